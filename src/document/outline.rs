//! The section tree: series of numbered paragraphs, those that are headings, and their depth.

use super::closing;
use super::heading::{self, Candidate, HeadingForm};
use super::numbering::{HeadingText, NumberingStyle, StyleTrait};
use super::paragraphs::Paragraphs;
use super::{HeadingRules, Paragraph, Role, Section, SectionId, SectionKind};
use super::{bare_heading, numbering, table_body};
use crate::text::{TextRange, range};

/// A paragraph that opens a section.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heading {
    /// Index of the paragraph.
    pub paragraph: usize,
    /// Depth, 1 for the outermost.
    level: usize,
    marker: TextRange,
    title: TextRange,
    heading: TextRange,
    inline: bool,
}

/// Finds the headings in reading order, and gives those on a line of their own their role.
pub(super) fn headings(paragraphs: &mut Paragraphs, rules: &HeadingRules) -> Vec<Heading> {
    let candidates = candidates(paragraphs, rules);
    let accepted = accept(paragraphs, &candidates);
    let mut stack = Vec::new();
    let kept = candidates.iter().zip(accepted).filter(|(_, accepted)| *accepted).map(|(candidate, _)| candidate);
    let headings: Vec<_> = kept.map(|candidate| heading(paragraphs, candidate, place(&mut stack, candidate))).collect();
    for heading in headings.iter().filter(|heading| !heading.inline) {
        paragraphs.set(heading.paragraph, Role::Heading);
    }
    headings
}

fn heading(paragraphs: &Paragraphs, candidate: &Candidate, level: usize) -> Heading {
    let heading = TextRange::new(candidate.start, candidate.end);
    let marker = candidate.marker.map_or(0, |marker| marker.len);
    Heading {
        paragraph: candidate.paragraph,
        level,
        marker: TextRange::new(candidate.start, candidate.start + marker),
        title: heading::title(paragraphs.text, candidate),
        heading,
        inline: candidate.form == HeadingForm::RunIn,
    }
}

/// Every paragraph that may be a heading.
fn candidates(paragraphs: &Paragraphs, rules: &HeadingRules) -> Vec<Candidate> {
    let mut found: Vec<_> =
        (0..paragraphs.len()).filter_map(|index| heading::candidate(paragraphs, index, rules)).collect();
    drop_title(&mut found);
    drop_inner_stems(&mut found);
    table_body::drop_rows(paragraphs, &mut found);
    bare_heading::add(paragraphs, &mut found);
    for candidate in &mut found {
        // Before a line of nothing but figures stands a cell of a table.
        let next = candidate.paragraph + 1;
        if next < paragraphs.len() && is_figures(paragraphs.get(next)) {
            candidate.form = HeadingForm::Item;
        }
    }
    drop_mixed_levels(&mut found);
    raise_named(&mut found);
    drop_notes(paragraphs, &mut found);
    found
}

/// Where a format gives a level to some paragraphs of a numbering and not to others, the numbers decide for all.
fn drop_mixed_levels(found: &mut [Candidate]) {
    let mut plain: Vec<NumberingStyle> = found
        .iter()
        .filter(|c| c.given == 0 && c.form != HeadingForm::Item)
        .filter_map(|c| c.marker.map(|m| m.style))
        .collect();
    plain.sort_unstable();
    plain.dedup();
    for style in plain {
        let mut given: Vec<u8> = of_style(found, style).map(|candidate| candidate.given).filter(|g| *g > 0).collect();
        given.dedup();
        let shared = if let [only] = given[..] { only } else { 0 };
        for candidate in of_style(found, style) {
            candidate.shared = shared;
            candidate.given = 0;
        }
    }
}

/// The candidates whose markers are of a style.
fn of_style(found: &mut [Candidate], style: NumberingStyle) -> impl Iterator<Item = &mut Candidate> {
    found.iter_mut().filter(move |candidate| candidate.marker.is_some_and(|marker| marker.style == style))
}

/// A part with a common name stands beside those parts without a number whose level a format gives.
fn raise_named(found: &mut [Candidate]) {
    let parts = found.iter().filter(|candidate| candidate.marker.is_none() && candidate.given > 0);
    let level = parts.map(|candidate| candidate.given).min().unwrap_or(0);
    for candidate in found.iter_mut().filter(|candidate| candidate.marker.is_none() && candidate.given == 0) {
        candidate.given = level;
    }
}

/// Fine numbering behind `注：` numbers notes, up to the next section. A source that is told in its line
/// (`资料来源：县统计局`) has no numbers below.
fn drop_notes(paragraphs: &Paragraphs, found: &mut [Candidate]) {
    let is_fine = |candidate: &Candidate| candidate.marker.is_some_and(|marker| marker.style.has(StyleTrait::Fine));
    let mut last = 0;
    let mut noted = false;
    for candidate in found {
        noted |= (last..candidate.paragraph).any(|index| opens_notes(paragraphs.get(index)));
        noted &= is_fine(candidate);
        if noted {
            candidate.form = HeadingForm::Item;
        }
        last = candidate.paragraph;
    }
}

fn opens_notes(line: &str) -> bool {
    closing::is_note(line) && (!line.starts_with("资料来源") || line.ends_with(['：', ':']))
}

/// The one heading of the first level is the title, no section.
fn drop_title(found: &mut Vec<Candidate>) {
    let is_first = |candidate: &Candidate| candidate.given == 1;
    let lone = found.iter().filter(|candidate| is_first(candidate)).count() == 1;
    if lone && found.first().is_some_and(is_first) {
        found.remove(0);
    }
}

/// `甲、` and `A.` number the parts of a paper; below other numbering they number items.
fn drop_inner_stems(found: &mut Vec<Candidate>) {
    let styles = [NumberingStyle::Stem, NumberingStyle::Letter];
    let is_stem = |candidate: &Candidate| candidate.marker.is_some_and(|marker| styles.contains(&marker.style));
    let first = found.iter().find(|candidate| candidate.marker.is_some());
    if first.is_some_and(|candidate| !is_stem(candidate)) {
        found.retain(|candidate| candidate.given > 0 || !is_stem(candidate));
    }
}

/// Whether a line holds figures and nothing else.
fn is_figures(line: &str) -> bool {
    let digits = line.bytes().any(|byte| byte.is_ascii_digit());
    digits && line.bytes().all(|byte| byte.is_ascii_digit() || b" .,-%\t".contains(&byte))
}

/// Candidates of one style whose numbers go on from one another.
struct MarkerSeries {
    style: NumberingStyle,
    last: u32,
    /// Whether the series stands in an article.
    in_article: bool,
    /// Whether the numbers go on in another section, as those of numbered paragraphs do.
    runs_on: bool,
    members: Vec<usize>,
}

/// Which candidates are headings: the majority of a series decides for the whole series.
fn accept(paragraphs: &Paragraphs, candidates: &[Candidate]) -> Vec<bool> {
    let mut accepted: Vec<bool> = candidates.iter().map(|candidate| candidate.marker.is_none()).collect();
    let mut all = series(candidates);
    mark_running(candidates, &mut all);
    for series in &all {
        let members: Vec<_> = series.members.iter().map(|index| candidates[*index]).collect();
        if !names_sections(paragraphs, series, &members) {
            continue;
        }
        for (index, member) in series.members.iter().zip(&members) {
            let length = TextRange::new(member.start, member.end).of(paragraphs.text).chars().count();
            accepted[*index] = member.form != HeadingForm::Item || length <= 40;
        }
    }
    accepted
}

/// The series of the candidates, in the order of their ends.
fn series(candidates: &[Candidate]) -> Vec<MarkerSeries> {
    let (mut closed, mut open): (Vec<MarkerSeries>, Vec<MarkerSeries>) = (Vec::new(), Vec::new());
    for (index, candidate) in candidates.iter().enumerate() {
        let Some(marker) = candidate.marker else {
            closed.append(&mut open);
            continue;
        };
        let inner = open.iter().position(|series| series.style >= marker.style).unwrap_or(open.len());
        let deeper =
            inner + usize::from(open.get(inner).is_some_and(|series| series.continues(marker.style, marker.number)));
        closed.extend(open.drain(deeper..));
        if deeper == inner {
            let in_article = open.iter().any(|series| series.style.heading() == HeadingText::Marker);
            let (style, members) = (marker.style, Vec::new());
            open.push(MarkerSeries { style, last: 0, in_article, runs_on: false, members });
        }
        if let Some(series) = open.last_mut() {
            series.last = marker.number;
            series.members.push(index);
        }
    }
    closed.extend(open);
    closed
}

/// Marks the series of paragraphs, finely numbered, that go on from one another beyond a section.
fn mark_running(candidates: &[Candidate], all: &mut [MarkerSeries]) {
    let names = |member: &usize| candidates[*member].form == HeadingForm::Topic;
    let numbers_text = |series: &MarkerSeries| series.style.has(StyleTrait::Fine) && !series.members.iter().any(names);
    let mut fine: Vec<usize> = (0..all.len()).filter(|index| numbers_text(&all[*index])).collect();
    fine.sort_by_key(|index| (all[*index].style, all[*index].members.first().copied()));
    for pair in fine.windows(2) {
        let (before, behind) = (&all[pair[0]], &all[pair[1]]);
        let first = behind.members.first().and_then(|member| candidates[*member].marker).map_or(0, |m| m.number);
        if before.style == behind.style && first > 1 && first == before.last + 1 {
            (all[pair[0]].runs_on, all[pair[1]].runs_on) = (true, true);
        }
    }
}

impl MarkerSeries {
    /// Whether a marker is the next of this series; one or two may have been lost.
    fn continues(&self, style: NumberingStyle, number: u32) -> bool {
        self.style == style && (self.last..=self.last + 3).contains(&number)
    }
}

/// Whether the members of a series are headings.
fn names_sections(paragraphs: &Paragraphs, series: &MarkerSeries, members: &[Candidate]) -> bool {
    let count = |form| members.iter().filter(|member| member.form == form).count();
    let topics = count(HeadingForm::Topic) + count(HeadingForm::RunIn);
    let numbered = members.first().and_then(|member| member.marker).map_or(0, |marker| marker.number);
    let fine = series.style.has(StyleTrait::Fine);
    let states = |sentences: usize| if fine { sentences > 0 } else { sentences * 2 >= members.len() };
    match series.style.heading() {
        _ if members.iter().any(|member| member.given > 0) => true,
        HeadingText::Nothing => false,
        // `A.` numbers the answers to a question too.
        _ if series.style == NumberingStyle::Letter && (members.len() < 2 || !has_body_between(members)) => false,
        _ if series.runs_on => false,
        // `1.1 …。…。` numbers the paragraphs of a text.
        _ if matches!(series.style, NumberingStyle::Decimal(2..)) && count(HeadingForm::RunIn) == members.len() => {
            false
        }
        HeadingText::Marker => members.len() > 1 || members.iter().all(|member| is_set_off(paragraphs, member)),
        _ if has_bare_numbers(paragraphs, members) && (members.len() < 2 || !has_body_between(members)) => false,
        _ if series.in_article || is_list(members, fine) || (fine && numbered > 2) => false,
        HeadingText::Line => count(HeadingForm::Topic) > 0 && members.iter().all(|member| is_open(paragraphs, member)),
        // Sentences are headings where a text of its own stands below each; finely numbered lead-ins are not.
        _ if topics == 0 => {
            let sound = !fine || count(HeadingForm::Sentence) == members.len();
            sound && members.len() > 1 && has_body_between(members) && count(HeadingForm::Item) == 0
        }
        // Where half of them are whole sentences, the others are their beginnings; of finely numbered ones, where any is.
        _ if count(HeadingForm::Topic) == 0 && states(count(HeadingForm::Sentence)) => false,
        _ => topics > count(HeadingForm::Item),
    }
}

/// Whether the numbers have no mark behind them, as in `1 总则`.
fn has_bare_numbers(paragraphs: &Paragraphs, members: &[Candidate]) -> bool {
    let bare = |member: &Candidate| {
        member.marker.is_some_and(|marker| {
            numbering::is_bare(TextRange::new(member.start, member.start + marker.len).of(paragraphs.text))
        })
    };
    members.iter().any(bare)
}

/// Whether a paragraph ends without a closing mark: `第一、` opens a heading only where the whole line is set as one.
fn is_open(paragraphs: &Paragraphs, member: &Candidate) -> bool {
    !paragraphs.get(member.paragraph).ends_with(['。', '；', '！', '.', ';'])
}

/// Whether white space or nothing follows the marker, as it does where an article begins.
fn is_set_off(paragraphs: &Paragraphs, member: &Candidate) -> bool {
    let end = member.start + member.marker.map_or(0, |marker| marker.len);
    range::from(paragraphs.text, end).chars().next().is_none_or(char::is_whitespace)
}

/// Whether the members follow one another without any text between: a list, or a contents page.
fn is_list(members: &[Candidate], fine: bool) -> bool {
    let adjacent =
        members.windows(2).all(|pair| pair[0].form == HeadingForm::Topic && pair[1].paragraph == pair[0].paragraph + 1);
    adjacent && members.len() >= if fine { 2 } else { 3 }
}

fn has_body_between(members: &[Candidate]) -> bool {
    members.windows(2).all(|pair| pair[1].paragraph > pair[0].paragraph + 1)
}

/// What orders headings by depth: the level that the format gives, a marker's style, or a name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Given(u8),
    Named,
    Numbered(NumberingStyle),
}

/// The level of the next heading, given those that are open.
fn place(stack: &mut Vec<Rank>, candidate: &Candidate) -> usize {
    let rank = match candidate.marker {
        _ if candidate.given.max(candidate.shared) > 0 => Rank::Given(candidate.given.max(candidate.shared)),
        Some(marker) => Rank::Numbered(marker.style),
        None => Rank::Named,
    };
    let first = candidate.marker.is_some_and(|marker| marker.number == 1);
    // A preamble has no chapters of its own, though supplementary provisions have articles.
    let has = |wanted| candidate.marker.is_some_and(|marker| marker.style.has(wanted));
    let apart = |open: &Rank| *open == Rank::Named && has(StyleTrait::AboveUnnumbered);
    let holds_any = |open: &Rank| matches!(open, Rank::Numbered(style) if style.has(StyleTrait::HoldsAny));
    let keeps = |open: &Rank| (*open < rank && !apart(open)) || (first && holds_any(open));
    let depth = stack.iter().take_while(|open| keeps(open)).count();
    stack.truncate(depth);
    stack.push(rank);
    stack.len()
}

/// The sections that tile the text, from the headings and the paragraph with which the closing begins. Sets the section
/// of each paragraph.
pub(super) fn sections(
    text: &str,
    headings: &[Heading],
    closing: Option<usize>,
    paragraphs: &mut [Paragraph],
) -> Vec<Section> {
    let mut sections = Vec::with_capacity(headings.len() + 2);
    if headings.first().is_none_or(|heading| heading.paragraph > 0) {
        sections.push(plain(SectionKind::Preface, 0));
    }
    sections.extend(headings.iter().map(|heading| headed(heading, paragraphs)));
    sections.extend(closing.map(|index| plain(SectionKind::Closing, paragraphs[index].range.start)));
    tile(text, &mut sections);
    nest(&mut sections);
    let mut id = 0;
    for paragraph in paragraphs {
        while sections[id].range.end <= paragraph.range.start && id + 1 < sections.len() {
            id += 1;
        }
        paragraph.section = SectionId(id);
    }
    sections
}

/// A section without a heading that begins at byte `start`.
fn plain(kind: SectionKind, start: usize) -> Section {
    let empty = TextRange::new(start, start);
    Section {
        level: 1,
        parent: None,
        kind,
        heading: empty,
        marker: empty,
        title: empty,
        inline: false,
        range: empty,
        end: start,
    }
}

fn headed(heading: &Heading, paragraphs: &[Paragraph]) -> Section {
    let start = paragraphs[heading.paragraph].range.start;
    Section {
        level: heading.level,
        heading: heading.heading,
        marker: heading.marker,
        title: heading.title,
        inline: heading.inline,
        ..plain(SectionKind::Headed, start)
    }
}

/// Lets each section reach to the next, the first from the text's beginning, the last to its end.
fn tile(text: &str, sections: &mut [Section]) {
    let mut next = text.len();
    for section in sections.iter_mut().rev() {
        section.range = TextRange::new(section.range.start, next);
        next = section.range.start;
    }
    if let Some(first) = sections.first_mut() {
        first.range.start = 0;
    }
}

/// Finds each section's parent and the end of its last subsection.
fn nest(sections: &mut [Section]) {
    let mut open: Vec<usize> = Vec::new();
    for index in 0..sections.len() {
        open.retain(|above| sections[*above].level < sections[index].level);
        sections[index].parent = open.last().map(|above| SectionId(*above));
        let end = sections[index].range.end;
        open.push(index);
        for above in &open {
            sections[*above].end = end;
        }
    }
}

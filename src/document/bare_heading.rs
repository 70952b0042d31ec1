//! Headings without numbers: short lines that stand alone between paragraphs of text, in a report that has no others.

use super::blocks::BlockKind;
use super::front_words::{WORDS, folded};
use super::heading::{Candidate, HeadingForm, is_caption};
use super::numbering::{self, NumberingStyle};
use super::paragraphs::Paragraphs;
use super::{Role, closing, date, issuer};
use crate::text::script::is_han;

/// How many characters such a heading has.
const LENGTH: std::ops::RangeInclusive<usize> = 2..=25;

/// The fewest: one alone may be a caption or a by-line.
const FEWEST: usize = 2;

/// Adds the headings without numbers to those that were found, where no others are above them.
pub(super) fn add(paragraphs: &Paragraphs, found: &mut Vec<Candidate>) {
    let numbered =
        |candidate: &Candidate| candidate.marker.is_some_and(|marker| marker.style <= NumberingStyle::Article);
    if found.iter().any(|candidate| candidate.given > 0 || (numbered(candidate) && candidate.form != HeadingForm::Item))
    {
        return;
    }
    let bare: Vec<usize> = (1..paragraphs.len()).filter(|index| is_bare(paragraphs, *index)).collect();
    if bare.len() < FEWEST {
        return;
    }
    found.retain(|candidate| !bare.contains(&candidate.paragraph));
    found.extend(bare.into_iter().map(|index| candidate(paragraphs, index)));
    found.sort_by_key(|candidate| candidate.paragraph);
}

fn candidate(paragraphs: &Paragraphs, index: usize) -> Candidate {
    let range = paragraphs.range(index);
    let (start, end) = (range.start, range.end);
    Candidate { paragraph: index, marker: None, given: 0, shared: 0, form: HeadingForm::Topic, start, end }
}

/// Whether a line is a heading by its place: text above it is closed, and text stands below. Two may stand together.
fn is_bare(paragraphs: &Paragraphs, index: usize) -> bool {
    let closed = |index: usize| is_prose(paragraphs, index) || closing::is_salutation(paragraphs.get(index));
    let opens = |index: usize| index < paragraphs.len() && is_prose(paragraphs, index);
    let names = |index: usize| index < paragraphs.len() && names_topic(paragraphs, index);
    // The first may stand right below the title, where a line of three 汉字 is the name of the author.
    let long = |line: &str| line.chars().count() > 3 || WORDS.openers.has(&folded(line));
    let first = || index == 1 && long(paragraphs.get(index));
    let above = || closed(index - 1) || first() || (index > 1 && names(index - 1) && closed(index - 2));
    let below = || opens(index + 1) || (names(index + 1) && opens(index + 2));
    names(index) && above() && below()
}

/// Whether a line may name a topic, and nothing else that stands between paragraphs.
fn names_topic(paragraphs: &Paragraphs, index: usize) -> bool {
    let line = paragraphs.get(index);
    let worded = |c: char| c.is_alphanumeric() || "、，“”《》".contains(c);
    let shaped = LENGTH.contains(&line.chars().count())
        && line.trim_start_matches(['◆', '■', '●', '★', '▲']).chars().all(worded)
        && line.ends_with(|c| is_han(c) || c == '”');
    shaped
        && paragraphs.role(index) == Role::Body
        && paragraphs.hint(index).kind == BlockKind::Text
        && numbering::marker(line).is_none()
        && !is_caption(line)
        && !issuer::is_body(line)
        && date::find(line).is_none()
}

/// Whether a paragraph is text of at least a sentence.
fn is_prose(paragraphs: &Paragraphs, index: usize) -> bool {
    const SENTENCE: usize = 25;
    let line = paragraphs.get(index);
    paragraphs.role(index) == Role::Body
        && paragraphs.hint(index).kind == BlockKind::Text
        && line.ends_with(['。', '！', '；', '：', '”', '）'])
        && line.contains(['，', '。'])
        && line.chars().count() >= SENTENCE
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, Source};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let source = Source { name: "test".into(), encoding: "UTF-8" };
        let document = Document::parse(source, text.to_owned());
        let headings = document.sections.iter().map(|section| section.heading.of(&document.text));
        assert_eq!(headings.filter(|heading| !heading.is_empty()).collect::<Vec<_>>(), expected);
    }

    const TEXT: &str = "全年各项工作平稳推进，审批事项办理时限比上年缩短，群众满意度有所提高。";

    #[test]
    fn lines_between_paragraphs_are_headings_where_no_others_are() {
        check(&format!("清河市公报\n{TEXT}\n综合\n{TEXT}\n◆农业\n{TEXT}\n"), &["综合", "◆农业"]);
        check(&format!("清河市公报\n{TEXT}\n一、综合\n{TEXT}\n工业\n{TEXT}\n农业\n{TEXT}\n"), &["一、综合"]);
    }

    #[test]
    fn the_first_heading_may_stand_right_below_the_title() {
        check(&format!("清河市公报\n经济概况\n{TEXT}\n农业生产\n{TEXT}\n"), &["经济概况", "农业生产"]);
        check(&format!("清河市讲话\n王小明\n{TEXT}\n农业生产\n{TEXT}\n工业\n{TEXT}\n"), &["农业生产", "工业"]);
    }

    #[test]
    fn a_single_line_a_caption_and_a_signature_are_none() {
        check(&format!("{TEXT}\n综合\n{TEXT}\n"), &[]);
        check(&format!("{TEXT}\n图1 产值\n{TEXT}\n清河市统计局\n{TEXT}\n"), &[]);
    }
}

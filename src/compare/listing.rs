//! Figures that stand in a row (分别增长6.2%、8.4%和3%): each is of its member of the list before them.

use super::name::{Names, members, substance};
use super::surroundings::{Surroundings, folded};
use super::words::{WORDS, marks};
use crate::document::Document;
use crate::figure::Figure;
use crate::text::TextRange;
use std::ops::Range;

/// What the list before a figure says that it counts: its member, or all of them where it holds for each (A、B均增长8%); none
/// where there is no list.
pub(super) type Listed = Vec<Vec<char>>;

/// A figure holds for so many members of a list at most.
const MOST_EACH: usize = 6;

/// The words around each figure, and what the list before it says of it.
pub(super) fn listed(document: &Document, figures: &[Figure], names: &Names) -> Vec<(Surroundings, Listed)> {
    let mut all: Vec<(Surroundings, Listed)> = Vec::with_capacity(figures.len());
    let mut floor = 0;
    for figure in figures {
        all.push((Surroundings::of(document, figure, floor), Vec::new()));
        floor = figure.range.end;
    }
    let mut first = 0;
    let mut before = 0..0;
    while first < figures.len() {
        let row = first..run_end(&document.text, figures, first);
        first = row.end;
        let members = match row.len() {
            1 => each(&all, names, row.start, before.clone()),
            _ => members_of(document, figures, &all, names, row.clone())
                .map(|members| members.into_iter().map(|member| vec![member]).collect()),
        };
        let is_row = row.len() > 1;
        if let Some(members) = members {
            all.iter_mut().skip(row.start).zip(members).for_each(|((_, listed), members)| *listed = members);
        }
        if is_row {
            before = row;
        }
    }
    all
}

/// One past the last figure of the row that begins with `first`.
fn run_end(text: &str, figures: &[Figure], first: usize) -> usize {
    let follows = |at: &usize| {
        let (Some(one), Some(next)) = (figures.get(at - 1), figures.get(*at)) else { return false };
        one.paragraph == next.paragraph
            && one.cell.is_none()
            && one.unit() == next.unit()
            && is_joint(TextRange::new(one.range.end, next.range.start.max(one.range.end)).of(text))
    };
    (first + 1..figures.len()).find(|at| !follows(at)).unwrap_or(figures.len())
}

/// Whether nothing but a word or mark that joins the members of a list stands in `between`.
fn is_joint(between: &str) -> bool {
    let between: Vec<char> = between.chars().filter(|c| !c.is_whitespace()).collect();
    let mut at = 0;
    while let Some((len, ())) = WORDS.joint.at(&between, at) {
        at += len;
    }
    at > 0 && at == between.len()
}

/// What each figure of a row counts: as the clause before it lists it, else as the figures before it in its sentence do.
fn members_of(
    document: &Document,
    figures: &[Figure],
    all: &[(Surroundings, Listed)],
    names: &Names,
    row: Range<usize>,
) -> Option<Vec<Vec<char>>> {
    let count = row.len();
    let around = &all.get(row.start).filter(|_| count > 1)?.0;
    let subject = names.list(listing_clause(&around.lead));
    if substance(&subject).len() > 1 {
        return members(&subject, count);
    }
    let before = row.start.checked_sub(count)?..row.start;
    let same_sentence = |(other, _): &(Surroundings, Listed)| other.sentence == around.sentence;
    let before = all.get(before.clone())?.iter().zip(figures.get(before)?);
    let member = |(known, figure): (&(Surroundings, Listed), &Figure)| {
        let label = || folded(&figure.label(&document.text));
        same_sentence(known).then(|| known.1.first().cloned().unwrap_or_else(label))
    };
    before.map(member).collect()
}

/// The members of a list of which a figure holds for each: A、B均增长8%. Where its clause lists none, they are those of the row
/// of figures before it: A、B分别达7元、8元，均增长9%.
fn each(all: &[(Surroundings, Listed)], names: &Names, at: usize, before: Range<usize>) -> Option<Vec<Listed>> {
    let (around, _) = all.get(at)?;
    let (end, ..) = marks(&WORDS.each, &around.clause).filter(|(.., each)| *each).last()?;
    let subject = names.list(around.clause.get(..end)?);
    if substance(&subject).len() > 1 {
        return (2..=MOST_EACH).find_map(|count| members(&subject, count)).map(|members| vec![members]);
    }
    let row = all.get(before.clone()).filter(|_| before.end == at)?;
    let same_sentence = row.iter().all(|(other, _)| other.sentence == around.sentence);
    let members: Listed = row.iter().filter_map(|(_, listed)| listed.first().cloned()).collect();
    (same_sentence && members.len() == row.len() && !members.is_empty()).then(|| vec![members])
}

/// The clause that lists the members: the last one that says anything, up to 分别.
fn listing_clause(lead: &[char]) -> &[char] {
    let up_to = marks(&WORDS.several, lead).last().map_or(lead.len(), |(at, ..)| at);
    let lead = lead.get(..up_to).unwrap_or_default();
    let mut parts = lead.split(|c| matches!(c, '，' | ',' | '；' | ';' | '：' | ':' | '。'));
    parts.rfind(|part| part.len() > 1).unwrap_or_default()
}

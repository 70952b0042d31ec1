//! Where a page goes on behind its report: tools, lists of other pages, the foot of the site. Of such lines some are known by their
//! words or by the format; the short lines behind them are the site's too, as long as none is one of those with which reports end.

use super::words::WORDS;
use super::{FARTHEST, Role, is_boilerplate, is_running};
use crate::document::attachment::is_file_name;
use crate::document::blocks::BlockKind;
use crate::document::paragraphs::Paragraphs;
use crate::document::{date, numbering};

/// One past the last running text of the report among the last `reach` paragraphs; 0 where there is none.
pub(super) fn tail(paragraphs: &Paragraphs, reach: usize) -> usize {
    let of_page = |index: usize| paragraphs.hint(index).kind == BlockKind::Boilerplate;
    let runs = |index: &usize| {
        let line = paragraphs.get(*index);
        is_running(line) && !of_page(*index) && !is_disclaimer(line)
    };
    let running: Vec<usize> = (0..paragraphs.len()).rev().take(reach).filter(runs).collect();
    // What a site says in its foot, of browsers and of itself, is less than the report.
    let foot = foot(paragraphs, 0);
    let behind = running.iter().filter(|index| **index > foot).count();
    let last = if behind * 2 < running.len() { running.get(behind) } else { running.first() };
    last.map_or(0, |last| last + 1)
}

/// Marks what the site has behind the report, whose last running text ends before paragraph `tail`.
pub(super) fn mark(paragraphs: &mut Paragraphs, tail: usize) {
    let foot = foot(paragraphs, tail);
    let last = (tail..foot).rev().find(|index| is_of_report(paragraphs, *index));
    let behind = last.map_or(tail, |last| last + 1);
    let start = (behind..foot).find(|index| closes(paragraphs, *index)).unwrap_or(foot);
    for index in start..paragraphs.len() {
        paragraphs.set(index, Role::Boilerplate);
    }
}

/// The first line of the foot of the site; behind the last line where there is none. A report has no table below one.
fn foot(paragraphs: &Paragraphs, tail: usize) -> usize {
    let count = paragraphs.len();
    let is_row = |index: &usize| paragraphs.hint(*index).kind.is_row();
    let floor = (tail..count).rev().find(is_row).map_or(tail, |row| row + 1).max(count.saturating_sub(FARTHEST));
    let named = |line: &str| WORDS.feet.iter().any(|word| line.contains(word.as_str()));
    let is_foot = |index: &usize| !paragraphs.list[*index].is_page_mark && named(paragraphs.get(*index));
    (floor..count).find(is_foot).unwrap_or(count)
}

/// Whether a line is one behind which only the site's own lines follow, if no line of the report does.
fn closes(paragraphs: &Paragraphs, index: usize) -> bool {
    let line = paragraphs.get(index);
    let told = paragraphs.hint(index).kind == BlockKind::Boilerplate;
    let phrase = || is_boilerplate(line) && WORDS.closings.iter().any(|word| line.contains(word.as_str()));
    let tool = || WORDS.tools.iter().any(|tool| tool == line);
    !paragraphs.list[index].is_page_mark && (told || phrase() || tool() || is_closing_line(line) || declares(line))
}

/// Whether a line behind the last running text is the report's, as far as it tells by itself.
fn is_of_report(paragraphs: &Paragraphs, index: usize) -> bool {
    let (line, hint) = (paragraphs.get(index), paragraphs.hint(index));
    if hint.kind.is_row() {
        return true;
    }
    if hint.kind == BlockKind::Boilerplate || paragraphs.list[index].is_page_mark || is_boilerplate(line) {
        return false;
    }
    let attached = || index > 0 && is_head_of_files(paragraphs.get(index - 1)) && !closes(paragraphs, index);
    (is_sentence(line) && !is_disclaimer(line))
        || (!is_closing_line(line) && WORDS.endings.iter().any(|word| line.starts_with(word.as_str())))
        || numbering::marker(line).is_some()
        || is_signed_day(line)
        || is_file_name(line)
        || attached()
}

/// Whether a line has the marks of a sentence.
fn is_sentence(line: &str) -> bool {
    // A list of links has commas too, but is no longer than a line.
    const LONG: usize = 120;
    line.contains('。') || line.ends_with(['；', '！', '？']) || (line.len() > LONG && line.contains('，'))
}

/// Whether a line ends with a date as signatures have it. What sites list is dated by numbers alone (2026-03-01).
fn is_signed_day(line: &str) -> bool {
    const LONGEST: usize = 150;
    let ends = |date: date::Date| date.range.end == line.trim_end_matches(['）', ')']).len();
    line.len() <= LONGEST && line.contains('日') && date::find(line).is_some_and(ends)
}

/// Whether a line is one of those that stand alone behind a report, and of which a list may follow.
fn is_closing_line(line: &str) -> bool {
    const LONGEST: usize = 8;
    let bare = bare(line);
    let opens = || WORDS.closing_openings.iter().any(|opening| bare.starts_with(opening.as_str()));
    WORDS.closing_lines.iter().any(|closing| closing == bare) || (bare.chars().count() <= LONGEST && opens())
}

/// Whether the files that a report comes with may stand below a line.
fn is_head_of_files(line: &str) -> bool {
    bare(line).starts_with("附件") || bare(line).ends_with("附件")
}

/// A line without the count, the colon or the arrow at its end.
fn bare(line: &str) -> &str {
    const SIGNS: &str = "：:>＞»+（）()";
    line.trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_digit() || SIGNS.contains(c))
}

/// Whether a site may say in a paragraph what its readers may do with its pages, and that it answers for nothing. A report on
/// rights has such words too.
fn is_disclaimer(line: &str) -> bool {
    let holds = |words: &[String]| words.iter().any(|word| line.contains(word.as_str()));
    holds(&WORDS.rights) && (holds(&WORDS.sites) || declares(line))
}

/// Whether a paragraph opens as the declaration of a site.
fn declares(line: &str) -> bool {
    WORDS.disclaimer_openings.iter().any(|opening| line.starts_with(opening.as_str()))
}

#[cfg(test)]
mod tests;

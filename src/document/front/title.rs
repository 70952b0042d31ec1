//! Which lines are the title of a report.

use super::title_line::{ends_title, is_bracketed_word, is_subtitle, is_title_line, title_range};
use crate::document::blocks::BlockKind;
use crate::document::paragraphs::Paragraphs;
use crate::document::{closing, date, issuer};
use std::ops::Range;

/// The lines of the title among the first `head`.
pub(super) fn title_lines(paragraphs: &Paragraphs, head: usize) -> Range<usize> {
    let open = |index: &usize| *index < head && is_title_line(paragraphs, *index);
    let strong =
        || (0..head).filter(open).filter(|index| ends_title(title_range(paragraphs, *index).of(paragraphs.text)));
    // Entries of a navigation end as titles do (`公告通知`), but name neither a year nor a subject.
    let sure = strong().find(|index| names_subject(paragraphs.get(*index))).or_else(|| strong().next());
    let named = |index: &usize| !is_dated_body(paragraphs, *index);
    let weak = || {
        let introduced = |index: &usize| introduces(paragraphs, run_end(paragraphs, *index, head));
        (0..head).find(open).filter(named).filter(introduced)
    };
    // Below a navigation of plain lines.
    let above_tables = |index: &usize| paragraphs.hint(*index).kind != BlockKind::Row;
    let open_lines = || (0..head).take_while(above_tables).filter(open).filter(named);
    let subject = || open_lines().find(|index| names_subject(paragraphs.get(*index)));
    let late = || {
        (head..paragraphs.len().min(40))
            .find(|index| is_title_line(paragraphs, *index) && is_late_title(paragraphs, *index))
    };
    let Some(found) = sure.or_else(weak).or_else(subject).or_else(late) else { return 0..0 };
    let start = title_start(paragraphs, found, open);
    let end =
        if sure.is_some() { subject_end(paragraphs, start, found, open) } else { run_end(paragraphs, found, head) };
    let bracketed = |index: &usize| *index < head && is_bracketed_word(paragraphs.get(*index));
    start..end + usize::from(bracketed(&end))
}

/// The first line of a title that has `found` among its lines. More lines above it than two are navigation, unless each
/// holds a character or two: a title set from top to bottom.
fn title_start(paragraphs: &Paragraphs, found: usize, open: impl Fn(&usize) -> bool) -> usize {
    let run = (0..found).rev().take_while(&open).count();
    let narrow = |index: &usize| paragraphs.get(*index).chars().count() <= 2;
    let continues = run > 0 && paragraphs.get(found).starts_with(['和', '与', '與', '及', '暨']);
    let about = (1..=run.min(MOST_ABOVE)).find(|above| is_about(paragraphs.get(found - above)));
    // The body that reports, alone above what it reports about.
    let body = |about: usize| run == about + 1 && issuer::is_body(paragraphs.get(found - run));
    let above = if let Some(about) = about.filter(|_| run > 2) {
        about + usize::from(body(about))
    } else if continues && run > 2 {
        1
    } else if run <= 2 {
        run
    } else {
        (0..found).rev().take_while(&open).take_while(narrow).count()
    };
    let whole = paragraphs.get(found).chars().count() >= WHOLE;
    let meeting = |index: &usize| whole && is_meeting(paragraphs.get(*index));
    (found - above..found).rev().find(meeting).map_or(found - above, |index| index + 1)
}

/// A title of so many characters is whole without the line above it.
const WHOLE: usize = 6;

/// How many lines a title has above its last at most.
const MOST_ABOVE: usize = 3;

/// Whether a line begins a title by its subject: `关于…`.
fn is_about(line: &str) -> bool {
    line.starts_with("关于") || line.starts_with("關於")
}

/// One past the last line of a title that begins at `start` and has `found` as its first line that ends as titles do. A
/// title that begins with 关于 ends with `…的报告`, and goes on until it does.
fn subject_end(paragraphs: &Paragraphs, start: usize, found: usize, open: impl Fn(&usize) -> bool) -> usize {
    let closes = |index: usize| {
        let line = title_range(paragraphs, index).of(paragraphs.text);
        let joined: String = (start..=index).map(|index| paragraphs.get(index)).collect();
        line.contains('的') && (ends_title(line) || (line.starts_with('的') && ends_title(&joined)))
    };
    let about = (start..=found).any(|index| is_about(paragraphs.get(index)));
    let more = || (found + 1..=found + 2).take_while(&open).find(|index| closes(*index));
    let last = if about && !closes(found) { more() } else { None };
    last.unwrap_or(found) + 1
}

/// Whether a line names a body, and a date stands below: what stands between a title and its text.
fn is_dated_body(paragraphs: &Paragraphs, index: usize) -> bool {
    let below = index + 1 < paragraphs.len() && date::whole(paragraphs.get(index + 1)).is_some();
    below && paragraphs.get(index).split_whitespace().all(issuer::is_body)
}

/// Whether a title names a year or says what it is about.
pub(super) fn names_subject(line: &str) -> bool {
    line.chars().count() >= 8 && (line.chars().any(char::is_numeric) || line.contains("关于") || line.contains("關於"))
}

/// One past the last title-like line from `start` on.
fn run_end(paragraphs: &Paragraphs, start: usize, head: usize) -> usize {
    let issued = |index: usize| is_dated_body(paragraphs, index) || is_issuer(paragraphs, start, index);
    let ends = |index: &usize| !is_title_line(paragraphs, *index) || (*index > start && issued(*index));
    (start..head).find(ends).unwrap_or(head.max(start + 1))
}

/// Whether a line, the last of its run, names the body that issues the report whose title begins at `start`: a body of
/// the place that the title opens with (`清河市统计局`, `清河市统计局编`).
fn is_issuer(paragraphs: &Paragraphs, start: usize, index: usize) -> bool {
    let name = paragraphs.get(index).trim_end_matches(['编', '編', '制', '印']);
    let place: String = name.chars().take(2).collect();
    let last = index + 1 >= paragraphs.len() || !is_title_line(paragraphs, index + 1);
    last && issuer::is_body(name) && paragraphs.get(start).contains(&place)
}

/// Whether a line names a meeting, whose papers have it above their titles: `某某议会第20届第7次定期会`.
fn is_meeting(line: &str) -> bool {
    line.ends_with(['会', '會', '议', '議']) && line.contains('第') && line.contains('次') && !ends_title(line)
}

/// Whether the line at `index` shows that a title stands before it: a subtitle, a date, a salutation, the text itself.
fn introduces(paragraphs: &Paragraphs, index: usize) -> bool {
    let Some(line) = (index < paragraphs.len()).then(|| paragraphs.get(index)) else { return true };
    let named = is_bracketed_word(line) || issuer::speaker(line).is_some();
    // Behind rows of a table it is the name of the next one.
    let text = || (0..index).all(|index| paragraphs.hint(index).kind != BlockKind::Row);
    let near =
        || (0..index).filter(|index| is_title_line(paragraphs, *index)).take(MOST_ABOVE + 1).count() <= MOST_ABOVE;
    index <= 3 || text() && near() || named || is_subtitle(line) || closing::is_salutation(line)
}

/// A title behind running text, as where pages are out of order, must say what it is.
fn is_late_title(paragraphs: &Paragraphs, index: usize) -> bool {
    ends_title(paragraphs.get(index)) && index + 1 < paragraphs.len() && is_subtitle(paragraphs.get(index + 1))
}

//! The lines of tables that look like headings: the names of their rows are numbered too.

use super::Role;
use super::blocks::BlockKind;
use super::heading::{self, Candidate};
use super::numbering::{self, NumberingStyle};
use super::paragraphs::Paragraphs;
use crate::text::range::from;

/// Drops the candidates that name rows of a table.
pub(super) fn drop_rows(paragraphs: &Paragraphs, found: &mut Vec<Candidate>) {
    let within = within_tables(paragraphs);
    let mut rows: Vec<bool> =
        found.iter().map(|candidate| within[candidate.paragraph] || is_written_row(paragraphs, candidate)).collect();
    for index in 1..found.len() {
        rows[index] |= rows[index - 1] && follows(&found[index - 1], &found[index]);
    }
    for index in (1..found.len()).rev() {
        rows[index - 1] |= rows[index] && follows(&found[index - 1], &found[index]) && !within[found[index].paragraph];
    }
    let mut rows = rows.into_iter();
    found.retain(|_| !rows.next().unwrap_or(false));
}

/// Whether a candidate is a row of a table that was written with white space.
fn is_written_row(paragraphs: &Paragraphs, candidate: &Candidate) -> bool {
    let line = paragraphs.get(candidate.paragraph);
    let rest = candidate.marker.map_or(line, |marker| from(line, marker.len));
    // Leaders of dots stand in contents pages.
    let led = ["…", "..", "··"].iter().any(|leader| line.contains(leader));
    candidate.given == 0 && !line.contains('。') && heading::is_row(rest) && !led
}

/// Whether a candidate stands on the line below another and goes on with its numbers.
fn follows(before: &Candidate, next: &Candidate) -> bool {
    let (Some(above), Some(below)) = (before.marker, next.marker) else { return false };
    next.paragraph == before.paragraph + 1 && above.style == below.style && below.number == above.number + 1
}

/// For each paragraph whether it stands within a table: between two rows of figures, with no text between, nor anything
/// that belongs above a table.
fn within_tables(paragraphs: &Paragraphs) -> Vec<bool> {
    let mut within = vec![false; paragraphs.len()];
    let mut row = None;
    for index in (0..paragraphs.len()).filter(|index| paragraphs.role(*index) != Role::Boilerplate) {
        if is_row_of_figures(paragraphs, index) {
            within[row.unwrap_or(index)..index].fill(true);
            row = Some(index);
        } else if parts_tables(paragraphs, index) {
            row = None;
        }
    }
    within
}

/// Whether a paragraph is a row whose cells hold figures behind the first.
fn is_row_of_figures(paragraphs: &Paragraphs, index: usize) -> bool {
    let figure = |cell: &str| {
        let cell = cell.trim();
        cell.contains(|c: char| c.is_ascii_digit()) && cell.chars().all(|c| c.is_ascii_digit() || ".,-%—".contains(c))
    };
    paragraphs.hint(index).kind.is_row() && paragraphs.get(index).split('|').any(figure)
}

/// Whether a line stands between two tables: a sentence, the head of a table, its unit, a box to tick, the name of a
/// part.
fn parts_tables(paragraphs: &Paragraphs, index: usize) -> bool {
    // In bytes: longer than the names of rows, which may be those of whole programmes.
    const LONG: usize = 240;
    let line = paragraphs.get(index);
    let part = numbering::marker(line).is_some_and(|marker| marker.style < NumberingStyle::Chinese);
    let head = paragraphs.hint(index).kind != BlockKind::Text;
    part || head || line.len() > LONG || line.contains(['。', '□']) || line.contains("单位：") || line.contains("单位:")
}

#[cfg(test)]
mod tests {
    use crate::document::load;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let document = load::read("-", text.as_bytes()).unwrap();
        let headings = document.sections.iter().map(|section| section.heading.of(&document.text));
        assert_eq!(headings.filter(|heading| !heading.is_empty()).collect::<Vec<_>>(), expected);
    }

    const TEXT: &str = "全年收支平稳，各项重点支出得到保障，资金使用规范，绩效持续提高，具体情况见表，数据来自决算。";

    #[test]
    fn names_of_rows_that_are_numbered_as_sections_are() {
        check(
            &format!("一、收入\n{TEXT}\n一、税收收入\t32.6亿元\n二、非税收入\t9.4亿元\n二、支出\n{TEXT}"),
            &["一、收入", "二、支出"],
        );
    }

    #[test]
    fn a_line_between_two_rows_of_figures_is_of_the_table() {
        let row = |name: &str, figure: &str| format!("<tr><td>{name}<td>{figure}</tr>");
        let rows = [row("一、税收", "31"), row("二、罚没", ""), row("三、捐赠", "4"), row("合计", "35")].concat();
        check(
            &format!("<html><p>一、收入</p><p>{TEXT}</p><table>{rows}</table><p>二、支出</p><p>{TEXT}</p>"),
            &["一、收入", "二、支出"],
        );
    }
}

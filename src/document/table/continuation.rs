//! The rest of a table that a line of text parts from it (续表, 单位：万元): where it has no head of its own, it has the one above.

use super::{RowKind, Table};
use crate::document::blocks::BlockKind;
use crate::document::cell_kind::CellKind;
use crate::document::paragraphs::Paragraphs;
use crate::document::{ParagraphId, Role};
use crate::text::TextRange;

/// So many lines may part a table from its rest: its title once more, and the note of the unit.
pub(in crate::document) const MOST_BETWEEN: usize = 2;

/// Such a line has no more characters.
const LONGEST: usize = 40;

/// Whether a line may stand between a table and its rest: it says that the table goes on, or notes the unit. The words are the
/// captions of printed tables (GB/T 1.1, 续表), and part of the form as the marks of sections are.
pub(in crate::document) fn is_mark(line: &str) -> bool {
    let line: String = line.chars().take(2 * LONGEST).filter(|c| !c.is_whitespace()).collect();
    let bare = line.trim_matches(['（', '）', '(', ')', '：', ':']);
    let says_so = |word: &str| bare.starts_with(word) || bare.ends_with(word);
    let goes_on = ["续表", "续上表", "接上表"].into_iter().any(says_so)
        || line.ends_with("（续）")
        || line.ends_with("(续)")
        || line.starts_with('表') && line.ends_with('续');
    let noted = ["单位", "计量单位", "金额单位", "單位"].iter().any(|note| bare.starts_with(note))
        && line.contains(['：', ':']);
    (goes_on || noted) && line.chars().count() <= LONGEST && !line.contains(['。', '，'])
}

/// Whether `table` is the rest of the table `before` it: only such lines part them, it has as many columns with as much in them,
/// and its first row holds data.
pub(super) fn goes_on(paragraphs: &Paragraphs, before: Option<&Table>, table: &Table) -> bool {
    let Some(before) = before else { return false };
    table.kinds.iter().all(|kind| *kind != RowKind::Head)
        && table.kinds.first() == Some(&RowKind::Body)
        && before.width() == table.width()
        && is_parted_by_marks(paragraphs, before.first.0 + before.rows.len(), table.first)
        && agree(paragraphs.text, before, table)
}

/// Whether nothing but such lines, and what belongs to the page, stands from paragraph `start` on up to `end`.
fn is_parted_by_marks(paragraphs: &Paragraphs, start: usize, end: ParagraphId) -> bool {
    let mut marks = 0;
    for index in start..end.0 {
        match paragraphs.role(index) {
            Role::Boilerplate => {}
            Role::Body | Role::Formal if paragraphs.hint(index).kind == BlockKind::Text => {
                if !is_mark(paragraphs.get(index)) {
                    return false;
                }
                marks += 1;
            }
            _ => return false,
        }
    }
    (1..=MOST_BETWEEN).contains(&marks)
}

/// Whether the first row of `table` has numbers where `before` has numbers, and words where it has words.
fn agree(text: &str, before: &Table, table: &Table) -> bool {
    let body = || before.rows.iter().zip(&before.kinds).filter(|(_, kind)| **kind == RowKind::Body).map(|(row, _)| row);
    let kind =
        |row: &[TextRange], column: usize| row.get(column).map_or(CellKind::Blank, |cell| CellKind::of(cell.of(text)));
    let count = |column: usize, is: fn(CellKind) -> bool| body().filter(|row| is(kind(row, column))).count();
    let fits = |column: usize| match table.rows.first().map_or(CellKind::Blank, |row| kind(row, column)) {
        CellKind::Text => count(column, |kind| kind == CellKind::Text) >= count(column, CellKind::is_value),
        CellKind::Number => count(column, CellKind::is_value) >= count(column, |kind| kind == CellKind::Text),
        CellKind::Blank | CellKind::Dash | CellKind::Year => true,
    };
    (0..table.width()).all(fits)
}

//! The columns of the library: which of them fit, and what stands in them.

use crate::reader::library::column::LibraryColumn;
use crate::reader::library::entry::LibraryEntry;
use crate::tui::draw::fitted_columns::fitted;
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// The columns that fit into `area`, each with its place: the least wanted go first.
pub fn columns(area: Rect) -> Vec<(LibraryColumn, Rect)> {
    let wide = |narrow: u16, wide: u16| if area.width < 100 { narrow } else { wide };
    let all = [
        (LibraryColumn::Place, 0, wide(12, 16)),
        (LibraryColumn::Year, 0, 6),
        (LibraryColumn::Kind, 76, wide(12, 18)),
        (LibraryColumn::Title, 0, 0),
        (LibraryColumn::Sections, 90, 6),
        (LibraryColumn::Figures, 0, 6),
        (LibraryColumn::Warnings, 66, 6),
        (LibraryColumn::Size, 76, 6),
        (LibraryColumn::File, 130, (area.width / 5).clamp(20, 40)),
    ];
    fitted(area, all)
}

/// Puts a cell into its column; numbers are aligned at the right.
pub fn put(page: &mut Page, area: Rect, column: LibraryColumn, cell: &str, style: Style) {
    match column {
        LibraryColumn::Place | LibraryColumn::Kind | LibraryColumn::Title | LibraryColumn::File => {
            page.put(area, cell, style);
        }
        _ => drop(page.put_right_cut(area, cell, style)),
    }
}

/// What stands in `column` of `entry`, which is called `title`. A figure that is not counted yet is an ellipsis, and no warnings are nothing.
pub fn cell(column: LibraryColumn, entry: &LibraryEntry, title: &str) -> String {
    let number = |number: Option<usize>| number.map_or(String::new(), |number| number.to_string());
    let summary = entry.summary();
    match column {
        LibraryColumn::Place => summary.and_then(|summary| summary.place.clone()).unwrap_or_default(),
        LibraryColumn::Year => number(summary.and_then(|summary| summary.year).map(usize::from)),
        LibraryColumn::Kind => summary.and_then(|summary| summary.kind.clone()).unwrap_or_default(),
        LibraryColumn::Title => title.to_owned(),
        LibraryColumn::Sections => number(summary.map(|summary| summary.sections)),
        LibraryColumn::Figures => summary
            .map_or(String::new(), |summary| summary.figures.map_or("…".to_owned(), |figures| figures.to_string())),
        LibraryColumn::Warnings => number(summary.map(|summary| summary.warnings.len()).filter(|count| *count > 0)),
        LibraryColumn::Size => size(entry.size),
        LibraryColumn::File => entry.name.clone(),
    }
}

/// A length in bytes, in at most five cells: 312, 48 k, 1.2 M.
fn size(bytes: u64) -> String {
    match bytes {
        0..1000 => bytes.to_string(),
        1000..1_000_000 => format!("{} k", bytes / 1000),
        1_000_000..10_000_000 => format!("{}.{} M", bytes / 1_000_000, bytes / 100_000 % 10),
        _ => format!("{} M", bytes / 1_000_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short() {
        assert_eq!([312, 48_700, 1_290_000, 63_000_000].map(size), ["312", "48 k", "1.2 M", "63 M"]);
    }
}

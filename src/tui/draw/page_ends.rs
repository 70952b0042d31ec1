//! Where a page of paper ends in the text: a mark in the rule beside it, and the number of the page where there is room.

use super::{View, lines};
use crate::document::ParagraphId;
use crate::layout::Line;
use crate::tui::page::Page;
use crate::tui::panes::Panes;

/// Digits of the longest number of a page.
const LONGEST: usize = 4;

/// Draws the ends of pages that are in sight.
pub fn draw(page: &mut Page, view: View, panes: &Panes) {
    for (row, hidden) in view.reader.viewport().page_ends() {
        let Some(above) = row.checked_sub(1) else { continue };
        let rule = panes.scrollbar().and_then(|rule| lines(rule).nth(above));
        if let Some(cell) = rule {
            page.put(cell, page.symbols().page_end, view.theme().quiet);
        }
        let Some((line, area)) = view.reader.viewport().lines().get(above).zip(lines(panes.rows).nth(above)) else {
            continue;
        };
        let number = number(view, hidden);
        let taken = if let Line::Text(row) = &line.line { row.indent + row.cells } else { usize::MAX };
        if taken.saturating_add(1 + number.len()) <= usize::from(area.width) {
            page.put_right(area, &number, view.theme().quiet);
        }
    }
}

/// The number of the page, where `hidden` is it.
fn number(view: View, hidden: ParagraphId) -> String {
    let document = view.reader.document();
    let written = document.paragraph(hidden).range.of(&document.text);
    let digits = written.split(|c: char| !c.is_ascii_digit()).find(|run| (1..=LONGEST).contains(&run.len()));
    digits.filter(|_| written.chars().count() <= 2 * LONGEST).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use crate::lang::Lang;
    use crate::text::width::Ambiguous;
    use crate::tui::arrange;
    use crate::tui::draw::tests::{interface, open, row};
    use crate::tui::draw::{View, screen};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    #[test]
    fn the_end_of_a_page_is_a_mark_in_the_rule_with_its_number() {
        let mut reader = open("某市工作报告\n\n一、进展\n\n全年办结案件31件。\n\n— 7 —\n\n群众比较满意。\n");
        let (area, interface) = (Rect::new(0, 0, 60, 12), interface(Lang::ZH));
        let panes = arrange(&mut reader, area, Ambiguous::Narrow, &interface);
        let mut buffer = Buffer::empty(area);
        screen(&mut buffer, View { reader: &reader, interface: &interface }, &panes);
        let rows: Vec<String> = (0..12).map(|y| row(&buffer, y)).collect();
        let end = rows.iter().position(|row| row.contains("31件。")).unwrap();
        assert!(rows[end].contains('7') && rows[end].contains('╡'), "{}", rows.join("\n"));
        assert!(rows[end + 1].contains("群众比较满意。") && !rows.concat().contains("— 7 —"));
    }
}

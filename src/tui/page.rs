//! A buffer of cells to draw on. Glyphs are put into cells here and nowhere else.

use super::symbols::Symbols;
use crate::text::range::{from, upto};
use crate::text::visible::visible_text;
use crate::text::width::{self, Ambiguous, cluster_cells, clusters, fit};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

/// The most characters of a glyph that are written: a letter with as many marks as text has that is meant to be read (UAX #15,
/// Stream-Safe Text Format). A report may stack millions.
const MOST_IN_A_GLYPH: usize = 31;

/// A buffer, and the cells of ambiguous characters in it.
///
/// A glyph stands in the first of its cells, and the others hold the empty string: so whoever writes the buffer to a
/// terminal knows its width.
#[derive(Debug)]
pub struct Page<'a> {
    buffer: &'a mut Buffer,
    ambiguous: Ambiguous,
    ground: Style,
}

impl<'a> Page<'a> {
    /// A page on `buffer`.
    pub fn new(buffer: &'a mut Buffer, ambiguous: Ambiguous) -> Self {
        Self { buffer, ambiguous, ground: Style::new() }
    }

    /// The same page with a background style: empty cells have it, and other styles are patched onto it.
    pub fn on(self, ground: Style) -> Self {
        self.buffer.set_style(self.buffer.area, ground);
        Self { ground, ..self }
    }

    /// The symbols that take one cell on this page.
    pub fn symbols(&self) -> &'static Symbols {
        Symbols::of(self.ambiguous)
    }

    /// Puts `text` at the left of the first line of `area`, cut with an ellipsis if it is too long. Gives the cells
    /// that it took.
    pub fn put(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        self.print(area, &fit(text, usize::from(area.width), self.ambiguous), style)
    }

    /// Puts `text` at the right of the first line of `area` if all of it fits. Gives the area that is left.
    pub fn put_right(&mut self, area: Rect, text: &str, style: Style) -> Rect {
        let width = self.cells(text);
        if width >= area.width {
            return area;
        }
        self.print(Rect { x: area.right() - width, width, ..area }, text, style);
        Rect { width: area.width - width, ..area }
    }

    /// Puts `text` at the right of the first line of `area`, cut with an ellipsis if it is too long. Gives the area
    /// that is left.
    pub fn put_right_cut(&mut self, area: Rect, text: &str, style: Style) -> Rect {
        let text = fit(text, usize::from(area.width), self.ambiguous);
        let width = self.cells(&text).min(area.width);
        self.print(Rect { x: area.right() - width, width, ..area }, &text, style);
        Rect { width: area.width - width, ..area }
    }

    /// Puts as much of `text` as fits at the left of the first line of `area`. Gives the cells that it took.
    pub fn print(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let area = Rect { height: area.height.min(1), ..area }.intersection(self.buffer.area);
        let mut room = area;
        for cluster in clusters(&visible_text(text)) {
            let cells = u16::try_from(cluster_cells(cluster, self.ambiguous)).unwrap_or(u16::MAX);
            if cells > room.width || room.is_empty() {
                break;
            }
            if cells > 0 {
                let end = cluster.char_indices().nth(MOST_IN_A_GLYPH).map_or(cluster.len(), |(end, _)| end);
                self.glyph(Rect { width: cells, ..room }, upto(cluster, end), style);
            }
            room = Rect { x: room.x + cells, width: room.width - cells, ..room };
        }
        room.x - area.x
    }

    fn glyph(&mut self, area: Rect, cluster: &str, style: Style) {
        self.blank(area);
        for (index, x) in (area.x..area.right()).enumerate() {
            self.buffer[(x, area.y)].set_symbol(if index == 0 { cluster } else { "" }).set_style(style);
        }
    }

    /// Empties `area`. A glyph that lies in it with some of its cells is removed as a whole, as terminals do.
    pub fn blank(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        for y in area.y..area.bottom() {
            let left = (self.buffer.area.x..area.x).rev().take_while(|&x| self.is_rest(x + 1, y)).count();
            let right = (area.right()..self.buffer.area.right()).take_while(|&x| self.is_rest(x, y)).count();
            for x in area.x - left as u16..area.right() + right as u16 {
                self.buffer[(x, y)].reset();
                self.buffer[(x, y)].set_style(self.ground);
            }
        }
    }

    /// Whether a cell belongs to a glyph and is not its first.
    fn is_rest(&self, x: u16, y: u16) -> bool {
        self.buffer.cell((x, y)).is_some_and(|cell| cell.symbol().is_empty())
    }

    /// Patches `style` onto `area`.
    pub fn mark(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(area, style);
    }

    /// Draws a widget of ratatui that puts a symbol of one cell into each cell that it writes.
    pub fn widget(&mut self, area: Rect, widget: impl Widget) {
        let area = area.intersection(self.buffer.area);
        self.blank(area);
        widget.render(area, self.buffer);
    }

    /// The cells that `text` takes.
    pub fn cells(&self, text: &str) -> u16 {
        u16::try_from(width::cells(text, self.ambiguous)).unwrap_or(u16::MAX)
    }

    /// The end of `text` that takes at most `width` cells: where one types must be in sight. The text may be as long as a
    /// report.
    pub fn tail<'t>(&self, text: &'t str, width: u16) -> &'t str {
        let tails = text.char_indices().rev().take(LONGEST_TAIL).map(|(at, _)| from(text, at));
        tails.take_while(|tail| self.cells(tail) <= width).last().unwrap_or_default()
    }
}

/// The most characters of the end of a text that are shown: a row has fewer cells, and some characters take none.
const LONGEST_TAIL: usize = 1_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::cells;

    #[test]
    fn the_end_of_a_text_as_long_as_a_report_is_found_at_once() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        let page = Page::new(&mut buffer, Ambiguous::Narrow);
        let long = "全市".repeat(1_000_000);
        assert_eq!([page.tail(&long, 7), page.tail("全市", 7), page.tail("全市", 1)], ["市全市", "全市", ""]);
        assert!(page.tail(&"\u{301}".repeat(1_000_000), 7).chars().count() <= LONGEST_TAIL);
    }
    use proptest::prelude::*;

    #[track_caller]
    fn check(prints: &[(u16, &str)], ambiguous: Ambiguous, expected: &[&str]) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        for &(x, text) in prints {
            Page::new(&mut buffer, ambiguous).print(Rect::new(x, 0, 8 - x, 1), text, Style::new());
        }
        assert_eq!(buffer.content.iter().map(|cell| cell.symbol()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn of_a_million_marks_on_a_letter_a_few_are_written() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        let text = format!("办{}结", "\u{301}".repeat(1_000_000));
        let end = Page::new(&mut buffer, Ambiguous::Narrow).print(Rect::new(0, 0, 8, 1), &text, Style::new());
        let written = |x| buffer[(x, 0)].symbol().chars().count();
        assert_eq!((end, written(0), written(2)), (4, MOST_IN_A_GLYPH, 1));
    }

    #[test]
    fn a_glyph_holds_all_its_cells() {
        check(&[(0, "中a“e\u{301}")], Ambiguous::Narrow, &["中", "", "a", "“", "e\u{301}", " ", " ", " "]);
        check(&[(0, "中a“文”")], Ambiguous::Wide, &["中", "", "a", "“", "", "文", "", " "]);
    }

    #[test]
    fn what_covers_half_a_glyph_takes_it_all() {
        check(&[(0, "中文字"), (1, "│")], Ambiguous::Narrow, &[" ", "│", "文", "", "字", "", " ", " "]);
        check(&[(0, "中文字"), (0, "ab"), (3, "c")], Ambiguous::Narrow, &["a", "b", " ", "c", "字", "", " ", " "]);
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        check(&[(3, "中文字")], Ambiguous::Narrow, &[" ", " ", " ", "中", "", "文", "", " "]);
    }

    proptest! {
        #[test]
        fn every_cell_belongs_to_one_glyph(prints in prop::collection::vec((0u16..8, "[a中“👍é\u{301}─]{0,6}", any::<bool>()), 0..9)) {
            for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
                let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
                for (x, text, clears) in &prints {
                    let area = Rect::new(*x, 0, 8 - x, 1);
                    let mut page = Page::new(&mut buffer, ambiguous);
                    if *clears {
                        page.blank(area);
                    }
                    page.print(area, text, Style::new());
                }
                let mut x = 0;
                while x < 8 {
                    let width = cells(buffer[(x, 0)].symbol(), ambiguous);
                    prop_assert!(width > 0, "{:?}", buffer);
                    let rest = (x + 1..8).take_while(|&x| buffer[(x, 0)].symbol().is_empty()).count();
                    prop_assert_eq!(rest + 1, width, "{:?}", buffer);
                    x += width as u16;
                }
            }
        }
    }
}

//! The screen as the terminal has it and as it is to be, and the bytes that make the one into the other.
//!
//! In a buffer a glyph of several cells stands in the first of them, and the others hold nothing at all (`print` keeps
//! it so). The width of a glyph is therefore that which it was laid out in, and nothing here measures text.

#[cfg(test)]
mod emulator;
mod encoder;
#[cfg(test)]
mod tests;

use crate::text::width::Ambiguous;
use encoder::Encoder;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};

/// What the terminal shows, and how to make it show something else.
#[derive(Debug)]
pub struct Canvas {
    shown: Buffer,
    next: Buffer,
    encoder: Encoder,
}

impl Canvas {
    /// The cells of ambiguous characters.
    pub fn ambiguous(&self) -> Ambiguous {
        self.encoder.ambiguous()
    }

    /// Of a terminal of which nothing is known but the cells of its ambiguous characters.
    pub fn new(ambiguous: Ambiguous) -> Self {
        Self { shown: Buffer::default(), next: Buffer::default(), encoder: Encoder::new(ambiguous) }
    }

    /// Draws a screen of `area`; the bytes that bring the terminal there, as one synchronized update. `view` says where
    /// the cursor stands, if one is to be seen.
    pub fn draw(&mut self, area: Rect, view: impl FnOnce(&mut Buffer) -> Option<Position>) -> &[u8] {
        self.encoder.begin();
        if area != self.shown.area {
            (self.shown, self.next) = (Buffer::empty(area), Buffer::empty(area));
            self.encoder.clear();
        }
        self.next.reset();
        let cursor = view(&mut self.next);
        self.write_changes();
        std::mem::swap(&mut self.shown, &mut self.next);
        self.encoder.end(cursor)
    }

    fn write_changes(&mut self) {
        let Rect { x, y, width, .. } = self.next.area;
        let columns = usize::from(width).max(1);
        let rows = self.shown.content.chunks(columns).zip(self.next.content.chunks(columns));
        for ((shown, next), y) in rows.zip(y..) {
            write_row(&mut self.encoder, shown, next, Position { x, y });
        }
    }
}

/// Writes the glyphs of a row of which a cell has changed, and those that a glyph before them may have spoilt.
fn write_row(encoder: &mut Encoder, shown: &[Cell], next: &[Cell], start: Position) {
    let (mut at, mut spoilt) = (0, 0);
    while let Some(cell) = next.get(at) {
        let cells = 1 + next.iter().skip(at + 1).take_while(|cell| cell.symbol().is_empty()).count();
        if at < spoilt || shown.get(at..at + cells) != next.get(at..at + cells) {
            let place = Position { x: start.x + at as u16, ..start };
            spoilt = spoilt.max(at + encoder.put(place, cell, cells));
        }
        at += cells;
    }
}

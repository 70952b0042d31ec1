//! Compares the screen of the terminal with the next one, and gives the bytes that change the one into the other.

#[cfg(test)]
mod emulator;
mod encoder;
#[cfg(test)]
mod tests;

use crate::text::width::Ambiguous;
use encoder::Encoder;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};

/// The screen of the terminal, and the buffer for the next one.
#[derive(Debug)]
pub struct Canvas {
    shown: Buffer,
    next: Buffer,
    encoder: Encoder,
}

impl Canvas {
    /// The cells that the terminal gives to ambiguous characters (UAX #11).
    pub fn ambiguous(&self) -> Ambiguous {
        self.encoder.ambiguous()
    }

    /// A canvas for a terminal whose content is unknown: the first frame draws all of it.
    pub fn new(ambiguous: Ambiguous) -> Self {
        Self { shown: Buffer::default(), next: Buffer::default(), encoder: Encoder::new(ambiguous) }
    }

    /// Draws a screen of `area`, and gives the bytes for the terminal as one synchronized update. `view` draws into the
    /// buffer and gives the place of the cursor, if the cursor shows.
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

/// Writes the glyphs of a row that changed, and those that a glyph before them may have damaged.
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

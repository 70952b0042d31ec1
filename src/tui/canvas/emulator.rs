//! A terminal for the tests of the canvas: it holds ambiguous characters to be narrow or wide, as it is told, and knows
//! no clusters of characters.

use crate::text::width::{Ambiguous, char_cells};
use ratatui::layout::Position;

/// A screen of cells; a glyph stands in its first cell, the others are empty.
pub struct Emulator {
    ambiguous: Ambiguous,
    cells: Vec<Vec<String>>,
    at: Position,
}

impl Emulator {
    /// A blank screen.
    pub fn new(width: u16, height: u16, ambiguous: Ambiguous) -> Self {
        let row = vec![" ".to_owned(); usize::from(width)];
        Self { ambiguous, cells: vec![row; usize::from(height)], at: Position::ORIGIN }
    }

    /// What stands in a cell.
    pub fn cell(&self, x: u16, y: u16) -> &str {
        &self.cells[usize::from(y)][usize::from(x)]
    }

    /// Does what `bytes` say.
    pub fn process(&mut self, bytes: &[u8]) {
        let mut chars = std::str::from_utf8(bytes).expect("UTF-8").chars();
        while let Some(c) = chars.next() {
            match c {
                '\u{1b}' => {
                    assert_eq!(chars.next(), Some('['));
                    let mut parameters = String::new();
                    let last = chars.find(|c| {
                        parameters.extend((!c.is_ascii_alphabetic()).then_some(*c));
                        c.is_ascii_alphabetic()
                    });
                    self.sequence(last.expect("the end of a sequence"), &parameters);
                }
                _ => self.glyph(c),
            }
        }
    }

    fn sequence(&mut self, last: char, parameters: &str) {
        let number = |index: usize| parameters.split(';').nth(index).and_then(|n| n.parse().ok()).unwrap_or(1);
        match last {
            'H' => self.at = Position { x: number(1) - 1, y: number(0) - 1 },
            'G' => self.at.x = number(0) - 1,
            'X' => (0..number(0)).for_each(|offset| self.set(self.at.x + offset, " ")),
            'J' => self.cells.iter_mut().flatten().for_each(|cell| *cell = " ".into()),
            'm' | 'h' | 'l' => {}
            _ => panic!("unknown sequence {last}"),
        }
    }

    fn glyph(&mut self, c: char) {
        let cells = char_cells(c, self.ambiguous) as u16;
        if cells == 0 {
            let before = &mut self.cells[usize::from(self.at.y)][..usize::from(self.at.x)];
            before.iter_mut().rev().find(|cell| !cell.is_empty()).expect("a glyph to join").push(c);
            return;
        }
        let width = self.cells[0].len() as u16;
        self.at.x = self.at.x.min(width.saturating_sub(cells)); // Lines do not wrap.
        for offset in 0..cells {
            self.set(self.at.x + offset, " ");
        }
        for offset in 0..cells.min(width) {
            let shown = if offset == 0 { c.to_string() } else { String::new() };
            self.cells[usize::from(self.at.y)][usize::from(self.at.x + offset)] = shown;
        }
        self.at.x += cells;
    }

    /// Writes into one cell; the glyph that stood there with a part of its cells is gone.
    fn set(&mut self, x: u16, symbol: &str) {
        let row = &mut self.cells[usize::from(self.at.y)];
        let x = usize::from(x);
        if x >= row.len() {
            return;
        }
        let first = (0..=x).rev().find(|&x| !row[x].is_empty()).unwrap_or(0);
        let end = (x + 1..row.len()).find(|&x| !row[x].is_empty()).unwrap_or(row.len());
        row[first..end].iter_mut().for_each(|cell| *cell = " ".into());
        row[x] = symbol.into();
    }
}

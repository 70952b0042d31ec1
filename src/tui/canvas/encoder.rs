//! Encodes glyphs and styles as bytes for the terminal, with as few control sequences as possible.

use crate::text::width::{Ambiguous, is_sure, most_cells};
use ratatui::buffer::Cell;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use std::io::Write;

/// Modifiers that are visible on a blank.
const SEEN_ON_BLANK: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

/// The modifiers by their SGR parameters (ECMA-48, 8.3.117).
const MODIFIERS: [(Modifier, u8); 8] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

/// Gathers the bytes of a frame. It knows where the cursor of the terminal is and in which style the terminal writes.
#[derive(Debug)]
pub struct Encoder {
    ambiguous: Ambiguous,
    bytes: Vec<u8>,
    at: Option<Position>,
    style: CellStyle,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct CellStyle {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Encoder {
    /// The cells that the terminal gives to ambiguous characters (UAX #11).
    pub fn ambiguous(&self) -> Ambiguous {
        self.ambiguous
    }

    /// A encoder for a terminal that gives such cells to ambiguous characters.
    pub fn new(ambiguous: Ambiguous) -> Self {
        Self { ambiguous, bytes: Vec::new(), at: None, style: CellStyle::default() }
    }

    /// Begins a frame as a synchronized update, with the cursor hidden.
    pub fn begin(&mut self) {
        self.bytes.clear();
        self.at = None;
        self.push("\x1b[?2026h\x1b[?25l");
    }

    /// Empties the screen.
    pub fn clear(&mut self) {
        self.push("\x1b[2J");
    }

    /// Ends the frame, and gives all its bytes.
    pub fn end(&mut self, cursor: Option<Position>) -> &[u8] {
        self.set_style(CellStyle::default());
        if let Some(cursor) = cursor {
            self.move_to(cursor);
            self.push("\x1b[?25h");
        }
        self.push("\x1b[?2026l");
        &self.bytes
    }

    /// Writes a glyph of so many cells at `place`. Gives the number of cells from there on that the terminal may have
    /// changed.
    ///
    /// Terminals disagree on the cells of some glyphs. Before such a glyph its cells are cleared, and behind it the
    /// cursor is placed anew: so nothing old stays and nothing is shifted, however wide the terminal draws it.
    pub fn put(&mut self, place: Position, cell: &Cell, cells: usize) -> usize {
        let symbol = if cell.symbol().is_empty() { " " } else { cell.symbol() };
        self.move_to(place);
        self.set_style(self.style_for(cell, symbol));
        if is_sure(symbol, self.ambiguous) {
            self.push(symbol);
            self.at = Some(Position { x: place.x + cells as u16, ..place });
            return cells;
        }
        self.sequence(format_args!("{cells}X"));
        self.push(symbol);
        self.at = None;
        most_cells(symbol).max(cells)
    }

    /// The style to write `cell` in. A blank is written in the current style if nobody can see the difference.
    fn style_for(&self, cell: &Cell, symbol: &str) -> CellStyle {
        let wanted = CellStyle { fg: cell.fg, bg: cell.bg, modifier: cell.modifier };
        let plain = |style: CellStyle| !style.modifier.intersects(SEEN_ON_BLANK);
        let is_blank = symbol == " " && plain(wanted) && plain(self.style) && wanted.bg == self.style.bg;
        if is_blank { self.style } else { wanted }
    }

    fn move_to(&mut self, place: Position) {
        match self.at {
            Some(at) if at == place => {}
            Some(at) if at.y == place.y => self.sequence(format_args!("{}G", place.x + 1)),
            _ => self.sequence(format_args!("{};{}H", place.y + 1, place.x + 1)),
        }
        self.at = Some(place);
    }

    /// Changes the current style to `wanted`: adds to it if nothing must be removed, else starts from the default.
    fn set_style(&mut self, wanted: CellStyle) {
        let had = std::mem::replace(&mut self.style, wanted);
        if had == wanted {
            return;
        }
        let taken = |had: Color, wanted: Color| wanted == Color::Reset && had != wanted;
        let anew = !wanted.modifier.contains(had.modifier) || taken(had.fg, wanted.fg) || taken(had.bg, wanted.bg);
        let had = if anew { CellStyle::default() } else { had };
        let mut parameters = if anew { vec![String::new()] } else { Vec::new() };
        let added = MODIFIERS.iter().filter(|(modifier, _)| (wanted.modifier - had.modifier).contains(*modifier));
        parameters.extend(added.map(|(_, parameter)| parameter.to_string()));
        parameters.extend((wanted.fg != had.fg).then(|| colour(wanted.fg, 30)));
        parameters.extend((wanted.bg != had.bg).then(|| colour(wanted.bg, 40)));
        self.sequence(format_args!("{}m", parameters.join(";")));
    }

    fn sequence(&mut self, rest: std::fmt::Arguments) {
        // Writing to a vector does not fail.
        let _ = write!(self.bytes, "\x1b[{rest}");
    }

    fn push(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }
}

/// The SGR parameters of a colour; `base` is 30 for the foreground and 40 for the background.
fn colour(colour: Color, base: u8) -> String {
    let named = |number: u8| number.to_string();
    match colour {
        Color::Reset => named(base + 9),
        Color::Black => named(base),
        Color::Red => named(base + 1),
        Color::Green => named(base + 2),
        Color::Yellow => named(base + 3),
        Color::Blue => named(base + 4),
        Color::Magenta => named(base + 5),
        Color::Cyan => named(base + 6),
        Color::Gray => named(base + 7),
        Color::DarkGray => named(base + 60),
        Color::LightRed => named(base + 61),
        Color::LightGreen => named(base + 62),
        Color::LightYellow => named(base + 63),
        Color::LightBlue => named(base + 64),
        Color::LightMagenta => named(base + 65),
        Color::LightCyan => named(base + 66),
        Color::White => named(base + 67),
        Color::Indexed(index) => format!("{};5;{index}", base + 8),
        Color::Rgb(r, g, b) => format!("{};2;{r};{g};{b}", base + 8),
    }
}

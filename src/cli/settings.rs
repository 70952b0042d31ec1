//! What holds for a whole run of the program, whatever its command.

use super::lexica::Lexica;
use crate::lang::Lang;
use crate::layout::Level;
use crate::session::store::Store;
use crate::text::width::Ambiguous;
use crate::tui::{Interface, keymap::Keyboard, theme::Theme};

/// How one wants to read.
pub struct Settings {
    /// The language of the interface.
    pub lang: Lang,
    /// Cells of ambiguous characters (UAX #11), where they were told.
    pub ambiguous: Option<Ambiguous>,
    /// Which marks may not open or close a row (CLREQ).
    pub level: Level,
    /// Words of one's own.
    pub lexica: Lexica,
    /// Where something is remembered from one run to the next.
    pub store: Option<Store>,
}

impl Settings {
    /// What one reads with.
    pub fn interface(&self) -> Interface {
        Interface { theme: Theme::default().for_environment(), lang: self.lang, keyboard: Keyboard::default() }
    }
}

//! What holds for a whole run of the program, whatever its command.

use super::language::Languages;
use super::lexica::Lexica;
use crate::document::HeadingRules;
use crate::layout::Typesetting;
use crate::reader::Notice;
use crate::state::library_cache::LibraryCache;
use crate::state::store::Store;
use crate::text::width::Ambiguous;
use crate::tui::Interface;
use crate::tui::keymap::{Keyboard, Keymap};
use crate::tui::theme::ThemeChoice;

/// The options of the command line and the configuration together.
pub struct Settings {
    /// The languages of the interface and of messages.
    pub languages: Languages,
    /// Cells of ambiguous characters (UAX #11); `None` leaves it to the terminal.
    pub ambiguous: Option<Ambiguous>,
    /// How rows are set.
    pub typesetting: Typesetting,
    /// The themes, and the chosen one.
    pub themes: ThemeChoice,
    /// The key bindings.
    pub keymap: Keymap,
    /// The rules for lines that are headings too.
    pub headings: HeadingRules,
    /// The user's lexica.
    pub lexica: Lexica,
    /// The store of what is remembered from one run to the next, if anything is.
    pub store: Option<Store>,
    /// The cache of what a library lists, if anything is remembered.
    pub library_cache: Option<LibraryCache>,
    /// What is wrong with the configuration.
    pub notice: Option<Notice>,
}

impl Settings {
    /// What the terminal shows a report with.
    pub fn interface(&self) -> Interface {
        let keyboard = Keyboard::new(self.keymap.clone());
        Interface::new(self.themes.clone(), self.languages.interface, keyboard)
    }
}

//! What holds for a whole run of the program, whatever its command.

use super::language::Languages;
use super::lexica::Lexica;
use crate::document::HeadingRules;
use crate::layout::Typesetting;
use crate::reader::Notice;
use crate::state::store::Store;
use crate::text::width::Ambiguous;
use crate::tui::Interface;
use crate::tui::keymap::{Keyboard, Keymap};
use crate::tui::theme::Theme;

/// How one wants to read.
pub struct Settings {
    /// The languages of the interface and of messages.
    pub languages: Languages,
    /// Cells of ambiguous characters (UAX #11), where they were told.
    pub ambiguous: Option<Ambiguous>,
    /// How rows are set.
    pub typesetting: Typesetting,
    /// How things look.
    pub theme: Theme,
    /// Which keys do what.
    pub keymap: Keymap,
    /// Which lines are headings besides those that are known.
    pub headings: HeadingRules,
    /// Words of one's own.
    pub lexica: Lexica,
    /// Where something is remembered from one run to the next.
    pub store: Option<Store>,
    /// What is wrong with the configuration.
    pub notice: Option<Notice>,
}

impl Settings {
    /// What one reads with.
    pub fn interface(&self) -> Interface {
        let keyboard = Keyboard::new(self.keymap.clone());
        Interface { theme: self.theme.for_environment(), lang: self.languages.interface, keyboard }
    }
}

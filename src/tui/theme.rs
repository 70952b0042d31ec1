//! How each thing looks: one style a role. No colour carries a meaning alone: whatever has one has a weight, a line or a
//! mark as well.

mod builtin;
mod choice;
pub mod colour;
mod contrast;
#[cfg(test)]
mod tests;

pub use builtin::BUILT_IN;
pub use choice::{AUTO, ThemeChoice};

use ratatui::style::{Color, Modifier, Style};
use std::env;

/// The modifiers of a style, by their names in a configuration.
pub const MODIFIERS: [(&str, Modifier); 5] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underline", Modifier::UNDERLINED),
    ("reverse", Modifier::REVERSED),
];

/// A style as TOML.
pub fn write_style(style: Style) -> String {
    let colours = [("fg", style.fg), ("bg", style.bg)];
    let colours = colours.into_iter().filter_map(|(name, colour)| Some((name, colour::write(colour?))));
    let modifiers = MODIFIERS.iter().filter(|(_, modifier)| style.add_modifier.contains(*modifier));
    let parts = colours.chain(modifiers.map(|(name, _)| (*name, "true".to_owned())));
    format!("{{ {} }}", parts.map(|(name, value)| format!("{name} = {value}")).collect::<Vec<_>>().join(", "))
}

/// The looks of the screen. All but `text` are patched onto it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The background of the screen, and the text that has no other role.
    pub text: Style,
    /// Titles and headings in the text.
    pub heading: Style,
    /// A figure in the text.
    pub figure: Style,
    /// The current figure, in the text and in its list.
    pub current: Style,
    /// A figure that takes part in a relation that does not hold.
    pub alarm: Style,
    /// A hit of the search.
    pub hit: Style,
    /// The current hit.
    pub current_hit: Style,
    /// The selection, which hides all other styles.
    pub selected: Style,
    /// What is not read first: boilerplate, counts, rules between panes.
    pub quiet: Style,
    /// The section being read, and the title of the pane that has the keys.
    pub active: Style,
    /// Bars and arrows.
    pub bar: Style,
    /// A notice.
    pub notice: Style,
    /// The series of a chart, which a colour-blind reader can tell apart.
    pub series: [Style; 4],
}

impl Default for Theme {
    /// The terminal's own colours.
    fn default() -> Self {
        builtin::TERMINAL
    }
}

impl Theme {
    /// The built-in theme of that name.
    pub fn named(name: &str) -> Option<Self> {
        BUILT_IN.iter().find(|(known, _)| *known == name).map(|(_, theme)| *theme)
    }

    /// This theme, unless the environment sets NO_COLOR (<https://no-color.org>) or the terminal is a dumb one: then
    /// what is left of the terminal's own without colours.
    pub fn for_environment(self) -> Self {
        let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let is_dumb = env::var("TERM").as_deref() == Ok("dumb");
        match no_color || is_dumb {
            true => Self::default().without_colours(),
            false if has_all_colours() => self,
            false => self.with_fixed_colours(),
        }
    }

    /// The same with the nearest of the 256 in the place of any other colour.
    fn with_fixed_colours(mut self) -> Self {
        for (_, style) in self.roles() {
            (style.fg, style.bg) = (style.fg.map(colour::nearest), style.bg.map(colour::nearest));
        }
        self
    }

    /// The same theme without colours: bold, underlined and reversed text stay, and a background becomes reversed text.
    fn without_colours(mut self) -> Self {
        for (_, style) in self.roles() {
            let reversed = if style.bg.is_some() { Modifier::REVERSED } else { Modifier::empty() };
            *style = Style { fg: None, bg: None, ..style.add_modifier(reversed) };
        }
        // Reversed alone it would look as a hit does.
        self.selected = self.selected.add_modifier(Modifier::UNDERLINED);
        self
    }

    /// All roles, by the names that a configuration has for them.
    pub fn roles(&mut self) -> [(&'static str, &mut Style); 16] {
        let [first, second, third, fourth] = &mut self.series;
        [
            ("text", &mut self.text),
            ("heading", &mut self.heading),
            ("figure", &mut self.figure),
            ("current", &mut self.current),
            ("alarm", &mut self.alarm),
            ("hit", &mut self.hit),
            ("current-hit", &mut self.current_hit),
            ("selected", &mut self.selected),
            ("quiet", &mut self.quiet),
            ("active", &mut self.active),
            ("bar", &mut self.bar),
            ("notice", &mut self.notice),
            ("series-1", first),
            ("series-2", second),
            ("series-3", third),
            ("series-4", fourth),
        ]
    }
}

/// Whether the terminal shows any colour, and not only the 256 (<https://github.com/termstandard/colors>).
fn has_all_colours() -> bool {
    env::var("COLORTERM").is_ok_and(|value| matches!(value.as_str(), "truecolor" | "24bit"))
}

/// A colour of the 256 whose look is fixed: those behind the sixteen that the terminal chooses.
const fn fixed(index: u8) -> Color {
    Color::Indexed(index)
}

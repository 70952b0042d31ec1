//! How each thing looks. Colours are the terminal's own sixteen, so that they suit light and dark screens alike, and
//! none carries a meaning alone: whatever has a colour has a weight, a line or a mark as well.

use ratatui::style::{Color, Modifier, Style};
use std::env;

/// The looks of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Whether colours may be used (<https://no-color.org>).
    pub colour: bool,
}

impl Default for Theme {
    /// With colours.
    fn default() -> Self {
        Self { colour: true }
    }
}

impl Theme {
    /// With colours, unless the environment sets NO_COLOR or the terminal is a dumb one.
    pub fn of_environment() -> Self {
        let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self { colour: !no_color && env::var("TERM").as_deref() != Ok("dumb") }
    }

    /// Titles and headings in the text.
    pub fn heading(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// A figure in the text.
    pub fn figure(self) -> Style {
        self.coloured(Style::new().add_modifier(Modifier::UNDERLINED), Color::Cyan)
    }

    /// The current figure, in the text and in its list.
    pub fn current(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED)
    }

    /// A hit of the search.
    pub fn hit(self) -> Style {
        match self.colour {
            true => Style::new().fg(Color::Black).bg(Color::Yellow),
            false => Style::new().add_modifier(Modifier::REVERSED),
        }
    }

    /// The hit one is at.
    pub fn current_hit(self) -> Style {
        self.hit().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// What is there without asking to be read: boilerplate, counts, rules between panes.
    pub fn quiet(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// The section being read, and the title of the pane that has the keys.
    pub fn active(self) -> Style {
        self.coloured(Style::new().add_modifier(Modifier::BOLD), Color::Green)
    }

    /// Bars and arrows.
    pub fn bar(self) -> Style {
        self.coloured(Style::new(), Color::Cyan)
    }

    /// The bars of a series: colours that people who see few of them can tell apart (Okabe and Ito).
    pub fn series(self, series: usize) -> Style {
        const COLOURS: [u8; 6] = [74, 214, 36, 166, 175, 25];
        self.coloured(Style::new(), Color::Indexed(COLOURS[series % COLOURS.len()]))
    }

    /// A notice.
    pub fn notice(self) -> Style {
        self.coloured(Style::new().add_modifier(Modifier::BOLD), Color::Yellow)
    }

    fn coloured(self, style: Style, colour: Color) -> Style {
        if self.colour { style.fg(colour) } else { style }
    }
}

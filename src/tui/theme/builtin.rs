//! The themes that are there without a configuration.

use super::{Theme, fixed};
use ratatui::style::{Color, Modifier, Style};

/// The themes by their names in a configuration; the first is the default.
pub const BUILT_IN: &[(&str, Theme)] =
    &[("terminal", TERMINAL), ("light", LIGHT), ("dark", DARK), ("high-contrast", HIGH_CONTRAST)];

/// The terminal's own sixteen colours. Nobody knows its background: text is in its own colour, or has a pair of
/// colours, so that it can be read on light and dark grounds alike.
pub const TERMINAL: Theme = Theme {
    text: Style::new(),
    heading: BOLD,
    figure: UNDERLINED,
    current: BOLD_REVERSED,
    alarm: Style::new().add_modifier(BOLD_UNDERLINED),
    hit: on(Color::Black, Color::Yellow),
    current_hit: on(Color::Black, Color::Yellow).add_modifier(BOLD_UNDERLINED),
    selected: on(Color::Black, Color::LightCyan),
    quiet: Style::new().add_modifier(Modifier::DIM),
    active: BOLD,
    bar: Style::new(),
    notice: BOLD,
    series: [Style::new(), ink(Color::Red), ink(Color::LightBlue), ink(Color::DarkGray)],
};

/// Dark on white.
pub const LIGHT: Theme = Theme {
    text: on(fixed(235), fixed(231)),
    heading: ink(fixed(88)).add_modifier(Modifier::BOLD),
    figure: ink(fixed(25)).add_modifier(Modifier::UNDERLINED),
    current: BOLD_REVERSED,
    alarm: ink(fixed(124)).add_modifier(BOLD_UNDERLINED),
    hit: on(fixed(16), fixed(221)),
    current_hit: on(fixed(16), fixed(221)).add_modifier(BOLD_UNDERLINED),
    selected: on(fixed(16), fixed(153)),
    quiet: ink(fixed(240)),
    active: ink(fixed(23)).add_modifier(Modifier::BOLD),
    bar: ink(fixed(25)),
    notice: ink(fixed(94)).add_modifier(Modifier::BOLD),
    series: [ink(fixed(25)), ink(fixed(160)), ink(fixed(232)), ink(fixed(95))],
};

/// Light grey on dark grey.
pub const DARK: Theme = Theme {
    text: on(fixed(252), fixed(234)),
    heading: ink(fixed(222)).add_modifier(Modifier::BOLD),
    figure: ink(fixed(74)).add_modifier(Modifier::UNDERLINED),
    current: BOLD_REVERSED,
    alarm: ink(fixed(210)).add_modifier(BOLD_UNDERLINED),
    hit: on(fixed(16), fixed(220)),
    current_hit: on(fixed(16), fixed(220)).add_modifier(BOLD_UNDERLINED),
    selected: on(fixed(16), fixed(117)),
    quiet: ink(fixed(248)),
    active: ink(fixed(78)).add_modifier(Modifier::BOLD),
    bar: ink(fixed(74)),
    notice: ink(fixed(214)).add_modifier(Modifier::BOLD),
    series: [ink(fixed(74)), ink(fixed(208)), ink(fixed(230)), ink(fixed(101))],
};

/// White on black, and nothing faint.
pub const HIGH_CONTRAST: Theme = Theme {
    text: on(fixed(231), fixed(16)),
    heading: BOLD,
    figure: ink(fixed(123)).add_modifier(Modifier::UNDERLINED),
    current: BOLD_REVERSED,
    alarm: ink(fixed(217)).add_modifier(BOLD_UNDERLINED),
    hit: on(fixed(16), fixed(226)),
    current_hit: on(fixed(16), fixed(226)).add_modifier(BOLD_UNDERLINED),
    selected: on(fixed(16), fixed(123)),
    quiet: ink(fixed(250)),
    active: ink(fixed(120)).add_modifier(Modifier::BOLD),
    bar: ink(fixed(123)),
    notice: ink(fixed(214)).add_modifier(Modifier::BOLD),
    series: [ink(fixed(117)), ink(fixed(203)), ink(fixed(230)), ink(fixed(214))],
};

const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);
const UNDERLINED: Style = Style::new().add_modifier(Modifier::UNDERLINED);
const BOLD_REVERSED: Style = Style::new().add_modifier(Modifier::BOLD.union(Modifier::REVERSED));
const BOLD_UNDERLINED: Modifier = Modifier::BOLD.union(Modifier::UNDERLINED);

const fn ink(colour: Color) -> Style {
    Style::new().fg(colour)
}

const fn on(ink: Color, ground: Color) -> Style {
    Style::new().fg(ink).bg(ground)
}

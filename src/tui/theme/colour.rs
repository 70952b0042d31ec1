//! Colours as a configuration writes them: `#0055aa`, the number of one of the 256, or the name of one of the sixteen.

use ratatui::style::Color;

/// The sixteen by their names, in the order of their numbers.
pub const NAMES: [(&str, Color); 16] = [
    ("black", Color::Black),
    ("red", Color::Red),
    ("green", Color::Green),
    ("yellow", Color::Yellow),
    ("blue", Color::Blue),
    ("magenta", Color::Magenta),
    ("cyan", Color::Cyan),
    ("white", Color::Gray),
    ("bright-black", Color::DarkGray),
    ("bright-red", Color::LightRed),
    ("bright-green", Color::LightGreen),
    ("bright-yellow", Color::LightYellow),
    ("bright-blue", Color::LightBlue),
    ("bright-magenta", Color::LightMagenta),
    ("bright-cyan", Color::LightCyan),
    ("bright-white", Color::White),
];

/// The colour of that name, `default` being the terminal's own.
pub fn named(name: &str) -> Option<Color> {
    let known = NAMES.iter().find(|(known, _)| *known == name).map(|(_, colour)| *colour);
    known.or_else(|| (name == "default").then_some(Color::Reset))
}

/// Red, green and blue of `#0055aa` or `#05a`.
pub fn hex(written: &str) -> Option<[u8; 3]> {
    let digits: Vec<u8> =
        written.strip_prefix('#')?.chars().map(|c| c.to_digit(16).map(|digit| digit as u8)).collect::<Option<_>>()?;
    match digits[..] {
        [r, g, b] => Some([r * 17, g * 17, b * 17]),
        [r, s, g, h, b, c] => Some([r * 16 + s, g * 16 + h, b * 16 + c]),
        _ => None,
    }
}

/// The colour of such red, green and blue: itself where the terminal has `all` colours, else the nearest of the 256
/// behind the sixteen.
pub fn of_rgb(rgb: [u8; 3], all: bool) -> Color {
    let [r, g, b] = rgb;
    match all {
        true => Color::Rgb(r, g, b),
        false => Color::Indexed((16..=255).min_by_key(|index| distance(fixed_rgb(*index), rgb)).unwrap_or(16)),
    }
}

/// Red, green and blue of a colour of the 256 behind the sixteen: a cube of six steps, and 24 greys.
pub fn fixed_rgb(index: u8) -> [u8; 3] {
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    match index {
        232.. => [8 + 10 * (index - 232); 3],
        _ => [36, 6, 1].map(|part| STEPS[usize::from(index.saturating_sub(16) / part % 6)]),
    }
}

/// How different two colours look, roughly: the eye is keenest in green.
fn distance(one: [u8; 3], other: [u8; 3]) -> u32 {
    let parts = one.into_iter().zip(other).zip([3, 4, 2]);
    parts.map(|((one, other), weight)| u32::from(one.abs_diff(other)).pow(2) * weight).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_and_names_are_read() {
        assert_eq!(hex("#0055aa"), Some([0, 0x55, 0xaa]));
        assert_eq!(hex("#05A"), Some([0, 0x55, 0xaa]));
        for wrong in ["0055aa", "#0055a", "#0055ag", "#", ""] {
            assert_eq!(hex(wrong), None, "{wrong}");
        }
        assert_eq!(named("bright-red"), Some(Color::LightRed));
        assert_eq!(named("default"), Some(Color::Reset));
        assert_eq!(named("rot"), None);
    }

    #[test]
    fn a_fixed_colour_is_the_nearest_to_itself() {
        for index in 16..=255 {
            let Color::Indexed(nearest) = of_rgb(fixed_rgb(index), false) else { panic!("{index}") };
            assert_eq!(fixed_rgb(nearest), fixed_rgb(index));
        }
    }

    #[test]
    fn where_there_are_all_colours_none_is_changed() {
        assert_eq!(of_rgb([0, 0x55, 0xaa], true), Color::Rgb(0, 0x55, 0xaa));
        assert_eq!(of_rgb([0, 0x55, 0xaa], false), Color::Indexed(25));
    }
}

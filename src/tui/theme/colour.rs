//! Reads and writes colours as a configuration has them: `#0055aa`, the number of one of the 256, or the name of one of
//! the sixteen.

pub use ratatui::style::Color;

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

/// The colour that is written so, `default` being the terminal's own.
pub fn read(written: &str) -> Option<Color> {
    let named = NAMES.iter().find(|(name, _)| *name == written).map(|(_, colour)| *colour);
    named.or_else(|| (written == "default").then_some(Color::Reset)).or_else(|| hex(written))
}

/// The colour of that number among the 256.
pub fn indexed(number: usize) -> Option<Color> {
    u8::try_from(number).ok().map(Color::Indexed)
}

/// A colour as TOML.
pub fn write(colour: Color) -> String {
    match colour {
        Color::Indexed(index) => index.to_string(),
        Color::Rgb(r, g, b) => format!("\"#{r:02x}{g:02x}{b:02x}\""),
        named => format!("\"{}\"", NAMES.iter().find(|(_, known)| *known == named).map_or("default", |(name, _)| name)),
    }
}

/// `#0055aa` or `#05a`.
fn hex(written: &str) -> Option<Color> {
    let digits: Vec<u8> =
        written.strip_prefix('#')?.chars().map(|c| c.to_digit(16).map(|digit| digit as u8)).collect::<Option<_>>()?;
    match digits[..] {
        [r, g, b] => Some(Color::Rgb(r * 17, g * 17, b * 17)),
        [r, s, g, h, b, c] => Some(Color::Rgb(r * 16 + s, g * 16 + h, b * 16 + c)),
        _ => None,
    }
}

/// The nearest of the 240 colours behind the sixteen to a colour of red, green and blue; other colours stay as they
/// are.
pub fn nearest(colour: Color) -> Color {
    let Color::Rgb(r, g, b) = colour else { return colour };
    let index = (16..=255).min_by_key(|index| distance(fixed_rgb(*index), [r, g, b]));
    index.map_or(colour, Color::Indexed)
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
    fn colours_are_read_and_written() {
        for (written, colour) in
            [("#0055aa", Color::Rgb(0, 0x55, 0xaa)), ("bright-red", Color::LightRed), ("default", Color::Reset)]
        {
            assert_eq!((read(written), write(colour)), (Some(colour), format!("\"{written}\"")));
        }
        assert_eq!((read("#05A"), write(Color::Indexed(74))), (Some(Color::Rgb(0, 0x55, 0xaa)), "74".to_owned()));
        for wrong in ["0055aa", "#0055a", "#0055ag", "#", "", "rot"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_nearest_of_the_256_is_taken() {
        for index in 16..=255 {
            let [r, g, b] = fixed_rgb(index);
            let Color::Indexed(nearest) = nearest(Color::Rgb(r, g, b)) else { panic!("{index}") };
            assert_eq!(fixed_rgb(nearest), [r, g, b]);
        }
        assert_eq!(nearest(Color::Rgb(0, 0x55, 0xaa)), Color::Indexed(25));
        assert_eq!(nearest(Color::Red), Color::Red);
    }
}

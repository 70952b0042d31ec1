//! How well one colour is read on another.

use super::{BUILT_IN, Theme, colour::fixed_rgb};
use ratatui::style::{Color, Style};

/// The least contrast of text that most people can read (WCAG 2, level AA).
pub const READABLE: f64 = 4.5;

/// Red, green and blue in linear light, from 0 to 1 (IEC 61966-2-1).
pub fn light(rgb: [u8; 3]) -> [f64; 3] {
    rgb.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

/// WCAG 2, "contrast ratio": from 1 to 21.
pub fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let luminance =
        |rgb| light(rgb).into_iter().zip([0.2126, 0.7152, 0.0722]).map(|(part, weight)| part * weight).sum();
    let (one, other): (f64, f64) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The built-in theme whose colours are all read on `ground`, which stays the terminal's own, as does its text; none where
/// some of them would not be.
pub fn on_ground(ground: [u8; 3]) -> Option<Theme> {
    let coloured = ["light", "dark"].into_iter();
    let themes = coloured.filter_map(|name| BUILT_IN.iter().find(|(known, _)| *known == name));
    let mut grounded = themes.map(|(_, theme)| Theme { text: Style::new(), ..*theme });
    grounded.find(|theme| is_readable(*theme, ground))
}

/// Whether each role of `theme` that has a colour and no ground of its own is read on `ground`; bars are no text.
fn is_readable(mut theme: Theme, ground: [u8; 3]) -> bool {
    let roles = theme.roles().into_iter().filter(|(name, style)| style.bg.is_none() && !name.starts_with("series"));
    let inks = roles.filter_map(|(_, style)| style.fg);
    let mut contrasts = inks.map(|ink| match ink {
        Color::Indexed(index @ 16..) => contrast(fixed_rgb(index), ground),
        _ => 0.0,
    });
    contrasts.all(|contrast| contrast >= READABLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_of_the_terminal_says_light_or_dark() {
        let figure = |ground: [u8; 3]| on_ground(ground).map(|theme| theme.figure);
        let named = |name: &str| Theme::named(name).map(|theme| theme.figure);
        // White, Solarized light; black, GNOME's, Ubuntu's, Solarized dark.
        for ground in [[255, 255, 255], [253, 246, 227], [0xee, 0xee, 0xee]] {
            assert_eq!(figure(ground), named("light"), "{ground:?}");
        }
        for ground in [[0, 0, 0], [30, 30, 30], [48, 10, 36], [0, 43, 54], [40, 42, 54]] {
            assert_eq!(figure(ground), named("dark"), "{ground:?}");
        }
        assert_eq!(on_ground([128, 128, 128]), None, "neither is read on grey");
    }

    #[test]
    fn the_ground_and_the_text_stay_the_terminal_s_own() {
        assert_eq!(on_ground([0, 0, 0]).map(|theme| theme.text), Some(Style::new()));
    }
}

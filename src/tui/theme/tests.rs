//! What must hold for every theme: it can be read, and told apart.

use super::colour::fixed_rgb;
use super::contrast::{READABLE, contrast, light};
use super::*;

/// The sixteen as terminals set them: xterm, Windows Terminal, GNOME Terminal (Tango), Terminal of macOS. On the console
/// of Linux, where yellow is brown, black on it has 4.0.
const PALETTES: [[u32; 16]; 4] = [
    [
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00,
        0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
    ],
    [
        0x0c0c0c, 0xc50f1f, 0x13a10e, 0xc19c00, 0x0037da, 0x881798, 0x3a96dd, 0xcccccc, 0x767676, 0xe74856, 0x16c60c,
        0xf9f1a5, 0x3b78ff, 0xb4009e, 0x61d6d6, 0xf2f2f2,
    ],
    [
        0x2e3436, 0xcc0000, 0x4e9a06, 0xc4a000, 0x3465a4, 0x75507b, 0x06989a, 0xd3d7cf, 0x555753, 0xef2929, 0x8ae234,
        0xfce94f, 0x729fcf, 0xad7fa8, 0x34e2e2, 0xeeeeec,
    ],
    [
        0x000000, 0x990000, 0x00a600, 0x999900, 0x0000b2, 0xb200b2, 0x00a6b2, 0xbfbfbf, 0x666666, 0xe50000, 0x00d900,
        0xe5e500, 0x0000ff, 0xe500e5, 0x00e5e5, 0xe5e5e5,
    ],
];

/// A colour that a theme with a ground of its own may use.
fn rgb(colour: Option<Color>) -> [u8; 3] {
    match colour {
        Some(Color::Indexed(index @ 16..)) => fixed_rgb(index),
        other => panic!("{other:?} looks different from terminal to terminal"),
    }
}

fn of_palette(palette: [u32; 16], colour: Option<Color>) -> [u8; 3] {
    let index = colour::NAMES.iter().position(|(_, named)| Some(*named) == colour).expect("one of the sixteen");
    let [_, r, g, b] = palette[index].to_be_bytes();
    [r, g, b]
}

/// The looks of text in `theme`: each role on the ground, a figure on top of that, and a hit on top of all.
fn looks(theme: Theme) -> Vec<(String, Style)> {
    let (figure, current, alarm) = (theme.figure, theme.current, theme.alarm);
    let (hit, current_hit) = (theme.hit, theme.current_hit);
    let (selected, nothing) = (theme.selected, Style::new());
    let Theme { text, heading, quiet, active, bar, notice, .. } = theme;
    let mut looks = Vec::new();
    for (name, role) in
        [("text", text), ("heading", heading), ("quiet", quiet), ("active", active), ("bar", bar), ("notice", notice)]
    {
        for (figure_name, figure) in [("", nothing), (" figure", figure), (" current", current), (" alarm", alarm)] {
            for (hit_name, hit) in
                [("", nothing), (" hit", hit), (" current hit", current_hit), (" selected", selected)]
            {
                let style = text.patch(role).patch(figure).patch(hit);
                looks.push((format!("{name}{figure_name}{hit_name}"), style));
            }
        }
    }
    looks
}

/// The themes that set the background themselves: only of these the contrast is known.
fn with_background() -> impl Iterator<Item = (&'static str, Theme)> {
    BUILT_IN.iter().copied().filter(|(_, theme)| theme.text.bg.is_some())
}

#[test]
fn all_text_of_a_theme_with_a_ground_has_the_contrast_of_wcag_2_aa() {
    for (theme, looks_of) in with_background() {
        let least = if theme == "high-contrast" { 7.0 } else { READABLE };
        for (name, style) in looks(looks_of) {
            let found = contrast(rgb(style.fg), rgb(style.bg));
            assert!(found >= least, "{theme}: {name}: {found:.2}");
            assert!(!style.add_modifier.contains(Modifier::DIM), "{theme}: {name}");
        }
    }
}

#[test]
fn text_in_the_terminal_s_colours_is_its_own_or_a_pair_with_the_contrast_of_wcag_2_aa() {
    for (name, style) in looks(Theme::default()) {
        if (style.fg, style.bg) == (None, None) {
            continue;
        }
        for palette in PALETTES {
            let [ink, ground] = [style.fg, style.bg].map(|colour| of_palette(palette, colour));
            assert!(contrast(ink, ground) >= READABLE, "{name}: {:.2}", contrast(ink, ground));
        }
    }
}

/// How light and of which hue a colour looks, in CIELAB (ISO/CIE 11664-4).
fn lab(light: [f64; 3]) -> [f64; 3] {
    let dot = |weights: [f64; 3]| light.into_iter().zip(weights).map(|(part, weight)| part * weight).sum::<f64>();
    let root = |t: f64| if t > 0.008856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let x = root(dot([0.4124, 0.3576, 0.1805]) / 0.9505);
    let y = root(dot([0.2126, 0.7152, 0.0722]));
    let z = root(dot([0.0193, 0.1192, 0.9505]) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// What an eye sees without one of its three receptors, and with all (Machado, Oliveira, Fernandes 2009).
const EYES: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
];

fn seen(rgb: [u8; 3], eye: [[f64; 3]; 3]) -> [f64; 3] {
    let light = light(rgb);
    let part = |row: [f64; 3]| row.into_iter().zip(light).map(|(weight, part)| weight * part).sum::<f64>();
    lab(eye.map(|row| part(row).clamp(0.0, 1.0)))
}

#[test]
fn a_colour_blind_reader_tells_the_series_of_a_chart_apart_and_from_the_ground() {
    for (theme, Theme { text, series, .. }) in with_background() {
        let colours: Vec<[u8; 3]> = series.iter().map(|style| rgb(style.fg)).chain([rgb(text.bg)]).collect();
        for (index, one) in colours.iter().enumerate() {
            for other in &colours[index + 1..] {
                for eye in EYES {
                    let parts = seen(*one, eye).into_iter().zip(seen(*other, eye));
                    let distance = parts.map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt();
                    assert!(distance > 30.0, "{theme}: {one:?} {other:?}: {distance:.0}");
                }
            }
        }
    }
}

#[test]
fn no_role_is_marked_by_its_colour_alone() {
    for (name, mut theme) in BUILT_IN.iter().copied() {
        let told_apart =
            ["heading", "figure", "current", "alarm", "hit", "current-hit", "selected", "active", "notice"];
        for (role, style) in theme.roles().into_iter().filter(|(role, _)| told_apart.contains(role)) {
            assert!(!style.add_modifier.is_empty() || style.bg.is_some(), "{name}: {role}");
        }
    }
}

#[test]
fn without_colours_figures_and_hits_stand_out_all_the_same() {
    let plain = Theme::default().without_colours();
    assert_eq!(plain.hit, Style::new().add_modifier(Modifier::REVERSED));
    assert_eq!(plain.selected, Style::new().add_modifier(Modifier::REVERSED | Modifier::UNDERLINED));
    assert_eq!(plain.figure, Style::new().add_modifier(Modifier::UNDERLINED));
    assert_eq!(plain.text, Style::new());
}

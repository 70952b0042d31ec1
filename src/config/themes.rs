//! Reads the themes: the user's own, and the name of the one that is chosen.

use super::entry::{ConfigFile, InvalidValue, Name, TomlTable, TomlValue, choice, number, switch, table};
use crate::lang::Allowed;
use crate::tui::theme::{BUILT_IN, MODIFIERS, Theme, ThemeChoice, colour};

/// Reads the user's themes, and which of all themes is chosen.
pub fn read(root: &TomlTable, file: &mut ConfigFile) -> ThemeChoice {
    let mut themes = Vec::new();
    if let Some(own) = root.get("themes").and_then(|value| file.keep(table(value))) {
        for (name, value) in file.entries(own) {
            let theme = file.keep(free(name)).and_then(|()| own_theme(value, file));
            themes.extend(theme.map(|theme| (name.get_ref().to_string(), theme)));
        }
    }
    let mut choice_of = ThemeChoice::new(themes);
    let wanted = file.entries(root).into_iter().find(|(name, _)| name.get_ref() == "theme");
    let names: Vec<(&str, usize)> = choice_of.names().enumerate().map(|(place, name)| (name, place)).collect();
    let place = wanted.and_then(|(_, value)| file.keep(choice(value, &names)));
    place.into_iter().for_each(|place| choice_of.choose(place));
    choice_of
}

/// Refuses the name of a built-in theme for a theme of the user.
fn free(name: &Name) -> Result<(), InvalidValue> {
    match ThemeChoice::default().names().any(|known| known == name.get_ref()) {
        true => Err(InvalidValue::new(name.span(), Allowed::NewTheme)),
        false => Ok(()),
    }
}

/// Reads a theme: its `base` with the roles that are changed.
fn own_theme(value: &TomlValue, file: &mut ConfigFile) -> Option<Theme> {
    let entries = file.keep(table(value)).map(|table| file.entries(table))?;
    let base = entries.iter().find(|(name, _)| name.get_ref() == "base");
    let mut theme = base.and_then(|(_, value)| file.keep(choice(value, BUILT_IN))).unwrap_or_default();
    for (name, value) in entries.into_iter().filter(|(name, _)| name.get_ref() != "base") {
        file.keep(set_role(&mut theme, name, value));
    }
    Some(theme)
}

/// Changes a role of `theme`. A colour alone is the colour of the text.
fn set_role(theme: &mut Theme, name: &Name, value: &TomlValue) -> Result<(), InvalidValue> {
    let mut roles = theme.roles();
    let Some((_, role)) = roles.iter_mut().find(|(role, _)| *role == name.get_ref()) else {
        return Err(InvalidValue::unknown(name, roles.iter().map(|(role, _)| *role).chain(["base"])));
    };
    let mut style = **role;
    let Some(parts) = value.get_ref().as_table() else {
        **role = style.fg(read_colour(value)?);
        return Ok(());
    };
    for (part, value) in parts {
        style = match &**part.get_ref() {
            "fg" => style.fg(read_colour(value)?),
            "bg" => style.bg(read_colour(value)?),
            other => {
                let known = MODIFIERS.iter().find(|(name, _)| *name == other);
                let names = MODIFIERS.iter().map(|(name, _)| *name).chain(["fg", "bg"]);
                let (_, modifier) = known.ok_or_else(|| InvalidValue::unknown(part, names))?;
                if switch(value)? { style.add_modifier(*modifier) } else { style.remove_modifier(*modifier) }
            }
        };
    }
    **role = style;
    Ok(())
}

fn read_colour(value: &TomlValue) -> Result<colour::Color, InvalidValue> {
    let wrong = || InvalidValue::new(value.span(), Allowed::Colour);
    match value.get_ref().as_str() {
        Some(written) => colour::read(written).ok_or_else(wrong),
        None => number(value, 0..=255).ok().and_then(colour::indexed).ok_or_else(wrong),
    }
}

//! Keys: as the terminal reports them, as the configuration writes them, and as the help shows them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::fmt;
use std::str::FromStr;

/// A key with its modifiers. Shift is no modifier of a character: it makes another character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// Keys that are pressed in sequence; mostly a single key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeySequence(pub Vec<Key>);

/// Keys that have a name. Of several names the first is shown; the others may be written too.
const NAMED: &[(&str, KeyCode)] = &[
    ("Space", KeyCode::Char(' ')),
    ("↑", KeyCode::Up),
    ("↓", KeyCode::Down),
    ("←", KeyCode::Left),
    ("→", KeyCode::Right),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("PageUp", KeyCode::PageUp),
    ("PageDown", KeyCode::PageDown),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("Tab", KeyCode::Tab),
    ("Shift-Tab", KeyCode::BackTab),
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Backspace", KeyCode::Backspace),
    ("Delete", KeyCode::Delete),
    ("Insert", KeyCode::Insert),
];

/// Modifiers that may be written before a key. Shift is not among them: `G` is written as it is.
const MODIFIERS: &[(&str, KeyModifiers)] = &[("Ctrl-", KeyModifiers::CONTROL), ("Alt-", KeyModifiers::ALT)];

impl Key {
    /// The digit that the key types; none with a modifier.
    pub fn digit(self) -> Option<usize> {
        let digit = self.typed()?.to_digit(10)?;
        Some(digit as usize)
    }

    /// The character that the key types; none with a modifier.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if self.modifiers.is_empty() => Some(c),
            _ => None,
        }
    }
}

impl From<KeyEvent> for Key {
    /// Terminals differ in whether they tell Shift with a character.
    fn from(event: KeyEvent) -> Self {
        let shift = match event.code {
            KeyCode::Char(_) | KeyCode::BackTab => KeyModifiers::SHIFT,
            _ => KeyModifiers::NONE,
        };
        Self { code: event.code, modifiers: event.modifiers - shift }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (name, modifier) in MODIFIERS {
            if self.modifiers.contains(*modifier) {
                f.write_str(name)?;
            }
        }
        let control = self.modifiers.contains(KeyModifiers::CONTROL);
        match (NAMED.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => f.write_str(name),
            (None, KeyCode::Char(c)) if control => write!(f, "{}", c.to_ascii_uppercase()),
            (None, code) => write!(f, "{code}"),
        }
    }
}

impl FromStr for Key {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        let (mut rest, mut modifiers) = (name, KeyModifiers::NONE);
        while let Some((after, modifier)) =
            MODIFIERS.iter().find_map(|(prefix, modifier)| Some((without(rest, prefix)?, modifier)))
        {
            (rest, modifiers) = (after, modifiers | *modifier);
        }
        let code = code(rest).ok_or(())?;
        let code = match code {
            // Control makes no difference between the cases of a letter.
            KeyCode::Char(c) if modifiers.contains(KeyModifiers::CONTROL) => KeyCode::Char(c.to_ascii_lowercase()),
            code => code,
        };
        Ok(Self { code, modifiers })
    }
}

/// `name` behind `prefix`, whatever the case of its letters; not where nothing stands behind it.
fn without<'n>(name: &'n str, prefix: &str) -> Option<&'n str> {
    let (start, rest) = name.split_at_checked(prefix.len())?;
    (start.eq_ignore_ascii_case(prefix) && !rest.is_empty()).then_some(rest)
}

fn code(name: &str) -> Option<KeyCode> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        let named = NAMED.iter().find(|(known, _)| *known == name);
        return Some(named.map_or(KeyCode::Char(c), |(_, code)| *code));
    }
    let named = NAMED.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, code)| *code);
    let function = || name.strip_prefix(['F', 'f'])?.parse().ok().filter(|number| (1..=24).contains(number));
    named.or_else(|| function().map(KeyCode::F))
}

impl fmt::Display for KeySequence {
    /// Characters stand together, keys with a name apart: `gt`, `Ctrl-X s`.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let names: Vec<String> = self.0.iter().map(Key::to_string).collect();
        let all_short = self.0.iter().all(|key| key.typed().is_some_and(|c| c != ' '));
        f.write_str(&names.join(if all_short { "" } else { " " }))
    }
}

impl FromStr for KeySequence {
    /// What is no key.
    type Err = String;

    /// Keys parted by spaces: `g t`, `Ctrl-X s`.
    fn from_str(keys: &str) -> Result<Self, String> {
        let keys: Result<Vec<Key>, String> =
            keys.split_whitespace().map(|key| key.parse().map_err(|()| key.to_owned())).collect();
        match keys {
            Ok(keys) if keys.is_empty() => Err(String::new()),
            keys => keys.map(Self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, shown: &str) {
        assert_eq!(written.parse::<KeySequence>().map(|keys| keys.to_string()), Ok(shown.to_owned()));
    }

    #[test]
    fn keys_are_read_and_shown() {
        check("j", "j");
        check("G", "G");
        check("g t", "gt");
        check("-", "-");
        check("Ctrl-x S", "Ctrl-X S");
        check("ctrl-alt-F5", "Ctrl-Alt-F5");
        check("Down", "↓");
        check("↓", "↓");
        check("pagedown", "PgDn");
        check("shift-tab", "Shift-Tab");
        check("Space Space", "Space Space");
        check("Ctrl-Space", "Ctrl-Space");
        check("节", "节");
    }

    #[test]
    fn what_is_no_key_is_named() {
        for (written, wrong) in [("g Hyper-x", "Hyper-x"), ("", ""), ("F25", "F25"), ("Ctrl-", "Ctrl-"), ("jk", "jk")] {
            assert_eq!(written.parse::<KeySequence>(), Err(wrong.to_owned()));
        }
    }

    #[test]
    fn shift_told_or_not_is_the_same_character() {
        for modifiers in [KeyModifiers::SHIFT, KeyModifiers::NONE] {
            assert_eq!(Key::from(KeyEvent::new(KeyCode::Char('G'), modifiers)).to_string(), "G");
            assert_eq!(Key::from(KeyEvent::new(KeyCode::BackTab, modifiers)).to_string(), "Shift-Tab");
        }
    }
}

//! An answer of the terminal that comes too late, among the keys: it must not be taken for keys, and still chooses the theme.

use super::probe::ground;
use crossterm::event::{Event, KeyCode, KeyModifiers};
use std::mem;

/// Keys that an answer may seem to be at most: `]11;rgb:ffff/ffff/ffff` with its end has 24.
const LONGEST: usize = 32;

/// Tells such an answer from keys. It seems to be Alt-], the characters of the colour, and Alt-\ or Ctrl-G.
#[derive(Debug, Default)]
pub struct LateAnswer {
    is_awaited: bool,
    /// The characters of it that have come: `]11;rgb:…`.
    told: String,
}

impl LateAnswer {
    /// Whether an answer is to be expected.
    pub fn awaited(is_awaited: bool) -> Self {
        Self { is_awaited, told: String::new() }
    }

    /// Whether `event` is part of the answer, and no key.
    pub fn holds(&mut self, event: &Event) -> bool {
        let Event::Key(key) = event else { return false };
        let is_alt = key.modifiers.contains(KeyModifiers::ALT);
        if !self.is_awaited || self.told.is_empty() && !(is_alt && key.code == KeyCode::Char(']')) {
            return false;
        }
        let is_end = is_alt && key.code == KeyCode::Char('\\') || key.modifiers.contains(KeyModifiers::CONTROL);
        if !is_end {
            self.told.extend(key.code.as_char());
        }
        self.is_awaited = !is_end && self.told.len() < LONGEST;
        true
    }

    /// The colour of the terminal's ground, once, as soon as all of the answer has come.
    pub fn ground(&mut self) -> Option<[u8; 3]> {
        if self.is_awaited { None } else { ground(mem::take(&mut self.told).strip_prefix(']')?) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyEvent;

    /// The codes of those `keys` that are no answer; those after a backslash are held with Alt.
    fn left(keys: &str, is_awaited: bool) -> String {
        let mut answer = LateAnswer::awaited(is_awaited);
        let events = keys.chars().map(|c| {
            let modifiers = if matches!(c, ']' | '\\') { KeyModifiers::ALT } else { KeyModifiers::NONE };
            Event::Key(KeyEvent::new(KeyCode::Char(c), modifiers))
        });
        keys.chars().zip(events).filter(|(_, event)| !answer.holds(event)).map(|(c, _)| c).collect()
    }

    #[test]
    fn a_colour_that_comes_late_still_chooses_the_theme() {
        let mut answer = LateAnswer::awaited(true);
        let mut told = Vec::new();
        for c in "]11;rgb:ffff/8080/0000\\jj".chars() {
            let modifiers = if matches!(c, ']' | '\\') { KeyModifiers::ALT } else { KeyModifiers::NONE };
            answer.holds(&Event::Key(KeyEvent::new(KeyCode::Char(c), modifiers)));
            told.extend(answer.ground());
        }
        assert_eq!(told, [[255, 128, 0]]);
    }

    #[test]
    fn a_colour_that_comes_late_is_no_key() {
        assert_eq!(left("j]11;rgb:ffff/ffff/dddd\\k", true), "jk");
        assert_eq!(left("]1", false), "]1");
        assert_eq!(left("]11;rgb:0/0/0\\]x", true), "]x", "only once");
    }
}

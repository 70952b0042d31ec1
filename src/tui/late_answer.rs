//! An answer of the terminal that comes too late, among the keys: it must not be taken for keys.

use crossterm::event::{Event, KeyCode, KeyModifiers};

/// Keys that an answer may seem to be at most: `]11;rgb:ffff/ffff/ffff` with its end has 24.
const LONGEST: usize = 32;

/// Tells such an answer from keys. It seems to be Alt-], the characters of the colour, and Alt-\ or Ctrl-G.
#[derive(Debug, Default)]
pub struct LateAnswer {
    is_awaited: bool,
    /// How many of its keys have come.
    keys: usize,
}

impl LateAnswer {
    /// Whether an answer is to be expected.
    pub fn awaited(is_awaited: bool) -> Self {
        Self { is_awaited, keys: 0 }
    }

    /// Whether `event` is part of the answer, and no key.
    pub fn holds(&mut self, event: &Event) -> bool {
        let Event::Key(key) = event else { return false };
        let is_alt = key.modifiers.contains(KeyModifiers::ALT);
        if !self.is_awaited || self.keys == 0 && !(is_alt && key.code == KeyCode::Char(']')) {
            return false;
        }
        self.keys += 1;
        let is_end = is_alt && key.code == KeyCode::Char('\\') || key.modifiers.contains(KeyModifiers::CONTROL);
        self.is_awaited = !is_end && self.keys < LONGEST;
        true
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
    fn a_colour_that_comes_late_is_no_key() {
        assert_eq!(left("j]11;rgb:ffff/ffff/dddd\\k", true), "jk");
        assert_eq!(left("]1", false), "]1");
        assert_eq!(left("]11;rgb:0/0/0\\]x", true), "]x", "only once");
    }
}

//! Which key does what. The help is made from this table, and so is what the keys do.

use crate::reader::{Action, Edit, Pane};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// One key with its modifiers; Shift is part of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// The keys of one action, everywhere or while one pane has the keys.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Any of these keys.
    pub keys: &'static [Key],
    /// What they do.
    pub action: Action,
    /// Only while this pane has the keys; such a binding goes before one for everywhere.
    pub pane: Option<Pane>,
}

/// All bindings, in the order in which the help lists them.
pub const BINDINGS: &[Binding] = &[
    on(&[char('j'), key(KeyCode::Down)], Action::LineDown),
    on(&[char('k'), key(KeyCode::Up)], Action::LineUp),
    on(&[char(' '), key(KeyCode::PageDown), ctrl('f')], Action::PageDown),
    on(&[char('b'), key(KeyCode::PageUp), ctrl('b')], Action::PageUp),
    on(&[char('d'), ctrl('d')], Action::HalfPageDown),
    on(&[char('u'), ctrl('u')], Action::HalfPageUp),
    on(&[char('g'), key(KeyCode::Home)], Action::Top),
    on(&[char('G'), key(KeyCode::End)], Action::Bottom),
    on(&[char(']')], Action::NextSection),
    on(&[char('[')], Action::PreviousSection),
    within(Pane::Sections, &[char('n')], Action::NextSection),
    within(Pane::Sections, &[char('p')], Action::PreviousSection),
    within(Pane::Sections, &[char('h'), key(KeyCode::Left)], Action::FoldSection),
    within(Pane::Sections, &[char('l'), key(KeyCode::Right)], Action::UnfoldSection),
    on(&[char('f')], Action::NextFigure),
    on(&[char('F')], Action::PreviousFigure),
    within(Pane::Figures, &[char('n')], Action::NextFigure),
    within(Pane::Figures, &[char('p')], Action::PreviousFigure),
    on(&[key(KeyCode::Tab)], Action::NextPane),
    on(&[key(KeyCode::BackTab)], Action::PreviousPane),
    on(&[key(KeyCode::Enter)], Action::Enter),
    on(&[key(KeyCode::Esc)], Action::Back),
    on(&[char('/')], Action::Search),
    on(&[char('n')], Action::NextHit),
    on(&[char('N')], Action::PreviousHit),
    on(&[char('o')], Action::ToggleBoilerplate),
    on(&[char('>'), key(KeyCode::Right)], Action::NextColumn),
    on(&[char('<'), key(KeyCode::Left)], Action::PreviousColumn),
    on(&[char('+'), char('=')], Action::Wider),
    on(&[char('-')], Action::Narrower),
    on(&[char('?'), key(KeyCode::F(1))], Action::Help),
    on(&[char('r')], Action::Reload),
    on(&[ctrl('l')], Action::Repaint),
    on(&[ctrl('z')], Action::Suspend),
    on(&[char('q'), ctrl('c')], Action::Quit),
];

/// The bindings while something is typed into the prompt, besides `Enter` and `Esc`.
pub const PROMPT_BINDINGS: &[Binding] = &[
    on(&[key(KeyCode::Tab)], Action::SwitchMode),
    on(&[key(KeyCode::Up), ctrl('p')], Action::OlderQuery),
    on(&[key(KeyCode::Down), ctrl('n')], Action::NewerQuery),
    on(&[key(KeyCode::Left), ctrl('b')], Action::Edit(Edit::Left)),
    on(&[key(KeyCode::Right), ctrl('f')], Action::Edit(Edit::Right)),
    on(&[key(KeyCode::Home), ctrl('a')], Action::Edit(Edit::Start)),
    on(&[key(KeyCode::End), ctrl('e')], Action::Edit(Edit::End)),
    on(&[key(KeyCode::Backspace), ctrl('h')], Action::Edit(Edit::EraseBack)),
    on(&[key(KeyCode::Delete), ctrl('d')], Action::Edit(Edit::EraseOn)),
    on(&[ctrl('w')], Action::Edit(Edit::EraseWord)),
    on(&[ctrl('u')], Action::Edit(Edit::EraseToStart)),
    on(&[ctrl('k')], Action::Edit(Edit::EraseToEnd)),
];

/// What `event` does while `focus` has the keys.
pub fn action(event: KeyEvent, focus: Pane) -> Option<Action> {
    if let KeyCode::Char(c @ '0'..='9') = event.code
        && event.modifiers.is_empty()
    {
        return c.to_digit(10).map(|digit| Action::Digit(digit as usize));
    }
    let bound = |pane: Option<Pane>| BINDINGS.iter().find(|b| b.pane == pane && b.keys.iter().any(|k| k.is(event)));
    bound(Some(focus)).or_else(|| bound(None)).map(|binding| binding.action)
}

/// What `event` does while something is typed into the prompt.
pub fn prompt_action(event: KeyEvent) -> Option<Action> {
    let bound = PROMPT_BINDINGS.iter().find(|b| b.keys.iter().any(|key| key.is(event)));
    match event.code {
        _ if bound.is_some() => bound.map(|binding| binding.action),
        KeyCode::Enter => Some(Action::Enter),
        KeyCode::Esc => Some(Action::Back),
        KeyCode::Char('c' | 'g') if event.modifiers == KeyModifiers::CONTROL => Some(Action::Back),
        KeyCode::Char('z') if event.modifiers == KeyModifiers::CONTROL => Some(Action::Suspend),
        KeyCode::Char(c) if !event.modifiers.contains(KeyModifiers::CONTROL) => Some(Action::Edit(Edit::Insert(c))),
        _ => None,
    }
}

impl Key {
    /// Whether `event` is this key. Terminals differ in whether they tell Shift with a character.
    fn is(self, event: KeyEvent) -> bool {
        let shift = if matches!(event.code, KeyCode::Char(_) | KeyCode::BackTab) {
            KeyModifiers::SHIFT
        } else {
            KeyModifiers::NONE
        };
        self.code == event.code && self.modifiers == event.modifiers - shift
    }

    /// The key as the help names it.
    pub fn name(self) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "Space".to_owned(),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::BackTab => "Shift-Tab".to_owned(),
            code => code.to_string(),
        };
        if self.modifiers.contains(KeyModifiers::CONTROL) { format!("Ctrl-{}", name.to_uppercase()) } else { name }
    }
}

const fn char(c: char) -> Key {
    key(KeyCode::Char(c))
}

const fn key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

const fn ctrl(c: char) -> Key {
    Key { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL }
}

const fn on(keys: &'static [Key], action: Action) -> Binding {
    Binding { keys, action, pane: None }
}

const fn within(pane: Pane, keys: &'static [Key], action: Action) -> Binding {
    Binding { keys, action, pane: Some(pane) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: KeyCode, modifiers: KeyModifiers, focus: Pane, expected: Option<Action>) {
        assert_eq!(action(KeyEvent::new(code, modifiers), focus), expected);
    }

    #[test]
    fn a_pane_s_own_binding_goes_first() {
        check(KeyCode::Char('n'), KeyModifiers::NONE, Pane::Text, Some(Action::NextHit));
        check(KeyCode::Char('n'), KeyModifiers::NONE, Pane::Sections, Some(Action::NextSection));
        check(KeyCode::Char('n'), KeyModifiers::NONE, Pane::Figures, Some(Action::NextFigure));
    }

    #[test]
    fn shift_told_or_not_is_the_same_character() {
        check(KeyCode::Char('G'), KeyModifiers::SHIFT, Pane::Text, Some(Action::Bottom));
        check(KeyCode::Char('G'), KeyModifiers::NONE, Pane::Text, Some(Action::Bottom));
        check(KeyCode::BackTab, KeyModifiers::SHIFT, Pane::Text, Some(Action::PreviousPane));
    }

    #[test]
    fn control_is_not_the_plain_key() {
        check(KeyCode::Char('f'), KeyModifiers::CONTROL, Pane::Text, Some(Action::PageDown));
        check(KeyCode::Char('x'), KeyModifiers::CONTROL, Pane::Text, None);
    }

    #[test]
    fn in_the_prompt_letters_are_typed_and_control_edits() {
        let typed = |c, modifiers| prompt_action(KeyEvent::new(KeyCode::Char(c), modifiers));
        assert_eq!(typed('q', KeyModifiers::NONE), Some(Action::Edit(Edit::Insert('q'))));
        assert_eq!(typed('W', KeyModifiers::SHIFT), Some(Action::Edit(Edit::Insert('W'))));
        assert_eq!(typed('w', KeyModifiers::CONTROL), Some(Action::Edit(Edit::EraseWord)));
        assert_eq!(typed('x', KeyModifiers::CONTROL), None);
        let tab = KeyEvent::new(KeyCode::Tab, KeyModifiers::NONE);
        assert_eq!(prompt_action(tab), Some(Action::SwitchMode));
    }

    #[test]
    fn no_key_is_bound_twice_for_one_pane() {
        for (index, binding) in BINDINGS.iter().enumerate() {
            for other in &BINDINGS[index + 1..] {
                let shared = binding.keys.iter().find(|key| other.keys.contains(key));
                assert!(binding.pane != other.pane || shared.is_none(), "{shared:?}");
            }
        }
    }
}

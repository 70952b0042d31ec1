//! The keymap, which binds keys to actions, and the keyboard, which collects key presses until they make an action.

use super::keys::{Key, KeySequence};
use crate::reader::action::ACTIONS;
use crate::reader::{Action, Context, Edit};

/// The keys of an action in a context.
#[derive(Clone, Debug)]
pub struct Binding {
    /// Where the keys hold.
    pub context: Context,
    /// The action's name in a configuration.
    pub name: &'static str,
    /// What the keys do.
    pub action: Action,
    /// The key sequences; each of them does the action.
    pub keys: Vec<KeySequence>,
}

impl Binding {
    /// Adds `keys` or removes them.
    fn set_key(&mut self, keys: &KeySequence, bound: bool) {
        self.keys.retain(|known| known != keys);
        self.keys.extend(bound.then(|| keys.clone()));
    }
}

/// The actions that must have a key, so that the user can leave whatever is open, and the key they get if they have none.
const WAYS_OUT: &[(Context, Action, &str)] = &[
    (Context::Reading, Action::Quit, "Ctrl-C"),
    (Context::Reading, Action::Back, "Esc"),
    (Context::Prompt, Action::Back, "Esc"),
    (Context::Correction, Action::Back, "Esc"),
    (Context::Letter, Action::Back, "Esc"),
];

/// All bindings, context by context, as the help lists them.
#[derive(Clone, Debug)]
pub struct Keymap {
    /// A binding for each context and action; some have no keys.
    pub bindings: Vec<Binding>,
}

impl Default for Keymap {
    fn default() -> Self {
        let contexts = Context::NAMES.iter().map(|(_, context)| *context);
        Self { bindings: contexts.flat_map(default_bindings).collect() }
    }
}

/// The bindings of `context` in which the configuration has changed nothing.
fn default_bindings(context: Context) -> impl Iterator<Item = Binding> {
    ACTIONS.iter().filter_map(move |row| {
        let keys = row.keys_in(context)?.iter().filter_map(|keys| keys.parse().ok()).collect();
        Some(Binding { context, name: row.name, action: row.action, keys })
    })
}

impl Keymap {
    /// The first keys that do `action` in `context`.
    pub fn keys(&self, context: Context, action: Action) -> Option<&KeySequence> {
        let bound = self.bound(context).filter(|binding| binding.action == action);
        bound.flat_map(|binding| &binding.keys).find(|keys| self.look_up(context, &keys.0).0 == Some(action))
    }

    /// The bindings that hold in `context`: its own, then those of the contexts around it.
    fn bound(&self, context: Context) -> impl Iterator<Item = &Binding> {
        let contexts = std::iter::successors(Some(context), |context| context.wider());
        contexts.flat_map(|context| self.bindings.iter().filter(move |binding| binding.context == context))
    }

    /// Gives each of `WAYS_OUT` its key if the configuration left it without one.
    pub fn keep_ways_out(&mut self) {
        for (context, action, key) in WAYS_OUT {
            let Ok(keys) = key.parse() else { continue };
            if self.keys(*context, *action).is_none() {
                let bindings = self.bindings.iter_mut().filter(|binding| binding.context == *context);
                bindings.for_each(|binding| binding.set_key(&keys, binding.action == *action));
            }
        }
    }

    /// The action of `keys` in `context`, and whether a longer sequence begins with them.
    fn look_up(&self, context: Context, keys: &[Key]) -> (Option<Action>, bool) {
        let bound =
            self.bound(context).flat_map(|b| b.keys.iter().map(move |sequence| (b.action, sequence.0.as_slice())));
        let mut found = (None, false);
        for (action, sequence) in bound.filter(|(_, sequence)| sequence.starts_with(keys)) {
            if sequence.len() > keys.len() {
                found.1 = true;
            } else {
                found.0 = found.0.or(Some(action));
            }
        }
        found
    }
}

/// The keymap, and the keys pressed so far of a sequence that is not complete.
#[derive(Clone, Debug, Default)]
pub struct Keyboard {
    keymap: Keymap,
    pending: Vec<Key>,
}

impl Keyboard {
    /// A keyboard with these bindings.
    pub fn new(keymap: Keymap) -> Self {
        Self { keymap, pending: Vec::new() }
    }

    /// The bindings.
    pub fn keymap(&self) -> &Keymap {
        &self.keymap
    }

    /// The keys pressed that may become a sequence.
    pub fn pending(&self) -> &[Key] {
        &self.pending
    }

    /// Takes a key press. Gives the action that it completes; no action while a longer sequence may follow; two actions
    /// if the keys before it turn out to be a complete sequence.
    pub fn press(&mut self, key: Key, context: Context) -> impl Iterator<Item = Action> + use<> {
        self.pending.push(key);
        let mut found = self.keymap.look_up(context, &self.pending);
        let mut before = None;
        if found == (None, false) {
            self.pending.pop();
            before = self.release(context);
            self.pending.push(key);
            found = self.keymap.look_up(context, &self.pending);
        }
        let action = match found {
            (_, true) => None,
            (action, false) => {
                self.pending.clear();
                action.or_else(|| unbound(key, context))
            }
        };
        before.into_iter().chain(action)
    }

    /// The action of the keys pressed so far, if no further key follows.
    pub fn release(&mut self, context: Context) -> Option<Action> {
        let keys = std::mem::take(&mut self.pending);
        self.keymap.look_up(context, &keys).0.filter(|_| !keys.is_empty())
    }
}

/// The action of a key without a binding: where one types it types its character, after a bookmark key it is the letter of the
/// bookmark, elsewhere a digit counts.
fn unbound(key: Key, context: Context) -> Option<Action> {
    match context {
        Context::Prompt | Context::Correction => key.typed().map(|c| Action::Edit(Edit::Insert(c))),
        Context::Letter => key.typed().map(Action::Letter),
        Context::Question => None,
        Context::Reading | Context::Sections | Context::Figures | Context::AllFigures | Context::Comparison => {
            key.digit().map(Action::Digit)
        }
        Context::Selecting | Context::Reports | Context::Library | Context::Concordance | Context::Coding => {
            key.digit().map(Action::Digit)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    /// The actions of `keys`, pressed in sequence, and of the timeout after them.
    #[track_caller]
    fn check(keymap: Keymap, context: Context, keys: &str, expected: &[Action]) {
        let mut keyboard = Keyboard::new(keymap);
        let keys: KeySequence = keys.parse().unwrap();
        let mut actions: Vec<Action> =
            keys.0.into_iter().flat_map(|key| keyboard.press(key, context).collect::<Vec<_>>()).collect();
        actions.extend(keyboard.release(context));
        assert_eq!(actions, expected);
        assert!(keyboard.pending().is_empty());
    }

    /// The default keymap with other keys for one action of the reader.
    fn with(name: &str, keys: &[&str]) -> Keymap {
        let mut keymap = Keymap::default();
        let binding = keymap.bindings.iter_mut().find(|b| b.context == Context::Reading && b.name == name).unwrap();
        binding.keys = keys.iter().map(|keys| keys.parse().unwrap()).collect();
        keymap
    }

    #[test]
    fn a_pane_s_own_binding_goes_first() {
        check(Keymap::default(), Context::Reading, "n", &[Action::NextHit]);
        check(Keymap::default(), Context::Sections, "n", &[Action::NextSection]);
        check(Keymap::default(), Context::Figures, "n j", &[Action::NextFigure, Action::LineDown]);
    }

    #[test]
    fn control_is_not_the_plain_key() {
        check(Keymap::default(), Context::Reading, "Ctrl-F f Ctrl-X", &[Action::PageDown, Action::NextFigure]);
    }

    #[test]
    fn digits_count_where_nothing_is_typed() {
        check(Keymap::default(), Context::Reading, "1 2 j", &[Action::Digit(1), Action::Digit(2), Action::LineDown]);
        check(Keymap::default(), Context::Prompt, "1", &[Action::Edit(Edit::Insert('1'))]);
    }

    #[test]
    fn in_the_prompt_letters_are_typed_and_control_edits() {
        let typed = |c| Action::Edit(Edit::Insert(c));
        check(Keymap::default(), Context::Prompt, "q W", &[typed('q'), typed('W')]);
        check(
            Keymap::default(),
            Context::Prompt,
            "Ctrl-W Ctrl-X Tab",
            &[Action::Edit(Edit::EraseWord), Action::SwitchMode],
        );
    }

    #[test]
    fn the_letter_of_a_bookmark_may_be_one_that_is_bound() {
        check(Keymap::default(), Context::Letter, "q 1 '", &['q', '1', '\''].map(Action::Letter));
        check(Keymap::default(), Context::Letter, "Esc j", &[Action::Back, Action::Letter('j')]);
    }

    #[test]
    fn a_sequence_waits_for_its_last_key() {
        let keymap = || with("reload", &["Z r", "Z R r"]);
        check(keymap(), Context::Reading, "Z r", &[Action::Reload]);
        check(keymap(), Context::Reading, "Z R r j", &[Action::Reload, Action::LineDown]);
        check(keymap(), Context::Reading, "Z", &[]);
        check(keymap(), Context::Reading, "Z j", &[Action::LineDown]);
    }

    #[test]
    fn keys_that_are_bound_alone_as_well_do_that_when_another_follows() {
        let keymap = || with("reload", &["g r"]);
        check(keymap(), Context::Reading, "g r", &[Action::Reload]);
        check(keymap(), Context::Reading, "g", &[Action::Top]);
        check(keymap(), Context::Reading, "g j", &[Action::Top, Action::LineDown]);
        check(keymap(), Context::Reading, "g g r", &[Action::Top, Action::Reload]);
    }

    #[test]
    fn keys_are_shown_that_do_what_is_asked_for_where_one_is() {
        let keymap = Keymap::default();
        let shown = |context, action| keymap.keys(context, action).map(ToString::to_string);
        assert_eq!(shown(Context::Sections, Action::NextSection).as_deref(), Some("n"));
        assert_eq!(shown(Context::Figures, Action::NextSection).as_deref(), Some("]"));
        // There `n` is the next section.
        assert_eq!(shown(Context::Sections, Action::NextHit), None);
        assert_eq!(shown(Context::Prompt, Action::NextSection), None);
    }

    #[test]
    fn every_action_has_a_key_that_does_it_and_a_name_in_both_languages() {
        for row in ACTIONS {
            for (context, keys) in row.keys {
                assert!(!keys.is_empty(), "{}: no key", row.name);
                keys.iter().for_each(|keys| check(Keymap::default(), *context, keys, &[row.action]));
            }
            let [zh, en] = [Lang::ZH, Lang::EN].map(|lang| (lang.action)(row.action));
            assert!(!zh.is_ascii() && en.is_ascii() && !en.is_empty(), "{zh}, {en}");
        }
    }

    #[test]
    fn no_key_and_no_name_is_bound_twice_in_one_context() {
        let Keymap { bindings } = Keymap::default();
        for (index, binding) in bindings.iter().enumerate() {
            for other in bindings[index + 1..].iter().filter(|other| other.context == binding.context) {
                assert!(!other.keys.iter().any(|keys| binding.keys.contains(keys)), "{} {}", binding.name, other.name);
                assert_ne!(other.name, binding.name);
            }
        }
    }
}

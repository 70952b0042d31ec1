//! Events of the terminal, turned into actions.

use super::keymap::Keyboard;
use super::mouse::Mouse;
use super::{Interface, events::Event, panes::Panes};
use crate::reader::loading::LoadEvent;
use crate::reader::{Action, Context, Edit, Reader};
use crate::text::join::on_one_line;
use crossterm::event::{Event as TerminalEvent, KeyEventKind};
use std::time::{Duration, Instant};

/// How long a key waits for the next key of a sequence: `g` alone does nothing before.
pub const NEXT_KEY: Duration = Duration::from_millis(400);

/// How long digits wait for the motion that they repeat.
const MOTION: Duration = Duration::from_millis(800);

/// How long until a mouse that is held at an edge moves the text by another line.
const PULL: Duration = Duration::from_millis(50);

/// Characters of what is pasted that are typed at most: more than a query or a path has.
const LONGEST: usize = 1000;

/// How long to wait for the next event; none is for ever. A search that is under way does not wait, nor does the
/// counting of lines. Digits wait for the
/// motion that they repeat, and then name a section. Keys wait for the rest of their sequence. A mouse that is held at
/// an edge goes on.
pub fn timeout(reader: &Reader, keyboard: &Keyboard, mouse: &Mouse) -> Option<Duration> {
    if reader.is_searching() || reader.is_counting() {
        return Some(Duration::ZERO);
    }
    if mouse.is_pulling() {
        return Some(PULL);
    }
    match (keyboard.pending().is_empty(), reader.count()) {
        (false, _) => Some(NEXT_KEY),
        (true, Some(_)) => Some(MOTION),
        (true, None) => None,
    }
}

/// The actions that `event` means to `reader`, as it stands on the screen.
pub fn actions(
    event: &Event,
    reader: &Reader,
    panes: &Panes,
    interface: &mut Interface,
    mouse: &mut Mouse,
) -> Vec<Action> {
    let (keyboard, lang) = (&mut interface.keyboard, interface.lang);
    let context = Context::of(reader);
    match event {
        Event::Terminal(TerminalEvent::Key(key)) if key.kind != KeyEventKind::Release => {
            // A user who types has let go of the mouse, even if the release was lost.
            *mouse = Mouse::default();
            keyboard.press((*key).into(), context).collect()
        }
        Event::Terminal(TerminalEvent::Paste(pasted)) => typed(pasted, context),
        Event::Terminal(TerminalEvent::Mouse(event)) => mouse.actions(*event, Instant::now(), (reader, lang), panes),
        Event::Timeout if reader.is_searching() || reader.is_counting() => Vec::new(),
        Event::Timeout if mouse.is_pulling() => mouse.pull(reader, panes),
        Event::Timeout => vec![keyboard.release(context).unwrap_or(Action::DigitsEnd)],
        Event::Compared(_) | Event::CheckedAcross(_) | Event::Ground(_) => Vec::new(),
        Event::Loaded(_, LoadEvent::Whole(_) | LoadEvent::Again(_)) | Event::Opened(..) => {
            // The mouse was pressed on a place in another text.
            *mouse = Mouse::default();
            Vec::new()
        }
        Event::Terminal(_) | Event::Loaded(..) | Event::Library(..) | Event::Concordance(..) => Vec::new(),
    }
}

/// What is pasted, as if it were typed on one line: where something is typed, and nowhere else, for it holds no keys.
fn typed(pasted: &str, context: Context) -> Vec<Action> {
    if !matches!(context, Context::Prompt | Context::Correction) {
        return Vec::new();
    }
    let line = on_one_line(pasted.trim());
    line.chars().filter(|c| !c.is_control()).take(LONGEST).map(|c| Action::Edit(Edit::Insert(c))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_is_no_keys_but_is_typed_where_something_is_typed() {
        assert!(typed("qq", Context::Reading).is_empty());
        let inserted = |pasted: &str| -> String {
            let insert = |action| if let Action::Edit(Edit::Insert(c)) = action { c } else { panic!("{action:?}") };
            typed(pasted, Context::Prompt).into_iter().map(insert).collect()
        };
        assert_eq!(inserted(" 法治\r\n政府\u{1b}[31m\n"), "法治政府[31m");
        assert_eq!(inserted(&"多".repeat(100_000)).chars().count(), LONGEST);
    }
}

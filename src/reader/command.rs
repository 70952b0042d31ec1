//! Commands that are typed behind a colon.

use super::Request;
use super::{Action, Effect, Notice, Reader};

/// What each word does that one can type.
const COMMANDS: &[(&[&str], Action)] = &[
    (&["q", "quit"], Action::Quit),
    (&["h", "help"], Action::Help),
    (&["r", "reload"], Action::Reload),
    (&["$"], Action::Bottom),
    (&["n", "next"], Action::NextReport),
    (&["p", "previous"], Action::PreviousReport),
    (&["ls", "reports"], Action::Reports),
];

impl Reader {
    /// Does what `typed` says: a word, the number of a line to go to, or `e` with a file to open.
    pub(super) fn command(&mut self, typed: &str) -> Effect {
        if let Ok(line) = typed.parse::<usize>() {
            self.go_to_line(None, Some(line), false);
            self.follow();
            return Effect::None;
        }
        if let Some(("e" | "open", file)) = typed.split_once(char::is_whitespace) {
            return Effect::Workspace(Request::Open(file.trim().into()));
        }
        match COMMANDS.iter().find(|(words, _)| words.contains(&typed)) {
            Some((_, action)) => self.update(*action),
            None if typed.is_empty() => Effect::None,
            None => {
                self.notice = Some(Notice::NoCommand(typed.to_owned()));
                Effect::None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::reader::tests::{REPORT, reader};
    use crate::reader::{Action, Edit, Effect, Notice, Reader};

    fn type_command(reader: &mut Reader, command: &str) -> Effect {
        reader.update(Action::Command);
        for c in command.chars() {
            reader.update(Action::Edit(Edit::Insert(c)));
        }
        reader.update(Action::Enter)
    }

    #[test]
    fn words_and_line_numbers_are_understood() {
        let mut reader = reader(REPORT, 31, 5);
        assert_eq!(type_command(&mut reader, "q"), Effect::Quit);
        assert_eq!(type_command(&mut reader, " 7 "), Effect::None);
        let seventh = reader.viewport().place();
        reader.update(Action::Top);
        reader.update(Action::Digit(7));
        reader.update(Action::Top);
        assert_eq!(reader.viewport().place(), seventh);
        assert_eq!((type_command(&mut reader, "help"), reader.help().is_some()), (Effect::None, true));
    }

    #[test]
    fn what_is_no_command_is_said_and_esc_does_nothing() {
        let mut reader = reader(REPORT, 31, 5);
        type_command(&mut reader, "/x");
        assert_eq!(reader.notice(), Some(&Notice::NoCommand("/x".into())));
        reader.update(Action::Command);
        reader.update(Action::Back);
        assert!(reader.prompt().is_none() && reader.notice().is_none());
    }
}

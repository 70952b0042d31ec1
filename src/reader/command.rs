//! Commands that are typed behind a colon.

use super::Action;
use std::path::PathBuf;

/// What a typed command asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromptCommand {
    /// What a key could ask for as well.
    Do(Action),
    /// To go to the line of that number.
    GoToLine(usize),
    /// To open the report in that file.
    Open(PathBuf),
    /// Nothing: nothing was typed.
    Nothing,
    /// Nothing that is known.
    Unknown,
}

/// What each word does that can be typed.
const COMMANDS: &[(&[&str], Action)] = &[
    (&["q", "quit"], Action::Quit),
    (&["h", "help"], Action::Help),
    (&["r", "reload"], Action::Reload),
    (&["$"], Action::Bottom),
    (&["n", "next"], Action::NextReport),
    (&["p", "previous"], Action::PreviousReport),
    (&["ls", "reports"], Action::Reports),
];

impl PromptCommand {
    /// Reads what was typed: a word, the number of a line, or `e` with a file.
    pub fn read(typed: &str) -> Self {
        if let Ok(line) = typed.parse() {
            return Self::GoToLine(line);
        }
        if let Some(("e" | "open", file)) = typed.split_once(char::is_whitespace) {
            return Self::Open(file.trim().into());
        }
        match COMMANDS.iter().find(|(words, _)| words.contains(&typed)) {
            Some((_, action)) => Self::Do(*action),
            None if typed.is_empty() => Self::Nothing,
            None => Self::Unknown,
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

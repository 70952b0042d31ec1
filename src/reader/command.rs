//! Commands that are typed behind a colon.

use super::{Action, ThemeRequest};
use std::path::PathBuf;

/// What a typed command asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromptCommand {
    /// What a key could ask for as well.
    Do(Action),
    /// To go to the line of that number.
    GoToLine(usize),
    /// To go so many per cent into the text.
    GoToPercent(usize),
    /// To go to the article of that number (第十二条).
    GoToArticle(usize),
    /// To list the themes, or to draw in the one of that name.
    Theme(ThemeRequest),
    /// To list the reports that were read before.
    Recent,
    /// To open the report in that file.
    Open(PathBuf),
    /// To code reports by the codebook in that file.
    Codebook(String),
    /// To look through several reports for these words, as `/` does.
    Concord(String),
    /// Nothing: nothing was typed.
    Nothing,
    /// Nothing that is known.
    Unknown,
}

/// The words for the command that opens a file.
const OPENING: [&str; 2] = ["e", "open"];

/// The words of commands that a file follows.
pub(super) const WITH_FILE: [&str; 3] = ["e", "open", "codebook"];

/// What each word does that can be typed.
const COMMANDS: &[(&[&str], Action)] = &[
    (&["q", "quit", "q!", "x", "wq"], Action::Quit),
    (&["h", "help"], Action::Help),
    (&["r", "reload", "e"], Action::Reload),
    (&["$"], Action::Bottom),
    (&["n", "next"], Action::NextReport),
    (&["p", "previous"], Action::PreviousReport),
    (&["ls", "reports"], Action::Reports),
    (&["library"], Action::Library),
    (&["codebook"], Action::Codebook),
];

impl PromptCommand {
    /// Reads what was typed: a word, the number of a line or an article, a percentage, or a word with what it
    /// needs: `e` with a file, `theme` with a name.
    pub fn read(typed: &str) -> Self {
        if let Ok(line) = typed.parse() {
            return Self::GoToLine(line);
        }
        if let Some(percent) = typed.strip_suffix('%').and_then(|percent| percent.parse().ok()) {
            return Self::GoToPercent(percent);
        }
        // 条 is what the articles of a law are called: `:12条`, `:条 12`.
        let article = typed.strip_suffix('条').or_else(|| typed.strip_prefix('条'));
        if let Some(article) = article.and_then(|article| article.trim().parse().ok()) {
            return Self::GoToArticle(article);
        }
        match typed.split_once(char::is_whitespace) {
            _ if typed == "theme" => return Self::Theme(ThemeRequest::List),
            _ if typed == "grep" => return Self::Do(Action::Concordance),
            Some(("codebook", file)) => return Self::Codebook(file.trim().to_owned()),
            Some(("grep", words)) => return Self::Concord(words.trim().to_owned()),
            _ if typed == "recent" => return Self::Recent,
            Some(("theme", name)) => return Self::Theme(ThemeRequest::Named(name.trim().to_owned())),
            Some((word, file)) if OPENING.contains(&word) => return Self::Open(file.trim().into()),
            _ => {}
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
    fn articles_and_percentages_are_understood() {
        let articles = "第一条 为了规范管理，制定本办法。\n第二条 本办法适用于本市。\n第三条 各区应当公开。\n";
        let mut reader = reader(&format!("某市办法\n第一章 总则\n{articles}"), 31, 3);
        let heading = |reader: &Reader| {
            let document = reader.document();
            document.section(reader.section()).marker.of(&document.text).to_owned()
        };
        for typed in ["2条", "条 2"] {
            reader.update(Action::Top);
            type_command(&mut reader, typed);
            assert_eq!(heading(&reader), "第二条");
        }
        type_command(&mut reader, "9条");
        assert_eq!(reader.notice(), Some(&Notice::NoArticle(9)));
        type_command(&mut reader, "100%");
        assert_eq!(heading(&reader), "第三条");
        type_command(&mut reader, "0%");
        assert_eq!(reader.viewport().reading(), 0);
        assert_eq!(type_command(&mut reader, "x"), Effect::Quit);
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

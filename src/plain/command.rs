//! What a typed line asks for: a word in Chinese or English, or the key that does the same in the reader.

use crate::reader::Request;
use crate::search::QueryMode;

/// What a line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineCommand {
    /// The section behind the one that was read.
    Next,
    /// The section before.
    Previous,
    /// The section of that number: 2.1, or #7.
    Section(String),
    /// The list of sections.
    Sections,
    /// The figures of the section.
    Figures,
    /// The figures of the report.
    AllFigures,
    /// The boilerplate of the section.
    Boilerplate,
    /// A search; an empty text repeats the last one.
    Search(QueryMode, String),
    /// Another report, or the list of them.
    Workspace(Request),
    /// The list of commands.
    Help,
    /// The end of the session.
    Quit,
    /// A line that is no command.
    Unknown(String),
}

/// The words for each command that takes no argument.
const WORDS: &[(&[&str], LineCommand)] = &[
    (&["", "n", "]", "next", "下一节"], LineCommand::Next),
    (&["p", "[", "previous", "上一节"], LineCommand::Previous),
    (&["s", "sections", "章节"], LineCommand::Sections),
    (&["f", "figures", "数据"], LineCommand::Figures),
    (&["t", "all", "全部数据"], LineCommand::AllFigures),
    (&["o", "网页栏目"], LineCommand::Boilerplate),
    (&["gt", ":n", ":next"], LineCommand::Workspace(Request::Step(1))),
    (&["gT", ":p", ":previous"], LineCommand::Workspace(Request::Step(-1))),
    (&["B", ":ls", ":reports", "报告"], LineCommand::Workspace(Request::List)),
    (&["?", "h", ":h", "help", "帮助"], LineCommand::Help),
    (&["q", ":q", "quit", "退出"], LineCommand::Quit),
];

impl LineCommand {
    /// The command in `line`.
    pub fn parse(line: &str) -> Self {
        let line = line.trim();
        if let Some((_, command)) = WORDS.iter().find(|(words, _)| words.contains(&line)) {
            return command.clone();
        }
        let is_number = |c: char| c.is_ascii_digit() || c == '.';
        if line.strip_prefix('#').unwrap_or(line).chars().all(is_number) {
            return Self::Section(line.trim_end_matches('.').to_owned());
        }
        if let Some(query) = line.strip_prefix("//") {
            return Self::Search(QueryMode::Regex, query.to_owned());
        }
        if let Some(query) = line.strip_prefix('/') {
            return Self::Search(QueryMode::Literal, query.to_owned());
        }
        match line.split_once(char::is_whitespace) {
            Some((":e" | ":open", file)) => Self::Workspace(Request::Open(file.trim().into())),
            _ => Self::Unknown(line.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: LineCommand) {
        assert_eq!(LineCommand::parse(line), expected);
    }

    #[test]
    fn lines_are_understood() {
        check("\n", LineCommand::Next);
        check(" 12 \n", LineCommand::Section("12".into()));
        check("#7", LineCommand::Section("#7".into()));
        check("2.1", LineCommand::Section("2.1".into()));
        check("/法治 建设", LineCommand::Search(QueryMode::Literal, "法治 建设".into()));
        check("//办结.*件", LineCommand::Search(QueryMode::Regex, "办结.*件".into()));
        check("/", LineCommand::Search(QueryMode::Literal, String::new()));
        check("gT", LineCommand::Workspace(Request::Step(-1)));
        check(":e 二〇二〇 年.txt", LineCommand::Workspace(Request::Open("二〇二〇 年.txt".into())));
        check("数据", LineCommand::Figures);
        check("x y", LineCommand::Unknown("x y".into()));
    }

    #[test]
    fn no_word_means_two_things() {
        let words: Vec<&str> = WORDS.iter().flat_map(|(words, _)| *words).copied().collect();
        for (index, word) in words.iter().enumerate() {
            assert!(!words[index + 1..].contains(word), "{word}");
        }
    }
}

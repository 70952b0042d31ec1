//! What a typed line asks for: the letters and signs of the reader's keys where they mean the same, and words.

use crate::reader::desk::Request;
use crate::search::Mode;

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The section behind what was read.
    Next,
    /// The section before.
    Previous,
    /// The section of that number, from 1.
    Section(usize),
    /// The list of sections.
    Sections,
    /// The figures of the section.
    Figures,
    /// The figures of the report.
    AllFigures,
    /// The boilerplate of the section.
    Boilerplate,
    /// A search; for nothing: the search of before.
    Search(Mode, String),
    /// Another report, or the list of them.
    Desk(Request),
    /// What can be typed.
    Help,
    /// The end.
    Quit,
    /// Nothing that is known.
    Unknown(String),
}

/// The words of each command that stands alone.
const WORDS: &[(&[&str], Command)] = &[
    (&["", "n", "]", "next", "下一节"], Command::Next),
    (&["p", "[", "previous", "上一节"], Command::Previous),
    (&["s", "sections", "章节"], Command::Sections),
    (&["f", "figures", "数据"], Command::Figures),
    (&["t", "all", "全部数据"], Command::AllFigures),
    (&["o", "网页栏目"], Command::Boilerplate),
    (&["gt", ":n", ":next"], Command::Desk(Request::Step(1))),
    (&["gT", ":p", ":previous"], Command::Desk(Request::Step(-1))),
    (&["B", ":ls", ":reports", "报告"], Command::Desk(Request::List)),
    (&["?", "h", ":h", "help", "帮助"], Command::Help),
    (&["q", ":q", "quit", "退出"], Command::Quit),
];

impl Command {
    /// What `line` asks for.
    pub fn parse(line: &str) -> Self {
        let line = line.trim();
        if let Some((_, command)) = WORDS.iter().find(|(words, _)| words.contains(&line)) {
            return command.clone();
        }
        if let Ok(number) = line.parse() {
            return Self::Section(number);
        }
        if let Some(query) = line.strip_prefix("//") {
            return Self::Search(Mode::Regex, query.to_owned());
        }
        if let Some(query) = line.strip_prefix('/') {
            return Self::Search(Mode::Literal, query.to_owned());
        }
        match line.split_once(char::is_whitespace) {
            Some((":e" | ":open", file)) => Self::Desk(Request::Open(file.trim().into())),
            _ => Self::Unknown(line.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Command) {
        assert_eq!(Command::parse(line), expected);
    }

    #[test]
    fn lines_are_understood() {
        check("\n", Command::Next);
        check(" 12 \n", Command::Section(12));
        check("/法治 建设", Command::Search(Mode::Literal, "法治 建设".into()));
        check("//办结.*件", Command::Search(Mode::Regex, "办结.*件".into()));
        check("/", Command::Search(Mode::Literal, String::new()));
        check("gT", Command::Desk(Request::Step(-1)));
        check(":e 二〇二〇 年.txt", Command::Desk(Request::Open("二〇二〇 年.txt".into())));
        check("数据", Command::Figures);
        check("x y", Command::Unknown("x y".into()));
    }

    #[test]
    fn no_word_means_two_things() {
        let words: Vec<&str> = WORDS.iter().flat_map(|(words, _)| *words).copied().collect();
        for (index, word) in words.iter().enumerate() {
            assert!(!words[index + 1..].contains(word), "{word}");
        }
    }
}

//! The table of contents: its entries repeat the headings, but are no headings.

use super::Role;
use super::paragraphs::Paragraphs;
use std::collections::HashSet;

/// How many lines from the beginning a table of contents may begin, and how many lines it may have.
const REACH: usize = 600;

/// Marks the lines of a table of contents as boilerplate.
pub(super) fn mark(paragraphs: &mut Paragraphs) {
    for index in 0..paragraphs.len() {
        if has_leaders(paragraphs.get(index)) {
            paragraphs.set(index, Role::Boilerplate);
        }
    }
    for index in 1..paragraphs.len().min(REACH) {
        if paragraphs.role(index) == Role::Boilerplate && is_contents(paragraphs.get(index - 1)) {
            paragraphs.set(index - 1, Role::Boilerplate);
        }
    }
    let head = (0..paragraphs.len().min(REACH)).find(|index| is_contents(paragraphs.get(*index)));
    let Some((head, end)) = head.and_then(|head| Some((head, end(paragraphs, head)?))) else { return };
    for index in head..end {
        paragraphs.set(index, Role::Boilerplate);
    }
}

/// Whether the line is the word 目录.
fn is_contents(line: &str) -> bool {
    let word = || line.chars().filter(|c| !c.is_whitespace() && *c != '：');
    line.len() <= 24 && ["目录", "目錄", "目次"].iter().any(|name| name.chars().eq(word()))
}

/// Whether the line is an entry with dot leaders and a page number.
fn has_leaders(line: &str) -> bool {
    const LEADERS: [&str; 6] = ["……", "....", "····", "．．．", "・・・", ". . ."];
    const LONGEST: usize = 80;
    const MANY: usize = 12;
    let numbered = line.ends_with(|c: char| c.is_numeric() || matches!(c, ')' | '）'));
    let dots = line.chars().filter(|c| is_dot(*c)).count();
    let short = line.chars().count() - dots <= LONGEST;
    short && (numbered || dots >= MANY) && LEADERS.iter().any(|leader| line.contains(leader))
}

/// Whether a character is part of a dot leader.
fn is_dot(c: char) -> bool {
    matches!(c, '…' | '.' | '·' | '．' | '・')
}

/// Where the table of contents that begins at `head` ends: where its first entry comes again as a heading, else behind
/// its last line that comes again below.
fn end(paragraphs: &Paragraphs, head: usize) -> Option<usize> {
    let reach = paragraphs.len().min(head + REACH);
    let first = key(paragraphs.get((head + 1..reach).next()?));
    let running = (head + 1..reach).find(|index| paragraphs.get(*index).len() > 300).unwrap_or(reach);
    let again = (head + 2..running).find(|index| key(paragraphs.get(*index)) == first);
    again.or_else(|| {
        let body: HashSet<String> = (running..paragraphs.len())
            .filter(|index| is_entry(paragraphs, *index))
            .map(|index| key(paragraphs.get(index)))
            .collect();
        let repeated = |index: &usize| is_entry(paragraphs, *index) && body.contains(&key(paragraphs.get(*index)));
        (head + 1..running).rev().find(repeated).map(|last| last + 1)
    })
}

/// Whether a line is short enough for an entry.
fn is_entry(paragraphs: &Paragraphs, index: usize) -> bool {
    (9..=150).contains(&paragraphs.get(index).len())
}

/// An entry without white space and page number, to compare it with headings.
fn key(line: &str) -> String {
    let name = line.trim_end_matches(|c: char| c.is_numeric() || c.is_whitespace() || "…·.．・()（）-—".contains(c));
    name.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text whose lines of a contents page begin with `~`.
    #[track_caller]
    fn check(fixture: &str) {
        let text = fixture.replace('~', "");
        let mut paragraphs = Paragraphs::of_text(&text);
        mark(&mut paragraphs);
        let marks =
            (0..paragraphs.len()).map(|index| if paragraphs.role(index) == Role::Boilerplate { "~" } else { "" });
        let marked: Vec<_> =
            marks.enumerate().map(|(index, mark)| format!("{mark}{}", paragraphs.get(index))).collect();
        assert_eq!(marked.join("\n"), fixture);
    }

    #[test]
    fn entries_end_where_the_first_comes_again() {
        check("工作纲要\n~目　录\n~一、基础\n~二、目标 3\n一、基础\n一年来成绩不小。\n二、目标");
    }

    #[test]
    fn entries_with_leaders() {
        check("~第一章 总则……………… 3\n~第二章 监督...... 12\n第一章 总则");
    }
}

//! Where the title that the metadata gives stands in the text.

use super::blocks::BlockKind;
use super::paragraphs::Paragraphs;
use std::ops::Range;

/// The most lines of a title.
const MOST_LINES: usize = 4;

/// The fewest characters of a title that is found in the metadata; shorter lines there are names of columns and sites.
const FEWEST: usize = 8;

/// The lines among the first `reach` that together are most of `title`, white space left out. What a page calls its
/// title often has the names of column and site around it.
pub(super) fn title_lines(paragraphs: &Paragraphs, reach: usize, title: &str) -> Option<Range<usize>> {
    let title = packed(title);
    let mut best: Option<(usize, Range<usize>)> = None;
    for start in 0..reach.min(paragraphs.len()) {
        let Some((length, end)) = run(paragraphs, start, reach, &title) else { continue };
        if length >= FEWEST && best.as_ref().is_none_or(|(longest, _)| length > *longest) {
            best = Some((length, start..end));
        }
    }
    best.map(|(_, range)| range)
}

/// The line among the first `reach` that is `title` and nothing else, as where text of the site stands above it.
pub(super) fn whole_line(paragraphs: &Paragraphs, reach: usize, title: &str) -> Option<Range<usize>> {
    let title = packed(title);
    let is_title = |index: &usize| {
        paragraphs.hint(*index).kind == BlockKind::Text
            && title.len() >= FEWEST
            && packed(paragraphs.get(*index)) == title
    };
    let found = (0..reach.min(paragraphs.len())).find(is_title)?;
    Some(found..found + 1)
}

/// How many characters of `title` the lines from `start` on are, and where they end.
fn run(paragraphs: &Paragraphs, start: usize, reach: usize, title: &str) -> Option<(usize, usize)> {
    let mut joined = String::new();
    let mut found = None;
    for index in start..reach.min(paragraphs.len()).min(start + MOST_LINES) {
        let line = packed(paragraphs.get(index));
        joined.push_str(&line);
        if paragraphs.hint(index).kind != BlockKind::Text || line.is_empty() || !title.contains(&joined) {
            break;
        }
        found = Some((joined.chars().count(), index + 1));
    }
    found
}

/// `text` without white space and 《》, which stand around a title in one place and not in the other.
fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '《' | '》')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, title: &str, expected: Option<Range<usize>>) {
        let paragraphs = Paragraphs::of_text(text);
        assert_eq!(title_lines(&paragraphs, paragraphs.len(), title), expected);
    }

    #[test]
    fn the_names_of_column_and_site_are_no_title() {
        let text = "清河市人民政府门户网站\n清河市2025年工作情况报告\n去年平稳。";
        check(text, "清河市2025年工作情况报告_年度报告_清河市人民政府门户网站", Some(1..2));
    }

    #[test]
    fn a_title_in_two_lines() {
        check(
            "要闻\n清河市2025年国民经济\n和社会发展统计公报\n去年平稳。",
            "清河市2025年国民经济和社会发展统计公报",
            Some(1..3),
        );
        check("去年平稳。", "清河市2025年国民经济和社会发展统计公报", None);
    }
}

//! The title that a file states beside its text, where the text lacks it: it becomes the first line.

use crate::document::blocks::{BlockHint, BlockKind};
use crate::document::numbering;

/// The fewest characters of a title; fewer are the name of a column, or a placeholder.
const FEWEST: usize = 6;

/// Puts `title` before the blocks of a text that begins with a section or with a sentence, unless one of them is the title
/// or a part of it.
pub(super) fn add(blocks: &mut Vec<(String, BlockHint)>, title: &str) {
    let packed = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let stated = packed(title);
    let says = |(text, _): &(String, BlockHint)| {
        let text = packed(text);
        text.chars().count() >= FEWEST && (stated.contains(&text) || text.contains(&stated))
    };
    let first = blocks.iter().find(|(_, hint)| hint.kind != BlockKind::Boilerplate);
    let begins = first.is_some_and(|(text, hint)| {
        hint.heading > 0 || text.ends_with('。') || numbering::marker(text.trim()).is_some()
    });
    if stated.chars().count() >= FEWEST && begins && !blocks.iter().any(says) {
        blocks.insert(0, (title.trim().to_owned(), BlockHint::default()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, title: &str, first: &str) {
        let mut blocks = vec![(text.to_owned(), BlockHint::default())];
        add(&mut blocks, title);
        assert_eq!(blocks[0].0, first);
    }

    #[test]
    fn a_title_that_the_text_lacks_is_its_first_line() {
        check("去年平稳。", "清河市统计年鉴2025", "清河市统计年鉴2025");
        check("清河市统计年鉴", "清河市统计年鉴 2025", "清河市统计年鉴");
        check("一、综合", "清河市统计年鉴2025", "清河市统计年鉴2025");
        check("清河市工作报告", "本市发布去年工作报告全文", "清河市工作报告");
        check("去年平稳。", "年鉴", "去年平稳。");
    }
}

//! A marker that stands alone on its line, and the name of its section on the next: `第一章⏎总则`, `01⏎综合`.

use super::blocks::{BlockHint, BlockKind, Blocks};
use super::numbering::{self, StyleTrait};
use crate::text::TextRange;

/// Makes one block of each such marker and name.
pub(super) fn join(blocks: &mut Blocks) {
    let numbers = numbers(blocks);
    let (mut first, mut joined) = (0, 0);
    while first < blocks.ranges.len() {
        let is_part = is_name(blocks, first + 1) && (numbers.binary_search(&first).is_ok() || is_marker(blocks, first));
        let last = first + usize::from(is_part);
        let range = TextRange::new(blocks.ranges[first].start, blocks.ranges[last].end);
        if is_part && !blocks.as_found {
            // In a text that is written a paragraph a line, the line end between them goes.
            blocks.text.replace_range(blocks.ranges[first].end..=blocks.ranges[first].end, " ");
        }
        blocks.ranges[joined] = range;
        if let Some(hint) = blocks.hints.get(first).map(|hint| joined_hint(*hint, blocks.hints[last])) {
            blocks.hints[joined] = hint;
        }
        (first, joined) = (last + 1, joined + 1);
    }
    blocks.ranges.truncate(joined);
    blocks.hints.truncate(joined);
}

fn joined_hint(first: BlockHint, last: BlockHint) -> BlockHint {
    BlockHint { heading: first.heading.max(last.heading), ..first }
}

/// The text of a block, where it is text.
fn text(blocks: &Blocks, index: usize) -> Option<&str> {
    let kind = blocks.hints.get(index).map_or(BlockKind::Text, |hint| hint.kind);
    blocks.ranges.get(index).filter(|_| kind == BlockKind::Text).map(|range| range.of(&blocks.text))
}

/// Whether a block is `第一章` and nothing else.
fn is_marker(blocks: &Blocks, index: usize) -> bool {
    let whole = |line: &str| {
        let marker = numbering::marker(line);
        marker.is_some_and(|marker| marker.style.has(StyleTrait::NameBelow) && marker.len == line.len())
    };
    text(blocks, index).is_some_and(whole)
}

/// Whether a block may be the name of a section.
fn is_name(blocks: &Blocks, index: usize) -> bool {
    const LENGTH: std::ops::RangeInclusive<usize> = 2..=40;
    let is_name = |line: &str| {
        LENGTH.contains(&line.chars().count())
            && line.starts_with(char::is_alphanumeric)
            && line.ends_with(char::is_alphabetic)
            && !line.contains(['。', '，', '；', '：'])
            && numbering::marker(line).is_none()
    };
    text(blocks, index).is_some_and(is_name)
}

/// The blocks that are numbers of parts: `01`, `02`, `03` and so on from the first, each above a name.
fn numbers(blocks: &Blocks) -> Vec<usize> {
    const FEWEST: usize = 3;
    let number = |found: &[usize]| format!("{:02}", found.len() + 1);
    let mut found = Vec::new();
    let mut next = number(&found);
    for index in 0..blocks.ranges.len() {
        if text(blocks, index).is_some_and(|line| line == next) && is_name(blocks, index + 1) {
            found.push(index);
            next = number(&found);
        }
    }
    if found.len() < FEWEST { Vec::new() } else { found }
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, Source};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let source = Source { name: "test".into(), encoding: "UTF-8" };
        let document = Document::parse(source, text.to_owned());
        let headings = document.sections.iter().map(|section| section.heading.of(&document.text));
        assert_eq!(headings.filter(|heading| !heading.is_empty()).collect::<Vec<_>>(), expected);
    }

    const TEXT: &str = "全年各项工作平稳推进，审批事项办理时限比上年缩短，群众满意度有所提高。";

    #[test]
    fn the_name_of_a_chapter_on_the_next_line() {
        check(&format!("停车办法\n第一章\n总则\n{TEXT}\n第二章\n罚则\n{TEXT}\n"), &["第一章\n总则", "第二章\n罚则"]);
    }

    #[test]
    fn parts_that_are_numbered_in_two_digits() {
        let text = format!("公报\n01\n人口\n{TEXT}\n02\n环境\n{TEXT}\n03\n安全\n{TEXT}\n");
        check(&text, &["01\n人口", "02\n环境", "03\n安全"]);
        check(&format!("公报\n{TEXT}\n01\n{TEXT}\n02\n{TEXT}\n03\n"), &[]);
    }
}

//! A marker that stands alone on its line, and the name of its section on the next: `第一章⏎总则`, `01⏎综合`, `（一）⏎综合`.

use super::blocks::{BlockHint, BlockKind, Blocks};
use super::numbering::{self, NumberSetting, StyleTrait};
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

/// The blocks that are numbers of parts: `01`, `02`, `03` and so on from the first, each above a name; or `一`, `（二）`,
/// `3.`, where text stands below each name. Numbers above words alone are the first column of a table.
fn numbers(blocks: &Blocks) -> Vec<usize> {
    const FEWEST: usize = 3;
    let mut series: Vec<(NumberSetting, Vec<usize>)> = Vec::new();
    for index in 0..blocks.ranges.len() {
        let Some((setting, number, padded)) = number(blocks, index) else { continue };
        if !is_name(blocks, index + 1) || !(padded || is_prose(blocks, index + 2)) {
            continue;
        }
        let at = series.iter().position(|(other, _)| *other == setting).unwrap_or_else(|| {
            series.push((setting, Vec::new()));
            series.len() - 1
        });
        let found = &mut series[at].1;
        // Below the numbers of pages stands the same running head.
        let named = found.iter().any(|other| text(blocks, other + 1) == text(blocks, index + 1));
        if number as usize == found.len() + 1 && !named {
            found.push(index);
        }
    }
    let mut found: Vec<usize> =
        series.into_iter().map(|(_, found)| found).filter(|f| f.len() >= FEWEST).flatten().collect();
    found.sort_unstable();
    found
}

/// The number that is a whole block, what it is set in, and whether it has two digits and no more.
fn number(blocks: &Blocks, index: usize) -> Option<(NumberSetting<'_>, u32, bool)> {
    const LONGEST: usize = 20;
    let line = text(blocks, index).filter(|line| line.len() <= LONGEST)?;
    let (setting, number) = numbering::lone(line)?;
    Some((setting, number, line.len() == 2 && line.bytes().all(|byte| byte.is_ascii_digit())))
}

/// Whether a block is text of at least a sentence.
fn is_prose(blocks: &Blocks, index: usize) -> bool {
    const SENTENCE: usize = 25;
    text(blocks, index).is_some_and(|line| line.chars().nth(SENTENCE).is_some())
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

    #[test]
    fn parts_whose_numbers_stand_alone_above_name_and_text() {
        for [first, second, third] in [["（一）", "（二）", "（三）"], ["1.", "2.", "3."], ["Ⅰ", "Ⅱ", "Ⅲ"]]
        {
            let names = [format!("{first}\n人口"), format!("{second}\n环境"), format!("{third}\n安全")];
            let text = names.iter().map(|name| format!("{name}\n{TEXT}\n")).collect::<String>();
            check(&format!("清河公报\n{text}"), &names.each_ref().map(String::as_str));
        }
        check("清河公报\n1\n人口\n12\n2\n环境\n15\n3\n安全\n18\n", &[]);
    }
}

//! Where paragraphs stand in a text. A line is a paragraph, but a paragraph may have been cut into lines, and a line
//! may hold several paragraphs.

use super::numbering::{self, LineBreak, Marker, StyleTrait};
use super::written_rows::holds_values;
use super::{hard_wrap, page_number};
use crate::text::TextRange;
use crate::text::range::{from, upto};
use crate::text::script::is_han;
use memchr::{memchr2_iter, memchr3_iter};

/// The marks that close a sentence or a lead-in, Chinese and ASCII.
const CLOSING: &str = "。！？；：”」）.!?;:)";

/// The paragraphs of a plain text. Lines that were cut at a measure, or torn where a page ended, are one paragraph.
///
/// The lines are found anew for each look at them: held, they would take as much memory as a text of short lines.
pub(super) fn paragraphs(text: &str) -> Vec<TextRange> {
    // Lines that are cut at a measure are short and many; in most texts a glance at their mean length will do.
    let count = source_lines(text).count();
    let cut = count >= hard_wrap::FEW && text.len() < count * LONGEST_CUT;
    let running = || source_lines(text).filter(|line| !holds_values(text, *line)).map(|line| line.of(text));
    let measure = if cut { hard_wrap::measure(running()).or_else(|| measure_of_rest(text)) } else { None };
    parted(text, joined(text, source_lines(text), measure))
}

/// The paragraphs of a text in which every line end counts.
pub(super) fn lines(text: &str) -> Vec<TextRange> {
    parted(text, source_lines(text))
}

/// The paragraphs of lines, some of which hold several.
fn parted(text: &str, lines: impl Iterator<Item = TextRange>) -> Vec<TextRange> {
    let mut paragraphs = Vec::with_capacity(text.len() / 256);
    let mut push = |range: TextRange| {
        if !range.is_empty() {
            paragraphs.push(range);
        }
    };
    for line in lines {
        let mut rest = line.trimmed(text);
        while let Some(end) = split(rest.of(text)) {
            push(TextRange::new(rest.start, rest.start + end).trimmed(text));
            rest = TextRange::new(rest.start + end, rest.end).trimmed(text);
        }
        push(rest);
    }
    paragraphs
}

/// The greatest mean length of lines that were cut at a measure, in bytes: the widest measure is 130 cells, and 65 汉字
/// have 195 bytes.
const LONGEST_CUT: usize = 200;

/// The lines of a text that are not blank, white space at their ends left out.
fn source_lines(text: &str) -> impl Iterator<Item = TextRange> + Clone {
    let ends = memchr3_iter(b'\n', b'\r', b'\x0c', text.as_bytes()).chain([text.len()]);
    let mut start = 0;
    let lines = ends.map(move |end| {
        let line = TextRange::new(start, end);
        start = end + 1;
        line
    });
    lines.map(|line| line.trimmed(text)).filter(|line| !line.is_empty())
}

/// Joins lines that were cut at `measure`, or torn where a page ended.
fn joined(
    text: &str,
    lines: impl Iterator<Item = TextRange>,
    measure: Option<usize>,
) -> impl Iterator<Item = TextRange> {
    let mut lines = lines.peekable();
    std::iter::from_fn(move || {
        let first = lines.next()?;
        let mut last = first;
        while let Some(line) = lines.next_if(|line| goes_on(text, last, last == first, *line, measure)) {
            last = line;
        }
        Some(TextRange::new(first.start, last.end))
    })
}

/// The measure that the lines which go on show.
fn measure_of_rest(text: &str) -> Option<usize> {
    let lines = source_lines(text);
    let below = lines.clone().skip(1).map(Some).chain([None]);
    let placed = lines.zip(below).map(|(line, below)| {
        let below = below.filter(|below| is_adjacent(text, line, *below) && !has_row(text, line, *below));
        hard_wrap::PlacedLine { text: line.of(text), below: below.map(|below| below.of(text)) }
    });
    hard_wrap::measure_of_rest(placed)
}

/// Whether a line or the one below it is a row of a table.
fn has_row(text: &str, line: TextRange, below: TextRange) -> bool {
    holds_values(text, line) || holds_values(text, below)
}

/// Whether nothing parts a line from the one below: a blank line, an indent, the number of a page.
fn is_adjacent(text: &str, line: TextRange, below: TextRange) -> bool {
    let gap = TextRange::new(line.end, below.start).of(text);
    let adjacent = gap.matches('\n').count() <= 1 && !gap.contains(['\x0c', '\u{3000}']);
    adjacent && ![line, below].iter().any(|line| page_number::is_page_number(line.of(text)))
}

/// Whether `line` goes on from the line `before`, which is the `first` of its paragraph or not.
fn goes_on(text: &str, before: TextRange, first: bool, line: TextRange, measure: Option<usize>) -> bool {
    let cut =
        |measure| hard_wrap::goes_on(before.of(text), first, line.of(text), measure) && !has_row(text, before, line);
    measure.map_or_else(|| hard_wrap::is_torn(before.of(text), line.of(text)), cut) && is_adjacent(text, before, line)
}

/// Where another paragraph begins in a line: at white space before a marker, or at an indent in a line of several
/// paragraphs.
fn split(line: &str) -> Option<usize> {
    let mut done = 0;
    let bytes = line.as_bytes();
    // The first byte of U+3000 is that of many other characters too.
    let is_blank = |at: &usize| bytes[*at] == b' ' || bytes[*at..].starts_with("\u{3000}".as_bytes());
    for at in memchr2_iter(b' ', 0xe3, bytes).filter(is_blank) {
        if at < done {
            continue;
        }
        let rest = from(line, at);
        let gap = rest.len() - rest.trim_start().len();
        done = at + gap;
        if opens_paragraph(upto(line, at), upto(rest, gap), from(rest, gap)) {
            return Some(at);
        }
    }
    None
}

/// Whether a paragraph begins behind `gap`.
fn opens_paragraph(before: &str, gap: &str, after: &str) -> bool {
    let page = before.rsplit(char::is_whitespace).next().is_some_and(page_number::is_page_number);
    let closed = before.ends_with(|c| CLOSING.contains(c)) || page;
    let wide = gap.contains('\u{3000}') || gap.len() > 1;
    let Some(marker) = numbering::marker(after) else {
        // Paragraphs that were joined keep their indent of two 汉字.
        return gap.starts_with("\u{3000}\u{3000}") && (closed || names_section(before)) && is_prose(after);
    };
    let spaced = from(after, marker.len).starts_with(char::is_whitespace);
    if closed && name_before_prose(after, marker).is_some() {
        return true;
    }
    match marker.style.line_break() {
        LineBreak::Spaced => spaced && ((closed && wide) || names_section(before)),
        LineBreak::Gap => wide && (closed || names_section(before)),
        LineBreak::Never => false,
    }
}

/// Where the name of a section ends in a line that goes on with prose behind white space, because a line end was lost:
/// `一、综合 初步核算，…`.
pub(super) fn name_before_prose(line: &str, marker: Marker) -> Option<usize> {
    const NAME: std::ops::RangeInclusive<usize> = 2..=20;
    const SENTENCE: usize = 30;
    if !marker.style.has(StyleTrait::BeforeProse) {
        return None;
    }
    let rest = from(line, marker.len);
    let start = rest.len() - rest.trim_start().len();
    let end = start + from(rest, start).find(char::is_whitespace)?;
    let name: Vec<char> = TextRange::new(start, end).of(rest).chars().collect();
    let named = NAME.contains(&name.len()) && name.iter().all(|c| is_han(*c) || *c == '、');
    let prose: String = from(rest, end).trim_start().chars().take(SENTENCE).collect();
    let parted = prose.contains(['，', ',', '、', '。', '；']);
    let sentence = prose.chars().count() == SENTENCE && parted && from(rest, end).contains('。');
    (named && sentence).then_some(end)
}

/// Whether a line names a section. With a figure at its end it is a row of a table.
fn names_section(line: &str) -> bool {
    let marked = numbering::marker(line).is_some_and(|marker| marker.style.has(StyleTrait::Opens));
    marked && line.len() <= 180 && !line.ends_with(|c: char| c.is_numeric() || "%％元".contains(c))
}

/// Whether a text is longer than the cells of a table usually are, and does not begin with a figure (a year may open
/// it).
fn is_prose(text: &str) -> bool {
    let words = text.trim_start_matches(|c: char| c.is_numeric());
    text.len() > 24 && (words.len() == text.len() || words.starts_with('年'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text, and its paragraphs joined by `|`.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let pieces: Vec<_> = paragraphs(text).iter().map(|range| range.of(text)).collect();
        assert_eq!(pieces.join("|"), expected);
    }

    #[test]
    fn a_line_is_a_paragraph_without_its_indent() {
        check("\u{3000}\u{3000}全市平稳。\r\n\r\n\u{a0}各区 落实。\n \u{3000}\n", "全市平稳。|各区 落实。");
    }

    #[test]
    fn lines_that_go_on_are_one_paragraph() {
        check(
            "　　去年全市经济稳中向好，各\n项工作按计划推进，居民收入继 \n续增长。\n　　其中工业，增长百分之6.\n2，建筑业平稳，服务业较快，\n物价总体稳定。\n",
            "去年全市经济稳中向好，各\n项工作按计划推进，居民收入继 \n续增长。|其中工业，增长百分之6.\n2，建筑业平稳，服务业较快，\n物价总体稳定。",
        );
    }

    #[test]
    fn a_chapter_and_its_first_article_part() {
        check("第一章　总则　　第一条 　为规范管理，制定本办法。", "第一章　总则|第一条 　为规范管理，制定本办法。");
        check("第二章 监督 第八条 各单位应当报告。", "第二章 监督|第八条 各单位应当报告。");
    }

    #[test]
    fn a_section_begins_behind_the_mark_of_a_page() {
        let text = "全年平稳。 —11— 三、农业 全年建成示范园3个、合作社4家。粮食生产稳定，各项补贴发放到位。";
        check(text, &text.replacen(" 三", "|三", 1));
    }

    #[test]
    fn paragraphs_joined_with_their_indents_part() {
        check(
            "现将情况报告如下：　　一、主要工作　　（一）落实责任，各级部门协同发力　　一是开会部署，层层压实。　　二、存在问题和下一步打算　　2022年，全区将继续努力。",
            "现将情况报告如下：|一、主要工作|（一）落实责任，各级部门协同发力|一是开会部署，层层压实。|二、存在问题和下一步打算|2022年，全区将继续努力。",
        );
    }

    #[test]
    fn rows_of_a_table_stay_whole() {
        check("一、税收收入　　1234　　二、非税收入　　567", "一、税收收入　　1234　　二、非税收入　　567");
    }

    #[test]
    fn words_with_spaces_stay_whole() {
        check("第五条 本办法自 2021 年起施行。", "第五条 本办法自 2021 年起施行。");
        check("区长　张三", "区长　张三");
    }
}

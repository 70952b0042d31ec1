//! From text to paragraphs: source lines, and parts of lines in which several sections begin.

use super::blocks::{BlockHint, BlockKind, Blocks};
use super::numbering::{self, NumberingStyle};
use super::{Paragraph, Role, SectionId, boilerplate, hard_wrap, heading, markdown};
use crate::text::TextRange;
use crate::text::join::on_one_line;
use crate::text::range::{from, upto};
use memchr::{memchr2_iter, memchr3_iter};
use std::ops::Range;

/// The marks that close a sentence or a lead-in, Chinese and ASCII.
const CLOSING: &str = "。！？；：”」）.!?;:)";

/// A text under way to a document: its paragraphs, whose roles are found step by step.
pub(super) struct Paragraphs<'t> {
    /// The whole text.
    pub text: &'t str,
    /// Whether `#` and `**` are marks.
    pub markdown: bool,
    /// In text order.
    pub list: Vec<Paragraph>,
    /// What the format knows of each paragraph; empty where it knows nothing of any.
    hints: Vec<BlockHint>,
}

/// The blocks of a draft as one text, a paragraph a line.
pub(super) struct Written {
    /// The text.
    pub text: String,
    list: Vec<Paragraph>,
    hints: Vec<BlockHint>,
}

impl Written {
    /// Writes the blocks of `draft`.
    pub fn of(draft: &Blocks) -> Self {
        let length = draft.blocks.iter().map(|(block, _)| block.len() + 1).sum();
        let mut written = Self { text: String::with_capacity(length), list: Vec::new(), hints: Vec::new() };
        for (block, hint) in &draft.blocks {
            let paragraphs =
                if hint.kind == BlockKind::Row { Paragraphs::one(block) } else { Paragraphs::of(block, false) };
            for index in 0..paragraphs.len() {
                written.push(paragraphs.raw(index), *hint);
            }
        }
        written
    }

    fn push(&mut self, line: &str, hint: BlockHint) {
        let start = self.text.len();
        // A line end within a cell would be one of the text, where a paragraph is a line.
        self.text.push_str(&on_one_line(line));
        self.list.push(body(TextRange::new(start, self.text.len())));
        self.hints.push(hint);
        self.text.push('\n');
    }
}

/// A paragraph of which nothing is known yet.
fn body(range: TextRange) -> Paragraph {
    Paragraph { range, role: Role::Body, section: SectionId(0) }
}

impl<'t> Paragraphs<'t> {
    /// The paragraphs of `text`, all `Role::Body` so far.
    pub fn of(text: &'t str, markdown: bool) -> Self {
        let mut paragraphs = Self { text, markdown, list: Vec::with_capacity(text.len() / 256), hints: Vec::new() };
        let sources: Vec<TextRange> = source_lines(text).collect();
        // Lines that are cut at a measure are short; in most texts a glance at their mean length will do.
        let short = text.len() < sources.len() * LONGEST_CUT;
        let measure =
            if short && !markdown { hard_wrap::measure(sources.iter().map(|line| line.of(text))) } else { None };
        if markdown {
            sources.into_iter().for_each(|line| paragraphs.push_line(line));
        } else {
            joined(text, &sources, measure).for_each(|run| paragraphs.push_line(run));
        }
        paragraphs
    }

    /// The paragraphs of a text that was written from a draft.
    pub fn written(written: &'t Written) -> Self {
        let (list, hints) = (written.list.clone(), written.hints.clone());
        Self { text: &written.text, markdown: false, list, hints }
    }

    /// `text` as one paragraph, whatever stands in it.
    fn one(text: &'t str) -> Self {
        let mut paragraphs = Self { text, markdown: false, list: Vec::new(), hints: Vec::new() };
        paragraphs.push(TextRange::whole(text).trimmed(text));
        paragraphs
    }

    /// What the format knows of a paragraph.
    pub fn hint(&self, index: usize) -> BlockHint {
        if self.markdown {
            return markdown::hint(self.raw(index));
        }
        self.hints.get(index).copied().unwrap_or_default()
    }

    /// How many paragraphs there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The text of a paragraph, marks of the format included.
    pub fn raw(&self, index: usize) -> &'t str {
        self.list[index].range.of(self.text)
    }

    /// The range of a paragraph without marks of the format.
    pub fn range(&self, index: usize) -> TextRange {
        let range = self.list[index].range;
        if self.markdown { markdown::content(self.text, range) } else { range }
    }

    /// The text of a paragraph without marks of the format.
    pub fn get(&self, index: usize) -> &'t str {
        self.range(index).of(self.text)
    }

    /// What a paragraph is so far.
    pub fn role(&self, index: usize) -> Role {
        self.list[index].role
    }

    /// Sets what a paragraph is.
    pub fn set(&mut self, index: usize, role: Role) {
        self.list[index].role = role;
    }

    fn push_line(&mut self, line: TextRange) {
        let mut rest = line.trimmed(self.text);
        while let Some(end) = split(rest.of(self.text)) {
            self.push(TextRange::new(rest.start, rest.start + end).trimmed(self.text));
            rest = TextRange::new(rest.start + end, rest.end).trimmed(self.text);
        }
        self.push(rest);
    }

    fn push(&mut self, range: TextRange) {
        if !range.is_empty() {
            self.list.push(body(range));
        }
    }
}

/// The mean length that lines which are cut at a measure do not exceed, in bytes.
const LONGEST_CUT: usize = 200;

/// The lines of a text that are not blank, white space at their ends left out.
fn source_lines(text: &str) -> impl Iterator<Item = TextRange> {
    let ends = memchr3_iter(b'\n', b'\r', b'\x0c', text.as_bytes()).chain([text.len()]);
    let mut start = 0;
    let lines = ends.map(move |end| {
        let line = TextRange::new(start, end);
        start = end + 1;
        line
    });
    lines.map(|line| line.trimmed(text)).filter(|line| !line.is_empty())
}

/// The paragraphs that lines make up which were cut at `measure`, or torn where a page ended.
fn joined(text: &str, lines: &[TextRange], measure: Option<usize>) -> impl Iterator<Item = TextRange> {
    let mut next = 0;
    std::iter::from_fn(move || {
        let run = run(text, lines, next..lines.len(), measure)?;
        next = run.end;
        Some(TextRange::new(lines[run.start].start, lines[run.end - 1].end))
    })
}

/// The first of `lines`, and those that go on from it.
fn run(text: &str, lines: &[TextRange], lines_left: Range<usize>, measure: Option<usize>) -> Option<Range<usize>> {
    let start = lines_left.clone().next()?;
    let goes_on = |index: &usize| {
        let (before, line) = (lines[index - 1], lines[*index]);
        let cut = |measure| hard_wrap::goes_on(before.of(text), index - 1 == start, line.of(text), measure);
        if !measure.map_or_else(|| hard_wrap::is_torn(before.of(text), line.of(text)), cut) {
            return false;
        }
        let gap = TextRange::new(before.end, line.start).of(text);
        let adjacent = gap.matches('\n').count() <= 1 && !gap.contains(['\x0c', '\u{3000}']);
        let numbered = [before, line].iter().any(|line| boilerplate::is_page_number(line.of(text)));
        adjacent && !numbered
    };
    let more = lines_left.skip(1).take_while(goes_on).count();
    Some(start..start + 1 + more)
}

/// Where in a line another paragraph begins: before white space that a marker or, in a line of several, an indent follows.
fn split(line: &str) -> Option<usize> {
    let mut done = 0;
    let bytes = line.as_bytes();
    // The first byte of U+3000 opens many other characters too.
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
    let closed = before.ends_with(|c| CLOSING.contains(c));
    let wide = gap.contains('\u{3000}') || gap.len() > 1;
    let Some(marker) = numbering::marker(after) else {
        // Paragraphs that were joined keep their indent of two 汉字.
        return gap.starts_with("\u{3000}\u{3000}") && (closed || names_section(before)) && is_prose(after);
    };
    let spaced = from(after, marker.len).starts_with(char::is_whitespace);
    match marker.style {
        NumberingStyle::Volume
        | NumberingStyle::Part
        | NumberingStyle::Chapter
        | NumberingStyle::Division
        | NumberingStyle::Article
            if spaced =>
        {
            (closed && wide) || names_section(before)
        }
        NumberingStyle::Chinese if closed && heading::name_before_prose(after, marker).is_some() => true,
        NumberingStyle::Chinese | NumberingStyle::ChineseParen => wide && (closed || names_section(before)),
        _ => false,
    }
}

/// Whether a line is that of a section without a figure at its end, as a row of a table has.
fn names_section(line: &str) -> bool {
    let marked = numbering::marker(line)
        .is_some_and(|marker| marker.style < NumberingStyle::Decimal(1) && marker.style != NumberingStyle::Article);
    marked && line.len() <= 180 && !line.ends_with(|c: char| c.is_numeric() || "%％元".contains(c))
}

/// Whether a text is longer than the cells of a table usually are, and does not begin with a figure (a year may open it).
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
        let paragraphs = Paragraphs::of(text, false);
        let pieces: Vec<_> = (0..paragraphs.len()).map(|index| paragraphs.get(index)).collect();
        assert_eq!(pieces.join("|"), expected);
    }

    #[test]
    fn a_line_is_a_paragraph_without_its_indent() {
        check("\u{3000}\u{3000}全市平稳。\r\n\r\n\u{a0}各区 落实。\n \u{3000}\n", "全市平稳。|各区 落实。");
    }

    #[test]
    fn a_chapter_and_its_first_article_part() {
        check("第一章　总则　　第一条 　为规范管理，制定本办法。", "第一章　总则|第一条 　为规范管理，制定本办法。");
        check("第二章 监督 第八条 各单位应当报告。", "第二章 监督|第八条 各单位应当报告。");
    }

    #[test]
    fn paragraphs_joined_with_their_indents_part() {
        check(
            "现将情况报告如下：　　一、主要工作　　（一）落实责任，各级部门协同发力　　一是开会部署，层层压实。　　二、存在问题和下一步打算　　2022年，全区将继续努力。",
            "现将情况报告如下：|一、主要工作|（一）落实责任，各级部门协同发力|一是开会部署，层层压实。|二、存在问题和下一步打算|2022年，全区将继续努力。",
        );
    }

    #[test]
    fn a_line_end_within_a_cell_is_none_of_the_text() {
        let row = BlockHint { heading: 0, kind: BlockKind::Row };
        let blocks = vec![("占调整\n预算 | 5".to_owned(), row), ("去年。\n今年。".to_owned(), BlockHint::default())];
        let written = Written::of(&Blocks { blocks, ..Blocks::default() });
        assert_eq!(written.text, "占调整预算 | 5\n去年。\n今年。\n");
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

//! Markdown (CommonMark, and the tables of GitHub): its text as a reader of the page sees it, headings, tables, and the
//! title that a YAML head states.

mod comment;
mod head;
mod inline;
mod tag;

use crate::document::blocks::{BlockHint, BlockKind, Blocks, row};
use crate::document::format::html;
use crate::document::{numbering, split};
use crate::text::range::{from, upto};
use crate::text::{TextRange, join};
use comment::without_comments;
use std::ops::Range;

/// How much of a text is looked at for marks, in characters.
const HEAD: usize = 1 << 13;

/// Whether a text is Markdown: a head or a `#` heading opens it, or one stands below a tag that does, or several stand in
/// it, or several that are underlined, or the head of a table with its rule. Plain texts have no lines that begin with `# `; but rows of
/// `=` and `-` adorn them, and `-` and `*` open their lists.
pub(super) fn is_markdown(text: &str) -> bool {
    let end = text.char_indices().nth(HEAD).map_or(text.len(), |(end, _)| end);
    let head = without_comments(upto(text, end));
    let lines = || head.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    let headings = || lines().filter(|line| depth(line) > 0).count();
    let is_head = |(line, rule): (&str, &str)| is_row(line) && is_row(rule) && is_rule(rule);
    let all: Vec<&str> = head.lines().map(str::trim).collect();
    let underlines = |at: &usize| underlined(&all, *at).is_some_and(|(title, _)| title.start == *at);
    let told = || headings() + (0..all.len()).filter(underlines).count();
    lines().next().is_some_and(|line| depth(line) > 0 || headings() > 0 && tag::length(line).is_some())
        || told() > 1
        || lines().zip(lines().skip(1)).any(is_head)
        || head::read(&all).is_some()
}

/// Reads a text, a paragraph a line.
pub(super) fn read(text: String) -> Blocks {
    let text = without_comments(&text);
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let (metadata, start) = head::read(&lines).unwrap_or_default();
    let mut page = MarkdownPage::default();
    for (at, line) in text.lines().enumerate().skip(start) {
        page.line(&lines, at, is_far_in(line));
    }
    page.end_table();
    let mut blocks = page.blocks;
    raise_title(&mut blocks);
    if let Some(title) = metadata.title.clone().filter(|_| !blocks.iter().any(|(_, hint)| hint.heading == 1)) {
        blocks.insert(0, (title, BlockHint { heading: 1, ..BlockHint::default() }));
    }
    Blocks::written(&blocks, metadata)
}

/// Whether a line stands so far in that it is code (CommonMark, 4.4).
fn is_far_in(line: &str) -> bool {
    line.starts_with("    ") || line.starts_with('\t')
}

/// Sets the title above all other headings where it has the level of the sections: it opens the text without a number, and
/// either no text of its own stands below it, or all the others have numbers.
fn raise_title(blocks: &mut [(String, BlockHint)]) {
    // A title has more characters than a section like 前言.
    const FEWEST: usize = 6;
    let Some((title, BlockHint { heading: level @ 1.., .. })) = blocks.first() else { return };
    let numbered = |text: &str| numbering::marker(text).is_some();
    let others = || blocks.iter().skip(1).filter(|(_, hint)| hint.heading == *level);
    let highest = blocks.iter().all(|(_, hint)| hint.heading == 0 || hint.heading >= *level);
    let named = title.chars().count() >= FEWEST && !numbered(title);
    let bare = blocks.get(1).is_some_and(|(_, hint)| hint.heading == *level);
    let above = others().next().is_some() && (bare || others().all(|(text, _)| numbered(text)));
    if highest && named && above {
        let lower = |hint: &mut BlockHint| hint.heading += u8::from(hint.heading > 0);
        blocks.iter_mut().skip(1).for_each(|(_, hint)| lower(hint));
        blocks[0].1.heading = 1;
    }
}

/// A text being read.
#[derive(Default)]
struct MarkdownPage<'t> {
    blocks: Vec<(String, BlockHint)>,
    /// What closes the code that is open: the marks of its fence, or a tag.
    fence: Option<&'t str>,
    /// Whether the line before was a row of a table.
    in_table: bool,
    /// The lines so far of a table that is written as HTML; empty where none is open.
    table: String,
}

/// What closes code that `<pre>` opens.
const END_OF_CODE: &str = "</pre>";

impl<'t> MarkdownPage<'t> {
    /// A line of the text; `far_in` says that it stands so far in that a `#` opens no heading.
    fn line(&mut self, lines: &[&'t str], at: usize, far_in: bool) {
        let line = lines[at];
        let fence = fence(unquoted(line));
        self.in_table &= is_row(line);
        match self.fence {
            None if !self.table.is_empty() || tag::opens(line, "table") => self.table_line(line),
            Some(END_OF_CODE) => self.tagged_code(line),
            Some(open) if fence.is_some_and(|marks| marks == unquoted(line) && marks.starts_with(open)) => {
                self.fence = None
            }
            Some(_) => self.code(unquoted(line)),
            None if fence.is_some() => self.fence = fence,
            None if tag::opens(line, "pre") => self.tagged_code(line),
            None if far_in && depth(line) > 0 => self.code(line),
            None if is_rule(line) || is_stars(line) || inline::is_definition(line) => {}
            None if at > 0 && rule_level(line) > 0 && underlined(lines, at - 1).is_some() => {}
            None if is_row(line) => self.row(&cells(line)),
            None if underlined(lines, at).is_some_and(|(title, _)| title.len() > 1) => self.title_line(lines, at),
            None => {
                let told = underlined(lines, at).map_or(0, |(_, level)| level);
                for part in tag::parts(line) {
                    let heading = part.heading.max(told);
                    split::lines(part.text).into_iter().for_each(|text| self.text(text.of(part.text), heading));
                }
            }
        }
    }

    /// A line of a heading of several: the first is all of them.
    fn title_line(&mut self, lines: &[&'t str], at: usize) {
        let Some((title, level)) = underlined(lines, at).filter(|(title, _)| title.start == at) else { return };
        let mut whole = String::new();
        lines[title].iter().for_each(|line| join::push(&mut whole, line));
        self.push(inline::plain(&whole), level);
    }

    /// A line of code between tags, or one of the tags.
    fn tagged_code(&mut self, line: &str) {
        let closes = line.to_ascii_lowercase().contains(END_OF_CODE);
        self.fence = (!closes).then_some(END_OF_CODE);
        tag::parts(line).iter().for_each(|part| self.code(part.text));
    }

    fn code(&mut self, line: &str) {
        self.blocks.push((line.to_owned(), BlockHint { kind: BlockKind::Code, ..BlockHint::default() }));
    }

    /// A line of a table that is written as HTML.
    fn table_line(&mut self, line: &str) {
        self.table.push_str(line);
        self.table.push('\n');
        if line.to_ascii_lowercase().contains("</table>") {
            self.end_table();
        }
    }

    fn end_table(&mut self) {
        let table = std::mem::take(&mut self.table);
        self.blocks.extend(html::read_chapter(&table));
    }

    /// A line of text; `told` is the level that its tag or the line below makes it.
    fn text(&mut self, line: &str, told: u8) {
        let (heading, content) = content(line);
        self.push(inline::plain(content), heading.max(told));
    }

    fn row(&mut self, cells: &[String]) {
        let opens_table = !self.in_table;
        self.in_table = true;
        self.blocks.push(row(cells, opens_table));
    }

    fn push(&mut self, text: String, heading: u8) {
        self.blocks.push((text, BlockHint { heading, ..BlockHint::default() }));
    }
}

fn is_row(line: &str) -> bool {
    line.len() > 1 && line.starts_with('|') && line.ends_with('|')
}

/// The cells of a row: what stands between its bars; `\|` is no such bar.
fn cells(line: &str) -> Vec<String> {
    let inner = TextRange::new(1, line.len() - 1).of(line);
    if inner.contains("\\|") {
        let inner = inner.replace("\\|", "\0");
        return inner.split('|').map(|cell| inline::plain(cell.trim()).replace('\0', "|")).collect();
    }
    inner.split('|').map(|cell| inline::plain(cell.trim())).collect()
}

/// How many `#` open the line; 0 where it is no heading.
fn depth(line: &str) -> u8 {
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    let spaced = from(line, hashes).starts_with(char::is_whitespace);
    if spaced && hashes <= 6 { hashes as u8 } else { 0 }
}

/// The lines of a heading that a rule closes, and its level: 1 above `===`, 2 above `---`. One above `===` may have several.
type Underlined = (Range<usize>, u8);

/// The heading above a rule that the line `at` is in; none where it is in none. Above a heading, and below one that has
/// `---`, stands nothing.
fn underlined(lines: &[&str], at: usize) -> Option<Underlined> {
    /// A title on more lines is a paragraph with a row of signs below it.
    const MOST: usize = 3;
    let blank = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(|line| line.is_empty());
    let worded = |at: &usize| lines.get(*at).is_some_and(|line| is_worded(line));
    let end = (at..at + MOST).take_while(worded).last()? + 1;
    let level = rule_level(lines.get(end)?);
    let start = (0..end).rev().take(MOST).take_while(worded).last()?;
    let alone = level > 0 && blank(start.checked_sub(1));
    let is_title = if level == 1 { alone } else { alone && end - start == 1 && blank(Some(end + 1)) };
    is_title.then_some((start..end, level))
}

/// Whether a line begins as a heading does; bold type may open it.
fn is_worded(line: &str) -> bool {
    let bare = line.trim_start_matches(['*', '_']);
    line.len() - bare.len() <= 3 && bare.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '（' | '('))
}

/// The level that a rule gives to the line above it; 0 where the line is no such rule.
fn rule_level(line: &str) -> u8 {
    let of = |mark| line.len() >= 2 && line.bytes().all(|byte| byte == mark);
    if of(b'=') { 1 } else { 2 * u8::from(of(b'-')) }
}

/// A line without the marks of a quotation.
fn unquoted(line: &str) -> &str {
    line.trim_start_matches(|c: char| c == '>' || c.is_whitespace())
}

/// The fence of a block of code that a line is: its marks, what is said of the language left out.
fn fence(line: &str) -> Option<&str> {
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = line.len() - line.trim_start_matches(mark).len();
    (length >= 3 && !from(line, length).contains('`')).then(|| upto(line, length))
}

/// Whether a line is a rule (`---`), or the rule below the head of a table (`|---|--:|`, `|:-:|`).
fn is_rule(line: &str) -> bool {
    let dashed = line.contains("--") || line.contains("-|") || line.contains(":-");
    line.len() >= 3 && dashed && line.bytes().all(|byte| b"|:- ".contains(&byte))
}

/// Whether a line is a rule of stars.
fn is_stars(line: &str) -> bool {
    line.len() >= 3 && line.bytes().all(|byte| byte == b'*')
}

/// The level of a heading, and the line without the marks around it: of headings, quotes and lists.
fn content(line: &str) -> (u8, &str) {
    let (mut inner, mut heading) = (line, 0);
    while let Some(mark) = mark(inner) {
        heading = depth(inner).max(heading);
        inner = from(inner, mark).trim();
    }
    let open = inner.trim_end_matches('#');
    let closed = heading > 0 && open.ends_with(char::is_whitespace);
    (heading, if closed { open.trim_end() } else { inner })
}

/// Bytes of the mark that opens a line.
fn mark(line: &str) -> Option<usize> {
    let hashes = usize::from(depth(line));
    let listed = line.starts_with(['-', '*', '+']) && from(line, 1).starts_with(' ');
    let quoted = line.starts_with('>');
    match hashes {
        0 => (listed || quoted).then_some(1),
        hashes => Some(hashes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text, and its blocks: `=` a row, `#` for each level of a heading.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(read(text.to_owned()).shown(), expected);
    }

    #[test]
    fn marks_around_a_line_are_none_of_the_text() {
        for line in ["**第一章 总纲**", "第一章 总纲", "> 第一章 总纲", "- 第一章 总纲", "> * 第一章 总纲"]
        {
            check(line, &["第一章 总纲"]);
        }
        for line in ["## 第一章 总纲", "## 第一章 总纲 ##", "## **第一章 总纲**"] {
            check(line, &["##第一章 总纲"]);
        }
        for line in ["-5%", "——展望", "*注", "#1楼"] {
            check(line, &[line]);
        }
    }

    #[test]
    fn underlined_lines_are_headings() {
        check("公报\n===\n\n大气\n--\n\n平稳。\n", &["#公报", "##大气", "平稳。"]);
        check("清河\n公报\n===\n平稳。\n\n**大气**\n--\n\n平稳。\n", &["#清河公报", "平稳。", "##大气", "平稳。"]);
        check("甲\n乙\n丙\n丁\n===\n", &["甲", "乙", "丙", "丁", "==="]);
    }

    #[test]
    fn rows_are_rows_and_rules_are_no_text() {
        check(
            "|项目|数量|\n|:-:|--:|\n| **许可**\\|备案 | 31 |\n\n---\n***\n<!-- 完 -->\n",
            &["=项目 | 数量", "=许可|备案 | 31"],
        );
    }

    #[test]
    fn what_stands_in_a_fence_is_no_heading() {
        check(
            "# 手册\n```sh\n# 下载\n```\n~~~\n## 网络\n```\n~~~\n## 卸载\n",
            &["#手册", "$# 下载", "$## 网络", "$```", "##卸载"],
        );
        check(
            "# 手册\n> ~~~\n> 一、下载\n> ~~~\n\n    # 网络\n<pre class=x>## 更新\n第一章 总则</pre>\n## 卸载\n",
            &["#手册", "$一、下载", "$# 网络", "$## 更新", "$第一章 总则", "##卸载"],
        );
    }

    #[test]
    fn numbers_in_code_open_no_section() {
        let text = "# 清河报告\n## 一、回顾\n平稳。\n```\n二、甲项\n三、乙项\n```\n## 二、展望\n向好。\n";
        let document = crate::document::load::read("-", text.as_bytes()).unwrap();
        let titles: Vec<&str> = document.sections.iter().map(|section| section.title.of(&document.text)).collect();
        assert_eq!(titles, ["", "回顾", "展望"]);
    }

    #[test]
    fn a_title_on_the_level_of_the_sections_stands_above_them() {
        check("# 清河市统计公报\n# 综合\n平稳。\n# 农业\n", &["#清河市统计公报", "##综合", "平稳。", "##农业"]);
        check(
            "## 清河市统计公报\n平稳。\n## 一、综合\n### 农业\n",
            &["#清河市统计公报", "平稳。", "###一、综合", "####农业"],
        );
        check("# 清河市的工业\n平稳。\n# 清河市的农业\n", &["#清河市的工业", "平稳。", "#清河市的农业"]);
        check("# 一、清河的工业\n# 二、清河的农业\n", &["#一、清河的工业", "#二、清河的农业"]);
    }

    #[test]
    fn a_yaml_head_states_the_title() {
        check("---\ntitle: \"清河报告\"\ndate: 2026-01-20\n---\n## 回顾\n平稳。\n", &["#清河报告", "##回顾", "平稳。"]);
        check("---\ntitle: 报告\n---\n# 清河报告\n## 回顾\n", &["#清河报告", "##回顾"]);
        check("---\n# 草稿\ntitle: 清河报告\nviews: 320次\n---\n平稳。\n", &["#清河报告", "平稳。"]);
    }

    #[test]
    fn markdown_from_standard_input_has_its_headings() {
        let document = crate::document::load::read("-", "# 报告\n## 总则\n- 全年平稳。\n## 附则\n".as_bytes()).unwrap();
        let titles: Vec<&str> = document.sections.iter().map(|section| section.title.of(&document.text)).collect();
        assert_eq!(titles, ["", "总则", "附则"]);
    }

    #[test]
    fn the_content_tells_markdown_from_plain_text() {
        for text in [
            "# 报告\n全年平稳。",
            "\n\n## 一、总则\n全年平稳。",
            "---\ntitle: 报告\n---\n# 报告\n## 总则\n",
            "+++\ntitle = \"报告\"\n+++\n全年平稳。\n",
            "收支见下表。\n\n| 项目 | 数量 |\n|---|--:|\n| 收入 | 5 |\n",
            "公报\n====\n\n大气\n----\n\n平稳。\n",
            "公报\n====\n\n平稳。\n\n### 大气\n",
            "<!-- 草稿\n二稿 -->\n# 报告\n全年平稳。",
            "<center>清河报告</center>\n\n## 一、总则\n全年平稳。",
        ] {
            assert!(is_markdown(text), "{text}");
        }
        for text in [
            "",
            "工作报告\n========\n全年平稳。\n",
            "工作报告\n——————\n- 收入增长\n- 支出下降\n* 注\n> 摘要\n",
            "**工作报告**\n#1楼\n全年平稳。\n",
            "全年平稳。\n# 注\n",
            "| 收入 | 5 |\n| 支出 | 4 |\n",
            "收入 | 5\n-----|---\n",
        ] {
            assert!(!is_markdown(text), "{text}");
        }
    }
}

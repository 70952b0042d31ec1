//! Markdown: `#` headings, tables, quotes, lists, comments, `**` around a heading. The text stays as it is written.

use crate::document::blocks::{BlockHint, BlockKind, Blocks};
use crate::document::split;
use crate::text::TextRange;
use crate::text::range::from;

/// How much of a text is looked at for marks, in characters.
const HEAD: usize = 1 << 13;

/// Whether a text is Markdown: a `#` heading opens it, or several stand in it, or the head of a table with its rule.
/// Plain texts have no lines that begin with `# `; but rows of `=` and `-` adorn them, and `-` and `*` open their
/// lists.
pub(super) fn is_markdown(text: &str) -> bool {
    let end = text.char_indices().nth(HEAD).map_or(text.len(), |(end, _)| end);
    let head = TextRange::new(0, end).of(text);
    let lines = || head.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    let headings = || lines().filter(|line| depth(line) > 0).count();
    let is_head = |(row, rule): (&str, &str)| is_row(row) && is_row(rule) && is_rule(rule);
    lines().next().is_some_and(|line| depth(line) > 0) || headings() > 1 || lines().zip(lines().skip(1)).any(is_head)
}

/// Reads a text, a paragraph a line.
pub(super) fn read(text: String) -> Blocks {
    let ranges = split::lines(&text);
    let hints = ranges.iter().map(|line| hint(&text, *line)).collect();
    Blocks { hints, ..Blocks::within(text, ranges) }
}

/// What a line is by its marks.
fn hint(text: &str, range: TextRange) -> BlockHint {
    let (line, content) = (range.of(text), content(text, range));
    let kind = if is_row(line) {
        BlockKind::PipeRow
    } else if is_comment(line) || is_rule(line) {
        BlockKind::Boilerplate
    } else {
        BlockKind::Text
    };
    let marks = (content.start - range.start, range.end - content.end);
    BlockHint { heading: depth(line), kind, marks }
}

fn is_row(line: &str) -> bool {
    line.len() > 1 && line.starts_with('|') && line.ends_with('|')
}

/// How many `#` open the line; 0 where it is no heading.
fn depth(line: &str) -> u8 {
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    let spaced = from(line, hashes).starts_with(char::is_whitespace);
    if spaced && hashes <= 6 { hashes as u8 } else { 0 }
}

fn is_comment(line: &str) -> bool {
    line.starts_with("<!--") && line.ends_with("-->")
}

/// Whether a line is a rule (`---`), or the rule below the head of a table (`|---|--:|`).
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.contains("--") && line.bytes().all(|byte| b"|:- ".contains(&byte))
}

/// The line without the marks around it: of headings, quotes and lists, and `**`.
fn content(text: &str, line: TextRange) -> TextRange {
    let mut inner = line;
    while let Some(mark) = mark(inner.of(text)) {
        inner = TextRange::new(inner.start + mark, inner.end).trimmed(text);
    }
    let piece = inner.of(text);
    let starred = piece.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    if starred.is_some_and(|rest| !rest.contains("**")) && inner.len() > 4 {
        return TextRange::new(inner.start + 2, inner.end - 2).trimmed(text);
    }
    inner
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

    #[test]
    fn content_drops_the_marks() {
        for line in [
            "## 第一章 总纲",
            "**第一章 总纲**",
            "# **第一章 总纲**",
            "第一章 总纲",
            "> 第一章 总纲",
            "- 第一章 总纲",
            "> * 第一章 总纲",
        ] {
            assert_eq!(content(line, TextRange::whole(line)).of(line), "第一章 总纲");
        }
    }

    #[test]
    fn text_with_such_marks_inside_stays() {
        for line in ["**甲**与**乙**", "-5%", "——展望", "*注"] {
            assert_eq!(content(line, TextRange::whole(line)).of(line), line);
        }
    }

    #[test]
    fn what_a_line_is() {
        let hint = |line: &str| hint(line, TextRange::whole(line));
        let kinds = ["| 收入 | 5 |", "|---|:--:|", "---", "<!-- 完 -->", "|", "去年|今年"].map(|line| hint(line).kind);
        let (row, boilerplate) = (BlockKind::PipeRow, BlockKind::Boilerplate);
        assert_eq!(kinds, [row, row, boilerplate, boilerplate, BlockKind::Text, BlockKind::Text]);
        assert_eq!(["#1楼", "### 监督"].map(|line| hint(line).heading), [0, 3]);
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
            "收支见下表。\n\n| 项目 | 数量 |\n|---|--:|\n| 收入 | 5 |\n",
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

//! What Markdown says of its lines: `#` headings, tables, quotes, lists, comments, `**` around a heading.

use super::blocks::{BlockHint, BlockKind};
use crate::text::TextRange;
use crate::text::range::from;

/// Whether the name is that of a Markdown file.
pub(super) fn is_markdown(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".md") || name.ends_with(".markdown")
}

/// What a line is by its marks.
pub(super) fn hint(line: &str) -> BlockHint {
    let kind = if line.len() > 1 && line.starts_with('|') && line.ends_with('|') {
        BlockKind::Row
    } else if is_comment(line) || is_rule(line) {
        BlockKind::Boilerplate
    } else {
        BlockKind::Text
    };
    BlockHint { heading: depth(line), kind }
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

/// `---`, and such a line between the head and the rows of a table that no bars enclose.
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.contains("--") && line.bytes().all(|byte| b"|:- ".contains(&byte))
}

/// The line without the marks around it: of headings, quotes and lists, and `**`.
pub(super) fn content(text: &str, line: TextRange) -> TextRange {
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
        let kinds = ["| 收入 | 5 |", "|---|:--:|", "---", "<!-- 完 -->", "|", "去年|今年"].map(|line| hint(line).kind);
        assert_eq!(
            kinds,
            [
                BlockKind::Row,
                BlockKind::Row,
                BlockKind::Boilerplate,
                BlockKind::Boilerplate,
                BlockKind::Text,
                BlockKind::Text
            ]
        );
        assert_eq!(["#1楼", "### 监督"].map(|line| hint(line).heading), [0, 3]);
    }
}

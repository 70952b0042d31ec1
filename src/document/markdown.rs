//! The little of Markdown that outlines need: `#` headings, `**` around a heading, comments.

use crate::text::TextRange;
use crate::text::range::from;

/// Whether the name is that of a Markdown file.
pub(super) fn is_markdown(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".md") || name.ends_with(".markdown")
}

/// How many `#` open the line; 0 where it is no heading.
pub(super) fn depth(line: &str) -> u8 {
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    let spaced = from(line, hashes).starts_with(char::is_whitespace);
    if spaced && hashes <= 6 { hashes as u8 } else { 0 }
}

/// Whether the line is a comment.
pub(super) fn is_comment(line: &str) -> bool {
    line.starts_with("<!--") && line.ends_with("-->")
}

/// The line without the marks around it.
pub(super) fn content(text: &str, line: TextRange) -> TextRange {
    let piece = line.of(text);
    let hashes = usize::from(depth(piece));
    let stars = |piece: &str| piece.strip_prefix("**").and_then(|rest| rest.strip_suffix("**")).is_some();
    let inner = TextRange::new(line.start + hashes, line.end).trimmed(text);
    if stars(inner.of(text)) && inner.len() > 4 {
        return TextRange::new(inner.start + 2, inner.end - 2).trimmed(text);
    }
    inner
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_drops_hashes_and_stars() {
        for line in ["## 第一章 总纲", "**第一章 总纲**", "# **第一章 总纲**", "第一章 总纲"] {
            assert_eq!(content(line, TextRange::whole(line)).of(line), "第一章 总纲");
        }
    }

    #[test]
    fn a_hash_without_a_space_is_no_heading() {
        assert_eq!(depth("#1楼"), 0);
        assert_eq!(depth("### 监督"), 3);
    }
}

//! Tags of HTML in Markdown (CommonMark, 4.6 and 6.6). A reader of the page sees what they do, and not the tags: a block begins on
//! a line of its own, what stands within a line is set in other type.

use crate::document::format::html;
use crate::text::TextRange;
use crate::text::range::{from, upto};

/// The elements within a line. A name that is none of these and of no block may be a word of the report in angle brackets.
const INLINE: [&str; 27] = [
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "input", "ins", "kbd", "label", "mark",
    "q", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "wbr",
];

/// How many bytes of a text the tag is with which it begins; none where it begins with no tag.
pub(super) fn length(text: &str) -> Option<usize> {
    length_of(text, |name| INLINE.contains(&name) || html::is_block(name))
}

/// A part of a line between the tags of blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LinePart<'t> {
    /// Its text, of which none is blank.
    pub text: &'t str,
    /// The level of the heading that it is by its tag; 0 where it is none.
    pub heading: u8,
}

/// The parts of a line between the tags of blocks; the line itself where it has none. Code and what is escaped hold no tag.
pub(super) fn parts(line: &str) -> Vec<LinePart<'_>> {
    let mut parts = Vec::new();
    let (mut start, mut at, mut heading) = (0, 0, 0);
    while let Some(found) = from(line, at).find(['<', '`', '\\']).map(|found| at + found) {
        let rest = from(line, found);
        if let Some(length) = length_of(rest, html::is_block) {
            parts.push(LinePart { text: TextRange::new(start, found).of(line).trim(), heading });
            heading = html::heading_level(&name(rest));
            (start, at) = (found + length, found + length);
        } else {
            at = found + inert(rest);
        }
    }
    parts.push(LinePart { text: from(line, start).trim(), heading });
    parts.retain(|part| !part.text.is_empty());
    parts
}

/// How many bytes open no tag at the beginning of a text: code in its marks, an escaped sign, a `<` alone.
pub(super) fn inert(text: &str) -> usize {
    let run = text.len() - text.trim_start_matches('`').len();
    let code = || from(text, run).find(upto(text, run)).map_or(run, |end| end + 2 * run);
    match text.as_bytes().first() {
        Some(b'`') => code(),
        Some(b'\\') => 1 + text.chars().nth(1).map_or(0, char::len_utf8),
        _ => 1,
    }
}

/// Whether an element of that name begins in a line.
pub(super) fn opens(line: &str, element: &str) -> bool {
    line.match_indices('<').any(|(at, _)| {
        let rest = from(line, at);
        name(rest) == element && length_of(rest, |name| name == element).is_some()
    })
}

/// How many bytes the tag has with which a text begins, if it is one of an element that `is` accepts, by its name in lower case.
fn length_of(text: &str, is: impl Fn(&str) -> bool) -> Option<usize> {
    // A tag with many attributes, and no text.
    const LONGEST: usize = 1 << 10;
    let close = text.starts_with('<').then(|| text.find('>')).flatten().filter(|close| *close < LONGEST)?;
    let name = name(text);
    let bare = name.trim_start_matches('/');
    let parted = from(text, 1 + name.len()).starts_with(|c: char| c == '>' || c == '/' || c.is_ascii_whitespace());
    (parted && is(bare)).then_some(close + 1)
}

/// The name of the tag with which a text begins, in lower case; a slash opens that of an end tag.
fn name(text: &str) -> String {
    let inner = from(text, 1);
    let slash = usize::from(inner.starts_with('/'));
    let letters = from(inner, slash).find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len() - slash);
    upto(inner, slash + letters).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_parted_at_the_tags_of_blocks() {
        let texts = |line| parts(line).iter().map(|part| part.text).collect::<Vec<_>>();
        assert_eq!(texts("<center>公报</center>"), ["公报"]);
        assert_eq!(texts("<p align=right>市统计局<br/>三月一日</P>"), ["市统计局", "三月一日"]);
        assert_eq!(
            parts("<h2>公报</h2>说明"),
            [("公报", 2), ("说明", 0)].map(|(text, heading)| LinePart { text, heading })
        );
        for line in [
            "增长<5%，降幅>3%",
            "<font size=2>公报</font>",
            "<本表>",
            "a < p > b",
            "<div",
            "<p甲>",
            "标签`<div>`用于分块",
            "\\<p>",
        ] {
            assert_eq!(texts(line), [line]);
        }
    }

    #[test]
    fn tags_have_names_that_are_known() {
        for tag in ["<font color=\"red\">", "</SPAN>", "<center>", "<hr/>"] {
            assert_eq!(length(&format!("{tag}公报")), Some(tag.len()), "{tag}");
        }
        for text in ["<地名>", "<x>", "<b", "<5%>"] {
            assert_eq!(length(text), None, "{text}");
        }
    }
}

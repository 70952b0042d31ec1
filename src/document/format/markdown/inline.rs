//! The marks of Markdown within a line (CommonMark, chapter 6): emphasis, code, links, pictures. A reader sees the text
//! without them.

use super::tag;
use crate::document::format::{html, raised};
use crate::text::range::{from, upto};

/// How far from its opening a mark may close, in bytes; a paragraph has hardly more.
const REACH: usize = 1 << 12;

/// The text of a line without its marks. Pictures are left out.
pub(super) fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    let mut before = ' ';
    let opens = |byte: u8| b"*_~=`[!\\<&".contains(&byte);
    while let Some(at) = rest.bytes().position(opens) {
        plain.push_str(upto(rest, at));
        before = upto(rest, at).chars().next_back().unwrap_or(before);
        rest = from(rest, at);
        let (text, length) = match element(rest) {
            Some(("sup", inner, length)) => {
                (raised::written(&plain, inner.trim()).unwrap_or_else(|| inner.trim().to_owned()), length)
            }
            Some((name, _, length)) if html::is_struck(name) => (String::new(), length),
            _ => mark(rest, before),
        };
        plain.push_str(&text);
        before = text.chars().next_back().unwrap_or(before);
        rest = from(rest, length);
    }
    plain.push_str(rest);
    plain
}

/// The element with which a text begins, `<name>…</name>`: its name, what stands in it, and how many bytes all of it are.
fn element(text: &str) -> Option<(&str, &str, usize)> {
    let reach = upto(text, text.floor_char_boundary(REACH));
    let (name, inner) = reach.strip_prefix('<')?.split_once('>')?;
    let close = format!("</{name}>");
    let end = inner.find(&close)?;
    Some((name, upto(inner, end), name.len() + 2 + end + close.len()))
}

/// What a text shows that begins with a mark behind the character `before`, and how many bytes of it that are.
fn mark(text: &str, before: char) -> (String, usize) {
    let first = text.chars().next().unwrap_or(' ');
    let found = match first {
        '\\' => escaped(text),
        '`' => code(text),
        '[' => note(text).or_else(|| link(text)),
        '&' => reference(text),
        '!' => from(text, 1)
            .starts_with('[')
            .then(|| link(from(text, 1)))
            .flatten()
            .map(|(_, length)| (String::new(), length + 1)),
        '<' => autolink(text).or_else(|| Some((String::new(), tag::length(text)?))),
        _ => emphasis(text, first, before),
    };
    let run = || text.len() - text.trim_start_matches(first).len();
    found.unwrap_or_else(|| {
        let length = if matches!(first, '*' | '_' | '~' | '=' | '`') { run() } else { first.len_utf8() };
        (upto(text, length).to_owned(), length)
    })
}

/// `\*` is a star.
fn escaped(text: &str) -> Option<(String, usize)> {
    let next = from(text, 1).chars().next().filter(char::is_ascii_punctuation)?;
    Some((next.to_string(), 2))
}

/// `` `code` ``, between runs of one length.
fn code(text: &str) -> Option<(String, usize)> {
    let run = text.len() - text.trim_start_matches('`').len();
    let inner = from(text, run);
    let end = closing(inner, '`', run, |_, _| true)?;
    Some((upto(inner, end).trim().to_owned(), end + 2 * run))
}

/// `&nbsp;`, `&lt;`, `&#8212;`: a character by its name or number.
fn reference(text: &str) -> Option<(String, usize)> {
    const LONGEST: usize = 32;
    let end = text.find(';').filter(|end| *end < LONGEST)? + 1;
    let named = |c: char| c.is_ascii_alphanumeric() || matches!(c, '&' | '#' | ';');
    let written = upto(text, end);
    let shown = written.chars().all(named).then(|| html::referenced(written))?;
    (shown != written).then_some((shown, end))
}

/// `[^1]` and `[^1]:`, the number of a note, which pages show without the mark.
fn note(text: &str) -> Option<(String, usize)> {
    let (name, behind) = text.strip_prefix("[^")?.split_once(']')?;
    let named = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    let colon = usize::from(behind.starts_with(": "));
    named.then(|| (format!("[{name}]"), 3 + name.len() + colon))
}

/// Whether a line says where links lead that name it: `[1]: https://example.invalid`.
pub(super) fn is_definition(line: &str) -> bool {
    let Some((name, target)) = line.strip_prefix('[').and_then(|inner| inner.split_once("]:")) else { return false };
    let target = target.split_whitespace().next().unwrap_or_default();
    !name.starts_with('^') && (target.contains("://") || target.starts_with(['/', '#', '<', '.']))
}

/// `[text](address)`, and `[text][name]`, where a line elsewhere has the address. Figures alone are the number of a note
/// with another behind it.
fn link(text: &str) -> Option<(String, usize)> {
    let mut depth = 0usize;
    let label = text.char_indices().take_while(|(at, _)| *at < REACH).find_map(|(at, c)| {
        match c {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (c == ']' && depth == 0).then_some(at)
    })?;
    let shown = upto(from(text, 1), label - 1);
    let behind = from(text, label + 1);
    let close = match behind.chars().next()? {
        '(' => ')',
        '[' if shown.contains(char::is_alphabetic) => ']',
        _ => return None,
    };
    let end = from(behind, 1).find(close).filter(|end| *end < REACH)?;
    Some((plain(shown), label + 1 + 1 + end + 1))
}

/// `<https://…>`, and the line break `<br>`.
fn autolink(text: &str) -> Option<(String, usize)> {
    let end = text.find('>').filter(|end| *end < REACH)?;
    let inner = upto(from(text, 1), end - 1);
    let shown = match inner.trim_end_matches(['/', ' ']) {
        "br" | "BR" => " ",
        _ if inner.contains("://") && !inner.contains(char::is_whitespace) => inner,
        _ => return None,
    };
    Some((shown.to_owned(), end + 1))
}

/// `*text*`, `**text**`, `_text_`, `==text==`, between runs of one length. What `~~` strikes out is none of the text: a figure
/// may stand behind one that it takes the place of.
fn emphasis(text: &str, c: char, before: char) -> Option<(String, usize)> {
    let inner = text.trim_start_matches(c);
    let run = text.len() - inner.len();
    let word = |c: char| c.is_ascii_alphanumeric();
    // Between two digits a star multiplies.
    let times = c == '*' && run == 1 && before.is_ascii_digit() && inner.starts_with(|c: char| c.is_ascii_digit());
    let inside = c == '_' && word(before);
    let single = matches!(c, '~' | '=') && run != 2;
    let opens = !(times || inside || single || inner.starts_with(char::is_whitespace));
    // In **第一条　** a blank before the marks is customary.
    let closes = |before: char, after: char| !(before.is_whitespace() && run == 1 || c == '_' && word(after));
    let end = if opens { closing(inner, c, run, closes) } else { None }?;
    let shown = if c == '~' { String::new() } else { plain(upto(inner, end)) };
    Some((shown, end + 2 * run))
}

/// Where in `text` a run of `length` times `c` closes what was opened, by the characters before and behind it.
fn closing(text: &str, c: char, length: usize, closes: impl Fn(char, char) -> bool) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = from(text, at).find(c).map(|found| at + found).filter(|found| *found < REACH) {
        let behind = from(text, found).trim_start_matches(c);
        let run = text.len() - found - behind.len();
        let before = upto(text, found).chars().next_back();
        // *甲***乙**: what closes here and what opens may stand together.
        let opens = |more: usize| c == '*' && runs(behind, c).any(|run| run == more);
        let told = run == length || run > length && opens(run - length);
        if told && before.is_some_and(|before| closes(before, behind.chars().next().unwrap_or(' '))) {
            return Some(found);
        }
        at = found + run;
    }
    None
}

/// The lengths of the runs of `c` in a text, as far as a mark may close.
fn runs(text: &str, c: char) -> impl Iterator<Item = usize> {
    upto(text, text.floor_char_boundary(REACH)).split(move |other| other != c).map(str::len).filter(|run| *run > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_none_of_the_text() {
        for (line, text) in [
            ("收入**36.8亿元**，增长*5.4%*，户数***4200***户", "收入36.8亿元，增长5.4%，户数4200户"),
            ("出口*下降***3.1%**，进口**增长***5%*。", "出口下降3.1%，进口增长5%。"),
            ("收入8.2<sup>[4]</sup>亿元，税收<sup>5</sup>3亿元", "收入8.2[4]亿元，税收[5]3亿元"),
            (
                "见[下载**页**](https://example.invalid/a)，发到 `a_b@example.invalid`",
                "见下载页，发到 a_b@example.invalid",
            ),
            ("窗口![平面图](img/2.png)如下", "窗口如下"),
            (
                "__第一条__　~~旧~~ \\*注 <https://example.invalid> 甲<br>乙",
                "第一条　 *注 https://example.invalid 甲 乙",
            ),
            ("**第二条　**为了，__第三条 __应当，==3.6==亿元", "第二条　为了，第三条 应当，3.6亿元"),
            (
                "~~480~~512件，见[下载页][a]和[附表][]，全长&nbsp;9&lt;10&#x516c;里",
                "512件，见下载页和附表，全长\u{a0}9<10公里",
            ),
            ("收入8.2亿元[^4]，[^甲]: 含税", "收入8.2亿元[4]，[甲] 含税"),
            ("接收<del>735</del>760份，<s>退回，移送<b>8</b>份", "接收760份，退回，移送8份"),
        ] {
            assert_eq!(plain(line), text);
        }
    }

    #[test]
    fn where_a_link_leads_is_no_text() {
        assert!(is_definition("[1]: https://example.invalid/a") && is_definition("[甲]: <b.md> \"乙\""));
        assert!(!is_definition("[1]: 含税。") && !is_definition("[^1]: https://example.invalid"));
    }

    #[test]
    fn signs_that_are_no_marks_stay() {
        for line in [
            "3 * 5 * 2",
            "长宽6*4米，星号*表示",
            "a_b_c",
            "*注",
            "增长<5%",
            "[1]注",
            "[1][2]",
            "~5%~",
            "好！",
            "**甲",
            "`甲",
            "R&D；",
            "a=b",
            "甲==",
        ] {
            assert_eq!(plain(line), line);
        }
    }
}

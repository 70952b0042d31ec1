//! The head of a Markdown file: names and values in YAML, between rules of `---`, or in TOML, between rules of `+++`.

use crate::document::blocks::Metadata;
use crate::text::range::{from, upto};

/// What a head states, and the line behind it; none where the lines begin with no head. A rule may open a text too: each
/// name in a head is written in ASCII.
pub(super) fn read(lines: &[&str]) -> Option<(Metadata, usize)> {
    let first = lines.iter().position(|line| !line.is_empty())?;
    let (sign, closes): (char, &[&str]) = match lines[first] {
        "---" => (':', &["---", "..."]),
        "+++" => ('=', &["+++"]),
        _ => return None,
    };
    let length = lines.iter().skip(first + 1).position(|line| closes.contains(line))?;
    let head = &lines[first + 1..first + 1 + length];
    let stated = |line: &&str| pair(line, sign).is_some();
    head.iter().any(stated).then(|| {
        let metadata =
            Metadata { title: value(head, sign, "title"), date: value(head, sign, "date"), ..Metadata::default() };
        (metadata, first + length + 2)
    })
}

/// A name and its value, where a line states one.
fn pair(line: &str, sign: char) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(sign)?;
    let name = name.trim();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let named = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(is_name);
    // In YAML a blank stands behind the colon: 12:30 and https: are none.
    let parted = sign != ':' || value.is_empty() || value.starts_with(char::is_whitespace);
    (named && parted).then_some((name, value.trim()))
}

/// The value of a name. Behind `>` or `|` it stands in the line below.
fn value<'t>(head: &[&'t str], sign: char, name: &str) -> Option<String> {
    let stated = |line: &'t str| pair(line, sign).filter(|(named, _)| named.eq_ignore_ascii_case(name));
    let (at, (_, value)) = head.iter().enumerate().find_map(|(at, line)| Some((at, stated(line)?)))?;
    let value = if value.starts_with(['>', '|']) { head.get(at + 1).copied()? } else { value };
    let value = bare(value);
    (!value.is_empty()).then(|| value.to_owned())
}

/// A value without its quotes, or without the remark behind it.
fn bare(value: &str) -> &str {
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    match quote.and_then(|quote| from(value, 1).split_once(quote)) {
        Some((quoted, _)) => quoted.trim(),
        None => upto(value, value.find(" #").unwrap_or(value.len())).trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(head: &str, title: Option<&str>) {
        let lines: Vec<&str> = head.lines().map(str::trim).collect();
        let (metadata, start) = read(&lines).unwrap();
        assert_eq!((metadata.title.as_deref(), start), (title, lines.len()));
    }

    #[test]
    fn a_head_states_the_title() {
        for head in [
            "---\ntitle: 清河报告\ndate: 2026-01-20\n---",
            "---\n# 草稿\nTitle: \"清河报告\" # 二稿\n...",
            "---\ntitle: 清河报告 # 二稿\n---",
            "---\ntitle: >\n  清河报告\nlayout: post\n---",
            "+++\ntitle = '清河报告'\ndraft = false\n+++",
        ] {
            check(head, Some("清河报告"));
        }
        check("---\nlayout: post\n---", None);
    }

    #[test]
    fn a_rule_that_opens_a_text_opens_no_head() {
        for text in [
            "---\n\n# 报告\n---",
            "---\n主任: 王小明\n---",
            "---\n12:30 开会\n---",
            "全年平稳\n---\nlayout: post\n---",
            "---\ntitle: 报告",
        ] {
            assert!(read(&text.lines().collect::<Vec<_>>()).is_none(), "{text}");
        }
    }
}

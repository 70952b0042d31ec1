//! The 发文字号 of a paper: `国发〔2020〕1号`.

use crate::text::TextRange;
use crate::text::range::{from, upto};

/// Whether a line is a 发文字号 and little else.
pub(super) fn is_number(line: &str) -> bool {
    find(line).is_some_and(|number| number.len() * 2 > line.len())
}

/// Body and kind, year in brackets, number (GB/T 9704-2012, 7.2.5). A label may name it before: `文号：`, `发文字号：`.
pub(super) fn find(line: &str) -> Option<TextRange> {
    line.match_indices(['号', '號']).find_map(|(end, _)| ending(line, end))
}

/// The 发文字号 whose last character stands at `end`.
fn ending(line: &str, end: usize) -> Option<TextRange> {
    let open = upto(line, end).rfind(['〔', '[', '［', '(', '（', '【', '﹝'])?;
    let inner: Vec<char> = from(upto(line, end), open).chars().skip(1).filter(|c| !c.is_whitespace()).collect();
    let close = inner.iter().position(|c| "〕]］)）】﹞".contains(*c))?;
    let number = inner.get(close + 1..).unwrap_or_default();
    let year = close == 4 && inner.iter().take(4).all(|c| c.is_numeric());
    let valid = year && !number.is_empty() && number.iter().all(|c| c.is_numeric() || *c == '第');
    let body = upto(line, open);
    let start = body
        .rfind(|c: char| c.is_whitespace() || "：:]】，".contains(c))
        .map_or(0, |at| at + from(body, at).chars().next().map_or(0, char::len_utf8));
    (valid && start < open).then(|| TextRange::new(start, end + '号'.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_none_of_the_number() {
        for label in ["", "文号：", "发文字号：", "文件编号: ", "档号"] {
            let line = format!("{label}清民〔2025〕12号");
            let found = find(&line).map(|number| number.of(&line));
            assert_eq!(found, if label == "档号" { Some("档号清民〔2025〕12号") } else { Some("清民〔2025〕12号") });
        }
        assert_eq!(find("第5号公告"), None);
    }
}

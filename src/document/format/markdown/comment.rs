//! Comments of HTML in Markdown (CommonMark, 4.6 and 6.6): no text of the page, over how many lines they may go.

use super::{fence, tag};
use crate::text::range::{from, upto};

const OPEN: &str = "<!--";
const CLOSE: &str = "-->";

/// A text without its comments. What stands in a fence or in code is none, nor is what no mark closes.
pub(super) fn without_comments(text: &str) -> String {
    let last = text.rfind(CLOSE).unwrap_or_default();
    let mut kept = String::with_capacity(text.len());
    let (mut fenced, mut commented, mut end) = (None, false, 0);
    for line in text.split_inclusive('\n') {
        end += line.len();
        if let Some(mark) = fence(line.trim()).filter(|mark| !commented && fenced.is_none_or(|open| open == *mark)) {
            fenced = if fenced.is_some() { None } else { Some(mark) };
        }
        let mut rest = line;
        if fenced.is_none() {
            while let Some(found) = if commented { rest.find(CLOSE) } else { comment(rest) } {
                if !commented && end - rest.len() + found > last {
                    break;
                }
                kept.push_str(if commented { "" } else { upto(rest, found) });
                rest = from(rest, found + if commented { CLOSE.len() } else { OPEN.len() });
                commented = !commented;
            }
        }
        kept.push_str(if commented { "" } else { rest });
    }
    kept
}

/// Where the first comment of a line opens.
fn comment(line: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += from(line, at).find(['<', '`', '\\'])?;
        if from(line, at).starts_with(OPEN) {
            return Some(at);
        }
        at += tag::inert(from(line, at));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_over_lines() {
        assert_eq!(without_comments("<!--\n内部\n-->\n# 公报\n"), "\n# 公报\n");
        assert_eq!(without_comments("收入<!-- 待\n核 -->5亿元<!---->。"), "收入5亿元。");
        assert_eq!(without_comments("<!-- 一 --><!-- 二\n三 -->四"), "四");
    }

    #[test]
    fn what_is_no_comment_stays() {
        for text in
            ["收入<!-- 5亿元\n支出", "`<!-- x -->`", "\\<!-- x -->", "```\n<!-- x -->\n```\n", "~~~\n<!--\n~~~\n-->"]
        {
            assert_eq!(without_comments(text), text);
        }
    }
}

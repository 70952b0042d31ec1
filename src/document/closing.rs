//! Where a report closes: paragraphs behind the last heading that speak of the whole report again.

use super::paragraphs::Paragraphs;
use super::{Role, date};
use crate::text::range::upto;

/// How many paragraphs a closing has at most: a look back, a look ahead, thanks, signature, date and notes are eight.
const LONGEST: usize = 8;

/// The paragraph with which the closing begins. `last_heading` is the paragraph of the last heading; without a heading
/// there is no closing.
pub(super) fn start(paragraphs: &mut Paragraphs, last_heading: Option<usize>) -> Option<usize> {
    let heading = last_heading?;
    let standalone = paragraphs.role(heading) == Role::Heading;
    // The first paragraph below a heading is the text of its section, whatever it says.
    let first = heading + 1 + usize::from(standalone);
    let texts: Vec<usize> =
        (first..paragraphs.len()).filter(|index| paragraphs.role(*index) != Role::Boilerplate).collect();
    let recent = texts.len().saturating_sub(LONGEST);
    let opener = |(at, index): (usize, &usize)| opens(paragraphs, *index, texts.len() - at).then_some(*index);
    texts.iter().enumerate().skip(recent).find_map(opener)
}

/// Whether a paragraph opens the closing; `left` counts the paragraphs from it to the end.
fn opens(paragraphs: &Paragraphs, index: usize, left: usize) -> bool {
    let line = paragraphs.get(index);
    paragraphs.role(index) == Role::Formal
        || is_formula(line)
        || is_salutation(line)
        || is_note(line)
        || (left <= 4 && (looks_back(line) || looks_ahead(line)))
        || (left == 1 && appeals(line))
        || (left <= 3 && date::whole(line).is_some())
}

/// Whether a paragraph is a closing formula, such as `特此报告。`.
pub(super) fn is_formula(line: &str) -> bool {
    const FORMULAS: [&str; 12] = [
        "特此报告",
        "特此報告",
        "专此报告",
        "特此通知",
        "特此公告",
        "特此函",
        "以上报告",
        "以上報告",
        "报告完毕",
        "以上，请审议",
        "谢谢大家",
        "謝謝大家",
    ];
    line.len() <= 90 && FORMULAS.iter().any(|formula| line.starts_with(formula))
}

/// Whether the paragraph speaks to an assembly: `各位代表，…`.
pub(super) fn is_salutation(line: &str) -> bool {
    const PERSONS: [&str; 8] =
        ["各位代表", "各位委员", "各位委員", "同志们", "同志們", "各位同志", "女士们", "主任、各位副主任"];
    PERSONS
        .iter()
        .filter_map(|person| line.strip_prefix(person))
        .any(|rest| rest.starts_with(['，', '！', '：', ',', '!', ':', '、', '。']))
}

/// Whether a paragraph is a note behind the text: `注：`, `资料来源：`.
pub(super) fn is_note(line: &str) -> bool {
    const NOTES: [&str; 8] = ["注：", "注:", "注释：", "注释:", "资料来源：", "资料来源:", "備註：", "备注："];
    NOTES.iter().any(|note| line.starts_with(note)) || matches!(line, "注释" | "注" | "備註")
}

/// Whether a paragraph says what came short in the year as a whole: `虽然取得了一定成效，但还存在…`.
fn looks_back(line: &str) -> bool {
    const CONCESSIONS: [&str; 8] = ["虽然", "雖然", "尽管", "取得了一定", "取得一定", "取得了新", "仍存在", "还存在"];
    const SHORTCOMINGS: [&str; 8] = ["不足", "薄弱环节", "薄弱環節", "差距", "问题", "問題", "短板", "困难"];
    let beginning = beginning(line, 150);
    CONCESSIONS.iter().any(|word| beginning.contains(word)) && SHORTCOMINGS.iter().any(|word| line.contains(word))
}

/// Whether a paragraph says what comes next for the whole: `下一步，我们将…`.
fn looks_ahead(line: &str) -> bool {
    const NEXT: [&str; 10] =
        ["下一步", "下一阶段", "下一階段", "今后，", "今后,", "新的一年，", "新的一年,", "下步", "未来，", "接下来"];
    NEXT.iter().any(|word| line.starts_with(word))
}

/// Whether a paragraph appeals to the readers, as the last paragraph does: `让我们更加紧密地团结…`.
fn appeals(line: &str) -> bool {
    ["让我们", "讓我們", "努力奋斗", "努力奮鬥", "而奋斗！", "作出新的更大贡献！", "做出新的更大贡献！"]
        .iter()
        .any(|word| line.contains(word))
}

/// The first `chars` characters.
fn beginning(line: &str, chars: usize) -> &str {
    line.char_indices().nth(chars).map_or(line, |(end, _)| upto(line, end))
}

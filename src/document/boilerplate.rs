//! What a web page or a printer put around a report: navigation, share links, tools, page numbers, footers.

mod page_end;
mod words;

use super::blocks::BlockKind;
use super::paragraphs::Paragraphs;
use super::{Role, numbering, page_number};
use words::WORDS;

/// How many lines from either end of the text are looked at for navigation, which stands before the first running text
/// and behind the last. Pages of large sites have some hundred such lines.
const REACH: usize = 1000;

/// Marks boilerplate. The first running text is paragraph `head`.
pub(super) fn mark(paragraphs: &mut Paragraphs, head: usize) {
    let tail = page_end::tail(paragraphs, REACH);
    for index in 0..paragraphs.len() {
        let line = paragraphs.get(index);
        if is_row_of_figures(paragraphs, index) {
            continue;
        }
        let around = (index < head && index < REACH) || (index >= tail && index + REACH >= paragraphs.len());
        let of_page = paragraphs.hint(index).is_page_mark
            || page_number::is_page_number(line)
            || is_bare_page_number(paragraphs, index);
        if of_page {
            paragraphs.set_page_mark(index);
        }
        // Behind the text, lines without a 汉字 or digit are what the program of a page wrote there.
        if of_page
            || paragraphs.hint(index).kind == BlockKind::Boilerplate
            || (around && is_boilerplate(line))
            || (tail > 0 && index >= tail && !line.chars().any(is_word))
        {
            paragraphs.set(index, Role::Boilerplate);
        }
    }
    mark_footer(paragraphs);
    if tail > 0 {
        page_end::mark(paragraphs, tail);
    }
}

/// Whether a line is a row of a table that holds figures, or the rule below its head, and no 汉字.
fn is_row_of_figures(paragraphs: &Paragraphs, index: usize) -> bool {
    let line = paragraphs.get(index);
    let figures = line.contains(|c: char| c.is_alphanumeric() || c == '-');
    paragraphs.hint(index).kind.is_row() && figures && !line.chars().any(is_word)
}

/// How far from the end a footer begins, in lines; a report with such a line farther up goes on behind it.
const FARTHEST: usize = 60;

/// Marks all that stands behind the first line of a footer near the end, up to the end.
fn mark_footer(paragraphs: &mut Paragraphs) {
    let mut near = paragraphs.len().saturating_sub(FARTHEST)..paragraphs.len();
    let opens = |line: &str| line.len() <= 120 && WORDS.footers.iter().any(|footer| line.starts_with(footer.as_str()));
    let start = near.find(|index| opens(paragraphs.get(*index)));
    for index in start.unwrap_or(paragraphs.len())..paragraphs.len() {
        paragraphs.set(index, Role::Boilerplate);
    }
}

/// Whether a paragraph is running text: sentences, not labels.
pub(super) fn is_running(line: &str) -> bool {
    (line.len() > 90 && line.contains('。')) || line.len() > 240
}

/// Whether running text begins at a paragraph. In a text of cut lines no line is long, but two in a row have the marks
/// of sentences.
pub(super) fn is_text(paragraphs: &Paragraphs, index: usize) -> bool {
    if paragraphs.hint(index).kind != BlockKind::Text {
        return false;
    }
    let wrapped = || (index..index + 2).all(|index| index < paragraphs.len() && is_wrapped(paragraphs.get(index)));
    is_running(paragraphs.get(index)) || wrapped()
}

/// Whether a line of some length has the marks of a sentence within or at its end.
fn is_wrapped(line: &str) -> bool {
    line.len() > 45 && line.contains(['，', '。', '、', '；']) && numbering::marker(line).is_none()
}

/// Whether the text is the frame of a page without the report that belongs in it.
pub(super) fn lacks_body(paragraphs: &Paragraphs) -> bool {
    // Five sentences, or five rows of a table, are more than the frame of a page has.
    const SENTENCES: usize = 5;
    const FORM: usize = 5;
    // Where the format marks boilerplate, a few lines tell; else there must be a page full of them.
    let marked = (0..paragraphs.len()).filter(|index| paragraphs.hint(*index).kind == BlockKind::Boilerplate).count();
    let fewest = if marked > 2 { 8 } else { 30 };
    // Rows of a table are the text of a form.
    let rows = (0..paragraphs.len()).filter(|index| paragraphs.hint(*index).kind.is_row()).take(FORM).count();
    let text = |index| paragraphs.role(index) == Role::Body && is_text(paragraphs, index);
    let sentences =
        || (0..paragraphs.len()).filter(|index| ends_sentence(paragraphs.get(*index))).take(SENTENCES).count();
    paragraphs.len() >= fewest && rows < FORM && !(0..paragraphs.len()).any(text) && sentences() < SENTENCES
}

/// Whether a line ends as sentences do; labels of a page do not.
fn ends_sentence(line: &str) -> bool {
    line.ends_with(['。', '；', '！'])
}

/// Marks the labels of a page without a report; lines with a figure stay, for they may be a table.
pub(super) fn mark_shell(paragraphs: &mut Paragraphs) {
    for index in 0..paragraphs.len() {
        let line = paragraphs.get(index);
        let label = line.len() <= 60 && !line.chars().any(char::is_numeric) && !ends_sentence(line.trim_end());
        if paragraphs.role(index) == Role::Body && label {
            paragraphs.set(index, Role::Boilerplate);
        }
    }
}

/// A letter of the report's own text: 汉字 or a digit, not an icon of a private font.
fn is_word(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '0'..='9' | '０'..='９')
}

/// Whether a line opens with these words; a page may set them apart to fill a column (名　称：).
fn opens(line: &str, opening: &str) -> bool {
    let mut line = line.chars().filter(|c| !c.is_whitespace());
    opening.chars().filter(|c| !c.is_whitespace()).all(|c| line.next() == Some(c))
}

fn is_boilerplate(line: &str) -> bool {
    if line.len() > 300 || line.contains('。') {
        return false;
    }
    let crumbs = || line.contains("首页") && line.contains(['>', '＞', '»', '›', '→']);
    !line.chars().any(char::is_alphanumeric)
        || is_tool(line)
        || line.split_whitespace().all(is_tool)
        || WORDS.openings.iter().any(|opening| opens(line, opening))
        || WORDS.of_page().any(|phrase| line.contains(phrase))
        || crumbs()
}

/// Whether a text is what one can do with a page: `打印`.
fn is_tool(text: &str) -> bool {
    WORDS.tools.iter().any(|tool| tool == text)
}

/// A number alone on its line, between lines of words: the number of a page. Among other numbers it is a cell.
fn is_bare_page_number(paragraphs: &Paragraphs, index: usize) -> bool {
    let bare =
        |line: &str| !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit() || b",.%-".contains(&byte));
    let figures =
        |index: Option<usize>| index.filter(|i| *i < paragraphs.len()).is_some_and(|i| bare(paragraphs.get(i)));
    let line = paragraphs.get(index);
    let number = line.len() <= 3 && line.bytes().all(|byte| byte.is_ascii_digit());
    let running =
        index > 0 && paragraphs.get(index - 1).len() > 60 && paragraphs.get(index - 1).contains(['，', '。', '；']);
    number && running && !figures(Some(index + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_of_a_page() {
        for line in [
            "首页 > 公开 > 年报",
            "您当前的位置:首页 >公开",
            "来源：区司法局",
            "名　称： | 某区工作报告",
            "【字号：",
            "】",
            "下载",
            "分享　收藏",
            "手机扫一扫",
            "【信息来源:【作者:【信息时间:2023-02-20 阅读次数: 】【关闭",
        ] {
            assert!(is_boilerplate(line), "{line}");
        }
        for line in ["全区工作情况报告", "分享发展成果", "分享　发展成果", "二〇二三年一月五日"]
        {
            assert!(!is_boilerplate(line), "{line}");
        }
    }

    #[test]
    fn a_footer_reaches_to_the_end() {
        let mut paragraphs = Paragraphs::of_text("工作平稳。\n相关报道：\n清河经济继续向好\n");
        mark(&mut paragraphs, 0);
        let roles: Vec<_> = (0..3).map(|index| paragraphs.role(index)).collect();
        assert_eq!(roles, [Role::Body, Role::Boilerplate, Role::Boilerplate]);
    }

    #[test]
    fn wrapped_lines_are_running_text() {
        let text = "去年全市经济稳中向好，\n".repeat(2) + &"各项工作按计划推进，居民收入继续增长，\n".repeat(30);
        assert!(!lacks_body(&Paragraphs::of_text(&text)));
        assert!(lacks_body(&Paragraphs::of_text(&"通知公告\n".repeat(31))));
    }

    #[test]
    fn short_sentences_are_a_report_and_no_labels_of_a_page() {
        assert!(!lacks_body(&Paragraphs::of_text(&"坚持依法行政，优化服务。\n".repeat(40))));
    }

    #[test]
    fn a_number_among_numbers_is_a_cell() {
        let text = "项目\n12\n13\n";
        let paragraphs = Paragraphs::of_text(text);
        assert!(!is_bare_page_number(&paragraphs, 1));
    }
}

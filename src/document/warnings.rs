//! Signs that a text is not the report as it was written: characters that are not those of the report, pages out of
//! order, hardly any text.

use super::blocks::{BlockKind, Metadata};
use super::paragraphs::Paragraphs;
use super::{Role, Warning, gibberish, page_number};
use crate::text::script::{is_chinese, is_unknown};

/// The warnings about a text; `shell` says that the text is the boilerplate of a page without a report.
pub(super) fn warnings(paragraphs: &Paragraphs, shell: bool, metadata: &Metadata) -> Vec<Warning> {
    let gibberish = gibberish::is_gibberish(paragraphs, metadata.untold);
    let missing = (shell && !gibberish).then(|| metadata.attachment.clone().map_or(Warning::NoBody, Warning::Attached));
    let disordered = is_disordered(paragraphs).then_some(Warning::Disordered);
    let damaged = metadata.damaged.then_some(Warning::Damaged);
    let unmapped = Some(metadata.untold + private(paragraphs)).filter(|count| *count > 0 && !gibberish);
    damaged
        .into_iter()
        .chain(metadata.cut.then_some(Warning::Cut))
        .chain(gibberish.then_some(Warning::Gibberish))
        .chain(missing)
        .chain(unmapped.map(Warning::Unmapped))
        .chain(disordered)
        .collect()
}

/// How many characters for private use stand within the words of a report, where a font shows something for them; a few
/// are slips.
fn private(paragraphs: &Paragraphs) -> usize {
    const FEWEST: usize = 3;
    let written = (0..paragraphs.len()).filter(|index| paragraphs.role(*index) != Role::Boilerplate);
    let within = written.map(|index| {
        let words = paragraphs.get(index).chars().zip(paragraphs.get(index).chars().skip(1));
        let text = |c: char| is_chinese(c) || c.is_ascii_digit() || is_unknown(c);
        words.filter(|(before, c)| text(*before) && *c != char::REPLACEMENT_CHARACTER && is_unknown(*c)).count()
    });
    Some(within.sum()).filter(|count| *count >= FEWEST).unwrap_or(0)
}

/// Whether the page numbers fall three times or more. Once or twice they may begin anew: behind a table of contents, in
/// an annex.
fn is_disordered(paragraphs: &Paragraphs) -> bool {
    const FEWEST: usize = 3;
    let pages = (0..paragraphs.len())
        .filter(|index| paragraphs.role(*index) == Role::Boilerplate || parts_text(paragraphs, *index));
    let numbers: Vec<u32> = pages.filter_map(|index| page_number::number(paragraphs.get(index))).collect();
    let falls = numbers.windows(2).filter(|pair| pair[1] < pair[0]).count();
    // Numbers that only fall count down to something, or are years.
    let rise = numbers.windows(2).any(|pair| pair[1] > pair[0]);
    falls >= FEWEST && falls * 5 > numbers.len() && rise && is_dense(numbers)
}

/// Whether numbers are as near to each other as those of pages, of which a few are lost; amounts alone on their lines are
/// not (960, 820, 745).
fn is_dense(mut numbers: Vec<u32>) -> bool {
    const LOST: usize = 4;
    numbers.sort_unstable();
    numbers.dedup();
    let span = numbers.first().zip(numbers.last()).map_or(0, |(first, last)| last - first);
    numbers.len() * LOST > span as usize
}

/// Whether a line stands between two long lines, as a page number does; around a number in a table stand short lines.
fn parts_text(paragraphs: &Paragraphs, index: usize) -> bool {
    const LONG: usize = 60;
    let is_long = |index: usize| index < paragraphs.len() && paragraphs.get(index).len() > LONG;
    paragraphs.hint(index).kind == BlockKind::Text && index > 0 && is_long(index - 1) && is_long(index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};

    const SENTENCE: &str = "全市各级部门按照工作要求推进政务公开，加强对重点领域的监督，办理群众反映的事项。";

    #[track_caller]
    fn check(text: &str, warnings: &[Warning]) {
        let source = Source { name: "test".into(), encoding: "UTF-8" };
        assert_eq!(Document::parse(source, text.to_owned()).warnings, warnings);
    }

    #[test]
    fn a_report_raises_no_doubt() {
        check(&SENTENCE.repeat(20), &[]);
        check(&"工业增加值 1234.5 6.7\n".repeat(20), &[]);
        check("\u{f0a7}\u{f06c}甲\n", &[]);
    }

    #[test]
    fn characters_that_no_font_tells_within_words_are_counted() {
        check(&format!("{SENTENCE}企业\u{e012}\u{e010}家，增长\u{e015}%。\n\u{e0b7}养老"), &[Warning::Unmapped(3)]);
        check(&format!("{SENTENCE}企业\u{e012}家。"), &[]);
    }

    #[test]
    fn a_shell_names_the_file_that_the_report_may_be_in() {
        let links = "<p><a href='/x'>政务公开栏目</a></p>".repeat(30);
        let warnings = |page: String| crate::document::load::read("-", page.as_bytes()).unwrap().warnings;
        assert_eq!(warnings(format!("<html><body>{links}<p>工作报告</p>")), [Warning::NoBody]);
        let attached = format!("<html><body>{links}<p>工作报告</p><a href='f/报告.docx?v=1'>报告</a>");
        assert_eq!(warnings(attached), [Warning::Attached("报告.docx".into())]);
    }

    #[test]
    fn a_form_of_tables_is_no_shell() {
        let page = format!("<html><table>{}</table>", "<tr><td>本年收到的申请<td>数量".repeat(40));
        assert_eq!(crate::document::load::read("-", page.as_bytes()).unwrap().warnings, []);
    }

    /// A text of pages with these numbers at their ends.
    fn paged(numbers: &[u32]) -> String {
        numbers.iter().map(|number| format!("{SENTENCE}\n— {number} —\n")).collect()
    }

    #[test]
    fn pages_out_of_order_are_told() {
        check(&paged(&[4, 5, 2, 3, 9, 6, 7, 1]), &[Warning::Disordered]);
    }

    #[test]
    fn amounts_are_no_numbers_of_pages() {
        check(&paged(&[960, 820, 745, 910, 600, 512]), &[]);
        check(&paged(&[114, 113, 112, 111, 110]), &[]);
    }

    #[test]
    fn pages_may_begin_anew() {
        check(&paged(&[1, 2, 1, 2, 3, 4, 5, 6, 1, 2, 3]), &[]);
    }
}

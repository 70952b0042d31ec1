//! Headings without numbers: short lines that stand alone between paragraphs of text or are set in bold type, in a report that
//! has no others.

use super::blocks::BlockKind;
use super::front_words::{WORDS, folded};
use super::heading::{Candidate, HeadingForm, is_caption};
use super::numbering::{self, NumberingStyle};
use super::paragraphs::Paragraphs;
use super::{Role, closing, date, issuer};
use crate::text::script::is_han;

/// How many characters such a heading has.
const LENGTH: std::ops::RangeInclusive<usize> = 2..=25;

/// The fewest: one alone may be a caption or a by-line.
const FEWEST: usize = 2;

/// Adds the headings without numbers to those that were found, where no others are above them.
pub(super) fn add(paragraphs: &Paragraphs, found: &mut Vec<Candidate>) {
    let numbered =
        |candidate: &Candidate| candidate.marker.is_some_and(|marker| marker.style <= NumberingStyle::Article);
    if found.iter().any(|candidate| candidate.given > 0 || (numbered(candidate) && candidate.form != HeadingForm::Item))
    {
        return;
    }
    let bare: Vec<usize> = (1..paragraphs.len()).filter(|index| is_bare(paragraphs, *index)).collect();
    if bare.len() < FEWEST {
        return;
    }
    let is_bold = |index: &usize| paragraphs.hint(*index).is_bold;
    let first_is_bold = is_bold(&bare[0]);
    // Where some are set in bold type and others are not, the first is of the outer sort.
    let mixed = bare.iter().any(|index| is_bold(index) != first_is_bold);
    let level = |index| if mixed { 1 + u8::from(is_bold(index) != first_is_bold) } else { 0 };
    found.retain(|candidate| !bare.contains(&candidate.paragraph));
    found.extend(bare.iter().map(|index| candidate(paragraphs, *index, level(index))));
    found.sort_by_key(|candidate| candidate.paragraph);
}

fn candidate(paragraphs: &Paragraphs, index: usize, given: u8) -> Candidate {
    let range = paragraphs.range(index);
    let (start, end) = (range.start, range.end);
    Candidate { paragraph: index, marker: None, given, shared: 0, form: HeadingForm::Topic, start, end }
}

/// Whether a line is a heading by its type, or by its place: text above it is closed, and text stands below. Two may stand together.
fn is_bare(paragraphs: &Paragraphs, index: usize) -> bool {
    let closed = |index: usize| is_prose(paragraphs, index) || closing::is_salutation(paragraphs.get(index));
    let opens = |index: usize| index < paragraphs.len() && is_prose(paragraphs, index);
    let names = |index: usize| index < paragraphs.len() && names_topic(paragraphs, index);
    // The first may stand right below the title, where a line of three 汉字 is the name of the author.
    let long = |line: &str| line.chars().count() > 3 || WORDS.openers.has(&folded(line));
    let first = || index == 1 && long(paragraphs.get(index));
    let above = || {
        let led = names(index - 1) && (is_set_apart(paragraphs, index - 1) || index > 1 && closed(index - 2));
        closed(index - 1) || first() || led
    };
    let below = || opens(index + 1) || (names(index + 1) && opens(index + 2));
    names(index) && (is_set_apart(paragraphs, index) || above() && below())
}

/// Whether a line is set in bold type among text that is not, and text stands below.
fn is_set_apart(paragraphs: &Paragraphs, index: usize) -> bool {
    let below = index + 1;
    let is_text = below < paragraphs.len() && paragraphs.role(below) == Role::Body;
    paragraphs.hint(index).is_bold && is_text && !paragraphs.hint(below).is_bold
}

/// Whether a line may name a topic, and nothing else that stands between paragraphs.
fn names_topic(paragraphs: &Paragraphs, index: usize) -> bool {
    let line = paragraphs.get(index);
    let worded = |c: char| c.is_alphanumeric() || "、，“”《》".contains(c);
    let shaped = LENGTH.contains(&line.chars().count())
        && line.trim_start_matches(['◆', '■', '●', '★', '▲']).chars().all(worded)
        && line.ends_with(|c| is_han(c) || c == '”');
    shaped
        && paragraphs.role(index) == Role::Body
        && paragraphs.hint(index).kind == BlockKind::Text
        && numbering::marker(line).is_none()
        && !is_caption(line)
        && !issuer::is_body(line)
        && date::find(line).is_none()
}

/// Whether a paragraph is text of at least a sentence.
fn is_prose(paragraphs: &Paragraphs, index: usize) -> bool {
    /// So many chars have a sentence that a full stop ends, and one that another mark ends.
    const LENGTHS: (usize, usize) = (12, 25);
    let line = paragraphs.get(index);
    let stopped = line.ends_with('。');
    let marked = line.ends_with(['！', '；', '：', '”', '）']) && line.contains(['，', '。']);
    paragraphs.role(index) == Role::Body
        && paragraphs.hint(index).kind == BlockKind::Text
        && (stopped || marked)
        && line.chars().count() >= if stopped { LENGTHS.0 } else { LENGTHS.1 }
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, Source, load};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let source = Source { name: "test".into(), encoding: "UTF-8" };
        let document = Document::parse(source, text.to_owned());
        let headings = document.sections.iter().map(|section| section.heading.of(&document.text));
        assert_eq!(headings.filter(|heading| !heading.is_empty()).collect::<Vec<_>>(), expected);
    }

    const TEXT: &str = "全年各项工作平稳推进，审批事项办理时限比上年缩短，群众满意度有所提高。";

    #[test]
    fn lines_between_paragraphs_are_headings_where_no_others_are() {
        check(&format!("清河市公报\n{TEXT}\n综合\n{TEXT}\n◆农业\n{TEXT}\n"), &["综合", "◆农业"]);
        check(&format!("清河市公报\n{TEXT}\n一、综合\n{TEXT}\n工业\n{TEXT}\n农业\n{TEXT}\n"), &["一、综合"]);
    }

    #[test]
    fn the_first_heading_may_stand_right_below_the_title() {
        check(&format!("清河市公报\n经济概况\n{TEXT}\n农业生产\n{TEXT}\n"), &["经济概况", "农业生产"]);
        check(&format!("清河市讲话\n王小明\n{TEXT}\n农业生产\n{TEXT}\n工业\n{TEXT}\n"), &["农业生产", "工业"]);
    }

    #[test]
    fn a_single_line_a_caption_and_a_signature_are_none() {
        check(&format!("{TEXT}\n综合\n{TEXT}\n"), &[]);
        check(&format!("{TEXT}\n图1 产值\n{TEXT}\n清河市统计局\n{TEXT}\n"), &[]);
    }

    #[test]
    fn a_line_in_bold_type_is_a_heading_above_those_that_are_not() {
        let bold = |name: &str| format!("<p><strong>{name}</strong></p>");
        let plain = |name: &str| format!("<p>{name}</p><p>{TEXT}</p>");
        let below = [plain("茶业"), plain("渔业")].concat();
        let listed = format!("{}<p>★ 稳步推进</p>", bold("完成情况"));
        let page =
            ["<h1>清河市工作报告</h1>", &bold("去年情况"), &below, &listed, &bold("今年打算"), &plain("茶业")].concat();
        let document = load::read("报告.html", page.as_bytes()).unwrap();
        let headed = document.sections.iter().filter(|section| !section.heading.is_empty());
        let found: Vec<_> = headed.map(|section| (section.level, section.heading.of(&document.text))).collect();
        let expected = [(1, "去年情况"), (2, "茶业"), (2, "渔业"), (1, "完成情况"), (1, "今年打算"), (2, "茶业")];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_short_sentence_below_a_line_is_text() {
        check(&format!("清河市公报\n{TEXT}\n渔业\n全年产鱼共三万五千余吨。\n茶业\n{TEXT}\n"), &["渔业", "茶业"]);
    }
}

//! What a report says of itself: title, issuer, date and 发文字号, and which lines say it.

mod signature;

use super::blocks::{BlockKind, Metadata};
use super::paragraphs::Paragraphs;
use super::{Front, Role, boilerplate, closing, date, issuer, numbering, particulars, title_match};
use crate::text::TextRange;
use crate::text::range::{from, upto};
use std::ops::Range;

/// How many lines from the beginning may be the front of a report: as many as may be navigation above it.
const REACH: usize = 1000;

/// What a page's table of particulars calls the title.
const NAME: &[&str] = &["名称"];

/// What a title ends with.
const TITLES: [&str; 44] = [
    "报告",
    "報告",
    "总结",
    "總結",
    "预案",
    "年报",
    "年報",
    "要点",
    "情况表",
    "情況表",
    "总表",
    "總表",
    "公报",
    "公報",
    "通知",
    "办法",
    "辦法",
    "规定",
    "規定",
    "条例",
    "條例",
    "纲要",
    "綱要",
    "计划",
    "計畫",
    "意见",
    "方案",
    "决定",
    "批复",
    "公示",
    "公告",
    "通告",
    "宪法",
    "法",
    "预算",
    "决算",
    "細則",
    "细则",
    "规划",
    "说明",
    "摘要",
    "草案",
    "函",
    "白皮书",
];

/// The first paragraph of running text: what stands before it is the head of the page and of the report.
pub(super) fn head(paragraphs: &Paragraphs) -> usize {
    let reach = paragraphs.len().min(REACH);
    (0..reach)
        .find(|index| boilerplate::is_text(paragraphs, *index) && !ends_title(paragraphs.get(*index)))
        .unwrap_or(reach)
}

/// Reads the front and gives its lines, and those of the signature, their roles.
///
/// Where `shell`, the page has no text, and only its table of particulars can be trusted with the title. What is
/// in `metadata` says which lines are the title, and stands in for what the text does not say.
pub(super) fn read(
    paragraphs: &mut Paragraphs,
    first_heading: Option<usize>,
    shell: bool,
    metadata: &Metadata,
) -> Front {
    let head = head(paragraphs).min(first_heading.unwrap_or(usize::MAX));
    let known = metadata.title.as_deref().and_then(|title| {
        let near = title_match::title_lines(paragraphs, head, title);
        near.or_else(|| title_match::whole_line(paragraphs, REACH, title))
    });
    let title = if let Some(known) = known {
        known
    } else if shell && particulars::find(paragraphs, head, NAME).is_some() {
        0..0
    } else {
        title_lines(paragraphs, head)
    };
    // Where pages are out of order, the title and its subtitle stand behind running text.
    let head = if !title.is_empty() && title.start >= head { paragraphs.len().min(title.end + 2) } else { head };
    let ranges: Vec<_> = title.clone().map(|index| title_range(paragraphs, index)).collect();
    let doc_number = (0..head).find_map(|index| doc_number(paragraphs, index));
    let name = ranges.is_empty().then(|| particulars::find(paragraphs, head, NAME)).flatten();
    let front_end = title.end;
    mark_head(paragraphs, head, title);
    let signature = signature::find(paragraphs, head, front_end);
    let date = signature.as_ref().map(|signature| signature.date.clone()).or_else(|| head_date(paragraphs, head));
    let date = date.or_else(|| metadata.date.as_deref().and_then(date::find).map(date::Date::iso));
    let signed = signature.and_then(|signature| signature.issuer);
    let issuer = signed
        .or_else(|| issuer::find(paragraphs, head, &ranges))
        .or_else(|| metadata.source.as_deref().and_then(issuer::source));
    let title = ranges.into_iter().chain(name).collect();
    Front { title, issuer, date, doc_number }
}

/// The lines of the title among the first `head`.
fn title_lines(paragraphs: &Paragraphs, head: usize) -> Range<usize> {
    let open = |index: &usize| *index < head && is_title_line(paragraphs, *index);
    let strong =
        || (0..head).filter(open).filter(|index| ends_title(title_range(paragraphs, *index).of(paragraphs.text)));
    // Entries of a navigation end as titles do (`公告通知`), but name neither a year nor a subject.
    let sure = strong().find(|index| names_subject(paragraphs.get(*index))).or_else(|| strong().next());
    let named = |index: &usize| !is_dated_body(paragraphs, *index);
    let weak = || {
        let introduced = |index: &usize| introduces(paragraphs, run_end(paragraphs, *index, head));
        (0..head).find(open).filter(named).filter(introduced)
    };
    let late = || {
        (head..paragraphs.len().min(40))
            .find(|index| is_title_line(paragraphs, *index) && is_late_title(paragraphs, *index))
    };
    let Some(found) = sure.or_else(weak).or_else(late) else { return 0..0 };
    let run = (0..found).rev().take_while(open).count();
    let narrow = |index: &usize| paragraphs.get(*index).chars().count() <= 2;
    // More lines above the title are navigation, unless each holds a character or two: a title set from top to bottom.
    let continues = run > 0 && paragraphs.get(found).starts_with(['和', '与', '與', '及', '暨']);
    let about = (1..=run.min(MOST_ABOVE)).find(|above| is_about(paragraphs.get(found - above)));
    let above = if let Some(about) = about.filter(|_| run > 2) {
        about
    } else if continues && run > 2 {
        1
    } else if run <= 2 {
        run
    } else {
        (0..found).rev().take_while(open).take_while(narrow).count()
    };
    let start = found - above;
    let end =
        if sure.is_some() { subject_end(paragraphs, start, found, open) } else { run_end(paragraphs, found, head) };
    let bracketed = |index: &usize| *index < head && is_bracketed_word(paragraphs.get(*index));
    start..end + usize::from(bracketed(&end))
}

/// How many lines a title has above its last at most.
const MOST_ABOVE: usize = 3;

/// Whether a line begins a title by its subject: `关于…`.
fn is_about(line: &str) -> bool {
    line.starts_with("关于") || line.starts_with("關於")
}

/// One past the last line of a title that begins at `start` and has `found` as its first line that ends as titles do. A
/// title that begins with 关于 ends with `…的报告`, and goes on until it does.
fn subject_end(paragraphs: &Paragraphs, start: usize, found: usize, open: impl Fn(&usize) -> bool) -> usize {
    let closes = |index: usize| {
        let line = title_range(paragraphs, index).of(paragraphs.text);
        ends_title(line) && line.contains('的')
    };
    let about = (start..=found).any(|index| is_about(paragraphs.get(index)));
    let more = || (found + 1..=found + 2).take_while(&open).find(|index| closes(*index));
    let last = if about && !closes(found) { more() } else { None };
    last.unwrap_or(found) + 1
}

/// Whether a line names a body, and a date stands below: what stands between a title and its text.
fn is_dated_body(paragraphs: &Paragraphs, index: usize) -> bool {
    let below = index + 1 < paragraphs.len() && date::whole(paragraphs.get(index + 1)).is_some();
    below && paragraphs.get(index).split_whitespace().all(issuer::is_body)
}

/// Whether a title names a year or says what it is about.
fn names_subject(line: &str) -> bool {
    line.chars().count() >= 8 && (line.chars().any(char::is_numeric) || line.contains("关于") || line.contains("關於"))
}

/// One past the last title-like line from `start` on.
fn run_end(paragraphs: &Paragraphs, start: usize, head: usize) -> usize {
    let ends =
        |index: &usize| !is_title_line(paragraphs, *index) || (*index > start && is_dated_body(paragraphs, *index));
    (start..head).find(ends).unwrap_or(head.max(start + 1))
}

/// Whether the line at `index` shows that a title stands before it: a subtitle, a date, a salutation, the text itself.
fn introduces(paragraphs: &Paragraphs, index: usize) -> bool {
    let Some(line) = (index < paragraphs.len()).then(|| paragraphs.get(index)) else { return true };
    let named = is_bracketed_word(line) || issuer::speaker(line).is_some();
    index <= 3 || named || is_subtitle(line) || closing::is_salutation(line)
}

/// A title behind running text, as where pages are out of order, must say what it is.
fn is_late_title(paragraphs: &Paragraphs, index: usize) -> bool {
    ends_title(paragraphs.get(index)) && index + 1 < paragraphs.len() && is_subtitle(paragraphs.get(index + 1))
}

/// The title in its line: what stands before a subtitle in the same line.
fn title_range(paragraphs: &Paragraphs, index: usize) -> TextRange {
    let range = paragraphs.range(index);
    let line = range.of(paragraphs.text);
    let label = ["标题：", "标题:"].iter().find(|label| line.starts_with(**label)).map_or(0, |label| label.len());
    let cut = line.find("——").filter(|at| *at > 0 && date::find(from(line, *at)).is_some());
    let end = cut.unwrap_or_else(|| line.len() - appendage(line).len());
    TextRange::new(range.start + label, range.start + end).trimmed(paragraphs.text)
}

/// What stands behind a title in its line: the mark of a note (`[1]`), a date in brackets.
fn appendage(line: &str) -> &str {
    let Some(open) = line.rfind(['[', '［', '〔', '（', '(']).filter(|open| *open > 0) else { return "" };
    let behind = from(line, open);
    let inner = behind.trim_matches(|c| "[［〔（()）〕］]".contains(c));
    let closed = behind.ends_with(['］', ']', '〕', '）', ')']);
    let mark =
        behind.starts_with(['[', '［', '〔']) && inner.len() <= 2 && inner.bytes().all(|byte| byte.is_ascii_digit());
    if closed && (mark || date::whole(inner).is_some()) { behind } else { "" }
}

/// Whether a line may be one of a title: short, without a closing mark, none of the other lines of a front.
fn is_title_line(paragraphs: &Paragraphs, index: usize) -> bool {
    let line = title_range(paragraphs, index).of(paragraphs.text);
    let length = line.chars().filter(|c| !c.is_whitespace()).count();
    let shaped = (1..=70).contains(&length) && !line.ends_with(|c| "。；，：！？、,;:!】]".contains(c));
    let plain = shaped
        && !line.contains('/')
        && !has_loose_colon(line)
        && !line.starts_with("单位：")
        && paragraphs.hint(index).kind == BlockKind::Text
        && paragraphs.role(index) == Role::Body
        && !line.starts_with(['—', '-', '（', '(', '【', '[', '─', '<']);
    plain
        && line.chars().any(char::is_alphabetic)
        && !is_meeting_document(line)
        && (date::find(line).is_none() || ends_title(line))
        && numbering::marker(line).is_none()
        && !is_numbered_document(line)
        && issuer::speaker(line).is_none()
}

/// Whether a half-width colon stands anywhere but between two words, as in a title (`国家统计局:去年平稳`).
fn has_loose_colon(line: &str) -> bool {
    let words = |(at, _): (usize, &str)| {
        let before = upto(line, at).chars().next_back().is_some_and(char::is_alphabetic);
        before && from(line, at + 1).starts_with(char::is_alphanumeric)
    };
    !line.match_indices(':').all(words)
}

/// `某某会议文件（19）`: the number of a paper among those of an assembly.
fn is_meeting_document(line: &str) -> bool {
    const NUMBER: &str = "（）()〇一二三四五六七八九十之";
    let bare = line.trim_end_matches(|c: char| c.is_numeric() || c.is_whitespace() || NUMBER.contains(c));
    bare.len() < line.len() && bare.ends_with("文件")
}

/// Whether a line ends as titles do.
fn ends_title(line: &str) -> bool {
    let word: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = word
        .rfind(['（', '('])
        .filter(|at| *at > 0 && word.ends_with(['）', ')']))
        .map_or(word.as_str(), |at| upto(&word, at));
    bare.chars().count() >= 4 && TITLES.iter().any(|end| bare.ends_with(end))
}

/// `（口頭報告）`, `（草案）`: part of the title before it.
fn is_bracketed_word(line: &str) -> bool {
    line.starts_with(['（', '(']) && line.ends_with(['）', ')']) && line.len() <= 60 && date::find(line).is_none()
}

/// `——2021年1月5日在……会议上`, `（2021年1月5日）`, `2021年1月5日 ……通过`.
fn is_subtitle(line: &str) -> bool {
    let dashed = line.starts_with(['—', '─', '－', '–']);
    let dated = date::find(line).is_some();
    line.len() <= 300 && !line.contains('。') && (dashed || dated)
}

/// Roles of the lines before the running text.
fn mark_head(paragraphs: &mut Paragraphs, head: usize, title: Range<usize>) {
    for index in title.clone() {
        paragraphs.set(index, Role::Title);
    }
    let mut open = title.end;
    for index in (0..head).filter(|index| !title.contains(index)) {
        let line = paragraphs.get(index);
        // Subtitles follow the title without a line of another sort between.
        let follows = index <= open;
        match paragraphs.role(index) {
            Role::Boilerplate if follows => open = index + 1,
            Role::Body if closing::is_salutation(line) || is_numbered_document(line) || is_addressee(line) => {
                paragraphs.set(index, Role::Formal);
                open = index + 1;
            }
            // Lines above the title are boilerplate, but a whole sentence is a note to the reader.
            Role::Body if index < title.start && !boilerplate::is_running(line) && !line.ends_with('。') => {
                paragraphs.set(index, Role::Boilerplate);
            }
            Role::Body
                if is_subtitle(line)
                    || issuer::speaker(line).is_some()
                    || (follows && !title.is_empty() && is_by_line(paragraphs, index)) =>
            {
                paragraphs.set(index, Role::Title);
                open = index + 1;
            }
            _ => {}
        }
    }
}

/// Whether a line behind the title may name a person or body, or repeats the title.
fn is_by_line(paragraphs: &Paragraphs, index: usize) -> bool {
    let line = paragraphs.get(index);
    is_title_line(paragraphs, index) && (ends_title(line) || (line.len() <= 90 && !line.chars().any(char::is_numeric)))
}

/// `各区人民政府，市政府各部门：`
fn is_addressee(line: &str) -> bool {
    line.ends_with(['：', ':'])
        && !line.contains('。')
        && line.len() <= 240
        && !line.contains("如下")
        && line.len() > 12
        && numbering::marker(line).is_none()
}

/// The 发文字号 in a line above the running text: `国发〔2020〕1号`.
fn doc_number(paragraphs: &Paragraphs, index: usize) -> Option<TextRange> {
    let range = paragraphs.range(index);
    let line = range.of(paragraphs.text);
    let number = (line.len() <= 300).then(|| find_doc_number(line)).flatten()?;
    Some(number.shifted(range.start))
}

fn is_numbered_document(line: &str) -> bool {
    find_doc_number(line).is_some_and(|number| number.len() * 2 > line.len())
}

/// Body and kind, year in brackets, number (GB/T 9704-2012, 7.2.5).
fn find_doc_number(line: &str) -> Option<TextRange> {
    let end = line.find('号').or_else(|| line.find('號'))?;
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

/// The date in a subtitle, else the date that the page gives.
fn head_date(paragraphs: &Paragraphs, head: usize) -> Option<String> {
    let near = |index: &usize| *index < paragraphs.len();
    let subtitles = (0..head + 2)
        .filter(near)
        .filter(|index| paragraphs.role(*index) == Role::Title || is_subtitle(paragraphs.get(*index)));
    let own = subtitles
        .filter(|index| paragraphs.role(*index) != Role::Boilerplate)
        .find_map(|index| date::find(paragraphs.get(index)));
    let page = |names: &[&str]| {
        particulars::find(paragraphs, paragraphs.len().min(REACH), names)
            .and_then(|range| date::find(range.of(paragraphs.text)))
    };
    // The date beside the title of a newspaper's or a site's page. A date with its weekday is that of today.
    let bare = || {
        (0..head)
            .filter(near)
            .rev()
            .map(|index| paragraphs.get(index))
            .filter(|line| line.len() <= 120 && !line.contains("星期"))
            .find_map(date::find)
    };
    let found =
        own.or_else(|| page(&["成文日期"])).or_else(|| page(&["发布日期", "发布时间", "信息时间", "时间", "日期："]));
    found.or_else(bare).map(date::Date::iso)
}

#[cfg(test)]
mod tests;

//! What a report says of itself: title, issuer, date and 发文字号, and which lines say it.

mod doc_number;
mod signature;
mod title;
mod title_line;

use super::blocks::Metadata;
use super::paragraphs::Paragraphs;
use super::{Front, Role, boilerplate, closing, date, issuer, numbering, particulars, title_match};
use crate::text::TextRange;
use crate::text::range::from;
use std::ops::Range;
use title::{names_subject, title_lines};
pub(super) use title_line::ends_title;
use title_line::{appendage, is_subtitle, is_title_line, title_range};

/// How many lines from the beginning may be the front of a report: as many as may be navigation above it.
const REACH: usize = 1000;

/// What a page's table of particulars calls the title.
const NAME: &[&str] = &["名称"];

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
    let mut ranges = ranges;
    // Who issues a report may stand below its title, and no date behind.
    let is_issuer =
        |line: &TextRange| issuer.as_deref().is_some_and(|issuer| issuer::names(line.of(paragraphs.text)) == issuer);
    if let [first, .., last] = &ranges[..]
        && names_subject(first.of(paragraphs.text))
        && is_issuer(last)
    {
        ranges.pop();
    }
    let title = ranges.into_iter().chain(name).collect();
    Front { title, issuer, date, doc_number }
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
            Role::Body if closing::is_salutation(line) || doc_number::is_number(line) || is_addressee(line) => {
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
    let number = (line.len() <= 300).then(|| doc_number::find(line)).flatten()?;
    Some(number.shifted(range.start))
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
    let month = || {
        let appended = |line| appendage(line).and_then(|at| date::month(from(line, at)));
        (0..head + 2)
            .filter(near)
            .map(|index| paragraphs.get(index))
            .find_map(|line| date::month(line).or_else(|| appended(line)))
    };
    found.or_else(bare).map(date::Date::iso).or_else(month)
}

#[cfg(test)]
mod tests;

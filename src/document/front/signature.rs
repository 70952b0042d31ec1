//! The signature of a report: which lines are it, and what they say.

use super::title_line::{ends_title, is_title_line};
use crate::document::paragraphs::Paragraphs;
use crate::document::{Role, date, issuer};
use crate::text::range::upto;

/// The end of a letter or report: the body that signs, and the date.
pub(super) struct Signature {
    pub date: String,
    pub issuer: Option<String>,
}

/// The signature: at the end of the text, else below the title, where also a letter ends that sends a report. Its lines
/// become formal. The title ends before paragraph `title`.
pub(super) fn find(paragraphs: &mut Paragraphs, head: usize, title: usize) -> Option<Signature> {
    let behind = (head..paragraphs.len()).rev().filter(|index| paragraphs.role(*index) != Role::Boilerplate).take(12);
    let before = title..paragraphs.len().min(head + 30);
    let signed = behind.chain(before).find(|index| signs(paragraphs, *index))?;
    let line = paragraphs.get(signed);
    let (date, own) = match date::find(line) {
        Some(date) => (date.iso(), signer(line, date)),
        None => (date::month(line)?, ""),
    };
    let mut bodies: Vec<String> = (!own.is_empty()).then(|| own.to_owned()).into_iter().collect();
    set_formal(paragraphs, signed);
    // Below the signature of a letter follows the report that it sends, with a title of its own.
    if signed >= head
        && signed + 1 < paragraphs.len()
        && is_title_line(paragraphs, signed + 1)
        && ends_title(paragraphs.get(signed + 1))
    {
        paragraphs.set(signed + 1, Role::Title);
    }
    for index in
        (title..signed).rev().filter(|index| paragraphs.role(*index) != Role::Boilerplate).take(3).collect::<Vec<_>>()
    {
        if !own.is_empty() || !issuer::is_body(paragraphs.get(index)) {
            break;
        }
        bodies.insert(0, issuer::names(paragraphs.get(index)));
        set_formal(paragraphs, index);
    }
    let issuer = (!bodies.is_empty()).then(|| bodies.join(" "));
    Some(Signature { date, issuer })
}

/// Makes a line of a signature formal; a line of the title stays that.
fn set_formal(paragraphs: &mut Paragraphs, index: usize) {
    if paragraphs.role(index) == Role::Body {
        paragraphs.set(index, Role::Formal);
    }
}

/// The name before the date in a line, behind the last sentence in it.
fn signer(line: &str, date: date::Date) -> &str {
    upto(line, date.range.start)
        .rsplit('。')
        .next()
        .unwrap_or_default()
        .trim_matches(|c: char| c.is_whitespace() || "（(".contains(c))
}

/// Whether a line is a date alone, or the name of a body and a date; a month must stand below the name of a body.
fn signs(paragraphs: &Paragraphs, index: usize) -> bool {
    let line = paragraphs.get(index);
    if line.len() > 150 || paragraphs.role(index) == Role::Boilerplate {
        return false;
    }
    let named = |date: date::Date| date.range.end == line.len() && issuer::is_body(signer(line, date));
    let below = || index > 0 && issuer::is_body(paragraphs.get(index - 1));
    let month = || date::month(line).is_some() && below();
    date::whole(line).is_some() || date::find(line).is_some_and(named) || month()
}

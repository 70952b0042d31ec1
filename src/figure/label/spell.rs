//! The characters of labels: which of them count, and how they become pieces of the text again.

use crate::figure::Label;
use crate::text::TextRange;
use crate::text::fold::fold;
use crate::text::range::{from, upto};
use std::cmp::Ordering;

/// A character of a label, folded, with its bytes in the document's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    pub c: char,
    pub at: TextRange,
}

/// A label that is completed has so many chars at most.
pub const LONGEST_COMPLETED: usize = 25;

/// Words that say that a share is one, and may be left out behind 占.
const SHARES: [&[char]; 4] = [&['比', '重'], &['比', '例'], &['比', '率'], &['百', '分', '比']];

/// Whether a label says the same without `c`.
pub fn is_silent(c: char) -> bool {
    matches!(c, '的' | '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' | '"' | '\'') || c.is_whitespace()
}

/// The one form of marks that are written in two widths.
pub fn plain(c: char) -> char {
    match c {
        '（' => '(',
        '）' => ')',
        '，' => ',',
        '：' => ':',
        '；' => ';',
        c => c,
    }
}

/// The characters of a label that count.
pub fn counted(label: &str) -> Vec<char> {
    label.chars().map(fold).filter(|c| !is_silent(*c)).map(plain).collect()
}

/// The characters of a stretch of `text` that count in a label, with their bytes.
pub fn letters(text: &str, range: TextRange) -> Vec<Letter> {
    let letter = |(at, written): (usize, char)| {
        let (start, c) = (range.start + at, fold(written));
        (!is_silent(c)).then(|| Letter { c: plain(c), at: TextRange::new(start, start + written.len_utf8()) })
    };
    range.of(text).char_indices().filter_map(letter).collect()
}

/// How many chars at the end of one text open the other.
pub fn overlap(one: &[char], other: &[char]) -> usize {
    (1..=one.len().min(other.len())).rev().find(|len| one.ends_with(&other[..*len])).unwrap_or(0)
}

/// Whether the chars of `part` stand in a row in `whole`.
pub fn holds(whole: &[char], part: &[char]) -> bool {
    let Some(first) = part.first() else { return false };
    whole.windows(part.len()).any(|said| said[0] == *first && said == part)
}

/// What of a label two careful readers would both write: without 比重 and its like behind 占.
pub fn said(label: &[char]) -> &[char] {
    let share = SHARES.iter().find(|share| label.contains(&'占') && label.ends_with(share));
    &label[..label.len() - share.map_or(0, |share| share.len())]
}

/// The characters of letters.
pub fn chars(letters: &[Letter]) -> Vec<char> {
    letters.iter().map(|letter| letter.c).collect()
}

/// The label that letters spell: those that follow one another in `text` make one piece.
pub fn label(text: &str, letters: &[Letter]) -> Label {
    let mut pieces: Vec<TextRange> = Vec::new();
    for letter in letters {
        match pieces.last_mut().filter(|piece| follows(text, piece.end, letter.at.start)) {
            Some(piece) => piece.end = letter.at.end,
            None => pieces.push(letter.at),
        }
    }
    Label(pieces.into_iter().flat_map(|piece| whole_quotations(text, piece)).collect())
}

/// Whether nothing that counts stands between two places.
fn follows(text: &str, end: usize, start: usize) -> bool {
    end <= start && TextRange::new(end, start).of(text).chars().all(|c| is_silent(fold(c)))
}

/// A piece with both marks of a quotation or none: where the other mark stands right beside it, it is taken in, else the
/// mark is left out.
fn whole_quotations(text: &str, piece: TextRange) -> Vec<TextRange> {
    let Some((at, mark)) = half_quotation(text, piece) else { return vec![piece] };
    let before = upto(text, piece.start).chars().next_back().filter(|c| is_open(*c) && is_close(mark));
    let behind = from(text, piece.end).chars().next().filter(|c| is_close(*c) && is_open(mark));
    match (before, behind) {
        (Some(open), _) => vec![TextRange::new(piece.start - open.len_utf8(), piece.end)],
        (_, Some(close)) => vec![TextRange::new(piece.start, piece.end + close.len_utf8())],
        (None, None) => {
            let around = [TextRange::new(piece.start, at), TextRange::new(at + mark.len_utf8(), piece.end)];
            around.into_iter().filter(|part| !part.is_empty()).collect()
        }
    }
}

/// A quotation mark of a piece whose other one does not stand in it, with its byte.
fn half_quotation(text: &str, piece: TextRange) -> Option<(usize, char)> {
    let marks = || piece.of(text).char_indices().filter(|(_, c)| is_open(*c) || is_close(*c));
    let opens = marks().filter(|(_, c)| is_open(*c)).count();
    let half = match opens.cmp(&(marks().count() - opens)) {
        Ordering::Equal => None,
        Ordering::Less => marks().find(|(_, c)| is_close(*c)),
        Ordering::Greater => marks().rfind(|(_, c)| is_open(*c)),
    };
    half.map(|(at, c)| (piece.start + at, c))
}

fn is_open(c: char) -> bool {
    matches!(c, '“' | '‘' | '「' | '『')
}

fn is_close(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces of the label that the letters of `parts` of `text` spell.
    #[track_caller]
    fn check(text: &str, parts: &[&str], expected: &[&str]) {
        let of = |part: &&str| text.find(*part).map(|at| TextRange::new(at, at + part.len())).unwrap();
        let spelled: Vec<Letter> = parts.iter().flat_map(|part| letters(text, of(part))).collect();
        let label = label(text, &spelled);
        assert_eq!(label.0.iter().map(|piece| piece.of(text)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn pieces_that_follow_one_another_are_one() {
        check("民营企业的 账款", &["民营企业的", "账款"], &["民营企业的 账款"]);
        check("账款，民营企业", &["民营企业", "账款"], &["民营企业", "账款"]);
    }

    #[test]
    fn a_label_holds_no_half_quotation() {
        check("“最美”家庭", &["最美”家庭"], &["“最美”家庭"]);
        check("称“最美的“家庭", &["最美的“家庭"], &["最美的", "家庭"]);
    }

    #[test]
    fn what_a_share_is_called_says_nothing_more() {
        let label = counted("其占收入的比重");
        assert_eq!(said(&label).iter().collect::<String>(), "其占收入");
    }
}

//! The number in a cell that holds nothing else.

use crate::document::cell_kind;
use crate::figure::lexicon::Lexicon;
use crate::figure::mention::Mention;
use crate::figure::scan::{self, Verdict};
use crate::figure::sentence::Sentence;
use crate::figure::value::negated;
use crate::figure::{Value, change};
use crate::text::fold::fold;
use crate::text::{CharRange, TextRange};
use crate::text::{note, numeral};
use bigdecimal::BigDecimal;
use std::str::FromStr;

/// What a cell says by itself.
#[derive(Clone, Debug)]
pub(super) enum CellNumber {
    /// A number without a unit, in bytes of the text: all of it with its sign, and its digits.
    Bare { range: TextRange, digits: TextRange, value: Value },
    /// A figure such as stands in a sentence, and how it changed.
    Figure(Box<(Mention, change::Movement)>),
    /// Several numbers, or words: text as any other.
    Text,
}

impl CellNumber {
    /// Whether it tells how things stand to one another, for which the head has no unit.
    pub fn is_ratio(&self) -> bool {
        match self {
            Self::Bare { value, .. } => matches!(value, Value::Ratio(_)),
            Self::Figure(read) => matches!(read.0.value, Value::Ratio(_)),
            Self::Text => false,
        }
    }
}

/// Reads the number of a cell, which `s` is.
pub(super) fn read(lexicon: &Lexicon, text: &str, cell: TextRange, s: &mut Sentence) -> CellNumber {
    if let Some(number) = plain(text, cell).or_else(|| blank_parted(text, cell)).or_else(|| ratio(text, cell)) {
        return number;
    }
    let next = s.read(text, cell.start, cell.end);
    let mut mentions = Vec::new();
    scan::scan(lexicon, s, |verdict| {
        if let Verdict::Figure(mention) = verdict {
            mentions.push(mention);
        }
    });
    if next < cell.end || mentions.len() > 1 {
        return CellNumber::Text;
    }
    let movement = change::movements(lexicon, s, &mentions).pop();
    match mentions.pop().zip(movement) {
        Some((mention, movement)) if is_all(s, &mention, &movement) => {
            CellNumber::Figure(Box::new((mention, movement)))
        }
        Some(_) => CellNumber::Text,
        None => written(s),
    }
}

/// A number in ASCII digits with its sign, the usual case.
fn plain(text: &str, cell: TextRange) -> Option<CellNumber> {
    let written = cell.of(text);
    let unsigned = written.strip_prefix(['-', '+']).unwrap_or(written);
    if !unsigned.starts_with(|c: char| c.is_ascii_digit())
        || !unsigned.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
    {
        return None;
    }
    let value = short(unsigned).or_else(|| BigDecimal::from_str(&unsigned.replace(',', "")).ok())?;
    let value = if written.starts_with('-') { -value } else { value };
    let digits = TextRange::new(cell.end - unsigned.len(), cell.end);
    Some(CellNumber::Bare { range: cell, digits, value: Value::Number(value) })
}

/// A number whose thousands blanks part (12 340): behind no other number, as in a sentence, nothing needs to be counted.
fn blank_parted(text: &str, cell: TextRange) -> Option<CellNumber> {
    let written = cell.of(text);
    let unsigned = written.strip_prefix('-').unwrap_or(written);
    let mut groups = unsigned.split(|c| fold(c) == ' ');
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && digits(first));
    let rest: Vec<&str> = groups.collect();
    if !first || rest.is_empty() || !rest.iter().all(|group| group.len() == 3 && digits(group)) {
        return None;
    }
    let value = BigDecimal::from_str(&unsigned.replace(|c| fold(c) == ' ', "")).ok()?;
    let value = if written.starts_with('-') { -value } else { value };
    let digits = TextRange::new(cell.end - unsigned.len(), cell.end);
    Some(CellNumber::Bare { range: cell, digits, value: Value::Number(value) })
}

/// A ratio (1:13), which in a sentence might be the time of a day.
fn ratio(text: &str, cell: TextRange) -> Option<CellNumber> {
    let terms = cell_kind::ratio(cell.of(text))?;
    let terms = terms.into_iter().map(|term| BigDecimal::from_str(term).ok()).collect::<Option<Vec<_>>>()?;
    Some(CellNumber::Bare { range: cell, digits: cell, value: Value::Ratio(terms) })
}

/// The decimal that is written in ASCII digits, if it is short enough for a machine word, as most are: tables have thousands.
fn short(written: &str) -> Option<BigDecimal> {
    let (whole, part) = written.split_once('.').unwrap_or((written, "0"));
    if written.len() > 18 || part.is_empty() || part.contains(['.', ',']) {
        return None;
    }
    let digits = written.bytes().filter(u8::is_ascii_digit);
    let units = digits.fold(0, |units, digit| units * 10 + i64::from(digit - b'0'));
    Some(BigDecimal::new(units.into(), if whole.len() < written.len() { part.len() as i64 } else { 0 }))
}

/// Whether little but the figure stands in the cell: 增加3.9个百分点 is a change, 新建3座 is text.
fn is_all(s: &Sentence, mention: &Mention, movement: &change::Movement) -> bool {
    let outside = |range: CharRange| s.slice(range.start, range.end).iter().filter(|c| is_word(**c)).count();
    let before = outside(CharRange::new(0, mention.span.start));
    let after = outside(CharRange::new(mention.span.end, s.chars.len()));
    after == 0 && (before == 0 || movement.change.is_some() && before < 5)
}

/// Whether a character is part of a word or number; the mark of a note is none.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() && !note::is_sign(c)
}

/// A number without a unit in other digits, in brackets that make it negative, or behind a sign.
fn written(s: &Sentence) -> CellNumber {
    let digit = |at: &usize| s.at(*at).is_ascii_digit();
    let Some(start) = (0..s.chars.len()).find(digit) else { return CellNumber::Text };
    let Some(numeral) = numeral::read(s.rest(start)) else { return CellNumber::Text };
    let end = start + numeral.len;
    let words = |range: std::ops::Range<usize>| s.slice(range.start, range.end).iter().any(|c| is_word(*c));
    if words(0..start) || words(end..s.chars.len()) {
        return CellNumber::Text;
    }
    let before = s.before(start);
    let bracketed = matches!(before, '(' | '（') && matches!(s.at(end), ')' | '）');
    let minus = matches!(before, '-' | '−' | '－' | '–' | '—' | '△' | '▲' | '↓' | '▼');
    let signed = minus || matches!(before, '+' | '＋' | '↑');
    let value = Value::Number(numeral.value);
    let value = if minus || bracketed { negated(value) } else { value };
    let first = start - usize::from(signed || bracketed);
    CellNumber::Bare { range: s.range(first, end + usize::from(bracketed)), digits: s.range(start, end), value }
}

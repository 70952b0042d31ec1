//! Where a row may end: UAX #14 opportunities, tailored to Chinese text (CLREQ), weighed by what a break there spoils.

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use super::shadow::{is_digit, is_ideograph, shadow};
use super::spans;
use super::{Level, Measure};
use crate::text::TextRange;
use crate::text::width::{char_cells, cluster_cells, stands_alone};

/// What a row end before a character spoils, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// Nothing.
    Free,
    /// It parts what belongs together loosely: a date between month and day, a path at its solidus.
    Soft,
    /// It parts a number from its unit, or cuts a figure.
    Tight,
    /// It cuts a word, for which there is no rule but that rows end somewhere.
    Cut,
    /// It cuts a number or a dash, or puts a mark where no mark may stand.
    Bad,
}

impl Break {
    /// How many there are.
    pub const COUNT: usize = Self::Bad as usize + 1;

    /// The empty cells for which one would take this break instead. A word is cut only in a row without any
    /// opportunity, and a number only in a row without a word.
    pub fn cost(self, measure: &Measure) -> usize {
        match self {
            Self::Free => 0,
            Self::Soft => measure.max_slack / 4,
            Self::Tight => measure.max_slack,
            Self::Cut => measure.width,
            Self::Bad => measure.width * 2,
        }
    }
}

/// What stays whole in a row: a character or a grapheme cluster. Small, for a paragraph may have millions.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// Its first byte in the document's text.
    pub start: usize,
    /// Its first character, as it stands in the shadow.
    pub c: char,
    /// Its cells.
    pub cells: u8,
    /// A row end before it.
    pub before: Break,
    /// Whether it is white space, which is left out at a row end.
    pub space: bool,
}

/// The units of `range` in text order. A row end inside one of `kept` (sorted) is at best `Tight`.
pub fn units(text: &str, range: TextRange, kept: &[TextRange], measure: &Measure) -> Vec<Unit> {
    let piece = range.of(text);
    let mut units = Vec::with_capacity(piece.len() / 2);
    let mut seen_text = String::with_capacity(piece.len() + piece.len() / 8);
    let mut joins = false;
    for (at, c, seen) in shadow(piece) {
        seen_text.push(seen);
        joins |= !stands_alone(c);
        let cells = char_cells(c, measure.ambiguous) as u8; // At most 2.
        units.push(Unit { start: range.start + at, c: seen, cells, before: Break::Free, space: is_space(seen) });
    }
    weigh(&mut units, &seen_text, measure.level);
    spans::bind(&mut units);
    bind_kept(&mut units, range, kept);
    if joins {
        join_clusters(&mut units, piece, range.start, measure);
    }
    units
}

/// Weighs a row end before each unit; `seen` is the text of the units.
fn weigh(units: &mut [Unit], seen: &str, level: Level) {
    let mut opportunities = linebreaks(seen).map(|(at, _)| at).peekable();
    let (mut at, mut before, mut gap) = (0, None, Gap::None);
    for unit in units {
        let allowed = opportunities.next_if_eq(&at).is_some();
        unit.before = before.map_or(Break::Free, |before| row_end(before, gap, unit.c, allowed, level));
        at += unit.c.len_utf8();
        if unit.space {
            gap = if gap == Gap::None && unit.c == ' ' { Gap::Space } else { Gap::Wide };
        } else {
            (before, gap) = (Some(unit.c), Gap::None);
        }
    }
}

/// White space at which a row may end; the no-break spaces are none (UAX #14, class GL).
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}')
}

/// What stands between two characters that are not white space.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Space,
    Wide,
}

/// A row end between `before` and `c`, two characters of the shadow, where UAX #14 has an opportunity or has none.
fn row_end(before: char, gap: Gap, c: char, allowed: bool, level: Level) -> Break {
    if allowed && is_ideograph(before) && is_ideograph(c) {
        return Break::Free;
    }
    if is_digit(before) && is_digit(c) {
        return match gap {
            Gap::None => Break::Bad,
            // Rather one number with its thousands apart, or a date and a time, than two numbers.
            Gap::Space => Break::Cut,
            Gap::Wide => Break::Free,
        };
    }
    if never_starts(c, level) || never_ends(before) {
        return Break::Bad;
    }
    match before {
        '/' if allowed && c.is_ascii_alphanumeric() => Break::Soft,
        '/' | '／' if level >= Level::Gb => Break::Bad,
        _ if allowed => Break::Free,
        _ => Break::Cut,
    }
}

/// Marks that may not start a row (CLREQ): pauses and stops, closing marks, connectors and interpuncts, and the signs
/// that belong to the number before them; with their ASCII twins.
fn never_starts(c: char, level: Level) -> bool {
    match c {
        '、' | '，' | '。' | '：' | '；' | '！' | '？' | '．' | ',' | '.' | ':' | ';' | '!' | '?' => true,
        '）' | '》' | '〉' | '」' | '』' | '】' | '〕' | '］' | '｝' | '〗' | '〙' | '”' | '’' | ')' | ']' | '}' => {
            true
        }
        '·' | '・' | '‧' | '～' | '〜' | '–' | '－' | '々' => true,
        '%' | '％' | '‰' | '℃' | '°' | '′' | '″' => true,
        _ => level == Level::Strict && is_dash(c),
    }
}

/// Marks that may not end a row (CLREQ): opening marks, and the signs that belong to the number behind them.
fn never_ends(c: char) -> bool {
    matches!(
        c,
        '（' | '《'
            | '〈'
            | '「'
            | '『'
            | '【'
            | '〔'
            | '［'
            | '｛'
            | '〖'
            | '〘'
            | '“'
            | '‘'
            | '('
            | '['
            | '{'
            | '￥'
            | '¥'
            | '$'
            | '＄'
    )
}

/// Dashes and ellipses, of which Chinese writes two in a row.
fn is_dash(c: char) -> bool {
    matches!(c, '—' | '―' | '─' | '⸺' | '…' | '‥' | '⋯')
}

/// Makes row ends inside each of `kept` a last resort.
fn bind_kept(units: &mut [Unit], range: TextRange, kept: &[TextRange]) {
    let first = kept.partition_point(|span| span.end <= range.start);
    for span in kept.iter().skip(first).take_while(|span| span.start < range.end) {
        let from = units.partition_point(|unit| unit.start <= span.start);
        let inside = units.iter_mut().skip(from).take_while(|unit| unit.start < span.end);
        inside.for_each(|unit| unit.before = unit.before.max(Break::Tight));
    }
}

/// Makes one unit of each grapheme cluster, but for those too wide for any row: they are left in characters.
fn join_clusters(units: &mut Vec<Unit>, piece: &str, base: usize, measure: &Measure) {
    let narrow = |(start, cluster): (usize, &str)| {
        let cells = u8::try_from(cluster_cells(cluster, measure.ambiguous)).ok()?;
        Some((base + start, base + start + cluster.len(), cluster.chars().count() == 1, cells))
    };
    let mut clusters = tangles(piece).flat_map(|tangle| clusters_of(piece, tangle)).filter_map(narrow).peekable();
    let mut joined = 0;
    units.retain_mut(|unit| {
        if unit.start < joined {
            return false;
        }
        if let Some((_, end, alone, cells)) = clusters.next_if(|cluster| cluster.0 == unit.start) {
            (unit.cells, unit.space, joined) = (cells, unit.space && alone, end);
        }
        true
    });
}

/// The grapheme clusters of a part of `piece`, with their offsets in it.
fn clusters_of(piece: &str, part: TextRange) -> impl Iterator<Item = (usize, &str)> {
    part.of(piece).grapheme_indices(true).map(move |(at, cluster)| (part.start + at, cluster))
}

/// The parts of `piece` in which characters may cluster: those without two characters in a row that stand alone. A
/// long paragraph is not to be slow for one emoji.
fn tangles(piece: &str) -> impl Iterator<Item = TextRange> {
    let mut chars = piece.char_indices().peekable();
    std::iter::from_fn(move || {
        let mut start = None;
        while let Some((at, _)) = chars.next_if(|&(_, c)| stands_alone(c)) {
            start = Some(at);
        }
        let (at, c) = chars.next()?;
        let (start, mut end, mut alone) = (start.unwrap_or(at), at + c.len_utf8(), false);
        while let Some((at, c)) = chars.next_if(|&(_, c)| !(alone && stands_alone(c))) {
            (end, alone) = (at + c.len_utf8(), stands_alone(c));
        }
        Some(TextRange::new(start, end))
    })
}

#[cfg(test)]
mod tests;

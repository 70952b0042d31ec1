//! Where a row may end: UAX #14 opportunities, tailored to Chinese text (CLREQ), weighed by what a break there spoils.

mod spans;

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use super::shadow::shadow;
use super::{Level, Measure};
use crate::text::TextRange;
use crate::text::script::{is_arabic_digit, is_ideograph};
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

    /// How many empty cells at a row end are as bad as this break. A word is cut only in a row without any
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
pub struct Cluster {
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

/// The clusters of `range` in text order. A row end inside one of `kept` (sorted) is at best `Tight`.
pub fn clusters(text: &str, range: TextRange, kept: &[TextRange], measure: &Measure) -> Vec<Cluster> {
    let piece = range.of(text);
    let mut clusters = Vec::with_capacity(piece.len() / 2);
    let mut seen_text = String::with_capacity(piece.len() + piece.len() / 8);
    let mut joins = false;
    for (at, c, seen) in shadow(piece) {
        seen_text.push(seen);
        joins |= !stands_alone(c);
        let cells = char_cells(c, measure.ambiguous) as u8; // At most 2.
        clusters.push(Cluster { start: range.start + at, c: seen, cells, before: Break::Free, space: is_space(seen) });
    }
    weigh(&mut clusters, &seen_text, measure.level);
    spans::bind(&mut clusters);
    bind_kept(&mut clusters, range, kept);
    if joins {
        join_clusters(&mut clusters, piece, range.start, measure);
    }
    clusters
}

/// Weighs a row end before each cluster; `seen` is the text of the clusters.
fn weigh(clusters: &mut [Cluster], seen: &str, level: Level) {
    let mut opportunities = linebreaks(seen).map(|(at, _)| at).peekable();
    let (mut at, mut before, mut gap) = (0, None, Spacing::None);
    for cluster in clusters {
        let allowed = opportunities.next_if_eq(&at).is_some();
        cluster.before = before.map_or(Break::Free, |before| row_end(before, gap, cluster.c, allowed, level));
        at += cluster.c.len_utf8();
        if cluster.space {
            gap = if gap == Spacing::None && cluster.c == ' ' { Spacing::Space } else { Spacing::Wide };
        } else {
            (before, gap) = (Some(cluster.c), Spacing::None);
        }
    }
}

/// White space at which a row may end, so without the no-break spaces (UAX #14, class GL).
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}')
}

/// What stands between two characters that are not white space.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spacing {
    None,
    Space,
    Wide,
}

/// A row end between `before` and `c`, two characters of the shadow, where UAX #14 does (`allowed`) or does not give an opportunity.
fn row_end(before: char, gap: Spacing, c: char, allowed: bool, level: Level) -> Break {
    if allowed && is_ideograph(before) && is_ideograph(c) {
        return Break::Free;
    }
    if is_arabic_digit(before) && is_arabic_digit(c) {
        return match gap {
            Spacing::None => Break::Bad,
            // Rather one number with its thousands apart, or a date and a time, than two numbers.
            Spacing::Space => Break::Cut,
            Spacing::Wide => Break::Free,
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
fn bind_kept(clusters: &mut [Cluster], range: TextRange, kept: &[TextRange]) {
    let first = kept.partition_point(|span| span.end <= range.start);
    for span in kept.iter().skip(first).take_while(|span| span.start < range.end) {
        let from = clusters.partition_point(|cluster| cluster.start <= span.start);
        let inside = clusters.iter_mut().skip(from).take_while(|cluster| cluster.start < span.end);
        inside.for_each(|cluster| cluster.before = cluster.before.max(Break::Tight));
    }
}

/// Joins the characters of each grapheme cluster, but for those too wide for any row: they are left apart.
fn join_clusters(clusters: &mut Vec<Cluster>, piece: &str, base: usize, measure: &Measure) {
    let narrow = |(start, cluster): (usize, &str)| {
        let cells = u8::try_from(cluster_cells(cluster, measure.ambiguous)).ok()?;
        Some((base + start, base + start + cluster.len(), cluster.chars().count() == 1, cells))
    };
    let mut graphemes = tangles(piece).flat_map(|tangle| clusters_of(piece, tangle)).filter_map(narrow).peekable();
    let mut joined = 0;
    clusters.retain_mut(|cluster| {
        if cluster.start < joined {
            return false;
        }
        if let Some((_, end, alone, cells)) = graphemes.next_if(|grapheme| grapheme.0 == cluster.start) {
            (cluster.cells, cluster.space, joined) = (cells, cluster.space && alone, end);
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

//! How many terminal cells text takes (UAX #11), as it is shown: through `visible`, by grapheme cluster.

use std::borrow::Cow;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::TextRange;
use super::range::boundary;
use super::visible::{visible, visible_text};

/// How many cells the terminal gives to characters of ambiguous width (UAX #11), such as “ ” — … ①.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ambiguous {
    /// One cell, as in most terminals.
    #[default]
    Narrow,
    /// Two cells, as in terminals that are set up for Chinese fonts.
    Wide,
}

/// Cells of `text`: the sum over its grapheme clusters.
pub fn cells(text: &str, ambiguous: Ambiguous) -> usize {
    if text.chars().all(stands_alone) {
        return text.chars().map(|c| char_cells(c, ambiguous)).sum();
    }
    clusters(text).map(|cluster| cluster_cells(cluster, ambiguous)).sum()
}

/// Cells of `c` where it stands alone: 0, 1 or 2.
pub fn char_cells(c: char, ambiguous: Ambiguous) -> usize {
    match c {
        _ if is_common_ideograph(c) => 2,
        ' '..='~' => 1,
        '\u{3001}'..='\u{3011}' | '\u{ff01}'..='\u{ff60}' => 2,
        _ => rare_cells(visible(c), ambiguous),
    }
}

fn rare_cells(c: char, ambiguous: Ambiguous) -> usize {
    let cells = match ambiguous {
        Ambiguous::Narrow => c.width(),
        Ambiguous::Wide if is_ambiguous_letter(c) => Some(2),
        Ambiguous::Wide => c.width_cjk(),
    };
    cells.unwrap_or(0)
}

/// Whether a letter is of ambiguous width (UAX #11, as of Unicode 15): such letters are in the Chinese character sets,
/// and terminals that take ambiguous characters as wide take them so too.
fn is_ambiguous_letter(c: char) -> bool {
    const LATIN: &str = "¨ª´¸ºÆÐØÞßàáæèéêìíðòóøùúüþāđēěĦħīıĲĳĸĿŀŁ\
        łńňŉŊŋōŒœŦŧūǎǐǒǔǖǘǚǜɑɡ˄ˇˉˊˋˍː˘˙˚˛˝˟ⁿℓΩÅ";
    matches!(c, '\u{391}'..='\u{3a1}' | '\u{3a3}'..='\u{3a9}' | '\u{3b1}'..='\u{3c1}' | '\u{3c3}'..='\u{3c9}')
        || matches!(c, '\u{401}' | '\u{410}'..='\u{44f}' | '\u{451}')
        || LATIN.contains(c)
}

/// Cells of one grapheme cluster. A cluster with control characters shows each of them.
pub fn cluster_cells(cluster: &str, ambiguous: Ambiguous) -> usize {
    let mut chars = cluster.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return char_cells(c, ambiguous);
    }
    match (visible_text(cluster), ambiguous) {
        (Cow::Owned(shown), _) => shown.chars().map(|c| char_cells(c, ambiguous)).sum(),
        (Cow::Borrowed(shown), Ambiguous::Narrow) => shown.width(),
        (Cow::Borrowed(shown), Ambiguous::Wide) => shown.width_cjk(),
    }
}

/// The grapheme clusters of `text`: what stands in cells of its own.
pub fn clusters(text: &str) -> impl Iterator<Item = &str> {
    text.graphemes(true)
}

/// The grapheme cluster that holds byte `offset` of `text`; empty at the text's end. Takes no longer where `text` is long.
pub fn cluster_at(text: &str, offset: usize) -> TextRange {
    let at = boundary(text, offset);
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    let start = match cursor.is_boundary(text, 0) {
        Ok(false) => cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(at),
        _ => at,
    };
    let mut cursor = GraphemeCursor::new(start, text.len(), true);
    TextRange::new(start, cursor.next_boundary(text, 0).ok().flatten().unwrap_or(start))
}

/// The grapheme cluster before the one that holds byte `offset` of `text`; empty where there is none.
pub fn cluster_before(text: &str, offset: usize) -> TextRange {
    match cluster_at(text, offset).start.checked_sub(1) {
        Some(last) => cluster_at(text, last),
        None => TextRange::default(),
    }
}

/// Whether all terminals with such ambiguous characters give `cluster` the same cells. They disagree on clusters of
/// several characters; and where ambiguous characters are taken as wide, the terminal may take some as narrow.
pub fn is_sure(cluster: &str, ambiguous: Ambiguous) -> bool {
    let mut chars = cluster.chars();
    let alone = chars.next().filter(|_| chars.next().is_none());
    alone.is_some_and(|c| {
        ambiguous == Ambiguous::Narrow || char_cells(c, Ambiguous::Narrow) == char_cells(c, Ambiguous::Wide)
    })
}

/// The cells that `cluster` takes in a terminal that knows no clusters and takes ambiguous characters as wide.
pub fn most_cells(cluster: &str) -> usize {
    cluster.chars().map(|c| char_cells(c, Ambiguous::Wide)).sum()
}

/// Whether `c` is shown apart from any other character for which this holds: the common characters of Chinese and
/// European text, and the C0 controls. Where all characters of a text are such, its clusters are its characters.
pub fn stands_alone(c: char) -> bool {
    is_common_ideograph(c) || c <= '~' || is_common_mark(c)
}

fn is_common_ideograph(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

fn is_common_mark(c: char) -> bool {
    matches!(c,
        '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{370}'..='\u{3ff}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{2100}'..='\u{25ff}'
        | '\u{3000}'..='\u{3029}' | '\u{3031}'..='\u{3098}' | '\u{309b}'..='\u{312f}' | '\u{3200}'..='\u{a48c}'
        | '\u{e000}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ff9d}' | '\u{20000}'..='\u{3ffff}')
}

/// `text` as it is shown, cut to at most `cells` cells; where something is cut, an ellipsis stands for it.
pub fn fit(text: &str, cells: usize, ambiguous: Ambiguous) -> Cow<'_, str> {
    if self::cells(text, ambiguous) <= cells {
        return visible_text(text);
    }
    let ellipsis = char_cells('…', ambiguous);
    let Some(room) = cells.checked_sub(ellipsis) else { return Cow::Owned(".".repeat(cells)) };
    let mut used = 0;
    let kept = clusters(text).take_while(|cluster| {
        used += cluster_cells(cluster, ambiguous);
        used <= room
    });
    let mut shown: String = kept.flat_map(str::chars).map(visible).collect();
    shown.push('…');
    Cow::Owned(shown)
}

/// `fit`, with spaces behind it to exactly `cells` cells.
pub fn pad(text: &str, cells: usize, ambiguous: Ambiguous) -> String {
    let mut shown = fit(text, cells, ambiguous).into_owned();
    let used = self::cells(&shown, ambiguous);
    shown.extend(std::iter::repeat_n(' ', cells.saturating_sub(used)));
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greek_cyrillic_and_pinyin_letters_are_of_ambiguous_width() {
        for letter in ["μ", "Ω", "Я", "ё", "à", "ě", "ǚ"] {
            assert_eq!((cells(letter, Ambiguous::Narrow), cells(letter, Ambiguous::Wide)), (1, 2), "{letter}");
        }
        for letter in ["ς", "ã", "ñ", "Ѓ"] {
            assert_eq!(cells(letter, Ambiguous::Wide), 1, "{letter}");
        }
    }
    use Ambiguous::{Narrow, Wide};

    #[track_caller]
    fn check(text: &str, narrow: usize, wide: usize) {
        assert_eq!((cells(text, Narrow), cells(text, Wide)), (narrow, wide), "{text:?}");
    }

    #[test]
    fn chinese_takes_two_cells() {
        check("办结率99.2%", 11, 11);
        check("《条例》、￥５％～〇々㎡\u{3000}", 26, 26);
        check("ABC ¥~\u{a0}", 7, 7);
    }

    #[test]
    fn ambiguous_characters_follow_the_terminal() {
        check("“一网”", 6, 8);
        check("——……·①", 6, 12);
    }

    #[test]
    fn a_cluster_is_measured_whole() {
        check("e\u{301}", 1, 1);
        check("👨‍👩‍👧🇨🇳👍🏽", 6, 6);
        check("葛\u{e0100}城", 4, 4);
        check("软\u{ad}零\u{200b}", 4, 4);
    }

    #[test]
    fn controls_are_measured_as_they_are_shown() {
        check("a\tb\u{1b}\r\n\u{202e}", 7, 7);
    }

    #[test]
    fn characters_that_stand_alone_are_clusters_of_their_own() {
        let alone: Vec<char> = ('\0'..=char::MAX).filter(|&c| stands_alone(c)).collect();
        for c in alone {
            let text = String::from_iter(['中', c, c, '中']);
            assert_eq!(text.graphemes(true).count(), 4, "{c:?}");
            let mut buffer = [0; 4];
            let text: &str = c.encode_utf8(&mut buffer);
            let wide = if is_ambiguous_letter(c) { 2 } else { text.width_cjk() };
            assert_eq!((text.width(), wide), (char_cells(c, Narrow), char_cells(c, Wide)), "{c:?}");
        }
    }

    #[test]
    fn a_cluster_is_found_by_any_of_its_bytes() {
        let text = "办e\u{301}👨‍👩‍👧\r\n🇨🇳🇨🇳。";
        let mut start = 0;
        for cluster in clusters(text) {
            let whole = TextRange::new(start, start + cluster.len());
            (whole.start..whole.end).for_each(|at| assert_eq!(cluster_at(text, at), whole, "{at}"));
            assert_eq!(cluster_before(text, whole.end), whole);
            start = whole.end;
        }
        assert_eq!(cluster_at(text, text.len()), TextRange::new(text.len(), text.len()));
        assert!(cluster_before(text, 0).is_empty());
    }

    #[test]
    fn fit_ends_what_it_cuts_with_an_ellipsis() {
        assert_eq!(fit("依法行政", 8, Narrow), "依法行政");
        assert_eq!(fit("依法行政", 7, Narrow), "依法行…");
        assert_eq!(fit("依法行政", 6, Narrow), "依法…");
        assert_eq!(fit("依法行政", 6, Wide), "依法…");
        assert_eq!(fit("依法行政", 1, Narrow), "…");
        assert_eq!(fit("依法行政", 1, Wide), ".");
        assert_eq!(fit("依法行政", 0, Narrow), "");
    }

    #[test]
    fn pad_fills_the_cells() {
        assert_eq!(pad("依法行政", 6, Narrow), "依法… ");
        assert_eq!(pad("", 3, Narrow), "   ");
    }
}

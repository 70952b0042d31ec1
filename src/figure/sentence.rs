//! One sentence as folded characters that know their bytes, so that rules look left and right by index.

use crate::text::TextRange;
use crate::text::chars::Chars;
use crate::text::fold::fold;
use crate::text::hidden::is_hidden;
use crate::text::join::is_spaced;
use crate::text::note;
use crate::text::range::{from, upto};
use crate::text::sentence::is_full_stop;

/// From so many characters on, a sentence that does not end is ended at the next comma or space, so that rules that
/// look around stay cheap on lines without a full stop (tables in one line).
const LONG: usize = 1000;

/// The most characters of a sentence.
const LONGEST: usize = 4000;

/// What a character is to the scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// Nothing, and folded it is itself: most characters.
    Plain,
    /// Nothing, but folded it is another.
    Variant,
    Numeral,
    /// A word of time ends with it or holds it.
    Time,
    /// A sentence that is long enough may end with it.
    Pause,
    Stop,
    /// A line ends with it; the paragraph goes on in the next one.
    Break,
    /// It shows nothing: a zero-width space, a soft hyphen.
    Hidden,
    /// It may open the mark of a note or of a page, which is no part of the sentence: 86[2]亿元, 居民 —3— 收入.
    Note,
    /// It ends a sentence between two 汉字 (收支平衡.二是), and parts numbers.
    Point,
    Title,
    Quotation,
    Bracket,
    Close,
}

/// A pair of quotation marks or title marks, both ends in chars of the sentence, marks included.
#[derive(Clone, Copy, Debug)]
pub struct Enclosure {
    /// The opening mark.
    pub start: usize,
    /// One past the closing mark.
    pub end: usize,
    /// The opening mark itself, folded to one of 《 “ （.
    pub mark: char,
}

/// What a sentence leaves out: a line end within its paragraph with the white space around it, a character that shows
/// nothing, or the mark of a note.
#[derive(Clone, Copy, Debug)]
struct Gap {
    /// The character behind it, in chars of the sentence.
    index: usize,
    /// Its bytes.
    range: TextRange,
    /// Whether it stands for a space: between two words of Latin letters.
    spaced: bool,
}

impl Gap {
    /// The gap around the line end at byte `at` of `text`.
    fn around(text: &str, at: usize) -> Self {
        let (before, after) = (upto(text, at).trim_end(), from(text, at).trim_start());
        let range = TextRange::new(before.len(), text.len() - after.len());
        Self { index: 0, range, spaced: is_spaced(before, after) }
    }
}

/// A sentence: up to 。！？；. Where its lines were cut at a measure, they are put together again. Buffers are kept from one
/// sentence to the next.
#[derive(Debug, Default)]
pub struct Sentence {
    /// Folded characters.
    pub chars: Vec<char>,
    /// Byte offset of each character, and one past the last.
    offsets: Vec<usize>,
    /// Where characters stand that may open a numeral, in chars.
    pub numerals: Vec<usize>,
    /// Quotations, titles and brackets, in the order in which they close.
    pub enclosures: Vec<Enclosure>,
    /// Whether it is the first of its paragraph.
    pub first: bool,
    open: Vec<(usize, char)>,
    gaps: Vec<Gap>,
    /// Whether it holds a word of time.
    timed: bool,
}

impl Sentence {
    /// Reads one sentence of `text` (the bytes from `start`, not beyond `end`); returns where the next one starts.
    pub fn read(&mut self, text: &str, start: usize, end: usize) -> usize {
        self.clear();
        let text = TextRange::new(start, end).of(text);
        let mut rest = text.as_bytes();
        let marked = if self.first { note::before_year(text) } else { 0 };
        if marked > 0 {
            self.gaps.push(Gap { index: 0, range: TextRange::new(start, start + marked), spaced: false });
            rest = rest.get(marked..).unwrap_or_default();
        }
        while self.chars.len() < LONGEST
            && let Some((c, tail)) = first(rest)
        {
            let class = match class(c) {
                Class::Point if self.closes(tail) => Class::Stop,
                class => class,
            };
            if class == Class::Break {
                rest = self.pass(text, text.len() - rest.len(), start);
                continue;
            }
            let unread = match class {
                Class::Hidden => rest.len() - tail.len(),
                Class::Note => note::bracketed(from(text, text.len() - rest.len())).max(self.page_mark(rest)),
                _ => 0,
            };
            if unread > 0 {
                let at = end - rest.len();
                let range = TextRange::new(at, at + unread);
                self.gaps.push(Gap { index: self.chars.len(), range, spaced: false });
                rest = rest.get(unread..).unwrap_or_default();
                continue;
            }
            self.offsets.push(end - rest.len());
            self.chars.push(match class {
                Class::Plain => c,
                Class::Stop if fold(c) == '.' => '。',
                _ => fold(c),
            });
            rest = tail;
            if class != Class::Plain && self.ends_with(class) {
                break;
            }
        }
        let next = end - rest.len();
        self.offsets.push(next);
        next
    }

    /// Whether it holds neither a numeral nor a word of time, as most do: nothing needs to be read of it.
    pub fn silent(&self) -> bool {
        self.numerals.is_empty() && !self.timed
    }

    /// Whether a point before `tail` ends the sentence.
    fn closes(&self, tail: &[u8]) -> bool {
        let last = self.chars.last().copied().unwrap_or_default();
        first(tail).is_some_and(|(c, _)| is_full_stop(last, c))
    }

    /// How many bytes the mark of a page has that opens `text`, behind a blank; 0 where none does.
    fn page_mark(&self, text: &[u8]) -> usize {
        if self.chars.last().is_none_or(|last| last.is_whitespace()) { note::page(text) } else { 0 }
    }

    fn clear(&mut self) {
        self.chars.clear();
        self.offsets.clear();
        self.numerals.clear();
        self.enclosures.clear();
        self.open.clear();
        self.gaps.clear();
        self.timed = false;
    }

    /// Passes over the line end at byte `at` of `text`, which lies at byte `start` of the whole: the white space before it goes
    /// as well. Returns the text behind.
    fn pass<'t>(&mut self, text: &'t str, at: usize, start: usize) -> &'t [u8] {
        let gap = Gap::around(text, at);
        let spaces = TextRange::new(gap.range.start, at).of(text).chars().count();
        let index = self.chars.len().saturating_sub(spaces);
        self.chars.truncate(index);
        self.offsets.truncate(index);
        if gap.spaced {
            self.chars.push(' ');
            self.offsets.push(start + gap.range.start);
        }
        self.gaps.push(Gap { index: self.chars.len(), range: gap.range.shifted(start), ..gap });
        from(text, gap.range.end).as_bytes()
    }

    /// Takes note of the last character where it is a numeral or a mark; says whether the sentence ends with it.
    fn ends_with(&mut self, class: Class) -> bool {
        let index = self.chars.len() - 1;
        match class {
            Class::Numeral => self.numeral(index),
            Class::Time => self.timed = true,
            Class::Title => self.open.push((index, '《')),
            Class::Quotation => self.open.push((index, '“')),
            Class::Bracket => self.open.push((index, '（')),
            Class::Close => self.close(index, partner(self.at(index))),
            Class::Plain
            | Class::Variant
            | Class::Pause
            | Class::Stop
            | Class::Break
            | Class::Hidden
            | Class::Note
            | Class::Point => {}
        }
        class == Class::Stop && self.open.iter().all(|(_, mark)| *mark != '《')
            || class == Class::Pause && self.chars.len() >= LONG
    }

    /// Takes note of a numeral at `index`. 伍, 陆 and 参 are so much else (队伍, 大陆, 参加) that they open one only before a
    /// multiplier of formal numerals, 万 or 亿: 伍佰, 陆万.
    fn numeral(&mut self, index: usize) {
        let formal = matches!(self.at(index), '拾' | '佰' | '仟' | '万' | '亿');
        let last = index.wrapping_sub(1);
        if formal && matches!(self.at(last), '伍' | '陆' | '参') && self.numerals.last() != Some(&last) {
            self.numerals.push(last);
            if let Some(c) = self.chars.get_mut(last).filter(|c| **c == '参') {
                *c = '叁';
            }
        }
        self.numerals.push(index);
    }

    fn close(&mut self, index: usize, mark: char) {
        if let Some(depth) = self.open.iter().rposition(|(_, open)| *open == mark) {
            let start = self.open.get(depth).map_or(index, |(start, _)| *start);
            self.open.truncate(depth);
            self.enclosures.push(Enclosure { start, end: index + 1, mark });
        }
    }

    /// The character at `index`; NUL beyond the end.
    #[inline]
    pub fn at(&self, index: usize) -> char {
        self.chars.at(index)
    }

    /// The character before `index`; NUL at the start.
    #[inline]
    pub fn before(&self, index: usize) -> char {
        self.chars.before(index)
    }

    /// The characters from `start` to `end`; empty where that range does not lie in the sentence.
    pub fn slice(&self, start: usize, end: usize) -> &[char] {
        self.chars.slice(start, end)
    }

    /// The characters from `start` on.
    pub fn rest(&self, start: usize) -> &[char] {
        self.chars.rest(start)
    }

    /// Whether the characters from `start` on open with `word`.
    pub fn has(&self, start: usize, word: &str) -> bool {
        self.chars.has(start, word)
    }

    /// Whether `word` ends right before `end`.
    pub fn ends(&self, end: usize, word: &str) -> bool {
        self.chars.ends(end, word)
    }

    /// The bytes of the characters from `start` to `end`.
    pub fn range(&self, start: usize, end: usize) -> TextRange {
        let byte = |index: usize| self.offsets.get(index).or(self.offsets.last()).copied().unwrap_or(0);
        // The characters before a line end stop there, not where the next line begins.
        let gap = self.gaps.iter().find(|gap| gap.index == end && !gap.spaced);
        TextRange::new(byte(start), gap.map_or(byte(end), |gap| gap.range.start))
    }

    /// The innermost enclosure with `mark` that covers the character at `index`.
    pub fn enclosure(&self, index: usize, mark: char) -> Option<Enclosure> {
        if self.enclosures.is_empty() {
            return None;
        }
        let covers = |e: &&Enclosure| e.mark == mark && e.start < index && index < e.end;
        self.enclosures.iter().find(covers).copied()
    }
}

/// The classes of the first plane, each that of its folded form; made when the program is compiled.
static CLASSES: [Class; 1 << 16] = classes();

/// Quotation marks of all kinds count as “ and ”, brackets as （ and ）, titles as 《 and 》.
const CLASSED: [(&[char], Class); 11] = [
    (
        &[
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '一', '二', '三', '四', '五', '六', '七', '八', '九',
            '十', '百', '千', '万', '亿', '两', '零', '〇', '○', '半', '兆', '廿', '卅', '卌', '壹', '贰', '叁', '肆',
            '柒', '捌', '玖', '拾', '佰', '仟',
        ],
        Class::Numeral,
    ),
    (&['年', '末', '前', '来', '期'], Class::Time),
    (&['，', ',', ' '], Class::Pause),
    (&['。', '！', '？', '；', ';'], Class::Stop),
    (&['\n', '\r'], Class::Break),
    (&['[', '〔', '—'], Class::Note),
    (&['.'], Class::Point),
    (&['《', '〈'], Class::Title),
    (&['“', '‘', '「', '『'], Class::Quotation),
    (&['（', '('], Class::Bracket),
    (&['》', '〉', '”', '’', '」', '』', '）', ')'], Class::Close),
];

const fn classes() -> [Class; 1 << 16] {
    let mut table = [Class::Plain; 1 << 16];
    let mut list = 0;
    while list < CLASSED.len() {
        let (chars, class) = CLASSED[list];
        let mut index = 0;
        while index < chars.len() {
            table[chars[index] as usize] = class;
            index += 1;
        }
        list += 1;
    }
    let mut place = 0;
    while place < table.len() {
        if let Some(c) = char::from_u32(place as u32) {
            table[place] = match table[fold(c) as usize] {
                _ if is_hidden(c) => Class::Hidden,
                Class::Plain if fold(c) != c => Class::Variant,
                class => class,
            };
        }
        place += 1;
    }
    table
}

#[inline]
fn class(c: char) -> Class {
    CLASSES.get(c as usize).copied().unwrap_or(Class::Plain)
}

/// The first character of a text and the text behind it. It is read off the bytes of UTF-8, the usual lengths first,
/// because every character of a report goes through here.
#[inline]
fn first(text: &[u8]) -> Option<(char, &[u8])> {
    let low = |byte: &u8| u32::from(byte & 0x3F);
    let (place, tail) = match text {
        [a @ 0xE0..=0xEF, b, c, tail @ ..] => (u32::from(a & 0x0F) << 12 | low(b) << 6 | low(c), tail),
        [a @ ..0x80, tail @ ..] => (u32::from(*a), tail),
        [a @ 0xC0..=0xDF, b, tail @ ..] => (u32::from(a & 0x1F) << 6 | low(b), tail),
        [a, b, c, d, tail @ ..] => (u32::from(a & 0x07) << 18 | low(b) << 12 | low(c) << 6 | low(d), tail),
        _ => return None,
    };
    Some((char::from_u32(place)?, tail))
}

fn partner(close: char) -> char {
    match close {
        '》' | '〉' => '《',
        '）' | ')' => '（',
        _ => '“',
    }
}

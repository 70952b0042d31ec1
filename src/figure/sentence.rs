//! One sentence as folded characters that know their bytes, so that rules look left and right by index.

use crate::text::TextRange;
use crate::text::fold::Folder;

/// From so many characters on, a sentence that does not end is ended at the next comma or space, so that rules that
/// look around stay cheap on lines without a full stop (tables in one line).
const LONG: usize = 1000;

/// The most characters of a sentence.
const LONGEST: usize = 4000;

/// What a character is to the scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Other,
    Numeral,
    /// A word of time ends with it or holds it.
    Time,
    Stop,
    Open(char),
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

/// A sentence: up to 。！？； or the end of its line. Buffers are kept from one sentence to the next.
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
}

impl Sentence {
    /// Reads one sentence of `text` (the bytes from `start`, not beyond `end`); returns where the next one starts.
    pub fn read(&mut self, text: &str, start: usize, end: usize) -> usize {
        self.clear();
        let guess = (end - start).min(1024) / 2;
        self.chars.reserve(guess);
        self.offsets.reserve(guess);
        let folder = Folder::new();
        let mut at = start;
        for c in TextRange::new(start, end).of(text).chars() {
            let folded = folder.fold(c);
            let class = class(folded);
            self.push(folded, class, at);
            at += c.len_utf8();
            if self.chars.len() >= LONG && (matches!(folded, '，' | ',' | ' ') || self.chars.len() >= LONGEST) {
                break;
            }
            if class == Class::Stop && self.open.iter().all(|(_, mark)| *mark != '《') {
                break;
            }
        }
        self.offsets.push(at);
        at
    }

    fn clear(&mut self) {
        self.chars.clear();
        self.offsets.clear();
        self.numerals.clear();
        self.enclosures.clear();
        self.open.clear();
    }

    #[inline]
    fn push(&mut self, c: char, class: Class, at: usize) {
        let index = self.chars.len();
        match class {
            Class::Numeral => self.numerals.push(index),
            Class::Open(mark) => self.open.push((index, mark)),
            Class::Close => self.close(index, partner(c)),
            Class::Other | Class::Time | Class::Stop => {}
        }
        self.chars.push(c);
        self.offsets.push(at);
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
        self.chars.get(index).copied().unwrap_or('\0')
    }

    /// The character before `index`; NUL at the start.
    #[inline]
    pub fn before(&self, index: usize) -> char {
        index.checked_sub(1).map_or('\0', |index| self.at(index))
    }

    /// The characters from `start` to `end`; none where that is no range.
    pub fn slice(&self, start: usize, end: usize) -> &[char] {
        self.chars.get(start..end).unwrap_or_default()
    }

    /// The characters from `start` on.
    pub fn rest(&self, start: usize) -> &[char] {
        self.chars.get(start..).unwrap_or_default()
    }

    /// Whether the characters from `start` on open with `word`.
    pub fn has(&self, start: usize, word: &str) -> bool {
        let mut rest = self.rest(start).iter();
        word.chars().all(|c| rest.next() == Some(&c))
    }

    /// Whether `word` ends right before `end`.
    pub fn ends(&self, end: usize, word: &str) -> bool {
        end.checked_sub(word.chars().count()).is_some_and(|start| self.has(start, word))
    }

    /// The bytes of the characters from `start` to `end`.
    pub fn range(&self, start: usize, end: usize) -> TextRange {
        let byte = |index: usize| self.offsets.get(index).or(self.offsets.last()).copied().unwrap_or(0);
        TextRange::new(byte(start), byte(end))
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

/// The classes of the first plane, made when the program is compiled.
static CLASSES: [Class; 1 << 16] = classes();

/// Quotation marks of all kinds count as “ and ”, brackets as （ and ）, titles as 《 and 》.
const CLASSED: [(&[char], Class); 7] = [
    (
        &[
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '一', '二', '三', '四', '五', '六', '七', '八', '九',
            '十', '百', '千', '万', '亿', '两', '零', '〇', '○', '半', '兆', '壹', '贰', '叁', '肆', '柒', '捌', '玖',
            '拾', '佰', '仟',
        ],
        Class::Numeral,
    ),
    (&['年', '末'], Class::Time),
    (&['。', '！', '？', '；', ';', '\n', '\r'], Class::Stop),
    (&['《', '〈'], Class::Open('《')),
    (&['“', '‘', '「', '『'], Class::Open('“')),
    (&['（', '('], Class::Open('（')),
    (&['》', '〉', '”', '’', '」', '』', '）', ')'], Class::Close),
];

const fn classes() -> [Class; 1 << 16] {
    let mut table = [Class::Other; 1 << 16];
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
    table
}

fn class(c: char) -> Class {
    CLASSES.get(c as usize).copied().unwrap_or(Class::Other)
}

/// The side of a pair of marks that a character is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// “ （ 《
    Open,
    /// ” ） 》
    Close,
}

/// Which side of a pair `c` is, where it is one.
pub fn side(c: char) -> Option<Side> {
    match class(c) {
        Class::Open(_) => Some(Side::Open),
        Class::Close => Some(Side::Close),
        _ => None,
    }
}

/// Where the next sentence starts, if the one at `start` holds neither a numeral nor a time, as most do: nothing needs
/// to be read of it. A title may go beyond the full stop, and a long line is cut elsewhere: those must be read.
pub fn skipped(text: &str, start: usize, end: usize) -> Option<usize> {
    let folder = Folder::new();
    let mut at = start;
    for c in TextRange::new(start, end).of(text).chars().take(LONG) {
        at += c.len_utf8();
        match class(folder.fold(c)) {
            Class::Stop => return Some(at),
            Class::Numeral | Class::Time | Class::Open('《') => return None,
            Class::Open(_) | Class::Close | Class::Other => {}
        }
    }
    (at == end).then_some(end)
}

fn partner(close: char) -> char {
    match close {
        '》' | '〉' => '《',
        '）' | ')' => '（',
        _ => '“',
    }
}

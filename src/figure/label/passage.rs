//! The paragraph up to the end of the sentence being read: folded characters without white space, each with its bytes.

use super::cut::CutScore;
use super::marks::is_mark;
use super::piece::{ToldChar, ToldText};
use super::spell::{self, Letter, is_silent};
use super::weights::{ONE, Weights};
use crate::figure::lexicon::Labels;
use crate::text::fold::fold;
use crate::text::hidden::is_hidden;
use crate::text::range::{from, upto};
use crate::text::script::{is_arabic_digit, is_han};
use crate::text::sentence::is_full_stop;
use crate::text::time::Time;
use crate::text::{CharRange, TextRange, note};

/// A paragraph of more characters is read in parts, as if each were a paragraph, so that what is kept of it stays small.
const LONGEST: usize = 8000;

/// So many bytes without a figure end a part as well.
const FARTHEST: usize = 3 * LONGEST;

/// A label is sought so far before its figure, in chars: four clauses.
const BEFORE: usize = 200;

/// A label is sought so far behind its figure.
const BEHIND: usize = 90;

/// A cut that tears a word of the lexicon is so much less likely: it is made only where there is no other.
const TORN: i32 = 6 * ONE;

/// Words between two figures that tell how the second goes with the first. Weights are learned of them by their places here.
const DISCOURSE: [&[char]; 9] = [
    &['其', '中'],
    &['分', '别'],
    &['同', '比'],
    &['比', '上'],
    &['较', '上'],
    &['占'],
    &['完', '成'],
    &['共'],
    &['包', '括'],
];

/// What has been read of a paragraph. Blanks, line ends and marks of notes are no part of it.
#[derive(Default)]
pub struct Passage {
    /// Folded characters.
    pub chars: Vec<char>,
    /// The same as labels hold it, and without 了.
    pub told: ToldText,
    pub timeless: ToldText,
    /// The bytes of each character.
    places: Vec<TextRange>,
    /// Marks that part clauses, with the chars before them.
    marks: Vec<(usize, char)>,
    /// Which of the words of discourse stand where.
    discourse: Vec<(usize, usize)>,
    /// Up to which byte it has been read.
    read: usize,
    /// The scores of gaps, as far as they were asked for; a gap stands before its character.
    cuts: Vec<Option<CutScore>>,
}

impl Passage {
    /// Goes on to the paragraph that begins at byte `start`.
    pub fn restart(&mut self, start: usize) {
        self.chars.clear();
        self.told.clear();
        self.timeless.clear();
        self.places.clear();
        self.marks.clear();
        self.discourse.clear();
        self.cuts.clear();
        self.read = start;
    }

    /// Reads on to the end of a sentence of `text`; false where that would be too much.
    pub fn read(&mut self, text: &str, sentence: TextRange) -> bool {
        if sentence.start.saturating_sub(self.read) > FARTHEST || self.chars.len() > LONGEST {
            return false;
        }
        let unread = TextRange::new(self.read, sentence.end);
        let mut behind_note = 0;
        for (at, c) in unread.of(text).char_indices().filter(|(_, c)| !c.is_whitespace() && !is_hidden(*c)) {
            let start = unread.start + at;
            if matches!(c, '[' | '［' | '〔') {
                behind_note = start + note::bracketed(from(text, start));
            } else if c == '—' {
                behind_note = behind_note.max(start + self.dash(text, start));
            } else if note::is_sign(c) && self.ends_with_word() && opens_number(from(text, start)) {
                behind_note = start + c.len_utf8();
            }
            if start >= behind_note {
                self.push(self.read_char(text, start, c), TextRange::new(start, start + c.len_utf8()));
            }
        }
        self.read = sentence.end;
        self.cuts.resize(self.chars.len() + 1, None);
        true
    }

    /// What the character `c` at byte `start` of `text` is read as.
    fn read_char(&self, text: &str, start: usize, c: char) -> char {
        let stop = || {
            let (before, behind) = (self.chars.last(), from(text, start).chars().nth(1));
            before.zip(behind).is_some_and(|(before, behind)| is_full_stop(*before, behind))
        };
        match fold(c) {
            '.' if stop() => '。',
            c => c,
        }
    }

    /// How many bytes of a dash at byte `start` of `text` are no part of the passage: those of the mark of a page, or of a list
    /// (——农业).
    fn dash(&self, text: &str, start: usize) -> usize {
        let spaced = upto(text, start).ends_with(char::is_whitespace);
        let page = if spaced { note::page(from(text, start).as_bytes()) } else { 0 };
        let listed = if self.chars.is_empty() { '—'.len_utf8() } else { 0 };
        page.max(listed)
    }

    fn ends_with_word(&self) -> bool {
        self.chars.last().is_some_and(|c| is_han(*c))
    }

    fn push(&mut self, c: char, place: TextRange) {
        if is_mark(c) {
            self.marks.push((self.chars.len(), c));
        }
        self.chars.push(c);
        let told = (!is_silent(c)).then(|| ToldChar::of(c));
        self.told.push(told.as_ref());
        self.timeless.push(told.as_ref().filter(|_| c != '了'));
        self.places.push(place);
        if let Some(word) = DISCOURSE.iter().position(|word| word.last() == Some(&c) && self.chars.ends_with(word)) {
            self.discourse.push((self.chars.len() - DISCOURSE[word].len(), word));
        }
    }

    /// The marks from char `start` to char `end`.
    pub fn marks(&self, start: usize, end: usize) -> &[(usize, char)] {
        let before = |limit| self.marks.partition_point(|(at, _)| *at < limit);
        &self.marks[before(start)..before(end)]
    }

    /// The words of discourse that stand between char `start` and char `end`, by their places in the list of them.
    pub fn discourse(&self, start: usize, end: usize) -> u16 {
        let before = self.discourse.partition_point(|(at, _)| *at < start);
        let within = self.discourse[before..].iter().take_while(|(at, word)| at + DISCOURSE[*word].len() <= end);
        within.fold(0, |words, (_, word)| words | 1 << word)
    }

    /// The character that holds byte `byte`, or the next one.
    pub fn at_byte(&self, byte: usize) -> usize {
        self.places.partition_point(|place| place.end <= byte)
    }

    /// The bytes of the character at `index`.
    pub fn place(&self, index: usize) -> TextRange {
        self.places.get(index).copied().unwrap_or_default()
    }

    /// The letters of a stretch, as a label holds them.
    pub fn letters(&self, stretch: CharRange) -> Vec<Letter> {
        let told = (stretch.start..stretch.end).filter(|at| !is_silent(self.chars[*at]));
        told.map(|at| Letter { c: spell::plain(self.chars[at]), at: self.place(at) }).collect()
    }

    /// Scores the gaps in which a label of the figure at `figure` may begin or end.
    pub fn score_cuts(&mut self, words: &Labels, weights: &Weights, figure: CharRange) {
        let last = (figure.end + BEHIND).min(self.chars.len());
        for gap in figure.start.saturating_sub(BEFORE)..=last {
            if self.cuts[gap].is_none() {
                let torn = !self.leads(words, gap, figure) && words.is_torn(&self.chars, gap);
                let torn = if torn { TORN } else { 0 };
                let CutScore { begin, end } = CutScore::of(weights, &self.chars, gap);
                self.cuts[gap] = Some(CutScore { begin: begin - torn, end: end - torn });
            }
        }
    }

    /// Whether the char behind `gap` leads on to a value or a time, and ends no word: 诈骗案由9件增至12件 tells no 案由, 收入比1956年
    /// no 收入比.
    fn leads(&self, words: &Labels, gap: usize, figure: CharRange) -> bool {
        let timed = |at: usize| Time::read(&self.chars, at).is_some() || words.periods.at(&self.chars, at).is_some();
        match self.chars.get(gap) {
            Some('由') => gap + 1 == figure.start,
            Some('比') => timed(gap + 1),
            _ => false,
        }
    }

    /// How likely a phrase begins and ends at `gap`.
    pub fn cut(&self, gap: usize) -> CutScore {
        self.cuts.get(gap).copied().flatten().unwrap_or_default()
    }
}

/// Whether a number stands behind the first character of a text: 税收※5亿元.
fn opens_number(text: &str) -> bool {
    text.chars().nth(1).is_some_and(is_arabic_digit)
}

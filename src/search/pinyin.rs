//! Queries in pinyin: each character in full (`fazhi`), by its initial (`fz`, `fzh`), or some so and some so.
//!
//! The last syllable may be typed in part. A character of several readings is found by each of them; letters, digits
//! and characters that are typed as such stand for themselves. ü is typed `v` or `u`.

use crate::text::TextRange;
use crate::text::fold::fold_for_search;
use crate::text::range::from as rest;
use pinyin::ToPinyinMulti;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Letters of a query that count: there is a bit for the place behind each of them.
const LONGEST: usize = 63;

/// What characters can be typed as: characters that can be typed as the same form a class.
struct Readings {
    /// For each class its readings in letters; the first class has none.
    classes: Vec<Vec<String>>,
    /// The class of each character of the first plane.
    of: Box<[u16]>,
}

/// Built when pinyin is first asked for.
static READINGS: LazyLock<Readings> = LazyLock::new(Readings::new);

impl Readings {
    fn new() -> Self {
        let mut readings = Self { classes: vec![Vec::new()], of: vec![0; 1 << 16].into_boxed_slice() };
        let mut known: HashMap<Vec<String>, u16> = HashMap::new();
        let letters = ('!'..='~').chain('！'..='～');
        for c in letters.chain('\u{3000}'..='\u{9fff}') {
            let typed = typed_as(c);
            if typed.is_empty() {
                continue;
            }
            let class = *known.entry(typed).or_insert_with_key(|typed| {
                readings.classes.push(typed.clone());
                u16::try_from(readings.classes.len() - 1).unwrap_or_default()
            });
            if let Some(slot) = readings.of.get_mut(c as usize) {
                *slot = class;
            }
        }
        readings
    }

    fn class(&self, c: char) -> usize {
        self.of.get(c as usize).copied().map_or(0, usize::from)
    }
}

/// The readings of `c` in letters, sorted; a letter or a mark is its own.
fn typed_as(c: char) -> Vec<String> {
    let small = fold_for_search(c);
    if small.is_ascii() {
        return vec![small.to_string()];
    }
    let mut typed = Vec::new();
    for reading in c.to_pinyin_multi().into_iter().flatten() {
        typed.extend(["v", "u"].map(|letter| reading.plain().replace('ü', letter)));
    }
    typed.sort_unstable();
    typed.dedup();
    typed
}

/// A query in pinyin. While text is held against it, a set of places in the query is known that the text so far leads to:
/// bit n stands for the place behind n letters.
#[derive(Clone, Debug)]
pub struct Letters {
    letters: Vec<char>,
    /// For each class of characters and each place: the places that one such character leads to from there.
    steps: Vec<u64>,
    /// The places before a letter that is none of ASCII.
    written: u64,
}

impl Letters {
    /// The query `typed`, white space and apostrophes left out; none where nothing else is in it.
    pub fn new(typed: &str) -> Option<Self> {
        let letters = typed.chars().filter(|c| !c.is_whitespace() && *c != '\'').take(LONGEST);
        let letters: Vec<char> = letters.map(|c| if c == 'ü' { 'v' } else { fold_for_search(c) }).collect();
        if letters.is_empty() {
            return None;
        }
        let step = |class: &Vec<String>, place| class.iter().map(|reading| step(&letters, place, reading)).sum_bits();
        let places = 0..letters.len();
        let steps = READINGS.classes.iter().flat_map(|class| places.clone().map(move |place| step(class, place)));
        let steps = steps.collect();
        let is_written = |place: &usize| letters.get(*place).is_some_and(|letter| !letter.is_ascii());
        let written = places.filter(is_written).map(|place| 1 << place).sum_bits();
        Some(Self { letters, steps, written })
    }

    /// The first place of the query in `text` from byte `from` on.
    pub fn find(&self, text: &str, from: usize) -> Option<TextRange> {
        let mut chars = rest(text, from).chars();
        loop {
            let here = chars.as_str();
            let first = chars.next()?;
            if self.step(first, 1) != 0
                && let Some(length) = self.length(here)
            {
                let start = text.len() - here.len();
                return Some(TextRange::new(start, start + length));
            }
        }
    }

    /// How many bytes at the start of `text` the query stands for, the fewest; none where it does not stand there.
    fn length(&self, text: &str) -> Option<usize> {
        let mut places = 1;
        for (at, c) in text.char_indices() {
            places = self.step(c, places);
            if places >> self.letters.len() & 1 == 1 {
                return Some(at + c.len_utf8());
            }
            if places == 0 {
                return None;
            }
        }
        None
    }

    /// The places that `c` leads to from any of `places`.
    fn step(&self, c: char, places: u64) -> u64 {
        let row = READINGS.class(c) * self.letters.len();
        bits(places).filter_map(|place| self.steps.get(row + place)).copied().sum_bits() | self.step_written(c, places)
    }

    /// The places that `c` leads to where it was typed as itself.
    fn step_written(&self, c: char, places: u64) -> u64 {
        let is_typed = |place: &usize| self.letters.get(*place) == Some(&fold_for_search(c));
        bits(places & self.written).filter(is_typed).map(|place| 2 << place).sum_bits()
    }
}

/// The places behind what stands for one character of this reading, typed in full, by its initial, or in part at the end.
fn step(letters: &[char], place: usize, reading: &str) -> u64 {
    let typed = letters.get(place..).unwrap_or_default();
    let same = reading.chars().zip(typed).take_while(|(a, b)| a == *b).count();
    let is_behind = |letters: usize| letters > 0 && letters <= same;
    let initial = if ["zh", "ch", "sh"].iter().any(|initial| reading.starts_with(initial)) { 2 } else { 1 };
    let ends = [1, initial, reading.len(), typed.len()];
    ends.into_iter().filter(|end| is_behind(*end)).map(|end| 1 << (place + end)).sum_bits()
}

/// The places in a set of them.
fn bits(mut places: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let next = (places != 0).then(|| places.trailing_zeros() as usize)?;
        places &= places - 1;
        Some(next)
    })
}

/// Sets of places as one.
trait SumBits: Iterator<Item = u64> + Sized {
    fn sum_bits(self) -> u64 {
        self.fold(0, |all, bits| all | bits)
    }
}

impl<I: Iterator<Item = u64>> SumBits for I {}

//! Queries in pinyin. Each character is typed in full (`fazhi` for 法治) or by its initial (`fz`, `fzh`); both can be mixed.
//!
//! The last syllable may be incomplete. A character with several readings is found by each of them. Letters, digits and
//! Chinese characters in a query stand for themselves. ü is typed `v` or `u`.

use crate::text::TextRange;
use crate::text::fold::fold_for_search;
use crate::text::range::from as rest;
use pinyin::ToPinyinMulti;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Letters of a query that count: a set of places in the query is a `u64`, with a bit for each.
const LONGEST: usize = 63;

/// The readings of all characters. Characters with the same readings form a class.
struct Readings {
    /// For each class its readings in letters; the first class has none.
    classes: Vec<Vec<String>>,
    /// The class of each character of the first plane.
    of: Box<[u16]>,
}

/// The table of readings, built when pinyin is first asked for.
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

/// The readings of `c` in letters, sorted; the reading of a letter or a mark is itself.
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

/// A query in pinyin, as an automaton. Its state is the set of places in the query that the text so far leads to: bit n stands
/// for the place behind n letters.
#[derive(Clone, Debug)]
pub struct Letters {
    letters: Vec<char>,
    /// For each class of characters the places that such a character leads to from the first place, which is all that most
    /// characters of a text are asked for.
    starts: Vec<u64>,
    /// The places before a character that is not ASCII: it stands for itself.
    written: u64,
}

impl Letters {
    /// The query `typed` without white space and apostrophes; none if nothing else is in it.
    pub fn new(typed: &str) -> Option<Self> {
        let letters = typed.chars().filter(|c| !c.is_whitespace() && *c != '\'').take(LONGEST);
        let letters: Vec<char> = letters.map(|c| if c == 'ü' { 'v' } else { fold_for_search(c) }).collect();
        if letters.is_empty() {
            return None;
        }
        let starts = READINGS.classes.iter().map(|class| steps(&letters, 0, class)).collect();
        let is_written = |place: &usize| letters.get(*place).is_some_and(|letter| !letter.is_ascii());
        let written = (0..letters.len()).filter(is_written).map(|place| 1 << place).sum_bits();
        Some(Self { letters, starts, written })
    }

    /// The first hit of the query in `text` from byte `from` on.
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

    /// The fewest bytes at the start of `text` that the query stands for; none if it stands for none.
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
        let class = READINGS.class(c);
        let from =
            |place| if place == 0 { self.starts[class] } else { steps(&self.letters, place, &READINGS.classes[class]) };
        bits(places).map(from).sum_bits() | self.step_written(c, places)
    }

    /// The places that `c` leads to if it was typed as itself.
    fn step_written(&self, c: char, places: u64) -> u64 {
        let is_typed = |place: &usize| self.letters.get(*place) == Some(&fold_for_search(c));
        bits(places & self.written).filter(is_typed).map(|place| 2 << place).sum_bits()
    }
}

/// The places behind a character with any of these readings.
fn steps(letters: &[char], place: usize, readings: &[String]) -> u64 {
    readings.iter().map(|reading| step(letters, place, reading)).sum_bits()
}

/// The places behind a character with this reading: typed in full, by its initial, or incomplete at the end of the query.
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

/// The union of sets of places.
trait SumBits: Iterator<Item = u64> + Sized {
    fn sum_bits(self) -> u64 {
        self.fold(0, |all, bits| all | bits)
    }
}

impl<I: Iterator<Item = u64>> SumBits for I {}

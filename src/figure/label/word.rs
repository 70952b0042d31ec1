//! Words of Chinese, by which a label is known to begin in the midst of one.
//!
//! `assets/lexicon/words.table` holds hashes of 32,768 words in 4,096 buckets: in each `SLOTS` tags of two bytes, little-endian,
//! then as many bytes, what the words with these tags cost: the rarer, the more. `examples/words` writes it.

use super::hash::{Hash, hash_of};
use crate::text::CharRange;
use crate::text::script::is_han;
use std::ops::Range;

const BUCKET_BITS: u32 = 12;

/// How many words of a bucket are kept, the most frequent ones.
const SLOTS: usize = 8;

/// Bytes of a bucket.
const BUCKET: usize = SLOTS * 3;

const BYTES: usize = BUCKET << BUCKET_BITS;

static TABLE: &[u8; BYTES] = include_bytes!("../../../assets/lexicon/words.table");

/// A word has so many chars at most.
pub const LONGEST: usize = 5;

/// A word that is e times as rare costs so much more.
const COST: f64 = 12.0;

/// What a char costs that is no word of the table.
const UNKNOWN: u32 = 180;

/// Words are sought so far before and behind a gap, in chars.
const NEAR: usize = 12;

/// Whether a word goes on from one side of the gap before the char at `gap` to the other.
pub fn tears(chars: &[char], gap: usize) -> bool {
    across(chars, gap).is_some()
}

/// The word that a word which goes on from one side of a gap to the other has behind it: 控制 of 率|控制, 上涨 of 物价|上涨.
pub fn joined(chars: &[char], gap: usize) -> Option<CharRange> {
    let word = across(chars, gap)?;
    (word.end > gap + 1 && is_known(&chars[gap..word.end])).then(|| CharRange::new(gap, word.end))
}

/// Whether a word that begins before `range` ends within it: 现在 of 实现|在线, but not 目前 of 截至目前.
pub fn reaches_into(chars: &[char], range: CharRange) -> bool {
    across(chars, range.start).is_some_and(|word| word.end < range.end)
}

/// The word that goes on from one side of the gap before the char at `gap` to the other.
fn across(chars: &[char], gap: usize) -> Option<CharRange> {
    let han = |at: &usize| is_han(chars[*at]);
    let before = (0..gap.min(chars.len())).rev().take(NEAR).take_while(han).count();
    let behind = (gap..chars.len()).take(NEAR).take_while(han).count();
    if before == 0 || behind == 0 {
        return None;
    }
    let start = gap - before;
    let word = Division::of(&chars[start..gap + behind]).word_of(before);
    (word.start < before).then(|| CharRange::new(start + word.start, start + word.end))
}

/// Whether the char at `at` is a word of its own.
pub fn stands_alone(chars: &[char], at: usize) -> bool {
    !tears(chars, at) && !tears(chars, at + 1)
}

/// Whether a word of two chars or more begins behind the classifier before the char at `gap`, rather than that the
/// classifier opens one: 名 | 优秀教师, 种 | 植物, but 部门 | 负责人. It stands behind a number, and costs nothing.
pub fn meet(chars: &[char], gap: usize) -> bool {
    let han = |at: &usize| is_han(chars[*at]);
    let behind = (gap..chars.len()).take(NEAR).take_while(han).count();
    let Some(classifier) = gap.checked_sub(1).filter(han).filter(|_| behind > 0) else { return false };
    let apart = Division::of(&chars[gap..gap + behind]);
    apart.word_of(0).len() > 1 && apart.cost() <= Division::of(&chars[classifier..gap + behind]).cost()
}

/// The way to divide a text into words whose words are the most frequent: the least cost up to each gap, and the length of
/// the last word that it takes.
struct Division(Vec<(u32, usize)>);

impl Division {
    fn of(text: &[char]) -> Self {
        let mut best = vec![(0, 0)];
        for end in 1..=text.len() {
            let words = 1..=end.min(LONGEST);
            best.extend(words.map(|length| (best[end - length].0 + cost(&text[end - length..end]), length)).min());
        }
        Self(best)
    }

    fn cost(&self) -> u32 {
        self.0.last().map_or(0, |(cost, _)| *cost)
    }

    /// The word of the char at `at`, which lies in the text.
    fn word_of(&self, at: usize) -> Range<usize> {
        let mut end = self.0.len() - 1;
        while end - self.0[end].1 > at {
            end -= self.0[end].1;
        }
        end - self.0[end].1..end
    }
}

/// More than any text costs.
const NO_WORD: u32 = 1 << 20;

/// Whether the table has a word.
fn is_known(word: &[char]) -> bool {
    cost(word) < NO_WORD
}

/// What it costs to take `word` for one.
fn cost(word: &[char]) -> u32 {
    let (bucket, tag) = place(word);
    let slots = &TABLE[bucket * BUCKET..][..BUCKET];
    let known = (0..SLOTS).find(|slot| slots[2 * slot..][..2] == tag);
    match known {
        Some(slot) => u32::from(slots[2 * SLOTS + slot]),
        None if word.len() == 1 => UNKNOWN,
        None => NO_WORD,
    }
}

/// The bucket and the tag of a word.
fn place(word: &[char]) -> (usize, [u8; 2]) {
    let hash = Hash::of(20).with(hash_of(word)).value();
    ((hash >> (64 - BUCKET_BITS)) as usize, ((hash >> 24) as u16 | 1).to_le_bytes())
}

/// The table of words of up to `LONGEST` chars with how often each occurs; of those of a bucket the most frequent.
pub fn table<'a>(words: impl IntoIterator<Item = (&'a [char], f64)>) -> Vec<u8> {
    let mut words: Vec<_> = words.into_iter().collect();
    words.sort_by(|(one, often), (other, oftener)| oftener.total_cmp(often).then(one.cmp(other)));
    let all: f64 = words.iter().map(|(_, often)| often).sum();
    let mut table = vec![0; BYTES];
    let mut taken = vec![0; 1 << BUCKET_BITS];
    for (word, often) in words {
        let (bucket, tag) = place(word);
        let slot = taken[bucket];
        if slot < SLOTS {
            taken[bucket] += 1;
            let slots = &mut table[bucket * BUCKET..][..BUCKET];
            slots[2 * slot..][..2].copy_from_slice(&tag);
            slots[2 * SLOTS + slot] = (-(often / all).ln() * COST).round().clamp(1.0, 255.0) as u8;
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where `text` has a `|`, words meet; at all its other gaps a word is torn.
    fn check_words(text: &str) {
        let chars: Vec<char> = text.chars().filter(|c| *c != '|').collect();
        let mut gap = 0;
        for (before, c) in text.chars().zip(text.chars().skip(1)) {
            if before != '|' {
                gap += 1;
                assert_eq!(tears(&chars, gap), c != '|', "{text} at {gap}");
            }
        }
    }

    #[test]
    fn a_word_may_be_joined_of_two() {
        let joined_at = |text: &str, gap: usize| joined(&text.chars().collect::<Vec<_>>(), gap).map(|word| word.len());
        assert_eq!(joined_at("人口自然增长率控制在", 7), Some(2), "控制");
        assert_eq!(joined_at("居民消费价格上涨", 6), Some(2), "上涨");
        assert_eq!(joined_at("居民消费价格上涨", 5), None, "in the midst of 价格");
    }

    #[test]
    fn words_are_whole() {
        check_words("公共卫生|支出");
        check_words("跨省|直接|结算");
    }

    #[test]
    fn a_classifier_meets_a_word() {
        let meet_behind = |text: &str| meet(&text.chars().collect::<Vec<_>>(), 1);
        assert_eq!(
            ["名优秀教师", "种植物", "部门负责人", "户籍人口", "家的"].map(meet_behind),
            [true, true, false, false, false]
        );
    }

    #[test]
    fn nothing_is_torn_where_no_word_can_be() {
        let chars: Vec<char> = "增长3.5%".chars().collect();
        assert!((2..=chars.len()).all(|gap| !tears(&chars, gap)));
        assert!(!tears(&[], 0) && !tears(&['水'], 9));
    }
}

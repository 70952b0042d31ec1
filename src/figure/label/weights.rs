//! The learned weights: tables of bytes in which a feature's hash is the place of its weight, so that nothing is loaded or
//! searched.
//!
//! `assets/lexicon/labels.weights` holds two tables, 294,912 bytes in all. The first has `CUTS` pairs of signed bytes: how
//! likely a phrase begins, and how likely one ends at a gap with this feature. The second has `BUCKETS` buckets of `SLOTS`
//! little-endian numbers of two bytes, each the weight of a feature of phrases or candidates: nine bits of tag above seven bits
//! of half the weight in two's complement. The upper bits of a feature's place name its bucket, the lower ones its tag; a free
//! slot weighs 0, and so does a feature that is in no slot. A weight stands for so many parts of `ONE`. `examples/learn` writes
//! the file.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::iter;
use std::ops::Range;

/// The weight that stands for 1: `ONE` more in its score makes a candidate e times as likely.
pub const ONE: i32 = 32;

/// So many bits of a hash say where the weights of a cut stand: about four characters in a row are seen of it.
const CUT_BITS: u32 = 14;

/// How many pairs of weights there are for cuts.
const CUTS: usize = 1 << CUT_BITS;

/// So many bits of a hash are the place of any other feature. There are 64 times as many places as there is room for weights,
/// so that a feature that was not learned seldom meets the weight of another.
const PLACE_BITS: u32 = 23;

/// How many places there are for phrases and candidates.
const PLACES: usize = 1 << PLACE_BITS;

/// So many lower bits of a place are its tag.
const TAG_BITS: u32 = 9;

/// The other bits of a slot: half a weight.
const WEIGHT_BITS: u32 = 16 - TAG_BITS;

const BUCKETS: usize = 1 << (PLACE_BITS - TAG_BITS);

/// How many features of a bucket have a weight: their tags are compared at once.
const SLOTS: usize = 8;

/// Bytes of both tables of the file.
const BYTES: usize = 2 * CUTS + BUCKETS * SLOTS * 2;

/// How many weights are learned.
pub const WEIGHTS: usize = 2 * CUTS + PLACES;

static BUILT_IN: &[u8; BYTES] = include_bytes!("../../../assets/lexicon/labels.weights");

/// What a feature is seen of: each use has weights of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A phrase among the phrases around its figure.
    Phrase,
    /// A phrase that is a candidate by itself, and what is seen of candidates alone.
    Alone,
    /// A phrase that is a part of a candidate.
    Part,
}

impl Use {
    pub const COUNT: usize = 3;

    /// What features are multiplied by, so that each use has places of its own.
    fn factor(self) -> u32 {
        match self {
            Self::Phrase => 0x9E37_79B1,
            Self::Alone => 0x85EB_CA77,
            Self::Part => 0xC2B2_AE3D,
        }
    }

    pub fn index(self) -> usize {
        self as usize
    }
}

/// The weights by which labels are cut and chosen.
#[derive(Clone, Debug)]
pub enum Weights {
    /// As the file keeps them.
    Packed(Cow<'static, [u8]>),
    /// One for each place, to be learned.
    Open(Vec<i8>),
}

impl Weights {
    /// The weights that come with the program.
    pub fn built_in() -> Self {
        Self::Packed(Cow::Borrowed(BUILT_IN))
    }

    /// Weights that are all 0.
    pub fn zero() -> Self {
        Self::Open(vec![0; WEIGHTS])
    }

    /// The place of a feature.
    #[inline]
    pub fn place(feature: u32, usage: Use) -> usize {
        2 * CUTS + (feature.wrapping_mul(usage.factor()) >> (32 - PLACE_BITS)) as usize
    }

    /// The place of a feature of a gap for a phrase that begins there; that for one that ends there is next.
    #[inline]
    pub fn cut_place(feature: u32) -> usize {
        2 * (feature >> (32 - CUT_BITS)) as usize
    }

    /// The weight at `place`.
    #[inline]
    pub fn at(&self, place: usize) -> i32 {
        match self {
            Self::Open(weights) => weights.get(place).map_or(0, |weight| i32::from(*weight)),
            Self::Packed(bytes) if place < 2 * CUTS => bytes.get(place).map_or(0, |byte| i32::from(*byte as i8)),
            Self::Packed(bytes) => in_buckets(bytes, iter::once(place - 2 * CUTS)),
        }
    }

    /// How likely a phrase begins, and how likely one ends, at a gap with these features.
    #[inline]
    pub fn cut(&self, features: &[u32]) -> [i32; 2] {
        let pairs = features.iter().map(|feature| Self::cut_place(*feature));
        match self {
            Self::Open(weights) => both(pairs.filter_map(|place| weights.get(place..)?.first_chunk().copied())),
            Self::Packed(bytes) => {
                both(pairs.filter_map(|place| Some(bytes.get(place..)?.first_chunk()?.map(|byte: u8| byte as i8))))
            }
        }
    }

    /// The sum of the weights of features.
    #[inline]
    pub fn score(&self, features: &[u32], usage: Use) -> i32 {
        let places = features.iter().map(|feature| Self::place(*feature, usage));
        match self {
            Self::Open(_) => places.map(|place| self.at(place)).sum(),
            Self::Packed(bytes) => in_buckets(bytes, places.map(|place| place - 2 * CUTS)),
        }
    }

    /// Sets a weight that is being learned to `weight`, or what of it a file can keep.
    pub fn set(&mut self, place: usize, weight: f32) {
        if let Self::Open(weights) = self {
            let half = i32::from(place >= 2 * CUTS);
            let most = (i8::MAX as i32 >> half) as f32;
            weights[place] = ((weight / (1 << half) as f32).round().clamp(-most, most) as i8) << half;
        }
    }

    /// The weights as a file keeps them: in each bucket there is room for a few that are not 0.
    pub fn packed(&self) -> Self {
        let mut bytes: Vec<u8> = (0..2 * CUTS).map(|place| self.at(place) as u8).collect();
        for bucket in 0..BUCKETS {
            let told = places_of(bucket).map(|place| self.at(place)).enumerate().filter(|(_, weight)| *weight != 0);
            let mut slots = [[0; 2]; SLOTS];
            for (slot, (tag, weight)) in slots.iter_mut().zip(told) {
                let half = (weight >> 1) as u16 & ((1 << WEIGHT_BITS) - 1);
                *slot = ((tag as u16) << WEIGHT_BITS | half).to_le_bytes();
            }
            bytes.extend(slots.as_flattened());
        }
        Self::Packed(Cow::Owned(bytes))
    }

    /// What a file keeps of them.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Packed(bytes) => bytes,
            Self::Open(_) => &[],
        }
    }
}

/// Adds up pairs of weights.
#[inline]
fn both(pairs: impl Iterator<Item = [i8; 2]>) -> [i32; 2] {
    pairs.fold([0; 2], |[begin, end], [one, other]| [begin + i32::from(one), end + i32::from(other)])
}

/// The places whose weights share a bucket.
fn places_of(bucket: usize) -> Range<usize> {
    let first = 2 * CUTS + (bucket << TAG_BITS);
    first..first + (1 << TAG_BITS)
}

/// Which weights there is room for: those of cuts, and in each bucket those of the greatest use.
pub fn kept(use_of: impl Fn(usize) -> u32) -> Vec<bool> {
    let mut kept = vec![false; WEIGHTS];
    kept[..2 * CUTS].fill(true);
    for bucket in 0..BUCKETS {
        let mut places: Vec<usize> = places_of(bucket).filter(|place| use_of(*place) > 0).collect();
        places.sort_by_key(|place| Reverse(use_of(*place)));
        places.truncate(SLOTS);
        places.into_iter().for_each(|place| kept[place] = true);
    }
    kept
}

/// The sum of the weights at places in the buckets.
#[inline]
fn in_buckets(bytes: &[u8], places: impl Iterator<Item = usize>) -> i32 {
    const BUCKET: usize = 2 * SLOTS;
    let Some(buckets) = bytes.get(2 * CUTS..).and_then(|bytes| bytes.first_chunk::<{ BUCKETS * BUCKET }>()) else {
        return 0;
    };
    // Whether there is a weight cannot be foreseen: all slots are read in any case, and those of one number are added up at once.
    let mut halves = [0i16; SLOTS];
    for place in places {
        let tag = (place & ((1 << TAG_BITS) - 1)) as u16;
        let bucket = &buckets.as_chunks::<BUCKET>().0[(place >> TAG_BITS) % BUCKETS];
        for (sum, slot) in halves.iter_mut().zip(bucket.as_chunks::<2>().0) {
            let slot = u16::from_le_bytes(*slot);
            let half = (slot << TAG_BITS) as i16 >> TAG_BITS;
            *sum += if slot >> WEIGHT_BITS == tag { half } else { 0 };
        }
    }
    2 * halves.iter().map(|half| i32::from(*half)).sum::<i32>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_what_was_learned() {
        let mut open = Weights::zero();
        let bucket = 2 * CUTS + (5 << TAG_BITS);
        let learned = [(3, 90.0), (2 * CUTS, -126.0), (bucket, 14.0), (bucket + 1, -2.0), (bucket + 511, 126.0)];
        learned.iter().for_each(|(place, weight)| open.set(*place, *weight));
        let packed = open.packed();
        assert_eq!(packed.bytes().len(), BYTES);
        for (place, weight) in learned {
            assert_eq!((packed.at(place), open.at(place)), (weight as i32, weight as i32), "at {place}");
        }
        assert_eq!([bucket + 2, bucket - 1, WEIGHTS - 1].map(|place| packed.at(place)), [0; 3]);
    }

    #[test]
    fn a_weight_is_kept_as_far_as_there_is_room() {
        let mut open = Weights::zero();
        let at = 2 * CUTS + 7;
        for (weight, kept) in [(300.0, 126), (-300.0, -126), (5.2, 6), (0.9, 0)] {
            open.set(at, weight);
            assert_eq!(open.packed().at(at), kept, "{weight}");
        }
    }
}

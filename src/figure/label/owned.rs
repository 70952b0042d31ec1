//! Measures that are never told without what they are of, where the sentence has counted that: 诊所9家，床位50张.

use super::frame::Earlier;
use super::marks::is_mark;
use super::scene::Scene;
use super::spell::{self, Letter};
use crate::figure::Kind;
use crate::figure::lexicon::{End, Labels};

/// 诊所 of 床位 in 诊所9家，床位50张，卫生人员60人, and behind it in 床位增加5张，人员增加7人.
pub fn front(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let label = spell::chars(letters);
    match words.owned.at(&label, 0).filter(|(len, _)| *len == label.len()) {
        Some((_, set)) => owner(scene, words, set, &label).or_else(|| changed(scene, words, &label)),
        None => changed(scene, words, &label),
    }
}

/// The last owner that the sentence names before a measure of the `set`, up to where the measure repeats its end: 技术 of 技术合同
/// before 合同金额.
fn owner(scene: &Scene, words: &Labels, set: usize, label: &[char]) -> Option<Vec<Letter>> {
    let sentence = scene.sentence();
    let owners =
        scene.frame.here().take_while(|earlier| earlier.spot.start >= sentence).filter(|earlier| is_count(earlier));
    let mut owners = owners.filter_map(|earlier| Some((earlier, owner_in(words, set, &earlier.chars)?)));
    let (nearest, end) = owners.next()?;
    // 医院9家、诊所5家，床位50张 tells the beds of both, 医院9家，其中县医院5家，床位50张 those of the part.
    let counted = |earlier: &Earlier, end: usize| end == earlier.chars.len();
    let between = |other: &Earlier| scene.chars().get(other.spot.end..nearest.spot.start).unwrap_or_default();
    let listed = |other: &Earlier| !between(other).iter().any(|c| is_mark(*c));
    if counted(nearest, end) && owners.next().is_some_and(|(other, end)| counted(other, end) && listed(other)) {
        return None;
    }
    let verb = words.shared.at(&nearest.chars, 0).or_else(|| words.verbs.at(&nearest.chars, 0));
    let stop = || words.ends.at(&nearest.chars, 0).filter(|(_, end)| *end == End::Stop).map(|(len, _)| len);
    let start = verb.map(|(len, ())| len).or_else(stop).filter(|start| *start < end).unwrap_or(0);
    let owner = &nearest.chars[start..end];
    let repeated = (1..label.len()).find(|len| owner.ends_with(&label[..*len])).unwrap_or(0);
    Some(nearest.letters[start..end - repeated].to_vec())
}

/// What the last figure of the same unit is of, where the label of a change repeats the end of its measure alone.
fn changed(scene: &Scene, words: &Labels, label: &[char]) -> Option<Vec<Letter>> {
    /// A label that repeats another has so many chars at least.
    const SHORTEST: usize = 2;
    let figure = scene.figure();
    let alike = |earlier: &&Earlier| earlier.spot.unit == figure.unit && is_count(earlier);
    let measured = scene.frame.here().find(alike).filter(|_| figure.moved > 0 && label.len() >= SHORTEST)?;
    let whole = &measured.chars;
    let starts = |at: &usize| {
        let set = words.owned.at(whole, *at).filter(|(len, _)| at + len == whole.len());
        set.is_some_and(|(_, set)| owner_in(words, set, whole) == Some(*at))
    };
    let measure = (1..whole.len()).find(starts)?;
    whole[measure..].ends_with(label).then(|| measured.letters[..whole.len() - label.len()].to_vec())
}

/// Where in a label the name of an owner ends: at its end, or before a measure of the `set`.
fn owner_in(words: &Labels, set: usize, label: &[char]) -> Option<usize> {
    let ends = |at: &usize| words.owners.before(label, 0, *at).is_some_and(|(_, own)| own == set);
    let measured = |at: &usize| *at == label.len() || words.owned.at(label, *at).is_some_and(|(_, own)| own == set);
    (1..=label.len()).find(|at| measured(at) && ends(at))
}

/// Whether a figure tells how much there is.
fn is_count(earlier: &Earlier) -> bool {
    earlier.spot.moved == 0 && earlier.spot.kind != Kind::Percent as u64
}

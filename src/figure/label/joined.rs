//! Two words that are written as one because they share their end: 存贷款 for 存款 and 贷款.

use super::marks::clause_start;
use super::scene::Scene;
use super::spell::Letter;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// 存款余额 and 贷款余额 of 存贷款余额分别为9亿元、7亿元: each of two figures is of one of the words.
pub fn member(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (first, end) = scene.run();
    if end - first != 2 {
        return None;
    }
    let (chars, number) = (scene.chars(), scene.spots[first].start);
    let start = clause_start(chars, scene.floor_of(first), number);
    let (word, len) = (start..number).find_map(|at| words.joined.at(chars, at).map(|(len, ())| (at, len)))?;
    let at = |letter: &Letter| scene.passage.at_byte(letter.at.start);
    let told = |letters: &[Letter]| letters.iter().any(|letter| (word..word + len).contains(&at(letter)));
    if scene.index > first {
        let earlier = scene.frame.here().next().filter(|one| one.spot.start == number && told(&one.letters))?;
        let other = *scene.passage.letters(CharRange::new(word + 1, word + 2)).first()?;
        let own = |letter: &Letter| if at(letter) == word { other } else { *letter };
        return Some(earlier.letters.iter().map(own).collect());
    }
    told(letters).then(|| {
        let front = letters.iter().filter(|letter| at(letter) < word).copied();
        let behind = letters.iter().filter(|letter| at(letter) >= word + len).copied();
        let own = [CharRange::new(word, word + 1), CharRange::new(word + 2, word + len)];
        front.chain(own.into_iter().flat_map(|part| scene.passage.letters(part))).chain(behind).collect()
    })
}

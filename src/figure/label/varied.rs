//! Labels that tell another part of what one before tells a part of: by another limit (10年以上 beside 5年以上) or another grade (二类
//! beside 一类).

use super::frame::Earlier;
use super::listed::noun_end;
use super::marks::{clause_start, ends_with_limit};
use super::scene::Scene;
use super::spell::Letter;
use super::spot::Spot;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::numeral;

/// A part is at most so many figures behind another.
const FIGURES: usize = 8;

/// 经营10年以上 of 10年以上的3艘 behind 经营5年以上的9艘: an earlier label with the limit of the figure in the place of its own.
pub fn by_limit(scene: &Scene) -> Option<Vec<Letter>> {
    /// Between a part and the limit of the next stand so many chars at most.
    const LINK: usize = 2;
    let own = limit(scene, scene.index)?;
    let index = (1..scene.index).rev().find(|index| limit(scene, *index).is_some())?;
    let (other, part) = (limit(scene, index)?, &scene.spots[index]);
    let near = own.start >= part.end && own.start - part.end <= LINK && other.unit == own.unit;
    let earlier = scene.frame.here().find(|earlier| earlier.spot.start == part.start).filter(|_| near)?;
    let inside = |letter: &Letter| (other.start..other.end).contains(&scene.passage.at_byte(letter.at.start));
    let start = earlier.letters.iter().position(inside)?;
    let end = earlier.letters.iter().rposition(inside)? + 1;
    let mut letters = earlier.letters.clone();
    letters.splice(start..end, scene.passage.letters(CharRange::new(own.start, own.end)));
    Some(letters)
}

/// The figure right before the one at `index`, where it limits what that counts: 5年以上 of 5年以上的9艘.
fn limit<'a>(scene: &'a Scene, index: usize) -> Option<&'a Spot> {
    let (limit, figure) = (scene.spots.get(index.checked_sub(1)?)?, &scene.spots[index]);
    let between = scene.chars().get(limit.end..figure.start)?;
    let ends = ends_with_limit(&scene.chars()[..limit.end]);
    (ends && limit.unit != figure.unit && matches!(between, ['的'] | ['的', '有'] | ['者'])).then_some(limit)
}

/// 渔船中二类 of 渔船中一类占3成，二类占5成: another grade behind what stands before the grade of an earlier label of the sentence.
pub fn by_grade(scene: &Scene, words: &Labels) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure().start);
    let clause = clause_start(chars, scene.floor(), figure);
    let own = grade(words, chars, clause).filter(|own| own.end <= figure)?;
    let share = (own.end..figure).find(|at| chars[*at] == '占' && *at - own.end <= 1);
    let rest = share.map_or(own.end, |at| at + 1);
    let rest = rest + usize::from(rest < figure && chars[rest] == '的');
    let alone = noun_end(scene, words, CharRange::new(rest, figure)) == rest;
    let before = |earlier: &Earlier| {
        let graded = |at: &usize| {
            let other = self::grade(words, &earlier.chars, *at);
            other.is_some_and(|other| earlier.chars[other.end - 1] == chars[own.end - 1])
        };
        let mut start = (1..earlier.chars.len()).find(graded)?;
        // 水质 of 水质符合二类.
        start -= words.attributes.before(&earlier.chars, 0, start).map_or(0, |(len, ())| len);
        (start > 0).then(|| earlier.letters[..start].to_vec())
    };
    let sentence = scene.sentence();
    let mut near = scene.frame.here().take(FIGURES).take_while(|earlier| earlier.spot.start >= sentence);
    let mut letters = near.find_map(before).filter(|_| alone)?;
    letters.extend(scene.passage.letters(own));
    letters.extend(share.into_iter().flat_map(|at| scene.passage.letters(CharRange::new(at, at + 1))));
    Some(letters)
}

/// A grade that begins at `at`: 二类, Ⅱ～Ⅲ类, 劣五类.
fn grade(words: &Labels, chars: &[char], at: usize) -> Option<CharRange> {
    let numbers = |c: &&char| {
        numeral::digit(**c).is_some() || matches!(c, 'Ⅰ'..='Ⅻ' | 'I' | 'V' | 'X' | '～' | '~' | '-' | '至' | '劣')
    };
    let number = chars[at..].iter().take_while(numbers).count();
    let end = at + number;
    let (len, ()) = words.bodies.grades.at(chars, end).filter(|_| number > 0)?;
    Some(CharRange::new(at, end + len))
}

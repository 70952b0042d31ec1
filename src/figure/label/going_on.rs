//! Figures that go on about what another tells: behind a bracket that holds others (出口9亿元（其中服装3亿元），增长5%), and of a change
//! that is told twice (减少3亿元，下降5%).

use super::frame::Earlier;
use super::listed::noun_end;
use super::marks::is_stop;
use super::scene::Scene;
use super::spell::Letter;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// 出口 of 出口9亿元（其中服装3亿元），增长5%: what stands before the bracket takes the place of what is taken up from inside.
pub fn behind_bracket(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let bracket = bracket(scene)?;
    let whole = before(scene, bracket)?;
    let at = |letter: &Letter| scene.passage.at_byte(letter.at.start);
    let taken = letters.iter().any(|letter| (bracket.start..bracket.end).contains(&at(letter)));
    let behind = CharRange::new(bracket.end, scene.figure().start);
    let linked = scene.chars()[behind.start] == '、';
    let start = behind.start + usize::from(linked || matches!(scene.chars()[behind.start], '，' | ','));
    let bare = noun_end(scene, words, CharRange::new(start, behind.end)) == start;
    let goes_on = bare && scene.figure().moved > 0;
    let own = letters.iter().filter(|letter| !goes_on && at(letter) >= bracket.end).copied();
    // 出口9亿元（其中服装3亿元）、进口5亿元 tells another thing.
    let whole = whole.letters.iter().filter(|_| bare || !linked).copied();
    (taken || goes_on).then(|| whole.chain(own).collect())
}

/// 出口 of 出口比上年减少3亿元，下降5%: the same change told in another unit; and of a row each in its turn (分别为3亿元、5亿元，增长4%、6%).
pub fn change(scene: &Scene, words: &Labels) -> Option<Vec<Letter>> {
    let (figure, (first, end)) = (scene.figure(), scene.run());
    let (count, floor, number) = (end - first, scene.floor_of(first), scene.spots[first].start);
    let before = &scene.spots[scene.index.checked_sub(count)?];
    let told = scene.frame.here().find(|earlier| earlier.spot.start == before.start)?;
    let linked = matches!(scene.chars()[floor..number].first(), Some('，' | ',' | '、'));
    let bare = || noun_end(scene, words, CharRange::new(floor + 1, number)) == floor + 1;
    let same = if count > 1 { scene.run_before(first) == count } else { figure.moved == before.moved };
    let changes = figure.moved > 0 && !figure.is_changed_to() && figure.unit != before.unit;
    (linked && same && changes && bare()).then(|| told.letters.clone())
}

/// The bracket that closes between the figure before and the scene's, and opens before that.
fn bracket(scene: &Scene) -> Option<CharRange> {
    let (chars, figure) = (scene.chars(), scene.figure().start);
    let floor = scene.floor();
    if !chars[floor..figure].iter().any(|c| matches!(c, '）' | ')')) {
        return None;
    }
    let mut depth = 0;
    let mut close = None;
    for at in (0..figure).rev() {
        match chars[at] {
            '）' | ')' => {
                close = close.or((depth == 0).then_some(at + 1));
                depth += 1;
            }
            '（' | '(' if depth == 0 => return None,
            '（' | '(' => {
                depth -= 1;
                let bracket = close.filter(|_| depth == 0).map(|close| CharRange::new(at, close))?;
                return (bracket.start < floor && floor < bracket.end).then_some(bracket);
            }
            c if depth == 0 && is_stop(c) => return None,
            _ => {}
        }
    }
    None
}

/// The label of the figure right before a bracket.
fn before<'a>(scene: &'a Scene, bracket: CharRange) -> Option<&'a Earlier> {
    let spot = scene.spots[..scene.index].iter().rev().find(|spot| spot.end <= bracket.start)?;
    let near = spot.end == bracket.start;
    scene.frame.here().find(|earlier| near && earlier.spot.start == spot.start)
}

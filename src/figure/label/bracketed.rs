//! Figures behind a bracket that holds others, which go on about what stands before it: 出口9亿元（其中服装3亿元），增长5%.

use super::frame::Earlier;
use super::listed::noun_end;
use super::marks::is_stop;
use super::scene::Scene;
use super::spell::Letter;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;

/// 出口 of 出口9亿元（其中服装3亿元），增长5%: what stands before the bracket takes the place of what is taken up from inside.
pub fn whole(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
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

/// The bracket that closes between the figure before and the scene's, and opens before that.
fn bracket(scene: &Scene) -> Option<CharRange> {
    let (chars, figure) = (scene.chars(), scene.figure().start);
    let floor = scene.floor();
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

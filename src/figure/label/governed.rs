//! The verb that governs what a figure counts, where it stands apart from it: before the number, or at the head of a list.

use super::aligned::ALIGNING;
use super::frame::Earlier;
use super::listed::noun_end;
use super::marks::{clause_start, is_mark};
use super::scene::Scene;
use super::spell::{self, Letter};
use crate::figure::Kind;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::script::is_han;
use crate::text::time::Time;

/// What links a member of a list to the one before.
pub(super) const LINKS: [char; 3] = ['、', '和', '及'];

/// Between a label and its figure stand so many chars at most: 达到.
pub(super) const NEAR: usize = 2;

/// The verb that a label leaves out: 新建 of 水闸 in 新建泵站3座、水闸5座 and in 新建5座水闸.
pub fn verb(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let label = spell::chars(letters);
    let range = stretch(scene, letters)?;
    let figure = scene.figure();
    let bare = words.verbs.at(&label, 0).is_none() && words.shared.at(&label, 0).is_none();
    if !bare || figure.moved > 0 || figure.kind == Kind::Percent as u64 {
        return None;
    }
    if range.start >= figure.end {
        return before_number(scene, words, range.start).or_else(|| of_numbers(scene, range.start));
    }
    let told = of_list(scene, words, range).or_else(|| before_time(scene, words, range.start));
    told.or_else(|| behind_aligning(scene, words, range))
}

/// 重点企业 of 新增重点企业2家、累计达14家: how many there are in all is no increase, so that the label before is told without its
/// verb; with 总数 where the text says so.
pub fn stock(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure());
    let earlier = scene.frame.earlier.last().filter(|earlier| is_right_before(scene, earlier))?;
    let (len, ()) = words.stocks.before(chars, scene.floor(), figure.start)?;
    let start = figure.start - len;
    let opens = start > scene.floor() && (is_mark(chars[start - 1]) || LINKS.contains(&chars[start - 1]));
    let same = letters == earlier.letters;
    let total = stretch(scene, letters).is_some_and(|own| start <= own.start && own.end <= figure.start);
    let (verb, ()) = words.increases.at(&earlier.chars, 0)?;
    let told = opens && (same || total) && verb < earlier.letters.len() && earlier.spot.unit == figure.unit;
    let noun = earlier.letters[verb..].iter();
    told.then(|| noun.chain(letters.iter().filter(|_| !same)).copied().collect())
}

/// 泵站 of 泵站、水闸分别新增3座和5座，累计分别达到9座和8座: the same in a row of figures, each with the label of one before.
pub fn stock_in_row(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (chars, (first, end)) = (scene.chars(), scene.run());
    let number = scene.spots[first].start;
    let start = clause_start(chars, scene.floor_of(first), number);
    let (verb, ()) = words.increases.at(&spell::chars(letters), 0)?;
    let told = end - first > 1 && (start..number).any(|at| words.stocks.before(chars, start, at).is_some());
    let again = scene.frame.here().any(|earlier| earlier.letters == letters);
    (told && again && verb < letters.len()).then(|| letters[verb..].to_vec())
}

/// Where the letters of a label stand in the passage.
pub(super) fn stretch(scene: &Scene, letters: &[Letter]) -> Option<CharRange> {
    let at = |letter: &Letter| scene.passage.at_byte(letter.at.start);
    Some(CharRange::new(at(letters.first()?), at(letters.last()?) + 1))
}

/// 新建 of 新建5座水闸: the verb right before a number behind which the noun begins at `start`.
fn before_number(scene: &Scene, words: &Labels, start: usize) -> Option<Vec<Letter>> {
    let (chars, figure) = (scene.chars(), scene.figure());
    let counts = figure.kind == Kind::Count as u64 || figure.kind == Kind::Measure as u64;
    let joins = counts && chars.get(figure.end..start)?.iter().all(|c| spell::is_silent(*c));
    let end = figure.start - usize::from(matches!(chars[..figure.start].last(), Some('了' | '之')));
    let (len, ()) = words.shared.before(chars, scene.floor(), end.max(scene.floor())).filter(|_| joins)?;
    // 检获 is no 获.
    if len == 1 && end.checked_sub(2).is_some_and(|at| is_han(chars[at])) {
        return None;
    }
    // 排查治理 is one verb of two.
    let whole = len + words.verbs.before(chars, scene.floor(), end - len).map_or(0, |(more, ())| more);
    Some(scene.passage.letters(CharRange::new(end - whole, end)))
}

/// 发放 of 发放2017年优待金9万元: the verb before a time, behind which the label begins at `start`.
fn before_time(scene: &Scene, words: &Labels, start: usize) -> Option<Vec<Letter>> {
    let chars = scene.chars();
    let verb = |at: usize| {
        let (len, ()) = words.shared.at(chars, at)?;
        let time = Time::read(&chars[..start], at + len)?;
        (time.range.end == start && time.is_complete(&chars[..start])).then(|| CharRange::new(at, at + len))
    };
    (clause_start(chars, scene.floor(), start)..start).find_map(verb).map(|verb| scene.passage.letters(verb))
}

/// 新增 of 泵站、水闸分别新增3座和5座: the verb between the word that aligns a list and its first number, unless it says nothing.
fn behind_aligning(scene: &Scene, words: &Labels, range: CharRange) -> Option<Vec<Letter>> {
    /// It has so many chars.
    const VERB: std::ops::RangeInclusive<usize> = 2..=3;
    let chars = scene.chars();
    let told = aligned(scene, range)?;
    let says = words.openings.at(&chars[..told.end], told.start).is_none() && noun_end(scene, words, told) == told.end;
    let measured = words.indicators.before(chars, told.start, told.end).is_some();
    let shared = words.shared.before(chars, told.start, told.end).is_some_and(|(len, ())| len == told.len());
    (shared || says && !measured && VERB.contains(&told.len())).then(|| scene.passage.letters(told))
}

/// 投资 of 北山镇 in 北山镇、南河镇分别完成投资3亿元、2亿元: the measure between the word that aligns a list and its first number.
pub fn measure_behind_aligning(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let chars = scene.chars();
    let mut told = aligned(scene, stretch(scene, letters)?)?;
    while let Some((len, ())) = words.openings.at(&chars[..told.end], told.start) {
        told.start += len;
    }
    words.indicators.before(chars, told.start, told.end)?;
    Some(scene.passage.letters(told))
}

/// What stands between the word that aligns a list, which a label before it is a member of, and its first number.
fn aligned(scene: &Scene, range: CharRange) -> Option<CharRange> {
    let (chars, (first, end)) = (scene.chars(), scene.run());
    let number = scene.spots[first].start;
    let clause = clause_start(chars, scene.floor_of(first), number);
    let behind =
        |at: usize| ALIGNING.iter().find(|word| chars[at..number].starts_with(word)).map(|word| at + word.len());
    let start = (clause.max(range.end)..number).find_map(behind).filter(|start| end - first > 1 && *start < number)?;
    (range.start >= clause && range.end <= start).then_some(CharRange::new(start, number))
}

/// 为 of 为渔民办案9件: the preposition with which the clause opens, where a label begins behind it and tells what is done.
pub fn preposition(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    /// Whom it is done to and what is done have so many chars at least.
    const SHORTEST: usize = 4;
    let (chars, figure, told) = (scene.chars(), scene.figure(), stretch(scene, letters)?);
    let at = told.start.checked_sub(1).filter(|at| *at >= scene.floor() && matches!(chars[*at], '为' | '对' | '向'))?;
    let opens = clause_start(chars, scene.floor(), at) == at && !words.is_opening(chars, at, at + 1);
    let counts = figure.kind == Kind::Count as u64 && figure.moved == 0;
    let whole = letters.len() >= SHORTEST && told.end <= figure.start;
    (opens && counts && whole).then(|| scene.passage.letters(CharRange::new(at, at + 1)))
}

/// 新建 of 新建泵站3座、水闸5座: the verb of the member before, in a list whose member stands at `range`.
fn of_list(scene: &Scene, words: &Labels, range: CharRange) -> Option<Vec<Letter>> {
    /// The link stands so near behind the figure before.
    const LINK: usize = 3;
    let (chars, figure) = (scene.chars(), scene.figure());
    let earlier = scene.frame.earlier.last().filter(|earlier| is_right_before(scene, earlier))?;
    let own = chars.get(earlier.spot.end..figure.start)?;
    let gap = chars.get(earlier.spot.end..range.start)?;
    let link = gap.iter().rev().find(|c| !spell::is_silent(**c))?;
    let listed = LINKS.contains(link) && gap.len() <= LINK && !own.iter().any(|c| is_mark(*c));
    // 新建泵站3座，水闸5座 lists what is counted alike.
    let alike = figure.kind == Kind::Count as u64 && figure.unit == earlier.spot.unit;
    let noun = &chars[range.start..range.end];
    let acts = (0..noun.len()).any(|at| words.verbs.at(noun, at).is_some());
    let same = noun.last() == earlier.chars.last() && words.noun_end(noun, 0, noun.len()) == noun.len() && !acts;
    // 再就业 is told without the verb of 新增就业.
    let front = words.shared.at(&earlier.chars, 0).map_or(0, |(len, ())| len);
    let same = same && !noun.ends_with(&earlier.chars[front..]);
    let listed = listed || alike && same && matches!(gap, ['，' | ',']);
    let whole = range.end + NEAR >= figure.start;
    // 加上新增债券收入3亿元、上年结转5亿元 adds sums of two origins.
    let summed = figure.kind == Kind::Money as u64 && words.increases.at(&earlier.chars, 0).is_some();
    let (first, ()) = words.shared.at(&earlier.chars, 0).filter(|_| !summed)?;
    let len = first + words.shared.at(&earlier.chars, first).map_or(0, |(more, ())| more);
    (len < earlier.chars.len() && listed && whole).then(|| earlier.letters[..len].to_vec())
}

/// 创建 of 茶园 in 创建3个茶厂、2个茶园: what stands before the first number of a list whose nouns stand behind their numbers.
fn of_numbers(scene: &Scene, start: usize) -> Option<Vec<Letter>> {
    /// It has so many chars at most.
    const FRONT: usize = 6;
    let (chars, figure) = (scene.chars(), scene.figure());
    let earlier = scene.frame.earlier.last().filter(|earlier| is_right_before(scene, earlier))?;
    let between = chars.get(earlier.spot.end..figure.start)?;
    let joins = figure.kind == Kind::Count as u64 && chars.get(figure.end..start)?.iter().all(|c| spell::is_silent(*c));
    let listed = between.last().is_some_and(|c| LINKS.contains(c)) && !between.iter().any(|c| is_mark(*c));
    let at = |letter: &Letter| scene.passage.at_byte(letter.at.start);
    let front = earlier.letters.iter().take_while(|letter| at(letter) < earlier.spot.start).count();
    let (front, noun) = earlier.letters.split_at(front);
    let number = front.last().map(|last| at(last) + 1)?;
    let governs = scene.spots[..scene.index].iter().any(|spot| spot.start == number);
    let told = joins && listed && governs && !noun.is_empty() && front.len() <= FRONT;
    told.then(|| front.to_vec())
}

/// Whether an earlier figure is the one before the scene's, and counts something as well.
fn is_right_before(scene: &Scene, earlier: &Earlier) -> bool {
    let before = scene.index.checked_sub(1).map(|before| &scene.spots[before]);
    let counts = earlier.spot.moved == 0 && earlier.spot.kind != Kind::Percent as u64;
    counts && scene.frame.is_here(earlier) && before.is_some_and(|before| before.start == earlier.spot.start)
}

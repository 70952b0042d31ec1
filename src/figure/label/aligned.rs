//! Lists that a word aligns with the figures behind it: 甲、乙产量分别为3吨、5吨. What each figure is of follows from its place.

use super::compose::{Composed, NONE, Segment, part, read, split};
use super::generic;
use super::marks::{clause_start, is_stop};
use super::scene::Scene;
use super::spell;
use super::spot::Spot;
use super::way::Way;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::numeral;
use crate::text::time::Time;

/// What aligns the figures behind it with a list before it.
pub(super) const ALIGNING: [&[char]; 5] = [&['分', '别'], &['依', '次'], &['各', '为'], &['各', '有'], &['各', '达']];

/// The figures that are aligned with a list, one of them the scene's.
struct AlignedRun {
    first: usize,
    count: usize,
    /// The words of their clause up to the one that aligns them.
    told: CharRange,
}

/// The candidate in which the list says what the figure is of, where a word aligns it with one.
pub fn aligned(scene: &Scene, words: &Labels) -> Option<Composed> {
    let run = run(scene)?;
    if let Some(noun) = behind_times(scene, run.told) {
        return Some(candidate([noun, NONE, NONE], None));
    }
    let place = scene.index - run.first;
    let own = split(scene, run.told, run.count);
    if own.len() == run.count {
        return member(scene, &own, place).map(|[member, end]| candidate([member, end, NONE], None));
    }
    if own.len() > 1 {
        return None;
    }
    let tail = noun(scene, &run, words);
    match clause_before(scene, &run) {
        Some(clause) => {
            let members = split(scene, clause, run.count);
            let [member, _] = (members.len() == run.count).then(|| member(scene, &members, place)).flatten()?;
            Some(candidate([member, tail?, NONE], None))
        }
        None => {
            let row = row(scene, &run)?;
            if tail.is_some_and(|noun| is_measured_itself(scene, words, &row, noun)) {
                return None;
            }
            let replaced = tail.map_or(0, |noun| replaced(scene, words, &row, noun));
            let (earlier, tail) = (row[place], tail.unwrap_or(NONE));
            let label = part(earlier, 0, scene.frame.earlier[earlier].chars.len() - replaced);
            Some(candidate([label, tail, NONE], Some(earlier)))
        }
    }
}

fn candidate(segments: [Segment; 3], earlier: Option<usize>) -> Composed {
    Composed { way: Way::Aligned, segments, earlier, ..Composed::default() }
}

/// The run of figures behind a word that aligns them.
fn run(scene: &Scene) -> Option<AlignedRun> {
    let (first, end) = scene.run_of(|at| goes_on(scene, at));
    let (chars, spot, floor) = (scene.chars(), &scene.spots[first], scene.floor_of(first));
    let clause = clause_start(chars, floor, spot.start);
    let aligns = |at: &usize| ALIGNING.iter().any(|word| chars[*at..spot.start].starts_with(word));
    let word = (clause..spot.start).rev().find(aligns).filter(|_| end - first > 1)?;
    let basis = spot.basis.filter(|basis| basis.end == word);
    let end_of_noun = basis.map_or(word, |basis| basis.start.max(clause));
    Some(AlignedRun { first, count: end - first, told: CharRange::new(clause, end_of_noun) })
}

/// Whether the figure at `index` is followed by the next in one run: with a link, or as well the words that stand before it.
fn goes_on(scene: &Scene, index: usize) -> bool {
    const REPEATED: usize = 4;
    let (chars, spots) = (scene.chars(), scene.spots);
    let between = chars.get(spots[index].end..spots[index + 1].start).unwrap_or_default();
    let repeated = |rest: &[char]| (1..=REPEATED).contains(&rest.len()) && chars[..spots[index].start].ends_with(rest);
    scene.linked(index)
        || between.split_first().is_some_and(|(link, rest)| "、，,和及与".contains(*link) && repeated(rest))
}

/// The clause before that of the run, without figures.
fn clause_before(scene: &Scene, run: &AlignedRun) -> Option<CharRange> {
    let (chars, floor) = (scene.chars(), scene.floor_of(run.first));
    let end = run.told.start.checked_sub(1).filter(|end| *end > floor && !is_stop(chars[*end]))?;
    Some(CharRange::new(clause_start(chars, floor, end), end)).filter(|clause| clause.len() > 1)
}

/// The member of a list that has one for each figure, and the end that all members share.
fn member(scene: &Scene, members: &[CharRange], place: usize) -> Option<[Segment; 2]> {
    let chars = scene.chars();
    let (last, others) = members.split_last()?;
    let kind = chars.get(others.first()?.end.checked_sub(1)?)?;
    if !others.iter().all(|member| chars[member.start..member.end].ends_with(&[*kind])) {
        return None;
    }
    let mut ends = (last.start..last.end).filter(|at| chars[*at] == *kind).map(|at| at + 1);
    let end = match (ends.next()?, ends.next_back()) {
        (end, None) => end,
        (_, Some(end)) if end == last.end => end,
        _ => return None,
    };
    let own = if place + 1 == members.len() { CharRange::new(last.start, end) } else { members[place] };
    let start = begin(chars, own);
    (start < own.end).then(|| [read(start, own.end), read(end, last.end)])
}

/// Where a name begins in a stretch: behind a time and 其中.
pub(super) fn begin(chars: &[char], stretch: CharRange) -> usize {
    let named = &chars[..stretch.end];
    let start = if named[stretch.start..].starts_with(&['其', '中']) { stretch.start + 2 } else { stretch.start };
    Time::read(named, start).filter(|time| time.is_complete(named)).map_or(start, |time| time.range.end)
}

/// What stands behind a list of times: 2018、2019、2020届 | 毕业生就业率, 1月和2月 | 进口额.
fn behind_times(scene: &Scene, told: CharRange) -> Option<Segment> {
    let chars = scene.chars();
    let links = |at: usize| matches!(chars[at], '、' | '和' | '与' | '及');
    let first = begin(chars, told);
    let mut start = first;
    while start + 1 < told.end && links(start) {
        let next = begin(chars, CharRange::new(start + 1, told.end));
        start = if next > start + 1 { next } else { return None };
    }
    let listed = start > first || (told.start..first).any(links);
    (listed && start + 1 < told.end && !(start..told.end).any(links)).then(|| read(start, told.end))
}

/// What the words before an aligning one say that the figures measure; none where they say nothing.
fn noun(scene: &Scene, run: &AlignedRun, words: &Labels) -> Option<Segment> {
    let (chars, CharRange { start, mut end }) = (scene.chars(), run.told);
    // 增速 alone is a noun, behind other words it leads to what follows.
    while let Some((length, ())) = words.basis.before(chars, start, end).filter(|(length, ())| *length < end - start) {
        end -= length;
    }
    let start = summary(chars, CharRange::new(begin(chars, CharRange::new(start, end)), end))?;
    if end - start >= 2 && !matches!(chars[start], '比' | '较' | '与') {
        return Some(read(start, end));
    }
    let figure = scene.spots[run.first].start;
    let share = (run.told.end..figure).find(|at| chars[*at] == '占')?;
    Some(read(share, share + 1))
}

/// Where a noun begins behind what sums up the members: 三者, 两项. None where members that are counted have a noun of their own.
fn summary(chars: &[char], told: CharRange) -> Option<usize> {
    let told_before = matches!(chars.get(told.start), Some('后' | '前' | '这'));
    let counted = told.start + usize::from(told_before);
    if counted >= told.end || numeral::digit(chars[counted]).is_none() {
        return Some(told.start);
    }
    match chars.get(counted + 1) {
        Some('者' | '项') if counted + 2 <= told.end => Some(counted + 2),
        _ => None,
    }
}

/// The labels of the row before the run, in which each figure of the run has its own; they differ. Those that changed are left
/// out, unless the row is a run as well.
fn row(scene: &Scene, run: &AlignedRun) -> Option<Vec<usize>> {
    let (frame, sentence) = (scene.frame, scene.sentence());
    let in_turn = scene.run_before(run.first) == run.count;
    let before = scene.spots[..run.first].iter().filter(|spot| spot.start >= sentence && (in_turn || spot.moved == 0));
    let label = |spot: &Spot| frame.earlier.iter().rposition(|one| frame.is_here(one) && one.spot.start == spot.start);
    let mut row: Vec<usize> = before.rev().take(run.count).map_while(label).collect();
    row.reverse();
    let differ = |pair: &[usize]| frame.earlier[pair[0]].chars != frame.earlier[pair[1]].chars;
    (row.len() == run.count && row.windows(2).all(differ)).then_some(row)
}

/// Whether a noun that names its own measure stands behind a row whose labels have theirs: 营业收入9亿元，占比3%；渔民人均可支配收入分别达5万元、
/// 4万元 tells other things.
fn is_measured_itself(scene: &Scene, words: &Labels, row: &[usize], noun: Segment) -> bool {
    /// The name of a thing with its measure has so many chars at least.
    const NAMED: usize = 6;
    let (chars, start, end) = (scene.chars(), noun.start, noun.end);
    let named = noun.end - noun.start >= NAMED && words.contributed.before(chars, start, end).is_none();
    let ends = |label: &[char]| words.indicators.before(label, 0, label.len()).is_some();
    named && ends(&chars[start..end]) && row.iter().all(|index| ends(&scene.frame.earlier[*index].chars))
}

/// How many chars at the end of the labels of a row a noun takes the place of: 客运量 of 公路客运量 and 水路客运量 gives way to
/// 货运量, whose sort it is of, and 增加值 of 渔业增加值 to 对生产总值增长的贡献率.
fn replaced(scene: &Scene, words: &Labels, row: &[usize], noun: Segment) -> usize {
    let labels: Vec<&[char]> = row.iter().map(|index| scene.frame.earlier[*index].chars.as_slice()).collect();
    let end = |label: &[char], back: usize| label.len().checked_sub(back).and_then(|at| label.get(at).copied());
    let shared =
        (1..labels[0].len()).take_while(|back| labels.iter().all(|label| end(label, *back) == end(labels[0], *back)));
    if words.contributed.before(scene.chars(), noun.start, noun.end).is_some() {
        return labels.iter().map(|label| generic::of_sort(words, label)).min().unwrap_or(0);
    }
    let same_sort = end(labels[0], 1) == Some(spell::plain(scene.chars()[noun.end - 1]));
    // 公路 of 普通公路客运量 and 高速公路客运量 stays.
    shared.count().min(noun.end - noun.start) * usize::from(same_sort)
}

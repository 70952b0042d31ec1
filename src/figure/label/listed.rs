//! Members of a list that share the noun which the last of them names: 甲、乙产量增长3%、5%.

use super::aligned::{ALIGNING, begin};
use super::compose::members;
use super::scene::Scene;
use super::spell::{self, Letter};
use crate::figure::lexicon::{End, Labels};
use crate::text::CharRange;
use crate::text::numeral;
use crate::text::script::is_han;
use crate::text::time::Time;

/// A member of a list, with the others.
struct ListMember<'a> {
    list: &'a [CharRange],
    own: CharRange,
}

/// The label of a member with the noun that the last one names, where the list has a member for each figure of the run.
pub fn member(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (first, end) = scene.run();
    let list = members(scene, first, end - first);
    let own = *list.get(scene.index - first).filter(|_| list.len() > 1 && list.len() == end - first)?;
    let member = ListMember { list: &list, own };
    let measured = || measured(scene, words, letters, &member);
    ordinal(scene, words, letters, &member).or_else(|| named(scene, words, letters, &member)).or_else(measured)
}

/// 第二产业增加值 of 第一、二产业增加值为3亿元、5亿元.
fn ordinal(scene: &Scene, words: &Labels, letters: &[Letter], member: &ListMember) -> Option<Vec<Letter>> {
    let ListMember { list, own } = *member;
    let chars = scene.chars();
    let (first, others) = list.split_first()?;
    let (last, between) = others.split_last()?;
    let numeral = first.end.checked_sub(1).filter(|at| *at >= first.start && is_ordinal(chars[*at]))?;
    let sign = numeral.checked_sub(1).filter(|at| *at >= first.start && chars[*at] == '第');
    let behind = |member: &CharRange| {
        let start = member.start + usize::from(chars[member.start..member.end].starts_with(&['第']));
        (start < member.end && is_ordinal(chars[start])).then_some(start + 1)
    };
    let start = behind(last).filter(|_| between.iter().all(|member| behind(member) == Some(member.end)))?;
    let own = if own.start == first.start { numeral } else { behind(&own)? - 1 };
    let told = letters.iter().any(|letter| scene.passage.at_byte(letter.at.start) == own);
    let time = (start..last.end).find(|at| Time::read(chars, *at).is_some_and(|time| time.is_complete(chars)));
    let noun = CharRange::new(start, noun_end(scene, words, CharRange::new(start, time.unwrap_or(last.end))));
    if !told || noun.is_empty() {
        return None;
    }
    let sign = sign.map(|at| CharRange::new(at, at + 1));
    let parts = sign.into_iter().chain([CharRange::new(own, own + 1), noun]);
    Some(parts.flat_map(|part| scene.passage.letters(part)).collect())
}

/// 用水普及率 of 用水普及率、工程竣工率分别为9成、8成: where each member names its own measure, none has anything of another.
fn measured(scene: &Scene, words: &Labels, letters: &[Letter], member: &ListMember) -> Option<Vec<Letter>> {
    let ListMember { list, own } = *member;
    /// The name of a thing with its measure has so many chars at least: 支出 alone leaves out whose it is.
    const NAMED: usize = 4;
    let chars = scene.chars();
    let noun = |member: &CharRange| {
        let start = begin(chars, *member);
        CharRange::new(start, noun_end(scene, words, CharRange::new(start, member.end)))
    };
    let aligns = |member: &CharRange| ALIGNING.iter().any(|word| spell::holds(&chars[member.start..member.end], word));
    let measures = |member: &CharRange| words.indicators.before(chars, member.start, member.end).is_some();
    let whole = |member: CharRange| member.len() >= NAMED && measures(&member) && !aligns(&member);
    let inside = |letter: &Letter, member: &CharRange| {
        let at = scene.passage.at_byte(letter.at.start);
        (member.start..member.end).contains(&at)
    };
    let others = || list.iter().filter(|member| member.start != own.start);
    let mixed = letters.iter().any(|letter| others().any(|member| inside(letter, member)));
    (mixed && list.iter().map(noun).all(whole)).then(|| scene.passage.letters(noun(&own)))
}

/// 邮政业务量 of 邮政、港务业务量分别增长3%、5%.
fn named(scene: &Scene, words: &Labels, letters: &[Letter], member: &ListMember) -> Option<Vec<Letter>> {
    let ListMember { list, own } = *member;
    let chars = scene.chars();
    let (last, others) = list.split_last()?;
    let end = noun_end(scene, words, *last);
    let ends = |end_of_word: usize| end_of_word == end || end_of_word < end && chars[end_of_word] == '占';
    let common = (last.start + 1..end).find(|at| words.common.at(chars, *at).is_some_and(|(len, ())| ends(at + len)));
    let last_noun = CharRange::new(last.start, end);
    let common =
        common.or_else(|| told_before(scene, list, last_noun)).or_else(|| alike(scene, words, list, last_noun))?;
    // 居民消费支出 of 城镇、农村居民消费支出, where it is told so of a member that is as long.
    let opening = words.fronts.at(chars, own.start).map_or(0, |(len, ())| len);
    let alike = last.start + own.len() - opening.min(own.len());
    let whole = alike < common && letters.ends_with(&scene.passage.letters(CharRange::new(alike, end)));
    let start = if whole { alike } else { common };
    let noun = CharRange::new(start, end);
    let bare = |member: &CharRange| {
        let kind = chars[member.start..member.end].last().filter(|kind| is_han(**kind));
        // 粮食产量 of 东乡、西乡粮食产量 begins behind the kind that the members are of.
        let whole = |kind: &char| chars[start - 1] == *kind || !chars[last.start..start].contains(kind);
        let measure = words.common.before(chars, member.start, member.end);
        let measure = measure.or_else(|| words.indicators.before(chars, member.start, member.end));
        kind.is_some_and(whole) && measure.is_none()
    };
    // 1月和2月进口额 lists times.
    if start == last.start || begin(chars, *last) > last.start || !others.iter().all(bare) {
        return None;
    }
    let at = |letter: &Letter| scene.passage.at_byte(letter.at.start);
    let mut told = scene.passage.letters(if own.start == last.start { CharRange::new(own.start, start) } else { own });
    // Before the first member may stand what is none of it.
    if own.start == list[0].start {
        told = letters.iter().copied().take_while(|letter| at(letter) < own.end).collect();
        told.last().filter(|last| at(last) + 1 == own.end && at(&told[0]) >= own.start)?;
    }
    told.extend(scene.passage.letters(noun));
    Some(told)
}

/// 纠纷 of 审理渔业纠纷9件，民事、刑事纠纷各有6件、3件: where the noun begins that the last member has of the label before.
fn told_before(scene: &Scene, list: &[CharRange], last: CharRange) -> Option<usize> {
    /// It has so many chars at least.
    const SHORTEST: usize = 2;
    let chars = scene.chars();
    let earlier = scene.frame.here().find(|earlier| earlier.spot.start < list[0].start)?;
    let alike = earlier.spot.unit == scene.figure().unit && earlier.spot.kind == scene.figure().kind;
    let same = |back: &usize| earlier.chars.iter().rev().nth(back - 1) == chars[..last.end].iter().nth_back(back - 1);
    let len = (1..last.len()).take_while(same).last().filter(|len| *len >= SHORTEST && alike)?;
    let noun = &chars[last.end - len..last.end];
    let named = list.iter().rev().skip(1).any(|member| chars[member.start..member.end].ends_with(noun));
    (!named).then_some(last.end - len)
}

/// 案件 of 审结涉渔、涉茶案件: where the last member is no longer like the others, which are as long as one another and open alike.
fn alike(scene: &Scene, words: &Labels, list: &[CharRange], last: CharRange) -> Option<usize> {
    /// A member has so many chars at least.
    const SHORTEST: usize = 2;
    let chars = scene.chars();
    let verb = words.shared.at(chars, list[0].start).map_or(0, |(len, ())| len).min(list[0].len());
    let first = CharRange::new(list[0].start + verb, list[0].end);
    let len = first.len();
    let others = list.iter().skip(1).take(list.len().saturating_sub(2));
    let same = |member: &CharRange| member.len() == len && chars[member.start] == chars[first.start];
    let opens = chars.get(first.start) == chars.get(last.start) && others.copied().all(|member| same(&member));
    (opens && len >= SHORTEST && len < last.len()).then_some(last.start + len)
}

/// The label of a member with what opens the first and holds for all: 对 of 非洲出口 in 对东盟、非洲出口分别增长3%、5%.
pub fn with_front(scene: &Scene, words: &Labels, letters: Vec<Letter>) -> Vec<Letter> {
    match front(scene, words, &letters) {
        Some(front) => front.into_iter().chain(letters).collect(),
        None => letters,
    }
}

/// What opens the first member of the list, and not that of the figure.
fn front(scene: &Scene, words: &Labels, letters: &[Letter]) -> Option<Vec<Letter>> {
    let (first, end) = scene.run();
    let list = members(scene, first, end - first);
    let own = list.get(scene.index - first).filter(|_| scene.index > first && list.len() == end - first)?;
    let opening = scene.frame.here().find(|earlier| earlier.spot.start == scene.spots[first].start)?;
    let opens = |label: &[char]| words.fronts.at(label, 0).or_else(|| words.shared.at(label, 0));
    let (len, ()) = opens(&opening.chars)?;
    let label = spell::chars(letters);
    let told = letters.first().is_some_and(|first| scene.passage.at_byte(first.at.start) >= own.start);
    let bare = opens(&label).is_none() && words.verbs.at(&label, 0).is_none();
    (told && bare && len < opening.letters.len()).then(|| opening.letters[..len].to_vec())
}

/// Where a stretch ends without the words that lead from it to its figure: 分别增长.
pub(super) fn noun_end(scene: &Scene, words: &Labels, stretch: CharRange) -> usize {
    /// Such a word has so many chars at most.
    const WORD: usize = 4;
    let (chars, CharRange { start, mut end }) = (scene.chars(), stretch);
    let leads = |at: usize, end: usize| {
        words.ends.at(chars, at).is_some_and(|(len, kind)| at + len == end && kind != End::Compound)
    };
    let word = |end: usize| {
        let basis = words.basis.before(chars, start, end).map(|(len, ())| end - len);
        basis.or_else(|| (end.saturating_sub(WORD).max(start)..end).find(|at| leads(*at, end)))
    };
    while let Some(before) = word(end) {
        end = before;
    }
    end
}

fn is_ordinal(c: char) -> bool {
    numeral::digit(c).is_some_and(|digit| digit > 0) || matches!(c, '甲' | '乙' | '丙' | '丁')
}

//! The principles by which candidates are put together from phrases and earlier labels.

use super::cut::BestGaps;
use super::frame::Earlier;
use super::hash::Hash;
use super::marks::is_mark;
use super::phrase::Phrase;
use super::phrases::{Phrases, begins, ends, spans};
use super::piece::LabelPiece;
use super::scene::{ReadFrom, Scene};
use super::way::Way;
use super::weights::Use;
use crate::text::CharRange;
use std::iter;

/// A label has so many chars at most.
pub const LONGEST: usize = 32;

/// So many phrases are candidates by themselves.
const ALONE: usize = 10;

/// So many phrases are put together with an earlier label.
const WITH_EARLIER: usize = 4;

/// 占 stands so near before its figure, in chars.
const SHARE: usize = 14;

/// A piece of a candidate: chars of what it is read from. An empty one says nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Segment {
    pub from: ReadFrom,
    pub start: usize,
    pub end: usize,
}

impl Segment {
    /// What it reads.
    pub fn piece<'a>(&self, scene: &Scene<'a>) -> LabelPiece<'a> {
        scene.piece(self.from, CharRange::new(self.start, self.end))
    }

    /// How many chars it has.
    pub fn len(&self) -> usize {
        self.end - self.start
    }

    /// What tells it from other pieces around its figure.
    pub fn key(&self) -> Hash {
        let from = match self.from {
            ReadFrom::Passage => 0,
            ReadFrom::Timeless => 1,
            ReadFrom::Earlier(index) => 2 + index as u64,
        };
        Hash::of(11).with(from).with(self.start as u64).with(self.end as u64)
    }
}

/// A candidate as it is put together.
#[derive(Clone, Copy, Debug, Default)]
pub struct Composed {
    pub way: Way,
    /// Its pieces in the order in which they are read.
    pub segments: [Segment; 3],
    /// Which of the phrases it is made of, the best first.
    pub phrase: Option<usize>,
    /// Which of the earlier labels it is made of.
    pub earlier: Option<usize>,
    /// Where the earlier label is cut.
    pub cut: Option<usize>,
}

impl Composed {
    /// Its pieces that say something.
    pub fn told(&self) -> impl DoubleEndedIterator<Item = &Segment> {
        self.segments.iter().filter(|segment| segment.start < segment.end)
    }

    /// What its pieces read.
    pub fn pieces<'a>(&self, scene: &Scene<'a>) -> impl Iterator<Item = LabelPiece<'a>> {
        self.told().map(|segment| segment.piece(scene))
    }

    /// The characters that count.
    pub fn text(&self, scene: &Scene) -> Vec<char> {
        let mut text = Vec::with_capacity(LONGEST);
        self.pieces(scene).for_each(|piece| text.extend_from_slice(piece.chars));
        text
    }

    /// Whether another is made in the same way of the same, but for where the earlier label is cut.
    pub fn is_cut_of(&self, other: &Self) -> bool {
        self.way == other.way && self.phrase == other.phrase && self.earlier == other.earlier
    }

    /// Whether its phrase stands for itself or is a part of it.
    pub fn phrase_use(&self) -> Use {
        if self.earlier.is_some() { Use::Part } else { Use::Alone }
    }
}

pub(super) const NONE: Segment = Segment { from: ReadFrom::Passage, start: 0, end: 0 };

/// Gives all candidates of a figure to `push`, the one that a word aligns with it among them; what comes first wins where two are
/// as likely.
pub fn compose(scene: &Scene, phrases: &Phrases, aligned: Option<Composed>, mut push: impl FnMut(Composed)) {
    push(Composed::default());
    aligned.into_iter().for_each(&mut push);
    let mut composer = Composer { scene, phrases, push };
    composer.alone();
    let taken_up = composer.earlier();
    composer.share(&taken_up);
    composer.with_earlier(&taken_up);
    composer.listed(&taken_up);
}

struct Composer<'a, F> {
    scene: &'a Scene<'a>,
    phrases: &'a Phrases,
    push: F,
}

impl<F: FnMut(Composed)> Composer<'_, F> {
    /// The best phrases as they are.
    fn alone(&mut self) {
        for index in 0..self.phrases.list.len().min(ALONE) {
            let phrase = &self.phrases.list[index].phrase;
            let (way, segments) = (phrase.way, joined(phrase, NONE, false));
            (self.push)(Composed { way, segments, phrase: Some(index), ..Composed::default() });
        }
    }

    /// Labels of earlier figures as they are; returns those that others are made of.
    fn earlier(&mut self) -> Vec<usize> {
        let (scene, all) = (self.scene, &self.scene.frame.earlier);
        let (first, end) = scene.run();
        let count = end - first;
        // Those of the run were pushed last, and as many before them are the labels of the run before.
        let in_turn = (all.len() + first).checked_sub(scene.index + count);
        if let Some(start) = in_turn.filter(|_| count > 1) {
            self.whole(Way::InTurn, start + scene.index - first);
        }
        for (far, way) in (1..=all.len()).zip(Way::LASTS) {
            self.whole(way, all.len() - far);
        }
        let mut taken_up: Vec<usize> = (0..all.len()).rev().take(4).collect();
        for index in kindred(scene).into_iter().flatten() {
            if !taken_up.contains(&index) {
                taken_up.push(index);
                self.whole(Way::Kindred, index);
            }
        }
        if let Some(start) = in_turn.filter(|_| count > 1) {
            let index = start + scene.index - first;
            if !taken_up.contains(&index) {
                taken_up.insert(0, index);
            }
        }
        taken_up
    }

    fn whole(&mut self, way: Way, index: usize) {
        let segments = [self.label(index), NONE, NONE];
        (self.push)(Composed { way, segments, earlier: Some(index), ..Composed::default() });
    }

    fn label(&self, index: usize) -> Segment {
        part(index, 0, self.scene.frame.earlier[index].chars.len())
    }

    /// X占Y: X from the words before 占 or an earlier label, Y from the words behind it or an earlier label.
    fn share(&mut self, taken_up: &[usize]) {
        let (scene, chars) = (self.scene, self.scene.chars());
        let figure = scene.figure();
        let floor = scene.floor().max(figure.start.saturating_sub(SHARE));
        let Some(at) = (floor..figure.start).rev().find(|at| chars[*at] == '占') else { return };
        let before = self.phrases.list.iter().map(|ranked| &ranked.phrase);
        let before = before.filter(|phrase| phrase.second.is_none() && phrase.first.end <= at);
        let told = before.take(3).map(|phrase| (read(phrase.first.start, phrase.first.end), Way::ShareOfTold));
        let labels = taken_up.iter().take(2).map(|index| (self.label(*index), Way::EarlierShareOfTold));
        let parts: Vec<(Segment, Way)> = told.chain(labels).collect();
        for (share, way) in parts {
            for &index in taken_up.iter().filter(|index| share.from != ReadFrom::Earlier(**index)) {
                let earlier = &scene.frame.earlier[index];
                for cut in iter::once(0).chain(label_begins(earlier, 2).as_slice().iter().copied()) {
                    let segments = [share, read(at, at + 1), part(index, cut, earlier.chars.len())];
                    let way = Way::ShareOfEarlier;
                    (self.push)(Composed { way, segments, phrase: None, earlier: Some(index), cut: Some(cut) });
                }
            }
            let mut push = |segments| (self.push)(Composed { way, segments, ..Composed::default() });
            push([share, read(at, figure.start), NONE]);
            if chars[at + 1..figure.start].starts_with(&['同', '期']) {
                push([share, read(at, at + 1), read(at + 3, figure.start)]);
            }
        }
    }

    /// A phrase with an earlier label, or a part of it, before or behind it.
    fn with_earlier(&mut self, taken_up: &[usize]) {
        let frame = self.scene.frame;
        for &index in taken_up.iter().take(4).filter(|index| frame.earlier[**index].chars.len() > 2) {
            let earlier = &frame.earlier[index];
            let length = earlier.chars.len();
            let begins = label_begins(earlier, 4);
            let share = earlier.chars.iter().position(|c| *c == '占').filter(|at| *at > 0);
            let begins = share.into_iter().fold(begins, BestGaps::and);
            let ends = BestGaps::of(1, length - 1, 3, |at| earlier.cuts[at].end);
            for (phrase, ranked) in self.phrases.list.iter().take(WITH_EARLIER).enumerate() {
                let mut push = |way, segments, cut| {
                    let origin = Composed { phrase: Some(phrase), earlier: Some(index), ..Composed::default() };
                    (self.push)(Composed { way, segments, cut: Some(cut), ..origin });
                };
                let join = |other, behind| joined(&ranked.phrase, other, behind);
                for &cut in begins.as_slice() {
                    push(Way::EarlierEnd, join(part(index, cut, length), true), cut);
                }
                for &cut in ends.as_slice() {
                    push(Way::EarlierFront, join(part(index, 0, cut), false), cut);
                }
                push(Way::EarlierBefore, join(part(index, 0, length), false), length);
                push(Way::EarlierBehind, join(part(index, 0, length), true), 0);
            }
        }
    }

    /// 甲、乙分别为x、y: the member of the list that stands where the figure stands in its run.
    fn listed(&mut self, taken_up: &[usize]) {
        let (scene, chars) = (self.scene, self.scene.chars());
        let (first, end) = scene.run();
        let members = members(scene, first, end - first);
        let Some(skipped) = members.len().checked_sub(end - first).filter(|_| end - first > 1) else { return };
        let members = &members[skipped..];
        let (front, last) = (members[0], members[members.len() - 1]);
        let place = scene.index - first;
        let member = members[place];
        if member.is_empty() || front.is_empty() || last.is_empty() {
            return;
        }
        let (is_first, is_last) = (place == 0, place + 1 == members.len());
        let starts = if is_first { begins(scene, member, 4) } else { BestGaps::default().and(member.start) };
        let stops = if is_last { ends(scene, member, 4) } else { BestGaps::default().and(member.end) };
        let tails = if is_last { Vec::new() } else { spans(scene, last, 3, 3) };
        let heads = if is_first { Vec::new() } else { spans(scene, front, 3, 3) };
        let mut ends_of_earlier: Vec<(usize, usize)> = Vec::new();
        for &index in taken_up.iter().take(3) {
            let gaps = label_begins(&scene.frame.earlier[index], 3);
            ends_of_earlier.extend(gaps.as_slice().iter().map(|cut| (index, *cut)));
        }
        for &start in starts.as_slice() {
            for &stop in stops.as_slice().iter().filter(|stop| start < **stop) {
                for &(index, cut) in &ends_of_earlier {
                    let length = scene.frame.earlier[index].chars.len();
                    let segments = [read(start, stop), part(index, cut, length), NONE];
                    let way = Way::MemberOfEarlier;
                    (self.push)(Composed { way, segments, phrase: None, earlier: Some(index), cut: Some(cut) });
                }
            }
        }
        let mut push = |way, segments| (self.push)(Composed { way, segments, ..Composed::default() });
        for &start in starts.as_slice() {
            for &stop in stops.as_slice().iter().filter(|stop| start < **stop) {
                let told = read(start, stop);
                push(Way::Member, [told, NONE, NONE]);
                // 生 of 博士生 ends 硕士生 already.
                let ends = |tail: &&CharRange| !chars[start..stop].ends_with(&chars[tail.start..tail.end]);
                let tails = tails.iter().filter(ends);
                tails.for_each(|tail| push(Way::MemberWithEnd, [told, read(tail.start, tail.end), NONE]));
                heads.iter().for_each(|head| push(Way::MemberWithFront, [read(head.start, head.end), told, NONE]));
            }
        }
    }
}

/// The pieces of a phrase with `other` before or behind them.
fn joined(phrase: &Phrase, other: Segment, behind: bool) -> [Segment; 3] {
    let from = phrase.read_from();
    let segment = |piece: CharRange| Segment { from, start: piece.start, end: piece.end };
    let (first, second) = (segment(phrase.first), phrase.second.map_or(NONE, segment));
    if behind { [first, second, other] } else { [other, first, second] }
}

/// A piece of the passage.
pub(super) fn read(start: usize, end: usize) -> Segment {
    Segment { from: ReadFrom::Passage, start, end }
}

/// A part of an earlier label.
pub(super) fn part(index: usize, start: usize, end: usize) -> Segment {
    Segment { from: ReadFrom::Earlier(index), start, end }
}

/// The best gaps inside an earlier label for its last part to begin at.
fn label_begins(earlier: &Earlier, count: usize) -> BestGaps {
    match earlier.chars.len() {
        0..=2 => BestGaps::default(),
        length => BestGaps::of(1, length - 1, count, |at| earlier.cuts[at].begin),
    }
}

/// Earlier figures that this one may go on from: the first of the paragraph, the first of the sentence, the last with the
/// same unit, and the last that also changed alike.
fn kindred(scene: &Scene) -> [Option<usize>; 4] {
    let (frame, figure, sentence) = (scene.frame, scene.figure(), scene.sentence());
    let first =
        |from: usize| frame.earlier.iter().position(|earlier| frame.is_here(earlier) && earlier.spot.start >= from);
    let same = |earlier: &Earlier| earlier.spot.unit == figure.unit;
    let alike = |earlier: &Earlier| same(earlier) && earlier.spot.moved == figure.moved;
    [first(0), first(sentence), frame.earlier.iter().rposition(same), frame.earlier.iter().rposition(alike)]
}

/// The members of the list in the clause before the figure at `index`, of which `count` are told.
pub(super) fn members(scene: &Scene, index: usize, count: usize) -> Vec<CharRange> {
    let (chars, end, floor) = (scene.chars(), scene.spots[index].start, scene.floor_of(index));
    let start = (floor..end).rev().find(|at| is_mark(chars[*at])).map_or(floor, |at| at + 1);
    split(scene, CharRange::new(start, end), count)
}

/// The members of a list of `count`: what stands between 、 and its like outside brackets. Where these are too many, one of the links
/// may be inside of a member: 渔业、茶叶和竹业 are two.
pub(super) fn split(scene: &Scene, list: CharRange, count: usize) -> Vec<CharRange> {
    let all = split_at(scene, list, |c| matches!(c, '、' | '和' | '与' | '及'));
    if count < 2 || all.len() <= count {
        return all;
    }
    let fewer = [
        alike(scene, &all),
        split_at(scene, list, |c| c == '、'),
        split_at(scene, list, |c| matches!(c, '和' | '与' | '及')),
    ];
    fewer.into_iter().find(|members| members.len() == count).unwrap_or(all)
}

/// Members that are of one kind: 计算机、通信和电子制造业 and 纺织业 of 计算机、通信和电子制造业、纺织业增加值.
fn alike(scene: &Scene, parts: &[CharRange]) -> Vec<CharRange> {
    let chars = scene.chars();
    let Some((last, before)) = parts.split_last() else { return Vec::new() };
    let kind = before.last().and_then(|part| chars[part.start..part.end].last());
    let mut members = Vec::new();
    let mut start = parts[0].start;
    for part in before.iter().filter(|part| chars[part.start..part.end].last() == kind) {
        members.push(CharRange::new(start, part.end));
        start = part.end + 1;
    }
    members.push(CharRange::new(start, last.end));
    let shared = kind.is_some_and(|kind| chars[start..last.end].contains(kind));
    if shared { members } else { Vec::new() }
}

/// What stands between links outside brackets.
fn split_at(scene: &Scene, list: CharRange, links: impl Fn(char) -> bool) -> Vec<CharRange> {
    let (chars, mut start) = (scene.chars(), list.start);
    let mut members = Vec::new();
    let mut depth = 0usize;
    for (at, c) in (list.start..list.end).zip(&chars[list.start..list.end]) {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            c if depth == 0 && links(*c) => {
                members.push(CharRange::new(start, at));
                start = at + 1;
            }
            _ => {}
        }
    }
    members.push(CharRange::new(start, list.end));
    members
}

//! How a figure changed: the verb of change that governs it, and whether it tells the difference or the result.

use crate::figure::clause;
use crate::figure::comparison;
use crate::figure::lexicon::Lexicon;
use crate::figure::mention::Mention;
use crate::figure::period::expression;
use crate::figure::sentence::Sentence;
use crate::figure::{Change, Direction, Kind};
use crate::text::CharRange;
use crate::text::script::is_han;

/// A verb governs a figure behind a noun (减少事业单位45家) over so many chars at most: longer names were not seen.
const REACH: usize = 20;

/// An expression of time that stands between 到 and a value has so many chars at most (第三季度, 2020学年, “十三五”时期末).
const LONGEST_TIME: usize = 16;

/// A further object of a verb of change has so many chars at most: 增加教师3名、护士5名.
const LONGEST_NAME: usize = 8;

/// What the clause of a mention says of how it changed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Movement {
    /// Where the clause begins, the mention before left out; in chars.
    pub clause: usize,
    pub change: Option<(Direction, Change)>,
    /// Against what it changed.
    pub basis: Option<CharRange>,
}

/// How each of the mentions of a sentence changed.
pub(super) fn movements(lexicon: &Lexicon, s: &Sentence, mentions: &[Mention]) -> Vec<Movement> {
    let mut movements: Vec<Movement> = Vec::with_capacity(mentions.len());
    let mut floor = 0;
    // What the mention before measures, where a verb with its object governs it: 增加教师3名.
    let mut governed: Option<Kind> = None;
    for mention in mentions {
        let start = mention.span.start;
        let clause = clause::start(s, floor, start);
        let verb = verb(lexicon, s, clause, start).filter(|verb| verb.fits(s, mention));
        let last = movements.last().filter(|_| floor > 0);
        let between = s.slice(floor, start);
        // 增长9.2%至34.6亿元: by so much, to so much.
        let result = matches!(between, ['至' | '到']).then_some(Change::To);
        let kind = Some(mention.unit_kind);
        let member = governed == kind && verb.is_none() && is_member(lexicon, s, floor, start);
        let again = is_link(between) || is_share_of(s, floor, mention) || member;
        let (change, basis) = match last.filter(|last| again || result.is_some() && last.change.is_some()) {
            Some(last) => (last.change.map(|(direction, change)| (direction, result.unwrap_or(change))), last.basis),
            None => told(lexicon, s, verb, floor, mention, last),
        };
        // 同比、环比分别增长3%、5%.
        let other = |told| comparison::second_of_two(s, told).filter(|_| last.is_some_and(|last| last.basis == basis));
        let basis = basis.and_then(other).or(basis);
        let governs = again && governed.is_some() || verb.is_some_and(|verb| verb.has_object(lexicon, s));
        governed = kind.filter(|_| governs);
        movements.push(Movement { clause, change, basis });
        // 优良率连续五年保持100%: the years stand between the second figure and what it measures.
        if !mention.counts_years() || !s.ends(start, "连续") {
            floor = mention.span.end;
        }
    }
    movements
}

/// How a figure changed, and against what.
fn told(
    lexicon: &Lexicon,
    s: &Sentence,
    verb: Option<Verb>,
    floor: usize,
    mention: &Mention,
    last: Option<&Movement>,
) -> (Option<(Direction, Change)>, Option<CharRange>) {
    if let Some(verb) = verb {
        return (Some(verb.change()), against(lexicon, s, verb, floor, last));
    }
    let start = mention.span.start;
    match comparison::exceeded(lexicon, s, clause::start(s, floor, start), start) {
        Some(basis) => (None, Some(basis)),
        None => signed(lexicon, s, mention),
    }
}

/// 同比+3%, 环比-1%, 同比3%: a share right behind what it is compared with needs no verb, its sign says where it went.
fn signed(lexicon: &Lexicon, s: &Sentence, mention: &Mention) -> (Option<(Direction, Change)>, Option<CharRange>) {
    let direction = match s.before(mention.number.start) {
        '+' => Some(Direction::Up),
        '-' => Some(Direction::Down),
        _ => None,
    };
    let share = mention.unit_kind == Kind::Percent;
    let basis = share.then(|| comparison::right_before(lexicon, s, mention.span.start, direction.is_some())).flatten();
    (direction.filter(|_| basis.is_some()).map(|direction| (direction, Change::By)), basis)
}

/// Whether a figure in brackets says as a share what the one before it says, which ends at `floor`: 减少3亿元（5%）.
fn is_share_of(s: &Sentence, floor: usize, mention: &Mention) -> bool {
    let bracket = matches!(s.slice(floor, mention.span.start), ['（' | '(']);
    bracket && matches!(s.at(mention.span.end), '）' | ')') && mention.unit_is(s, '%')
}

/// Against what the change is that `verb` tells; that of the `last` mention, which ends at `floor`, where the verb
/// follows on it (比上年增加3亿元，增长5%).
fn against(lexicon: &Lexicon, s: &Sentence, verb: Verb, floor: usize, last: Option<&Movement>) -> Option<CharRange> {
    let again = last.filter(|_| matches!(s.slice(floor, verb.start), ['，' | ',' | '、']));
    let own = comparison::own(lexicon, s, verb.start).or_else(|| again?.basis);
    own.or_else(|| comparison::governing(lexicon, s, verb.start))
}

/// 增加教师3名 | 、护士 | 5名: what stands between two figures links a further object of the verb before the first.
fn is_member(lexicon: &Lexicon, s: &Sentence, floor: usize, start: usize) -> bool {
    let own = |at: usize| {
        let particle = matches!(s.at(at), '的' | '了' | '占' | '是' | '有' | '其' | '节');
        let change = || lexicon.change.nouns.at(&s.chars, at).is_some();
        particle || change() || lexicon.change.to.before(&s.chars, at, at + 1).is_some()
    };
    let name = floor + 1;
    let linked = matches!(s.at(floor), '、' | '和' | '及');
    let named =
        (2..=LONGEST_NAME).contains(&start.saturating_sub(name)) && s.slice(name, start).iter().all(|c| is_han(*c));
    linked && named && lexicon.label.verbs.at(&s.chars, name).is_none() && !(name..start).any(own)
}

/// Whether nothing but a link stands between two figures: 分别增长4%、5%和6%, 增加1人或2%, 减少3亿元，即4%.
pub(super) fn is_link(between: &[char]) -> bool {
    // 提高到每人每月780元和每人每年6960元: each amount says what it is per.
    let per = between.iter().position(|c| *c == '每').filter(|_| between.len() < 7);
    let link = between.get(..per.unwrap_or(between.len())).unwrap_or_default();
    let link = link.strip_prefix(&[' ']).unwrap_or(link);
    let link = link.strip_suffix(&[' ']).unwrap_or(link);
    matches!(link, ['、' | '和' | '及' | '与' | '或' | '即'] | ['以', '及'] | ['，' | ',', '即' | '或'])
}

/// A verb of change before a figure; places are in chars.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    pub start: usize,
    pub up: bool,
    pub change: Change,
    /// Whether nothing but a particle stands between it and the figure.
    pub adjacent: bool,
}

impl Verb {
    /// Whether it changes what the figure measures: 延长供暖补贴441万元 changes no amount.
    fn fits(self, s: &Sentence, mention: &Mention) -> bool {
        let of_time = ["延长", "缩短", "压缩", "增", "减"].iter().any(|word| s.has(self.start, word));
        match mention.unit_kind {
            // 提升15分钟生活圈功能.
            Kind::Duration => of_time || self.change == Change::To || !is_han(s.at(mention.span.end)),
            _ => self.adjacent || !s.has(self.start, "延长"),
        }
    }

    /// Whether its object stands between it and the figure: 增加教师3名.
    fn has_object(self, lexicon: &Lexicon, s: &Sentence) -> bool {
        let governs = || lexicon.change.governing.at(&s.chars, self.start).is_some();
        !self.adjacent && self.change == Change::By && governs()
    }

    fn change(&self) -> (Direction, Change) {
        (if self.up { Direction::Up } else { Direction::Down }, self.change)
    }
}

/// The verb of change that governs the figure at `start`, in a clause that begins at `floor`.
fn verb(lexicon: &Lexicon, s: &Sentence, floor: usize, start: usize) -> Option<Verb> {
    let words = &lexicon.change;
    let (end, to) = particle(lexicon, s, floor, start);
    if let Some((at, up)) = ending(lexicon, s, floor, end) {
        let change = if to || matches!(s.before(end), '至' | '到') { Change::To } else { Change::By };
        return Some(Verb { start: at, up, change, adjacent: true });
    }
    // 节约 ends with what is a particle elsewhere.
    if let Some(verb) = compared(lexicon, s, floor, end).or_else(|| compared(lexicon, s, floor, start)) {
        return Some(verb);
    }
    (floor.max(end.saturating_sub(REACH))..end).rev().find_map(|end| {
        // Few words govern: most places are ruled out by them at once.
        words.governing.before(&s.chars, floor, end)?;
        let (at, up) = ending(lexicon, s, floor, end)?;
        words.governing.before(&s.chars, at, end)?;
        let quoted = s.slice(end, start).contains(&'”');
        let free =
            !s.slice(end, start).iter().any(|c| matches!(c, '的' | '、' | '了' | '达' | '为') || *c == '“' && !quoted);
        let change = if to { Change::To } else { Change::By };
        free.then_some(Verb { start: at, up, change, adjacent: false })
    })
}

/// 比上年多3件, 较上年同期低2个百分点: what is more or less than at another time has changed.
fn compared(lexicon: &Lexicon, s: &Sentence, floor: usize, end: usize) -> Option<Verb> {
    let (start, up) = comparison::degree(lexicon, s, floor, end)?;
    let against = comparison::is_against_time(s, clause::start(s, 0, start), start);
    against.then_some(Verb { start, up, change: Change::By, adjacent: false })
}

/// Where the verb would end before particles (了, 到, 至), and whether they lead to a result.
fn particle(lexicon: &Lexicon, s: &Sentence, floor: usize, start: usize) -> (usize, bool) {
    let mut end = start - usize::from(s.before(start) == ' ');
    let mut to = false;
    loop {
        let by = lexicon.change.by.before(&s.chars, floor, end).map(|(len, ())| len);
        let result = lexicon.change.to.before(&s.chars, floor, end).map(|(len, ())| len);
        // 比例达 leads to a difference, although 达 without 比例 leads to a result.
        if let Some(len) = result.filter(|len| by.is_none_or(|by| by <= *len)) {
            // 降至 is a verb of its own; 下降到 is 下降 with 到.
            let bare = ending(lexicon, s, floor, end - len).is_some_and(|(start, _)| end - len - start > 1);
            if !bare && ending(lexicon, s, floor, end).is_some() {
                return (end, true);
            }
            (end, to) = (end - len, true);
        } else if let Some(len) = by {
            end -= len;
        } else if let Some(date) = dated(lexicon, s, floor, end) {
            // 增加到2015年的.
            end = date;
        } else {
            return (end, to);
        }
    }
}

/// Where a time starts that ends at `end`, 的 allowed behind it, if 到 or 至 stands before it: 到2015年的, 至2020届的, 到如今的,
/// 为年末的.
fn dated(lexicon: &Lexicon, s: &Sentence, floor: usize, end: usize) -> Option<usize> {
    let behind = end - usize::from(s.before(end) == '的' && end > floor);
    let behind = behind - usize::from(s.before(behind) == '止' && behind > floor);
    let open = |start: usize| start - usize::from(s.before(start) == ' ' && start > floor);
    let led = |start: &usize| lexicon.change.to.before(&s.chars, floor, open(*start)).is_some();
    let whole = |start: &usize| expression::read(lexicon, s, *start).is_some_and(|time| time.end == behind);
    let mut starts = floor.max(behind.saturating_sub(LONGEST_TIME))..behind;
    starts.find(|start| led(start) && whole(start)).map(open)
}

/// The verb of change that ends right before `end`, unless it is part of a noun (新增, 增加值).
fn ending(lexicon: &Lexicon, s: &Sentence, floor: usize, end: usize) -> Option<(usize, bool)> {
    let (len, up) = lexicon.change.verbs.before(&s.chars, floor, end)?;
    let start = end - len;
    // 比上年增 ends with 增, 营收年增 with 年增.
    let torn = len > 1 && matches!(s.at(start), '年' | '月' | '季' | '周') && comparison::yearly(s, start).is_none();
    let (start, len) = if torn { (start + 1, len - 1) } else { (start, len) };
    let nouns = &lexicon.change.nouns;
    // 审减率 opens before its 减.
    let around = |at: usize| nouns.at(&s.chars, at).is_some_and(|(longer, ())| longer > end - at);
    let noun = nouns.before(&s.chars, floor, end).is_some_and(|(longer, ())| longer > len)
        || (start.saturating_sub(1).max(floor)..=start).any(around);
    (!noun).then_some((start, up))
}

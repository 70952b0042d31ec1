//! How a figure changed: the verb of change that governs it, and whether it tells the difference or the result.

use crate::figure::basis;
use crate::figure::clause;
use crate::figure::lexicon::Lexicon;
use crate::figure::scan::{Draft, is_han};
use crate::figure::sentence::Sentence;
use crate::figure::when;
use crate::figure::{Change, Direction, Kind};

/// The farthest that a verb may stand before its figure with a noun between, in chars.
const REACH: usize = 20;

/// Marks each figure of a sentence that a verb of change governs.
pub(super) fn mark(lexicon: &Lexicon, s: &Sentence, drafts: &mut [Draft]) {
    let mut floor = 0;
    let mut last = (None, None);
    for draft in drafts {
        let listed = floor > 0 && is_link(s.slice(floor, draft.start));
        draft.clause = clause::start(s, floor, draft.start);
        let verb = verb(lexicon, s, draft.clause, draft.start).filter(|verb| verb.fits(s, draft));
        let found = verb.and_then(|verb| basis::find(lexicon, s, verb.start));
        // 比上年增加3亿元，增长5%: the same comparison.
        let again = verb.is_some_and(|verb| floor > 0 && matches!(s.slice(floor, verb.start), ['，' | ',' | '、']));
        let basis = found.or(last.1.filter(|_| again));
        (draft.change, draft.basis) = if listed { last } else { (verb.map(Verb::change), basis) };
        draft.verb = verb.filter(|verb| verb.adjacent);
        last = (draft.change, draft.basis);
        // 优良率连续五年保持100%: the years stand between the second figure and what it measures.
        if !draft.unit_is(s, '年') || !s.ends(draft.start, "连续") {
            floor = draft.end;
        }
    }
}

/// Whether nothing but a link stands between two figures: 分别增长4%、5%和6%.
pub(super) fn is_link(between: &[char]) -> bool {
    // 提高到每人每月780元和每人每年6960元: per whom is said of each.
    let per = between.iter().position(|c| *c == '每').filter(|_| between.len() < 7);
    let link = between.get(..per.unwrap_or(between.len())).unwrap_or_default();
    matches!(link, ['、' | '和' | '及' | '与' | '或'] | ['以', '及'] | ['、', ' '])
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
    fn fits(self, s: &Sentence, draft: &Draft) -> bool {
        let of_time = ["延长", "缩短", "压缩", "增", "减"].iter().any(|word| s.has(self.start, word));
        match draft.sort {
            // 提升15分钟生活圈功能.
            Kind::Duration => of_time || self.change == Change::To || !is_han(s.at(draft.end)),
            _ => self.adjacent || !s.has(self.start, "延长"),
        }
    }

    fn change(self) -> (Direction, Change) {
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

/// Where the verb would end before particles (了, 到, 至), and whether they lead to a result.
fn particle(lexicon: &Lexicon, s: &Sentence, floor: usize, start: usize) -> (usize, bool) {
    let mut end = start - usize::from(s.before(start) == ' ');
    let mut to = false;
    loop {
        let by = lexicon.change.by.before(&s.chars, floor, end).map(|(len, ())| len);
        let result = lexicon.change.to.before(&s.chars, floor, end).map(|(len, ())| len);
        // 比例达 tells a difference, though 达 alone tells a result.
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

/// Where a date starts that ends at `end`, 的 allowed behind it, if 到 or 至 stands before it.
fn dated(lexicon: &Lexicon, s: &Sentence, floor: usize, end: usize) -> Option<usize> {
    let date = when::before(s, floor, end - usize::from(s.before(end) == '的' && end > floor))?;
    lexicon.change.to.before(&s.chars, floor, date).map(|_| date)
}

/// The verb of change that ends right before `end`, unless it is part of a noun (新增, 增加值).
fn ending(lexicon: &Lexicon, s: &Sentence, floor: usize, end: usize) -> Option<(usize, bool)> {
    let (len, up) = lexicon.change.verbs.before(&s.chars, floor, end)?;
    let start = end - len;
    let nouns = &lexicon.change.nouns;
    // 审减率 opens before its 减.
    let around = |at: usize| nouns.at(&s.chars, at).is_some_and(|(longer, ())| longer > end - at);
    let noun = nouns.before(&s.chars, floor, end).is_some_and(|(longer, ())| longer > len)
        || (start.saturating_sub(1).max(floor)..=start).any(around);
    (!noun).then_some((start, up))
}

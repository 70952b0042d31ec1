//! Durations that name something or say when: 三年行动, 8小时平均, 一年内到期, 过去五年, 今年首6个月, 2015年、2016年两年.

use super::{Veto, is_value, kind_of};
use crate::figure::Kind;
use crate::figure::clause;
use crate::figure::lexicon::Lexicon;
use crate::figure::measured::Measured;
use crate::figure::sentence::Sentence;
use crate::text::script::is_han;
use crate::text::units::Span;

/// From a duration to the first of the years that it sums up there are so many chars at most: 2015年、2016年两年.
const NAMED: usize = 12;

/// Why a duration is no figure.
pub(super) fn veto(lexicon: &Lexicon, s: &Sentence, measured: &Measured) -> Option<Veto> {
    if kind_of(measured) != Some(Kind::Duration) {
        return None;
    }
    let (start, end) = (measured.number.start, measured.end);
    if s.at(start) == '半' && matches!(s.before(start), '上' | '下' | '前' | '后' | '大' | '一') {
        return Some(Veto::Date);
    }
    if lexicon.veto.campaigns.at(&s.chars, end).is_some() || is_averaged(lexicon, s, end) {
        return Some(Veto::Campaign);
    }
    if lexicon.veto.reviewed.at(&s.chars, end).is_some() {
        return Some(Veto::Date);
    }
    let one = is_value(&measured.number, 1);
    let past = one && lexicon.veto.past.before(&s.chars, 0, start).is_some();
    (past || is_when(lexicon, s, measured) || sums_up(s, measured)).then_some(Veto::Date)
}

/// Whether hours or minutes that end at `end` say over how long something was measured: 日最大8小时平均, 臭氧（8小时）浓度.
fn is_averaged(lexicon: &Lexicon, s: &Sentence, end: usize) -> bool {
    let behind = end + usize::from(matches!(s.at(end), '）' | ')'));
    matches!(s.before(end), '时' | '钟') && lexicon.veto.averaged.at(&s.chars, behind).is_some()
}

/// Whether what stands before says of which years, months or days: 过去五年, 首6个月, 前2天, 第一个五年; 近6年 and 后三年 do so
/// where a clause begins with them.
fn is_when(lexicon: &Lexicon, s: &Sentence, measured: &Measured) -> bool {
    if measured.entry.and_then(|unit| unit.span).is_none() {
        return false;
    }
    let start = measured.number.start - usize::from(s.before(measured.number.start) == ' ');
    let told = lexicon.veto.when.before(&s.chars, 0, start);
    let told = told.is_some_and(|(len, anywhere)| {
        let before = start - len;
        if anywhere {
            measured.infix.is_none()
        } else {
            clause::opens(s, before) || is_recent(lexicon, s, before, measured.end)
        }
    });
    let plan = s.before(start) == '个' && s.before(start - 2) == '第';
    told || plan
}

/// 全市近5年新建学校12所: what was done in the last years, of which a number up to `end` with 近 at `start` tells, is counted
/// behind it. 历时近4年 says for how long.
fn is_recent(lexicon: &Lexicon, s: &Sentence, start: usize, end: usize) -> bool {
    let lasts = lexicon.veto.lasting.before(&s.chars, 0, start).is_some();
    let goes_on = is_han(s.at(end)) && !matches!(s.at(end), '的' | '以' | '左' | '上' | '时' | '之');
    let clause = end..clause::end(s, end, s.chars.len());
    s.at(start) == '近' && !lasts && goes_on && s.numerals.iter().any(|at| clause.contains(at))
}

/// Whether it sums up years that are named before it: 2015年、2016年两年, 2021—2023年三年, 明后两年, 明后三年, 今明后三年.
fn sums_up(s: &Sentence, measured: &Measured) -> bool {
    let start = measured.number.start;
    let years = measured.entry.and_then(|unit| unit.span) == Some(Span::Years) && !s.has(measured.end, "间");
    let named = s.slice(start.saturating_sub(NAMED), start);
    let joins = |c: &char| matches!(c, '、' | '和' | '与' | '至' | '-' | '—' | '~');
    let listed = s.before(start) == '年' && named.iter().any(joins);
    let near = named.iter().rev().take_while(|c| matches!(c, '今' | '明' | '后' | '去' | '前')).count();
    let summed = || (near..=near + 1).any(|years| is_value(&measured.number, years as u32));
    years && (listed || near > 1 && summed())
}

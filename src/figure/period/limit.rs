//! Figures that say for how long, for whom or from what amount on, and those that no time of a state is told of.

use crate::figure::Kind;
use crate::figure::clause;
use crate::figure::lexicon::Lexicon;
use crate::figure::measured::UnitText;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::text::CharRange;
use crate::text::script::is_han;
use crate::text::units::Span;

/// Whether a figure says how long something goes on, or which things or people are meant: it is of no time.
pub(super) fn is_limit(s: &Sentence, mention: &Mention) -> bool {
    is_span(s, mention) || is_threshold(s, mention) || tells_for_whom(s, mention) || tells_size(s, mention)
}

/// 三百万人口的城市, 千万吨级炼油厂: the size of what is meant.
fn tells_size(s: &Sentence, mention: &Mention) -> bool {
    let end = mention.span.end;
    let people = ["人口的", "人口大国", "人口大省", "人口大市", "人口大县"].iter().any(|word| s.has(end, word));
    let classed = s.at(end) == '级' && is_han(s.at(end + 1));
    classed || people && is_han(s.at(end + 3))
}

/// 合同到期后再延长10年: for how long something is to go on.
pub(super) fn goes_on(s: &Sentence, mention: &Mention) -> bool {
    let led = ["延长", "延长到", "延长至", "延长为"].iter().any(|word| s.ends(mention.span.start, word));
    led && is_long(mention)
}

/// 连续5年, 30日内: how long something goes on or may take is of no time; what was measured is (平均用时12.5分钟).
fn is_span(s: &Sentence, mention: &Mention) -> bool {
    let limit = s.before(mention.span.end) == '内' || s.at(mention.span.end) == '内' || s.has(mention.span.end, "以内");
    let long = is_long(mention) || s.ends(mention.span.start, "连续");
    mention.unit_kind == Kind::Duration && (limit || long)
}

fn is_long(mention: &Mention) -> bool {
    matches!(mention.unit_span, Some(Span::Years | Span::Months))
}

/// 20万元以上大案, 对30万以上的合同: an amount that says which things are meant.
pub(super) fn is_threshold(s: &Sentence, mention: &Mention) -> bool {
    let [_, _, limit] = mention.qualifiers;
    let amount = mention.unit_kind == Kind::Money || mention.unit == UnitText::None;
    amount && limit.is_some() && is_han(s.at(mention.span.end))
}

/// 为70周岁以上老人办理保险: an age that says for whom something is done.
fn tells_for_whom(s: &Sentence, mention: &Mention) -> bool {
    let CharRange { start, end } = mention.span;
    let led = matches!(s.before(start), '为' | '给' | '对' | '将' | '把' | '向');
    mention.unit_kind == Kind::Age && led && is_han(s.at(end)) && s.at(end) != '的'
}

/// 年末共有公园9个，新建3个: what was done is not of the day on which the rest stood.
pub(super) fn is_flow(lexicon: &Lexicon, s: &Sentence, mention: &Mention, clause: usize) -> bool {
    tells_flow(lexicon, s, clause, clause::end(s, mention.span.end, s.chars.len()))
}

/// Whether what stands from `start` to `end` tells what was done, or is a part, a growth or a further member of that.
fn tells_flow(lexicon: &Lexicon, s: &Sentence, start: usize, end: usize) -> bool {
    let told = || (start..end).any(|at| lexicon.change.flows.at(&s.chars, at).is_some());
    let of = || whole(s, start).filter(|whole| *whole < start);
    told() || of().is_some_and(|whole| tells_flow(lexicon, s, whole, start))
}

/// Where the clause begins of which the one at `clause` goes on with a part, a growth or a further member: 招生90人，其中 | 女生40人,
/// 出栏7万头 | 、增长5%.
fn whole(s: &Sentence, clause: usize) -> Option<usize> {
    if s.at(clause) == '、' {
        return Some(clause::start(s, 0, clause));
    }
    let behind = || clause.checked_sub(3).filter(|at| s.has(*at, "其中"));
    let part = if s.has(clause, "其中") { Some(clause) } else { behind() };
    Some(clause::start(s, 0, part?.checked_sub(1)?))
}

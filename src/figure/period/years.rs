//! Numbers of years that are figures and tell a time as well: 五年铺轨300公里, 产值五年增长30%.

use crate::figure::clause;
use crate::figure::lexicon::Lexicon;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::text::CharRange;
use crate::text::script::is_han;

/// Whether a number of years opens its clause and tells when: 五年铺轨300公里, 三年内, but not 三年的努力, 五年以上.
pub(super) fn opens_clause(s: &Sentence, mention: &Mention) -> bool {
    let CharRange { start, end } = mention.span;
    let opens = tells_years(s, mention) && !is_han(s.before(start));
    let part = matches!(s.at(end), '的' | '以' | '左' | '上' | '下' | '期' | '多' | '时' | '内' | '间' | '平');
    opens && clause::end(s, end, s.chars.len()) >= end + 3 && is_han(s.at(end)) && !part
}

/// Whether a number of years tells in its clause over which something went on: 产值五年增长30%, 支出三年累计9亿元, but not
/// 连续五年增长, for how long it did.
pub(super) fn is_passed(lexicon: &Lexicon, s: &Sentence, mention: &Mention) -> bool {
    let CharRange { start, end } = mention.span;
    let change = &lexicon.change;
    let happened = change.verbs.at(&s.chars, end).is_some() || change.over.at(&s.chars, end).is_some();
    let led = matches!(s.before(start), '均' | '每' | '用' | '从' | '由');
    let lasts = led || lexicon.veto.lasting.before(&s.chars, 0, start).is_some();
    tells_years(s, mention) && happened && !lasts
}

/// Whether a paragraph says of a number of years what they were: 这是稳步前进的五年。
pub(super) fn is_named(s: &Sentence, mention: &Mention) -> bool {
    let CharRange { start, end } = mention.span;
    let predicate = s.first && s.before(start) == '的' && s.slice(0, start).contains(&'是');
    tells_years(s, mention) && predicate && end + 1 >= s.chars.len()
}

/// Whether it is a number of years, more than one.
fn tells_years(s: &Sentence, mention: &Mention) -> bool {
    let CharRange { start, end } = mention.span;
    mention.counts_years() && mention.number.start == start && !matches!(s.slice(start, end), ['一' | '1', '年'])
}

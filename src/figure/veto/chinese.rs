//! When a Chinese numeral counts: classifiers of things, measures, and the words around that say otherwise.

use super::{Rule, chinese_of, is_value, kind_of};
use crate::figure::label::after;
use crate::figure::lexicon::{Chinese, Lexicon};
use crate::figure::part::Part;
use crate::figure::scan::{UnitText, is_han};
use crate::figure::sentence::Sentence;
use crate::figure::{Kind, Value, qualifier};
use crate::text::numeral;

/// Why a Chinese numeral with its unit is no figure.
pub(super) fn veto(lexicon: &Lexicon, s: &Sentence, part: &Part, floor: usize) -> Option<Rule> {
    let quantity = &part.quantity;
    if matches!(quantity.value, Value::Fraction(..)) {
        return None;
    }
    if vague(s, quantity.digits) {
        return Some(Rule::Vague);
    }
    // Things are counted with 两; 二 before a classifier is an ordinal (二次分配).
    if s.slice(quantity.digits, part.end) == ['二', s.at(quantity.end)] && chinese_of(part) != Some(Chinese::Any) {
        return Some(Rule::Ordinal);
    }
    let qualified =
        part.infix.is_some() || quantity.vague.is_some() || qualifier::before(lexicon, s, floor, quantity).is_some();
    if part.unit == UnitText::None {
        return bare(lexicon, s, part, qualified);
    }
    if !qualified && (is_multiplier_alone(s, part) || is_gloss(s, part)) {
        return Some(Rule::NoUnit);
    }
    if kind_of(part) == Some(Kind::Duration) {
        return duration(lexicon, s, part);
    }
    match chinese_of(part)? {
        Chinese::Any => None,
        Chinese::Long if quantity.len() > 1 => None,
        Chinese::Long => Some(Rule::NoUnit),
        _ if qualified || quantity.len() > 1 => None,
        _ if is_value(quantity, 1) => (!stressed(lexicon, s, part, floor)).then_some(Rule::Article),
        Chinese::Two => None,
        Chinese::Weak => weak(lexicon, s, part),
    }
}

/// Without a unit: large round numbers (四千二百多万), and 零 as a value (保持为零).
fn bare(lexicon: &Lexicon, s: &Sentence, part: &Part, qualified: bool) -> Option<Rule> {
    let quantity = &part.quantity;
    if is_value(quantity, 0) {
        let told = lexicon.veto.linking.before(&s.chars, 0, quantity.start).is_some() && !is_han(s.at(part.end));
        return (!told).then_some(Rule::NoUnit);
    }
    let large = quantity.form.multiplied
        && s.slice(quantity.digits, quantity.end).iter().any(|c| matches!(c, '万' | '亿' | '兆'));
    // 千亿产业集群 names a size.
    let named = numeral::exponent(s.at(quantity.digits)).is_some_and(|power| power > 1);
    let counted = quantity.len() > 1 && large && !named;
    (!(counted || qualified && large)).then_some(Rule::NoUnit)
}

/// 百元, 万户: a multiplier alone names a size; two of them (百亿元) are an amount.
fn is_multiplier_alone(s: &Sentence, part: &Part) -> bool {
    let opens = numeral::exponent(s.at(part.quantity.digits)).is_some_and(|power| power > 1);
    opens && part.quantity.len() == 1
}

/// 21GW（百万千瓦）: the unit before, in other words.
fn is_gloss(s: &Sentence, part: &Part) -> bool {
    let number = s.slice(part.quantity.digits, part.quantity.end);
    let bracketed = matches!(s.before(part.quantity.start), '（' | '(') && matches!(s.at(part.end), '）' | ')');
    bracketed && number.iter().all(|c| numeral::exponent(*c).is_some())
}

/// 几十, 数百: no base.
fn vague(s: &Sentence, start: usize) -> bool {
    matches!(s.before(start), '几' | '数' | '多') && numeral::exponent(s.at(start)).is_some()
        || s.before(start) == '成' && matches!(s.at(start), '百' | '千' | '万')
}

/// 三年行动 names a campaign, 过去的一年 a date, 一年一度 is an idiom.
fn duration(lexicon: &Lexicon, s: &Sentence, part: &Part) -> Option<Rule> {
    let (start, end) = (part.quantity.start, part.end);
    if s.at(start) == '半' && matches!(s.before(start), '上' | '下' | '前' | '后' | '大' | '一') {
        return Some(Rule::Date);
    }
    if lexicon.veto.campaigns.at(&s.chars, end).is_some() {
        return Some(Rule::Campaign);
    }
    let one = is_value(&part.quantity, 1);
    (one && lexicon.veto.past.before(&s.chars, 0, start).is_some()).then_some(Rule::Date)
}

/// 只有一个, 受理三件、办结一件.
fn stressed(lexicon: &Lexicon, s: &Sentence, part: &Part, floor: usize) -> bool {
    let start = part.quantity.start;
    let told = lexicon.veto.stress.before(&s.chars, floor, start).is_some();
    // 书记员一人、陪审员两人.
    let next = (part.end + 1..part.end + 9).find(|at| numeral::digit(s.at(*at)).is_some());
    let before_another =
        s.at(part.end) == '、' && next.is_some_and(|at| s.at(at) != '一' && s.at(at + 1) == s.before(part.end));
    let parallel = before_another
        || floor > 0
            && s.slice(floor, start).len() <= 8
            && matches!(s.at(floor), '、' | '，')
            && !is_han(s.at(part.end));
    told || parallel
}

/// 两项创新成果 counts; 三项制度 sums up a set that is named beside it.
fn weak(lexicon: &Lexicon, s: &Sentence, part: &Part) -> Option<Rule> {
    let (start, end) = (part.quantity.start, part.end);
    let words = &lexicon.veto;
    if s.ends(start, "等")
        || words.stress.before(&s.chars, 0, start).is_some()
        || !is_han(s.at(end)) && s.at(end) != '“'
    {
        return None;
    }
    let noun = after::extent(lexicon, s, end);
    let head = words.sets.before(&s.chars, noun.start, noun.end).is_some();
    let set = head || words.slogans.at(&s.chars, end).is_some();
    let opens = matches!(s.before(start), '，' | '、' | '。' | '：' | '\0' | '）' | ' ')
        || words.counted.before(&s.chars, 0, start).is_some();
    // 建设六个新城 is a slogan, 改造四个公园 is work that was done.
    let slogan = words.slogan_verbs.before(&s.chars, 0, start).is_some();
    let object = !slogan && lexicon.label.verbs.before(&s.chars, 0, start).is_some();
    (set || !opens && !object || s.at(end) == '“').then_some(Rule::Set)
}

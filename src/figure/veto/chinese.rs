//! When a Chinese numeral counts: classifiers of things, measures, and the words around that say otherwise.

use super::{Veto, chinese_of, duration, is_value, kind_of};
use crate::figure::clause;
use crate::figure::lexicon::Lexicon;
use crate::figure::measured::{Measured, UnitText};
use crate::figure::sentence::Sentence;
use crate::figure::{Kind, Value, qualifier};
use crate::text::script::is_han;
use crate::text::units::Chinese;
use crate::text::{CharRange, numeral};
use bigdecimal::BigDecimal;

/// Why a Chinese numeral with its unit is no figure.
pub(super) fn veto(lexicon: &Lexicon, s: &Sentence, measured: &Measured, floor: usize) -> Option<Veto> {
    let number = &measured.number;
    if matches!(number.value, Value::Fraction(..)) {
        return None;
    }
    if vague(s, number.digits) {
        return Some(Veto::Vague);
    }
    // Things are counted with 两; 二 before a classifier is an ordinal (二次分配).
    if s.slice(number.digits, measured.end) == ['二', s.at(number.end)] && chinese_of(measured) != Some(Chinese::Any) {
        return Some(Veto::Ordinal);
    }
    let qualified =
        measured.infix.is_some() || number.vague.is_some() || qualifier::before(lexicon, s, floor, number).is_some();
    if measured.unit == UnitText::None {
        return bare(lexicon, s, measured, qualified);
    }
    if !qualified && (is_multiplier_alone(s, measured) || is_gloss(s, measured)) {
        return Some(Veto::NoUnit);
    }
    if kind_of(measured) == Some(Kind::Duration) {
        return duration::veto(lexicon, s, measured);
    }
    if matches!(s.before(measured.end), '期' | '届') {
        return edition(lexicon, s, measured);
    }
    match chinese_of(measured)? {
        Chinese::Any => None,
        Chinese::Long if number.len() > 1 => None,
        Chinese::Long => Some(Veto::NoUnit),
        _ if qualified || number.len() > 1 => None,
        _ if is_value(number, 1) => (!stressed(lexicon, s, measured, floor)).then_some(Veto::Article),
        _ if sums_up(s, measured) => Some(Veto::Set),
        Chinese::Two => None,
        Chinese::Weak => weak(lexicon, s, measured),
    }
}

/// Without a unit: large round numbers (四千二百多万), and 零 as a value (保持为零).
fn bare(lexicon: &Lexicon, s: &Sentence, measured: &Measured, qualified: bool) -> Option<Veto> {
    let number = &measured.number;
    if super::medals(s, number.start, measured.end) {
        return None;
    }
    if is_value(number, 0) {
        let told = lexicon.veto.linking.before(&s.chars, 0, number.start).is_some() && !is_han(s.at(measured.end));
        return (!told).then_some(Veto::NoUnit);
    }
    let large =
        number.form.multiplied && s.slice(number.digits, number.end).iter().any(|c| matches!(c, '万' | '亿' | '兆'));
    // 千亿产业集群 names a size.
    let named = numeral::exponent(s.at(number.digits)).is_some_and(|power| power > 1);
    let counted = number.len() > 1 && large && !named;
    (!(counted || qualified && large)).then_some(Veto::NoUnit)
}

/// 百元, 万户: a single multiplier names a size; two multipliers (百亿元) are an amount.
fn is_multiplier_alone(s: &Sentence, measured: &Measured) -> bool {
    let opens = numeral::exponent(s.at(measured.number.digits)).is_some_and(|power| power > 1);
    opens && measured.number.len() == 1
}

/// 21GW（百万千瓦）: the unit before, in other words.
fn is_gloss(s: &Sentence, measured: &Measured) -> bool {
    let number = s.slice(measured.number.digits, measured.number.end);
    let bracketed = matches!(s.before(measured.number.start), '（' | '(') && matches!(s.at(measured.end), '）' | ')');
    bracketed && number.iter().all(|c| numeral::exponent(*c).is_some())
}

/// 几十, 数百: no base.
fn vague(s: &Sentence, start: usize) -> bool {
    // 还多十四亿元: more by so much.
    let alone = numeral::digit(s.at(start + 1)).is_none();
    matches!(s.before(start), '几' | '数' | '多') && numeral::exponent(s.at(start)).is_some() && alone
        || s.before(start) == '成' && matches!(s.at(start), '百' | '千' | '万')
}

/// 举办九期培训班 counts; 二期工程, 组织三期工程验收, 十五届三次全会 are told by their number.
pub(super) fn edition(lexicon: &Lexicon, s: &Sentence, measured: &Measured) -> Option<Veto> {
    let start = measured.number.start;
    let told = lexicon.veto.held.before(&s.chars, 0, start).is_some()
        || qualifier::before(lexicon, s, 0, &measured.number).is_some();
    let built = ["工程", "项目", "厂房", "扩建"].iter().any(|word| s.has(measured.end, word));
    (!told || built || is_value(&measured.number, 1)).then_some(Veto::Ordinal)
}

/// 只有一个, 受理三件、办结一件.
fn stressed(lexicon: &Lexicon, s: &Sentence, measured: &Measured, floor: usize) -> bool {
    let start = measured.number.start;
    let told = lexicon.veto.stress.before(&s.chars, floor, start).is_some();
    // 书记员一人、陪审员两人.
    let next = (measured.end + 1..measured.end + 9).find(|at| numeral::digit(s.at(*at)).is_some());
    let before_another =
        s.at(measured.end) == '、' && next.is_some_and(|at| s.at(at) != '一' && s.at(at + 1) == s.before(measured.end));
    let parallel = before_another
        || floor > 0
            && s.slice(floor, start).len() <= 8
            && matches!(s.at(floor), '、' | '，')
            && !is_han(s.at(measured.end));
    told || parallel
}

/// “护林”“兴茶”“治水”三篇文章, 5000亿、6000亿两道关口: as many names, or what it sums up, stand right before it.
fn sums_up(s: &Sentence, measured: &Measured) -> bool {
    let (mut start, mut names) = (measured.number.start, 0u64);
    while let Some(name) = s.enclosures.iter().find(|name| name.mark == '“' && name.end == start) {
        start = name.start - usize::from(matches!(s.before(name.start), '、' | '和'));
        names += 1;
    }
    let named = measured.number.single().is_some_and(|number| names > 1 && *number <= names);
    named || matches!(s.before(measured.number.start), '万' | '亿')
}

/// How many things are named before 等, which ends at `end`: 结案数、结案率、调撤率等三项指标.
fn members(s: &Sentence, end: usize) -> BigDecimal {
    let list = s.slice(clause::start(s, 0, end), end);
    let links = list.iter().filter(|c| matches!(c, '、' | '和')).count();
    BigDecimal::from(if links > 0 { links as u64 + 1 } else { 0 })
}

/// 两项创新成果 counts; 三项制度 sums up a set that is named beside it.
fn weak(lexicon: &Lexicon, s: &Sentence, measured: &Measured) -> Option<Veto> {
    let (start, end) = (measured.number.start, measured.end);
    let words = &lexicon.veto;
    if s.ends(start, "等") && members(s, start) >= measured.number.single().cloned().unwrap_or_default() {
        return Some(Veto::Set);
    }
    if s.ends(start, "等")
        || words.stress.before(&s.chars, 0, start).is_some()
        || !is_han(s.at(end)) && s.at(end) != '“'
    {
        return None;
    }
    // 建设六个新城 is a slogan, 改造四个公园 is work that was done.
    let slogan = words.slogan_verbs.before(&s.chars, 0, start).is_some();
    if !slogan && counts_places(lexicon, s, start, end) {
        return None;
    }
    let noun = noun(lexicon, s, end);
    let head = words.sets.before(&s.chars, noun.start, noun.end).is_some();
    let set = head || words.slogans.at(&s.chars, end).is_some();
    let opens = matches!(s.before(start), '，' | '、' | '。' | '：' | '\0' | '）' | ' ')
        || words.counted.before(&s.chars, 0, start).is_some();
    let object = !slogan && lexicon.label.verbs.before(&s.chars, 0, start).is_some();
    (set || !opens && !object || s.at(end) == '“').then_some(Veto::Set)
}

/// Whether a numeral from `start` with 个, up to `end`, counts units of administration: 走进九个乡镇, but not 全市六个县区, nor
/// 东河、西河两个街道.
fn counts_places(lexicon: &Lexicon, s: &Sentence, start: usize, end: usize) -> bool {
    let places = &lexicon.veto.places;
    let place = places.at(&s.chars, end).is_some_and(|(len, ())| len > 1 || !is_han(s.at(end + 1)));
    let named = places.before(&s.chars, 0, start).is_some() || members(s, start) > 0;
    s.before(end) == '个' && is_han(s.before(start)) && place && !named
}

/// The noun that opens at `start`, up to a mark, a numeral or a word that goes on about it (四项制度 for 四项制度得到落实).
fn noun(lexicon: &Lexicon, s: &Sentence, start: usize) -> CharRange {
    let clause = clause::end(s, start, s.chars.len());
    let numeral = s.numerals.iter().copied().find(|at| *at >= start);
    let limit = numeral.map_or(clause, |at| at.min(clause));
    let blank = (start..limit).find(|at| s.at(*at) == ' ').unwrap_or(limit);
    let mut end = lexicon.label.noun_end(&s.chars, start, blank);
    let link = |end: usize| matches!(s.before(end), '和' | '及' | '与' | '或' | '、' | '以' | ' ' | '等' | '中');
    while end > start && link(end) {
        end -= 1;
    }
    CharRange::new(start, end)
}

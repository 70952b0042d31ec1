//! When an Arabic number counts: with a unit, unless it names something; without one, where something says so.

use super::{Veto, chinese, date, duration};
use crate::figure::lexicon::Lexicon;
use crate::figure::measured::{Measured, UnitText};
use crate::figure::number::{Number, is_acidity};
use crate::figure::sentence::Sentence;
use crate::figure::{Value, qualifier};
use crate::text::script::is_han;
use bigdecimal::BigDecimal;

/// A bare Arabic number is a figure only where something says so.
pub(super) fn veto(lexicon: &Lexicon, s: &Sentence, measured: &Measured) -> Option<Veto> {
    let number = &measured.number;
    // 3年行动, 8小时平均.
    if let Some(veto) = duration::veto(lexicon, s, measured) {
        return Some(veto);
    }
    if s.before(measured.end) == '届' {
        return chinese::edition(lexicon, s, measured);
    }
    // 5个一批: so many measures that are named elsewhere.
    if s.has(measured.end, "一批") {
        return Some(Veto::Set);
    }
    if measured.unit != UnitText::None {
        return None;
    }
    if is_scale(number) {
        return Some(Veto::Identifier);
    }
    if matches!(number.value, Value::Ratio(_)) {
        return date::is_clock(s, number).then_some(Veto::Time);
    }
    if matches!(number.value, Value::Fraction(..))
        || measured.infix.is_some()
        || number.vague.is_some()
        || number.form.multiplied
    {
        return None;
    }
    (!is_counted(lexicon, s, measured)).then_some(Veto::NoUnit)
}

/// Whether what stands around a bare number says that it counts.
fn is_counted(lexicon: &Lexicon, s: &Sentence, measured: &Measured) -> bool {
    let number = &measured.number;
    let end = measured.end;
    let closed = matches!(s.at(end), '，' | ',' | '。' | '；' | ';' | '、' | '\0' | '）' | ')' | ' ');
    let year = number.len() == 4 && !number.form.decimal && !number.form.grouped;
    let start = if s.before(number.start) == ' ' { number.start - 1 } else { number.start };
    // 综合指数：3.45, pH=7.2.
    let head = start - usize::from(matches!(s.before(start), '：' | ':' | '='));
    let told = lexicon.veto.linking.before(&s.chars, 0, start).is_some()
        || lexicon.veto.bare_heads.before(&s.chars, 0, head).is_some()
        || head < start && s.before(head) == '值'
        || qualifier::before(lexicon, s, 0, number).is_some();
    // 分别提高4.08和3.76个百分点: the unit behind the last number holds for both.
    let listed = matches!(s.before(start), '和' | '、' | '与') && s.before(start - 1).is_ascii_digit();
    let member = number.form.decimal
        && matches!(s.at(end), '和' | '、' | '与')
        && s.at(end + 1 + usize::from(s.at(end + 1) == '-')).is_ascii_digit()
        && (listed || s.ends(start, "分别为") || lexicon.change.verbs.before(&s.chars, 0, start).is_some());
    // pH值分别为5.6和6.1.
    let last = number.form.decimal && closed && listed;
    // 满意度从84.7提升至89.6.
    let from = number.form.decimal
        && matches!(s.before(start), '从' | '由' | '的')
        && lexicon.change.verbs.at(&s.chars, end).is_some();
    // 比上年上升0.11; pH值在7.12~7.85之间.
    let by = number.form.decimal && closed && lexicon.change.verbs.before(&s.chars, 0, start).is_some();
    let between = number.form.decimal && s.has(end, "之间");
    // 控制在1.25以下.
    let limit = number.form.decimal
        && ["以下", "以上", "以内"].iter().any(|limit| s.has(end, limit))
        && matches!(s.before(start), '在' | '到' | '至' | '达' | '为' | '于');
    let within = closed || s.has(end, "之间") || s.has(end, "范围");
    let acidity = within && number.single().is_none_or(|value| value <= 14) && is_acidity(s, number.start);
    // 社会律师承办的占95.4, but 占451 is a slip.
    let share = number.form.decimal && closed && s.before(start) == '占';
    // 9金7银11铜, 9金、7银、11铜.
    let medals = super::medals(s, start, end);
    // HK$1,250,000.
    let money = matches!(s.before(number.start), '$' | '¥' | '€' | '£');
    // A grouped number in a sentence counts; in a table cell nothing says what.
    let grouped = number.form.grouped && is_han(s.before(start));
    from || by
        || limit
        || share
        || between
        || acidity
        || medals
        || money
        || grouped
        || (told && closed && !year)
        || member
        || last
}

/// 1:500, the scale of a map.
fn is_scale(number: &Number) -> bool {
    let Value::Ratio(parts) = &number.value else { return false };
    let (one, least) = (BigDecimal::from(1), BigDecimal::from(200));
    matches!(parts.as_slice(), [part, whole] if *part == one && *whole >= least)
}

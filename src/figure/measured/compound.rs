//! Units that are told per another: 元/吨, 吨/平方公里·月, 立方米/（人·日）, 微克每立方米.

use crate::figure::lexicon::Lexicon;
use crate::text::chars::Chars;
use crate::text::numeral;
use crate::text::units::Kind;

/// What a unit is told per that is no unit by itself: m/s, 吨/平方公里·月, 元/车·时.
const PER: [&str; 10] = ["min", "h", "s", "d", "a", "年", "月", "日", "时", "车"];

/// Where a unit of this kind ends that goes on behind `end`: 元/吨, 元/平方米 | ·月, 微克每立方米, 噸 CO2e / 億元.
pub(in crate::figure) fn compound(lexicon: &Lexicon, s: &[char], end: usize, kind: Kind) -> usize {
    // 微克每立方米: a measure on each side.
    let each = s.at(end) == '每' && kind == Kind::Measure;
    let more = || matches!(s.at(end), '·' | '•').then_some(end + 1);
    let Some(at) = slash(s, end).or_else(|| each.then_some(end + 1)).or_else(more) else { return end };
    if !matches!(s.at(at), '（' | '(') {
        return denominator(lexicon, s, at).unwrap_or(end);
    }
    let closed = denominator(lexicon, s, at + 1).filter(|inner| matches!(s.at(*inner), '）' | ')'));
    closed.map_or(end, |inner| inner + 1)
}

/// Where the units end that something at `at` is told per.
fn denominator(lexicon: &Lexicon, s: &[char], mut at: usize) -> Option<usize> {
    let mut whole = None;
    loop {
        // 9批次/千人, 5件/10万人.
        let round =
            s.rest(at).iter().take_while(|c| matches!(c, '1' | '0') || numeral::exponent(**c).is_some()).count();
        let many = if numeral::exponent(s.before(at + round)).is_some() { round } else { 0 };
        let per = |start: usize| lexicon.unit(s, start).map(|(len, _)| start + len);
        let letters = || PER.iter().find(|word| s.has(at, word)).map(|word| at + word.chars().count());
        // The min of L/min is no m.
        let Some(end) = [per(at), per(at + many), letters()].into_iter().flatten().max() else { return whole };
        if s.before(end).is_ascii_alphabetic() && s.at(end).is_ascii_alphanumeric() {
            return whole;
        }
        whole = Some(end);
        if !matches!(s.at(end), '·' | '/' | '•') {
            return whole;
        }
        at = end + 1;
    }
}

/// What stands behind the slash of a unit, which a space or the name of a substance may set off (噸 CO2e / 億元).
fn slash(s: &[char], end: usize) -> Option<usize> {
    let space = |at: usize| at + usize::from(s.at(at) == ' ');
    let name = space(end);
    let letters = s.rest(name).iter().take_while(|c| c.is_ascii_alphanumeric()).count();
    let at = space(if s.at(name).is_ascii_alphabetic() { name + letters } else { end });
    (s.at(at) == '/').then(|| space(at + 1))
}

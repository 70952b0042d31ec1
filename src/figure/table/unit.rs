//! The unit of a column, a row or a table, as its head or a note says it: 万元, %, 元/股.

use super::words::WORDS;
use crate::figure::Kind;
use crate::figure::lexicon::Lexicon;
use crate::figure::measured::compound;
use crate::text::fold::fold;
use crate::text::numeral;
use compact_str::CompactString;

/// The power of ten of 千: a smaller one alone in brackets is no multiplier but numbers something (（十）).
const THOUSAND: u32 = 3;

/// A unit that numbers have though it does not stand beside them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct HeadUnit {
    /// The unit without its multiplier.
    pub name: CompactString,
    /// The power of ten of its multiplier: 4 in 万元.
    pub power: u32,
    /// What sort of figure it makes.
    pub kind: Kind,
}

impl HeadUnit {
    /// The unit that `text` is as a whole.
    pub fn of(lexicon: &Lexicon, text: &str) -> Option<Self> {
        let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).map(fold).collect();
        // 1/10万 is /10万.
        let chars = chars.strip_prefix(&['1']).filter(|rest| rest.first() == Some(&'/')).unwrap_or(&chars);
        // 港币千元 is so much money, 千港元 too.
        Self::read(lexicon, plain(chars)).or_else(|| Self::read(lexicon, chars))
    }

    fn read(lexicon: &Lexicon, chars: &[char]) -> Option<Self> {
        let multipliers = chars.iter().take_while(|c| numeral::exponent(**c).is_some()).count();
        (0..=multipliers).find_map(|start| {
            let (unit, kind) = whole(lexicon, chars, start)?;
            let power = chars.iter().take(start).filter_map(|c| numeral::exponent(*c)).sum();
            Some(Self { name: unit.iter().collect(), power, kind })
        })
    }

    /// The units that a note lists: 亿元、%.
    pub fn listed(lexicon: &Lexicon, text: &str) -> Vec<Self> {
        let parts = text.split(['、', '，', ',', '；', ';', '和', '及']);
        let whole = Self::of(lexicon, text).into_iter();
        let listed: Vec<Self> = parts.filter_map(|part| Self::of(lexicon, part)).collect();
        if listed.is_empty() { whole.collect() } else { listed }
    }

    /// The unit of what a head with this name counts: 件 of 立案件数, 人次 of 旅客人次.
    pub fn counted(lexicon: &Lexicon, name: &[char]) -> Option<Self> {
        let word = &name[name.len() - WORDS.counts.ends(name)?..];
        let unit: String = word.strip_suffix(&['数']).unwrap_or(word).iter().collect();
        Self::of(lexicon, &unit)
    }

    /// The unit of a head with this name, of which `scale` tells only by how much it is multiplied: 旅客人次（万）.
    pub fn scaled(lexicon: &Lexicon, name: &[char], scale: &str) -> Option<Self> {
        let powers = scale.chars().map(|c| numeral::exponent(fold(c))).collect::<Option<Vec<u32>>>()?;
        let power = powers.iter().sum();
        let unit = Self::counted(lexicon, name);
        let unit = unit.unwrap_or(Self { name: CompactString::default(), power: 0, kind: Kind::Count });
        (power >= THOUSAND).then_some(Self { power, ..unit })
    }

    /// Per cent.
    pub fn percent() -> Self {
        Self { name: CompactString::const_new("%"), power: 0, kind: Kind::Percent }
    }

    /// Whether it is a share, not an amount.
    pub fn is_share(&self) -> bool {
        self.kind == Kind::Percent
    }
}

/// A unit without the name of the currency beside it.
fn plain(chars: &[char]) -> &[char] {
    let chars = &chars[WORDS.currencies.opens(chars).unwrap_or(0)..];
    &chars[..chars.len() - WORDS.currencies.ends(chars).unwrap_or(0)]
}

/// The unit from `start` to the end of `chars`, with what it is told per (元/股, 元/人·年).
fn whole(lexicon: &Lexicon, chars: &[char], start: usize) -> Option<(Vec<char>, Kind)> {
    let (len, unit) = lexicon.unit(chars, start)?;
    let end = compound(lexicon, chars, start + len, unit.kind);
    (end == chars.len()).then(|| (chars[start..].to_vec(), unit.kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, power: u32) {
        let unit = HeadUnit::of(&Lexicon::built_in(), text).map(|unit| (unit.name.to_string(), unit.power));
        assert_eq!(unit, Some((name.to_owned(), power)), "{text}");
    }

    #[test]
    fn a_unit_parts_from_its_multiplier() {
        check("万元", "元", 4);
        check("百万元", "元", 6);
        check("千克", "千克", 0);
        check("万千瓦时", "千瓦时", 4);
        check("％", "%", 0);
        check("元／股", "元/股", 0);
        check("人民币亿元", "元", 8);
        check("港幣千元", "元", 3);
        check("千港元", "港元", 3);
        check("新臺幣百萬元", "元", 6);
        check("美元", "美元", 0);
        check("万元/人·年", "元/人·年", 4);
        check("1/10万", "/10万", 0);
        check("件/10万人", "件/10万人", 0);
        assert_eq!(HeadUnit::of(&Lexicon::built_in(), "调整"), None);
    }
}

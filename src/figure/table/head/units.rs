//! The unit that a head tells: in brackets, behind a mark, or set off by a blank.

use super::Reading;
use crate::figure::Kind;
use crate::figure::table::unit::HeadUnit;
use crate::text::CharRange;

impl Reading<'_> {
    /// The unit in brackets, or at the end: 产量（万吨）, 增长%, 产量，万吨.
    pub(super) fn read_units(&mut self) {
        for bracket in self.brackets() {
            let inner: String = self.s.slice(bracket.start + 1, bracket.end - 1).iter().collect();
            let inner = inner.trim();
            let noted = counted_in(inner.rsplit([':', '：']).next().unwrap_or(inner));
            let unit = HeadUnit::listed(self.lexicon, noted).into_iter().next();
            let unit = unit.or_else(|| HeadUnit::scaled(self.lexicon, &self.before(bracket.start), noted));
            // （上年=100）, （1）, （含）: no part of a name.
            if unit.is_some() || inner.chars().all(|c| c.is_ascii_digit()) || inner.contains(['=', '＝', '+']) {
                self.head.unit = self.head.unit.take().or(unit);
                self.drop(bracket.start, bracket.end);
            }
        }
        let rest = self.rest();
        let parts = |c: char| matches!(c, ',' | '，' | ':' | '：' | '/');
        if let [.., last @ ('%' | '‰')] = rest.as_slice() {
            let unit = HeadUnit::of(self.lexicon, &last.to_string());
            self.head.unit = self.head.unit.take().or(unit);
            let before = rest.get(rest.len().saturating_sub(2)).is_some_and(|c| *c == '的' || parts(*c));
            self.drop_last(if before { 2 } else { 1 });
        } else if let Some(at) = rest.iter().rposition(|c| parts(*c)) {
            let per = rest[at] == '/' && self.ends_with_unit(&rest[..at]);
            let unit = HeadUnit::of(self.lexicon, &rest[at + 1..].iter().collect::<String>()).filter(|_| !per);
            if unit.is_some() {
                self.drop_last(rest.len() - at);
                self.head.unit = self.head.unit.take().or(unit);
            }
        } else {
            self.read_set_off();
        }
    }

    /// The places of all brackets: （万吨）, [吨], 【亿元】.
    fn brackets(&self) -> Vec<CharRange> {
        let round = self.s.enclosures.iter().filter(|bracket| bracket.mark == '（');
        let mut brackets: Vec<CharRange> = round.map(|bracket| CharRange::new(bracket.start, bracket.end)).collect();
        let mut open = None;
        for (at, c) in self.s.chars.iter().enumerate() {
            match c {
                '[' | '【' | '〔' => open = Some(at),
                ']' | '】' | '〕' => brackets.extend(open.take().map(|open| CharRange::new(open, at + 1))),
                _ => {}
            }
        }
        brackets
    }

    /// What is left of it before a place.
    fn before(&self, end: usize) -> Vec<char> {
        let chars = self.s.chars.iter().zip(&self.kept).take(end);
        chars.filter(|(_, kept)| **kept).map(|(c, _)| *c).collect()
    }

    /// Whether the slash behind it is one of a unit: 单价，元/吨.
    fn ends_with_unit(&self, chars: &[char]) -> bool {
        (0..chars.len()).any(|start| self.lexicon.unit(chars, start).is_some_and(|(len, _)| start + len == chars.len()))
    }

    /// The unit that a blank sets off: 金额 万元. What is counted is a noun as well (参会 人次), and characters may be set wide (户 数).
    fn read_set_off(&mut self) {
        let Some(blank) = self.s.chars.iter().rposition(|c| c.is_whitespace()) else { return };
        let tail: String = self.s.rest(blank + 1).iter().collect();
        let unit = HeadUnit::of(self.lexicon, &tail).filter(|unit| unit.power > 0 || unit.kind != Kind::Count);
        if unit.is_some() && tail.chars().count() > 1 && self.before(blank).len() > 1 {
            self.head.unit = self.head.unit.take().or(unit);
            self.drop(blank, self.kept.len());
        }
    }
}

/// The unit of 以百万元计, 以千元为单位, or all of a text.
fn counted_in(text: &str) -> &str {
    let inner = || text.strip_prefix('以').and_then(|text| text.strip_suffix('计').or(text.strip_suffix("为单位")));
    inner().unwrap_or(text)
}

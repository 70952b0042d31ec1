//! What the head of a column or row says: a name, a unit, a time, a change, and against what.

mod units;

use super::unit::HeadUnit;
use super::words::WORDS;
use crate::document::numbering;
use crate::figure::comparison;
use crate::figure::lexicon::Lexicon;
use crate::figure::period;
use crate::figure::sentence::Sentence;
use crate::text::{TextRange, note};

/// How the numbers below a head tell a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadChange {
    /// Those above zero are up: 增减, 增长.
    Signed,
    /// They are down: 减少.
    Falling,
}

/// Of what a head is the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadOf {
    Column,
    /// Words such as 本年 are part of the names of rows (本年收入合计).
    Row,
}

/// A head.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    /// All of it.
    pub whole: TextRange,
    /// What it names, without unit, time and comparison; empty where it names nothing.
    pub name: Vec<TextRange>,
    /// The same as text.
    pub named: String,
    /// Whether it names what only groups columns: 申请人情况.
    pub is_group: bool,
    pub unit: Option<HeadUnit>,
    pub period: Option<TextRange>,
    /// A time that is part of the name: 本年 of 本年新收申请.
    pub named_time: Option<TextRange>,
    pub change: Option<HeadChange>,
    pub basis: Option<TextRange>,
    /// Whether it names a share or a rate.
    pub is_share: bool,
    /// Whether it names a part of what an earlier row names: 其中.
    pub is_part: bool,
}

impl Head {
    /// Reads the head at `range` of `text`.
    pub fn read(lexicon: &Lexicon, text: &str, range: TextRange, of: HeadOf) -> Self {
        let mut sentence = Sentence::default();
        sentence.read(text, range.start, range.end);
        let marker = numbering::marker(range.of(text)).map_or(0, |marker| marker.len);
        let opens = (0..sentence.chars.len()).take_while(|at| sentence.range(*at, *at).start < range.start + marker);
        let marker = opens.count();
        let mut reading = Reading::new(lexicon, sentence, of);
        reading.drop_marks(marker);
        reading.read_units();
        reading.read_change();
        reading.read_times();
        reading.finish(text, range)
    }
}

/// A head being read: of each character whether it is part of the name.
struct Reading<'l> {
    lexicon: &'l Lexicon,
    s: Sentence,
    of: HeadOf,
    kept: Vec<bool>,
    head: Head,
}

impl<'l> Reading<'l> {
    fn new(lexicon: &'l Lexicon, s: Sentence, of: HeadOf) -> Self {
        let kept = s.chars.iter().map(|c| !c.is_whitespace()).collect();
        Self { lexicon, s, of, kept, head: Head::default() }
    }

    fn drop(&mut self, start: usize, end: usize) {
        self.kept.iter_mut().take(end).skip(start).for_each(|kept| *kept = false);
    }

    /// What is left of it.
    fn rest(&self) -> Vec<char> {
        self.s.chars.iter().zip(&self.kept).filter(|(_, kept)| **kept).map(|(c, _)| *c).collect()
    }

    /// Where the character of `rest` with this index stands in the sentence.
    fn place(&self, index: usize) -> usize {
        let kept = self.kept.iter().enumerate().filter(|(_, kept)| **kept).map(|(at, _)| at);
        kept.chain([self.kept.len()]).nth(index).unwrap_or(self.kept.len())
    }

    /// Drops the last `count` characters that are left.
    fn drop_last(&mut self, count: usize) {
        for _ in 0..count {
            if let Some(kept) = self.kept.iter_mut().rev().find(|kept| **kept) {
                *kept = false;
            }
        }
    }

    /// Drops the number of a list, `marker` chars long, and 其中.
    fn drop_marks(&mut self, marker: usize) {
        self.drop(0, marker);
        // 税收①: the mark of a note.
        let noted = self.rest().iter().rev().take_while(|c| note::is_sign(**c)).count();
        self.drop_last(noted);
        while let Some(len) = WORDS.parts.opens(&self.rest()) {
            self.head.is_part = true;
            let end = self.place(len);
            self.drop(0, end);
        }
        let more = self.rest().iter().take_while(|c| matches!(c, ':' | '：' | '.' | '、')).count();
        self.drop(0, self.place(more));
        let inner = self.place(0);
        let marker = numbering::marker(&self.s.chars[inner.min(self.s.chars.len())..].iter().collect::<String>());
        if let Some(marker) = marker.filter(|_| self.head.is_part) {
            let text: String = self.s.rest(inner).iter().collect();
            let chars = text.char_indices().take_while(|(at, _)| *at < marker.len).count();
            self.drop(inner, inner + chars);
        }
    }

    /// 比上年增减, 同比增长, 增减额: a word of change that ends the head, and what it is compared with.
    fn read_change(&mut self) {
        let rest = self.rest();
        let Some(form) = change_form(&rest) else {
            return self.read_bare_basis(&rest);
        };
        let at = self.place(form.start);
        let basis = comparison::basis(self.lexicon, &self.s, at);
        let timed =
            || rest.iter().take(form.start).all(|c| c.is_ascii_digit() || "年月本上期末度比较与同".contains(*c));
        if basis.is_none() && form.start > 0 && !timed() && !form.is_sure {
            return;
        }
        self.head.basis = basis.map(|basis| self.s.range(basis.start, basis.end));
        if let Some(basis) = basis {
            self.drop(basis.start, basis.end);
        }
        self.head.change = form.change;
        if !form.stays {
            // 增长, but not 增加: it is told in shares.
            self.head.is_share |= WORDS.shares.ends(&rest).is_some();
            self.drop(at, self.kept.len());
        }
    }

    /// 同比, 比上年: a comparison alone.
    fn read_bare_basis(&mut self, rest: &[char]) {
        let end = self.place(rest.len().saturating_sub(1)) + usize::from(!rest.is_empty());
        let Some(basis) = comparison::basis(self.lexicon, &self.s, end) else { return };
        if basis.end == end {
            self.head.basis = Some(self.s.range(basis.start, basis.end));
            self.head.change = Some(HeadChange::Signed);
            self.head.is_share = true;
            self.drop(basis.start, basis.end);
        }
    }

    /// The time of the column or row; further times are no part of the name either.
    fn read_times(&mut self) {
        let mut at = 0;
        while at < self.s.chars.len() {
            let told = period::in_head(self.lexicon, &self.s, at).map(|(range, tells)| (range.start, range.end, tells));
            let Some((start, end, tells)) =
                told.or_else(|| bare_year(&self.s, at)).filter(|(start, ..)| self.is_kept(*start))
            else {
                at += 1;
                continue;
            };
            let dated = self.s.slice(start, end).iter().any(char::is_ascii_digit);
            let alone = self.rest().len() <= end - start;
            if tells && (dated || alone || self.of == HeadOf::Column) {
                self.head.period = self.head.period.or(Some(self.s.range(start, end)));
                self.drop(start, end);
            } else if tells {
                self.head.named_time = self.head.named_time.or(Some(self.s.range(start, end)));
            }
            at = end;
        }
    }

    fn is_kept(&self, at: usize) -> bool {
        self.kept.get(at).copied().unwrap_or(false)
    }

    fn finish(mut self, text: &str, range: TextRange) -> Head {
        let rest = self.rest();
        self.head.whole = range;
        self.head.is_share |= WORDS.shares.ends(&rest).is_some();
        // 决算数 of 2024年的决算数.
        if rest.first() == Some(&'的') {
            let at = self.place(0);
            self.drop(at, at + 1);
        }
        if !WORDS.generic.is(&self.rest()) && self.rest().iter().any(|c| c.is_alphanumeric()) {
            self.head.name = self.pieces();
            self.head.named = self.head.name.iter().map(|piece| piece.of(text)).collect();
            self.head.is_group = WORDS.groups.ends(&self.rest()).is_some();
        }
        self.head
    }

    /// What is left of it, as bytes of the text.
    fn pieces(&self) -> Vec<TextRange> {
        let mut pieces: Vec<TextRange> = Vec::new();
        let mut open = None;
        for at in 0..=self.kept.len() {
            match (open, self.is_kept(at)) {
                (None, true) => open = Some(at),
                (Some(start), false) => {
                    pieces.push(self.s.range(start, at));
                    open = None;
                }
                _ => {}
            }
        }
        pieces
    }
}

/// A word of change at the end of a head.
struct ChangeForm {
    /// Its first char.
    start: usize,
    change: Option<HeadChange>,
    /// Whether it is part of the name.
    stays: bool,
    /// Whether it tells a change without a comparison, whatever stands before it.
    is_sure: bool,
}

/// The word of change that a head ends with.
fn change_form(head: &[char]) -> Option<ChangeForm> {
    if let Some(len) = WORDS.rates.ends(head) {
        return Some(ChangeForm { start: head.len() - len, change: None, stays: true, is_sure: false });
    }
    let form = |inner: &[char], amount: bool| {
        let ends = [
            (WORDS.signed.ends(inner), HeadChange::Signed, true),
            (WORDS.rising.ends(inner), HeadChange::Signed, amount),
            (WORDS.falling.ends(inner), HeadChange::Falling, amount),
        ];
        let ends = ends.into_iter().filter_map(|(len, change, stays)| Some((len?, change, stays)));
        let (len, change, stays) = ends.max_by_key(|(len, ..)| *len)?;
        let sure = WORDS.signed.ends(inner).is_some();
        Some(ChangeForm { start: inner.len() - len, change: Some(change), stays, is_sure: sure })
    };
    let amount = WORDS.amounts.ends(head).filter(|len| *len < head.len());
    form(head, false).or_else(|| form(&head[..head.len() - amount?], true))
}

/// A year without 年, or one of the Republic of China without its name (112年): its place, and that it tells the time.
fn bare_year(s: &Sentence, at: usize) -> Option<(usize, usize, bool)> {
    let digits = |at: usize| s.at(at).is_ascii_digit();
    let republic = s.at(at) == '1' && (at..at + 3).all(digits) && s.at(at + 3) == '年' && !digits(at.wrapping_sub(1));
    if republic && !matches!(s.at(at + 4), '期' | '限' | '以') {
        return Some((at, at + 4, true));
    }
    let year = (s.has(at, "19") || s.has(at, "20")) && (at..at + 4).all(digits);
    let apart = !s.before(at).is_ascii_alphanumeric() && !s.at(at + 4).is_ascii_alphanumeric();
    // 2022-23, as a year of account is written in Hong Kong.
    let account = matches!(s.at(at + 4), '-' | '–' | '/') && digits(at + 5) && digits(at + 6) && !digits(at + 7);
    let end = if account { at + 7 } else { at + 4 };
    (year && apart && !matches!(s.at(end), '.' | ',')).then_some((at, end, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A head, and its name, unit, time, basis and change as tests show them.
    #[track_caller]
    fn check(head: &str, of: HeadOf, expected: &str) {
        let read = Head::read(&Lexicon::built_in(), head, TextRange::whole(head), of);
        let unit = read.unit.map(|unit| format!("{}e{}", unit.name, unit.power)).unwrap_or_default();
        let told = |range: Option<TextRange>| range.map_or("", |range| range.of(head)).to_owned();
        let change = read.change.map(|change| format!("{change:?}")).unwrap_or_default();
        let name: String = read.name.iter().map(|piece| piece.of(head)).collect();
        let shown = [name, unit, told(read.period), told(read.basis), change].join("|");
        assert_eq!(shown.trim_end_matches('|'), expected, "{head}");
    }

    #[test]
    fn a_head_of_a_column() {
        let column = |head, expected| check(head, HeadOf::Column, expected);
        column("产量（万吨）", "产量|吨e4");
        column("产量[吨]", "产量|吨e0");
        column("产量／万吨", "产量|吨e4");
        column("【亿元】", "|元e8");
        column("货值 万元", "货值|元e4");
        column("游客人次（万）", "游客人次|人次e4");
        column("游客 人次", "游客人次");
        column("单价元/吨", "单价元/吨");
        column("增长/%", "|%e0|||Signed");
        column("税收②", "税收");
        column("114年", "||114年");
        column("2022-23", "||2022-23");
        column("開支（以千港元計）", "開支|港元e3");
        column("2024年决算数", "决算数||2024年");
        column("2023", "||2023");
        column("金额", "");
        column("比上年增长（%）", "|%e0||比上年|Signed");
        column("本年比上年增减", "增减||本年|比上年|Signed");
        column("同比±%", "|%e0||同比|Signed");
        column("增减额", "增减额||||Signed");
        column("增长率", "增长率");
        column("为调整预算数的%", "为调整预算数|%e0");
        column("汇总（调整）预算数", "汇总（调整）预算数");
    }

    #[test]
    fn a_head_of_a_row() {
        let row = |head, expected| check(head, HeadOf::Row, expected);
        row("（一）税收收入", "税收收入");
        row("其中：城镇", "城镇");
        row("本年收入合计", "本年收入合计");
        row("上年结转收入", "上年结转收入");
        row("每股收益（元/股）", "每股收益|元/股e0");
        row("2023年", "||2023年");
        row("减免税收", "减免税收");
        row("  比上年增长%", "|%e0||比上年|Signed");
    }
}

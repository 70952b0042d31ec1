//! The time that a figure is of: 2024年, 一季度, 年末, 五年来.

use crate::figure::lexicon::Lexicon;
use crate::figure::sentence::Sentence;
use crate::figure::when::{self, is_digit};
use crate::text::TextRange;

/// An expression of time in a sentence, in chars.
#[derive(Clone, Copy, Debug)]
struct Time {
    start: usize,
    end: usize,
    /// Whether it names a time by itself: 三年 does not, 三年来 does.
    whole: bool,
}

/// The times that a paragraph states: those of the sentence being read, and the last of the sentences before.
#[derive(Debug, Default)]
pub(super) struct Periods {
    stated: Vec<Time>,
    earlier: Option<TextRange>,
}

impl Periods {
    /// Goes on to the next paragraph.
    pub fn restart(&mut self) {
        self.stated.clear();
        self.earlier = None;
    }

    /// Takes note of a numeral that a rule held to be a date.
    pub fn note(&mut self, s: &Sentence, start: usize, end: usize) {
        let start = if s.ends(start, "民国") { start - 2 } else { start };
        self.stated.push(Time { start, end, whole: is_calendar(s, start, end) });
    }

    /// Joins the dates that were noted with the words of time around them, and keeps what a figure may be of.
    pub fn read(&mut self, lexicon: &Lexicon, s: &Sentence) {
        let dates = self.stated.len();
        let words = &lexicon.label.periods;
        let found = (0..s.chars.len()).filter_map(|at| words.at(&s.chars, at).map(|(len, whole)| (at, len, whole)));
        self.stated.extend(found.map(|(start, len, whole)| Time { start, end: start + len, whole }));
        if self.stated.len() > dates {
            self.stated.sort_by_key(|time| time.start);
        }
        self.stated.dedup_by(|next, time| joined(s, time, next));
        self.stated.retain(|time| time.whole && !is_compared(s, *time) && !is_deadline(s, *time));
    }

    /// The time of the figure that starts at `start`: the nearest before it.
    pub fn of(&self, s: &Sentence, start: usize) -> Option<TextRange> {
        let aside = |time: &&Time| {
            let bracket = s.enclosure(time.start, '（');
            bracket.is_none_or(|bracket| start < bracket.end)
        };
        let before = self.stated.iter().rev().filter(|time| time.end <= start);
        before.filter(aside).map(|time| s.range(time.start, time.end)).next().or(self.earlier)
    }

    /// Ends the sentence: its last time holds for what follows in the paragraph.
    pub fn end(&mut self, s: &Sentence) {
        self.earlier = self.of(s, s.chars.len());
        self.stated.clear();
    }
}

/// The year that a heading at `range` of `text` names; nothing where it names several.
pub fn year(text: &str, range: TextRange) -> Option<TextRange> {
    let mut s = Sentence::default();
    s.read(text, range.start, range.end);
    let mut years = s.numerals.iter().filter_map(|&at| {
        let end = when::at(&s, at).filter(|_| !is_digit(s.before(at)))?;
        (s.slice(at, at + 4).iter().all(|c| is_digit(*c))).then(|| s.range(at, end))
    });
    years.next().filter(|_| years.next().is_none())
}

/// Takes `next` into `time` where they touch: 2024年 with 年末, 12月 or 上半年.
fn joined(s: &Sentence, time: &mut Time, next: &mut Time) -> bool {
    let touch = next.start <= time.end || next.start == time.end + 1 && s.at(time.end) == ' ' && next.whole;
    // 2024年初步核算: 初 belongs to what follows.
    if touch && !s.has(next.end.saturating_sub(1), "初步") {
        time.end = time.end.max(next.end);
        time.whole = true;
    }
    touch
}

/// Whether a date names a time by itself: a year of four digits, a month, a quarter.
fn is_calendar(s: &Sentence, start: usize, end: usize) -> bool {
    match s.before(end) {
        '年' => end - start > 4 || !is_digit(s.at(start)),
        '月' | '度' | '纪' | '代' => true,
        last => last.is_ascii_digit() && end - start > 5,
    }
}

/// 比2010年, 高于去年, 与2020年相比, 是2015年的两倍, 主要是上年: something is measured or explained by that time.
fn is_compared(s: &Sentence, time: Time) -> bool {
    match s.before(time.start) {
        '比' | '较' | '按' => true,
        '于' => {
            matches!(s.before(time.start - 1), '高' | '低' | '多' | '少' | '快' | '优' | '好' | '大' | '小' | '当')
        }
        '与' | '和' | '同' => (time.end..time.end + 4).any(|at| s.has(at, "相比") || s.has(at, "持平")),
        '是' | '为' => s.at(time.end) == '的' || s.ends(time.start, "主要是"),
        _ => false,
    }
}

/// 2025年底前: until when something is to be done, unless 前 counts (前三季度).
fn is_deadline(s: &Sentence, time: Time) -> bool {
    let end = time.end + usize::from(matches!(s.at(time.end), '之' | '以'));
    s.at(end) == '前' && !is_digit(s.at(end + 1))
}

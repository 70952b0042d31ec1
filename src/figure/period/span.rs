//! Numbers of years and months that tell when: 近三年, 五年来, 未来3—5年, 前9个月, 头一年.

use super::part::{Part, skip};
use crate::figure::clause;
use crate::figure::lexicon::Lexicon;
use crate::figure::sentence::Sentence;
use crate::text::script::{is_digit, is_han};
use crate::text::time;

/// What is counted.
const UNITS: [&str; 6] = ["个月", "个季度", "个年度", "个财政年度", "个财年", "年"];

/// What ends a number of years or months that tells when.
const SPANNED: [&str; 10] = ["以来", "来", "期间", "间", "之内", "内", "里", "中", "以后", "后"];

/// Words that only open like what ends such a number: 3年后续, 一年内到期的资产, 10年中期, 3年里程碑.
const NO_END: [&str; 7] = ["后续", "后勤", "后期", "后备", "内到期", "中期", "里程"];

/// What makes a record of it: 近10年新高, 近五年首次.
const RECORDS: [&str; 4] = ["新高", "新低", "最", "首"];

/// 近三年, 过去五年来, 前9个月, 后三年.
pub(super) fn from_now(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<Part> {
    if s.at(at) == '前' {
        return (!is_torn(s, at)).then(|| read(lexicon, s, at, at + 1)).flatten();
    }
    let (len, anywhere) = lexicon.veto.when.at(&s.chars, at)?;
    let opens = anywhere || s.at(at) == '近' || clause::opens(s, at);
    opens.then(|| read(lexicon, s, at, at + len)).flatten()
}

/// A number of years or months whose digits open at `digits`: 近三年 with what leads it from `at` on, 五年来 with what ends it.
pub(super) fn read(lexicon: &Lexicon, s: &Sentence, at: usize, digits: usize) -> Option<Part> {
    let led = digits > at;
    let number = skip(s, digits);
    // 近半年, but 近半年来 as well; 上半年 is a word of its own.
    let several = led && matches!(s.at(number), '几' | '多' | '数' | '半');
    let unit = skip(s, if several { number + 1 } else { count(s, number)? });
    let unit = unit + usize::from(s.at(unit) == '多');
    let end = UNITS.iter().find(|word| s.has(unit, word)).map(|word| unit + word.chars().count())?;
    let (ended, behind) = ending(s, end).map_or((None, end), |(word, behind)| (Some(word), behind));
    let loose = matches!(ended, Some("内" | "之内" | "里" | "中" | "间"));
    // 办了近4个月 says for how long.
    let lasting =
        led && ended.is_none() && matches!(s.before(at), '了' | '时' | '达' | '需' | '经' | '满' | '期' | '为');
    let inner = loose && is_han(s.before(at)) || NO_END.iter().any(|word| s.has(end, word));
    let record =
        RECORDS.iter().any(|word| s.has(end, word)) || is_digit(s.before(at)) || matches!(s.before(at), '几' | '数');
    let reviewed = lexicon.veto.reviewed.at(&s.chars, end).is_some();
    let told = (led && !lasting || ended.is_some() && !inner || reviewed) && !record;
    told.then(|| Part::whole(behind))
}

/// What ends a number of years that ends at `end`, and where that ends in turn: 五年 | 来, 五年 | 多来.
fn ending(s: &Sentence, end: usize) -> Option<(&'static str, usize)> {
    let at = end + usize::from(s.at(end) == '多');
    let word = SPANNED.into_iter().find(|word| s.has(at, word))?;
    Some((word, at + word.chars().count()))
}

/// Where a number of up to a hundred ends, or a range of them: 5, 3—5, 三到五.
fn count(s: &Sentence, at: usize) -> Option<usize> {
    let one = |at: usize| time::number(&s.chars, at).filter(|(count, _)| *count <= 100).map(|(_, len)| at + len);
    let end = one(at)?;
    let range = matches!(s.at(end), '至' | '到' | '-' | '—' | '~');
    Some(range.then(|| one(end + 1)).flatten().unwrap_or(end))
}

/// 前7个月, 首季度, 前9月, 头5个月, 前2天, 头一年.
pub(super) fn first_of(s: &Sentence, at: usize) -> Option<Part> {
    let number = skip(s, at + 1);
    let (count, len) = time::number(&s.chars, number)?;
    let unit = skip(s, number + len);
    let unit = unit + usize::from(s.at(unit) == '个');
    let (len, most) = match s.at(unit) {
        '月' => (1, 12),
        '季' => (1 + usize::from(s.at(unit + 1) == '度'), 4),
        '天' | '日' => (1, 31),
        '周' => (1, 52),
        '年' if s.at(at) == '头' => (1, 10),
        _ => return None,
    };
    ((1..=most).contains(&count) && !is_torn(s, at)).then(|| Part::whole(unit + len))
}

/// 提前三年, 之前三个月, 学前三年: 前 at `at` belongs to what stands before it.
fn is_torn(s: &Sentence, at: usize) -> bool {
    s.at(at) == '前' && matches!(s.before(at), '提' | '之' | '以' | '学' | '推')
}

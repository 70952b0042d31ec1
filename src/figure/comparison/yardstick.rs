//! What a time is to a comparison: what something is measured by (比2010年), what a share is of (2019年的98%), or neither.

use super::{COMPARED, LONGEST, OPENERS, compares, is_measured};
use crate::figure::clause;
use crate::figure::period::expression::leads_to_value;
use crate::figure::sentence::Sentence;
use crate::text::CharRange;
use crate::text::script::is_digit;

/// Whether 比, 较, 相比于 and the like stand right before `at`.
pub(in crate::figure) fn is_opened(s: &Sentence, at: usize) -> bool {
    matches!(s.before(at), '比' | '较') || OPENERS.iter().any(|word| s.ends(at, word))
}

/// Whether a time is what something is measured by: 比2010年, 高于去年, 与2020年相比, 是2015年的两倍, 主要是上年.
pub(in crate::figure) fn is_yardstick(s: &Sentence, time: CharRange) -> bool {
    let opening = time.start - usize::from(s.before(time.start) == ' ');
    match s.before(opening) {
        _ if is_opened(s, opening) => !leads_to_value(s, time.end) && !s.numerals.contains(&time.end),
        '按' => true,
        '于' => {
            matches!(s.before(time.start - 1), '高' | '低' | '多' | '少' | '快' | '优' | '好' | '大' | '小' | '当')
        }
        '与' | '和' | '同' | '跟' => compared_until(s, time).is_some(),
        '是' | '为' => s.at(time.end) == '的' || s.ends(time.start, "主要是") || is_measured(s, time.end),
        '成' | '占' => is_measured(s, time.end),
        _ => exceeds(s, time.start) || is_last_of_compared(s, time),
    }
}

/// 与疫情前的2019年相比, 相比疫情前的2019年，: the time that what is compared with ends with.
fn is_last_of_compared(s: &Sentence, time: CharRange) -> bool {
    let clause = clause::start(s, 0, time.start);
    let floor = clause.max(time.start.saturating_sub(LONGEST));
    let with = (floor..time.start).any(|at| matches!(s.at(at), '与' | '和' | '同' | '跟'));
    let leads = floor == clause && OPENERS.iter().any(|word| s.has(clause, word));
    with && COMPARED.iter().any(|word| s.has(time.end, word)) || leads && clause::parts(s.at(time.end))
}

/// 高于城镇居民2017年收入: what something exceeds, or falls short of, holds the time at `start`.
fn exceeds(s: &Sentence, start: usize) -> bool {
    let floor = clause::start(s, 0, start).max(start.saturating_sub(LONGEST));
    let words = ["高于", "低于", "多于", "少于", "优于", "快于", "不及", "高出"];
    (floor..start)
        .any(|at| words.iter().any(|word| s.has(at, word)) && !s.numerals.iter().any(|n| (at..start).contains(n)))
}

/// Where the comparison ends that 与 opens before a time: 与2020年的3件相比.
pub(in crate::figure) fn compared_until(s: &Sentence, time: CharRange) -> Option<usize> {
    let opening = time.start - usize::from(s.before(time.start) == ' ');
    let opens = matches!(s.before(opening), '与' | '和' | '同' | '跟');
    opens.then(|| compares(s, time.end, clause::end(s, time.end, s.chars.len()))).flatten()
}

/// 恢复到2019年的98%, 是2012年总量的1.98倍, 6年来最大增幅: the time of what a share is of, or over which something is a record.
pub(in crate::figure) fn is_whole(s: &Sentence, time: CharRange) -> bool {
    let record = s.before(time.end) == '来'
        && (time.end..clause::end(s, time.end, s.chars.len()))
            .any(|at| s.at(at) == '最' || s.has(at, "新低") || s.has(at, "新高"));
    let opening = time.start - usize::from(s.before(time.start) == ' ');
    let reached = ["恢复到", "恢复至", "回到", "达到"].iter().any(|word| s.ends(opening, word));
    let told =
        reached || matches!(s.before(opening), '为' | '是' | '于' | '达' | '占' | '成') && !is_opened(s, opening);
    record || told && is_share(s, time.end)
}

/// Whether 的 with a share or a multiple stands within a few chars behind `end`: 的98%, 总量的近2倍.
fn is_share(s: &Sentence, end: usize) -> bool {
    let of = (end..end + 7).find(|at| s.at(*at) == '的');
    of.is_some_and(|of| {
        let number = of + 1 + usize::from(matches!(s.at(of + 1), '近' | '约' | ' '));
        let digits = |c: &&char| is_digit(**c) || matches!(c, '.' | '百' | '分' | '之' | '十');
        let number = number + s.rest(number).iter().take_while(digits).count();
        matches!(s.at(number), '%' | '倍' | '成')
    })
}

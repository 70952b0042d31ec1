//! Times of day: 8时30分, 下午3点, 3点整.

use super::{Chars, Digits, is_link, is_numeral};

/// Where a time of day ends whose number opens at `at`: 8时, 30分 behind it, 下午3点, 3点整.
pub(super) fn end(chars: &[char], at: usize, (value, len): Digits) -> Option<usize> {
    let end = at + len;
    let told = match chars.at(end) {
        '时' => value <= 24,
        // 用时25分 says how long, and 8时30分钟 is no time of day.
        '分' => {
            let hour = matches!(chars.before(at), '时' | '点') && at > 1 && is_numeral(chars.before(at - 1));
            hour && chars.at(end + 1) != '钟'
        }
        '点' => value <= 24 && !chars.at(end + 1).is_ascii_digit() && is_hour(chars, at, end + 1),
        _ => false,
    };
    told.then_some(end + 1)
}

/// Whether a number of 点 from `at` to `end` is an hour: 3点整, 早上8点, 营业至22点, 8点30分至17点.
fn is_hour(chars: &[char], at: usize, end: usize) -> bool {
    const BEFORE: [&str; 10] = ["午", "晚", "晨", "日", "早", "早上", "晚上", "夜里", "营业至", "开放至"];
    let told = matches!(chars.at(end), '整' | '半' | '前' | '后' | '钟' | '至' | '到' | '—');
    let range = is_link(chars.before(at)) && at > 1 && matches!(chars.before(at - 1), '点' | '时' | '分' | '半' | '整');
    told || range || BEFORE.iter().any(|word| chars.ends(at, word))
}

use super::*;
use crate::text::fold::fold;

/// What is read at the first numeral of `text`, and whether it says when.
fn read(text: &str) -> Option<(String, bool)> {
    let chars: Vec<char> = text.chars().map(fold).collect();
    let at = chars.iter().position(|c| is_numeral(*c))?;
    let time = Time::read(&chars, at)?;
    Some((chars.slice(time.range.start, time.range.end).iter().collect(), time.is_date(&chars)))
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(read(text), Some((expected.to_owned(), true)), "{text}");
}

#[test]
fn what_says_when() {
    for date in ["2018年", "二〇一八年", "2021—2025年", "2023、2024年", "12月", "1—9月", "31日", "一、二季度", "90年代"]
    {
        check(date, date);
    }
    check("二十一世纪以来", "二十一世纪");
    check("2024-01-31", "2024-01-31");
    check("民国114年", "114年");
    check("於112年底", "112年");
    check("2011/12年度", "2011/12年");
    check("2011-12财政年度", "2011-12财政年");
    check("2014财年", "2014财年");
    check("75~82年成长", "75~82年");
    check("二OO八年", "二OO八年");
}

#[test]
fn what_counts_years_and_days_says_for_how_long() {
    for text in ["三年", "3—5年", "2000年历史", "二十日内", "延长10日"] {
        assert_eq!(read(text).map(|(_, date)| date), Some(false), "{text}");
    }
}

#[test]
fn what_is_no_time() {
    for text in ["3000日元", "3万元", "2024.1", "五四运动", "16:48"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn an_expression_is_found_from_its_end() {
    let chars: Vec<char> = "提高到2015年末".chars().collect();
    assert_eq!(Time::start_before(&chars, 0, chars.len()), Some(3));
    let chars: Vec<char> = "共1—9月".chars().collect();
    assert_eq!(Time::start_before(&chars, 0, chars.len()), Some(1));
    assert_eq!(Time::start_before(&chars, 2, chars.len()), Some(3), "not before the floor");
}

//! Numerals as reports and people write them.

use super::*;

#[track_caller]
fn check(text: &str, value: &str) {
    let read = parse(text).unwrap_or_else(|| panic!("`{text}` is no numeral"));
    assert_eq!(read, value.parse::<BigDecimal>().unwrap(), "{text}");
}

#[test]
fn arabic() {
    check("17,000", "17000");
    check("１２．５", "12.5");
    check("3871.56万", "38715600");
    check(".5", "0.5");
    check("7 4 7 7 2", "74772");
    check("-2.17", "-2.17");
}

#[test]
fn chinese() {
    check("九十九", "99");
    check("一千零五", "1005");
    check("十点二三", "10.23");
    check("二〇二〇", "2020");
    check("壹佰贰拾", "120");
    check("三百五十一万亿", "351000000000000");
    check("四万万", "400000000");
    check("廿七", "27");
    check("三百卅六万", "3360000");
    check("卌", "40");
    check("四千五百六十九万八千三百一十一亿", "4569831100000000");
}

#[test]
fn elliptic_digits_count_tenths_of_the_multiplier_before_them() {
    check("九万四", "94000");
    check("两千四百五", "2450");
    check("九万零四", "90004");
    check("二十五", "25");
}

#[test]
fn mixed() {
    check("3万5千", "35000");
    check("3 萬 4,215", "34215");
    check("4 兆 6,120 億", "4612000000000");
    check("2千零30万", "20300000");
}

#[test]
fn two_digits_in_a_row_name_two_values() {
    let chars: Vec<char> = "三四十".chars().collect();
    let numeral = read(&chars).unwrap();
    assert_eq!((numeral.value, numeral.upper), (30.into(), Some(40.into())));
}

#[test]
fn a_multiplier_that_opens_a_measure_is_none() {
    let chars: Vec<char> = "5万千瓦".chars().collect();
    assert_eq!(read(&chars).unwrap().len, 2);
}

#[test]
fn nothing_overflows() {
    check(&"9".repeat(60), &"9".repeat(60));
    assert!(parse(&format!("1{}", "亿".repeat(40))).is_some());
}

#[test]
fn multipliers_without_end_make_no_value_of_as_many_zeros() {
    for opening in ["3", "三"] {
        let chars: Vec<char> = format!("{opening}{}", "亿".repeat(10_000)).chars().collect();
        let numeral = read(&chars).unwrap();
        assert!(numeral.len < 100 && numeral.value.to_string().len() < 500, "{}", numeral.len);
    }
}

#[test]
fn what_is_longer_than_any_number_is_none() {
    for digit in ["7", "七", "7,777,"] {
        let chars: Vec<char> = digit.repeat(1_000).chars().collect();
        assert!(read(&chars).is_none_or(|numeral| numeral.len <= LONGEST), "{digit}");
    }
    assert!(parse(&"7".repeat(LONGEST)).is_some() && parse(&"7".repeat(LONGEST + 1)).is_none());
}

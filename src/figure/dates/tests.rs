//! Times as reports write them, and their days.

use super::*;

#[track_caller]
fn check(period: &str, expected: &str) {
    let found = dates(period, Years { told: Some(2023), report: Some(2024) });
    let day = |day: Option<CalendarDay>| day.map(|day| day.to_string()).unwrap_or_default();
    assert_eq!(format!("{} {}", day(found.start), day(found.end)), expected, "{period}");
}

#[test]
fn years_and_parts_of_years() {
    check("2024年", "2024-01-01 2024-12-31");
    check("二〇二〇年度", "2020-01-01 2020-12-31");
    check("2024年上半年", "2024-01-01 2024-06-30");
    check("2024年前三季度", "2024-01-01 2024-09-30");
    check("2024年第三季度", "2024-07-01 2024-09-30");
    check("今(2025)年前9月", "2025-01-01 2025-09-30");
    check("2024年2月份", "2024-02-01 2024-02-29");
    check("2023年1—9月", "2023-01-01 2023-09-30");
    check("２０２３年６月３日下午", "2023-06-03 2023-06-03");
    check("2018屆", "2018-01-01 2018-12-31");
}

#[test]
fn the_last_and_the_first_day_of_a_time() {
    check("2024年末", "2024-12-31 2024-12-31");
    check("2023年年底", "2023-12-31 2023-12-31");
    check("2020年3月底", "2020-03-31 2020-03-31");
    check("2024年初", "2024-01-01 2024-01-01");
    check("3月下旬", "2023-03-21 2023-03-31");
}

#[test]
fn several_times_that_are_linked() {
    check("2018年至2022年", "2018-01-01 2022-12-31");
    check("从2018到2022年", "2018-01-01 2022-12-31");
    check("2023年9月至2024年3月", "2023-09-01 2024-03-31");
    check("2015年、2016年", "2015-01-01 2016-12-31");
    check("4月29日-5月1日", "2023-04-29 2023-05-01");
    check("2022年10月至年末", "2022-10-01 2022-12-31");
    check("2018—22年", "2018-01-01 2022-12-31");
    check("1992-12至1997-12", "1992-12-01 1997-12-31");
}

#[test]
fn years_that_do_not_begin_in_january() {
    check("二零一九／二零年度", "2019-04-01 2020-03-31");
    check("2021-22财政年度", "2021-04-01 2022-03-31");
    check("2020—2021学年", "2020-09-01 2021-08-31");
    check("2019至2020年度", "2019-01-01 2020-12-31");
}

#[test]
fn the_republic_of_china_and_the_plans() {
    check("民國114年", "2025-01-01 2025-12-31");
    check("109年底", "2020-12-31 2020-12-31");
    check("102至106年度", "2013-01-01 2017-12-31");
    check("“十四五”时期", "2021-01-01 2025-12-31");
    check("“十五”期间", "2001-01-01 2005-12-31");
    check("“十五五”末", "2030-12-31 2030-12-31");
}

#[test]
fn a_time_without_a_year_is_of_the_year_told_before() {
    check("一季度", "2023-01-01 2023-03-31");
    check("全年", "2023-01-01 2023-12-31");
    check("年末", "2023-12-31 2023-12-31");
    check("去年", "2023-01-01 2023-12-31");
    check("今年以来", "2024-01-01 ");
    check("2020年以前", " 2020-01-01");
    check("“十四五”前", " 2021-01-01");
    // Which years of a plan they are is not reckoned.
    check("“十四五”前三年", " ");
    check("“十二五”初期", " ");
}

#[test]
fn what_does_not_let_one_know_its_days_has_none() {
    for period in ["", "五年", "近三年", "目前", "2024年春节", "过去五年", "90后"] {
        check(period, " ");
    }
}

#[test]
fn years_of_a_school_in_taiwan() {
    check("108/109學年度", "2019-09-01 2020-08-31");
    check("1997—98学年", "1997-09-01 1998-08-31");
}

//! What is said of two reports of one place.

use super::*;
use crate::check::{AcrossEquation, CheckedReport};
use crate::compare::Judgements;

fn report(name: &str, text: &str) -> CheckedReport {
    let document = Document::parse(Source { name: name.into(), encoding: "UTF-8" }, text.to_owned());
    Checker::new().across_report(&document, &Engine::new().find(&document))
}

/// Each relation between these reports on a line: its kind, its verdict, what it comes to and what is written.
fn lines(reports: &[CheckedReport]) -> Vec<String> {
    let line = |relation: &AcrossRelation| {
        let AcrossEquation { computed, stated, .. } = AcrossEquation::of(relation, reports).unwrap();
        format!("{} {}: {computed} / {stated}", relation.kind.name(), relation.verdict.name())
    };
    Checker::new().across(reports, &Judgements::default()).iter().map(line).collect()
}

#[track_caller]
fn check_across(earlier: &str, later: &str, expected: &[&str]) {
    let reports = [report("清河市2023年统计公报", earlier), report("清河市2024年统计公报", later)];
    assert_eq!(lines(&reports), expected, "{earlier}\n{later}");
}

const EARLIER: &str = "2023年，全市粮食产量31.53万吨，比上年增长4.2%。";

#[test]
fn a_growth_is_held_against_the_levels_of_both_reports() {
    check_across(EARLIER, "2024年，全市粮食产量33.71万吨，比上年增长6.9%。", &["growth holds: 6.91% / 6.9%"]);
    check_across(EARLIER, "2024年，全市粮食产量33.71万吨，比上年增长9.6%。", &["growth revised: 6.9% / 9.6%"]);
    check_across(EARLIER, "2024年，全市粮食产量30.19万吨，比上年下降4.2%。", &["growth holds: -4.25% / -4.2%"]);
}

#[test]
fn an_increase_is_held_against_the_levels_of_both_reports() {
    let later = |told: &str| format!("2024年，全市粮食产量33.71万吨，{told}。");
    check_across(EARLIER, &later("比上年增加2.18万吨"), &["increment holds: 2.18万吨 / 2.18万吨"]);
    check_across(EARLIER, &later("比上年多2.81万吨"), &["increment revised: 2.18万吨 / 2.81万吨"]);
    check_across(EARLIER, &later("比2020年增加5.17万吨"), &[]);
    check_across(EARLIER, &later("比计划增加0.37万吨"), &[]);
}

#[test]
fn an_increase_and_a_growth_from_another_base_are_one_alarm() {
    check_across(
        EARLIER,
        "2024年，全市粮食产量33.71万吨，比上年增加3.12万吨，增长10.2%。",
        &["growth revised: 6.9% / 10.2%"],
    );
}

#[test]
fn a_growth_against_another_time_than_the_year_before_is_not_held_against_it() {
    check_across(EARLIER, "2024年，全市粮食产量33.71万吨，比2020年增长19.6%。", &[]);
    check_across(EARLIER, "2024年，全市粮食产量33.71万吨，环比增长0.6%。", &[]);
}

#[test]
fn last_years_value_beside_this_years_is_held_against_the_earlier_report() {
    check_across(EARLIER, "2024年，全市粮食产量33.71万吨，上年31.53万吨。", &["restated holds: 31.53万吨 / 31.53万吨"]);
    check_across(
        EARLIER,
        "2024年，全市粮食产量33.71万吨，上年31.35万吨。",
        &["restated revised: 31.53万吨 / 31.35万吨"],
    );
    check_across(EARLIER, "2024年，全市粮食产量33.71万吨，油料产量上年31.35万吨。", &[]);
}

#[test]
fn last_years_column_of_a_table_is_held_against_the_earlier_report() {
    let table = |years: &str, rows: &str| format!("主要指标\n\n| 指标 | {years} |\n|---|---|---|\n{rows}");
    check_across(
        &table("2023年 | 2022年", "| 粮食产量（万吨） | 31.53 | 30.26 |\n| 油料产量（万吨） | 3.09 | 2.97 |"),
        &table("2024年 | 2023年", "| 粮食产量（万吨） | 33.71 | 31.35 |\n| 油料产量（万吨） | 3.17 | 3.09 |"),
        &["restated revised: 31.53万吨 / 31.35万吨", "restated holds: 3.09万吨 / 3.09万吨"],
    );
}

#[test]
fn a_growth_by_constant_prices_or_on_another_basis_is_not_held_against_levels() {
    let earlier = "2023年，全市地区生产总值317.2亿元，比上年增长5.2%。";
    check_across(earlier, "2024年，全市地区生产总值341.9亿元，比上年增长5.1%。", &[]);
    check_across(EARLIER, "2024年，全市粮食产量33.71万吨，按可比口径比上年增长9.6%。", &[]);
}

#[test]
fn what_adds_up_over_a_year_does_not_fall() {
    let report = |name: &str, text: &str| report(&format!("清河市2024年{name}经济运行情况"), text);
    let first = report("一季度", "2024年1—3月，全市固定资产投资31.7亿元。");
    let half = |value: &str| report("上半年", &format!("2024年1—6月，全市固定资产投资{value}亿元。"));
    assert_eq!(lines(&[first.clone(), half("71.3")]), ["cumulated holds: 31.7亿元 / 71.3亿元"]);
    assert_eq!(lines(&[first, half("17.3")]), ["cumulated falls: 31.7亿元 / 17.3亿元"]);
}

#[test]
fn a_sentence_with_numbers_that_stands_in_both_may_be_copied() {
    let sentence = "城区集中供热面积达到317万平方米，惠及居民1.9万户。";
    let in_both = |sentence: &str, expected: &[&str]| {
        check_across(&format!("2023年工作。\n{sentence}"), &format!("2024年工作。\n{sentence}"), expected);
    };
    in_both(sentence, &["unchanged copied:  / 317万平方米"]);
    // What is built as it was planned stays so.
    in_both("大楼主楼高29.3米，地上7层，地下2层，停车位113个。", &[]);
}

#[test]
fn of_many_reports_those_of_one_place_and_kind_follow_each_other() {
    let of = |place: &str, year: u16, value: &str| {
        report(&format!("{place}{year}年统计公报"), &format!("{year}年，全市粮食产量{value}万吨，比上年增长6.9%。"))
    };
    let reports = [of("清河市", 2024, "33.71"), of("白水市", 2023, "59.3"), of("清河市", 2023, "31.53")];
    assert_eq!(lines(&reports), ["growth holds: 6.91% / 6.9%"]);
}

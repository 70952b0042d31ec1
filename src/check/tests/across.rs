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
    check_across(EARLIER, "2024年，全市粮食产量33.71万吨，比上年增长6.9%。", &["growth holds: 6.914% / 6.9%"]);
    check_across(EARLIER, "2024年，全市粮食产量33.71万吨，比上年增长9.6%。", &["growth revised: 6.914% / 9.6%"]);
    check_across(EARLIER, "2024年，全市粮食产量30.19万吨，比上年下降4.2%。", &["growth holds: -4.250% / -4.2%"]);
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
    check_across(
        &format!("2023年工作。\n{sentence}"),
        &format!("2024年工作。\n{sentence}"),
        &["unchanged copied:  / 317万平方米"],
    );
}

#[test]
fn of_many_reports_those_of_one_place_and_kind_follow_each_other() {
    let of = |place: &str, year: u16, value: &str| {
        report(&format!("{place}{year}年统计公报"), &format!("{year}年，全市粮食产量{value}万吨，比上年增长6.9%。"))
    };
    let reports = [of("清河市", 2024, "33.71"), of("白水市", 2023, "59.3"), of("清河市", 2023, "31.53")];
    assert_eq!(lines(&reports), ["growth holds: 6.914% / 6.9%"]);
}

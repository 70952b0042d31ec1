use super::*;
use crate::document::{Document, Source};
use crate::figure::{Engine, Figure};

struct Read {
    document: Document,
    figures: Vec<Figure>,
    compared: ReportFigures,
}

fn read(name: &str, text: &str) -> Read {
    let document = Document::parse(Source { name: name.into(), encoding: "UTF-8" }, text.to_owned());
    let figures = Engine::new().find(&document);
    let compared = ReportFigures::new(&document, &figures);
    Read { document, figures, compared }
}

/// The rows of two reports, each as `class: figure = figure`.
fn rows(one: &str, other: &str) -> Vec<String> {
    let reports = [read("清河市2023年统计公报", one), read("清河市2024年统计公报", other)];
    let comparison = compare(&reports.each_ref().map(|report| &report.compared));
    let text = |place: &FigurePlace| {
        let report = &reports[place.report];
        report.figures[place.figure].range.of(&report.document.text).to_owned()
    };
    let shared = comparison.indicators.iter().filter(|row| row.cells.iter().any(|cell| cell.report == 0));
    let shared = shared.filter(|row| row.cells.iter().any(|cell| cell.report == 1));
    let row = |row: &Indicator| {
        let mut cells: Vec<String> = row.cells.iter().map(text).collect();
        cells.reverse();
        format!("{}: {}", row.class.name(), cells.join(" = "))
    };
    shared.map(row).collect()
}

#[track_caller]
fn check(one: &str, other: &str, expected: &[&str]) {
    assert_eq!(rows(one, other), expected, "{one}\n{other}");
}

#[test]
fn a_level_and_its_growth_are_two_rows() {
    check(
        "全年粮食产量31.5万吨，比上年增长2.4%。",
        "全年全市粮食总产量33万吨，下降1.7%。",
        &["same: 31.5万吨 = 33万吨", "same: 2.4% = 1.7%"],
    );
}

#[test]
fn members_of_a_list_find_each_other_whatever_its_order() {
    check(
        "进口额、出口额分别增长5.1%、6.3%。",
        "出口额和进口额分别增长8.2%和1.9%。",
        &["same: 6.3% = 8.2%", "same: 5.1% = 1.9%"],
    );
}

#[test]
fn words_that_exclude_one_another_never_meet() {
    check("城镇居民人均可支配收入41235元。", "农村居民人均可支配收入19876元。", &[]);
}

#[test]
fn a_target_is_related_to_a_result() {
    check("财政总收入完成52.3亿元。", "今年的主要预期目标是：财政总收入56亿元。", &["related: 52.3亿元 = 56亿元"]);
}

#[test]
fn the_own_level_of_a_city_is_related_to_the_whole() {
    check("全市一般公共预算支出完成113亿元。", "市本级一般公共预算支出完成37亿元。", &["related: 113亿元 = 37亿元"]);
}

#[test]
fn a_renamed_indicator_goes_on() {
    check("全年公共财政预算收入完成19.7亿元。", "全年一般公共预算收入完成23.1亿元。", &["same: 19.7亿元 = 23.1亿元"]);
}

#[test]
fn names_with_other_thresholds_or_grades_are_related() {
    check("全市亿元以上企业达到53家。", "全市10亿元以上企业达到17家。", &["related: 53家 = 17家"]);
    check("全市百亿元以上企业达到13家。", "全市100亿元以上企业达到17家。", &["same: 13家 = 17家"]);
    check("全市共有5A级旅游景区3家。", "全市共有4A级旅游景区11家。", &["related: 3家 = 11家"]);
}

#[test]
fn an_earlier_value_pairs_with_an_earlier_value() {
    check(
        "全年受理申请281件，较2022年的172件增加109件。",
        "全年受理申请313件，较2023年的281件增加32件。",
        &["same: 281件 = 313件", "same: 172件 = 281件", "same: 109件 = 32件"],
    );
}

#[test]
fn what_is_said_twice_stands_in_one_row() {
    check(
        "全年办结信访案件731件。群众比较满意。其中，办结信访案件731件，分为三类。",
        "全年办结信访案件805件。",
        &["same: 731件 = 731件 = 805件"],
    );
}

#[test]
fn comparing_is_the_same_each_time() {
    let text = "新建公园13个，改造道路17公里，植树23万株。";
    assert_eq!(rows(text, text), rows(text, text));
    assert_eq!(rows(text, text).len(), 3);
}

#[test]
fn what_the_city_itself_has_is_named_so() {
    let text = "全市一般公共预算支出完成113亿元。市本级一般公共预算支出完成37亿元。";
    let reports = [read("清河市2024年预算报告", text)];
    let names = compare(&[&reports[0].compared]).indicators.into_iter().map(|indicator| indicator.name);
    assert_eq!(names.collect::<Vec<_>>(), ["一般公共预算支出", "一般公共预算支出（本级）"]);
}

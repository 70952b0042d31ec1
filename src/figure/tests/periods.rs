//! The time that figures are of, and what their changes are held against.

use super::{check, scan, year};
use crate::text::TextRange;

/// The basis of the last figure.
#[track_caller]
fn check_basis(text: &str, expected: Option<&str>) {
    let figures = scan(text);
    let basis = figures.last().and_then(|figure| figure.basis);
    assert_eq!(basis.map(|range| range.of(text)), expected, "{text}");
}

/// The periods of all figures, in order; `-` where there is none.
#[track_caller]
fn check_periods(text: &str, expected: &[&str]) {
    let periods: Vec<&str> =
        scan(text).iter().map(|figure| figure.period.map_or("-", |range| range.of(text))).collect();
    assert_eq!(periods, expected, "{text}");
}

#[test]
fn a_figure_is_of_the_nearest_time_before_it() {
    check_periods("2023年投资20亿元，年末贷款余额30亿元，一季度增长5%。", &["2023年", "年末", "一季度"]);
    check_periods("从2019年的5亿元增至2023年的9亿元。", &["2019年", "2023年"]);
    check_periods("截至2023年12月31日，办结3件；2024年上半年，办结5件。", &["2023年12月31日", "2024年上半年"]);
    check_periods("五年来新建学校30所，三年建成8所。", &["五年来", "-", "三年"]);
    check_periods("投资5亿元。", &["-"]);
}

#[test]
fn a_basis_or_a_deadline_or_a_remark_is_no_period() {
    check_periods("全年投资20亿元，比2010年增长5%，是2015年的2.8倍，高于去年3个百分点。", &["全年"; 4]);
    check_periods("2023年支出5亿元，主要是上年一次性安排较多；住房支出2亿元。", &["2023年"; 2]);
    check_periods("2025年底前改造小区30个。", &["-"]);
    check_periods("前三季度办结6件（其中2022年受理2件），化解率95%。", &["前三季度", "2022年", "前三季度"]);
    check_periods("按照《2021年工作要点》办结3件。", &["-"]);
}

#[test]
fn a_period_holds_for_the_paragraph() {
    check_periods("2023年，工作扎实推进。全市办结3件。", &["2023年"]);
    check_periods("全年工作扎实推进。办结3件。\n", &["全年"]);
}

#[test]
fn a_heading_names_one_year_or_none() {
    let named = |text: &str| year(text, TextRange::whole(text)).map(|range| range.of(text).to_owned());
    assert_eq!(named("关于2023年度工作情况的报告").as_deref(), Some("2023年度"));
    assert_eq!(named("关于2023年预算执行情况和2024年预算草案的报告"), None);
    assert_eq!(named("二、主要工作"), None);
}

#[test]
fn a_change_names_its_basis() {
    check_basis("总量3亿元。投资20亿元，同比增长5%。", Some("同比"));
    check_basis("贷款余额比上年末增加3亿元。", Some("比上年末"));
    check_basis("人均面积较2010年提高17%。", Some("较2010年"));
    check_basis("投资增长5%。", None);
    check_basis("占比达到5%。", None);
}

#[test]
fn a_sentence_without_a_numeral_is_passed_over_and_one_with_a_time_is_not() {
    check_periods("2021年办结3件。去年，工作平稳。继续努力。办结5件。", &["2021年", "去年"]);
    check("推进《总则。细则》“试点”！另有《共3件。办结5件》；办结【5件】。");
}

#[test]
fn a_basis_may_be_anything_that_stands_between_it_and_the_verb() {
    check_basis("接待费比预算压减12%。", Some("比预算"));
    check_basis("投资比“十二五”期间增长七成。", Some("比“十二五”期间"));
    check_basis("收入比重提高5个百分点。", None);
    check_basis("经济较快增长5%。", None);
}

#[test]
fn a_time_holds_as_far_as_it_reaches() {
    check_periods("2023年，在2020年翻番的基础上，产量增长3%。", &["2023年"]);
    check_periods("结构由上年的2∶3调整为3∶4，人均收入6万元。", &["上年", "-", "-"]);
    check_periods("2023年收件87件，上年结转3件，办结88件。", &["2023年", "2023年", "2023年"]);
    check_periods("游客恢复到2019年的98%。", &["-"]);
    check_periods("收入完成年初预算的98%。", &["-"]);
}

#[test]
fn what_happened_on_a_day_says_nothing_of_the_next_sentence() {
    check_periods("3月5日，试点获奖2次。累计办结6件。", &["3月5日", "-"]);
    check_periods("截至6月30日，办结6件。受理8件。", &["6月30日", "6月30日"]);
    check_periods("推进3条线路建设、5座车站改造，2027年建成2条。新开工5条。", &["-", "-", "2027年", "-"]);
}

#[test]
fn a_year_of_the_republic_goes_unnamed() {
    check_periods("至109年底，執行率92%；112年失業率3%。", &["109年底", "112年"]);
}

#[test]
fn a_report_on_work_is_named_after_the_year_in_which_it_was_given() {
    let named = |text: &str| year(text, TextRange::whole(text)).map(|range| range.of(text).to_owned());
    assert_eq!(named("2026年某市政府工作报告"), None);
    assert_eq!(named("——2026年1月8日在大会上"), None);
    assert_eq!(named("2025年度法治政府建设工作报告").as_deref(), Some("2025年度"));
}

#[test]
fn a_mean_over_years_is_of_no_single_one() {
    check_periods("产量由2015年的3万吨增至2020年的6万吨，年均增长15%。", &["2015年", "2020年", "-"]);
    check_periods("五年来产值翻一番。2020年产量年均增长4%。", &["五年来", "五年来"]);
}

#[test]
fn a_span_of_years_that_opens_a_clause_is_the_time_of_what_happened_in_it() {
    check_periods("1990年产值9亿元。五年内，共节约煤炭3万吨。", &["1990年", "-", "五年内"]);
    check_periods("三年累计培训9万人。", &["-", "三年"]);
}

#[test]
fn a_year_of_school_and_the_fourth_quarter_are_times() {
    check_periods("2024—2025学年，招生3万人。第四季度办结4件。", &["2024—2025学年", "四季度"]);
}

#[test]
fn the_budget_of_the_beginning_of_a_year_is_no_time() {
    check_periods("2018年收入3亿元，占年初预算的102%，下降4%。", &["2018年"; 3]);
    check_periods("2025年调入资金及上年结转收入4亿元。", &["2025年"]);
    check_periods("到2017年底前脱贫30户。", &["2017年底"]);
}

#[test]
fn a_change_keeps_the_basis_of_the_one_before() {
    check_basis("支出3亿元，比上年增支0.2亿元，增长7%。", Some("比上年"));
    check_basis("产量比上年增加3万吨，占全省的7%。", None);
    check_basis("收入较“十二五”末年均增长3%。", Some("较“十二五”末"));
    check_basis("连铸比由22%上升到35%。", None);
}

#[test]
fn a_jubilee_or_a_factor_taken_out_is_no_time() {
    check_periods("庆祝建市70周年，接待3万人次。", &["-"]);
    check_periods("2025年支出3亿元，剔除2024年一次性因素后，增长5%。", &["2025年"; 2]);
    check_periods("到2000年，占比由40%上升到50%。", &["-", "2000年"]);
    check_periods("去年11月启用，每年可创造3亿元。", &["-"]);
    check_periods("年末共有公园9个，新建3个。", &["年末", "-"]);
}

#[test]
fn what_stood_keeps_its_time() {
    check_periods("年末参加养老保险人数9万人。", &["年末"]);
    check_periods("截至2024年底，累计新建学校12所。", &["2024年底"]);
    check_periods("2024年，细颗粒物年均浓度28微克。", &["2024年"]);
    check_periods("2024年收入3亿元，较2023年的2亿元增长5%。", &["2024年", "2023年", "2024年"]);
}

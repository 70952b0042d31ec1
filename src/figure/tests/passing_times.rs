//! Times that are told of their own figures alone, and those that changes start from.

use super::periods::{check_document, check_periods};

#[test]
fn a_year_within_several_is_told_of_its_own_sentence() {
    check_periods(
        "五年来，种树9万株。产值从2020年的3亿元增至2024年的5亿元。新建学校6所。",
        &["五年来", "2020年", "2024年", "五年来"],
    );
    check_periods("五年来，种树9万株，2024年游客达到8万人次。新建学校6所。", &["五年来", "2024年", "五年来"]);
    check_periods("五年来，稳步前进。预计2024年修路3公里；建桥2座。建校6所。", &["2024年", "2024年", "五年来"]);
    check_periods("五年来，种树9万株。2024年游客达到8万人次。新建学校6所。", &["五年来", "2024年", "2024年"]);
    check_periods("五年来，产茶9万吨，并于2024年突破2万吨，新建茶园6座。", &["五年来", "2024年", "五年来"]);
}

#[test]
fn what_several_years_sum_up_to_is_compared_with() {
    check_periods("五年来，新增泵站9座，装机超过2011—2020年的总和。改造水渠6公里。", &["五年来", "五年来"]);
}

#[test]
fn a_change_starts_from_the_first_of_its_years() {
    check_periods(
        "从1990年到1995年，学生由3万人增加到5万人，教师由200人增加到400人。",
        &["1990年", "1995年", "1990年", "1995年"],
    );
    check_periods("1995年同1990年相比，茶叶产量由3万吨增加到5万吨。", &["1990年", "1995年"]);
    check_periods(
        "收入由1990年的3万元增至1995年的5万元，支出由2万元增至4万元。",
        &["1990年", "1995年", "1990年", "1995年"],
    );
    check_periods(
        "2025年，各类补贴分别由51元、46元、40元提高至71元、56元、50元。",
        &["-", "-", "-", "2025年", "2025年", "2025年"],
    );
}

#[test]
fn a_value_compared_with_may_name_what_it_counts() {
    check_periods("受理85件，较2020年同类案件量42件增加43件。", &["-", "2020年", "-"]);
}

#[test]
fn what_stood_says_nothing_of_what_is_done() {
    check_document("一、2025年债务\n\n截至2025年底，债务余额9亿元。\n\n发行债券3亿元。", &["2025年底", "2025年"]);
    check_document("一、2025年教育\n\n年末有学校9所，招生300人。", &["年末", "2025年"]);
}

#[test]
fn what_can_be_every_year_is_of_none() {
    check_periods("五年来，修路9公里，每年可节约燃料3万吨。", &["五年来", "-"]);
}

#[test]
fn how_long_a_thing_goes_on_is_of_no_time() {
    check_periods("2025年，合同到期后再延长10年，新增试点3处。", &["-", "2025年"]);
}

#[test]
fn a_number_of_years_tells_of_what_happened_in_them() {
    check_periods("2025年，资产三年增长30%，支出五年累计9亿元。", &["-", "三年", "-", "五年"]);
    check_periods("2025年，粮食连续三年增长3%。", &["-", "2025年"]);
}

#[test]
fn a_sentence_without_figures_puts_what_follows_under_its_time() {
    check_document("一、2025年回顾\n\n五年来，全县稳步前进。\n\n种树9万株。\n\n修路3公里。", &["五年来"; 2]);
    let text = "一、五年和2025年回顾\n\n五年来，全县稳步前进。\n\n种树9万株。\n\n2025年是关键之年。\n\n修路3公里。";
    check_document(text, &["-", "五年来", "2025年"]);
    check_document("一、2025年回顾\n\n这是稳步前进的五年。\n\n种树9万株。", &["-", "五年"]);
    check_document("一、2025年回顾\n\n过去的一年，全县稳步前进。\n\n种树9万株。", &["2025年"]);
    check_document("一、2025年计划\n\n未来五年要完成下列任务：\n\n种树9万株。\n\n修路3公里。", &["未来五年"; 2]);
    check_document("一、2025年回顾\n\n刚刚过去的2025年，成绩喜人。一年来，全县稳步前进。\n\n种树9万株。", &["2025年"]);
}

#[test]
fn a_name_or_a_chart_or_an_aim_tells_no_time() {
    check_document("2025年，种树9万株。\n图1 2021—2025年造林面积\n修路6公里。", &["2025年", "2025年"]);
    check_periods("过去五年，立足当前、着眼长远，修路6公里。", &["过去五年"]);
    check_periods("2025年，办好茶艺年终总决赛，修路6公里。", &["2025年"]);
    check_periods("2025年，收入9亿元，年终结余3亿元。", &["2025年", "年终"]);
    check_periods("2025年，当年收入加上结转资金9亿元，总量3亿元。", &["2025年"; 2]);
}

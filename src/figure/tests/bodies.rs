//! Places and bodies that a figure counts, or that have what it measures.

use super::labels::check_labels;

#[test]
fn what_is_said_of_places_that_are_counted_is_not_in_their_name() {
    check_labels("全市7个县渔船数量增加。", &["县"]);
    check_labels("7个院系论文率提高。", &["院系"]);
    check_labels("访问团走访了8个国家的元首和随员。", &["访问团走访国家"]);
    check_labels("新建6个村级渔市。", &["新建村级渔市"]);
}

#[test]
fn a_bracket_with_other_sorts_of_places_belongs_to_their_name() {
    check_labels("9个县（市、区）通过茶园评估。", &["县（市、区）"]);
    check_labels("12个省（区、市）和林场报告虫害。", &["省（区、市）"]);
    check_labels("新建5个县（区）渔业服务站。", &["新建县（区）渔业服务站"]);
}

#[test]
fn levels_of_one_thing_share_its_name() {
    check_labels("建成3个国家级、9个省级茶叶研究中心。", &["建成国家级茶叶研究中心", "建成省级茶叶研究中心"]);
}

#[test]
fn a_body_has_the_measure_of_another_of_its_sort() {
    check_labels(
        "存款余额方面，北山银行存款余额为9亿元，东山银行则增加3亿元。",
        &["北山银行存款余额", "东山银行存款余额"],
    );
}

#[test]
fn what_a_clause_announces_is_of_the_body_that_the_next_opens_with() {
    let text = "先看茶园贷款余额，北山银行2018年末仅有12亿元；东山银行由2018年末的5亿元扩大到2022年末的9亿元。";
    check_labels(text, &["北山银行茶园贷款余额", "东山银行茶园贷款余额", "东山银行茶园贷款余额"]);
}

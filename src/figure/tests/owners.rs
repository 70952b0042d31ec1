//! Whose a figure is, where its own clause leaves that out.

use super::labels::check_labels;

#[test]
fn the_figures_of_a_segment_are_of_whom_it_opens_with() {
    let text = "全年收到渔业申请45件，受理36件。其中北山镇收到申请17件，受理12件，立案率70%；南河镇收到申请28件，受理24件，立案率86%。";
    let labels = [
        "收到渔业申请",
        "受理渔业申请",
        "北山镇收到申请",
        "北山镇受理申请",
        "北山镇立案率",
        "南河镇收到申请",
        "南河镇受理申请",
        "南河镇立案率",
    ];
    check_labels(text, &labels);
    // One that has no other beside it is the report's own, and a bracket that closes ends its owner.
    check_labels("北山镇收到申请17件，受理12件。", &["北山镇收到申请", "受理申请"]);
}

#[test]
fn what_a_place_has_is_told_without_the_verb() {
    check_labels("北山村拥有茶园3个。", &["北山村茶园"]);
}

#[test]
fn the_figures_of_a_bracket_are_of_the_place_before_it() {
    let text = "较大的有北山镇（渔船9艘，茶园3个）、南河镇（渔船5艘）。";
    check_labels(text, &["北山镇渔船", "北山镇茶园", "南河镇渔船"]);
}

#[test]
fn a_topic_tells_what_places_have() {
    let text = "茶叶销售收入方面，北山镇9亿元，增长4%。";
    check_labels(text, &["北山镇茶叶销售收入", "北山镇茶叶销售收入"]);
    let text = "就各镇渔业增加值观察，北山镇9亿元居冠，南河镇5亿元排第二。";
    check_labels(text, &["北山镇渔业增加值", "南河镇渔业增加值"]);
}

#[test]
fn those_who_come_next_are_told_in_their_turn() {
    let text = "茶园覆盖率以北山镇91%居首，其次是南河镇及东湖镇，分别为86%及79%。";
    check_labels(text, &["北山镇茶园覆盖率", "南河镇茶园覆盖率", "东湖镇茶园覆盖率"]);
}

#[test]
fn a_sort_that_leads_in_the_clause_before_is_told_whole() {
    let text = "从投诉类别看，渔业捕捞类居首，为24件；茶叶质量类居次，为20件。";
    check_labels(text, &["渔业捕捞类", "茶叶质量类"]);
}

#[test]
fn places_that_are_parts_have_the_measure_of_the_whole() {
    check_labels("渔业税9亿元，其中北山镇3亿元，南河镇2亿元。", &["渔业税", "北山镇渔业税", "南河镇渔业税"]);
}

#[test]
fn a_body_has_the_whole_measure_of_another_of_its_sort() {
    let text = "北山银行小微企业贷款余额9亿元，南河银行贷款余额5亿元。";
    check_labels(text, &["北山银行小微企业贷款余额", "南河银行小微企业贷款余额"]);
}

#[test]
fn a_level_alone_is_of_what_was_counted() {
    check_labels("渔船9艘（其中市级3艘、县级6艘）。", &["渔船", "市级渔船", "县级渔船"]);
    let text = "培育国家级茶园3个、省级12个，新认定县级8个。";
    check_labels(text, &["培育国家级茶园", "培育省级茶园", "新认定县级茶园"]);
}

#[test]
fn a_value_whose_label_stands_behind_it_is_of_that() {
    check_labels("总投资3.2亿元的渔港项目开工。", &["渔港项目总投资"]);
}

#[test]
fn places_that_are_compared_with_have_the_measure_of_the_figure_before() {
    let text = "渔业产值增长3%，增速高于全省（2%）和全国（1%）。";
    check_labels(text, &["渔业产值", "全省渔业产值", "全国渔业产值"]);
}

#[test]
fn whom_something_is_done_for_keeps_its_preposition() {
    check_labels("为渔民办案9件。", &["为渔民办案"]);
}

#[test]
fn an_amount_behind_a_share_is_of_the_part() {
    let text = "茶园资产9亿元，占总资产的12%；3月末增至12亿元。";
    check_labels(text, &["茶园资产", "茶园资产占总资产", "茶园资产"]);
}

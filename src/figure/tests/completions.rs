//! What the words beside a figure leave out of its label, or say too much.

use super::labels::check_labels;

#[test]
fn what_a_part_adds_to_a_whole_is_told_with_the_part() {
    let text = "全年茶饮类零售额增长5%，拉动全区餐饮零售总额增长2个百分点。";
    check_labels(text, &["茶饮类零售额", "茶饮类零售额拉动餐饮零售总额"]);
}

#[test]
fn what_grows_behind_a_share_is_the_part() {
    let text = "茶饮类零售额占餐饮零售总额的比重为8%，下降3%。";
    check_labels(text, &["茶饮类零售额占餐饮零售总额比重", "茶饮类零售额"]);
    let text = "茶饮类零售额占餐饮零售总额的比重为8%；增长近两倍。";
    check_labels(text, &["茶饮类零售额占餐饮零售总额比重", "茶饮类零售额"]);
}

#[test]
fn a_value_is_of_what_stands_behind_it() {
    check_labels("推进总投资7亿元的渡口商业广场开工。", &["渡口商业广场总投资"]);
    check_labels("引进投资5亿元以上的茶饮项目3个。", &["茶饮项目", "茶饮项目"]);
}

#[test]
fn how_something_is_done_is_not_in_its_name() {
    check_labels("认真办理渡口建议9件。", &["办理渡口建议"]);
}

#[test]
fn words_that_link_are_left_out() {
    check_labels("法国渔船则补贴3亿元。", &["法国渔船补贴"]);
}

#[test]
fn what_is_said_of_a_share_tells_which_are_meant() {
    check_labels("9成的渔村小学已实现免费午餐。", &["实现免费午餐渔村小学"]);
}

#[test]
fn what_is_said_of_what_is_counted_is_not_in_its_name() {
    check_labels("9个渔村小学开展游泳课程，3家茶厂加入合作社。", &["渔村小学", "茶厂"]);
}

#[test]
fn schools_are_told_by_the_measure_of_all() {
    let text = "普通教育在校生9万人。其中，渔村小学3万人，茶乡小学2万人。";
    check_labels(text, &["普通教育在校生", "渔村小学在校生", "茶乡小学在校生"]);
    check_labels("全乡教职工9人，其中专任教师8人。", &["全乡教职工", "专任教师"]);
}

#[test]
fn the_value_of_what_is_counted_is_told_without_the_link() {
    check_labels("推进3个茶厂项目、总投资7亿元。", &["茶厂项目", "茶厂项目总投资"]);
}

#[test]
fn an_attribute_takes_the_noun_that_was_counted() {
    check_labels("评级的渔村公司共15家，展望稳定的13家。", &["渔村公司", "展望稳定渔村公司"]);
}

#[test]
fn members_of_a_division_have_its_noun() {
    check_labels("渔村申请按事项划分：许可9件，确认3件。", &["许可申请", "确认申请"]);
}

#[test]
fn stocks_of_cases_are_of_the_same_cases() {
    check_labels("渔村案件结案量增长3%，存案量下降2%。", &["渔村案件结案量", "渔村案件存案量"]);
}

#[test]
fn a_row_of_figures_ends_where_another_unit_follows() {
    let text = "渔业、茶业增加值为38.6亿元、27.4亿元,增长7.9%、10.2%,两年平均增长4.3%、4.8%。";
    let (first, second) = ("渔业增加值", "茶业增加值");
    check_labels(text, &[first, second, first, second, "", first, second]);
}

#[test]
fn measures_of_hospitals_and_of_air_are_of_what_the_sentence_names() {
    let text = "渔乡卫生院诊疗人次9万人次，入院人次3万人次。";
    check_labels(text, &["渔乡卫生院诊疗人次", "渔乡卫生院入院人次"]);
    let text = "细沙尘年均浓度为9微克/立方米，日均值达标率为80%。";
    check_labels(text, &["细沙尘年均浓度", "细沙尘日均值达标率"]);
}

#[test]
fn a_measure_that_says_nothing_alone_is_of_what_was_told() {
    check_labels("渔业存款增加9亿元；余额同比增长3%。", &["渔业存款", "渔业存款余额"]);
}

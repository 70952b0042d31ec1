//! Figures that go on about what another tells, and those of lists that do not.

use super::labels::check_labels;
use super::scan;

#[test]
fn what_follows_a_bracket_goes_on_about_what_stands_before_it() {
    check_labels("茶叶出口9亿元（其中绿茶3亿元），增长5%。", &["茶叶出口", "绿茶", "茶叶出口"]);
    let text = "渔业贷款净增9亿元（短期减2亿元，中长期增4亿元），同比多增3亿元。";
    check_labels(text, &["渔业贷款", "短期贷款", "中长期贷款", "渔业贷款"]);
    check_labels("茶叶出口9亿元（其中绿茶3亿元），竹笋进口5亿元。", &["茶叶出口", "绿茶", "竹笋进口"]);
}

#[test]
fn former_and_latter_are_those_of_the_row_before() {
    let text = "茶叶、竹笋和蜂蜜产量分别为6吨、8吨和11吨，前两者下降3%、2%，后者增长5%。";
    let labels = ["茶叶产量", "竹笋产量", "蜂蜜产量"];
    check_labels(text, &[labels, labels].concat());
}

#[test]
fn a_change_that_is_told_twice_is_of_one_thing() {
    let text = "渔船使用税9万元，为预算的114%，减少2万元，下降34.2%，主要是渔船使用税政策翘尾。";
    check_labels(text, &["渔船使用税", "渔船使用税为预算", "渔船使用税", "渔船使用税"]);
}

#[test]
fn the_verb_of_a_change_is_no_label() {
    let label = "其他收入预算数";
    check_labels("16.其他收入预算数为3.2亿元，比2020年减收0.1亿元，下降3.3%。", &[label, label, label]);
}

#[test]
fn what_other_money_was_spent_on_is_not_told_again() {
    let text = "安排3亿元用于渔港疏浚；安排2亿元，继续支持茶业发展。";
    check_labels(text, &["用于渔港疏浚", "安排支持茶业发展"]);
}

#[test]
fn a_sum_that_was_moved_owns_no_total() {
    let text = "渔业收入9亿元，动用预算稳定基金3亿元，收入总计12亿元。";
    check_labels(text, &["渔业收入", "动用预算稳定基金", "收入总计"]);
    let text = "地方一般公共预算收入9亿元。加上上级补助收入1亿元，动用预算稳定调节基金3亿元，收入总计13亿元。";
    let labels = ["地方一般公共预算收入", "上级补助收入", "动用预算稳定调节基金", "一般公共预算收入总计"];
    check_labels(text, &labels);
}

#[test]
fn a_sort_takes_the_place_of_another_before_its_measure() {
    let text = "农副食品加工业增加值下降1%，食品制造业增长4.6%。";
    check_labels(text, &["农副食品加工业增加值", "食品制造业增加值"]);
}

#[test]
fn a_sort_takes_up_nothing_but_a_measure() {
    let text = "分行业看，化学原料和化学制品制造业增长16.4%，医药制造业增长12%。";
    let label = scan(text).last().map(|figure| figure.label.text(text).to_string());
    assert_eq!(label.as_deref(), Some("医药制造业"));
}

#[test]
fn members_with_measures_of_their_own_share_nothing() {
    let text = "用水普及率、工程竣工率分别达到95%、92%，分别提高4个和3个百分点。";
    let labels = ["用水普及率", "工程竣工率"];
    check_labels(text, &[labels, labels].concat());
}

#[test]
fn a_measure_that_is_named_is_not_of_the_figures_before() {
    let text = "企业营业收入超百亿元；税占比达77.4%；城乡居民人均可支配收入分别达6.9万元、3.4万元，增长4.2%、5.3%。";
    let income = "城乡居民人均可支配收入";
    check_labels(text, &["企业营业收入", "税占比", income, income, income, income]);
}

#[test]
fn the_part_of_bodies_that_was_counted_last_has_what_follows() {
    let text = "普通中学140所，其中高中27所，在校生8万人。";
    check_labels(text, &["普通中学", "高中", "高中在校生"]);
    check_labels("诊所5家、医院9家，床位500张。", &["诊所", "医院", "床位"]);
}

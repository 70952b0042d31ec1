//! Lists whose members share a noun, and parts that limits or grades tell apart.

use super::labels::check_labels;

#[test]
fn a_name_that_holds_a_link_is_told_whole() {
    check_labels("渔具原料和渔具制品制造业增长8%。", &["渔具原料和渔具制品制造业"]);
    let text = "通信设备、茶具和其他电子渔具制造业、制茶业增加值分别下降2%、3%。";
    check_labels(text, &["通信设备、茶具和其他电子渔具制造业增加值", "制茶业增加值"]);
    check_labels("茶商和上年持平，渔民和渔船增长5%。", &["渔民和渔船"]);
}

#[test]
fn a_verb_holds_for_what_is_counted_alike_behind_a_comma() {
    check_labels("新增渔业类栏目5个，茶叶类栏目2个。", &["新增渔业类栏目", "新增茶叶类栏目"]);
    check_labels("培育渔民5人，茶园务工9人。", &["培育渔民", "茶园务工"]);
}

#[test]
fn members_share_the_noun_of_the_label_before() {
    let text = "审理渔业纠纷12件，民事、刑事、行政纠纷各有6件、4件、2件。";
    check_labels(text, &["审理渔业纠纷", "民事纠纷", "刑事纠纷", "行政纠纷"]);
}

#[test]
fn members_that_open_alike_share_what_the_last_has_more() {
    check_labels("审结涉渔、涉茶申请6件、4件。", &["审结涉渔申请", "审结涉茶申请"]);
}

#[test]
fn another_limit_takes_the_place_of_the_one_before() {
    let text = "渔船中，出海5年以上的7艘、10年以上的3艘。";
    check_labels(text, &["", "出海5年以上", "出海5年以上", "出海10年以上"]);
}

#[test]
fn another_grade_takes_the_place_of_the_one_before() {
    let text = "河段水质符合Ⅱ类的占31%，Ⅲ类占40%（4条），Ⅳ类占20%。";
    check_labels(text, &["河段水质符合Ⅱ类", "河段水质Ⅲ类占", "河段水质Ⅲ类", "河段水质Ⅳ类占"]);
}

#[test]
fn the_next_thing_of_a_list_is_measured_alike() {
    let text = "茶具产量9万件，增长3%；渔具8万件，增长5%；竹器3万件，下降1%。";
    check_labels(text, &["茶具产量", "茶具产量", "渔具产量", "渔具产量", "竹器产量", "竹器产量"]);
}

#[test]
fn a_verb_alone_is_done_to_what_was_counted() {
    check_labels("全镇共有茶园12个，新增3个。", &["茶园", "新增茶园"]);
}

#[test]
fn what_a_list_divides_is_told_with_each_part() {
    check_labels("申请按类型分：许可9件，处罚5件。", &["许可申请", "处罚申请"]);
}

#[test]
fn what_was_planned_is_not_in_the_name_of_what_was_done() {
    let text = "渔业收入预算数21亿元，完成22亿元，较上年决算数20亿元增加5.8%。";
    check_labels(text, &["渔业收入预算数", "渔业收入", "渔业收入", "渔业收入"]);
}

#[test]
fn what_a_part_adds_is_told_behind_its_contribution() {
    let text = "渔业对经济增长的贡献率为12%，拉动经济增长0.8个百分点。";
    check_labels(text, &["渔业对经济增长贡献率", "渔业拉动经济"]);
}

#[test]
fn a_verb_behind_what_aligns_a_list_is_in_each_label() {
    let text = "鱼苗、茶苗和竹苗分别繁殖6吨、8吨和11吨。";
    check_labels(text, &["繁殖鱼苗", "繁殖茶苗", "繁殖竹苗"]);
}

#[test]
fn cases_that_came_in_and_were_closed_are_of_one_kind() {
    check_labels("渔事纠纷收案9件，结案8件。", &["渔事纠纷收案", "渔事纠纷结案"]);
}

#[test]
fn no_label_is_cut_inside_a_time_or_ends_with_what_compares() {
    check_labels("2023年渔业收入12亿元，其中第四季度3亿元。", &["渔业收入", "渔业收入"]);
    check_labels("全省渔民人均收入比1956年增长3%。", &["渔民人均收入"]);
    check_labels("截至年底共有12艘。", &[""]);
}

#[test]
fn what_stands_in_a_bracket_before_the_figure_is_no_label() {
    check_labels("执行数（含应付未付数）仅3亿元。", &["执行数"]);
}

#[test]
fn what_sums_up_is_left_out_behind_its_subject() {
    check_labels("镇政府共支出3亿元，共收入2亿元。", &["镇政府支出", "镇政府收入"]);
}

#[test]
fn what_is_let_out_by_a_part_is_measured_as_the_whole() {
    check_labels("氨氮排放量3万吨，其中渔业氨氮2万吨。", &["氨氮排放量", "渔业氨氮排放量"]);
}

#[test]
fn other_people_have_the_measure_of_those_before() {
    check_labels("本科渔校生就业率96%，专科渔校生则为98%。", &["本科渔校生就业率", "专科渔校生就业率"]);
}

#[test]
fn what_leads_from_a_value_tears_no_word() {
    check_labels("首季錄得的偷漁案由52宗增至88宗。", &["錄得偷漁案", "錄得偷漁案"]);
}

#[test]
fn what_others_do_as_well_is_done_to_the_same() {
    let text = "渔民提出申请9件，占9成；茶企提出3件，占1成。";
    check_labels(text, &["渔民提出申请", "渔民提出申请占", "茶企提出申请", "茶企提出申请占"]);
}

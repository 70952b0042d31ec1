//! What the words beside a figure leave out of its label, or say too much.

use super::labels::check_labels;
use super::{ENGINE, scan};
use crate::document::{Document, Source};

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
    check_labels("引进投资5亿元以上的茶饮项目3个。", &["茶饮项目", "引进投资5亿元以上茶饮项目"]);
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
    check_labels("评级的渔村公司共15家，展望稳定的13家。", &["评级渔村公司", "展望稳定渔村公司"]);
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

#[test]
fn a_measure_that_a_clause_announces_is_of_all_things_behind_it() {
    let text = "全县主要茶产品产量稳定增长，红茶增长3%，绿茶超过2万吨，茶饮企业增至9家。";
    check_labels(text, &["红茶产量", "绿茶产量", "茶饮企业"]);
    let text = "出口方面，渔网、茶具分别增长5%、7%；进口方面，棉花增长9%，橡胶下降3%。";
    check_labels(text, &["渔网出口", "茶具出口", "棉花进口", "橡胶进口"]);
}

#[test]
fn a_sort_that_grew_so_many_times_is_measured_as_the_others() {
    check_labels("茶饮类零售额增长3%，渔具类增长1.3倍。", &["茶饮类零售额", "渔具类零售额"]);
}

#[test]
fn nouns_behind_their_numbers_share_what_stands_before_the_first() {
    let text = "创建3个渔村集市、2个茶乡驿站和1个港口驿站。";
    check_labels(text, &["创建渔村集市", "创建茶乡驿站", "创建港口驿站"]);
}

#[test]
fn a_label_that_stands_before_its_figure_is_told_to_its_end() {
    check_labels("渔港货物运输量将达到5万吨。", &["渔港货物运输量"]);
    check_labels("失业率平均值为5%。", &["失业率平均值"]);
}

#[test]
fn two_words_that_share_their_end_are_told_apart() {
    check_labels("金融机构存贷款余额分别为9亿元、7亿元。", &["金融机构存款余额", "金融机构贷款余额"]);
}

#[test]
fn what_opens_a_list_holds_for_its_members() {
    check_labels("对东盟、非洲出口分别增长5%、7%。", &["对东盟出口", "对非洲出口"]);
    check_labels("每千人托位、养老床位分别达到4个、30张。", &["每千人托位", "每千人养老床位"]);
    check_labels("城镇、农村居民人均消费支出分别达到3万元、2万元。", &["城镇居民人均消费支出", "农村居民人均消费支出"]);
}

#[test]
fn what_restricts_a_noun_before_its_attribute_mark_is_told() {
    check_labels("当天来回的旅客有9人。", &["当天来回旅客"]);
    check_labels("2024年全县渔业中的技术人员达到9人。", &["渔业中技术人员"]);
    // Times, who reports, what was approved and what is the most restrict nothing.
    check_labels("2024年的茶叶产量达到9万吨。", &["茶叶产量"]);
    check_labels("公司的负债率为3%。", &["负债率"]);
    check_labels("各级人大批准的国有渔港收入年初预算为9万元。", &["国有渔港收入年初预算"]);
}

#[test]
fn members_of_a_division_have_its_noun_alone() {
    check_labels("收到的申请按事项划分：许可9件，处罚3件。", &["许可申请", "处罚申请"]);
}

#[test]
fn a_word_is_not_torn_where_a_measure_is_joined() {
    check_labels("全县在校生9万人。其中，高等学校3万人，渔校1万人。", &["在校生", "高等学校在校生", "渔校在校生"]);
}

#[test]
fn how_sure_a_share_is_stands_in_no_label() {
    check_labels("渔民大约只占渔村人口的3%。", &["渔民占渔村人口"]);
}

#[test]
fn members_told_one_by_one_are_measured_as_their_whole() {
    let text = "全年货运量9万吨，增长3%，铁路、公路、水路各为5万吨、3万吨、1万吨。";
    check_labels(text, &["货运量", "货运量", "铁路货运量", "公路货运量", "水路货运量"]);
}

#[test]
fn an_amount_behind_a_share_is_of_the_part() {
    check_labels("茶企税收占全县税收的9成，为3亿元。", &["茶企税收占全县税收", "茶企税收"]);
}

#[test]
fn a_link_inside_a_member_parts_none() {
    let text = "渔业、茶叶和竹木加工业增加值分别增长3%、5%。";
    check_labels(text, &["渔业增加值", "茶叶和竹木加工业增加值"]);
    check_labels("渔港旅客和货邮吞吐量分别增长8%、3%。", &["渔港旅客吞吐量", "货邮吞吐量"]);
}

#[test]
fn who_died_is_told_of_the_accidents() {
    check_labels("共发生渔业事故9起；造成死亡3人，下降9%。", &["发生渔业事故", "渔业事故造成死亡", "渔业事故造成死亡"]);
}

#[test]
fn an_amount_told_again_is_of_the_same() {
    check_labels("实际使用外资3亿美元、折合21亿元。", &["实际使用外资", "实际使用外资"]);
}

#[test]
fn a_share_right_behind_a_figure_is_of_what_it_tells() {
    let text = "新增渔港机构9家，茶叶海外交易3亿美元、占全球2%。";
    check_labels(text, &["新增渔港机构", "茶叶海外交易", "茶叶海外交易占全球"]);
}

#[test]
fn a_verb_between_a_list_and_its_numbers_is_told() {
    check_labels("“渔港标准”、“渔港品牌”分别新增12项和44项。", &["新增渔港标准", "新增渔港品牌"]);
    let text = "“渔港标准”、“渔港品牌”分别新增12项和44项，累计分别达到64项和288项。";
    check_labels(text, &["新增渔港标准", "新增渔港品牌", "渔港标准", "渔港品牌"]);
    check_labels("建设8万亩高标准茶园，新建9公里绿道。", &["建设高标准茶园", "新建绿道"]);
}

#[test]
fn prices_that_rose_are_told_whole() {
    check_labels("渔村居民消费价格上涨3%，服务价格比上年下降2%。", &["渔村居民消费价格", "服务价格"]);
}

#[test]
fn a_measure_right_before_what_leads_to_its_figure_is_whole() {
    check_labels("渔村清洁能源装机占比达9成。", &["渔村清洁能源装机占比"]);
    check_labels("渔村基础养老金最低标准再提高20元。", &["渔村基础养老金最低标准"]);
}

#[test]
fn the_front_of_an_earlier_label_is_cut_between_words() {
    check_labels("渔港使用权出让收入7亿元、支出5亿元。", &["渔港使用权出让收入", "渔港使用权出让支出"]);
    check_labels(
        "职工基本医疗保险基金收入9亿元、支出8亿元。",
        &["职工基本医疗保险基金收入", "职工基本医疗保险基金支出"],
    );
}

#[test]
fn what_adds_a_sum_is_not_in_its_name() {
    check_labels("渔港收入3亿元，加中央补助2亿元。", &["渔港收入", "中央补助"]);
}

#[test]
fn the_first_purpose_of_several_is_told() {
    check_labels("投入3亿元，支持渔港建设、举办渔业展览。", &["投入支持渔港建设"]);
}

#[test]
fn a_total_is_of_the_account_of_the_paragraph_before() {
    let text = "全县政府性基金预算收入9亿元。\n\n加上上年结余3亿元，收入总计12亿元。";
    check_labels(text, &["政府性基金预算收入", "上年结余", "政府性基金预算收入总计"]);
}

#[test]
fn what_leads_is_told_with_what_is_measured() {
    check_labels("全县游客以北山镇最多，达9万人。", &["北山镇游客"]);
    check_labels("各镇中用水普及率以北山镇最高，为98%。", &["北山镇用水普及率"]);
    check_labels("投诉以物业纠纷9件居首。", &["物业纠纷投诉"]);
    check_labels(
        "游客接待量最大的是北山镇，达9万人次，最小的是西山镇，为2万人次。",
        &["北山镇游客接待量", "西山镇游客接待量"],
    );
}

#[test]
fn what_comes_next_or_last_has_the_measure_of_what_leads() {
    let text = "各地游客以北山镇最多，有84万人，其次是东山镇（79万人），西山镇最少（55万人）。";
    check_labels(text, &["北山镇游客", "东山镇游客", "西山镇游客"]);
    check_labels("捕鱼最多的北山镇有402吨，最少的东山镇只有11吨。", &["北山镇捕鱼", "东山镇捕鱼"]);
}

#[test]
fn a_count_in_brackets_behind_a_share_is_of_its_part() {
    check_labels("优质河段占九成（7条），Ⅳ类河段占一成（1条）。", &["优质河段占", "优质河段", "Ⅳ类河段占", "Ⅳ类河段"]);
}

#[test]
fn classes_of_one_thing_share_its_name() {
    let text = "甲、乙、丙类渔港的收费标准依次为8元、6元和4元。";
    check_labels(text, &["甲类渔港收费标准", "乙类渔港收费标准", "丙类渔港收费标准"]);
}

#[test]
fn a_budget_is_of_the_level_that_its_paragraph_opens_with() {
    let text = "县本级茶业基金收入9亿元。一般公共预算支出7亿元。";
    check_labels(text, &["县本级茶业基金收入", "县本级一般公共预算支出"]);
    let text = "县本级茶业基金收入9亿元。全县一般公共预算支出7亿元。";
    check_labels(text, &["县本级茶业基金收入", "一般公共预算支出"]);
}

#[test]
fn a_topic_tells_what_is_measured_of_each() {
    check_labels("就接诊数量而言，北山镇由30人升至50人。", &["北山镇接诊数量", "北山镇接诊数量"]);
    check_labels("从诊疗人次看，北山镇由3万人次升至5万人次。", &["北山镇诊疗人次", "北山镇诊疗人次"]);
}

#[test]
fn what_each_of_a_row_adds_to_a_growth_is_told_in_its_turn() {
    let text =
        "第一、二产业增加值分别增长4%、5%；对生产总值增长的贡献率分别为9%、40%，拉动生产总值增长0.5个、4.7个百分点。";
    let labels = ["第一产业增加值", "第二产业增加值", "第一产业对生产总值增长贡献率", "第二产业对生产总值增长贡献率"];
    let added = ["第一产业拉动生产总值", "第二产业拉动生产总值"];
    check_labels(text, &[labels.as_slice(), &added].concat());
}

#[test]
fn what_grew_takes_up_no_share() {
    let text = "渔具业产值增长9%，占全县工业总产值的比重为7%；高成长性茶具业增长5%，占全县工业的4%；新兴竹业增长3%，占全县工业的2%。";
    let fishing = ["渔具业产值", "渔具业产值占全县工业总产值"];
    let others = ["高成长性茶具业产值", "高成长性茶具业占全县工业", "新兴竹业产值", "新兴竹业占全县工业"];
    check_labels(text, &[fishing.as_slice(), &others].concat());
}

#[test]
fn a_measure_is_whole_beside_a_word_that_goes_on_about_it() {
    let text = "渔民收入增长8%以上;渔具价格上涨幅度控制在5%左右,渔村人口自然增长率控制在千分之三以内。";
    check_labels(text, &["渔民收入", "渔具价格上涨幅度", "渔村人口自然增长率"]);
    check_labels("全县物价平稳，茶叶收购总额增长9%。全年零售物价上涨3%。", &["茶叶收购总额", "零售物价"]);
    check_labels("全年一、二级医院和基层卫生院诊疗人次为7万人次。", &["一、二级医院和基层卫生院诊疗人次"]);
}

#[test]
fn headings_tell_whose_budget_it_is() {
    let text = "关于渔县2021年预算执行情况的报告\n\n（一）一般公共预算\n\n1.全县收支。\n\n一般公共预算收入9亿元，减去县对乡转移支付2亿元，预算总收入为11亿元。\n\n2.县级收支。\n\n一般公共预算收入5亿元，预算总收入为7亿元，增长3%。\n\n（二）污水处理费\n\n收入3亿元，支出2亿元。";
    let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.into());
    let labels: Vec<String> = ENGINE.find(&document).iter().map(|figure| figure.label.text(text)).collect();
    let whole = ["一般公共预算收入", "县对乡转移支付", "一般公共预算总收入"];
    let own = ["县级一般公共预算收入", "县级一般公共预算总收入", "县级一般公共预算总收入"];
    assert_eq!(labels, [whole.as_slice(), &own, &["污水处理费收入", "污水处理费支出"]].concat());
}

#[test]
fn a_purpose_that_is_too_long_is_told_in_part() {
    let text = "市财政安排资金3亿元，继续提高渔村低保补助标准和老年渔民生活补助标准。落实资金5亿元，实施渔港改造。";
    check_labels(text, &["市财政安排资金提高渔村低保补助标准", "落实资金实施渔港改造"]);
}

#[test]
fn what_is_done_with_the_rest_of_a_sum_is_told() {
    check_labels(
        "渔港资本预算支出完成9亿元，用于增加渔船，其余5亿元调入一般公共预算统筹使用。",
        &["渔港资本预算支出", "调入一般公共预算统筹使用"],
    );
    check_labels(
        "市级渔港预算支出6亿元，其中5亿元调入一般公共预算使用。",
        &["市级渔港预算支出", "调入一般公共预算使用"],
    );
}

#[test]
fn what_is_added_to_a_sum_is_told_whole() {
    check_labels(
        "渔港收入9亿元，加上级转移支付3亿元，减去县对乡转移支付2亿元。",
        &["渔港收入", "上级转移支付", "县对乡转移支付"],
    );
}

#[test]
fn a_name_is_told_from_where_it_opens() {
    check_labels(
        "协同推进渔业发展和水乡保护，单位国内生产总值能耗和废水排放分别降低3%、5%。",
        &["单位国内生产总值能耗", "单位国内生产总值废水排放"],
    );
    let text = "开建3个百亿元级、7个8亿元级以上项目。";
    assert_eq!(scan(text).last().map(|figure| figure.label.text(text)).as_deref(), Some("项目"));
}

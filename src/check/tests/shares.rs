//! Shares and rates whose part and whole stand in other sentences, and slips in them.

use super::*;

#[test]
fn a_share_that_names_its_part_alone_is_of_what_the_list_is_of() {
    let text = "一般公共预算收入完成713.2亿元，增长4.8%。其中：税收收入完成529.3亿元，税收占比74.2%，质量保持稳定。";
    check(text, &["529.3亿元 ÷ 713.2亿元 = 74.2%"]);
    check(&text.replace("74.2%", "74.7%"), &["529.3亿元 ÷ 713.2亿元 = 74.2% ≠ 74.7%"]);
    check(&text.replace("713.2", "913.2"), &["529.3亿元 ÷ 913.2亿元 = 58% ≠ 74.2%"]);
}

#[test]
fn a_share_of_another_whole_is_no_alarm() {
    check(
        "一般公共预算收入完成713.2亿元，增长4.8%。其中：税收收入完成529.3亿元，税收占比39.1%，比上年提高1.3个百分点。",
        &[],
    );
}

#[test]
fn a_slip_in_a_value_for_each_is_an_alarm() {
    let text = "全年救助困难群众4217人次，发放救助金878.72万元，人均救助2083.76元。";
    check(text, &["878.72万元 ÷ 4217人次 = 2083.76元"]);
    check(&text.replace("4217", "8217"), &["878.72万元 ÷ 8217人次 = 1069.39元 ≠ 2083.76元"]);
    check(&text.replace("4217", "3971"), &[]);
}

#[test]
fn a_rate_whose_part_is_named_by_it_is_told_where_one_slip_makes_it_wrong() {
    let text = "全年受理行政复议案件317件，审结293件，审结率92.4%。";
    check(text, &["293件 ÷ 317件 = 92.4%"]);
    check(&text.replace("92.4%", "52.4%"), &["293件 ÷ 317件 = 92.4% ≠ 52.4%"]);
}

#[test]
fn a_rate_that_was_rounded_twice_is_no_slip() {
    check("抽检样品1465批次，合格1410批次，合格率96.3%。", &[]);
}

#[test]
fn a_whole_may_be_named_with_a_word_for_all_of_it() {
    let text = "全市共有社会组织3170个，其中社会团体1973个，占社会组织总数的62.2%。";
    check(text, &["1973个 ÷ 3170个 = 62.2%"]);
    check(&text.replace("62.2%", "26.2%"), &["1973个 ÷ 3170个 = 62.2% ≠ 26.2%"]);
    check(
        "年末贷款317.3亿元，其中小微企业贷款133.7亿元，占全部贷款的42.6%。",
        &["133.7亿元 ÷ 317.3亿元 = 42.1% ≠ 42.6%"],
    );
}

#[test]
fn a_whole_may_stand_between_the_word_for_a_share_and_the_share() {
    let text = "高新技术企业达到317家，占规模以上工业企业1317家的24.1%。";
    check(text, &["317家 ÷ 1317家 = 24.1%"]);
    check(&text.replace("24.1%", "27.1%"), &["317家 ÷ 1317家 = 24.1% ≠ 27.1%"]);
}

#[test]
fn a_note_in_brackets_may_stand_before_a_share() {
    check(
        "人均消费支出17313元，其中食品烟酒支出5317元，占消费支出的比重（恩格尔系数）为30.1%。",
        &["5317元 ÷ 17313元 = 30.7% ≠ 30.1%"],
    );
}

#[test]
fn what_was_planned_may_be_told_in_a_paragraph_before() {
    let text = "调整后，全市一般公共预算收入预算为313.7亿元，一般公共预算支出预算为517.1亿元。\n全市一般公共预算收入完成317.3亿元，完成预算的101.1%。";
    check(text, &["317.3亿元 ÷ 313.7亿元 = 101.1%"]);
    check(&text.replace("101.1%", "107.1%"), &["317.3亿元 ÷ 313.7亿元 = 101.1% ≠ 107.1%"]);
}

#[test]
fn a_share_of_the_total_of_its_list_is_an_alarm_beside_others_of_that_name() {
    check(
        "全年转移支付15.52亿元，其中一般性转移支付13.65亿元，专项转移支付1.87亿元，一般性转移支付占全部转移支付的比重达85.97%。",
        &["13.65 + 1.87 = 15.52亿元", "13.65亿元 ÷ 15.52亿元 = 87.95% ≠ 85.97%"],
    );
}

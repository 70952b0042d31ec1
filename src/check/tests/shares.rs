//! Shares and rates whose part and whole stand in other sentences, and slips in them.

use super::*;

#[test]
fn a_share_that_names_its_part_alone_is_of_what_the_list_is_of() {
    let text = "一般公共预算收入完成713.2亿元，增长4.8%。其中：税收收入完成529.3亿元，税收占比74.2%，质量保持稳定。";
    check(text, &["529.3亿元 ÷ 713.2亿元 = 74.2%"]);
    check(&text.replace("74.2%", "74.7%"), &["529.3亿元 ÷ 713.2亿元 = 74.215% ≠ 74.7%"]);
    check(&text.replace("713.2", "913.2"), &["529.3亿元 ÷ 913.2亿元 = 57.961% ≠ 74.2%"]);
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
    check(&text.replace("4217", "8217"), &["878.72万元 ÷ 8217人次 = 1069.3927元 ≠ 2083.76元"]);
    check(&text.replace("4217", "3971"), &[]);
}

//! Against what a change is told, and how words of comparison say that there is one.

use super::check_changes;
use super::periods::{check_basis, check_document, check_periods};

#[test]
fn any_time_may_stand_between_a_verb_and_its_result() {
    check_changes("书架由月初的23个增加到月末的29个。", &["-", "up to"]);
    check_changes("空置率由第三季的7.1%降至第四季的5.3%。", &["-", "down to"]);
    check_changes("耗时由“八五”末的17天缩短为“九五”末的13天。", &["-", "down to"]);
    check_changes("会员由上届的31人增至本届的37人，社团由去年的3个增至现时的5个。", &["-", "up to", "-", "up to"]);
    check_periods("空置率由“八五”的7%降至“九五”的5%。", &["“八五”", "“九五”"]);
    check_changes("全年接待5万人次，为年末的3倍。", &["-", "-"]);
}

#[test]
fn the_same_months_of_another_year_are_compared_with() {
    check_basis("与前年同期相比，渔获减少7吨。", Some("与前年同期"));
    check_basis("渔获同去年同期比较减少7吨。", Some("同去年同期"));
    check_basis("渔获与前年同期比减少7吨。", Some("与前年同期"));
    check_basis("渔获与支出同比减少7吨。", Some("同比"));
    check_basis("渔获和产值比去年增加7%。", Some("比去年"));
    check_periods("2021年，渔获与上年同期比减少7吨。", &["2021年"]);
}

#[test]
fn a_comparison_may_open_with_longer_words() {
    check_basis("相比2016年，渔获减少7吨，产值增长3%。", Some("相比2016年"));
    check_basis("相較於2016年，漁獲減少7噸。", Some("相較於2016年"));
    check_basis("渔获对比去年增加7吨。", Some("对比去年"));
    check_basis("比起2016年，渔获减少7吨。", Some("比起2016年"));
    check_basis("较2016年相比，渔获减少7吨。", Some("较2016年"));
    check_basis("较去年同期，渔获减少7吨。", Some("较去年同期"));
    check_basis("相比之下，渔获减少7吨。", None);
    check_basis("对比试验增加3次。", None);
    check_periods("2021年，相比于2016年，渔获减少7吨。", &["2021年"]);
    check_periods("2021年，相比禁渔前的2016年，渔获减少7吨。", &["2021年"]);
    check_periods("2021年破损率3%，相比于上年的5%降低了2个百分点。", &["2021年", "上年", "2021年"]);
}

#[test]
fn a_year_with_letters_is_compared_with_as_any_other() {
    check_basis("渔获比二OO六年增加7吨。", Some("比二OO六年"));
    check_basis("渔获较一九九O年减少7吨。", Some("较一九九O年"));
}

#[test]
fn weeks_and_quarters_are_compared_with_as_years_are() {
    check_basis("客量按季上升5%。", Some("按季"));
    check_basis("客量按週下跌5%。", Some("按週"));
    check_basis("客量按季度增加5%。", Some("按季度"));
}

#[test]
fn what_is_compared_with_has_its_whole_name_and_no_verb() {
    check_basis("女生占比较2016年（41.3%）上升1.7个百分点。", Some("较2016年"));
    check_basis("女生占比较高，增长3%。", None);
    check_basis("及格率高于2016届（41.3%）1.7个百分点。", Some("高于2016届"));
    check_basis("及格率高于全省（41.3%）1.7个百分点。", Some("高于全省"));
    check_basis("拨款较年初预算增加17万元，增长13%。", Some("较年初预算"));
    check_basis("拨款较上年度法定预算数17亿元增加2亿元。", Some("较上年度法定预算数"));
    check_basis("及格率高于全省（41%）和全国（37%）3个百分点。", Some("高于全省"));
    check_basis("达到或好于二级天数的比例为93%。", None);
    check_basis("渔获与前三年同期平均数相比减少7%。", Some("与前三年同期平均数"));
    check_basis("进度落后于全省平均3个百分点。", Some("落后于全省平均"));
    check_basis("成绩好于预期3个百分点。", Some("好于预期"));
    check_basis("领先企业3家，领先全国的企业3家。", None);
    check_basis("客量按季节调整后增长3%。", None);
}

#[test]
fn a_share_right_behind_a_comparison_needs_no_verb() {
    check_changes("客量同比＋3.7%，货量环比－1.9%。", &["up by", "down by"]);
    check_basis("客量同比＋3.7%。", Some("同比"));
    check_basis("客量环比1.9%。", Some("环比"));
    check_basis("客量较上季-1.9%。", Some("较上季"));
    check_changes("客量环比1.9%，平均气温-3℃。", &["-", "-"]);
    check_basis("客量较上季1.9%。", None);
}

#[test]
fn shrinking_and_expanding_are_changes() {
    check_changes("支出减列3万元，编制增编2人，逆差收缩5%，指数回吐1%。", &["down by", "up by", "down by", "down by"]);
    check_changes("收缩压128毫米汞柱。", &["-"]);
}

#[test]
fn the_value_of_another_year_is_told_of_its_clause_alone() {
    let text = "2021年简报\n\n渔获37吨，去年同期为31吨。产值9万元。\n\n新购渔船3艘。";
    check_document(text, &["2021年", "去年同期", "2021年", "2021年"]);
    let text = "2021年，渔获37吨，去年同期渔获为31吨，虾为3吨，增长19%。";
    check_periods(text, &["2021年", "去年同期", "去年同期", "2021年"]);
    check_periods("去年同期，渔获增长19%。", &["去年同期"]);
}

#[test]
fn years_of_schools_and_books_are_no_comparison() {
    check_basis("2031学年减至31人。", None);
    check_basis("2031财年增至5亿元。", None);
    check_basis("人数年减3%。", Some("年"));
}

#[test]
fn what_is_equal_governs_nothing_behind_it() {
    check_basis("接报事故3起、与上年持平，伤5人、下降31%。", None);
}

//! Against what a change is told, and how words of comparison say that there is one.

use super::periods::{check_basis, check_document, check_periods};
use super::{ENGINE, check_changes};
use crate::document::{Document, Source};
use crate::figure::Figure;

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

#[test]
fn plans_and_years_gone_by_are_compared_with_as_dates_are() {
    check_basis("相比“九五”末，渔船增加7艘，产值增长3%。", Some("相比“九五”末"));
    check_basis("渔船相较于“九五”末增加7艘。", Some("相较于“九五”末"));
    check_basis("相比“九五”，渔获增长3%。", Some("相比“九五”"));
    check_basis("渔船比上个五年增加7艘。", Some("比上个五年"));
    check_basis("与上一个五年相比，渔船增加7艘。", Some("与上一个五年"));
    check_basis("渔获较三年前增长19%。", Some("较三年前"));
    check_basis("渔获較二零一三年十一月底增加3%。", Some("較二零一三年十一月底"));
    check_basis("渔获较“九五”末年均增长3%。", Some("较“九五”末"));
    check_periods("相比“九五”末，渔船增加7艘。", &["-"]);
}

#[test]
fn what_is_relative_to_a_time_is_compared_with_it() {
    check_basis("相对于上年，渔获下降4%。", Some("相对于上年"));
    check_basis("渔船相对2016年底增加7艘。", Some("相对2016年底"));
    check_basis("相对于2016年的52艘，渔船减少3艘。", Some("相对于2016年"));
    check_basis("渔获比对去年同期上升4%。", Some("比对去年同期"));
    check_basis("相对人的申请增加3件。", None);
    check_periods("相对于2016年的52艘，渔船减少3艘。", &["2016年", "-"]);
}

#[test]
fn a_comparison_is_not_torn_by_the_same_months() {
    check_basis("渔获较2016年同比减少7吨。", Some("较2016年"));
    check_basis("渔获与去年同比减少7吨。", Some("与去年"));
    check_periods("渔获3吨，与去年同比增长8%。", &["-", "-"]);
    check_basis("渔获比上年增3%。", Some("比上年"));
    check_basis("渔获较2016年减3%。", Some("较2016年"));
}

#[test]
fn of_two_comparisons_told_together_each_figure_has_its_own() {
    check_basis("渔获同比、环比分别增长3%、5%。", Some("环比"));
    check_basis("渔获按月及按年分別上升3%及下跌5%。", Some("按年"));
    check_basis("渔获同比、环比分别增长3%。", Some("同比"));
    check_basis("渔获同比、环比均增长3%。", Some("环比"));
}

#[test]
fn a_clause_that_only_names_a_comparison_governs_what_follows() {
    check_basis("以按年計，出口上升4%；進口上升3%。", Some("按年"));
    check_basis("按季比較，進口上升3%。", Some("按季"));
    check_basis("环比，進口上升3%。", Some("环比"));
    check_basis("按月計算，每人增加50元。", None);
}

#[test]
fn the_months_and_quarters_before_may_be_told_in_one_character() {
    check_basis("訂單年比減7%。", Some("年比"));
    check_basis("訂單季增7%。", Some("季"));
    check_basis("訂單旺季增7%。", None);
    check_basis("去年比增7%。", None);
    check_changes("訂單月比減7%，季增3%。", &["down by", "up by"]);
}

#[test]
fn a_budget_is_compared_with_whatever_its_value_is() {
    check_basis("支出1,300万元，与年初预算1,100万元相比增加200万元。", Some("与年初预算"));
    check_basis("較預算數2億5,000萬元，增加5,000萬元。", Some("較預算數"));
    check_basis("歲出較上年度法定預算數減列3萬元。", Some("較上年度法定預算數"));
    check_basis("接待费比年初预算12万元节支3万元。", Some("比年初预算"));
    check_basis("渔港较原计划提前15天完工。", Some("较原计划"));
    check_changes("接待费比预算节支3万元，项目超支5万元。", &["down by", "up by"]);
    check_changes("水费比上年节约3万元，全年节约用水7吨。", &["down by", "-"]);
    check_changes("工期比计划提前3天。", &["-"]);
    check_basis("渔港比计划提前3个月。", Some("比计划"));
    check_basis("及格率比全省平均高出3个百分点。", Some("比全省平均"));
    check_basis("渔船比原定目标多完成3艘。", Some("比原定目标"));
    check_changes("渔船比去年多完成3艘，月增率3%。", &["up by", "-"]);
    check_basis("造价比预算至少节约3%。", Some("比预算"));
    check_periods("營利較上年同期之3億元增加20%。", &["上年同期", "-"]);
    check_periods("2027年為5%，與2024年之6%、3%相較減少。", &["2027年", "2024年", "2024年"]);
}

#[test]
fn a_verb_with_its_object_governs_the_further_objects() {
    check_changes("增加教师3名、护士5名，厨师7名。", &["up by", "up by", "-"]);
    check_changes("核减餐费3万元、车费5万元和房租7万元。", &["down by", "down by", "down by"]);
    check_changes("减少碳排放3吨、节水9吨。", &["down by", "-"]);
    check_changes("增加渔船3艘、吨位达9吨。", &["up by", "-"]);
    check_changes("增加就业7人、城镇新增就业3人。", &["up by", "-"]);
    check_changes("巷道向下延伸3公里。", &["-"]);
    check_basis("比赛提前3天。", None);
}

#[test]
fn a_basis_that_is_said_to_hold_for_all_below_holds() {
    let bases = |text: &str| {
        let source = Source { name: "报告.txt".to_owned(), encoding: "UTF-8" };
        let document = Document::parse(source, text.to_owned());
        let basis = |figure: &Figure| figure.basis.map_or("-", |basis| basis.of(text)).to_owned();
        ENGINE.find(&document).iter().map(basis).collect::<Vec<_>>()
    };
    let text = "茶园收入9亿元，比2024年（下同）增长5%。\n\n竹园收入7亿元，增长3%。花园收入同比下降2%。";
    assert_eq!(bases(text), ["-", "比2024年", "-", "比2024年", "同比"]);
    let text = "茶园收入比2024年（下同）增长5%。\n\n竹园收入由2020年的3亿元增长到9亿元。";
    assert_eq!(bases(text), ["比2024年", "-", "-"]);
    assert_eq!(bases("茶园收入比上年增长5%（下同）。\n\n竹园收入增长3%。"), ["比上年", "比上年"]);
    assert_eq!(bases("茶园（不含竹园，下同）收入比上年增长5%。\n\n竹园收入增长3%。"), ["比上年", "-"]);
    let text = "一、2024年\n\n茶园收入比上年（下同）增长5%。\n\n二、2025年\n\n竹园收入增长3%。";
    assert_eq!(bases(text), ["比上年", "-"]);
}

//! What is found in sentences of each kind, and what is said of it.

mod across;
mod shares;
mod tables;

use super::{AcrossRelation, Checker, Equation, Relation};
use crate::document::{Document, Source};
use crate::figure::{Engine, Figure};

/// A document of a text, with its figures and the relations between them.
pub(super) fn read(text: &str) -> (Document, Vec<Figure>, Vec<Relation>) {
    let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned());
    let figures = Engine::new().find(&document);
    let relations = Checker::new().relations(&document, &figures);
    (document, figures, relations)
}

/// Each relation of a text on a line: `=` or `≠`, what it comes to and what is written.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let (document, figures, relations) = read(text);
    let line = |relation: &Relation| {
        let Equation { left, computed, stated, .. } = Equation::of(relation, &document, &figures).unwrap();
        if relation.holds { format!("{left} = {stated}") } else { format!("{left} = {computed} ≠ {stated}") }
    };
    assert_eq!(relations.iter().map(line).collect::<Vec<_>>(), expected);
}

#[test]
fn parts_that_are_the_whole_together() {
    check("年末参保57.93万人，其中城镇居民31.26万人，农村居民26.67万人。", &["31.26 + 26.67 = 57.93万人"]);
    check("年末参保57.93万人，其中城镇居民31.26万人，农村居民26.97万人。", &["31.26 + 26.97 = 58.23万人 ≠ 57.93万人"]);
}

#[test]
fn a_list_that_may_be_open_is_no_alarm() {
    check("全年批准项目137个，其中交通项目31个、水利项目17个。", &[]);
    check("全年支出137.31亿元，其中教育支出41.73亿元，卫生支出23.19亿元。", &[]);
}

#[test]
fn a_slip_of_one_digit_in_an_open_list_is_an_alarm() {
    check(
        "全年支出471931万元，其中教育支出213517万元，卫生支出137219万元，文化支出121595万元。",
        &["213517 + 137219 + 121595 = 472331万元 ≠ 471931万元"],
    );
}

#[test]
fn a_list_in_two_units_is_two_sums() {
    check(
        "全区有困难户731户、1979人，其中低保户417户、1133人，特困户314户、846人。",
        &["417 + 314 = 731户", "1133 + 846 = 1979人"],
    );
}

#[test]
fn a_mean_is_not_the_sum_of_its_parts() {
    check("居民人均可支配收入31719元，其中城镇居民41273元，农村居民23917元。", &[]);
}

#[test]
fn what_is_added_to_income_makes_its_total() {
    check(
        "全区一般公共预算收入完成71.3亿元，增长4.1%。加上上级补助收入23.9亿元、上年结余3.7亿元，收入总计98.9亿元。",
        &["71.3 + 23.9 + 3.7 = 98.9亿元"],
    );
    check(
        "全区一般公共预算收入完成71.3亿元，增长4.1%。加上上级补助收入23.9亿元，减去上解支出3.7亿元，收入总计91.5亿元。",
        &["71.3 + 23.9 − 3.7 = 91.5亿元"],
    );
}

#[test]
fn what_is_left_is_income_less_outgo() {
    check(
        "基金收入总计131719万元；基金支出总计117313万元。收支相抵，结余14406万元。",
        &["131719 − 117313 = 14406万元"],
    );
    check(
        "基金收入总计131719万元；基金支出总计117313万元。收支相抵，结余14604万元。",
        &["131719 − 117313 = 14406万元 ≠ 14604万元"],
    );
}

#[test]
fn an_increase_and_its_rate_are_of_one_base() {
    check("棉花产量31.79万吨，比上年增加1.13万吨，增长3.7%。", &["1.13万吨 ÷ (31.79万吨 − 1.13万吨) = 3.7%"]);
    check("棉花产量31.79万吨，比上年减少1.13万吨，下降3.7%。", &["1.13万吨 ÷ (31.79万吨 + 1.13万吨) = 3.4% ≠ 3.7%"]);
    check("受理案件317件，较2021年271件增加46件，增长17%。", &["317 − 271 = 46件", "317件 ÷ 271件 − 1 = 17%"]);
}

#[test]
fn the_growth_of_something_else_is_no_rate_of_an_increase() {
    check("在建项目317个，比上年增加21个，完成投资比上年增长31.7%。", &[]);
}

#[test]
fn a_growth_on_a_base_that_is_told() {
    check(
        "2021年决算数为137.31万元，2022年预算安排151.73万元，比2021年决算数增长10.5%。",
        &["151.73万元 ÷ 137.31万元 − 1 = 10.5%"],
    );
    check("2021年决算数为31.7万元，2022年预算安排31.7万元，比2021年决算数持平。", &["31.7万元 = 31.7万元"]);
}

#[test]
fn a_mean_growth_over_years() {
    check(
        "社会消费品零售总额由2016年的71.3亿元增加到2021年的113.9亿元，年均增长9.8%。",
        &["(113.9亿元 ÷ 71.3亿元)^(1/5) − 1 = 9.8%"],
    );
}

#[test]
fn shares_and_structure() {
    check(
        "一般公共预算收入71.3亿元，其中税收收入52.9亿元，税收收入占一般公共预算收入的比重为74.2%。",
        &["52.9亿元 ÷ 71.3亿元 = 74.2%"],
    );
    check(
        "生产总值713.2亿元。其中，第一产业增加值71.9亿元；第二产业增加值311.7亿元；第三产业增加值329.6亿元。\
         三次产业结构为10.1:43.7:46.2。",
        &["71.9 + 311.7 + 329.6 = 713.2亿元", "71.9亿元 : 311.7亿元 : 329.6亿元 ÷ 713.2亿元 = 10.1:43.7:46.2"],
    );
}

#[test]
fn the_number_in_which_two_relations_fail_is_suspect() {
    let (document, figures, relations) = read(
        "2021年决算数为137.31万元，2022年预算安排151.73万元，比2021年决算数增长12.5%，比2021年决算数增加14.42万元。",
    );
    let wrong = relations.iter().filter(|relation| !relation.holds);
    let suspects: Vec<&str> =
        wrong.filter_map(|wrong| Some(figures[wrong.suspect?].range.of(&document.text))).collect();
    assert_eq!(suspects, ["12.5%", "12.5%"]);
}

#[test]
fn words_are_held_against_numbers() {
    check(
        "全年预算为52.31万元，支出决算为51.37万元。决算数小于全年预算数的主要原因：人员变动。",
        &["52.31 = 51.37万元"],
    );
}

#[test]
fn a_share_without_a_whole_is_one_of_the_sum_that_it_stands_in() {
    check(
        "支出合计317.31万元，其中：基本支出105.37万元，占33.21%；项目支出211.94万元，占66.79%。",
        &["105.37 + 211.94 = 317.31万元", "105.37万元 ÷ 317.31万元 = 33.21%", "211.94万元 ÷ 317.31万元 = 66.79%"],
    );
}

#[test]
fn the_steps_from_one_budget_to_the_next_are_its_difference() {
    check(
        "支出预算由171593万元变动为193965万元，主要是转移支付增加13024万元，债券支出增加17000万元，基金支出减少7652万元。",
        &["171593 + 13024 + 17000 − 7652 = 193965万元"],
    );
}

#[test]
fn a_noun_may_tell_the_growth() {
    check("案件由2021年的281件下降到2022年的234件，降幅16.7%。", &["1 − 234件 ÷ 281件 = 16.7%"]);
}

#[test]
fn a_value_that_came_with_the_same_growth_and_differs_by_a_slip_is_an_alarm() {
    check(
        "2021年一般公共预算收入713.7亿元，增长5.3%。\n2021年一般公共预算收入913.7亿元，增长5.3%。",
        &["713.7亿元 = 713.7亿元 ≠ 913.7亿元"],
    );
}

#[test]
fn what_is_strengthened_is_not_added() {
    check("送审金额共计21.87亿元。加强采购监督，采购预算17.63亿元，中标16.61亿元；网上采购总计1.03亿元。", &[]);
}

#[test]
fn what_stands_in_brackets_is_not_what_grew() {
    check(
        "行政处罚案件213件(其中公安84件)，较上一年该类案件量85件增长了1.5倍。\n收到申请558件，较上一年281件增加277件。",
        &["213件 ÷ 85件 − 1 = 1.5倍", "558 − 281 = 277件"],
    );
}

//! Rows and columns of tables that are sums.

use super::*;

/// The relations of a table that do not hold, and how many do.
#[track_caller]
fn check_table(text: &str, holding: usize, wrong: &[&str]) {
    let (document, figures, relations) = read(text);
    let line = |relation: &Relation| {
        let Equation { left, computed, stated, .. } = Equation::of(relation, &document, &figures).unwrap();
        format!("{left} = {computed} ≠ {stated}")
    };
    let (held, failed): (Vec<&Relation>, Vec<&Relation>) = relations.iter().partition(|relation| relation.holds);
    assert_eq!((held.len(), failed.into_iter().map(line).collect::<Vec<_>>()), (holding, owned(wrong)), "{text}");
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn a_total_below_and_a_total_beside() {
    let table = "单位：万元\n科目 | 合计 | 基本支出 | 项目支出\n教育 | 317 | 113 | 204\n卫生 | 591 | 250 | 341\n合计 | 908 | 363 | 545\n";
    check_table(table, 6, &[]);
    check_table(&table.replace("250", "205"), 4, &["205 + 341 = 546 ≠ 591", "113 + 205 = 318 ≠ 363"]);
}

#[test]
fn a_code_is_the_sum_of_those_that_go_on_with_it() {
    let table = "单位：元\n科目编码 | 科目名称 | 合计 | 基本支出\n201 | 公共服务 | 3170 | 1310\n20105 | 统计 | 1130 | 310\n\
        2010507 | 普查 | 1130 | 310\n20129 | 团体 | 2040 | 1000\n208 | 保障 | 5910 | 710\n20805 | 养老 | 5910 | 710\n合计 | | 9080 | 2020\n";
    check_table(table, 8, &[]);
    check_table(&table.replace("| 2040 |", "| 2400 |"), 7, &["1130 + 2400 = 3530 ≠ 3170"]);
}

#[test]
fn what_is_within_a_row_is_not_added_again() {
    check_table(
        "单位：人\n项目 | 2023年 | 2024年\n一、城镇 | 317 | 331\n其中：男 | 113 | 117\n二、乡村 | 591 | 573\n合计 | 908 | 904\n",
        2,
        &[],
    );
}

#[test]
fn a_total_that_is_of_something_else_is_no_alarm() {
    check_table(
        "单位：人\n项目 | 合计 | 男 | 党员\n甲 | 317 | 113 | 41\n乙 | 591 | 250 | 37\n丙 | 230 | 61 | 29\n",
        0,
        &[],
    );
    check_table("单位：%\n行业 | 增长\n合计 | 5.8\n农业 | 10.9\n工业 | 2.0\n", 0, &[]);
}

#[test]
fn a_single_line_proves_nothing() {
    check_table("单位：人\n项目 | 人数\n甲 | 317\n乙 | 591\n合计 | 918\n", 0, &[]);
}

#[test]
fn an_amount_of_a_table_is_that_of_the_text() {
    let text = "2024年粮食产量317.3万吨，油料产量29.71万吨，蔬菜产量191.3万吨，水果产量83.17万吨。\n";
    let table = "单位：万吨\n指标 | 2024年\n粮食产量 | 317.3\n油料产量 | 29.71\n蔬菜产量 | 191.3\n水果产量 | 83.17\n";
    check_table(&format!("{text}{table}"), 4, &[]);
    let wrong = table.replace("191.3", "205.9");
    check_table(&format!("{text}{wrong}"), 3, &["205.9万吨 = 205.9万吨 ≠ 191.3万吨"]);
}

#[test]
fn an_amount_of_a_table_that_is_of_another_time_is_no_alarm() {
    check_table(
        "2024年粮食产量317.3万吨，油料产量29.71万吨。\n单位：万吨\n指标 | 2023年\n粮食产量 | 319.7\n油料产量 | 31.37\n",
        0,
        &[],
    );
}

//! Sentences with their figures marked in the text itself.

use super::*;
use proptest::prelude::*;

/// The text without its marks, and the places that they mark, in bytes.
fn marked(text: &str) -> (String, Vec<TextRange>) {
    let (mut plain, mut ranges, mut start) = (String::new(), Vec::new(), 0);
    for c in text.chars() {
        match c {
            '【' => start = plain.len(),
            '】' => ranges.push(TextRange::new(start, plain.len())),
            c => plain.push(c),
        }
    }
    (plain, ranges)
}

fn scan(text: &str) -> Vec<Figure> {
    Engine::new().scan(text, TextRange::whole(text), ParagraphId(0))
}

/// Exactly the marked spans are figures.
#[track_caller]
fn check(text: &str) {
    let (plain, expected) = marked(text);
    let found: Vec<&str> = scan(&plain).iter().map(|figure| figure.range.of(&plain)).collect();
    let expected: Vec<&str> = expected.iter().map(|range| range.of(&plain)).collect();
    assert_eq!(found, expected, "{plain}");
}

/// Value, unit and qualifier of the only figure.
#[track_caller]
fn check_value(text: &str, expected: &str) {
    let figures = scan(text);
    let written: Vec<String> =
        figures.iter().map(|f| [&f.value.to_string(), &f.unit, &f.qualifier].map(String::as_str).join(" ")).collect();
    assert_eq!(written.iter().map(|f| f.trim_end()).collect::<Vec<_>>(), [expected], "{text}");
}

/// The labels of all figures, in order.
#[track_caller]
fn check_labels(text: &str, expected: &[&str]) {
    let labels: Vec<String> = scan(text).iter().map(|figure| figure.label.text(text)).collect();
    assert_eq!(labels, expected, "{text}");
}

/// Direction and change of all figures, in order.
#[track_caller]
fn check_changes(text: &str, expected: &[&str]) {
    let name = |f: &Figure| {
        f.direction.map_or("-".to_owned(), |d| format!("{} {}", d.name(), f.change.map_or("", Change::name)))
    };
    assert_eq!(scan(text).iter().map(name).collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn spans_hold_qualifiers_and_units() {
    check("全年产值【126.06万亿元】，走访企业【近三千人次】，发放【260余份】手册。");
    check("参训【不少于40学时】，【60岁以上】老人【约1.2万名】。");
    check("人均【3 萬 3,883 美元】，出口【4 兆 8,530 億元】。");
}

#[test]
fn values_are_exact() {
    check_value("清偿账款26521.42万元", "265214200 元");
    check_value("完成约百分之九十", "90 % 约");
    check_value("死亡率为千分之三", "3 ‰");
    check_value("占总数的三分之二", "2/3");
    check_value("办理时限2—3天", "2~3 天");
    check_value("占比20%至30%", "20~30 %");
    check_value("投资2—3万元", "20000~30000 元");
    check_value("来了三四十名代表", "30~40 名");
    check_value("历时一个半月", "1.5 个月");
    check_value("历时两年半", "2.5 年");
    check_value("超过三成", "30 % 超过");
    check_value("粮食四亿零七百多万吨", "407000000 吨 多");
    check_value("三次产业结构为6.1∶41.2∶52.7", "6.1:41.2:52.7");
    check_value("上百名干部", "100 名 上");
}

#[test]
fn dates_and_identifiers_are_none() {
    check("2020年12月31日16:48，依据某政发〔2021〕3号第十二条，拨打12345热线，乘8号线到A4展厅，查看5G基站。");
    check("一季度、上半年、二〇二一年和2021—2025年，民國114年，近年来，五年来。");
    check("一是抓好进一步改革，二是落实三项制度、两个方面，推进“一网通办”和三大攻坚战。");
}

#[test]
fn labels_stand_behind_or_before_or_are_carried_on() {
    check_labels("为215家民营企业开展法律体检，化解率达到99.2%。", &["民营企业", "化解率"]);
    check_labels("收集群众意见1175条、办结1117条。", &["群众意见", "办结群众意见"]);
    check_labels("固定资产投资320亿元，同比增长12%。", &["固定资产投资", "固定资产投资"]);
    check_labels("住宿业、餐饮业营业额分别增长4.3%、4.9%。", &["住宿业营业额", "餐饮业营业额"]);
    check_labels("粮油类零售额增长3%，饮料类增长4%。", &["粮油类零售额", "饮料类零售额"]);
    check_labels("税收收入完成20亿元，为预算的101%。", &["税收收入", "税收收入为预算"]);
}

#[test]
fn changes_tell_a_difference_or_a_result() {
    check_changes("投资增长12%，占比由80%提高到95%，失业率降至3%。", &["up by", "-", "up to", "down to"]);
    check_changes("新增就业3万人，工业增加值5亿元，分别下降2%、3%。", &["-", "-", "down by", "down by"]);
}

proptest! {
    #[test]
    fn arbitrary_text_yields_ordered_spans_that_read_back(text in "([0-9一二三百千万亿.,%年月个项元约近增长为、，。（）“”《》 a-z]|\\PC){0,60}") {
        let mut end = 0;
        for figure in scan(&text) {
            prop_assert!(figure.range.start >= end && figure.range.covers(figure.number));
            end = figure.range.end;
            let span = figure.range.of(&text);
            prop_assert!(!span.is_empty());
            for piece in &figure.label.0 {
                prop_assert!(text.get(piece.start..piece.end).is_some());
            }
        }
    }
}

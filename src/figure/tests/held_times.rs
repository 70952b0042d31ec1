//! Times that hold beyond the sentence which states them: of the paragraph, the section, the heading above.

use super::ENGINE;
use super::periods::{check_document, check_periods};
use crate::document::{Document, Source};

#[test]
fn a_period_holds_for_the_paragraph() {
    check_periods("2023年，工作扎实推进。全市办结3件。", &["2023年"]);
    check_periods("全年工作扎实推进。办结3件。\n", &["全年"]);
}

#[test]
fn a_time_holds_until_another_is_told() {
    check_document("青禾县2023年度工作情况\n\n一、主要工作\n\n办结3件。", &["2023年度"]);
    check_document(
        "青禾县工作情况\n\n2022年工作回顾\n\n办结3件。\n\n2023年工作安排\n\n新建5所。",
        &["2022年", "2023年"],
    );
    check_document("五年来，全县新建学校3所。\n改造校舍5处。", &["五年来", "五年来"]);
}

#[test]
fn the_day_of_a_page_is_not_that_of_its_figures() {
    check_document("青禾县林业情况\n\n2025-11-03\n\n一、造林\n\n种树3万株。", &["-"]);
}

#[test]
fn what_happened_on_a_day_says_nothing_of_the_next_paragraph() {
    check_document("3月5日，试点获奖2次。办结6件。\n累计受理9件。", &["3月5日", "3月5日", "-"]);
    check_periods("截至6月30日，办结6件。受理8件。", &["6月30日", "6月30日"]);
    check_periods("推进3条线路建设、5座车站改造，2027年建成2条。新开工5条。", &["-", "-", "2027年", "-"]);
}

#[test]
fn what_began_in_a_month_says_nothing_of_the_next_paragraph() {
    let text = "一、2025年工作\n\n今年5月，开渠3条。修桥6座。\n\n修路9公里。\n\n自2024年起，补助4户。\n\n种树5亩。";
    check_document(text, &["今年5月", "今年5月", "2025年", "自2024年起", "2025年"]);
}

#[test]
fn what_stood_when_a_year_began_says_nothing_of_the_next_paragraph() {
    let text = "一、2025年收支\n\n2025年初，结余3万元。存粮5吨。\n\n修路9公里。";
    check_document(text, &["2025年初", "2025年初", "2025年"]);
}

#[test]
fn what_stood_holds_to_the_end_of_its_section() {
    let text =
        "青禾县2024年财政情况\n\n一、债务余额\n\n年末余额9亿元。\n\n其中一般债务4亿元。\n\n二、债券\n\n发行债券3亿元。";
    check_document(text, &["年末", "年末", "2024年"]);
}

#[test]
fn a_paragraph_is_of_the_time_of_its_heading() {
    let text = "一、2024年工作回顾\n（一）农业\n应用于2025年预算编制，2023年试点3处。\n建成大棚6座。\n二、2025年工作安排\n（一）农业\n改造水渠9公里。";
    check_document(text, &["2023年", "2024年", "2025年"]);
    // A heading says nothing of those beside it.
    check_document("一、2024年回顾\n种树3万株。\n二、打算\n（一）林业\n种树9万株。", &["2024年", "-"]);
}

#[test]
fn a_time_told_in_passing_holds_to_the_end_of_its_paragraph() {
    let text = "截至2024年6月，建成泵站3座。\n成果应用于2025年预算编制。压减支出4万元。\n清淤河道5公里。";
    check_document(text, &["2024年6月", "2025年", "2024年6月"]);
}

#[test]
fn the_whole_year_within_a_paragraph_is_told_of_its_sentence() {
    let text = "一、2024年工作\n\n全年捕鱼6吨。放流鱼苗9万尾。\n\n水产稳定。捕虾2吨，全年捕蟹4吨。晒盐7吨。";
    check_document(text, &["全年", "全年", "2024年", "全年", "2024年"]);
}

#[test]
fn the_year_of_a_time_without_one_is_that_of_its_heading_and_not_of_a_chart() {
    let days = |text: &str| {
        let document = Document::parse(Source { name: "报告.txt".to_owned(), encoding: "UTF-8" }, text.to_owned());
        let last = ENGINE.find(&document).pop().map(|figure| figure.dates(text, &document.facts()));
        last.and_then(|dates| dates.start).map(|day| day.to_string())
    };
    let text = "青禾县2026年政府工作报告\n\n一、2025年回顾\n（一）农业\n全年产粮3万吨。\n二、2026年安排\n（一）农业\n全年产粮4万吨。";
    assert_eq!(days(text).as_deref(), Some("2026-01-01"));
    let text = "青禾县2025年统计公报\n\n一、农业\n图1 2021—2025年粮食产量\n全年产粮3万吨。";
    assert_eq!(days(text).as_deref(), Some("2025-01-01"));
}

#[test]
fn the_whole_year_is_told_of_its_paragraph_unless_it_opens_a_list() {
    let text = "2025年工作总结\n\n2025年受理案件9件。\n\n全年办结7件。\n\n培训法官3人。";
    check_document(text, &["2025年", "全年", "2025年"]);
    check_document("2025年产值9亿元。\n\n全年做了这些：\n\n培训8期；\n\n走访3户。", &["2025年", "全年", "全年"]);
}

#[test]
fn a_month_is_told_of_its_paragraph() {
    check_document("2025年收入9亿元，按12月月报计算。\n\n支出8亿元。", &["2025年", "2025年"]);
}

#[test]
fn what_is_to_be_by_a_year_or_is_now_is_told_of_its_section() {
    let text = "某县规划\n\n一、林业\n\n到2030年造林9万亩。\n\n二、渔业\n\n放流鱼苗3万尾。";
    check_document(text, &["2030年", "-"]);
    let text = "2018年工作回顾\n（一）城建。从2千米发展到现在的8千米。\n（二）民生。安置3人。";
    check_document(text, &["-", "现在", "2018年"]);
}

#[test]
fn a_section_on_two_times_begins_with_the_first() {
    check_document("一、2025年执行情况和“十四五”时期回顾\n\n收入9亿元。", &["2025年"]);
}

#[test]
fn below_a_heading_on_several_years_and_one_the_text_says_of_which_it_is() {
    let text = "一、“十四五”时期和2025年工作回顾\n\n种树3万株。\n\n刚刚过去的2025年，修路9公里。\n\n捕鱼6吨。";
    check_document(text, &["“十四五”时期", "2025年", "2025年"]);
    let text =
        "一、“十三五”时期回顾和“十四五”时期奋斗目标\n\n“十四五”时期任务不轻，是新路上的第一个五年。\n\n修路9公里。";
    check_document(text, &["“十四五”时期"]);
    let text = "一、2025年和“十四五”时期工作回顾\n\n一年来，修路9公里。\n\n捕鱼6吨。";
    check_document(text, &["一年来", "2025年"]);
}

#[test]
fn some_days_are_told_of_their_paragraph_and_half_a_year_goes_on() {
    let text = "2024年是平稳的一年。3月5日至8日，考察组来到青禾。\n\n修路9公里。";
    check_document(text, &["2024年"]);
    check_document("1月1日至6月30日，办结6件。\n\n受理8件。", &["1月1日至6月30日", "1月1日至6月30日"]);
}

#[test]
fn what_is_now_is_told_of_its_paragraph() {
    let text = "2024年，修渠3条。\n\n目前，全县有泵站5座。村里有2座。\n\n捕鱼6吨。";
    check_document(text, &["2024年", "目前", "目前", "2024年"]);
}

#[test]
fn a_list_is_of_the_time_of_the_paragraph_that_opens_it() {
    let text =
        "一、2024年执行情况\n\n2025年水利收入9万元，主要用于以下项目：\n\n修渠3万元；\n\n护堤4万元。\n\n植树2万元。";
    check_document(text, &["2025年", "2025年", "2025年", "2024年"]);
    let text = "一、2024年执行情况\n\n2025年水利收入9万元。项目如下：\n\n（1）修渠3万元；\n\n（2）护堤4万元。";
    check_document(text, &["2025年", "2025年", "2025年"]);
}

#[test]
fn a_report_turns_to_the_budget_that_it_says_is_drawn_up() {
    let text = "一、“十四五”期间成效\n\n修路9公里。\n\n按照发展目标，编制2026年预算。\n\n收入8万元。";
    check_document(text, &["“十四五”期间", "2026年"]);
    let text = "一、“十四五”期间成效\n\n修路9公里。我们编制2026年预算。\n\n收入8万元。";
    check_document(text, &["“十四五”期间", "“十四五”期间"]);
}

#[test]
fn a_text_that_names_no_time_in_its_title_is_of_the_year_that_it_opens_with() {
    let text = "青禾县概况\n\n一、综合\n\n2024年是平稳的一年。\n\n二、农业\n\n产粮3万吨。";
    check_document(text, &["2024年"]);
}

#[test]
fn what_was_left_of_the_year_is_of_no_other_section() {
    let text = "一、2024年渔业基金\n\n收入9万元，支出8万元，当年结余1万元。\n\n二、茶业基金\n\n2024年收入7万元。\n\n三、竹业基金\n\n收入5万元，当年收支结余2万元。\n\n支出3万元。";
    check_document(text, &["2024年", "2024年", "当年", "2024年", "2024年", "当年", "2024年"]);
}

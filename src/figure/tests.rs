//! Sentences with their figures marked in the text itself.

use super::*;
use proptest::prelude::*;
use std::sync::LazyLock;

mod bodies;
mod comparisons;
mod completions;
mod forms;
mod going_on;
mod held_times;
mod labels;
mod numerals;
mod owners;
mod parts;
mod passing_times;
mod periods;
mod refusals;
mod tables;
mod times;

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

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

fn scan(text: &str) -> Vec<Figure> {
    ENGINE.find_in(text, TextRange::whole(text), ParagraphId(0))
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
        figures.iter().map(|f| [f.value.to_string().as_str(), &f.unit, &f.qualifier].join(" ")).collect();
    assert_eq!(written.iter().map(|f| f.trim_end()).collect::<Vec<_>>(), [expected], "{text}");
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
    check("人均【3 萬 4,215 美元】，出口【4 兆 6,120 億元】。");
}

#[test]
fn values_are_exact() {
    check_value("清偿账款3871.56万元", "38715600 元");
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
    check_value("粮食三亿零五百多万吨", "305000000 吨 多");
    check_value("三次产业结构为6.1∶41.2∶52.7", "6.1:41.2:52.7");
    check_value("三次产业结构为4.5 : 40 : 55.5", "4.5:40:55.5");
    check_value("折合26日元", "26 日元");
    check_value("上百名干部", "100 名 上");
}

#[test]
fn each_unit_of_the_lexicon_makes_a_figure() {
    let units: toml::Table = include_str!("../../assets/lexicon/units.toml").parse().unwrap();
    let lists = units["unit"].as_array().unwrap().iter().map(|entry| entry["words"].as_str().unwrap());
    let unread: Vec<&str> = lists
        .flat_map(str::split_whitespace)
        // 周年 places something in time, 成 and 折 are read as percentages, 届 counts only what was held.
        .filter(|unit| !["周年", "成", "折", "届"].contains(unit))
        .filter(|unit| !scan(&format!("共计260{unit}，")).iter().any(|figure| figure.unit == *unit))
        .collect();
    assert_eq!(unread, [""; 0]);
}

#[test]
fn dates_and_identifiers_are_none() {
    check("2020年12月31日16:48，依据某政发〔2021〕3号第十二条，拨打12345热线，乘8号线到A4展厅，查看5G基站。");
    check("一季度、上半年、二〇二一年和2021—2025年，民國114年，近年来，五年来。");
    check("一是抓好进一步改革，二是落实三项制度、两个方面，推进“一网通办”和三大攻坚战。");
}

#[test]
fn changes_tell_a_difference_or_a_result() {
    check_changes("投资增长12%，占比由80%提高到95%，失业率降至3%。", &["up by", "-", "up to", "down to"]);
    check_changes("新增就业3万人，工业增加值5亿元，分别下降2%、3%。", &["-", "-", "down by", "down by"]);
}

#[test]
fn numbers_that_typing_split_are_read_as_one() {
    check_value("总投资7 4 7 7 2 亿元", "7477200000000 元");
    check_value("物价涨幅为0 ．8 ％", "0.8 %");
    check_value("年终结转234, 558万元", "2345580000 元");
    check("到1 9 9 5 年底，人均达到【2 3 平方米】。");
}

#[test]
fn sets_are_no_counts_but_counts_are() {
    check("坚持三项原则，抓好四个方面，实现两个确保，打好三大战役。");
    check("改造提升【四个】街角公园。");
    check("【两项】科研成果获奖，建成【六条】绿色通道，“数据共享”等【十个】试点项目启动。");
}

#[test]
fn sessions_told_by_number_are_ordinals() {
    check("落实市委五届三次、四次全会部署，第二十三次、二十五次会议审议通过。");
}

#[test]
fn two_times_counts_but_the_second_time_does_not() {
    check("【两次】下调利率，规范二次分配。");
}

#[test]
fn a_line_without_a_full_stop_is_read_in_parts() {
    let line = "（甲类）办结3件，".repeat(3000);
    assert_eq!(scan(&line).len(), 3000);
    assert_eq!(scan(&"《一".repeat(20_000)).len(), 0);
}

#[test]
fn a_signed_rate_keeps_its_sign() {
    check_value("自然增长率为-2.17‰", "-2.17 ‰");
    check_value("增加值增速5-10%", "5~10 %");
}

#[test]
fn a_date_between_verb_and_figure_leaves_the_result_a_result() {
    check_changes("总产值由2010年的5亿元增加到2015年的9亿元。", &["-", "up to"]);
}

#[test]
fn explain_names_the_rule() {
    let text = "第三条，进一步办理三件";
    let rules: Vec<Option<&str>> = ENGINE
        .explain(text, TextRange::whole(text))
        .iter()
        .map(|explanation| explanation.veto.map(Veto::name))
        .collect();
    assert_eq!(rules, [Some("ordinal"), Some("fixed word"), None]);
    let explained = ENGINE.explain(text, TextRange::whole(text));
    assert_eq!(explained[1].range.of(text), "进一步");
    assert_eq!(explained[2].unit.map(|unit| unit.of(text)), Some("件"));
}

/// Values of whole numerals as `gold/numerals.jsonl` writes them, where that file is at hand.
#[test]
fn labelled_numerals_have_their_values() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/gold/numerals.jsonl");
    let Ok(rows) = std::fs::read_to_string(path) else {
        eprintln!("skipped: no labelled numerals beside the project");
        return;
    };
    for row in rows.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok()) {
        let (input, expected) = (row["input"].as_str().unwrap(), row["value"].as_str().unwrap());
        let value = whole(input, row["percent"].as_bool().unwrap()).unwrap_or_else(|| panic!("`{input}` is unread"));
        let expected: BigDecimal = expected.parse().unwrap();
        // Fractions without end are written with so many digits.
        let close = (&value - &expected).abs() <= expected.abs() * BigDecimal::new(1.into(), 12);
        assert!(close, "{input}: {value} for {expected}");
    }
}

/// The value of a text that is one number, fractions and percentages included.
fn whole(text: &str, percent: bool) -> Option<BigDecimal> {
    let bare = text.trim_end_matches(['%', '％']);
    let Some((denominator, numerator)) = bare.split_once("分之") else { return crate::text::numeral::parse(bare) };
    let of = crate::text::numeral::parse(denominator)?;
    let value = crate::text::numeral::parse(numerator)? / of;
    Some(if percent { value * BigDecimal::from(100) } else { value })
}

/// Text of the characters that the rules look at, so that properties meet them.
fn noise() -> impl Strategy<Value = String> {
    "([0-9〇一二三十百千万亿.,%年月日个项元约近增长为到分之半余、，。（）“”《》第 a-z\n\r]|\\PC){0,60}"
}

proptest! {
    #[test]
    fn arbitrary_text_yields_ordered_spans_on_char_boundaries(text in noise()) {
        let mut end = 0;
        for figure in scan(&text) {
            prop_assert!(figure.range.start >= end && figure.range.covers(figure.number));
            end = figure.range.end;
            prop_assert!(text.get(figure.range.start..figure.range.end).is_some_and(|span| !span.is_empty()));
            for piece in &figure.label.0 {
                prop_assert!(text.get(piece.start..piece.end).is_some());
            }
        }
    }

    #[test]
    fn a_paragraph_alone_gives_what_it_gives_within_a_text(before in noise(), text in noise(), after in noise()) {
        let joined = format!("{before}\n{text}\n{after}");
        let range = TextRange::new(before.len() + 1, before.len() + 1 + text.len());
        let within = ENGINE.find_in(&joined, range, ParagraphId(0));
        let alone: Vec<TextRange> = scan(&text).iter().map(|figure| figure.range.shifted(range.start)).collect();
        prop_assert_eq!(within.iter().map(|figure| figure.range).collect::<Vec<_>>(), alone);
    }

    #[test]
    fn a_value_read_again_from_its_span_is_the_same(units in 1u64..10_000_000, cents in 0u32..100, head in "约|近|超过|") {
        let text = format!("全年支出{head}{units}.{cents:02}万元。");
        let figures = scan(&text);
        prop_assert_eq!(figures.len(), 1);
        let again = crate::text::numeral::parse(figures[0].number.of(&text));
        prop_assert_eq!(Some(figures[0].value.clone()), again.map(Value::Number));
    }
}

#[test]
fn dates_and_numbered_meetings_of_all_kinds_are_none() {
    check("“十四五”规划（2021-2025年）已经编制");
    check("本案於110年1月19日核定");
    check("詳見108-109年的檢討");
    check("附件2：2019年决算表");
    check("九届十四次全委会通过了决议");
}

#[test]
fn a_fixed_word_does_not_tear_a_decimal() {
    check("城镇化率年均提高【一点二个百分点】");
}

#[test]
fn what_doubles_is_a_figure_and_an_effort_is_none() {
    check("棉花产量比五年前翻【一番】，出口额翻了【两番】，各地下了一番功夫，一番努力没有白费。");
}

#[test]
fn rates_scales_and_tenths_are_read_as_they_are_written() {
    check_value("孕产妇死亡率为9.8/10万", "9.8 /10万");
    check_value("外地学生占1成7", "17 %");
    check_value("灌溉面积达到2 300万亩", "23000000 亩");
    check_value("总经费1兆948.18亿元", "1094818000000 元");
    check_value("拥有十三亿多人口的国家", "1300000000  多");
    check("绘制1:500地形图，放大为1:10000。");
}

#[test]
fn a_number_of_days_is_no_day_of_the_month() {
    check("自受理之日起【二十日】内决定，可以延长【十日】，六月十日公布。");
}

#[test]
fn what_only_looks_like_a_count_is_none() {
    check("见07版，推进5个一批，日子一年更比一年好，升级为3.0版。");
    check("每10万人口案件数下降，自贸区建设比前五年更快。");
    check("见规划（114- 117年），由107年起实施，9条次干道通车。".replace("9条次干道", "次干道").as_str());
}

#[test]
fn bare_decimals_of_a_list_or_a_change_are_figures() {
    check("拉动率分别为【0.15】、【-5.64】和【1.34个百分点】。");
    check("满意度从【84.7】提升至【89.6】。");
    check("死亡率【0.038】，受伤率下降。");
}

#[test]
fn a_change_is_told_of_each_of_a_list() {
    check_changes("标准提高到每人每月7元和每人每年60元。", &["up to", "up to"]);
    check_changes("产量分别下降2%、上升3%。", &["down by", "up by"]);
}

#[test]
fn what_a_scan_tore_is_one_number() {
    check("客流增长【61. 3%】，耕地减少【1. 2万亩】。");
    check("能耗降到【1•55吨标准煤】，预报【2一3天】。");
    check("3. 【5个】项目");
    check("覆盖率 —14— 【99.9%】");
}

#[test]
fn a_unit_in_other_words_is_no_figure() {
    check("容量达到【21GW】（百万千瓦）。");
}

#[test]
fn a_range_is_one_where_it_opens_with_a_verb_of_motion() {
    check("降水由【2—3天】一次变为【5天】一次。");
    check("占比由【2%】提高至【3%】。");
}

#[test]
fn changes_are_those_of_what_the_figure_measures() {
    check_changes("支出比上年增支3亿元，收入比上年减收2亿元。", &["up by", "down by"]);
    check_changes("新建改造提升30个公园，加上调出资金5亿元。", &["-", "-"]);
    check_changes("冬季延长供暖补贴300万元。", &["-"]);
}

#[test]
fn a_unit_may_be_told_by_so_many() {
    check("抽检【9批次/千人】，浓度【28微克每立方米】。");
    check_value("抽检9批次/千人", "9 批次/千人");
}

#[test]
fn a_word_that_reaches_into_the_next_figure_ends_before_it() {
    check("为【35户】送【上百余份】年货，【3次】住【上百余项】。");
}

#[test]
fn a_list_number_before_a_figure_is_none_of_its_digits() {
    check("重点工作3. 【5个】乡镇。增长1. 2024年起实行。");
    check("设计寿命为【120年】。");
}

#[test]
fn the_share_by_which_something_fell_is_an_indicator_of_its_own() {
    check_changes("费用降低比例达8%，产量增长幅度为5%，成本下降5%。", &["-", "-", "down by"]);
}

#[test]
fn many_times_and_many_figures_take_no_long() {
    let text = "上半年、3个".repeat(600);
    assert_eq!(scan(&text).len(), 600);
}

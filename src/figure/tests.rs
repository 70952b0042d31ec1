//! Sentences with their figures marked in the text itself.

use super::*;
use proptest::prelude::*;
use std::sync::LazyLock;

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
    ENGINE.scan(text, TextRange::whole(text), ParagraphId(0))
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
    check_value("折合26日元", "26 日元");
    check_value("上百名干部", "100 名 上");
}

#[test]
fn each_unit_of_the_lexicon_makes_a_figure() {
    let units: toml::Table = include_str!("../../assets/lexicon/units.toml").parse().unwrap();
    let lists = units["unit"].as_array().unwrap().iter().map(|entry| entry["words"].as_str().unwrap());
    let unread: Vec<&str> = lists
        .flat_map(str::split_whitespace)
        // 周年 places something in time.
        .filter(|unit| *unit != "周年")
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
fn labels_stand_behind_or_before_or_are_carried_on() {
    check_labels("为37家民营企业开展法律体检，化解率达到97.4%。", &["民营企业", "化解率"]);
    check_labels("收集群众意见812条、办结790条。", &["群众意见", "办结群众意见"]);
    check_labels("固定资产投资320亿元，同比增长12%。", &["固定资产投资", "固定资产投资"]);
    check_labels("汽车、家电销售额分别增长4.3%、4.9%。", &["汽车销售额", "家电销售额"]);
    check_labels("鲜果类零售额增长3%，水产类增长4%。", &["鲜果类零售额", "水产类零售额"]);
    check_labels("税收收入完成20亿元，为预算的101%。", &["税收收入", "税收收入为预算"]);
}

#[test]
fn changes_tell_a_difference_or_a_result() {
    check_changes("投资增长12%，占比由80%提高到95%，失业率降至3%。", &["up by", "-", "up to", "down to"]);
    check_changes("新增就业3万人，工业增加值5亿元，分别下降2%、3%。", &["-", "-", "down by", "down by"]);
}

#[test]
fn numbers_that_typing_split_are_read_as_one() {
    check_value("总投资7 4 7 7 2 亿元", "7477200000000 元");
    check_value("物价涨幅为0 ．8 ％", "0.8 ％");
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
fn labels_pass_comparisons_brackets_and_ordinals() {
    check_labels("财政赤字率拟按2.8%安排，比去年低0.8个百分点。", &["财政赤字率", "财政赤字率"]);
    check_labels("进出口总额（海关口径）30亿元（折合4亿美元），增长5%。", &["进出口总额", "进出口总额", "进出口总额"]);
    check_labels("全区96户177人脱贫户实现增收。", &["脱贫户", "脱贫户"]);
    check_labels("完成45个老旧小区改造任务。", &["老旧小区改造任务"]);
    check_labels(
        "第一、二产业增加值分别为3亿元、5亿元，分别增长2%、4%。",
        &["第一产业增加值", "二产业增加值", "第一产业增加值", "二产业增加值"],
    );
}

#[test]
fn labels_are_not_cut_within_a_word() {
    check_labels("登记失业率平均为3.7%。", &["登记失业率"]);
    check_labels("加上级补助收入8亿元。", &["上级补助收入"]);
    check_labels("文化事业和夜间经济发展600万元。", &["文化事业和夜间经济发展"]);
    check_labels("航油加注量4万吨。", &["航油加注量"]);
    check_labels("加注量4万吨。", &["加注量"]);
    check_labels("证书有效期3年。", &["证书有效期"]);
}

#[test]
fn labels_leave_out_what_stands_before_a_full_point() {
    check_labels("财政运行平稳.安排助学资金３亿元。", &["助学资金"]);
}

#[test]
fn a_place_behind_a_word_of_time_is_no_part_of_a_label() {
    check_labels("全年全市苹果产量12万吨。", &["苹果产量"]);
    check_labels("第七条 村民小组会议每届任期3年。", &["村民小组会议每届任期"]);
}

#[test]
fn a_term_is_labelled_with_the_task_behind_it() {
    check_labels("收到来信后应当在7个工作日内答复写信人。", &["答复写信人"]);
    check_labels("自收到来信之日起5日内登记名册。", &["登记名册"]);
}

#[test]
fn labels_hold_no_comparison_no_link_and_no_half_bracket() {
    check_labels("优良率和达标率分别提高3.07和2.85个百分点。", &["优良率", "达标率"]);
    check_changes("优良率和达标率分别提高3.07和2.85个百分点。", &["up by", "up by"]);
    check_labels("建成330千伏等输变电工程。", &["输变电工程"]);
    check_labels("以上二十条，构成基本要求。", &[""]);
    check_labels("外贸进出口额增长3%，境外旅客增长34%。", &["外贸进出口额", "境外旅客"]);
    check_labels("科研投入比例不低于财政专项资金的30%。", &["科研投入比例"]);
    check_labels("研发经费从2019年的15.8亿元增至2023年的24.1亿元。", &["研发经费", "研发经费"]);
    check_labels("对制造业等（含电力12个行业）检查。", &["行业"]);
}

#[test]
fn a_date_between_verb_and_figure_leaves_the_result_a_result() {
    check_changes("总产值由2010年的5亿元增加到2015年的9亿元。", &["-", "up to"]);
}

/// The basis of the last figure.
#[track_caller]
fn check_basis(text: &str, expected: Option<&str>) {
    let figures = scan(text);
    let basis = figures.last().and_then(|figure| figure.basis);
    assert_eq!(basis.map(|range| range.of(text)), expected, "{text}");
}

#[test]
fn a_change_names_its_basis() {
    check_basis("总量3亿元。投资20亿元，同比增长5%。", Some("同比"));
    check_basis("贷款余额比上年末增加3亿元。", Some("比上年末"));
    check_basis("人均面积较2010年提高17%。", Some("较2010年"));
    check_basis("投资增长5%。", None);
    check_basis("占比达到5%。", None);
}

/// The periods of all figures, in order; `-` where there is none.
#[track_caller]
fn check_periods(text: &str, expected: &[&str]) {
    let periods: Vec<&str> =
        scan(text).iter().map(|figure| figure.period.map_or("-", |range| range.of(text))).collect();
    assert_eq!(periods, expected, "{text}");
}

#[test]
fn a_figure_is_of_the_nearest_time_before_it() {
    check_periods("2023年投资20亿元，年末贷款余额30亿元，一季度增长5%。", &["2023年", "年末", "一季度"]);
    check_periods("从2019年的5亿元增至2023年的9亿元。", &["2019年", "2023年"]);
    check_periods("截至2023年12月31日，办结3件；2024年上半年，办结5件。", &["2023年12月31日", "2024年上半年"]);
    check_periods("五年来新建学校30所，三年建成8所。", &["五年来", "五年来", "五年来"]);
    check_periods("投资5亿元。", &["-"]);
}

#[test]
fn a_basis_or_a_deadline_or_a_remark_is_no_period() {
    check_periods("全年投资20亿元，比2010年增长5%，是2015年的2.8倍，高于去年3个百分点。", &["全年"; 4]);
    check_periods("2023年支出5亿元，主要是上年一次性安排较多；住房支出2亿元。", &["2023年"; 2]);
    check_periods("2025年底前改造小区30个。", &["-"]);
    check_periods("前三季度办结6件（其中2022年受理2件），化解率95%。", &["前三季度", "2022年", "前三季度"]);
    check_periods("按照《2021年工作要点》办结3件。", &["-"]);
}

#[test]
fn a_period_holds_for_the_paragraph() {
    check_periods("2023年，工作扎实推进。全市办结3件。", &["2023年"]);
    check_periods("全年工作扎实推进。办结3件。\n", &["全年"]);
}

#[test]
fn a_sentence_without_a_numeral_is_passed_over_and_one_with_a_time_is_not() {
    check_periods("2021年办结3件。去年，工作平稳。继续努力。办结5件。", &["2021年", "去年"]);
    check("推进《总则。细则》“试点”！另有《共3件。办结5件》；办结【5件】。");
}

#[test]
fn a_heading_names_one_year_or_none() {
    let named = |text: &str| year(text, TextRange::whole(text)).map(|range| range.of(text).to_owned());
    assert_eq!(named("关于2023年度工作情况的报告").as_deref(), Some("2023年度"));
    assert_eq!(named("关于2023年预算执行情况和2024年预算草案的报告"), None);
    assert_eq!(named("二、主要工作"), None);
}

#[test]
fn explain_names_the_rule() {
    let text = "第三条，进一步办理三件";
    let rules: Vec<Option<&str>> =
        ENGINE.explain(text, TextRange::whole(text)).iter().map(|judgement| judgement.rule.map(Rule::name)).collect();
    assert_eq!(rules, [Some("ordinal"), Some("fixed word"), None]);
    let judged = ENGINE.explain(text, TextRange::whole(text));
    assert_eq!(judged[1].range.of(text), "进一步");
    assert_eq!(judged[2].unit.map(|unit| unit.of(text)), Some("件"));
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
    "([0-9〇一二三十百千万亿.,%年月日个项元约近增长为到分之半余、，。（）“”《》第 a-z]|\\PC){0,60}"
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
        let within = ENGINE.scan(&joined, range, ParagraphId(0));
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
fn a_stretch_of_time_is_labelled_with_none_of_what_happens_in_it() {
    check_labels("在这五年中，我们迎难而上", &[""]);
    check_labels("为今后五年的发展指明了方向", &[""]);
    check_labels("消费稳步增长。五年内，居民收入提高", &[""]);
    check_labels("任期五年", &["任期"]);
}

#[test]
fn a_cell_of_a_table_is_labelled_with_the_first_of_its_row() {
    check_labels("车船税收入 | 8330 | 7980 | 95.7%", &["车船税收入"]);
}

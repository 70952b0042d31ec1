//! What the cells of tables count, of what time, and how they changed.

use crate::document::load;
use crate::figure::{CellUse, Engine};
use crate::text::TextRange;

/// The figures of a text: each with its value, unit, label, time, change and basis.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let document = load::read("-", text.as_bytes()).unwrap();
    let written = |range: Option<TextRange>| range.map_or("", |range| range.of(&document.text)).to_owned();
    let shown = Engine::new().find(&document).into_iter().map(|figure| {
        let change = figure.direction.map_or("", |direction| direction.name()).to_owned();
        let value = format!("{}{}", figure.value, figure.unit());
        let shown = [value, figure.label(&document.text), figure.period(&document.text), change, written(figure.basis)];
        shown.join(" ").trim_end().to_owned()
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected);
}

#[test]
fn unit_and_time_stand_in_the_head_and_the_note() {
    check(
        "表2 2024年收支情况\n单位：万元\n科目 | 决算数 | 占比\n教育 | 1,024.5 | 3.5\n医疗 | - | \n",
        &["10245000元 教育决算数 2024年", "3.5% 教育占比 2024年"],
    );
    check(
        "作物 | 2023年产量（吨） | 2024年产量（吨）\n小麦 | 31 | 42\n玉米 | 5 | 6\n",
        &["31吨 小麦产量 2023年", "42吨 小麦产量 2024年", "5吨 玉米产量 2023年", "6吨 玉米产量 2024年"],
    );
    check("指标 | 单位 | 数值\n公路 | 公里 | 1820\n用电 | 万千瓦时 | 3\n", &["1820公里 公路", "30000千瓦时 用电"]);
}

#[test]
fn a_column_of_change_tells_direction_and_basis() {
    check(
        "指标 | 2023年 | 2024年 | 比上年增减（%）\n收入 | 31亿元 | 42亿元 | 35.5\n支出 | 5亿元 | 4亿元 | -20.0\n",
        &[
            "3100000000元 收入 2023年",
            "4200000000元 收入 2024年",
            "35.5% 收入增减 2024年 up 比上年",
            "500000000元 支出 2023年",
            "400000000元 支出 2024年",
            "-20% 支出增减 2024年 down 比上年",
        ],
    );
    check(
        "产品 | 产量 | 同比增长\n水泥 | 31吨 | 4%\n布 | 5米 | 1%\n",
        &["31吨 水泥产量", "4% 水泥产量  up 同比", "5米 布产量", "1% 布产量  up 同比"],
    );
}

#[test]
fn a_row_that_tells_only_a_change_is_of_the_row_above() {
    check(
        "指标 | 2024年\n财政收入（亿元） | 31\n比上年增长（%） | 4.5\n其中：税收（亿元） | 12\n",
        &["3100000000元 财政收入 2024年", "4.5% 财政收入 2024年 up 比上年", "1200000000元 税收 2024年"],
    );
}

#[test]
fn numbers_of_rows_codes_and_heads_are_none() {
    let text = "序号 | 科目编码 | 科目 | 60岁以上 | 年份\n1 | 205 | 教育 | 31 | 2024\n2 | 206 | 科技 | 5 | 2024\n";
    check(text, &["31 教育60岁以上", "5 科技60岁以上"]);
    let document = load::read("-", text.as_bytes()).unwrap();
    let cells = Engine::new().cells(&document);
    let used = cells.iter().skip(5).take(5).map(|(_, used)| *used);
    let expected = [CellUse::Code, CellUse::Code, CellUse::Head, CellUse::Figure, CellUse::Code];
    assert_eq!(used.collect::<Vec<_>>(), expected);
}

#[test]
fn text_in_a_cell_is_read_as_text() {
    check(
        "项目 | 内容 | 投资（万元）\n水厂 | 新建泵站3座，管网12公里 | 31\n车站 | 改造站房1座 | 5\n",
        &["3座 新建泵站", "12公里 管网", "310000元 水厂投资", "1座 改造站房", "50000元 车站投资"],
    );
}

#[test]
fn a_change_is_of_the_amount_before_the_shares() {
    check(
        "科目 | 完成数（万元） | 占预算（%） | 比上年增长（%）\n烟叶税 | 31 | 98 | 4.5\n契税 | 5 | 102 | -1\n",
        &[
            "310000元 烟叶税完成数",
            "98% 烟叶税占预算",
            "4.5% 烟叶税完成数  up 比上年",
            "50000元 契税完成数",
            "102% 契税占预算",
            "-1% 契税完成数  down 比上年",
        ],
    );
}

#[test]
fn tables_that_stand_in_one_have_each_its_own_title_and_unit() {
    let row = |cells: [&str; 2]| format!("<tr><td>{}</td><td>{}</td></tr>", cells[0], cells[1]);
    let title = |title: &str| format!("<tr><td colspan=2>{title}</td></tr>");
    let part = |year: &str, unit: &str| {
        let titles = [title("附表"), title(&format!("{year}年全市收入情况表")), title(&format!("单位：{unit}"))];
        titles.concat() + &row(["科目", "决算数"]) + &row(["契税", "31"]) + &row(["烟叶税", "5"])
    };
    let parts = part("2023", "万元") + &part("2024", "亿元");
    check(
        &format!(
            "<html><body><h1>东篱县2025年预算报告</h1><p>现将东篱县预算报告如下，请予审议。</p><table>{parts}</table></body></html>"
        ),
        &[
            "310000元 契税决算数 2023年",
            "50000元 烟叶税决算数 2023年",
            "3100000000元 契税决算数 2024年",
            "500000000元 烟叶税决算数 2024年",
        ],
    );
}

#[test]
fn the_rest_of_a_table_has_the_heads_above_and_a_unit_of_its_own() {
    let table = |rows: &str| format!("<table>{rows}</table>");
    let first = "<tr><td>科目<td>2023年（亿元）<td>2024年</tr><tr><td>教育<td>31<td>42</tr>";
    let rest = "<tr><td>交通<td>7<td>8</tr><tr><td>水利<td>9<td>3</tr>";
    check(
        &format!("<html><p>单位：万元</p>{}<p>续表</p><p>单位：元</p>{}", table(first), table(rest)),
        &[
            "3100000000元 教育 2023年",
            "420000元 教育 2024年",
            "700000000元 交通 2023年",
            "8元 交通 2024年",
            "900000000元 水利 2023年",
            "3元 水利 2024年",
        ],
    );
}

#[test]
fn the_unit_above_a_table_may_name_a_currency_or_stand_in_its_title() {
    let table = "科目 | 决算数\n水利 | 1,205\n交通 | 31\n";
    let expected = ["1205000000元 水利决算数", "31000000元 交通决算数"];
    for note in ["單位：新臺幣百萬元", "單位：港幣 百萬元", "（人民币百万元）", "（以百萬元計）", "表7　支出（百万元）"]
    {
        check(&format!("{note}\n{table}"), &expected);
    }
}

#[test]
fn what_a_head_counts_is_counted_as_the_note_says() {
    check(
        "单位：万人次、万人\n港口 | 人次 | 职工人数 | 船数（艘）\n东港 | 31 | 0.5 | 12\n西港 | 5 | 0.3 | 7\n",
        &[
            "310000人次 东港人次",
            "5000人 东港职工人数",
            "12艘 东港船数",
            "50000人次 西港人次",
            "3000人 西港职工人数",
            "7艘 西港船数",
        ],
    );
}

#[test]
fn a_head_may_set_its_unit_off_in_several_ways() {
    check(
        "品种 | 产量/万吨 | 库存[吨] | 产值 万元 | 购买人次（万）\n茶 | 3.1 | 42 | 5 | 7\n麻 | 1.2 | 31 | 3 | 4\n",
        &[
            "31000吨 茶产量",
            "42吨 茶库存",
            "50000元 茶产值",
            "70000人次 茶购买人次",
            "12000吨 麻产量",
            "31吨 麻库存",
            "30000元 麻产值",
            "40000人次 麻购买人次",
        ],
    );
}

#[test]
fn cells_hold_ratios_and_numbers_that_blanks_part_but_times_are_text() {
    check(
        "學校 | 師生比 | 藏書（冊） | 上課時間\n甲校 | 1:13 | 12 340 | 8:30\n乙校 | 1:9.5 | 3 105 | 7:45\n",
        &["1:13 甲校師生比", "12340册 甲校藏書", "1:9.5 乙校師生比", "3105册 乙校藏書"],
    );
}

#[test]
fn years_of_other_calendars_head_columns() {
    check("學校 | 113年 | 114年\n甲校 | 31 | 42\n", &["31 甲校 113年", "42 甲校 114年"]);
    check(
        "部門 | 2022-23（百萬元） | 2023-24（百萬元）\n消防 | 31 | 42\n",
        &["31000000元 消防 2022-23", "42000000元 消防 2023-24"],
    );
}

#[test]
fn notes_in_cells_and_heads_are_left_out() {
    check(
        "<html><p>各项税收如下。</p><table><tr><td>科目<td>金额<sup>注1</sup>（万元）</tr><tr><td>契税①<td>31<sup>2</sup></tr><tr><td>车船税*<td>5②</tr></table>",
        &["310000元 契税", "50000元 车船税"],
    );
}

#[test]
fn a_note_may_have_a_unit_for_each_column() {
    check(
        "單位：座、公頃、百萬元\n區別 | 公園數 | 綠地 | 經費\n東區 | 31 | 42 | 5\n西區 | 7 | 9 | 3\n",
        &[
            "31座 東區公園數",
            "42公顷 東區綠地",
            "5000000元 東區經費",
            "7座 西區公園數",
            "9公顷 西區綠地",
            "3000000元 西區經費",
        ],
    );
}

#[test]
fn growth_is_told_in_shares() {
    check(
        "单位：亿元、%\n科目 | 2023年 | 增长 | 增加\n契税 | 31 | 4.5 | 2\n烟叶税 | 5 | 3.1 | 1\n",
        &[
            "3100000000元 契税 2023年",
            "4.5% 契税 2023年 up",
            "200000000元 契税 2023年 up",
            "500000000元 烟叶税 2023年",
            "3.1% 烟叶税 2023年 up",
            "100000000元 烟叶税 2023年 up",
        ],
    );
}

#[test]
fn a_rate_has_the_unit_that_is_told_of_it() {
    check(
        "指标 | 单位 | 数值\n全员劳动生产率 | 万元/人 | 31.5\n漏报率 | ‰ | 4\n到课率 | | 97\n",
        &["315000元/人 全员劳动生产率", "4‰ 漏报率", "97% 到课率"],
    );
    check(
        "指标 | 甲县 | 乙县\n存货周转率（次） | 3.1 | 4.2\n感染率（1/10万） | 5 | 7\n容积率 | 1.5 | 2\n",
        &[
            "3.1次 存货周转率甲县",
            "4.2次 存货周转率乙县",
            "5/10万 感染率甲县",
            "7/10万 感染率乙县",
            "1.5 容积率甲县",
            "2 容积率乙县",
        ],
    );
}

#[test]
fn a_unit_below_a_head_names_nothing() {
    check(
        "<html><p>各项支出如下。</p><table><tr><td rowspan=2>科目<td colspan=2>2024年</tr><tr><td>万元<td>%</tr><tr><td>教育<td>31<td>4.2</tr><tr><td>医疗<td>5<td>3.1</tr></table>",
        &["310000元 教育 2024年", "4.2% 教育 2024年", "50000元 医疗 2024年", "3.1% 医疗 2024年"],
    );
}

#[test]
fn measures_name_the_rows_where_no_text_does() {
    check("电压 | 条数\n10kV | 31\n0.4千伏 | 42\n", &["31 10kV条数", "42 0.4千伏条数"]);
    check("播种面积 | 产量\n3亩 | 31吨\n5亩 | 42吨\n", &["3亩 播种面积", "31吨 产量", "5亩 播种面积", "42吨 产量"]);
}

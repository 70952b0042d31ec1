use super::*;
use crate::document::{Document, load};

/// A table as tests show it: a line a row, `#` a head, `>` a group, each cell in brackets, `[<]` where another reaches
/// over it.
fn shown(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for table in &document.tables {
        for (row, cells) in table.rows.iter().enumerate() {
            let mark = match table.kinds[row] {
                RowKind::Head => "#",
                RowKind::Body => "",
                RowKind::Group => ">",
            };
            let reached = |column: usize| table.origin(row, column) != (row, column);
            let cell = |(column, cell): (usize, &TextRange)| match reached(column) {
                true => "[<]".to_owned(),
                false => format!("[{}]", cell.of(&document.text)),
            };
            lines.push(format!("{mark}{}", cells.iter().enumerate().map(cell).collect::<String>()));
        }
    }
    lines
}

#[track_caller]
fn check(name: &str, text: &str, expected: &[&str]) {
    let document = load::read(name, text.as_bytes()).unwrap();
    assert_eq!(shown(&document), expected);
    for table in &document.tables {
        for (at, row) in table.rows.iter().enumerate() {
            let paragraph = document.paragraphs[table.first.0 + at].range;
            assert!(row.iter().all(|cell| paragraph.covers(*cell) || cell.is_empty()));
        }
    }
}

/// What stands before the table.
const TEXT: &str = "全年各项工作平稳推进，审批事项办理时限比上年缩短，群众满意度有所提高，收支情况见下表。";

#[test]
fn a_table_of_a_page() {
    check(
        "-",
        &format!("<html><p>{TEXT}</p><table><tr><td>项目<td>数量|件<td>比重</tr><tr><td><td>31<td>5%</tr></table>"),
        &["#[项目][数量|件][比重]", "[][31][5%]"],
    );
}

#[test]
fn cells_reach_over_columns_and_rows() {
    let head = "<tr><td rowspan=2>项目<td colspan=2>2024年</tr><tr><td>数量<td>比重</tr>";
    check(
        "-",
        &format!("<html><p>{TEXT}</p><table>{head}<tr><td>许可<td>31<td>5%</tr></table>"),
        &["#[项目][2024年]", "#[<][数量][比重]", "[许可][31][5%]"],
    );
}

#[test]
fn a_table_of_markdown() {
    check(
        "表.md",
        &format!("{TEXT}\n\n|项目|数量|\n|---|--:|\n| 许可\\|备案 | 31 |\n\n{TEXT}\n"),
        &["#[项目][数量]", "[许可|备案][31]"],
    );
}

#[test]
fn a_line_with_bars_or_a_single_row_is_no_table() {
    check("-", "甲 | 乙\n丙 | 丁\n", &[]);
    check("表.md", "|项目|数量|\n\n说明。\n", &[]);
}

#[test]
fn a_text_has_rows_without_their_merged_cells() {
    check(
        "-",
        "门类 | 2023年 | 2024年\n数量 | 比重 | 数量 | 比重\n许可 | 31 | 5% | 32 | 6%\n备案 | 4 | 1% | 4 | 1%\n",
        &["#[门类][2023年][][2024年]", "#[][数量][比重][数量][比重]", "[许可][31][5%][32][6%]", "[备案][4][1%][4][1%]"],
    );
    check(
        "-",
        "门类 | 事项 | 数量\n城建 | 许可 | 31\n备案 | 4\n",
        &["#[门类][事项][数量]", "[城建][许可][31]", "[][备案][4]"],
    );
}

#[test]
fn a_row_of_years_or_of_column_numbers_is_a_head_and_so_is_one_in_the_midst() {
    check(
        "-",
        "项目 | 2023 | 2024\n栏次 | 1 | 2\n许可 | 31 | 32\n项目 | 上年 | 本年\n备案 | 4 | 5\n其他 | - | -\n",
        &[
            "#[项目][2023][2024]",
            "#[栏次][1][2]",
            "[许可][31][32]",
            "#[项目][上年][本年]",
            "[备案][4][5]",
            "[其他][-][-]",
        ],
    );
}

#[test]
fn a_total_below_merged_heads_stands_below_the_names_and_its_numbers_in_their_columns() {
    let head = "<tr><td colspan=2>科目<td>合计<td>基本</tr><tr><td>212<td>社区<td>31<td>5</tr>";
    check(
        "-",
        &format!(
            "<html><p>{TEXT}</p><table>{head}<tr><td>213<td>农林<td>2<td>2</tr><tr><td>合计<td>33<td>7</tr></table>"
        ),
        &["#[科目][<][合计][基本]", "[212][社区][31][5]", "[213][农林][2][2]", "[][合计][33][7]"],
    );
}

#[test]
fn rows_of_which_most_leave_out_their_last_cells_stay_where_they_were_written() {
    let head = "<tr><td colspan=2>科目<td>合计<td>基本</tr>";
    let rows = "<tr><td>212<td>社区<td>31</tr><tr><td>213<td>农林<td>2</tr><tr><td>214<td>交通<td>4</tr>";
    check(
        "-",
        &format!("<html><p>{TEXT}</p><table>{head}{rows}</table>"),
        &["#[科目][<][合计][基本]", "[212][社区][31]", "[213][农林][2]", "[214][交通][4]"],
    );
}

#[test]
fn a_head_of_two_rows_in_the_midst_of_a_table_heads_what_stands_below_it() {
    let first = "<tr><td>股东<td>性质<td>比例<td>数量</tr><tr><td>北山集团<td>法人<td>31%<td>93,600</tr>";
    let second = "<tr><td colspan=4>无限售条件股东</tr><tr><td rowspan=2>股东<td rowspan=2>数量<td colspan=2>股份</tr>\
                  <tr><td>种类<td>数量</tr><tr><td>北山集团<td>93,600<td>普通股<td>93,600</tr>";
    check(
        "-",
        &format!("<html><p>{TEXT}</p><table>{first}{second}</table>"),
        &[
            "#[股东][性质][比例][数量]",
            "[北山集团][法人][31%][93,600]",
            ">[无限售条件股东]",
            "#[股东][数量][股份]",
            "#[<][<][种类][数量]",
            "[北山集团][93,600][普通股][93,600]",
        ],
    );
}

/// Two tables of a page with `between` standing between them, and whether the second goes on with the first.
#[track_caller]
fn goes_on(between: &str, second: &str) -> bool {
    let first =
        "<table><tr><td>科目<td>上年<td>本年</tr><tr><td>教育<td>31<td>42</tr><tr><td>医疗<td>5<td>6</tr></table>";
    let page = format!("<html><p>{TEXT}</p>{first}{between}<table>{second}</table>");
    let document = load::read("-", page.as_bytes()).unwrap();
    assert_eq!(document.tables.len(), 2, "{page}");
    document.tables[1].goes_on
}

#[test]
fn a_table_without_a_head_goes_on_where_the_line_above_says_so() {
    const REST: &str = "<tr><td>交通<td>7<td>8</tr><tr><td>水利<td>9<td>3</tr>";
    for between in ["<p>续表</p>", "<p>表2（续）</p>", "<p>单位：万元</p>", "<p>续上表</p><p>金额单位：万元</p>"]
    {
        assert!(goes_on(between, REST), "{between}");
    }
    // Another table, though it has no head.
    for between in ["", "<p>各乡镇的收支如下表。</p>", "<p>续建项目数量，以年末为准。</p>"] {
        assert!(!goes_on(between, REST), "{between}");
    }
}

#[test]
fn a_table_with_a_head_or_other_columns_is_another() {
    assert!(!goes_on("<p>续表</p>", "<tr><td>乡镇<td>上年<td>本年</tr><tr><td>东山<td>9<td>3</tr>"));
    assert!(!goes_on("<p>续表</p>", "<tr><td>交通<td>7</tr><tr><td>水利<td>9</tr>"));
    assert!(!goes_on("<p>续表</p>", "<tr><td>交通<td>无<td>8</tr><tr><td>水利<td>9<td>3</tr>"));
}

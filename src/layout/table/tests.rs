//! Tables as they are drawn.

use super::*;
use proptest::prelude::*;

/// A table written with `|` and newlines; into a cell that is `<` the cell to the left reaches, into `^` that above.
fn table(text: &str) -> Table {
    let (mut table, mut start) = (Table::default(), 0);
    for (row, line) in text.split('\n').enumerate() {
        let mut cells = Vec::new();
        for (column, cell) in line.split('|').enumerate() {
            let range = TextRange::new(start, start + cell.len()).trimmed(text);
            start += cell.len() + 1;
            let beside = match range.of(text) {
                "<" => column.checked_sub(1).map(|left| (row, left)),
                "^" => row.checked_sub(1).map(|above| (above, column)),
                _ => None,
            };
            let origin = beside.map(|(row, column)| table.origin(row, column));
            table.merged.extend(origin.map(|origin| ((row, column), origin)));
            cells.push(if beside.is_some() { TextRange::new(range.start, range.start) } else { range });
        }
        table.rows.push(cells);
    }
    table
}

/// The lines of a table as they are in sight where `out` columns are left out.
fn seen(text: &str, width: usize, out: usize) -> Vec<Cells> {
    let (table, measure) = (table(text), Measure::new(width));
    let columns = Columns::new(text, &table, &measure);
    let rows = (0..table.rows.len()).map(|row| columns.set_row(text, &table, row, &[], &measure));
    rows.flat_map(|row| (0..row.lines.len()).map(|at| columns.sight(&row, at, out)).collect::<Vec<_>>()).collect()
}

fn drawn(text: &str, width: usize, out: usize) -> Vec<String> {
    let draw = |line: &Cells| {
        let (mut drawn, mut used) = (String::new(), 0);
        let marks = [(line.before, "<"), (line.behind, ">")];
        let marks = marks.iter().filter_map(|(at, mark)| Some(((*at)?, 1, *mark)));
        let bars = line.reached.iter().map(|at| (*at, 1, "!"));
        let rules = line.rules.iter().flat_map(|rule| rule.clone().map(|at| (at, 1, "=")));
        let pieces = line.pieces.iter().map(|row| (row.indent, row.cells, row.range.of(text)));
        let mut shown: Vec<_> = pieces.chain(marks).chain(bars).chain(rules).collect();
        shown.sort_unstable();
        for (start, cells, text) in shown {
            drawn += &" ".repeat(start - used);
            drawn += text;
            used = start + cells;
        }
        format!("|{drawn}{}|", " ".repeat(width.saturating_sub(used)))
    };
    seen(text, width, out).iter().map(draw).collect()
}

const REPORT: &str = "项目|数量|比上年增长\n行政许可|1,024|3.5%\n政务公开|77|-12.5%";

#[test]
fn columns_are_as_wide_as_their_content_and_numbers_stand_to_the_right() {
    let expected =
        ["|项目       数量  比上年增长 |", "|行政许可  1,024        3.5% |", "|政务公开     77      -12.5% |"];
    assert_eq!(drawn(REPORT, 28, 0), expected);
}

#[test]
fn where_room_is_short_the_widest_words_are_wrapped() {
    let text = "事项|依据\n清理规范|《城市更新办法》第十二条、第十三条\n备案|无";
    let expected = [
        "|事项      依据         |",
        "|清理规范  《城市更新办 |",
        "|          法》第十二   |",
        "|          条、第十三条 |",
        "|备案      无           |",
    ];
    assert_eq!(drawn(text, 23, 0), expected);
}

#[test]
fn of_a_table_that_is_too_wide_the_first_column_stays_and_the_others_move() {
    let expected = ["|项目       数量   >|", "|行政许可  1,024   >|", "|政务公开     77   >|"];
    assert_eq!(drawn(REPORT, 19, 0), expected);
    let expected = ["|项目     <比上年增长   |", "|行政许可 <      3.5%   |", "|政务公开 <    -12.5%   |"];
    assert_eq!(drawn(REPORT, 23, 1), expected);
    assert_eq!(drawn(REPORT, 23, 9), expected);
}

#[test]
fn where_there_is_room_for_one_column_only_it_is_the_one_in_sight() {
    assert_eq!(drawn(REPORT, 13, 0), ["|项目        >|", "|行政许可    >|", "|政务公开    >|"]);
    assert_eq!(drawn(REPORT, 13, 2), ["|比上年增长   |", "|      3.5%   |", "|    -12.5%   |"]);
}

#[test]
fn a_row_of_one_cell_goes_across_all_columns() {
    let text = "收入|31\n以上数据均为快报数，以决算为准\n支出|29";
    let expected = ["|收入  31         |", "|以上数据均为快报 |", "|数，以决算为准   |", "|支出  29         |"];
    assert_eq!(drawn(text, 17, 0), expected);
}

const TABLES: &str = "([办结率，。“”0-9.%a |\n]|\\|<|\\|\\^\n){0,80}";

#[test]
fn a_cell_that_reaches_over_others_is_drawn_as_one() {
    let text = "项目|2024年|<|备注\n^|预算|决算|^\n教育|1,024|1,031|5\n|并入教育|<|7";
    let expected = [
        "|项目  == 2024年 ==  备注 |",
        "|!     预算   决算      ! |",
        "|教育  1,024  1,031     5 |",
        "|      = 并入教育 =     7 |",
    ];
    assert_eq!(drawn(text, 25, 0), expected);
}

#[test]
fn a_cell_that_reaches_over_columns_out_of_sight_keeps_its_text() {
    for out in [0, 1] {
        let lines = drawn("项目|全年|<\n教育|1,024|1,031\n卫生|合并|<", 15, out);
        assert!(lines[0].contains("全年") && lines[2].contains("合并"), "{lines:?}");
    }
}

proptest! {
    #[test]
    fn no_line_is_wider_than_the_measure(text in TABLES, width in 1usize..60, out in 0usize..5) {
        for line in seen(&text, width, out) {
            for row in &line.pieces {
                prop_assert!(row.indent + row.cells <= width || row.cells == 2, "{row:?}");
            }
            prop_assert!(line.behind.is_none_or(|at| at < width.max(3)));
        }
    }

    #[test]
    fn every_column_can_be_brought_in_sight(text in TABLES, width in 1usize..60, out in 0usize..5) {
        let columns = Columns::new(&text, &table(&text), &Measure::new(width));
        for column in 0..columns.columns.len() {
            let left_out = columns.left_out_for(column, out.min(columns.most_left_out()));
            let seen = columns.in_sight(left_out);
            prop_assert!(left_out <= columns.most_left_out());
            prop_assert!(column < columns.pinned || seen.contains(&column), "{columns:?} {column}");
        }
    }

    #[test]
    fn a_cell_keeps_to_its_column_and_loses_nothing(text in TABLES, width in 1usize..60) {
        let (table, measure) = (table(&text), Measure::new(width));
        let columns = Columns::new(&text, &table, &measure);
        let mut shown = String::new();
        let rows = (0..table.rows.len()).map(|row| columns.set_row(&text, &table, row, &[], &measure));
        for piece in rows.flat_map(|row| row.lines).flatten() {
            let row = piece.row;
            let cells = match piece.place {
                PiecePlace::Across => 0..width,
                PiecePlace::Column(column) => columns.columns[column].cells.clone(),
                PiecePlace::Columns(first, last) => columns.columns[first].cells.start..columns.columns[last].cells.end,
            };
            prop_assert!(cells.contains(&row.indent));
            prop_assert!(row.indent + row.cells <= cells.end || row.cells == 2);
            shown += row.range.of(&text);
        }
        let texts = table.rows.iter().flatten().flat_map(|cell| cell.of(&text).chars());
        let mut wanted: Vec<char> = texts.filter(|c| !c.is_whitespace()).collect();
        let mut got: Vec<char> = shown.chars().filter(|c| !c.is_whitespace()).collect();
        wanted.sort_unstable();
        got.sort_unstable();
        prop_assert_eq!(got, wanted);
    }
}

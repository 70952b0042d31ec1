//! Sessions with a table in the text.

use super::*;

const TABLE: &str = "收支情况见下表，各项收入均按年初预算完成，支出控制在预算以内，结余结转下年使用。

| 项目 | 预算数 | 完成数 | 占预算 |
|---|---|---|---|
| 税收收入 | 927210万元 | 848910万元 | 91.6% |
| 其他收入 | 2692万元 | 1482万元 | 55.1% |

以上数据以决算为准。
";

fn with_table(width: usize) -> Reader {
    let document = Document::parse(Source { name: "表.md".into(), encoding: "UTF-8" }, TABLE.to_owned());
    let figures = Engine::new().find(&document);
    let mut reader = Reader::new(document, figures);
    reader.reflow(sizes(width, 9));
    reader
}

fn shown(reader: &Reader) -> String {
    let ranges = reader.viewport().lines().iter().flat_map(viewport::ScreenLine::ranges);
    ranges.map(|range| range.of(&reader.document().text)).collect()
}

#[test]
fn a_figure_in_a_column_out_of_sight_is_brought_in() {
    let mut reader = with_table(31);
    assert!(shown(&reader).contains("927210万元") && !shown(&reader).contains("91.6%"));
    let share = reader.figures().iter().position(|figure| figure.range.of(&reader.document().text) == "91.6%").unwrap();
    reader.update(Action::GoToFigure(share));
    assert!(shown(&reader).contains("91.6%") && shown(&reader).contains("税收收入"));
    assert_eq!(figure(&reader), Some("91.6%"));
    after(&mut reader, &[Action::PreviousColumn, Action::PreviousColumn, Action::PreviousColumn]);
    assert_eq!((reader.notice(), reader.figure()), (Some(&Notice::NoColumn), None));
    assert!(shown(&reader).contains("927210万元"));
}

#[test]
fn a_table_that_fits_has_no_further_column() {
    let mut reader = with_table(71);
    reader.update(Action::NextColumn);
    assert_eq!(reader.notice(), Some(&Notice::NoColumn));
}

/// A table with a head of two rows and so many rows of data, text above and below it.
fn long_table(rows: usize, height: usize) -> Reader {
    let row = |at: usize| format!("<tr><td>科目{at}<td>{}<td>{}</tr>", 7 * at, 11 * at);
    let head = "<tr><td rowspan=2>科目<td colspan=2>2024年</tr><tr><td>预算<td>决算</tr>";
    let body: String = (1..=rows).map(row).collect();
    let text = |about: &str| format!("<p>{}</p>", format!("全年{about}平稳，各项重点支出得到保障。").repeat(9));
    let page = format!("<html>{}<p>单位：万元</p><table>{head}{body}</table>{}", text("收入"), text("支出").repeat(9));
    let document = crate::document::load::read("表.html", page.as_bytes()).unwrap();
    let figures = Engine::new().find(&document);
    let mut reader = Reader::new(document, figures);
    reader.reflow(sizes(40, height));
    reader
}

/// The lines in sight, the cells of a table parted by bars, `^` before those of a head that stays.
fn lines(reader: &Reader) -> Vec<String> {
    let text = &reader.document().text;
    let cells = |line: &viewport::ScreenLine| line.ranges().map(|range| range.of(text)).collect::<Vec<_>>().join("|");
    let lines = reader.viewport().lines().iter();
    lines.map(|line| format!("{}{}", if line.is_sticky { "^" } else { "" }, cells(line))).collect()
}

#[test]
fn the_head_of_a_table_stays_in_sight_while_rows_of_it_are() {
    let mut reader = long_table(19, 9);
    while !lines(&reader)[0].starts_with("科目|2024年") {
        reader.update(Action::LineDown);
    }
    assert_eq!(lines(&reader)[1..4], ["预算|决算", "科目1|7|11", "科目2|14|22"]);
    // Each step moves the rows by one, and the line being read is the one below the head.
    for row in 1..=8 {
        reader.update(Action::LineDown);
        let (shown, next) = (lines(&reader), row + 1);
        assert_eq!(shown[..2], ["^科目|2024年", "^预算|决算"]);
        assert_eq!(shown[2], format!("科目{next}|{}|{}", 7 * next, 11 * next));
        let reading = reader.document().paragraph(reader.document().paragraph_at(reader.viewport().reading()));
        assert!(reading.range.of(&reader.document().text).starts_with(&format!("科目{next} ")));
    }
    while lines(&reader)[0].starts_with('^') {
        reader.update(Action::LineDown);
    }
    assert!(lines(&reader)[0].starts_with("科目18") && lines(&reader)[1].starts_with("科目19"), "{:?}", lines(&reader));
}

#[test]
fn no_row_is_passed_over_and_no_place_is_hidden_under_a_head() {
    let mut reader = long_table(40, 9);
    let mut seen = String::new();
    for _ in 0..20 {
        seen += &lines(&reader).join("\n");
        reader.update(Action::PageDown);
    }
    assert!((1..=40).all(|row| seen.contains(&format!("科目{row}|"))), "{seen}");
    for figure in 0..reader.figures().len() {
        reader.update(Action::GoToFigure(figure));
        assert!(reader.viewport().shows(reader.figures()[figure].range.start));
        reader.update(Action::GoToOffset(reader.figures()[figure].range.start));
        assert!(reader.viewport().shows(reader.figures()[figure].range.start), "{:?}", lines(&reader));
    }
}

#[test]
fn a_head_leaves_most_of_a_low_screen_to_the_rows() {
    let mut reader = long_table(19, 5);
    after(&mut reader, &[Action::NextFigure; 20]);
    let sticky = lines(&reader).iter().filter(|line| line.starts_with('^')).count();
    assert_eq!(sticky, 1, "{:?}", lines(&reader));
}

#[test]
fn all_of_a_table_is_copied_from_any_of_its_rows_and_prose_as_before() {
    let mut reader = long_table(19, 9);
    let paragraph = reader.update(Action::CopyParagraph);
    assert!(matches!(paragraph, Effect::Copy(text) if text.starts_with("全年收入平稳")));
    after(&mut reader, &[Action::Back, Action::NextFigure, Action::NextFigure]);
    assert!(matches!(reader.update(Action::Copy), Effect::CopyFigures(..)));
    assert_eq!(reader.update(Action::CopyParagraph), Effect::CopyTable(0));
    assert_eq!(reader.notice(), Some(&Notice::CopiedTable { rows: 21, columns: 3 }));
    reader.update(Action::Back);
    let row = reader.figures()[3].range.start;
    reader.update(Action::GoToOffset(row));
    assert_eq!(reader.update(Action::Copy), Effect::CopyTable(0));
}

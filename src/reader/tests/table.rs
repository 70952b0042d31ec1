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

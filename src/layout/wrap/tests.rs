//! Paragraphs as rows, between bars.

use super::*;
use crate::layout::Level;
use crate::text::width::{Ambiguous, cells};
use proptest::prelude::*;

fn drawn(text: &str, indent: usize, measure: &Measure) -> Vec<String> {
    let rows = wrap(text, TextRange::whole(text), indent, &[], measure);
    let draw = |row: &Row| {
        let rest = measure.width.saturating_sub(row.indent + row.cells);
        format!("|{}{}{}|", " ".repeat(row.indent), row.range.of(text), " ".repeat(rest))
    };
    rows.iter().map(draw).collect()
}

#[track_caller]
fn check(text: &str, width: usize, expected: &[&str]) {
    assert_eq!(drawn(text, 0, &Measure::new(width)), expected);
}

#[test]
fn marks_do_not_start_or_end_a_row() {
    check("全市办结事项，群众好评", 13, &["|全市办结事   |", "|项，群众好评 |"]);
    check("全市办结事项,“好评”率", 13, &["|全市办结事项,|", "|“好评”率     |"]);
    check("全市办结事项,“好评”率", 12, &["|全市办结事  |", "|项,“好评”率 |"]);
    check("起草并印发《城市更新办法》", 13, &["|起草并印发   |", "|《城市更新   |", "|办法》       |"]);
}

#[test]
fn dashes_and_ellipses_stay_whole_and_start_no_row() {
    check("坚持一条主线——为民服务", 13, &["|坚持一条主   |", "|线——为民服务 |"]);
    check("道路桥梁管网等等……不一而足", 17, &["|道路桥梁管网等   |", "|等……不一而足     |"]);
}

#[test]
fn a_number_stays_with_its_unit() {
    check("共受理各类信访事项3706余件次", 23, &["|共受理各类信访事项     |", "|3706余件次             |"]);
    check("全年累计减税降费达到26.5万元", 23, &["|全年累计减税降费达到   |", "|26.5万元               |"]);
}

#[test]
fn a_date_breaks_between_its_parts_if_it_must() {
    check("截至2023年11月29日止", 13, &["|截至2023年   |", "|11月29日止   |"]);
    let measure = Measure { max_slack: 12, ..Measure::new(25) };
    let expected = ["|各单位参照临政           |", "|发〔2023〕17号文件办理   |"];
    assert_eq!(drawn("各单位参照临政发〔2023〕17号文件办理", 0, &measure), expected);
}

#[test]
fn no_last_row_of_a_single_character() {
    check("城乡居民收入差距缩小。", 19, &["|城乡居民收入差距   |", "|缩小。             |"]);
}

#[test]
fn the_first_row_is_set_in() {
    let measure = Measure::new(17);
    assert_eq!(drawn("道路桥梁管网建设完成", 4, &measure), ["|    道路桥梁管网 |", "|建设完成         |"]);
    assert_eq!(drawn("道路", 4, &Measure::new(5)), ["|道路 |"]);
}

#[test]
fn the_number_of_an_item_stays_with_its_text() {
    check("几项任务要抓好1.稳定就业", 17, &["|几项任务要抓好   |", "|1.稳定就业       |"]);
}

#[test]
fn numbers_are_parted_at_a_wide_gap_rather_than_at_a_space() {
    check("发布于2023-11-29 16:48", 19, &["|发布于             |", "|2023-11-29 16:48   |"]);
    check("3706  3699\t3518", 11, &["|3706  3699 |", "|3518       |"]);
}

#[test]
fn words_and_addresses_break_where_europeans_break_them() {
    check("the quick brown fox", 11, &["|the quick  |", "|brown fox  |"]);
    check("见http://a.example.cn/xinxi/gongkai", 23, &["|见http://a.example.cn/ |", "|xinxi/gongkai          |"]);
    check("0123456789", 7, &["|0123456|", "|789    |"]);
}

#[test]
fn white_space_at_a_row_end_takes_no_room() {
    check("道路桥梁      管网\u{3000}\u{3000}建设", 11, &["|道路桥梁   |", "|管网       |", "|建设       |"]);
}

#[test]
fn clusters_stay_whole() {
    check("a👨‍👩‍👧e\u{301}葛\u{e0100}", 2, &["|a |", "|👨‍👩‍👧|", "|e\u{301} |", "|葛\u{e0100}|"]);
}

#[test]
fn a_cluster_wider_than_any_row_is_cut() {
    let text = "\u{1100}".repeat(150);
    let rows = wrap(&text, TextRange::whole(&text), 0, &[], &Measure::new(41));
    assert_eq!(rows.iter().map(|row| row.cells).collect::<Vec<_>>(), [40, 40, 40, 40, 40, 40, 40, 20]);
}

#[test]
fn one_column_holds_one_character_a_row() {
    check("a中b", 1, &["|a|", "|中|", "|b|"]);
}

#[test]
fn a_paragraph_of_nothing_is_one_empty_row() {
    check("", 3, &["|   |"]);
    check(" \u{3000} ", 3, &["|   |"]);
}

#[test]
fn wide_terminals_give_two_cells_to_quotation_marks() {
    let measure = Measure { ambiguous: Ambiguous::Wide, ..Measure::new(7) };
    assert_eq!(drawn("“一网”通办", 0, &measure), ["|“一   |", "|网”   |", "|通办   |"]);
}

#[test]
fn levels_differ_in_solidus_and_dash() {
    let basic = Measure { level: Level::Basic, ..Measure::new(7) };
    assert_eq!(drawn("单价元/公吨", 0, &basic), ["|单价元/|", "|公吨   |"]);
    let gb = Measure { level: Level::Gb, ..Measure::new(7) };
    assert_eq!(drawn("单价元/公吨", 0, &gb), ["|单价   |", "|元/公吨|"]);
    assert_eq!(drawn("主线是——办好", 0, &gb), ["|主线是 |", "|——办好 |"]);
}

/// Text as it may come: Chinese, numbers, marks, and anything else.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[办结率达到了，。、（）《》“”—…·～％]{1,12}",
        "[0-9.,%]{1,8}[万亿余件元年月日]{0,2}",
        "[a-z/:.()' ]{1,12}",
        "[ \t\u{a0}\u{3000}]{1,5}",
        "[\u{301}\u{200d}\u{fe0f}\u{200b}\u{1f468}\u{1f1e8}\u{1f1f3}\u{1100}\u{1161}]{1,4}",
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn measures() -> impl Strategy<Value = Measure> {
    (1usize..70, any::<bool>(), 0usize..20).prop_map(|(width, wide, max_slack)| {
        let ambiguous = if wide { Ambiguous::Wide } else { Ambiguous::Narrow };
        Measure { ambiguous, max_slack, ..Measure::new(width) }
    })
}

#[test]
fn a_mark_without_width_behind_white_space_starts_a_row() {
    check("中\t\u{fe0f}", 1, &["|中|", "|\u{fe0f} |"]);
}

/// Spans of any kind, in the order of their starts.
fn spans() -> impl Strategy<Value = Vec<TextRange>> {
    prop::collection::btree_map(0usize..90, 0usize..30, 0..6)
        .prop_map(|spans| spans.into_iter().map(|(start, length)| TextRange::new(start, start + length)).collect())
}

proptest! {
    #[test]
    fn rows_rejoin_to_the_paragraph(text in texts(), measure in measures(), indent in 0usize..6, kept in spans()) {
        let rows = wrap(&text, TextRange::whole(&text), indent, &kept, &measure);
        prop_assert!(!rows.is_empty());
        let mut end = 0;
        for row in &rows {
            let between = TextRange::new(end, row.range.start).of(&text);
            prop_assert!(between.chars().all(char::is_whitespace), "{:?} is lost", between);
            prop_assert!(row.range.start >= end && text.get(row.range.start..row.range.end).is_some());
            prop_assert!(rows.len() == 1 || !row.range.is_empty());
            end = row.range.end;
        }
        prop_assert!(crate::text::range::from(&text, end).trim().is_empty());
    }

    #[test]
    fn no_row_is_too_wide(text in texts(), measure in measures(), indent in 0usize..6, kept in spans()) {
        for row in wrap(&text, TextRange::whole(&text), indent, &kept, &measure) {
            let piece = row.range.of(&text);
            prop_assert_eq!(cells(piece, measure.ambiguous), row.cells, "{:?}", piece);
            let alone = || unicode_segmentation::UnicodeSegmentation::graphemes(piece, true).count() == 1;
            prop_assert!(row.indent + row.cells <= measure.width || alone(), "{:?}", piece);
        }
    }
}

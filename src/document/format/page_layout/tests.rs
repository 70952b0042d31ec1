use super::*;
use crate::document::blocks::BlockKind;
use proptest::prelude::*;

/// A page whose lines are text set from a place on, one unit high and wide.
fn page(lines: &[(f64, f64, &str)]) -> PageLayout {
    let glyph = |(x, y, index, c)| Glyph { x: x + index as f64, y, width: 1.0, size: 1.0, c };
    let glyphs =
        lines.iter().flat_map(|(x, y, text)| text.chars().enumerate().map(|(index, c)| glyph((*x, *y, index, c))));
    PageLayout { height: 100.0, glyphs: glyphs.collect() }
}

fn texts(pages: &[PageLayout]) -> Vec<String> {
    let mark = |kind| if kind == BlockKind::Boilerplate { "~" } else { "" };
    paragraphs(pages)
        .into_iter()
        .map(|(text, hint)| format!("{}{}{text}", mark(hint.kind), "#".repeat(hint.heading.into())))
        .collect()
}

#[test]
fn a_header_that_comes_again_is_boilerplate() {
    let page = self::page(&[(10.0, 5.0, "清河市统计局"), (10.0, 50.0, "去年平稳。"), (30.0, 96.0, "１")]);
    let texts = texts(&[page.clone(), page.clone(), page]);
    assert_eq!(texts[..3], ["~清河市统计局", "去年平稳。", "~１"]);
}

#[test]
fn a_page_number_that_was_written_from_right_to_left_is_one() {
    let page =
        page(&[(34.0, 96.0, "—"), (31.0, 96.0, "2"), (30.0, 96.0, "1"), (27.0, 96.0, "—"), (10.0, 50.0, "平稳。")]);
    assert_eq!(texts(&[page]), ["平稳。", "~—\u{3000}12\u{3000}—"]);
}

#[test]
fn a_page_number_in_four_parts_is_one_below_many_lines() {
    let text = [(10.0, 20.0, "平稳。"), (10.0, 40.0, "增长。"), (10.0, 60.0, "总支出"), (10.0, 80.0, "完成。")];
    let number = [(34.0, 96.0, "—"), (31.0, 96.0, "2"), (30.0, 96.0, "1"), (27.0, 96.0, "—")];
    let texts = texts(&[page(&[&number[..], &text].concat())]);
    assert_eq!(texts.last().map(String::as_str), Some("~—\u{3000}12\u{3000}—"));
}

#[test]
fn the_title_of_a_part_is_a_heading_and_that_of_a_table_is_none() {
    let text = [
        (12.0, 20.0, "去年，全市各部门扎实推进各项任务，经济平稳"),
        (10.0, 22.0, "运行，居民收入继续增长，就业形势总体良好，大局"),
    ];
    let cover = page(&[(20.0, 10.0, "清河市部门预算")]);
    let part = page(&[&[(18.0, 10.0, "部门主要职能")], &text[..]].concat());
    let table = page(&[&[(18.0, 10.0, "收入支出总表")], &text[..]].concat());
    assert_eq!(texts(&[cover.clone(), part])[1], "#部门主要职能");
    assert_eq!(texts(&[cover, table])[1], "收入支出总表");
}

#[test]
fn a_dot_of_a_plane_for_private_use_is_that_of_a_number() {
    assert_eq!(texts(&[page(&[(0.0, 50.0, "增长５\u{1001b0}２％\u{1001b0}")])]), ["增长５.２％\u{1001b0}"]);
}

#[test]
fn dots_close_to_one_another_stay() {
    let mut page = self::page(&[(0.0, 50.0, "总则")]);
    page.glyphs.extend((0..9).map(|dot| Glyph {
        x: 2.0 + 0.2 * f64::from(dot),
        y: 50.0,
        width: 0.2,
        size: 1.0,
        c: '.',
    }));
    assert_eq!(texts(&[page]), ["总则........."]);
}

#[test]
fn a_raised_figure_stays_in_its_line() {
    let mut page = self::page(&[(0.0, 50.0, "微克/m")]);
    page.glyphs.push(Glyph { x: 4.0, y: 49.5, width: 0.5, size: 0.5, c: '3' });
    page.glyphs.push(Glyph { x: 4.5, y: 50.0, width: 1.0, size: 1.0, c: '，' });
    assert_eq!(texts(&[page]), ["微克/m3，"]);
}

proptest! {
    #[test]
    fn no_character_is_lost(places in prop::collection::vec((0.0..60.0f64, 0.0..100.0f64, 0.0..3.0f64), 0..80)) {
        let glyphs = places.iter().enumerate().map(|(index, (x, y, size))| {
            let c = char::from_u32(0x4e00 + index as u32).unwrap();
            Glyph { x: *x, y: *y, width: *size, size: *size, c }
        });
        let page = PageLayout { height: 100.0, glyphs: glyphs.collect() };
        let found = paragraphs(&[page]).iter().flat_map(|(text, _)| text.chars()).filter(|c| ('\u{4e00}'..).contains(c)).count();
        prop_assert_eq!(found, places.len());
    }
}

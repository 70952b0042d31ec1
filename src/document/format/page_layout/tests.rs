use super::*;
use crate::document::blocks::BlockKind;
use proptest::prelude::*;

/// A page whose lines are text set from a place on, one unit high and wide.
fn page(lines: &[(f64, f64, &str)]) -> PageLayout {
    let glyph = |(x, y, index, c)| {
        let (x, direction) = (x + index as f64, TextDirection::Right);
        Glyph { x, y, width: 1.0, size: 1.0, direction, c }
    };
    let glyphs =
        lines.iter().flat_map(|(x, y, text)| text.chars().enumerate().map(|(index, c)| glyph((*x, *y, index, c))));
    PageLayout { width: 80.0, height: 100.0, glyphs: glyphs.collect(), rules: Vec::new() }
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

/// Lines from a place on, each two units below the one before.
fn lines(x: f64, y: f64, texts: &[&'static str]) -> Vec<(f64, f64, &'static str)> {
    texts.iter().enumerate().map(|(index, text)| (x, y + 2.0 * index as f64, *text)).collect()
}

#[test]
fn bold_headings_behind_all_other_text_stand_where_they_are_seen() {
    let text = [lines(12.0, 30.0, &["去年全县工作平稳。"]), lines(12.0, 40.0, &["今年继续推进各项任务。"])];
    let bold = [lines(20.0, 20.0, &["清河市工作总结"]), lines(12.0, 36.0, &["二、打算"])];
    let page = page(&[text.concat(), bold.concat()].concat());
    assert_eq!(texts(&[page]), ["清河市工作总结", "去年全县工作平稳。", "二、打算", "今年继续推进各项任务。"]);
}

#[test]
fn digits_behind_the_words_of_a_line_fill_its_gaps() {
    let words = [(10.0, 30.0, "全县有医院"), (18.0, 30.0, "家，床位"), (26.0, 30.0, "张。")];
    let digits = [(15.0, 30.0, "126"), (22.0, 30.0, "3900")];
    assert_eq!(texts(&[page(&[&words[..], &digits].concat())]), ["全县有医院126家，床位3900张。"]);
}

#[test]
fn columns_that_are_written_one_after_the_other_stay_apart_below_a_title() {
    let left = lines(
        10.0,
        30.0,
        &[
            "全年各项工作平稳推进，审批",
            "事项办理时限比上年有所缩短",
            "群众办事更加方便满意度提高",
            "，没有发生重大事故。",
        ],
    );
    let right = lines(
        26.0,
        30.0,
        &["居民收入继续增长，就业形势", "总体良好，物价涨幅保持在合", "理区间，各项民生事业取得新", "的进展。"],
    );
    let title = [(14.0, 20.0, "清河市二〇二五年政务公开工作年度报告")];
    let texts = texts(&[page(&[&title[..], &left, &right].concat())]);
    let expected = [
        "清河市二〇二五年政务公开工作年度报告",
        "全年各项工作平稳推进，审批事项办理时限比上年有所缩短群众办事更加方便满意度提高，没有发生重大事故。",
        "居民收入继续增长，就业形势总体良好，物价涨幅保持在合理区间，各项民生事业取得新的进展。",
    ];
    assert_eq!(texts, expected);
}

#[test]
fn hanging_and_block_indents_are_kept_together() {
    let first = "一、全县一般公共预算收入编列十七亿元，较";
    let hanging =
        [lines(10.0, 30.0, &[first]), lines(12.0, 32.0, &["上年执行数增加五千万元，主要是税收收", "入有所增长。"])];
    let second = lines(10.0, 36.0, &["二、全县支出编列四十六亿元。"]);
    let texts = texts(&[page(&[hanging.concat(), second].concat())]);
    assert_eq!(texts.len(), 2, "{texts:?}");
    assert!(texts[0].ends_with("较上年执行数增加五千万元，主要是税收收入有所增长。"));
}

#[test]
fn text_that_runs_up_or_down_is_read_behind_the_rest_and_text_upside_down_too() {
    let glyph = |c, x: f64, y: f64, direction| Glyph { x, y, width: 1.0, size: 1.0, direction, c };
    let mut sheet = page(&[(10.0, 30.0, "去年平稳。")]);
    sheet
        .glyphs
        .extend("项目".chars().enumerate().map(|(index, c)| glyph(c, 50.0, 80.0 - index as f64, TextDirection::Up)));
    sheet
        .glyphs
        .extend("决算".chars().enumerate().map(|(index, c)| glyph(c, 52.0, 80.0 - index as f64, TextDirection::Up)));
    sheet.glyphs.extend("附".chars().map(|c| glyph(c, 60.0, 60.0, TextDirection::Left)));
    assert_eq!(texts(&[sheet]), ["去年平稳。", "项目", "决算", "附"]);
}

#[test]
fn lines_from_top_to_bottom_are_read_from_the_right() {
    let line = |x: f64, text: &'static str| text.chars().enumerate().map(move |(index, c)| (x, 10.0 + index as f64, c));
    let glyphs = line(40.0, "清河市文化志").chain(line(38.0, "本志记述历史"));
    let glyph = |(x, y, c)| Glyph { x, y, width: 1.0, size: 1.0, direction: TextDirection::Right, c };
    let page = PageLayout { width: 80.0, height: 100.0, glyphs: glyphs.map(glyph).collect(), rules: Vec::new() };
    assert_eq!(texts(&[page]), ["清河市文化志", "本志记述历史"]);
}

#[test]
fn a_dot_of_a_plane_for_private_use_is_that_of_a_number() {
    assert_eq!(texts(&[page(&[(0.0, 50.0, "增长５\u{1001b0}２％")])]), ["增长５.２％"]);
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
        direction: TextDirection::Right,
    }));
    assert_eq!(texts(&[page]), ["总则........."]);
}

#[test]
fn a_raised_figure_stays_in_its_line() {
    let mut page = self::page(&[(0.0, 50.0, "微克/m")]);
    page.glyphs.push(Glyph { x: 4.0, y: 49.5, width: 0.5, size: 0.5, direction: TextDirection::Right, c: '3' });
    page.glyphs.push(Glyph { x: 4.5, y: 50.0, width: 1.0, size: 1.0, direction: TextDirection::Right, c: '，' });
    assert_eq!(texts(&[page]), ["微克/m3，"]);
}

/// Left and right lines of two columns with a narrow gutter.
const COLUMNS: [[&str; 4]; 2] = [
    ["全年各项工作平稳推进，审批", "事项办理时限比上年有所缩短", "，群众办事更加方便，满意度", "提高。"],
    ["居民收入继续增长，就业形势", "总体良好，物价涨幅保持在合", "理区间，各项民生事业取得新", "的进展。"],
];

#[test]
fn columns_are_read_one_after_the_other_in_whatever_order_they_are_written() {
    let [left, right] = [lines(10.0, 30.0, &COLUMNS[0]), lines(24.0, 30.3, &COLUMNS[1])];
    let in_turn = left.iter().zip(&right).flat_map(|(left, right)| [*left, *right]).collect();
    let below = lines(
        10.0,
        42.0,
        &[
            "今年，全市各部门将继续推进各项重点工作，着力补齐短板，",
            "确保全年目标如期完成，让群众有更多获得感，全面落实各项",
            "任务。",
        ],
    );
    for columns in [in_turn, [right.clone(), left.clone()].concat()] {
        let texts =
            texts(&[page(&[&[(12.0, 20.0, "清河市二〇二五年政务公开年度报告")], &columns[..], &below].concat())]);
        let expected = [
            "清河市二〇二五年政务公开年度报告",
            "全年各项工作平稳推进，审批事项办理时限比上年有所缩短，群众办事更加方便，满意度提高。",
            "居民收入继续增长，就业形势总体良好，物价涨幅保持在合理区间，各项民生事业取得新的进展。",
            "今年，全市各部门将继续推进各项重点工作，着力补齐短板，确保全年目标如期完成，让群众有更多获得感，全面落实各项任务。",
        ];
        assert_eq!(texts, expected);
    }
}

#[test]
fn names_and_values_side_by_side_are_rows_even_where_they_are_written_column_by_column() {
    let names = lines(10.0, 30.0, &["科目", "税收收入", "非税收入", "债务收入"]);
    let budget = lines(30.0, 30.0, &["预算", "六十二亿", "二十亿", "八亿"]);
    let spent = lines(50.0, 30.0, &["决算", "六十四亿", "二十一亿", "九亿"]);
    let expected = [
        "科目 | 预算 | 决算",
        "税收收入 | 六十二亿 | 六十四亿",
        "非税收入 | 二十亿 | 二十一亿",
        "债务收入 | 八亿 | 九亿",
    ];
    let mut written = [names, budget, spent].concat();
    assert_eq!(texts(&[page(&written)]), expected);
    written.reverse();
    assert_eq!(texts(&[page(&written)]), expected);
}

#[test]
fn a_raised_mark_at_the_front_of_a_line_is_none_of_its_number() {
    let text = [
        (12.0, 20.0, "去年，全市各部门扎实推进各项任务，经济平稳"),
        (10.0, 22.0, "运行，按可比价格计算，全年建筑业企业总产值约为"),
        (11.0, 24.0, "214.6亿元，比上年增长。"),
    ];
    let mut page = self::page(&text);
    let last = page.glyphs.partition_point(|glyph| glyph.y < 24.0);
    let mark = Glyph { x: 10.0, y: 23.6, width: 0.5, size: 0.5, direction: TextDirection::Right, c: '8' };
    page.glyphs.insert(last, mark);
    assert!(texts(&[page])[0].ends_with("总产值约为[8]214.6亿元，比上年增长。"));
}

#[test]
fn digits_that_a_blank_parts_stay_apart() {
    let set = |text: &str| {
        let glyph = |(index, c)| {
            let x = 10.0 + 0.5 * index as f64;
            Glyph { x, y: 20.0, width: 0.5, size: 1.0, direction: TextDirection::Right, c }
        };
        PageLayout { glyphs: text.chars().enumerate().map(glyph).collect(), ..page(&[]) }
    };
    assert_eq!(texts(&[set("GDP 1 2021-2025")]), ["GDP 1 2021-2025"]);
    // Where the file has no blank, they are only set wide.
    let mut wide = set("12 34");
    wide.glyphs.retain(|glyph| glyph.c != ' ');
    assert_eq!(texts(&[wide]), ["1234"]);
}

#[test]
fn the_one_paragraph_of_a_page_is_put_together() {
    let title = (20.0, 10.0, "清河市公告");
    let text =
        [(12.0, 20.0, "全年受理群众来信来访一千四百七十二件次，按期办结一千"), (10.0, 22.0, "四百件，效果良好。")];
    assert_eq!(
        texts(&[page(&[&[title], &text[..]].concat())])[1],
        "全年受理群众来信来访一千四百七十二件次，按期办结一千四百件，效果良好。"
    );
    // Two lines that begin below one another are paragraphs, for all that tells.
    let text = text.map(|(_, y, text)| (10.0, y, text));
    assert_eq!(texts(&[page(&[&[title], &text[..]].concat())]).len(), 3);
}

#[test]
fn a_numbered_heading_of_two_centred_lines_is_one() {
    let text = lines(
        10.0,
        30.0,
        &[
            "全年一般公共预算财政拨款支出完成预算，其中基本支出与项",
            "目支出均比上年有所下降，主要是压减一般性支出的结果，其",
            "他支出持平。",
        ],
    );
    let heading = |below: &'static str| {
        let x = 23.5 - below.chars().count() as f64 / 2.0;
        let lines = [(16.5, 10.0, "第二章 一般公共预算财政拨款"), (x, 12.0, below)];
        texts(&[page(&[&lines[..], &text].concat())])[0].clone()
    };
    assert_eq!(heading("支出决算情况"), "第二章 一般公共预算财政拨款支出决算情况");
    // At the head of a page its number still tells its level.
    let lines = [(16.5, 10.0, "第二章 一般公共预算财政拨款"), (20.5, 12.0, "支出决算情况")];
    let second = page(&[&lines[..], &text].concat());
    assert_eq!(texts(&[page(&text), second])[1], "第二章 一般公共预算财政拨款支出决算情况");
    for other in ["（二〇二五年）", "收入支出总表", "一、收入"] {
        assert_eq!(heading(other), "第二章 一般公共预算财政拨款", "{other}");
    }
    // The first line may reach to both edges.
    let full = |line: &'static str| {
        let lines = [(10.0, 10.0, line), (21.5, 12.0, "情况说明")];
        texts(&[page(&[&lines[..], &text].concat())])[0].clone()
    };
    let name = "第二章 清河县一般公共预算和政府性基金预算收支决算执行";
    assert_eq!(full(name), format!("{name}情况说明"));
    let line = "去年，清河县一般公共预算和政府性基金预算收支决算已执行";
    assert_eq!(full(line), line);
}

#[test]
fn the_end_of_a_title_is_no_edge_of_the_text() {
    let (full, short) = ("稳".repeat(50), "清".repeat(39));
    let first = page(&[10.0, 12.0, 14.0].map(|y| (10.0, y, full.as_str())));
    let mut second = page(&[(20.0, 10.0, "清河县人民政府新城街道办事处机构设置情况")]);
    for (at, glyph) in second.glyphs.iter_mut().enumerate() {
        (glyph.x, glyph.width, glyph.size) = (20.0 + 1.5 * at as f64, 1.5, 1.5);
    }
    second.glyphs.extend(page(&[(12.0, 14.0, &short)]).glyphs);
    assert_eq!(texts(&[first, second])[1], "#清河县人民政府新城街道办事处机构设置情况");
}

#[test]
fn lines_that_hang_below_a_wide_marker_are_of_its_paragraph() {
    let paragraph = |y: f64| {
        let first = (10.0, y, "（一）全年受理群众来信来访一千四百余件次，按期办结案一");
        [first, (13.0, y + 2.0, "千四百件，回访满意率有所提高，积案化解工作取得进")]
    };
    let ends = [(13.0, 24.0, "展，县区乡镇村居各级调解组织作用进一步发挥。"), (13.0, 34.0, "展。")];
    let lines = [&paragraph(20.0)[..], &ends[..1], &paragraph(30.0), &ends[1..]].concat();
    let texts = texts(&[page(&lines)]);
    assert_eq!(texts.len(), 2, "{texts:?}");
}

proptest! {
    #[test]
    fn no_character_is_lost(places in prop::collection::vec((0.0..60.0f64, 0.0..100.0f64, 0.0..3.0f64), 0..80)) {
        let glyphs = places.iter().enumerate().map(|(index, (x, y, size))| {
            let c = char::from_u32(0x4e00 + index as u32).unwrap();
            Glyph { x: *x, y: *y, width: *size, size: *size, direction: TextDirection::Right, c }
        });
        let page = PageLayout { width: 80.0, height: 100.0, glyphs: glyphs.collect(), rules: Vec::new() };
        let found = paragraphs(&[page]).iter().flat_map(|(text, _)| text.chars()).filter(|c| ('\u{4e00}'..).contains(c)).count();
        prop_assert_eq!(found, places.len());
    }
}

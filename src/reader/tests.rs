//! Sessions: a report, actions, and what is then shown.

mod copy;
mod selection;
mod table;

use super::*;
use crate::document::Source;
use crate::figure::Engine;
use crate::layout::{Level, Measure};

mod all_figures;
mod any;
mod bookmarks;
mod chart;
mod checks;
mod corrections;
mod filter;
mod lines;
mod lists;
mod overlays;
mod search;

pub const REPORT: &str = "某市二〇二一年度工作报告

全市工作稳步推进，成效明显。

一、加强学习

全年举办讲座31场、参加人员2700余人次。干部的能力提高了。

二、改进服务

（一）减环节。压减材料17项，办理时限缩短40%。
（二）优流程。办结率达到98.5%。

三、强化监督

检查单位53家，整改问题71个。

四、存在的问题

服务还不够好，监督还不够严，这些问题要在今后的工作中逐步解决。
";

fn document(text: &str) -> Document {
    Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned())
}

pub fn reader(text: &str, width: usize, height: usize) -> Reader {
    let document = document(text);
    let figures = Engine::new().find(&document);
    let mut reader = Reader::new(document, figures);
    reader.reflow(sizes(width, height));
    reader
}

pub fn sizes(width: usize, height: usize) -> PaneSizes {
    let measure = Measure::new(width);
    let lines = height;
    PaneSizes {
        measure,
        widest: width.max(80),
        text: lines,
        sections: lines,
        figures: lines,
        all_figures: lines,
        library: lines,
        concordance: lines,
        comparison: lines,
        chart: lines,
        figure_measure: measure,
        help: 9,
        help_height: height,
    }
}

fn after(reader: &mut Reader, actions: &[Action]) {
    for &action in actions {
        reader.update(action);
    }
}

fn heading(reader: &Reader) -> &str {
    reader.document().section(reader.section()).heading.of(&reader.document().text)
}

fn figure(reader: &Reader) -> Option<&str> {
    reader.figure().map(|index| reader.figures()[index].range.of(&reader.document().text))
}

fn top(reader: &Reader) -> String {
    let row = reader.viewport().lines().iter().flat_map(viewport::ScreenLine::ranges).next();
    row.map_or(String::new(), |range| range.of(&reader.document().text).to_owned())
}

#[test]
fn every_figure_is_reached_by_next_figure_in_text_order() {
    let mut reader = reader(REPORT, 31, 7);
    let mut seen = Vec::new();
    loop {
        reader.update(Action::NextFigure);
        if reader.notice() == Some(&Notice::LastFigure) {
            break;
        }
        let place = reader.figures()[reader.figure().unwrap()].range.start;
        assert!(reader.viewport().shows(place), "{:?} is not in sight", figure(&reader));
        assert!(reader.figure_list().figures.contains(&reader.figure().unwrap()));
        seen.push(figure(&reader).unwrap().to_owned());
    }
    assert_eq!(seen, ["31场", "2700余人次", "17项", "40%", "98.5%", "53家", "71个"]);
}

#[test]
fn the_section_list_follows_the_figure_and_the_line_being_read() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::NextFigure, Action::NextFigure, Action::NextFigure]);
    assert_eq!(heading(&reader), "（一）减环节");
    after(&mut reader, &[Action::Top]);
    assert_eq!(heading(&reader), "");
    after(&mut reader, &[Action::Bottom]);
    assert_eq!(heading(&reader), "四、存在的问题");
}

fn sections_seen(reader: &mut Reader, action: Action, times: usize) -> Vec<String> {
    let mut seen = vec![heading(reader).to_owned()];
    for _ in 0..times {
        reader.update(action);
        if heading(reader) != seen.last().unwrap() {
            seen.push(heading(reader).to_owned());
        }
    }
    seen
}

#[test]
fn every_section_is_reached_though_the_last_line_stays_at_the_bottom() {
    let all = ["", "一、加强学习", "二、改进服务", "（一）减环节", "（二）优流程", "三、强化监督", "四、存在的问题"];
    for height in [5, 7, 40] {
        assert_eq!(sections_seen(&mut reader(REPORT, 61, height), Action::NextSection, 9), all, "{height} lines");
    }
    for height in [5, 7, 11] {
        let seen = sections_seen(&mut reader(REPORT, 31, height), Action::LineDown, 40);
        assert_eq!(seen.first().zip(seen.last()).map(|(a, b)| (a.as_str(), b.as_str())), Some(("", all[6])));
    }
}

#[test]
fn a_section_s_number_leads_to_it() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Digit(3), Action::DigitsEnd]);
    assert_eq!(heading(&reader), "三、强化监督");
    after(&mut reader, &[Action::JumpBack]);
    assert_eq!(top(&reader), "某市二〇二一年度工作报告");
    after(&mut reader, &[Action::Digit(9), Action::Enter]);
    assert_eq!(reader.notice(), Some(&Notice::NoSection("9".into())));
}

#[test]
fn digits_lead_to_the_section_whose_marker_has_them_whatever_stands_before_it() {
    let text = "某县志\n\n序言\n\n旧志久佚，今重修。\n\n第一章 建置\n\n古为清河郡。\n\n第二章 山川\n\n北有小山。\n\n第三章 物产\n\n多麦。\n";
    let mut reader = reader(text, 31, 5);
    after(&mut reader, &[Action::Digit(3), Action::DigitsEnd]);
    assert_eq!(heading(&reader), "第三章 物产");
    after(&mut reader, &[Action::Digit(4), Action::DigitsEnd]);
    assert_eq!(reader.notice(), Some(&Notice::NoSection("4".into())));
}

#[test]
fn esc_closes_and_unmarks_and_never_moves_the_text() {
    let mut reader = reader(REPORT, 31, 5);
    after(&mut reader, &[Action::Digit(3), Action::DigitsEnd, Action::NextFigure, Action::NextPane]);
    let there = top(&reader);
    let esc = |reader: &mut Reader| {
        reader.update(Action::Back);
        (reader.focus(), figure(reader).map(str::to_owned), top(reader))
    };
    assert_eq!(esc(&mut reader), (Pane::Text, Some("53家".to_owned()), there.clone()));
    for _ in 0..3 {
        assert_eq!(esc(&mut reader), (Pane::Text, None, there.clone()));
    }
    assert_eq!(reader.notice(), None);
}

#[test]
fn digits_before_a_motion_repeat_it() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Digit(3), Action::NextFigure]);
    assert_eq!(figure(&reader), Some("17项"));
    after(&mut reader, &[Action::Top, Action::Digit(1), Action::Digit(0), Action::LineDown]);
    let ten = reader.viewport().reading();
    after(&mut reader, &[Action::Top]);
    after(&mut reader, &[Action::LineDown; 10]);
    assert_eq!(reader.viewport().reading(), ten);
}

#[test]
fn previous_section_goes_to_the_heading_of_the_section_being_read_first() {
    let mut reader = reader(REPORT, 13, 5);
    after(&mut reader, &[Action::Digit(1), Action::DigitsEnd, Action::LineDown, Action::LineDown]);
    after(&mut reader, &[Action::PreviousSection]);
    assert_eq!(top(&reader), "一、加强学习");
    after(&mut reader, &[Action::PreviousSection]);
    assert_eq!(heading(&reader), "");
    after(&mut reader, &[Action::PreviousSection]);
    assert_eq!(reader.notice(), Some(&Notice::FirstSection));
}

#[test]
fn one_step_back_leads_to_where_a_run_of_jumps_started() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::LineDown, Action::LineDown]);
    let start = reader.viewport().reading();
    after(&mut reader, &[Action::NextFigure; 6]);
    after(&mut reader, &[Action::JumpBack]);
    assert_eq!((reader.viewport().reading(), reader.figure()), (start, None));
}

#[test]
fn a_figure_that_is_scrolled_out_of_sight_is_let_go() {
    let mut reader = reader(REPORT, 31, 5);
    after(&mut reader, &[Action::NextFigure, Action::LineDown]);
    assert_eq!(figure(&reader), Some("31场"));
    after(&mut reader, &[Action::PageDown, Action::PageDown]);
    assert_eq!(figure(&reader), None);
}

#[test]
fn a_resize_keeps_the_text_of_the_top_line() {
    let mut reader = reader(REPORT, 61, 4);
    for start in [Action::Digit(2), Action::DigitsEnd, Action::LineDown, Action::LineDown, Action::LineDown] {
        reader.update(start);
    }
    let place = reader.viewport().place();
    let kept = top(&reader);
    for (width, height) in [(13, 6), (61, 3), (20, 5), (17, 4), (23, 4), (61, 4)] {
        reader.reflow(sizes(width, height));
        let shown = reader.viewport().lines().iter().flat_map(viewport::ScreenLine::ranges).next().unwrap();
        assert!(shown.contains(place.top), "{width}×{height}");
    }
    assert_eq!((top(&reader), reader.viewport().place()), (kept, place));
}

#[test]
fn one_step_back_restores_the_text_and_the_current_figure() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::NextFigure, Action::NextFigure, Action::LineDown]);
    let before = (top(&reader), figure(&reader).map(str::to_owned));
    after(&mut reader, &[Action::NextPane, Action::LineDown, Action::LineDown, Action::Back, Action::JumpBack]);
    assert_eq!((top(&reader), figure(&reader).map(str::to_owned)), before);
    after(&mut reader, &[Action::Digit(5), Action::Back]);
    assert_eq!((reader.count(), top(&reader)), (None, before.0), "Esc after a digit takes back the digit alone");
}

#[test]
fn counts_go_no_further_than_the_ends() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Digit(9), Action::Digit(9), Action::NextFigure]);
    assert_eq!(figure(&reader), Some("71个"));
    after(&mut reader, &[Action::NextFigure]);
    assert_eq!((figure(&reader), reader.notice()), (Some("71个"), Some(&Notice::LastFigure)));
    after(&mut reader, &[Action::Digit(5), Action::Bottom]);
    let fifth = top(&reader);
    after(&mut reader, &[Action::Top, Action::Digit(4), Action::LineDown]);
    assert_eq!(top(&reader), fifth);
}

#[test]
fn each_fold_in_sight_opens_in_turn() {
    let page = format!("首页 > 工作报告\n{REPORT}\n版权所有 某市人民政府 主办\n");
    let mut reader = reader(&page, 61, 60);
    let folds = |reader: &Reader| {
        let is_fold = |line: &&viewport::ScreenLine| matches!(line.line, crate::layout::Line::Fold { .. });
        reader.viewport().lines().iter().filter(is_fold).count()
    };
    let all = folds(&reader);
    assert!(all >= 2, "{:?}", reader.viewport().lines());
    for left in (0..all).rev() {
        reader.update(Action::ToggleBoilerplate);
        assert_eq!(folds(&reader), left);
    }
    reader.update(Action::ToggleBoilerplate);
    assert_eq!(folds(&reader), 1);
}

#[test]
fn the_help_scrolls_no_further_than_its_end() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Help]);
    after(&mut reader, &[Action::LineDown; 40]);
    let first = |reader: &Reader| reader.help().map(|help| help.first);
    assert_eq!(first(&reader), Some(9));
    after(&mut reader, &[Action::LineUp, Action::Digit(3), Action::DigitsEnd]);
    assert_eq!((first(&reader), top(&reader).as_str()), (Some(8), "某市二〇二一年度工作报告"));
}

#[test]
fn a_report_without_headings_or_figures_is_read_all_the_same() {
    let mut reader = reader("这里没有章节，也没有数据。", 20, 5);
    after(&mut reader, &[Action::NextFigure]);
    assert_eq!(reader.notice(), Some(&Notice::LastFigure));
    after(&mut reader, &[Action::NextSection]);
    assert_eq!(reader.notice(), Some(&Notice::LastSection));
    after(&mut reader, &[Action::NextPane, Action::LineDown, Action::PreviousPane, Action::PreviousPane]);
    assert_eq!(reader.focus(), Pane::Sections);
}

#[test]
fn the_level_decides_whether_a_dash_may_open_a_row() {
    let text = format!("{REPORT}\n一年来稳中求——进，群众满意，今后还要把各项工作做得更好。\n");
    let dash_opens_a_row = |level| {
        let mut reader =
            Reader::new(document(&text), Vec::new()).with_typesetting(Typesetting { level, ..Typesetting::default() });
        (12..30).any(|width| {
            reader.reflow(sizes(width, 99));
            let mut rows = reader.viewport().lines().iter().flat_map(viewport::ScreenLine::ranges);
            rows.any(|row| row.of(&text).starts_with('—'))
        })
    };
    assert!(dash_opens_a_row(Level::Basic) && !dash_opens_a_row(Level::Strict));
}

#[test]
fn digits_before_what_cannot_be_repeated_lead_nowhere() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Digit(3), Action::Reload, Action::DigitsEnd]);
    assert_eq!((reader.count(), top(&reader)), (None, top(&self::reader(REPORT, 31, 7))));
}

//! Screens as text.

mod all_figures;
mod checks;
mod coding;
mod concordance;
mod correction;
mod help;
mod library;
mod status;

use super::*;
use crate::document::{Document, Source};
use crate::figure::Engine;
use crate::reader::Context;
use crate::reader::{Action, Edit};
use crate::text::width::Ambiguous;
use crate::tui::keymap::{Keyboard, Keymap};
use crate::tui::{arrange, canvas::Canvas};

const REPORT: &str = "某市二〇二一年度工作报告

首页 > 政务公开 > 工作报告

全市工作稳步推进，成效明显。

一、加强学习

全年举办讲座31场、参加人员2700余人次。干部的能力提高了。

二、改进服务

压减材料17项，办理时限缩短40%，办结率达到98.5%。
";

/// The screen after `actions`, and the buffer it was read from.
fn screen(width: u16, height: u16, lang: Lang, actions: &[Action]) -> (Vec<String>, Buffer, Reader) {
    screen_with(Ambiguous::Narrow, width, height, lang, actions)
}

pub fn interface(lang: Lang) -> Interface {
    Interface { lang, ..Interface::default() }
}

pub fn open(text: &str) -> Reader {
    let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned());
    let figures = Engine::new().find(&document);
    Reader::new(document, figures)
}

fn screen_with(
    ambiguous: Ambiguous,
    width: u16,
    height: u16,
    lang: Lang,
    actions: &[Action],
) -> (Vec<String>, Buffer, Reader) {
    screen_of(REPORT, ambiguous, width, height, lang, actions)
}

fn screen_of(
    report: &str,
    ambiguous: Ambiguous,
    width: u16,
    height: u16,
    lang: Lang,
    actions: &[Action],
) -> (Vec<String>, Buffer, Reader) {
    let mut reader = open(report);
    let area = Rect::new(0, 0, width, height);
    arrange(&mut reader, area, ambiguous, &interface(Lang::ZH));
    for &action in actions {
        reader.update(action);
        arrange(&mut reader, area, ambiguous, &interface(Lang::ZH));
    }
    let panes = arrange(&mut reader, area, ambiguous, &interface(Lang::ZH));
    while reader.is_counting() {
        reader.count_on();
    }
    let mut buffer = Buffer::empty(area);
    super::screen(&mut buffer, View { reader: &reader, interface: &interface(lang) }, &panes);
    let rows = (0..height).map(|y| row(&buffer, y)).collect();
    (rows, buffer, reader)
}

pub fn row(buffer: &Buffer, y: u16) -> String {
    let mut text = String::new();
    (0..buffer.area.width).for_each(|x| text.push_str(buffer[(x, y)].symbol()));
    text.trim_end().to_owned()
}

#[track_caller]
fn check(width: u16, height: u16, actions: &[Action], expected: &str) {
    let (rows, ..) = screen(width, height, Lang::ZH, actions);
    let expected: Vec<&str> = expected.trim_matches('\n').lines().map(|line| line.trim_end_matches('¶')).collect();
    assert_eq!(rows, expected, "\n{}", rows.join("\n"));
}

#[test]
fn a_doubt_stays_on_the_screen() {
    let mut reader = open(&"去年平稳。\u{fffd}\u{e000}\n".repeat(120));
    let area = Rect::new(0, 0, 80, 9);
    arrange(&mut reader, area, Ambiguous::Narrow, &interface(Lang::ZH));
    reader.update(Action::LineDown);
    let panes = arrange(&mut reader, area, Ambiguous::Narrow, &interface(Lang::ZH));
    let mut buffer = Buffer::empty(area);
    super::screen(&mut buffer, View { reader: &reader, interface: &interface(Lang::ZH) }, &panes);
    assert!(row(&buffer, 0).starts_with(" ! 有乱码"), "{}", row(&buffer, 0));
}

#[test]
fn three_panes_with_the_current_figure_in_text_and_list() {
    check(
        72,
        14,
        &[Action::NextFigure, Action::NextFigure],
        "
 某市二〇二一年度工作报告                             一 加强学习 · 85%
 章节             │     某市二〇二一年度工作报告      ┃ 本节数据    2/2
 引言             │                                   ┃  31场
▌一 加强学习     2│ ▸ 网页栏目 ×1  o                  ┃  举办讲座 · 全年
 二 改进服务     3│     全市工作稳步推进，成效明显。  ┃▌ 2700余人次
                  │                                   ┃▌ 参加人员?
                  │ 一、加强学习                      ┤▌ 全年
                  │                                   ┤
                  │     全年举办讲座31场、参加人员    ┃
                  │ 2700余人次。干部的能力提高了。    ┃
                  │                                   ┃
                  │ 二、改进服务                      ┃
                  │                                   │
 ? 帮助  q 退出  ]/[ 节  f/F 数据  / 搜索  t 全部数据  c 图表   9/14 行
",
    );
}

#[test]
fn shares_have_bars_and_changes_arrows() {
    check(
        72,
        12,
        &[Action::Bottom],
        "
 某市二〇二一年度工作报告                            二 改进服务 · 100%
 章节             │                                   │ 本节数据      3
 引言             │ 一、加强学习                      │  −17项
 一 加强学习     2│                                   │  压减材料
▌二 改进服务     3│     全年举办讲座31场、参加人员    ┃  二〇二一年度
                  │ 2700余人次。干部的能力提高了。    ┃  −40%
                  │                                   ┃  办理时限?
                  │ 二、改进服务                      ┃  二〇二一年度
                  │                                   ┃  98.5%   ▰▰▰▰▰▰▱
                  │     压减材料17项，办理时限缩短    ┤  办结率
                  │ 40%，办结率达到98.5%。            ┤  二〇二一年度
 ? 帮助  q 退出  ]/[ 节  f/F 数据  / 搜索  t 全部数据  c 图表  14/14 行
",
    );
}

#[test]
fn a_narrow_screen_lays_a_list_over_the_text() {
    check(
        32,
        9,
        &[Action::PreviousPane, Action::LineDown],
        "
 某市二〇二…  一 加强学习 · 86%
 章节                     │    │
 引言                     │    │
▌一 加强学习             2│人员│
 二 改进服务             3│了。┤
                          │    ┤
                          │    ┃
                          │    ┃
 ? 帮助  Esc 返回       7/15 行
",
    );
}

#[test]
fn signs_are_ascii_where_ambiguous_characters_are_wide() {
    let (rows, ..) = screen_with(Ambiguous::Wide, 72, 7, Lang::ZH, &[Action::NextFigure, Action::NextFigure]);
    let expected = [
        " 某市二〇二一年度工作报告                             一 加强学习 - 78%",
        " 章节             |                                   | 本节数据    2/2",
        " 引言             |     全年举办讲座31场、参加人员    |> 2700余人次",
        ">一 加强学习     2| 2700余人次。干部的能力提高了。    +> 参加人员?",
        " 二 改进服务     3|                                   #> 全年",
        "                  | 二、改进服务                      |",
        " ? 帮助  q 退出  ]/[ 节  f/F 数据  / 搜索  t 全部数据  c 图表   9/14 行",
    ];
    assert_eq!(rows, expected, "\n{}", rows.join("\n"));
}

#[test]
fn a_screen_of_a_few_cells_shows_the_text() {
    check(9, 2, &[Action::NextSection], "一、加强\n学习");
}

#[test]
fn a_long_heading_leaves_the_per_cent_in_the_header() {
    let (rows, ..) = screen(24, 9, Lang::ZH, &[Action::NextSection]);
    assert!(rows[0].ends_with("% ".trim_end()) && rows[0].contains("一"), "{}", rows[0]);
}

#[test]
fn the_prompt_shows_the_end_of_what_is_typed() {
    let typed: Vec<Action> = "法治政府建设情况".chars().map(|c| Action::Edit(Edit::Insert(c))).collect();
    let (rows, ..) = screen(14, 9, Lang::ZH, &[&[Action::Search][..], &typed].concat());
    assert_eq!(rows[8], " /府建设情况");
}

#[test]
fn a_number_is_never_cut() {
    let text = "一、财政\n一般公共预算收入4112.8亿元。\n";
    for width in 72..=120 {
        let (mut reader, area) = (open(text), Rect::new(0, 0, width, 9));
        reader.update(Action::NextSection);
        let panes = arrange(&mut reader, area, Ambiguous::Narrow, &interface(Lang::ZH));
        let mut buffer = Buffer::empty(area);
        super::screen(&mut buffer, View { reader: &reader, interface: &interface(Lang::ZH) }, &panes);
        let rows: Vec<String> = (0..9).map(|y| row(&buffer, y)).collect();
        let card = rows.iter().find_map(|row| row.split('=').nth(1)).map(str::trim);
        assert!(card.is_none_or(|card| ["411,280,000,000 元", "411280000000 元"].contains(&card)), "{card:?}");
    }
}

/// The text of the cells that have all of `wanted`, in rows that have any.
fn cells_with(buffer: &Buffer, wanted: Modifier) -> Vec<String> {
    let styled = |y| {
        let cells = (0..buffer.area.width).map(|x| &buffer[(x, y)]).filter(|cell| cell.modifier.contains(wanted));
        cells.map(ratatui::buffer::Cell::symbol).collect::<String>().replace(' ', "")
    };
    (0..buffer.area.height).map(styled).filter(|text| !text.is_empty()).collect()
}

#[test]
fn the_current_figure_stands_out_in_both_panes_without_colour() {
    let (_, buffer, _) = screen(72, 14, Lang::ZH, &[Action::NextFigure, Action::NextFigure]);
    assert_eq!(cells_with(&buffer, Modifier::REVERSED | Modifier::BOLD), ["2700余人次", "2700余人次"]);
    assert_eq!(cells_with(&buffer, Modifier::UNDERLINED), ["31场"]);
}

#[test]
fn the_title_of_the_pane_that_has_the_keys_stands_out() {
    for (action, title) in [(Action::PreviousPane, "章节"), (Action::NextPane, "本节数据1/2")] {
        let (_, buffer, _) = screen(72, 9, Lang::ZH, &[Action::NextSection, action]);
        let reversed = cells_with(&buffer, Modifier::REVERSED);
        assert!(reversed.contains(&title.to_owned()), "{reversed:?}");
    }
}

#[test]
fn the_current_figure_is_marked_in_its_cell() {
    let text = "全年收支情况见下表，各项收入均按年初预算完成，支出控制在预算以内，结余结转下年使用。

| 项目 | 预算数 | 完成数 |
|---|---|---|
| 税收 | 92721万元 | 91.6% |
";
    let document = Document::parse(Source { name: "表.md".into(), encoding: "UTF-8" }, text.to_owned());
    let figures = Engine::new().find(&document);
    let share = figures.iter().position(|figure| figure.range.of(&document.text) == "91.6%").unwrap();
    let mut reader = Reader::new(document, figures);
    let area = Rect::new(0, 0, 40, 12);
    reader.update(Action::GoToFigure(share));
    let panes = arrange(&mut reader, area, Ambiguous::Narrow, &interface(Lang::ZH));
    let mut buffer = Buffer::empty(area);
    super::screen(&mut buffer, View { reader: &reader, interface: &interface(Lang::ZH) }, &panes);
    let y = (0..area.height).find(|&y| row(&buffer, y).contains("税收")).unwrap();
    assert!(row(&buffer, y).contains("税收  92721万元   91.6%"), "{}", row(&buffer, y));
    let marked = (0..area.width).filter(|&x| buffer[(x, y)].modifier.contains(Modifier::REVERSED));
    assert_eq!(marked.map(|x| buffer[(x, y)].symbol()).collect::<String>(), "91.6%");
}

#[test]
fn a_marked_line_has_its_letter_and_the_letters_are_listed_while_one_is_awaited() {
    check(
        72,
        9,
        &[
            Action::SetBookmark,
            Action::Letter('b'),
            Action::Digit(2),
            Action::DigitsEnd,
            Action::SetBookmark,
            Action::Letter('a'),
            Action::GoToBookmark,
        ],
        "
 某市二〇二一年度工作报告                            二 改进服务 · 100%
 章节             │     全年举办讲座31场、参加人员    │ 本节数据      3
 引言             │ 2700余人次。干部的能力提高了。    │  −17项
 一 加强学习     2│                                   │  压减材料
▌二 改进服务     3│a二、改进服务                      ┃  二〇二一年度
 到书签：按字母；' 回到跳转之前
 a  二 改进服务             二、改进服务
 b  引言                    某市二〇二一年度工作报告
 Esc 取消                                                      11/14 行
",
    );
}

#[test]
fn a_page_that_is_turned_takes_less_than_8_kb_in_every_theme() {
    for (name, theme) in crate::tui::theme::BUILT_IN {
        let interface = Interface { theme: *theme, ..Interface::default() };
        let document = Document::built_in();
        let figures = Engine::new().find(&document);
        let (mut reader, area) = (Reader::new(document, figures), Rect::new(0, 0, 120, 40));
        let mut canvas = Canvas::new(Ambiguous::Narrow);
        let mut draw = |reader: &mut Reader| {
            let panes = arrange(reader, area, Ambiguous::Narrow, &interface);
            let view = View { reader, interface: &interface };
            canvas.draw(area, |buffer| super::screen(buffer, view, &panes)).len()
        };
        draw(&mut reader);
        reader.update(Action::PageDown);
        let bytes = draw(&mut reader);
        assert!(bytes < 8000, "{name}: {bytes}");
    }
}

#[test]
fn the_status_line_shows_the_keys_of_the_pane_that_has_them() {
    let footer = |actions: &[Action]| screen(100, 14, Lang::EN, actions).0[13].clone();
    assert!(footer(&[]).starts_with(" ? help  q quit  ]/[ section  f/F figure  / search"));
    assert!(footer(&[Action::PreviousPane]).starts_with(" ? help  Esc back  j/k choose  Enter read  h/l fold"));
    assert!(footer(&[Action::NextPane]).starts_with(" ? help  Esc back  j/k choose  Enter read  y copy  a correct"));
    assert!(footer(&[Action::NextPane, Action::Help]).starts_with(" Esc close  j/k line  Space/b page"));
}

#[test]
fn a_filter_that_nothing_passes_is_not_a_section_without_figures() {
    let letters = "要案".chars().map(|c| Action::Edit(Edit::Insert(c)));
    let mut actions = vec![Action::NextSection, Action::NextPane, Action::Filter];
    actions.extend(letters.chain([Action::Enter]));
    let (rows, ..) = screen(100, 20, Lang::ZH, &actions);
    let shown = rows.join("\n");
    assert!(shown.contains(Lang::ZH.nothing_shows) && !shown.contains(Lang::ZH.no_figures), "{shown}");
}

#[test]
fn keys_are_shown_as_they_are_bound() {
    let mut keymap = Keymap::default();
    for (name, keys) in [("toggle-boilerplate", "z"), ("help", "F2"), ("line-down", "Ctrl-J")] {
        let mut bindings = keymap.bindings.iter_mut();
        let binding = bindings.find(|b| b.context == Context::Reading && b.name == name).unwrap();
        binding.keys = vec![keys.parse().unwrap()];
    }
    let interface = Interface { keyboard: Keyboard::new(keymap), ..interface(Lang::ZH) };
    let (mut reader, area) = (open(REPORT), Rect::new(0, 0, 150, 14));
    let panes = arrange(&mut reader, area, Ambiguous::Narrow, &interface);
    let mut buffer = Buffer::empty(area);
    super::screen(&mut buffer, View { reader: &reader, interface: &interface }, &panes);
    let rows: Vec<String> = (0..14).map(|y| row(&buffer, y)).collect();
    assert!(rows.iter().any(|row| row.contains("网页栏目 ×1  z ")), "{}", rows.join("\n"));
    assert!(rows[13].starts_with(" F2 帮助  q 退出  ") && rows[13].contains("Ctrl-J/k 行"), "{}", rows[13]);
}

#[test]
fn bars_below_each_other_are_of_one_length() {
    let report = "某市报告\n\n一、进展\n\n办结率98.5%，覆盖率超过60.25%，达标率7%。\n";
    for width in [72, 80, 100] {
        let (rows, ..) = screen_of(report, Ambiguous::Narrow, width, 20, Lang::ZH, &[Action::NextSection]);
        let cells = |row: &String| row.chars().filter(|c| "▰▱".contains(*c)).count();
        let lengths: Vec<usize> = rows.iter().map(cells).filter(|cells| *cells > 0).collect();
        assert!(lengths.len() >= 2 && lengths.iter().all(|length| *length == lengths[0]), "{}", rows.join("\n"));
    }
}

#[test]
fn a_growth_that_is_aimed_at_has_no_bar() {
    let report = "某市报告\n\n一、目标\n\n居民消费价格涨幅3%左右，经济增长预期目标为5%左右，城镇调查失业率5.5%左右。\n";
    let (rows, ..) = screen_of(report, Ambiguous::Narrow, 100, 20, Lang::ZH, &[Action::NextSection]);
    let with_bar: Vec<&String> = rows.iter().filter(|row| row.contains('▰')).collect();
    assert!(with_bar.len() == 1 && with_bar[0].contains("5.5%"), "{}", rows.join("\n"));
}

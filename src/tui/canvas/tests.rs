//! What terminals show of the bytes of a canvas.

use super::emulator::Emulator;
use super::*;
use crate::document::{Document, Source};
use crate::figure::Engine;
use crate::reader::{Action, Reader};
use crate::text::width::is_sure;
use crate::tui::draw::{self, View};
use crate::tui::page::Page;
use crate::tui::{Interface, arrange};
use proptest::prelude::*;
use ratatui::style::{Color, Modifier, Style};

const REPORT: &str = "某市二〇二一年度“放管服”工作报告

首页 > 政务公开 > 工作报告

全市工作稳步推进——成效明显…… ①网上办；②就近办。

一、加强“学习”

全年举办讲座31场、参加人员2700余人次，café与naïve各1家，③号楼±2℃。干部的能力提高了。

二、改进服务 · 提高“效率”

压减材料17项，办理时限缩短40%，办结率达到98.5%。群众点赞👍，企业送锦旗🎌，网址http://a.example.cn/xinxi。
";

/// Clusters that terminals set apart: to be seen in a terminal whose lines do not wrap.
const CLUSTERS: &str = "“👨‍👩‍👧”一家👍🏽，🇨🇳国旗，葛\u{e0100}城e\u{301}\u{302}，⚠️注意。\n";

fn reader(text: &str) -> Reader {
    let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned());
    let figures = Engine::new().find(&document);
    Reader::new(document, figures)
}

/// Draws the reader; the buffer that was drawn.
fn draw(canvas: &mut Canvas, reader: &mut Reader, area: Rect, ambiguous: Ambiguous) -> Vec<u8> {
    let interface = Interface::default();
    let panes = arrange(reader, area, ambiguous, &interface);
    let view = View { reader, interface: &interface };
    canvas.draw(area, |buffer| draw::screen(buffer, view, &panes)).to_vec()
}

fn cells_of(buffer: &Buffer) -> impl Iterator<Item = (u16, u16, &Cell)> {
    let area = buffer.area;
    (area.y..area.bottom()).flat_map(move |y| (area.x..area.right()).map(move |x| (x, y, &buffer[(x, y)])))
}

/// Asserts that the terminal shows each glyph in its place, and nothing else in its other cells. Of a cluster that it
/// sets apart at its right edge the terminal shows what part it can.
fn check(emulator: &Emulator, canvas: &Canvas) {
    let mut glyph = "";
    for (x, y, cell) in cells_of(&canvas.shown) {
        let shown = emulator.cell(x, y);
        let is_first = !cell.symbol().is_empty();
        glyph = if is_first { cell.symbol() } else { glyph };
        let is_part = shown == " " || glyph.contains(shown);
        let is_whole = !is_first || shown == glyph || glyph.chars().count() > 1;
        assert!(is_part && is_whole, "{shown:?} for {glyph:?} at {x}, {y}");
    }
}

/// Asserts that vt100 shows each glyph in its place and in its style.
fn check_vt100(screen: &vt100::Screen, canvas: &Canvas) {
    for (x, y, cell) in cells_of(&canvas.shown) {
        let shown = screen.cell(y, x).expect("a cell");
        assert_eq!(shown.contents().trim(), cell.symbol().trim(), "at {x}, {y}");
        if cell.symbol().is_empty() {
            continue;
        }
        let looks = (shown.inverse(), shown.underline());
        assert_eq!(looks, (cell.modifier.contains(Modifier::REVERSED), cell.modifier.contains(Modifier::UNDERLINED)));
        if !cell.symbol().trim().is_empty() {
            // This terminal knows one intensity at a time.
            let (bold, dim) = (cell.modifier.contains(Modifier::BOLD), cell.modifier.contains(Modifier::DIM));
            assert!(bold && dim || (shown.bold(), shown.dim()) == (bold, dim));
            assert_eq!(shown.fgcolor(), colour(cell.fg));
        }
    }
}

fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Reset => vt100::Color::Default,
        Color::Black => vt100::Color::Idx(0),
        Color::Green => vt100::Color::Idx(2),
        Color::Yellow => vt100::Color::Idx(3),
        Color::Cyan => vt100::Color::Idx(6),
        other => panic!("{other} is no colour of the theme"),
    }
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    use Action::*;
    let action = prop::sample::select(vec![
        LineDown,
        LineUp,
        PageDown,
        PageUp,
        HalfPageDown,
        Top,
        Bottom,
        NextSection,
        PreviousSection,
        NextFigure,
        PreviousFigure,
        NextPane,
        ToggleBoilerplate,
        Narrower,
        Search,
        Edit(crate::reader::Edit::Insert('工')),
        Enter,
        NextHit,
        Back,
        Help,
    ]);
    prop::collection::vec(action, 1..24)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn vt100_shows_what_was_drawn(actions in actions(), width in 1u16..110, height in 1u16..30) {
        let (mut canvas, area) = (Canvas::new(Ambiguous::Narrow), Rect::new(0, 0, width, height));
        let size = |cells| std::num::NonZeroU16::new(cells).expect("a screen has cells");
        let mut parser = vt100::Parser::new(size(height), size(width), 0);
        let mut reader = reader(REPORT);
        for action in actions {
            parser.process(&draw(&mut canvas, &mut reader, area, Ambiguous::Narrow));
            check_vt100(parser.screen(), &canvas);
            reader.update(action);
        }
    }

    #[test]
    fn wide_characters_are_drawn_right_whatever_the_terminal_takes_them_for(
        actions in actions(),
        width in 3u16..110,
        height in 1u16..30,
    ) {
        let (mut canvas, area) = (Canvas::new(Ambiguous::Wide), Rect::new(0, 0, width, height));
        let mut terminals = [Ambiguous::Narrow, Ambiguous::Wide].map(|taken| Emulator::new(width, height, taken));
        let mut reader = reader(&format!("{REPORT}{CLUSTERS}"));
        for action in actions {
            let bytes = draw(&mut canvas, &mut reader, area, Ambiguous::Wide);
            for terminal in &mut terminals {
                terminal.process(&bytes);
                check(terminal, &canvas);
            }
            reader.update(action);
        }
    }

    #[test]
    fn clusters_that_a_terminal_sets_apart_spoil_nothing(actions in actions(), width in 3u16..110, height in 1u16..30) {
        let (mut canvas, area) = (Canvas::new(Ambiguous::Narrow), Rect::new(0, 0, width, height));
        let mut emulator = Emulator::new(width, height, Ambiguous::Narrow);
        let mut reader = reader(&format!("{REPORT}{CLUSTERS}{CLUSTERS}{REPORT}"));
        for action in actions {
            emulator.process(&draw(&mut canvas, &mut reader, area, Ambiguous::Narrow));
            check(&emulator, &canvas);
            reader.update(action);
        }
    }
}

/// The bytes of a line drawn on an empty screen, without what begins and ends each frame.
fn bytes_of(text: &str, style: Style) -> String {
    let mut canvas = Canvas::new(Ambiguous::Narrow);
    let area = Rect::new(0, 0, 20, 2);
    let frame = |canvas: &mut Canvas, text: &str| {
        let draw = |buffer: &mut Buffer| {
            Page::new(buffer, Ambiguous::Narrow).print(area, text, style);
            None
        };
        String::from_utf8(canvas.draw(area, draw).to_vec()).expect("UTF-8")
    };
    frame(&mut canvas, "");
    frame(&mut canvas, text).replace("\x1b[?2026h\x1b[?25l", "").replace("\x1b[?2026l", "")
}

#[test]
fn wide_glyphs_need_no_cursor_moves() {
    assert_eq!(bytes_of("依法“行政”100%", Style::new()), "\x1b[1;1H依法“行政”100%");
}

#[test]
fn a_cluster_is_written_on_cleared_cells_and_the_cursor_placed_anew() {
    assert!(!is_sure("⚠️", Ambiguous::Narrow));
    assert_eq!(bytes_of("警⚠️示", Style::new()), "\x1b[1;1H警\x1b[2X⚠️\x1b[1;5H示");
}

#[test]
fn a_style_is_told_once_and_blanks_need_none() {
    let style = Style::new().add_modifier(Modifier::BOLD).fg(Color::Cyan);
    assert_eq!(bytes_of("依法 行政", style), "\x1b[1;1H\x1b[1;36m依法 行政\x1b[m");
}

#[test]
fn what_does_not_change_is_not_written() {
    let mut canvas = Canvas::new(Ambiguous::Narrow);
    let mut reader = reader(REPORT);
    let area = Rect::new(0, 0, 80, 24);
    draw(&mut canvas, &mut reader, area, Ambiguous::Narrow);
    assert_eq!(draw(&mut canvas, &mut reader, area, Ambiguous::Narrow), b"\x1b[?2026h\x1b[?25l\x1b[?2026l");
}

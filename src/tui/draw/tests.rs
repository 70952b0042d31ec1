//! Screens as text.

use super::*;
use crate::document::{Document, Source};
use crate::figure::Engine;
use crate::reader::Action;
use crate::tui::{arrange, input};
use ratatui::style::Modifier;

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
    let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, REPORT.to_owned());
    let figures = Engine::new().figures(&document);
    let mut reader = Reader::new(document, figures);
    let area = Rect::new(0, 0, width, height);
    arrange(&mut reader, area);
    for &action in actions {
        reader.update(action);
        arrange(&mut reader, area);
    }
    let panes = arrange(&mut reader, area);
    let mut buffer = Buffer::empty(area);
    super::screen(&mut buffer, View { reader: &reader, theme: Theme { colour: true }, lang }, &panes);
    let rows = (0..height).map(|y| row(&buffer, y)).collect();
    (rows, buffer, reader)
}

fn row(buffer: &Buffer, y: u16) -> String {
    let mut text = String::new();
    let mut x = 0;
    while x < buffer.area.width {
        let symbol = buffer[(x, y)].symbol();
        text.push_str(symbol);
        x += u16::try_from(cells(symbol, Ambiguous::Narrow)).unwrap().max(1);
    }
    text.trim_end().to_owned()
}

#[track_caller]
fn check(width: u16, height: u16, actions: &[Action], expected: &str) {
    let (rows, ..) = screen(width, height, Lang::Zh, actions);
    let expected: Vec<&str> = expected.trim_matches('\n').lines().map(|line| line.trim_end_matches('¶')).collect();
    assert_eq!(rows, expected, "\n{}", rows.join("\n"));
}

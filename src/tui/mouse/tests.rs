//! What the mouse does on a screen as text.

use super::*;
use crate::document::{Document, SectionId, Source};
use crate::figure::Engine;
use crate::lang::Lang;
use crate::reader::Effect;
use crate::text::range::upto;
use crate::text::width::{Ambiguous, cells};
use crate::tui::canvas::Canvas;
use crate::tui::draw::{View, screen};
use crate::tui::{Interface, arrange, events::Event, input};
use crossterm::event::{self, KeyCode, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

const REPORT: &str = "某市二〇二一年度工作报告

一、加强学习

全年举办讲座31场、参加人员2700余人次。干部的能力提高了。

二、改进服务

（一）减环节。压减材料17项，办理时限缩短40%。
（二）优流程。办结率达到98.5%。

三、强化监督

检查单位53家，整改问题71个。
";

/// A screen that one points at.
struct Desk {
    reader: Reader,
    mouse: Mouse,
    area: Rect,
    time: Instant,
    /// What was copied last.
    copied: Option<String>,
}

impl Desk {
    fn new(height: u16) -> Self {
        Self::with("test", REPORT, height)
    }

    fn with(name: &str, text: &str, height: u16) -> Self {
        let document = Document::parse(Source { name: name.into(), encoding: "UTF-8" }, text.to_owned());
        let figures = Engine::new().find(&document);
        let reader = Reader::new(document, figures);
        let area = Rect::new(0, 0, 72, height);
        let mut desk = Self { reader, mouse: Mouse::default(), area, time: Instant::now(), copied: None };
        desk.panes();
        desk
    }

    fn panes(&mut self) -> Panes {
        arrange(&mut self.reader, self.area, Ambiguous::Narrow, &Interface::default())
    }

    fn buffer(&mut self) -> Buffer {
        let panes = self.panes();
        let mut buffer = Buffer::empty(self.area);
        screen(&mut buffer, View { reader: &self.reader, interface: &Interface::default() }, &panes);
        buffer
    }

    /// The cell where `text` begins on the screen, left of the figures.
    #[track_caller]
    fn cell(&mut self, text: &str) -> Cell {
        let (buffer, panes) = (self.buffer(), self.panes());
        let right = panes.figures.map_or(self.area.width, |figures| figures.x);
        let row = |y| (0..right).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        let found = (0..self.area.height).find_map(|y| Some((row(y).find(text)?, y)));
        let (at, y) = found.unwrap_or_else(|| panic!("{text} is not on the screen"));
        (cells(upto(&row(y), at), Ambiguous::Narrow) as u16, y)
    }

    fn does(&mut self, actions: Vec<Action>) -> Vec<Action> {
        for action in &actions {
            match self.reader.update(*action) {
                Effect::Copy(text) => self.copied = Some(text),
                Effect::CopyFigures(figures, _) => {
                    let written = self.reader.figures()[figures[0]].range;
                    self.copied = Some(written.of(&self.reader.document().text).to_owned());
                }
                _ => {}
            }
            self.panes();
        }
        actions
    }

    fn event(&mut self, kind: MouseEventKind, (column, row): Cell) -> Vec<Action> {
        let (event, panes) = (MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }, self.panes());
        let actions = self.mouse.actions(event, self.time, (&self.reader, Lang::ZH), &panes);
        self.does(actions)
    }

    fn press(&mut self, cell: Cell) -> Vec<Action> {
        self.event(MouseEventKind::Down(MouseButton::Left), cell)
    }

    fn drag(&mut self, cell: Cell) -> Vec<Action> {
        self.event(MouseEventKind::Drag(MouseButton::Left), cell)
    }

    fn release(&mut self, cell: Cell) -> Vec<Action> {
        self.event(MouseEventKind::Up(MouseButton::Left), cell)
    }

    fn click(&mut self, cell: Cell) -> Vec<Action> {
        [self.press(cell), self.release(cell)].concat()
    }

    fn selected(&self) -> &str {
        self.reader.selected().map_or("", |range| range.of(&self.reader.document().text))
    }
}

#[test]
fn a_click_goes_to_the_figure_or_the_section_under_it() {
    let mut desk = Desk::new(14);
    let (figure, section) = (desk.cell("31场"), desk.cell("二 改进"));
    assert_eq!(desk.click((figure.0 + 1, figure.1)), [Action::GoToFigure(0)]);
    assert_eq!(desk.click((figure.0 - 2, figure.1)), [Action::Focus(Pane::Text)]);
    assert_eq!(desk.press(section), [Action::GoToSection(SectionId(2))]);
}

#[test]
fn in_the_table_a_click_goes_to_the_row_and_one_on_it_to_its_figure() {
    let mut desk = Desk::new(14);
    desk.does(vec![Action::AllFigures]);
    let row = desk.cell("17项");
    assert_eq!(desk.click(row), [Action::GoToRow(2)]);
    assert_eq!(desk.reader.mode(), Mode::AllFigures);
    desk.click(row);
    assert_eq!((desk.reader.mode(), desk.reader.figure()), (Mode::Reading, Some(2)));
}

#[test]
fn drawing_over_the_text_selects_it_and_the_release_copies_it() {
    let mut desk = Desk::new(24);
    let (from, to) = (desk.cell("讲座"), desk.cell("压减"));
    assert_eq!(desk.press(from), []);
    desk.drag((from.0 + 9, from.1));
    desk.drag((to.0 + 3, to.1));
    assert_eq!(desk.copied, None);
    assert_eq!(desk.release(to), [Action::Copy]);
    let expected = "讲座31场、参加人员2700余人次。干部的能力提高了。\n二、改进服务\n（一）减环节。压减";
    assert_eq!(desk.copied.as_deref(), Some(expected));
    assert_eq!(desk.reader.mode(), Mode::Reading);
}

#[test]
fn the_cells_of_the_selection_and_no_others_are_marked() {
    let mut desk = Desk::new(24);
    let (from, to) = (desk.cell("讲座"), desk.cell("700"));
    desk.press(from);
    desk.drag(to);
    let buffer = desk.buffer();
    let selected = |x, y| buffer[(x, y)].bg == Interface::default().theme.selected.bg.unwrap();
    let row = |y| (0..72).filter(|x| selected(*x, y)).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    let rows: Vec<String> = (0..24).map(row).filter(|row| !row.is_empty()).collect();
    assert_eq!(rows, ["讲座31场、参加人员", "27"]);
    assert!(!(0..24).any(|y| (0..72).any(|x| selected(x, y) && buffer[(x, y)].modifier.contains(Modifier::REVERSED))));
}

#[test]
fn a_click_on_the_scrollbar_goes_there_and_one_on_a_kind_of_units_shows_these() {
    let mut desk = Desk::new(12);
    let bar = desk.panes().scrollbar().unwrap();
    desk.press((bar.x, bar.bottom() - 1));
    assert!(desk.reader.viewport().in_sight().start > 0, "the text has moved");
    desk.does(vec![Action::AllFigures]);
    let tab = desk.cell("计数");
    assert!(matches!(desk.press(tab).as_slice(), [Action::ShowUnitKind(Some(_))]));
    assert!(desk.reader.all_figures().rows().len() < desk.reader.figures().len());
}

#[test]
fn a_frame_while_one_drags_holds_what_changed_and_no_more() {
    let mut desk = Desk::new(24);
    let from = desk.cell("讲座");
    let mut canvas = Canvas::new(Ambiguous::Narrow);
    let mut frame = |desk: &mut Desk| {
        let (panes, interface) = (desk.panes(), Interface::default());
        let view = View { reader: &desk.reader, interface: &interface };
        canvas.draw(desk.area, |buffer| screen(buffer, view, &panes)).len()
    };
    desk.press(from);
    desk.drag((from.0 + 2, from.1));
    frame(&mut desk);
    desk.drag((from.0 + 4, from.1));
    assert!(frame(&mut desk) < 200);
}

#[test]
fn beside_the_text_the_nearest_character_of_the_line_is_meant() {
    let mut desk = Desk::new(24);
    let (from, to) = (desk.cell("讲座"), desk.cell("2700"));
    desk.press((from.0, from.1));
    desk.drag((0, to.1));
    assert_eq!(desk.selected(), "讲座31场、参加人员2");
    desk.drag((70, to.1 + 1));
    assert_eq!(desk.selected(), "讲座31场、参加人员2");
    desk.drag((70, to.1));
    assert_eq!(desk.selected(), "讲座31场、参加人员2700余人次。干部的能力提高了。");
    desk.drag((30, 21));
    assert!(desk.selected().ends_with("整改问题71个。"));
}

#[test]
fn at_the_edges_of_the_screen_the_text_moves_along() {
    let mut desk = Desk::new(8);
    desk.press((24, 3));
    desk.drag((30, 7));
    assert!(desk.mouse.is_pulling());
    for _ in 0..20 {
        let panes = desk.panes();
        let actions = desk.mouse.clone().pull(&desk.reader, &panes);
        desk.does(actions);
    }
    assert!(desk.selected().contains("检查单位"), "{}", desk.selected());
    desk.drag((30, 4));
    assert!(!desk.mouse.is_pulling());
    desk.drag((30, 0));
    for _ in 0..20 {
        let panes = desk.panes();
        let actions = desk.mouse.clone().pull(&desk.reader, &panes);
        desk.does(actions);
    }
    assert!(desk.reader.viewport().shows(0), "{}", desk.selected());
    desk.release((30, 0));
    assert!(!desk.mouse.is_pulling());
}

#[test]
fn a_key_lets_go_of_the_mouse() {
    let mut desk = Desk::new(8);
    desk.press((24, 3));
    desk.drag((30, 7));
    let escape = Event::Terminal(event::Event::Key(KeyCode::Esc.into()));
    let panes = desk.panes();
    let actions = input::actions(&escape, &desk.reader, &panes, &mut Interface::default(), &mut desk.mouse);
    assert_eq!(desk.does(actions), [Action::Back]);
    assert!(!desk.mouse.is_pulling());
    assert_eq!([desk.drag((30, 4)), desk.release((30, 4))].concat(), []);
    assert_eq!(desk.selected(), "");
}

#[test]
fn a_double_click_copies_a_figure_or_a_sentence() {
    let mut desk = Desk::new(24);
    let (figure, sentence) = (desk.cell("700余"), desk.cell("能力"));
    desk.click(figure);
    desk.click(figure);
    assert_eq!(desk.copied.as_deref(), Some("2700余人次"));
    desk.click(sentence);
    desk.click(sentence);
    assert_eq!(desk.copied.as_deref(), Some("干部的能力提高了。"));
}

#[test]
fn two_clicks_that_are_far_apart_are_two_clicks() {
    let mut desk = Desk::new(24);
    let figure = desk.cell("700余");
    desk.click(figure);
    desk.time += DOUBLE * 2;
    assert_eq!(desk.click(figure), [Action::GoToFigure(1)]);
    assert_eq!(desk.click((figure.0 + 1, figure.1)), [Action::GoToFigure(1)]);
    assert_eq!(desk.copied, None);
}

#[test]
fn a_click_ends_a_selection() {
    let mut desk = Desk::new(24);
    desk.does(vec![Action::Select]);
    let figure = desk.cell("31场");
    assert_eq!(desk.click(figure), [Action::Back]);
    assert_eq!(desk.reader.mode(), Mode::Reading);
}

#[test]
fn a_click_on_the_head_that_stays_leads_to_the_head_of_the_table() {
    let rows: String = (1..40).map(|at| format!("| 科目{at} | {} |\n", 7 * at)).collect();
    let text = format!("全年收支平稳，情况见下表。\n\n| 科目 | 金额 |\n|---|---|\n{rows}");
    let mut desk = Desk::with("test.md", &text, 14);
    desk.does(vec![Action::PageDown]);
    let head = desk.reader.document().text.find("科目 |").unwrap();
    assert!(!desk.reader.viewport().shows(head));
    let cell = desk.cell("金额");
    assert_eq!(desk.click(cell), [Action::GoToOffset(head)]);
    assert!(desk.reader.viewport().shows(head));
}

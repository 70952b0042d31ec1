//! What presses, moves and releases of the mouse mean.

#[cfg(test)]
mod tests;

use super::draw::{all_figures, coding, comparison, concordance, figure_list, library, scrollbar, sections, text};
use super::panes::Panes;
use crate::lang::Lang;
use crate::reader::{Action, Mode, Pane, Reader};
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use std::time::{Duration, Instant};

/// Lines that a turn of the wheel moves: the three that most programs move.
const WHEEL_LINES: isize = 3;

/// The longest time between the two presses of a double click.
const DOUBLE: Duration = Duration::from_millis(400);

/// A cell of the screen: column and line.
type Cell = (u16, u16);

/// What the mouse did, as far as the next event depends on it.
#[derive(Clone, Debug, Default)]
pub struct Mouse {
    /// The button is down, in the text.
    press: Option<Press>,
    /// The last click; a second one in its place makes a double click.
    click: Option<(Instant, Cell)>,
}

/// A press in the text that was not released.
#[derive(Clone, Copy, Debug)]
struct Press {
    /// The cell it is on.
    cell: Cell,
    /// The byte of the text at which the press began; none if there is no text.
    offset: Option<usize>,
    /// Whether it selects: it moved, or is the second of a double click.
    selects: bool,
    /// The lines by which it moves the text, as long as it is held at the first or the last line of the screen.
    pull: isize,
}

impl Mouse {
    /// Whether the text is to be moved on while no event comes.
    pub fn is_pulling(&self) -> bool {
        self.press.is_some_and(|press| press.pull != 0)
    }

    /// The actions that `event` at `time` means to a reader whose screen is in that language.
    pub fn actions(
        &mut self,
        event: MouseEvent,
        time: Instant,
        (reader, lang): (&Reader, Lang),
        panes: &Panes,
    ) -> Vec<Action> {
        let cell = (event.column, event.row);
        match event.kind {
            MouseEventKind::ScrollDown => wheel(cell, WHEEL_LINES, panes),
            MouseEventKind::ScrollUp => wheel(cell, -WHEEL_LINES, panes),
            MouseEventKind::Down(MouseButton::Left) => match reader.mode() {
                Mode::Comparison => self.press_row(comparison::at(reader, panes, cell.1)).into_iter().collect(),
                Mode::Coding => self.press_row(coding::at(reader, panes, cell.1)).into_iter().collect(),
                Mode::AllFigures => self.press_in_table(cell, (reader, lang), panes).into_iter().collect(),
                Mode::Concordance => concordance::action_at(reader, panes, cell).into_iter().collect(),
                Mode::Library => library::action_at(reader, panes, cell).into_iter().collect(),
                _ => self.press(cell, time, reader, panes),
            },
            MouseEventKind::Drag(MouseButton::Left) => self.drag(cell, reader, panes),
            MouseEventKind::Up(MouseButton::Left) => self.release(time, reader, panes).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// A press on a row.
    fn press_row(&mut self, row: Option<usize>) -> Option<Action> {
        self.press = None;
        row.map(Action::GoToRow)
    }

    /// A press in the table of all figures: on a row, a head or the name of a kind of units.
    fn press_in_table(&mut self, (x, y): Cell, (reader, lang): (&Reader, Lang), panes: &Panes) -> Option<Action> {
        self.press = None;
        let head = || all_figures::head_at(panes, x, y).map(Action::SortBy);
        let kind = || all_figures::kind_at(reader, panes, lang, x, y).map(Action::ShowUnitKind);
        all_figures::at(reader, panes, y).map(Action::GoToRow).or_else(head).or_else(kind)
    }

    /// A press in a list is a click. A press in the text is a click or the start of a selection: what follows decides.
    fn press(&mut self, cell: Cell, time: Instant, reader: &Reader, panes: &Panes) -> Vec<Action> {
        self.press = None;
        if matches!(reader.mode(), Mode::Reading | Mode::Selecting)
            && let Some(offset) = scrollbar::at(reader, panes, cell.0, cell.1)
        {
            return vec![Action::GoToOffset(offset)];
        }
        let Some(pane) = panes.at(cell.0, cell.1) else { return Vec::new() };
        if !matches!(reader.mode(), Mode::Reading | Mode::Selecting) {
            return Vec::new();
        }
        if pane != Pane::Text {
            return vec![click(pane, cell, reader, panes)];
        }
        let is_double =
            self.click.take().is_some_and(|(before, there)| there == cell && time.duration_since(before) <= DOUBLE);
        let offset = text::offset_at(reader, panes, cell.0, cell.1);
        self.press = Some(Press { cell, offset, selects: is_double, pull: 0 });
        offset.filter(|_| is_double).map(Action::SelectAround).into_iter().collect()
    }

    fn drag(&mut self, cell: Cell, reader: &Reader, panes: &Panes) -> Vec<Action> {
        let Some(press) = self.press.as_mut().filter(|press| press.cell != cell) else { return Vec::new() };
        (press.cell, press.selects, press.pull) = (cell, true, panes.pull(cell.1));
        self.pull(reader, panes)
    }

    /// Selects up to the cell of the mouse, and a line further if it is held at an edge.
    pub fn pull(&mut self, reader: &Reader, panes: &Panes) -> Vec<Action> {
        let Some(press) = &mut self.press else { return Vec::new() };
        let head = text::offset_at(reader, panes, press.cell.0, press.cell.1);
        press.offset = press.offset.or(head);
        let drag = press.offset.zip(head).map(|(anchor, head)| Action::Drag(anchor, head));
        let further = match press.pull {
            0 => None,
            1.. => Some(Action::LineDown),
            _ => Some(Action::LineUp),
        };
        drag.into_iter().chain(further).collect()
    }

    /// A selection is copied at the release, as terminals do. Without one, the press was a click, which ends an earlier
    /// selection.
    fn release(&mut self, time: Instant, reader: &Reader, panes: &Panes) -> Option<Action> {
        let press = self.press.take()?;
        let is_selecting = reader.mode() == Mode::Selecting;
        if press.selects {
            return is_selecting.then_some(Action::Copy);
        }
        self.click = Some((time, press.cell));
        Some(if is_selecting { Action::Back } else { click(Pane::Text, press.cell, reader, panes) })
    }
}

fn wheel(cell: Cell, lines: isize, panes: &Panes) -> Vec<Action> {
    panes.at(cell.0, cell.1).map(|pane| Action::Wheel(pane, lines)).into_iter().collect()
}

fn click(pane: Pane, (x, y): Cell, reader: &Reader, panes: &Panes) -> Action {
    let target = match pane {
        Pane::Sections => sections::at(reader, panes, y).map(Action::GoToSection),
        Pane::Figures => figure_list::at(reader, panes, y).map(Action::GoToFigure),
        Pane::Text => {
            let head = || text::sticky_head_at(reader, panes, y).map(Action::GoToOffset);
            let figure = text::figure_at(reader, panes, x, y).map(Action::GoToFigure);
            figure.or_else(head).or_else(|| text::boilerplate_at(reader, panes, y).map(Action::OpenBoilerplate))
        }
    };
    target.unwrap_or(Action::Focus(pane))
}

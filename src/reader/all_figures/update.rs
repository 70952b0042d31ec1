//! What each action does in the table of all figures.

use super::AllFigures;
use super::order::{Order, SortKey};
use super::units::UnitKind;
use crate::reader::mode::FilterTarget;
use crate::reader::report::Report;
use crate::reader::response::Response;
use crate::reader::table_rows::{by_row, next_sort};
use crate::reader::{Action, CopyAs};

impl AllFigures {
    /// What `action` does in the table after the number `typed`, with `height` rows in sight.
    pub fn update(&mut self, action: Action, typed: Option<usize>, report: &Report, height: usize) -> Response {
        let is_motion = self.rows.moves(by_row(action), typed, height);
        let response = if is_motion { Response::Stay } else { self.act(action, typed, report) };
        self.rows.follow(height);
        response
    }

    fn act(&mut self, action: Action, typed: Option<usize>, report: &Report) -> Response {
        match action {
            Action::GoToRow(row) if row != self.row() => self.rows.go_to_row(row),
            Action::GoToRow(_) | Action::Enter => return self.figure().map_or(Response::Stay, Response::GoToFigure),
            Action::Back if typed.is_some() => {}
            Action::Back if self.take_back() => self.arrange(report),
            Action::Back | Action::AllFigures | Action::Quit => return Response::Close,
            Action::SelectRow => self.rows.select_row(),
            Action::SelectRange => self.rows.select_range(),
            Action::SortByNext => {
                let key = typed.map_or(Some(self.order.key.next()), SortKey::of_column);
                self.sort_by_key(key, report);
            }
            Action::SortBy(key) => self.sort_by_key(Some(key), report),
            Action::SortReversed => {
                self.sort_by(Order { is_reversed: !self.order.is_reversed, ..self.order }, report);
            }
            Action::ShowUnitKind(kind) => self.show_unit_kind(kind, report),
            Action::NextUnitKind => self.filter_by_unit_kind(false, report),
            Action::PreviousUnitKind => self.filter_by_unit_kind(true, report),
            Action::CopyRows => return Response::Copy(self.selection(report), CopyAs::Values),
            Action::CopyRowsMarkdown => return Response::Copy(self.selection(report), CopyAs::Markdown),
            Action::Filter => return Response::Filter(FilterTarget::AllFigures),
            Action::Export => return Response::AskForFile,
            Action::Chart => return Response::Chart,
            Action::Correct => return self.figure().map_or(Response::Stay, Response::AskForCorrection),
            Action::Help => return Response::Help,
            _ => {}
        }
        Response::Stay
    }

    /// Sorts by `key`; the other way round where the rows are sorted by it already.
    fn sort_by_key(&mut self, key: Option<SortKey>, report: &Report) {
        let Some(key) = key else { return };
        let is_again = key == self.order.key && !self.order.is_reversed;
        self.sort_by(Order { key, is_reversed: is_again }, report);
    }

    /// Sorts the rows and shows them from the top.
    fn sort_by(&mut self, order: Order, report: &Report) {
        self.order = order;
        self.arrange(report);
        self.rows.go_to_top();
    }

    /// Filters by the next sort of unit that there are figures of, or by the sort before; by no sort behind the last.
    fn filter_by_unit_kind(&mut self, back: bool, report: &Report) {
        let there = UnitKind::ALL.into_iter().filter(|kind| self.count(*kind) > 0);
        self.show_unit_kind(next_sort(there, self.unit_kind, back), report);
    }

    /// Shows only figures with units of that sort; without one all.
    fn show_unit_kind(&mut self, kind: Option<UnitKind>, report: &Report) {
        self.unit_kind = kind;
        self.arrange(report);
    }
}

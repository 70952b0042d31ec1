//! What each action does in the table of coded reports.

use super::{CodingOrder, CodingTable};
use crate::compare::{CodedByHand, CodedStatus, Coding};
use crate::reader::comparison_table::CellPlace;
use crate::reader::mode::FilterTarget;
use crate::reader::motion::Motion;
use crate::reader::response::Response;
use crate::reader::table_rows::{by_row, next_sort};
use crate::reader::{Action, CopyAs, Notice};

impl CodingTable {
    /// What `action` does in the table after the number `typed`, with `height` rows in sight.
    pub fn update(&mut self, action: Action, typed: Option<usize>, height: usize) -> Response {
        let (row, column) = (self.rows.row(), self.column);
        let is_motion = self.rows.moves(by_row(action), typed, height);
        let response = if is_motion { Response::Stay } else { self.act(action, typed) };
        if (row, column) != (self.rows.row(), self.column) {
            self.candidate = 0;
        }
        self.rows.follow(height);
        response
    }

    fn act(&mut self, action: Action, typed: Option<usize>) -> Response {
        let count = typed.unwrap_or(1) as isize;
        match action {
            Action::GoToRow(row) if row != self.rows.row() => self.rows.go_to_row(row),
            Action::GoToRow(_) | Action::Enter => return self.read(),
            Action::NextColumn => self.column = Motion::Step(count).target(self.column, self.columns()),
            Action::PreviousColumn => self.column = Motion::Step(-count).target(self.column, self.columns()),
            Action::NextHit => self.step_candidate(count),
            Action::PreviousHit => self.step_candidate(-count),
            Action::Back if typed.is_some() => {}
            Action::Back if self.take_back() => self.arrange(),
            Action::Back | Action::Codebook | Action::Quit => return Response::Close,
            Action::SelectRow => self.rows.select_row(),
            Action::SelectRange => self.rows.select_range(),
            Action::SortByNext => {
                let is_named = self.order == CodingOrder::Named;
                self.sort_by(if is_named { CodingOrder::Value } else { CodingOrder::Named }, false);
            }
            Action::SortReversed => self.sort_by(self.order, !self.is_reversed),
            Action::NextUnitKind => self.step_status(false),
            Action::PreviousUnitKind => self.step_status(true),
            Action::CopyRows => return Response::CopyCoded(self.selection(), CopyAs::Values),
            Action::CopyRowsMarkdown => return Response::CopyCoded(self.selection(), CopyAs::Markdown),
            Action::Filter => return Response::Filter(FilterTarget::Coding),
            Action::Export => return Response::AskForFile,
            Action::CodeFigure => return self.take_shown(),
            Action::CodeMissing => return self.code(Some(CodedByHand::Missing)),
            Action::AsFound => return self.code(None),
            Action::Help => return Response::Help,
            _ => {}
        }
        Response::Stay
    }

    /// To the sentence of the figure that shows; to the report where it tells none.
    fn read(&self) -> Response {
        let place = self.current().and_then(|place| self.places.get(place.report)).copied();
        match (place, self.shown()) {
            (Some(report), Some((cell, ..))) => Response::GoToCell(CellPlace { report, at: cell.at }),
            (Some(report), None) => Response::GoToReport(report),
            (None, _) => Response::Stay,
        }
    }

    /// Says that the value of the current cell is the figure that shows.
    fn take_shown(&self) -> Response {
        let at = self.shown().map(|(cell, ..)| cell.at);
        at.map_or(Response::Tell(Notice::NoFigure), |at| self.code(Some(CodedByHand::Figure(at))))
    }

    fn code(&self, says: Option<CodedByHand>) -> Response {
        let coded = self.current().zip(self.report());
        coded.map_or(Response::Stay, |(place, report)| {
            Response::Code(Coding { report: report.fingerprint, variable: self.variable(place).to_owned(), says })
        })
    }

    fn step_candidate(&mut self, count: isize) {
        if let Some((_, number, of)) = self.shown() {
            self.candidate = Motion::Step(count).target(number - 1, of);
        }
    }

    /// Sorts the rows and shows them from the top.
    fn sort_by(&mut self, order: CodingOrder, is_reversed: bool) {
        (self.order, self.is_reversed) = (order, is_reversed);
        self.arrange();
        self.rows.go_to_top();
    }

    /// Shows the rows that have a cell of the next status of which there are any; behind the last all.
    fn step_status(&mut self, back: bool) {
        let there = CodedStatus::ALL.into_iter().filter(|status| self.coded.count(*status) > 0);
        self.status = next_sort(there, self.status, back);
        self.arrange();
    }

    /// Takes back the last of what was chosen: a range, the selection, the filters; says whether there was any.
    fn take_back(&mut self) -> bool {
        self.rows.take_back() || self.filter.take().is_some() | self.status.take().is_some()
    }
}

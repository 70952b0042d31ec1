//! What each action does in the comparison of several reports.

use super::ComparisonTable;
use super::order::{ComparisonOrder, RowClass};
use crate::compare::{FigurePlace, IndicatorClass, Judgement};
use crate::reader::mode::FilterTarget;
use crate::reader::motion::Motion;
use crate::reader::response::Response;
use crate::reader::table_rows::{by_row, next_sort};
use crate::reader::{Action, ComparisonNotice, CopyAs, Notice};

impl ComparisonTable {
    /// What `action` does in the table after the number `typed`, with `height` rows in sight.
    pub fn update(&mut self, action: Action, typed: Option<usize>, height: usize) -> Response {
        let is_motion = self.rows.moves(by_row(action), typed, height);
        let response = if is_motion { Response::Stay } else { self.act(action, typed) };
        self.rows.follow(height);
        response
    }

    fn act(&mut self, action: Action, typed: Option<usize>) -> Response {
        match action {
            Action::GoToRow(row) if row != self.rows.row() => self.rows.go_to_row(row),
            Action::GoToRow(_) | Action::Enter => return self.go_to_cell(),
            Action::NextColumn => self.step_column(typed.unwrap_or(1) as isize),
            Action::PreviousColumn => self.step_column(-(typed.unwrap_or(1) as isize)),
            Action::Back if typed.is_some() => {}
            Action::Back if self.take_back() => self.arrange(),
            Action::Back | Action::Compare | Action::Quit => return Response::Close,
            Action::SelectRow => self.rows.select_row(),
            Action::SelectRange => self.rows.select_range(),
            Action::SortByNext => {
                let order = typed.map_or(Some(self.order.next()), ComparisonOrder::of_number);
                order.into_iter().for_each(|order| self.sort_by(order, false));
            }
            Action::SortReversed => self.sort_by(self.order, !self.is_reversed),
            Action::NextUnitKind => self.step_class(false),
            Action::PreviousUnitKind => self.step_class(true),
            Action::CopyRows => return Response::CopyIndicators(self.selection(), CopyAs::Values),
            Action::CopyRowsMarkdown => return Response::CopyIndicators(self.selection(), CopyAs::Markdown),
            Action::Filter => return Response::Filter(FilterTarget::Comparison),
            Action::Export => return Response::AskForFile,
            Action::Chart => return Response::Trend,
            Action::Same => return self.judge_same(),
            Action::NotSame => return self.judge_apart(),
            Action::Help => return Response::Help,
            _ => {}
        }
        Response::Stay
    }

    /// To the sentence of the current cell, or of the first where the report of the column has none.
    fn go_to_cell(&self) -> Response {
        let cell = self.cell().map(|(place, _)| place).or_else(|| self.first_cell());
        cell.and_then(|cell| self.compared.place(cell)).map_or(Response::Stay, Response::GoToCell)
    }

    fn step_column(&mut self, count: isize) {
        self.column = Motion::Step(count).target(self.column, self.compared().columns.len());
    }

    /// Sorts the rows and shows them from the top.
    fn sort_by(&mut self, order: ComparisonOrder, is_reversed: bool) {
        (self.order, self.is_reversed) = (order, is_reversed);
        self.arrange();
        self.rows.go_to_top();
    }

    /// Shows the next sort of rows that there are any of, or the sort before; behind the last all.
    fn step_class(&mut self, back: bool) {
        let there = RowClass::ALL.into_iter().filter(|class| self.count(*class) > 0);
        self.class = next_sort(there, self.class, back);
        self.arrange();
    }

    /// Takes back the last of what was chosen: a mark, a range, the selection, the filters; says whether there was any.
    fn take_back(&mut self) -> bool {
        self.marked.take().is_some()
            || self.rows.take_back()
            || self.filter.take().is_some() | self.class.take().is_some()
    }

    /// Says that the values of a row of related ones are of one indicator; else that the current figure is of one with that
    /// which was marked before; else marks it.
    fn judge_same(&mut self) -> Response {
        let Some((here, _)) = self.cell() else { return Response::Tell(Notice::NoFigure) };
        let related = self.current().filter(|row| row.class == IndicatorClass::Related);
        let other = related.and_then(|row| row.cells.iter().copied().find(|cell| cell.report != here.report));
        match other.or_else(|| self.marked.take()) {
            Some(other) if other != here => self.judge(other, here, true),
            Some(_) => Response::Stay,
            None => {
                self.marked = Some(here);
                Response::Tell(Notice::Comparison(ComparisonNotice::MarkedForSame))
            }
        }
    }

    /// Says that the current figure is not of the indicator of the others in its row, at which the user stays.
    fn judge_apart(&mut self) -> Response {
        let Some((here, _)) = self.cell() else { return Response::Tell(Notice::NoFigure) };
        let others = self.current().map_or(&[][..], |row| &row.cells);
        match others.iter().copied().find(|cell| *cell != here) {
            Some(other) => {
                self.wanted = self.compared.place(other);
                self.judge(other, here, false)
            }
            None => Response::Tell(Notice::Comparison(ComparisonNotice::NothingBeside)),
        }
    }

    fn judge(&self, one: FigurePlace, other: FigurePlace, is_same: bool) -> Response {
        let judged = self.judged(one).zip(self.judged(other));
        judged.map_or(Response::Stay, |(one, other)| Response::Judge(Judgement { one, other, is_same }))
    }
}

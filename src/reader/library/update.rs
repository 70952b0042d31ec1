//! What each action does in the library.

use super::Library;
use super::column::{LibraryColumn, LibraryOrder};
use crate::reader::Action;
use crate::reader::mode::FilterTarget;
use crate::reader::response::Response;

impl Library {
    /// What `action` does in the list after the number `typed`, with `height` rows in sight.
    pub fn update(&mut self, action: Action, typed: Option<usize>, height: usize) -> Response {
        let is_motion = self.rows.moves(action, typed, height);
        let response = if is_motion { Response::Stay } else { self.act(action, typed) };
        self.follow(height);
        response
    }

    fn act(&mut self, action: Action, typed: Option<usize>) -> Response {
        match action {
            Action::GoToRow(row) if row != self.row() => self.rows.go_to_row(row),
            Action::GoToRow(_) | Action::Enter => return self.read(),
            Action::OpenMarked => return self.read_marked(),
            Action::Compare | Action::Codebook => {
                return match self.read_marked() {
                    Response::OpenReports(files) if action == Action::Compare => Response::CompareReports(files),
                    Response::OpenReports(files) => Response::CodeReports(files),
                    other => other,
                };
            }
            Action::Back if typed.is_some() => {}
            Action::Back if self.take_back() => self.arrange(),
            Action::Back | Action::Library => return Response::Close,
            Action::Quit => return Response::Quit,
            Action::SelectRow => self.rows.select_row(),
            Action::SortByNext => {
                let column = typed.map_or(Some(self.order.column.next()), LibraryColumn::of_number);
                column.into_iter().for_each(|column| self.sort_by_column(column));
            }
            Action::SortByColumn(column) => self.sort_by_column(column),
            Action::SortReversed => self.sort_by(LibraryOrder { is_reversed: !self.order.is_reversed, ..self.order }),
            Action::Filter => return Response::Filter(FilterTarget::Library),
            Action::Command => return Response::AskForCommand,
            Action::Concordance => return Response::AskForConcordance,
            Action::Help => return Response::Help,
            _ => {}
        }
        Response::Stay
    }

    /// Reads the report of the current row. One that could not be read is tried again.
    fn read(&self) -> Response {
        self.entry().map_or(Response::Stay, |entry| Response::OpenReports(vec![entry.file.clone()]))
    }

    /// Opens the marked reports together; that of the current row where none is marked.
    fn read_marked(&self) -> Response {
        match self.marked_files() {
            files if files.is_empty() => self.read(),
            files => Response::OpenReports(files),
        }
    }

    /// Sorts by `column`; the other way round where the rows are sorted by it already.
    fn sort_by_column(&mut self, column: LibraryColumn) {
        let is_again = column == self.order.column && !self.order.is_reversed;
        self.sort_by(LibraryOrder { column, is_reversed: is_again });
    }

    /// Sorts the rows and shows them from the top.
    fn sort_by(&mut self, order: LibraryOrder) {
        self.order = order;
        self.arrange();
        self.rows.go_to_top();
    }

    /// Takes back the filter, else the marks; says whether there was any.
    fn take_back(&mut self) -> bool {
        self.filter.take().is_some() || self.rows.take_back()
    }
}

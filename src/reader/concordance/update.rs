//! What each action does in the concordance.

use super::Concordance;
use crate::reader::Action;
use crate::reader::response::Response;

impl Concordance {
    /// What `action` does in it after the number `typed`, with `height` rows in sight.
    pub fn update(&mut self, action: Action, typed: Option<usize>, height: usize) -> Response {
        let action = match action {
            Action::NextHit => Action::LineDown,
            Action::PreviousHit => Action::LineUp,
            other => other,
        };
        let is_motion = self.rows.moves(action, typed, height);
        let response = if is_motion { Response::Stay } else { self.act(action) };
        self.follow(height);
        response
    }

    fn act(&mut self, action: Action) -> Response {
        match action {
            Action::GoToRow(row) if row != self.row() => self.rows.go_to_row(row),
            Action::GoToRow(_) | Action::Enter => {
                return self.line().map_or(Response::Stay, |line| Response::GoToHit(line.file.clone(), line.at.start));
            }
            Action::SortByNext => self.sort_by(self.order.next(), false),
            Action::SortReversed => self.sort_by(self.order, !self.is_reversed),
            Action::Export => return Response::AskForFile,
            Action::Concordance => return Response::AskForConcordance,
            Action::Back | Action::Quit => return Response::Close,
            Action::Help => return Response::Help,
            _ => {}
        }
        Response::Stay
    }

    /// Sorts the lines and shows them from the top.
    fn sort_by(&mut self, order: super::ConcordanceOrder, is_reversed: bool) {
        (self.order, self.is_reversed) = (order, is_reversed);
        self.sort();
        self.rows.go_to_top();
    }
}

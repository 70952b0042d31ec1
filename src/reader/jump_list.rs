//! The jump list: where jumps started, and how far back in it the reader has gone.

use super::viewport::ReadingPlace;

/// What a jump leads to, or along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JumpKind {
    /// A section.
    Section,
    /// A figure.
    Figure,
    /// A hit of the search.
    Hit,
    /// A bookmark, or where the last jump started.
    Bookmark,
    /// A line by its number, the first or the last.
    End,
    /// The entries of a list beside the text.
    List,
    /// A figure, from the table of all figures.
    Table,
    /// A hit, from the concordance.
    Concordance,
    /// A figure, from the comparison over the report at that place.
    Comparison(usize),
    /// A figure, from the table of coded reports over the report at that place.
    Coding(usize),
    /// A figure, from the report at that place.
    Report(usize),
}

/// How a jump departs: whether the jump list gets the place where it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Departure {
    /// It does.
    Always(JumpKind),
    /// It does unless the action before was a jump of that kind: of jumps in a row only the first counts.
    InARow(JumpKind),
    /// It does not: it is a step in a list, which got the place when the list got the keys.
    InList,
}

impl Departure {
    /// What the jump leads to.
    pub fn kind(self) -> JumpKind {
        match self {
            Self::Always(kind) | Self::InARow(kind) => kind,
            Self::InList => JumpKind::List,
        }
    }
}

/// A jump, by where it started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    /// The lines of the text that were in sight.
    pub place: ReadingPlace,
    /// The current figure.
    pub figure: Option<usize>,
    /// What the jump led to.
    pub kind: JumpKind,
}

impl Jump {
    fn is_elsewhere(&self, other: &Self) -> bool {
        // A table lies over the text, at whatever place; another report is elsewhere.
        let is_over_text = matches!(self.kind, JumpKind::Table | JumpKind::Concordance);
        let is_other = matches!(self.kind, JumpKind::Comparison(_) | JumpKind::Coding(_) | JumpKind::Report(_));
        is_over_text || is_other || (self.place, self.figure) != (other.place, other.figure)
    }
}

/// The jumps, the oldest first. A jump from further back leaves out those after it.
#[derive(Clone, Debug, Default)]
pub struct JumpList {
    jumps: Vec<Jump>,
    /// The jump that the reader went back to; the number of all jumps where the reader did not go back.
    at: usize,
    /// Which jump the action before was.
    before: Option<JumpKind>,
    /// Which jump this action is, as far as it is done.
    now: Option<JumpKind>,
}

impl JumpList {
    /// Begins another action.
    pub fn begin_action(&mut self) {
        self.before = self.now.take();
    }

    /// Takes note of a jump that starts at `jump`.
    pub fn depart(&mut self, departure: Departure, jump: Jump) {
        let is_new = match departure {
            Departure::Always(_) => true,
            Departure::InARow(kind) => self.before != Some(kind),
            Departure::InList => false,
        };
        if is_new {
            self.leave(jump);
        }
        self.now = Some(departure.kind());
    }

    /// Whether there was no jump yet.
    pub fn is_empty(&self) -> bool {
        self.jumps.is_empty()
    }

    fn leave(&mut self, jump: Jump) {
        self.jumps.truncate(self.at);
        self.jumps.push(jump);
        self.at = self.jumps.len();
    }

    /// Where the last jump started.
    pub fn last(&self) -> Option<Jump> {
        self.jumps.get(self.at.checked_sub(1)?).copied()
    }

    /// Goes back from `here` to the last jump that started at another place.
    pub fn back(&mut self, here: Jump) -> Option<Jump> {
        let before = self.jumps.get(..self.at)?;
        let target = before.iter().rposition(|jump| jump.is_elsewhere(&here))?;
        if self.at == self.jumps.len() {
            self.jumps.push(here);
        }
        self.at = target;
        self.jumps.get(target).copied()
    }

    /// Goes on from `here` to the next place that the reader came back from.
    pub fn forward(&mut self, here: Jump) -> Option<Jump> {
        let mut after = self.jumps.iter().enumerate().skip(self.at + 1);
        let (target, jump) = after.find(|(_, jump)| jump.is_elsewhere(&here))?;
        self.at = target;
        Some(*jump)
    }

    /// The same in what the text became: where each of its places and figures is.
    pub fn change(&mut self, place: impl Fn(usize) -> usize, figure: impl Fn(usize) -> Option<usize>) {
        for jump in &mut self.jumps {
            jump.place = jump.place.moved(&place);
            jump.figure = jump.figure.and_then(&figure);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(offset: usize) -> Jump {
        Jump { place: ReadingPlace::new(offset, offset), figure: None, kind: JumpKind::Section }
    }

    fn after(jumps: &[usize]) -> JumpList {
        let mut list = JumpList::default();
        jumps.iter().for_each(|offset| list.leave(at(*offset)));
        list
    }

    #[test]
    fn the_list_leads_back_and_forward_along_the_same_places() {
        let mut list = after(&[0, 10, 20]);
        let back = [30, 20, 10].map(|here| list.back(at(here)));
        assert_eq!(back, [20, 10, 0].map(|offset| Some(at(offset))));
        assert_eq!(list.back(at(0)), None);
        let forward = [0, 10, 20].map(|here| list.forward(at(here)));
        assert_eq!(forward, [10, 20, 30].map(|offset| Some(at(offset))));
        assert_eq!(list.forward(at(30)), None);
    }

    #[test]
    fn a_jump_from_further_back_leaves_out_what_came_after() {
        let mut list = after(&[0, 10, 20]);
        list.back(at(30));
        list.back(at(20));
        list.leave(at(10));
        assert_eq!(list.forward(at(40)), None);
        assert_eq!(list.back(at(40)), Some(at(10)));
        assert_eq!(list.back(at(10)), Some(at(0)));
    }

    #[test]
    fn places_where_the_reader_is_already_are_skipped() {
        let mut list = after(&[0, 10, 10]);
        assert_eq!(list.back(at(10)), Some(at(0)));
    }
}

//! The jump list: where jumps started, and how far back in it one has gone.

use super::jumps::JumpKind;
use super::viewport::ReadingPlace;

/// Where a jump started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    pub place: ReadingPlace,
    pub figure: Option<usize>,
    pub jump: JumpKind,
}

impl Origin {
    fn is_elsewhere(&self, other: &Self) -> bool {
        // The table of all figures lies over the text, at whatever place.
        self.jump == JumpKind::Table || (self.place, self.figure) != (other.place, other.figure)
    }
}

/// The origins of jumps, the oldest first. A jump from further back leaves out those after it.
#[derive(Clone, Debug, Default)]
pub struct JumpList {
    origins: Vec<Origin>,
    /// The origin that one went back to; their number where one is past them all.
    at: usize,
}

impl JumpList {
    /// Whether there was no jump yet.
    pub fn is_empty(&self) -> bool {
        self.origins.is_empty()
    }

    /// Remembers where a jump starts.
    pub fn leave(&mut self, origin: Origin) {
        self.origins.truncate(self.at);
        self.origins.push(origin);
        self.at = self.origins.len();
    }

    /// Where the last jump started.
    pub fn last(&self) -> Option<Origin> {
        self.origins.get(self.at.checked_sub(1)?).copied()
    }

    /// Goes back from `here` to the origin before that is another place. Says also whether that undoes a search.
    pub fn back(&mut self, here: Origin) -> Option<(Origin, bool)> {
        let before = self.origins.get(..self.at)?;
        let target = before.iter().rposition(|origin| origin.is_elsewhere(&here))?;
        let searched = before.iter().skip(target).any(|origin| origin.jump == JumpKind::Hit);
        if self.at == self.origins.len() {
            self.origins.push(here);
        }
        self.at = target;
        self.origins.get(target).map(|origin| (*origin, searched))
    }

    /// Goes on from `here` to the next place that one came back from.
    pub fn forward(&mut self, here: Origin) -> Option<Origin> {
        let mut after = self.origins.iter().enumerate().skip(self.at + 1);
        let (target, origin) = after.find(|(_, origin)| origin.is_elsewhere(&here))?;
        self.at = target;
        Some(*origin)
    }

    /// The same in what the text became: where each of its places and figures is.
    pub fn change(&mut self, place: impl Fn(usize) -> usize, figure: impl Fn(usize) -> Option<usize>) {
        for origin in &mut self.origins {
            origin.place = origin.place.moved(&place);
            origin.figure = origin.figure.and_then(&figure);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(offset: usize) -> Origin {
        Origin { place: ReadingPlace::new(offset, offset), figure: None, jump: JumpKind::Section }
    }

    fn after(jumps: &[usize]) -> JumpList {
        let mut trail = JumpList::default();
        jumps.iter().for_each(|offset| trail.leave(at(*offset)));
        trail
    }

    #[test]
    fn one_goes_back_and_forward_along_the_same_places() {
        let mut trail = after(&[0, 10, 20]);
        let back = [30, 20, 10].map(|here| trail.back(at(here)).map(|(origin, _)| origin));
        assert_eq!(back, [20, 10, 0].map(|offset| Some(at(offset))));
        assert_eq!(trail.back(at(0)), None);
        let forward = [0, 10, 20].map(|here| trail.forward(at(here)));
        assert_eq!(forward, [10, 20, 30].map(|offset| Some(at(offset))));
        assert_eq!(trail.forward(at(30)), None);
    }

    #[test]
    fn a_jump_from_further_back_leaves_out_what_came_after() {
        let mut trail = after(&[0, 10, 20]);
        trail.back(at(30));
        trail.back(at(20));
        trail.leave(at(10));
        assert_eq!(trail.forward(at(40)), None);
        assert_eq!(trail.back(at(40)).map(|(origin, _)| origin), Some(at(10)));
        assert_eq!(trail.back(at(10)).map(|(origin, _)| origin), Some(at(0)));
    }

    #[test]
    fn places_where_one_is_already_are_skipped() {
        let mut trail = after(&[0, 10, 10]);
        assert_eq!(trail.back(at(10)).map(|(origin, _)| origin), Some(at(0)));
    }

    #[test]
    fn to_go_back_over_a_search_undoes_it() {
        let mut trail = after(&[0]);
        trail.leave(Origin { jump: JumpKind::Hit, ..at(10) });
        trail.leave(at(20));
        assert_eq!(
            [30, 20, 10].map(|here| trail.back(at(here)).map(|(_, searched)| searched)),
            [Some(false), Some(true), Some(false)]
        );
    }
}

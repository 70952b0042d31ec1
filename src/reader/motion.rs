//! Motions: what the keys and the wheel that move by lines, by pages and to the ends mean, in the text and in every list.

use super::Action;

/// A motion over lines of the text, entries of a list or rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// So many lines on, or back where negative.
    Step(isize),
    /// The same for whole pages or halves of them.
    Turn(isize),
    /// To the line of that number, from 1; without a number to the first.
    Top(Option<usize>),
    /// To the line of that number, from 1; without a number to the last.
    Bottom(Option<usize>),
}

impl Motion {
    /// What `action` means where `height` lines are in sight, after the number `typed`; nothing where it is no motion. A
    /// page is all lines in sight but one, so that a line that was read stays.
    pub fn of(action: Action, typed: Option<usize>, height: usize) -> Option<Self> {
        let count = typed.unwrap_or(1) as isize;
        let by = |lines: usize| count.saturating_mul(lines.max(1) as isize);
        let (half, page) = (height / 2, height.saturating_sub(1));
        Some(match action {
            Action::LineDown => Self::Step(count),
            Action::LineUp => Self::Step(-count),
            Action::Wheel(_, lines) => Self::Step(lines),
            Action::HalfPageDown => Self::Turn(by(half)),
            Action::HalfPageUp => Self::Turn(-by(half)),
            Action::PageDown => Self::Turn(by(page)),
            Action::PageUp => Self::Turn(-by(page)),
            Action::Top => Self::Top(typed),
            Action::Bottom => Self::Bottom(typed),
            _ => return None,
        })
    }

    /// The entry that it leads to from entry `from` of a list of `count` entries, counted from 0; no further than the
    /// ends.
    pub fn target(self, from: usize, count: usize) -> usize {
        let target = match self {
            Self::Step(lines) | Self::Turn(lines) => from.saturating_add_signed(lines),
            Self::Top(number) => number.map_or(0, |number| number.saturating_sub(1)),
            Self::Bottom(number) => number.map_or(usize::MAX, |number| number.saturating_sub(1)),
        };
        target.min(count.saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Pane;

    /// The entry that `action` leads to from entry 10 of 30, with 7 of them in sight.
    #[track_caller]
    fn check(action: Action, typed: Option<usize>, expected: usize) {
        assert_eq!(Motion::of(action, typed, 7).map(|motion| motion.target(10, 30)), Some(expected), "{action:?}");
    }

    #[test]
    fn lines_pages_and_halves_of_pages_are_repeated_by_digits() {
        check(Action::LineDown, None, 11);
        check(Action::LineUp, Some(3), 7);
        check(Action::HalfPageDown, Some(2), 16);
        check(Action::HalfPageUp, None, 7);
        check(Action::PageDown, None, 16);
        check(Action::PageUp, None, 4);
        check(Action::Wheel(Pane::Text, -3), Some(9), 7);
    }

    #[test]
    fn no_motion_leads_beyond_the_ends() {
        check(Action::PageDown, Some(99_999), 29);
        check(Action::PageUp, Some(99_999), 0);
        check(Action::Bottom, Some(99), 29);
        assert_eq!(Motion::Bottom(None).target(0, 0), 0);
    }

    #[test]
    fn the_ends_take_the_number_of_an_entry() {
        check(Action::Top, None, 0);
        check(Action::Bottom, None, 29);
        check(Action::Top, Some(4), 3);
        check(Action::Bottom, Some(4), 3);
    }

    #[test]
    fn a_page_of_one_line_still_moves() {
        for height in [0, 1, 2] {
            let motion = Motion::of(Action::HalfPageDown, None, height);
            assert_eq!(motion, Some(Motion::Turn(1)), "{height}");
        }
    }
}

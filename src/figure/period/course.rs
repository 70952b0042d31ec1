//! The two times between which something changed: 由2020年的3件增至2024年的5件. What is told to have changed behind it without a time
//! of its own went on between the same two. Beyond the paragraph that tells them, in a text on several years, only what something
//! became is of the second: where it started is left open there.

use super::Periods;
use super::stated::{StatedTime, TimeRole};
use crate::figure::change::Movement;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::figure::{Change, clause};
use crate::text::TextRange;
use std::ops::Range;

/// The two times between which something changed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Course {
    from: TextRange,
    to: TextRange,
    /// Where the second of them ends in its sentence.
    end: usize,
    /// Whether a paragraph before told it.
    is_far: bool,
}

impl Course {
    /// That which a sentence states last.
    pub fn last(s: &Sentence, stated: &[StatedTime]) -> Option<Self> {
        stated.windows(2).rev().find_map(|pair| Self::between(s, pair))
    }

    fn between(s: &Sentence, pair: &[StatedTime]) -> Option<Self> {
        let [from, to] = pair else { return None };
        let told = |time: &StatedTime| time.role == TimeRole::Time && !time.is_span(s);
        let valued = s.numerals.iter().any(|at| (from.end..to.start).contains(at));
        let parts = s.slice(from.end, to.start).iter().any(|c| clause::parts(*c));
        let led = told(from) && told(to) && to.leads_from(s, &[from]);
        let range = |time: &StatedTime| s.range(time.start, time.end);
        (led && valued && !parts).then(|| Self { from: range(from), to: range(to), end: to.end, is_far: false })
    }

    /// The same in the next paragraph.
    pub fn far(self) -> Self {
        Self { is_far: true, ..self }
    }
}

impl Periods {
    /// The course that was told before the clause at `clause`, with no other time behind it.
    fn course_before(&self, s: &Sentence, clause: usize) -> Option<Course> {
        let mut told = self.stated.windows(2).rev().filter_map(|pair| Course::between(s, pair));
        let later = self.stated.iter().rev().find(|time| time.end <= clause && time.role == TimeRole::Time);
        let own = told.find(|course| course.end <= clause);
        match own {
            Some(course) => later.is_none_or(|time| time.end <= course.end).then_some(course),
            None => self.course.filter(|_| later.is_none()),
        }
    }

    /// The time of the value at `start` that a change starts from, which tells none itself.
    pub(super) fn departure(&self, s: &Sentence, start: usize) -> Option<TextRange> {
        let clause = clause::start(s, 0, start);
        let course = self.course_before(s, clause).filter(|_| !self.tells(clause..start))?;
        (!course.is_far).then_some(course.from)
    }

    /// The time of the value to which a change leads that starts from another (由3件增至5件), where its clause tells none.
    pub(super) fn arrival(&self, s: &Sentence, mention: &Mention, movement: &Movement) -> Option<TextRange> {
        let start = mention.span.start;
        let clause = clause::start(s, 0, start);
        let to = matches!(movement.change, Some((_, Change::To)));
        let started = s.numerals.iter().any(|at| (clause..start).contains(at) && super::starts_here(s, *at));
        let led = to && started && !self.tells(clause..start);
        let course = led.then(|| self.course_before(s, clause)).flatten()?;
        (!course.is_far || self.held.is_of_years()).then_some(course.to)
    }

    /// Whether a time is stated within `range`.
    fn tells(&self, range: Range<usize>) -> bool {
        self.stated.iter().any(|time| range.contains(&time.start))
    }
}

//! A figure as labels see it.

use super::hash::{Hash, hash_of};
use super::passage::Passage;
use crate::figure::change::Movement;
use crate::figure::measured::UnitText;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::figure::{Change, Direction};
use crate::text::CharRange;

/// A figure of a paragraph; places are in chars of its passage.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    pub start: usize,
    pub end: usize,
    /// Its unit, as a hash.
    pub unit: u64,
    /// What sort of figure it is.
    pub kind: u64,
    /// Whether and how it changed.
    pub moved: u64,
    /// Against what it changed.
    pub basis: Option<CharRange>,
}

impl Spot {
    /// A mention of the sentence that was read last.
    pub fn new(passage: &Passage, s: &Sentence, mention: &Mention, movement: &Movement) -> Self {
        let at = |index: usize| passage.at_byte(s.range(index, index).start);
        let stretch = |range: CharRange| CharRange::new(at(range.start), at(range.end));
        let unit = match mention.unit {
            UnitText::None => hash_of(&[]),
            UnitText::Span(unit) => hash_of(s.slice(unit.start, unit.end)),
            UnitText::Implied(unit) => hash_of(&unit.chars().collect::<Vec<_>>()),
            UnitText::Split(unit) => Hash::of(1).with(hash_of(s.slice(unit.start, unit.end))).value(),
        };
        let span = stretch(mention.span);
        let direction = movement.change.map_or(0, |(direction, _)| 1 + u64::from(direction == Direction::Down));
        let change = movement.change.map_or(0, |(_, change)| 1 + u64::from(change == Change::To));
        Self {
            start: span.start,
            end: span.end,
            unit,
            kind: mention.kind as u64,
            moved: 3 * direction + change,
            basis: movement.basis.map(stretch),
        }
    }

    /// Whether something changed to it.
    pub fn is_changed_to(&self) -> bool {
        self.moved % 3 == 2
    }
}

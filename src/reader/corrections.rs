//! Corrections: what the user says of figures of a report, by the places of these figures.

use crate::figure::{Correction, Figure};
use std::collections::BTreeMap;
use std::time::SystemTime;

/// What the user says of a figure since a time. Of two corrections of one figure the newer counts, so one that was taken
/// back stays, and says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedCorrection {
    /// What the user says.
    pub correction: Correction,
    /// Since when.
    pub set: SystemTime,
}

/// The corrections of a report, by the bytes with which the numbers of their figures begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections(BTreeMap<usize, DatedCorrection>);

impl Corrections {
    /// The corrections in the order of the text.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &DatedCorrection)> {
        self.0.iter().map(|(at, correction)| (*at, correction))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Lets `correction` hold for the figure whose number begins at byte `at`.
    pub fn set(&mut self, at: usize, correction: DatedCorrection) {
        self.0.insert(at, correction);
    }

    /// Takes in those of `others` that are newer than the corrections of the same figures here.
    pub fn merge(&mut self, others: &Self) {
        for (at, correction) in others.iter() {
            if self.0.get(&at).is_none_or(|known| known.set < correction.set) {
                self.set(at, correction.clone());
            }
        }
    }

    /// Moves each correction to where its figure is in what the text became; those whose figures are gone end.
    pub(super) fn change(&mut self, place: impl Fn(usize) -> Option<usize>) {
        let corrections = std::mem::take(&mut self.0).into_iter();
        self.0 = corrections.filter_map(|(at, correction)| Some((place(at)?, correction))).collect();
    }

    /// Has each of `figures`, which are in the order of the text, say what its correction says. A correction for which
    /// there is no figure does nothing.
    pub fn apply(&self, figures: &mut [Figure]) {
        for (at, dated) in self.iter() {
            if let Ok(figure) = figures.binary_search_by_key(&at, |figure| figure.number.start) {
                figures[figure].correct(dated.correction.clone());
            }
        }
    }
}

impl FromIterator<(usize, DatedCorrection)> for Corrections {
    fn from_iter<T: IntoIterator<Item = (usize, DatedCorrection)>>(corrections: T) -> Self {
        Self(corrections.into_iter().collect())
    }
}

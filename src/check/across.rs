//! Relations between the figures of two reports of one place: what the later one says of the time of the earlier, growth from
//! one to the other, what adds up within a year, and sentences that stand in both. Which figures belong together is asked of
//! `compare`.

mod change;
mod cumulated;
mod pair;
mod reading;
mod restated;
mod sequence;
mod told;
mod unchanged;

pub use reading::CheckedReport;
pub use told::AcrossEquation;

use super::Checker;
use crate::compare::{ComparedReports, FigurePlace, Judgements};
use crate::document::Document;
use crate::figure::Figure;
use bigdecimal::BigDecimal;
use pair::ReportPair;
use std::sync::Arc;

/// What the figures of two reports have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AcrossKind {
    /// They are the same value of the same time.
    Restated,
    /// The total is the growth from the second part, in the earlier report, to the first, in the later one.
    Growth,
    /// The total is the difference of the first part, in the later report, and the second, in the earlier one.
    Increment,
    /// The total is of a longer part of the year than the part, and holds it.
    Cumulated,
    /// They stand in the same sentence.
    Unchanged,
}

/// What came of comparing them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AcrossVerdict {
    /// They agree, within what was rounded off.
    Holds,
    /// They do not: a value was revised since, or one of them is a slip.
    Revised,
    /// A value that adds up over the year is less than it was before.
    Falls,
    /// The sentence may have been copied.
    Copied,
}

/// A relation between figures of two reports.
#[derive(Clone, Debug, PartialEq)]
pub struct AcrossRelation {
    /// What they have to do with each other.
    pub kind: AcrossKind,
    /// Whether they agree.
    pub verdict: AcrossVerdict,
    /// What the later report says.
    pub total: FigurePlace,
    /// What it is held against.
    pub parts: Vec<FigurePlace>,
    /// What the parts come to, multipliers applied; nothing of a sentence.
    pub computed: Option<BigDecimal>,
}

impl Checker {
    /// What is checked across of a report with these figures.
    pub fn across_report(&self, document: &Document, figures: &[Figure]) -> CheckedReport {
        CheckedReport::new(document, figures, &self.words)
    }

    /// The relations between reports, of which the user judged so that figures are of one indicator; those of the earliest
    /// report first. Of many reports those of one place and kind that follow each other are held against each other.
    pub fn across(&self, reports: &[CheckedReport], judgements: &Judgements) -> Vec<AcrossRelation> {
        let pairs = sequence::pairs(reports);
        pairs.into_iter().flat_map(|pair| self.between(reports, pair, judgements)).collect()
    }

    fn between(&self, reports: &[CheckedReport], places: [usize; 2], judgements: &Judgements) -> Vec<AcrossRelation> {
        let [Some(earlier), Some(later)] = places.map(|place| reports.get(place)) else { return Vec::new() };
        let compared = [earlier, later].map(|report| Arc::clone(&report.compared));
        let compared = ComparedReports::new(compared.to_vec(), judgements);
        let pair = ReportPair { words: &self.words, reports: [earlier, later], compared: &compared };
        let mut found = restated::find(&pair);
        found.extend(change::find(&pair));
        found.extend(cumulated::find(&pair));
        found.extend(unchanged::find(&pair));
        found.sort_by_key(|relation| (relation.total, relation.kind));
        let of = |place: FigurePlace| FigurePlace { report: places[place.report.min(1)], ..place };
        for relation in &mut found {
            relation.total = of(relation.total);
            relation.parts.iter_mut().for_each(|part| *part = of(*part));
        }
        found
    }
}

impl AcrossKind {
    /// The name in the output contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Restated => "restated",
            Self::Growth => "growth",
            Self::Increment => "increment",
            Self::Cumulated => "cumulated",
            Self::Unchanged => "unchanged",
        }
    }
}

impl AcrossVerdict {
    /// The name in the output contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Revised => "revised",
            Self::Falls => "falls",
            Self::Copied => "copied",
        }
    }

    fn of(holds: bool) -> Self {
        if holds { Self::Holds } else { Self::Revised }
    }
}

//! Sentences with numbers that stand in the report of one year and in that of the next.

use super::pair::{EARLIER, LATER, ReportPair};
use super::{AcrossKind, AcrossRelation, AcrossVerdict};
use crate::compare::FigurePlace;
use std::collections::HashMap;

/// A sentence of fewer characters is a phrase that comes back each year.
const SHORTEST: usize = 16;

pub(super) fn find(pair: &ReportPair) -> Vec<AcrossRelation> {
    let years = pair.reports.map(|report| report.compared.facts.year);
    if years[EARLIER] == years[LATER] {
        return Vec::new();
    }
    let before: HashMap<String, FigurePlace> = sentences(pair, EARLIER).into_iter().rev().collect();
    let told = sentences(pair, LATER).into_iter();
    told.filter_map(|(sentence, later)| {
        let earlier = before.get(&sentence)?;
        Some(AcrossRelation {
            kind: AcrossKind::Unchanged,
            verdict: AcrossVerdict::Copied,
            total: later,
            parts: vec![*earlier],
            computed: None,
        })
    })
    .collect()
}

/// The sentences of a report in which something is told that varies, each with the first such figure, cells of tables left out.
fn sentences(pair: &ReportPair, report: usize) -> Vec<(String, FigurePlace)> {
    let checked = pair.reports[report];
    let mut found: Vec<(String, FigurePlace)> = Vec::new();
    for (figure, (cell, known)) in checked.compared.cells.iter().zip(&*checked.figures).enumerate() {
        let sentence: String = cell.sentence.chars().filter(|c| !c.is_whitespace()).collect();
        let is_new = found.last().is_none_or(|(last, _)| *last != sentence);
        if known.varies && is_new && sentence.chars().count() >= SHORTEST {
            found.push((sentence, FigurePlace { report, figure }));
        }
    }
    found
}

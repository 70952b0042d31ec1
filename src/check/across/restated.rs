//! A value of the year before as the later report tells it, against what the report of that year said.

use super::pair::{EARLIER, LATER, ReportPair, is_same_time, is_year_before};
use super::{AcrossKind, AcrossRelation, AcrossVerdict};
use crate::compare::{ComparedFigure, Difference, FigurePlace, FigureScope, Indicator, IndicatorClass};
use crate::text::time::Stretch;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

pub(super) fn find(pair: &ReportPair) -> Vec<AcrossRelation> {
    let mut known = BTreeSet::new();
    let candidates = in_rows(pair).into_iter().chain(bases(pair));
    let told = candidates.filter(|(earlier, later)| known.insert((*later, *earlier)));
    told.filter_map(|(earlier, later)| relation(pair, earlier, later)).collect()
}

/// Values of one row, or of two rows that differ in nothing but that the later is told as what another is compared with.
fn in_rows(pair: &ReportPair) -> Vec<(FigurePlace, FigurePlace)> {
    let only_bases = |row: &&Indicator| {
        let mut pairs = row.pairs.iter().map(|(.., pair)| &pair.differences);
        row.class == IndicatorClass::Related && pairs.all(|differences| **differences == [Difference::Base])
    };
    let rows = pair.compared.comparison.indicators.iter().filter(only_bases);
    pair.rows().chain(rows).flat_map(|row| pair.values(row)).collect()
}

/// A value of the year before that stands in the sentence or row of a value of the later report under the same name (本年X，上年Y), or
/// is told as what that is compared with, and the value of the same indicator in the earlier report.
fn bases(pair: &ReportPair) -> Vec<(FigurePlace, FigurePlace)> {
    let mentions = &pair.reports[LATER].compared.mentions.figures;
    let place = |mention: &ComparedFigure| FigurePlace { report: LATER, figure: mention.figure };
    let mut rows: HashMap<FigurePlace, Vec<&Indicator>> = HashMap::new();
    for row in pair.rows() {
        row.cells.iter().filter(|cell| cell.report == LATER).for_each(|cell| rows.entry(*cell).or_default().push(row));
    }
    let mut found = Vec::new();
    for (at, base) in mentions.iter().enumerate() {
        let near = |other: &&ComparedFigure| in_one_sentence(pair, base, other);
        let around = mentions[..at].iter().rev().take_while(near).chain(mentions[at + 1..].iter().take_while(near));
        if let Some(value) = around.into_iter().find(|other| is_base_of(pair, base, other)) {
            let rows = rows.get(&place(value)).into_iter().flatten();
            let earlier = rows.flat_map(|row| &row.cells).filter(|cell| cell.report == EARLIER);
            found.extend(earlier.map(|earlier| (*earlier, place(base))));
        }
    }
    found
}

/// Whether the one is the value of the year before of the indicator of the other.
fn is_base_of(pair: &ReportPair, base: &ComparedFigure, other: &ComparedFigure) -> bool {
    let time = |mention: &ComparedFigure| pair.time(FigurePlace { report: LATER, figure: mention.figure });
    let is_earlier = || time(base).zip(time(other)).is_some_and(|(base, other)| is_year_before(base, other));
    !other.scope.is_base
        && base.aspect == other.aspect
        && base.unit == other.unit
        && base.name == other.name
        && FigureScope { is_base: base.scope.is_base, ..other.scope.clone() } == base.scope
        && (base.scope.is_base || is_earlier())
}

/// Whether two figures of the later report stand in one sentence, or in one row of a table.
fn in_one_sentence(pair: &ReportPair, one: &ComparedFigure, other: &ComparedFigure) -> bool {
    let sentence =
        |mention: &ComparedFigure| Some(&pair.cell(FigurePlace { report: LATER, figure: mention.figure })?.sentence);
    sentence(one).zip(sentence(other)).is_some_and(|(one, other)| Arc::ptr_eq(one, other))
}

/// Whether the later report tells the year of a value in the sentence of that, and no other value under its name. A word for the
/// year before (上年) must stand with the value, for it may open a comparison.
fn is_told(pair: &ReportPair, later: FigurePlace, time: Stretch) -> bool {
    let Some(figure) = pair.figure(later) else { return false };
    let year = time.end.year().to_string();
    let has_year = if figure.in_table { figure.before.contains(&year) } else { pair.sentence(later).contains(&year) };
    (has_year || pair.words.last_year.stand_in(&figure.before)) && pair.is_only(later)
}

fn relation(pair: &ReportPair, earlier: FigurePlace, later: FigurePlace) -> Option<AcrossRelation> {
    let (before, now) = (pair.figure(earlier)?, pair.figure(later)?);
    let time = now.time?;
    if !is_same_time(before.time?, time) || !pair.is_current(earlier) || !is_told(pair, later, time) {
        return None;
    }
    let (told, again) = (before.number.as_ref()?, now.number.as_ref()?);
    let signs = before.falls == now.falls || told.is_zero() && again.is_zero();
    let holds = signs && told.low <= again.high && again.low <= told.high;
    if !holds && pair.is_explained(&[earlier, later]) {
        return None;
    }
    Some(AcrossRelation {
        kind: AcrossKind::Restated,
        verdict: AcrossVerdict::of(holds),
        total: later,
        parts: vec![earlier],
        computed: Some(told.value.clone()),
    })
}

//! Indicators of the labelled pairs of plain texts that lie beside the project; nothing is tested where there are none.
#![allow(clippy::unwrap_used, clippy::expect_used)] // The helpers of a test may fail it.

use gongbao::compare::{FigurePlace, IndicatorClass, ReportFigures, compare};
use gongbao::document::HeadingRules;
use gongbao::document::load::open_by;
use gongbao::figure::Engine;
use gongbao::text::scalars::Scalars;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Of the labelled pairs so many are found, and of those that are told so many are right, in per cent: what was measured, less
/// what a new label or unit may cost.
const LEAST: [usize; 2] = [78, 85];

type Span = (u64, u64);

/// The figures of two reports that are told to be of one indicator, as spans in both.
fn told(files: &[PathBuf; 2]) -> BTreeSet<(Span, Span)> {
    let engine = Engine::new();
    let documents = files.each_ref().map(|file| open_by(&HeadingRules::default(), file).unwrap());
    let figures = documents.each_ref().map(|document| engine.find(document));
    let reports = [0, 1].map(|at| ReportFigures::new(&documents[at], &figures[at]));
    let comparison = compare(&reports.each_ref());
    let scalars = documents.each_ref().map(|document| Scalars::new(&document.text));
    let span = |place: &FigurePlace| {
        let (start, end) = scalars[place.report].of(figures[place.report][place.figure].range);
        (start as u64, end as u64)
    };
    let mut pairs = BTreeSet::new();
    for indicator in comparison.indicators.iter().filter(|indicator| indicator.class == IndicatorClass::Same) {
        let of = |report: usize| indicator.cells.iter().filter(move |cell| cell.report == report).map(span);
        of(0).for_each(|one| pairs.extend(of(1).map(|other| (one, other))));
    }
    pairs
}

/// The pairs of a class among labelled lines.
fn labelled(lines: &[Value], class: &str) -> BTreeSet<(Span, Span)> {
    let span = |side: &Value| (side["start"].as_u64().unwrap(), side["end"].as_u64().unwrap());
    let of_class = lines.iter().filter(|line| line["class"] == class);
    of_class.map(|line| (span(&line["a"]), span(&line["b"]))).collect()
}

#[test]
fn most_of_the_labelled_indicators_are_found_and_few_others() {
    let folder = Path::new("../shared/gold/compare");
    let Ok(pairs) = fs::read_to_string(folder.join("PAIRS.json")) else {
        return eprintln!("skipped: there is no {}", folder.display());
    };
    let pairs: Value = serde_json::from_str(&pairs).unwrap();
    let (mut found, mut same_count, mut right, mut claimed) = (0, 0, 0, 0);
    for (key, pair) in pairs.as_object().unwrap() {
        let files = ["a", "b"].map(|side| Path::new("../shared").join(pair[side].as_str().unwrap()));
        if files.iter().any(|file| file.extension().is_none_or(|ending| ending != "txt")) {
            continue;
        }
        let lines = fs::read_to_string(folder.join(format!("{key}.jsonl"))).unwrap();
        let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let (same, related, told) = (labelled(&lines, "same"), labelled(&lines, "related"), told(&files));
        let known: BTreeSet<Span> = same.iter().map(|(one, _)| *one).collect();
        let judged: BTreeSet<_> =
            told.iter().copied().filter(|pair| known.contains(&pair.0) && !related.contains(pair)).collect();
        found += same.intersection(&told).count();
        same_count += same.len();
        right += same.intersection(&judged).count();
        claimed += judged.len();
    }
    assert!(found * 100 >= same_count * LEAST[0], "{found} of {same_count} found");
    assert!(right * 100 >= claimed * LEAST[1], "{right} of {claimed} right");
}

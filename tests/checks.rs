//! The relations of reports whose relations were read by people, where those lie beside the project.
#![allow(clippy::unwrap_used)] // The helpers of a test may fail it.

use gongbao::check::Checker;
use gongbao::document::{Document, Source, load};
use gongbao::figure::Engine;
use gongbao::text::scalars::Scalars;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The labels and the texts that they are of.
const LABELS: &str = "../shared/gold/checks";
const TEXTS: &str = "../shared/gold/texts";

/// Of a hundred relations that people found so many are found.
const FOUND: usize = 85;

/// A report as it was labelled: the text of a page or PDF was kept beside the labels.
fn report(file: &str) -> Document {
    let kept = Path::new(TEXTS).join(format!("{}.txt", file.replace('/', "__")));
    match fs::read_to_string(kept) {
        Ok(text) => Document::parse(Source { name: file.into(), encoding: "UTF-8" }, text),
        Err(_) => load::open(&Path::new("../shared").join(file)).unwrap(),
    }
}

/// Where the figures of a labelled relation begin, and whether it holds.
fn labelled(line: &str) -> (BTreeSet<u64>, bool) {
    let relation: Value = serde_json::from_str(line).unwrap();
    let parts = relation["parts"].as_array().unwrap().iter();
    let starts = parts.chain([&relation["total"]]).map(|span| span[0].as_u64().unwrap());
    (starts.collect(), relation["holds"].as_bool().unwrap())
}

/// The same of the relations that are found.
fn found(document: &Document) -> Vec<(BTreeSet<u64>, bool)> {
    let figures = Engine::new().find(document);
    let scalars = Scalars::new(&document.text);
    let start = |figure: usize| scalars.at(figures[figure].range.start) as u64;
    let relations = Checker::new().relations(document, &figures).into_iter();
    let starts = relations.map(|relation| {
        let parts = relation.parts.iter().map(|part| start(part.figure));
        (parts.chain([start(relation.total)]).collect(), relation.holds)
    });
    starts.collect()
}

#[test]
fn what_people_found_is_found_and_judged_as_they_judged_it() {
    let Ok(files) = fs::read_to_string(Path::new(LABELS).join("FILES.json")) else {
        return eprintln!("skipped: there is no {LABELS}");
    };
    let files: Value = serde_json::from_str(&files).unwrap();
    let (mut labels, mut known, mut misjudged) = (0, 0, 0);
    for (key, file) in files.as_object().unwrap() {
        let relations = found(&report(file["file"].as_str().unwrap()));
        for line in fs::read_to_string(Path::new(LABELS).join(format!("{key}.jsonl"))).unwrap().lines() {
            let (starts, holds) = labelled(line);
            let told = relations.iter().find(|(found, _)| *found == starts);
            labels += 1;
            known += usize::from(told.is_some());
            misjudged += usize::from(told.is_some_and(|(_, told)| *told != holds));
        }
    }
    assert!(known * 100 >= labels * FOUND && misjudged * 100 <= known, "{known} of {labels}, {misjudged} misjudged");
}

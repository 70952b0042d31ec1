//! Learns the weights that choose labels, from labelled figures, and writes them where the engine reads them:
//!
//! `cargo run --release --example learn -- examples/learn/rows examples/learn/modelled FOLDER...`: the folders beside this file
//! hold documents written for the purpose, those of `modelled` sentence by sentence after published reports of their kind, with
//! other words. Their figures are marked (`=== kind-name`, a title behind `#`, headings behind `##`, paragraphs in which
//! `{figure|label;another right label|period|basis}` stands for a figure). Other folders hold labelled passages (`X.txt`
//! with `X.jsonl`) and labelled paragraphs (`*.jsonl`).
//!
//! `--folds` instead says how many figures are named rightly by weights that have learned nothing of their documents, in
//! five parts; `--fold=N` does so for one part, `--kinds` leaves out all documents of a kind. `--errors` lists what is wrong.
//! `--rounds=N` reads the lessons so many times.

// A labelled file that cannot be read ends it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::string_slice)]

use gongbao::document::{Document, Fingerprint, Front, Paragraph, Role, SectionId, Source};
use gongbao::figure::Weights;
use gongbao::figure::learn::{Examination, Lesson, NamedFigure, RightLabels, examine, learn};
use gongbao::text::TextRange;
use serde_json::Value;
use std::collections::BTreeMap;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::{env, fs, thread};

mod fit;

const FOLDS: usize = 5;

/// Eight rounds were no better than four on documents left out.
const ROUNDS: usize = 4;

/// How much each figure of a passage counts, of a paragraph that stands alone, of a document written after a published report,
/// and of one that was imagined: there are many of the last, and real reports are written otherwise.
const PASSAGE: f32 = 1.5;
const PARAGRAPH: f32 = 1.5;
const MODELLED: f32 = 1.0;
const IMAGINED: f32 = 0.4;

const WEIGHTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/lexicon/labels.weights");

/// A document to learn from, with the kind of report that it is.
struct Labelled {
    name: String,
    kind: String,
    /// Whether it tells all right labels, so that it can be measured with.
    measured: bool,
    lesson: Lesson,
}

fn main() {
    let (options, folders): (Vec<String>, Vec<String>) = env::args().skip(1).partition(|arg| arg.starts_with("--"));
    let has = |option: &str| options.iter().any(|given| given == option);
    let number = |option: &str| options.iter().find_map(|given| given.strip_prefix(option)?.parse::<usize>().ok());
    let rounds = number("--rounds=").unwrap_or(ROUNDS);
    let labelled: Vec<Labelled> = folders.iter().flat_map(|folder| read(Path::new(folder))).collect();
    let measure = |parts| measure(&labelled, parts, rounds, has("--errors"));
    if let Some(part) = number("--fold=") {
        measure(vec![fold(&labelled, part)]);
    } else if has("--folds") {
        measure((0..FOLDS).map(|part| fold(&labelled, part)).collect());
    } else if has("--kinds") {
        measure(kinds(&labelled));
    } else {
        let lessons: Vec<&Lesson> = labelled.iter().map(|labelled| &labelled.lesson).collect();
        fs::write(WEIGHTS, learn(&lessons, rounds).bytes()).expect("the weights cannot be written");
    }
}

/// Which documents are in a part.
fn fold(labelled: &[Labelled], part: usize) -> Vec<bool> {
    labelled.iter().map(|one| one.measured && hash(&one.name) % FOLDS == part).collect()
}

/// Which documents are of each kind.
fn kinds(labelled: &[Labelled]) -> Vec<Vec<bool>> {
    let mut kinds: Vec<&str> = labelled.iter().filter(|one| one.measured).map(|one| one.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().map(|kind| labelled.iter().map(|one| one.kind == kind).collect()).collect()
}

/// FNV-1a, so that a document is in the same part wherever it is learned.
fn hash(name: &str) -> usize {
    let mixed = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    (name.bytes().fold(0xcbf2_9ce4_8422_2325, mixed) >> 8) as usize
}

/// Figures whose right labels are all known, and what was found of them.
#[derive(Default)]
struct Tally {
    known: usize,
    chosen: Vec<NamedFigure>,
    cells: Vec<bool>,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.known += other.known;
        self.chosen.extend_from_slice(&other.chosen);
        self.cells.extend_from_slice(&other.cells);
    }

    fn print(&self, what: &str) {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        let (chosen, cells) = (self.chosen.len(), self.cells.len());
        let right = self.chosen.iter().filter(|named| named.right).count();
        let offered = self.chosen.iter().filter(|named| named.offered).count();
        let right_cells = self.cells.iter().filter(|right| **right).count();
        println!(
            "{what:14} {:5} named {:.3}: of {chosen:5} chosen {:.3}, a right label offered {:.3}; of {cells:4} cells {:.3}",
            self.known,
            share(right + right_cells, self.known),
            share(right, chosen),
            share(offered, chosen),
            share(right_cells, cells),
        );
    }

    /// For each certainty how many figures have it, and how many of these are right.
    fn print_certainties(&self) {
        for certainty in (0..=128).step_by(4) {
            let sure: Vec<&NamedFigure> = self.chosen.iter().filter(|named| named.certainty >= certainty).collect();
            let right = sure.iter().filter(|named| named.right).count();
            let (share, right) = (sure.len() as f64 / self.chosen.len() as f64, right as f64 / sure.len() as f64);
            println!("certainty {certainty:3}: {share:.3} of all, {right:.3} of them right");
        }
    }
}

/// Leaves each part out in turn, learns from the rest, and names the part; all parts at once.
fn measure(labelled: &[Labelled], parts: Vec<Vec<bool>>, rounds: usize, errors: bool) {
    let mut kinds: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut all = Tally::default();
    let waiting = Mutex::new(parts);
    let named = Mutex::new(Vec::new());
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                while let Some(out) = { waiting.lock().unwrap().pop() } {
                    let part = name_part(labelled, &out, rounds, errors);
                    named.lock().unwrap().extend(part);
                }
            });
        }
    });
    for (kind, tally) in named.into_inner().unwrap() {
        kinds.entry(kind).or_default().add(&tally);
        all.add(&tally);
    }
    kinds.iter().for_each(|(kind, tally)| tally.print(kind));
    all.print_certainties();
    println!("certainty fitted to these: {:?}", fit::fit(&all.chosen));
    all.print("all");
}

/// Names the documents of a part by what is learned of the others: of each its kind, and how its figures were named.
fn name_part<'a>(labelled: &'a [Labelled], out: &[bool], rounds: usize, errors: bool) -> Vec<(&'a str, Tally)> {
    let lessons = labelled.iter().zip(out).filter(|(_, out)| !**out).map(|(one, _)| &one.lesson);
    let weights = learn(&lessons.collect::<Vec<_>>(), rounds);
    let part = labelled.iter().zip(out).filter(|(one, out)| **out && one.measured);
    part.map(|(one, _)| (one.kind.as_str(), name(&weights, one, errors))).collect()
}

/// Names the figures of a document whose right labels are all known.
fn name(weights: &Weights, labelled: &Labelled, errors: bool) -> Tally {
    let Lesson { document, labels, .. } = &labelled.lesson;
    let known = labels.values().filter(|right| right.complete).count();
    let Examination { mut chosen, mut cells } = examine(weights, &labelled.lesson);
    chosen.retain(|named| labels[&named.range].complete);
    cells.retain(|range, _| labels[range].complete);
    for named in chosen.iter().filter(|named| errors && !named.right) {
        let before: Vec<char> = document.text[..named.range.start].chars().rev().take(30).collect();
        let before: String = before.into_iter().rev().filter(|c| !c.is_whitespace()).collect();
        let after = document.text[named.range.end..].chars().take(14).filter(|c| !c.is_whitespace());
        let after: String = after.collect();
        println!("{} {before}【{}】{after}", labelled.name, named.range.of(&document.text));
        let offered = if named.offered { "" } else { ", not offered" };
        println!("    want {} got {} [{}{offered}]", labels[&named.range], named.label, named.way);
    }
    Tally { known, chosen, cells: cells.into_values().collect() }
}

/// The labelled documents of a folder.
fn read(folder: &Path) -> Vec<Labelled> {
    let entries = fs::read_dir(folder).expect("no such folder");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    let ends = |file: &Path, ending: &str| file.extension().is_some_and(|found| found == ending);
    files.retain(|file| ends(file, "jsonl") || ends(file, "txt") && !file.with_extension("jsonl").exists());
    files.sort();
    let labelled = |file: &PathBuf| match file {
        file if ends(file, "txt") => marked(file),
        file if file.with_extension("txt").exists() => vec![passage(file)],
        file => paragraphs(file),
    };
    files.iter().flat_map(labelled).collect()
}

fn rows(file: &Path) -> Vec<Value> {
    let text = fs::read_to_string(file).unwrap();
    text.lines().filter(|line| !line.is_empty()).map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The labels of rows whose offsets are Unicode scalar values of the part of a text that begins at byte `start`.
fn labels(rows: &[Value], text: &str, start: usize) -> BTreeMap<TextRange, RightLabels> {
    let bytes: Vec<usize> = text[start..].char_indices().map(|(at, _)| start + at).chain([text.len()]).collect();
    let figures = rows.iter().filter(|row| row["type"] == "figure");
    let labels = figures.map(|row| {
        let at = |key: &str| bytes[row[key].as_u64().unwrap() as usize];
        let also = row.get("label_also").and_then(Value::as_array);
        let labels = row["label"].as_str().into_iter().chain(also.into_iter().flatten().filter_map(Value::as_str));
        (TextRange::new(at("start"), at("end")), RightLabels::new(labels, also.is_some()))
    });
    labels.collect()
}

/// A passage beside its rows.
fn passage(file: &Path) -> Labelled {
    let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
    let text = fs::read_to_string(file.with_extension("txt")).unwrap();
    let text = text.trim_start_matches('\u{feff}').to_owned();
    let document = Document::parse(Source { name: name.clone(), encoding: "UTF-8" }, text);
    let labels = labels(&rows(file), &document.text, 0);
    let kind = name.split('-').next().unwrap().to_owned();
    let measured = labels.values().any(|right| right.complete);
    Labelled { name, kind, measured, lesson: Lesson { document, labels, weight: PASSAGE } }
}

/// Paragraphs that stand alone, those of one document in their order, each with the heading above it and the paragraphs
/// before it.
fn paragraphs(file: &Path) -> Vec<Labelled> {
    let kind = file.file_stem().unwrap().to_str().unwrap().to_owned();
    let mut drafts: BTreeMap<String, Draft> = BTreeMap::new();
    for row in rows(file) {
        let of = |key: &str| row[key].as_str().unwrap_or_default();
        let draft = drafts.entry(of("doc").to_owned()).or_default();
        if draft.heading.as_deref() != Some(of("section")) {
            draft.add(of("section"), Role::Heading);
            draft.heading = Some(of("section").to_owned());
        }
        for paragraph in row["before"].as_array().unwrap().iter().filter_map(Value::as_str) {
            if !draft.ends_with(paragraph) {
                draft.add(paragraph, Role::Body);
            }
        }
        let start = draft.text.len();
        draft.add(of("paragraph"), Role::Body);
        draft.labels.extend(labels(row["figures"].as_array().unwrap(), &draft.text, start));
    }
    let labelled = |(name, draft): (String, Draft)| Labelled {
        name,
        kind: kind.clone(),
        measured: false,
        lesson: Lesson { labels: draft.labels.clone(), document: draft.document(), weight: PARAGRAPH },
    };
    drafts.into_iter().map(labelled).collect()
}

/// Documents with marked figures.
fn marked(file: &Path) -> Vec<Labelled> {
    let text = fs::read_to_string(file).unwrap();
    let weight = if file.parent().is_some_and(|folder| folder.ends_with("modelled")) { MODELLED } else { IMAGINED };
    let documents = text.split("=== ").filter(|document| !document.trim().is_empty());
    let labelled = documents.map(|document| {
        let (name, body) = document.split_once('\n').unwrap_or((document, ""));
        let mut draft = Draft::default();
        for line in body.lines() {
            let line = line.trim();
            match (line.strip_prefix("## "), line.strip_prefix("# ")) {
                (Some(heading), _) => draft.add_marked(heading, Role::Heading),
                (_, Some(title)) => draft.add_marked(title, Role::Title),
                _ => draft.add_marked(line, Role::Body),
            }
        }
        let kind = name.split('-').next().unwrap().to_owned();
        let lesson = Lesson { labels: draft.labels.clone(), document: draft.document(), weight };
        Labelled { name: name.trim().to_owned(), kind, measured: false, lesson }
    });
    labelled.collect()
}

/// A document that is put together from paragraphs.
#[derive(Default)]
struct Draft {
    text: String,
    paragraphs: Vec<Paragraph>,
    heading: Option<String>,
    labels: BTreeMap<TextRange, RightLabels>,
}

impl Draft {
    fn add(&mut self, paragraph: &str, role: Role) {
        let start = self.text.len();
        self.text.push_str(paragraph);
        self.text.push('\n');
        let range = TextRange::new(start, start + paragraph.trim_end().len());
        if !range.is_empty() {
            self.paragraphs.push(Paragraph { range, role, section: SectionId(0), is_page_mark: false });
        }
    }

    /// A paragraph whose figures are marked.
    fn add_marked(&mut self, paragraph: &str, role: Role) {
        let (mut plain, at) = (String::new(), self.text.len());
        for (index, part) in paragraph.split(['{', '}']).enumerate() {
            let mut fields = part.split('|');
            let start = at + plain.len();
            plain.push_str(fields.next().unwrap_or_default());
            if index % 2 == 1 {
                let right = RightLabels::new(fields.next().unwrap_or_default().split(';'), true);
                self.labels.insert(TextRange::new(start, at + plain.len()), right);
            }
        }
        self.add(&plain, role);
    }

    /// Whether a paragraph is one of the last.
    fn ends_with(&self, paragraph: &str) -> bool {
        let mut last = self.paragraphs.iter().rev().take(4).map(|last| last.range.of(&self.text));
        last.any(|last| last == paragraph.trim_end())
    }

    fn document(self) -> Document {
        Document {
            source: Source { name: String::new(), encoding: "UTF-8" },
            fingerprint: Fingerprint::of(&self.text),
            text: self.text,
            is_as_found: true,
            front: Front::default(),
            paragraphs: self.paragraphs,
            sections: Vec::new(),
            tables: Vec::new(),
            warnings: Vec::new(),
        }
    }
}

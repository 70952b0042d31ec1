//! What a state file holds of one report: the place in it, what is folded, the bookmarks, the corrections of figures
//! and the accepted alarms, each with its time.
//!
//! Each function takes a record apart by its fields, so that a fact that is added here and forgotten there does not
//! compile.

#[cfg(test)]
mod tests;

use super::anchor::{Anchor, FigureAnchor};
use super::timestamp::Timestamp;
use crate::document::Document;
use crate::figure::{Correctable, Correction};
use crate::reader::accepted_alarms::{Acceptance, AcceptedAlarms, AlarmKey};
use crate::reader::bookmarks::{Bookmark, Bookmarks};
use crate::reader::corrections::{Corrections, DatedCorrection};
use crate::reader::reading_state::ReadingState;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many paths of one report are remembered: enough for a file that is copied and moved, few enough for a state file of
/// some hundred bytes.
const PATHS: usize = 8;

/// What is remembered of a report. Offsets are bytes of its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    /// Its title without white space; may be empty.
    pub title: String,
    /// What it is called beside others; empty in records of older versions.
    pub name: String,
    /// The files that it was opened from, the last one first.
    pub paths: Vec<PathBuf>,
    /// When it was open the last time.
    pub read: Timestamp,
    place: Dated<SavedPlace>,
    folds: Dated<SavedFolds>,
    marks: BTreeMap<char, Dated<Anchor>>,
    /// By the bytes with which the numbers of their figures begin.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    corrections: BTreeMap<usize, Dated<SavedCorrection>>,
    /// By their places and what is written of them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    accepted: BTreeMap<String, Dated<SavedAcceptance>>,
}

/// A value with the time since which it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Dated<T> {
    time: Timestamp,
    #[serde(flatten)]
    value: T,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct SavedPlace {
    /// The heading of the section being read; empty where it has none.
    section: String,
    /// The top line.
    top: usize,
    /// The line being read.
    reading: Anchor,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct SavedFolds {
    folded: Vec<Anchor>,
    open: Vec<Anchor>,
}

/// What the user says of a figure; one that was taken back says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct SavedCorrection {
    figure: FigureAnchor,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
}

/// What the user says of an alarm.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct SavedAcceptance {
    total: FigureAnchor,
    written: String,
    is_right: bool,
}

impl SavedCorrection {
    fn new(figure: FigureAnchor, correction: &Correction) -> Self {
        let [label, period, unit] = Correctable::ALL.map(|of| correction.get(of).map(str::to_owned));
        Self { figure, label, period, unit }
    }

    fn correction(&self) -> Correction {
        let Self { figure: _, label, period, unit } = self;
        let said = [label, period, unit].map(Option::as_deref);
        Correctable::ALL
            .iter()
            .zip(said)
            .fold(Correction::default(), |correction, (of, said)| correction.with(*of, said))
    }
}

impl<T: PartialEq> Dated<T> {
    /// Becomes `other`, unless that is older.
    fn merge(&mut self, other: Self) {
        if other.time >= self.time {
            *self = other;
        }
    }

    /// Takes the time of `before` if the value is the same: it is true since then.
    fn keep_time(&mut self, before: &Self) {
        if self.value == before.value {
            self.time = before.time;
        }
    }
}

impl Record {
    /// The state of `document`, which was opened at `path` and is being read, all of it since `now`; bookmarks,
    /// corrections and accepted alarms have their own times.
    pub fn new(document: &Document, path: Option<&Path>, state: &ReadingState, now: Timestamp) -> Self {
        let ReadingState { top, reading, folded, open, bookmarks, corrections, accepted } = state;
        let anchor = |at: usize| Anchor::new(&document.text, at);
        let anchors = |offsets: &[usize]| offsets.iter().map(|at| anchor(*at)).collect();
        let section = document.section(document.section_at(*reading)).heading.of(&document.text).to_owned();
        let place = SavedPlace { section, top: *top, reading: anchor(*reading) };
        let folds = SavedFolds { folded: anchors(folded), open: anchors(open) };
        let mark = |(letter, mark): (char, Bookmark)| (letter, Dated { time: mark.set.into(), value: anchor(mark.at) });
        let correction = |(at, said): (usize, &DatedCorrection)| {
            let value = SavedCorrection::new(FigureAnchor::new(&document.text, at), &said.correction);
            (at, Dated { time: said.set.into(), value })
        };
        let acceptance = |(alarm, said): (&AlarmKey, &Acceptance)| {
            let AlarmKey { at, written } = alarm;
            let (total, is_right) = (FigureAnchor::new(&document.text, *at), said.is_right);
            let value = SavedAcceptance { total, written: written.clone(), is_right };
            (format!("{at} {written}"), Dated { time: said.set.into(), value })
        };
        Self {
            title: document.title(),
            name: document.name(),
            // A path that is no Unicode cannot be written down.
            paths: path.filter(|path| path.to_str().is_some()).map(Path::to_owned).into_iter().collect(),
            read: now,
            place: Dated { time: now, value: place },
            folds: Dated { time: now, value: folds },
            marks: bookmarks.iter().map(mark).collect(),
            corrections: corrections.iter().map(correction).collect(),
            accepted: accepted.iter().map(acceptance).collect(),
        }
    }

    /// Takes the times of `before`, an earlier record of the same text, for whatever has not changed since then.
    pub fn keep_times(&mut self, before: &Self) {
        let Self { place, folds, .. } = self;
        place.keep_time(&before.place);
        folds.keep_time(&before.folds);
    }

    /// Takes in what `other` knows of the same text: the newer of each part, of each bookmark, of each correction and of
    /// each accepted alarm; of two that are equally old that of `other`.
    pub fn merge(&mut self, other: Self) {
        let Self { title, name, paths, read, place, folds, marks, corrections, accepted } = other;
        if read >= self.read {
            (self.title, self.name, self.read) = (title, name, read);
            self.paths.retain(|path| !paths.contains(path));
            self.paths.splice(..0, paths);
        } else {
            let known = &self.paths;
            let new: Vec<_> = paths.into_iter().filter(|path| !known.contains(path)).collect();
            self.paths.extend(new);
        }
        self.paths.truncate(PATHS);
        self.place.merge(place);
        self.folds.merge(folds);
        for (letter, mark) in marks {
            self.marks.entry(letter).or_default().merge(mark);
        }
        for (at, correction) in corrections {
            self.corrections.entry(at).or_default().merge(correction);
        }
        for (alarm, said) in accepted {
            self.accepted.entry(alarm).or_default().merge(said);
        }
    }

    /// Whether any figure was ever corrected.
    pub fn has_corrections(&self) -> bool {
        !self.corrections.is_empty()
    }

    /// Whether any alarm was ever accepted.
    pub fn has_accepted_alarms(&self) -> bool {
        !self.accepted.is_empty()
    }

    /// The heading of the section that was being read; empty if it has none.
    pub fn section(&self) -> &str {
        &self.place.value.section
    }

    /// The state to go on with in the same text.
    pub fn reading_state(&self) -> ReadingState {
        self.carried(|anchor| Some(anchor.at), |figure| Some(figure.at))
    }

    /// The state to go on with in what the text became. A place is found again by its words; if they are gone, it is about
    /// as far into the text as before, as long as the report still has its title. A figure must be found by its words.
    pub fn carried_to(&self, document: &Document) -> ReadingState {
        let is_same = self.title == document.title();
        let place = |anchor: &Anchor| anchor.find(&document.text).or(is_same.then_some(anchor.at));
        self.carried(place, |figure| figure.find(&document.text))
    }

    fn carried(
        &self,
        find: impl Fn(&Anchor) -> Option<usize>,
        find_figure: impl Fn(&FigureAnchor) -> Option<usize>,
    ) -> ReadingState {
        let Self { place, folds, marks, corrections, accepted, .. } = self;
        let SavedPlace { section: _, top, reading } = &place.value;
        let SavedFolds { folded, open } = &folds.value;
        let found = find(reading).unwrap_or_default();
        let above = reading.at.saturating_sub(*top);
        let all = |anchors: &[Anchor]| anchors.iter().filter_map(&find).collect();
        let mark = |(letter, mark): (&char, &Dated<Anchor>)| {
            find(&mark.value).map(|at| (*letter, Bookmark { at, set: mark.time.into() }))
        };
        let correction = |saved: &Dated<SavedCorrection>| {
            let said = DatedCorrection { correction: saved.value.correction(), set: saved.time.into() };
            find_figure(&saved.value.figure).map(|at| (at, said))
        };
        let acceptance = |saved: &Dated<SavedAcceptance>| {
            let SavedAcceptance { total, written, is_right } = &saved.value;
            let said = Acceptance { is_right: *is_right, set: saved.time.into() };
            find_figure(total).map(|at| (AlarmKey { at, written: written.clone() }, said))
        };
        ReadingState {
            top: found.saturating_sub(above),
            reading: found,
            folded: all(folded),
            open: all(open),
            bookmarks: marks.iter().filter_map(mark).collect::<Bookmarks>(),
            corrections: corrections.values().filter_map(correction).collect::<Corrections>(),
            accepted: accepted.values().filter_map(acceptance).collect::<AcceptedAlarms>(),
        }
    }

    /// Moves times that are still to come to the present: a clock was wrong, and nothing would ever be newer than they.
    pub fn settle(&mut self) {
        let Self { read, place, folds, marks, corrections, accepted, .. } = self;
        let now = Timestamp::now();
        let marks = marks.values_mut().map(|mark| &mut mark.time);
        let corrections = corrections.values_mut().map(|correction| &mut correction.time);
        let accepted = accepted.values_mut().map(|said| &mut said.time);
        let all = [read, &mut place.time, &mut folds.time].into_iter().chain(marks).chain(corrections).chain(accepted);
        all.for_each(|time| *time = now.min(*time));
    }
}

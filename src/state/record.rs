//! What a state file holds of one report: where one was, what was folded and the bookmarks, each with its time.

#[cfg(test)]
mod tests;

use super::anchor::Anchor;
use super::timestamp::Timestamp;
use crate::document::Document;
use crate::reader::bookmarks::{Bookmark, Bookmarks};
use crate::reader::reading_state::ReadingState;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many paths of one report are remembered.
const PATHS: usize = 8;

/// What is remembered of a report. Offsets are bytes of its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    /// Its title, white space left out; may be empty.
    pub title: String,
    /// Where it was opened, the last place first; none where it came from no file.
    pub paths: Vec<PathBuf>,
    /// When it was open the last time.
    pub read: Timestamp,
    place: Dated<SavedPlace>,
    folds: Dated<SavedFolds>,
    marks: BTreeMap<char, Dated<Anchor>>,
}

/// Something with the time since which it is so.
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

/// When one came to where one is, and when the last fold was made or opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// Of the place.
    pub place: Timestamp,
    /// Of the folds.
    pub folds: Timestamp,
}

impl<T> Dated<T> {
    /// Becomes `other`, unless that is older.
    fn merge(&mut self, other: Self) {
        if other.time >= self.time {
            *self = other;
        }
    }
}

impl Record {
    /// What `memory` holds of `document`, which was opened at `path` and is being read.
    pub fn new(document: &Document, path: Option<&Path>, memory: &ReadingState, times: Times) -> Self {
        let anchor = |at: usize| Anchor::new(&document.text, at);
        let section = document.section(document.section_at(memory.reading)).heading.of(&document.text).to_owned();
        let place = SavedPlace { section, top: memory.top, reading: anchor(memory.reading) };
        let anchors = |offsets: &[usize]| offsets.iter().map(|at| anchor(*at)).collect();
        let folds = SavedFolds { folded: anchors(&memory.folded), open: anchors(&memory.open) };
        let mark = |(letter, mark): (char, Bookmark)| (letter, Dated { time: mark.set.into(), value: anchor(mark.at) });
        Self {
            title: document.title(),
            // A path that is no Unicode cannot be written down.
            paths: path.filter(|path| path.to_str().is_some()).map(Path::to_owned).into_iter().collect(),
            read: Timestamp::now(),
            place: Dated { time: times.place, value: place },
            folds: Dated { time: times.folds, value: folds },
            marks: memory.marks.iter().map(mark).collect(),
        }
    }

    /// Takes in what `other` knows of the same text: of everything the newer, each mark by itself; of two that are equally
    /// old that of `other`.
    pub fn merge(&mut self, other: Self) {
        if other.read >= self.read {
            (self.title, self.read) = (other.title, other.read);
            self.paths.retain(|path| !other.paths.contains(path));
            self.paths.splice(..0, other.paths);
        } else {
            let known = &self.paths;
            let new: Vec<_> = other.paths.into_iter().filter(|path| !known.contains(path)).collect();
            self.paths.extend(new);
        }
        self.paths.truncate(PATHS);
        self.place.merge(other.place);
        self.folds.merge(other.folds);
        for (letter, mark) in other.marks {
            self.marks.entry(letter).or_default().merge(mark);
        }
    }

    /// The heading of the section that was being read; empty where it has none.
    pub fn section(&self) -> &str {
        &self.place.value.section
    }

    /// What to go on with in the same text.
    pub fn reading_state(&self) -> ReadingState {
        self.carried(|anchor| Some(anchor.at))
    }

    /// What to go on with in what the text became. A place is known again by its words; where they are gone it is about
    /// as far into the text as before, if the report still has its title.
    pub fn carried_to(&self, document: &Document) -> ReadingState {
        let is_same = self.title == document.title();
        self.carried(|anchor| anchor.find(&document.text).or(is_same.then_some(anchor.at)))
    }

    fn carried(&self, find: impl Fn(&Anchor) -> Option<usize>) -> ReadingState {
        let SavedPlace { top, reading, .. } = &self.place.value;
        let found = find(reading).unwrap_or_default();
        let above = reading.at.saturating_sub(*top);
        let all = |anchors: &[Anchor]| anchors.iter().filter_map(&find).collect();
        let mark = |(letter, mark): (&char, &Dated<Anchor>)| {
            find(&mark.value).map(|at| (*letter, Bookmark { at, set: mark.time.into() }))
        };
        ReadingState {
            top: found.saturating_sub(above),
            reading: found,
            folded: all(&self.folds.value.folded),
            open: all(&self.folds.value.open),
            marks: self.marks.iter().filter_map(mark).collect::<Bookmarks>(),
        }
    }

    /// Takes times that are still to come, by a clock that was wrong, for the present: else nothing would ever be newer.
    pub fn settle(&mut self) {
        let now = Timestamp::now();
        let times = [&mut self.read, &mut self.place.time, &mut self.folds.time];
        let marks = self.marks.values_mut().map(|mark| &mut mark.time);
        times.into_iter().chain(marks).for_each(|time| *time = now.min(*time));
    }
}

//! What the user judged of figures of several reports.

use super::line_file;
use super::store::Store;
use crate::compare::{JudgedFigure, Judgement, Judgements};
use crate::reader::StoreError;
use serde::{Deserialize, Serialize};

/// The file. Its ending is not that of the files of reports.
const FILE: &str = "judgements.jsonl";

/// The version of a line that this program writes and reads; others are left alone.
const VERSION: u32 = 1;

/// A judgement as a line.
#[derive(Debug, Deserialize, Serialize)]
struct SavedJudgement {
    version: u32,
    one: SavedFigure,
    other: SavedFigure,
    same: bool,
}

/// A figure, by the hash of its text and the byte with which its number begins.
#[derive(Debug, Deserialize, Serialize)]
struct SavedFigure {
    report: String,
    at: usize,
}

impl Store {
    /// All judgements; none where the file cannot be read. Lines that are none are passed over.
    pub fn judgements(&self) -> Judgements {
        line_file::read(self, FILE).lines().filter_map(judgement).collect()
    }

    /// Adds a judgement to those that are remembered.
    pub fn judge(&self, judgement: &Judgement) -> Result<(), StoreError> {
        let saved = SavedJudgement {
            version: VERSION,
            one: saved(judgement.one),
            other: saved(judgement.other),
            same: judgement.is_same,
        };
        line_file::add(self, FILE, &saved)
    }
}

fn saved(figure: JudgedFigure) -> SavedFigure {
    SavedFigure { report: figure.report.to_string(), at: figure.at }
}

fn judgement(line: &str) -> Option<Judgement> {
    let saved: SavedJudgement =
        serde_json::from_str(line).ok().filter(|saved: &SavedJudgement| saved.version == VERSION)?;
    let figure = |figure: &SavedFigure| Some(JudgedFigure { report: figure.report.parse().ok()?, at: figure.at });
    Some(Judgement { one: figure(&saved.one)?, other: figure(&saved.other)?, is_same: saved.same })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Fingerprint;
    use std::fs;

    fn figure(text: &str, at: usize) -> JudgedFigure {
        JudgedFigure { report: Fingerprint::of(text), at }
    }

    #[test]
    fn what_was_judged_is_read_back_and_of_two_judgements_the_later_counts() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("gongbao"));
        assert_eq!(store.judgements(), Judgements::default());
        let first = Judgement { one: figure("甲", 3), other: figure("乙", 5), is_same: true };
        let later = Judgement { is_same: false, ..first };
        [first, later].iter().for_each(|judgement| store.judge(judgement).unwrap());
        fs::write(folder.path().join("gongbao/other.jsonl"), "{}").unwrap();
        assert_eq!(store.judgements(), [later].into_iter().collect());
    }

    #[test]
    fn a_line_that_is_no_judgement_costs_only_itself() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().to_owned());
        let said = Judgement { one: figure("甲", 3), other: figure("乙", 5), is_same: true };
        line_file::append(&folder.path().join(FILE), b"{\"version\":9}\nbroken\n").unwrap();
        store.judge(&said).unwrap();
        assert_eq!(store.judgements(), [said].into_iter().collect());
    }
}

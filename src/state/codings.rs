//! What the user says of reports and the variables of codebooks.

use super::line_file;
use super::store::Store;
use crate::compare::{CodedByHand, Coding, Codings};
use crate::reader::StoreError;
use serde::{Deserialize, Serialize};

/// The file. Its ending is not that of the files of reports.
const FILE: &str = "codings.jsonl";

/// The version of a line that this program writes and reads; others are left alone.
const VERSION: u32 = 1;

/// A coding as a line.
#[derive(Debug, Deserialize, Serialize)]
struct SavedCoding {
    version: u32,
    /// The hash of the text.
    report: String,
    /// The name of the variable.
    variable: String,
    /// What is said of both.
    status: SavedStatus,
    /// The byte with which the number begins that is the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<usize>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum SavedStatus {
    Filled,
    Missing,
    /// As the codebook says it.
    Found,
}

impl Store {
    /// All codings; none where the file cannot be read. Lines that are none are passed over.
    pub fn codings(&self) -> Codings {
        line_file::read(self, FILE).lines().filter_map(coding).collect()
    }

    /// Adds a coding to those that are remembered.
    pub fn code(&self, coding: &Coding) -> Result<(), StoreError> {
        let (status, at) = match coding.says {
            Some(CodedByHand::Figure(at)) => (SavedStatus::Filled, Some(at)),
            Some(CodedByHand::Missing) => (SavedStatus::Missing, None),
            None => (SavedStatus::Found, None),
        };
        let (report, variable) = (coding.report.to_string(), coding.variable.clone());
        line_file::add(self, FILE, &SavedCoding { version: VERSION, report, variable, status, at })
    }
}

fn coding(line: &str) -> Option<Coding> {
    let saved: SavedCoding = serde_json::from_str(line).ok().filter(|saved: &SavedCoding| saved.version == VERSION)?;
    let says = match saved.status {
        SavedStatus::Filled => Some(CodedByHand::Figure(saved.at?)),
        SavedStatus::Missing => Some(CodedByHand::Missing),
        SavedStatus::Found => None,
    };
    Some(Coding { report: saved.report.parse().ok()?, variable: saved.variable, says })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Fingerprint;

    #[test]
    fn codings_are_read_back_and_of_two_of_one_cell_the_later_counts() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("gongbao"));
        assert_eq!(store.codings(), Codings::default());
        let coding = |variable: &str, says| Coding { report: Fingerprint::of("甲"), variable: variable.into(), says };
        let by_figure = coding("粮食", Some(CodedByHand::Figure(7)));
        let missing = coding("粮食", Some(CodedByHand::Missing));
        let kept = coding("人口", Some(CodedByHand::Figure(3)));
        [&by_figure, &kept, &missing].into_iter().for_each(|coding| store.code(coding).unwrap());
        assert_eq!(store.codings(), [kept.clone(), missing].into_iter().collect());
        store.code(&coding("粮食", None)).unwrap();
        assert_eq!(store.codings(), [kept].into_iter().collect());
    }
}

//! The words that tell what sites and printers write around a report, from `assets/lexicon/boilerplate.toml`, whose comments say
//! what each list is for.

use crate::text::built_in;
use serde::Deserialize;
use std::sync::LazyLock;

const BUILT_IN: &str = include_str!("../../../assets/lexicon/boilerplate.toml");

/// All lists of the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BoilerplateWords {
    pub phrases: Vec<String>,
    pub closings: Vec<String>,
    pub feet: Vec<String>,
    pub footers: Vec<String>,
    pub openings: Vec<String>,
    pub tools: Vec<String>,
    pub closing_lines: Vec<String>,
    pub closing_openings: Vec<String>,
    pub endings: Vec<String>,
    pub disclaimer_openings: Vec<String>,
    pub sites: Vec<String>,
    pub rights: Vec<String>,
}

/// The built-in words, parsed when they are first asked for.
pub(super) static WORDS: LazyLock<BoilerplateWords> = LazyLock::new(|| built_in::parsed(BUILT_IN));

impl BoilerplateWords {
    /// The words that stand anywhere in a line around a report.
    pub fn of_page(&self) -> impl Iterator<Item = &str> {
        [&self.phrases, &self.closings, &self.feet].into_iter().flatten().map(String::as_str)
    }
}

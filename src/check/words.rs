//! The words by which a report says that its figures belong together, read from `assets/lexicon/checks.toml`.

use crate::text::built_in;
use std::collections::BTreeMap;

const BUILT_IN: &str = include_str!("../../assets/lexicon/checks.toml");

/// Words that are looked for in the text around figures, which is folded.
#[derive(Clone, Debug, Default)]
pub(super) struct WordSet(Vec<String>);

impl WordSet {
    fn new(list: &str) -> Self {
        Self(list.split_whitespace().map(str::to_owned).collect())
    }

    /// Whether one of the words stands in `text`.
    pub fn stand_in(&self, text: &str) -> bool {
        self.0.iter().any(|word| text.contains(word.as_str()))
    }

    /// Where the last of the words in `text` begins and ends, in bytes.
    pub fn last_in(&self, text: &str) -> Option<(usize, usize)> {
        let places = self.0.iter().filter_map(|word| Some((text.rfind(word.as_str())?, word.len())));
        places.map(|(start, len)| (start, start + len)).max()
    }

    /// Where the first of the words in `text` begins and ends, in bytes.
    pub fn first_in(&self, text: &str) -> Option<(usize, usize)> {
        let places = self.0.iter().filter_map(|word| Some((text.find(word.as_str())?, word.len())));
        places.map(|(start, len)| (start, start + len)).min()
    }

    /// The rest of `text` behind the longest of the words that it opens with.
    pub fn cut_from<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.0.iter().filter_map(|word| text.strip_prefix(word.as_str())).min_by_key(|rest| rest.len())
    }

    /// The text before the longest of the words that `text` ends with.
    pub fn cut_behind<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.0.iter().filter_map(|word| text.strip_suffix(word.as_str())).min_by_key(|rest| rest.len())
    }

    /// The words.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// All lists of the file, whose comments say what each is for.
#[derive(Clone, Debug, Default)]
pub(super) struct CheckWords {
    pub include: WordSet,
    pub together: WordSet,
    pub taken_off: WordSet,
    pub total: WordSet,
    pub income: WordSet,
    pub outgo: WordSet,
    pub settled: WordSet,
    pub settled_surely: WordSet,
    pub balanced: WordSet,
    pub unchanged: WordSet,
    pub more_than: WordSet,
    pub less_than: WordSet,
    pub other_basis: WordSet,
    pub against_plan: WordSet,
    pub real_growth: WordSet,
    pub rise: WordSet,
    pub fall: WordSet,
    pub yearly: WordSet,
    pub from: WordSet,
    pub arriving: WordSet,
    pub compared: WordSet,
    pub again: WordSet,
    pub changed: WordSet,
    pub last_year: WordSet,
    pub share: WordSet,
    pub bare_share: WordSet,
    pub of_plan: WordSet,
    pub share_noun: WordSet,
    pub rate: WordSet,
    pub whole: WordSet,
    pub per: WordSet,
    pub unsummable: WordSet,
    pub rest: WordSet,
    pub negation: WordSet,
    pub affirmation: WordSet,
    pub below: WordSet,
    pub above: WordSet,
    pub about: WordSet,
    pub copula: WordSet,
    pub idle: WordSet,
    pub complements: Vec<WordSet>,
    pub differences: Vec<(String, WordSet)>,
    pub rates: Vec<(String, WordSet)>,
}

impl CheckWords {
    /// The built-in words.
    pub fn built_in() -> Self {
        let mut file: BTreeMap<String, BTreeMap<String, String>> = built_in::parsed(BUILT_IN);
        let mut table = |name: &str| file.remove(name).unwrap_or_default();
        let (mut words, complements) = (table("words"), table("complements"));
        let named = |table: BTreeMap<String, String>| {
            table.into_iter().map(|(name, list)| (name, WordSet::new(&list))).collect()
        };
        let mut list = |name: &str| {
            let list = words.remove(name);
            debug_assert!(list.is_some(), "no list `{name}`");
            WordSet::new(&list.unwrap_or_default())
        };
        Self {
            include: list("include"),
            together: list("together"),
            taken_off: list("taken_off"),
            total: list("total"),
            income: list("income"),
            outgo: list("outgo"),
            settled: list("settled"),
            settled_surely: list("settled_surely"),
            balanced: list("balanced"),
            unchanged: list("unchanged"),
            more_than: list("more_than"),
            less_than: list("less_than"),
            other_basis: list("other_basis"),
            against_plan: list("against_plan"),
            real_growth: list("real_growth"),
            rise: list("rise"),
            fall: list("fall"),
            yearly: list("yearly"),
            from: list("from"),
            arriving: list("arriving"),
            compared: list("compared"),
            again: list("again"),
            changed: list("changed"),
            last_year: list("last_year"),
            share: list("share"),
            bare_share: list("bare_share"),
            of_plan: list("of_plan"),
            share_noun: list("share_noun"),
            rate: list("rate"),
            whole: list("whole"),
            per: list("per"),
            unsummable: list("unsummable"),
            rest: list("rest"),
            negation: list("negation"),
            affirmation: list("affirmation"),
            below: list("below"),
            above: list("above"),
            about: list("about"),
            copula: list("copula"),
            idle: list("idle"),
            complements: complements.values().map(|list| WordSet::new(list)).collect(),
            differences: named(table("differences")),
            rates: named(table("rates")),
        }
    }
}

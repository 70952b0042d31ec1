//! The words by which a report says that its figures belong together, read from `assets/lexicon/checks.toml`.

use crate::text::built_in;
use crate::text::words::Words;
use std::collections::BTreeMap;

const BUILT_IN: &str = include_str!("../../assets/lexicon/checks.toml");

/// All lists of the file, whose comments say what each is for.
#[derive(Clone, Debug, Default)]
pub(super) struct CheckWords {
    pub include: Words<()>,
    pub together: Words<()>,
    pub taken_off: Words<()>,
    pub total: Words<()>,
    pub income: Words<()>,
    pub outgo: Words<()>,
    pub settled: Words<()>,
    pub settled_surely: Words<()>,
    pub balanced: Words<()>,
    pub unchanged: Words<()>,
    pub more_than: Words<()>,
    pub less_than: Words<()>,
    pub other_basis: Words<()>,
    pub revised: Words<()>,
    pub against_plan: Words<()>,
    pub real_growth: Words<()>,
    pub rise: Words<()>,
    pub fall: Words<()>,
    pub yearly: Words<()>,
    pub from: Words<()>,
    pub arriving: Words<()>,
    pub compared: Words<()>,
    pub again: Words<()>,
    pub changed: Words<()>,
    pub last_year: Words<()>,
    pub year_ago: Words<()>,
    pub planned: Words<()>,
    pub share: Words<()>,
    pub bare_share: Words<()>,
    pub of_plan: Words<()>,
    pub share_noun: Words<()>,
    pub all_of: Words<()>,
    pub rate: Words<()>,
    pub whole: Words<()>,
    pub per: Words<()>,
    pub unsummable: Words<()>,
    pub rest: Words<()>,
    pub negation: Words<()>,
    pub affirmation: Words<()>,
    pub below: Words<()>,
    pub above: Words<()>,
    pub about: Words<()>,
    pub copula: Words<()>,
    pub idle: Words<()>,
    pub table_total: Words<()>,
    pub own_level: Words<()>,
    pub table_less: Words<()>,
    /// Names that make a whole, and the words of all of them.
    pub complements: Vec<Vec<String>>,
    pub complement: Words<()>,
    /// Differences and rates that have a name, and the names of what they are of.
    pub differences: Vec<(String, Vec<String>)>,
    pub rates: Vec<(String, Vec<String>)>,
}

impl CheckWords {
    /// The built-in words.
    pub fn built_in() -> Self {
        let mut file: BTreeMap<String, BTreeMap<String, String>> = built_in::parsed(BUILT_IN);
        let mut table = |name: &str| file.remove(name).unwrap_or_default();
        let (mut words, complements) = (table("words"), table("complements"));
        let mut list = |name: &str| taken(&mut words, name);
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
            revised: list("revised"),
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
            year_ago: list("year_ago"),
            planned: list("planned"),
            share: list("share"),
            bare_share: list("bare_share"),
            of_plan: list("of_plan"),
            share_noun: list("share_noun"),
            all_of: list("all_of"),
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
            table_total: list("table_total"),
            own_level: list("own_level"),
            table_less: list("table_less"),
            complement: complements.values().map(String::as_str).collect::<Vec<_>>().join(" ").as_str().into(),
            complements: complements.values().map(|list| names(list)).collect(),
            differences: named(table("differences")),
            rates: named(table("rates")),
        }
    }
}

/// The list of that name, which the file has once.
fn taken(lists: &mut BTreeMap<String, String>, name: &str) -> Words<()> {
    let list = lists.remove(name);
    debug_assert!(list.is_some(), "no list `{name}`");
    Words::from(list.unwrap_or_default().as_str())
}

fn names(list: &str) -> Vec<String> {
    list.split_whitespace().map(str::to_owned).collect()
}

fn named(table: BTreeMap<String, String>) -> Vec<(String, Vec<String>)> {
    table.into_iter().map(|(name, list)| (name, names(&list))).collect()
}

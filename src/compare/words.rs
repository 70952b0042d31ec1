//! The words by which figures of several reports are compared, read from `assets/lexicon/compare.toml`.

use super::scope::{PlacePart, Plan, TimeScope};
use crate::text::built_in;
use crate::text::words::{Sides, Words};
use std::collections::BTreeMap;
use std::sync::LazyLock;

const BUILT_IN: &str = include_str!("../../assets/lexicon/compare.toml");

/// The words, parsed when they are first asked for.
pub(super) static WORDS: LazyLock<CompareWords> = LazyLock::new(|| CompareWords::new(&built_in::parsed(BUILT_IN)));

/// The lists of the file, by the names of their table and of their line.
type Lists = BTreeMap<String, BTreeMap<String, String>>;

/// A word of a set whose words exclude one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ContrastWord {
    pub set: u16,
    pub word: u16,
}

/// All lists, ready to be looked up.
#[derive(Default)]
pub(super) struct CompareWords {
    pub whole: Words<()>,
    pub part: Words<PlacePart>,
    /// The last characters of the names of places, and words with them that name none.
    pub inner: Words<bool>,
    /// Words before the parts of what was told last.
    pub of_which: Words<()>,
    /// Words at the end of a name that say that it was done.
    pub done_endings: Words<()>,
    pub plan: Words<Option<Plan>>,
    /// Of `plan`, what is done and what is aimed at.
    pub aim: Words<Plan>,
    /// Words before what is aimed at, up to the end of a sentence.
    pub announced: Words<()>,
    pub plan_section: Words<Plan>,
    pub time: Words<TimeScope>,
    pub reached: Words<()>,
    pub compared: Words<()>,
    pub compared_time: Words<()>,
    pub from: Words<()>,
    pub rises: Words<()>,
    pub amended: Words<()>,
    pub change_verbs: Words<()>,
    pub change_nouns: Words<()>,
    pub fulfilment_lead: Words<()>,
    pub fulfilment_of: Words<()>,
    pub share: Words<()>,
    pub contribution: Words<()>,
    pub per_head: Words<()>,
    pub flow: Words<()>,
    pub stock: Words<()>,
    pub account: Words<()>,
    pub of_account: Words<()>,
    pub sum: Words<()>,
    pub definition: Words<u16>,
    pub lasting_definition: Words<()>,
    pub contrast: Words<ContrastWord>,
    pub narrowing: Words<u16>,
    pub bound: Words<()>,
    pub renaming: Words<u16>,
    /// The name that stands for each renamed one.
    pub names: Vec<Vec<char>>,
    /// Names that are short for another where nothing stands before them; their numbers in `bare_names`.
    pub bare: Words<u16>,
    pub bare_names: Vec<Vec<char>>,
    pub filler: Words<()>,
    pub generic: Words<()>,
    pub measure: Words<()>,
    pub joint: Words<()>,
    pub several: Words<()>,
    pub each: Words<bool>,
    pub both: Words<()>,
    /// What the members of a list are that `both` names in one word.
    pub both_members: Vec<char>,
    pub units: Words<u16>,
}

impl CompareWords {
    /// The words of names and lists; the others are those of scopes and aspects.
    fn new(lists: &Lists) -> Self {
        let set = |table: &str, line: &str| words([(list(lists, table, line), ())]);
        let numbered = |table: &str| words(lines(lists, table).zip(0u16..));
        Self {
            account: set("contrast", "account"),
            of_account: set("of_account", "words"),
            sum: set("sum", "words"),
            contrast: contrast(lists),
            renaming: numbered("renaming"),
            names: lines(lists, "renaming").map(first).collect(),
            bare: numbered("bare"),
            bare_names: lines(lists, "bare").map(first).collect(),
            filler: set("filler", "words"),
            generic: set("generic", "words"),
            measure: set("measure", "words"),
            joint: set("listing", "joint"),
            several: set("listing", "several"),
            each: words([(list(lists, "listing", "each"), true), (list(lists, "listing", "not_each"), false)]),
            both: set("listing", "both"),
            both_members: list(lists, "listing", "both_members").chars().collect(),
            ..Self::of_aspects(lists, Self::of_scopes(lists))
        }
    }

    fn of_aspects(lists: &Lists, others: Self) -> Self {
        let set = |table: &str, line: &str| words([(list(lists, table, line), ())]);
        let numbered = |table: &str| words(lines(lists, table).zip(0u16..));
        Self {
            change_verbs: set("change", "verbs"),
            change_nouns: set("change", "nouns"),
            fulfilment_lead: set("fulfilment", "lead"),
            fulfilment_of: set("fulfilment", "of"),
            share: set("aspect", "share"),
            contribution: set("aspect", "contribution"),
            per_head: set("aspect", "per_head"),
            flow: set("flow", "words"),
            stock: set("flow", "stock"),
            definition: numbered("definition"),
            lasting_definition: words(lines(lists, "lasting_definition").zip(std::iter::repeat(()))),
            narrowing: words(list(lists, "narrowing", "words").split(' ').zip(0u16..)),
            bound: set("bound", "words"),
            units: numbered("units"),
            ..others
        }
    }

    fn of_scopes(lists: &Lists) -> Self {
        let set = |table: &str, line: &str| words([(list(lists, table, line), ())]);
        let plan = |line: &str, plan: Option<Plan>| (list(lists, "plan", line), plan);
        Self {
            whole: set("whole", "words"),
            part: words([
                (list(lists, "part", "own_level"), PlacePart::OwnLevel),
                (list(lists, "part", "zone"), PlacePart::Zone),
                (list(lists, "part", "below"), PlacePart::Below),
            ]),
            inner: words([(list(lists, "inner", "ends"), true), (list(lists, "inner", "none"), false)]),
            of_which: set("of_which", "words"),
            done_endings: set("done_ending", "words"),
            plan: words([
                plan("done", Some(Plan::Done)),
                plan("target", Some(Plan::Target)),
                plan("budget", Some(Plan::Target)),
                plan("adjusted", Some(Plan::Adjusted)),
                (list(lists, "not_plan", "words"), None),
            ]),
            aim: words([(list(lists, "plan", "done"), Plan::Done), (list(lists, "plan", "target"), Plan::Target)]),
            announced: set("plan", "announced"),
            plan_section: words([
                (list(lists, "plan_section", "done"), Plan::Done),
                (list(lists, "plan_section", "target"), Plan::Target),
            ]),
            time: words([
                (list(lists, "time", "mean"), TimeScope::Mean),
                (list(lists, "time", "cumulated"), TimeScope::Cumulated),
                (list(lists, "time", "several"), TimeScope::Several),
                (list(lists, "time", "part"), TimeScope::Part),
            ]),
            reached: set("reached", "words"),
            compared: set("base", "compared"),
            compared_time: set("base", "time"),
            from: set("base", "from"),
            rises: set("base", "rises"),
            amended: set("base", "amended"),
            ..Self::default()
        }
    }
}

/// Where a word of `words` stands in `chars`, from left to right, none overlapping another: place, length, value.
pub(super) fn marks<'a, T: Copy>(
    words: &'a Words<T>,
    chars: &'a [char],
) -> impl Iterator<Item = (usize, usize, T)> + 'a {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < chars.len() {
            let start = at;
            if let Some((len, value)) = words.at(chars, at) {
                at += len;
                return Some((start, len, value));
            }
            at += 1;
        }
        None
    })
}

/// Whether a word of `words` stands in `chars`.
pub(super) fn has<T: Copy>(words: &Words<T>, chars: &[char]) -> bool {
    marks(words, chars).next().is_some()
}

fn words<'a, T: Copy>(lists: impl IntoIterator<Item = (&'a str, T)>) -> Words<T> {
    let mut words = Words::default();
    lists.into_iter().for_each(|(list, value)| words.add(list, value, Sides::Both));
    words
}

fn contrast(lists: &Lists) -> Words<ContrastWord> {
    let word = |set: u16| move |(word, at)| (word, ContrastWord { set, word: at });
    words(lines(lists, "contrast").zip(0u16..).flat_map(|(line, set)| line.split(' ').zip(0u16..).map(word(set))))
}

fn list<'a>(lists: &'a Lists, table: &str, line: &str) -> &'a str {
    lists.get(table).and_then(|lines| lines.get(line)).map_or("", String::as_str)
}

fn lines<'a>(lists: &'a Lists, table: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    lists.get(table).into_iter().flat_map(BTreeMap::values).map(String::as_str)
}

fn first(line: &str) -> Vec<char> {
    line.split(' ').next().unwrap_or_default().chars().collect()
}

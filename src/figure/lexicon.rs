//! The words that the engine knows, read from TOML; a user's own file adds to the built-in ones.

use crate::figure::label::word;
use crate::text::chars::Chars;
use crate::text::script::is_digit;
use crate::text::units::{Chinese, Kind, Span, Unit, UnitList};
use crate::text::words::Words;

mod file;

pub use file::LexiconError;

/// The built-in files, but that of the units (`text::units`).
const BUILT_IN: [&str; 4] = [
    include_str!("../../assets/lexicon/qualifiers.toml"),
    include_str!("../../assets/lexicon/changes.toml"),
    include_str!("../../assets/lexicon/vetoes.toml"),
    include_str!("../../assets/lexicon/labels.toml"),
];

/// How far before a numeral a fixed word may start that holds it, in chars.
const LONGEST_PHRASE: usize = 6;

/// Everything that the engine knows of words.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    units: UnitList,
    pub(super) qualifier: Qualifiers,
    pub(super) change: Changes,
    pub(super) veto: Vetoes,
    pub(super) label: Labels,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Qualifiers {
    pub before: Words<()>,
    pub before_multiplier: Words<()>,
    pub infix: Words<()>,
    pub after: Words<()>,
    pub within: Words<()>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Changes {
    /// True for up.
    pub verbs: Words<bool>,
    /// Words of degree that tell a change in a comparison with a time (比上年多3件); true for up.
    pub compared: Words<bool>,
    /// Words of distance that tell none: 比计划提前3天.
    pub apart: Words<()>,
    pub governing: Words<()>,
    pub to: Words<()>,
    pub by: Words<()>,
    /// What is done in the course of a year.
    pub flows: Words<()>,
    /// What is told of a number of years that stands before it.
    pub over: Words<()>,
    pub nouns: Words<()>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Vetoes {
    /// Fixed words with a numeral inside.
    pub phrases: Words<()>,
    pub sets: Words<()>,
    pub slogans: Words<()>,
    pub slogan_verbs: Words<()>,
    pub campaigns: Words<()>,
    pub bare_heads: Words<()>,
    pub linking: Words<()>,
    pub stress: Words<()>,
    pub numbered: Words<()>,
    pub sessions: Words<()>,
    /// What makes a name of the number before it.
    pub names: Words<()>,
    pub sized: Words<()>,
    pub held: Words<()>,
    pub past: Words<()>,
    /// What leads a number of years that says when; true where it does so within a clause as well.
    pub when: Words<bool>,
    /// What before a number of years says for how long.
    pub lasting: Words<()>,
    /// What makes the name of a report's time of a number of years before it.
    pub reviewed: Words<()>,
    /// What is told of so many hours or minutes.
    pub averaged: Words<()>,
    pub counted: Words<()>,
    /// Units of administration.
    pub places: Words<()>,
}

/// What a word behind a figure says of the phrase there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// It ends here.
    Stop,
    /// It ends here once two characters of it are there.
    Predicate,
    /// It goes on: a word that holds a function word as a part.
    Compound,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Labels {
    pub verbs: Words<()>,
    /// What ends a noun behind a figure, and what only seems to.
    pub ends: Words<End>,
    pub compounds: Words<()>,
    pub basis: Words<()>,
    /// Words that name a time by themselves.
    pub periods: Words<()>,
    /// What no label begins with, and what none ends with.
    pub leading: Words<()>,
    pub trailing: Words<()>,
    /// Names of currencies, with which no label of an amount ends.
    pub currencies: Words<()>,
    /// What opens a label that goes on to the end of its clause.
    pub wholes: Words<()>,
    /// What belongs to the noun behind it, and no label leaves out.
    pub attached: Words<()>,
    /// What opens an attribute behind a figure.
    pub attributes: Words<()>,
    /// Measures that are told side by side of one thing, each with the set that it is of, and how many sets there are.
    pub parallels: Words<usize>,
    pub parallel_sets: usize,
    /// Totals of an account, and what names an account.
    pub totals: Words<()>,
    pub accounts: Words<()>,
    /// What says only that a plan was carried out, and what makes a label that of a plan.
    pub outcomes: Words<()>,
    pub plans: Words<()>,
    /// What is said of income alone.
    pub levied: Words<()>,
    /// Verbs that make another indicator of their noun, and those of them that make it an increase.
    pub shared: Words<()>,
    pub increases: Words<()>,
    /// Verbs that say nothing without what they are done to.
    pub transitive: Words<()>,
    /// What leads to how many there are in all.
    pub stocks: Words<()>,
    /// What says no more than that money is spent, with what the names of those end who spend; what opens that on which it
    /// is, and what stands before that.
    pub spending: Words<()>,
    pub payers: Words<()>,
    pub purposes: Words<()>,
    pub adverbs: Words<()>,
    /// How something is done.
    pub manners: Words<()>,
    /// What tells a share of a whole or adds to its growth, and what names the place of a whole report.
    pub contributions: Words<()>,
    pub scopes: Words<()>,
    /// Values that are told before what has them.
    pub attributed: Words<()>,
    /// What leads to what is said of a noun.
    pub modals: Words<()>,
    /// What the names of sorts of things end with, and what sorts are measured by.
    pub sorts: Words<()>,
    pub measures: Words<()>,
    /// What a whole and its parts are measured by.
    pub parted: Words<()>,
    /// Measures that say nothing alone.
    pub generic: Words<()>,
    /// What names things of many sorts.
    pub collective: Words<()>,
    /// What says that an amount is told again in another unit.
    pub converted: Words<()>,
    /// Two words written as one, whose last char they share.
    pub joined: Words<()>,
    /// What says of a share how sure it is.
    pub hedges: Words<()>,
    /// What is said of budgets.
    pub budget: BudgetWords,
    /// Places and bodies.
    pub bodies: BodyWords,
    /// What leads in what is measured.
    pub superlatives: Words<()>,
    /// How much a part adds to the growth of its whole.
    pub contributed: Words<()>,
    /// Who reports, which restricts nothing, and what opens a clause before its subject.
    pub selves: Words<()>,
    /// What opens an attribute that restricts nothing.
    pub vague: Words<()>,
    /// What an attribute ends with that says only that the noun was told or approved.
    pub unsaid: Words<()>,
    pub openings: Words<()>,
    /// What opens the first member of a list and holds for all.
    pub fronts: Words<()>,
    /// What names of people end with.
    pub persons: Words<()>,
    /// What befalls the things that a figure counts, and is no part of their name.
    pub events: Words<()>,
    /// What the last member of a list names for all, and what the names of measures end with.
    pub common: Words<()>,
    pub indicators: Words<()>,
    /// What the names of owners end with, and what is never told without its owner, each with its set; how many sets there are.
    pub owners: Words<usize>,
    pub owned: Words<usize>,
    pub owned_sets: usize,
    /// Rates of what was done, and of that to which it was done.
    pub deed_rates: Words<()>,
    pub thing_rates: Words<()>,
}

/// Words for places and bodies.
#[derive(Clone, Debug, Default)]
pub struct BodyWords {
    /// Those that figures count.
    pub names: Words<()>,
    /// Levels that tell which of a thing are meant.
    pub levels: Words<()>,
    /// What the names of grades end with.
    pub grades: Words<()>,
}

/// Words by which it is told whose a budget is, and what is done with its sums.
#[derive(Clone, Debug, Default)]
pub struct BudgetWords {
    /// Levels of government.
    pub levels: Words<()>,
    /// The names of budgets, and what the names of other accounts end with.
    pub names: Words<()>,
    pub funds: Words<()>,
    /// What is told of an account alone.
    pub sums: Words<()>,
    /// What opens a clause that adds something to a sum, or takes it away.
    pub addends: Words<()>,
    /// What is done with the rest of a sum.
    pub transfers: Words<()>,
}

impl Lexicon {
    /// The built-in lexicon.
    pub fn built_in() -> Self {
        let mut lexicon = Self { units: UnitList::built_in().clone(), ..Self::default() };
        for file in BUILT_IN {
            let read = lexicon.extend(file);
            debug_assert!(read.is_ok(), "{read:?}");
        }
        lexicon
    }

    /// The longest unit at `start`, in chars, that is not the beginning of another word (人口, 家庭).
    pub(super) fn unit(&self, chars: &[char], start: usize) -> Option<(usize, Unit)> {
        self.units.at(chars, start)
    }

    /// The unit of a number that ends at `start`: as `unit`, and a classifier with which another word might open where the
    /// words that follow show that none does (12名 | 优秀教师).
    pub(super) fn unit_behind(&self, chars: &[char], start: usize) -> Option<(usize, Unit)> {
        let classifier = || {
            let unit = self.units.alone(chars, start)?;
            // 60年底蕴 tells a time as often as not.
            let counts = unit.kind != Kind::Score && unit.span != Some(Span::Years);
            let arabic = chars.before(start).is_ascii_digit() && counts;
            ((arabic || unit.chinese == Chinese::Two) && word::meet(chars, start + 1)).then_some((1, unit))
        };
        self.unit(chars, start).or_else(classifier)
    }
}

impl Labels {
    /// Whether the word from `start` to `end` is but a part of a longer one, or tears one at either side: 的 in 目的, 均为 in
    /// 平均为, 加上 before 级, 年均 in 五年均.
    pub fn is_inside(&self, chars: &[char], start: usize, end: usize) -> bool {
        // 连续五年均保持.
        let year = chars.get(start) == Some(&'年') && start > 0 && is_digit(chars[start - 1]);
        year || self.is_opening(chars, start, end) || self.is_torn(chars, start) || self.is_torn(chars, end)
    }

    /// Whether a cut at `at` tears a word of two or three characters.
    pub fn is_torn(&self, chars: &[char], at: usize) -> bool {
        let known = |start: usize| {
            let reaches = |end: usize| end > at;
            self.compounds.at_where(chars, start, reaches).is_some()
                || self.verbs.at_where(chars, start, reaches).is_some()
        };
        (at.saturating_sub(2)..at).any(known)
    }

    /// Where the noun ends that opens at `start`, not behind `limit`: before a word that goes on about it (四项制度 of 四项制度得到落实).
    pub fn noun_end(&self, chars: &[char], start: usize, limit: usize) -> usize {
        let mut at = start;
        while at < limit {
            at += match self.ends.at(chars, at) {
                Some((_, End::Stop)) => break,
                Some((_, End::Predicate)) if at >= start + 2 => break,
                Some((len, End::Compound)) => len,
                _ => 1,
            };
        }
        at.min(limit)
    }

    /// Whether a longer word opens where the word from `start` to `end` opens (共享 for 共).
    pub fn is_opening(&self, chars: &[char], start: usize, end: usize) -> bool {
        self.compounds.at(chars, start).is_some_and(|(len, ())| len > end - start)
    }
}

impl Vetoes {
    /// The longest fixed word around the numeral character at `index`, from where to where in chars.
    pub fn phrase(&self, chars: &[char], index: usize) -> Option<(usize, usize)> {
        let starts = index.saturating_sub(LONGEST_PHRASE)..=index;
        let around = starts.filter_map(|start| {
            let (len, ()) = self.phrases.at_where(chars, start, |end| end > index)?;
            Some((start, start + len))
        });
        around.max_by_key(|(start, end)| end - start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_files_are_lexica() {
        for file in BUILT_IN {
            Lexicon::default().extend(file).unwrap();
        }
    }
}

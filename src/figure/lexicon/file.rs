//! The file format of lexica: word lists in TOML, each under its name.

use super::{BodyWords, BudgetWords, End, Labels, Lexicon};
use crate::text::units::UnitBlock;
use crate::text::words::Sides;
use serde::Deserialize;
use std::collections::BTreeMap;
use thiserror::Error;

/// A file that is no lexicon: the line, from 1, and what was found there.
#[derive(Debug, Error)]
#[error("{line}: {found}")]
pub struct LexiconError {
    line: usize,
    found: String,
}

impl LexiconError {
    fn new(error: &toml::de::Error, toml: &str) -> Self {
        let start = error.span().map_or(0, |span| span.start);
        let line = 1 + toml.bytes().take(start).filter(|byte| *byte == b'\n').count();
        Self { line, found: error.message().lines().collect::<Vec<_>>().join(", ") }
    }
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct LexiconFile {
    unit: Vec<UnitBlock>,
    not_before: BTreeMap<char, String>,
    not_behind_space: BTreeMap<char, String>,
    qualifier: BTreeMap<ListName, String>,
    change: BTreeMap<ListName, String>,
    veto: BTreeMap<ListName, String>,
    label: BTreeMap<LabelListName, String>,
    budget: BTreeMap<BudgetListName, String>,
    body: BTreeMap<BodyListName, String>,
}

/// The names of the lists. What each holds is said beside it in the built-in files.
#[derive(Clone, Copy, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "snake_case")]
enum ListName {
    Before,
    BeforeMultiplier,
    Infix,
    After,
    Within,
    Down,
    Up,
    Less,
    More,
    Apart,
    Governing,
    To,
    By,
    Flows,
    Over,
    Nouns,
    Words,
    Sets,
    Slogans,
    SloganVerbs,
    Campaigns,
    BareHeads,
    Linking,
    Stress,
    Numbered,
    Sessions,
    Names,
    Sized,
    Held,
    Past,
    When,
    WhenOpening,
    Lasting,
    Reviewed,
    Averaged,
    Counted,
    Places,
}

/// The names of the lists from which labels and periods are read. They are added in this order: where a word stands in two that
/// exclude each other (stops, predicates, compounds), the later one counts.
#[derive(Clone, Copy, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "snake_case")]
enum LabelListName {
    Verbs,
    Compounds,
    Predicates,
    Stops,
    Basis,
    Periods,
    Leading,
    Trailing,
    Currencies,
    Wholes,
    Attached,
    Attributes,
    Parallels,
    Totals,
    Accounts,
    Outcomes,
    Plans,
    Levied,
    Shared,
    Stocks,
    Increases,
    Spending,
    Payers,
    Adverbs,
    Purposes,
    Manners,
    Modals,
    Transitive,
    Generic,
    Collective,
    Converted,
    Joined,
    Hedges,
    Superlatives,
    Contributed,
    Selves,
    Vague,
    Unsaid,
    Openings,
    Fronts,
    Persons,
    Sorts,
    Contributions,
    Scopes,
    Attributed,
    Measures,
    Parted,
    Events,
    Common,
    Indicators,
    Owned,
    DeedRates,
    ThingRates,
}

/// The names of the lists of words for places and bodies.
#[derive(Clone, Copy, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "snake_case")]
enum BodyListName {
    Names,
    Levels,
    Grades,
}

/// The names of the lists of words that are said of budgets.
#[derive(Clone, Copy, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "snake_case")]
enum BudgetListName {
    Levels,
    Names,
    Funds,
    Sums,
    Addends,
    Transfers,
}

impl Lexicon {
    /// Adds the entries of a TOML file; a word behind a minus (`-三大平台`) is taken out. An error leaves the lexicon as
    /// it was.
    pub fn extend(&mut self, toml: &str) -> Result<(), LexiconError> {
        let file: LexiconFile = toml::from_str(toml).map_err(|error| LexiconError::new(&error, toml))?;
        file.unit.iter().for_each(|block| self.units.add(block));
        file.not_before.iter().for_each(|(unit, followers)| self.units.keep_from(*unit, followers));
        file.not_behind_space.iter().for_each(|(unit, followers)| self.units.keep_apart_from(*unit, followers));
        for (list, words) in file.qualifier.iter().chain(&file.change).chain(&file.veto) {
            self.add(*list, words);
        }
        file.label.iter().for_each(|(list, words)| self.label.add(*list, words));
        file.budget.iter().for_each(|(list, words)| self.label.budget.add(*list, words));
        file.body.iter().for_each(|(list, words)| self.label.bodies.add(*list, words));
        Ok(())
    }

    /// Adds words to a list, to be looked up from the side from which the rules come.
    fn add(&mut self, list: ListName, words: &str) {
        match list {
            ListName::Up => self.change.verbs.add(words, true, Sides::Both),
            ListName::Down => self.change.verbs.add(words, false, Sides::Both),
            ListName::Before => self.qualifier.before.add(words, (), Sides::Before),
            ListName::BeforeMultiplier => self.qualifier.before_multiplier.add(words, (), Sides::Before),
            ListName::Infix => self.qualifier.infix.add(words, (), Sides::At),
            ListName::After => self.qualifier.after.add(words, (), Sides::At),
            ListName::Within => self.qualifier.within.add(words, (), Sides::Before),
            ListName::Less => self.change.compared.add(words, false, Sides::Before),
            ListName::More => self.change.compared.add(words, true, Sides::Before),
            ListName::Apart => self.change.apart.add(words, (), Sides::Before),
            ListName::Governing => self.change.governing.add(words, (), Sides::Both),
            ListName::To => self.change.to.add(words, (), Sides::Before),
            ListName::By => self.change.by.add(words, (), Sides::Before),
            ListName::Flows => self.change.flows.add(words, (), Sides::At),
            ListName::Over => self.change.over.add(words, (), Sides::At),
            ListName::Nouns => self.change.nouns.add(words, (), Sides::Both),
            ListName::Words => self.veto.phrases.add(words, (), Sides::At),
            ListName::Sets => self.veto.sets.add(words, (), Sides::Before),
            ListName::Slogans => self.veto.slogans.add(words, (), Sides::At),
            ListName::SloganVerbs => self.veto.slogan_verbs.add(words, (), Sides::Before),
            ListName::Campaigns => self.veto.campaigns.add(words, (), Sides::At),
            ListName::BareHeads => self.veto.bare_heads.add(words, (), Sides::Before),
            ListName::Linking => self.veto.linking.add(words, (), Sides::Before),
            ListName::Stress => self.veto.stress.add(words, (), Sides::Before),
            ListName::Numbered => self.veto.numbered.add(words, (), Sides::At),
            ListName::Sessions => self.veto.sessions.add(words, (), Sides::At),
            ListName::Names => self.veto.names.add(words, (), Sides::At),
            ListName::Sized => self.veto.sized.add(words, (), Sides::At),
            ListName::When => self.veto.when.add(words, true, Sides::Both),
            ListName::WhenOpening => self.veto.when.add(words, false, Sides::Both),
            ListName::Lasting => self.veto.lasting.add(words, (), Sides::Before),
            ListName::Reviewed => self.veto.reviewed.add(words, (), Sides::At),
            ListName::Averaged => self.veto.averaged.add(words, (), Sides::At),
            ListName::Held => self.veto.held.add(words, (), Sides::Before),
            ListName::Past => self.veto.past.add(words, (), Sides::Before),
            ListName::Counted => self.veto.counted.add(words, (), Sides::Before),
            ListName::Places => self.veto.places.add(words, (), Sides::Both),
        }
    }
}

impl BodyWords {
    /// Adds words to a list, to be looked up from the side from which the rules come.
    fn add(&mut self, list: BodyListName, words: &str) {
        match list {
            BodyListName::Names => self.names.add(words, (), Sides::Both),
            BodyListName::Levels => self.levels.add(words, (), Sides::At),
            BodyListName::Grades => self.grades.add(words, (), Sides::At),
        }
    }
}

impl BudgetWords {
    /// Adds words to a list, to be looked up from the side from which the rules come.
    fn add(&mut self, list: BudgetListName, words: &str) {
        match list {
            BudgetListName::Levels => self.levels.add(words, (), Sides::Both),
            BudgetListName::Names => self.names.add(words, (), Sides::At),
            BudgetListName::Funds => self.funds.add(words, (), Sides::Before),
            BudgetListName::Sums => self.sums.add(words, (), Sides::At),
            BudgetListName::Addends => self.addends.add(words, (), Sides::At),
            BudgetListName::Transfers => self.transfers.add(words, (), Sides::At),
        }
    }
}

impl Labels {
    /// Adds words to a list, to be looked up from the side from which the rules come.
    fn add(&mut self, list: LabelListName, words: &str) {
        match list {
            LabelListName::Periods => self.periods.add(words, (), Sides::At),
            LabelListName::Stops => self.ends.add(words, End::Stop, Sides::At),
            LabelListName::Predicates => self.ends.add(words, End::Predicate, Sides::At),
            LabelListName::Compounds => {
                self.ends.add(words, End::Compound, Sides::At);
                self.compounds.add(words, (), Sides::Both);
            }
            LabelListName::Verbs => self.verbs.add(words, (), Sides::Both),
            LabelListName::Leading => self.leading.add(words, (), Sides::At),
            LabelListName::Trailing => self.trailing.add(words, (), Sides::Before),
            LabelListName::Currencies => self.currencies.add(words, (), Sides::Before),
            LabelListName::Wholes => self.wholes.add(words, (), Sides::Both),
            LabelListName::Attached => self.attached.add(words, (), Sides::Before),
            LabelListName::Attributes => self.attributes.add(words, (), Sides::Both),
            LabelListName::Basis => self.basis.add(words, (), Sides::Before),
            LabelListName::Parallels => self.add_parallels(words),
            LabelListName::Totals => self.totals.add(words, (), Sides::At),
            LabelListName::Accounts => self.accounts.add(words, (), Sides::Both),
            LabelListName::Outcomes => self.outcomes.add(words, (), Sides::Both),
            LabelListName::Plans => self.plans.add(words, (), Sides::Before),
            LabelListName::Levied => self.levied.add(words, (), Sides::At),
            LabelListName::Shared => self.shared.add(words, (), Sides::Both),
            LabelListName::Stocks => self.stocks.add(words, (), Sides::Before),
            LabelListName::Increases => self.increases.add(words, (), Sides::At),
            LabelListName::Spending => self.spending.add(words, (), Sides::Before),
            LabelListName::Payers => self.payers.add(words, (), Sides::Before),
            LabelListName::Adverbs => self.adverbs.add(words, (), Sides::At),
            LabelListName::Purposes => self.purposes.add(words, (), Sides::At),
            LabelListName::Contributions => self.contributions.add(words, (), Sides::At),
            LabelListName::Scopes => self.scopes.add(words, (), Sides::Both),
            LabelListName::Attributed => self.attributed.add(words, (), Sides::Before),
            LabelListName::Manners => self.manners.add(words, (), Sides::At),
            LabelListName::Modals => self.modals.add(words, (), Sides::At),
            LabelListName::Transitive => self.transitive.add(words, (), Sides::At),
            LabelListName::Generic => self.generic.add(words, (), Sides::Before),
            LabelListName::Collective => self.collective.add(words, (), Sides::At),
            LabelListName::Joined => self.joined.add(words, (), Sides::At),
            LabelListName::Fronts => self.fronts.add(words, (), Sides::At),
            LabelListName::Selves => self.selves.add(words, (), Sides::At),
            LabelListName::Openings => self.openings.add(words, (), Sides::At),
            LabelListName::Vague => self.vague.add(words, (), Sides::At),
            LabelListName::Unsaid => self.unsaid.add(words, (), Sides::Before),
            LabelListName::Hedges => self.hedges.add(words, (), Sides::Before),
            LabelListName::Superlatives => self.superlatives.add(words, (), Sides::Both),
            LabelListName::Contributed => self.contributed.add(words, (), Sides::Before),
            LabelListName::Converted => self.converted.add(words, (), Sides::At),
            LabelListName::Persons => self.persons.add(words, (), Sides::At),
            LabelListName::Sorts => self.sorts.add(words, (), Sides::Before),
            LabelListName::Measures => self.measures.add(words, (), Sides::Before),
            LabelListName::Parted => self.parted.add(words, (), Sides::Before),
            LabelListName::Events => self.events.add(words, (), Sides::At),
            LabelListName::Common => self.common.add(words, (), Sides::Both),
            LabelListName::Indicators => self.indicators.add(words, (), Sides::Before),
            LabelListName::Owned => self.add_owned(words),
            LabelListName::DeedRates => self.deed_rates.add(words, (), Sides::At),
            LabelListName::ThingRates => self.thing_rates.add(words, (), Sides::At),
        }
    }

    /// Adds owners and what is theirs, each line a set.
    fn add_owned(&mut self, sets: &str) {
        for (owners, owned) in sets.lines().filter_map(|set| set.split_once('|')) {
            self.owners.add(owners, self.owned_sets, Sides::Before);
            self.owned.add(owned, self.owned_sets, Sides::At);
            self.owned_sets += 1;
        }
    }

    /// Adds measures that are told side by side, each line a set.
    fn add_parallels(&mut self, sets: &str) {
        for set in sets.lines() {
            self.parallels.add(set, self.parallel_sets, Sides::At);
            self.parallel_sets += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_users_unit_is_added() {
        let mut lexicon = Lexicon::built_in();
        lexicon.extend("[[unit]]\nkind = \"count\"\nchinese = \"two\"\nwords = \"畦\"").unwrap();
        assert!(lexicon.unit(&['畦'], 0).is_some());
    }

    #[test]
    fn a_word_behind_a_minus_is_taken_out() {
        let mut lexicon = Lexicon::built_in();
        lexicon.extend("[veto]\nwords = \"-三农\"").unwrap();
        assert_eq!(lexicon.veto.phrase(&['三', '农'], 0), None);
    }

    #[track_caller]
    fn check(toml: &str, expected: &str) {
        let told = Lexicon::default().extend(toml).unwrap_err().to_string();
        assert!(told.starts_with(expected) && !told.contains('\n'), "{told}");
    }

    #[test]
    fn an_error_says_the_line_and_what_was_found() {
        check("[veto]\nwords = \"甲\"\nwrods = \"乙\"", "3: unknown variant `wrods`, expected one of `before`");
        check("[[unit]]\nkind = \"nonsense\"", "2: unknown variant `nonsense`");
        check("[veto", "1: ");
    }
}

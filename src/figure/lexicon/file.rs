//! The file format of lexica: word lists in TOML, each under its name.

use super::{End, Lexicon};
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
    label: BTreeMap<ListName, String>,
}

/// The names of the lists. What each holds is said beside it in the built-in files. They are added in this order: where a
/// word stands in two that exclude each other (stops, predicates, compounds), the later one counts.
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
    Levied,
    Shared,
    Stocks,
    Increases,
    Spending,
    Payers,
    Adverbs,
    Purposes,
    Sorts,
    Measures,
    Parted,
    Events,
}

impl Lexicon {
    /// Adds the entries of a TOML file; a word behind a minus (`-三大平台`) is taken out. An error leaves the lexicon as
    /// it was.
    pub fn extend(&mut self, toml: &str) -> Result<(), LexiconError> {
        let file: LexiconFile = toml::from_str(toml).map_err(|error| LexiconError::new(&error, toml))?;
        file.unit.iter().for_each(|block| self.units.add(block));
        file.not_before.iter().for_each(|(unit, followers)| self.units.keep_from(*unit, followers));
        file.not_behind_space.iter().for_each(|(unit, followers)| self.units.keep_apart_from(*unit, followers));
        for (list, words) in file.qualifier.iter().chain(&file.change).chain(&file.veto).chain(&file.label) {
            self.add(*list, words);
        }
        Ok(())
    }

    /// Adds measures that are told side by side, each line a set.
    fn add_parallels(&mut self, sets: &str) {
        for set in sets.lines() {
            self.label.parallels.add(set, self.label.parallel_sets, Sides::At);
            self.label.parallel_sets += 1;
        }
    }

    /// Adds words to a list, to be looked up from the side from which the rules come.
    fn add(&mut self, list: ListName, words: &str) {
        match list {
            ListName::Up => self.change.verbs.add(words, true, Sides::Both),
            ListName::Down => self.change.verbs.add(words, false, Sides::Both),
            ListName::Periods => self.label.periods.add(words, (), Sides::At),
            ListName::Stops => self.label.ends.add(words, End::Stop, Sides::At),
            ListName::Predicates => self.label.ends.add(words, End::Predicate, Sides::At),
            ListName::Compounds => {
                self.label.ends.add(words, End::Compound, Sides::At);
                self.label.compounds.add(words, (), Sides::Both);
            }
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
            ListName::Verbs => self.label.verbs.add(words, (), Sides::Both),
            ListName::Leading => self.label.leading.add(words, (), Sides::At),
            ListName::Trailing => self.label.trailing.add(words, (), Sides::Before),
            ListName::Currencies => self.label.currencies.add(words, (), Sides::Before),
            ListName::Wholes => self.label.wholes.add(words, (), Sides::Both),
            ListName::Attached => self.label.attached.add(words, (), Sides::Before),
            ListName::Attributes => self.label.attributes.add(words, (), Sides::At),
            ListName::Basis => self.label.basis.add(words, (), Sides::Before),
            ListName::Parallels => self.add_parallels(words),
            ListName::Totals => self.label.totals.add(words, (), Sides::At),
            ListName::Accounts => self.label.accounts.add(words, (), Sides::Before),
            ListName::Levied => self.label.levied.add(words, (), Sides::At),
            ListName::Shared => self.label.shared.add(words, (), Sides::Both),
            ListName::Stocks => self.label.stocks.add(words, (), Sides::Before),
            ListName::Increases => self.label.increases.add(words, (), Sides::At),
            ListName::Spending => self.label.spending.add(words, (), Sides::Before),
            ListName::Payers => self.label.payers.add(words, (), Sides::Before),
            ListName::Adverbs => self.label.adverbs.add(words, (), Sides::At),
            ListName::Purposes => self.label.purposes.add(words, (), Sides::At),
            ListName::Sorts => self.label.sorts.add(words, (), Sides::Before),
            ListName::Measures => self.label.measures.add(words, (), Sides::Before),
            ListName::Parted => self.label.parted.add(words, (), Sides::Before),
            ListName::Events => self.label.events.add(words, (), Sides::At),
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

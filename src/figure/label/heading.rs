//! What the headings above a figure say of a budget, where its paragraph does not: which government's it is, and which account.

use super::marks::is_mark;
use super::passage::Passage;
use super::spell::{self, Letter};
use crate::figure::lexicon::Labels;
use crate::text::{CharRange, TextRange};

/// What the headings above a section tell.
#[derive(Clone, Debug, Default)]
pub struct Headings {
    /// 市级 of （二）市级收支; nothing where the nearest heading that tells one is of all (全市收支).
    level: Vec<Letter>,
    /// 政府性基金预算 of 三、政府性基金预算, 污水处理费 of 4.污水处理费.
    account: Vec<Letter>,
}

impl Headings {
    /// What the headings at these bytes of `text` tell, the nearest first.
    pub fn of(words: &Labels, text: &str, headings: impl Iterator<Item = TextRange>) -> Self {
        let (mut level, mut account) = (None, None);
        for heading in headings {
            let letters = spell::letters(text, heading);
            let chars = spell::chars(&letters);
            let first = |told: &dyn Fn(usize) -> Option<usize>| (0..chars.len()).find_map(|at| Some((at, told(at)?)));
            let scope = first(&|at| words.scopes.at(&chars, at).map(|(len, ())| len));
            let own = first(&|at| words.budget.levels.at(&chars, at).map(|(len, ())| len));
            if level.is_none() && (scope.is_some() || own.is_some()) {
                let told = own.filter(|_| scope.is_none()).map(|(at, len)| letters[at..at + len].to_vec());
                level = Some(told.unwrap_or_default());
            }
            let budget = first(&|at| words.budget.names.at(&chars, at).map(|(len, ())| len));
            let fund = words.budget.funds.before(&chars, 0, chars.len()).filter(|_| !chars.contains(&'、'));
            let told = budget.map(|(at, len)| letters[at..at + len].to_vec());
            let related =
                first(&|at| words.accounts.at(&chars, at).or(words.budget.sums.at(&chars, at)).map(|(len, ())| len));
            let goes_on = [scope, own, budget, related].iter().any(Option::is_some) || fund.is_some();
            account = account.or(told).or(fund.map(|_| letters));
            // What is told of other things (地方政府债务情况) is no part of a budget above.
            if !goes_on {
                break;
            }
        }
        Self { level: level.unwrap_or_default(), account: account.unwrap_or_default() }
    }

    /// 市级一般公共预算支出 of 一般公共预算支出 under 市级收支, 污水处理费收入 of 收入 under 污水处理费; the `figure` starts there in its
    /// passage, in chars.
    pub fn complete(&self, words: &Labels, passage: &Passage, figure: usize, mut letters: Vec<Letter>) -> Vec<Letter> {
        let account = &self.account;
        let own = own_level(words, passage, figure);
        let level = own.as_ref().unwrap_or(&self.level);
        let label = spell::chars(&letters);
        let sum = words.budget.sums.at(&label, 0).is_some_and(|(len, ())| len == label.len());
        let named = words.budget.names.at(&label, 0).is_some_and(|(len, ())| len < label.len());
        let leveled = (0..label.len()).any(|at| words.budget.levels.at(&label, at).is_some());
        if sum {
            // 一般公共预算 and 预算总收入 say 预算 once.
            let said = spell::overlap(&spell::chars(account), &label);
            letters.splice(0..0, account[..account.len() - said].iter().copied());
        }
        if (sum || named) && !leveled && words.budget.levels.at(&spell::chars(account), 0).is_none() {
            letters.splice(0..0, level.iter().copied());
        }
        letters
    }
}

/// 市级 of 市级预算收入9亿元。预算支出7亿元。: the level that a paragraph opens with, up to a `figure` before which another is told, or other
/// places (县区收入6亿元).
fn own_level(words: &Labels, passage: &Passage, figure: usize) -> Option<Vec<Letter>> {
    let chars = &passage.chars;
    let (len, ()) = words.budget.levels.at(chars, 0)?;
    let other = |at: usize| {
        let places = is_mark(chars[at - 1]) && words.bodies.names.at(chars, at).is_some();
        places || words.scopes.at(chars, at).or_else(|| words.budget.levels.at(chars, at)).is_some()
    };
    (!(len..figure).any(other)).then(|| passage.letters(CharRange::new(0, len)))
}

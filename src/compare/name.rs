//! What a figure counts, in words that two reports share: without the place, the time and what says nothing, and with renamed
//! things under one name.

use super::scope::PlacePart;
use super::words::{WORDS, has, marks};
use crate::text::script::{is_digit, is_han};
use crate::text::time;

/// Characters of the longest name of a place within another.
const LONGEST_PLACE: usize = 8;

/// Takes words out of names that only one report has.
pub(super) struct Names {
    /// The names of the report's place, the longest first.
    places: Vec<Vec<char>>,
}

impl Names {
    /// For a report of `place`, as `ReportFacts` tells it.
    pub fn new(place: Option<&str>) -> Self {
        let whole = super::surroundings::folded(place.unwrap_or_default());
        let inner = whole.iter().rev().skip(1).position(|c| matches!(c, '省' | '市' | '县'));
        let inner = inner.map(|back| whole.get(whole.len() - 1 - back..).unwrap_or_default().to_vec());
        let short = |name: &[char]| name.strip_suffix(&['市']).or(name.strip_suffix(&['区'])).map(<[char]>::to_vec);
        let mut places: Vec<Vec<char>> = [inner.clone(), inner.as_deref().and_then(short), short(&whole)]
            .into_iter()
            .flatten()
            .chain([whole])
            .filter(|name| name.len() > 1)
            .collect();
        places.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self { places }
    }

    /// `words` as other reports would have them.
    pub fn normal(&self, words: &[char]) -> Vec<char> {
        let mut normal = Vec::with_capacity(words.len());
        let mut at = 0;
        while at < words.len() {
            let rest = words.get(at..).unwrap_or_default();
            if let Some(len) = self.left_out(words, at) {
                at += len;
            } else if let Some((len, short)) = WORDS.bare.at(words, at).filter(|_| normal.is_empty()) {
                normal.extend_from_slice(WORDS.bare_names.get(usize::from(short)).map_or(&[], |name| name.as_slice()));
                at += len;
            } else if let Some((len, renamed)) = WORDS.renaming.at(words, at) {
                normal.extend_from_slice(WORDS.names.get(usize::from(renamed)).map_or(&[], |name| name.as_slice()));
                at += len;
            } else {
                // A digit belongs to a name behind a letter: PM2.5; else it is a number of its own.
                let in_name = normal.last().is_some_and(|last: &char| last.is_ascii_alphanumeric());
                normal.extend(
                    rest.first().filter(|c| is_han(**c) || c.is_ascii_alphabetic() || is_digit(**c) && in_name),
                );
                at += 1;
            }
        }
        normal
    }

    /// A list of things as other reports would have it: what joins its members stays, words that say nothing go.
    pub fn list(&self, words: &[char]) -> Vec<char> {
        let mut list = Vec::with_capacity(words.len());
        let mut part = Vec::new();
        for c in words {
            if *c == '、' {
                list.extend(plain(&self.normal(&part)));
                list.push(*c);
                part.clear();
            } else {
                part.push(*c);
            }
        }
        list.extend(plain(&self.normal(&part)));
        list
    }

    /// Whether a clause names a place right before `label` that is not the report's: 独山子区, 克拉玛依区 of 克拉玛依市.
    pub fn is_inner(&self, clause: &[char], label: &[char]) -> bool {
        let before = clause.windows(label.len().max(1)).position(|part| part == label);
        let before = before.and_then(|at| clause.get(..at)).unwrap_or_default();
        let end = before.len();
        let is_place = WORDS.inner.before(before, 0, end).is_some_and(|(_, is_place)| is_place);
        let is_own = || self.places.iter().any(|place| before.ends_with(place));
        is_place && !is_own() && !has(&WORDS.whole, before) && (3..=LONGEST_PLACE).contains(&end)
    }

    /// How many characters at `at` are of the report alone: its place, a year, the whole.
    fn left_out(&self, words: &[char], at: usize) -> Option<usize> {
        let rest = words.get(at..)?;
        let place = self.places.iter().find(|place| rest.starts_with(place)).map(Vec::len);
        let whole = || WORDS.whole.at(words, at).map(|(len, ())| len);
        place.or_else(whole).or_else(|| own_level(words, at)).or_else(|| year(words, at))
    }
}

/// The title of a section as other reports would have it: without the place, years and numbers.
pub fn plain_title(title: &str, place: Option<&str>) -> String {
    Names::new(place).normal(&super::surroundings::folded(title)).into_iter().collect()
}

/// `words` without words that say nothing at its ends.
fn plain(words: &[char]) -> Vec<char> {
    let mut words = words;
    while let Some((len, ())) = WORDS.filler.at(words, 0).filter(|(len, ())| !is_joint(words, *len)) {
        words = words.get(len..).unwrap_or_default();
    }
    while let Some((len, ())) = WORDS.filler.before(words, 0, words.len()) {
        words = words.get(..words.len() - len).unwrap_or_default();
    }
    words.to_vec()
}

/// Whether the word of `len` characters that `words` begins with joins the members of a list.
fn is_joint(words: &[char], len: usize) -> bool {
    WORDS.joint.at(words, 0).is_some_and(|(joint, ())| joint == len)
}

/// How many characters the upper level has that is named at `at`, which is told apart by its scope: 市本级, 市级 of 市级财政.
fn own_level(words: &[char], at: usize) -> Option<usize> {
    let (len, _) = WORDS.part.at(words, at).filter(|(_, part)| *part == PlacePart::OwnLevel)?;
    let level = words.get(at..at + len)?.iter().position(|c| *c == '级')?;
    Some(level + 1)
}

/// How many characters a year at `at` has: 2024年, 2024年度, 二〇二四年.
fn year(words: &[char], at: usize) -> Option<usize> {
    let (year, len) = time::number(words, at)?;
    let end = at + len;
    if !(1900..2200).contains(&year) || words.get(end) != Some(&'年') {
        return None;
    }
    Some(len + 1 + usize::from(words.get(end + 1) == Some(&'度')))
}

/// `words` without those that say nothing of what is counted.
pub(super) fn substance(words: &[char]) -> Vec<char> {
    let mut left = Vec::new();
    let mut at = 0;
    while let Some(c) = words.get(at) {
        match WORDS.filler.at(words, at) {
            Some((len, ())) => at += len,
            None => {
                left.extend((is_han(*c) || c.is_ascii_alphabetic()).then_some(*c));
                at += 1;
            }
        }
    }
    left
}

/// Whether a name says too little by itself.
pub(super) fn is_generic(name: &[char]) -> bool {
    name.len() < 2 || WORDS.generic.at(name, 0).is_some_and(|(len, ())| len == name.len())
}

/// The members of a list, if `words` names as many as `count`: 城镇和农村居民收入 → 城镇居民收入, 农村居民收入.
pub(super) fn members(words: &[char], count: usize) -> Option<Vec<Vec<char>>> {
    let mut words = words.to_vec();
    let both = marks(&WORDS.both, &words).next();
    if let Some((at, len, ())) = both {
        // 城乡居民 names both of its members in one word.
        let parts: Vec<&[char]> = WORDS.both_members.split(|c| *c == ' ').collect();
        words.splice(at..at + len, parts.join(&'、'));
    }
    let mut members: Vec<Vec<char>> = vec![Vec::new()];
    let mut at = 0;
    while let Some(c) = words.get(at) {
        match WORDS.joint.at(&words, at) {
            Some((len, ())) => {
                members.push(Vec::new());
                at += len;
            }
            None => {
                members.last_mut().map(|member| member.push(*c))?;
                at += 1;
            }
        }
    }
    members.retain(|member| !member.is_empty());
    if members.len() != count || count < 2 {
        return None;
    }
    let last = members.last()?.clone();
    let shared = members.len() - 1;
    members.iter_mut().take(shared).for_each(|member| complete(member, &last));
    Some(members)
}

/// Gives a member the head that stands but with the last one: 城镇 of 农村居民收入 → 城镇居民收入.
fn complete(member: &mut Vec<char>, last: &[char]) {
    if WORDS.measure.before(member, 0, member.len()).is_some() {
        return;
    }
    let measure = WORDS.measure.before(last, 0, last.len()).map_or(0, |(len, ())| len);
    let common = last.len().saturating_sub(member.len()).max(measure);
    member.extend_from_slice(last.get(last.len().saturating_sub(common)..).unwrap_or_default());
}

/// Whether `name` is of what was added.
pub(super) fn has_flow(name: &[char]) -> bool {
    has(&WORDS.flow, name)
}

/// `name` without the words that say that it was added.
pub(super) fn without_flow(name: &[char]) -> Vec<char> {
    let mut left = name.to_vec();
    while let Some((at, len)) = first_flow(&left) {
        left.drain(at..at + len);
    }
    left
}

fn first_flow(name: &[char]) -> Option<(usize, usize)> {
    marks(&WORDS.flow, name).next().map(|(at, len, ())| (at, len))
}

/// Whether `words` tells a value for one person or household.
pub(super) fn is_per_head(words: &[char]) -> bool {
    has(&WORDS.per_head, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn a_name_has_neither_the_place_nor_the_year_and_one_word_for_a_renamed_thing() {
        let names = Names::new(Some("平安省清河市"));
        assert_eq!(names.normal(&chars("2024年清河市公共财政预算收入")), chars("一般公共预算收入"));
        assert_eq!(names.normal(&chars("全市规模以上工业增加值")), chars("规上工业增加值"));
    }

    #[test]
    fn members_of_a_list_share_the_head_of_the_last() {
        let list = |words: &str, count| {
            let members = members(&chars(words), count)?;
            Some(members.iter().map(|member| member.iter().collect()).collect::<Vec<String>>())
        };
        let incomes = ["城镇居民人均可支配收入", "农村居民人均可支配收入"].map(str::to_owned).to_vec();
        assert_eq!(list("城镇和农村居民人均可支配收入", 2).as_ref(), Some(&incomes));
        assert_eq!(list("城乡居民人均可支配收入", 2), Some(incomes));
        assert_eq!(list("收入和支出", 2), Some(vec!["收入".into(), "支出".into()]));
        assert_eq!(list("收入和支出", 3), None);
    }
}

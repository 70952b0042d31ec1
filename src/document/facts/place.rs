//! The place that a name begins with or holds: 内蒙古呼伦贝尔市海拉尔区, 阿坝州.

use crate::text::fold::fold;
use crate::text::script::is_han;
use serde::Deserialize;

/// The longest name of a place before its suffix, in chars; those of several peoples are longer (自治县).
const LONGEST: usize = 5;

/// The longest name before 自治县 and the like.
const LONGEST_OF_PEOPLES: usize = 14;

/// Words of places.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlaceWords {
    provinces: String,
    suffixes: String,
    never: String,
    national: String,
    elsewhere: String,
}

/// The place in a title or in the name of a body, as written; 全国 for bodies of the whole country.
pub(super) fn find(words: &PlaceWords, name: &str) -> Option<String> {
    let written: Vec<char> = name.chars().collect();
    let chars: Vec<char> = written.iter().copied().map(fold).collect();
    let starts = (0..chars.len()).filter(|at| opens(&chars, *at));
    let found = starts.map(|at| (at, chain(words, &chars, at))).find(|(at, end)| end > at);
    if let Some((start, end)) = found {
        return written.get(start..end).map(|place| place.iter().collect());
    }
    let folded: String = chars.into_iter().collect();
    let elsewhere = words.elsewhere.split(' ').filter_map(|pair| pair.split_once('='));
    let elsewhere = elsewhere.into_iter().find(|(body, _)| folded.contains(body)).map(|(_, place)| place.to_owned());
    let national = || words.national.split(' ').any(|body| folded.contains(body)).then(|| "全国".to_owned());
    elsewhere.or_else(national)
}

/// Whether a name may open at `at`: where the text does, and behind what is no 汉字 or leads to a name.
fn opens(chars: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| chars.get(at));
    before.is_none_or(|before| !is_han(*before) || matches!(before, '年' | '度' | '于' | '届' | '共'))
}

/// Where the places end that stand one behind the other from `start` on, each within the one before.
fn chain(words: &PlaceWords, chars: &[char], start: usize) -> usize {
    let province = words.provinces.split(' ').find(|province| has(chars, start, province));
    let named = province.map_or(start, |province| start + province.chars().count());
    let mut end = start;
    // 上海市, 广西壮族自治区: the suffix belongs to the province.
    if province.is_some() {
        end = suffix(words, chars, named).or_else(|| one(words, chars, named, &["自治区"])).unwrap_or(named);
    }
    let suffixes: Vec<&str> = words.suffixes.split(' ').collect();
    while let Some(next) = one(words, chars, end, &suffixes) {
        end = next;
    }
    end
}

/// Where a place ends that opens at `start`: the shortest name with one of these suffixes behind it.
fn one(words: &PlaceWords, chars: &[char], start: usize, suffixes: &[&str]) -> Option<usize> {
    let name = chars.iter().skip(start).take(LONGEST_OF_PEOPLES).take_while(|c| is_han(**c)).count();
    let (end, suffix) = (start + 1..=start + name).find_map(|end| {
        let suffix = suffixes.iter().find(|suffix| has(chars, end, suffix))?;
        Some((end, suffix))
    })?;
    let peoples = suffix.starts_with("自治");
    let mut behind = end + suffix.chars().count();
    // 景德镇市, 广州市, 通州区: a name may end like another place; 市场 is no 市.
    let small = matches!(*suffix, "镇" | "州" | "旗" | "乡" | "盟");
    if small && matches!(chars.get(behind), Some('市' | '区' | '县')) && !has(chars, behind, "市场") {
        behind += 1;
    }
    let place: String = chars.get(start..behind)?.iter().collect();
    let is_name = (peoples || end - start <= LONGEST) && !words.never.split(' ').any(|word| place.contains(word));
    is_name.then_some(behind)
}

/// Behind the suffix that stands right at `at`.
fn suffix(words: &PlaceWords, chars: &[char], at: usize) -> Option<usize> {
    words.suffixes.split(' ').find(|suffix| has(chars, at, suffix)).map(|suffix| at + suffix.chars().count())
}

fn has(chars: &[char], at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(index, c)| chars.get(at + index) == Some(&c))
}

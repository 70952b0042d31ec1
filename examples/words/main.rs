//! Chooses the words by which labels are kept whole, and writes them where the engine reads them:
//!
//! `cargo run --release --example words -- DICTIONARY TEXT...`: each line of the dictionary is a word, how often it occurs and
//! what it is, as in that of jieba (MIT). Words of the texts count more than others. The texts of the table that is checked in are
//! the documents of `examples/learn/rows` without their marks, other labelled paragraphs, and some seventy published reports.

// A file that cannot be read ends it.
#![allow(clippy::unwrap_used)]

use gongbao::figure::learn::{LONGEST_WORD, word_table};
use gongbao::text::fold::fold;
use gongbao::text::script::is_han;
use std::collections::HashMap;
use std::{env, fs};

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/lexicon/words.table");

fn main() {
    let mut files = env::args().skip(1);
    let dictionary = fs::read_to_string(files.next().unwrap()).unwrap();
    let mut words: HashMap<Vec<char>, f64> = HashMap::new();
    for line in dictionary.lines() {
        let mut fields = line.split(' ');
        let word: Vec<char> = fields.next().unwrap().chars().map(fold).collect();
        let often: f64 = fields.next().unwrap().parse().unwrap();
        // 全年收入 and 年收入 are none: times stand before names without a mark between them.
        let holds_time = word.split_last().is_some_and(|(_, before)| before.iter().any(|c| "年月日季".contains(*c)));
        if word.len() <= LONGEST_WORD && word.iter().all(|c| is_han(*c)) && often > 0.0 && !holds_time {
            *words.entry(word).or_default() += often;
        }
    }
    let all: f64 = words.values().sum();
    let texts: Vec<String> = files.map(|file| fs::read_to_string(file).unwrap()).collect();
    let mut told: HashMap<Vec<char>, f64> = HashMap::new();
    for text in &texts {
        let chars: Vec<char> = text.chars().map(fold).collect();
        for run in chars.split(|c| !is_han(*c)) {
            for word in divide(run, &words, all) {
                *told.entry(word.to_vec()).or_default() += 1.0;
            }
        }
    }
    let read: f64 = told.values().sum();
    for (word, often) in &mut words {
        *often = *often / all * 0.1 + told.get(word).copied().unwrap_or_default() / read;
    }
    fs::write(TABLE, word_table(words.iter().map(|(word, often)| (word.as_slice(), *often)))).unwrap();
}

/// The words of a text, the most frequent ones.
fn divide<'a>(text: &'a [char], words: &HashMap<Vec<char>, f64>, all: f64) -> Vec<&'a [char]> {
    let mut best = vec![(0.0, 0)];
    for end in 1..=text.len() {
        let lasts = (1..=end.min(LONGEST_WORD)).filter_map(|length| {
            let often = words.get(&text[end - length..end]).copied().or((length == 1).then_some(1.0))?;
            Some((best[end - length].0 + (often / all).ln(), length))
        });
        best.extend(lasts.max_by(|one, other| one.0.total_cmp(&other.0)));
    }
    let mut end = text.len();
    let mut divided = Vec::new();
    while end > 0 {
        let length = best[end].1;
        divided.push(&text[end - length..end]);
        end -= length;
    }
    divided
}

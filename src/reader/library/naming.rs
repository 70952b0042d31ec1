//! What reports are called in the column of titles: where several have one title, with what tells them apart.

use super::entry::LibraryEntry;
use std::collections::HashMap;

/// What each entry is called: its title; where another has that too, its place and year before it; where these are the same as
/// well, the name of its file, with its folder if need be.
pub(super) fn titles(entries: &[LibraryEntry]) -> Vec<String> {
    let ways: [fn(&LibraryEntry) -> String; 3] = [|entry| entry.title().to_owned(), with_place_and_year, stem];
    let mut titles = vec![String::new(); entries.len()];
    let mut open: Vec<usize> = (0..entries.len()).collect();
    for way in ways {
        let mut named: HashMap<String, Vec<usize>> = HashMap::new();
        for at in open.drain(..) {
            named.entry(way(&entries[at])).or_default().push(at);
        }
        for (title, of) in named {
            match of[..] {
                [only] => titles[only] = title,
                _ => open.extend(of),
            }
        }
    }
    for at in open {
        titles[at].clone_from(&entries[at].name);
    }
    titles
}

/// 海拉尔区 2016 政府工作报告: what the title does not say itself.
fn with_place_and_year(entry: &LibraryEntry) -> String {
    let title = entry.title();
    let summary = entry.summary();
    let place = summary.and_then(|summary| summary.place.clone());
    let year = summary.and_then(|summary| summary.year).map(|year| year.to_string());
    let parts = [place, year].into_iter().flatten().filter(|part| !title.contains(part));
    parts.chain([title.to_owned()]).collect::<Vec<_>>().join(" ")
}

fn stem(entry: &LibraryEntry) -> String {
    entry.file.file_stem().map_or_else(|| entry.name.clone(), |stem| stem.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::library::entry::{EntryState, ReportSummary};
    use std::path::Path;

    #[track_caller]
    fn check(reports: &[(&str, &str, u16, &str)], expected: &[&str]) {
        let entry = |(file, place, year, title): &(&str, &str, u16, &str)| {
            let (place, year, title) = (Some((*place).to_owned()), Some(*year), (*title).to_owned());
            let state = EntryState::Read(Box::new(ReportSummary { title, place, year, ..ReportSummary::default() }));
            LibraryEntry::new(Path::new("库").join(file), Path::new("库"), 31, state)
        };
        assert_eq!(titles(&reports.iter().map(entry).collect::<Vec<_>>()), expected);
    }

    #[test]
    fn reports_of_one_title_are_told_apart() {
        check(
            &[
                ("a.txt", "清河市", 2019, "政府工作报告"),
                ("b.txt", "清河市", 2020, "政府工作报告"),
                ("c.txt", "清河市", 2020, "清河市统计公报"),
                ("d.txt", "清河市", 2021, "清河市统计公报"),
                ("e.txt", "平安县", 2021, "平安县简报"),
            ],
            &[
                "清河市 2019 政府工作报告",
                "清河市 2020 政府工作报告",
                "2020 清河市统计公报",
                "2021 清河市统计公报",
                "平安县简报",
            ],
        );
    }

    #[test]
    fn where_place_and_year_are_the_same_their_files_tell_them_apart() {
        check(
            &[
                ("正文.txt", "清河市", 2019, "公报"),
                ("附表.txt", "清河市", 2019, "公报"),
                ("甲/正文.pdf", "清河市", 2019, "公报"),
                ("乙.txt", "清河市", 2018, "公报"),
            ],
            &["正文.txt", "附表", "甲/正文.pdf", "清河市 2018 公报"],
        );
    }
}

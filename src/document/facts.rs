//! What a report is, as a row of a table says it: of which place, of which year, of which kind.

mod place;

use super::{Document, Source};
use crate::text::built_in;
use crate::text::chars::Chars;
use crate::text::fold::fold;
use crate::text::time::{self, CalendarDay};
use serde::Deserialize;
use std::path::Path;
use std::sync::LazyLock;

const BUILT_IN: &str = include_str!("../../assets/lexicon/reports.toml");

/// The place of a report that is of the whole country.
const NATIONAL: &str = "全国";

/// The kinds and places, parsed when they are first asked for.
static REPORTS: LazyLock<ReportWords> = LazyLock::new(|| built_in::parsed(BUILT_IN));

/// What the file holds.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReportWords {
    kind: Vec<KindWords>,
    places: place::PlaceWords,
}

/// A kind of reports, and the words in the titles of such reports.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct KindWords {
    name: String,
    words: String,
    /// Whether its reports look back on the year before the one in their title.
    #[serde(default)]
    looks_back: bool,
    /// Whether its documents are made once, and are of no year.
    #[serde(default)]
    timeless: bool,
}

/// What a report is. A fact that its title, issuer and date do not tell is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportFacts {
    /// The place that it is of, as written: 深圳市光明区.
    pub place: Option<String>,
    /// The year that it is of: the first in its title, else that of its date.
    pub year: Option<u16>,
    /// One of the kinds in the list.
    pub kind: Option<&'static str>,
    /// Whether it tells of the year before: a 政府工作报告 of 2026 tells what was done in 2025.
    pub looks_back: bool,
    /// Whether it is of a kind that is made once, and not for each year and place.
    pub timeless: bool,
}

impl Document {
    /// What the report is: as its title says, then its issuer and the name of its file, then its date.
    pub fn facts(&self) -> ReportFacts {
        let (title, name) = (self.title(), self.source.stem());
        let folded = |text: &str| -> Vec<char> { text.chars().map(fold).collect() };
        let (titled, named) = (folded(&title), folded(name));
        let kind = kind(&titled).or_else(|| kind(&named));
        let dated = || {
            let year = self.front.date.as_deref()?.split('-').next()?.parse().ok()?;
            Some(year).filter(|_| !kind.is_some_and(|kind| kind.timeless))
        };
        let issuer = self.front.issuer.as_deref().unwrap_or_default();
        let place = [title.as_str(), issuer, name].into_iter().find_map(|text| place::find(&REPORTS.places, text));
        let year = year(&titled).or_else(|| year(&named)).or_else(dated);
        let (looks_back, timeless) = kind.map_or((false, false), |kind| (kind.looks_back, kind.timeless));
        ReportFacts { place, year, kind: kind.map(|kind| kind.name.as_str()), looks_back, timeless }
    }
}

impl Document {
    /// What the report is called where it stands beside others; the name of its file where it has no title.
    pub fn name(&self) -> String {
        self.facts().name(&self.title(), &self.source)
    }
}

impl ReportFacts {
    /// What a report of `title` is called where it stands beside others: 深圳市2024年政府工作报告. A title of a kind of report
    /// gets the place and the year that it lacks; where neither is known, the name of the file tells it from others.
    fn name(&self, title: &str, source: &Source) -> String {
        let stem = source.stem();
        if title.is_empty() {
            return source.name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        }
        // What is made once has a title of its own (关于加强社区工作的意见).
        let is_generic = self.kind.is_some() && !self.timeless;
        let place = self.place.as_deref().filter(|place| !title.contains(place) && *place != NATIONAL);
        let has_year = || year(&title.chars().map(fold).collect::<Vec<_>>()).is_some();
        let year = self.year.filter(|_| !has_year()).map(|year| format!("{year}年"));
        let begins = || self.place.as_deref().and_then(|place| title.strip_prefix(place).map(|rest| (place, rest)));
        match (place, year) {
            _ if !is_generic => title.to_owned(),
            (Some(place), year) => format!("{place}{}{title}", year.unwrap_or_default()),
            (None, Some(year)) => {
                begins().map_or(format!("{year}{title}"), |(place, rest)| format!("{place}{year}{rest}"))
            }
            (None, None) if self.place.is_none() && self.year.is_none() => format!("{title} {stem}"),
            (None, None) => title.to_owned(),
        }
    }
}

impl Source {
    /// The name of the file without its folder and its ending.
    fn stem(&self) -> &str {
        Path::new(&self.name).file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
    }
}

/// The names of all kinds of reports.
pub fn report_kinds() -> impl Iterator<Item = &'static str> {
    REPORTS.kind.iter().map(|kind| kind.name.as_str())
}

fn kind(title: &[char]) -> Option<&'static KindWords> {
    let title: String = title.iter().collect();
    let named = |kind: &&KindWords| kind.words.split(' ').any(|word| title.contains(word));
    REPORTS.kind.iter().find(named)
}

/// The first year in a title: 2021年度, 二〇二一年, 民國114年, 2024 at its end.
fn year(title: &[char]) -> Option<u16> {
    let digit = |at: usize| at < title.len() && time::number(title, at).is_some();
    let starts = (0..title.len()).filter(|at| digit(*at) && (*at == 0 || !title.at(at - 1).is_ascii_digit()));
    starts.filter_map(|at| year_at(title, at)).next()
}

fn year_at(title: &[char], at: usize) -> Option<u16> {
    let (year, len) = time::number(title, at)?;
    let behind = title.at(at + len);
    let year = match len {
        4 | 7 if (1900..2200).contains(&year) => year,
        2 | 3 if behind == '年' && (time::REPUBLIC.contains(&year) || title.ends(at, "民国")) => {
            year + time::REPUBLIC_ZERO
        }
        _ => return None,
    };
    CalendarDay::new(year, 1, 1).and_then(|day| u16::try_from(day.year()).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;

    #[track_caller]
    fn check(title: &str, place: &str, year: u16, kind: &str) {
        let text = format!("{title}\n\n一、进展\n全年办结31件，群众比较满意。\n");
        let facts = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text).facts();
        let (found, of) = (facts.place.unwrap_or_default(), facts.year.unwrap_or(0));
        assert_eq!((found.as_str(), of, facts.kind.unwrap_or("")), (place, year, kind), "{title}");
    }

    #[test]
    fn a_title_tells_place_year_and_kind() {
        check("2026年上海市政府工作报告", "上海市", 2026, "政府工作报告");
        check("清河县人民政府关于2021年度法治政府建设情况的报告", "清河县", 2021, "法治政府建设报告");
        check("关于清河市2018年预算执行情况和2019年预算草案的报告", "清河市", 2018, "预算执行报告");
        check("二〇二三年平安自治州统计公报", "平安自治州", 2023, "统计公报");
        check("重庆市清河区市场监督管理局2022年行政执法统计公示", "重庆市清河区", 2022, "行政执法统计");
        check("清河区万安街道办事处2024年部门预算", "清河区万安街道", 2024, "部门预算");
    }

    #[test]
    fn a_text_without_a_title_is_known_by_the_name_of_its_file() {
        let source = Source { name: "报告/清河市_2019_政府工作报告.txt".into(), encoding: "UTF-8" };
        let facts = Document::parse(source, "各位代表：\n\n全年办结31件，群众比较满意。\n".into()).facts();
        assert_eq!(
            (facts.place.as_deref(), facts.year, facts.kind),
            (Some("清河市"), Some(2019), Some("政府工作报告"))
        );
    }

    #[test]
    fn a_general_title_gets_place_and_year() {
        let name = |title: &str, file: &str| {
            let text = format!("{title}\n\n一、进展\n全年办结31件，群众比较满意。\n");
            let document = Document::parse(Source { name: file.into(), encoding: "UTF-8" }, text);
            document.name()
        };
        assert_eq!(name("政府工作报告", "清河市_2019_政府工作报告.txt"), "清河市2019年政府工作报告");
        assert_eq!(name("清河市政府工作报告", "2019.txt"), "清河市2019年政府工作报告");
        assert_eq!(name("2019年政府工作报告", "a/清河市.txt"), "清河市2019年政府工作报告");
        assert_eq!(name("政府工作报告", "稿一.txt"), "政府工作报告 稿一");
        for whole in ["清河市二〇一九年政府工作报告", "关于加强社区工作的意见"] {
            assert_eq!(name(whole, "2020.txt"), whole);
        }
    }

    #[test]
    fn what_only_ends_like_a_place_is_none() {
        check("经济开发区2024年工作总结", "", 2024, "工作总结");
        check("关于加强社区工作的意见", "", 0, "政策文件");
    }
}

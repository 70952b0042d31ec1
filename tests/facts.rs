//! What is said of reports and periods, held against real reports and labelled passages, where these are at hand: beside the
//! project, or in the folder that `GONGBAO_SHARED` names.
#![allow(clippy::unwrap_used, clippy::expect_used)] // The helpers of a test may fail it.

use gongbao::document::{Document, load};
use gongbao::figure::Engine;
use regex::Regex;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

fn shared(part: &str) -> Option<PathBuf> {
    let folder =
        std::env::var("GONGBAO_SHARED").unwrap_or_else(|_| format!("{}/../shared", env!("CARGO_MANIFEST_DIR")));
    Some(Path::new(&folder).join(part)).filter(|path| path.exists())
}

/// What of `right` is told, and asserts that it is at least so many per cent of all.
#[track_caller]
fn check(what: &str, checked: &[(String, bool)], least: usize) {
    let right = checked.iter().filter(|(_, right)| *right).count();
    checked.iter().filter(|(_, right)| !right).for_each(|(miss, _)| println!("{what}: {miss}"));
    println!("{what}: {right} of {}", checked.len());
    assert!(!checked.is_empty() && right * 100 >= checked.len() * least, "{what}: {right} of {}", checked.len());
}

/// The kinds that a report of a folder of the corpus may be of.
fn kinds(folder: &str) -> &'static [&'static str] {
    match folder {
        "gwr" => &["政府工作报告"],
        "tjgb" => &["统计公报", "经济运行"],
        "fazhi" => &["法治政府建设报告"],
        "czys" | "ysgk" => &["预算执行报告"],
        "bmys" => &["部门预算", "部门决算"],
        "law" => &["法律法规"],
        "plan" => &["规划纲要"],
        "policy" => &["政策文件", "法律法规"],
        "party" => &["党代会报告"],
        "trad" => &["政府工作报告", "预算执行报告"],
        "xxgk" => &["政府信息公开报告"],
        "xzzf" => &["行政执法统计"],
        "gzzj" => &["工作总结"],
        "gsgb" => &["公司报告"],
        _ => &[],
    }
}

#[test]
fn real_reports_are_of_their_place_year_and_kind() {
    let Some(corpus) = shared("corpus") else { return };
    let manifest = fs::read_to_string(corpus.join("MANIFEST.tsv")).unwrap();
    let (mut places, mut years, mut kinds_found) = (Vec::new(), Vec::new(), Vec::new());
    for line in manifest.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let Ok(document) = load::open(&corpus.join(cells[0])) else { continue };
        let facts = document.facts();
        let told = |found: &str| format!("{}: `{}` has `{found}`", cells[0], document.title());
        let place = facts.place.clone().unwrap_or_default();
        let expected = cells[4].replace("（行政院）", "").replace('臺', "台");
        let national = ["国务院", "全国", "司法部", "中共中央", "国务院办公厅"].contains(&expected.as_str());
        let body = expected.chars().last().is_some_and(|last| "市省区县州湾盟".contains(last));
        if national || body {
            let right = if national {
                place == "全国"
            } else {
                expected.ends_with(&place) && !place.is_empty() || place.starts_with(&expected)
            };
            // The name of a street is nearer than that of its district.
            let within = expected.strip_prefix("上海市").is_some_and(|district| place.starts_with(district));
            places.push((told(&place), right || within));
        }
        if let Ok(year) = cells[3].parse::<u16>() {
            years.push((told(&format!("{:?}", facts.year)), facts.year == Some(year)));
        }
        if !kinds(cells[1]).is_empty() {
            kinds_found.push((told(facts.kind.unwrap_or("")), kinds(cells[1]).contains(&facts.kind.unwrap_or(""))));
        }
    }
    check("place", &places, 95);
    check("year", &years, 95);
    check("kind", &kinds_found, 95);
}

/// The days of the commonest ways to write a time with its year, read here in another way than the program does.
fn days(period: &str) -> Option<(String, String)> {
    let read = |pattern: &str| -> Option<Vec<u32>> {
        let found = Regex::new(&format!("^(?:从|自|截至)?{pattern}$")).unwrap().captures(period)?;
        Some(found.iter().skip(1).flatten().map(|number| number.as_str().parse().unwrap()).collect())
    };
    let last = |year: u32, month: u32| match month {
        2 if u32::is_multiple_of(year, 4) && (!u32::is_multiple_of(year, 100) || u32::is_multiple_of(year, 400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let months = |year, from, to| Some((format!("{year}-{from:02}-01"), format!("{year}-{to:02}-{}", last(year, to))));
    let at = |day: String| Some((day.clone(), day));
    if let Some(n) = read(r"(\d{4})(?:年度?|[届屆]|年全年)") {
        return months(n[0], 1, 12);
    }
    if let Some(n) = read(r"(\d{4})年?年?[末底]") {
        return at(format!("{}-12-31", n[0]));
    }
    if let Some(n) = read(r"(\d{4})年(\d{1,2})月份?") {
        return months(n[0], n[1], n[1]);
    }
    if let Some(n) = read(r"(\d{4})年(\d{1,2})月[末底]") {
        return at(format!("{}-{:02}-{}", n[0], n[1], last(n[0], n[1])));
    }
    if let Some(n) = read(r"(\d{4})年(\d{1,2})月(\d{1,2})日") {
        return at(format!("{}-{:02}-{:02}", n[0], n[1], n[2]));
    }
    if let Some(n) = read(r"(\d{4})年(\d{1,2})月?[—\-至到~～](\d{1,2})月份?") {
        return months(n[0], n[1], n[2]);
    }
    if let Some(n) = read(r"(\d{4})年?[—\-至到~～](\d{4})年[间間]?") {
        return Some((format!("{}-01-01", n[0]), format!("{}-12-31", n[1])));
    }
    if let Some(n) = read(r"(\d{4})年(?:上半年|前6月)") {
        return months(n[0], 1, 6);
    }
    if let Some(n) = read(r"(\d{4})年(?:前三季度|前9月)") {
        return months(n[0], 1, 9);
    }
    if let Some(n) = read(r"(\d{4})年(?:第?一季度|首季)") {
        return months(n[0], 1, 3);
    }
    read(r"(\d{4})年(?:起|以来|以來|至今)").map(|n| (format!("{}-01-01", n[0]), String::new()))
}

#[test]
fn the_days_of_labelled_periods_are_right() {
    let engine = Engine::new();
    let (mut checked, mut unread) = (Vec::new(), Vec::new());
    for folder in ["gold/figures", "gold/rows"].into_iter().filter_map(shared) {
        let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|ending| ending == "jsonl"));
        files.sort();
        for gold in files {
            let Ok(document) = load::open(&gold.with_extension("txt")) else { continue };
            check_file(&engine, &document, &fs::read_to_string(&gold).unwrap(), &mut checked, &mut unread);
        }
    }
    println!("with a year, but written in another way: {} {:?}", unread.len(), unread);
    if !checked.is_empty() {
        check("days", &checked, 97);
        assert!(unread.len() * 10 < checked.len());
    }
}

fn check_file(
    engine: &Engine,
    document: &Document,
    gold: &str,
    checked: &mut Vec<(String, bool)>,
    unread: &mut Vec<String>,
) {
    let facts = document.facts();
    let figures = engine.find(document);
    let scalars = |bytes: usize| document.text.char_indices().take_while(|(at, _)| *at < bytes).count();
    let rows: Vec<Value> = gold.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let with_year = Regex::new(r"\d{4}").unwrap();
    for figure in &figures {
        let period = figure.period(&document.text);
        if !with_year.is_match(&period) {
            continue;
        }
        let start = scalars(figure.range.start);
        let row = rows.iter().find(|row| row["type"] == "figure" && row["start"] == start);
        if row.is_none_or(|row| row["period"].as_str() != Some(&period)) {
            continue;
        }
        let dates = figure.dates(&document.text, &facts);
        let day = |day: Option<_>| day.map(|day: gongbao::text::time::CalendarDay| day.to_string()).unwrap_or_default();
        let found = (day(dates.start), day(dates.end));
        match days(&period) {
            Some(expected) => checked.push((format!("{period}: {found:?}"), found == expected)),
            None => unread.push(format!("{period}={}..{}", found.0, found.1)),
        }
    }
}

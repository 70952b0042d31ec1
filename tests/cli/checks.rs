//! `check` and `compare`: figures that belong together, in one report and in several.

use super::*;

const SOUND: &str = "东篱县2023年预算报告\n一、收入\n年末参保57.93万人，其中城镇居民31.26万人，农村居民26.67万人。\n";
const WRONG: &str = "东篱县2024年预算报告\n一、收入\n年末参保57.93万人，其中城镇居民31.26万人，农村居民26.97万人。\n\
    全年预算为52.31万元，支出决算为53.37万元。决算数小于全年预算数的主要原因：人员变动。\n";

fn records(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn check_tells_what_does_not_hold_and_ends_with_one() {
    let (folder, wrong) = Folder::with("错.txt", WRONG.as_bytes());
    let sound = folder.add("对.txt", SOUND.as_bytes());
    let checked = gongbao(&["check", &wrong]);
    let told = stdout(&checked);
    assert!(told.contains("31.26 + 26.97 = 58.23万人，文中为 57.93万人（差 0.3万人）"), "{told}");
    assert!(told.contains("文中说 53.37万元 小于 52.31万元，不符"), "{told}");
    assert!(told.ends_with("核对 2 处，2 处不符\n"), "{told}");
    assert_eq!(checked.status.code(), Some(1));
    let checked = gongbao(&["check", &sound]);
    assert_eq!((stdout(&checked).as_str(), checked.status.code()), ("核对 1 处，都相符\n", Some(0)));
    assert_eq!(gongbao(&["check", "没有.txt"]).status.code(), Some(2));
}

#[test]
fn relations_are_records_whose_members_are_offsets() {
    let (_folder, wrong) = Folder::with("错.txt", WRONG.as_bytes());
    let records = records(&gongbao(&["check", &wrong, "--format", "jsonl"]));
    let kinds = records.iter().map(|record| (record["kind"].as_str().unwrap(), record["holds"].as_bool().unwrap()));
    assert_eq!(kinds.collect::<Vec<_>>(), [("sum", false), ("less", false)]);
    let chars: Vec<char> = WRONG.chars().collect();
    for member in [&records[0]["total"], &records[0]["parts"][0], &records[0]["parts"][1]] {
        let place = member["start"].as_u64().unwrap() as usize..member["end"].as_u64().unwrap() as usize;
        assert_eq!(chars[place].iter().collect::<String>(), member["text"].as_str().unwrap());
    }
}

#[test]
fn compare_puts_the_figures_of_reports_in_rows() {
    let (folder, new) = Folder::with("新.txt", WRONG.as_bytes());
    let old = folder.add("旧.txt", SOUND.as_bytes());
    let rows = records(&gongbao(&["compare", &old, &new, "--format", "jsonl"]));
    let row = rows.iter().find(|row| row["indicator"] == "农村居民").unwrap();
    let cells = row["cells"].as_array().unwrap().iter().map(|cell| (cell["year"].as_u64(), cell["text"].as_str()));
    assert_eq!(cells.collect::<Vec<_>>(), [(Some(2024), Some("26.97万人")), (Some(2023), Some("26.67万人"))]);
    assert_eq!((row["class"].as_str(), row["aspect"].as_str()), (Some("same"), Some("level")));
    let table = stdout(&gongbao(&["compare", &old, &new]));
    assert!(table.lines().any(|line| line.starts_with("农村居民") && line.contains("+3,000")), "{table}");
}

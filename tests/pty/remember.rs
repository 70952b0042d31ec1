//! What the program remembers from one run to the next, and the way back within one.

use crate::terminal::Terminal;
use std::fs;
use std::path::Path;

/// A report of some screens in a folder, and a program that reads it and keeps its state in that folder too.
fn remembering(folder: &Path, more: &[&str]) -> Terminal {
    let report = folder.join("report.txt");
    if !report.exists() {
        let lines: String = (101..200).map(|number| format!("第{number}项工作已经办结。\n")).collect();
        fs::write(&report, format!("某区工作报告\n一、进展\n{lines}二、打算\n继续努力。\n")).unwrap();
    }
    let state = format!("XDG_STATE_HOME={}", folder.join("state").display());
    let args = [&[&state, env!("CARGO_BIN_EXE_gongbao"), report.to_str().unwrap()], more].concat();
    let mut terminal = Terminal::start(80, 24, "env", &args);
    terminal.shows("二 打算");
    terminal
}

#[test]
fn a_mark_outlives_a_program_that_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let mut killed = remembering(folder.path(), &[]);
    killed.keys("/第150项\r").shows("第150项工作已经办结").keys("ma").shows("已设书签 a");
    let state = folder.path().join("state/gongbao");
    killed.wait("the mark to be saved", |_| {
        let files = fs::read_dir(&state).into_iter().flatten().map(|entry| entry.unwrap().path());
        let mut files = files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
        files.any(|path| fs::read_to_string(path).unwrap().contains("\"a\": {"))
    });
    killed.signal("KILL").ends();
    let mut again = remembering(folder.path(), &[]);
    again.keys("g").shows("第101项").keys("'").shows("a  一 进展").keys("a").shows("a    第150项工作已经办结");
    again.keys("q").ends();
}

#[test]
fn one_reads_on_where_one_was_however_the_reading_ended() {
    for end in ["q", "TERM", "HUP"] {
        let folder = tempfile::tempdir().unwrap();
        let mut before = remembering(folder.path(), &[]);
        before.keys("/第150项\r").shows("/第150项 1/1").shows("第150项工作已经办结");
        match end {
            "q" => before.keys("q"),
            signal => before.signal(signal),
        };
        before.ends();
        remembering(folder.path(), &[]).shows("第150项工作已经办结").hides("第101项").keys("q").ends();
        remembering(folder.path(), &["--no-state"]).shows("第101项").keys("G").shows("继续努力").keys("q").ends();
        remembering(folder.path(), &[]).shows("第150项工作已经办结").keys("q").ends();
    }
}

#[test]
fn a_correction_outlives_the_program_and_is_exported() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.txt");
    fs::write(&report, "某区工作报告\n一、进展\n全年办结案件31件。\n二、打算\n继续努力。\n").unwrap();
    let mut before = remembering(folder.path(), &[]);
    before.keys("fa").shows("更正  31件").keys("\u{15}结案数\t\t").shows("数值不变").keys("\r").shows("结案数*");
    before.keys("q").ends();
    let mut again = remembering(folder.path(), &[]);
    let export = folder.path().join("a.csv");
    again
        .shows("结案数*")
        .keys("te")
        .shows("导出到")
        .keys(&format!("\u{15}{}\r", export.display()))
        .shows("已将 1 个数据导出");
    assert!(fs::read_to_string(&export).unwrap().contains("结案数,true,user,,,一、进展"));
    again
        .keys("a")
        .shows("程序：办结案件")
        .keys("\u{12}\r")
        .shows("已恢复为程序所说")
        .hides("结案数*")
        .keys("qq")
        .ends();
    remembering(folder.path(), &["--no-state"]).hides("结案数").shows("办结案件").keys("q").ends();
}

#[test]
fn a_state_folder_that_cannot_be_is_a_notice() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("state"), "").unwrap();
    let mut terminal = remembering(folder.path(), &[]);
    terminal.shows("阅读状态：").keys("j").hides("阅读状态：").keys("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_large_report_is_gone_on_with_when_all_of_it_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let lines: String = (100_000..140_000).map(|number| format!("第{number}项工作已经办结。\n")).collect();
    fs::write(folder.path().join("report.txt"), format!("某区工作报告\n一、进展\n{lines}二、打算\n继续努力。\n"))
        .unwrap();
    let mut before = remembering(folder.path(), &[]);
    before.keys("/第130000项\r").shows("第130000项工作已经办结").shows("1/1").keys("q").ends();
    remembering(folder.path(), &[]).shows("第130000项工作已经办结").keys("q").ends();
}

#[test]
fn the_jump_list_leads_back_and_forward_also_by_control_i_where_that_is_not_tab() {
    let mut terminal = Terminal::gongbao(80, 24, &[]);
    terminal.shows("本节");
    terminal.keys("4").shows("▌四 ").keys("\u{f}").shows("▌引言").keys("}").shows("▌四 ");
    terminal.keys("{").shows("▌引言").keys("\u{1b}[105;5u").shows("▌四 ").keys("q").ends();
}

#[test]
fn a_recent_report_is_opened_where_one_was_in_it() {
    let folder = tempfile::tempdir().unwrap();
    remembering(folder.path(), &[]).keys("/第150项\r").shows("第150项工作已经办结").keys("q").ends();
    let state = format!("XDG_STATE_HOME={}", folder.path().join("state").display());
    let mut recent = Terminal::start(80, 24, "env", &[&state, env!("CARGO_BIN_EXE_gongbao"), "--recent"]);
    recent
        .shows("最近读过")
        .shows("▌ 某区工作报告")
        .shows("report.txt")
        .keys("\r")
        .shows("第150项工作已经办结")
        .keys("q");
    assert_eq!(recent.ends(), 0);
    recent.is_given_back();
    let mut left = Terminal::start(80, 24, "env", &[&state, env!("CARGO_BIN_EXE_gongbao"), "--recent"]);
    left.shows("最近读过").keys("q");
    assert_eq!(left.ends(), 0);
    left.is_given_back();
}

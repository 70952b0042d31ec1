//! Several reports in a terminal.

use crate::terminal::Terminal;
use std::fs;

#[test]
fn several_reports_are_read_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for year in [2019, 2020, 2021] {
        let text = format!("某区{year}年工作报告\n一、进展\n全年办结案件{}件。\n二、打算\n继续努力。\n", year - 2000);
        fs::write(path(&year.to_string()), text).unwrap();
    }
    let files = [path("2019"), path("missing"), path("2020"), path("2021"), path("2020")];
    let mut terminal = Terminal::gongbao(80, 24, &files.each_ref().map(String::as_str));
    terminal.shows("某区2019年工作报告  1/4").keys("f").shows("▌ 19件");
    terminal.keys("gt").shows("无法打开").shows("missing: 没有这个文件").shows("▌ 19件");
    terminal.keys("gt").shows("某区2020年工作报告  3/4").keys(":n\r").shows("某区2021年工作报告  4/4");
    terminal.keys("gt").shows("后面没有报告了");
    terminal.keys("B").shows("▌ 4 某区2021年工作报告").keys("q");
    terminal.keys("3gT").shows("▌ 19件").keys("q");
    assert_eq!(terminal.ends(), 0);
    terminal.is_given_back();
}

#[test]
fn a_file_of_several_that_changes_is_read_again_while_another_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let text = "某区工作报告\n一、进展\n全年办结案件31件。\n二、打算\n继续努力。\n";
    fs::write(path("a"), text).unwrap();
    let mut terminal = Terminal::gongbao(80, 24, &[&path("a")]);
    // Who has read a file again when asked to watches it.
    terminal.shows("31件").keys("r").shows("文件已重新载入").keys(&format!(":e {}\r", path("b"))).shows("没有这个文件");
    fs::write(path("b"), text.replace("某区", "清河区")).unwrap();
    terminal.keys(&format!(":e {}\r", path("b"))).shows("清河区工作报告  2/2").keys("r").shows("文件已重新载入");
    fs::write(path("a"), text.replace("31件", "32件")).unwrap();
    fs::write(path("b"), text.replace("31件", "33件")).unwrap();
    terminal.shows("33件").keys("gT").shows("某区工作报告  1/2").shows("32件").keys("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn each_report_is_remembered_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let lines =
        |from: usize| (from..from + 90).map(|number| format!("第{number}项工作已经办结。\n")).collect::<String>();
    fs::write(path("a"), format!("某区工作报告\n一、进展\n{}", lines(100))).unwrap();
    fs::write(path("b"), format!("某县工作报告\n一、进展\n{}", lines(300))).unwrap();
    let open = || {
        let (state, files) = (format!("XDG_STATE_HOME={}", path("state")), [path("a"), path("b")]);
        Terminal::start(80, 24, "env", &[&state, env!("CARGO_BIN_EXE_gongbao"), &files[0], &files[1]])
    };
    // The last keys before a report is left count as well.
    open().shows("第100项").keys("20jgt").shows("第300项").keys("30jma").shows("第330项").keys("q").ends();
    let mut terminal = open();
    terminal.shows("第118项").hides("第100项").keys("gt").shows("第330项").hides("第300项").keys("g").shows("第300项");
    terminal.keys("'a").shows("第330项").keys("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn files_of_which_none_can_be_read_are_told_one_by_one() {
    let mut terminal = Terminal::gongbao(80, 24, &["no-such-report.txt", "nor-this.txt"]);
    assert_eq!(terminal.ends(), 2);
    terminal.shows("no-such-report.txt: no such file").shows("nor-this.txt: no such file").is_given_back();
}

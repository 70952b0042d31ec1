//! A folder in a terminal.

use crate::terminal::Terminal;
use std::fs;

#[test]
fn the_reports_of_a_folder_are_listed_read_and_searched_together() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::create_dir(path("库")).unwrap();
    for (name, place) in [("1.txt", "清河区"), ("2.txt", "平安区")] {
        let text = format!("2021年{place}政府工作报告\n一、进展\n全年办结案件31件，群众满意。\n二、打算\n继续努力。\n");
        fs::write(path(&format!("库/{name}")), text).unwrap();
    }
    fs::write(path("库/3.txt"), "").unwrap();
    let homes = ["STATE", "CACHE"].map(|home| format!("XDG_{home}_HOME={}", path(home)));
    let open = || Terminal::start(80, 24, "env", &[&homes[0], &homes[1], env!("CARGO_BIN_EXE_gongbao"), &path("库")]);
    let mut terminal = open();
    terminal.shows("报告库 1/3").shows("清河区").shows("3.txt  ! ").hides("正在读取");
    terminal.keys("\r").shows("屏上数据").keys("L").shows("报告库 1/3");
    terminal.keys("g/").keys("案件\r").shows("2 处，在 2 份报告中").keys("j\r").shows("2021年平安区政府工作报告");
    terminal.shows("/案件 1/1").keys("\u{f}").shows("2 处，在 2 份报告中").keys("qq");
    assert_eq!(terminal.ends(), 0);
    terminal.is_given_back();
    assert!(folder.path().join("CACHE/gongbao/library/library.json").is_file());
    let mut terminal = open();
    terminal.shows("报告库 1/3").keys(" o").shows("屏上数据").shows("清河区政府工作报告").keys("q");
    assert_eq!(terminal.ends(), 0);
}

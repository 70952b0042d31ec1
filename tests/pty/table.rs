//! The table of all figures in a terminal.

use crate::reading;
use std::fs;

#[test]
fn figures_are_exported_to_a_file_and_over_none_without_asking() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.md");
    fs::write(&file, "mine").unwrap();
    let mut terminal = reading();
    terminal.keys("t").shows("全部数据 1/24").keys("\t").shows("[金额 1]");
    let named = format!("e\u{15}{}\r", file.display());
    terminal.keys(&named).shows("要替换它吗").keys("n").shows("文件没有改动");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    terminal.keys(&named).shows("要替换它吗").keys("y").shows("已将 1 个数据导出到");
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.contains("| 26521.42万元 | 265214200 | 元 |"), "{written}");
    terminal.keys("y").shows("已复制 1 个数据").keys("\r").shows("▌ 26521.42万元").keys("\u{1b}").shows("[金额 1]");
    terminal.keys("qq");
    assert_eq!(terminal.ends(), 0);
    terminal.is_given_back();
}

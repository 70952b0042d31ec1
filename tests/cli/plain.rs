//! Reading line by line, through pipes.

use super::*;
use std::io::Write;

/// What `--plain` writes when `typed` is piped in.
pub fn plain(args: &[&str], typed: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    command.arg("--plain").args(args).env("LC_ALL", "C.UTF-8").stdin(Stdio::piped());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn plain_mode_reads_commands_from_a_pipe() {
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let output = plain(&["--lang", "en", "没有.txt", &path], "1\nf\n/bjaj\n:p\nq\n/never\n");
    let expected = "cannot open 没有.txt: no such file
某区关于二〇二一年工作的报告  2/2
#1. Preface
1. 一 进展 (3 figures)
  1.1. （一）服务 (1 figure)
2. 二 打算
4 sections  3 figures
type a number to read that section, Enter for the next; ? help, q quit
一、进展
全年办结案件３１件，办结率99.2%。
（一）服务。压减材料17项。
办结案件: ３１件
办结率: 99.2%
1.1. （一）服务
压减材料: 17项  down
pinyin bjaj: 1 hit
1. 一 进展: 全年办结案件３１件，办结率99.2%。
no earlier reports
";
    assert_eq!((stdout(&output).as_str(), stderr(&output).as_str()), (expected, ""));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn plain_mode_reads_all_of_a_large_report_and_ends_with_its_input() {
    let lines = "　　全年办结案件31件，办结率达到99.2%，群众比较满意。\n".repeat(20_000);
    let (_folder, path) =
        Folder::with("长.txt", format!("某区报告\n一、进展\n{lines}二、打算\n继续努力。\n").as_bytes());
    let output = plain(&[&path], "2\n");
    assert_eq!(output.status.code(), Some(0));
    assert!(
        stdout(&output)
            .ends_with("3 节  40000 个数据\n输入编号阅读，回车读下一节，? 帮助，q 退出\n二、打算\n继续努力。\n")
    );
}

#[test]
fn plain_mode_without_a_report_that_opens_tells_each_error() {
    let output = plain(&["没有.txt", "也没有.txt"], "");
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""));
    assert_eq!(stderr(&output), "gongbao: 没有.txt: no such file\ngongbao: 也没有.txt: no such file\n");
}

#[test]
fn standard_input_that_holds_commands_is_no_report() {
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let output = plain(&[&path], ":e -\nq\n");
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("标准输入没有内容传入"), "{}", stdout(&output));
}

#[test]
fn a_search_in_a_sentence_without_end_looks_for_it_once() {
    let (_folder, path) = Folder::with("长.txt", "收入增长、".repeat(60_000).as_bytes());
    let output = plain(&[&path], "/收入\n");
    assert_eq!(stdout(&output).matches("60,000").count() + stdout(&output).matches("60000").count(), 1);
}

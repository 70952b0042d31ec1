//! Sessions as lines: what is typed, and what is written for it.

use super::*;
use crate::document::{Document, Source};
use crate::figure::Engine;
use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

const TEXT: &str = "某市二〇二一年度工作报告

首页 > 政务公开 > 工作报告

全市工作稳步推进，成效明显。

一、加强学习

全年举办讲座31场、参加人员2700余人次。干部的能力提高了。

二、改进服务

（一）减环节。清偿账款26521.42万元，压减材料17项。
（二）优流程。办结率达到98.5%，讲座受到好评。
";

fn reader(name: &str, text: &str) -> Reader {
    let source = Source { name: name.into(), encoding: "UTF-8" };
    let document = Document::parse(source, text.to_owned());
    let figures = Engine::new().find(&document);
    Reader::new(document, figures)
}

/// What is written, for a test to read.
#[derive(Clone, Default)]
struct Paper(Arc<Mutex<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What is written when these lines are typed, in pages of so many lines, if any.
fn session(typed: &[&str], pages: Option<usize>, measure: Option<Measure>) -> String {
    let workspace = Workspace::new(Vec::new(), "a".into(), reader("a", TEXT), vec!["missing".into(), "b".into()]);
    let open: ReportOpener = Box::new(|file| match file.to_str() {
        Some("b") => Ok(reader("b", "某县报告\n\n一、讲座\n\n举办讲座5场。\n")),
        _ => Err("no such file".to_owned()),
    });
    let paper = Paper::default();
    let line_io = LineIo::new(Box::new(Cursor::new(typed.join("\n"))), Box::new(paper.clone()));
    let line_io = match pages {
        Some(lines) => line_io.with_pages(lines, "继续"),
        None => line_io,
    };
    LineSession::new(workspace, open, line_io, LineStyle { lang: Lang::ZH, measure }).run().unwrap();
    String::from_utf8(paper.0.lock().unwrap().clone()).unwrap()
}

/// The same, the list at the start left out.
fn answers(typed: &[&str]) -> String {
    session(typed, None, None).split_once("q 退出\n").unwrap().1.to_owned()
}

#[track_caller]
fn check(typed: &[&str], expected: &str) {
    assert_eq!(answers(typed), expected.trim_start_matches('\n'));
}

#[test]
fn at_the_start_stand_the_title_and_the_sections_with_their_figures() {
    check(
        &["s"],
        "
某市二〇二一年度工作报告  1/3
#1. 引言
1. 一 加强学习（2 个数据）
2. 二 改进服务（3 个数据）
  2.1. （一）减环节（2 个数据）
  2.2. （二）优流程（1 个数据）
5 节  5 个数据
输入编号阅读，回车读下一节，? 帮助，q 退出
",
    );
}

#[test]
fn a_number_reads_a_section_with_those_under_it_and_enter_goes_on_behind() {
    let second = "一、加强学习\n全年举办讲座31场、参加人员2700余人次。干部的能力提高了。\n";
    let parts =
        ["（一）减环节。清偿账款26521.42万元，压减材料17项。\n", "（二）优流程。办结率达到98.5%，讲座受到好评。\n"];
    let third = format!("二、改进服务\n{}", parts.concat());
    check(&["1", "", "n"], &format!("{second}{third}后面没有章节了\n"));
    check(&["2.1", "", "p", "p", "p"], &[parts[0], parts[1], parts[0], &third, second].concat());
    check(&["9"], "没有第 9 节\n");
}

#[test]
fn boilerplate_is_counted_and_shown_when_asked_for() {
    let written = answers(&["#1", "o"]);
    assert!(written.contains("网页栏目 ×1，输入 o 显示\n首页 > 政务公开 > 工作报告\n"), "{written}");
}

#[test]
fn figures_have_their_labels_and_values() {
    check(
        &["2.1", "f"],
        "（一）减环节。清偿账款26521.42万元，压减材料17项。\n清偿账款：26521.42万元  = 2.652142亿元\n压减材料：17项  下降\n",
    );
    let all = answers(&["t"]);
    assert!(all.starts_with("1. 一 加强学习\n举办讲座：31场\n"), "{all}");
    assert!(all.ends_with("2.2. （二）优流程\n办结率：98.5%\n"), "{all}");
}

#[test]
fn a_search_lists_sentences_with_their_sections() {
    let hits = "
讲座：2 处
1. 一 加强学习：全年举办讲座31场、参加人员2700余人次。
2.2. （二）优流程：办结率达到98.5%，讲座受到好评。
";
    check(&["/讲座"], hits);
    check(
        &["//[讲].", "/无此", "//("],
        "正则 [讲].：2 处\n1. 一 加强学习：全年举办讲座31场、参加人员2700余人次。\n2.2. （二）优流程：办结率达到98.5%，讲座受到好评。\n本报告没有 无此；以 // 开头按正则找\n( 没有对应的 )\n",
    );
    let pinyin = answers(&["/jiangzuo"]);
    assert!(pinyin.starts_with("拼音 jiangzuo：2 处\n"), "{pinyin}");
}

#[test]
fn a_search_goes_on_in_the_next_report() {
    let written = answers(&["/讲座", ":n", ":n", "/"]);
    assert!(written.contains("无法打开 missing: no such file\n某县报告  3/3\n"), "{written}");
    assert!(written.ends_with("讲座：2 处\n1. 一 讲座：一、讲座\n1. 一 讲座：举办讲座5场。\n"), "{written}");
}

#[test]
fn each_report_keeps_its_section() {
    let written = answers(&["1", ":n", ":n", ":p", "f", ":ls"]);
    let end = "举办讲座：31场\n参加人员?：2700余人次\n1. a  某市二〇二一年度工作报告  5 节  5 个数据  在读\n2. missing  无法打开：no such file\n3. b  某县报告  2 节  1 个数据\n";
    assert!(written.ends_with(end), "{written}");
}

#[test]
fn a_screenful_is_followed_by_a_prompt_at_which_any_command_may_be_typed() {
    let front = [
        "某市二〇二一年度工作报告  1/3",
        "#1. 引言",
        "1. 一 加强学习（2 个数据）",
        "2. 二 改进服务（3 个数据）",
        "4/8  继续> 一、加强学习",
        "全年举办讲座31场、参加人员2700余人次。干部的能力提高了。",
        "1> ",
    ];
    assert_eq!(session(&["1", "q"], Some(4), None), front.join("\n"));
    let all = session(&["", "q"], Some(4), None);
    assert!(all.contains("4/8  继续>   2.1. （一）减环节（2 个数据）\n") && all.ends_with("退出\n> "), "{all}");
}

#[test]
fn rows_are_no_wider_than_the_measure() {
    let written = session(&["#1", "1", "2", "t", "/讲座", "?"], None, Some(Measure::new(20)));
    let widest = written.lines().map(|line| crate::text::width::cells(line, Default::default())).max();
    assert!(widest <= Some(20), "{written}");
    assert!(written.contains("\n  全年举办讲座31场、\n"), "{written}");
}

#[test]
fn nothing_but_text_is_written() {
    let workspace = Workspace::new(
        Vec::new(),
        PathBuf::from("a"),
        reader("a", "一、进\u{1b}[2J展\n办结\u{9b}31件\u{202e}。\n"),
        Vec::new(),
    );
    let paper = Paper::default();
    let typed = Cursor::new("1\nf\nt\n/进\n/\u{1b}[31m\n\u{7}x\n");
    let line_io = LineIo::new(Box::new(typed), Box::new(paper.clone()));
    let open: ReportOpener = Box::new(|_| Err(String::new()));
    LineSession::new(workspace, open, line_io, LineStyle { lang: Lang::EN, measure: None }).run().unwrap();
    let written = String::from_utf8(paper.0.lock().unwrap().clone()).unwrap();
    assert!(written.contains("进␛[2J展"), "{written}");
    assert!(!written.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202e}'), "{written}");
}

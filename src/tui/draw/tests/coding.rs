//! Screens of coded reports.

use super::*;
use crate::compare::Codebook;
use crate::reader::loading::{Loader, ReaderOpener};
use crate::reader::workspace::Workspace;
use std::sync::Arc;

const CODEBOOK: &str = r#"
[[variable]]
name = "办结案件"
[[variable]]
name = "案件"
unit = "件"
[[variable]]
name = "办结率"
aspect = "rate"
[[variable]]
name = "造林"
"#;

fn report(year: u16) -> Reader {
    let own = if year == 2023 { "，造林613公顷" } else { "" };
    let (cases, rate) = (1117 + u32::from(year - 2022) * 59, 90 + year - 2022);
    let document = Document::parse(
        Source { name: format!("{year}.txt"), encoding: "UTF-8" },
        format!("清河市{year}年统计公报\n\n一、综合\n\n全市办结案件{cases}件，办结率{rate}%{own}。\n"),
    );
    let figures = Engine::new().find(&document);
    Reader::new(document, figures)
}

/// The reports of these years, coded.
fn coded(years: &[u16]) -> Workspace {
    let (first, rest) = years.split_first().unwrap();
    let files = rest.iter().map(|year| year.to_string().into()).collect();
    let mut workspace = Workspace::new(Vec::new(), first.to_string().into(), report(*first), files);
    workspace.code_by(Codebook::parse(CODEBOOK).unwrap());
    code(&mut workspace);
    workspace
}

/// Lets the thread that codes end.
fn code(workspace: &mut Workspace) {
    let open: ReaderOpener = Arc::new(|file| {
        let year = file.display().to_string().parse().map_err(|_| "no such file".to_owned())?;
        Ok((report(year), Loader::default()))
    });
    while let Some(task) = workspace.comparison_due() {
        workspace.compared(Ok(task.run(&open)));
    }
}

#[track_caller]
fn check(workspace: &mut Workspace, (width, height): (u16, u16), lang: Lang, actions: &[Action], expected: &str) {
    let (area, interface) = (Rect::new(0, 0, width, height), interface(lang));
    let reader = &mut workspace.reader;
    let mut panes = arrange(reader, area, Ambiguous::Narrow, &interface);
    for action in actions {
        reader.update(*action);
        panes = arrange(reader, area, Ambiguous::Narrow, &interface);
    }
    let mut buffer = Buffer::empty(area);
    super::super::screen(&mut buffer, View { reader, interface: &interface }, &panes);
    let rows: Vec<String> = (1..height - 1).map(|y| row(&buffer, y)).collect();
    let told = rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
    assert_eq!(rows[..told], expected.trim_matches('\n').lines().collect::<Vec<_>>(), "\n{}", rows.join("\n"));
}

#[test]
fn each_report_has_its_values_and_what_is_missing_and_unclear_is_told_apart() {
    check(
        &mut coded(&[2022, 2023]),
        (80, 14),
        Lang::ZH,
        &[Action::NextColumn],
        "
 编码表 1/2                                                        按原有次序 ↓
 [全部 8]  已填 5   不定 2   缺 1
  报告                       办结案件           案件         办结率
▌ 清河市 2022                  1117件         不定 1            90%
  清河市 2023                  1176件         不定 1            91%




 1117件  办结案件  2022年
 清河市 2022 › 综合
 全市办结案件1117件，办结率90%。
",
    );
}

#[test]
fn what_was_set_by_hand_has_a_sign_and_stands_in_the_table() {
    let actions = [Action::NextColumn, Action::CodeFigure, Action::NextColumn, Action::CodeMissing];
    check(
        &mut coded(&[2022, 2023]),
        (60, 14),
        Lang::EN,
        &actions,
        "
 Codebook 1/2                                    as named ↓
 [all 8]  filled 5   ambiguous 1   missing 2
  Report                    案件         办结率
▌ 清河市 2022            ●1117件       ●missing
  清河市 2023        ambiguous 1            91%




 清河市 2022 has no 办结率: press I at its figure in the
 text

",
    );
}

#[test]
fn of_one_report_each_variable_has_its_sentence() {
    check(
        &mut coded(&[2023]),
        (80, 14),
        Lang::ZH,
        &[],
        "
 编码表 1/4                                                        按原有次序 ↓
 [全部 4]  已填 3   不定 1   缺 0
  变量                             值 原句
▌ 办结案件                     1176件 全市办结案件1176件，办结率91%，造林613公…
  案件                         不定 1 全市办结案件1176件，办结率91%，造林613公…
  办结率                          91% 全市办结案件1176件，办结率91%，造林613公…
  造林                        613公顷 全市办结案件1176件，办结率91%，造林613公…


 1176件  办结案件  2023年
 清河市 2023 › 综合
 全市办结案件1176件，办结率91%，造林613公顷。
",
    );
}

//! Reports that are coded by a codebook: what the table shows, where it leads, and what the user says of a variable.

use super::comparing::{act_and_compare, compare_after, years};
use super::*;
use crate::compare::{Codebook, CodedStatus};
use crate::reader::CodingNotice;
use crate::reader::coding_table::CodedPlace;

const CODEBOOK: &str = r#"
[[variable]]
name = "办结案件"
unit = "件"
[[variable]]
name = "办结率"
aspect = "rate"
[[variable]]
name = "新设窗口"
[[variable]]
name = "案件"
unit = "件"
"#;

/// The reports of 2019 to 2021, coded.
fn coded() -> Workspace {
    let mut workspace = years();
    workspace.code_by(Codebook::parse(CODEBOOK).unwrap());
    act_and_compare(&mut workspace, Action::Repaint);
    workspace
}

/// What stands in a cell: the figure, or how it is coded.
fn cell(workspace: &Workspace, report: usize, variable: usize) -> String {
    let (table, place) = (workspace.reader.coding(), CodedPlace { report, variable });
    let cell = table.cell(place).unwrap();
    let by_hand = if cell.is_by_hand { "=" } else { "" };
    match cell.coded.status() {
        CodedStatus::Filled => format!("{by_hand}{}", table.value(place).unwrap().text),
        status => format!("{by_hand}{}", status.name()),
    }
}

fn place(workspace: &Workspace) -> (usize, usize) {
    workspace.reader.coding().current().map(|place| (place.report, place.variable)).unwrap()
}

#[test]
fn each_report_is_a_row_and_each_variable_a_column() {
    let workspace = coded();
    assert_eq!(workspace.reader.mode(), Mode::Coding);
    let row = |report| [0, 1, 2].map(|variable| cell(&workspace, report, variable));
    assert_eq!(row(0), ["1000件", "90%", "7个"]);
    assert_eq!(row(2), ["1106件", "92%", "missing"]);
    assert_eq!(cell(&workspace, 1, 3), "ambiguous", "a part of the name alone is not enough");
}

#[test]
fn a_cell_leads_to_its_sentence_and_back() {
    let mut workspace = coded();
    compare_after(&mut workspace, &[Action::LineDown, Action::NextColumn, Action::Enter]);
    let written = workspace.reader.figure().map(|figure| workspace.reader.figures()[figure].range);
    assert_eq!((read(&workspace), written.unwrap().of(&workspace.reader.document().text)), ("2020", "91%"));
    act_and_compare(&mut workspace, Action::JumpBack);
    assert_eq!((workspace.reader.mode(), place(&workspace)), (Mode::Coding, (1, 1)));
}

#[test]
fn a_cell_is_set_at_a_figure_of_the_text_and_taken_back_in_the_table() {
    let mut workspace = coded();
    compare_after(&mut workspace, &[Action::NextColumn, Action::NextColumn, Action::LineDown, Action::Enter]);
    assert_eq!((read(&workspace), workspace.reader.mode()), ("2020", Mode::Reading), "it tells no value");
    compare_after(&mut workspace, &[Action::NextFigure, Action::CodeFigure]);
    assert_eq!(cell(&workspace, 1, 2), "=1053件");
    assert_eq!(workspace.reader.notice(), Some(&Notice::Coding(CodingNotice::Coded("新设窗口".into()))));
    workspace.reader.update(Action::Digit(2));
    workspace.reader.update(Action::CodeFigure);
    assert_eq!(cell(&workspace, 1, 1), "=1053件", "the number before it names the variable");
    compare_after(&mut workspace, &[Action::Codebook, Action::AsFound, Action::NextColumn, Action::CodeMissing]);
    assert_eq!([cell(&workspace, 1, 1), cell(&workspace, 1, 2)], ["91%", "=missing"]);
}

#[test]
fn an_unclear_cell_takes_the_figure_that_shows() {
    let mut workspace = coded();
    let to_last = [Action::NextColumn, Action::NextColumn, Action::NextColumn];
    compare_after(&mut workspace, &to_last);
    act_and_compare(&mut workspace, Action::CodeFigure);
    assert_eq!((cell(&workspace, 0, 3), place(&workspace)), ("=1000件".into(), (0, 3)));
}

#[test]
fn of_one_report_the_rows_are_the_variables() {
    let (document, figures) = super::comparing::report(2019);
    let mut workspace = Workspace::new(Vec::new(), "2019".into(), Reader::new(document, figures), Vec::new());
    workspace.code_by(Codebook::parse(CODEBOOK).unwrap());
    compare_after(&mut workspace, &[Action::Repaint, Action::LineDown]);
    assert_eq!((place(&workspace), workspace.reader.coding().rows().entries().len()), ((0, 1), 4));
    act_and_compare(&mut workspace, Action::NextUnitKind);
    assert_eq!(workspace.reader.coding().rows().entries(), [0, 1, 2], "those that are filled");
}

#[test]
fn without_a_codebook_it_is_said_how_to_open_one() {
    let mut workspace = years();
    for action in [Action::Codebook, Action::CodeFigure] {
        act_and_compare(&mut workspace, action);
        assert_eq!(workspace.reader.notice(), Some(&Notice::Coding(CodingNotice::NoCodebook)));
    }
}

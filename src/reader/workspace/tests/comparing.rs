//! The comparison of open reports: what it shows, where it leads, and what the user says of it.

use super::*;
use crate::reader::ComparisonNotice;
use crate::reader::comparison_table::order::RowClass;
use crate::reader::jump_list::JumpKind;
use crate::reader::loading::{Loader, ReaderOpener};
use std::sync::Arc;

pub(super) fn report(year: u16) -> (Document, Vec<crate::figure::Figure>) {
    let (cases, rate) = (1000 + u32::from(year - 2019) * 53, 90 + year - 2019);
    let own = if year == 2019 { "新设窗口7个。" } else { "" };
    let text = format!(
        "清河市{year}年国民经济和社会发展统计公报\n\n一、综合\n\n全市办结案件{cases}件，办结率{rate}%。{own}\n\n\
         二、农业\n\n全年粮食产量{}万吨。\n",
        30 + year - 2019,
    );
    let document = Document::parse(Source { name: year.to_string(), encoding: "UTF-8" }, text);
    let figures = Engine::new().find(&document);
    (document, figures)
}

fn opener() -> ReaderOpener {
    Arc::new(|file| {
        let (document, figures) = report(file.display().to_string().parse().map_err(|_| "no such file".to_owned())?);
        Ok((Reader::new(document, figures), Loader::default()))
    })
}

/// The reports of 2019 to 2021, of which the first is open.
pub(super) fn years() -> Workspace {
    let (document, figures) = report(2019);
    let closed = vec!["2020".into(), "2021".into()];
    Workspace::new(Vec::new(), "2019".into(), Reader::new(document, figures), closed)
}

/// Does `action` as the program does, and lets the thread that compares end.
pub(super) fn act_and_compare(workspace: &mut Workspace, action: Action) {
    act(workspace, Action::Repaint);
    match workspace.reader.update(action) {
        Effect::Workspace(request) => {
            if let Some(file) = workspace.answer(request) {
                let opened = opener()(&file).map(|(reader, _)| reader);
                workspace.opened(&file, opened);
            }
        }
        Effect::Judge(judgement) => workspace.judge(judgement),
        _ => {}
    }
    while let Some(task) = workspace.comparison_due() {
        let outcome = task.run(&opener());
        workspace.compared(Ok(outcome));
    }
}

pub(super) fn compare_after(workspace: &mut Workspace, actions: &[Action]) {
    actions.iter().for_each(|action| act_and_compare(workspace, *action));
}

/// The current row: its name, and its values by column.
fn row(workspace: &Workspace) -> (String, Vec<String>) {
    let table = workspace.reader.comparison();
    let indicator = table.current().unwrap();
    let row = table.compared().row(indicator);
    let shown = |cell: &Option<_>| cell.map_or_else(String::new, |(_, cell)| row.shown(indicator.aspect, cell));
    (indicator.name.clone(), row.cells.iter().map(shown).collect())
}

fn written(workspace: &Workspace) -> Option<&str> {
    let reader = &workspace.reader;
    reader.figure().map(|figure| reader.figures()[figure].range.of(&reader.document().text))
}

#[test]
fn the_comparison_opens_at_the_current_figure_with_all_reports_by_year() {
    let mut workspace = years();
    compare_after(&mut workspace, &[Action::NextFigure, Action::Compare]);
    assert_eq!(workspace.reader.mode(), Mode::Comparison);
    assert_eq!(row(&workspace), ("办结案件".into(), vec!["1,000".into(), "1,053".into(), "1,106".into()]));
    assert_eq!(workspace.reader.comparison().column(), 0, "the report that is read is that of 2019");
}

#[test]
fn a_cell_leads_to_its_sentence_in_its_report_and_back_to_its_row() {
    let mut workspace = years();
    compare_after(&mut workspace, &[Action::NextFigure, Action::Compare, Action::NextColumn, Action::Enter]);
    assert_eq!((read(&workspace), written(&workspace)), ("2020", Some("1053件")));
    act_and_compare(&mut workspace, Action::JumpBack);
    assert_eq!((read(&workspace), workspace.reader.mode()), ("2019", Mode::Comparison));
    assert_eq!((row(&workspace).0, workspace.reader.comparison().column()), ("办结案件".into(), 1));
    compare_after(&mut workspace, &[Action::PreviousColumn, Action::Enter]);
    assert_eq!((read(&workspace), workspace.reader.mode()), ("2019", Mode::Reading));
}

#[test]
fn one_report_alone_is_not_compared_and_it_is_said_what_to_do() {
    let (document, figures) = report(2019);
    let mut workspace = Workspace::new(Vec::new(), "2019".into(), Reader::new(document, figures), Vec::new());
    act_and_compare(&mut workspace, Action::Compare);
    assert_eq!(
        (workspace.reader.mode(), workspace.reader.notice()),
        (Mode::Reading, Some(&Notice::Comparison(ComparisonNotice::OnlyReport)))
    );
}

#[test]
fn the_card_tells_the_value_of_the_open_report_before_and_one_key_leads_there_and_back() {
    let mut workspace = years();
    compare_after(&mut workspace, &[Action::NextReport, Action::NextFigure]);
    let earlier = workspace.reader.report.earlier.get(&workspace.reader.figure().unwrap()).cloned().unwrap();
    assert_eq!((&*earlier.text, &*earlier.change, earlier.years), ("1000件", "+5.3", 1));
    act_and_compare(&mut workspace, Action::EarlierValue);
    assert_eq!((read(&workspace), written(&workspace)), ("2019", Some("1000件")));
    act_and_compare(&mut workspace, Action::JumpBack);
    assert_eq!((read(&workspace), written(&workspace)), ("2020", Some("1053件")));
}

#[test]
fn the_next_report_is_read_on_in_the_same_section() {
    let mut workspace = years();
    compare_after(&mut workspace, &[Action::NextSection, Action::NextSection, Action::NextReport]);
    let section = workspace.reader.document().section(workspace.reader.section());
    assert_eq!((read(&workspace), section.title.of(&workspace.reader.document().text)), ("2020", "农业"));
}

#[test]
fn what_is_not_the_same_leaves_the_row_and_what_is_the_same_joins_it() {
    let mut workspace = years();
    compare_after(&mut workspace, &[Action::NextFigure, Action::Compare, Action::NotSame]);
    assert_eq!(row(&workspace).1, ["", "1,053", "1,106"], "one stays at the row");
    compare_after(&mut workspace, &[Action::Same, Action::Bottom, Action::LineUp]);
    compare_after(&mut workspace, &[Action::PreviousColumn, Action::PreviousColumn]);
    assert_eq!(row(&workspace).1, ["1,000", "", ""]);
    act_and_compare(&mut workspace, Action::Same);
    assert_eq!(workspace.reader.notice(), Some(&Notice::Comparison(ComparisonNotice::Judged(true))));
    assert_eq!(row(&workspace).1, ["1,000", "1,053", "1,106"]);
}

#[test]
fn rows_of_one_report_stand_last_and_can_be_shown_alone() {
    let mut workspace = years();
    compare_after(&mut workspace, &[Action::Compare, Action::Bottom]);
    assert_eq!(row(&workspace).1, ["7", "", ""]);
    compare_after(&mut workspace, &[Action::NextUnitKind, Action::NextUnitKind]);
    assert_eq!(workspace.reader.comparison().class(), Some(RowClass::Single));
    assert_eq!(workspace.reader.comparison().rows().entries().len(), 1);
}

#[test]
fn a_row_is_drawn_over_the_years() {
    let mut workspace = years();
    compare_after(&mut workspace, &[Action::NextFigure, Action::Compare, Action::Chart]);
    let trend = workspace.reader.overlays().find_map(|overlay| match overlay {
        crate::reader::overlay::Overlay::Trend(trend) => Some(trend),
        _ => None,
    });
    assert_eq!(trend.unwrap().lines(), [[(2019, 0), (2020, 500), (2021, 1000)]]);
    compare_after(&mut workspace, &[Action::LineDown, Action::Enter]);
    assert_eq!((read(&workspace), written(&workspace)), ("2020", Some("1053件")));
}

#[test]
fn a_place_in_a_report_that_is_still_loading_is_kept_until_it_is_there() {
    let (document, figures) = report(2019);
    let text = document.text.clone();
    let at = figures.last().unwrap().number.start;
    let head: String = text.split("二、").next().unwrap().into();
    let beginning = Document::parse(Source { name: "2019".into(), encoding: "UTF-8" }, head);
    let mut reader = Reader::beginning(beginning, Vec::new());
    reader.arrive(at, JumpKind::Report(1));
    reader.receive(LoadEvent::Whole(Box::new(Loaded::new(document, figures))));
    let figure = reader.figure().map(|figure| reader.figures()[figure].number.start);
    assert_eq!(figure, Some(at));
}

#[test]
fn a_comparison_that_opens_at_what_one_report_tells_says_so() {
    let told = Some(&Notice::Comparison(ComparisonNotice::InOneOnly));
    let mut workspace = years();
    compare_after(&mut workspace, &[Action::NextFigure, Action::NextFigure, Action::NextFigure, Action::Compare]);
    assert_eq!((row(&workspace).0.as_str(), workspace.reader.notice()), ("新设窗口", told), "once it is known");
    compare_after(&mut workspace, &[Action::Back, Action::Compare]);
    assert_eq!(workspace.reader.notice(), told);
    compare_after(&mut workspace, &[Action::Back, Action::PreviousFigure, Action::Compare]);
    assert_eq!(workspace.reader.notice(), None, "the others tell this too");
}

//! The current cell in full, below the table.

use crate::compare::{ComparedCell, ComparedReport, Difference, Indicator};
use crate::reader::comparison_table::order::RowClass;
use crate::tui::draw::all_figures::put_sentence;
use crate::tui::draw::{View, inner, lines};
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws the figure with its report, its label and its sentence.
pub fn draw(page: &mut Page, view: View, area: Rect) {
    let table = view.reader.comparison();
    let compared = table.compared();
    let report = compared.columns.get(table.column()).and_then(|report| compared.reports.get(*report));
    let (Some(report), Some(indicator)) = (report, table.current()) else { return };
    match table.cell() {
        Some((_, cell)) => put_figure(page, view, area, (report, cell), &notes(view, indicator)),
        None => {
            page.put(area, &(view.lang().comparison.nothing_in)(&report.name()), view.theme().quiet);
        }
    }
}

/// Puts a figure with its label, its report with a note at the right, and its sentence, in three lines.
pub fn put_figure(
    page: &mut Page,
    view: View,
    area: Rect,
    (report, cell): (&ComparedReport, &ComparedCell),
    note: &str,
) {
    let mut lines = lines(area);
    let Some(line) = lines.next() else { return };
    let end = page.put(line, &cell.text, view.theme().heading);
    let parts = [cell.label.as_str(), &cell.period].into_iter().filter(|part| !part.is_empty());
    let told: String = parts.map(|part| format!("  {part}")).collect();
    page.put(inner(line, end, 0), &told, Style::new());
    if let Some(line) = lines.next() {
        let section = if cell.section.is_empty() { String::new() } else { format!(" › {}", cell.section) };
        let room = page.put_right(line, &format!("{note} "), view.theme().notice);
        page.put(room, &format!("{}{section}", report.name()), view.theme().quiet);
    }
    if let Some(line) = lines.next() {
        let (before, behind) = cell.sentence.split_once(&*cell.text).unwrap_or(("", &cell.sentence));
        let written = if behind.len() == cell.sentence.len() { "" } else { &cell.text };
        put_sentence(page, view, line, [before, written, behind]);
    }
}

/// Of related values in what they differ; of others whether their sentence is the same in both reports.
fn notes(view: View, indicator: &Indicator) -> String {
    let texts = &view.lang().comparison;
    let differences = indicator.pairs.first().map(|(.., pair)| pair.differences.as_slice()).unwrap_or_default();
    let differs = |difference: &Difference| (texts.differs_in)(*difference);
    match RowClass::of(indicator) {
        RowClass::Related => differences.iter().map(differs).collect::<Vec<_>>().join(" "),
        _ if view.reader.comparison().compared().row(indicator).change.is_unchanged => texts.unchanged.to_owned(),
        _ => String::new(),
    }
}

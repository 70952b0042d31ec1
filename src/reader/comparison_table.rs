//! The comparison of several reports as a table: a row for each indicator, a column for each report, and a cursor in both.

pub mod order;
mod update;

use super::table_rows::TableRows;
use crate::compare::{ComparedCell, ComparedReports, FigurePlace, Indicator, JudgedFigure};
use crate::search::Query;
use order::{ComparisonOrder, RowClass};
use std::sync::Arc;

/// Where a figure stands: the place of its report in the workspace, and the byte of the text with which its number begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellPlace {
    /// The report.
    pub report: usize,
    /// The figure.
    pub at: usize,
}

/// What was found out by comparing the reports at these places in the workspace.
#[derive(Clone, Debug, Default)]
pub struct ComparedPlaces {
    /// The reports and their indicators.
    pub reports: Arc<ComparedReports>,
    /// For each of the reports its place in the workspace.
    pub places: Vec<usize>,
}

impl ComparedPlaces {
    /// Where the figure of a cell stands.
    pub fn place(&self, cell: FigurePlace) -> Option<CellPlace> {
        let (_, told) = self.reports.cell(cell)?;
        Some(CellPlace { report: *self.places.get(cell.report)?, at: told.at })
    }

    /// The cell of a figure.
    fn cell(&self, place: CellPlace) -> Option<FigurePlace> {
        let report = self.places.iter().position(|known| *known == place.report)?;
        let cells = &self.reports.reports.get(report)?.cells;
        let figure = cells.partition_point(|cell| cell.at < place.at).min(cells.len().checked_sub(1)?);
        Some(FigurePlace { report, figure })
    }
}

/// The table. What was done in it stays while it is closed, and is the same in all reports.
#[derive(Clone, Debug, Default)]
pub struct ComparisonTable {
    compared: ComparedPlaces,
    /// Whether reports are being compared.
    is_waiting: bool,
    rows: TableRows,
    /// The current column.
    column: usize,
    order: ComparisonOrder,
    is_reversed: bool,
    class: Option<RowClass>,
    filter: Option<Query>,
    /// The figure that is to be of one indicator with the next one that is chosen.
    marked: Option<FigurePlace>,
    /// The figure whose cell is to be the current one as soon as there is one.
    wanted: Option<CellPlace>,
}

impl ComparisonTable {
    /// The reports that are compared.
    pub fn compared(&self) -> &ComparedReports {
        &self.compared.reports
    }

    /// The same with their places in the workspace.
    pub fn places(&self) -> &ComparedPlaces {
        &self.compared
    }

    /// Whether reports are being compared, and the rows are those of before.
    pub fn is_waiting(&self) -> bool {
        self.is_waiting
    }

    /// The rows, as places among the indicators.
    pub fn rows(&self) -> &TableRows {
        &self.rows
    }

    /// The current column, from 0.
    pub fn column(&self) -> usize {
        self.column
    }

    /// What the rows are sorted by, and whether the other way round.
    pub fn order(&self) -> (ComparisonOrder, bool) {
        (self.order, self.is_reversed)
    }

    /// The sort of rows that shows; all where it is none.
    pub fn class(&self) -> Option<RowClass> {
        self.class
    }

    /// How many rows there are of a sort.
    pub fn count(&self, class: RowClass) -> usize {
        let indicators = self.compared().comparison.indicators.iter();
        indicators.filter(|indicator| RowClass::of(indicator) == class).count()
    }

    /// What they are filtered by.
    pub fn filter(&self) -> Option<&Query> {
        self.filter.as_ref()
    }

    /// The figure that is to be of one indicator with another.
    pub fn marked(&self) -> Option<FigurePlace> {
        self.marked
    }

    /// The indicator of a row's entry.
    pub fn indicator(&self, entry: usize) -> Option<&Indicator> {
        self.compared().comparison.indicators.get(entry)
    }

    /// The indicator of the current row.
    pub fn current(&self) -> Option<&Indicator> {
        self.indicator(self.rows.entry()?)
    }

    /// The section that a row stands in: as the newest report that has the row names it, with that report where no other has it.
    pub fn heading(&self, entry: usize) -> Option<String> {
        let indicator = self.indicator(entry)?;
        let (report, cell) = self.compared().cell(*indicator.cells.first()?)?;
        Some(match (indicator.is_shared(), cell.section.is_empty()) {
            (true, false) => cell.section.to_string(),
            (false, false) => format!("{} › {}", report.name(), cell.section),
            (_, true) => report.name(),
        })
    }

    /// The current cell and its figure; nothing where the report of the column has none.
    pub fn cell(&self) -> Option<(FigurePlace, &ComparedCell)> {
        let report = *self.compared().columns.get(self.column)?;
        let place = *self.current()?.cells.iter().find(|cell| cell.report == report)?;
        Some((place, self.compared().cell(place)?.1))
    }

    /// Makes the table ready to be shown, at the figure at `place`.
    pub fn open(&mut self, place: CellPlace, height: usize) {
        self.wanted = Some(place);
        self.find_wanted();
        self.rows.follow(height);
    }

    /// Has the table say that its reports are being compared.
    pub fn wait(&mut self) {
        self.is_waiting = true;
    }

    /// Makes the table ready to be shown as it was left.
    pub fn resume(&mut self, height: usize) {
        self.rows.follow(height);
    }

    /// Shows what was found out; the current cell stays that of the same figure.
    pub fn show(&mut self, compared: ComparedPlaces, height: usize) {
        let place = |cell: FigurePlace| self.compared.place(cell);
        let here = self.wanted.or_else(|| place(self.cell().map(|(place, _)| place).or_else(|| self.first_cell())?));
        let marked = self.marked.and_then(place);
        (self.compared, self.is_waiting, self.wanted) = (compared, false, here);
        self.marked = marked.and_then(|place| self.compared.cell(place));
        self.rows = TableRows::default();
        self.arrange();
        self.find_wanted();
        self.rows.follow(height);
    }

    /// Shows only indicators that `query` finds; without a query all.
    pub fn set_filter(&mut self, query: Option<Query>, height: usize) {
        self.filter = query;
        self.arrange();
        self.rows.follow(height);
    }

    /// The selected rows, as places among the indicators; all that show where none is.
    pub fn selection(&self) -> Vec<usize> {
        let selection = self.rows.selection();
        if selection.is_empty() { self.rows.entries().to_vec() } else { selection }
    }

    fn first_cell(&self) -> Option<FigurePlace> {
        self.current()?.cells.first().copied()
    }

    /// Goes to the cell of the figure that is wanted.
    fn find_wanted(&mut self) {
        let Some(cell) = self.wanted.and_then(|place| self.compared.cell(place)) else { return };
        self.wanted = None;
        let has = |entry: &&usize| self.indicator(**entry).is_some_and(|row| row.cells.contains(&cell));
        let row = self.rows.entries().iter().find(has).copied();
        self.column = self.compared().columns.iter().position(|report| *report == cell.report).unwrap_or(0);
        self.rows.go_to(row);
    }

    /// Makes the rows anew; the current row stays that of the same indicator.
    fn arrange(&mut self) {
        let found = |indicator: &Indicator| {
            self.filter.as_ref().is_none_or(|query| query.is_in(&self.words(indicator)))
                && self.class.is_none_or(|class| RowClass::of(indicator) == class)
        };
        let all = self.compared().comparison.indicators.iter().enumerate();
        let mut rows: Vec<usize> = all.filter(|(_, row)| found(row)).map(|(at, _)| at).collect();
        order::sort(&mut rows, self.compared(), self.order, self.is_reversed, self.column);
        self.rows.show(rows);
        if self.order == ComparisonOrder::Report && !self.is_reversed {
            let headings: Vec<Option<String>> = self.rows.entries().iter().map(|entry| self.heading(*entry)).collect();
            self.rows.set_headed((0..headings.len()).filter(|row| {
                let before = row.checked_sub(1).and_then(|row| headings.get(row));
                before != headings.get(*row)
            }));
        }
    }

    /// What an indicator is found by: its name, and the label and section of its first figure.
    fn words(&self, indicator: &Indicator) -> String {
        let first = indicator.cells.first().and_then(|place| self.compared().cell(*place));
        first.map_or_else(
            || indicator.name.clone(),
            |(_, cell)| format!("{} {} {}", indicator.name, cell.label, cell.section),
        )
    }

    /// A figure as a judgement names it.
    fn judged(&self, place: FigurePlace) -> Option<JudgedFigure> {
        let (report, cell) = self.compared().cell(place)?;
        Some(JudgedFigure { report: report.fingerprint, at: cell.at })
    }
}

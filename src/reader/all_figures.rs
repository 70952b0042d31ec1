//! All figures of a report as a table: which of them show, in which order, which row is the current row, which rows are
//! selected.

pub mod order;
pub mod units;
mod update;

use super::report::Report;
use super::table_rows::TableRows;
use crate::document::Section;
use crate::figure::Figure;
use crate::search::Query;
use crate::text::number::Scale;
use order::{Order, Places};
use units::UnitKind;

/// The table. Rows are counted from the top; a figure is a place in the report's figures.
#[derive(Debug, Default)]
pub struct AllFigures {
    rows: TableRows,
    order: Order,
    unit_kind: Option<UnitKind>,
    filter: Option<Query>,
    /// What the figures are sorted by; none before the table is first open, and when the figures changed.
    places: Option<Places>,
    /// How many of the figures that show stand in each of so many parts of the text.
    density: Vec<u32>,
}

/// Parts of the text whose figures are counted: many more than there are columns on a screen.
const PARTS: usize = 4096;

impl AllFigures {
    /// The figures that show, from the top.
    pub fn rows(&self) -> &[usize] {
        self.rows.entries()
    }

    /// The order they stand in.
    pub fn order(&self) -> Order {
        self.order
    }

    /// The sort of units that they are filtered by.
    pub fn unit_kind(&self) -> Option<UnitKind> {
        self.unit_kind
    }

    /// How many figures of the report have such units.
    pub fn count(&self, kind: UnitKind) -> usize {
        self.places.as_ref().map_or(0, |places| places.units.count(kind))
    }

    /// The scale that the amounts of a figure's unit read well in beneath each other.
    pub fn scale(&self, figure: usize) -> Scale {
        self.places.as_ref().map_or(Scale::One, |places| places.units.scale(figure))
    }

    /// How many of the figures that show stand in each of so many parts of the text.
    pub fn density(&self) -> &[u32] {
        &self.density
    }

    /// What they are filtered by.
    pub fn filter(&self) -> Option<&Query> {
        self.filter.as_ref()
    }

    /// Shows only figures that `query` finds; without a query all.
    pub fn set_filter(&mut self, query: Option<Query>, report: &Report, height: usize) {
        self.filter = query;
        self.arrange(report);
        self.rows.follow(height);
    }

    /// The current row.
    pub fn row(&self) -> usize {
        self.rows.row()
    }

    /// The first row in sight.
    pub fn first(&self) -> usize {
        self.rows.first()
    }

    /// The figure of the current row.
    pub fn figure(&self) -> Option<usize> {
        self.rows.entry()
    }

    /// Whether a row is selected.
    pub fn is_selected(&self, row: usize) -> bool {
        self.rows.is_selected(row)
    }

    /// How many figures are selected.
    pub fn selected(&self) -> usize {
        self.rows.selected()
    }

    /// Makes the table ready to be shown, at the row of `figure`.
    pub fn open(&mut self, figure: usize, report: &Report, height: usize) {
        self.arrange(report);
        self.rows.go_to(Some(figure));
        self.rows.follow(height);
    }

    /// Makes the table ready to be shown as it was left; the rows are made anew if the figures changed since then.
    pub fn resume(&mut self, report: &Report, height: usize) {
        if self.places.is_none() {
            self.arrange(report);
        }
        self.rows.follow(height);
    }

    /// Makes the rows anew, for what they are made of changed; they show as they did before.
    pub fn refresh(&mut self, report: &Report, height: usize) {
        self.arrange(report);
        self.rows.follow(height);
    }

    /// Makes the rows anew. The row of the same figure stays the current row; where it does not show, a row near it.
    fn arrange(&mut self, report: &Report) {
        let places = self.places.get_or_insert_with(|| Places::new(&report.figures));
        let found = self.filter.as_ref().map(|query| found(report, query));
        let shows = |figure: &usize| {
            found.as_ref().is_none_or(|found| found[*figure])
                && self.unit_kind.is_none_or(|kind| places.units.kind(*figure) == kind)
        };
        let mut rows: Vec<usize> = (0..report.figures.len()).filter(shows).collect();
        self.density = density(&rows, report);
        places.sort(&mut rows, self.order, report);
        self.rows.show(rows);
    }

    /// The selected figures in the order of the table, those too that do not show; all that show where none is.
    pub fn selection(&mut self, report: &Report) -> Vec<usize> {
        let mut selection = self.rows.selection();
        if selection.is_empty() {
            return self.rows().to_vec();
        }
        if let Some(places) = &mut self.places {
            places.sort(&mut selection, self.order, report);
        }
        selection
    }

    /// Takes back the last of what was chosen: a range, the selection, the filters; says whether there was any.
    fn take_back(&mut self) -> bool {
        self.rows.take_back() || self.filter.take().is_some() | self.unit_kind.take().is_some()
    }

    /// The same table in what the report became: where each of its figures is now.
    pub(super) fn change(&mut self, moved: impl Fn(usize) -> Option<usize>) {
        self.rows.change(moved);
        self.places = None;
    }
}

/// How many of the figures in `rows` stand in each part of the text.
fn density(rows: &[usize], report: &Report) -> Vec<u32> {
    let mut counts = vec![0; PARTS];
    for start in rows.iter().filter_map(|row| report.figure_start(*row)) {
        counts[start * PARTS / report.document.text.len().max(1)] += 1;
    }
    counts
}

/// For each figure whether `query` stands in its line of the index or in the heading of its section.
fn found(report: &Report, query: &Query) -> Vec<bool> {
    let document = &report.document;
    let is_headed = |section: &Section| query.is_in(section.heading.of(&document.text));
    let sections: Vec<bool> = document.sections.iter().map(is_headed).collect();
    let section = |figure: &Figure| document.paragraph(figure.paragraph).section;
    let mut found: Vec<bool> = report.figures.iter().map(|figure| sections[section(figure).0]).collect();
    report.index().matching(query).into_iter().for_each(|figure| found[figure] = true);
    found
}

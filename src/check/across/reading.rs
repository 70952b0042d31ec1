//! A report as it is held against others: its figures with their intervals and times.

use crate::check::statement;
use crate::check::words::CheckWords;
use crate::check::written::Written;
use crate::compare::ComparedReport;
use crate::document::Document;
use crate::figure::Figure;
use crate::text::time::Stretch;
use std::sync::Arc;

/// A report as it is held against others. The document itself is not kept.
#[derive(Clone, Debug)]
pub struct CheckedReport {
    /// The report as it is compared.
    pub compared: Arc<ComparedReport>,
    /// What is checked of each of its figures, in text order.
    pub(super) figures: Vec<CheckedFigure>,
}

/// What is checked of one figure.
#[derive(Clone, Debug, Default)]
pub(super) struct CheckedFigure {
    /// Its number; none of a cell of a table, or where it is no single one.
    pub number: Option<Written>,
    /// Whether it tells a decrease.
    pub falls: bool,
    /// The days that it is of, where all of them are known.
    pub time: Option<Stretch>,
    /// The text between the figure before and this one, folded and without white space.
    pub before: String,
    /// What stands in brackets right behind it, the same way.
    pub remark: String,
}

impl CheckedReport {
    pub(in crate::check) fn new(document: &Document, figures: &[Figure], words: &CheckWords) -> Self {
        let facts = document.facts();
        let mut checked = vec![CheckedFigure::default(); figures.len()];
        for statement in statement::statements(document, figures, words) {
            let dates = statement.figure.dates(&document.text, &facts);
            let remark = statement.after.strip_prefix('(').and_then(|after| after.split_once(')'));
            if let Some(figure) = checked.get_mut(statement.index) {
                *figure = CheckedFigure {
                    number: statement.number,
                    falls: statement.falls,
                    time: dates.start.zip(dates.end).map(|(start, end)| Stretch { start, end }),
                    remark: remark.map_or_else(String::new, |(remark, _)| remark.to_owned()),
                    before: statement.before,
                };
            }
        }
        Self { compared: Arc::new(ComparedReport::new(document, figures)), figures: checked }
    }

    /// The name of the unit of a figure.
    pub(super) fn unit(&self, figure: usize) -> &str {
        let figures = &self.compared.mentions.figures;
        let at = figures.partition_point(|mention| mention.figure < figure);
        figures.get(at).map_or("", |mention| &mention.unit)
    }
}

//! A report as it is held against others: its figures with their intervals and times.

use crate::check::statement;
use crate::check::words::CheckWords;
use crate::check::written::Written;
use crate::compare::ComparedReport;
use crate::document::Document;
use crate::figure::{Direction, Figure, Kind};
use crate::text::fold::fold_for_search;
use crate::text::join::joined;
use crate::text::time::Stretch;
use std::sync::Arc;

/// A report as it is held against others. The document itself is not kept, and a copy costs nothing.
#[derive(Clone, Debug)]
pub struct CheckedReport {
    /// The report as it is compared.
    pub compared: Arc<ComparedReport>,
    /// What is checked of each of its figures, in text order.
    pub(super) figures: Arc<[CheckedFigure]>,
}

/// What is checked of one figure.
#[derive(Clone, Debug, Default)]
pub(super) struct CheckedFigure {
    /// Its number; none where it is no single one.
    pub number: Option<Written>,
    /// Whether it is a cell of a table.
    pub in_table: bool,
    /// Whether it is of a sort that is another each year: money, a rate, or what a verb says that it was reached. A house
    /// keeps its height, and a street the number of its offices.
    pub varies: bool,
    /// Whether it tells a decrease.
    pub falls: bool,
    /// The days that it is of, where all of them are known.
    pub time: Option<Stretch>,
    /// The text between the figure before and this one, folded and without white space; of a cell its heads.
    pub before: String,
    /// What stands in brackets right behind it, the same way.
    pub remark: String,
}

impl CheckedReport {
    pub(in crate::check) fn new(document: &Document, figures: &[Figure], words: &CheckWords) -> Self {
        let facts = document.facts();
        let mut checked = vec![CheckedFigure::default(); figures.len()];
        let time = |figure: &Figure| {
            let dates = figure.dates(&document.text, &facts);
            dates.start.zip(dates.end).map(|(start, end)| Stretch { start, end })
        };
        for statement in statement::statements(document, figures, words) {
            let remark = statement.after.strip_prefix('(').and_then(|after| after.split_once(')'));
            let of = statement.figure;
            if let Some(figure) = checked.get_mut(statement.index) {
                *figure = CheckedFigure {
                    number: statement.number,
                    in_table: false,
                    varies: matches!(of.kind, Kind::Money | Kind::Percent)
                        || of.change.is_some()
                        || words.arriving.cut_behind(&statement.before).is_some(),
                    falls: statement.falls,
                    time: time(of),
                    remark: remark.map_or_else(String::new, |(remark, _)| remark.to_owned()),
                    before: statement.before,
                };
            }
        }
        for (figure, checked) in figures.iter().zip(&mut checked) {
            if let Some(cell) = &figure.cell {
                let heads = joined(&document.text, &[&cell.row[..], &cell.column[..]].concat());
                *checked = CheckedFigure {
                    number: Written::of(figure, &document.text, "", words),
                    in_table: true,
                    falls: figure.direction == Some(Direction::Down),
                    time: time(figure),
                    before: heads.chars().filter(|c| !c.is_whitespace()).map(fold_for_search).collect(),
                    ..CheckedFigure::default()
                };
            }
        }
        Self { compared: Arc::new(ComparedReport::new(document, figures)), figures: checked.into() }
    }

    /// The name of the unit of a figure.
    pub(super) fn unit(&self, figure: usize) -> &str {
        let figures = &self.compared.mentions.figures;
        let at = figures.partition_point(|mention| mention.figure < figure);
        figures.get(at).map_or("", |mention| &mention.unit)
    }
}

//! What a cell is of: from the heads of its row and column to a figure.

use super::TableCell;
use super::above::Above;
use super::columns::{Band, ColumnRole, HeadedColumn};
use super::head::{Head, HeadChange};
use super::label;
use super::number::CellNumber;
use super::unit::HeadUnit;
use super::words::WORDS;
use crate::document::{Document, ParagraphId, Table};
use crate::figure::label::NamedLabel;
use crate::figure::lexicon::Lexicon;
use crate::figure::measured::UnitText;
use crate::figure::mention::Mention;
use crate::figure::parts::FigureParts;
use crate::figure::sentence::Sentence;
use crate::figure::{Change, Direction, Figure, Kind, Label, Value, value};
use crate::text::TextRange;
use crate::text::fold::fold;
use std::ops::Range;
use std::sync::Arc;

/// What names a row in a run of columns.
pub(super) struct RowNames {
    pub columns: Range<usize>,
    pub heads: Vec<Head>,
    /// The heads as they are written.
    pub written: Arc<[TextRange]>,
}

/// What a cell is of.
pub(super) struct CellOf<'a> {
    pub lexicon: &'a Lexicon,
    pub document: &'a Document,
    /// The table, by its place among those of the document.
    pub table: (usize, &'a Table),
    pub row: usize,
    /// The time that holds where the table tells none.
    pub held: Option<TextRange>,
    /// What names the row, for each run of columns that does.
    pub names: &'a [RowNames],
    pub band: &'a Band,
}

impl CellOf<'_> {
    /// The figure of the number in a column.
    pub fn figure(&self, above: &Above, s: &Sentence, at: usize, number: CellNumber) -> Figure {
        let column = &self.band.columns[at];
        let row = self.row_names(at, column);
        let said = RowAndColumn { row: row.map_or(&[], |row| &row.heads), column };
        let unit = self.unit(above, at, &said).filter(|_| !number.is_ratio());
        let paragraph = ParagraphId(self.table.1.first.0 + self.row);
        let found = FigureParts {
            text: &self.document.text,
            paragraph,
            period: self.period(above, &said),
            year: None,
            governing: None,
            named: self.label(above, at, &said),
        };
        let mut figure = match number {
            CellNumber::Figure(read) => {
                let (mention, movement) = *read;
                let told = movement.change.is_some();
                let bare = mention_is_bare(&mention);
                let mut figure = found.figure(s, mention, &movement);
                if let Some(unit) = unit.filter(|_| bare) {
                    measure(&mut figure, &unit);
                }
                if told {
                    figure.basis = figure.basis.or(said.basis(above));
                    self.place(&mut figure, at, &said);
                    return figure;
                }
                figure
            }
            CellNumber::Bare { range, digits, value } => {
                let mut figure = found.bare(range, digits, value);
                if let Some(unit) = unit {
                    measure(&mut figure, &unit);
                }
                figure
            }
            CellNumber::Text => found.bare(TextRange::default(), TextRange::default(), Value::Number(0.into())),
        };
        said.change(above, &mut figure);
        self.place(&mut figure, at, &said);
        figure
    }

    /// What the nearest column of amounts before the one at `at` measures: 完成数 before 占预算（%） and 比上年增长（%）.
    fn measured(&self, at: usize) -> Option<&Head> {
        let names = &self.band.columns[at].names;
        let beside = self.band.columns[..at].iter().rev().take_while(|column| column.names == *names);
        let tells_share = |head: &Head| head.is_share || head.unit.as_ref().is_some_and(HeadUnit::is_share);
        let mut heads =
            beside.filter(|column| column.role == ColumnRole::Values).filter_map(|column| column.heads.last());
        heads.find(|head| head.change.is_none() && !tells_share(head)).filter(|head| !head.name.is_empty())
    }

    fn place(&self, figure: &mut Figure, at: usize, said: &RowAndColumn) {
        figure.cell = Some(Box::new(TableCell {
            table: self.table.0,
            row: self.row_names(at, said.column).map(|row| row.written.clone()).unwrap_or_default(),
            column: said.column.written.clone(),
        }));
    }

    /// What names the row of a column.
    fn row_names(&self, at: usize, column: &HeadedColumn) -> Option<&RowNames> {
        let named =
            self.names.iter().find(|names| names.columns.start == column.names.start && !column.names.is_empty());
        named.filter(|names| names.columns.start != at)
    }

    /// The unit of a number that has none beside it.
    fn unit(&self, above: &Above, at: usize, said: &RowAndColumn) -> Option<HeadUnit> {
        let own = said.column.said(|head| head.unit.clone());
        let beside = || {
            let column = self.band.columns.iter().position(|column| column.role == ColumnRole::Units)?;
            let cell = self.table.1.cell(self.table.1.origin(self.row, column));
            HeadUnit::of(self.lexicon, cell.of(&self.document.text))
        };
        let share = said.is_share();
        // What a column of shares holds has not the unit of its row.
        let fits = |unit: &HeadUnit| !said.column_is_share() || unit.is_share();
        own.or_else(|| said.unit_of_row().filter(fits))
            .or_else(|| beside().filter(fits))
            .or_else(|| said.column.counted.as_ref().map(|counted| above.scaled(counted)))
            .or_else(|| self.listed(above, at))
            .or_else(|| above.unit(share).filter(|_| !said.is_quotient()))
    }

    /// The unit of a column where the note above the table has one for each of them: 单位：所、班、人.
    fn listed(&self, above: &Above, at: usize) -> Option<HeadUnit> {
        let values = || self.band.columns.iter().enumerate().filter(|(_, column)| column.role == ColumnRole::Values);
        // Of two, the first may be that of all amounts, whatever the order of the columns: 单位：千元；人.
        let several = above.units.len() > 2 && values().count() == above.units.len();
        let place = values().position(|(column, _)| column == at).filter(|_| several)?;
        above.units.get(place).cloned()
    }

    /// The time of a cell: that of its column, its row, the title of the table, or what holds there. A change is of the
    /// latest time in the table.
    fn period(&self, above: &Above, said: &RowAndColumn) -> Option<TextRange> {
        let text = &self.document.text;
        let dated = |time: &TextRange| time.of(text).contains(|c: char| c.is_ascii_digit());
        let own = said.column.said(|head| head.period);
        let change = said.column.said(|head| head.change).is_some();
        let later = || self.band.latest.filter(|_| change);
        let of_row = || said.row.iter().rev().find_map(|head| head.period);
        let titled = || above.title.as_ref()?.period;
        let named = || said.row.iter().rev().find_map(|head| head.named_time);
        own.filter(dated).or_else(later).or(own).or_else(of_row).or_else(titled).or_else(named).or(self.held)
    }

    fn label(&self, above: &Above, at: usize, said: &RowAndColumn) -> NamedLabel {
        let measured = Some(at).filter(|_| said.column.tells_change).and_then(|at| self.measured(at));
        let mut pieces = label::label(said.row, said.column, measured);
        let sure = !pieces.is_empty();
        if let (true, Some(title)) = (pieces.is_empty(), &above.title) {
            pieces.clone_from(&title.name);
        }
        NamedLabel { label: Label(pieces), sure }
    }
}

/// What the heads of a cell say.
struct RowAndColumn<'a> {
    row: &'a [Head],
    column: &'a HeadedColumn,
}

impl RowAndColumn<'_> {
    fn is_share(&self) -> bool {
        self.column_is_share() || self.row.last().is_some_and(|head| head.is_share)
    }

    fn column_is_share(&self) -> bool {
        self.column.heads.last().is_some_and(|head| head.is_share)
    }

    /// Whether it is a rate that is no share: 容积率.
    fn is_quotient(&self) -> bool {
        let ends = |head: &Head| WORDS.quotients.ends(&head.named.chars().map(fold).collect::<Vec<_>>()).is_some();
        [self.row, &self.column.heads].iter().filter_map(|heads| heads.last()).any(ends)
    }

    /// The unit that the row tells. A rate may have its own (周转率（次）), but not that of what it is told of.
    fn unit_of_row(&self) -> Option<HeadUnit> {
        let last = self.row.last()?;
        let others = || self.row.iter().rev().find_map(|head| head.unit.clone());
        last.unit.clone().or_else(|| others().filter(|unit| !last.is_share || unit.is_share()))
    }

    /// The last head that tells a change.
    fn told(&self) -> Option<&Head> {
        let mut heads = self.row.iter().chain(&self.column.heads).rev();
        heads.find(|head| head.change.is_some())
    }

    fn basis(&self, above: &Above) -> Option<TextRange> {
        let own = self.row.iter().chain(&self.column.heads).rev().find_map(|head| head.basis);
        own.or_else(|| above.title.as_ref().filter(|_| self.told().is_some())?.basis)
    }

    /// Says of a figure how it changed.
    fn change(&self, above: &Above, figure: &mut Figure) {
        figure.basis = figure.basis.or_else(|| self.basis(above));
        let Some(change) = self.told().and_then(|head| head.change) else { return };
        let direction = match (value::sign(&figure.value), change) {
            (0, _) => return,
            (1, HeadChange::Signed) => Direction::Up,
            _ => Direction::Down,
        };
        (figure.direction, figure.change) = (Some(direction), Some(Change::By));
    }
}

/// Whether a mention has no unit of its own.
fn mention_is_bare(mention: &Mention) -> bool {
    mention.unit == UnitText::None
}

/// Gives a figure the unit of its head.
fn measure(figure: &mut Figure, unit: &HeadUnit) {
    figure.unit = unit.name.clone();
    value::shift(&mut figure.value, unit.power);
    if matches!(figure.kind, Kind::Count) {
        figure.kind = unit.kind;
    }
}

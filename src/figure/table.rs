//! Tables: which cells are figures, and what each of them counts, by the heads of its row and column.

mod above;
mod cell;
mod columns;
mod head;
mod label;
mod number;
mod unit;
mod words;

use super::Figure;
use super::lexicon::Lexicon;
use super::sentence::Sentence;
use crate::document::{CellKind, Document, RowKind, Table};
use crate::text::TextRange;
use above::Above;
use cell::{CellOf, RowNames};
use columns::{Band, ColumnRole};
use head::{Head, HeadOf};
use number::CellNumber;
use std::sync::Arc;

/// Where a figure stands in a table: the heads of its row and of its column, as they are written, the outer first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableCell {
    /// The place of the table among those of the document.
    pub table: usize,
    /// What names its row.
    pub row: Arc<[TextRange]>,
    /// What stands above it.
    pub column: Arc<[TextRange]>,
}

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CellUse {
    /// A figure.
    Figure,
    /// Text, which is read as any other.
    Text,
    /// It names a column, a row, or several rows.
    Head,
    /// The number of a row, a code or a year.
    Code,
    /// Nothing, or a sign that there is nothing.
    Nothing,
}

impl CellUse {
    /// The name that `--explain` prints.
    pub fn name(self) -> &'static str {
        match self {
            Self::Figure => "cell",
            Self::Text => "text",
            Self::Head => "head",
            Self::Code => "code",
            Self::Nothing => "no data",
        }
    }
}

/// A table being read, row by row.
#[derive(Default)]
pub(super) struct TableReader {
    /// The place of the table among those of the document.
    at: Option<usize>,
    above: Above,
    band: Option<Band>,
    /// What names the last row that has a name of its own.
    parent: Vec<Head>,
    sentence: Sentence,
}

/// The rows of a table that are read as text, since it holds no numbers, or is no table of data.
pub(super) fn is_data(document: &Document, table: &Table) -> bool {
    let numbers =
        |row: &Vec<TextRange>| row.iter().skip(1).any(|cell| CellKind::of(cell.of(&document.text)) == CellKind::Number);
    let body = table.rows.iter().zip(&table.kinds).filter(|(_, kind)| **kind == RowKind::Body);
    body.into_iter().any(|(row, _)| numbers(row))
}

impl TableReader {
    /// The cells of a row, each with what it is; the figures among them go to `found`. `held` is the time that holds
    /// where the table tells none.
    pub fn read(
        &mut self,
        lexicon: &Lexicon,
        document: &Document,
        (at, row): (usize, usize),
        held: Option<TextRange>,
        mut each: impl FnMut(TextRange, CellUse, Option<Figure>),
    ) {
        let Some(table) = document.tables.get(at) else { return };
        self.begin(lexicon, document, at, table);
        let cells = table.rows.get(row).map_or(&[][..], Vec::as_slice);
        if table.kinds.get(row) != Some(&RowKind::Body) {
            for cell in cells.iter().filter(|cell| !cell.is_empty()) {
                each(*cell, self.unnumbered(document, table, row, *cell), None);
            }
            return;
        }
        self.enter_band(lexicon, document, table, row);
        let Some(band) = self.band.take() else { return };
        let names = self.row_names(lexicon, document, table, row, &band);
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let of = CellOf { lexicon, document, table: (at, table), row, held, names: &names, band: &band };
            let (use_of, figure) = self.cell(&of, column, *cell);
            each(*cell, use_of, figure);
        }
        self.band = Some(band);
    }

    /// Goes on to a table; one that goes on with the table before keeps its heads.
    fn begin(&mut self, lexicon: &Lexicon, document: &Document, at: usize, table: &Table) {
        let before = self.at.replace(at);
        if before == Some(at) {
            return;
        }
        let follows = before.is_some_and(|before| before + 1 == at);
        // The last columns of its rest may all be blank.
        let fits = |band: &Band| table.width() <= band.columns.len();
        self.band = self.band.take().filter(|band| table.goes_on && follows && fits(band));
        let above = Above::of(lexicon, document, table);
        if self.band.is_none() {
            self.above = above;
        } else if !above.units.is_empty() {
            self.above.units = above.units;
        }
        self.parent.clear();
    }

    /// What a cell is in a row that holds no data: a head, or a sentence across the table.
    fn unnumbered(&self, document: &Document, table: &Table, row: usize, cell: TextRange) -> CellUse {
        let sentence = cell.of(&document.text).contains(['。', '，', '；']);
        if table.kinds.get(row) == Some(&RowKind::Group) && sentence { CellUse::Text } else { CellUse::Head }
    }

    /// Reads the heads above a row, where they are others than those of the row before.
    fn enter_band(&mut self, lexicon: &Lexicon, document: &Document, table: &Table, row: usize) {
        let head = table.head_of(row);
        let same = self.band.as_ref().is_some_and(|band| band.head == head || head.is_empty());
        if !same {
            let before = self.band.take();
            self.above.enter_part(lexicon, document, table, head.start);
            self.band = Some(Band::of(lexicon, &document.text, table, head, before.as_ref()));
        }
    }

    /// What names a row, for each run of columns that does.
    fn row_names(
        &mut self,
        lexicon: &Lexicon,
        document: &Document,
        table: &Table,
        row: usize,
        band: &Band,
    ) -> Vec<RowNames> {
        let mut names = Vec::with_capacity(band.runs.len());
        for columns in band.runs.iter().cloned() {
            let places = columns.clone().map(|column| named_place(table, row, column, columns.end));
            let mut cells: Vec<TextRange> = places.map(|place| table.cell(place)).collect();
            cells.retain(|cell| !cell.is_empty());
            cells.dedup();
            let heads = cells.into_iter().map(|cell| Head::read(lexicon, &document.text, cell, HeadOf::Row));
            let mut heads: Vec<Head> = heads.collect();
            self.fill_in(&mut heads);
            let written = heads.iter().map(|head| head.whole).collect();
            names.push(RowNames { columns, heads, written });
        }
        names
    }

    /// A row that tells only a change, or nothing, is of what the row above it names.
    fn fill_in(&mut self, heads: &mut Vec<Head>) {
        if heads.iter().any(|head| !head.name.is_empty()) {
            self.parent.clone_from(heads);
        } else if heads.iter().any(|head| head.change.is_some()) {
            let parent = self.parent.iter().map(|head| Head { unit: None, change: None, ..head.clone() });
            heads.splice(0..0, parent);
        }
    }

    /// What a cell of a row of data is.
    fn cell(&mut self, of: &CellOf, column: usize, cell: TextRange) -> (CellUse, Option<Figure>) {
        let Some(head) = of.band.columns.get(column) else { return (CellUse::Head, None) };
        let kind = CellKind::of(cell.of(&of.document.text));
        let used = match (head.role, kind) {
            (_, CellKind::Blank | CellKind::Dash) => CellUse::Nothing,
            (ColumnRole::Codes, _) => CellUse::Code,
            (ColumnRole::Names | ColumnRole::Units, _)
                if of.band.columns.iter().any(|column| column.role == ColumnRole::Values) =>
            {
                CellUse::Head
            }
            (ColumnRole::Names, CellKind::Text) => CellUse::Text,
            _ => CellUse::Figure,
        };
        if used != CellUse::Figure {
            return (used, None);
        }
        match number::read(of.lexicon, &of.document.text, cell, &mut self.sentence) {
            CellNumber::Text => (CellUse::Text, None),
            number => (CellUse::Figure, Some(of.figure(&self.above, &self.sentence, column, number))),
        }
    }
}

/// The place of the cell that names a row in `column`: where it is blank and a name stands to its right, that of a row
/// above.
fn named_place(table: &Table, row: usize, column: usize, end: usize) -> (usize, usize) {
    let place = table.origin(row, column);
    let filled = |row: usize, column: usize| !table.cell((row, column)).is_empty();
    let right = || (column + 1..end).any(|right| filled(row, right));
    if !table.merged.is_empty() || filled(place.0, place.1) || !right() {
        return place;
    }
    let body = |row: &usize| table.kinds.get(*row) == Some(&RowKind::Body);
    let above = (0..row).rev().take_while(body).find(|row| filled(*row, column));
    above.map_or(place, |row| (row, column))
}

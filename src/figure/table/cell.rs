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

/// What a cell is of.
pub(super) struct CellOf<'a> {
    pub lexicon: &'a Lexicon,
    pub document: &'a Document,
    /// The table, by its place among those of the document.
    pub table: (usize, &'a Table),
    pub row: usize,
    /// The time that holds where the table tells none.
    pub held: Option<TextRange>,
    /// What names the row, for the first column of each run of names.
    pub names: &'a [(usize, Vec<Head>)],
    pub band: &'a Band,
}

impl CellOf<'_> {
    /// The figure of the number in a column.
    pub fn figure(&self, above: &Above, s: &Sentence, at: usize, number: CellNumber) -> Figure {
        let column = &self.band.columns[at];
        let row = self.row_heads(at, column);
        let said = RowAndColumn { row, column };
        let unit = self.unit(above, &said);
        let paragraph = ParagraphId(self.table.1.first.0 + self.row);
        let found = FigureParts {
            text: &self.document.text,
            paragraph,
            period: self.period(above, &said),
            year: None,
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
                    self.place(&mut figure, &said);
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
        self.place(&mut figure, &said);
        figure
    }

    /// What the column of numbers before the one at `at` measures: 产量 before 比上年增长.
    fn measured(&self, at: usize) -> Option<&Head> {
        let before = self.band.columns.get(at.checked_sub(1)?)?;
        let head = before.heads.last()?;
        let plain = before.role == ColumnRole::Values && head.change.is_none() && !head.is_share;
        let same = before.names == self.band.columns[at].names;
        Some(head).filter(|head| plain && same && !head.name.is_empty())
    }

    fn place(&self, figure: &mut Figure, said: &RowAndColumn) {
        figure.cell = Some(Box::new(TableCell {
            table: self.table.0,
            row: said.row.iter().map(|head| head.whole).collect(),
            column: said.column.written(),
        }));
    }

    /// What names the row of a column.
    fn row_heads(&self, at: usize, column: &HeadedColumn) -> &[Head] {
        let named = self.names.iter().find(|(start, _)| *start == column.names.start && !column.names.is_empty());
        named.filter(|(start, _)| *start != at).map_or(&[], |(_, heads)| heads.as_slice())
    }

    /// The unit of a number that has none beside it.
    fn unit(&self, above: &Above, said: &RowAndColumn) -> Option<HeadUnit> {
        let own = said.column.said(|head| head.unit.clone());
        let of_row = || said.row.iter().rev().find_map(|head| head.unit.clone());
        let beside = || {
            let column = self.band.columns.iter().position(|column| column.role == ColumnRole::Units)?;
            let cell = self.table.1.cell(self.table.1.origin(self.row, column));
            HeadUnit::of(self.lexicon, cell.of(&self.document.text))
        };
        let share = said.is_share();
        let fits = |unit: &HeadUnit| !share || unit.is_share();
        own.or_else(|| of_row().filter(fits))
            .or_else(|| beside().filter(fits))
            .or_else(|| self.counted(said))
            .or_else(|| above.unit(share))
    }

    /// 件 of 件数.
    fn counted(&self, said: &RowAndColumn) -> Option<HeadUnit> {
        let name = said.column.heads.last()?.name_text(&self.document.text);
        let name: Vec<char> = name.chars().map(fold).collect();
        let len = WORDS.counts.ends(&name)?;
        let unit: String = name[name.len() - len..name.len() - 1].iter().collect();
        HeadUnit::of(self.lexicon, &unit)
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
        let text = &self.document.text;
        let measured =
            Some(()).filter(|()| label::tells_change_alone(text, said.column)).and_then(|()| self.measured(at));
        let mut pieces = label::label(text, said.row, said.column, measured);
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
        let row = self.row.last().is_some_and(|head| head.is_share);
        self.column.heads.last().is_some_and(|head| head.is_share) || row
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

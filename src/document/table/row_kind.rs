//! Which rows of a table are heads, which hold data, and which name those below them.

use crate::document::cell_kind::CellKind;

/// What a row is in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// It says what stands in the columns below it.
    Head,
    /// It holds data.
    Body,
    /// It is a single name or note across the table.
    Group,
}

/// What is known of a row before its kind is.
#[derive(Clone, Debug)]
pub(super) struct RowForm {
    /// What stands in each of its columns.
    pub cells: Vec<CellKind>,
    /// Whether the format says that it is a head.
    pub is_head: bool,
    /// Whether a cell of it reaches over columns, or over the row below.
    pub spans: bool,
    /// Whether a cell from above reaches into it.
    pub is_reached: bool,
    /// Whether its texts are those of heads: none says that there is nothing, none is a sentence.
    pub names: bool,
}

impl RowForm {
    fn count(&self, is: impl Fn(CellKind) -> bool) -> usize {
        self.cells.iter().filter(|cell| is(**cell)).count()
    }

    fn filled(&self) -> usize {
        self.count(|cell| cell != CellKind::Blank)
    }

    /// Whether a number stands in it that is not a year.
    fn has_numbers(&self) -> bool {
        self.cells.contains(&CellKind::Number)
    }

    /// Whether it may be a head: names and years alone.
    fn may_head(&self) -> bool {
        self.filled() > 1 && !self.has_numbers() && !self.cells.contains(&CellKind::Dash) && self.names
    }

    /// The same, or years behind the first cell that alone are numbers.
    fn may_head_years(&self) -> bool {
        let has_years = self.cells.iter().skip(1).any(|cell| *cell == CellKind::Year) && !self.has_numbers();
        self.may_head() || has_years && self.names
    }
}

/// The kinds of rows of `width` columns; `numbered` tells of a row whether it numbers the columns.
pub(super) fn kinds(rows: &[RowForm], width: usize, numbered: impl Fn(usize) -> bool) -> Vec<RowKind> {
    let mut kinds: Vec<RowKind> = Vec::with_capacity(rows.len());
    let has_body = rows.iter().any(RowForm::has_numbers);
    for (index, row) in rows.iter().enumerate() {
        let single = row.filled() < 2 && width > 1 && !row.is_reached;
        let below_head = kinds.last() == Some(&RowKind::Head);
        let is_head = if below_head {
            numbered(index) || row.may_head() && goes_on(&rows[index.saturating_sub(1)], row, width)
        } else if kinds.iter().all(|kind| *kind == RowKind::Group) {
            row.may_head_years()
        } else {
            has_body && heads_below(rows, index)
        };
        kinds.push(if single && !row.cells.iter().any(|cell| cell.is_value()) {
            RowKind::Group
        } else if is_head || row.is_head && !row.has_numbers() {
            RowKind::Head
        } else {
            RowKind::Body
        });
    }
    kinds
}

/// Whether the head of a table goes on in `row`, below `above`, which leaves columns open or reaches over several.
fn goes_on(above: &RowForm, row: &RowForm, width: usize) -> bool {
    above.spans || row.is_reached || above.filled() < width
}

/// Whether a row in the midst of a table heads what stands below it: each number there stands below a name or a year, of the row
/// itself or of the rows that go on with it.
fn heads_below(rows: &[RowForm], index: usize) -> bool {
    const LOWER: usize = 3;
    let row = &rows[index];
    let lower = rows.iter().skip(index + 1).take(LOWER);
    let Some(below) = lower.clone().find(|row| row.has_numbers()) else { return false };
    let head = || std::iter::once(row).chain(lower.clone().take_while(|row| row.may_head()));
    let columns = below.cells.iter().enumerate().filter(|(_, cell)| **cell == CellKind::Number).map(|(at, _)| at);
    let headed = |at: usize| head().any(|row| matches!(row.cells.get(at), Some(CellKind::Text | CellKind::Year)));
    let mut columns = columns.filter(|at| *at > 0).peekable();
    row.may_head_years() && columns.peek().is_some() && columns.all(headed)
}

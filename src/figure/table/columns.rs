//! What the columns of a table hold: names of rows, codes, units, numbers.

use super::head::{Head, HeadOf};
use super::unit::HeadUnit;
use super::words::WORDS;
use crate::document::{CellKind, RowKind, Table};
use crate::figure::Kind;
use crate::figure::lexicon::Lexicon;
use crate::text::TextRange;
use crate::text::fold::fold;
use std::ops::Range;
use std::sync::Arc;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ColumnRole {
    /// Names of rows.
    Names,
    /// Numbers of rows, codes, days: none counts anything.
    Codes,
    /// The units of the rows.
    Units,
    /// Numbers.
    Values,
    /// Text that names no row.
    Words,
}

/// A column below one head of the table.
#[derive(Clone, Debug)]
pub(super) struct HeadedColumn {
    pub role: ColumnRole,
    /// Its head, the upper part first, a part that reaches over several columns included.
    pub heads: Vec<Head>,
    /// The heads as they are written.
    pub written: Arc<[TextRange]>,
    /// The unit of what it counts: 件 of 件数.
    pub counted: Option<HeadUnit>,
    /// Whether it tells only how something changed: 比上年增长, 增速.
    pub tells_change: bool,
    /// The columns that name its rows.
    pub names: Range<usize>,
}

impl HeadedColumn {
    fn new(lexicon: &Lexicon, role: ColumnRole, heads: Vec<Head>) -> Self {
        let name: Vec<char> = heads.last().map(|head| head.named.chars().map(fold).collect()).unwrap_or_default();
        let changes = heads.last().is_some_and(|head| head.change.is_some());
        Self {
            role,
            written: heads.iter().map(|head| head.whole).collect(),
            counted: HeadUnit::counted(lexicon, &name),
            tells_change: changes && name.is_empty() || WORDS.rates.is(&name),
            names: 0..0,
            heads,
        }
    }

    /// What its head says, the lowest part first.
    pub fn said<T>(&self, says: impl Fn(&Head) -> Option<T>) -> Option<T> {
        self.heads.iter().rev().find_map(says)
    }
}

/// Rows below one head, and the columns that they have in common.
#[derive(Clone, Debug, Default)]
pub(super) struct Band {
    /// The rows of the head.
    pub head: Range<usize>,
    pub columns: Vec<HeadedColumn>,
    /// The runs of columns that name the rows.
    pub runs: Vec<Range<usize>>,
    /// The latest time of all columns.
    pub latest: Option<TextRange>,
}

impl Band {
    /// The columns of the rows of data from `head` to the next head; `before` is what stands above, of the same table.
    pub fn of(lexicon: &Lexicon, text: &str, table: &Table, head: Range<usize>, before: Option<&Self>) -> Self {
        let is_body = |row: &usize| table.kinds.get(*row) != Some(&RowKind::Head);
        let body = head.end..(head.end..table.rows.len()).take_while(is_body).last().map_or(head.end, |last| last + 1);
        let width = table.width();
        let mut band = Self { head: head.clone(), ..Self::default() };
        for column in 0..width {
            let mut heads = heads(lexicon, text, table, head.clone(), column);
            if let Some(before) = before.and_then(|before| before.columns.get(column)) {
                complete(text, &mut heads, head.len(), before);
            }
            let role = role(text, table, body.clone(), column, &heads);
            band.columns.push(HeadedColumn::new(lexicon, role, heads));
        }
        let first = body.filter(|row| table.kinds.get(*row) == Some(&RowKind::Body)).map(|row| table.cell((row, 0)));
        band.name_by_measures(lexicon, text, &first.collect::<Vec<_>>());
        band.settle_roles(text);
        band.latest = band.latest(text);
        band
    }

    /// Measures in all rows of the first column, which `cells` are, name them where no text does: 10kV, 35kV.
    fn name_by_measures(&mut self, lexicon: &Lexicon, text: &str, cells: &[TextRange]) {
        let is_text = |column: &&HeadedColumn| column.role == ColumnRole::Words;
        let named = self.columns.iter().rev().skip_while(is_text).any(|column| is_text(&column));
        let [first, _, ..] = self.columns.as_mut_slice() else { return };
        let class = first.heads.last().is_some_and(|head| {
            let name: Vec<char> = head.named.chars().map(fold).collect();
            !name.is_empty() && head.unit.is_none() && WORDS.amounts.ends(&name).is_none()
        });
        let measures = cells.len() > 1 && cells.iter().all(|cell| is_measure(lexicon, cell.of(text)));
        if first.role == ColumnRole::Values && class && measures && !named {
            first.role = ColumnRole::Words;
        }
    }

    /// Numbers before the names of the rows are codes; the first columns of text name the rows, and so do later ones where
    /// the table begins anew there.
    fn settle_roles(&mut self, text: &str) {
        use ColumnRole::{Codes, Names, Values, Words};
        let is_text = |column: &HeadedColumn| column.role == Words;
        if let Some(first) = self.columns.iter().position(is_text).filter(|first| *first < 4) {
            let whole = self.columns.iter().skip(first + 1).any(|column| column.role == Values);
            let codes = self.columns.iter_mut().take(first).filter(|column| column.role == Values && whole);
            codes.for_each(|column| column.role = Codes);
        }
        let (mut names, mut begun) = (0..0, false);
        for at in 0..self.columns.len() {
            match self.columns[at].role {
                Words if !begun || self.begins_anew(text, &names, at) => {
                    let touches = begun && names.end == at;
                    names = if touches { names.start..at + 1 } else { at..at + 1 };
                    begun = true;
                    self.columns[at].role = Names;
                }
                _ => {}
            }
            self.columns[at].names = names.clone();
        }
        let mut runs: Vec<Range<usize>> = self.columns.iter().map(|column| column.names.clone()).collect();
        runs.sort_by_key(|run| (run.start, std::cmp::Reverse(run.end)));
        runs.dedup_by_key(|run| run.start);
        runs.retain(|run| !run.is_empty());
        self.runs = runs;
    }

    /// Whether the column of text at `at` names rows though others did before: it stands beside them, or what stood behind
    /// those stands behind it again.
    fn begins_anew(&self, text: &str, names: &Range<usize>, at: usize) -> bool {
        let beside = (names.end..at).all(|between| self.columns[between].role == ColumnRole::Names);
        let remark = self.columns[at].heads.iter().any(|head| {
            let head: Vec<char> = head.whole.of(text).chars().map(fold).collect();
            WORDS.remarks.holds(&head)
        });
        if beside {
            return !remark;
        }
        let head =
            |at: usize| self.columns.get(at).and_then(|column| column.heads.last()).map(|head| head.whole.of(text));
        let (before, behind) = (names.end..at, at + 1..self.columns.len());
        let values = behind.clone().any(|at| self.columns[at].role == ColumnRole::Values);
        let again = head(at).is_some() && head(names.start) == head(at)
            || before
                .into_iter()
                .any(|first| behind.clone().any(|next| head(first).is_some() && head(first) == head(next)));
        values && (again || self.columns.iter().all(|column| column.heads.is_empty()))
    }

    /// The latest year that a column tells, as the whole time (2024年末).
    fn latest(&self, text: &str) -> Option<TextRange> {
        let times = self.columns.iter().filter_map(|column| column.said(|head| head.period));
        let year = |time: TextRange| -> Option<u32> { time.of(text).trim().get(..4)?.parse().ok() };
        times.filter_map(|time| Some((year(time)?, time))).max_by_key(|(year, _)| *year).map(|(_, time)| time)
    }
}

/// The parts of the head of a column, the upper first, each once.
fn heads(lexicon: &Lexicon, text: &str, table: &Table, head: Range<usize>, column: usize) -> Vec<Head> {
    let mut places: Vec<(usize, usize)> = Vec::new();
    for row in head.clone() {
        let mut place = table.origin(row, column);
        if table.merged.is_empty() && table.cell(place).is_empty() && row + 1 < head.end {
            place = open_to_the_left(table, row, column).unwrap_or(place);
        }
        if head.contains(&place.0) && !places.contains(&place) {
            places.push(place);
        }
    }
    let cells = places.into_iter().map(|place| table.cell(place)).filter(|cell| !cell.is_empty());
    let mut heads: Vec<Head> = cells.map(|cell| Head::read(lexicon, text, cell, HeadOf::Column)).collect();
    take_unit(lexicon, &mut heads);
    heads
}

/// A lowest head that is nothing but a unit names nothing: 万元 below 2024年.
fn take_unit(lexicon: &Lexicon, heads: &mut [Head]) {
    let [_, .., lowest] = heads else { return };
    let letter = lowest.named.len() == 1;
    if let Some(unit) = HeadUnit::of(lexicon, &lowest.named).filter(|_| !letter) {
        lowest.unit.get_or_insert(unit);
        lowest.name.clear();
        lowest.named.clear();
    }
}

/// Where a head is left blank whose neighbour reaches over it: the cell to the left, unless the head below it is blank.
fn open_to_the_left(table: &Table, row: usize, column: usize) -> Option<(usize, usize)> {
    let filled = |place: (usize, usize)| !table.cell(place).is_empty();
    let left = (1..column).rev().find(|left| filled((row, *left)))?;
    ((left..=column).all(|at| filled((row + 1, at)))).then_some((row, left))
}

/// A lower head that is repeated alone keeps the upper one: the years above 收入 and 占比.
fn complete(text: &str, heads: &mut Vec<Head>, rows: usize, before: &HeadedColumn) {
    let named = before.heads.len() > rows && heads.len() == rows && rows > 0;
    let timed = heads.iter().any(|head| head.period.is_some());
    if named && !timed {
        let upper = before.heads.iter().take(before.heads.len() - rows).filter(|head| head.period.is_some());
        let mut upper: Vec<Head> = upper.filter(|head| !head.whole.of(text).is_empty()).cloned().collect();
        upper.append(heads);
        *heads = upper;
    }
}

/// Whether a cell is a measure: 10kV, 0.4千伏, 3年.
fn is_measure(lexicon: &Lexicon, cell: &str) -> bool {
    let unit = cell.trim_start_matches(|c: char| c.is_ascii_digit() || ".-—–~".contains(c));
    let unit = HeadUnit::of(lexicon, unit).filter(|_| unit.len() < cell.len());
    unit.is_some_and(|unit| unit.power == 0 && matches!(unit.kind, Kind::Measure | Kind::Duration | Kind::Age))
}

/// What a column holds, by its head and by what stands in the rows of data.
fn role(text: &str, table: &Table, body: Range<usize>, column: usize, heads: &[Head]) -> ColumnRole {
    let named = |head: &Head, is: &dyn Fn(&[char]) -> bool| {
        let chars: Vec<char> = head.whole.of(text).chars().filter(|c| !c.is_whitespace()).map(fold).collect();
        is(&chars)
    };
    let last = heads.last();
    if last.is_some_and(|head| named(head, &|chars| WORDS.unit_heads.is(chars))) {
        return ColumnRole::Units;
    }
    let coded = |chars: &[char]| WORDS.codes.holds(chars) || WORDS.code_heads.is(chars);
    let (mut values, mut texts, mut years) = (0, 0, 0);
    for row in body.filter(|row| table.kinds.get(*row) == Some(&RowKind::Body)) {
        match CellKind::of(table.cell((row, column)).of(text)) {
            CellKind::Number => values += 1,
            CellKind::Year => (values, years) = (values + 1, years + 1),
            CellKind::Text => texts += 1,
            CellKind::Blank | CellKind::Dash => {}
        }
    }
    if texts > values {
        return ColumnRole::Words;
    }
    // Years that name the rows of the first column.
    let dated = column == 0 && years == values && values > 1;
    if values > 0 && dated {
        ColumnRole::Words
    } else if values > 0 && last.is_some_and(|head| named(head, &coded)) {
        ColumnRole::Codes
    } else {
        ColumnRole::Values
    }
}

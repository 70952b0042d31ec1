//! The columns of the table: which of them fit, and what stands in them.

use crate::figure::{Change, Direction, Figure};
use crate::lang::{Lang, section_name};
use crate::reader::all_figures::order::SortKey;
use crate::reader::amount::value_in;
use crate::text::join::on_one_line;
use crate::tui::draw::fitted_columns::fitted;
use crate::tui::draw::{View, marked};
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureColumn {
    /// The figure as written, with the mark of a change.
    Figure,
    /// Its label: what it counts.
    Label,
    /// The time that it is of.
    Period,
    /// Whether it rose or fell, and against what.
    Change,
    /// Its value with its unit, all of a unit in one scale.
    Value,
    /// Its qualifier: 余, 超过 and the like.
    Qualifier,
    /// The section that it stands in.
    Section,
}

/// The columns that fit into `area`, each with its place: the least wanted go first.
pub fn columns(area: Rect) -> Vec<(FigureColumn, Rect)> {
    let all = [
        (FigureColumn::Figure, 0, if area.width < 54 { 14 } else { 17 }),
        (FigureColumn::Label, 0, 0),
        (FigureColumn::Period, 54, 10),
        (FigureColumn::Change, 68, 14),
        (FigureColumn::Value, 116, 18),
        (FigureColumn::Qualifier, 150, 8),
        (FigureColumn::Section, 92, (area.width / 5).clamp(14, 36)),
    ];
    fitted(area, all)
}

/// Puts a cell into its column; values are aligned at the right.
pub fn put(page: &mut Page, area: Rect, column: FigureColumn, cell: &str, style: Style) {
    match column {
        FigureColumn::Value => drop(page.put_right_cut(area, cell, style)),
        _ => drop(page.put(area, cell, style)),
    }
}

impl FigureColumn {
    /// Its name in the head of the table.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Figure => lang.figure,
            Self::Value => lang.value,
            Self::Label => lang.label,
            Self::Period => lang.period,
            Self::Qualifier => lang.qualifier,
            Self::Change => lang.change,
            Self::Section => lang.section,
        }
    }

    /// What its head sorts by.
    pub fn sort_key(self) -> Option<SortKey> {
        match self {
            Self::Figure => Some(SortKey::Value),
            Self::Label => Some(SortKey::Label),
            Self::Period => Some(SortKey::Period),
            Self::Change => Some(SortKey::Change),
            Self::Section => Some(SortKey::Section),
            Self::Value | Self::Qualifier => None,
        }
    }

    /// Its text for the figure at `index`, in `width` cells.
    pub fn cell(self, page: &Page, view: View, index: usize, width: u16) -> String {
        let (document, figure) = (view.reader.document(), &view.reader.figures()[index]);
        match self {
            Self::Figure => marked(page, figure, &on_one_line(figure.range.of(&document.text))),
            Self::Value => value(page, view, index, width),
            Self::Label => figure.label(&document.text),
            Self::Period => figure.period(&document.text),
            Self::Qualifier => figure.qualifier.to_string(),
            Self::Change => changed(page, view, figure),
            Self::Section => section_name(document, document.paragraph(figure.paragraph).section, view.lang()),
        }
    }
}

/// The value with its unit. A number that is cut reads as a smaller one: if it does not fit, it is left out.
fn value(page: &Page, view: View, index: usize, width: u16) -> String {
    let figure = &view.reader.figures()[index];
    let value = value_in(figure, view.reader.all_figures().scale(index));
    let with_unit = format!("{value}{}", figure.unit());
    let mut forms = [with_unit, value].map(|form| marked(page, figure, &form)).into_iter();
    forms.find(|form| page.cells(form) <= width).unwrap_or_else(|| "…".to_owned())
}

/// An arrow, the word for a change that tells the result, and the basis.
pub fn changed(page: &Page, view: View, figure: &Figure) -> String {
    let Some(direction) = figure.direction else { return String::new() };
    let arrow = if direction == Direction::Up { page.symbols().up } else { page.symbols().down };
    let result = if figure.change == Some(Change::To) { view.lang().change_to } else { "" };
    let basis = figure.basis.map_or("", |basis| basis.of(&view.reader.document().text));
    [arrow, result, basis].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

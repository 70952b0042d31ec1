//! The figures of the section being read, as a list of cards.

use crate::document::{Document, SectionId};
use crate::figure::{Change, Figure, Kind, Value};
use bigdecimal::ToPrimitive;
use std::ops::Range;

/// Which figures show in the sidebar, and how far it is scrolled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sidebar {
    /// The figures of the section being read and of those under it, as places in the report's figures.
    pub figures: Range<usize>,
    /// First line of the cards in sight.
    pub scroll: usize,
}

/// A line of a figure's card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardLine {
    /// The figure as written.
    Figure,
    /// What it counts.
    Label,
    /// A bar, for a percentage between 0 and 100.
    Bar,
    /// The value with its multiplier applied.
    Normalised,
}

/// The lines of the card of `figure`, from the top.
pub fn card(figure: &Figure, text: &str) -> impl Iterator<Item = CardLine> + use<> {
    let last = match percent(figure) {
        Some(_) => Some(CardLine::Bar),
        None => is_multiplied(figure, text).then_some(CardLine::Normalised),
    };
    let label = (!figure.label.0.is_empty()).then_some(CardLine::Label);
    [Some(CardLine::Figure), label, last].into_iter().flatten()
}

/// A percentage from 0 to 100, rounded to a whole one: what a bar can show.
pub fn percent(figure: &Figure) -> Option<usize> {
    match &figure.value {
        Value::Number(value) if figure.kind == Kind::Percent && figure.unit != "‰" && figure.change != Some(Change::By) => {
            value.round(0).to_usize().filter(|percent| *percent <= 100)
        }
        _ => None,
    }
}

/// Whether the value is another number than the one written: a multiplier or Chinese digits stand in it.
fn is_multiplied(figure: &Figure, text: &str) -> bool {
    let written = figure.number.of(text);
    matches!(figure.value, Value::Number(_)) && written.chars().any(|c| !c.is_ascii_digit() && !".,-".contains(c))
}

impl Sidebar {
    /// Shows the figures of `section` and of those under it.
    pub fn show(&mut self, document: &Document, figures: &[Figure], section: SectionId) {
        let shown = figures_of(document, figures, section);
        if shown != self.figures {
            *self = Self { figures: shown, scroll: 0 };
        }
    }

    /// The lines of all cards, each with its figure.
    pub fn lines<'a>(&self, figures: &'a [Figure], text: &'a str) -> impl Iterator<Item = (usize, CardLine)> + use<'a> {
        self.figures.clone().flat_map(|index| card(&figures[index], text).map(move |line| (index, line)))
    }

    /// Scrolls no further than need be for the card of `figure` to stand in `height` lines.
    pub fn follow(&mut self, figures: &[Figure], text: &str, figure: usize, height: usize) {
        let before = self.figures.clone().take_while(|&index| index < figure);
        let start: usize = before.map(|index| card(&figures[index], text).count()).sum();
        let end = start + figures.get(figure).map_or(0, |figure| card(figure, text).count());
        self.scroll = self.scroll.max(end.saturating_sub(height)).min(start);
    }

    /// Scrolls by `lines`, but not past the last card.
    pub fn scroll_by(&mut self, figures: &[Figure], text: &str, lines: isize) {
        let last = self.lines(figures, text).count().saturating_sub(1);
        self.scroll = self.scroll.saturating_add_signed(lines).min(last);
    }
}

/// The figures of `section` and of those under it, as places in `figures`.
pub fn figures_of(document: &Document, figures: &[Figure], section: SectionId) -> Range<usize> {
    let Some(section) = document.sections.get(section.0) else { return 0..0 };
    let before = |offset: usize| figures.partition_point(|figure| figure.range.start < offset);
    before(section.range.start)..before(section.end)
}

//! The figures of the section being read, as a list of cards.

use crate::document::{Document, SectionId};
use crate::figure::{Change, Figure, Kind, Value};
use crate::layout::{Measure, wrap};
use crate::text::TextRange;
use bigdecimal::ToPrimitive;
use std::ops::Range;

/// Lines of a label in a card, at most.
const LABEL_LINES: usize = 2;

/// Which figures show in the sidebar, and how far it is scrolled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sidebar {
    /// The figures of the section being read and of those under it, as places in the report's figures.
    pub figures: Range<usize>,
    /// The figure whose card is the first in sight.
    pub first: usize,
}

/// A line of a figure's card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardLine {
    /// The figure as written.
    Figure,
    /// A row of what it counts.
    Label(String),
    /// A bar of so many per cent.
    Bar(usize),
    /// The value with its multiplier applied.
    Normalised,
}

/// The lines of the card of `figure`, from the top, none wider than the measure but for the figure itself.
pub fn card(figure: &Figure, text: &str, measure: &Measure) -> Vec<CardLine> {
    let mut lines = vec![CardLine::Figure];
    lines.extend(label_rows(&figure.label.text(text), measure).map(CardLine::Label));
    if let Some(percent) = percent(figure) {
        lines.push(CardLine::Bar(percent));
    } else if is_multiplied(figure, text) {
        lines.push(CardLine::Normalised);
    }
    lines
}

/// `label` in rows; the last one holds all the rest, to be cut where it is drawn.
fn label_rows(label: &str, measure: &Measure) -> impl Iterator<Item = String> {
    let whole = TextRange::whole(label);
    let mut rows = if whole.is_empty() { Vec::new() } else { wrap(label, whole, 0, &[], measure) };
    rows.truncate(LABEL_LINES);
    if let Some(last) = rows.last_mut() {
        last.range.end = label.len();
    }
    rows.into_iter().map(move |row| row.range.of(label).to_owned())
}

/// A percentage from 0 to 100 that tells a share, rounded down to a whole one: what a bar can show.
fn percent(figure: &Figure) -> Option<usize> {
    match &figure.value {
        Value::Number(value)
            if figure.kind == Kind::Percent && figure.unit == "%" && figure.change != Some(Change::By) =>
        {
            value.to_usize().filter(|percent| *percent <= 100)
        }
        _ => None,
    }
}

/// Whether the value is another number than the one written: a multiplier or Chinese digits stand in it.
pub fn is_multiplied(figure: &Figure, text: &str) -> bool {
    let written = figure.number.of(text);
    matches!(figure.value, Value::Number(_)) && written.chars().any(|c| !c.is_ascii_digit() && !".,-".contains(c))
}

impl Sidebar {
    /// Shows the figures of `section` and of those under it.
    pub fn show(&mut self, document: &Document, figures: &[Figure], section: SectionId) {
        let shown = figures_of(document, figures, section);
        if shown != self.figures {
            *self = Self { first: shown.start, figures: shown };
        }
    }

    /// The lines of the cards from the first in sight on, each with its figure.
    pub fn lines(&self, figures: &[Figure], text: &str, measure: Measure) -> impl Iterator<Item = (usize, CardLine)> {
        (self.first..self.figures.end)
            .flat_map(move |index| card(&figures[index], text, &measure).into_iter().map(move |line| (index, line)))
    }

    /// Scrolls no further than need be for the card of `figure` to stand in `height` lines.
    pub fn follow(&mut self, figures: &[Figure], text: &str, figure: usize, measure: &Measure, height: usize) {
        let lowest = self.first_above(figures, text, figure, measure, height);
        self.first = self.first.max(lowest).min(figure);
        self.fill(figures, text, measure, height);
    }

    /// Scrolls by `cards`; the last cards stay at the bottom of `height` lines.
    pub fn scroll_by(&mut self, figures: &[Figure], text: &str, cards: isize, measure: &Measure, height: usize) {
        self.first = self.first.saturating_add_signed(cards).max(self.figures.start);
        self.fill(figures, text, measure, height);
    }

    /// Leaves no room below the last card that cards above could fill.
    fn fill(&mut self, figures: &[Figure], text: &str, measure: &Measure, height: usize) {
        let Some(last) = self.figures.clone().next_back() else { return };
        self.first = self.first.min(self.first_above(figures, text, last, measure, height));
    }

    /// The first of the cards that fit above the end of the card of `figure`, itself included.
    fn first_above(&self, figures: &[Figure], text: &str, figure: usize, measure: &Measure, height: usize) -> usize {
        let mut room = height;
        let fits = |index: &usize| {
            let lines = figures.get(*index).map_or(0, |figure| card(figure, text, measure).len());
            room.checked_sub(lines).inspect(|left| room = *left).is_some()
        };
        (self.figures.start..=figure).rev().take_while(fits).last().unwrap_or(figure)
    }
}

/// The figures of `section` and of those under it, as places in `figures`.
pub fn figures_of(document: &Document, figures: &[Figure], section: SectionId) -> Range<usize> {
    let section = document.section(section);
    let before = |offset: usize| figures.partition_point(|figure| figure.range.start < offset);
    before(section.range.start)..before(section.end)
}

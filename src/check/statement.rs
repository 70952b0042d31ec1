//! A figure as its sentence states it: its number, what it says of what it counts, and the words around it.

use super::words::CheckWords;
use super::written::Written;
use crate::document::{Document, ParagraphId, Role};
use crate::figure::{Change, Direction, Figure, Kind};
use crate::text::fold::fold_for_search;
use crate::text::{TextRange, range};
use std::collections::HashMap;

/// What a figure says of what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StatementKind {
    /// How many or how much there is.
    Level,
    /// How many more or fewer: 增加3亿元.
    Increment,
    /// By which part it rose or fell: 增长4%, 1.5倍.
    Growth,
    /// Which part of something it is, or a rate: 占31%, 办结率97%.
    Share,
    /// Anything else: times, points, ratios.
    Other,
}

/// A unit, however it is written: two that have one name are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct UnitId(usize);

/// The unit of all cells: within a table units are told apart as they are written.
const OF_CELLS: UnitId = UnitId(usize::MAX);

/// A figure of running text, or an amount in a table.
pub(super) struct Statement<'a> {
    pub figure: &'a Figure,
    /// Its place among the figures of the document.
    pub index: usize,
    pub kind: StatementKind,
    /// Whether it tells a decrease.
    pub falls: bool,
    pub number: Option<Written>,
    pub unit: UnitId,
    /// The text between the figure before and this one, folded and without white space.
    pub before: String,
    /// The part of it behind the last mark but 、.
    pub clause: usize,
    /// The text up to the next figure, the same way.
    pub after: String,
    /// The running number of its sentence in the document, and that of what semicolons part.
    pub sentence: usize,
    pub segment: usize,
    /// Within how many brackets it stands.
    pub depth: usize,
    /// What it counts, folded.
    pub label: String,
    /// Of what time it is.
    pub period: String,
}

impl Statement<'_> {
    /// What its clause says before it.
    pub fn clause(&self) -> &str {
        range::from(&self.before, self.clause)
    }

    pub fn is_level(&self) -> bool {
        self.kind == StatementKind::Level
    }

    /// Whether it counts in the same unit.
    pub fn is_like(&self, other: &Statement) -> bool {
        self.unit == other.unit
    }

    pub fn paragraph(&self) -> ParagraphId {
        self.figure.paragraph
    }
}

/// The figures of the running text of a document, cells of tables left out.
pub(super) fn statements<'a>(document: &Document, figures: &'a [Figure], words: &CheckWords) -> Vec<Statement<'a>> {
    let mut writer = Stating {
        document,
        words,
        units: HashMap::new(),
        names: HashMap::new(),
        stated: Vec::new(),
        sentence: 0,
        segment: 0,
    };
    let prose = figures.iter().enumerate().filter(|(_, figure)| figure.cell.is_none());
    let mut paragraph: Vec<(usize, &Figure)> = Vec::new();
    for (index, figure) in prose {
        if paragraph.first().is_some_and(|(_, first)| first.paragraph != figure.paragraph) {
            writer.state(&paragraph);
            paragraph.clear();
        }
        paragraph.push((index, figure));
    }
    writer.state(&paragraph);
    writer.stated
}

/// An amount in a cell of a table, with its place among the figures: there are no words around it.
pub(super) fn of_cell<'a>(
    document: &Document,
    (index, figure): (usize, &'a Figure),
    words: &CheckWords,
) -> Statement<'a> {
    Statement {
        figure,
        index,
        kind: StatementKind::Other,
        falls: false,
        number: Written::of(figure, &document.text, "", words),
        unit: OF_CELLS,
        before: String::new(),
        clause: 0,
        after: String::new(),
        sentence: 0,
        segment: 0,
        depth: 0,
        label: String::new(),
        period: String::new(),
    }
}

struct Stating<'a, 'd> {
    document: &'d Document,
    words: &'d CheckWords,
    /// By the units as written, and the names that they have.
    units: HashMap<&'a str, UnitId>,
    names: HashMap<String, UnitId>,
    stated: Vec<Statement<'a>>,
    sentence: usize,
    segment: usize,
}

impl<'a> Stating<'a, '_> {
    /// States the figures of one paragraph.
    fn state(&mut self, figures: &[(usize, &'a Figure)]) {
        let Some((_, first)) = figures.first() else { return };
        let paragraph = self.document.paragraph(first.paragraph);
        if paragraph.role == Role::Boilerplate {
            return;
        }
        (self.sentence, self.segment) = (self.sentence + 1, self.segment + 1);
        let (mut end, mut depth) = (paragraph.range.start, 0usize);
        for (at, (index, figure)) in figures.iter().enumerate() {
            let next = figures.get(at + 1).map_or(paragraph.range.end, |(_, next)| next.range.start);
            let before = self.folded(TextRange::new(end, figure.range.start));
            self.pass(&before, &mut depth);
            let after = self.folded(TextRange::new(figure.range.end, next));
            self.push(*index, figure, before, after, depth);
            end = figure.range.end;
        }
    }

    fn push(&mut self, index: usize, figure: &'a Figure, before: String, after: String, depth: usize) {
        let text = &self.document.text;
        let clause = before
            .rfind([',', ';', '。', '.', ':', '(', ')', '!', '?'])
            .map_or(0, |at| at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
        let number = Written::of(figure, text, &before, self.words);
        // 降幅16.7%: the noun says which way it went.
        let told = crate::text::range::from(&before, clause);
        let (rise, fall) = (self.words.rise.stand_in(told), self.words.fall.stand_in(told));
        let kind = match kind(figure) {
            _ if number.is_none() => StatementKind::Other,
            StatementKind::Share if rise || fall => StatementKind::Growth,
            kind => kind,
        };
        let unit = self.unit(figure);
        let statement = Statement {
            figure,
            index,
            falls: figure.direction == Some(Direction::Down) || kind == StatementKind::Growth && fall,
            kind,
            number,
            unit,
            clause,
            before,
            after,
            sentence: self.sentence,
            segment: self.segment,
            depth,
            period: figure.period(text),
            label: figure.label(text).chars().map(fold_for_search).collect(),
        };
        self.stated.push(statement);
    }

    fn unit(&mut self, figure: &'a Figure) -> UnitId {
        let names = &mut self.names;
        *self.units.entry(figure.unit()).or_insert_with(|| {
            let next = UnitId(names.len());
            *names.entry(figure.unit_name()).or_insert(next)
        })
    }

    /// Goes on over a text: sentences and brackets may end or open in it.
    fn pass(&mut self, text: &str, depth: &mut usize) {
        let mut last = '\0';
        for c in text.chars() {
            match c {
                // Some write a full stop; numbers and names have one inside.
                '.' if last.is_ascii_alphanumeric() => {}
                '。' | '.' | '!' | '?' => (self.sentence, self.segment) = (self.sentence + 1, self.segment + 1),
                ';' => self.segment += 1,
                '(' => *depth += 1,
                ')' => *depth = depth.saturating_sub(1),
                _ => {}
            }
            last = c;
        }
    }

    fn folded(&self, range: TextRange) -> String {
        range.of(&self.document.text).chars().filter(|c| !c.is_whitespace()).map(fold_for_search).collect()
    }
}

fn kind(figure: &Figure) -> StatementKind {
    let by = figure.change == Some(Change::By);
    match figure.kind {
        Kind::Percent if figure.unit().contains("百分点") => StatementKind::Other,
        Kind::Percent if by => StatementKind::Growth,
        Kind::Percent => StatementKind::Share,
        // 增长1.5倍, 增长近一倍.
        Kind::Ratio if by && figure.unit().ends_with('倍') => StatementKind::Growth,
        Kind::Duration | Kind::Age | Kind::Rank | Kind::Score | Kind::Ratio | Kind::Fraction => StatementKind::Other,
        _ if by => StatementKind::Increment,
        _ => StatementKind::Level,
    }
}

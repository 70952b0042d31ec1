//! From a paragraph to its figures: each sentence is scanned for mentions, and of these is said how they changed, of what
//! time they are and what they count.

use crate::document::{Document, ParagraphId, Role, Section, SectionId};
use crate::figure::change;
use crate::figure::comparison;
use crate::figure::label::{Explainer, Judge, LabelOption, Namer, Ranker, Weights};
use crate::figure::lexicon::Lexicon;
use crate::figure::measured::UnitText;
use crate::figure::mention::Mention;
use crate::figure::parts::FigureParts;
use crate::figure::period::{FigureRun, Periods, TimedFigure};
use crate::figure::scan::{self, Verdict};
use crate::figure::sentence::Sentence;
use crate::figure::table::{self, CellUse, TableReader};
use crate::figure::veto::Veto;
use crate::figure::{Change, Figure};
use crate::text::{CharRange, TextRange};
use std::collections::BTreeMap;
use std::iter;

/// Finds figures. Made once, used for any number of documents.
#[derive(Clone, Debug)]
pub struct Engine {
    lexicon: Lexicon,
    weights: Weights,
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

impl Engine {
    /// The engine with the built-in lexicon.
    pub fn new() -> Self {
        Self::with(Lexicon::built_in())
    }

    /// The engine with a lexicon that a user has added to.
    pub fn with(lexicon: Lexicon) -> Self {
        Self { lexicon, weights: Weights::built_in() }
    }

    /// The figures of a document in text order, none overlapping another; boilerplate is left out.
    pub fn find(&self, document: &Document) -> Vec<Figure> {
        self.find_by(document, &mut Ranker(&self.weights))
    }

    /// The same with labels that `judge` chooses.
    pub(super) fn find_by(&self, document: &Document, judge: &mut impl Judge) -> Vec<Figure> {
        let mut found = Vec::new();
        let mut buffers = Buffers::default();
        let mut section = None;
        for (id, paragraph) in document.paragraphs.iter().enumerate() {
            let begun = section.replace(paragraph.section) != Some(paragraph.section);
            if begun || matches!(paragraph.role, Role::Title | Role::Heading) {
                let headings = headings(document, paragraph.section);
                buffers.namer.begin_section(&self.lexicon.label, &document.text, headings);
            }
            if begun || paragraph.role == Role::Heading {
                let level = heading_level(document, paragraph.section);
                buffers.periods.open_section(level);
                buffers.standing = buffers.standing.filter(|_| level > 1);
            }
            let is_title = paragraph.role == Role::Title;
            if let Some(row) = row_of_data(document, ParagraphId(id), &mut buffers.data) {
                self.read_row(document, row, judge, &mut buffers, &mut found);
            } else if paragraph.role != Role::Boilerplate {
                self.read(&document.text, paragraph.range, ParagraphId(id), judge, &mut buffers, &mut found);
            }
            if is_title {
                buffers.periods.close_title(&document.text, paragraph.range);
            }
        }
        found
    }

    /// The figures of one paragraph alone, which lies at `range` of `text`: spans, values and units are the same as within its
    /// document; a period or a basis that the text above it states is not known here, nor a label that is completed from there.
    pub fn find_in(&self, text: &str, range: TextRange, paragraph: ParagraphId) -> Vec<Figure> {
        let mut found = Vec::new();
        let mut judge = Ranker(&self.weights);
        self.read(text, range, paragraph, &mut judge, &mut Buffers::default(), &mut found);
        found
    }

    /// For each figure of a document, by its bytes, the labels that it might have, the chosen one first.
    pub fn label_options(&self, document: &Document) -> BTreeMap<TextRange, Vec<LabelOption>> {
        let mut explainer = Explainer::new(&self.weights, &self.lexicon.label, &document.text);
        self.find_by(document, &mut explainer);
        explainer.options()
    }

    /// What the rules say of each numeral of a paragraph that lies at `range` of `text`, in order.
    pub fn explain(&self, text: &str, range: TextRange) -> Vec<Explanation> {
        let mut explained = Vec::new();
        let mut sentence = Sentence::default();
        let mut start = range.start;
        while start < range.end {
            sentence.first = start == range.start;
            start = sentence.read(text, start, range.end);
            scan::scan(&self.lexicon, &sentence, |verdict| explained.push(Explanation::new(&sentence, &verdict)));
        }
        explained
    }

    /// Adds the figures of a row of a table. What is text in it is read as a paragraph of its own.
    fn read_row(
        &self,
        document: &Document,
        (table, row): (usize, usize),
        judge: &mut impl Judge,
        buffers: &mut Buffers,
        found: &mut Vec<Figure>,
    ) {
        let mut reader = std::mem::take(&mut buffers.table);
        let paragraph = ParagraphId(document.tables[table].first.0 + row);
        let held = buffers.periods.held();
        reader.read(&self.lexicon, document, (table, row), held, |cell, used, figure| {
            found.extend(figure);
            if used == CellUse::Text {
                self.read(&document.text, cell, paragraph, judge, buffers, found);
            }
        });
        buffers.table = reader;
    }

    /// What each cell of a document's tables of data is, in text order.
    pub fn cells(&self, document: &Document) -> Vec<(TextRange, CellUse)> {
        let mut cells = Vec::new();
        let mut reader = TableReader::default();
        for (at, table) in document.tables.iter().enumerate().filter(|(_, table)| table::is_data(document, table)) {
            for row in 0..table.rows.len() {
                reader.read(&self.lexicon, document, (at, row), None, |cell, used, _| cells.push((cell, used)));
            }
        }
        cells
    }

    /// Adds the figures of a paragraph.
    fn read(
        &self,
        text: &str,
        range: TextRange,
        paragraph: ParagraphId,
        judge: &mut impl Judge,
        Buffers { sentence, periods, standing, namer, .. }: &mut Buffers,
        found: &mut Vec<Figure>,
    ) {
        namer.begin_paragraph(range.start);
        periods.begin_paragraph();
        let mut start = range.start;
        let mut governing = None;
        while start < range.end {
            sentence.first = start == range.start;
            start = sentence.read(text, start, range.end);
            if sentence.silent() {
                governing = None;
                periods.pass(sentence);
                continue;
            }
            let bytes = |told: CharRange| sentence.range(told.start, told.end);
            governing = comparison::opening(&self.lexicon, sentence).map(bytes).or(governing);
            *standing = comparison::standing(&self.lexicon, sentence).map(bytes).or(*standing);
            let mentions = self.mentions(sentence, periods);
            let movements = change::movements(&self.lexicon, sentence, &mentions);
            let labels = namer.name(judge, &self.lexicon.label, text, sentence, &mentions, &movements);
            let read: Vec<TimedFigure> = mentions.iter().map(|mention| TimedFigure::new(sentence, mention)).collect();
            let runs = FigureRun::each(sentence, &mentions);
            for (((mention, movement), named), run) in mentions.into_iter().zip(&movements).zip(labels).zip(runs) {
                let period = periods.of(&self.lexicon, text, sentence, &mention, movement, run);
                let year = periods.year(sentence, mention.span.start);
                let differs = matches!(movement.change, Some((_, Change::By)));
                let governing = governing.or(standing.filter(|_| differs));
                let parts = FigureParts { text, paragraph, period, year, governing, named };
                found.push(parts.figure(sentence, mention, movement));
            }
            periods.end(sentence, &read);
            governing = governing.filter(|_| matches!(sentence.before(sentence.chars.len()), '；' | ';'));
        }
    }

    /// The figures that a sentence mentions; `periods` learns the times that it states.
    fn mentions(&self, sentence: &Sentence, periods: &mut Periods) -> Vec<Mention> {
        let mut mentions: Vec<Mention> = Vec::new();
        scan::scan(&self.lexicon, sentence, |verdict| match verdict {
            Verdict::Figure(mention) => mentions.push(mention),
            Verdict::Refused(range, Veto::Identifier | Veto::Formula) => periods.bar(sentence, range),
            Verdict::Refused(word, Veto::FixedWord) => periods.keep_whole(word),
            Verdict::Refused(..) => {}
        });
        periods.read(&self.lexicon, sentence, &mentions);
        mentions
    }
}

/// What is kept from one paragraph to the next, so that it need not be made again.
#[derive(Default)]
struct Buffers {
    sentence: Sentence,
    periods: Periods,
    /// What all changes are told against from a place on: 比2024年（下同）.
    standing: Option<TextRange>,
    namer: Namer,
    table: TableReader,
    /// The table that was last looked at, and whether it holds data.
    data: Option<(usize, bool)>,
}

/// The headings above a section without their markers, its own first.
fn headings(document: &Document, section: SectionId) -> impl Iterator<Item = TextRange> {
    let first = document.sections.get(section.0);
    let above = |section: &&Section| section.parent.and_then(|parent| document.sections.get(parent.0));
    iter::successors(first, above).map(|section| section.title)
}

/// The level of the heading of a section; 0 where it has none.
fn heading_level(document: &Document, section: SectionId) -> usize {
    document.sections.get(section.0).filter(|section| !section.heading.is_empty()).map_or(0, |section| section.level)
}

/// Table and row of a paragraph that is a row of a table of data; `data` keeps what was found out of the table.
fn row_of_data(document: &Document, id: ParagraphId, data: &mut Option<(usize, bool)>) -> Option<(usize, usize)> {
    let (at, _) = document.table_row(id)?;
    let table = &document.tables[at];
    let is_data = match *data {
        Some((known, is_data)) if known == at => is_data,
        _ => table::is_data(document, table),
    };
    *data = Some((at, is_data));
    is_data.then_some((at, id.0 - table.first.0))
}

/// What the rules say of one numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The figure, or the numeral with what the rule took with it: the whole entry of a fixed word (进一步).
    pub range: TextRange,
    /// Why it is no figure; nothing where it is one.
    pub veto: Option<Veto>,
    /// The entry of the unit list that made a figure of it, where one did.
    pub unit: Option<TextRange>,
}

impl Explanation {
    fn new(s: &Sentence, verdict: &Verdict) -> Self {
        let bytes = |range: CharRange| s.range(range.start, range.end);
        match verdict {
            Verdict::Figure(mention) => {
                let unit = match mention.unit {
                    UnitText::Span(unit) | UnitText::Split(unit) => Some(bytes(unit)),
                    UnitText::None | UnitText::Implied(_) => None,
                };
                Self { range: bytes(mention.span), veto: None, unit }
            }
            Verdict::Refused(range, veto) => Self { range: bytes(*range), veto: Some(*veto), unit: None },
        }
    }
}

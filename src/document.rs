//! A report as data: one owned text, and paragraphs and sections that range into it.

pub mod file_kind;
pub mod fingerprint;
pub mod load;
pub mod numbering;
pub mod parser_process;

mod attachment;
mod bare_heading;
mod blocks;
mod boilerplate;
mod builtin;
pub(crate) mod cell_kind;
mod chart_axis;
mod closing;
mod confinement;
mod date;
mod encoding;
mod facts;
mod format;
mod front;
mod front_words;
mod gibberish;
mod hard_wrap;
mod heading;
mod heading_rules;
mod issuer;
mod open_table;
mod outline;
mod page_number;
mod paragraphs;
mod part_name;
mod particulars;
mod refusal;
mod row_text;
mod section_match;
mod split;
mod table;
mod table_body;
mod title_match;
mod toc;
mod warnings;
mod written_rows;

use crate::text::TextRange;
use blocks::Blocks;
pub use cell_kind::CellKind;
pub use facts::{ReportFacts, report_kinds};
pub use fingerprint::Fingerprint;
pub use format::binary_format_names;
pub use heading_rules::{HeadingRule, HeadingRules};
use paragraphs::Paragraphs;
pub use refusal::Refusal;
use serde::{Deserialize, Serialize};
pub use table::{RowKind, Table};

/// A report that was opened. Everything but `source`, `fingerprint` and `warnings` ranges into `text`.
///
/// Invariants: paragraphs stand in text order, do not overlap, are never blank, and hold every character of the text
/// that shows something, neither white space nor a mark without width; sections stand in reading order and tile the text (`Section::range`), so that each offset
/// lies in exactly one section; there is at least one section.
#[derive(Clone, Debug)]
pub struct Document {
    /// Where the text came from.
    pub source: Source,
    /// Of plain text the decoded text as it was found (CRLF and all), but for a byte-order mark, and with 汉字 for signs
    /// of radicals; of the other formats the paragraphs, one a line.
    pub text: String,
    /// Whether the text is that of its file, line for line.
    pub is_as_found: bool,
    /// A hash of the text, by which the reading state finds the report again.
    pub fingerprint: Fingerprint,
    /// Title, issuer, date and 发文字号.
    pub front: Front,
    /// Paragraphs in text order.
    pub paragraphs: Vec<Paragraph>,
    /// Sections in reading order.
    pub sections: Vec<Section>,
    /// Tables in text order.
    pub tables: Vec<Table>,
    /// What the reader should be told about the text.
    pub warnings: Vec<Warning>,
}

/// Where a text came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The path as it was given, `-` for standard input, or the name of the built-in report.
    pub name: String,
    /// The name of the encoding that it was decoded from, as the WHATWG standard writes it.
    pub encoding: &'static str,
}

/// Index of a paragraph in `Document::paragraphs`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ParagraphId(pub usize);

/// Index of a section in `Document::sections`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SectionId(pub usize);

/// A source line, a part of one (where several paragraphs share a line), or several (where a paragraph was cut into
/// lines); without white space at its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its bytes in the text.
    pub range: TextRange,
    /// What it is in the report.
    pub role: Role,
    /// The section it stands in.
    pub section: SectionId,
    /// Whether it is boilerplate of a page of paper: its number, a running head, the head of a table once more.
    pub is_page_mark: bool,
}

/// What a paragraph is in the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The report's title or subtitle.
    Title,
    /// A heading on a line of its own.
    Heading,
    /// Running text, also where a heading opens it.
    Body,
    /// Signature and date at the end, salutation at the start: running text without an indent of its own.
    Formal,
    /// Boilerplate of a page (navigation, share links, page numbers, running heads): kept, dim and folded.
    Boilerplate,
}

/// A part of the report under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Depth, 1 for the outermost.
    pub level: usize,
    /// The section above it, where there is one.
    pub parent: Option<SectionId>,
    /// How the section came to be.
    pub kind: SectionKind,
    /// The heading with its marker (`一、加强组织领导`); empty for preface and closing.
    pub heading: TextRange,
    /// The marker alone (`一、`, `第二条`); empty where there is none.
    pub marker: TextRange,
    /// The heading behind its marker, without a closing mark; may be empty (articles).
    pub title: TextRange,
    /// Whether the heading opens a body paragraph.
    pub inline: bool,
    /// Its own bytes: from its heading to the next section's, subsections not included.
    pub range: TextRange,
    /// One past the last byte of its last subsection; `range.end` where it has none.
    pub end: usize,
}

/// How a section came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SectionKind {
    /// What stands before the first heading.
    Preface,
    /// A heading was found.
    Headed,
    /// What ends the report and belongs to no heading.
    Closing,
}

/// What the report says of itself; each range is empty where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Front {
    /// The lines of the title, in order.
    pub title: Vec<TextRange>,
    /// The body that signs or reports.
    pub issuer: Option<String>,
    /// The date of the document, as `YYYY-MM-DD`, or `YYYY-MM` where it tells no day.
    pub date: Option<String>,
    /// 发文字号, such as `国发〔2020〕1号`.
    pub doc_number: Option<TextRange>,
}

/// Something about the text that the reader should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Warning {
    /// How many characters could not be decoded and stand as U+FFFD.
    Undecodable(usize),
    /// How many characters have a font that does not say which they are.
    Unmapped(usize),
    /// Its lines are of several encodings.
    MixedEncodings,
    /// There is hardly any running text: a page of navigation.
    NoBody,
    /// There is hardly any running text, but a link to a file of this name, which may hold the report.
    Attached(String),
    /// The characters are not those that were written: the encoding is wrong, or the fonts do not tell.
    Gibberish,
    /// A part of the file is damaged, and text may be missing.
    Damaged,
    /// It is so long that only its first part was read.
    Cut,
    /// The numbers of the pages do not rise.
    Disordered,
}

impl Document {
    /// Reads the structure of `text`. It cannot fail: what is odd about the text stands in `warnings`.
    pub fn parse(source: Source, text: String) -> Self {
        Self::parse_by(&HeadingRules::default(), source, text)
    }

    /// As `parse`; lines that `rules` name are headings too.
    pub fn parse_by(rules: &HeadingRules, source: Source, text: String) -> Self {
        Self::of(rules, source, format::read_text(text))
    }

    /// Reads the structure of what a format was read into.
    fn of(rules: &HeadingRules, source: Source, mut blocks: Blocks) -> Self {
        part_name::join(&mut blocks);
        let ranges = std::mem::take(&mut blocks.ranges);
        let structure = Structure::of(&blocks, ranges, rules);
        structure.document(source, blocks.text, blocks.as_found)
    }

    /// The paragraph with the index `id`.
    pub fn paragraph(&self, id: ParagraphId) -> &Paragraph {
        &self.paragraphs[id.0]
    }

    /// The section with the index `id`.
    pub fn section(&self, id: SectionId) -> &Section {
        &self.sections[id.0]
    }

    /// The paragraph that holds the byte at `offset`, or the last before it; the first paragraph where none is before
    /// it.
    pub fn paragraph_at(&self, offset: usize) -> ParagraphId {
        ParagraphId(self.paragraphs.partition_point(|paragraph| paragraph.range.start <= offset).saturating_sub(1))
    }

    /// The section that holds the byte at `offset`; the last section for an offset behind the text's end.
    pub fn section_at(&self, offset: usize) -> SectionId {
        SectionId(self.sections.partition_point(|section| section.range.start <= offset).saturating_sub(1))
    }

    /// The paragraphs of a section in text order, those of its subsections not included.
    pub fn paragraphs_of(&self, id: SectionId) -> impl DoubleEndedIterator<Item = ParagraphId> + use<> {
        let range = self.section(id).range;
        let bound = |offset| self.paragraphs.partition_point(|paragraph| paragraph.range.start < offset);
        (bound(range.start)..bound(range.end)).map(ParagraphId)
    }

    /// The cells of a paragraph that is a row of a table, and the table's place in `tables`.
    pub fn table_row(&self, id: ParagraphId) -> Option<(usize, &[TextRange])> {
        let at = self.tables.partition_point(|table| table.first <= id).checked_sub(1)?;
        let table = self.tables.get(at)?;
        Some((at, table.rows.get(id.0 - table.first.0)?))
    }

    /// The lines right above a table that are of it, the nearest first: its title, the note of its unit.
    pub fn lines_above(&self, table: &Table) -> Vec<ParagraphId> {
        let mut lines = Vec::new();
        let first = table.first.0.min(self.paragraphs.len());
        for id in (first.saturating_sub(table::MOST_ABOVE)..first).rev().map(ParagraphId) {
            let (paragraph, is_row) = (self.paragraph(id), self.table_row(id).is_some());
            let written = paragraph.range.of(&self.text);
            if is_row || written.contains('。') || written.chars().count() > table::LONGEST_TITLE {
                break;
            }
            if paragraph.role != Role::Boilerplate {
                lines.push(id);
            }
            if paragraph.role == Role::Heading {
                break;
            }
        }
        lines
    }

    /// What a reader sees of a paragraph: its text, or the cells that it has as a row of a table.
    pub fn pieces(&self, id: ParagraphId) -> &[TextRange] {
        match self.table_row(id) {
            Some((_, cells)) => cells,
            None => self.paragraphs.get(id.0).map_or(&[], |paragraph| std::slice::from_ref(&paragraph.range)),
        }
    }

    /// The title, its lines joined and white space removed; empty where the text has none.
    pub fn title(&self) -> String {
        let lines = self.front.title.iter().map(|line| line.of(&self.text));
        lines.flat_map(str::chars).filter(|c| !c.is_whitespace()).collect()
    }
}

/// All of a document but its text.
struct Structure {
    front: Front,
    paragraphs: Vec<Paragraph>,
    sections: Vec<Section>,
    tables: Vec<Table>,
    warnings: Vec<Warning>,
}

impl Structure {
    /// Reads the structure of a text from its blocks, which stand in `ranges`.
    fn of(blocks: &Blocks, ranges: Vec<TextRange>, rules: &HeadingRules) -> Self {
        let (mut paragraphs, metadata) = (Paragraphs::of(blocks, ranges), &blocks.metadata);
        let head = front::head(&paragraphs);
        boilerplate::mark(&mut paragraphs, head);
        chart_axis::mark(&mut paragraphs);
        toc::mark(&mut paragraphs);
        let headings = outline::headings(&mut paragraphs, rules);
        let shell = boilerplate::lacks_body(&paragraphs);
        let front = front::read(&mut paragraphs, headings.first().map(|heading| heading.paragraph), shell, metadata);
        let closing = closing::start(&mut paragraphs, headings.last().map(|heading| heading.paragraph));
        let warnings = warnings::warnings(&paragraphs, shell, metadata);
        if shell {
            boilerplate::mark_shell(&mut paragraphs);
        }
        let tables = table::tables(&paragraphs, &blocks.merged);
        let text = paragraphs.text;
        let mut paragraphs = paragraphs.list;
        let sections = outline::sections(text, &headings, closing, &mut paragraphs);
        Self { front, paragraphs, sections, tables, warnings }
    }

    fn document(self, source: Source, text: String, is_as_found: bool) -> Document {
        let Self { front, paragraphs, sections, tables, warnings } = self;
        let fingerprint = Fingerprint::of(&text);
        Document { source, text, is_as_found, fingerprint, front, paragraphs, sections, tables, warnings }
    }
}

#[cfg(test)]
mod tests;

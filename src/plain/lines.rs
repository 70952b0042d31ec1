//! The lines that are printed of a report.

use super::LineStyle;
use crate::document::{Role, SectionId};
use crate::figure::{Direction, Figure};
use crate::lang::{Lang, section_name};
use crate::layout::wrap;
use crate::reader::amount::reading;
use crate::reader::report_list::{ListedReport, ReportList, ReportStatus};
use crate::reader::{Notice, Reader};
use crate::search::{Query, QueryMode};
use crate::text::TextRange;
use crate::text::join::on_one_line;
use crate::text::width::cells;

/// A report, and how lines of it are written.
pub struct ReportLines<'a> {
    /// The report.
    pub reader: &'a Reader,
    /// How they are written.
    pub style: &'a LineStyle,
    /// What each section is called by.
    numbers: Vec<String>,
}

impl<'a> ReportLines<'a> {
    /// The lines of the report that `reader` has.
    pub fn new(reader: &'a Reader, style: &'a LineStyle) -> Self {
        Self { reader, style, numbers: reader.document().section_numbers() }
    }

    /// The title, with the report's number if there are several; the warnings; the sections by number, each with its count of
    /// figures; and how to go on.
    pub fn front(&self) -> Vec<String> {
        let lang = self.style.lang;
        let number = self.reader.number().map_or(String::new(), |(number, count)| format!("  {number}/{count}"));
        let document = self.reader.document();
        let mut lines = vec![format!("{}{number}", self.reader.name())];
        lines.extend(document.warnings.iter().map(|warning| (lang.warning)(warning)));
        lines.extend((0..document.sections.len()).map(SectionId).map(|section| self.section(section)));
        lines.push((lang.report_counts)(document.sections.len(), self.reader.figures().len()));
        lines.push(lang.plain_start.to_owned());
        lines
    }

    /// A section in the list.
    fn section(&self, section: SectionId) -> String {
        let indent = 2 * (self.reader.document().section(section).level.saturating_sub(1));
        let count = match self.reader.figures_of(section).len() {
            0 => String::new(),
            count => (self.style.lang.figure_count)(count),
        };
        format!("{:indent$}{}{count}", "", self.name(section))
    }

    /// The number and name of a section.
    fn name(&self, section: SectionId) -> String {
        let number = self.numbers.get(section.0).map_or("", String::as_str);
        format!("{number}. {}", section_name(self.reader.document(), section, self.style.lang))
    }

    /// The text of `section` and of those under it, without boilerplate.
    pub fn text(&self, section: SectionId) -> Vec<String> {
        let kept = self.kept();
        let mut lines = Vec::new();
        let mut folded = 0;
        for (range, role) in self.paragraphs(Some(section)) {
            if role == Role::Boilerplate {
                folded += 1;
                continue;
            }
            if role == Role::Heading && !lines.is_empty() {
                lines.push(String::new());
            }
            self.write(&mut lines, &kept, range, role);
        }
        if folded > 0 {
            lines.push((self.style.lang.folded)(folded));
        }
        lines
    }

    /// The boilerplate of `section` and of those under it; without one, of the report.
    pub fn boilerplate(&self, section: Option<SectionId>) -> Vec<String> {
        let (kept, mut lines) = (self.kept(), Vec::new());
        let boilerplate = self.paragraphs(section).filter(|(_, role)| *role == Role::Boilerplate);
        boilerplate.for_each(|(range, role)| self.write(&mut lines, &kept, range, role));
        if lines.is_empty() {
            lines.push((self.style.lang.notice)(&Notice::NoBoilerplate));
        }
        lines
    }

    /// The paragraphs of `section` and of those under it; without one, of the report.
    fn paragraphs(&self, section: Option<SectionId>) -> impl Iterator<Item = (TextRange, Role)> {
        let document = self.reader.document();
        let section = section.map(|section| document.section(section));
        let within = section.map_or(TextRange::whole(&document.text), |s| TextRange::new(s.range.start, s.end));
        let paragraphs = document.paragraphs.iter().filter(move |paragraph| within.covers(paragraph.range));
        paragraphs.map(|paragraph| (paragraph.range, paragraph.role))
    }

    /// The figures, which no row breaks.
    fn kept(&self) -> Vec<TextRange> {
        self.reader.figures().iter().map(|figure| figure.range).collect()
    }

    /// Adds a paragraph: in rows if there is a measure, else as one line.
    fn write(&self, lines: &mut Vec<String>, kept: &[TextRange], range: TextRange, role: Role) {
        let text = &self.reader.document().text;
        let Some(measure) = &self.style.measure else {
            return lines.push(on_one_line(range.of(text)).into_owned());
        };
        let indent = if role == Role::Body { measure.indent } else { 0 };
        for row in wrap(text, range, indent, kept, measure) {
            lines.push(format!("{:indent$}{}", "", row.range.of(text).trim_end(), indent = row.indent));
        }
    }

    /// The figures of `section` and of those under it; without one those of the report, each section under its name.
    pub fn figures(&self, section: Option<SectionId>) -> Vec<String> {
        let (document, figures) = (self.reader.document(), self.reader.figures());
        let within = section.map_or(0..figures.len(), |section| self.reader.figures_of(section));
        let (mut lines, mut above) = (Vec::new(), section);
        for figure in figures.get(within).unwrap_or_default() {
            let here = Some(document.section_at(figure.range.start));
            if here != above {
                lines.extend(here.map(|section| self.name(section)));
                above = here;
            }
            lines.push(self.figure(figure));
        }
        if lines.is_empty() {
            lines.push(self.style.lang.no_figures.to_owned());
        }
        lines
    }

    /// The label of a figure, the figure as written, and what the screen shows beside it: its value in digits and whether it
    /// rose or fell.
    fn figure(&self, figure: &Figure) -> String {
        let (lang, text) = (self.style.lang, &self.reader.document().text);
        let written = on_one_line(figure.range.of(text));
        let mut line = figure.label(text) + figure.label_sign();
        if !line.is_empty() {
            line.push_str(lang.colon);
        }
        line.push_str(&written);
        if let Some(reading) = reading(figure, text) {
            line.push_str(&format!("  = {reading}"));
        }
        if let Some(direction) = figure.direction {
            line.push_str("  ");
            line.push_str(&figure.basis.map_or("".into(), |basis| on_one_line(basis.of(text))));
            line.push_str(if direction == Direction::Up { lang.up } else { lang.down });
        }
        line
    }

    /// The number of hits, and the sentences that they stand in, each with its section.
    pub fn hits(&self, query: &Query, hits: &[TextRange]) -> Vec<String> {
        let mut lines = vec![hit_count(query, hits.len(), self.style.lang)];
        let document = self.reader.document();
        let mut sentences: Vec<TextRange> = Vec::new();
        for hit in hits {
            // A sentence is looked for once, however many hits it has.
            if !sentences.last().is_some_and(|sentence| sentence.covers(*hit)) {
                sentences.push(self.sentence(*hit));
            }
        }
        lines.extend(sentences.into_iter().map(|sentence| {
            let name = self.name(document.section_at(sentence.start));
            format!("{name}{}{}", self.style.lang.colon, on_one_line(sentence.of(&document.text)))
        }));
        lines
    }

    /// The sentence of a paragraph that holds `hit`.
    fn sentence(&self, hit: TextRange) -> TextRange {
        let is_stop = |c: char| "。！？；!?;".contains(c);
        let document = self.reader.document();
        let paragraph = document.paragraph(document.paragraph_at(hit.start)).range;
        let before = TextRange::new(paragraph.start, hit.start).of(&document.text);
        let behind = TextRange::new(hit.end, paragraph.end).of(&document.text);
        let start = before.char_indices().rfind(|(_, c)| is_stop(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        let end = behind.char_indices().find(|(_, c)| is_stop(*c)).map_or(behind.len(), |(at, c)| at + c.len_utf8());
        TextRange::new(paragraph.start + start, hit.end + end).trimmed(&document.text)
    }
}

/// `line` itself, or its rows if it is wider than the measure.
pub fn rows(line: String, style: &LineStyle) -> Vec<String> {
    match &style.measure {
        Some(measure) if cells(&line, measure.ambiguous) > measure.width => {
            let rows = wrap(&line, TextRange::whole(&line), 0, &[], measure);
            rows.into_iter().map(|row| row.range.of(&line).to_owned()).collect()
        }
        _ => vec![line],
    }
}

/// The reports by number; the one that is being read is marked by a word.
pub fn reports(listing: &ReportList, lang: Lang) -> Vec<String> {
    let entries = listing.entries.iter().enumerate();
    let line = |(index, entry): (usize, &ListedReport)| {
        let what = match &entry.state {
            ReportStatus::Open { title, sections, figures, .. } => {
                format!("{title}  {}", (lang.report_counts)(*sections, *figures))
            }
            ReportStatus::Recent { title, .. } => title.clone(),
            ReportStatus::Closed => lang.not_opened_yet.to_owned(),
            ReportStatus::Failed(why) => (lang.not_opened)(why),
        };
        let read = if listing.current == Some(index) { lang.read_now } else { "" };
        format!("{}. {}  {what}  {read}", index + 1, entry.file).trim_end().to_owned()
    };
    entries.map(line).collect()
}

/// The commands, a line each.
pub fn help(lang: Lang) -> Vec<String> {
    lang.plain_help.iter().map(|(typed, what)| format!("{typed}{}{what}", lang.colon)).collect()
}

/// A query, its mode unless that is the usual one, and its number of hits.
fn hit_count(query: &Query, count: usize, lang: Lang) -> String {
    let mode = if query.mode() == QueryMode::Literal { "" } else { (lang.search_mode)(query.mode()) };
    format!("{mode} {}{}", query.typed(), (lang.hit_count)(count)).trim_start().to_owned()
}

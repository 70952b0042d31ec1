//! The text of a Word document, block by block.

use super::note_numbers::NoteNumbers;
use super::styles;
use crate::document::blocks::BlockHint;
use crate::document::format::raised::{self, RaisedText};
use crate::document::format::word;
use crate::document::format::word::characters::CharacterStyle;
use crate::document::format::word::numbering::Numbering;
use crate::document::format::word::styles::{Styles, WordStyle};
use crate::document::format::xml::{XmlEvent, XmlTag};
use crate::document::open_table::{OpenTable, RowCell};

/// How deep tables may stand in one another. Rows of deeper tables stay paragraphs: each row looks at all rows within it.
const DEEPEST_TABLE: usize = 16;

/// A text under way.
pub(super) struct Body<'a> {
    styles: &'a Styles,
    numbering: Numbering,
    blocks: Vec<(String, BlockHint)>,
    /// The paragraphs that have not ended: several where a text box stands in a paragraph.
    open: Vec<WordParagraph>,
    /// The tables that have not ended.
    tables: Vec<OpenTable>,
    /// The rows that have not ended, each with its cells.
    rows: Vec<Vec<RowCell>>,
    /// Whether the row is told to be a head.
    in_head: bool,
    /// How many of the elements that have not ended stand in what is not shown; 0 outside of it.
    unseen: usize,
    /// Whether the text that comes next is that of a run.
    in_text: bool,
    /// Whether the properties that come next are those of a run.
    in_run: bool,
    /// Whether they are those of a paragraph.
    in_properties: bool,
    /// The text of a paragraph whose mark was deleted: it goes on in the next.
    carried: String,
    /// The numbers of the notes so far.
    notes: NoteNumbers,
    /// Whether the `sup` that comes next in a formula is an exponent, and not the end of a sum.
    in_power: bool,
}

#[derive(Default)]
struct WordParagraph {
    text: String,
    own: WordStyle,
    style: WordStyle,
    /// Whether its mark was deleted.
    goes_on: bool,
    /// What the run under way says of its characters, by itself or by its style.
    run: CharacterStyle,
    raised: RaisedText,
    /// Where the exponent of a formula begins that is under way.
    exponent: Option<usize>,
}

impl<'a> Body<'a> {
    pub fn new(styles: &'a Styles, numbering: Numbering, notes: NoteNumbers) -> Self {
        Self {
            styles,
            numbering,
            blocks: Vec::new(),
            open: Vec::new(),
            tables: Vec::new(),
            rows: Vec::new(),
            in_head: false,
            unseen: 0,
            in_text: false,
            in_run: false,
            in_properties: false,
            carried: String::new(),
            notes,
            in_power: false,
        }
    }

    /// All blocks so far, and the numbers of the notes that are marked in them.
    pub fn into_parts(mut self) -> (Vec<(String, BlockHint)>, NoteNumbers) {
        // Where the file was cut off, the paragraphs under way end with it.
        while !self.open.is_empty() {
            self.end_paragraph();
        }
        let rest = std::mem::take(&mut self.carried);
        self.blocks.extend(word::block(&rest, &WordStyle::default(), &mut self.numbering));
        (self.blocks, self.notes)
    }

    /// Takes in a piece of the file.
    pub fn take(&mut self, event: &XmlEvent) {
        match event {
            XmlEvent::Start(tag) if self.in_properties && matches!(tag.name(), "del" | "moveFrom") => {
                self.open.last_mut().into_iter().for_each(|paragraph| paragraph.goes_on = true);
                self.unseen += 1;
            }
            XmlEvent::Start(tag) if self.unseen > 0 || is_unseen(tag.name()) => self.unseen += 1,
            XmlEvent::End(_) if self.unseen > 0 => self.unseen -= 1,
            _ if self.unseen > 0 => {}
            XmlEvent::Start(tag) => self.start(tag),
            XmlEvent::End(name) => self.end(name),
            XmlEvent::Text(text) if self.in_text => self.push(text),
            XmlEvent::Text(_) => {}
        }
    }

    fn start(&mut self, tag: &XmlTag) {
        match tag.name() {
            "p" => {
                let text = std::mem::take(&mut self.carried);
                self.open.push(WordParagraph { text, ..WordParagraph::default() });
                // The paragraphs of a text box stand within a run.
                self.in_run = false;
            }
            "pPr" => self.in_properties = true,
            "tr" => {
                self.in_head = false;
                self.rows.push(Vec::new());
            }
            "tc" => {
                let cell = RowCell { is_head: self.in_head, ..RowCell::new(self.blocks.len()) };
                self.rows.last_mut().into_iter().for_each(|row| row.push(cell));
            }
            "tbl" => self.tables.push(OpenTable::default()),
            "gridBefore" | "tblHeader" => self.row_property(tag),
            "gridSpan" | "vMerge" | "hMerge" => self.cell_property(tag),
            "r" => {
                self.in_run = true;
                self.open.last_mut().into_iter().for_each(|paragraph| paragraph.run = CharacterStyle::default());
            }
            "t" => self.in_text = true,
            "sSup" | "sSubSup" => self.in_power = true,
            "nary" => self.in_power = false,
            "sup" if self.in_power => {
                self.open.last_mut().into_iter().for_each(|paragraph| paragraph.exponent = Some(paragraph.text.len()));
            }
            "tab" if self.in_run => self.push("\u{3000}"),
            "br" | "cr" if self.in_run => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            "sym" => self.push(&symbol(tag).map(String::from).unwrap_or_default()),
            "footnoteReference" | "endnoteReference" => self.push_note(tag),
            "pStyle" => {
                let style = self.styles.get(&tag.get("val").unwrap_or_default());
                self.open.last_mut().into_iter().for_each(|paragraph| paragraph.style = style.clone());
            }
            _ if !self.in_run => {
                self.open.last_mut().into_iter().for_each(|paragraph| styles::take(&mut paragraph.own, tag))
            }
            "rStyle" => {
                let style = self.styles.get(&tag.get("val").unwrap_or_default()).characters;
                self.open.last_mut().into_iter().for_each(|paragraph| paragraph.run = paragraph.run.or(style));
            }
            _ => {
                self.open.last_mut().into_iter().for_each(|paragraph| styles::take_characters(&mut paragraph.run, tag))
            }
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => {
                self.end_paragraph();
                self.in_run = !self.open.is_empty();
            }
            "pPr" => self.in_properties = false,
            "tr" => {
                let row = self.rows.pop().unwrap_or_default();
                if let Some(table) = self.tables.last_mut().filter(|_| self.rows.len() < DEEPEST_TABLE) {
                    table.join_row(&mut self.blocks, &row);
                }
            }
            "tbl" => self.end_table(),
            "t" => self.in_text = false,
            "r" => self.in_run = false,
            "sup" => self.open.last_mut().into_iter().for_each(WordParagraph::end_exponent),
            _ => {}
        }
    }

    fn end_table(&mut self) {
        if let Some(table) = self.tables.pop() {
            table.end(&mut self.blocks);
        }
    }

    /// Whether a row is a head, and how many columns stand empty before its cells (ECMA-376, 17.4); this stands before them.
    fn row_property(&mut self, tag: &XmlTag) {
        let Some(row) = self.rows.last_mut() else { return };
        if tag.name() == "tblHeader" {
            self.in_head = tag.is_on();
            row.iter_mut().take(1).for_each(|cell| cell.is_head = self.in_head);
        } else if row.is_empty() {
            let columns = tag.get("val").and_then(|columns| columns.trim().parse().ok()).filter(|columns| *columns > 0);
            let before = RowCell { is_head: self.in_head, ..RowCell::new(self.blocks.len()) };
            row.extend(columns.map(|columns| RowCell { columns, ..before }));
        }
    }

    /// Over how many columns a cell reaches, and whether it is the rest of the one above or before (ECMA-376, 17.4).
    fn cell_property(&mut self, tag: &XmlTag) {
        let Some(row) = self.rows.last_mut() else { return };
        let goes_on = |value: Option<String>| value.is_none_or(|value| value != "restart");
        let (Some(cell), value) = (row.last_mut(), tag.get("val")) else { return };
        match tag.name() {
            "gridSpan" => cell.columns = value.and_then(|columns| columns.trim().parse().ok()).unwrap_or(1),
            "vMerge" => cell.goes_on = goes_on(value),
            _ if goes_on(value) && row.len() > 1 => {
                let columns = row.pop().map_or(0, |cell| cell.columns);
                row.iter_mut().last().into_iter().for_each(|cell| cell.columns = cell.columns.saturating_add(columns));
            }
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        let in_run = self.in_run;
        let Some(paragraph) = self.open.last_mut() else { return };
        if !in_run || !paragraph.is_unseen() {
            let raised = in_run && paragraph.characters().is_raised();
            paragraph.raised.turn(&mut paragraph.text, raised);
            paragraph.text.push_str(text);
        }
    }

    /// Adds the mark of a note, which stands in brackets of its own.
    fn push_note(&mut self, mark: &XmlTag) {
        let Some(paragraph) = self.open.last_mut().filter(|paragraph| !paragraph.is_unseen()) else {
            return;
        };
        paragraph.raised.turn(&mut paragraph.text, false);
        if let Some(number) = self.notes.next(mark) {
            paragraph.text.push_str(&format!("[{number}]"));
        }
    }

    fn end_paragraph(&mut self) {
        let Some(mut paragraph) = self.open.pop() else { return };
        paragraph.raised.turn(&mut paragraph.text, false);
        if paragraph.goes_on {
            self.carried = paragraph.text;
            return;
        }
        let style = paragraph.own.or(&paragraph.style);
        self.blocks.extend(word::block(&paragraph.text, &style, &mut self.numbering));
    }
}

impl WordParagraph {
    /// What is known of the characters of the run under way.
    fn characters(&self) -> CharacterStyle {
        self.run.or(self.style.characters)
    }

    /// Whether the run under way is hidden or struck out.
    fn is_unseen(&self) -> bool {
        let characters = self.characters();
        characters.is_hidden() || characters.is_struck()
    }

    fn end_exponent(&mut self) {
        self.raised.turn(&mut self.text, false);
        if let Some(start) = self.exponent.take() {
            raised::end_exponent(&mut self.text, start);
        }
    }
}

/// Whether an element holds nothing that the reader of the page sees as text: what was deleted or moved away, a second form
/// for older programs, descriptions of pictures, and the properties that runs, paragraphs and cells had before a change.
fn is_unseen(name: &str) -> bool {
    let earlier = || name.ends_with("PrChange");
    matches!(name, "del" | "moveFrom" | "Fallback" | "docPr" | "instrText" | "delText") || earlier()
}

/// The character of a symbol font.
fn symbol(tag: &XmlTag) -> Option<char> {
    let code = u32::from_str_radix(&tag.get("char")?, 16).ok()?;
    char::from_u32(code)
}

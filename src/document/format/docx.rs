//! Word documents (ECMA-376): paragraphs with their automatic numbers, headings where styles say so, tables, notes.

mod body;
mod note_numbers;
mod numbering;
mod styles;

use super::word::numbering::Numbering;
use super::word::styles::Styles;
use super::xml::{self, XmlEvent};
use super::zip::{self, Archive};
use crate::document::blocks::{BlockHint, Blocks, Metadata};
use crate::document::refusal::Refusal;
use body::Body;
use note_numbers::NoteNumbers;

/// Whether a file is a Word document.
pub(super) fn is_docx(bytes: &[u8]) -> bool {
    zip::holds(bytes, &["word/document", "word/_rels"])
}

/// Reads a Word document.
pub(super) fn read(bytes: Vec<u8>) -> Result<Blocks, Refusal> {
    let mut package = Archive::open(bytes)?;
    let main = main_part(&mut package)?;
    let folder = main.rsplit_once('/').map_or("word", |(folder, _)| folder).to_owned();
    let text = package.xml(&main)?.ok_or(Refusal::NoText)?;
    let mut part = |name: &str| package.xml(&format!("{folder}/{name}")).map(Option::unwrap_or_default);
    let mut styles = styles::read(&part("styles.xml")?);
    let numbering = numbering::read(&part("numbering.xml")?);
    styles.place(&numbering);
    let notes = [part("footnotes.xml")?, part("endnotes.xml")?];
    let mut body = Body::new(&styles, numbering, NoteNumbers::of(&part("settings.xml")?, &text));
    xml::walk(&text, |event| body.take(&event));
    let (mut blocks, numbers) = body.into_parts();
    for notes in notes {
        blocks.extend(read_notes(&notes, &styles, &numbers));
    }
    let title = title(&package.xml("docProps/core.xml")?.unwrap_or_default());
    let metadata = Metadata { title, damaged: package.damaged, ..Metadata::default() };
    Ok(Blocks::written(&blocks, metadata))
}

/// The part that holds the text, by the relations of the package.
fn main_part(package: &mut Archive) -> Result<String, Refusal> {
    let mut main = None;
    xml::walk(&package.xml("_rels/.rels")?.unwrap_or_default(), |event| {
        if let XmlEvent::Start(tag) = event
            && tag.get("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
        {
            main = tag.get("Target").map(|target| target.trim_start_matches('/').to_owned());
        }
    });
    Ok(main.unwrap_or_else(|| "word/document.xml".to_owned()))
}

/// The notes at the foot of pages, in the order of their marks. Each begins with the number that stands in the text: `[3]`.
fn read_notes(notes: &str, styles: &Styles, numbers: &NoteNumbers) -> Vec<(String, BlockHint)> {
    let mut read = Vec::new();
    let mut open: Option<((usize, Option<usize>), Body)> = None;
    xml::walk(notes, |event| match event {
        // The first notes are the lines between text and notes; their type says so.
        XmlEvent::Start(tag) if matches!(tag.name(), "footnote" | "endnote") => {
            let mark = numbers.get(tag.name(), &tag.get("id").unwrap_or_default());
            let body = || Body::new(styles, Numbering::default(), NoteNumbers::default());
            open = tag.get("type").is_none().then(|| (mark, body()));
        }
        XmlEvent::End("footnote" | "endnote") => {
            if let Some(((place, number), body)) = open.take() {
                let (mut lines, _) = body.into_parts();
                let mark = number.map(|number| format!("[{number}]")).unwrap_or_default();
                lines.iter_mut().take(1).for_each(|(text, _)| text.insert_str(0, &mark));
                read.push((place, lines));
            }
        }
        event => open.iter_mut().for_each(|(_, body)| body.take(&event)),
    });
    read.sort_by_key(|(place, _)| *place);
    read.into_iter().flat_map(|(_, lines)| lines).collect()
}

/// The title among the properties of the document.
fn title(properties: &str) -> Option<String> {
    let (mut inside, mut title) = (false, String::new());
    xml::walk(properties, |event| match event {
        XmlEvent::Start(tag) => inside = tag.name() == "title",
        XmlEvent::Text(text) if inside => title.push_str(text),
        XmlEvent::Text(_) => {}
        XmlEvent::End(_) => inside = false,
    });
    Some(title).filter(|title| !title.trim().is_empty())
}

#[cfg(test)]
mod tests;

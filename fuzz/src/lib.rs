//! What the targets share: archives made of parts, and what must hold of any document.

use gongbao::document::load::{self, LoadError};
use gongbao::document::{Document, SectionId};
use gongbao::text::TextRange;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Reads a file of these bytes; what is read is a sound document.
pub fn read(bytes: &[u8]) -> Result<(), LoadError> {
    check(&load::read("-", bytes)?);
    Ok(())
}

/// A zip archive of these parts, as they are.
pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(*name, stored).expect("a part begins");
        zip.write_all(text.as_bytes()).expect("a part is written");
    }
    zip.finish().expect("an archive").into_inner()
}

/// Paragraphs stand in order on char boundaries and hold every character that shows something; sections tile the text.
pub fn check(document: &Document) {
    let text = &document.text;
    let mut end = 0;
    for paragraph in &document.paragraphs {
        let range = paragraph.range;
        assert!(end <= range.start && range.start < range.end);
        assert!(text.get(end..range.start).is_some_and(is_blank), "text was dropped");
        assert!(text.get(range.start..range.end).is_some_and(|inside| !is_blank(inside)));
        assert_eq!(document.section_at(range.start), paragraph.section);
        end = range.end;
    }
    assert!(text.get(end..).is_some_and(is_blank), "text was dropped");
    let mut start = 0;
    for (index, section) in document.sections.iter().enumerate() {
        assert_eq!(section.range.start, start);
        assert!(section.end >= section.range.end && section.parent.is_none_or(|above| above < SectionId(index)));
        assert!(text.get(section.heading.start..section.heading.end).is_some());
        start = section.range.end;
    }
    assert_eq!(start, text.len());
    let _ = document.title();
}

fn is_blank(text: &str) -> bool {
    TextRange::whole(text).trimmed(text).is_empty()
}

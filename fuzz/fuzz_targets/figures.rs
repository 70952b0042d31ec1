//! Any text: the engine does not panic, its figures lie in order on char boundaries, and a paragraph alone gives what
//! it gives in its document, unless it is the row of a table.
#![no_main]

use gongbao::document::{Document, Role, Source};
use gongbao::figure::Engine;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

fuzz_target!(|text: &str| {
    let document = Document::parse(Source { name: "fuzz".into(), encoding: "UTF-8" }, text.to_owned());
    let figures = ENGINE.find(&document);
    let mut end = 0;
    for figure in &figures {
        assert!(end <= figure.range.start && figure.range.start < figure.range.end);
        assert!(document.text.get(figure.range.start..figure.range.end).is_some());
        assert!(figure.range.covers(figure.number));
        let _ = (figure.value.to_string(), figure.label(&document.text));
        end = figure.range.end;
    }
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        let _ = ENGINE.explain(&document.text, paragraph.range);
        let alone = paragraph.range.of(&document.text);
        let found =
            ENGINE.find_in(alone, gongbao::text::TextRange::whole(alone), gongbao::document::ParagraphId(index));
        let within = figures.iter().filter(|figure| figure.paragraph.0 == index).count();
        let is_row =
            document.tables.iter().any(|table| (table.first.0..).take(table.rows.len()).any(|row| row == index));
        assert!(paragraph.role == Role::Boilerplate || is_row || found.len() == within);
    }
});

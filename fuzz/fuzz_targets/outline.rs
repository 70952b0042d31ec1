//! Any text: its paragraphs hold all of it, and its sections tile it.
#![no_main]

use gongbao::document::{Document, Source};
use gongbao_fuzz::check;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let source = Source { name: "fuzz".into(), encoding: "UTF-8" };
    check(&Document::parse(source, text.to_owned()));
});

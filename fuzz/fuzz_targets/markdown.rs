//! Any Markdown.
#![no_main]

use gongbao::document::{Document, Source};
use gongbao_fuzz::check;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let source = Source { name: "fuzz.md".into(), encoding: "UTF-8" };
    check(&Document::parse(source, text.to_owned()));
});

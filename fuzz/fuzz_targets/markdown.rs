//! Any Markdown.
#![no_main]

use gongbao::document::{Document, Source};
use gongbao_fuzz::check;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let source = Source { name: "fuzz".into(), encoding: "UTF-8" };
    // A heading at the beginning tells Markdown.
    check(&Document::parse(source, format!("# 报告\n{text}")));
});

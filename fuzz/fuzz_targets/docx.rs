//! Any Word document: its text, styles, numbers and notes, parted by NUL.
#![no_main]

use gongbao_fuzz::{read, zipped};
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 5] =
    ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "docProps/core.xml"];

fuzz_target!(|parts: &str| {
    let parts: Vec<(&str, &str)> = NAMES.into_iter().zip(parts.split('\0')).collect();
    drop(read(&zipped(&parts)));
});

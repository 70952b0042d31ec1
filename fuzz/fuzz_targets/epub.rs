//! Any EPUB book: its list of parts, a chapter, its contents of either sort, parted by NUL.
#![no_main]

use gongbao_fuzz::{read, zipped};
use libfuzzer_sys::fuzz_target;

const CONTAINER: &str = "<container><rootfile full-path='b/book.opf'/></container>";
const NAMES: [&str; 4] = ["b/book.opf", "b/one.xhtml", "b/nav.xhtml", "b/toc.ncx"];

fuzz_target!(|parts: &str| {
    let parts = [("META-INF/container.xml", CONTAINER)].into_iter().chain(NAMES.into_iter().zip(parts.split('\0')));
    drop(read(&zipped(&parts.collect::<Vec<_>>())));
});

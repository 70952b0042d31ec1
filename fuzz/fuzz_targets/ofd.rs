//! Any OFD document: a page, its list of pages, a template, its attachments, parted by NUL.
#![no_main]

use gongbao_fuzz::{read, zipped};
use libfuzzer_sys::fuzz_target;

const ENTRY: &str = "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>";
const NAMES: [&str; 4] = ["Doc_0/p.xml", "Doc_0/Document.xml", "Doc_0/t.xml", "Doc_0/a.xml"];

fuzz_target!(|parts: &str| {
    let parts = [("OFD.xml", ENTRY)].into_iter().chain(NAMES.into_iter().zip(parts.split('\0')));
    drop(read(&zipped(&parts.collect::<Vec<_>>())));
});

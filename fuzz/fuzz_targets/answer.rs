//! Any answer of a parser process: a sound document or none.
#![no_main]

use gongbao::document::load;
use gongbao_fuzz::check;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|answer: &[u8]| {
    if let Some(document) = load::of_answer(answer) {
        check(&document);
    }
});

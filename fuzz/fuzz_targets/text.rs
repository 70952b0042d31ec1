//! Any bytes: a text of any encoding, or a file that is refused.
#![no_main]

use gongbao_fuzz::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| drop(read(bytes)));

//! Any web page.
#![no_main]

use gongbao_fuzz::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|page: &str| drop(read(format!("<!doctype html>{page}").as_bytes())));

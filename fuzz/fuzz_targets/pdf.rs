//! Any PDF document. A panic of the interpreter is a damaged document and none of ours; one elsewhere is a bug.
#![no_main]

use gongbao_fuzz::read;
use libfuzzer_sys::fuzz_target;
use std::{panic, process, thread};

fuzz_target!(
    init: {
        let abort = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if thread::current().name() != Some("pdf") {
                abort(info);
                process::abort();
            }
        }));
    },
    |bytes: &[u8]| drop(read(&[b"%PDF-1.7\n", bytes].concat()))
);

//! From bytes to a document: decoding and structure, for the built-in report and for one of some megabytes.

#![allow(clippy::expect_used)] // A bench that cannot run has nothing better to do than to say so.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use encoding_rs::GB18030;
use gongbao::document::{Document, load};
use std::hint::black_box;

fn open(criterion: &mut Criterion) {
    let report = Document::built_in().text;
    let mut group = criterion.benchmark_group("open");
    for (name, times) in [("built-in", 1), ("1000 times", 1000)] {
        let text = report.repeat(times);
        let (gb18030, _, _) = GB18030.encode(&text);
        for (encoding, bytes) in [("UTF-8", text.as_bytes()), ("GB18030", &gb18030)] {
            group.throughput(Throughput::Bytes(bytes.len() as u64));
            group.bench_function(format!("{name}, {encoding}"), |bencher| {
                bencher.iter(|| load::read("-", black_box(bytes)).expect("a document"));
            });
        }
    }
    group.finish();
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = open }
criterion_main!(benches);

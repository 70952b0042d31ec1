//! How fast a text becomes paragraphs and a section tree.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use gongbao::document::{Document, Source};
use std::hint::black_box;

/// A report of about `bytes` bytes, of sentences as reports have them.
fn report(bytes: usize) -> String {
    const NUMERALS: [&str; 7] = ["一", "二", "三", "四", "五", "六", "七"];
    let mut text = String::from("清河市年度工作情况报告\n\n现将一年来的工作情况报告如下：\n\n");
    for numeral in NUMERALS.iter().cycle() {
        if text.len() >= bytes {
            break;
        }
        text += &format!("{numeral}、推进重点领域改革\n\n");
        for inner in NUMERALS {
            text += &format!(
                "　　（{inner}）优化审批服务。全年受理申请12375件，按期办结12369件，办结率99.95%，群众满意度达到98.7%。"
            );
            text += "各部门协同推进清单管理，梳理事项231项，取消证明17种，平均办理时限压缩43.1%，跑动次数由2.3次降到0.7次。";
            text += "完善监督机制，抽查案卷613份，督促整改问题89个，通报典型案例7起，为企业挽回损失1237.5万元。\n\n";
        }
    }
    text += "特此报告。\n\n清河市人民政府\n2023年1月19日\n";
    text
}

fn parse(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("outline");
    for (name, bytes) in [("report", 17_000), ("8 MB", 8 << 20)] {
        let text = report(bytes);
        let source = Source { name: "-".to_owned(), encoding: "UTF-8" };
        group.throughput(Throughput::Bytes(text.len() as u64));
        let setup = || (source.clone(), text.clone());
        group.bench_function(name, |bencher| {
            bencher.iter_batched(
                setup,
                |(source, text)| black_box(Document::parse(source, text)),
                BatchSize::LargeInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, parse);
criterion_main!(benches);

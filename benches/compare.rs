//! How fast two reports are compared, beside the number of pairs that their figures make.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use gongbao::compare::{ReportFigures, compare};
use gongbao::document::{Document, Source};
use gongbao::figure::{Engine, Figure};
use std::hint::black_box;

/// Things that a report counts, with their units.
const THINGS: [(&str, &str); 8] = [
    ("粮食产量", "万吨"),
    ("工业投资", "亿元"),
    ("旅游收入", "亿元"),
    ("发电量", "亿千瓦时"),
    ("客运量", "万人次"),
    ("税收收入", "亿元"),
    ("农村公路", "公里"),
    ("住院人次", "万人次"),
];

/// A report that tells of so many figures, with `seed` in its numbers.
fn report(figures: usize, seed: usize) -> (Document, Vec<Figure>) {
    let mut text = String::from("清河市2024年统计公报\n\n一、综合\n");
    for town in 0..figures / 2 / THINGS.len() {
        let name = char::from_u32(0x5929 + town as u32).unwrap_or('甲');
        for (thing, unit) in THINGS {
            let (value, growth) = ((town * 7 + seed) % 900, (town + seed) % 13);
            text.push_str(&format!(
                "全年{name}山镇{thing}{value}.{}{unit}，比上年增长{growth}.{}%。",
                seed % 9,
                town % 9
            ));
        }
        text.push('\n');
    }
    let document = Document::parse(Source { name: format!("{seed}.txt"), encoding: "UTF-8" }, text);
    let figures = Engine::new().find(&document);
    (document, figures)
}

fn two_reports(c: &mut Criterion) {
    let mut group = c.benchmark_group("compare");
    for figures in [100, 200, 400, 800] {
        let reports = [report(figures, 3), report(figures, 5)];
        let count = reports[0].1.len();
        let id = BenchmarkId::new("two reports", format!("{count} figures, {} pairs", count * count));
        group.bench_with_input(id, &reports, |b, reports| {
            b.iter(|| {
                let read = reports.each_ref().map(|(document, figures)| ReportFigures::new(document, figures));
                black_box(compare(&read.each_ref()))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, two_reports);
criterion_main!(benches);

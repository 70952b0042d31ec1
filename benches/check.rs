//! How long it takes to check the figures of a report against each other: 500 of them, in sentences of the kinds that state
//! relations.

use criterion::{Criterion, criterion_group, criterion_main};
use gongbao::check::Checker;
use gongbao::document::{Document, Source};
use gongbao::figure::Engine;
use std::hint::black_box;

/// Paragraphs as in budgets and statistical reports: sums, growth, shares, balances, lists that are open.
const PARAGRAPHS: &str = "\
全区一般公共预算收入完成713172万元，为预算的101.7%，比上年增收29713万元，增长4.35%。加上上级补助收入139173万元、上年结余31937万元，收入总计884282万元；一般公共预算支出完成739131万元，增长3.1%，加上上解支出97137万元，支出总计836268万元。收支相抵，年终结余48014万元。\n\
全区生产总值1713.92亿元，增长5.1%。其中，第一产业增加值131.71亿元，增长3.7%；第二产业增加值791.33亿元，增长4.9%；第三产业增加值790.88亿元，增长5.6%。三次产业结构为7.7:46.2:46.1。\n\
年末常住人口73.19万人，比上年末增加0.37万人，其中城镇人口51.37万人，乡村人口21.82万人，城镇化率70.19%。\n\
受理行政复议案件317件，审结293件，审结率92.4%。全年批准项目137个，其中交通项目31个、水利项目17个，完成投资39.7亿元。\n";

/// So many figures.
const FIGURES: usize = 500;

fn check(c: &mut Criterion) {
    let engine = Engine::new();
    let document = |text: String| Document::parse(Source { name: "report".into(), encoding: "UTF-8" }, text);
    let once = engine.find(&document(PARAGRAPHS.to_owned())).len();
    let report = document(PARAGRAPHS.repeat(FIGURES / once + 1));
    let mut figures = engine.find(&report);
    figures.truncate(FIGURES);
    let checker = Checker::new();
    c.bench_function("check 500 figures", |b| b.iter(|| checker.relations(black_box(&report), &figures).len()));
}

criterion_group!(benches, check);
criterion_main!(benches);

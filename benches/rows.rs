//! How fast rows are laid out: whole, a screen from anywhere, after a resize, and in one paragraph without end.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use gongbao::document::{Document, Fingerprint, Front, Paragraph, Role, SectionId, Source};
use gongbao::layout::{Measure, Position, Rows, wrap};
use gongbao::text::TextRange;

const SENTENCES: [&str; 4] = [
    "全年受理各类政务服务事项3706件，按期办结3699件，办结率达到99.8%，比上年提高1.2个百分点。",
    "持续推进“一件事一次办”改革，把原来分散在五个部门的材料并为一套，群众平均少跑2次。",
    "截至2023年11月29日，累计减税降费26.53亿元，惠及企业和个体工商户17,300余户；",
    "修订《临江市重大行政决策程序规定》（临政发〔2023〕17号），健全公众参与、专家论证、风险评估制度。",
];

fn paragraph(bytes: usize) -> String {
    SENTENCES
        .iter()
        .cycle()
        .scan(0, |length, sentence| {
            *length += sentence.len();
            (*length <= bytes).then_some(*sentence)
        })
        .collect()
}

/// A document of so many body paragraphs of about 400 bytes, each tenth under a heading.
fn document(paragraphs: usize) -> Document {
    let (mut text, mut built) = (String::new(), Vec::with_capacity(paragraphs));
    let body = paragraph(420);
    for at in 0..paragraphs {
        let (role, line) =
            if at % 10 == 0 { (Role::Heading, "一、优化营商环境") } else { (Role::Body, body.as_str()) };
        let start = text.len();
        text.push_str(line);
        let (range, section) = (TextRange::new(start, text.len()), SectionId(0));
        built.push(Paragraph { range, role, section, is_page_mark: false });
        text.push('\n');
    }
    let source = Source { name: "-".into(), encoding: "UTF-8" };
    Document {
        source,
        fingerprint: Fingerprint::of(&text),
        text,
        is_as_found: true,
        front: Front::default(),
        paragraphs: built,
        sections: Vec::new(),
        tables: Vec::new(),
        warnings: Vec::new(),
    }
}

fn whole(c: &mut Criterion) {
    let document = document(10_000);
    let mut group = c.benchmark_group("wrap");
    group.throughput(Throughput::Bytes(document.text.len() as u64)).sample_size(10);
    for width in [41, 79] {
        let measure = Measure::new(width);
        group.bench_function(format!("width {width}"), |b| {
            b.iter(|| {
                let rows = |p: &Paragraph| wrap(&document.text, p.range, measure.indent, &[], &measure).len();
                document.paragraphs.iter().map(rows).sum::<usize>()
            });
        });
    }
    let endless = paragraph(5_000_000);
    group.throughput(Throughput::Bytes(endless.len() as u64));
    group.bench_function("one paragraph of 5 MB", |b| {
        b.iter(|| wrap(&endless, TextRange::whole(&endless), 4, &[], &Measure::new(79)).len());
    });
    group.finish();
}

fn large(c: &mut Criterion) {
    let document = document(100_000);
    let mut group = c.benchmark_group(format!("{} MB", document.text.len() / 1_000_000));
    group.sample_size(20);
    group.bench_function("open", |b| b.iter(|| Rows::new(black_box(&document), Vec::new())));
    group.bench_function("a screen from anywhere", |b| {
        let mut rows = Rows::new(&document, Vec::new());
        let mut at = 0;
        b.iter(|| {
            at = (at + 7919) % 100_000;
            rows.lines(&document, Position { block: at, row: 0 }, 50)
        });
    });
    group.bench_function("a resize and its screen", |b| {
        let rows = Rows::new(&document, Vec::new());
        let fresh = || rows.clone();
        b.iter_batched_ref(
            fresh,
            |rows| {
                rows.reflow(Measure::new(67));
                let top = rows.locate(&document, document.text.len() / 2);
                rows.lines(&document, top, 50)
            },
            BatchSize::LargeInput,
        );
    });
    group.bench_function("line number and total", |b| {
        let rows = Rows::new(&document, Vec::new());
        let middle = Position { block: 50_000, row: 1 };
        b.iter(|| (rows.number(black_box(middle)), rows.total()));
    });
    group.finish();
}

criterion_group! {
    name = rows;
    config = Criterion::default().warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
    targets = whole, large
}
criterion_main!(rows);

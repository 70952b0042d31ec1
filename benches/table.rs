//! The table of all figures, of 100,000 of them: from a key to the end of drawing a frame of 120×40 cells.

use std::hint::black_box;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use gongbao::document::{Document, Source};
use gongbao::figure::Engine;
use gongbao::reader::{Action, Edit, Reader};
use gongbao::text::width::Ambiguous;
use gongbao::tui::{Interface, arrange, canvas::Canvas, draw};
use ratatui::layout::Rect;

static INTERFACE: OnceLock<Interface> = OnceLock::new();

const AREA: Rect = Rect { x: 0, y: 0, width: 120, height: 40 };

/// What is done before the key that is measured, that key, and what is done after it, so that all is as before.
type Case = (&'static str, &'static [Action], Action, &'static [Action]);

const CLOSE: Action = Action::AllFigures;

const CASES: &[Case] = &[
    ("open", &[], Action::AllFigures, &[CLOSE]),
    ("row", &[Action::AllFigures], Action::LineDown, &[CLOSE]),
    ("end", &[Action::AllFigures], Action::Bottom, &[CLOSE]),
    (
        "sort by value",
        &[Action::AllFigures],
        Action::SortByNext,
        &[Action::SortByNext, Action::SortByNext, Action::SortByNext, CLOSE],
    ),
    ("filter by unit", &[Action::AllFigures], Action::NextUnitKind, &[Action::PreviousUnitKind, CLOSE]),
    ("filter by text", &[Action::AllFigures, Action::Filter], Action::Edit(Edit::Insert('法')), &[Action::Back, CLOSE]),
    (
        "filter by pinyin",
        &[Action::AllFigures, Action::Filter, Action::SwitchMode, Action::SwitchMode],
        Action::Edit(Edit::Insert('f')),
        &[Action::Back, CLOSE],
    ),
];

fn document() -> Document {
    let report = Document::built_in();
    let figures = Engine::new().find(&report).len();
    let text = report.text.repeat(100_000 / figures + 1);
    Document::parse(Source { name: "figures".into(), encoding: "UTF-8" }, text)
}

fn show(canvas: &mut Canvas, reader: &mut Reader) {
    let interface = INTERFACE.get_or_init(Interface::default);
    let panes = arrange(reader, AREA, Ambiguous::Narrow, interface);
    let view = draw::View { reader, interface };
    black_box(canvas.draw(AREA, |buffer| draw::screen(buffer, view, &panes)));
}

/// How long the key of `case` takes.
fn time(canvas: &mut Canvas, reader: &mut Reader, (_, before, key, after): &Case) -> Duration {
    before.iter().for_each(|action| drop(reader.update(*action)));
    show(canvas, reader);
    let start = Instant::now();
    reader.update(*key);
    show(canvas, reader);
    let taken = start.elapsed();
    after.iter().for_each(|action| drop(reader.update(*action)));
    taken
}

fn tables(c: &mut Criterion) {
    let document = document();
    let figures = Engine::new().find(&document);
    let fresh = || Reader::new(document.clone(), figures.clone());
    let mut group = c.benchmark_group("100,000 figures");
    group.bench_function("first opening", |b| {
        b.iter_batched(fresh, |mut reader| reader.update(Action::AllFigures), BatchSize::PerIteration);
    });
    group.bench_function("first opening, sorted by value", |b| {
        let open = |mut reader: Reader| [Action::AllFigures, Action::SortByNext].map(|action| reader.update(action));
        b.iter_batched(fresh, open, BatchSize::PerIteration);
    });
    let (mut canvas, mut reader) = (Canvas::new(Ambiguous::Narrow), fresh());
    for case in CASES {
        group.bench_function(case.0, |b| {
            b.iter_custom(|times| (0..times).map(|_| time(&mut canvas, &mut reader, case)).sum());
        });
    }
    group.finish();
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = tables }
criterion_main!(benches);

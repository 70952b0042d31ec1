//! From a key to the end of drawing: one frame of 120×40 cells, of a short report and of one of 40 MB.

use std::hint::black_box;
use std::sync::OnceLock;
use std::time::Instant;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use gongbao::document::{Document, Source};
use gongbao::figure::Engine;
use gongbao::reader::{Action, Edit, Reader};
use gongbao::text::width::Ambiguous;
use gongbao::tui::{Interface, arrange, canvas::Canvas, draw};
use ratatui::layout::Rect;

static INTERFACE: OnceLock<Interface> = OnceLock::new();

const AREA: Rect = Rect { x: 0, y: 0, width: 120, height: 40 };

fn reader(document: Document) -> Reader {
    let figures = Engine::new().figures(&document);
    Reader::new(document, figures)
}

fn long() -> Document {
    let report = Document::built_in().text;
    let text = report.repeat(40_000_000 / report.len());
    Document::parse(Source { name: "long".into(), encoding: "UTF-8" }, text)
}

fn show(canvas: &mut Canvas, reader: &mut Reader) {
    let interface = INTERFACE.get_or_init(Interface::default);
    let panes = arrange(reader, AREA, Ambiguous::Narrow, interface);
    let view = draw::View { reader, interface };
    black_box(canvas.draw(AREA, |buffer| draw::screen(buffer, view, &panes)));
}

/// A report of 100,000 figures.
fn figures() -> Document {
    let report = Document::built_in().text;
    let text = report.repeat(100_000 / Engine::new().figures(&Document::built_in()).len() + 1);
    Document::parse(Source { name: "figures".into(), encoding: "UTF-8" }, text)
}

/// The table of all figures, with all that is done anew at each key.
fn tables(c: &mut Criterion) {
    let mut canvas = Canvas::new(Ambiguous::Narrow);
    let mut reader = reader(figures());
    show(&mut canvas, &mut reader);
    let mut group = c.benchmark_group("100,000 figures");
    let typed = |c| Action::Edit(Edit::Insert(c));
    for (name, actions, back) in [
        ("open", vec![Action::AllFigures], vec![Action::AllFigures]),
        ("row", vec![Action::AllFigures, Action::LineDown], vec![Action::AllFigures]),
        (
            "sort by value",
            vec![Action::AllFigures, Action::SortByNext],
            vec![Action::SortByNext, Action::SortByNext, Action::SortByNext, Action::AllFigures],
        ),
        (
            "filter by a unit",
            vec![Action::AllFigures, Action::NextUnitKind],
            vec![Action::PreviousUnitKind, Action::AllFigures],
        ),
        (
            "filter by text",
            vec![Action::AllFigures, Action::Filter, typed('法')],
            vec![Action::Back, Action::AllFigures],
        ),
        (
            "filter by pinyin",
            vec![Action::AllFigures, Action::Filter, Action::SwitchMode, Action::SwitchMode, typed('f')],
            vec![Action::Back, Action::AllFigures],
        ),
    ] {
        group.bench_function(name, |b| {
            b.iter_custom(|times| {
                (0..times)
                    .map(|_| {
                        let (last, first) = actions.split_last().expect("an action");
                        first.iter().for_each(|action| drop(reader.update(*action)));
                        let start = Instant::now();
                        reader.update(*last);
                        show(&mut canvas, &mut reader);
                        let taken = start.elapsed();
                        back.iter().for_each(|action| drop(reader.update(*action)));
                        taken
                    })
                    .sum()
            });
        });
    }
    group.finish();
}

fn frames(c: &mut Criterion) {
    let mut canvas = Canvas::new(Ambiguous::Narrow);
    for (name, document) in [("built-in", Document::built_in()), ("40 MB", long())] {
        let mut group = c.benchmark_group(name.to_owned());
        group.bench_function("first frame", |b| {
            let opened = || Reader::new(document.clone(), Vec::new());
            b.iter_batched(opened, |mut reader| show(&mut canvas, &mut reader), BatchSize::LargeInput);
        });
        let mut reader = reader(document.clone());
        show(&mut canvas, &mut reader);
        for (key, there, back) in [
            ("line", Action::LineDown, Action::LineUp),
            ("page", Action::PageDown, Action::PageUp),
            ("figure", Action::NextFigure, Action::PreviousFigure),
            ("section", Action::NextSection, Action::PreviousSection),
            ("end", Action::Bottom, Action::Top),
        ] {
            let mut turn = false;
            group.bench_function(key, |b| {
                b.iter(|| {
                    turn = !turn;
                    reader.update(if turn { there } else { back });
                    show(&mut canvas, &mut reader);
                });
            });
        }
        group.finish();
    }
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = frames, tables }
criterion_main!(benches);

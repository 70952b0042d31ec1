//! From a key to the end of drawing: one frame of 120×40 cells, of a short report and of one of 40 MB.

use std::hint::black_box;
use std::sync::OnceLock;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use gongbao::document::{Document, Source};
use gongbao::figure::Engine;
use gongbao::reader::{Action, Reader};
use gongbao::text::width::Ambiguous;
use gongbao::tui::{Interface, arrange, canvas::Canvas, draw};
use ratatui::layout::Rect;

static INTERFACE: OnceLock<Interface> = OnceLock::new();

const AREA: Rect = Rect { x: 0, y: 0, width: 120, height: 40 };

fn reader(document: Document) -> Reader {
    let figures = Engine::new().find(&document);
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

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = frames }
criterion_main!(benches);

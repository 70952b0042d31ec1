//! From a key to the end of drawing: one frame of 120×40 cells, of a short report and of one a thousand times as long.

#![allow(clippy::expect_used)] // A bench that cannot run has nothing better to do than to say so.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use gongbao::document::{Document, Source};
use gongbao::figure::Engine;
use gongbao::lang::Lang;
use gongbao::reader::{Action, Reader};
use gongbao::tui::{arrange, draw, theme::Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Rect;

const AREA: Rect = Rect { x: 0, y: 0, width: 120, height: 40 };

fn reader(document: Document) -> Reader {
    let figures = Engine::new().figures(&document);
    Reader::new(document, figures)
}

fn long() -> Document {
    let text = Document::built_in().text.repeat(1000);
    Document::parse(Source { name: "long".into(), encoding: "UTF-8" }, text)
}

fn show(terminal: &mut Terminal<TestBackend>, reader: &mut Reader) {
    let panes = arrange(reader, AREA);
    let theme = Theme { colour: true };
    terminal.draw(|frame| draw::frame(frame, reader, &panes, theme, Lang::Zh)).expect("a frame");
}

fn frames(c: &mut Criterion) {
    let mut terminal = Terminal::new(TestBackend::new(AREA.width, AREA.height)).expect("a terminal");
    for (name, document) in [("built-in", Document::built_in()), ("1000 times", long())] {
        let mut group = c.benchmark_group(name.to_owned());
        group.bench_function("first frame", |b| {
            let opened = || Reader::new(document.clone(), Vec::new());
            b.iter_batched(opened, |mut reader| show(&mut terminal, &mut reader), BatchSize::LargeInput);
        });
        let mut reader = reader(document.clone());
        show(&mut terminal, &mut reader);
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
                    show(&mut terminal, &mut reader);
                });
            });
        }
        group.finish();
    }
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = frames }
criterion_main!(benches);

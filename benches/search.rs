//! From the last key of a query to its first hit on the screen, in 10 MB of which only the end holds one.

use std::hint::black_box;
use std::sync::OnceLock;

use criterion::{Criterion, criterion_group, criterion_main};
use gongbao::document::{Document, Source};
use gongbao::reader::{Action, Edit, Reader};
use gongbao::text::width::Ambiguous;
use gongbao::tui::{Interface, arrange, canvas::Canvas, draw};
use ratatui::layout::Rect;

static INTERFACE: OnceLock<Interface> = OnceLock::new();

const AREA: Rect = Rect { x: 0, y: 0, width: 120, height: 40 };

fn reader() -> Reader {
    let report = Document::built_in().text;
    let text = report.repeat(10_000_000 / report.len()) + "\n\n统筹城乡供热管网。\n";
    Reader::new(Document::parse(Source { name: "long".into(), encoding: "UTF-8" }, text), Vec::new())
}

fn show(canvas: &mut Canvas, reader: &mut Reader) {
    let interface = INTERFACE.get_or_init(Interface::default);
    let panes = arrange(reader, AREA, Ambiguous::Narrow, interface);
    let view = draw::View { reader, interface };
    black_box(canvas.draw(AREA, |buffer| draw::screen(buffer, view, &panes)));
}

fn key(reader: &mut Reader, action: Action) {
    reader.update(action);
}

/// One key after which all of the text is looked through.
fn search(canvas: &mut Canvas, reader: &mut Reader, last: char) {
    key(reader, Action::Edit(Edit::Insert(last)));
    while reader.is_searching() {
        reader.look_on();
    }
    assert_eq!(reader.find().map(|find| find.hits().len()), Some(1));
    show(canvas, reader);
}

fn searches(c: &mut Criterion) {
    let mut canvas = Canvas::new(Ambiguous::Narrow);
    let mut reader = reader();
    show(&mut canvas, &mut reader);
    let mut group = c.benchmark_group("10 MB");
    for (name, switches, typed, last) in
        [("literal", 0, "供热管", '网'), ("regex", 1, "供热.{1,3}", '网'), ("pinyin", 2, "gongreg", 'w')]
    {
        key(&mut reader, Action::Search);
        (0..switches).for_each(|_| key(&mut reader, Action::SwitchMode));
        typed.chars().for_each(|c| key(&mut reader, Action::Edit(Edit::Insert(c))));
        group.bench_function(name, |b| {
            b.iter(|| {
                search(&mut canvas, &mut reader, last);
                key(&mut reader, Action::Edit(Edit::EraseBack));
            });
        });
        key(&mut reader, Action::Back);
    }
    group.finish();
}

criterion_group! { name = benches; config = Criterion::default().sample_size(10); targets = searches }
criterion_main!(benches);

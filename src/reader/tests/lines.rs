//! Lines of the text: which is read, how many there are, how wide they are.

use super::*;
use crate::reader::loading::{LoadEvent, Loaded};

#[test]
fn the_end_that_is_asked_for_while_a_report_loads_is_reached_when_it_is_there() {
    let beginning = document(REPORT);
    let figures = Engine::new().find(&beginning);
    let mut reader = Reader::beginning(beginning, figures);
    reader.reflow(sizes(31, 7));
    after(&mut reader, &[Action::Bottom]);
    assert_eq!(reader.notice(), Some(&Notice::EndAwaited));
    let whole = document(&format!("{REPORT}\n五、下一步\n\n继续努力，改进服务。\n"));
    let loaded = |document| LoadEvent::Whole(Box::new(Loaded::new(document, Vec::new())));
    reader.receive(loaded(whole));
    assert_eq!(heading(&reader), "五、下一步");
}

#[test]
fn the_line_of_the_counter_is_the_line_that_a_number_leads_to() {
    let mut reader = reader(REPORT, 31, 4);
    while reader.is_counting() {
        reader.count_on();
    }
    for number in [1, 5, 9] {
        after(&mut reader, &[Action::Digit(number), Action::Top]);
        assert_eq!(reader.line().0, number);
    }
    after(&mut reader, &[Action::Bottom]);
    let (line, total) = reader.line();
    assert_eq!(Some((line, true)), total);
}

#[test]
fn the_text_is_set_wider_and_narrower_within_the_pane() {
    let mut reader = reader(REPORT, 60, 10);
    after(&mut reader, &[Action::Wider, Action::Narrower]);
    assert_eq!(reader.widest(), 56);
    reader.reflow(sizes(56, 10));
    after(&mut reader, &[Action::Wider]);
    assert_eq!(reader.widest(), 60);
    reader.reflow(sizes(60, 10));
    reader.reflow(PaneSizes { widest: 61, ..sizes(60, 10) });
    after(&mut reader, &[Action::Wider]);
    assert_eq!((reader.widest(), reader.notice()), (61, None), "no wider than there is room for");
    reader.reflow(PaneSizes { widest: 61, ..sizes(61, 10) });
    after(&mut reader, &[Action::Wider]);
    assert_eq!((reader.widest(), reader.notice()), (61, Some(&Notice::Widest)));
}

#[test]
fn a_page_never_ends_with_a_heading() {
    let text = format!("{REPORT}{REPORT}{REPORT}");
    for height in 4..12 {
        let mut reader = reader(&text, 31, height);
        for action in [Action::PageDown; 30].into_iter().chain([Action::PageUp; 30]) {
            let before = reader.viewport().reading();
            reader.update(action);
            let (line, total) = reader.viewport().progress();
            let last = reader.viewport().lines().iter().rev().find(|line| line.ranges().next().is_some()).unwrap();
            let role = reader.document().paragraph(last.paragraph).role;
            let moved = reader.viewport().reading() != before && line > height;
            assert!(!moved || line == total || role != crate::document::Role::Heading, "height {height}");
        }
    }
}

#[test]
fn after_the_end_one_line_up_moves_the_text() {
    let mut reader = reader(REPORT, 31, 7);
    after(&mut reader, &[Action::Bottom]);
    let (top_line, last) = (top(&reader), heading(&reader).to_owned());
    after(&mut reader, &[Action::LineUp]);
    assert_ne!(top(&reader), top_line);
    assert_eq!(last, "四、存在的问题");
}

#[test]
fn an_empty_report_opens_in_the_editor() {
    let mut reader = reader("", 40, 10);
    assert!(matches!(reader.update(Action::OpenEditor), Effect::OpenEditor(_)));
}

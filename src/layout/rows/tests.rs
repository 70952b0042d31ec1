//! Lines of whole documents, as a screen would show them.

use super::*;
use crate::document::{Fingerprint, Front, Paragraph, SectionId, Source, Table};
use crate::layout::Measure;
use proptest::prelude::*;

/// A document of the given paragraphs, one a line.
fn document(paragraphs: &[(Role, &str)]) -> Document {
    let mut text = String::new();
    let mut built = Vec::new();
    for &(role, line) in paragraphs {
        let start = text.len();
        text.push_str(line);
        let range = TextRange::new(start, text.len());
        built.push(Paragraph { range, role, section: SectionId(0), is_page_mark: line.starts_with('—') });
        text.push_str("\r\n");
    }
    let source = Source { name: "-".into(), encoding: "UTF-8" };
    let (front, sections, tables, warnings) = (Front::default(), Vec::new(), Vec::new(), Vec::new());
    let fingerprint = Fingerprint::of(&text);
    let (is_as_found, paragraphs) = (true, built);
    Document { source, text, is_as_found, fingerprint, front, paragraphs, sections, tables, warnings }
}

fn report() -> Document {
    document(&[
        (Role::Boilerplate, "首页"),
        (Role::Boilerplate, "网站地图"),
        (Role::Title, "临江市2023年"),
        (Role::Title, "政务服务年报"),
        (Role::Formal, "各位代表："),
        (Role::Heading, "一、总体情况"),
        (Role::Heading, "（一）办件"),
        (Role::Body, "全年受理各类事项3706件，按期办结3699件，办结率99.8%。"),
        (Role::Body, "群众满意。"),
        (Role::Boilerplate, "打印"),
    ])
}

/// The lines as drawn, each between bars.
fn drawn(rows: &mut Rows, document: &Document, from: Position, count: usize) -> String {
    let width = rows.measure().width;
    let mut drawn = String::new();
    for (_, _, line) in rows.lines(document, from, count) {
        let (text, used) = match line {
            Line::Blank => (String::new(), 0),
            Line::Fold { paragraphs } => (format!("+{paragraphs}"), 2),
            line => line.pieces().iter().fold((String::new(), 0), |(drawn, used), row| {
                let gap = " ".repeat(row.indent - used);
                (drawn + &gap + row.range.of(&document.text), row.indent + row.cells)
            }),
        };
        drawn += &format!("|{text}{}|\n", " ".repeat(width.saturating_sub(used)));
    }
    drawn
}

#[track_caller]
fn check(rows: &mut Rows, document: &Document, expected: &[&str]) {
    let drawn = drawn(rows, document, Position::default(), 100);
    assert_eq!(drawn.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn a_report_has_gaps_an_indent_and_folds() {
    let document = report();
    let mut rows = Rows::new(&document, Vec::new());
    rows.reflow(Measure::new(23));
    check(
        &mut rows,
        &document,
        &[
            "|+2                     |",
            "|                       |",
            "|     临江市2023年      |",
            "|     政务服务年报      |",
            "|                       |",
            "|各位代表：             |",
            "|                       |",
            "|一、总体情况           |",
            "|                       |",
            "|（一）办件             |",
            "|                       |",
            "|  全年受理各类事项     |",
            "|3706件，按期办结       |",
            "|3699件，办结率99.8%。  |",
            "|  群众满意。           |",
            "|+1                     |",
        ],
    );
}

#[test]
fn a_fold_opens_and_closes() {
    let document = report();
    let mut rows = Rows::new(&document, Vec::new());
    rows.reflow(Measure::new(29));
    let (folded, last) = (rows.total(), document.paragraphs[9].range.start);
    let line = rows.locate(&document, last);
    assert_eq!(rows.lines(&document, line, 9).len(), 1);
    rows.reveal(&document, 0);
    assert!(!rows.is_folded(ParagraphId(1)) && rows.is_folded(ParagraphId(9)));
    assert_eq!(rows.total(), folded + 1);
    assert_eq!(drawn(&mut rows, &document, Position::default(), 2).replace(' ', ""), "|首页|\n|网站地图|\n");
    rows.fold(ParagraphId(1), false);
    assert_eq!(rows.total(), folded);
    assert_eq!(drawn(&mut rows, &document, Position::default(), 1).replace(' ', ""), "|+2|\n");
}

#[test]
fn what_belongs_to_a_page_takes_no_line_until_it_is_opened() {
    let lines = [(Role::Body, "办结三十一件"), (Role::Boilerplate, "— 1 —"), (Role::Boilerplate, "—年报—")];
    let document = document(&[&lines[..], &[(Role::Body, "群众满意")], &lines[..2]].concat());
    let mut rows = Rows::new(&document, Vec::new());
    rows.reflow(Measure::new(23));
    let shut = ["|  办结三十一件         |", "|  群众满意             |", "|  办结三十一件         |"];
    let drawn = |rows: &mut Rows| drawn(rows, &document, Position::default(), 9);
    assert_eq!(drawn(&mut rows).lines().collect::<Vec<_>>(), shut);
    assert_eq!(rows.total(), 3);
    let (second, last) = (Position { block: 3, row: 0 }, Position { block: 4, row: 0 });
    assert_eq!(rows.forward(&document, Position::default(), 1), second);
    assert_eq!(rows.backward(&document, second, 1), Position::default());
    assert_eq!(rows.end(&document, 1), last);
    assert_eq!(rows.locate(&document, document.paragraphs[2].range.start), second);
    assert_eq!(rows.locate(&document, document.paragraphs[5].range.start), last);
    rows.fold(ParagraphId(2), true);
    assert_eq!((rows.total(), drawn(&mut rows).lines().count()), (5, 5));
    rows.fold(ParagraphId(1), false);
    assert_eq!(drawn(&mut rows).lines().collect::<Vec<_>>(), shut);
}

#[test]
fn a_fold_leaves_the_heights_of_other_paragraphs_exact() {
    let mut lines = vec![(Role::Boilerplate, "首页")];
    lines.extend([(Role::Body, "（一）（二）（三）（四）"); 50]);
    let document = document(&lines);
    let mut rows = Rows::new(&document, Vec::new());
    rows.reflow(Measure::new(13));
    let all = rows.lines(&document, Position::default(), usize::MAX).len();
    rows.fold(ParagraphId(0), true);
    assert_eq!(rows.total(), all);
}

#[test]
fn a_title_of_several_rows_is_balanced() {
    let document = document(&[(Role::Title, "临江市人民政府2023年度法治政府建设年度报告")]);
    let mut rows = Rows::new(&document, Vec::new());
    rows.reflow(Measure::new(37));
    check(
        &mut rows,
        &document,
        &["|       临江市人民政府2023年度        |", "|        法治政府建设年度报告         |"],
    );
}

#[test]
fn a_document_of_boilerplate_alone_is_open() {
    let document = document(&[(Role::Boilerplate, "首页"), (Role::Boilerplate, "打印")]);
    assert_eq!(Rows::new(&document, Vec::new()).lines(&document, Position::default(), 9).len(), 2);
}

/// A document of which the second paragraph and those behind it, all but the last, are rows of a table, their cells
/// parted by bars.
fn with_table(lines: &[&str]) -> Document {
    let mut document = document(&lines.iter().map(|line| (Role::Body, *line)).collect::<Vec<_>>());
    let cells = |row: &Paragraph| {
        let mut start = row.range.start;
        let ends = row.range.of(&document.text).match_indices('|').map(|(at, _)| row.range.start + at);
        let cell = |end| TextRange::new(std::mem::replace(&mut start, end + 1), end).trimmed(&document.text);
        ends.chain([row.range.end]).map(cell).collect()
    };
    let rows = document.paragraphs[1..lines.len() - 1].iter().map(cells).collect();
    let mut table = Table::default();
    (table.first, table.rows) = (ParagraphId(1), rows);
    document.tables = vec![table];
    document
}

fn accounts() -> Document {
    with_table(&[
        "收支如下：",
        "项目|预算数|占上年收入比重",
        "税收收入（不含附加）|413,927|96.1%",
        "其他|77|-2%",
        "完。",
    ])
}

#[test]
fn a_table_stands_in_columns_between_blank_lines() {
    let document = accounts();
    let mut rows = Rows::new(&document, Vec::new());
    rows.reflow(Measure::new(41));
    check(
        &mut rows,
        &document,
        &[
            "|    收支如下：                           |",
            "|                                         |",
            "|项目               预算数  占上年收入比重|",
            "|税收收入（不含    413,927           96.1%|",
            "|附加）                                   |",
            "|其他                   77             -2%|",
            "|                                         |",
            "|    完。                                 |",
        ],
    );
}

#[test]
fn a_column_that_is_left_out_is_revealed() {
    let document = accounts();
    let mut rows = Rows::new(&document, Vec::new());
    rows.reflow(Measure::new(29));
    let share = document.text.find("96.1%").unwrap();
    let shows = |rows: &mut Rows| {
        let line = rows.locate(&document, share);
        let shown = rows.lines(&document, line, 1).remove(0).2;
        shown.pieces().iter().any(|row| row.range.contains(share))
    };
    assert!(!shows(&mut rows));
    rows.reveal(&document, share);
    assert!(shows(&mut rows));
    assert!(!rows.shift(&document, ParagraphId(3), 1), "the last column is in sight");
    assert!(rows.shift(&document, ParagraphId(3), -1));
    assert!(!shows(&mut rows));
    assert!(!rows.shift(&document, ParagraphId(0), 1), "no table");
}

#[test]
fn running_on_a_row_of_a_table_is_a_paragraph() {
    let document = accounts();
    let mut rows = Rows::new(&document, Vec::new());
    rows.reflow(Measure::new(41));
    rows.run_on();
    let row = rows.locate(&document, document.paragraphs[3].range.start);
    assert_eq!(drawn(&mut rows, &document, row, 1), "|    其他|77|-2%                          |\n");
}

#[test]
fn an_empty_document_has_no_lines() {
    let document = document(&[]);
    let mut rows = Rows::new(&document, Vec::new());
    let top = Position::default();
    assert!(rows.lines(&document, top, 5).is_empty());
    assert_eq!(rows.forward(&document, top, 3), top);
    assert_eq!(rows.backward(&document, top, 3), top);
    assert_eq!(rows.end(&document, 3), top);
    assert_eq!((rows.locate(&document, 7), rows.offset(&document, top), rows.total()), (top, 0, 0));
}

#[test]
fn the_end_fills_the_screen() {
    let document = report();
    let mut rows = Rows::new(&document, Vec::new());
    rows.reflow(Measure::new(23));
    let top = rows.end(&document, 3);
    let lines = rows.lines(&document, top, 9);
    assert_eq!(lines.len(), 3);
    assert_eq!(lines.last().map(|line| line.2.clone()), Some(Line::Fold { paragraphs: 1 }));
    assert_eq!(rows.end(&document, 999), Position::default());
}

#[test]
fn a_motion_of_any_length_stops_at_the_ends() {
    let document = report();
    let mut rows = Rows::new(&document, Vec::new());
    let last = rows.forward(&document, Position { block: 2, row: 1 }, usize::MAX);
    assert_eq!(rows.number(last) + 1, rows.total());
    assert_eq!(rows.backward(&document, last, usize::MAX), Position::default());
}

#[test]
fn an_endless_paragraph_is_set_in_pieces() {
    let endless = "全年办结案件31件，办结率99.2%。群众“满意。”继续努力；".repeat(2000);
    let document = document(&[(Role::Body, &endless), (Role::Body, "完。")]);
    let mut rows = Rows::new(&document, Vec::new());
    rows.reflow(Measure::new(41));
    let middle = rows.locate(&document, endless.len() / 2);
    assert!(rows.lines(&document, middle, 50).iter().all(|line| line.1 == ParagraphId(0)));
    assert!(rows.laid_out.len() < 3, "only what shows is laid out");
    for block in &rows.blocks {
        let piece = block.range.of(&document.text);
        assert!(piece.len() <= 1 << 14 && piece.starts_with(['全', '群', '继', '完']), "{piece}");
    }
    let all = rows.lines(&document, Position::default(), usize::MAX);
    let text = |line: &Line| if let Line::Text(row) = line { row.range.of(&document.text) } else { "" };
    assert_eq!(all.iter().map(|line| text(&line.2)).collect::<String>(), endless + "完。");
    let indented = all.iter().filter(|(.., line)| matches!(line, Line::Text(row) if row.indent > 0)).count();
    assert_eq!((indented, rows.total()), (2, all.len()));
}

#[test]
fn a_motion_far_beyond_what_was_laid_out_lays_out_little() {
    let document = document(&[(Role::Body, "全年办结案件31件。"); 20_000]);
    let mut rows = Rows::new(&document, Vec::new());
    let far = rows.forward(&document, Position::default(), 15_000);
    assert_eq!(far.block, 15_000);
    assert_eq!(rows.backward(&document, far, 14_000).block, 1_000);
    assert!(rows.laid_out.len() < 9);
}

#[test]
fn figures_of_the_engine_stay_whole() {
    let document = document(&[(Role::Formal, "全年共建成充电桩约四万三千余根")]);
    let start = document.text.find("约四").unwrap();
    let mut rows = Rows::new(&document, vec![TextRange::new(start, document.paragraphs[0].range.end)]);
    rows.reflow(Measure { max_slack: 12, ..Measure::new(23) });
    check(&mut rows, &document, &["|全年共建成充电桩       |", "|约四万三千余根         |"]);
}

const ROLES: [Role; 5] = [Role::Title, Role::Heading, Role::Body, Role::Formal, Role::Boilerplate];

fn documents() -> impl Strategy<Value = Document> {
    let line = "[办结率达到了，。（）“”—…《》0-9%./a-z ]{1,60}";
    prop::collection::vec((prop::sample::select(&ROLES), line), 0..12).prop_map(|lines| {
        let lines = lines.iter().map(|(role, line)| (*role, line.trim())).filter(|(_, line)| !line.is_empty());
        document(&lines.collect::<Vec<_>>())
    })
}

/// Documents with a table in their midst.
fn tables() -> impl Strategy<Value = Document> {
    let line = "[办结率，。0-9%.|a ]{0,30}[办结率0-9]";
    prop::collection::vec(line, 3..9)
        .prop_map(|lines| with_table(&lines.iter().map(|line| line.trim()).collect::<Vec<_>>()))
}

fn measures() -> impl Strategy<Value = Measure> {
    (1usize..50).prop_map(Measure::new)
}

proptest! {
    #[test]
    fn forward_and_backward_are_inverse(document in documents(), measure in measures(), n in 0usize..40, m in 0usize..40) {
        let mut rows = Rows::new(&document, Vec::new());
        rows.reflow(measure);
        let all = rows.lines(&document, Position::default(), usize::MAX);
        let at = |index: usize| all.get(index).map(|line| line.0);
        prop_assert_eq!(rows.total(), all.len());
        prop_assume!(!all.is_empty());
        let (from, to) = (n % all.len(), (n % all.len() + m).min(all.len() - 1));
        let mut lazy = Rows::new(&document, Vec::new());
        lazy.reflow(measure);
        prop_assert_eq!(Some(lazy.forward(&document, at(from).unwrap(), m)), at(to));
        let mut lazy = Rows::new(&document, Vec::new());
        lazy.reflow(measure);
        prop_assert_eq!(Some(lazy.backward(&document, at(to).unwrap(), to - from)), at(from));
        prop_assert_eq!(rows.number(at(to).unwrap()), to);
    }

    #[test]
    fn offset_line_offset(document in prop_oneof![documents(), tables()], measure in measures(), closed in any::<bool>()) {
        let mut rows = Rows::new(&document, Vec::new());
        rows.reflow(measure);
        for at in 0..document.paragraphs.len() {
            rows.fold(ParagraphId(at), !closed);
        }
        let lines = rows.lines(&document, Position::default(), usize::MAX);
        prop_assert_eq!(rows.total(), lines.len());
        for (position, paragraph, line) in lines {
            let offset = rows.offset(&document, position);
            prop_assert!(document.paragraphs[paragraph.0].range.contains(offset));
            prop_assert!(line.pieces().iter().all(|row| row.indent + row.cells <= measure.width.max(2)));
            let found = rows.locate(&document, offset);
            let below = Position { row: position.row + 1, ..position };
            prop_assert_eq!(found, if line == Line::Blank { below } else { position });
            prop_assert_eq!(rows.offset(&document, found), offset);
        }
    }

    #[test]
    fn a_resize_is_as_if_it_had_always_been_so(document in documents(), first in measures(), then in measures()) {
        let mut rows = Rows::new(&document, Vec::new());
        rows.reflow(first);
        rows.lines(&document, Position::default(), usize::MAX);
        rows.reflow(then);
        let mut fresh = Rows::new(&document, Vec::new());
        fresh.reflow(then);
        let all = usize::MAX;
        let top = Position::default();
        prop_assert_eq!(rows.lines(&document, top, all), fresh.lines(&document, top, all));
    }
}

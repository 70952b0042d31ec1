//! Any actions in any order.

use super::*;
use crate::reader::Exported;
use crate::reader::action::ACTIONS;
use crate::text::TextRange;
use crate::text::width::clusters;
use proptest::prelude::*;

fn any_action() -> impl Strategy<Value = Action> {
    use Action::*;
    let pane = prop_oneof![Just(Pane::Sections), Just(Pane::Text), Just(Pane::Figures)];
    let of_keys: Vec<Action> = ACTIONS.iter().map(|row| row.action).chain([DigitsEnd]).collect();
    let typed = proptest::sample::select(vec!['的', '办', '0', 'f', 'z', '/', '[', '*']);
    prop_oneof![
        10 => proptest::sample::select(of_keys),
        1 => (0usize..10).prop_map(Digit),
        2 => typed.prop_map(|c| Edit(crate::reader::Edit::Insert(c))),
        1 => (pane.clone(), -9isize..9).prop_map(|(pane, lines)| Wheel(pane, lines)),
        1 => pane.prop_map(Focus),
        2 => proptest::sample::select(vec!['a', 'b', '\'', '0']).prop_map(Letter),
        1 => (0usize..7).prop_map(|index| GoToSection(SectionId(index))),
        1 => (0usize..9).prop_map(GoToFigure),
        1 => (0usize..9).prop_map(GoToRow),
        1 => (0usize..600, 0usize..600).prop_map(|(from, to)| Drag(from, to)),
        1 => (0usize..600).prop_map(SelectAround),
        1 => (0usize..600).prop_map(OpenBoilerplate),
    ]
}

/// Whether `selected` begins and ends between two characters as a reader sees them, and not with white space.
fn is_made_of_characters(document: &Document, selected: TextRange) -> bool {
    let text = selected.of(&document.text);
    let bounds = document.paragraphs.iter().flat_map(|paragraph| {
        let bounds = clusters(paragraph.range.of(&document.text)).scan(paragraph.range.start, |at, cluster| {
            *at += cluster.len();
            Some(*at)
        });
        [paragraph.range.start].into_iter().chain(bounds)
    });
    let bounds: Vec<usize> = bounds.collect();
    !text.is_empty() && text.trim() == text && [selected.start, selected.end].iter().all(|end| bounds.contains(end))
}

/// A text with clusters of several characters, a wide table, folded boilerplate and both kinds of line ends.
pub const MIXED: &str = "某市工作报告\r\n\r\n首页 > 政务公开 > 工作报告\r\n\r\n一、进展\r\n　　é e\u{301} 👨‍👩‍👧葛\u{e0100}城31件。\n\n\
    | 项目 | 数量 | 占比 |\n|---|---|---|\n| 税收 |  | 91.6% |\n| 其他 | 1482万元 | 5% |\n\nGDP of the city: 3.5%.\n\n\
    打印本页 关闭窗口\n上一篇：某市通知 下一篇：某市公告\n";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever is pressed and however the screen is resized: no panic, the screen is full where there is text for
    /// it, and the lists are in step.
    #[test]
    fn any_actions_at_any_size_keep_the_session_whole(
        text in proptest::sample::select(vec![REPORT, MIXED, ""]),
        steps in proptest::collection::vec((any_action(), 0usize..300, 0usize..100, 0u8..4), 1..60),
    ) {
        let document = Document::parse(Source { name: "表.md".into(), encoding: "UTF-8" }, text.to_owned());
        let figures = Engine::new().find(&document);
        let mut reader = Reader::new(document, figures);
        reader.reflow(sizes(40, 10));
        for (action, width, height, resize) in steps {
            if resize == 0 {
                reader.reflow(sizes(width, height));
            }
            let action = match action {
                Action::GoToSection(SectionId(index)) => {
                    Action::GoToSection(SectionId(index % reader.document().sections.len()))
                }
                other => other,
            };
            if let Effect::Export(export) = reader.update(action) {
                reader.exported(export, Exported::Exists);
            }
            prop_assert!(reader.section().0 < reader.document().sections.len());
            prop_assert!(reader.figure().is_none_or(|figure| reader.figure_list().figures.contains(&figure)));
            if let Some(selected) = reader.selected() {
                prop_assert!(is_made_of_characters(reader.document(), selected));
            }
            let table = reader.all_figures();
            prop_assert!(table.rows().is_empty() || table.figure().is_some());
            prop_assert!(table.first() <= table.row() && table.selected() <= reader.figures().len());
            prop_assert!(reader.chart().is_none_or(|chart| chart.bar() < chart.bars().len()));
            prop_assert!(reader.find().is_none_or(|find| find.hit().is_some() == find.current().is_some()));
            let (line, total) = reader.viewport().progress();
            prop_assert!(line <= total);
        }
    }
}

//! Any actions in any order.

use super::*;
use crate::reader::export::Exported;
use proptest::prelude::*;

fn any_action() -> impl Strategy<Value = Action> {
    use Action::*;
    let pane = prop_oneof![Just(Pane::Sections), Just(Pane::Text), Just(Pane::Figures)];
    let plain = proptest::sample::select(vec![
        LineDown,
        LineUp,
        HalfPageDown,
        HalfPageUp,
        PageDown,
        PageUp,
        Top,
        Bottom,
        NextSection,
        PreviousSection,
        NextFigure,
        PreviousFigure,
        NextHit,
        PreviousHit,
        DigitsEnd,
        NextPane,
        PreviousPane,
        Enter,
        Back,
        FoldSection,
        UnfoldSection,
        ToggleBoilerplate,
        Wider,
        Narrower,
        NextColumn,
        PreviousColumn,
        Search,
        SwitchMode,
        OlderQuery,
        NewerQuery,
        AllFigures,
        SortByNext,
        SortReversed,
        NextUnitKind,
        PreviousUnitKind,
        SelectRow,
        SelectRange,
        CopyRows,
        CopyRowsMarkdown,
        Export,
        Chart,
        Filter,
        Yes,
        No,
        Help,
        Mark,
        JumpToMark,
        JumpBack,
        JumpForward,
        Suspend,
        Quit,
    ]);
    prop_oneof![
        8 => plain,
        1 => (0usize..10).prop_map(Digit),
        3 => any_edit().prop_map(Edit),
        1 => (pane.clone(), -9isize..9).prop_map(|(pane, lines)| Wheel(pane, lines)),
        1 => pane.prop_map(Focus),
        2 => proptest::sample::select(vec!['a', 'b', '\'', '0']).prop_map(Letter),
        1 => (0usize..7).prop_map(|index| GoToSection(SectionId(index))),
        1 => (0usize..9).prop_map(GoToFigure),
        1 => (0usize..9).prop_map(GoToRow),
    ]
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let typed = proptest::sample::select(vec!['的', '办', '0', 'f', 'z', '/', '[', '*']).prop_map(Edit::Insert);
    let keys = [Edit::EraseBack, Edit::EraseOn, Edit::EraseWord, Edit::EraseToStart, Edit::EraseToEnd, Edit::Left];
    let keys = [&keys[..], &[Edit::Right, Edit::Start, Edit::End]].concat();
    prop_oneof![2 => typed, 1 => proptest::sample::select(keys)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever is pressed and however the screen is resized: no panic, the screen is full where there is text for
    /// it, and the lists are in step.
    #[test]
    fn any_actions_at_any_size_keep_the_session_whole(
        steps in proptest::collection::vec((any_action(), 0usize..300, 0usize..100, 0u8..4), 1..60),
    ) {
        let mut reader = reader(REPORT, 40, 10);
        for (action, width, height, resize) in steps {
            if resize == 0 {
                reader.reflow(room(width, height));
            }
            if let Effect::Export(export) = reader.update(action) {
                reader.exported(export, Exported::Exists);
            }
            prop_assert!(reader.section().0 < reader.document().sections.len());
            prop_assert!(reader.figure().is_none_or(|figure| reader.sidebar().figures.contains(&figure)));
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

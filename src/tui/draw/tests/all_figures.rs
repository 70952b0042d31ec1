//! Screens of the table of all figures, of charts and of filtered lists.

use super::*;

const FINANCE: &str = "某市二〇二一年度工作报告

一、财政收支

全年收入3.5亿元，同比增长4.5%；支出27000万元，占预算的98.5%。罚没收入约200万元。

二、改进服务

办结件数由120件增至1300件，办理时限缩短5天。
";

#[track_caller]
fn check(ambiguous: Ambiguous, width: u16, height: u16, lang: Lang, actions: &[Action], expected: &str) {
    let rows = screen_of(FINANCE, ambiguous, width, height, lang, actions).0;
    let expected: Vec<&str> = expected.trim_matches('\n').lines().collect();
    assert_eq!(rows, expected, "\n{}", rows.join("\n"));
}

#[test]
fn at_80_columns_figure_value_unit_label_and_section_show() {
    check(
        Ambiguous::Narrow,
        80,
        24,
        Lang::Zh,
        &[Action::AllFigures, Action::LineDown, Action::SelectRow],
        "
",
    );
}

#[test]
fn on_a_wide_screen_changes_and_qualifiers_show_too() {
    check(
        Ambiguous::Narrow,
        130,
        16,
        Lang::En,
        &[Action::AllFigures, Action::SortByNext],
        "
",
    );
}

#[test]
fn on_a_narrow_screen_columns_go_from_the_right() {
    check(
        Ambiguous::Narrow,
        56,
        9,
        Lang::Zh,
        &[Action::AllFigures],
        "
",
    );
    check(
        Ambiguous::Narrow,
        30,
        6,
        Lang::Zh,
        &[Action::AllFigures],
        "
",
    );
}

#[test]
fn signs_of_table_and_chart_are_ascii_where_ambiguous_characters_are_wide() {
    check(
        Ambiguous::Wide,
        72,
        16,
        Lang::Zh,
        &[Action::AllFigures, Action::SelectRow],
        "
",
    );
    check(
        Ambiguous::Wide,
        60,
        12,
        Lang::Zh,
        &[Action::AllFigures, Action::Chart],
        "
",
    );
}

#[test]
fn a_chart_has_exact_values_beside_its_bars() {
    check(
        Ambiguous::Narrow,
        72,
        14,
        Lang::Zh,
        &[Action::NextSection, Action::Chart, Action::LineDown],
        "
",
    );
}

#[test]
fn filters_show_in_the_titles_of_their_lists_and_in_the_prompt() {
    check(
        Ambiguous::Narrow,
        72,
        9,
        Lang::Zh,
        &[Action::PreviousPane, Action::Filter, Action::Edit(Edit::Insert('财'))],
        "
",
    );
}

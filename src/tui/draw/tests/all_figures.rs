//! Screens of the table of all figures, of charts and of filtered lists.

use super::*;
use crate::text::width::cells;
use proptest::prelude::*;

const FINANCE: &str = "某市二〇二一年度工作报告

一、财政收支

全年收入3.5亿元，同比增长4.5%；支出27000万元，占预算的98.5%。罚没收入约200万元。

二、改进服务

办结件数由120件增至1300件，办理时限缩短5天。
";

/// The screen but for its last line.
#[track_caller]
fn check(ambiguous: Ambiguous, width: u16, height: u16, lang: Lang, actions: &[Action], expected: &str) {
    let mut rows = screen_of(FINANCE, ambiguous, width, height, lang, actions).0;
    rows.pop();
    let expected: Vec<&str> = expected.trim_matches('\n').lines().collect();
    assert_eq!(rows, expected, "\n{}", rows.join("\n"));
}

#[test]
fn at_80_columns_figure_value_unit_label_and_section_show() {
    check(
        Ambiguous::Narrow,
        80,
        24,
        Lang::ZH,
        &[Action::AllFigures, Action::LineDown, Action::SelectRow],
        "
 某市二〇二一年度工作报告                                           引言 · 100%
 全部数据 3/8  已选 1                                                  按位置 ↓
 [全部 8]  金额 3   百分比 2   计数 2   时长 1
                      █       █   █       █     █                █  █        █
 │          一                    ▲                   二
  1 数据            2 指标                            3 时期     4 变化
  3.5亿元           收入?                             全年
 ●+4.5%             收入?                             全年       ↑ 同比
▌ 27000万元         支出                              全年
  98.5%             支出占预算?                       全年
  约200万元         罚没收入                          全年
  120件             办结件数
  1300件 ↑          办结件数?                         二〇二一…  ↑ 至
  −5天              办理时限                          二〇二一…  ↓






 27000万元 = 2.7亿元  全年
 支出                                                               一 财政收支
 全年收入3.5亿元，同比增长4.5%；支出27000万元，占预算的98.5%。
",
    );
}

#[test]
fn on_a_wide_screen_changes_and_qualifiers_show_too() {
    check(
        Ambiguous::Narrow,
        130,
        16,
        Lang::EN,
        &[Action::AllFigures, Action::SortByNext],
        "
 某市二〇二一年度工作报告                                                                                          Preface · 100%
 All figures 1/8                                                                                      by value within each unit ↓
 [all 8]  money 3   percent 2   count 2   duration 1
  1 Figure          2 Label                               3 Period   4 Change                    Value 5 Section
▌ 3.5亿元           收入?                                 全年                                 3.5亿元 一 财政收支
  27000万元         支出                                  全年                                 2.7亿元 一 财政收支
  约200万元         罚没收入                              全年                                0.02亿元 一 财政收支
  98.5%             支出占预算?                           全年                                   98.5% 一 财政收支
  +4.5%             收入?                                 全年       ↑ 同比                      +4.5% 一 财政收支
  1300件 ↑          办结件数?                             二〇二一…  ↑ to                    1,300件 ↑ 二 改进服务
  120件             办结件数                                                                     120件 二 改进服务

 3.5亿元  全年
 收入?                                                                                                                一 财政收支
 全年收入3.5亿元，同比增长4.5%；支出27000万元，占预算的98.5%。
",
    );
}

#[test]
fn on_a_narrow_screen_columns_go_from_the_right() {
    check(
        Ambiguous::Narrow,
        56,
        9,
        Lang::ZH,
        &[Action::AllFigures],
        "
 某市二〇二一年度工作报告                    引言 · 58%
 全部数据 1/8                                  按位置 ↓
  1 数据            2 指标                   3 时期
▌ 3.5亿元           收入?                    全年
  +4.5%             收入?                    全年
  27000万元         支出                     全年
  98.5%             支出占预算?              全年
  约200万元         罚没收入                 全年
",
    );
    check(
        Ambiguous::Narrow,
        30,
        6,
        Lang::ZH,
        &[Action::AllFigures],
        "
 某市二〇二一年度… 引言 · 33%
 全部数据 1/8        按位置 ↓
  1 数据         2 指标
▌ 3.5亿元        收入?
  +4.5%          收入?
",
    );
}

#[test]
fn signs_of_table_and_chart_are_ascii_where_ambiguous_characters_are_wide() {
    check(
        Ambiguous::Wide,
        72,
        16,
        Lang::ZH,
        &[Action::AllFigures, Action::SelectRow],
        "
 某市二〇二一年度工作报告                                   引言 - 100%
 全部数据 2/8  已选 1                                          按位置 v
 [全部 8]  金额 3   百分比 2   计数 2   时长 1
  1 数据            2 指标                    3 时期     4 变化
 *3.5亿元           收入?                     全年
> +4.5%             收入?                     全年       ^ 同比
  27000万元         支出                      全年
  98.5%             支出占预算?               全年
  约200万元         罚没收入                  全年
  120件             办结件数
  1300件 ^          办结件数?                 二〇二一… ^ 至

 +4.5%  ^ 同比  全年
 收入?                                                      一 财政收支
 全年收入3.5亿元，同比增长4.5%；支出27000万元，占预算的98.5%。
",
    );
    check(
        Ambiguous::Wide,
        60,
        12,
        Lang::ZH,
        &[Action::AllFigures, Action::Chart],
        "
 某市二〇二一年度工作报告                        引言 - 83%
 图表 1/6                                       一 财政收支

  # 元 3  满格 3.5亿元
> 收入?                    #######################   3.5亿元
  支出                     #################         2.7亿元
  罚没收入                 #                        0.02亿元
  = % 1  满格 100%
  支出占预算?              ======================      98.5%
  o 件 2  满格 1,300件
  办结件数                 oo                          120件
",
    );
}

#[test]
fn a_chart_has_exact_values_beside_its_bars() {
    check(
        Ambiguous::Narrow,
        72,
        10,
        Lang::ZH,
        &[Action::NextSection, Action::Chart, Action::LineDown],
        "
 某市二〇二一年度工作报告                             一 财政收支 · 83%
 图表 2/4                                                   一 财政收支

  █ 元 3  满格 3.5亿元
  收入?                        ███████████████████████████████   3.5亿元
▌ 支出                         ███████████████████████           2.7亿元
  罚没收入                     █                                0.02亿元
  ▓ % 1  满格 100%
  支出占预算?                  ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓      98.5%
",
    );
}

#[test]
fn filters_show_in_the_titles_of_their_lists_and_in_the_prompt() {
    check(
        Ambiguous::Narrow,
        72,
        9,
        Lang::ZH,
        &[Action::PreviousPane, Action::Filter, Action::Edit(Edit::Insert('财'))],
        "
 某市二〇二一年度工作报告                                    引言 · 58%
 章节 /财         │     某市二〇二一年度工作报告      ┃ 屏上数据      5
 一 财政收支     5│                                   ┃  3.5亿元
                  │ 一、财政收支                      ┤  收入? · 全年
                  │                                   ┤  +4.5%
                  │     全年收入3.5亿元，同比增长     ┤  收入?
                  │ 4.5%；支出27000万元，占预算的     │  全年 · 同比
                  │ 98.5%。罚没收入约200万元。        │  27000万元
",
    );
    let typed = [Action::PreviousPane, Action::Filter, Action::Edit(Edit::Insert('财'))];
    let last = screen_of(FINANCE, Ambiguous::Narrow, 72, 9, Lang::ZH, &typed).0.pop().unwrap_or_default();
    assert!(last.starts_with(" /财 ") && last.ends_with("1/3  文字  Tab 正则"), "{last}");
}

#[test]
fn whether_a_file_may_be_replaced_is_asked_in_the_last_line() {
    use crate::reader::{Export, Exported};
    let mut reader = open(FINANCE);
    let area = Rect::new(0, 0, 60, 9);
    arrange(&mut reader, area, Ambiguous::Narrow, &interface(Lang::ZH));
    let export =
        Export { file: "数据.csv".into(), rows: crate::reader::ExportedRows::Figures(vec![0]), replaces: false };
    reader.exported(export, Exported::Exists);
    let panes = arrange(&mut reader, area, Ambiguous::Narrow, &interface(Lang::ZH));
    let mut buffer = Buffer::empty(area);
    super::super::screen(&mut buffer, View { reader: &reader, interface: &interface(Lang::ZH) }, &panes);
    assert_eq!(row(&buffer, 8), " 数据.csv 已存在，要替换它吗？  y 替换  n 保留");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// On a screen of any size, each cell belongs to one glyph.
    #[test]
    fn table_and_chart_fit_any_screen(
        width in 1u16..160,
        height in 1u16..50,
        is_wide: bool,
        actions in prop::collection::vec(prop::sample::select(vec![
            Action::AllFigures, Action::Chart, Action::SortByNext, Action::NextUnitKind, Action::SelectRow, Action::Bottom,
            Action::LineDown, Action::Filter, Action::Export, Action::Edit(Edit::Insert('收')), Action::Enter,
        ]), 0..9),
    ) {
        let ambiguous = if is_wide { Ambiguous::Wide } else { Ambiguous::Narrow };
        let (_, buffer, _) = screen_of(FINANCE, ambiguous, width, height, Lang::EN, &actions);
        for y in 0..height {
            let mut x = 0;
            while x < width {
                let taken = cells(buffer[(x, y)].symbol(), ambiguous) as u16;
                prop_assert!(taken > 0 && x + taken <= width, "{}", row(&buffer, y));
                prop_assert!((x + 1..x + taken).all(|x| buffer[(x, y)].symbol().is_empty()));
                x += taken;
            }
        }
    }
}

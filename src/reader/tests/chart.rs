//! Charts: which figures are held against each other, and how long their bars are.

use super::*;
use crate::reader::chart::{Bar, Chart, ChartLine};

const SERIES: &str = "一、收支

税收100万元，非税收入50万元，罚没收入5000元。税收增长8%，罚没收入下降4%。占比分别达到62.5%、31.3%和0.2%。另有文件1份。
";

/// Each bar as written, with its series and its length of 20 cells.
fn chart(reader: &Reader) -> Vec<(&str, usize, i64)> {
    let Some(chart) = reader.chart() else { return Vec::new() };
    let bar = |bar: &Bar| {
        let figure = &reader.figures()[bar.figure];
        let length = chart.axis(*bar).map_or(0, |axis| axis.length(figure, 20));
        (figure.range.of(&reader.document().text), bar.series, length)
    };
    chart.bars().iter().map(bar).collect()
}

#[test]
fn figures_of_one_unit_are_held_against_the_largest_and_shares_against_the_whole() {
    let mut reader = reader(SERIES, 40, 10);
    after(&mut reader, &[Action::NextSection, Action::Chart]);
    let bars = chart(&reader);
    let money = [("100万元", 0, 20), ("50万元", 0, 10), ("5000元", 0, 1)];
    let shares = [("62.5%", 12), ("31.3%", 6), ("0.2%", 1)];
    assert!(bars.starts_with(&money), "{bars:?}");
    for share in shares {
        assert!(bars.iter().any(|bar| (bar.0, bar.2) == share), "{bars:?}");
    }
    assert!(!bars.iter().any(|bar| bar.0 == "1份"), "a figure alone is held against nothing");
}

#[test]
fn a_fall_is_drawn_the_other_way_than_a_rise() {
    let mut reader = reader(SERIES, 40, 10);
    after(&mut reader, &[Action::NextSection, Action::Chart]);
    let bars = chart(&reader);
    let changes: Vec<(&str, i64)> =
        bars.iter().filter(|bar| ["8%", "4%"].contains(&bar.0)).map(|b| (b.0, b.2)).collect();
    assert_eq!(changes, [("8%", 14), ("4%", -6)], "8 and 4 of 12 parts of 20 cells");
}

#[test]
fn the_series_of_the_current_figure_comes_first() {
    let mut reader = reader(SERIES, 40, 10);
    let share = reader.figures().iter().position(|figure| figure.range.of(SERIES) == "31.3%").unwrap();
    after(&mut reader, &[Action::GoToFigure(share), Action::Chart]);
    let first: Vec<&str> = chart(&reader).iter().take_while(|bar| bar.1 == 0).map(|bar| bar.0).collect();
    assert_eq!(first, ["62.5%", "31.3%", "0.2%"]);
    assert_eq!(reader.chart().map(Chart::bar), Some(1));
}

#[test]
fn a_section_without_two_figures_alike_has_no_chart() {
    let mut reader = reader("一、文件\n\n印发文件1份，召开会议3次。\n", 40, 10);
    after(&mut reader, &[Action::NextSection, Action::Chart]);
    assert!(reader.chart().is_none());
    assert_eq!(reader.notice(), Some(&Notice::NoSeries));
}

#[test]
fn the_bar_one_is_at_stays_in_sight_and_leads_to_its_figure() {
    let mut reader = reader(SERIES, 40, 10);
    after(&mut reader, &[Action::NextSection, Action::Chart]);
    reader.reflow(PaneSizes { chart: 3, ..sizes(40, 10) });
    after(&mut reader, &[Action::Bottom]);
    let chart = reader.chart().unwrap();
    assert!(chart.lines().take(3).any(|line| line == ChartLine::Bar(chart.bar())));
    assert!(chart.lines().nth(3).is_none(), "the last bar is at the bottom");
    let last = chart.bars()[chart.bar()].figure;
    after(&mut reader, &[Action::Top]);
    assert!(matches!(reader.chart().unwrap().lines().next(), Some(ChartLine::Series(..))));
    after(&mut reader, &[Action::Bottom, Action::Enter]);
    assert_eq!((reader.mode(), reader.figure()), (Mode::Reading, Some(last)));
}

#[test]
fn a_chart_of_the_table_closes_to_the_table_and_its_figure_leads_back_there() {
    let mut reader = reader(SERIES, 40, 10);
    after(&mut reader, &[Action::AllFigures, Action::NextUnitKind, Action::Chart]);
    assert_eq!((reader.mode(), chart(&reader).len()), (Mode::Chart, 3));
    after(&mut reader, &[Action::Chart]);
    assert_eq!(reader.mode(), Mode::AllFigures);
    after(&mut reader, &[Action::Chart, Action::LineDown, Action::Enter]);
    assert_eq!(figure(&reader), Some("50万元"));
    after(&mut reader, &[Action::JumpBack]);
    assert_eq!(reader.mode(), Mode::AllFigures);
}

#[test]
fn in_the_list_shares_have_bars_and_changes_and_amounts_have_none() {
    use crate::reader::figure_list::FigureLine;
    let mut reader = reader(SERIES, 40, 10);
    after(&mut reader, &[Action::NextSection]);
    let bars: Vec<(&str, usize)> = reader
        .figure_lines()
        .filter_map(|(figure, line)| match line {
            FigureLine::Figure(Some(percent)) => Some((reader.figures()[figure].range.of(SERIES), percent)),
            _ => None,
        })
        .collect();
    assert_eq!(bars, [("62.5%", 62), ("31.3%", 31), ("0.2%", 0)]);
}

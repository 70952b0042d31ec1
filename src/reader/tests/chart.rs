//! Charts: which figures are held against each other, and how long their bars are.

use super::*;
use crate::reader::chart::{Bar, ChartLine};

const SERIES: &str = "一、收支

税收100万元，非税收入50万元，罚没收入5000元。增速分别为8%、下降4%。占比分别达到62.5%、31.3%和0.2%。另有文件1份。
";

fn chart(reader: &Reader) -> Vec<(String, usize, u64)> {
    let Some(chart) = reader.chart() else { return Vec::new() };
    let written = |bar: &Bar| reader.figures()[bar.figure].range.of(&reader.document().text).to_owned();
    chart.bars().iter().map(|bar| (written(bar), bar.series, chart.length(reader.figures(), *bar, 20))).collect()
}

#[test]
fn figures_of_one_unit_are_held_against_the_largest_and_shares_against_the_whole() {
    let mut reader = reader(SERIES, 40, 10);
    after(&mut reader, &[Action::NextSection, Action::Chart]);
    let bars = chart(&reader);
    let bars: Vec<(&str, usize, u64)> = bars.iter().map(|(text, series, length)| (&**text, *series, *length)).collect();
    let money = [("100万元", 0, 20), ("50万元", 0, 10), ("5000元", 0, 1)];
    let shares = [("62.5%", 1, 12), ("31.3%", 1, 6), ("0.2%", 1, 1)];
    assert!(bars.starts_with(&money), "{bars:?}");
    for share in shares {
        assert!(bars.iter().any(|bar| (bar.0, bar.2) == (share.0, share.2)), "{bars:?}");
    }
    assert!(!bars.iter().any(|bar| bar.0 == "1份"), "a figure alone is held against nothing");
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
    after(&mut reader, &[Action::Back]);
    assert_eq!(reader.mode(), Mode::AllFigures);
}

#[test]
fn in_the_list_figures_of_a_series_of_three_have_bars() {
    use crate::reader::figure_list::FigureLine;
    let mut reader = reader(SERIES, 40, 10);
    after(&mut reader, &[Action::NextSection]);
    let bars: Vec<(usize, usize)> = reader
        .figure_lines()
        .filter_map(|(figure, line)| if let FigureLine::Bar(percent) = line { Some((figure, percent)) } else { None })
        .collect();
    assert!(bars.starts_with(&[(0, 100), (1, 50), (2, 1)]), "{bars:?}");
    let written = |(figure, percent): &(usize, usize)| (reader.figures()[*figure].range.of(SERIES), *percent);
    assert!(bars.iter().map(written).any(|bar| bar == ("62.5%", 62)));
    assert!(!bars.iter().map(written).any(|(text, _)| text == "1份"), "one is no series");
}

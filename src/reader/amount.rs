//! What a figure says, as Chinese readers read it: its amount in 万 and 亿, and beside it whether it is a change.

use super::series::number;
use crate::figure::{Change, Direction, Figure, Kind};
use crate::text::number::{Scale, grouped};
use bigdecimal::BigDecimal;

/// Amounts from here on are written in 万 and 亿 where they are not written so.
const LARGE: u32 = 10_000;

/// In another scale than its own an amount has so much at least, or it keeps its own: 780元 is no 0.0000078亿元.
const LEAST: u32 = 100;

/// The mark beside a figure that tells a change: without it a growth would read as a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeMark {
    /// It grew by so much: stands before the figure.
    More,
    /// It fell by so much: stands before the figure.
    Less,
    /// It rose to so much: stands behind it.
    Up,
    /// It fell to so much: stands behind it.
    Down,
}

impl ChangeMark {
    /// The mark of `figure`; none where it tells no change, or has its sign itself (增长-0.2%).
    pub fn of(figure: &Figure) -> Option<Self> {
        let direction = figure.direction?;
        let is_signed = number(figure).is_some_and(|value| *value < 0);
        match (figure.change, direction) {
            (Some(Change::By), _) if is_signed => None,
            (Some(Change::By), Direction::Up) => Some(Self::More),
            (Some(Change::By), Direction::Down) => Some(Self::Less),
            (_, Direction::Up) => Some(Self::Up),
            (_, Direction::Down) => Some(Self::Down),
        }
    }

    /// Whether it stands before the figure.
    pub fn is_before(self) -> bool {
        matches!(self, Self::More | Self::Less)
    }
}

/// Whether a figure counts something of which there may be so much that it is told in 万.
fn is_amount(figure: &Figure) -> bool {
    matches!(figure.kind, Kind::Money | Kind::Count | Kind::Measure)
}

/// The scale in which the amounts among `figures` read well beneath each other.
pub fn common_scale<'a>(figures: impl Iterator<Item = &'a Figure>) -> Scale {
    Scale::common(figures.filter(|figure| is_amount(figure)).filter_map(number))
}

/// The value without its unit: in `scale`, or in its own where there would be little left of it; exact in any case.
pub fn value_in(figure: &Figure, scale: Scale) -> String {
    let Some(value) = number(figure).filter(|_| is_amount(figure)) else {
        return grouped(&figure.value.to_string());
    };
    let is_little = || Scale::of(&(value.abs() * BigDecimal::from(LEAST))) < scale;
    if is_little() { Scale::of(value).write(value) } else { scale.write(value) }
}

/// The value in its own scale with its unit, where it is written in another way: `2.652142亿元` for 26521.42万元.
pub fn reading(figure: &Figure, text: &str) -> Option<String> {
    let value = number(figure).filter(|value| is_amount(figure) && value.abs() >= LARGE)?;
    let read = Scale::of(value).write(value);
    (plain(figure.number.of(text)) != plain(&read)).then(|| read + figure.unit())
}

/// An amount as it is written without what does not change it: white space, commas, and zeros at the end of a decimal.
fn plain(written: &str) -> String {
    let written: String = written.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    let digits = written.trim_end_matches(|c: char| !c.is_ascii_digit() && c != '.');
    let scale = written.trim_start_matches(digits);
    let digits = if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits };
    [digits, scale].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::figure::Engine;

    fn figures(text: &str) -> (Document, Vec<Figure>) {
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned());
        let figures = Engine::new().find(&document);
        (document, figures)
    }

    #[track_caller]
    fn check(text: &str, expected: &[Option<&str>]) {
        let (document, figures) = figures(text);
        let read: Vec<Option<String>> = figures.iter().map(|figure| reading(figure, &document.text)).collect();
        assert_eq!(read, expected.iter().map(|read| read.map(str::to_owned)).collect::<Vec<_>>());
    }

    #[test]
    fn an_amount_is_read_in_its_own_scale_where_it_is_not_written_so() {
        check("清偿账款26521.42万元。\n", &[Some("2.652142亿元")]);
        check("地区生产总值34600亿元。\n", &[Some("3.46万亿元")]);
        check("受益群众一千二百万人。\n", &[Some("1,200万人")]);
    }

    #[test]
    fn what_reads_well_as_it_is_written_is_not_said_again() {
        check("地区生产总值3.46万亿元，收入4,112.8亿元。\n", &[None, None]);
        check("连续三年增长，参加人员2700余人次，培训近2.3万余人。\n", &[None, None, None]);
        check("覆盖率达到百分之九十七。\n", &[None]);
        check("第一产业增加值332.80亿元，第二产业增加值3970.00亿元。\n", &[None, None]);
    }

    #[test]
    fn changes_are_marked_and_levels_are_not() {
        let (_, figures) = figures("总值100亿元，增长6.0%，成本下降0.2%，覆盖率提高到98%，增长-3%。\n");
        let marks: Vec<Option<ChangeMark>> = figures.iter().map(ChangeMark::of).collect();
        assert_eq!(marks, [None, Some(ChangeMark::More), Some(ChangeMark::Less), Some(ChangeMark::Up), None]);
    }

    #[test]
    fn beneath_each_other_amounts_have_one_scale_but_for_what_would_vanish() {
        let (_, figures) = figures("收入4112.8亿元，支出26521.42万元，低保标准780元。\n");
        let scale = Scale::Yi;
        let written: Vec<String> = figures.iter().map(|figure| value_in(figure, scale)).collect();
        assert_eq!(written, ["4,112.8亿", "2.652142亿", "780"]);
    }
}

//! The values of one indicator over the years, or over the places, to be drawn.

use super::Action;
use super::comparison_table::{CellPlace, ComparisonTable};
use super::motion::Motion;
use super::response::Response;
use super::series::share;
use crate::compare::{Aspect, ComparedReport};
use crate::figure::Value;
use bigdecimal::{BigDecimal, ToPrimitive};

/// The values of an indicator, one of which is the current one.
#[derive(Clone, Debug)]
pub struct Trend {
    /// What is counted.
    pub name: String,
    /// The side of it that is told.
    pub aspect: Aspect,
    /// The unit of all values.
    pub unit: String,
    /// The values, in the order of the table's columns.
    pub points: Vec<TrendPoint>,
    /// The current one.
    pub point: usize,
}

/// A value.
#[derive(Clone, Debug)]
pub struct TrendPoint {
    /// Where it stands.
    pub place: CellPlace,
    /// The place that its report is of.
    pub of: String,
    /// The year that its report is of.
    pub year: Option<u16>,
    /// What its report is called in the head of its column.
    pub report: String,
    /// The value in the unit of all, as it is written.
    pub written: String,
    value: BigDecimal,
}

/// Parts of the height of a chart, from its least value to its largest.
pub const HEIGHT: u16 = 1000;

impl Trend {
    /// The values of the current row, that of the current column being the current one; nothing where there are no two single
    /// numbers.
    pub fn of_row(table: &ComparisonTable) -> Option<Self> {
        let (compared, indicator, column) = (table.places(), table.current()?, table.column());
        let row = compared.reports.row(indicator);
        let mut points = Vec::new();
        let mut current = 0;
        for (at, (place, cell)) in row.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, (*cell)?))) {
            let (Value::Number(value), Some((report, _))) = (&cell.value, compared.reports.cell(place)) else {
                continue;
            };
            let written = row.shown(indicator.aspect, cell);
            let value = if written.starts_with('-') { -value.abs() } else { value.clone() };
            current = if at <= column { points.len() } else { current };
            // One place, however its reports name it.
            let reports = &compared.reports.reports;
            let first =
                reports.iter().find(|known| known.is_of_place_of(report)).and_then(|known| known.facts.place.clone());
            points.push(point(compared.place(place)?, report, first, written, value));
        }
        let unit = format!("{}{}", row.unit.prefix, indicator.unit);
        let trend = Self { name: indicator.name.clone(), aspect: indicator.aspect, unit, points, point: current };
        (trend.points.len() > 1).then_some(trend)
    }

    /// The places that its values are of, each with the years and heights of its values; only those that have two years at
    /// least.
    pub fn lines(&self) -> Vec<Vec<(u16, u16)>> {
        let mut lines: Vec<(&str, Vec<(u16, u16)>)> = Vec::new();
        for point in &self.points {
            let Some(year) = point.year else { continue };
            let value = (year, self.height(point));
            match lines.iter_mut().find(|(of, _)| *of == point.of) {
                Some((_, values)) => values.push(value),
                None => lines.push((&point.of, vec![value])),
            }
        }
        lines.into_iter().map(|(_, values)| values).filter(|values| values.len() > 1).collect()
    }

    /// The largest value and the least, as they are written.
    pub fn extremes(&self) -> [&str; 2] {
        let most = self.points.iter().max_by_key(|point| &point.value);
        let least = self.points.iter().min_by_key(|point| &point.value);
        [most, least].map(|point| point.map_or("", |point| &point.written))
    }

    /// How high a value stands between the least and the largest; in the middle where all are the same.
    pub fn height(&self, point: &TrendPoint) -> u16 {
        let values = || self.points.iter().map(|point| &point.value);
        let (Some(least), Some(most)) = (values().min(), values().max()) else { return 0 };
        if least == most {
            return HEIGHT / 2;
        }
        let height = (&point.value - least) * BigDecimal::from(HEIGHT) / (most - least);
        height.to_u16().unwrap_or(HEIGHT)
    }

    /// The cells of the bar of a value, of `cells` cells for the largest, and whether it lies below zero.
    pub fn bar(&self, point: &TrendPoint, cells: u16) -> (u16, bool) {
        let most = self.points.iter().map(|point| point.value.abs()).max().unwrap_or_default();
        let length = share(&point.value, &most, u64::from(cells));
        (u16::try_from(length).unwrap_or(cells), point.value < 0)
    }

    /// What `action` does in it after the number `typed`, with `height` lines of it in sight.
    pub fn update(&mut self, action: Action, typed: Option<usize>, height: usize) -> Response {
        let action = match action {
            Action::NextFigure | Action::NextColumn => Action::LineDown,
            Action::PreviousFigure | Action::PreviousColumn => Action::LineUp,
            other => other,
        };
        match action {
            Action::Enter => {
                return self.points.get(self.point).map_or(Response::Close, |point| Response::GoToCell(point.place));
            }
            Action::Back if typed.is_some() => {}
            Action::Back | Action::Chart | Action::Quit => return Response::Close,
            Action::Help => return Response::Help,
            _ => {
                let motion = Motion::of(action, typed, height).unwrap_or(Motion::Step(0));
                self.point = motion.target(self.point, self.points.len());
            }
        }
        Response::Stay
    }
}

fn point(
    place: CellPlace,
    report: &ComparedReport,
    of: Option<String>,
    written: String,
    value: BigDecimal,
) -> TrendPoint {
    TrendPoint { place, of: of.unwrap_or_default(), year: report.facts.year, report: report.name(), written, value }
}

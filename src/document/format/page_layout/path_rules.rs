//! The rules among the paths that a page draws: level and upright lines, and filled shapes that are as thin.

use super::Rule;
use kurbo::{BezPath, PathEl, Point};

/// The most rules that are kept of a page; more are a drawing.
const MOST_RULES: usize = 20_000;

/// The rules of a page.
pub(in crate::document::format) struct PathRules {
    pub found: Vec<Rule>,
    /// How thick a rectangle may be that is a rule, in units of the page.
    thickest: f64,
}

impl PathRules {
    /// None yet; a rectangle that is no thicker than so many units of the page is one.
    pub fn new(thickest: f64) -> Self {
        Self { found: Vec::new(), thickest }
    }

    /// Takes the rules of a path, which is drawn as a line or filled.
    pub fn add(&mut self, path: &BezPath, is_line: bool) {
        if self.found.len() < MOST_RULES {
            let thickest = self.thickest;
            self.found.extend(if is_line { lines(path, thickest) } else { thin_parts(path, thickest) });
        }
    }
}

/// The level and upright lines of a path that is drawn as a line.
fn lines(path: &BezPath, thickest: f64) -> Vec<Rule> {
    let (mut rules, mut start, mut last) = (Vec::new(), Point::ZERO, Point::ZERO);
    let mut to = |from: Point, to: Point| rules.extend(Rule::between((from.x, from.y), (to.x, to.y), thickest));
    for element in path.elements() {
        match element {
            PathEl::MoveTo(point) => (start, last) = (*point, *point),
            PathEl::LineTo(point) => {
                to(last, *point);
                last = *point;
            }
            PathEl::QuadTo(_, point) | PathEl::CurveTo(_, _, point) => last = *point,
            PathEl::ClosePath => {
                to(last, start);
                last = start;
            }
        }
    }
    rules
}

/// The parts of a filled path that are thin enough for rules.
fn thin_parts(path: &BezPath, thickest: f64) -> Vec<Rule> {
    let (mut rules, mut part): (Vec<Rule>, Vec<Point>) = (Vec::new(), Vec::new());
    let mut end = |part: &mut Vec<Point>| {
        let bound = |of: fn(f64, f64) -> f64, axis: fn(&Point) -> f64| part.iter().map(axis).reduce(of);
        let (left, right) = (bound(f64::min, |point| point.x), bound(f64::max, |point| point.x));
        let (top, bottom) = (bound(f64::min, |point| point.y), bound(f64::max, |point| point.y));
        if let (Some(left), Some(right), Some(top), Some(bottom)) = (left, right, top, bottom) {
            rules.extend(Rule::between((left, top), (right, bottom), thickest));
        }
        part.clear();
    };
    for element in path.elements() {
        match element {
            PathEl::MoveTo(point) => {
                end(&mut part);
                part.push(*point);
            }
            PathEl::LineTo(point) | PathEl::QuadTo(_, point) | PathEl::CurveTo(_, _, point) => part.push(*point),
            PathEl::ClosePath => {}
        }
    }
    end(&mut part);
    rules
}

//! Rules drawn on a page: level and upright lines, thin rectangles among them.

/// A level or upright line. Lengths are in units of the page, from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::document::format) struct Rule {
    /// Its left or upper end.
    pub x: f64,
    pub y: f64,
    pub length: f64,
    /// Whether it runs to the right; else it runs downwards.
    pub is_level: bool,
}

impl Rule {
    /// The line between two corners: a line as it was drawn, or a filled rectangle that is thin. It is no further off the
    /// level, or no thicker, than `thickest`.
    pub fn between(from: (f64, f64), to: (f64, f64), thickest: f64) -> Option<Self> {
        let (x, y) = (from.0.min(to.0), from.1.min(to.1));
        let (width, height) = ((from.0 - to.0).abs(), (from.1 - to.1).abs());
        let finite = [x, y, width, height].iter().all(|number| number.is_finite());
        if height <= thickest && width > 2.0 * height && width > 0.0 {
            return Some(Self { x, y: y + height / 2.0, length: width, is_level: true }).filter(|_| finite);
        }
        let upright = width <= thickest && height > 2.0 * width;
        (upright && finite).then_some(Self { x: x + width / 2.0, y, length: height, is_level: false })
    }

    /// Its ends, the left or upper one first.
    pub fn ends(&self) -> ((f64, f64), (f64, f64)) {
        let along = if self.is_level { (self.length, 0.0) } else { (0.0, self.length) };
        ((self.x, self.y), (self.x + along.0, self.y + along.1))
    }

    /// Where it stands, across its run.
    pub fn place(&self) -> f64 {
        if self.is_level { self.y } else { self.x }
    }

    /// Where it begins.
    pub fn start(&self) -> f64 {
        if self.is_level { self.x } else { self.y }
    }

    /// Where it ends.
    pub fn end(&self) -> f64 {
        self.start() + self.length
    }

    /// The same rule, begun and ended elsewhere.
    fn reaching(self, start: f64, end: f64) -> Self {
        let (x, y) = if self.is_level { (start, self.y) } else { (self.x, start) };
        Self { x, y, length: end - start, ..self }
    }
}

/// The rules that run one way, those put together that lie in one line and touch, or are `near` one another.
pub(super) fn joined(rules: &[Rule], is_level: bool, near: f64) -> Vec<Rule> {
    let mut rules: Vec<Rule> = rules.iter().filter(|rule| rule.is_level == is_level).copied().collect();
    rules.sort_by(|a, b| a.place().total_cmp(&b.place()));
    let mut joined: Vec<Rule> = Vec::new();
    for line in rules.chunk_by_mut(|a, b| b.place() - a.place() < near) {
        line.sort_by(|a, b| a.start().total_cmp(&b.start()));
        let place = line.first().map_or(0.0, Rule::place);
        for rule in line {
            let rule = if is_level { Rule { y: place, ..*rule } } else { Rule { x: place, ..*rule } };
            match joined.last_mut() {
                Some(last) if last.place() == place && rule.start() < last.end() + near => {
                    *last = last.reaching(last.start(), last.end().max(rule.end()));
                }
                _ => joined.push(rule),
            }
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thin_rectangle_is_a_rule_and_a_box_is_none() {
        let level = Rule { x: 10.0, y: 50.5, length: 90.0, is_level: true };
        assert_eq!(Rule::between((10.0, 50.0), (100.0, 51.0), 3.0), Some(level));
        assert_eq!(Rule::between((10.0, 20.0), (10.0, 70.0), 3.0).map(|rule| rule.is_level), Some(false));
        assert_eq!(Rule::between((10.0, 20.0), (60.0, 70.0), 3.0), None);
    }

    #[test]
    fn pieces_of_a_line_are_one_rule() {
        let rule = |x, y, length| Rule { x, y, length, is_level: true };
        let pieces = [rule(50.0, 10.2, 40.0), rule(10.0, 10.0, 40.0), rule(10.0, 30.0, 40.0)];
        assert_eq!(joined(&pieces, true, 1.0), [rule(10.0, 10.0, 80.0), rule(10.0, 30.0, 40.0)]);
    }
}

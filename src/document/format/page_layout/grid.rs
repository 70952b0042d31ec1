//! Grids: rules that cross one another, and the cells between them.

use super::rule::{self, Rule};

/// The most rules of a page that are looked at: each is compared with those that run the other way.
const MOST_RULES: usize = 3_000;

/// A grid of rules. A cell may reach over several columns and rows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Grid {
    /// The edges of the columns, from the left, and of the rows, from above.
    pub xs: Vec<f64>,
    pub ys: Vec<f64>,
    /// For each column of each row the row and column where the cell begins that stands there.
    origins: Vec<(usize, usize)>,
}

impl Grid {
    /// A grid each place of which is a cell, with at least one column and row.
    pub fn plain(xs: Vec<f64>, ys: Vec<f64>) -> Self {
        let places = |row| (0..xs.len() - 1).map(move |column| (row, column));
        let origins = (0..ys.len() - 1).flat_map(places).collect();
        Self { xs, ys, origins }
    }

    pub fn columns(&self) -> usize {
        self.xs.len() - 1
    }

    pub fn rows(&self) -> usize {
        self.ys.len() - 1
    }

    /// Row and column where the cell begins that stands at a place.
    pub fn origin(&self, row: usize, column: usize) -> (usize, usize) {
        self.origins.get(row * self.columns() + column).copied().unwrap_or((row, column))
    }

    /// Row and column of the cell that holds a point; none outside of the grid.
    pub fn cell_at(&self, x: f64, y: f64) -> Option<(usize, usize)> {
        let within = |edges: &[f64], at: f64| {
            let after = edges.partition_point(|edge| *edge <= at);
            (after > 0 && after < edges.len()).then(|| after - 1)
        };
        Some(self.origin(within(&self.ys, y)?, within(&self.xs, x)?))
    }

    /// The grid of rules that touch one another, `near` telling what touches.
    fn of(levels: &[Rule], uprights: &[Rule], near: f64) -> Option<Self> {
        let mut xs = edges(uprights.iter().map(Rule::place), near);
        let ys = edges(levels.iter().map(Rule::place), near);
        // A table may be open at its sides.
        let left = levels.iter().map(Rule::start).min_by(f64::total_cmp)?;
        let right = levels.iter().map(Rule::end).max_by(f64::total_cmp)?;
        if *xs.first()? > left + 4.0 * near {
            xs.insert(0, left);
        }
        if *xs.last()? < right - 4.0 * near {
            xs.push(right);
        }
        // A single column has several rows; a single row, or a box around text, is no grid.
        if xs.len() < 2 || xs.len() + ys.len() < 6 || ys.len() < 3 {
            return None;
        }
        let mut grid = Self { origins: Vec::new(), xs, ys };
        grid.merge(levels, uprights, near);
        Some(grid)
    }

    /// Finds the cells: where no rule stands between two places, they are of one cell.
    fn merge(&mut self, levels: &[Rule], uprights: &[Rule], near: f64) {
        let (columns, rows) = (self.columns(), self.rows());
        let parts = |rules: &[Rule], place: f64, start: f64, end: f64| {
            let along = rules.iter().filter(|rule| (rule.place() - place).abs() < near);
            let covered: f64 = along.map(|rule| (rule.end().min(end) - rule.start().max(start)).max(0.0)).sum();
            covered > 0.6 * (end - start)
        };
        let mut origins: Vec<Option<(usize, usize)>> = vec![None; columns * rows];
        for row in 0..rows {
            for column in 0..columns {
                if origins[row * columns + column].is_some() {
                    continue;
                }
                let upright = |at: usize| parts(uprights, self.xs[at], self.ys[row], self.ys[row + 1]);
                let free = |at: usize| origins[row * columns + at].is_none();
                let right = (column + 1..columns).find(|at| upright(*at) || !free(*at)).unwrap_or(columns);
                let level = |at: usize| (column..right).any(|c| parts(levels, self.ys[at], self.xs[c], self.xs[c + 1]));
                let below = (row + 1..rows).find(|at| level(*at)).unwrap_or(rows);
                for cell in (row..below).flat_map(|row| (column..right).map(move |column| row * columns + column)) {
                    origins[cell] = Some((row, column));
                }
            }
        }
        self.origins = origins.into_iter().map(Option::unwrap_or_default).collect();
    }
}

/// The grids of a page, from above. Rules are one grid that touch; `near` is how far those may be apart.
pub(super) fn grids(rules: &[Rule], near: f64) -> Vec<Grid> {
    if rules.len() < 5 || rules.len() > MOST_RULES {
        return Vec::new();
    }
    let (levels, uprights) = (rule::joined(rules, true, near), rule::joined(rules, false, near));
    let mut parts: Vec<usize> = (0..levels.len() + uprights.len()).collect();
    for (at, level) in levels.iter().enumerate() {
        for (other, upright) in uprights.iter().enumerate() {
            let across = upright.x > level.start() - near && upright.x < level.end() + near;
            let along = level.y > upright.start() - near && level.y < upright.end() + near;
            if across && along {
                unite(&mut parts, at, levels.len() + other);
            }
        }
    }
    let mut grids = Vec::new();
    for part in 0..parts.len() {
        let is_in = |at: usize| root(&parts, at) == part;
        let of = |rules: &[Rule], first: usize| -> Vec<Rule> {
            rules.iter().enumerate().filter(|(at, _)| is_in(first + at)).map(|(_, rule)| *rule).collect()
        };
        if root(&parts, part) == part {
            grids.extend(Grid::of(&of(&levels, 0), &of(&uprights, levels.len()), near));
        }
    }
    grids.sort_by(|a, b| a.ys[0].total_cmp(&b.ys[0]));
    grids
}

fn root(parts: &[usize], mut at: usize) -> usize {
    while parts[at] != at {
        at = parts[at];
    }
    at
}

fn unite(parts: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(parts, one), root(parts, other));
    parts[one.max(other)] = one.min(other);
}

/// The places of rules, each once.
fn edges(places: impl Iterator<Item = f64>, near: f64) -> Vec<f64> {
    let mut places: Vec<f64> = places.collect();
    places.sort_by(f64::total_cmp);
    places.dedup_by(|next, before| *next - *before < near);
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rules from corner to corner.
    fn rules(lines: &[(f64, f64, f64, f64)]) -> Vec<Rule> {
        lines.iter().filter_map(|(x, y, to_x, to_y)| Rule::between((*x, *y), (*to_x, *to_y), 0.0)).collect()
    }

    #[test]
    fn a_cell_reaches_where_no_rule_parts_it() {
        // The first row is one cell, the second has two.
        let lines = [
            (0.0, 0.0, 100.0, 0.0),
            (0.0, 20.0, 100.0, 20.0),
            (0.0, 40.0, 100.0, 40.0),
            (0.0, 0.0, 0.0, 40.0),
            (50.0, 20.0, 50.0, 40.0),
            (100.0, 0.0, 100.0, 40.0),
        ];
        let grids = grids(&rules(&lines), 1.0);
        assert_eq!(grids.len(), 1);
        assert_eq!((grids[0].columns(), grids[0].rows()), (2, 2));
        assert_eq!(grids[0].cell_at(70.0, 10.0), Some((0, 0)));
        assert_eq!(grids[0].cell_at(70.0, 30.0), Some((1, 1)));
        assert_eq!(grids[0].cell_at(70.0, 50.0), None);
    }

    #[test]
    fn a_frame_is_no_grid() {
        let lines =
            [(0.0, 0.0, 100.0, 0.0), (0.0, 90.0, 100.0, 90.0), (0.0, 0.0, 0.0, 90.0), (100.0, 0.0, 100.0, 90.0)];
        assert!(grids(&rules(&lines), 1.0).is_empty());
    }
}

//! Tables that have level rules alone: their columns are told by the gaps in all of their lines. A table of three rules has
//! none between its rows, and these are told by their numbers.

use super::grid::Grid;
use super::line::{self, PageLine};
use super::rule::{self, Rule};
use super::{Glyph, PageLayout};

/// The most rules of a page that are looked at, as in `grid`.
const MOST_RULES: usize = 3_000;

/// What stands between two rules.
struct RuleBand {
    top: f64,
    bottom: f64,
    lines: Vec<PageLine>,
}

/// The grids of such tables; `near` is how far rules may be apart that touch.
pub(super) fn grids(page: &PageLayout, near: f64) -> Vec<Grid> {
    if page.rules.len() < 3 || page.rules.len() > MOST_RULES {
        return Vec::new();
    }
    let uprights = rule::joined(&page.rules, false, near);
    let crossed = |level: &Rule| {
        let touches = |upright: &Rule| {
            let across = upright.x > level.start() - near && upright.x < level.end() + near;
            across && level.y > upright.start() - near && level.y < upright.end() + near
        };
        uprights.iter().any(touches)
    };
    let levels: Vec<Rule> = rule::joined(&page.rules, true, near).into_iter().filter(|level| !crossed(level)).collect();
    let mut glyphs = page.glyphs.clone();
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let same = |a: &Rule, b: &Rule| (a.start() - b.start()).abs() < near && (a.end() - b.end()).abs() < near;
    let mut grids = Vec::new();
    for rules in levels.chunk_by(same).filter(|rules| rules.len() > 2) {
        let bands: Vec<RuleBand> = rules.windows(2).map(|pair| RuleBand::of(&pair[0], &pair[1], &glyphs)).collect();
        for table in bands.chunk_by(|a, b| a.is_tabular() && b.is_tabular()) {
            grids.extend(grid(table, &rules[0]));
        }
    }
    grids
}

impl RuleBand {
    /// What stands between two rules, of characters that are sorted from above.
    fn of(upper: &Rule, lower: &Rule, glyphs: &[Glyph]) -> Self {
        let middle = |glyph: &Glyph| glyph.y - 0.35 * glyph.size;
        let from = glyphs.partition_point(|glyph| glyph.y < upper.y);
        let below = |glyph: &&Glyph| glyph.y < lower.y + glyph.size;
        let near = glyphs.get(from..).unwrap_or_default().iter().take_while(below);
        let within = near.filter(|glyph| {
            (upper.y..lower.y).contains(&middle(glyph)) && glyph.x > upper.start() - glyph.size && glyph.x < upper.end()
        });
        let layout = PageLayout { glyphs: within.copied().collect(), ..PageLayout::default() };
        let mut lines = line::lines(&layout, &[]);
        lines.sort_by(|a, b| a.y.total_cmp(&b.y));
        Self { top: upper.y, bottom: lower.y, lines }
    }

    /// Whether it may be of a table: it holds something, and no sentence.
    fn is_tabular(&self) -> bool {
        !self.lines.is_empty() && !self.lines.iter().any(|line| line.text().contains('。'))
    }

    /// Where its rows end but for the last: each has a number behind its first cell, or stands as far from the others as they
    /// from one another. A band that is `one_of` several is one row unless each of its numbers has a name beside it; none
    /// where that is not sure.
    fn row_ends(&self, columns: &[(f64, f64)], one_of: usize) -> Option<Vec<f64>> {
        const NEAREST: f64 = 0.7;
        let first = columns.first()?.1;
        let has_number = |line: &&PageLine| {
            line.pieces.iter().zip(&line.spans).any(|(piece, span)| span.0 > first && is_number(piece))
        };
        let numbered: Vec<&PageLine> = self.lines.iter().filter(has_number).collect();
        let is_named = numbered.iter().all(|line| line.x < first);
        if one_of > 1 && (numbered.len() < 2 || !is_named) {
            return (numbered.len() < 3).then(Vec::new);
        }
        let mut anchors: Vec<f64> = numbered.iter().map(|line| line.y).collect();
        anchors.dedup_by(|below, above| *below - *above < 1.0);
        let pitch = anchors.windows(2).map(|pair| pair[1] - pair[0]).min_by(f64::total_cmp)?;
        // Of each line, which number it stands beside.
        let anchor = |line: &PageLine| {
            let after = anchors.partition_point(|y| *y < line.y);
            let near = [after.checked_sub(1), Some(after)].into_iter().flatten().filter_map(|at| anchors.get(at));
            near.copied().find(|y| (line.y - y).abs() < NEAREST * pitch)
        };
        let is_one = |a: &PageLine, b: &PageLine| match (anchor(a), anchor(b)) {
            (Some(above), Some(below)) => above == below,
            (None, None) => b.y - a.y < 0.5 * a.size,
            _ => false,
        };
        let rows: Vec<&[PageLine]> = self.lines.chunk_by(is_one).collect();
        let edge =
            |pair: &[&[PageLine]]| Some((pair[0].last()?.y + pair[1].first()?.y - 0.7 * pair[1].first()?.size) / 2.0);
        rows.windows(2).map(edge).collect()
    }
}

/// The grid of a table of these bands, the first of which is the head; none where the columns are not sure.
fn grid(bands: &[RuleBand], rule: &Rule) -> Option<Grid> {
    let (head, body) = bands.split_first().filter(|(_, body)| !body.is_empty())?;
    let columns = columns(bands)?;
    let mut xs = vec![rule.start()];
    xs.extend(columns.windows(2).map(|pair| (pair[0].1 + pair[1].0) / 2.0));
    xs.push(rule.end());
    let mut ys = vec![head.top, head.bottom];
    for band in body {
        ys.extend(band.row_ends(&columns, body.len())?);
        ys.push(band.bottom);
    }
    Some(Grid::plain(xs, ys))
}

/// The columns of a table, from edge to edge; none where a line has two cells in one, or where there is only one.
fn columns(bands: &[RuleBand]) -> Option<Vec<(f64, f64)>> {
    let lines = || bands.iter().flat_map(|band| &band.lines);
    let mut spans: Vec<(f64, f64)> = lines().flat_map(|line| line.spans.iter().copied()).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut columns: Vec<(f64, f64)> = Vec::new();
    for (left, right) in spans {
        match columns.last_mut() {
            Some(column) if left < column.1 => column.1 = column.1.max(right),
            _ => columns.push((left, right)),
        }
    }
    let column = |x: f64| columns.partition_point(|column| column.0 <= x);
    let apart = |line: &PageLine| line.spans.windows(2).all(|pair| column(pair[0].0) != column(pair[1].0));
    let sure = columns.len() > 1 && lines().all(apart);
    sure.then_some(columns)
}

/// Whether a cell is a number, maybe with its unit.
fn is_number(cell: &str) -> bool {
    cell.trim_start_matches(['-', '−', '+', '¥', '￥']).starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::format::page_layout::{TextDirection, grid_table};

    /// The lines of a page of texts at places, in type of ten points, with level rules at these heights.
    #[track_caller]
    fn check(texts: &[(f64, f64, &str)], rules: &[f64], expected: &[&str]) {
        let glyph = |x: f64, y: f64, at: usize, c: char| {
            let (x, direction) = (x + 10.0 * at as f64, TextDirection::Right);
            Glyph { x, y, width: 10.0, size: 10.0, direction, c }
        };
        let glyphs = texts.iter().flat_map(|(x, y, text)| text.chars().enumerate().map(|(at, c)| glyph(*x, *y, at, c)));
        let rules = rules.iter().filter_map(|y| Rule::between((0.0, *y), (300.0, *y), 0.0));
        let page = PageLayout { width: 300.0, height: 400.0, glyphs: glyphs.collect(), rules: rules.collect() };
        let shown = |line: PageLine| line.row.map_or_else(|| line.pieces.concat(), |row| format!("={}", row.text));
        assert_eq!(grid_table::lines(&page).into_iter().map(shown).collect::<Vec<_>>(), expected);
    }

    const HEAD: [(f64, f64, &str); 3] = [(0.0, 90.0, "收支如下。"), (5.0, 115.0, "项目"), (205.0, 115.0, "金额")];

    #[test]
    fn a_rule_below_each_row_tells_which_lines_are_of_a_cell() {
        let rows = [
            (5.0, 135.0, "城镇居民"),
            (5.0, 150.0, "收入"),
            (205.0, 142.0, "31"),
            (5.0, 175.0, "四、预备费"),
            (5.0, 195.0, "合计"),
            (205.0, 195.0, "8"),
        ];
        let expected = ["收支如下。", "=项目 | 金额", "=城镇居民收入 | 31", "=四、预备费 | ", "=合计 | 8"];
        check(&[&HEAD[..], &rows].concat(), &[100.0, 120.0, 160.0, 180.0, 200.0], &expected);
    }

    #[test]
    fn numbers_tell_the_rows_of_a_table_of_three_rules() {
        let rows = [
            (5.0, 135.0, "城镇居民"),
            (5.0, 147.0, "收入"),
            (205.0, 141.0, "31"),
            (5.0, 170.0, "支出"),
            (205.0, 170.0, "24"),
            (5.0, 200.0, "四、预备费"),
            (5.0, 230.0, "合计"),
            (205.0, 230.0, "7"),
        ];
        let expected =
            ["收支如下。", "=项目 | 金额", "=城镇居民收入 | 31", "=支出 | 24", "=四、预备费 | ", "=合计 | 7"];
        check(&[&HEAD[..], &rows].concat(), &[100.0, 120.0, 240.0], &expected);
        // Text between rules at the head and the foot of a page is no table.
        let text = [(0.0, 150.0, "全年平稳，各项"), (0.0, 170.0, "工作推进。")];
        check(&text, &[100.0, 120.0, 240.0], &["全年平稳，各项", "工作推进。"]);
    }
}

//! Rows of short cells that a file holds column by column, or from the last to the first: cells on one baseline are one
//! line, where several baselines have such.

use super::glyph_run::GlyphRun;

/// The longest cell, in heights of the font.
const LONGEST: f64 = 14.0;

/// So many lines have several cells each.
const FEWEST: usize = 3;

/// The most runs of a page that are compared, as in `reading_order`.
const MOST_RUNS: usize = 3_000;

/// The runs of a page, those of one row joined at the place of the first of them in the file.
pub(super) fn joined(runs: Vec<GlyphRun>) -> Vec<GlyphRun> {
    if runs.len() > MOST_RUNS {
        return runs;
    }
    let rows = rows(&runs);
    let mut runs: Vec<Option<GlyphRun>> = runs.into_iter().map(Some).collect();
    for row in rows {
        let mut cells = row.into_iter();
        let Some(first) = cells.next() else { continue };
        for at in cells {
            let cell = runs[at].take();
            runs[first].iter_mut().zip(cell).for_each(|(row, cell)| row.join(cell));
        }
    }
    runs.into_iter().flatten().collect()
}

/// The cells of each row, in the order of the file.
fn rows(runs: &[GlyphRun]) -> Vec<Vec<usize>> {
    let is_cell = |run: &GlyphRun| {
        run.end - run.x < LONGEST * run.size && !run.glyphs.iter().any(|glyph| "。；".contains(glyph.c))
    };
    let mut order: Vec<usize> = (0..runs.len()).collect();
    order.sort_by(|a, b| runs[*a].part.cmp(&runs[*b].part).then(runs[*a].y.total_cmp(&runs[*b].y)));
    let level = |a: &usize, b: &usize| {
        let (a, b) = (&runs[*a], &runs[*b]);
        a.part == b.part && b.y - a.y < 0.1 * a.size
    };
    let mut tables: Vec<Vec<Vec<usize>>> = vec![Vec::new()];
    for cells in order.chunk_by(level) {
        let table = tables.len() - 1;
        if cells.len() < 2 || !cells.iter().all(|at| is_cell(&runs[*at])) || overlap(runs, cells) {
            tables.push(Vec::new());
        } else {
            let mut row = cells.to_vec();
            row.sort_unstable();
            tables[table].push(row);
        }
    }
    tables.into_iter().filter(|rows| rows.len() >= FEWEST).flatten().collect()
}

/// Whether cells of a row stand one over the other.
fn overlap(runs: &[GlyphRun], cells: &[usize]) -> bool {
    let mut spans: Vec<(f64, f64)> = cells.iter().map(|at| (runs[*at].x, runs[*at].end)).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    spans.windows(2).any(|pair| pair[1].0 < pair[0].1)
}

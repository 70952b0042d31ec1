//! Columns of running text side by side: the gutters between them, which are found by where the text stands, in whatever
//! order the file holds it.

use super::glyph_run::GlyphRun;
use super::rule::Rule;
use std::ops::Range;

/// The narrowest gutter, in heights of the font.
const NARROWEST: f64 = 0.6;

/// The most pieces of lines that are compared, as in `reading_order`.
const MOST_PIECES: usize = 3_000;

/// The most places of a page that may be a gutter.
const MOST_PLACES: usize = 32;

/// How often a page is parted at most, each time into what is above, left, right and below.
const DEEPEST: usize = 8;

/// The fewest lines of a column.
const FEWEST: usize = 3;

/// A piece of a line, without wide gaps.
struct RunPiece {
    x: f64,
    end: f64,
    y: f64,
    size: f64,
    /// How many marks of sentences it has.
    marks: usize,
    /// The run that it is of, and its characters there; none for a row of a table.
    run: usize,
    glyphs: Range<usize>,
}

/// A place where a gutter runs down: left of `x`, from one height to another.
struct Gutter {
    x: f64,
    top: f64,
    bottom: f64,
}

/// A line of one column.
#[derive(Clone, Copy)]
struct ColumnLine {
    x: f64,
    end: f64,
    y: f64,
    size: f64,
    marks: usize,
}

/// The runs of a page, those that reach over a gutter parted: each column is a part of the page. The parts stand in the
/// order of reading; within one, the runs are in their order. No gutter runs through the `rows` of tables.
pub(super) fn parted(runs: Vec<GlyphRun>, rows: &[Rule]) -> Vec<GlyphRun> {
    let mut pieces: Vec<RunPiece> = runs.iter().enumerate().flat_map(|(at, run)| pieces(at, run)).collect();
    if pieces.len() + rows.len() > MOST_PIECES {
        return runs;
    }
    let row = |row: &Rule| {
        let (x, end, y) = (row.start(), row.end(), row.place());
        RunPiece { x, end, y, size: 0.0, marks: 0, run: runs.len(), glyphs: 0..0 }
    };
    pieces.extend(rows.iter().map(row));
    pieces.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut parts: Vec<Vec<&RunPiece>> = Vec::new();
    part(pieces.iter().collect(), DEEPEST, &mut parts);
    if parts.len() < 2 {
        return runs;
    }
    let mut parted = Vec::with_capacity(pieces.len());
    for (number, mut part) in parts.into_iter().enumerate() {
        part.sort_by_key(|piece| (piece.run, piece.glyphs.start));
        for pieces in part.chunk_by(|a, b| a.run == b.run) {
            let Some(run) = pieces.first().and_then(|piece| runs.get(piece.run)) else { continue };
            let glyphs: Vec<_> = pieces.iter().flat_map(|piece| run.glyphs[piece.glyphs.clone()].to_vec()).collect();
            parted.extend(run.piece(&glyphs, number));
        }
    }
    parted
}

/// The pieces of a run between gaps.
fn pieces(at: usize, run: &GlyphRun) -> Vec<RunPiece> {
    let mut pieces: Vec<RunPiece> = Vec::new();
    for (index, glyph) in run.glyphs.iter().enumerate() {
        let marks = usize::from("，。、；".contains(glyph.c));
        let end = glyph.x + glyph.width;
        match pieces.last_mut() {
            Some(piece) if glyph.x - piece.end < NARROWEST * glyph.size.max(piece.size) => {
                piece.end = piece.end.max(end);
                piece.marks += marks;
                piece.glyphs.end = index + 1;
            }
            _ => pieces.push(RunPiece {
                x: glyph.x,
                end,
                y: glyph.y,
                size: glyph.size,
                marks,
                run: at,
                glyphs: index..index + 1,
            }),
        }
    }
    pieces
}

/// Parts pieces, which are sorted from above, at their gutters.
fn part<'p>(pieces: Vec<&'p RunPiece>, deep: usize, parts: &mut Vec<Vec<&'p RunPiece>>) {
    let gutter = if deep > 0 && pieces.len() >= 2 * FEWEST { gutter(&pieces) } else { None };
    let Some(gutter) = gutter else {
        parts.extend((!pieces.is_empty()).then_some(pieces));
        return;
    };
    let side = |piece: &RunPiece| match piece.y {
        y if y < gutter.top => 0,
        y if y > gutter.bottom => 3,
        _ if piece.x < gutter.x - 0.1 * piece.size => 1,
        _ => 2,
    };
    for wanted in 0..4 {
        part(pieces.iter().copied().filter(|piece| side(piece) == wanted).collect(), deep - 1, parts);
    }
}

/// The gutter of pieces beside which most lines stand.
fn gutter(pieces: &[&RunPiece]) -> Option<Gutter> {
    let found = places(pieces).into_iter().filter_map(|x| gutter_at(pieces, x));
    found.max_by_key(|(lines, _)| *lines).map(|(_, gutter)| gutter)
}

/// Where several pieces begin.
fn places(pieces: &[&RunPiece]) -> Vec<f64> {
    let mut starts: Vec<(f64, f64)> = pieces.iter().map(|piece| (piece.x, piece.size)).collect();
    starts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let groups = starts.chunk_by(|a, b| b.0 - a.0 < 0.1 * a.1).filter(|group| group.len() >= FEWEST - 1);
    let mut groups: Vec<&[(f64, f64)]> = groups.collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    groups.into_iter().take(MOST_PLACES).filter_map(|group| group.first()).map(|first| first.0).collect()
}

/// The gutter left of a place with the number of lines beside it: the longest that no line crosses.
fn gutter_at(pieces: &[&RunPiece], x: f64) -> Option<(usize, Gutter)> {
    let crosses = |piece: &&RunPiece| piece.x < x - 0.1 * piece.size && piece.end > x - NARROWEST * piece.size;
    let mut crossing: Vec<bool> = pieces.iter().map(crosses).collect();
    // The other pieces of a line that crosses are of it too.
    for at in 1..pieces.len() {
        crossing[at] |= crossing[at - 1] && is_level(pieces[at - 1], pieces[at]);
    }
    for at in (1..pieces.len()).rev() {
        crossing[at - 1] |= crossing[at] && is_level(pieces[at - 1], pieces[at]);
    }
    let mut rest = pieces;
    let mut found: Option<(usize, Gutter)> = None;
    for stretch in crossing.chunk_by(|a, b| a == b) {
        let (between, below) = rest.split_at(stretch.len());
        rest = below;
        let gutter = if stretch.first() == Some(&false) { beside(between, x) } else { None };
        found = found.into_iter().chain(gutter).max_by_key(|(lines, _)| *lines);
    }
    found
}

/// Whether two pieces, the upper one first, stand on one baseline.
fn is_level(upper: &RunPiece, lower: &RunPiece) -> bool {
    lower.y - upper.y < 0.2 * upper.size.min(lower.size)
}

/// The gutter between these pieces, if running text stands to both sides of it.
fn beside(pieces: &[&RunPiece], x: f64) -> Option<(usize, Gutter)> {
    let (left, right): (Vec<&RunPiece>, Vec<&RunPiece>) =
        pieces.iter().partition(|piece| piece.x < x - 0.1 * piece.size);
    let (left, right) = (lines(&left), lines(&right));
    let top = left.first()?.y.max(right.first()?.y);
    let bottom = left.last()?.y.min(right.last()?.y);
    let gutter = Gutter {
        x,
        top: upper_edge(&left, top).max(upper_edge(&right, top)).max(pieces.first()?.y),
        bottom: lower_edge(&left, bottom).min(lower_edge(&right, bottom)).min(pieces.last()?.y),
    };
    let kept = |lines: Vec<ColumnLine>| -> Vec<ColumnLine> {
        lines.into_iter().filter(|line| line.y >= gutter.top && line.y <= gutter.bottom).collect()
    };
    let (left, right) = (kept(left), kept(right));
    (is_running_text(&left) && is_running_text(&right)).then_some((left.len() + right.len(), gutter))
}

/// The lines of a column, from above.
fn lines(pieces: &[&RunPiece]) -> Vec<ColumnLine> {
    let mut lines: Vec<ColumnLine> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if piece.y - line.y < 0.5 * line.size.max(piece.size) => {
                (line.x, line.end) = (line.x.min(piece.x), line.end.max(piece.end));
                line.marks += piece.marks;
            }
            _ => {
                lines.push(ColumnLine { x: piece.x, end: piece.end, y: piece.y, size: piece.size, marks: piece.marks })
            }
        }
    }
    lines
}

/// How far apart two lines may be, in heights of the font, that are of one column where nothing stands beside them.
const APART: f64 = 2.6;

/// Where the column begins: lines that stand above the other column are of it where they are near to one another.
fn upper_edge(lines: &[ColumnLine], top: f64) -> f64 {
    let beside = lines.partition_point(|line| line.y < top);
    let gap =
        (1..=beside).rev().find(|at| lines.get(*at).is_some_and(|line| line.y - lines[at - 1].y > APART * line.size));
    gap.map_or(f64::NEG_INFINITY, |at| lines[at].y - 0.5 * lines[at].size)
}

/// Where the column ends, as `upper_edge`.
fn lower_edge(lines: &[ColumnLine], bottom: f64) -> f64 {
    let below = lines.partition_point(|line| line.y <= bottom);
    let gap = (below.max(1)..lines.len()).find(|at| lines[*at].y - lines[at - 1].y > APART * lines[at - 1].size);
    gap.map_or(f64::INFINITY, |at| lines[at - 1].y + 0.5 * lines[at - 1].size)
}

/// Whether lines are running text: nearly all begin at one edge or indented, many end at another, and they have marks of
/// sentences. Columns of names and values are read row by row.
fn is_running_text(lines: &[ColumnLine]) -> bool {
    const WIDTH: f64 = 8.0;
    let Some(size) = lines.get(lines.len() / 2).map(|line| line.size) else { return false };
    let (left, right) =
        lines.iter().fold((f64::MAX, f64::MIN), |(left, right), line| (left.min(line.x), right.max(line.end)));
    let count = |is: &dyn Fn(&ColumnLine) -> bool| lines.iter().filter(|line| is(line)).count();
    let begin = count(&|line| line.x < left + 0.6 * size);
    let full = count(&|line| line.end > right - 2.2 * size);
    let marks: usize = lines.iter().map(|line| line.marks).sum();
    lines.len() >= FEWEST
        && right - left > WIDTH * size
        && 5 * begin >= 2 * lines.len()
        && 5 * full >= 2 * lines.len()
        && 2 * marks >= lines.len()
}

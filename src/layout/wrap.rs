//! Fills rows: each as full as it can be without spoiling anything at its end.

use super::Measure;
use super::breaks::{Break, Cluster, clusters};
use crate::text::TextRange;
use crate::text::script::is_ideograph;

/// One row of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What is shown, in bytes of the document's text, without the white space at its ends. Between the end of a row
    /// and the start of the next there is nothing but white space, which belongs to the row before it.
    pub range: TextRange,
    /// Empty cells before it.
    pub indent: usize,
    /// Cells of the text alone.
    pub cells: usize,
}

/// The rows of the paragraph in `range`, at least one, the first set in by `indent` cells where there is room for it.
///
/// `indent + cells` of a row is never more than `measure.width`, but for one case: a character or cluster that is wider
/// than the whole width stands alone in its row, to be clipped when it is drawn. In `kept` (sorted, in bytes of `text`)
/// a row ends only where that saves more than `measure.max_slack` cells.
pub fn wrap(text: &str, range: TextRange, indent: usize, kept: &[TextRange], measure: &Measure) -> Vec<Row> {
    let clusters = clusters(text, range, kept, measure);
    let indent = if indent + 2 > measure.width { 0 } else { indent };
    let mut starts = vec![skip_space(&clusters, 0)];
    while let Some(next) = next_start(&clusters, &starts, indent, measure) {
        starts.push(next);
    }
    avoid_lone_character(&clusters, &mut starts, measure);
    let ends = starts.iter().skip(1).copied().chain([clusters.len()]);
    let mut rows: Vec<Row> = starts.iter().zip(ends).map(|(&from, to)| row(&clusters, from, to, range)).collect();
    if let Some(first) = rows.first_mut() {
        first.indent = indent;
    }
    rows
}

fn skip_space(clusters: &[Cluster], from: usize) -> usize {
    from + clusters.iter().skip(from).take_while(|cluster| cluster.space).count()
}

/// The cluster with which the row behind the last of `starts` begins.
fn next_start(clusters: &[Cluster], starts: &[usize], indent: usize, measure: &Measure) -> Option<usize> {
    let indent = if starts.len() == 1 { indent } else { 0 };
    starts.last().and_then(|&from| fill(clusters, from, measure.width - indent, measure))
}

/// Fills a row of `room` cells from cluster `from` on; the cluster behind its end, if there is one.
fn fill(clusters: &[Cluster], from: usize, room: usize, measure: &Measure) -> Option<usize> {
    let mut ends: [Option<(usize, usize)>; Break::COUNT] = [None; Break::COUNT];
    let (mut used, mut shown) = (0, 0);
    for (at, cluster) in clusters.iter().enumerate().skip(from) {
        used += usize::from(cluster.cells);
        if cluster.space {
            continue;
        }
        if at > from {
            // The last row end of each kind: the cluster behind it, and what it costs.
            ends[cluster.before as usize] = Some((at, room.saturating_sub(shown) + cluster.before.cost(measure)));
            if used > room {
                return ends.into_iter().flatten().min_by_key(|&(_, cost)| cost).map(|(at, _)| at);
            }
        }
        shown = used;
    }
    None
}

/// Moves something down where the last row would hold a single 汉字, with or without a mark (CLREQ).
fn avoid_lone_character(clusters: &[Cluster], starts: &mut [usize], measure: &Measure) {
    let [.., previous, last] = starts else { return };
    if !is_lone(clusters.get(*last..).unwrap_or_default()) {
        return;
    }
    let least = measure.width / 2;
    let end = (*previous + 1..*last).rev().find(|&at| {
        clusters.get(at).is_some_and(|cluster| cluster.before == Break::Free && !cluster.space)
            && !is_lone(clusters.get(at..).unwrap_or_default())
    });
    if let Some(end) = end
        && cells(clusters, *previous, end) >= least
        && cells(clusters, end, clusters.len()) <= measure.width
    {
        *last = end;
    }
}

/// Whether there is only one 汉字 in a row, and no word or number.
fn is_lone(row: &[Cluster]) -> bool {
    let mut words = row.iter().filter(|cluster| cluster.c.is_alphanumeric());
    words.next().is_some_and(|cluster| is_ideograph(cluster.c)) && words.next().is_none()
}

fn cells(clusters: &[Cluster], from: usize, to: usize) -> usize {
    clusters.get(from..to).unwrap_or_default().iter().map(|cluster| usize::from(cluster.cells)).sum()
}

/// The row of the clusters from `from` up to `to`.
fn row(clusters: &[Cluster], from: usize, to: usize, range: TextRange) -> Row {
    let mut end = to;
    while end > from && clusters.get(end - 1).is_some_and(|cluster| cluster.space) {
        end -= 1;
    }
    let byte = |at: usize| clusters.get(at).map_or(range.end, |cluster| cluster.start);
    Row { range: TextRange::new(byte(from), byte(end)), indent: 0, cells: cells(clusters, from, end) }
}

#[cfg(test)]
mod tests;

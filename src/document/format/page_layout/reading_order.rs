//! The order in which the lines of a page are read. A file nearly always holds them in that order; where it does not,
//! such as with bold headings behind all other text, a line that stands above another is read before it.

use super::line::PageLine;

/// The most lines of a page that are compared with one another: a page of text has fifty, one of small cells a thousand.
const MOST_LINES: usize = 3_000;

/// Puts lines of a page that the file holds too late before those that stand below them.
pub(super) fn restore(lines: &mut Vec<PageLine>) {
    if lines.len() > MOST_LINES {
        return;
    }
    let turns = turns(lines);
    let mut order: Vec<usize> = (0..lines.len()).collect();
    // Of lines whose turn is the same, the last was held up by the others, which stand above it.
    order.sort_by(|a, b| turns[*a].cmp(&turns[*b]).then(lines[*a].y.total_cmp(&lines[*b].y)));
    let mut taken: Vec<Option<PageLine>> = std::mem::take(lines).into_iter().map(Some).collect();
    lines.extend(order.into_iter().filter_map(|index| taken[index].take()));
}

/// For each line when its turn is: at its own place in the file, or at that of a line below it.
fn turns(lines: &[PageLine]) -> Vec<usize> {
    let mut upwards: Vec<usize> = (0..lines.len()).filter(|index| !lines[*index].boilerplate).collect();
    upwards.sort_by(|a, b| lines[*b].y.total_cmp(&lines[*a].y));
    let mut turns: Vec<usize> = (0..lines.len()).collect();
    for (at, line) in upwards.iter().enumerate() {
        let below = upwards.iter().take(at).filter(|below| stands_above(&lines[*line], &lines[**below]));
        turns[*line] = below.map(|below| turns[*below]).fold(turns[*line], usize::min);
    }
    turns
}

/// Whether a line stands above another, some part of one over some part of the other.
fn stands_above(above: &PageLine, below: &PageLine) -> bool {
    let size = above.size.min(below.size);
    let shared = above.end.min(below.end) - above.x.max(below.x);
    below.y - above.y > 0.7 * above.size.max(below.size) && shared > 0.5 * size
}

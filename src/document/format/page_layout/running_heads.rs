//! Running heads and feet: page numbers, and lines that come again on page after page.

use super::line::PageLine;
use std::collections::HashMap;

/// How far from the upper and lower edge running heads stand, in shares of the height of the page. The margins of GB/T
/// 9704 are 37 mm of 297 mm (0.12) above the text and 35 mm below.
const EDGE: f64 = 0.12;

/// How many lines at either edge may be running heads.
const LINES: usize = 3;

/// How many parts these lines may have at either edge; running heads have a few, and each part is compared with the others.
const PARTS: usize = 64;

/// On how many pages a running head stands, at least; a line on two pages may be a heading that is repeated.
const PAGES: usize = 3;

/// In a document of two pages it stands on both, in type that is smaller than that of the text by so much.
const SMALL: f64 = 0.85;

/// Marks page numbers and running headers and footers.
pub(super) fn mark(pages: &mut [Vec<PageLine>], heights: &[f64]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (page, height) in pages.iter().zip(heights) {
        for index in edges(page, *height) {
            *seen.entry(key(&page[index])).or_default() += 1;
        }
    }
    let count = pages.len();
    for (page, height) in pages.iter_mut().zip(heights) {
        let size = usual_size(page);
        for index in edges(page, *height) {
            let line = &page[index];
            let all = count > 1 && line.size < SMALL * size && !line.text().contains(['：', ':']);
            let repeated = |on: &usize| *on >= PAGES || all && *on == count;
            page[index].boilerplate = seen.get(&key(line)).is_some_and(repeated) || is_number(line);
        }
    }
}

/// Puts together running heads on one baseline, such as the parts of `— 12 —` that the file holds one by one, and moves
/// them to where they are seen: above the text or below.
pub(super) fn join(page: &mut Vec<PageLine>) {
    let (mut parts, text): (Vec<PageLine>, Vec<PageLine>) = page.drain(..).partition(|line| line.boilerplate);
    parts.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut boilerplate: Vec<PageLine> = Vec::with_capacity(parts.len());
    for part in parts {
        match boilerplate.iter_mut().find(|line| (line.y - part.y).abs() < 0.5 * part.size) {
            Some(line) => line.add(part),
            None => boilerplate.push(part),
        }
    }
    boilerplate.sort_by(|a, b| a.y.total_cmp(&b.y));
    let (above, below): (Vec<PageLine>, Vec<PageLine>) =
        boilerplate.into_iter().partition(|line| text.first().is_some_and(|first| line.y < first.y));
    page.extend(above.into_iter().chain(text).chain(below));
}

/// The height of the type of most lines of a page.
fn usual_size(page: &[PageLine]) -> f64 {
    let mut sizes: Vec<f64> = page.iter().map(|line| line.size).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or_default()
}

/// The lines near the upper and lower edge of a page.
fn edges(page: &[PageLine], height: f64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..page.len()).collect();
    order.sort_by(|a, b| page[*a].y.total_cmp(&page[*b].y));
    let near = |index: &usize| {
        page[*index].row.is_none() && (page[*index].y < EDGE * height || page[*index].y > (1.0 - EDGE) * height)
    };
    let mut edges: Vec<usize> = outer(page, order.iter()).collect();
    let lower: Vec<usize> = outer(page, order.iter().rev()).filter(|index| !edges.contains(index)).collect();
    edges.extend(lower);
    edges.retain(near);
    edges
}

/// The first lines in `order`, on `LINES` baselines; the parts of a line may stand in the file one by one.
fn outer<'a>(page: &'a [PageLine], order: impl Iterator<Item = &'a usize> + 'a) -> impl Iterator<Item = usize> + 'a {
    let mut heights = 0;
    let mut last = f64::INFINITY;
    order.copied().take(PARTS).take_while(move |index| {
        let line = &page[*index];
        heights += usize::from((line.y - last).abs() >= 0.5 * line.size);
        last = line.y;
        heights <= LINES
    })
}

/// A line without its digits, which count pages.
fn key(line: &PageLine) -> String {
    let text = line.pieces.concat();
    text.chars().map(|c| if c.is_numeric() { '0' } else { c }).collect::<String>().replace("00", "0")
}

/// Whether a line is the number of a page: digits, and dashes or `第…页` around them.
fn is_number(line: &PageLine) -> bool {
    let text = line.pieces.concat();
    let short = text.chars().count() <= 12;
    short
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || ('０'..='９').contains(&c) || "—–-－―─·~ 第页頁共,，/".contains(c))
}

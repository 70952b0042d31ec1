//! The paths that an OFD page draws, for the rules among them (GB/T 33190, 9).

use crate::document::format::xml::XmlTag;
use kurbo::{BezPath, Point};

/// The most operators and numbers of a path that are read. A rule has six and a frame fifteen; a longer path is a drawing.
const MOST_ITEMS: usize = 1 << 12;

/// Whether a path object is drawn as a line, which it is where it does not say otherwise; else it is filled. None where
/// neither is.
pub(super) fn is_line(tag: &XmlTag) -> Option<bool> {
    let says = |name: &str, usual: bool| match tag.get(name).as_deref().map(str::trim) {
        Some("true" | "1") => true,
        Some("false" | "0") => false,
        _ => usual,
    };
    let (is_line, is_filled) = (says("Stroke", true), says("Fill", false));
    (is_line || is_filled).then_some(is_line)
}

/// The path that a list of operators, each with its points, describes.
pub(super) fn path(list: &str) -> BezPath {
    let mut path = BezPath::new();
    let mut items = list.split_whitespace().take(MOST_ITEMS).peekable();
    while let Some(operator) = items.next() {
        let mut given = Vec::new();
        while let Some(number) = items.peek().and_then(|item| item.parse::<f64>().ok()) {
            given.push(number);
            items.next();
        }
        match (operator, points(&given).as_slice()) {
            ("S" | "M", [point]) => path.move_to(*point),
            // What begins nowhere is no path.
            _ if path.elements().is_empty() => {}
            ("L", [point]) => path.line_to(*point),
            ("Q", [control, point]) => path.quad_to(*control, *point),
            ("B", [first, second, point]) => path.curve_to(*first, *second, *point),
            // An arc is no rule; what follows goes on at its end.
            ("A", [.., point]) => path.move_to(*point),
            ("C", _) => path.close_path(),
            _ => {}
        }
    }
    path
}

/// The points that numbers are; an arc has one number more, its first.
fn points(numbers: &[f64]) -> Vec<Point> {
    let numbers = numbers.get(numbers.len() % 2..).unwrap_or_default();
    numbers.chunks_exact(2).map(|pair| Point::new(pair[0], pair[1])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_and_their_points_are_a_path() {
        assert_eq!(path("M 0 0 L 90 0 C").to_svg(), "M0,0 L90,0 Z");
        assert_eq!(path("S 1 2 B 1 2 3 4 5 6 A 5 5 0 1 0 9 9 L 9 20").to_svg(), "M1,2 C1,2 3,4 5,6 M9,9 L9,20");
        assert_eq!(path("L 1 2 Q 3 X").to_svg(), "");
    }
}

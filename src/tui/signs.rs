//! The signs of the screen: rules, marks and bars, each of one cell.

use crate::text::width::Ambiguous;

/// One sign for each purpose.
#[allow(missing_docs)] // Each field is named after what it stands for.
#[derive(Debug)]
pub struct Signs {
    pub rule: &'static str,
    pub in_sight: &'static str,
    pub figure: &'static str,
    pub hit: &'static str,
    pub current: &'static str,
    pub full: &'static str,
    pub empty: &'static str,
    pub folded: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub between: &'static str,
}

/// Where ambiguous characters take one cell.
const NARROW: Signs = Signs {
    rule: "│",
    in_sight: "┃",
    figure: "┤",
    hit: "◆",
    current: "▌",
    full: "▰",
    empty: "▱",
    folded: "▸",
    up: "↑",
    down: "↓",
    between: "·",
};

/// Where they take two: the same in ASCII, which all terminals agree upon.
const WIDE: Signs = Signs {
    rule: "|",
    in_sight: "#",
    figure: "+",
    hit: "*",
    current: ">",
    full: "#",
    empty: "-",
    folded: "+",
    up: "^",
    down: "v",
    between: "-",
};

impl Signs {
    /// The signs for a terminal that gives such cells to ambiguous characters.
    pub fn of(ambiguous: Ambiguous) -> &'static Self {
        match ambiguous {
            Ambiguous::Narrow => &NARROW,
            Ambiguous::Wide => &WIDE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::cells;

    #[test]
    fn every_sign_takes_one_cell() {
        for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
            let Signs { rule, in_sight, figure, hit, current, full, empty, folded, up, down, between } =
                Signs::of(ambiguous);
            for sign in [rule, in_sight, figure, hit, current, full, empty, folded, up, down, between] {
                assert_eq!(cells(sign, ambiguous), 1, "{sign}");
            }
        }
    }
}

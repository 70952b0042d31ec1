//! The symbols of the screen: rules, marks and bars. Each takes one cell.

use crate::text::width::Ambiguous;
use ratatui::symbols::bar::{NINE_LEVELS, Set};

/// One symbol for each purpose.
#[allow(missing_docs)] // Each field is named after what it stands for.
#[derive(Debug)]
pub struct Symbols {
    pub rule: &'static str,
    /// Beside the text of a cell that reaches over several columns.
    pub level: &'static str,
    pub in_sight: &'static str,
    pub figure: &'static str,
    pub hit: &'static str,
    pub alarm: &'static str,
    pub current: &'static str,
    pub full: &'static str,
    pub empty: &'static str,
    pub folded: &'static str,
    pub plus: &'static str,
    pub minus: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub between: &'static str,
    pub then: &'static str,
    pub selected: &'static str,
    pub here: &'static str,
    /// The blocks of bars: those of different series can be told apart without colour.
    pub series: [&'static str; 4],
    /// The bar of a fall, in whatever series.
    pub fall: &'static str,
    /// Where a page of paper ends.
    pub page_end: &'static str,
    /// Eighths of a cell, from nothing to all of it.
    pub levels: Set<'static>,
}

/// For terminals that give one cell to ambiguous characters (UAX #11).
const NARROW: Symbols = Symbols {
    rule: "│",
    level: "─",
    in_sight: "┃",
    figure: "┤",
    hit: "◆",
    alarm: "!",
    current: "▌",
    full: "▰",
    empty: "▱",
    folded: "▸",
    plus: "+",
    minus: "−",
    up: "↑",
    down: "↓",
    between: "·",
    then: "→",
    selected: "●",
    here: "▲",
    series: ["█", "▓", "▒", "░"],
    fall: "▚",
    page_end: "╡",
    levels: NINE_LEVELS,
};

/// For terminals that give them two: ASCII, on whose width all terminals agree.
const WIDE: Symbols = Symbols {
    rule: "|",
    level: "=",
    in_sight: "#",
    figure: "+",
    hit: "*",
    alarm: "!",
    current: ">",
    full: "#",
    empty: "-",
    folded: "+",
    plus: "+",
    minus: "-",
    up: "^",
    down: "v",
    between: "-",
    then: ">",
    selected: "*",
    here: "^",
    series: ["#", "=", "o", "+"],
    fall: "<",
    page_end: "=",
    levels: Set {
        full: "#",
        seven_eighths: "#",
        three_quarters: "=",
        five_eighths: "=",
        half: "-",
        three_eighths: "-",
        one_quarter: ".",
        one_eighth: ".",
        empty: " ",
    },
};

impl Symbols {
    /// The symbols for a terminal that gives so many cells to ambiguous characters.
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
            let Symbols { rule, in_sight, figure, hit, current, full, empty, folded, up, down, between, .. } =
                Symbols::of(ambiguous);
            let Symbols { selected, here, series, levels, plus, minus, fall, page_end, .. } = Symbols::of(ambiguous);
            let Set { seven_eighths, three_quarters, five_eighths, half, three_eighths, .. } = levels;
            let levels = [levels.full, seven_eighths, three_quarters, five_eighths, half, three_eighths];
            let symbols =
                [rule, in_sight, figure, hit, current, full, empty, folded, up, down, between, selected, here];
            for symbol in symbols.into_iter().chain([plus, minus, fall, page_end]).chain(series).chain(&levels) {
                assert_eq!(cells(symbol, ambiguous), 1, "{symbol}");
            }
        }
    }
}

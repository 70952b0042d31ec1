//! The marks at the axis of a chart, which a page that was copied has on lines of their own: 80%, 82%, 84%, 86%. They measure
//! the chart and tell nothing of the report.

use super::Role;
use super::blocks::BlockKind;
use super::paragraphs::Paragraphs;
use crate::text::numeral;
use crate::text::range::{from, upto};

/// The fewest marks of an axis: three values of a report may lie equally far apart by chance.
const FEWEST: usize = 4;

/// A unit beside a mark has so many bytes at most, as 万人次 has.
const LONGEST_UNIT: usize = 9;

/// Marks the paragraphs that are marks of an axis as boilerplate.
pub(super) fn mark(paragraphs: &mut Paragraphs) {
    let mut start = 0;
    while start < paragraphs.len() {
        let marks = marks(paragraphs, start);
        if marks >= FEWEST {
            (start..start + marks).for_each(|index| paragraphs.set(index, Role::Boilerplate));
        }
        start += marks.max(1);
    }
}

/// How many paragraphs from `start` on are numbers of one unit, each as far from the one before.
fn marks(paragraphs: &Paragraphs, start: usize) -> usize {
    let number = |index: usize| {
        let free = paragraphs.role(index) == Role::Body && paragraphs.hint(index).kind == BlockKind::Text;
        let (digits, unit) = parted(paragraphs.get(index)).filter(|_| free)?;
        numeral::parse(digits).map(|value| (value, unit))
    };
    let mut run = (start..paragraphs.len()).map_while(number);
    let (Some((first, unit)), Some((second, same))) = (run.next(), run.next()) else { return 0 };
    let step = &second - &first;
    if same != unit || first == second {
        return 0;
    }
    let mut last = second;
    let more = run.take_while(|(value, same)| {
        let next = *same == unit && value - &last == step;
        last = value.clone();
        next
    });
    2 + more.count()
}

/// The digits of a line that is a number with a unit, its sign and what parts its thousands included, and the unit.
fn parted(line: &str) -> Option<(&str, &str)> {
    let end = line.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '−' | '－')))?;
    let (digits, unit) = (upto(line, end), from(line, end).trim());
    (end > 0 && !unit.is_empty() && unit.len() <= LONGEST_UNIT && !unit.contains(char::is_numeric))
        .then_some((digits, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many lines of a text are marks of an axis.
    fn marked(text: &str) -> usize {
        let mut paragraphs = Paragraphs::of_text(text);
        mark(&mut paragraphs);
        (0..paragraphs.len()).filter(|index| paragraphs.role(*index) == Role::Boilerplate).count()
    }

    #[test]
    fn equal_steps_of_one_unit_are_an_axis() {
        assert_eq!(marked("图2 入学率\n\n95%\n96%\n97%\n98%\n\n入学率为97.5%。"), 4);
        assert_eq!(marked("图3 增速\n\n-4%\n-2%\n0%\n2%\n4%"), 5);
        assert_eq!(marked("1,600元\n1,200元\n800元\n400元\n0元"), 5);
        assert_eq!(marked("40万人\n30万人\n20万人\n10万人\n0万人"), 5);
    }

    #[test]
    fn other_lines_with_numbers_are_none() {
        for text in ["95%\n96%\n98%\n99%", "10%\n20%\n30%", "10人\n20家\n30人\n40家", "2019\n2020\n2021\n2022"] {
            assert_eq!(marked(text), 0, "{text}");
        }
    }
}

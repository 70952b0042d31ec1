//! Items in numbered paragraphs that make a total told above them.

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};
use crate::document::numbering::{self, NumberingStyle};
use crate::document::{Document, ParagraphId};

/// So many paragraphs with figures above a list may hold its total.
const ABOVE: usize = 3;

/// Bullets of one list have so many paragraphs from one to the next at most: two with figures may have one without between.
const CLOSE: usize = 2;

/// What opens an item that has no number.
const BULLETS: [char; 6] = ['—', '－', '●', '•', '·', '◆'];

/// Fewer items make no list.
const FEWEST: usize = 2;

pub(super) fn find(ledger: &mut Ledger, document: &Document) {
    let items = items(ledger, document);
    for start in 0..items.len() {
        let first = &items[start];
        if first.number.is_some_and(|number| number != 1)
            || start > 0 && first.number.is_none() && follows(&items[start - 1], first)
        {
            continue;
        }
        let mut list = vec![first];
        for item in items[start + 1..].iter().filter(|item| item.style == first.style) {
            if !list.last().is_some_and(|last| follows(last, item)) {
                break;
            }
            list.push(item);
        }
        if list.len() >= FEWEST {
            let levels: Vec<usize> = list.iter().map(|item| item.level).collect();
            item_list(ledger, &levels);
        }
    }
}

/// A paragraph that opens with a number or a bullet, and its first level.
struct Item {
    /// None of a bullet.
    style: Option<NumberingStyle>,
    number: Option<u32>,
    paragraph: ParagraphId,
    level: usize,
}

/// Whether an item is the next of one list: by its number, or where bullets follow each other closely.
fn follows(last: &Item, item: &Item) -> bool {
    let bullets = last.style.is_none() && item.style.is_none() && last.paragraph.0 + CLOSE >= item.paragraph.0;
    last.style == item.style && (bullets || last.number.zip(item.number).is_some_and(|(last, next)| next == last + 1))
}

/// The items of all lists.
fn items(ledger: &Ledger, document: &Document) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut last: Option<ParagraphId> = None;
    for (level, statement) in ledger.statements.iter().enumerate() {
        let paragraph = statement.paragraph();
        if !statement.is_level() || last == Some(paragraph) {
            continue;
        }
        last = Some(paragraph);
        let written = document.paragraph(paragraph).range.of(&document.text);
        if let Some(marker) = numbering::marker(written) {
            items.push(Item { style: Some(marker.style), number: Some(marker.number), paragraph, level });
        } else if written.starts_with(BULLETS) {
            items.push(Item { style: None, number: None, paragraph, level });
        }
    }
    items
}

/// Enters the sum of the items, if a level above them in their unit is that.
fn item_list(ledger: &mut Ledger, items: &[usize]) {
    let first = items[0];
    let unit = ledger.statements[first].unit;
    if items.iter().any(|item| ledger.statements[*item].unit != unit) {
        return;
    }
    let paragraph = ledger.statements[first].paragraph().0;
    let near = |at: &usize| {
        ledger.statements[*at].paragraph().0 + ABOVE >= paragraph && ledger.statements[*at].paragraph().0 < paragraph
    };
    let totals = (0..first).rev().take_while(near).filter(|at| ledger.is_level_in(*at, unit));
    let mut readings: Vec<Claim> =
        totals.map(|total| Claim::new(RelationKind::Sum, total, items.iter().copied(), Certainty::Open)).collect();
    if let Some(nearest) = readings.first_mut() {
        nearest.certainty = Certainty::Likely;
    }
    ledger.enter(readings);
}

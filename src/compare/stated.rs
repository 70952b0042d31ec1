//! The growth that a report itself states of a level: that of the same name behind it in its sentence.

use super::compared_report::ComparedReport;
use super::indicator::FigurePlace;
use super::scope::Aspect;
use std::collections::HashMap;
use std::sync::Arc;

/// The levels of a report, which is at `report` among those compared, each with its growth. In A、B分别为7元、8元，分别增长5%、6%
/// each growth is of the level that has its name, whatever stands between them.
pub(super) fn stated_growth(report: usize, of: &ComparedReport) -> Vec<(FigurePlace, FigurePlace)> {
    let place = |figure: usize| FigurePlace { report, figure };
    let mut stated = Vec::new();
    let mut levels: HashMap<&str, usize> = HashMap::new();
    let mut sentence: Option<&Arc<str>> = None;
    for mention in &of.mentions.figures {
        let Some(cell) = of.cells.get(mention.figure) else { continue };
        if !sentence.is_some_and(|known| Arc::ptr_eq(known, &cell.sentence)) {
            levels.clear();
            sentence = Some(&cell.sentence);
        }
        match mention.aspect {
            Aspect::Level if !mention.scope.is_base => drop(levels.insert(&mention.name, mention.figure)),
            Aspect::Growth => {
                let level = levels.remove(&*mention.name).filter(|_| !mention.name.is_empty());
                stated.extend(level.map(|level| (place(level), place(mention.figure))));
            }
            _ => {}
        }
    }
    stated
}

//! The changes that a report itself states of a level, in per cent or as a difference: that of the same name behind it in its
//! sentence.

use super::compared_report::ComparedReport;
use super::indicator::FigurePlace;
use super::scope::Aspect;
use std::collections::HashMap;
use std::sync::Arc;

/// The levels of a report, which is at `report` among those compared, each with its change of that aspect. In
/// A、B分别为7元、8元，分别增长5%、6% each growth is of the level that has its name, whatever stands between them.
pub fn stated_changes(report: usize, of: &ComparedReport, aspect: Aspect) -> Vec<(FigurePlace, FigurePlace)> {
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
            change if change == aspect => {
                let level = levels.remove(&*mention.name).filter(|_| !mention.name.is_empty());
                stated.extend(level.map(|level| (place(level), place(mention.figure))));
            }
            _ => {}
        }
    }
    stated
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::figure::Engine;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned());
        let report = ComparedReport::new(&document, &Engine::new().find(&document));
        let text = |place: FigurePlace| &*report.cells[place.figure].text;
        let stated = stated_changes(0, &report, Aspect::Growth);
        assert_eq!(stated.iter().map(|(level, growth)| (text(*level), text(*growth))).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn each_member_of_a_list_has_its_own_growth() {
        check(
            "城镇和农村居民人均可支配收入分别为41235元、19876元，分别增长5.1%、6.3%。",
            &[("41235元", "5.1%"), ("19876元", "6.3%")],
        );
    }

    #[test]
    fn a_growth_is_that_of_the_level_before_it_and_not_of_another_thing() {
        check("粮食产量31.5万吨，增长2.3%；生猪出栏增长4.7%。", &[("31.5万吨", "2.3%")]);
        check("粮食产量31.5万吨。油料产量增长4.7%。", &[]);
    }
}

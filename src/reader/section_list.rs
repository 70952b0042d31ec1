//! The section list: which sections show in it, which are folded, how far it is scrolled.

use crate::document::{Document, SectionId};
use crate::search::Query;
use std::collections::BTreeSet;

/// The section tree as a list.
#[derive(Debug)]
pub struct SectionList {
    folded: BTreeSet<SectionId>,
    shown: Vec<SectionId>,
    filter: Option<Query>,
    /// First entry in sight.
    pub scroll: usize,
}

impl SectionList {
    /// All sections, none folded.
    pub fn new(document: &Document) -> Self {
        let shown = (0..document.sections.len()).map(SectionId).collect();
        Self { folded: BTreeSet::new(), shown, filter: None, scroll: 0 }
    }

    /// The sections of what `document` became, the same ones folded: `moved` says which stands for which.
    pub fn replace(&mut self, document: &Document, moved: impl Fn(SectionId) -> Option<SectionId>) {
        let folded = self.folded.iter().filter_map(|section| moved(*section));
        self.folded = folded.filter(|section| has_children(document, *section)).collect();
        self.refresh(document);
    }

    /// The entries from the top of the list, those under a folded section left out; with a filter those that it leaves,
    /// folded away or not.
    pub fn shown(&self) -> &[SectionId] {
        &self.shown
    }

    /// What the list is filtered by.
    pub fn filter(&self) -> Option<&Query> {
        self.filter.as_ref()
    }

    /// Shows only sections in whose heading the query stands; without a query all.
    pub fn set_filter(&mut self, document: &Document, query: Option<Query>) {
        self.filter = query;
        self.refresh(document);
    }

    /// Whether the sections under this one are folded away.
    pub fn is_folded(&self, section: SectionId) -> bool {
        self.folded.contains(&section)
    }

    /// The sections under which others are folded away, in reading order.
    pub fn folded(&self) -> impl Iterator<Item = SectionId> + '_ {
        self.folded.iter().copied()
    }

    /// The index of the entry that stands for `section`: its own, or that of the folded section it is in.
    pub fn entry(&self, section: SectionId) -> usize {
        self.shown.partition_point(|&shown| shown <= section).saturating_sub(1)
    }

    /// The entry that `section` is in, if any: its own, or that of a section above it.
    pub fn entry_of(&self, document: &Document, section: SectionId) -> Option<usize> {
        let entry = self.entry(section);
        let shown = document.section(*self.shown.get(entry)?);
        let start = document.section(section).range.start;
        (shown.range.start..shown.end.max(shown.range.start + 1)).contains(&start).then_some(entry)
    }

    /// The entry `count` after the one that `section` is in, or before where negative; no further than the ends.
    pub fn stepped(&self, document: &Document, section: SectionId, count: isize) -> Option<usize> {
        let last = self.shown.len().checked_sub(1)?;
        let (from, count) = match self.entry_of(document, section) {
            Some(entry) => (entry, count),
            // Between two entries the entry below is a step on, the entry above a step back.
            None => (self.shown.partition_point(|&shown| shown < section), count - isize::from(count > 0)),
        };
        Some(from.saturating_add_signed(count).min(last))
    }

    /// Folds `section`, where it has sections under it; says whether that changed anything.
    pub fn fold(&mut self, document: &Document, section: SectionId) -> bool {
        let changed = has_children(document, section) && self.folded.insert(section);
        self.refresh(document);
        changed
    }

    /// Opens `section` again.
    pub fn unfold(&mut self, document: &Document, section: SectionId) {
        self.folded.remove(&section);
        self.refresh(document);
    }

    /// Opens the sections that `section` is folded away in.
    pub fn reveal(&mut self, document: &Document, section: SectionId) {
        let parent = |section: &SectionId| document.section(*section).parent;
        for above in std::iter::successors(parent(&section), parent) {
            self.folded.remove(&above);
        }
        self.refresh(document);
    }

    /// Scrolls by `lines`, in a list of `height` lines that stays full as far as it can.
    pub fn scroll_by(&mut self, lines: isize, height: usize) {
        self.scroll = self.scroll.saturating_add_signed(lines).min(self.shown.len().saturating_sub(height.max(1)));
    }

    /// Scrolls no further than need be for the entry of `section` to stand in `height` lines.
    pub fn follow(&mut self, section: SectionId, height: usize) {
        let entry = self.entry(section);
        let lowest = (entry + 1).saturating_sub(height.max(1));
        self.scroll = self.scroll.min(entry).max(lowest).min(self.shown.len().saturating_sub(height.max(1)));
    }

    fn refresh(&mut self, document: &Document) {
        self.shown.clear();
        let mut hidden_until = 0;
        for (index, section) in document.sections.iter().enumerate() {
            let shows = match &self.filter {
                Some(query) => query.is_in(section.heading.of(&document.text)),
                None => section.range.start >= hidden_until,
            };
            if !shows {
                continue;
            }
            self.shown.push(SectionId(index));
            if self.folded.contains(&SectionId(index)) {
                hidden_until = section.end;
            }
        }
    }
}

/// Whether there are sections under `section`.
pub fn has_children(document: &Document, section: SectionId) -> bool {
    document.sections.get(section.0).is_some_and(|section| section.end > section.range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;

    fn document() -> Document {
        let text = "一、总体\n（一）进展\n办结3件。\n（二）问题\n还有不足。\n二、安排\n继续努力。\n".to_owned();
        Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text)
    }

    #[test]
    fn a_folded_section_stands_for_those_under_it() {
        let document = document();
        let mut section_list = SectionList::new(&document);
        assert_eq!(section_list.shown().len(), 4);
        assert!(section_list.fold(&document, SectionId(0)));
        assert_eq!(section_list.shown(), [SectionId(0), SectionId(3)]);
        assert_eq!(section_list.entry(SectionId(2)), 0);
        section_list.unfold(&document, SectionId(0));
        assert_eq!(section_list.entry(SectionId(2)), 2);
    }

    #[test]
    fn a_section_without_sections_under_it_does_not_fold() {
        let document = document();
        let mut section_list = SectionList::new(&document);
        assert!(!section_list.fold(&document, SectionId(3)));
        assert_eq!(section_list.shown().len(), 4);
    }

    #[test]
    fn the_list_scrolls_no_further_than_need_be() {
        let mut section_list = SectionList::new(&document());
        section_list.follow(SectionId(3), 2);
        assert_eq!(section_list.scroll, 2);
        section_list.follow(SectionId(2), 2);
        assert_eq!(section_list.scroll, 2);
        section_list.follow(SectionId(0), 2);
        assert_eq!(section_list.scroll, 0);
    }

    #[test]
    fn a_list_that_fits_does_not_stay_scrolled() {
        let mut section_list = SectionList::new(&document());
        section_list.follow(SectionId(3), 1);
        assert_eq!(section_list.scroll, 3);
        section_list.follow(SectionId(3), 9);
        assert_eq!(section_list.scroll, 0);
        section_list.scroll_by(6, 9);
        assert_eq!(section_list.scroll, 0);
    }
}

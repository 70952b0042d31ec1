//! Lists that show only what one looks for.

use super::jumps::Jump;
use super::names::Names;
use super::sidebar::Sidebar;
use super::{Pane, Reader};
use crate::search::Query;

/// A list that one can filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The section list.
    Sections,
    /// The figures of the section being read.
    Figures,
    /// The table of all figures.
    AllFigures,
    /// The page of keys.
    Help,
}

impl Reader {
    /// What `list` is filtered by.
    pub fn filter(&self, list: List) -> Option<&Query> {
        match list {
            List::Sections => self.contents.filter(),
            List::Figures => self.sidebar.filter(),
            List::AllFigures => self.all_figures.filter(),
            List::Help => self.help.as_ref()?.filter.as_ref(),
        }
    }

    /// How many entries the filter of `list` leaves, of how many; nothing of the help, whose lines the screen has.
    pub fn left(&self, list: List) -> Option<(usize, usize)> {
        match list {
            List::Sections => Some((self.contents.shown().len(), self.document.sections.len())),
            List::Figures => Some((self.sidebar.shown().len(), self.sidebar.figures.len())),
            List::AllFigures => Some((self.all_figures.rows().len(), self.figures.len())),
            List::Help => None,
        }
    }

    /// Lets `list` show only what holds `query`; without one all.
    pub(super) fn set_filter(&mut self, list: List, query: Option<Query>) {
        match list {
            List::Sections => {
                self.contents.set_filter(&self.document, query);
                self.follow();
            }
            List::Figures => {
                let names = self.names.get_or_insert_with(|| Names::new(&self.document, &self.figures));
                self.sidebar.set_filter(names, query);
                self.follow();
            }
            List::Help => self.help.iter_mut().for_each(|help| help.set_filter(query.clone())),
            List::AllFigures => {
                self.all_figures.set_filter(query);
                self.arrange_all_figures();
            }
        }
    }

    /// Asks what the list in the pane that has the keys is to show.
    pub(super) fn filter_list(&mut self) {
        match self.focus {
            Pane::Sections => self.ask_for_filter(List::Sections),
            Pane::Figures => self.ask_for_filter(List::Figures),
            Pane::Text => self.ask_for_query(),
        }
    }

    /// Lets the list that has the keys show all again; says whether it was filtered.
    pub(super) fn unfilter_list(&mut self) -> bool {
        let list = match self.focus {
            Pane::Sections => List::Sections,
            Pane::Figures => List::Figures,
            Pane::Text => return false,
        };
        let was_filtered = self.filter(list).is_some();
        if was_filtered {
            self.set_filter(list, None);
        }
        was_filtered
    }

    /// Brings one to an entry that the filter of `list` left, where one is at none.
    pub(super) fn go_to_left(&mut self, list: List) {
        match list {
            List::Sections if self.contents.entry_of(&self.document, self.section()).is_none() => {
                let next = self.contents.stepped(&self.document, self.section(), 1);
                if let Some(&section) = next.and_then(|next| self.contents.shown().get(next)) {
                    self.go_to_section(Some(Jump::List), Jump::List, section);
                }
            }
            List::Figures if self.figure.is_none_or(|figure| self.sidebar.nearest(figure) != Some(figure)) => {
                self.go_to_listed_figure();
            }
            _ => {}
        }
        self.follow();
    }

    /// Makes the lists of figures anew, for the figures are others; what they are filtered by stays.
    pub(super) fn relist(&mut self) {
        let filter = self.sidebar.filter().cloned();
        (self.names, self.sidebar, self.chart, self.question) = (None, Sidebar::default(), None, None);
        if filter.is_some() {
            self.set_filter(List::Figures, filter);
        }
        if self.all_figures.is_open() {
            self.arrange_all_figures();
        }
    }
}

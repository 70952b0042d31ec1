//! Lists that show only what is looked for.

use super::figure_list::FigureList;
use super::help::Help;
use super::jump_list::Departure;
use super::mode::FilterTarget;
use super::overlay::Overlay;
use super::{Mode, Pane, Reader};
use crate::search::Query;

impl Reader {
    /// What `list` is filtered by.
    pub fn filter(&self, list: FilterTarget) -> Option<&Query> {
        match list {
            FilterTarget::Sections => self.section_list.filter(),
            FilterTarget::Figures => self.figure_list.filter(),
            FilterTarget::AllFigures => self.all_figures.filter(),
            FilterTarget::Comparison => self.comparison.filter(),
            FilterTarget::Coding => self.coding.filter(),
            FilterTarget::Help => self.help()?.filter.as_ref(),
            FilterTarget::Library => self.library.as_ref()?.filter(),
        }
    }

    /// How many entries the filter of `list` leaves, of how many; nothing of the help, whose lines the screen has.
    pub fn left(&self, list: FilterTarget) -> Option<(usize, usize)> {
        match list {
            FilterTarget::Sections => Some((self.section_list.shown().len(), self.report.document.sections.len())),
            FilterTarget::Figures => Some((self.figure_list.shown().len(), self.figure_list.figures.len())),
            FilterTarget::AllFigures => Some((self.all_figures.rows().len(), self.report.figures.len())),
            FilterTarget::Comparison => {
                let all = self.comparison.compared().comparison.indicators.len();
                Some((self.comparison.rows().entries().len(), all))
            }
            FilterTarget::Coding => {
                let coded = self.coding.coded().all();
                let all = if self.coding.is_of_variables() { coded.variables } else { coded.reports };
                Some((self.coding.rows().entries().len(), all.len()))
            }
            FilterTarget::Help => None,
            FilterTarget::Library => self.library.as_ref().map(|library| (library.rows().len(), library.count())),
        }
    }

    /// Lets `list` show only what holds `query`; without a query all.
    pub(super) fn set_filter(&mut self, list: FilterTarget, query: Option<Query>) {
        match list {
            FilterTarget::Sections => {
                self.section_list.set_filter(&self.report.document, query);
                self.follow();
            }
            FilterTarget::Figures => {
                self.figure_list.set_filter(&self.report, query);
                self.follow();
            }
            FilterTarget::Help => self.help_mut().into_iter().for_each(|help| help.set_filter(query.clone())),
            FilterTarget::Comparison => self.comparison.set_filter(query, self.sizes().comparison),
            FilterTarget::Coding => self.coding.set_filter(query, self.sizes().comparison),
            FilterTarget::AllFigures => {
                self.all_figures.set_filter(query, &self.report, self.sizes().all_figures);
            }
            FilterTarget::Library => {
                let height = self.sizes().library;
                self.library.iter_mut().for_each(|library| library.set_filter(query.clone(), height));
            }
        }
    }

    fn help_mut(&mut self) -> Option<&mut Help> {
        self.overlays.iter_mut().find_map(|overlay| match overlay {
            Overlay::Help(help) => Some(help),
            _ => None,
        })
    }

    /// Asks what the list in the pane that has the keys is to show.
    pub(super) fn filter_list(&mut self) {
        match self.focus {
            Pane::Sections => self.ask_for_filter(FilterTarget::Sections),
            Pane::Figures => self.ask_for_filter(FilterTarget::Figures),
            Pane::Text => self.ask_for_query(),
        }
    }

    /// Lets the list that has the keys show all again; says whether it was filtered.
    pub(super) fn unfilter_list(&mut self) -> bool {
        let list = match self.focus {
            Pane::Sections => FilterTarget::Sections,
            Pane::Figures => FilterTarget::Figures,
            Pane::Text => return false,
        };
        let was_filtered = self.filter(list).is_some();
        if was_filtered {
            self.set_filter(list, None);
        }
        was_filtered
    }

    /// Goes to an entry that the filter of `list` left, where the current entry is not left.
    pub(super) fn go_to_left(&mut self, list: FilterTarget) {
        match list {
            FilterTarget::Sections if self.section_list.entry_of(&self.report.document, self.section()).is_none() => {
                let next = self.section_list.stepped(&self.report.document, self.section(), 1);
                if let Some(&section) = next.and_then(|next| self.section_list.shown().get(next)) {
                    self.go_to_section(Departure::InList, section);
                }
            }
            FilterTarget::Figures
                if self.figure.is_none_or(|figure| self.figure_list.nearest(figure) != Some(figure)) =>
            {
                self.go_to_listed_figure();
            }
            _ => {}
        }
        self.follow();
    }

    /// Makes the lists of figures anew, for the figures are others; what they are filtered by stays.
    pub(super) fn relist(&mut self) {
        let filter = self.figure_list.filter().cloned();
        self.figure_list = FigureList::default();
        [Mode::Chart, Mode::Question].into_iter().for_each(|mode| self.overlays.close_kind(mode));
        if filter.is_some() {
            self.set_filter(FilterTarget::Figures, filter);
        }
        if self.overlays.has(Mode::AllFigures) {
            self.all_figures.refresh(&self.report, self.sizes().all_figures);
        }
    }
}

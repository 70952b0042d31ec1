//! A reading session without a terminal: what is open, where the reader is in it, and what each action does to that.

pub mod accepted_alarms;
pub mod across;
pub mod action;
pub mod all_cores;
pub mod all_figures;
pub mod amount;
mod asking;
pub mod bookmarks;
pub mod chart;
pub mod check_list;
mod checking;
pub mod checks;
mod coding;
pub mod coding_table;
mod command;
mod comparing;
pub mod comparison_table;
mod completion;
pub mod concordance;
mod copy;
mod correcting;
pub mod correction_form;
pub mod corrections;
pub mod earlier;
mod effect;
pub mod export;
pub mod figure_list;
pub mod filter;
pub mod find;
pub mod help;
pub mod hints;
mod history;
pub mod input_line;
mod jump_list;
mod jumps;
pub mod library;
mod list_focus;
pub mod loading;
mod mode;
mod motion;
mod notice;
mod offset_map;
pub mod overlay;
mod pane_sizes;
pub mod prompt;
pub mod reading_state;
mod report;
pub mod report_list;
mod response;
mod search_index;
pub mod section_list;
pub mod selection;
pub mod series;
pub mod table_rows;
pub mod theme_list;
pub mod trend;
mod update;
pub mod viewport;
pub mod workspace;

#[cfg(test)]
mod tests;

pub use action::Action;
pub use effect::{CopyAs, Effect, Export, Exported, ExportedRows, FilePlace, Request, ThemeRequest};
pub use input_line::Edit;
pub use mode::{Context, FilterTarget, Mode, Pane};
pub use notice::{CodingNotice, ComparisonNotice, EditorNotice, ListNotice, Notice, SearchAdvice, StoreError};
pub use pane_sizes::PaneSizes;

use crate::document::{Document, SectionId};
use crate::figure::Figure;
use crate::layout::{Rows, Typesetting};
use accepted_alarms::AcceptedAlarms;
use all_figures::AllFigures;
use bookmarks::Bookmarks;
use coding_table::CodingTable;
use comparison_table::ComparisonTable;
use concordance::Concordance;
use corrections::Corrections;
use figure_list::{FigureLine, FigureList};
use find::{Find, SearchState};
use jump_list::{JumpKind, JumpList};
use library::Library;
use overlay::Overlays;
use report::Report;
use section_list::SectionList;
use selection::Selection;
use std::mem;
use std::ops::Range;
use viewport::Viewport;

/// The lines of a report of fewer bytes are counted: it takes some hundredths of a second.
const COUNTED: usize = 1 << 20;

/// Bytes of the text whose lines are counted in a step, so that no key waits.
const COUNTED_AT_ONCE: usize = 16 << 10;

/// A session with a report. The screen only reads it. It is changed by `update` (an action), `reflow` (another size of
/// the screen), `receive` (what was loaded), `look_on` (a step of a search), and by `exported` and `tell` (what came of
/// an effect).
#[derive(Debug)]
pub struct Reader {
    report: Report,
    viewport: Viewport,
    section_list: SectionList,
    figure_list: FigureList,
    /// The table of all figures: what was done in it stays while it is closed.
    all_figures: AllFigures,
    /// The reports of the folder that was opened: it goes with the user from report to report.
    library: Option<Library>,
    /// The last search through several reports: it goes along in the same way.
    concordance: Option<Concordance>,
    /// The comparison with other reports.
    comparison: ComparisonTable,
    /// The reports coded by a codebook.
    coding: CodingTable,
    /// None before the first frame.
    sizes: Option<PaneSizes>,
    typesetting: Typesetting,
    /// The pane that has the keys while no overlay has them.
    focus: Pane,
    /// Whether the text has the whole width, and the lists lie over it.
    has_whole_width: bool,
    /// The list that does not stand beside the text.
    hidden: Option<Pane>,
    /// The current figure.
    figure: Option<usize>,
    selection: Option<Selection>,
    search: SearchState,
    jumps: JumpList,
    bookmarks: Bookmarks,
    corrections: Corrections,
    accepted: AcceptedAlarms,
    overlays: Overlays,
    /// Where one wanted to go before all of the report was there: a byte of its text, and where one came from.
    arrival: Option<(usize, JumpKind)>,
    /// What is left to ask of the workspace after an action.
    request: Option<Request>,
    /// The digits typed so far.
    count: Option<usize>,
    /// Whether the end was asked for while only the beginning was there.
    awaits_end: bool,
    /// A hit that was asked for while only the beginning was there.
    awaited_hit: Option<usize>,
    notice: Option<Notice>,
    /// Its number among several open reports, from 1, and how many there are.
    number: Option<(usize, usize)>,
}

impl Reader {
    /// A session at the start of `document`; `figures` are the document's, in text order.
    pub fn new(document: Document, figures: Vec<Figure>) -> Self {
        let kept = figures.iter().map(|figure| figure.range).collect();
        let notice = document.warnings.first().cloned().map(Notice::Warning);
        let mut reader = Self {
            viewport: Viewport::new(Rows::new(&document, kept)),
            section_list: SectionList::new(&document),
            figure_list: FigureList::default(),
            all_figures: AllFigures::default(),
            library: None,
            concordance: None,
            comparison: ComparisonTable::default(),
            coding: CodingTable::default(),
            sizes: None,
            typesetting: Typesetting::default(),
            focus: Pane::Text,
            has_whole_width: false,
            hidden: None,
            figure: None,
            selection: None,
            search: SearchState::default(),
            jumps: JumpList::default(),
            bookmarks: Bookmarks::default(),
            corrections: Corrections::default(),
            accepted: AcceptedAlarms::default(),
            overlays: Overlays::default(),
            arrival: None,
            request: None,
            count: None,
            awaits_end: false,
            awaited_hit: None,
            notice,
            number: None,
            report: Report::new(document, figures),
        };
        reader.follow();
        reader
    }

    /// The same session with its rows set as configured.
    pub fn with_typesetting(self, typesetting: Typesetting) -> Self {
        Self { typesetting, ..self }
    }

    /// The same session with a notice to begin with, in the place of any that it has.
    pub fn with_notice(self, notice: Option<Notice>) -> Self {
        Self { notice: notice.or(self.notice), ..self }
    }

    /// The same session with the report at that place in the workspace, from 0, among so many.
    pub fn with_number(mut self, place: usize, count: usize) -> Self {
        self.set_number(place, count);
        self
    }

    /// The document.
    pub fn document(&self) -> &Document {
        &self.report.document
    }

    /// Its figures, in text order.
    pub fn figures(&self) -> &[Figure] {
        &self.report.figures
    }

    /// The figures of `section` and of the sections under it, as places in `figures`.
    pub fn figures_of(&self, section: SectionId) -> Range<usize> {
        self.report.figures_of(section)
    }

    /// What the report is called: its title with place and year, else the name of its file.
    pub fn name(&self) -> &str {
        self.report.name()
    }

    /// The number of the report among several, from 1, and how many there are.
    pub fn number(&self) -> Option<(usize, usize)> {
        self.number
    }

    /// The text in sight.
    pub fn viewport(&self) -> &Viewport {
        &self.viewport
    }

    /// The section list.
    pub fn section_list(&self) -> &SectionList {
        &self.section_list
    }

    /// The figure list.
    pub fn figure_list(&self) -> &FigureList {
        &self.figure_list
    }

    /// The lines of the figure list from the first in sight on, each with its figure.
    pub fn figure_lines(&self) -> impl Iterator<Item = (usize, FigureLine)> + '_ {
        self.figure_list.lines(&self.report, self.sizes().figure_measure)
    }

    /// The table of all figures.
    pub fn all_figures(&self) -> &AllFigures {
        &self.all_figures
    }

    /// Whether the text has the whole width, and the lists lie over it.
    pub fn has_whole_width(&self) -> bool {
        self.has_whole_width
    }

    /// The list that does not stand beside the text, as the user wants it.
    pub fn hidden(&self) -> Option<Pane> {
        self.hidden
    }

    /// How wide rows may be at most, in cells.
    pub fn widest(&self) -> usize {
        self.typesetting.widest
    }

    /// The pane that has the keys while nothing lies over the text.
    pub fn focus(&self) -> Pane {
        self.focus
    }

    /// The current figure, as a place in `figures`.
    pub fn figure(&self) -> Option<usize> {
        self.figure
    }

    /// The search under way, or the one whose hits show.
    pub fn find(&self) -> Option<&Find> {
        self.search.find.as_ref()
    }

    /// The bookmarks.
    pub fn bookmarks(&self) -> &Bookmarks {
        &self.bookmarks
    }

    /// The digits typed so far.
    pub fn count(&self) -> Option<usize> {
        self.count
    }

    /// What is told about the last action.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Who has the keys.
    pub fn mode(&self) -> Mode {
        match (self.overlays.top(), self.selection) {
            (Some(overlay), _) => overlay.mode(),
            (None, Some(selection)) if !selection.is_copied => Mode::Selecting,
            (None, _) => Mode::Reading,
        }
    }

    /// The section being read: the current figure's, else that of the line being read.
    pub fn section(&self) -> SectionId {
        let place = self.figure.and_then(|figure| self.report.figure_start(figure));
        self.report.document.section_at(place.unwrap_or_else(|| self.viewport.reading()))
    }

    /// How much of the text was in sight down to the last line, in per cent; not known before the rest is there.
    pub fn percent(&self) -> Option<usize> {
        let (line, total) = self.viewport.progress();
        (!self.report.is_partial).then(|| (line * 100).checked_div(total).unwrap_or(100))
    }

    /// Fits the session to the sizes of the panes. Cheap where nothing changed.
    pub fn reflow(&mut self, mut sizes: PaneSizes) {
        sizes.measure = sizes.measure.set(self.typesetting);
        if self.sizes == Some(sizes) {
            return;
        }
        self.viewport.reflow(&self.report.document, sizes.measure, sizes.text);
        self.sizes = Some(sizes);
        self.follow();
    }

    /// Whether the lines of a report that is small enough are still to be counted.
    pub fn is_counting(&self) -> bool {
        self.sizes.is_some() && !self.viewport.is_counted() && self.counts()
    }

    /// Counts some of the lines. To be called while `is_counting` and nothing else is to be done.
    pub fn count_on(&mut self) {
        self.viewport.count_on(&self.report.document, COUNTED_AT_ONCE);
    }

    /// Whether lines are counted: those of a large report stay an estimate.
    fn counts(&self) -> bool {
        !self.report.is_partial && self.report.document.text.len() < COUNTED
    }

    /// The number of the line being read, from 1, and of all lines as far as it is known: whether it is exact comes with
    /// it.
    pub fn line(&self) -> (usize, Option<(usize, bool)>) {
        let is_counted = self.viewport.is_counted();
        let is_known = is_counted || !self.counts() && !self.report.is_partial;
        (self.viewport.line(), is_known.then(|| (self.viewport.progress().1, is_counted)))
    }

    /// Tells what came of an effect.
    pub fn tell(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    /// The sizes of the panes; no room at all before the first frame.
    fn sizes(&self) -> PaneSizes {
        self.sizes.unwrap_or_default()
    }

    /// Gives the report its number: its place in the workspace, from 0, among so many.
    fn set_number(&mut self, place: usize, count: usize) {
        self.number = (count > 1).then_some((place + 1, count));
    }

    /// Takes over what is the same in all reports from the one that was read before.
    fn take_over(&mut self, left: &mut Self) {
        left.notice = None;
        self.library = left.library.take();
        self.concordance = left.concordance.take();
        [Mode::Library, Mode::Concordance].into_iter().for_each(|mode| left.overlays.close_kind(mode));
        self.search.history = mem::take(&mut left.search.history);
        self.typesetting = left.typesetting;
        self.comparison = mem::take(&mut left.comparison);
        self.coding = mem::take(&mut left.coding);
        let query = left.find().map(Find::query);
        if query != self.find().map(Find::query) {
            let query = query.cloned();
            self.give_up_search();
            let from = self.viewport.reading();
            self.search.find = query.map(|query| Find::new(query, &self.report.document, from));
        }
    }
}

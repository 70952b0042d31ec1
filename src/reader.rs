//! A reading session without a terminal: what is open, where one is, and what each action does to that.

pub mod action;
pub mod all_figures;
pub mod bookmarks;
pub mod chart;
mod command;
mod copy;
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
mod list_focus;
pub mod loading;
mod offset_map;
mod pane_sizes;
pub mod prompt;
pub mod reading_state;
pub mod report_list;
mod search_index;
pub mod section_list;
pub mod selection;
pub mod series;
mod update;
pub mod viewport;
pub mod workspace;

#[cfg(test)]
mod tests;

pub use action::{Action, CopyAs, Effect, Export, Exported, Mode, Notice, Pane, Request};
pub use input_line::Edit;
pub use pane_sizes::PaneSizes;

use crate::document::{Document, SectionId};
use crate::figure::Figure;
use crate::layout::{Measure, Rows, Typesetting};
use crate::search::Query;
use all_figures::AllFigures;
use bookmarks::{Bookmarks, Pending};
use chart::Chart;
use figure_list::{FigureLine, FigureList};
use find::{Find, SearchOrigin};
use help::Help;
use history::History;
use jump_list::JumpList;
use jumps::JumpKind;
use prompt::Prompt;
use report_list::ReportList;
use search_index::SearchIndex;
use section_list::SectionList;
use selection::Selection;
use viewport::Viewport;

/// The state of a reading session. The screen only reads it; only `update`, `reflow` and `receive` change it.
#[derive(Debug)]
pub struct Reader {
    document: Document,
    figures: Vec<Figure>,
    viewport: Viewport,
    section_list: SectionList,
    figure_list: FigureList,
    /// What figures are found by; none before anyone looks for one.
    search_index: Option<SearchIndex>,
    all_figures: AllFigures,
    chart: Option<Chart>,
    question: Option<Export>,
    sizes: Option<PaneSizes>,
    focus: Pane,
    figure: Option<usize>,
    selection: Option<Selection>,
    find: Option<Find>,
    search_origin: Option<SearchOrigin>,
    /// What was looked for in the beginning of a report and stands only in the rest, if anywhere.
    sought: Option<Query>,
    prompt: Option<Prompt>,
    history: History,
    help: Option<Help>,
    report_list: Option<ReportList>,
    count: Option<usize>,
    jump_list: JumpList,
    last_jump: Option<JumpKind>,
    bookmarks: Bookmarks,
    pending: Option<Pending>,
    notice: Option<Notice>,
    /// Its number among several open reports, from 1, and how many there are.
    number: Option<(usize, usize)>,
    is_partial: bool,
    typesetting: Typesetting,
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
            search_index: None,
            all_figures: AllFigures::default(),
            chart: None,
            question: None,
            sizes: None,
            focus: Pane::Text,
            figure: None,
            selection: None,
            find: None,
            search_origin: None,
            sought: None,
            prompt: None,
            history: History::default(),
            help: None,
            report_list: None,
            count: None,
            jump_list: JumpList::default(),
            bookmarks: Bookmarks::default(),
            pending: None,
            last_jump: None,
            notice,
            number: None,
            is_partial: false,
            typesetting: Typesetting::default(),
            document,
            figures,
        };
        reader.follow();
        reader
    }

    /// The same session with its rows set as one wants them.
    pub fn with_typesetting(self, typesetting: Typesetting) -> Self {
        Self { typesetting, ..self }
    }

    /// The same session with a word to begin with, in the place of any that it has.
    pub fn with_notice(self, notice: Option<Notice>) -> Self {
        Self { notice: notice.or(self.notice), ..self }
    }

    /// The report.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Its figures, in text order.
    pub fn figures(&self) -> &[Figure] {
        &self.figures
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
        let measure = self.sizes.as_ref().map_or_else(|| Measure::new(0), |sizes| sizes.figure_measure);
        self.figure_list.lines(&self.figures, &self.document.text, measure)
    }

    /// How wide rows may be at most, in cells.
    pub fn widest(&self) -> usize {
        self.typesetting.widest
    }

    /// The pane that has the keys.
    pub fn focus(&self) -> Pane {
        self.focus
    }

    /// The current figure, as a place in `figures`.
    pub fn figure(&self) -> Option<usize> {
        self.figure
    }

    /// The search under way.
    pub fn find(&self) -> Option<&Find> {
        self.find.as_ref()
    }

    /// The prompt, while it is open.
    pub fn prompt(&self) -> Option<&Prompt> {
        self.prompt.as_ref()
    }

    /// The help, while it is open.
    pub fn help(&self) -> Option<&Help> {
        self.help.as_ref()
    }

    /// The report's title, else the name of its file.
    pub fn title(&self) -> String {
        let title = self.document.title();
        let name = &self.document.source.name;
        if title.is_empty() { name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned() } else { title }
    }

    /// How much of the text was in sight down to the last line, in per cent; as long as the rest is not there nobody
    /// knows.
    pub fn percent(&self) -> Option<usize> {
        let (line, total) = self.viewport.progress();
        (!self.is_partial).then(|| (line * 100).checked_div(total).unwrap_or(100))
    }

    /// The digits typed so far.
    pub fn count(&self) -> Option<usize> {
        self.count
    }

    /// A word about the last action.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Tells what came of an effect.
    pub fn tell(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    /// Who has the keys.
    pub fn mode(&self) -> Mode {
        match self {
            Self { prompt: Some(_), .. } => Mode::Prompt,
            Self { question: Some(_), .. } => Mode::Question,
            Self { help: Some(_), .. } => Mode::Help,
            Self { report_list: Some(_), .. } => Mode::Reports,
            Self { pending: Some(_), .. } => Mode::AwaitingLetter,
            Self { chart: Some(_), .. } => Mode::Chart,
            _ if self.all_figures.is_open() => Mode::AllFigures,
            Self { selection: Some(selection), .. } if !selection.is_copied => Mode::Selecting,
            _ => Mode::Reading,
        }
    }

    /// The section being read: the current figure's, else that of the line being read.
    pub fn section(&self) -> SectionId {
        let place = self.figure.and_then(|figure| self.figures.get(figure)).map(|figure| figure.range.start);
        self.document.section_at(place.unwrap_or_else(|| self.viewport.reading()))
    }

    /// How many figures stand in `section` and in those under it.
    pub fn figure_count(&self, section: SectionId) -> usize {
        figure_list::figures_of(&self.document, &self.figures, section).len()
    }

    /// Fits the session to the room on the screen. Cheap where nothing changed.
    pub fn reflow(&mut self, mut room: PaneSizes) {
        room.measure = room.measure.set(self.typesetting);
        if self.sizes.as_ref() == Some(&room) {
            return;
        }
        self.viewport.reflow(&self.document, room.measure, room.text);
        self.sizes = Some(room);
        self.follow();
    }
}

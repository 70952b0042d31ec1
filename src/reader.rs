//! A reading session without a terminal: what is open, where one is, and what each action does to that.

pub mod action;
mod again;
pub mod all_figures;
pub mod arrival;
pub mod chart;
mod command;
pub mod contents;
mod copy;
pub mod desk;
pub mod export;
pub mod filter;
pub mod find;
pub mod help;
pub mod hints;
mod history;
mod jumps;
pub mod line;
pub mod listing;
mod lists;
pub mod marks;
pub mod memory;
mod names;
pub mod prompt;
mod room;
pub mod selection;
pub mod series;
pub mod sidebar;
mod trail;
mod update;
pub mod viewport;

#[cfg(test)]
mod tests;

pub use action::{Action, CopyAs, Effect, Mode, Notice, Pane};
pub use line::Edit;
pub use room::Room;

use crate::document::{Document, SectionId};
use crate::figure::Figure;
use crate::layout::{Measure, Rows, Typesetting};
use crate::search::Query;
use all_figures::AllFigures;
use chart::Chart;
use contents::Contents;
use export::Export;
use find::{Find, Start};
use help::Help;
use history::History;
use jumps::Jump;
use listing::Listing;
use marks::{Awaited, Marks};
use names::Names;
use prompt::Prompt;
use selection::Selection;
use sidebar::{CardLine, Sidebar};
use trail::Trail;
use viewport::Viewport;

/// The state of a reading session. The screen only reads it; only `update`, `reflow` and `receive` change it.
#[derive(Debug)]
pub struct Reader {
    document: Document,
    figures: Vec<Figure>,
    viewport: Viewport,
    contents: Contents,
    sidebar: Sidebar,
    /// What figures are found by; none before anyone looks for one.
    names: Option<Names>,
    all_figures: AllFigures,
    chart: Option<Chart>,
    question: Option<Export>,
    room: Option<Room>,
    focus: Pane,
    figure: Option<usize>,
    selection: Option<Selection>,
    find: Option<Find>,
    start: Option<Start>,
    /// What was looked for in the beginning of a report and stands only in the rest, if anywhere.
    sought: Option<Query>,
    prompt: Option<Prompt>,
    history: History,
    help: Option<Help>,
    listing: Option<Listing>,
    count: Option<usize>,
    trail: Trail,
    last_jump: Option<Jump>,
    marks: Marks,
    awaited: Option<Awaited>,
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
            contents: Contents::new(&document),
            sidebar: Sidebar::default(),
            names: None,
            all_figures: AllFigures::default(),
            chart: None,
            question: None,
            room: None,
            focus: Pane::Text,
            figure: None,
            selection: None,
            find: None,
            start: None,
            sought: None,
            prompt: None,
            history: History::default(),
            help: None,
            listing: None,
            count: None,
            trail: Trail::default(),
            marks: Marks::default(),
            awaited: None,
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
    pub fn contents(&self) -> &Contents {
        &self.contents
    }

    /// The figures in the sidebar.
    pub fn sidebar(&self) -> &Sidebar {
        &self.sidebar
    }

    /// The lines of the cards in the sidebar, each with its figure.
    pub fn cards(&self) -> impl Iterator<Item = (usize, CardLine)> + '_ {
        let measure = self.room.as_ref().map_or_else(|| Measure::new(0), |room| room.card);
        self.sidebar.lines(&self.figures, &self.document.text, measure)
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
            Self { listing: Some(_), .. } => Mode::Reports,
            Self { awaited: Some(_), .. } => Mode::Letter,
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
        sidebar::figures_of(&self.document, &self.figures, section).len()
    }

    /// Fits the session to the room on the screen. Cheap where nothing changed.
    pub fn reflow(&mut self, mut room: Room) {
        room.measure = room.measure.set(self.typesetting);
        if self.room.as_ref() == Some(&room) {
            return;
        }
        self.viewport.reflow(&self.document, room.measure, room.text);
        self.room = Some(room);
        self.follow();
    }
}

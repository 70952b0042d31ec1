//! A reading session without a terminal: what is open, where one is, and what each action does to that.

pub mod action;
mod again;
pub mod arrival;
mod command;
pub mod contents;
mod copy;
pub mod desk;
pub mod find;
mod help;
mod history;
mod jumps;
pub mod line;
pub mod listing;
mod lists;
pub mod marks;
pub mod memory;
pub mod prompt;
pub mod selection;
pub mod sidebar;
mod trail;
pub mod viewport;

#[cfg(test)]
mod tests;

pub use action::{Action, Effect, Mode, Notice, Pane};
pub use line::Edit;

use crate::document::{Document, SectionId};
use crate::figure::Figure;
use crate::layout::{Measure, Rows, Typesetting};
use crate::search::Query;
use contents::Contents;
use desk::Request;
use find::{Find, Start};
use history::History;
use jumps::Jump;
use listing::Listing;
use lists::next_pane;
use marks::{Awaited, Marks};
use prompt::Prompt;
use selection::Selection;
use sidebar::{CardLine, Sidebar};
use trail::Trail;
use viewport::Viewport;

/// The room that each pane has, in lines, and the measure of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// How wide the text is set.
    pub measure: Measure,
    /// Lines of the text pane.
    pub text: usize,
    /// Lines of the section list, its title left out.
    pub sections: usize,
    /// Lines of the figures pane, its title left out.
    pub figures: usize,
    /// How wide the labels in the figures' cards are set.
    pub card: Measure,
    /// How far the help can be scrolled, in lines.
    pub help: usize,
}

/// The state of a reading session. The screen only reads it; only `update`, `reflow` and `receive` change it.
#[derive(Debug)]
pub struct Reader {
    document: Document,
    figures: Vec<Figure>,
    viewport: Viewport,
    contents: Contents,
    sidebar: Sidebar,
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
    help: Option<usize>,
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

/// Cells of the narrowest row that one may ask for.
const NARROWEST: usize = 20;

impl Reader {
    /// A session at the start of `document`; `figures` are the document's, in text order.
    pub fn new(document: Document, figures: Vec<Figure>) -> Self {
        let kept = figures.iter().map(|figure| figure.range).collect();
        let notice = document.warnings.first().cloned().map(Notice::Warning);
        let mut reader = Self {
            viewport: Viewport::new(Rows::new(&document, kept)),
            contents: Contents::new(&document),
            sidebar: Sidebar::default(),
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

    /// The first line of the help in sight, while it is open.
    pub fn help(&self) -> Option<usize> {
        self.help
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
            Self { help: Some(_), .. } => Mode::Help,
            Self { listing: Some(_), .. } => Mode::Reports,
            Self { awaited: Some(_), .. } => Mode::Letter,
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

    /// Does `action`, and says what is left for the terminal to do.
    pub fn update(&mut self, action: Action) -> Effect {
        self.notice = None;
        if !matches!(action, Action::Select | Action::SelectParagraphs) {
            self.selection = self.selection.filter(|selection| !selection.is_copied);
        }
        match (action, self.mode()) {
            (Action::Quit, Mode::Help) => self.help = None,
            (Action::Quit, Mode::Reports) => self.listing = None,
            (Action::Quit, mode) if mode != Mode::Selecting => return Effect::Quit,
            (Action::Suspend, _) => return Effect::Suspend,
            (Action::Repaint, _) => return Effect::Repaint,
            (Action::Reload, _) => return Effect::Reload,
            (_, Mode::Prompt) => return self.update_prompt(action),
            (_, Mode::Help) => self.update_help(action),
            (_, Mode::Reports) => return self.update_listing(action),
            (Action::NextReport, Mode::Reading) => return self.step_report(1),
            (Action::PreviousReport, Mode::Reading) => return self.step_report(-1),
            (Action::Reports, Mode::Reading) => return Effect::Desk(Request::List),
            (_, Mode::Letter) => self.update_letter(action),
            (Action::Digit(digit), _) => self.count = Some(typed(self.count, digit)),
            (Action::Copy | Action::CopyParagraph, _) => return self.copy(action),
            (_, mode) => {
                let count = self.count.take();
                match mode {
                    Mode::Selecting => self.update_selecting(action, count),
                    _ => self.update_reading(action, count),
                }
                // The wheel over a list shows what is elsewhere in it; any other action brings it in step again.
                if !matches!(action, Action::Wheel(Pane::Sections | Pane::Figures, _)) {
                    self.follow();
                }
            }
        }
        Effect::None
    }

    fn update_reading(&mut self, action: Action, typed: Option<usize>) {
        let jump = self.last_jump.take();
        let count = typed.unwrap_or(1) as isize;
        match action {
            Action::LineDown => self.step(count),
            Action::LineUp => self.step(-count),
            Action::HalfPageDown => self.scroll_pages(count, 2),
            Action::HalfPageUp => self.scroll_pages(-count, 2),
            Action::PageDown => self.scroll_pages(count, 1),
            Action::PageUp => self.scroll_pages(-count, 1),
            Action::Top | Action::Bottom => self.go_to_line(jump, typed, action == Action::Bottom),
            Action::NextSection => self.step_section(jump, Jump::Section, count),
            Action::PreviousSection => self.step_section(jump, Jump::Section, -count),
            Action::NextFigure => self.step_figure(jump, Jump::Figure, count),
            Action::PreviousFigure => self.step_figure(jump, Jump::Figure, -count),
            Action::NextHit => self.step_hit(jump, count),
            Action::PreviousHit => self.step_hit(jump, -count),
            Action::NextPane => self.focus_on(next_pane(self.focus)),
            Action::PreviousPane => self.focus_on(next_pane(next_pane(self.focus))),
            Action::DigitsEnd => self.go_to_numbered(typed),
            Action::Enter if typed.is_some() => self.go_to_numbered(typed),
            Action::Enter if self.focus == Pane::Text => self.step(1),
            Action::Enter => self.focus = Pane::Text,
            Action::Back if typed.is_some() => {}
            Action::Back => self.back(),
            Action::JumpBack => self.jump_back(count.unsigned_abs()),
            Action::JumpForward => self.jump_forward(count.unsigned_abs()),
            Action::Mark => self.awaited = Some(Awaited::Mark),
            Action::JumpToMark => self.awaited = Some(Awaited::Jump),
            Action::FoldSection => self.fold(),
            Action::UnfoldSection => self.contents.unfold(&self.document, self.entry()),
            Action::ToggleBoilerplate => self.toggle_boilerplate(),
            Action::OpenBoilerplate(offset) => self.viewport.unfold_at(&self.document, offset),
            Action::NextColumn => self.shift_columns(count),
            Action::PreviousColumn => self.shift_columns(-count),
            Action::Wider => self.widen(4),
            Action::Narrower => self.widen(-4),
            Action::Select | Action::SelectParagraphs => self.select(action == Action::SelectParagraphs),
            Action::Drag(anchor, head) => self.drag(anchor, head),
            Action::SelectAround(offset) => self.select_around(offset),
            Action::Search => self.ask_for_query(),
            Action::Command => self.ask_for_command(),
            Action::Help => self.help = Some(0),
            Action::Wheel(pane, lines) => self.wheel(pane, lines),
            Action::Focus(pane) => self.focus_on(pane),
            Action::GoToSection(section) => self.go_to_section(None, Jump::Section, section),
            Action::GoToFigure(figure) => self.go_to_figure(None, Jump::Figure, figure),
            Action::NextReport | Action::PreviousReport | Action::Reports => {}
            Action::Digit(_) | Action::Suspend | Action::Repaint | Action::Reload | Action::Quit => {}
            Action::Edit(_) | Action::SwitchMode | Action::OlderQuery | Action::NewerQuery | Action::Letter(_) => {}
            Action::SwapEnds | Action::NextCharacter | Action::PreviousCharacter => {}
            Action::Copy | Action::CopyParagraph => {}
        }
    }

    /// A line in the text, an entry in a list.
    fn step(&mut self, count: isize) {
        match self.focus {
            Pane::Text => self.scroll(count),
            Pane::Sections => self.step_entry(count),
            Pane::Figures => self.step_figure(Some(Jump::List), Jump::List, count),
        }
    }

    fn scroll(&mut self, lines: isize) {
        self.viewport.scroll(&self.document, lines);
        self.release_unseen_figure();
    }

    fn scroll_pages(&mut self, count: isize, part: usize) {
        let height = self.room.as_ref().map_or(0, |room| room.text);
        let lines = if part == 1 { height.saturating_sub(1) } else { height / part };
        self.viewport.turn(&self.document, count.saturating_mul(lines.max(1) as isize));
        self.release_unseen_figure();
    }

    /// Lets rows be so many cells wider than they are, or narrower; no wider than the pane has room for.
    fn widen(&mut self, cells: isize) {
        let widest = &mut self.typesetting.widest;
        let width = self.room.as_ref().map_or(*widest, |room| room.measure.width);
        if cells < 0 || *widest <= width {
            *widest = width.saturating_add_signed(cells).max(NARROWEST);
        }
    }
}

/// The count after one more digit; it stops growing before it could overflow.
fn typed(count: Option<usize>, digit: usize) -> usize {
    (count.unwrap_or(0) * 10 + digit).min(99_999)
}

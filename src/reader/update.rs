//! What each action does: in the overlay that has the keys, in the selection, or in the text and the lists beside it.

use super::bookmarks::Pending;
use super::chart::Chart;
use super::help::Help;
use super::jump_list::{Departure, JumpKind};
use super::list_focus::next_pane;
use super::motion::Motion;
use super::overlay::Overlay;
use super::prompt::Purpose;
use super::response::Response;
use super::{
    Action, ComparisonNotice, Context, CopyAs, Effect, FilePlace, Mode, Notice, Pane, Reader, Request, ThemeRequest,
};
use crate::text::range::{boundary, upto};

/// Cells of the narrowest row that may be asked for: ten 汉字, about a short clause.
const NARROWEST: usize = 20;

impl Reader {
    /// Does `action`, and says what is left for the terminal to do.
    pub fn update(&mut self, action: Action) -> Effect {
        let mode = self.mode();
        // A prompt for a query hides notices while something is typed: they are there to be read when it is closed.
        if mode != Mode::Prompt || self.prompt().is_some_and(|prompt| prompt.purpose() == Purpose::File) {
            self.notice = None;
        }
        if !matches!(action, Action::Select | Action::SelectParagraphs) {
            self.selection = self.selection.filter(|selection| !selection.is_copied);
        }
        // Digits before what cannot be repeated mean nothing.
        if matches!(action, Action::Suspend | Action::Repaint | Action::Reload | Action::Reports) {
            self.count = None;
        }
        let effect = match (action, mode) {
            (Action::Quit, Mode::Reading | Mode::Prompt | Mode::AwaitingLetter) => Effect::Quit,
            (Action::Suspend, _) => Effect::Suspend,
            (Action::Repaint, _) => Effect::Repaint,
            (Action::Reload, Mode::Library) => self.list_again(),
            (Action::Reload, _) => Effect::Reload,
            (Action::Digit(digit), mode) if counts(mode) => {
                self.count = Some(typed(self.count, digit));
                Effect::None
            }
            (Action::OpenEditor, Mode::Reading) => self.open_editor(),
            (Action::NextReport, Mode::Reading) => self.step_report(1),
            (Action::PreviousReport, Mode::Reading) => self.step_report(-1),
            (Action::Reports, Mode::Reading) => Effect::Workspace(Request::List),
            (Action::Compare, Mode::Reading) => self.ask_for_comparison(),
            (Action::EarlierValue, Mode::Reading) => self.go_to_earlier(),
            (Action::Codebook, Mode::Reading) => self.ask_for_coding(),
            (Action::CodeFigure, Mode::Reading) => {
                let number = self.count.take();
                self.code_figure(number)
            }
            (Action::Copy | Action::CopyParagraph, Mode::Reading | Mode::Selecting) => self.copy(action),
            (_, Mode::Reading | Mode::Selecting) => {
                self.update_text(action, mode);
                Effect::None
            }
            _ => self.update_overlay(action),
        };
        match (effect, self.request.take()) {
            (Effect::None, Some(request)) => Effect::Workspace(request),
            (effect, _) => effect,
        }
    }

    fn update_text(&mut self, action: Action, mode: Mode) {
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

    /// Lets the overlay that has the keys take `action`.
    fn update_overlay(&mut self, action: Action) -> Effect {
        let (typed, sizes) = (self.count.take(), self.sizes());
        let Some(overlay) = self.overlays.top_mut() else { return Effect::None };
        let response = match overlay {
            Overlay::AllFigures => self.all_figures.update(action, typed, &self.report, sizes.all_figures),
            Overlay::Comparison => self.comparison.update(action, typed, sizes.comparison),
            Overlay::Coding => self.coding.update(action, typed, sizes.comparison),
            Overlay::Chart(chart) => chart.update(action, typed, sizes.chart),
            Overlay::Checks(list) => list.update(action, typed, (&self.report.checks, &self.report.across), sizes.text),
            Overlay::Library => match &mut self.library {
                Some(library) => library.update(action, typed, sizes.library),
                None => Response::Close,
            },
            Overlay::Concordance => match &mut self.concordance {
                Some(concordance) => concordance.update(action, typed, sizes.concordance),
                None => Response::Close,
            },
            Overlay::Trend(trend) => trend.update(action, typed, sizes.chart),
            Overlay::Reports(list) => list.update(action, &sizes),
            Overlay::Themes(list) => list.update(action),
            Overlay::Help(help) => help.update(action, &sizes),
            Overlay::Letter(pending) => pending.update(action),
            Overlay::Correction(form) => form.update(action),
            Overlay::Question(question) => question.update(action),
            Overlay::Prompt(prompt) => prompt.update(action, &mut self.search.history),
        };
        self.carry_out(response)
    }

    /// Does what an overlay left to be done.
    fn carry_out(&mut self, response: Response) -> Effect {
        match response {
            Response::Stay => {}
            Response::Close => drop(self.overlays.close()),
            Response::GoToFigure(figure) => self.leave_for_figure(figure),
            Response::GoToCell(place) => return Effect::Workspace(Request::GoToFigure(place)),
            Response::GoToReport(at) => return self.close_for(Effect::Workspace(Request::GoTo(at))),
            Response::CompareReports(files) => return Effect::Workspace(Request::CompareAll(files)),
            Response::CodeReports(_) if self.coding.codebook().is_none() => return self.ask_for_coding(),
            Response::CodeReports(files) => return Effect::Workspace(Request::CodeAll(files)),
            Response::OpenReports(files) => return Effect::Workspace(Request::OpenAll(files)),
            Response::GoToHit(file, at) => return Effect::Workspace(Request::GoToHit(file, at)),
            Response::AskForConcordance => self.ask_for_concordance(),
            Response::Quit => return Effect::Quit,
            Response::AskForCommand => self.ask_for_command(),
            Response::OpenReport(file) => return self.close_for(Effect::Workspace(Request::Open(file))),
            Response::Letter(letter) => {
                if let Some(Overlay::Letter(pending)) = self.overlays.close() {
                    self.use_letter(pending, letter);
                }
            }
            Response::Replace(export) => return self.close_for(Effect::Export(export)),
            Response::Keep => {
                self.overlays.close();
                self.notice = Some(Notice::NotReplaced);
            }
            Response::Help => self.open_help(),
            Response::Filter(list) => self.ask_for_filter(list),
            Response::AskForFile => self.ask_for_file(),
            Response::Chart => self.chart_selection(),
            Response::Copy(figures, copy_as) => return self.copy_figures(figures, copy_as),
            Response::CopyIndicators(rows, copy_as) => return self.copy_indicators(rows, copy_as),
            Response::CopyCoded(rows, copy_as) => return self.copy_coded(rows, copy_as),
            Response::Code(coding) => return self.say_coding(coding),
            Response::Trend => self.draw_row(),
            Response::Judge(judgement) => {
                self.notice = Some(Notice::Comparison(ComparisonNotice::Judged(judgement.is_same)));
                return Effect::Judge(judgement);
            }
            Response::Tell(notice) => self.notice = Some(notice),
            Response::AskForCorrection(figure) => self.ask_for_correction(figure),
            Response::AcceptAlarm(alarm) => self.accept_alarm(alarm),
            Response::AcceptAcross(alarm) => return self.accept_across(alarm),
            Response::Correct(correction) => self.keep_correction(correction),
            Response::Query(query) => self.look_for_typed(query),
            Response::ShowTheme(place) => return Effect::Theme(ThemeRequest::Show(place)),
            Response::KeepTheme(name) => self.keep_theme(name),
            Response::BackToTheme(place) => return self.close_for(Effect::Theme(ThemeRequest::Show(place))),
            Response::Cancel => self.cancel_prompt(),
            Response::Enter => return self.enter_prompt(),
        }
        Effect::None
    }

    /// Closes the overlay that has the keys, and leaves `effect` to be carried out.
    fn close_for(&mut self, effect: Effect) -> Effect {
        self.overlays.close();
        effect
    }

    /// Closes the list of the themes, and says how the chosen one is kept for good.
    fn keep_theme(&mut self, name: String) {
        self.overlays.close();
        self.notice = Some(Notice::ThemeUntilEnd(name));
    }

    pub(super) fn update_reading(&mut self, action: Action, typed: Option<usize>) {
        self.jumps.begin_action();
        (self.awaits_end, self.awaited_hit) = (false, None);
        let count = typed.unwrap_or(1) as isize;
        match action {
            Action::Wheel(pane, lines) => self.wheel(pane, lines),
            Action::NextSection => self.step_section(count),
            Action::PreviousSection => self.step_section(-count),
            Action::NextFigure => self.step_figure(Departure::InARow(JumpKind::Figure), count),
            Action::PreviousFigure => self.step_figure(Departure::InARow(JumpKind::Figure), -count),
            Action::NextHit => self.step_hit(Departure::InARow(JumpKind::Hit), count),
            Action::PreviousHit => self.step_hit(Departure::InARow(JumpKind::Hit), -count),
            Action::NextPane => self.focus_on(next_pane(self.focus)),
            Action::PreviousPane => self.focus_on(next_pane(next_pane(self.focus))),
            Action::Percent => {
                let line = typed.map(|percent| self.line_at_percent(percent));
                line.into_iter().for_each(|line| self.go_to_line(Departure::InARow(JumpKind::End), Some(line), false));
            }
            Action::DigitsEnd => self.go_to_numbered(typed),
            Action::Enter if typed.is_some() => self.go_to_numbered(typed),
            Action::Enter if self.focus == Pane::Text => self.scroll(1),
            Action::Enter => self.focus = Pane::Text,
            Action::Back if typed.is_none() => self.close(),
            Action::JumpBack => self.jump_back(count.unsigned_abs()),
            Action::JumpForward => self.jump_forward(count.unsigned_abs()),
            Action::SetBookmark => self.overlays.open(Overlay::Letter(Pending::SetBookmark)),
            Action::GoToBookmark => self.overlays.open(Overlay::Letter(Pending::GoToBookmark)),
            Action::FoldSection => self.fold(),
            Action::UnfoldSection => self.section_list.unfold(&self.report.document, self.entry()),
            Action::ToggleBoilerplate => self.toggle_boilerplate(),
            Action::GoToOffset(offset) => self.go_to_offset(offset),
            Action::OpenBoilerplate(offset) => self.viewport.unfold_at(&self.report.document, offset),
            Action::NextColumn => self.shift_columns(count),
            Action::PreviousColumn => self.shift_columns(-count),
            Action::WholeWidth => self.has_whole_width = !self.has_whole_width,
            Action::HidePane => self.hide_pane(),
            Action::Wider | Action::Narrower => self.widen(if action == Action::Wider { 4 } else { -4 }),
            Action::Select | Action::SelectParagraphs => self.select(action == Action::SelectParagraphs),
            Action::Drag(anchor, head) => self.drag(anchor, head),
            Action::SelectAround(offset) => self.select_around(offset),
            Action::Search => self.ask_for_query(),
            Action::Filter => self.filter_list(),
            Action::AllFigures => self.open_all_figures(),
            Action::Chart => self.chart_section(),
            Action::Correct => self.correct_here(),
            Action::NextAlarm | Action::Checks | Action::AcceptAlarm => self.use_checks(action, count.unsigned_abs()),
            Action::Command => self.ask_for_command(),
            Action::Library => self.open_library(),
            Action::Concordance => self.ask_for_concordance(),
            Action::Help => self.open_help(),
            Action::Focus(pane) => self.focus_on(pane),
            Action::GoToSection(section) => self.go_to_section(Departure::Always(JumpKind::Section), section),
            Action::GoToFigure(figure) => self.go_to_figure(Departure::Always(JumpKind::Figure), figure),
            // What is left moves; or only the selection or an overlay has an answer to it.
            _ => Motion::of(action, typed, self.entries_in_sight()).into_iter().for_each(|motion| self.go(motion)),
        }
    }

    /// Moves in the text, or in the list that has the keys.
    fn go(&mut self, motion: Motion) {
        match (motion, self.focus) {
            (Motion::Step(count), Pane::Text) => self.scroll(count),
            (Motion::Turn(lines), Pane::Text) => self.turn(lines),
            (Motion::Top(line), Pane::Text) => self.go_to_line(Departure::InARow(JumpKind::End), line, false),
            (Motion::Bottom(line), Pane::Text) => self.go_to_line(Departure::InARow(JumpKind::End), line, true),
            (Motion::Step(count) | Motion::Turn(count), Pane::Sections) => self.step_entry(count),
            (Motion::Step(count) | Motion::Turn(count), Pane::Figures) => self.step_figure(Departure::InList, count),
            (Motion::Top(_) | Motion::Bottom(_), pane) => self.go_to_listed(pane, motion),
        }
    }

    pub(super) fn scroll(&mut self, lines: isize) {
        self.viewport.scroll(&self.report.document, lines);
        self.release_unseen_figure();
    }

    fn turn(&mut self, lines: isize) {
        self.viewport.turn(&self.report.document, lines);
        self.release_unseen_figure();
    }

    /// Lets rows be so many cells wider than they are, or narrower; no wider than the screen has room for.
    fn widen(&mut self, cells: isize) {
        let Some(sizes) = self.sizes else { return };
        let (width, most) = (sizes.measure.width, sizes.widest.max(sizes.measure.width));
        if cells > 0 && width == most {
            self.notice = Some(Notice::Widest);
        } else {
            self.typesetting.widest = width.saturating_add_signed(cells).max(NARROWEST).min(most);
        }
    }

    /// Opens the file at the line being read.
    fn open_editor(&mut self) -> Effect {
        /// Characters of a paragraph by which it is found: they stand on one line of the file.
        const WORDS: usize = 10;
        self.count = None;
        let (document, reading) = (&self.report.document, self.viewport.reading());
        Effect::OpenEditor(match document.is_as_found {
            true => {
                let before = upto(&document.text, boundary(&document.text, reading));
                FilePlace::Line(before.matches('\n').count() + 1)
            }
            false => {
                let paragraph = document.paragraphs.get(document.paragraph_at(reading).0);
                let words = paragraph.map_or("", |paragraph| paragraph.range.of(&document.text));
                FilePlace::Words(words.chars().take(WORDS).collect())
            }
        })
    }

    /// To the report so many further on, as many times as the digits say.
    fn step_report(&mut self, direction: isize) -> Effect {
        let count = self.count.take().unwrap_or(1) as isize;
        Effect::Workspace(Request::Step(direction * count))
    }

    fn open_help(&mut self) {
        let context = Context::of(self);
        self.overlays.open(Overlay::Help(Help { context, ..Help::default() }));
    }

    /// Opens the table at the current figure, else at the next from the line being read on.
    fn open_all_figures(&mut self) {
        let figure = self.figure.unwrap_or_else(|| self.next_figure());
        self.all_figures.open(figure, &self.report, self.sizes().all_figures);
        self.overlays.open(Overlay::AllFigures);
    }

    /// Opens the table again as it was left.
    pub(super) fn return_to_all_figures(&mut self) {
        self.all_figures.resume(&self.report, self.sizes().all_figures);
        self.overlays.open(Overlay::AllFigures);
    }

    /// The figures that are selected in the table; all that show there where none is.
    pub(super) fn selected_figures(&mut self) -> Vec<usize> {
        self.all_figures.selection(&self.report)
    }

    fn copy_figures(&mut self, figures: Vec<usize>, copy_as: CopyAs) -> Effect {
        if figures.is_empty() {
            self.notice = Some(Notice::NothingToCopy);
            return Effect::None;
        }
        self.notice = Some(Notice::CopiedFigures(figures.len()));
        Effect::CopyFigures(figures, copy_as)
    }

    /// Opens a chart of the section being read, at the current figure or the next.
    fn chart_section(&mut self) {
        let shown: Vec<usize> = self.figure_list.figures.clone().collect();
        self.open_chart(&shown, self.figure.or(Some(self.next_figure())));
    }

    /// Opens a chart of what is selected in the table of all figures.
    fn chart_selection(&mut self) {
        let shown = self.selected_figures();
        self.open_chart(&shown, self.all_figures.figure());
    }

    fn open_chart(&mut self, shown: &[usize], at: Option<usize>) {
        match Chart::open(&self.report.figures, shown, at) {
            Some(mut chart) => {
                chart.follow(self.sizes().chart);
                self.overlays.open(Overlay::Chart(chart));
            }
            None => self.notice = Some(Notice::NoSeries),
        }
    }

    /// To the text at `figure`; the way back leads to the table where the figure was found in it.
    fn leave_for_figure(&mut self, figure: usize) {
        let is_in_table = self.overlays.has(Mode::AllFigures);
        self.overlays.clear();
        let kind = if is_in_table { JumpKind::Table } else { JumpKind::Figure };
        self.go_to_figure(Departure::Always(kind), figure);
        if is_in_table {
            self.section_list.reveal(&self.report.document, self.section());
        }
        self.follow();
    }
}

/// Whether digits are a number there, for the key that follows.
fn counts(mode: Mode) -> bool {
    matches!(
        mode,
        Mode::Reading
            | Mode::Selecting
            | Mode::AllFigures
            | Mode::Comparison
            | Mode::Coding
            | Mode::Chart
            | Mode::Trend
            | Mode::Checks
            | Mode::Library
            | Mode::Concordance
    )
}

/// The count after one more digit; it stops growing before it could overflow.
fn typed(count: Option<usize>, digit: usize) -> usize {
    (count.unwrap_or(0) * 10 + digit).min(99_999)
}

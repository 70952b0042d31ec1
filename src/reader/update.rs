//! What each action does, whoever has the keys.

use super::Request;
use super::bookmarks::Pending;
use super::jumps::JumpKind;
use super::list_focus::next_pane;
use super::{Action, Effect, Mode, Pane, Reader};

/// Cells of the narrowest row that one may ask for.
const NARROWEST: usize = 20;

impl Reader {
    /// Does `action`, and says what is left for the terminal to do.
    pub fn update(&mut self, action: Action) -> Effect {
        // The prompt hides what is told while one types: it is there to be read when the prompt is closed.
        if self.prompt.is_none() {
            self.notice = None;
        }
        if !matches!(action, Action::Select | Action::SelectParagraphs) {
            self.selection = self.selection.filter(|selection| !selection.is_copied);
        }
        // Digits before what cannot be repeated mean nothing.
        if matches!(action, Action::Suspend | Action::Repaint | Action::Reload | Action::Reports) {
            self.count = None;
        }
        match (action, self.mode()) {
            (Action::Quit, Mode::Help) => self.help = None,
            (Action::Quit, Mode::Reports) => self.report_list = None,
            (Action::Quit, Mode::Reading | Mode::Prompt | Mode::AwaitingLetter) => return Effect::Quit,
            (Action::Suspend, _) => return Effect::Suspend,
            (Action::Repaint, _) => return Effect::Repaint,
            (Action::Reload, _) => return Effect::Reload,
            (_, Mode::Prompt) => return self.update_prompt(action),
            (_, Mode::Help) => self.update_help(action),
            (_, Mode::Question) => return self.update_question(action),
            (_, Mode::Reports) => return self.update_listing(action),
            (Action::NextReport, Mode::Reading) => return self.step_report(1),
            (Action::PreviousReport, Mode::Reading) => return self.step_report(-1),
            (Action::Reports, Mode::Reading) => return Effect::Workspace(Request::List),
            (_, Mode::AwaitingLetter) => self.update_letter(action),
            (Action::Digit(digit), _) => self.count = Some(typed(self.count, digit)),
            (_, Mode::AllFigures) => return self.update_all_figures(action),
            (_, Mode::Chart) => self.update_chart(action),
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

    pub(super) fn update_reading(&mut self, action: Action, typed: Option<usize>) {
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
            Action::NextSection => self.step_section(jump, JumpKind::Section, count),
            Action::PreviousSection => self.step_section(jump, JumpKind::Section, -count),
            Action::NextFigure => self.step_figure(jump, JumpKind::Figure, count),
            Action::PreviousFigure => self.step_figure(jump, JumpKind::Figure, -count),
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
            Action::SetBookmark => self.pending = Some(Pending::SetBookmark),
            Action::GoToBookmark => self.pending = Some(Pending::GoToBookmark),
            Action::FoldSection => self.fold(),
            Action::UnfoldSection => self.section_list.unfold(&self.document, self.entry()),
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
            Action::Filter => self.filter_list(),
            Action::AllFigures => self.open_all_figures(),
            Action::Chart => self.chart_section(),
            Action::Command => self.ask_for_command(),
            Action::Help => self.open_help(),
            Action::Wheel(pane, lines) => self.wheel(pane, lines),
            Action::Focus(pane) => self.focus_on(pane),
            Action::GoToSection(section) => self.go_to_section(None, JumpKind::Section, section),
            Action::GoToFigure(figure) => self.go_to_figure(None, JumpKind::Figure, figure),
            Action::NextReport | Action::PreviousReport | Action::Reports => {}
            Action::Digit(_) | Action::Suspend | Action::Repaint | Action::Reload | Action::Quit => {}
            Action::Edit(_) | Action::SwitchMode | Action::OlderQuery | Action::NewerQuery | Action::Letter(_) => {}
            // Only a selection, the table of all figures, or a question has an answer to these.
            Action::SwapEnds | Action::NextCharacter | Action::PreviousCharacter => {}
            Action::Copy | Action::CopyParagraph => {}
            Action::SortByNext | Action::SortReversed | Action::NextUnitKind | Action::PreviousUnitKind => {}
            Action::SelectRow | Action::SelectRange | Action::GoToRow(_) | Action::CopyRows => {}
            Action::CopyRowsMarkdown | Action::Export | Action::Yes | Action::No => {}
        }
    }

    /// A line in the text, an entry in a list.
    fn step(&mut self, count: isize) {
        match self.focus {
            Pane::Text => self.scroll(count),
            Pane::Sections => self.step_entry(count),
            Pane::Figures => self.step_figure(Some(JumpKind::List), JumpKind::List, count),
        }
    }

    pub(super) fn scroll(&mut self, lines: isize) {
        self.viewport.scroll(&self.document, lines);
        self.release_unseen_figure();
    }

    fn scroll_pages(&mut self, count: isize, part: usize) {
        let height = self.sizes.as_ref().map_or(0, |sizes| sizes.text);
        let lines = if part == 1 { height.saturating_sub(1) } else { height / part };
        self.viewport.turn(&self.document, count.saturating_mul(lines.max(1) as isize));
        self.release_unseen_figure();
    }

    /// Lets rows be so many cells wider than they are, or narrower; no wider than the pane has room for.
    fn widen(&mut self, cells: isize) {
        let widest = &mut self.typesetting.widest;
        let width = self.sizes.as_ref().map_or(*widest, |sizes| sizes.measure.width);
        if cells < 0 || *widest <= width {
            *widest = width.saturating_add_signed(cells).max(NARROWEST);
        }
    }
}

/// The count after one more digit; it stops growing before it could overflow.
fn typed(count: Option<usize>, digit: usize) -> usize {
    (count.unwrap_or(0) * 10 + digit).min(99_999)
}

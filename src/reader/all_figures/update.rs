//! What each action does while the table of all figures is open.

use super::order::Order;
use super::units::UnitKind;
use crate::reader::filter::FilterTarget;
use crate::reader::jumps::JumpKind;
use crate::reader::{Action, CopyAs, Effect, Notice, Reader};

impl Reader {
    /// The table of all figures.
    pub fn all_figures(&self) -> &super::AllFigures {
        &self.all_figures
    }

    /// Opens the table at the current figure, else at the next one from the line being read on.
    pub(in crate::reader) fn open_all_figures(&mut self) {
        self.all_figures.is_open = true;
        self.arrange_all_figures();
        self.all_figures.stand_at(self.figure.or(Some(self.next_figure())));
        self.follow_all_figures();
    }

    /// Opens it again as it was left.
    pub(in crate::reader) fn return_to_all_figures(&mut self) {
        self.all_figures.is_open = true;
        self.follow_all_figures();
    }

    pub(in crate::reader) fn arrange_all_figures(&mut self) {
        self.all_figures.arrange(&self.document, &self.figures, &mut self.search_index);
        self.follow_all_figures();
    }

    pub(in crate::reader) fn update_all_figures(&mut self, action: Action) -> Effect {
        let typed = self.count.take();
        let count = typed.unwrap_or(1) as isize;
        let page = self.sizes.as_ref().map_or(1, |sizes| sizes.all_figures.max(2)) as isize;
        let table = &mut self.all_figures;
        match action {
            Action::LineDown | Action::NextFigure => table.step(count),
            Action::LineUp | Action::PreviousFigure => table.step(-count),
            Action::HalfPageDown => table.step(count.saturating_mul(page / 2)),
            Action::HalfPageUp => table.step(count.saturating_mul(-page / 2)),
            Action::PageDown => table.step(count.saturating_mul(page - 1)),
            Action::PageUp => table.step(count.saturating_mul(1 - page)),
            Action::Wheel(_, lines) => table.step(lines),
            Action::Top => table.row = typed.map_or(0, |row| row.saturating_sub(1)),
            Action::Bottom => table.row = typed.map_or(usize::MAX, |row| row.saturating_sub(1)),
            Action::GoToRow(row) if row != table.row => table.row = row,
            Action::GoToRow(_) | Action::Enter => self.leave_at_row(),
            Action::Back if typed.is_some() => {}
            Action::Back if table.take_back() => self.arrange_all_figures(),
            Action::Back | Action::AllFigures | Action::Quit => table.is_open = false,
            Action::SelectRow => self.select_row(),
            Action::SelectRange => table.select_range(),
            Action::SortByNext => self.sort_rows(|order| Order { key: order.key.next(), is_reversed: false }),
            Action::SortReversed => self.sort_rows(|order| Order { is_reversed: !order.is_reversed, ..order }),
            Action::NextUnitKind => self.filter_by_unit_kind(false),
            Action::PreviousUnitKind => self.filter_by_unit_kind(true),
            Action::Filter => self.ask_for_filter(FilterTarget::AllFigures),
            Action::CopyRows => return self.copy_rows(CopyAs::Values),
            Action::CopyRowsMarkdown => return self.copy_rows(CopyAs::Markdown),
            Action::Export => self.ask_for_file(),
            Action::Chart => self.chart_selection(),
            Action::Help => self.open_help(),
            _ => {}
        }
        self.all_figures.step(0);
        self.follow_all_figures();
        Effect::None
    }

    fn leave_at_row(&mut self) {
        if let Some(figure) = self.all_figures.figure() {
            self.leave_for_figure(figure);
        }
    }

    /// To the text at `figure`; the way back leads to the table.
    pub(in crate::reader) fn leave_for_figure(&mut self, figure: usize) {
        self.all_figures.is_open = false;
        self.go_to_figure(None, JumpKind::Table, figure);
        self.section_list.reveal(&self.document, self.section());
        self.follow();
    }

    fn select_row(&mut self) {
        let is_range = self.all_figures.anchor.is_some();
        self.all_figures.select();
        if !is_range {
            self.all_figures.step(1);
        }
    }

    fn copy_rows(&mut self, copy_as: CopyAs) -> Effect {
        let figures = self.selected_figures();
        if figures.is_empty() {
            self.notice = Some(Notice::NothingToCopy);
            return Effect::None;
        }
        self.notice = Some(Notice::CopiedFigures(figures.len()));
        Effect::CopyFigures(figures, copy_as)
    }

    /// Sorts the rows and shows them from the top.
    fn sort_rows(&mut self, order: impl FnOnce(Order) -> Order) {
        self.all_figures.order = order(self.all_figures.order);
        self.arrange_all_figures();
        (self.all_figures.row, self.all_figures.first) = (0, 0);
    }

    /// Filters by the next sort of unit that there are figures of, or the one before; of no sort behind the last.
    fn filter_by_unit_kind(&mut self, back: bool) {
        let table = &mut self.all_figures;
        let there = UnitKind::ALL.into_iter().filter(|kind| table.count(*kind) > 0).map(Some);
        let kinds: Vec<Option<UnitKind>> = [None].into_iter().chain(there).collect();
        let now = kinds.iter().position(|kind| *kind == table.unit_kind).unwrap_or(0);
        let next = now + if back { kinds.len() - 1 } else { 1 };
        table.unit_kind = kinds[next % kinds.len()];
        self.arrange_all_figures();
    }

    /// The selected figures; all that show where none is.
    pub(in crate::reader) fn selected_figures(&mut self) -> Vec<usize> {
        self.all_figures.selection(&self.document, &self.figures)
    }

    fn follow_all_figures(&mut self) {
        let height = self.sizes.as_ref().map_or(1, |sizes| sizes.all_figures);
        self.all_figures.follow(height);
    }
}

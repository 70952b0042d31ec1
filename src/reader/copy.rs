//! What is copied: a figure with what it counts, a paragraph, or what is selected.

mod table;

use super::{Action, CopyAs, Effect, Mode, Notice, Reader};
use crate::document::ParagraphId;
use crate::text::TextRange;
use crate::text::join::on_one_line;
use crate::text::visible::visible_text;

/// Characters of what was copied that a notice shows at most: more than a line of the screen holds.
const TOLD: usize = 300;

impl Reader {
    /// Copies what `action` asks for. What was selected for it shows until the next action.
    pub(super) fn copy(&mut self, action: Action) -> Effect {
        self.count = None;
        if let Some(table) = self.table_to_copy(action) {
            return self.copy_table(table);
        }
        let effect = match (action, self.mode()) {
            (Action::Copy, Mode::Selecting) => self.copy_selection(),
            (Action::Copy, _) => self.copy_figure(),
            _ => {
                self.selection = self.selection.or_else(|| self.selection_here());
                self.selection.iter_mut().for_each(|selection| selection.is_whole = true);
                self.copy_selection()
            }
        };
        self.follow();
        effect
    }

    fn copy_selection(&mut self) -> Effect {
        let text = self.selected().map(|range| self.text_of(range)).unwrap_or_default();
        self.selection.iter_mut().for_each(|selection| selection.is_copied = true);
        self.hand_over(text, Notice::Copied)
    }

    /// Copies the current figure; where there is none, that in sight which is nearest to the line being read.
    fn copy_figure(&mut self) -> Effect {
        let notice = if self.figure.is_some() { Notice::Copied } else { Notice::CopiedNearest };
        self.figure = self.figure.or_else(|| self.nearest_figure());
        let Some((at, figure)) = self.figure.and_then(|at| self.report.figures.get(at).map(|figure| (at, figure)))
        else {
            self.notice = Some(Notice::NothingToCopy);
            return Effect::None;
        };
        let text = &self.report.document.text;
        let told = format!("{} {}", plain(figure.range.of(text)), plain(&figure.label(text)));
        self.notice = Some(notice(told.chars().take(TOLD).collect()));
        Effect::CopyFigures(vec![at], CopyAs::Values)
    }

    /// The figure in sight whose line is nearest to the line being read, the first of several.
    pub(super) fn nearest_figure(&self) -> Option<usize> {
        let reading = self.viewport.reading();
        let lines = self.viewport.lines();
        let here = lines.iter().position(|line| line.ranges().any(|range| range.contains(reading))).unwrap_or(0);
        let figures = lines.iter().enumerate().flat_map(|(at, line)| {
            let figures = line.ranges().flat_map(|range| self.report.figures_in(range));
            figures.map(move |figure| (at.abs_diff(here), figure))
        });
        figures.min().map(|(_, figure)| figure)
    }

    /// The text in `range`: a paragraph a line, the cells of a table parted by tabs; without what a fold hides.
    fn text_of(&self, range: TextRange) -> String {
        let document = &self.report.document;
        let paragraphs = (document.paragraph_at(range.start).0..document.paragraphs.len()).map(ParagraphId);
        let within = paragraphs.take_while(|id| document.paragraph(*id).range.start < range.end);
        let open = within.filter(|id| !self.viewport.is_folded(*id));
        open.map(|id| self.line_of(id, range)).collect::<Vec<_>>().join("\n")
    }

    /// What `range` holds of a paragraph.
    fn line_of(&self, id: ParagraphId, range: TextRange) -> String {
        let is_whole = range.covers(self.report.document.paragraph(id).range);
        let pieces = self.report.document.pieces(id).iter();
        let held = pieces.filter(|piece| is_whole || piece.start < range.end && range.start < piece.end);
        let texts =
            held.map(|piece| plain(piece.intersection(range).unwrap_or_default().of(&self.report.document.text)));
        texts.collect::<Vec<_>>().join("\t")
    }

    fn hand_over(&mut self, text: String, notice: impl Fn(String) -> Notice) -> Effect {
        if text.is_empty() {
            self.notice = Some(Notice::NothingToCopy);
            return Effect::None;
        }
        self.notice = Some(notice(text.chars().take(TOLD).collect()));
        Effect::Copy(text)
    }
}

/// `text` on one line, without control characters, which a terminal or a shell would obey.
fn plain(text: &str) -> String {
    visible_text(&on_one_line(text.trim())).into_owned()
}

//! The selection: two characters of the text and all between them; how it begins, how its end moves, how it ends.

use super::find::Find;
use super::motion::Motion;
use super::{Action, Notice, Pane, Reader};
use crate::document::{ParagraphId, SectionId};
use crate::text::width::{cluster_at, cluster_before, clusters};
use crate::text::{TextRange, sentence};

/// A selection. Its two ends are characters as a reader sees them (grapheme clusters), by their first bytes; both belong
/// to it, so it holds one at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Where it began.
    anchor: usize,
    /// The end that moves.
    head: usize,
    /// The cell that the end keeps to while it moves from row to row.
    column: Option<usize>,
    /// Whether the paragraphs of both ends are selected whole.
    pub(super) is_whole: bool,
    /// Whether it was copied: then it only shows, until the next action, what was.
    pub(super) is_copied: bool,
}

impl Selection {
    /// The characters from `anchor` to `head`.
    pub(super) fn new(anchor: usize, head: usize) -> Self {
        Self { anchor, head, column: None, is_whole: false, is_copied: false }
    }

    /// The first byte of the character at the end that moves.
    pub fn head(&self) -> usize {
        self.head
    }

    /// The first bytes of the characters at both ends.
    pub(super) fn ends(&self) -> [usize; 2] {
        [self.anchor, self.head]
    }

    /// The same in what the text became, where each of its places was `moved`.
    pub(super) fn moved(self, moved: impl Fn(usize) -> usize) -> Self {
        Self { anchor: moved(self.anchor), head: moved(self.head), ..self }
    }
}

impl Reader {
    /// The selection, also if it was just copied.
    pub fn selection(&self) -> Option<&Selection> {
        self.selection.as_ref()
    }

    /// What is selected. What a fold hides is not, though it may stand between the two ends.
    pub fn selected(&self) -> Option<TextRange> {
        let Selection { anchor, head, is_whole, .. } = self.selection?;
        let (first, last) = (anchor.min(head), anchor.max(head));
        let paragraph = |offset| self.report.document.paragraph(self.report.document.paragraph_at(offset)).range;
        Some(match is_whole {
            true => TextRange::new(paragraph(first).start, paragraph(last).end),
            false => TextRange::new(first, self.character(last).end),
        })
    }

    /// Begins a selection, takes up the selection just copied, or ends the selection under way unless that is to change
    /// its kind. Paragraphs that were copied are taken up as paragraphs only.
    pub(super) fn select(&mut self, is_whole: bool) {
        self.focus = Pane::Text;
        let before = self.selection.filter(|before| is_whole || !(before.is_copied && before.is_whole));
        let Some(selection) = before.or_else(|| self.selection_here()) else {
            self.notice = Some(Notice::NothingToCopy);
            return;
        };
        let ends = before.is_some_and(|before| !before.is_copied && before.is_whole == is_whole);
        self.selection = (!ends).then_some(Selection { is_whole, is_copied: false, ..selection });
    }

    /// The current figure, the current hit, or the first character of the line being read.
    pub(super) fn selection_here(&self) -> Option<Selection> {
        let figure = self.figure.and_then(|figure| self.report.figures.get(figure)).map(|figure| figure.range);
        let hit = self.find().and_then(|find| find.hit()).filter(|hit| self.viewport.shows(hit.start));
        match figure.or(hit) {
            Some(range) => self.selection_of(range),
            None => self.first_from(self.viewport.reading()).map(|at| Selection::new(at, at)),
        }
    }

    /// All of `range` but white space at its ends.
    fn selection_of(&self, range: TextRange) -> Option<Selection> {
        Some(Selection::new(self.first_from(range.start)?, self.last_before(range.end)?))
    }

    /// Selects from one byte to another, where the mouse was.
    pub(super) fn drag(&mut self, anchor: usize, head: usize) {
        self.focus = Pane::Text;
        self.selection = self.settled(Selection::new(anchor, head));
    }

    /// Selects the figure at `offset`, or the sentence around it.
    pub(super) fn select_around(&mut self, offset: usize) {
        let next = self.report.figures.partition_point(|figure| figure.range.end <= offset);
        let figure = self.report.figures.get(next).map(|figure| figure.range).filter(|figure| figure.contains(offset));
        let piece = self.piece(offset);
        let behind = offset.clamp(piece.start, piece.end) - piece.start;
        let sentence = || sentence::around(piece.of(&self.report.document.text), behind).shifted(piece.start);
        self.selection = self.selection_of(figure.unwrap_or_else(sentence));
    }

    /// What an action does while text is being selected: it moves the end of the selection, or ends it and is then done.
    pub(super) fn update_selecting(&mut self, action: Action, typed: Option<usize>) {
        let count = typed.unwrap_or(1) as isize;
        match action {
            Action::Wheel(..) | Action::Help | Action::NextColumn | Action::PreviousColumn => {
                self.update_reading(action, typed);
            }
            Action::WholeWidth | Action::Wider | Action::Narrower => self.update_reading(action, typed),
            Action::NextCharacter => self.move_by(count, Self::next_character),
            Action::PreviousCharacter => self.move_by(count, Self::previous_character),
            Action::NextFigure => self.move_by(count, Self::figure_end),
            Action::PreviousFigure => self.move_by(count, Self::figure_start),
            Action::NextSection => self.move_by(count, Self::section_end),
            Action::PreviousSection => self.move_by(count, Self::section_start),
            Action::SwapEnds => self.swap_ends(),
            Action::Select | Action::SelectParagraphs => self.select(action == Action::SelectParagraphs),
            Action::Back | Action::Quit => self.selection = None,
            Action::DigitsEnd => {}
            // The end of the selection follows once it is typed where to go.
            Action::Search | Action::Command | Action::GoToBookmark => self.update_reading(action, typed),
            Action::NextHit | Action::PreviousHit => {
                self.update_reading(action, typed);
                self.carry_selection(self.find().and_then(Find::hit).map(|hit| hit.start));
            }
            Action::JumpBack | Action::JumpForward | Action::Percent => {
                self.update_reading(action, typed);
                self.carry_selection(Some(self.viewport.reading()));
            }
            _ => match Motion::of(action, typed, self.sizes().text) {
                Some(motion) => self.move_end(motion),
                None => {
                    self.selection = None;
                    self.update_reading(action, typed);
                }
            },
        }
    }

    fn move_end(&mut self, motion: Motion) {
        match motion {
            Motion::Step(rows) | Motion::Turn(rows) => self.move_across(rows),
            Motion::Top(Some(line)) | Motion::Bottom(Some(line)) => self.move_to_line(line),
            Motion::Top(None) => self.move_to(self.first_from(0)),
            Motion::Bottom(None) => self.move_to(self.last_before(self.report.document.text.len())),
        }
    }

    /// Moves the end so many rows down, or up where negative.
    fn move_across(&mut self, rows: isize) {
        let Some(Selection { head, column, .. }) = self.selection else { return };
        let column = column.unwrap_or_else(|| self.viewport.column(&self.report.document, head));
        let target = self.viewport.across(&self.report.document, head, rows, column);
        // White space may stand there, at the end of a row or in an empty cell: then what comes next that way.
        let on = |at| self.first_from(at).or_else(|| self.last_before(at));
        let back = |at| self.last_before(self.character(at).end).or_else(|| self.first_from(at));
        let target = target.and_then(|at| if rows < 0 { back(at) } else { on(at) });
        self.move_to(target);
        if let Some(selection) = &mut self.selection {
            selection.column = Some(column);
        }
    }

    /// Moves the end to line `number`, from 1.
    fn move_to_line(&mut self, number: usize) {
        let start = self.viewport.line_start(&self.report.document, number);
        self.move_to(self.first_from(start));
    }

    /// Moves the end `count` times to where `step` leads from it, as far as it leads anywhere.
    fn move_by(&mut self, count: isize, step: impl Fn(&Self, usize) -> Option<usize>) {
        let head = self.selection.map(|selection| selection.head);
        let steps = std::iter::successors(head, |head| step(self, *head));
        let target = steps.take(count.unsigned_abs() + 1).last();
        self.move_to(target);
    }

    /// Moves the end of the selection under way, if any, to where a jump led: to byte `at` of the text.
    pub(super) fn carry_selection(&mut self, at: Option<usize>) {
        if self.selection.is_some() {
            self.move_to(at.and_then(|at| self.first_from(at)));
        }
    }

    fn move_to(&mut self, target: Option<usize>) {
        let Some((selection, head)) = self.selection.as_mut().zip(target) else { return };
        (selection.head, selection.column) = (head, None);
        self.viewport.bring(&self.report.document, head);
        self.release_unseen_figure();
    }

    fn swap_ends(&mut self) {
        let Some(selection) = &mut self.selection else { return };
        std::mem::swap(&mut selection.anchor, &mut selection.head);
        let head = selection.head;
        self.move_to(Some(head));
    }

    fn next_character(&self, head: usize) -> Option<usize> {
        self.first_from(self.character(head).end)
    }

    fn previous_character(&self, head: usize) -> Option<usize> {
        self.last_before(head)
    }

    /// The last character of the figure at `head` or behind it, but not `head` itself.
    fn figure_end(&self, head: usize) -> Option<usize> {
        let next = self.report.figures.partition_point(|figure| figure.range.end <= self.character(head).end);
        self.last_before(self.report.figures.get(next)?.range.end)
    }

    /// The first character of the figure at `head` or before it, but not `head` itself.
    fn figure_start(&self, head: usize) -> Option<usize> {
        let before = self.report.figures.partition_point(|figure| figure.range.start < head).checked_sub(1)?;
        Some(self.report.figures.get(before)?.range.start)
    }

    /// The last character of the section of `head`, or of the next where that is `head` itself.
    fn section_end(&self, head: usize) -> Option<usize> {
        let here = self.report.document.section_at(head).0;
        let ends =
            self.report.document.sections.iter().skip(here).filter_map(|section| self.last_before(section.range.end));
        ends.into_iter().find(|end| *end > head)
    }

    /// The first character of the section of `head`, or of the section before where that is `head` itself.
    fn section_start(&self, head: usize) -> Option<usize> {
        let here = self.report.document.section_at(head).0;
        let starts =
            (0..=here).rev().filter_map(|section| self.first_from(self.report.section_start(SectionId(section))));
        starts.into_iter().find(|start| *start < head)
    }

    /// The first character from byte `offset` on that is in no fold and no white space: a selection does not end with
    /// white space.
    fn first_from(&self, offset: usize) -> Option<usize> {
        let paragraphs =
            (self.report.document.paragraph_at(offset).0..self.report.document.paragraphs.len()).map(ParagraphId);
        let open = paragraphs.filter(|paragraph| !self.viewport.is_folded(*paragraph));
        let mut pieces = open.flat_map(|paragraph| self.report.document.pieces(paragraph));
        pieces
            .find_map(|piece| first_in(&self.report.document.text, TextRange::new(piece.start.max(offset), piece.end)))
    }

    /// The last such character before byte `offset`.
    fn last_before(&self, offset: usize) -> Option<usize> {
        let paragraphs = (0..=self.report.document.paragraph_at(offset).0).rev().map(ParagraphId);
        let open = paragraphs.filter(|paragraph| !self.viewport.is_folded(*paragraph));
        let mut pieces = open.flat_map(|paragraph| self.report.document.pieces(paragraph).iter().rev());
        pieces.find_map(|piece| last_in(&self.report.document.text, TextRange::new(piece.start, piece.end.min(offset))))
    }

    /// The cell of a table or the paragraph that holds byte `offset`, or the piece before it.
    fn piece(&self, offset: usize) -> TextRange {
        let pieces = self.report.document.pieces(self.report.document.paragraph_at(offset));
        let piece = pieces.iter().rev().find(|piece| piece.start <= offset).or_else(|| pieces.first());
        piece.copied().unwrap_or_default()
    }

    /// The character that holds byte `offset`, or the last one of its piece.
    fn character(&self, offset: usize) -> TextRange {
        let (piece, text) = (self.piece(offset), &self.report.document.text);
        let found = cluster_at(piece.of(text), offset.saturating_sub(piece.start));
        let last = || cluster_before(piece.of(text), piece.len());
        if found.is_empty() { last().shifted(piece.start) } else { found.shifted(piece.start) }
    }

    /// `selection` with its ends on characters that can be selected: those at its ends, or the next.
    pub(super) fn settled(&self, selection: Selection) -> Option<Selection> {
        let settled = |offset| {
            let at = self.character(offset).start;
            self.first_from(at).or_else(|| self.last_before(at))
        };
        Some(Selection { anchor: settled(selection.anchor)?, head: settled(selection.head)?, ..selection })
    }
}

/// The first character of `range` that is no white space, by its first byte.
fn first_in(text: &str, range: TextRange) -> Option<usize> {
    let mut end = range.start;
    let mut starts = clusters(range.of(text)).map(|cluster| {
        end += cluster.len();
        (end - cluster.len(), cluster)
    });
    starts.find(|(_, cluster)| !is_white(cluster)).map(|(start, _)| start)
}

/// The last such character.
fn last_in(text: &str, range: TextRange) -> Option<usize> {
    let text = range.of(text);
    let before = |at: usize| Some(cluster_before(text, at)).filter(|cluster| !cluster.is_empty());
    let mut back = std::iter::successors(before(text.len()), |cluster| before(cluster.start));
    back.find(|cluster| !is_white(cluster.of(text))).map(|cluster| range.start + cluster.start)
}

fn is_white(cluster: &str) -> bool {
    cluster.chars().all(char::is_whitespace)
}

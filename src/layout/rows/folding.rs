//! Runs of boilerplate: which are shut, and how many lines they take then.

use super::Rows;
use super::blocks::Fold;
use crate::document::ParagraphId;

impl Rows {
    /// Heights of a run of boilerplate: nothing but its first line where it is folded, nor that where it is silent.
    pub(super) fn estimate_fold(&mut self, at: usize) {
        let Some(&Fold { first, end, open, is_silent }) = self.folds.get(at) else { return };
        self.counted = self.counted.min(first);
        for (at, block) in self.blocks.iter().enumerate().take(end).skip(first) {
            let height = match (open, at == first) {
                (true, _) => block.estimate(&self.measure),
                (false, true) if !is_silent => block.gap + 1,
                (false, _) => 0,
            };
            self.heights.set(at, height);
        }
    }

    /// Opens or folds the run of boilerplate that `paragraph` belongs to. Positions in it hold no longer.
    pub fn fold(&mut self, paragraph: ParagraphId, open: bool) {
        let block = self.block_of(paragraph);
        let at = self.folds.partition_point(|fold| fold.end <= block);
        let Some(fold) = self.folds.get_mut(at).filter(|fold| fold.holds(block) && fold.open != open) else {
            return;
        };
        fold.open = open;
        let run = fold.first..fold.end;
        self.laid_out.retain(|at, _| !run.contains(at));
        self.estimate_fold(at);
    }

    /// Whether a fold stands in the place of `paragraph`.
    pub fn is_folded(&self, paragraph: ParagraphId) -> bool {
        self.closed_fold(self.block_of(paragraph)).is_some()
    }

    /// Whether `paragraph` is shut away and takes no line.
    pub fn is_silent(&self, paragraph: ParagraphId) -> bool {
        self.closed_fold(self.block_of(paragraph)).is_some_and(|fold| fold.is_silent)
    }

    /// How many paragraphs a fold hides.
    pub(super) fn paragraphs_in(&self, fold: &Fold) -> usize {
        let paragraph = |at: usize| self.blocks.get(at).map_or(0, |block| block.paragraph.0);
        paragraph(fold.end - 1) + 1 - paragraph(fold.first)
    }

    pub(super) fn closed_fold(&self, at: usize) -> Option<&Fold> {
        let fold = self.folds.get(self.folds.partition_point(|fold| fold.end <= at))?;
        (fold.holds(at) && !fold.open).then_some(fold)
    }
}

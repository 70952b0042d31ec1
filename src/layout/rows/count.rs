//! Counting lines: heights are estimates until a block is laid out, and here all are, a few at a time.

use super::Rows;
use crate::document::Document;

impl Rows {
    /// Whether the number of all lines is exact.
    pub fn is_counted(&self) -> bool {
        self.counted >= self.blocks.len()
    }

    /// Lays out the next blocks whose heights are estimates, of about so many bytes of the text.
    pub fn count_on(&mut self, document: &Document, bytes: usize) {
        let mut left = bytes;
        while let Some(block) = self.blocks.get(self.counted).copied().filter(|_| left > 0) {
            let at = self.counted;
            if self.closed_fold(at).is_none() {
                let known = self.laid_out.get(&at).map(|set| set.height());
                // What is laid out only to be counted is not remembered: it would drive out what is in sight.
                let lines = known.unwrap_or_else(|| self.lay_out(document, at).height());
                self.heights.set(at, block.gap + lines);
            }
            left = left.saturating_sub(block.range.len().max(1));
            self.counted += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, Source};
    use crate::layout::{Measure, Position, Rows};

    #[test]
    fn lines_that_were_counted_are_as_many_as_one_can_step_over() {
        let paragraph = "全市推进政务公开，办结来信三百件、来访七件。\n\n";
        let text = format!("首页 > 政务\n\n{}一、工作\n\n{}", paragraph.repeat(37), paragraph.repeat(41));
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text);
        let mut rows = Rows::new(&document, Vec::new());
        rows.reflow(Measure::new(23));
        let mut steps = 0;
        while !rows.is_counted() {
            rows.count_on(&document, 1000);
            steps += 1;
        }
        assert!(steps > 3, "{steps}");
        let last = rows.forward(&document, Position::default(), usize::MAX / 2);
        assert_eq!(rows.lines(&document, Position::default(), 9999).len(), rows.total());
        assert_eq!(rows.number(last) + 1, rows.total());
        rows.reflow(Measure::new(17));
        assert!(!rows.is_counted(), "another measure has other lines");
    }
}

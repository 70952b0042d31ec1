//! A report that is read again, as when its file changed: which place of the new text is that of the old.

use crate::document::{Document, Section, SectionId};

/// From places in a text to those in the text that it became. What stands before the first change and behind the last
/// is known by its lines; what stands between by the text of its paragraph, else by the title of its section.
pub(super) struct OffsetMap<'a> {
    before: &'a Document,
    after: &'a Document,
    /// Bytes of the lines that both texts begin with.
    head: usize,
    /// Bytes of the lines that both texts end with, those of `head` not counted.
    tail: usize,
}

impl<'a> OffsetMap<'a> {
    /// Compares the two texts.
    pub fn new(before: &'a Document, after: &'a Document) -> Self {
        let (old, new) = (before.text.as_bytes(), after.text.as_bytes());
        let same = old.iter().zip(new).take_while(|(old, new)| old == new).count();
        let head = if same == old.len() { same } else { line_start(old, same) };
        let behind = old.iter().skip(head).rev().zip(new.iter().skip(head).rev());
        let same = behind.take_while(|(old, new)| old == new).count();
        let starts =
            |tail: &usize| [old, new].iter().all(|text| line_start(text, text.len() - tail) == text.len() - tail);
        let tail = (0..=same).rev().find(starts).unwrap_or(0);
        Self { before, after, head, tail }
    }

    /// The byte of the new text that stands for byte `offset` of the old.
    pub fn place(&self, offset: usize) -> usize {
        let (old, new) = (self.before.text.len(), self.after.text.len());
        if offset >= old - self.tail {
            return offset + new - old;
        }
        if offset < self.head {
            return offset;
        }
        let place = self.paragraph(offset).or_else(|| self.within_section(offset)).unwrap_or(offset).min(new);
        (0..=place).rev().find(|at| self.after.text.is_char_boundary(*at)).unwrap_or(0)
    }

    /// The place in the paragraph of the same text: in a section of the same title, and the nearest of several.
    fn paragraph(&self, offset: usize) -> Option<usize> {
        let paragraph = self.before.paragraphs.get(self.before.paragraph_at(offset).0)?;
        let (text, title) = (paragraph.range.of(&self.before.text), title_of(self.before, paragraph.section));
        let same = self.after.paragraphs.iter().filter(|found| found.range.of(&self.after.text) == text);
        let nearest = same
            .min_by_key(|found| (title_of(self.after, found.section) != title, found.range.start.abs_diff(offset)))?;
        Some(nearest.range.start + offset.saturating_sub(paragraph.range.start).min(paragraph.range.len()))
    }

    /// The place in the section of the same title, as far behind its beginning as before.
    fn within_section(&self, offset: usize) -> Option<usize> {
        let id = self.before.section_at(offset);
        let range = self.after.section(self.section(id)?).range;
        let behind = offset - self.before.section(id).range.start;
        Some((range.start + behind).min(range.end.saturating_sub(1)))
    }

    /// The section of the new text that stands for a section of the old: the nearest with the same title.
    pub fn section(&self, id: SectionId) -> Option<SectionId> {
        let (old, title) = (self.before.section(id), title_of(self.before, id));
        let same = |(at, section): &(usize, &Section)| {
            section.kind == old.kind && section.level == old.level && title_of(self.after, SectionId(*at)) == title
        };
        let candidates = self.after.sections.iter().enumerate().filter(same);
        candidates.min_by_key(|(at, _)| at.abs_diff(id.0)).map(|(at, _)| SectionId(at))
    }
}

/// The beginning of the line that the byte at `offset` stands in, or would stand in.
fn line_start(text: &[u8], offset: usize) -> usize {
    text.iter().take(offset).rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1)
}

/// The title of a section; its number may have changed.
fn title_of(document: &Document, id: SectionId) -> &str {
    document.section(id).title.of(&document.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;
    use crate::text::range::from;

    const REPORT: &str =
        "清河市工作报告\n一、进展\n办结31件。\n群众满意。\n二、问题\n还有不足。\n群众满意。\n三、打算\n继续努力。\n";

    fn document(text: &str) -> Document {
        Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned())
    }

    /// The report with these changes; what stands in it at each `place` stands in the changed one at `expected`.
    #[track_caller]
    fn check(changes: &[(&str, &str)], places: &[(&str, &str)]) {
        let changed = changes.iter().fold(REPORT.to_owned(), |text, (old, new)| text.replacen(old, new, 1));
        let (before, after) = (document(REPORT), document(&changed));
        let moved = OffsetMap::new(&before, &after);
        for (place, expected) in places {
            let found = from(&changed, moved.place(REPORT.find(place).unwrap()));
            assert!(found.starts_with(expected), "{place}: {found}");
        }
    }

    #[test]
    fn text_around_one_change_is_known_by_its_lines() {
        check(&[("31件", "一百二十件")], &[("清河市", "清河市"), ("群众", "群众满意。\n二"), ("继续", "继续努力")]);
    }

    #[test]
    fn lines_put_in_before_the_place_move_it() {
        check(&[("办结", "办结9件。\n办结")], &[("办结", "办结31件"), ("一、", "一、")]);
    }

    #[test]
    fn text_between_two_changes_is_known_by_its_paragraph() {
        check(
            &[("清河市", "清河县"), ("继续努力", "再接再厉")],
            &[("办结", "办结31件"), ("还有", "还有不足"), ("不足", "不足")],
        );
    }

    #[test]
    fn of_two_paragraphs_with_the_same_text_that_in_the_same_section_is_meant() {
        let added = format!("清河县工作报告\n{}", "新的一段。\n".repeat(9));
        let changes = [("清河市工作报告\n", added.as_str()), ("继续", "仍要")];
        check(&changes, &[("群众满意。\n三", "群众满意。\n三"), ("群众满意。\n二", "群众满意。\n二")]);
    }

    #[test]
    fn a_paragraph_that_is_no_more_is_sought_in_its_section() {
        let changes = [("清河市", "清河县"), ("还有不足", "仍有许多不足之处"), ("努力", "苦干")];
        check(&changes, &[("还有不足", "仍有许多")]);
    }

    #[test]
    fn every_place_has_one_in_any_other_text() {
        let others = ["", "短。", "清河市工作报告\n一、进展\n办结。\n", "继续努力。\n一、打算\n进展。\n还有不足。\n"];
        for other in others.map(document) {
            let before = document(REPORT);
            let moved = OffsetMap::new(&before, &other);
            for (offset, _) in REPORT.char_indices() {
                assert!(other.text.is_char_boundary(moved.place(offset)));
            }
        }
    }
}

//! A line of text that is typed: what stands in it, where the cursor is, and what each key does to it.

use crate::text::range::{from, upto};
use crate::text::width::clusters;

/// A change of the line or of the cursor's place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Puts a character before the cursor.
    Insert(char),
    /// Takes what stands before the cursor: one character as a reader sees it.
    EraseBack,
    /// Takes the character behind the cursor.
    EraseOn,
    /// Takes the word before the cursor and the white space behind it.
    EraseWord,
    /// Takes all that stands before the cursor.
    EraseToStart,
    /// Takes all that stands behind the cursor.
    EraseToEnd,
    /// A character to the left.
    Left,
    /// A character to the right.
    Right,
    /// To the first character.
    Start,
    /// Behind the last character.
    End,
}

/// A line and the cursor in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InputLine {
    text: String,
    /// In bytes, between two characters as a reader sees them.
    cursor: usize,
}

impl InputLine {
    /// `text`, the cursor behind it.
    pub fn new(text: String) -> Self {
        Self { cursor: text.len(), text }
    }

    /// What stands in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands before the cursor.
    pub fn before(&self) -> &str {
        upto(&self.text, self.cursor)
    }

    /// What stands behind the cursor.
    pub fn behind(&self) -> &str {
        from(&self.text, self.cursor)
    }

    /// Does `edit`.
    pub fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Insert(c) => {
                self.text.insert(self.cursor, c);
                self.cursor += c.len_utf8();
            }
            Edit::EraseBack => self.erase(self.left(), self.cursor),
            Edit::EraseOn => self.erase(self.cursor, self.right()),
            Edit::EraseWord => self.erase(self.word(), self.cursor),
            Edit::EraseToStart => self.erase(0, self.cursor),
            Edit::EraseToEnd => self.text.truncate(self.cursor),
            Edit::Left => self.cursor = self.left(),
            Edit::Right => self.cursor = self.right(),
            Edit::Start => self.cursor = 0,
            Edit::End => self.cursor = self.text.len(),
        }
    }

    fn erase(&mut self, start: usize, end: usize) {
        self.text.replace_range(start..end, "");
        self.cursor = start;
    }

    fn left(&self) -> usize {
        self.cursor - clusters(self.before()).last().map_or(0, str::len)
    }

    fn right(&self) -> usize {
        self.cursor + clusters(self.behind()).next().map_or(0, str::len)
    }

    /// Where the word before the cursor starts.
    fn word(&self) -> usize {
        let word = self.before().trim_end();
        word.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The line after `edits`, `|` at the cursor.
    #[track_caller]
    fn check(before: &str, edits: &[Edit], expected: &str) {
        let mut line = InputLine::new(before.to_owned());
        edits.iter().for_each(|&edit| line.edit(edit));
        assert_eq!(format!("{}|{}", line.before(), line.behind()), expected);
    }

    #[test]
    fn what_is_typed_stands_before_the_cursor() {
        check("法建设", &[Edit::Start, Edit::Right, Edit::Insert('治')], "法治|建设");
    }

    #[test]
    fn what_a_reader_sees_as_one_character_goes_at_once() {
        check("e\u{301}👨\u{200d}👩\u{200d}👧", &[Edit::EraseBack], "e\u{301}|");
        check("e\u{301}", &[Edit::EraseBack], "|");
        check("👍🏽好", &[Edit::Start, Edit::EraseOn], "|好");
    }

    #[test]
    fn words_and_halves_of_the_line_are_taken() {
        check("依法 行政  ", &[Edit::EraseWord], "依法 |");
        check("依法\u{3000}行政", &[Edit::Left, Edit::EraseToStart], "|政");
        check("依法行政", &[Edit::Left, Edit::Left, Edit::EraseToEnd], "依法|");
    }

    #[test]
    fn at_its_ends_nothing_is_taken() {
        check("法", &[Edit::EraseOn, Edit::Right], "法|");
        check("法", &[Edit::Start, Edit::EraseBack, Edit::EraseWord, Edit::Left], "|法");
    }

    proptest! {
        #[test]
        fn any_edits_leave_the_cursor_between_two_characters(edits in prop::collection::vec((0usize..10, any::<char>()), 0..40)) {
            let mut line = InputLine::default();
            for (edit, c) in edits {
                let all = [Edit::Insert(c), Edit::EraseBack, Edit::EraseOn, Edit::EraseWord, Edit::EraseToStart,
                    Edit::EraseToEnd, Edit::Left, Edit::Right, Edit::Start, Edit::End];
                line.edit(all[edit]);
                prop_assert_eq!(format!("{}{}", line.before(), line.behind()), line.text());
            }
        }
    }
}

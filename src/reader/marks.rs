//! Bookmarks: a letter each, set at the line being read, and the jump to one.

use super::jumps::Jump;
use super::{Action, Notice, Reader};
use std::collections::BTreeMap;
use std::time::SystemTime;

/// A place in the text that has a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The byte with which the marked line begins.
    pub at: usize,
    /// When it was set: of two marks with one letter the newer one counts.
    pub set: SystemTime,
}

/// The bookmarks of a report, by their letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(BTreeMap<char, Mark>);

impl Marks {
    /// The marks in the order of their letters.
    pub fn iter(&self) -> impl Iterator<Item = (char, Mark)> + '_ {
        self.0.iter().map(|(letter, mark)| (*letter, *mark))
    }

    /// The mark of that letter.
    pub fn get(&self, letter: char) -> Option<Mark> {
        self.0.get(&letter).copied()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Gives `letter` to a place.
    pub fn set(&mut self, letter: char, mark: Mark) {
        self.0.insert(letter, mark);
    }

    /// Takes in those of `others` that are newer than the ones with their letters here.
    pub fn merge(&mut self, others: &Self) {
        for (letter, mark) in others.iter() {
            if self.get(letter).is_none_or(|known| known.set < mark.set) {
                self.set(letter, mark);
            }
        }
    }

    /// Moves each mark to where its place is in what the text became.
    pub(super) fn change(&mut self, place: impl Fn(usize) -> usize) {
        self.0.values_mut().for_each(|mark| mark.at = place(mark.at));
    }
}

impl FromIterator<(char, Mark)> for Marks {
    fn from_iter<T: IntoIterator<Item = (char, Mark)>>(marks: T) -> Self {
        Self(marks.into_iter().collect())
    }
}

/// What a letter is awaited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaited {
    /// To be given to the line being read.
    Mark,
    /// To jump to.
    Jump,
}

impl Reader {
    /// The bookmarks.
    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// What a letter is awaited for, while it is.
    pub fn awaited(&self) -> Option<Awaited> {
        self.awaited
    }

    /// Takes the letter that was awaited; whatever else comes ends the waiting.
    pub(super) fn update_letter(&mut self, action: Action) {
        let (Some(awaited), Action::Letter(letter)) = (self.awaited.take(), action) else { return };
        match (awaited, letter, self.marks.get(letter)) {
            // Nobody knows yet of which report they are.
            (Awaited::Mark, 'a'..='z', _) | (Awaited::Jump, 'a'..='z', None) if self.is_partial => {
                self.notice = Some(Notice::NotAllRead);
            }
            (Awaited::Mark, 'a'..='z', _) => self.set_mark(letter),
            (Awaited::Jump, '\'', _) => self.jump_to_origin(),
            (Awaited::Jump, _, Some(mark)) => self.go_to_mark(mark),
            (Awaited::Jump, 'a'..='z', None) => self.notice = Some(Notice::NoMark(letter)),
            _ => self.notice = Some(Notice::NoLetter(letter)),
        }
        self.follow();
    }

    fn set_mark(&mut self, letter: char) {
        self.marks.set(letter, Mark { at: self.viewport.reading(), set: SystemTime::now() });
        self.notice = Some(Notice::Marked(letter));
    }

    /// Puts the marked line at the top, as it mostly was when it was marked.
    fn go_to_mark(&mut self, mark: Mark) {
        self.depart(None, Jump::Mark);
        self.figure = None;
        self.viewport.unfold_at(&self.document, mark.at);
        self.viewport.go_to(&self.document, mark.at);
        self.contents.reveal(&self.document, self.section());
    }
}

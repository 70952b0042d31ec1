//! Bookmarks: a letter each, set at the line being read, and the jump to one.

use super::jumps::JumpKind;
use super::{Action, Notice, Reader};
use std::collections::BTreeMap;
use std::time::SystemTime;

/// A place in the text that has a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// The byte with which the marked line begins.
    pub at: usize,
    /// When it was set: of two marks with one letter the newer one counts.
    pub set: SystemTime,
}

/// The bookmarks of a report, by their letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bookmarks(BTreeMap<char, Bookmark>);

impl Bookmarks {
    /// The marks in the order of their letters.
    pub fn iter(&self) -> impl Iterator<Item = (char, Bookmark)> + '_ {
        self.0.iter().map(|(letter, mark)| (*letter, *mark))
    }

    /// The mark of that letter.
    pub fn get(&self, letter: char) -> Option<Bookmark> {
        self.0.get(&letter).copied()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Gives `letter` to a place.
    pub fn set(&mut self, letter: char, mark: Bookmark) {
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

impl FromIterator<(char, Bookmark)> for Bookmarks {
    fn from_iter<T: IntoIterator<Item = (char, Bookmark)>>(marks: T) -> Self {
        Self(marks.into_iter().collect())
    }
}

/// What a letter is awaited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pending {
    /// To be given to the line being read.
    SetBookmark,
    /// To jump to.
    GoToBookmark,
}

impl Reader {
    /// The bookmarks.
    pub fn bookmarks(&self) -> &Bookmarks {
        &self.bookmarks
    }

    /// What a letter is awaited for, while it is.
    pub fn pending(&self) -> Option<Pending> {
        self.pending
    }

    /// Takes the letter that was awaited; whatever else comes ends the waiting.
    pub(super) fn update_letter(&mut self, action: Action) {
        let (Some(pending), Action::Letter(letter)) = (self.pending.take(), action) else { return };
        match (pending, letter, self.bookmarks.get(letter)) {
            // Nobody knows yet of which report they are.
            (Pending::SetBookmark, 'a'..='z', _) | (Pending::GoToBookmark, 'a'..='z', None) if self.is_partial => {
                self.notice = Some(Notice::NotAllRead);
            }
            (Pending::SetBookmark, 'a'..='z', _) => self.set_mark(letter),
            (Pending::GoToBookmark, '\'', _) => self.jump_to_origin(),
            (Pending::GoToBookmark, _, Some(mark)) => self.go_to_mark(mark),
            (Pending::GoToBookmark, 'a'..='z', None) => self.notice = Some(Notice::NoBookmark(letter)),
            _ => self.notice = Some(Notice::NoLetter(letter)),
        }
        self.follow();
    }

    fn set_mark(&mut self, letter: char) {
        self.bookmarks.set(letter, Bookmark { at: self.viewport.reading(), set: SystemTime::now() });
        self.notice = Some(Notice::BookmarkSet(letter));
    }

    /// Puts the marked line at the top, as it mostly was when it was marked.
    fn go_to_mark(&mut self, mark: Bookmark) {
        self.depart(None, JumpKind::Bookmark);
        self.figure = None;
        self.viewport.unfold_at(&self.document, mark.at);
        self.viewport.go_to(&self.document, mark.at);
        self.section_list.reveal(&self.document, self.section());
    }
}

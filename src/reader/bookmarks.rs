//! Bookmarks: places in the text that have a letter each.

use super::action::Action;
use super::response::Response;
use std::collections::BTreeMap;
use std::time::SystemTime;

/// A place in the text that has a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// The byte with which the marked line begins.
    pub at: usize,
    /// When it was set: of two bookmarks with the same letter the newer counts.
    pub set: SystemTime,
}

/// The bookmarks of a report, by their letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bookmarks(BTreeMap<char, Bookmark>);

impl Bookmarks {
    /// The bookmarks in the order of their letters.
    pub fn iter(&self) -> impl Iterator<Item = (char, Bookmark)> + '_ {
        self.0.iter().map(|(letter, bookmark)| (*letter, *bookmark))
    }

    /// The bookmark of that letter.
    pub fn get(&self, letter: char) -> Option<Bookmark> {
        self.0.get(&letter).copied()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Gives `letter` to a place.
    pub fn set(&mut self, letter: char, bookmark: Bookmark) {
        self.0.insert(letter, bookmark);
    }

    /// Takes in those of `others` that are newer than the bookmarks with the same letters here.
    pub fn merge(&mut self, others: &Self) {
        for (letter, bookmark) in others.iter() {
            if self.get(letter).is_none_or(|known| known.set < bookmark.set) {
                self.set(letter, bookmark);
            }
        }
    }

    /// Moves each bookmark to where its place is in what the text became.
    pub(super) fn change(&mut self, place: impl Fn(usize) -> usize) {
        self.0.values_mut().for_each(|bookmark| bookmark.at = place(bookmark.at));
    }
}

impl FromIterator<(char, Bookmark)> for Bookmarks {
    fn from_iter<T: IntoIterator<Item = (char, Bookmark)>>(bookmarks: T) -> Self {
        Self(bookmarks.into_iter().collect())
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

impl Pending {
    /// What `action` does while a letter is awaited: whatever is no letter ends the waiting.
    pub fn update(self, action: Action) -> Response {
        match action {
            Action::Letter(letter) => Response::Letter(letter),
            _ => Response::Close,
        }
    }
}

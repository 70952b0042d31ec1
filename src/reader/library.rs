//! The library: the reports of a folder as a list, which fills while they are read. Which rows show, in which order, which is
//! the current row, which entries are marked.

pub mod column;
pub mod entry;
mod naming;
mod update;

#[cfg(test)]
mod tests;

use super::overlay::Overlay;
use super::table_rows::TableRows;
use super::{Effect, ListNotice, Mode, Notice, Reader};
use crate::document::{Document, Source};
use crate::search::Query;
use column::LibraryOrder;
use entry::{LibraryEntry, LibraryEvent};
use std::collections::HashMap;
use std::mem;
use std::path::{Path, PathBuf};

/// The list. Entries are counted in the order in which their files were found, rows from the top.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The folder as it was named.
    pub folder: String,
    entries: Vec<LibraryEntry>,
    /// What each of them is called.
    titles: Vec<String>,
    /// Whether all files were found.
    is_complete: bool,
    /// Whether the entries are those of before, to be replaced by what is found now.
    is_outdated: bool,
    /// How many entries have nothing left to find out.
    settled: usize,
    /// Which of the entries show; the selected ones are the marked.
    rows: TableRows,
    order: LibraryOrder,
    filter: Option<Query>,
}

impl Library {
    /// An empty list of the reports in `folder`.
    pub fn new(folder: String) -> Self {
        Self { folder, ..Self::default() }
    }

    /// Takes in what was found out; the same entry stays the current one.
    pub fn receive(&mut self, events: Vec<LibraryEvent>) {
        for event in events {
            match event {
                LibraryEvent::Found(entries) if mem::take(&mut self.is_outdated) => self.replace(entries),
                LibraryEvent::Found(entries) => self.entries.extend(entries),
                LibraryEvent::Complete => self.is_complete = true,
                LibraryEvent::Read(place, state) => {
                    if let Some(entry) = self.entries.get_mut(place) {
                        entry.state = state;
                    }
                }
            }
        }
        self.titles = naming::titles(&self.entries);
        self.settled = self.entries.iter().filter(|entry| entry.is_settled()).count();
        self.arrange();
    }

    /// Has what is found from now on replace the entries.
    pub fn begin_again(&mut self) {
        (self.is_outdated, self.is_complete) = (true, false);
    }

    /// Puts `entries` in the place of those that are there; the same files stay marked and current.
    fn replace(&mut self, entries: Vec<LibraryEntry>) {
        let places: HashMap<&Path, usize> = entries.iter().enumerate().map(|(at, entry)| (&*entry.file, at)).collect();
        let old = &self.entries;
        self.rows.change(|entry| places.get(&*old.get(entry)?.file).copied());
        self.entries = entries;
    }

    /// The entries that show, from the top.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &LibraryEntry> {
        self.rows.entries().iter().map(|entry| &self.entries[*entry])
    }

    /// What the entry in a row is called: its title, with what tells it from others of that title.
    pub fn title(&self, row: usize) -> &str {
        let title = self.rows.entries().get(row).and_then(|entry| self.titles.get(*entry));
        title.map_or("", String::as_str)
    }

    /// How many entries there are.
    pub fn count(&self) -> usize {
        self.entries.len()
    }

    /// How many entries were read, of how many; none once all are.
    pub fn progress(&self) -> Option<(usize, usize)> {
        let is_done = self.is_complete && self.settled == self.entries.len();
        (!is_done).then_some((self.settled, self.entries.len()))
    }

    /// The order of the rows.
    pub fn order(&self) -> LibraryOrder {
        self.order
    }

    /// What they are filtered by.
    pub fn filter(&self) -> Option<&Query> {
        self.filter.as_ref()
    }

    /// The current row.
    pub fn row(&self) -> usize {
        self.rows.row()
    }

    /// The first row in sight.
    pub fn first(&self) -> usize {
        self.rows.first()
    }

    /// The entry of the current row.
    pub fn entry(&self) -> Option<&LibraryEntry> {
        self.rows.entry().map(|entry| &self.entries[entry])
    }

    /// Whether the entry in a row is marked.
    pub fn is_marked(&self, row: usize) -> bool {
        self.rows.is_selected(row)
    }

    /// How many entries are marked.
    pub fn marked(&self) -> usize {
        self.rows.selected()
    }

    /// The files of the marked entries that can be read, those too that do not show, in the order of the list.
    pub fn marked_files(&self) -> Vec<PathBuf> {
        let mut marked: Vec<&LibraryEntry> =
            self.rows.selection().into_iter().map(|entry| &self.entries[entry]).collect();
        marked.sort_by(|one, other| self.order.compare(one, other));
        marked.into_iter().filter(|entry| entry.can_be_read()).map(|entry| entry.file.clone()).collect()
    }

    /// Shows only entries that `query` finds; without a query all.
    pub fn set_filter(&mut self, query: Option<Query>, height: usize) {
        self.filter = query;
        self.arrange();
        self.rows.follow(height);
    }

    /// Makes the rows anew. The row of the same entry stays the current row; where it does not show, a row near it.
    fn arrange(&mut self) {
        let shows = |entry: &LibraryEntry| self.filter.as_ref().is_none_or(|query| query.is_in(&entry.text()));
        let mut rows: Vec<usize> = (0..self.entries.len()).filter(|entry| shows(&self.entries[*entry])).collect();
        rows.sort_by(|one, other| self.order.compare(&self.entries[*one], &self.entries[*other]));
        self.rows.show(rows);
    }

    /// Scrolls no further than need be for the current row to stand in `height` lines.
    pub fn follow(&mut self, height: usize) {
        self.rows.follow(height);
    }
}

impl Reader {
    /// A session with a library, in which no report is read yet.
    pub fn of_library(library: Library) -> Self {
        let source = Source { name: library.folder.clone(), encoding: "UTF-8" };
        let mut reader = Self::new(Document::parse(source, String::new()), Vec::new());
        (reader.library, reader.notice) = (Some(library), None);
        reader.overlays.open(Overlay::Library);
        reader
    }

    /// Whether no report is read yet.
    pub fn is_vacant(&self) -> bool {
        self.report.document.text.is_empty()
    }

    /// The library, if a folder was opened.
    pub fn library(&self) -> Option<&Library> {
        self.library.as_ref()
    }

    /// Has the files of the library looked for again.
    pub(super) fn list_again(&mut self) -> Effect {
        self.library.iter_mut().for_each(Library::begin_again);
        Effect::ListAgain
    }

    /// Takes in what was found out about the library.
    pub fn receive_library(&mut self, events: Vec<LibraryEvent>) {
        let height = self.sizes().library;
        if let Some(library) = &mut self.library {
            library.receive(events);
            library.follow(height);
        }
    }

    /// Shows another library.
    pub(super) fn show_library(&mut self, library: Library) {
        self.library = Some(library);
        self.open_library();
    }

    /// Reads on in the report under the library.
    pub(super) fn close_library(&mut self) {
        self.overlays.close_kind(Mode::Library);
    }

    /// Shows the library.
    pub(super) fn open_library(&mut self) {
        match self.library {
            Some(_) => self.overlays.open(Overlay::Library),
            None => self.notice = Some(Notice::List(ListNotice::NoLibrary)),
        }
    }
}

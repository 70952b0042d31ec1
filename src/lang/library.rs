//! The texts of the library.

use crate::reader::ListNotice;
use crate::reader::library::column::LibraryColumn;

/// What is told of the reports of a folder.
#[allow(missing_docs)] // Each field is named after what it says.
pub struct LibraryTexts {
    pub title: &'static str,
    pub column: fn(LibraryColumn) -> &'static str,
    pub sorted_by: fn(LibraryColumn) -> &'static str,
    pub marked: &'static str,
    pub nothing_shows: &'static str,
    /// How far the reading of a folder has come; of how many files is not known before all are found.
    pub progress: fn(read: usize, found: usize) -> String,
    pub unread: &'static str,
    pub notice: fn(&ListNotice) -> String,
}

//! What a reader is told about what was asked for.

use super::checks::CheckNotice;
use crate::document::Warning;
use crate::search::RegexError;
use std::path::PathBuf;

/// A word to the reader about what was asked; never an exit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// An entry of the configuration cannot be used, nor can so many others.
    Misconfigured {
        /// The first entry, and why.
        first: String,
        /// How many others.
        more: usize,
    },
    /// The query stands nowhere in the report.
    NotFound {
        /// What was typed.
        query: String,
        /// How else it may be looked for.
        advice: SearchAdvice,
    },
    /// The search went on from the other end.
    Wrapped,
    /// A hit was asked for before any search.
    NoSearch,
    /// There is no figure further on.
    LastFigure,
    /// There is no figure further back.
    FirstFigure,
    /// There is no section further on.
    LastSection,
    /// There is no section further back.
    FirstSection,
    /// Only the beginning is there yet: its end shows, and the end of all as soon as the rest is there.
    EndAwaited,
    /// The text is as wide as the screen lets it be.
    Widest,
    /// There is no report further on.
    LastReport,
    /// There is no report further back.
    FirstReport,
    /// This report is being opened.
    Opening(String),
    /// This report, which was asked for before, is open now.
    Opened(String),
    /// A report could not be opened.
    NotOpened {
        /// Its file.
        file: String,
        /// Why not.
        why: String,
    },
    /// There is no section of that number.
    NoSection(String),
    /// There is no article of that number.
    NoArticle(usize),
    /// No boilerplate is in sight.
    NoBoilerplate,
    /// No table in sight has columns there that are not.
    NoColumn,
    /// Something about a list of reports or of hits in them.
    List(ListNotice),
    /// This is no command.
    NoCommand(String),
    /// Something about the user's editor.
    Editor(EditorNotice),
    /// This theme shows until the program ends; the configuration keeps it for good.
    ThemeUntilEnd(String),
    /// There is no theme of that name; these names there are.
    NoTheme {
        /// What was typed.
        name: String,
        /// All names.
        known: String,
    },
    /// There are no two figures in the section that can be held against each other.
    NoSeries,
    /// So many figures were copied.
    CopiedFigures(usize),
    /// A table was copied as a whole.
    CopiedTable {
        /// How many rows it has, its heads among them.
        rows: usize,
        /// How many columns.
        columns: usize,
    },
    /// So many figures were written to that file.
    Exported(usize, String),
    /// Something about the comparison with other reports.
    Comparison(ComparisonNotice),
    /// Something about reports and a codebook.
    Coding(CodingNotice),
    /// There is no folder for the file.
    NoFolder,
    /// The file could not be written.
    NotExported(String),
    /// No format has the ending of the file; those that have one, with their dots.
    NoFormat(String),
    /// A file was left as it is.
    NotReplaced,
    /// There is no earlier place to go back to.
    NoWayBack,
    /// The line being read has this letter now.
    BookmarkSet(char),
    /// No figure is in sight.
    NoFigure,
    /// The correction holds.
    Corrected,
    /// All is said of the figure again as the program says it.
    CorrectionTakenBack,
    /// What came of the checks of the report.
    Check(CheckNotice),
    /// Bookmarks and corrections have to wait until all of the report is read.
    NotAllRead,
    /// No bookmark has this letter.
    NoBookmark(char),
    /// This is no letter for a bookmark.
    NoLetter(char),
    /// The jump list has no later place.
    NoWayForward,
    /// Something is amiss with the files that remember the place in each report.
    StateFault(StoreError),
    /// Something about the document.
    Warning(Warning),
    /// The rest of the document could not be opened.
    Failed(String),
    /// The file was read again.
    ReadAgain,
    /// The file could not be read again.
    NotReadAgain(String),
    /// The report came from no file that could be read again.
    NoFile,
    /// This was copied.
    Copied(String),
    /// The nearest figure was copied, for there was no current figure.
    CopiedNearest(String),
    /// There is nothing in sight to copy.
    NothingToCopy,
    /// So many bytes were copied: more than many terminals take.
    CopiedMuch(usize),
    /// So many bytes are too many to be copied.
    TooMuchToCopy(usize),
}

/// How else to look for what stands nowhere in the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchAdvice {
    /// In the rest of the report, which is not there yet.
    Rest,
    /// In all reports: there are others.
    OtherReports,
    /// As a regular expression: it was looked for as it stands, and letters as pinyin.
    Expression,
    /// In no other way.
    Nothing,
}

/// A word about the user's editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditorNotice {
    /// It did not run, and why.
    NotRun(String),
    /// It had the source, which is not what the screen shows: of a web page its markup.
    SourceEdited,
    /// There is no file that it could open: it is gone, or the report came from none.
    NoSource,
    /// The file is no text that an editor opens.
    NoTextFile,
}

/// A word about a list of reports or of hits in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListNotice {
    /// No report is remembered.
    NothingRecent,
    /// No folder was opened.
    NoLibrary,
    /// What was typed is no regular expression.
    NoRegex(RegexError),
    /// So many hits were written to that file.
    Exported(usize, String),
}

/// A word about the comparison with other reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComparisonNotice {
    /// So many indicators were copied.
    Copied(usize),
    /// So many indicators were written to that file.
    Exported(usize, String),
    /// The indicator of the current row is told by one report only.
    InOneOnly,
    /// There is no other report to compare with.
    OnlyReport,
    /// No report before this one tells the value of that indicator.
    NoEarlier,
    /// This figure will be of one indicator with the next one that is chosen.
    MarkedForSame,
    /// There is no other value in the row.
    NothingBeside,
    /// Two figures are of one indicator from now on, or are not.
    Judged(bool),
}

/// A word about reports and a codebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodingNotice {
    /// No codebook was opened.
    NoCodebook,
    /// The codebook cannot be used, and why.
    Unusable(String),
    /// The codebook has only so many variables.
    NoVariable(usize),
    /// The value of that variable is this figure from now on.
    Coded(String),
    /// The report tells no value of that variable.
    CodedMissing(String),
    /// That variable is coded as the codebook says it again.
    CodedAsFound(String),
    /// So many cells were copied.
    Copied(usize),
    /// So many cells were written to that file.
    Exported(usize, String),
}

/// Why the state of a report cannot be saved, or was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // The fields are what the messages show.
pub enum StoreError {
    /// The system refused the folder or a file in it.
    Unusable { path: PathBuf, why: String },
    /// A later version of the program wrote the file, in a version of its format that is later than the `known` one.
    Newer { path: PathBuf, version: u32, known: u32 },
    /// Others than the user may write in the folder.
    Shared { path: PathBuf },
    /// The file is no state file.
    Unreadable { path: PathBuf },
    /// The file was no state file; it was renamed to `kept`.
    Broken { kept: PathBuf },
}

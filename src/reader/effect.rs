//! What is left for the terminal to do after an action.

use super::Mode;
use super::accepted_alarms::AlarmKey;
use super::comparison_table::CellPlace;
use crate::compare::{CodedSelection, Coding, Judgement};
use crate::search::Query;
use std::path::PathBuf;

/// Something for the terminal, the file system or the workspace to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Effect {
    /// Draw and wait.
    #[default]
    None,
    /// Hand the terminal back until the shell continues the program.
    Suspend,
    /// Clear the screen and draw all of it.
    Repaint,
    /// Open the file in the user's editor, at that place.
    OpenEditor(FilePlace),
    /// Read the file again.
    Reload,
    /// List the reports of the library again.
    ListAgain,
    /// Have the workspace answer.
    Workspace(Request),
    /// Put this into the clipboard: lines without a control character but tabs.
    Copy(String),
    /// Put these figures into the clipboard, places in the report's figures.
    CopyFigures(Vec<usize>, CopyAs),
    /// Look through several reports.
    Concord(Query),
    /// Put these indicators into the clipboard, places in the comparison.
    CopyIndicators(Vec<usize>, CopyAs),
    /// Let this hold from now on, and remember it.
    Judge(Judgement),
    /// Put these of the coded reports into the clipboard.
    CopyCoded(CodedSelection, CopyAs),
    /// Remember this coding.
    Code(Coding),
    /// Code reports by the codebook in that file.
    Codebook(String),
    /// Put the table of that place in the report into the clipboard.
    CopyTable(usize),
    /// Write figures to a file, and say what came of it.
    Export(Export),
    /// List the reports that were read before.
    Recent,
    /// Have the terminal list its themes, or draw in another.
    Theme(ThemeRequest),
    /// Leave.
    Quit,
}

/// What the workspace is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// To read the report so many further on, or back where negative.
    Step(isize),
    /// To read the report at that place, from 0.
    GoTo(usize),
    /// To read another report, from this file.
    Open(PathBuf),
    /// To put the reports of these files behind the others, and to read the first of them.
    OpenAll(Vec<PathBuf>),
    /// The same, and to compare all.
    CompareAll(Vec<PathBuf>),
    /// The same as opening all, and to code them.
    CodeAll(Vec<PathBuf>),
    /// To go to the byte of the report in that file at which a hit begins.
    GoToHit(PathBuf, usize),
    /// To list them.
    List,
    /// To compare them, at the figure of the report that is read whose number begins at that byte.
    Compare(usize),
    /// To show how they are coded.
    Code,
    /// To read on at a figure of whatever report.
    GoToFigure(CellPlace),
    /// To let it hold, or no more, that an alarm with another report is none, of the report at that place.
    AcceptAlarm(usize, AlarmKey),
    /// To read on in the report at that place where one came from it, or in the table over it.
    Return {
        /// The place.
        report: usize,
        /// The table that it was left from.
        table: Option<Mode>,
    },
}

/// A place in the file of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilePlace {
    /// A line, from 1.
    Line(usize),
    /// The first line with these words, in a file whose text was written anew.
    Words(String),
}

/// What is asked of the themes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThemeRequest {
    /// To list them.
    List,
    /// To draw in the theme at that place.
    Show(usize),
    /// To draw in the theme of that name.
    Named(String),
}

/// What is to be written, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The file as it was named.
    pub file: String,
    /// What is to be written.
    pub rows: ExportedRows,
    /// Whether a file of that name may be replaced.
    pub replaces: bool,
}

/// The rows that are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportedRows {
    /// Figures, as places in the report's figures, in order.
    Figures(Vec<usize>),
    /// The lines of the concordance, so many.
    Concordance(usize),
    /// Indicators, as places in the comparison, in order.
    Indicators(Vec<usize>),
    /// These of the coded reports.
    Coded(CodedSelection),
}

impl ExportedRows {
    /// How many there are.
    pub fn count(&self) -> usize {
        match self {
            Self::Figures(rows) | Self::Indicators(rows) => rows.len(),
            Self::Concordance(lines) => *lines,
            Self::Coded(cells) => cells.count(),
        }
    }
}

/// What came of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exported {
    /// It was written.
    Written,
    /// There is a file of that name, and it was not said that it may be replaced.
    Exists,
    /// No format has the ending of that name; these endings have one.
    UnknownFormat {
        /// The endings with their dots.
        endings: String,
    },
    /// There is no such folder to write it in.
    NoFolder,
    /// It could not be written, and why.
    Failed(String),
}

/// What figures become in the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyAs {
    /// Lines of values set apart by tabs, as spreadsheets take them, under a line with their names.
    Values,
    /// A table in Markdown.
    Markdown,
}

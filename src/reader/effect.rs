//! What is left for the terminal to do after an action.

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
    /// Read the file again.
    Reload,
    /// Have the workspace answer.
    Workspace(Request),
    /// Put this into the clipboard: lines without a control character but tabs.
    Copy(String),
    /// Put these figures into the clipboard, places in the report's figures.
    CopyFigures(Vec<usize>, CopyAs),
    /// Write figures to a file, and say what came of it.
    Export(Export),
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
    /// To list them.
    List,
}

/// What is to be written, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The file as it was named.
    pub file: String,
    /// Places in the report's figures, in order.
    pub figures: Vec<usize>,
    /// Whether a file of that name may be replaced.
    pub replaces: bool,
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
    /// It could not be written, and why.
    Failed(String),
}

/// What figures become in the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyAs {
    /// Lines of values set apart by tabs, as spreadsheets take them.
    Values,
    /// A table in Markdown.
    Markdown,
}

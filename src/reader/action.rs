//! What a reader can be asked to do, and what it asks back.

use super::input_line::Edit;
use crate::document::{SectionId, Warning};
use std::path::PathBuf;

/// A pane of the screen, in reading order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The section list.
    Sections,
    /// The report itself.
    #[default]
    Text,
    /// The figures of the section being read.
    Figures,
}

/// A list that can be filtered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterTarget {
    /// The section list.
    Sections,
    /// The figures of the section being read.
    Figures,
    /// The table of all figures.
    AllFigures,
    /// The page of keys.
    Help,
}

/// Who has the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The pane that has the focus.
    Reading,
    /// The line that a search or a command is typed into.
    Prompt,
    /// The page of keys.
    Help,
    /// The table of all figures.
    AllFigures,
    /// A chart.
    Chart,
    /// A question that is answered with yes or no.
    Question,
    /// The list of the reports.
    Reports,
    /// The selection, whose end moves.
    Selecting,
    /// The list of the bookmarks: the next character is the letter of a bookmark.
    AwaitingLetter,
}

/// Something to do. What a key, a click or a wheel means becomes an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// A line on; in a list the next entry.
    LineDown,
    /// A line back; in a list the entry before.
    LineUp,
    /// Half a screen on.
    HalfPageDown,
    /// Half a screen back.
    HalfPageUp,
    /// A screen on, but for one line.
    PageDown,
    /// A screen back, but for one line.
    PageUp,
    /// To the first line, or to the line of that number.
    Top,
    /// To the last line, or to the line of that number.
    Bottom,
    /// To the next heading.
    NextSection,
    /// To the heading above.
    PreviousSection,
    /// To the next figure, in whatever section.
    NextFigure,
    /// To the figure before.
    PreviousFigure,
    /// To the next hit of the search.
    NextHit,
    /// To the hit before.
    PreviousHit,
    /// A digit: it repeats the motion that follows, or names a section where none follows.
    Digit(usize),
    /// No motion followed the digits.
    DigitsEnd,
    /// The next pane gets the keys.
    NextPane,
    /// The pane before gets the keys.
    PreviousPane,
    /// Go where the list stands and read on there; run what the prompt holds.
    Enter,
    /// Out of what is open, or back to where the last jump started.
    Back,
    /// Back along the jump list.
    JumpBack,
    /// Forward along the jump list.
    JumpForward,
    /// Sets a bookmark at the line being read: its letter comes next.
    SetBookmark,
    /// To a bookmark: its letter comes next.
    GoToBookmark,
    /// The letter that was awaited.
    Letter(char),
    /// Folds the section in the list, or goes to the one above it.
    FoldSection,
    /// Opens the folded section.
    UnfoldSection,
    /// Opens the first folded boilerplate in sight, or folds it again.
    ToggleBoilerplate,
    /// A click on folded boilerplate: opens what hides this byte of the text.
    OpenBoilerplate(usize),
    /// Shows a table that does not fit from the next column on.
    NextColumn,
    /// Shows it from the column before on.
    PreviousColumn,
    /// Sets the text two 汉字 wider.
    Wider,
    /// Sets the text two 汉字 narrower.
    Narrower,
    /// Asks what to search for.
    Search,
    /// Asks for a command.
    Command,
    /// Changes what the prompt holds.
    Edit(Edit),
    /// What the prompt holds is meant in the next way: as it stands, as an expression, as pinyin.
    SwitchMode,
    /// Puts what was searched for before into the prompt.
    OlderQuery,
    /// Puts what was searched for after that into the prompt.
    NewerQuery,
    /// Opens the table of all figures, or closes it.
    AllFigures,
    /// Sorts the table by something else.
    SortByNext,
    /// Sorts it the other way round.
    SortReversed,
    /// Shows in it the figures of the next sort of unit; behind the last all.
    NextUnitKind,
    /// Shows in it the figures of the sort of unit before.
    PreviousUnitKind,
    /// Selects the current row, or takes it out of what is selected; selects all of a range that was begun.
    SelectRow,
    /// Begins a range of rows, or selects the range that was begun.
    SelectRange,
    /// A click on a row of the table.
    GoToRow(usize),
    /// Copies the selected rows as values set apart by tabs.
    CopyRows,
    /// Copies them as a table in Markdown.
    CopyRowsMarkdown,
    /// Asks for a file to write them to.
    Export,
    /// Shows figures as bars, or closes the chart.
    Chart,
    /// Asks what the list that has the keys is to show.
    Filter,
    /// Answers a question with yes.
    Yes,
    /// Answers it with no.
    No,
    /// Copies the selection; where there is none, the current figure or the nearest in sight, with what it counts.
    Copy,
    /// Copies the paragraph being read, or those that are selected in part.
    CopyParagraph,
    /// Begins a selection, with the current figure or hit if any; takes up the selection just copied; ends the selection
    /// under way.
    Select,
    /// The same by whole paragraphs.
    SelectParagraphs,
    /// The other end of the selection moves from now on.
    SwapEnds,
    /// A character on.
    NextCharacter,
    /// A character back.
    PreviousCharacter,
    /// The mouse was drawn over the text: selects from one byte of it to another.
    Drag(usize, usize),
    /// A double click: selects the figure at this byte of the text, or the sentence around it.
    SelectAround(usize),
    /// Shows the keys, or hides them.
    Help,
    /// The wheel over a pane: so many lines, down positive.
    Wheel(Pane, isize),
    /// A click into a pane.
    Focus(Pane),
    /// A click on a section.
    GoToSection(SectionId),
    /// A click on a figure: its place in the report's figures.
    GoToFigure(usize),
    /// To the next report.
    NextReport,
    /// To the report before.
    PreviousReport,
    /// Lists the reports, or hides the list.
    Reports,
    /// Hands the terminal back to the shell for a while.
    Suspend,
    /// Draws the screen anew, after something else wrote on it.
    Repaint,
    /// Reads the file again.
    Reload,
    /// Ends the reading.
    Quit,
}

/// What is left for the terminal to do after an action.
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
    /// The query stands nowhere.
    NotFound(String),
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
    NoSection(usize),
    /// No boilerplate is in sight.
    NoBoilerplate,
    /// No table in sight has columns there that are not.
    NoColumn,
    /// This is no command.
    NoCommand(String),
    /// There are no two figures in the section that can be held against each other.
    NoSeries,
    /// So many figures were copied.
    CopiedFigures(usize),
    /// So many figures were written to that file.
    Exported(usize, String),
    /// The file could not be written.
    NotExported(String),
    /// No format has the ending of that file.
    NoFormat {
        /// The file.
        file: String,
        /// The endings that have one, with their dots.
        endings: String,
    },
    /// A file was left as it is.
    NotReplaced,
    /// There is no earlier place to go back to.
    NoWayBack,
    /// The line being read has this letter now.
    BookmarkSet(char),
    /// Bookmarks have to wait until all of the report is read.
    NotAllRead,
    /// No bookmark has this letter.
    NoBookmark(char),
    /// This is no letter for a bookmark.
    NoLetter(char),
    /// The jump list has no later place.
    NoWayForward,
    /// Something is amiss with the files that remember the place in each report.
    StateFault(String),
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

//! What a reader can be asked to do.

mod table;

pub use table::{ACTIONS, KeyAction};

use super::all_figures::order::SortKey;
use super::all_figures::units::UnitKind;
use super::input_line::Edit;
use super::library::column::LibraryColumn;
use super::mode::Pane;
use crate::document::SectionId;

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
    /// So many per cent into the text as the number before says.
    Percent,
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
    /// Closes what is open, else takes the marks off the current figure and the hits; it never moves the text.
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
    /// A click on the scrollbar: to the line of that byte of the text.
    GoToOffset(usize),
    /// Shows a table that does not fit from the next column on.
    NextColumn,
    /// Shows it from the column before on.
    PreviousColumn,
    /// Gives the text the whole width, for wide tables, or takes it back.
    WholeWidth,
    /// Hides a list beside the text: that which has the keys, else the next.
    HidePane,
    /// Opens the file in the user's editor, at the line being read.
    OpenEditor,
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
    /// Sorts the table by something else; after a number by the column of that number.
    SortByNext,
    /// A click on the name of a sort of unit: shows in the table only figures of such units; all where it names none.
    ShowUnitKind(Option<UnitKind>),
    /// A click on the head of a column: sorts the table by it, or the other way round.
    SortBy(SortKey),
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
    /// Asks for another label, period or unit of the current figure, or of the nearest in sight.
    Correct,
    /// To the next field of a form.
    NextField,
    /// To the field before.
    PreviousField,
    /// Puts into the field what the program says.
    AsFound,
    /// To the next alarm: a relation between figures that does not hold.
    NextAlarm,
    /// Lists the checks of the figures, or closes the list.
    Checks,
    /// Says of an alarm that the report is right, or takes that back.
    AcceptAlarm,
    /// Shows figures as bars, or closes the chart.
    Chart,
    /// Opens the comparison with other reports at the current figure, or closes it.
    Compare,
    /// To the value that the report before tells of the current figure.
    EarlierValue,
    /// Says that two figures are values of one indicator.
    Same,
    /// Says that the current figure is not of the indicator of the others in its row.
    NotSame,
    /// How reports are coded by the codebook; in the library, the marked ones.
    Codebook,
    /// Says that a figure is the value of a variable.
    CodeFigure,
    /// Says that the report tells no value of the variable.
    CodeMissing,
    /// Asks what the list that has the keys is to show.
    Filter,
    /// Answers a question with yes.
    Yes,
    /// Answers it with no.
    No,
    /// Copies the selection; where there is none, the current figure, else the table being read, else the nearest figure in
    /// sight, with what it counts.
    Copy,
    /// Copies the paragraph being read, or those that are selected in part; in a table all of it.
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
    /// Lists the reports of the folder, or hides the list.
    Library,
    /// Opens the marked reports of the library together.
    OpenMarked,
    /// Asks what several reports are to be looked through for.
    Concordance,
    /// A click on the head of a column of the library: sorts by it, or the other way round.
    SortByColumn(LibraryColumn),
    /// Hands the terminal back to the shell for a while.
    Suspend,
    /// Draws the screen anew, after something else wrote on it.
    Repaint,
    /// Reads the file again.
    Reload,
    /// Ends the reading.
    Quit,
}

impl Action {
    /// What it does, in English; nothing where no key asks for it.
    pub fn english(self) -> &'static str {
        ACTIONS.iter().find(|row| row.action == self).map_or("", |row| row.what)
    }
}

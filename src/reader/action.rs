//! What a reader can be asked to do, and the one table of the actions that keys ask for. The keymap, the configuration, the
//! help and the tests are made of it.

use super::all_figures::order::SortKey;
use super::all_figures::units::UnitKind;
use super::input_line::Edit;
use super::library::column::LibraryColumn;
use super::mode::{Context as On, Pane};
use crate::document::SectionId;
use Action::*;

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

/// An action that keys ask for.
#[derive(Clone, Copy, Debug)]
pub struct KeyAction {
    /// What the keys do.
    pub action: Action,
    /// Its name in a configuration.
    pub name: &'static str,
    /// What it does, as the English help says it; the other languages say it in their own files.
    pub what: &'static str,
    /// Where it can be asked for, and the default keys there, each a sequence such as `g t`.
    pub keys: &'static [(On, &'static [&'static str])],
}

/// All actions that keys ask for, in the order in which the help lists them.
pub const ACTIONS: &[KeyAction] = &[
    row(LineDown, "line-down", "line down; in a list the next entry", &[(On::Reading, &["j", "Down", "Ctrl-E"])]),
    row(LineUp, "line-up", "line up; in a list the previous entry", &[(On::Reading, &["k", "Up", "Ctrl-Y"])]),
    row(PageDown, "page-down", "page down", &[(On::Reading, &["Space", "PgDn", "Ctrl-F"])]),
    row(PageUp, "page-up", "page up", &[(On::Reading, &["b", "PgUp", "Ctrl-B"])]),
    row(HalfPageDown, "half-page-down", "half a page down", &[(On::Reading, &["d", "Ctrl-D"])]),
    row(HalfPageUp, "half-page-up", "half a page up", &[(On::Reading, &["u", "Ctrl-U"])]),
    row(Top, "top", "to the start; after digits to that line", &[(On::Reading, &["g", "Home"])]),
    row(Bottom, "bottom", "to the end; after digits to that line", &[(On::Reading, &["G", "End"])]),
    row(Percent, "percent", "after digits so many per cent into the text", &[(On::Reading, &["%"])]),
    row(NextSection, "next-section", "next section", &[(On::Reading, &["]"]), (On::Sections, &["n"])]),
    row(PreviousSection, "previous-section", "previous section", &[(On::Reading, &["["]), (On::Sections, &["p"])]),
    row(FoldSection, "fold-section", "fold", &[(On::Sections, &["h", "Left"])]),
    row(UnfoldSection, "unfold-section", "unfold", &[(On::Sections, &["l", "Right"])]),
    row(NextFigure, "next-figure", "next figure", &[(On::Reading, &["f"]), (On::Figures, &["n"])]),
    row(PreviousFigure, "previous-figure", "previous figure", &[(On::Reading, &["F"]), (On::Figures, &["p"])]),
    row(NextPane, "next-pane", "next pane", &[(On::Reading, &["Tab"])]),
    row(PreviousPane, "previous-pane", "previous pane", &[(On::Reading, &["Shift-Tab"])]),
    row(Enter, "enter", "accept; in a list read on there", &[(On::Reading, &["Enter"]), (On::Prompt, &["Enter"])]),
    row(
        Back,
        "back",
        "close; unmark the figure and the hits",
        &[
            (On::Reading, &["Esc"]),
            (On::Prompt, &["Esc", "Ctrl-C", "Ctrl-G"]),
            (On::Correction, &["Esc", "Ctrl-C", "Ctrl-G"]),
            (On::Letter, &["Esc", "Ctrl-C", "Ctrl-G"]),
        ],
    ),
    row(JumpBack, "jump-back", "back in the jump list", &[(On::Reading, &["Ctrl-O", "{", "Alt-Left"])]),
    // Most terminals send Tab for Ctrl-I.
    row(JumpForward, "jump-forward", "forward in the jump list", &[(On::Reading, &["}", "Alt-Right", "Ctrl-I"])]),
    row(SetBookmark, "mark", "set a bookmark; its letter follows", &[(On::Reading, &["m"])]),
    row(
        GoToBookmark,
        "jump-to-mark",
        "go to a bookmark; its letter follows, or ' for the last jump",
        &[(On::Reading, &["'"])],
    ),
    row(Search, "search", "search", &[(On::Reading, &["/"])]),
    row(Command, "command", "type a command", &[(On::Reading, &[":"])]),
    row(NextHit, "next-hit", "next hit", &[(On::Reading, &["n"])]),
    row(PreviousHit, "previous-hit", "previous hit", &[(On::Reading, &["N"])]),
    row(
        Copy,
        "copy",
        "copy the figure with its label, or the selection",
        &[(On::Reading, &["y"]), (On::Selecting, &["y", "Enter"])],
    ),
    row(CopyParagraph, "copy-paragraph", "copy the paragraph", &[(On::Reading, &["Y"])]),
    row(Select, "select", "select text", &[(On::Reading, &["v"])]),
    row(SelectParagraphs, "select-paragraphs", "select paragraphs", &[(On::Reading, &["V"])]),
    row(NextCharacter, "next-character", "next character", &[(On::Selecting, &["l", "Right"])]),
    row(PreviousCharacter, "previous-character", "previous character", &[(On::Selecting, &["h", "Left"])]),
    row(SwapEnds, "swap-ends", "move the other end", &[(On::Selecting, &["o"])]),
    row(ToggleBoilerplate, "toggle-boilerplate", "show or fold boilerplate", &[(On::Reading, &["o"])]),
    row(
        NextColumn,
        "next-column",
        "wide table: next column",
        &[(On::Reading, &[">", "Right"]), (On::Comparison, &["l"])],
    ),
    row(
        PreviousColumn,
        "previous-column",
        "wide table: previous column",
        &[(On::Reading, &["<", "Left"]), (On::Comparison, &["h"])],
    ),
    row(WholeWidth, "whole-width", "whole width for the text, or back", &[(On::Reading, &["z"])]),
    row(HidePane, "hide-pane", "hide the sections, then the figures, then none", &[(On::Reading, &["w"])]),
    row(Wider, "wider", "wider text", &[(On::Reading, &["+", "="])]),
    row(Narrower, "narrower", "narrower text", &[(On::Reading, &["-"])]),
    row(NextReport, "next-report", "next report", &[(On::Reading, &["g t"]), (On::Reports, &["n"])]),
    row(PreviousReport, "previous-report", "previous report", &[(On::Reading, &["g T"]), (On::Reports, &["p"])]),
    row(Reports, "reports", "list of reports", &[(On::Reading, &["B"])]),
    row(Library, "library", "reports of the folder", &[(On::Reading, &["L"])]),
    row(Concordance, "concordance", "search in all reports", &[(On::Reading, &["g /"])]),
    row(OpenMarked, "open-marked", "open the marked reports", &[(On::Library, &["o"])]),
    row(AllFigures, "all-figures", "all figures", &[(On::Reading, &["t"])]),
    row(Compare, "compare", "compare with other reports", &[(On::Reading, &["x"])]),
    row(EarlierValue, "earlier-value", "to the value in the report before", &[(On::Reading, &["X"])]),
    row(Same, "same", "the same indicator: related values, or two figures", &[(On::Comparison, &["="])]),
    row(NotSame, "not-same", "not the same indicator as the others in its row", &[(On::Comparison, &["-"])]),
    row(Correct, "correct", "correct the label, period or unit", &[(On::Reading, &["a"])]),
    row(NextAlarm, "next-alarm", "next figure that does not agree", &[(On::Reading, &["!"])]),
    row(Checks, "checks", "checks of the figures", &[(On::Reading, &["C"])]),
    row(AcceptAlarm, "accept-alarm", "the report is right: no alarm, or again", &[(On::Reading, &["A"])]),
    row(Chart, "chart", "chart", &[(On::Reading, &["c"])]),
    row(Help, "help", "help", &[(On::Reading, &["?", "F1"])]),
    row(OpenEditor, "open-editor", "open the text in $EDITOR at this line", &[(On::Reading, &["E"])]),
    row(Reload, "reload", "reload the file", &[(On::Reading, &["r"])]),
    row(Repaint, "repaint", "redraw the screen", &[(On::Reading, &["Ctrl-L"])]),
    row(SwitchMode, "switch-mode", "as text, regex or pinyin", &[(On::Prompt, &["Tab"])]),
    row(OlderQuery, "older-query", "older query", &[(On::Prompt, &["Up", "Ctrl-P"])]),
    row(NewerQuery, "newer-query", "newer query", &[(On::Prompt, &["Down", "Ctrl-N"])]),
    row(NextField, "next-field", "next field", &[(On::Correction, &["Tab", "Down", "Ctrl-N"])]),
    row(PreviousField, "previous-field", "previous field", &[(On::Correction, &["Shift-Tab", "Up", "Ctrl-P"])]),
    row(AsFound, "as-found", "as the program says", &[(On::Correction, &["Ctrl-R"])]),
    row(Edit(Edit::Left), "left", "one character left", &[(On::Prompt, &["Left", "Ctrl-B"])]),
    row(Edit(Edit::Right), "right", "one character right", &[(On::Prompt, &["Right", "Ctrl-F"])]),
    row(Edit(Edit::Start), "start", "to the start", &[(On::Prompt, &["Home", "Ctrl-A"])]),
    row(Edit(Edit::End), "end", "to the end", &[(On::Prompt, &["End", "Ctrl-E"])]),
    row(Edit(Edit::EraseBack), "erase-back", "delete the character before", &[(On::Prompt, &["Backspace", "Ctrl-H"])]),
    row(Edit(Edit::EraseOn), "erase-on", "delete the character after", &[(On::Prompt, &["Delete", "Ctrl-D"])]),
    row(Edit(Edit::EraseWord), "erase-word", "delete the word before", &[(On::Prompt, &["Ctrl-W"])]),
    row(Edit(Edit::EraseToStart), "erase-to-start", "delete to the start", &[(On::Prompt, &["Ctrl-U"])]),
    row(Edit(Edit::EraseToEnd), "erase-to-end", "delete to the end", &[(On::Prompt, &["Ctrl-K"])]),
    row(
        Suspend,
        "suspend",
        "suspend (fg resumes)",
        &[(On::Reading, &["Ctrl-Z"]), (On::Prompt, &["Ctrl-Z"]), (On::Letter, &["Ctrl-Z"])],
    ),
    row(Quit, "quit", "quit", &[(On::Reading, &["q", "Ctrl-C"])]),
    row(
        Filter,
        "filter",
        "filter",
        &[
            (On::Sections, &["/"]),
            (On::Figures, &["/"]),
            (On::AllFigures, &["/"]),
            (On::Library, &["/"]),
            (On::Comparison, &["/"]),
        ],
    ),
    row(
        NextUnitKind,
        "next-unit-kind",
        "next kind of unit only",
        &[(On::AllFigures, &["Tab"]), (On::Comparison, &["Tab"])],
    ),
    row(
        PreviousUnitKind,
        "previous-unit-kind",
        "previous kind of unit only",
        &[(On::AllFigures, &["Shift-Tab"]), (On::Comparison, &["Shift-Tab"])],
    ),
    row(
        SortByNext,
        "sort-by-next",
        "sort by the next; after a number by that column",
        &[(On::AllFigures, &["s"]), (On::Comparison, &["s"]), (On::Library, &["s"]), (On::Concordance, &["s"])],
    ),
    row(
        SortReversed,
        "sort-reversed",
        "reverse the order",
        &[(On::AllFigures, &["S"]), (On::Comparison, &["S"]), (On::Library, &["S"]), (On::Concordance, &["S"])],
    ),
    row(
        SelectRow,
        "select-row",
        "select the row, or deselect it",
        &[(On::AllFigures, &["Space"]), (On::Library, &["Space"]), (On::Comparison, &["Space"])],
    ),
    row(
        SelectRange,
        "select-range",
        "select rows: begin or end",
        &[(On::AllFigures, &["v"]), (On::Comparison, &["v"])],
    ),
    row(
        CopyRows,
        "copy-rows",
        "copy the selected rows, tab-separated",
        &[(On::AllFigures, &["y"]), (On::Comparison, &["y"])],
    ),
    row(
        CopyRowsMarkdown,
        "copy-rows-markdown",
        "copy the selected rows as Markdown",
        &[(On::AllFigures, &["Y"]), (On::Comparison, &["Y"])],
    ),
    row(
        Export,
        "export",
        "export the selected rows to a file",
        &[(On::AllFigures, &["e"]), (On::Comparison, &["e"]), (On::Concordance, &["e"])],
    ),
    row(Yes, "yes", "yes", &[(On::Question, &["y", "Y"])]),
    row(No, "no", "no", &[(On::Question, &["n", "N"])]),
];

const fn row(
    action: Action,
    name: &'static str,
    what: &'static str,
    keys: &'static [(On, &'static [&'static str])],
) -> KeyAction {
    KeyAction { action, name, what, keys }
}

impl KeyAction {
    /// The default keys in `context`; nothing where it cannot be asked for there.
    pub fn keys_in(&self, context: On) -> Option<&'static [&'static str]> {
        self.keys.iter().find(|(on, _)| *on == context).map(|(_, keys)| *keys)
    }
}

impl Action {
    /// What it does, in English; nothing where no key asks for it.
    pub fn english(self) -> &'static str {
        ACTIONS.iter().find(|row| row.action == self).map_or("", |row| row.what)
    }
}

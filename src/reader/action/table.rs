//! The one table of the actions that keys ask for. The keymap, the configuration, the help and the tests are made of it.

use super::Action::{self, *};
use crate::reader::input_line::Edit;
use crate::reader::mode::Context as On;

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
        "copy the figure with its label, the selection or table",
        &[(On::Reading, &["y"]), (On::Selecting, &["y", "Enter"])],
    ),
    row(CopyParagraph, "copy-paragraph", "copy the paragraph or table", &[(On::Reading, &["Y"])]),
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
        &[(On::Reading, &[">", "Right"]), (On::Comparison, &["l"]), (On::Coding, &["l"])],
    ),
    row(
        PreviousColumn,
        "previous-column",
        "wide table: previous column",
        &[(On::Reading, &["<", "Left"]), (On::Comparison, &["h"]), (On::Coding, &["h"])],
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
    row(Codebook, "codebook", "the variables of the codebook", &[(On::Reading, &["K"])]),
    row(
        CodeFigure,
        "code-figure",
        "the figure is the value of the variable; after digits of that one",
        &[(On::Reading, &["I"]), (On::Coding, &["="])],
    ),
    row(CodeMissing, "code-missing", "the report tells no value of the variable", &[(On::Coding, &["-"])]),
    row(Correct, "correct", "correct the label, period or unit", &[(On::Reading, &["a"])]),
    row(NextAlarm, "next-alarm", "next figure that does not agree", &[(On::Reading, &["!"])]),
    row(Checks, "checks", "checks of the figures, and between open reports", &[(On::Reading, &["C"])]),
    row(AcceptAlarm, "accept-alarm", "the report is right: no alarm, or again", &[(On::Reading, &["A"])]),
    row(Chart, "chart", "chart", &[(On::Reading, &["c"])]),
    row(Help, "help", "help", &[(On::Reading, &["?", "F1"])]),
    row(OpenEditor, "open-editor", "open the text in $EDITOR at this line", &[(On::Reading, &["E"])]),
    row(Reload, "reload", "reload the file; in the library list it again", &[(On::Reading, &["r"])]),
    row(Repaint, "repaint", "redraw the screen", &[(On::Reading, &["Ctrl-L"])]),
    row(SwitchMode, "switch-mode", "as text, regex or pinyin", &[(On::Prompt, &["Tab"])]),
    row(OlderQuery, "older-query", "older query", &[(On::Prompt, &["Up", "Ctrl-P"])]),
    row(NewerQuery, "newer-query", "newer query", &[(On::Prompt, &["Down", "Ctrl-N"])]),
    row(NextField, "next-field", "next field", &[(On::Correction, &["Tab", "Down", "Ctrl-N"])]),
    row(PreviousField, "previous-field", "previous field", &[(On::Correction, &["Shift-Tab", "Up", "Ctrl-P"])]),
    row(AsFound, "as-found", "as the program says", &[(On::Correction, &["Ctrl-R"]), (On::Coding, &["Ctrl-R"])]),
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
            (On::Coding, &["/"]),
        ],
    ),
    row(
        NextUnitKind,
        "next-unit-kind",
        "next kind of unit only",
        &[(On::AllFigures, &["Tab"]), (On::Comparison, &["Tab"]), (On::Coding, &["Tab"])],
    ),
    row(
        PreviousUnitKind,
        "previous-unit-kind",
        "previous kind of unit only",
        &[(On::AllFigures, &["Shift-Tab"]), (On::Comparison, &["Shift-Tab"]), (On::Coding, &["Shift-Tab"])],
    ),
    row(
        SortByNext,
        "sort-by-next",
        "sort by the next; after a number by that column",
        &[
            (On::AllFigures, &["s"]),
            (On::Comparison, &["s"]),
            (On::Coding, &["s"]),
            (On::Library, &["s"]),
            (On::Concordance, &["s"]),
        ],
    ),
    row(
        SortReversed,
        "sort-reversed",
        "reverse the order",
        &[
            (On::AllFigures, &["S"]),
            (On::Comparison, &["S"]),
            (On::Coding, &["S"]),
            (On::Library, &["S"]),
            (On::Concordance, &["S"]),
        ],
    ),
    row(
        SelectRow,
        "select-row",
        "select the row, or deselect it",
        &[
            (On::AllFigures, &["Space"]),
            (On::Library, &["Space"]),
            (On::Comparison, &["Space"]),
            (On::Coding, &["Space"]),
        ],
    ),
    row(
        SelectRange,
        "select-range",
        "select rows: begin or end",
        &[(On::AllFigures, &["v"]), (On::Comparison, &["v"]), (On::Coding, &["v"])],
    ),
    row(
        CopyRows,
        "copy-rows",
        "copy the selected rows, tab-separated",
        &[(On::AllFigures, &["y"]), (On::Comparison, &["y"]), (On::Coding, &["y"])],
    ),
    row(
        CopyRowsMarkdown,
        "copy-rows-markdown",
        "copy the selected rows as Markdown",
        &[(On::AllFigures, &["Y"]), (On::Comparison, &["Y"]), (On::Coding, &["Y"])],
    ),
    row(
        Export,
        "export",
        "export the selected rows to a file",
        &[(On::AllFigures, &["e"]), (On::Comparison, &["e"]), (On::Coding, &["e"]), (On::Concordance, &["e"])],
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

//! The keys as they are bound where nobody has bound others.

use super::keymap::Context::{self, *};
use crate::reader::{Action, Edit};

/// An action in the context where it can be asked for, the name by which a configuration binds it, and its keys.
#[derive(Clone, Copy, Debug)]
pub struct Default {
    /// Where its keys hold.
    pub context: Context,
    /// The name, unique in its context.
    pub name: &'static str,
    /// What the keys do.
    pub action: Action,
    /// Its keys, each a sequence as `keys` reads it.
    pub keys: &'static [&'static str],
}

/// All of them, in the order in which the help lists them.
pub const DEFAULTS: &[Default] = &[
    on(Reading, "line-down", Action::LineDown, &["j", "Down"]),
    on(Reading, "line-up", Action::LineUp, &["k", "Up"]),
    on(Reading, "page-down", Action::PageDown, &["Space", "PgDn", "Ctrl-F"]),
    on(Reading, "page-up", Action::PageUp, &["b", "PgUp", "Ctrl-B"]),
    on(Reading, "half-page-down", Action::HalfPageDown, &["d", "Ctrl-D"]),
    on(Reading, "half-page-up", Action::HalfPageUp, &["u", "Ctrl-U"]),
    on(Reading, "top", Action::Top, &["g", "Home"]),
    on(Reading, "bottom", Action::Bottom, &["G", "End"]),
    on(Reading, "next-section", Action::NextSection, &["]"]),
    on(Reading, "previous-section", Action::PreviousSection, &["["]),
    on(Sections, "next-section", Action::NextSection, &["n"]),
    on(Sections, "previous-section", Action::PreviousSection, &["p"]),
    on(Sections, "fold-section", Action::FoldSection, &["h", "Left"]),
    on(Sections, "unfold-section", Action::UnfoldSection, &["l", "Right"]),
    on(Reading, "next-figure", Action::NextFigure, &["f"]),
    on(Reading, "previous-figure", Action::PreviousFigure, &["F"]),
    on(Figures, "next-figure", Action::NextFigure, &["n"]),
    on(Figures, "previous-figure", Action::PreviousFigure, &["p"]),
    on(Reading, "next-pane", Action::NextPane, &["Tab"]),
    on(Reading, "previous-pane", Action::PreviousPane, &["Shift-Tab"]),
    on(Reading, "enter", Action::Enter, &["Enter"]),
    on(Reading, "back", Action::Back, &["Esc"]),
    on(Reading, "jump-back", Action::JumpBack, &["Ctrl-O", "{", "Alt-Left"]),
    // Most terminals send Tab for Ctrl-I.
    on(Reading, "jump-forward", Action::JumpForward, &["}", "Alt-Right", "Ctrl-I"]),
    on(Reading, "mark", Action::SetBookmark, &["m"]),
    on(Reading, "jump-to-mark", Action::GoToBookmark, &["'"]),
    on(Reading, "search", Action::Search, &["/"]),
    on(Reading, "command", Action::Command, &[":"]),
    on(Reading, "next-hit", Action::NextHit, &["n"]),
    on(Reading, "previous-hit", Action::PreviousHit, &["N"]),
    on(Reading, "copy", Action::Copy, &["y"]),
    on(Reading, "copy-paragraph", Action::CopyParagraph, &["Y"]),
    on(Reading, "select", Action::Select, &["v"]),
    on(Reading, "select-paragraphs", Action::SelectParagraphs, &["V"]),
    on(Selecting, "copy", Action::Copy, &["y", "Enter"]),
    on(Selecting, "next-character", Action::NextCharacter, &["l", "Right"]),
    on(Selecting, "previous-character", Action::PreviousCharacter, &["h", "Left"]),
    on(Selecting, "swap-ends", Action::SwapEnds, &["o"]),
    on(Reading, "toggle-boilerplate", Action::ToggleBoilerplate, &["o"]),
    on(Reading, "next-column", Action::NextColumn, &[">", "Right"]),
    on(Reading, "previous-column", Action::PreviousColumn, &["<", "Left"]),
    on(Reading, "wider", Action::Wider, &["+", "="]),
    on(Reading, "narrower", Action::Narrower, &["-"]),
    on(Reading, "next-report", Action::NextReport, &["g t"]),
    on(Reading, "previous-report", Action::PreviousReport, &["g T"]),
    on(Reading, "reports", Action::Reports, &["B"]),
    on(Reports, "next-report", Action::NextReport, &["n"]),
    on(Reports, "previous-report", Action::PreviousReport, &["p"]),
    on(Reading, "all-figures", Action::AllFigures, &["t"]),
    on(Reading, "chart", Action::Chart, &["c"]),
    on(Reading, "help", Action::Help, &["?", "F1"]),
    on(Reading, "reload", Action::Reload, &["r"]),
    on(Reading, "repaint", Action::Repaint, &["Ctrl-L"]),
    on(Reading, "suspend", Action::Suspend, &["Ctrl-Z"]),
    on(Reading, "quit", Action::Quit, &["q", "Ctrl-C"]),
    on(Sections, "filter", Action::Filter, &["/"]),
    on(Figures, "filter", Action::Filter, &["/"]),
    on(AllFigures, "filter", Action::Filter, &["/"]),
    on(AllFigures, "next-unit-kind", Action::NextUnitKind, &["Tab"]),
    on(AllFigures, "previous-unit-kind", Action::PreviousUnitKind, &["Shift-Tab"]),
    on(AllFigures, "sort-by-next", Action::SortByNext, &["s"]),
    on(AllFigures, "sort-reversed", Action::SortReversed, &["S"]),
    on(AllFigures, "select-row", Action::SelectRow, &["Space"]),
    on(AllFigures, "select-range", Action::SelectRange, &["v"]),
    on(AllFigures, "copy-rows", Action::CopyRows, &["y"]),
    on(AllFigures, "copy-rows-markdown", Action::CopyRowsMarkdown, &["Y"]),
    on(AllFigures, "export", Action::Export, &["e"]),
    on(Question, "yes", Action::Yes, &["y", "Y"]),
    on(Question, "no", Action::No, &["n", "N"]),
    on(Prompt, "enter", Action::Enter, &["Enter"]),
    on(Prompt, "back", Action::Back, &["Esc", "Ctrl-C", "Ctrl-G"]),
    on(Prompt, "switch-mode", Action::SwitchMode, &["Tab"]),
    on(Prompt, "older-query", Action::OlderQuery, &["Up", "Ctrl-P"]),
    on(Prompt, "newer-query", Action::NewerQuery, &["Down", "Ctrl-N"]),
    on(Prompt, "left", Action::Edit(Edit::Left), &["Left", "Ctrl-B"]),
    on(Prompt, "right", Action::Edit(Edit::Right), &["Right", "Ctrl-F"]),
    on(Prompt, "start", Action::Edit(Edit::Start), &["Home", "Ctrl-A"]),
    on(Prompt, "end", Action::Edit(Edit::End), &["End", "Ctrl-E"]),
    on(Prompt, "erase-back", Action::Edit(Edit::EraseBack), &["Backspace", "Ctrl-H"]),
    on(Prompt, "erase-on", Action::Edit(Edit::EraseOn), &["Delete", "Ctrl-D"]),
    on(Prompt, "erase-word", Action::Edit(Edit::EraseWord), &["Ctrl-W"]),
    on(Prompt, "erase-to-start", Action::Edit(Edit::EraseToStart), &["Ctrl-U"]),
    on(Prompt, "erase-to-end", Action::Edit(Edit::EraseToEnd), &["Ctrl-K"]),
    on(Prompt, "suspend", Action::Suspend, &["Ctrl-Z"]),
    on(Letter, "back", Action::Back, &["Esc", "Ctrl-C", "Ctrl-G"]),
    on(Letter, "suspend", Action::Suspend, &["Ctrl-Z"]),
];

const fn on(context: Context, name: &'static str, action: Action, keys: &'static [&'static str]) -> Default {
    Default { context, name, action, keys }
}

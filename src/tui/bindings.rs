//! The keys as they are bound where nobody has bound others.

use super::keymap::Context;
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
    reading("line-down", Action::LineDown, &["j", "Down"]),
    reading("line-up", Action::LineUp, &["k", "Up"]),
    reading("page-down", Action::PageDown, &["Space", "PgDn", "Ctrl-F"]),
    reading("page-up", Action::PageUp, &["b", "PgUp", "Ctrl-B"]),
    reading("half-page-down", Action::HalfPageDown, &["d", "Ctrl-D"]),
    reading("half-page-up", Action::HalfPageUp, &["u", "Ctrl-U"]),
    reading("top", Action::Top, &["g", "Home"]),
    reading("bottom", Action::Bottom, &["G", "End"]),
    reading("next-section", Action::NextSection, &["]"]),
    reading("previous-section", Action::PreviousSection, &["["]),
    sections("next-section", Action::NextSection, &["n"]),
    sections("previous-section", Action::PreviousSection, &["p"]),
    sections("fold-section", Action::FoldSection, &["h", "Left"]),
    sections("unfold-section", Action::UnfoldSection, &["l", "Right"]),
    reading("next-figure", Action::NextFigure, &["f"]),
    reading("previous-figure", Action::PreviousFigure, &["F"]),
    figures("next-figure", Action::NextFigure, &["n"]),
    figures("previous-figure", Action::PreviousFigure, &["p"]),
    reading("next-pane", Action::NextPane, &["Tab"]),
    reading("previous-pane", Action::PreviousPane, &["Shift-Tab"]),
    reading("enter", Action::Enter, &["Enter"]),
    reading("back", Action::Back, &["Esc"]),
    reading("jump-back", Action::JumpBack, &["Ctrl-O", "{", "Alt-Left"]),
    // Most terminals send Tab for Ctrl-I.
    reading("jump-forward", Action::JumpForward, &["}", "Alt-Right", "Ctrl-I"]),
    reading("mark", Action::Mark, &["m"]),
    reading("jump-to-mark", Action::JumpToMark, &["'"]),
    reading("search", Action::Search, &["/"]),
    reading("command", Action::Command, &[":"]),
    reading("next-hit", Action::NextHit, &["n"]),
    reading("previous-hit", Action::PreviousHit, &["N"]),
    reading("copy", Action::Copy, &["y"]),
    reading("copy-paragraph", Action::CopyParagraph, &["Y"]),
    reading("select", Action::Select, &["v"]),
    reading("select-paragraphs", Action::SelectParagraphs, &["V"]),
    selecting("copy", Action::Copy, &["y", "Enter"]),
    selecting("next-character", Action::NextCharacter, &["l", "Right"]),
    selecting("previous-character", Action::PreviousCharacter, &["h", "Left"]),
    selecting("swap-ends", Action::SwapEnds, &["o"]),
    reading("toggle-boilerplate", Action::ToggleBoilerplate, &["o"]),
    reading("next-column", Action::NextColumn, &[">", "Right"]),
    reading("previous-column", Action::PreviousColumn, &["<", "Left"]),
    reading("wider", Action::Wider, &["+", "="]),
    reading("narrower", Action::Narrower, &["-"]),
    reading("next-report", Action::NextReport, &["g t"]),
    reading("previous-report", Action::PreviousReport, &["g T"]),
    reading("reports", Action::Reports, &["B"]),
    reports("next-report", Action::NextReport, &["n"]),
    reports("previous-report", Action::PreviousReport, &["p"]),
    reading("help", Action::Help, &["?", "F1"]),
    reading("reload", Action::Reload, &["r"]),
    reading("repaint", Action::Repaint, &["Ctrl-L"]),
    reading("suspend", Action::Suspend, &["Ctrl-Z"]),
    reading("quit", Action::Quit, &["q", "Ctrl-C"]),
    prompt("enter", Action::Enter, &["Enter"]),
    prompt("back", Action::Back, &["Esc", "Ctrl-C", "Ctrl-G"]),
    prompt("switch-mode", Action::SwitchMode, &["Tab"]),
    prompt("older-query", Action::OlderQuery, &["Up", "Ctrl-P"]),
    prompt("newer-query", Action::NewerQuery, &["Down", "Ctrl-N"]),
    prompt("left", Action::Edit(Edit::Left), &["Left", "Ctrl-B"]),
    prompt("right", Action::Edit(Edit::Right), &["Right", "Ctrl-F"]),
    prompt("start", Action::Edit(Edit::Start), &["Home", "Ctrl-A"]),
    prompt("end", Action::Edit(Edit::End), &["End", "Ctrl-E"]),
    prompt("erase-back", Action::Edit(Edit::EraseBack), &["Backspace", "Ctrl-H"]),
    prompt("erase-on", Action::Edit(Edit::EraseOn), &["Delete", "Ctrl-D"]),
    prompt("erase-word", Action::Edit(Edit::EraseWord), &["Ctrl-W"]),
    prompt("erase-to-start", Action::Edit(Edit::EraseToStart), &["Ctrl-U"]),
    prompt("erase-to-end", Action::Edit(Edit::EraseToEnd), &["Ctrl-K"]),
    prompt("suspend", Action::Suspend, &["Ctrl-Z"]),
    letter("back", Action::Back, &["Esc", "Ctrl-C", "Ctrl-G"]),
    letter("suspend", Action::Suspend, &["Ctrl-Z"]),
];

const fn reading(name: &'static str, action: Action, keys: &'static [&'static str]) -> Default {
    Default { context: Context::Reading, name, action, keys }
}

const fn sections(name: &'static str, action: Action, keys: &'static [&'static str]) -> Default {
    Default { context: Context::Sections, name, action, keys }
}

const fn figures(name: &'static str, action: Action, keys: &'static [&'static str]) -> Default {
    Default { context: Context::Figures, name, action, keys }
}

const fn reports(name: &'static str, action: Action, keys: &'static [&'static str]) -> Default {
    Default { context: Context::Reports, name, action, keys }
}

const fn selecting(name: &'static str, action: Action, keys: &'static [&'static str]) -> Default {
    Default { context: Context::Selecting, name, action, keys }
}

const fn prompt(name: &'static str, action: Action, keys: &'static [&'static str]) -> Default {
    Default { context: Context::Prompt, name, action, keys }
}

const fn letter(name: &'static str, action: Action, keys: &'static [&'static str]) -> Default {
    Default { context: Context::Letter, name, action, keys }
}

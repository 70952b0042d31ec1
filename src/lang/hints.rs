//! The few keys that matter, whoever has them.

use super::Lang;
use crate::reader::{Action, Mode, Pane};

/// Actions, and what they do in a word, in Chinese and in English.
pub type Hint = (&'static [Action], &'static str, &'static str);

impl Lang {
    /// The actions whose keys the status line shows, most wanted first; the first two help one who is lost.
    pub fn hints(mode: Mode, focus: Pane) -> &'static [Hint] {
        match (mode, focus) {
            (Mode::Help, _) => HELP,
            (Mode::Letter, _) => LETTER,
            (Mode::Reports, _) => REPORTS,
            (Mode::Selecting, _) => SELECTING,
            (_, Pane::Sections) => SECTIONS,
            (_, Pane::Figures) => FIGURES,
            (_, Pane::Text) => TEXT,
        }
    }
}

const TEXT: &[Hint] = &[
    (&[Action::Help], "帮助", "help"),
    (&[Action::Quit], "退出", "quit"),
    (&[Action::LineDown, Action::LineUp], "行", "line"),
    (&[Action::NextSection, Action::PreviousSection], "节", "section"),
    (&[Action::NextFigure, Action::PreviousFigure], "数据", "figure"),
    (&[Action::Search], "搜索", "search"),
    (&[Action::NextPane], "换栏", "pane"),
];

const SECTIONS: &[Hint] = &[
    (&[Action::Help], "帮助", "help"),
    (&[Action::Back], "返回", "back"),
    (&[Action::LineDown, Action::LineUp], "选择", "choose"),
    (&[Action::Enter], "阅读", "read"),
    (&[Action::FoldSection, Action::UnfoldSection], "折叠", "fold"),
    (&[Action::NextPane], "换栏", "pane"),
    (&[Action::Search], "搜索", "search"),
];

const FIGURES: &[Hint] = &[
    (&[Action::Help], "帮助", "help"),
    (&[Action::Back], "返回", "back"),
    (&[Action::LineDown, Action::LineUp], "选择", "choose"),
    (&[Action::Enter], "阅读", "read"),
    (&[Action::Copy], "复制", "copy"),
    (&[Action::NextSection, Action::PreviousSection], "节", "section"),
    (&[Action::NextPane], "换栏", "pane"),
    (&[Action::Search], "搜索", "search"),
];

const HELP: &[Hint] = &[
    (&[Action::Back], "关闭", "close"),
    (&[Action::LineDown, Action::LineUp], "行", "line"),
    (&[Action::PageDown, Action::PageUp], "页", "page"),
];

const REPORTS: &[Hint] = &[
    (&[Action::Back], "关闭", "close"),
    (&[Action::LineDown, Action::LineUp], "选择", "choose"),
    (&[Action::Enter], "阅读", "read"),
];

const LETTER: &[Hint] = &[(&[Action::Back], "取消", "cancel")];

const SELECTING: &[Hint] = &[
    (&[Action::Copy], "复制", "copy"),
    (&[Action::Back], "取消", "cancel"),
    (&[Action::PreviousCharacter, Action::NextCharacter], "字", "character"),
    (&[Action::LineDown, Action::LineUp], "行", "line"),
    (&[Action::NextFigure, Action::PreviousFigure], "数据", "figure"),
    (&[Action::SwapEnds], "另一端", "other end"),
    (&[Action::SelectParagraphs], "整段", "paragraphs"),
];

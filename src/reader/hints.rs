//! The hints of the status line: in each mode a few actions, each shown as its key and a word.

use super::{Action, Mode, Pane};

/// Actions whose keys are shown together, and the word beside them.
pub type Hint = (&'static [Action], HintWord);

/// The word of a hint; each language has a text for it.
#[allow(missing_docs)] // Each is named after what it says in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HintWord {
    Help,
    Quit,
    Back,
    Close,
    Cancel,
    Line,
    Page,
    Section,
    Figure,
    Character,
    Pane,
    Choose,
    Read,
    Open,
    Fold,
    Search,
    AllFigures,
    Bookmark,
    Command,
    Filter,
    Sort,
    Units,
    Select,
    Copy,
    Export,
    Chart,
    Correct,
    Alarm,
    AcceptAlarm,
    Save,
    Use,
    Field,
    AsFound,
    OtherEnd,
    Paragraphs,
    Replace,
    Keep,
    Compare,
    Column,
    Kinds,
    Judge,
    Candidate,
    Code,
}

/// The hints of a mode. The status line shows as many as there is room for, from the first on; the first two help a user
/// who is lost.
pub fn hints(mode: Mode, focus: Pane) -> &'static [Hint] {
    match (mode, focus) {
        (Mode::Help, _) => HELP,
        (Mode::AwaitingLetter, _) => LETTER,
        (Mode::AllFigures, _) => ALL_FIGURES,
        (Mode::Checks, _) => CHECKS,
        (Mode::Comparison, _) => COMPARISON,
        (Mode::Coding, _) => CODING,
        (Mode::Chart | Mode::Trend, _) => CHART,
        (Mode::Correcting, _) => CORRECTION,
        (Mode::Question, _) => QUESTION,
        (Mode::Reports, _) => REPORTS,
        (Mode::Library, _) => LIBRARY,
        (Mode::Concordance, _) => CONCORDANCE,
        (Mode::Themes, _) => THEMES,
        (Mode::Selecting, _) => SELECTING,
        (_, Pane::Sections) => SECTIONS,
        (_, Pane::Figures) => FIGURES,
        (_, Pane::Text) => TEXT,
    }
}

/// The hints of the list of recent reports, which is shown before there is a reader.
pub const RECENT: &[Hint] = &[(&[Action::Enter], HintWord::Open), (&[Action::Quit], HintWord::Quit)];

const TEXT: &[Hint] = &[
    (&[Action::Help], HintWord::Help),
    (&[Action::Quit], HintWord::Quit),
    (&[Action::NextSection, Action::PreviousSection], HintWord::Section),
    (&[Action::NextFigure, Action::PreviousFigure], HintWord::Figure),
    (&[Action::Search], HintWord::Search),
    (&[Action::AllFigures], HintWord::AllFigures),
    (&[Action::Chart], HintWord::Chart),
    (&[Action::Compare], HintWord::Compare),
    (&[Action::NextPane], HintWord::Pane),
    (&[Action::Copy], HintWord::Copy),
    (&[Action::NextAlarm], HintWord::Alarm),
    (&[Action::Select], HintWord::Select),
    (&[Action::SetBookmark], HintWord::Bookmark),
    (&[Action::Command], HintWord::Command),
    (&[Action::LineDown, Action::LineUp], HintWord::Line),
];

const SECTIONS: &[Hint] = &[
    (&[Action::Help], HintWord::Help),
    (&[Action::Back], HintWord::Back),
    (&[Action::LineDown, Action::LineUp], HintWord::Choose),
    (&[Action::Enter], HintWord::Read),
    (&[Action::FoldSection, Action::UnfoldSection], HintWord::Fold),
    (&[Action::NextPane], HintWord::Pane),
    (&[Action::Filter], HintWord::Filter),
];

const FIGURES: &[Hint] = &[
    (&[Action::Help], HintWord::Help),
    (&[Action::Back], HintWord::Back),
    (&[Action::LineDown, Action::LineUp], HintWord::Choose),
    (&[Action::Enter], HintWord::Read),
    (&[Action::Copy], HintWord::Copy),
    (&[Action::Correct], HintWord::Correct),
    (&[Action::NextSection, Action::PreviousSection], HintWord::Section),
    (&[Action::NextPane], HintWord::Pane),
    (&[Action::Filter], HintWord::Filter),
];

const ALL_FIGURES: &[Hint] = &[
    (&[Action::Help], HintWord::Help),
    (&[Action::Back], HintWord::Back),
    (&[Action::Enter], HintWord::Read),
    (&[Action::Filter], HintWord::Filter),
    (&[Action::SortByNext, Action::SortReversed], HintWord::Sort),
    (&[Action::NextUnitKind], HintWord::Units),
    (&[Action::SelectRow], HintWord::Select),
    (&[Action::Export], HintWord::Export),
    (&[Action::Chart], HintWord::Chart),
    (&[Action::CopyRows], HintWord::Copy),
    (&[Action::Correct], HintWord::Correct),
];

const COMPARISON: &[Hint] = &[
    (&[Action::Help], HintWord::Help),
    (&[Action::Back], HintWord::Back),
    (&[Action::Enter], HintWord::Read),
    (&[Action::PreviousColumn, Action::NextColumn], HintWord::Column),
    (&[Action::Filter], HintWord::Filter),
    (&[Action::Chart], HintWord::Chart),
    (&[Action::SortByNext, Action::SortReversed], HintWord::Sort),
    (&[Action::NextUnitKind], HintWord::Kinds),
    (&[Action::Same, Action::NotSame], HintWord::Judge),
    (&[Action::SelectRow], HintWord::Select),
    (&[Action::Export], HintWord::Export),
    (&[Action::CopyRows], HintWord::Copy),
];

const CODING: &[Hint] = &[
    (&[Action::Help], HintWord::Help),
    (&[Action::Back], HintWord::Back),
    (&[Action::Enter], HintWord::Read),
    (&[Action::PreviousColumn, Action::NextColumn], HintWord::Column),
    (&[Action::NextUnitKind], HintWord::Kinds),
    (&[Action::NextHit, Action::PreviousHit], HintWord::Candidate),
    (&[Action::CodeFigure, Action::CodeMissing, Action::AsFound], HintWord::Code),
    (&[Action::Filter], HintWord::Filter),
    (&[Action::SortByNext, Action::SortReversed], HintWord::Sort),
    (&[Action::SelectRow], HintWord::Select),
    (&[Action::Export], HintWord::Export),
    (&[Action::CopyRows], HintWord::Copy),
];

const CHART: &[Hint] = &[
    (&[Action::Help], HintWord::Help),
    (&[Action::Back], HintWord::Back),
    (&[Action::LineDown, Action::LineUp], HintWord::Choose),
    (&[Action::Enter], HintWord::Read),
];

const CHECKS: &[Hint] = &[
    (&[Action::Help], HintWord::Help),
    (&[Action::Back], HintWord::Back),
    (&[Action::LineDown, Action::LineUp], HintWord::Choose),
    (&[Action::Enter], HintWord::Read),
    (&[Action::AcceptAlarm], HintWord::AcceptAlarm),
];

const HELP: &[Hint] = &[
    (&[Action::Back], HintWord::Close),
    (&[Action::LineDown, Action::LineUp], HintWord::Line),
    (&[Action::PageDown, Action::PageUp], HintWord::Page),
    (&[Action::Search], HintWord::Filter),
];

const CORRECTION: &[Hint] = &[
    (&[Action::Enter], HintWord::Save),
    (&[Action::Back], HintWord::Cancel),
    (&[Action::NextField, Action::PreviousField], HintWord::Field),
    (&[Action::AsFound], HintWord::AsFound),
];

const QUESTION: &[Hint] = &[(&[Action::Yes], HintWord::Replace), (&[Action::No], HintWord::Keep)];

const REPORTS: &[Hint] = &[
    (&[Action::Back], HintWord::Close),
    (&[Action::LineDown, Action::LineUp], HintWord::Choose),
    (&[Action::Enter], HintWord::Read),
];

const LIBRARY: &[Hint] = &[
    (&[Action::Help], HintWord::Help),
    (&[Action::Quit], HintWord::Quit),
    (&[Action::Enter], HintWord::Read),
    (&[Action::SelectRow], HintWord::Select),
    (&[Action::OpenMarked], HintWord::Open),
    (&[Action::Filter], HintWord::Filter),
    (&[Action::SortByNext, Action::SortReversed], HintWord::Sort),
    (&[Action::Concordance], HintWord::Search),
    (&[Action::Compare], HintWord::Compare),
];

const CONCORDANCE: &[Hint] = &[
    (&[Action::Help], HintWord::Help),
    (&[Action::Back], HintWord::Close),
    (&[Action::Enter], HintWord::Read),
    (&[Action::SortByNext, Action::SortReversed], HintWord::Sort),
    (&[Action::Export], HintWord::Export),
];

const THEMES: &[Hint] = &[
    (&[Action::Enter], HintWord::Use),
    (&[Action::Back], HintWord::Cancel),
    (&[Action::LineDown, Action::LineUp], HintWord::Choose),
];

const LETTER: &[Hint] = &[(&[Action::Back], HintWord::Cancel)];

const SELECTING: &[Hint] = &[
    (&[Action::Copy], HintWord::Copy),
    (&[Action::Back], HintWord::Cancel),
    (&[Action::PreviousCharacter, Action::NextCharacter], HintWord::Character),
    (&[Action::LineDown, Action::LineUp], HintWord::Line),
    (&[Action::NextFigure, Action::PreviousFigure], HintWord::Figure),
    (&[Action::SwapEnds], HintWord::OtherEnd),
    (&[Action::SelectParagraphs], HintWord::Paragraphs),
];

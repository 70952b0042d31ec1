//! What has the keys: the pane with the focus, or what lies over it; and which key bindings hold there.

use super::Reader;

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
    /// The comparison of several reports.
    Comparison,
    /// The reports coded by a codebook.
    Coding,
    /// The page of keys.
    Help,
    /// The library.
    Library,
}

/// What has the keys.
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
    /// The list of the checks.
    Checks,
    /// The comparison of several reports.
    Comparison,
    /// The reports coded by a codebook.
    Coding,
    /// The values of one of its rows, drawn.
    Trend,
    /// The form in which a figure is corrected.
    Correcting,
    /// A question that is answered with yes or no.
    Question,
    /// The list of the reports.
    Reports,
    /// The library.
    Library,
    /// The concordance.
    Concordance,
    /// The list of the themes.
    Themes,
    /// The selection, whose end moves.
    Selecting,
    /// The list of the bookmarks: the next character is the letter of a bookmark.
    AwaitingLetter,
}

/// What has the keys, for the key bindings: several modes may share a context.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Context {
    /// The text, the help, charts and the list of the checks; its bindings hold in most other contexts too.
    #[default]
    Reading,
    /// The section list.
    Sections,
    /// The figures.
    Figures,
    /// The table of all figures.
    AllFigures,
    /// The comparison of several reports.
    Comparison,
    /// The reports coded by a codebook.
    Coding,
    /// A question.
    Question,
    /// The prompt; its bindings hold in other lines that are typed too.
    Prompt,
    /// The form in which a figure is corrected.
    Correction,
    /// The list of the reports.
    Reports,
    /// The library.
    Library,
    /// The concordance.
    Concordance,
    /// The selection under way.
    Selecting,
    /// The letter of a bookmark, which is the next key.
    Letter,
}

impl Context {
    /// All contexts, by their names in a configuration.
    pub const NAMES: &[(&str, Self)] = &[
        ("reading", Self::Reading),
        ("sections", Self::Sections),
        ("figures", Self::Figures),
        ("all-figures", Self::AllFigures),
        ("comparison", Self::Comparison),
        ("coding", Self::Coding),
        ("question", Self::Question),
        ("prompt", Self::Prompt),
        ("correction", Self::Correction),
        ("letter", Self::Letter),
        ("reports", Self::Reports),
        ("library", Self::Library),
        ("concordance", Self::Concordance),
        ("selecting", Self::Selecting),
    ];

    /// Its name in a configuration.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, context)| *context == self).map_or("", |(name, _)| name)
    }

    /// The context of `reader` in its present mode.
    pub fn of(reader: &Reader) -> Self {
        match (reader.mode(), reader.focus()) {
            (Mode::Prompt, _) => Self::Prompt,
            (Mode::Correcting, _) => Self::Correction,
            (Mode::Reports, _) => Self::Reports,
            (Mode::Library, _) => Self::Library,
            (Mode::Concordance, _) => Self::Concordance,
            (Mode::Selecting, _) => Self::Selecting,
            (Mode::AwaitingLetter, _) => Self::Letter,
            (Mode::Question, _) => Self::Question,
            (Mode::AllFigures, _) => Self::AllFigures,
            (Mode::Comparison, _) => Self::Comparison,
            (Mode::Coding, _) => Self::Coding,
            (Mode::Help | Mode::Chart | Mode::Trend | Mode::Checks | Mode::Themes, _) | (Mode::Reading, Pane::Text) => {
                Self::Reading
            }
            (Mode::Reading, Pane::Sections) => Self::Sections,
            (Mode::Reading, Pane::Figures) => Self::Figures,
        }
    }

    /// The context whose bindings hold after its own.
    pub fn wider(self) -> Option<Self> {
        match self {
            Self::Sections | Self::Figures | Self::AllFigures | Self::Comparison | Self::Question => {
                Some(Self::Reading)
            }
            Self::Selecting | Self::Reports | Self::Library | Self::Concordance | Self::Coding => Some(Self::Reading),
            Self::Correction => Some(Self::Prompt),
            Self::Reading | Self::Prompt | Self::Letter => None,
        }
    }
}

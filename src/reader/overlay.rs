//! What lies over the text: a small stack, the uppermost of which has the keys.

use super::bookmarks::Pending;
use super::chart::Chart;
use super::check_list::CheckList;
use super::correction_form::CorrectionForm;
use super::export::Question;
use super::help::Help;
use super::prompt::Prompt;
use super::report_list::ReportList;
use super::theme_list::ThemeList;
use super::trend::Trend;
use super::{Export, Mode, Reader};

/// Something that lies over the text and takes the keys.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The table of all figures. What it shows and what is selected in it outlasts its closing, so that stands in the
    /// reader.
    AllFigures,
    /// The library, which stands in the reader for the same reason.
    Library,
    /// The concordance, which does too.
    Concordance,
    /// A chart, over the text or over the table.
    Chart(Chart),
    /// The list of the checks.
    Checks(CheckList),
    /// The comparison of several reports; like the table, it stands in the reader.
    Comparison,
    /// The reports coded by a codebook; it does too.
    Coding,
    /// The values of one of the rows of the comparison, drawn.
    Trend(Box<Trend>),
    /// The list of the reports.
    Reports(ReportList),
    /// The list of the themes.
    Themes(ThemeList),
    /// The page of keys, over whatever was there.
    Help(Help),
    /// The list of the bookmarks: the next character is the letter of a bookmark.
    Letter(Pending),
    /// The form in which a figure is corrected.
    Correction(CorrectionForm),
    /// A question that is answered with yes or no.
    Question(Question),
    /// The line that something is typed into, over what it is typed for.
    Prompt(Prompt),
}

impl Overlay {
    /// Who has the keys while it is the uppermost.
    pub fn mode(&self) -> Mode {
        match self {
            Self::AllFigures => Mode::AllFigures,
            Self::Library => Mode::Library,
            Self::Concordance => Mode::Concordance,
            Self::Chart(_) => Mode::Chart,
            Self::Checks(_) => Mode::Checks,
            Self::Comparison => Mode::Comparison,
            Self::Coding => Mode::Coding,
            Self::Trend(_) => Mode::Trend,
            Self::Reports(_) => Mode::Reports,
            Self::Themes(_) => Mode::Themes,
            Self::Help(_) => Mode::Help,
            Self::Letter(_) => Mode::AwaitingLetter,
            Self::Correction(_) => Mode::Correcting,
            Self::Question(_) => Mode::Question,
            Self::Prompt(_) => Mode::Prompt,
        }
    }
}

/// The overlays that are open, the lowest first: at most one of each kind.
#[derive(Clone, Debug, Default)]
pub struct Overlays(Vec<Overlay>);

impl Overlays {
    /// The overlay that has the keys.
    pub fn top(&self) -> Option<&Overlay> {
        self.0.last()
    }

    /// The overlay that has the keys, to be changed.
    pub fn top_mut(&mut self) -> Option<&mut Overlay> {
        self.0.last_mut()
    }

    /// All, from the lowest.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Overlay> {
        self.0.iter()
    }

    /// All, from the lowest, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Overlay> {
        self.0.iter_mut()
    }

    /// Whether an overlay of that kind is open.
    pub fn has(&self, mode: Mode) -> bool {
        self.iter().any(|overlay| overlay.mode() == mode)
    }

    /// Opens `overlay` over all others, instead of any of its kind.
    pub fn open(&mut self, overlay: Overlay) {
        self.close_kind(overlay.mode());
        self.0.push(overlay);
    }

    /// Closes the overlay that has the keys.
    pub fn close(&mut self) -> Option<Overlay> {
        self.0.pop()
    }

    /// Closes the overlay of that kind, wherever it lies.
    pub fn close_kind(&mut self, mode: Mode) {
        self.0.retain(|overlay| overlay.mode() != mode);
    }

    /// Has the form of a correction be for the same figure in what the report became, or closes it where that is gone.
    pub fn move_form(&mut self, moved: impl Fn(usize) -> Option<usize>) {
        self.0.retain_mut(|overlay| match overlay {
            Overlay::Correction(form) => moved(form.figure).inspect(|figure| form.figure = *figure).is_some(),
            _ => true,
        });
    }

    /// Closes all, to read on in the text.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl Reader {
    /// Shows the list of the themes; all is drawn in that at `at`.
    pub fn show_themes(&mut self, names: Vec<String>, at: usize) {
        self.overlays.open(Overlay::Themes(ThemeList::new(names, at)));
    }

    /// Shows a list of the open or of the recent reports.
    pub fn show_reports(&mut self, list: ReportList) {
        self.overlays.open(Overlay::Reports(list));
    }

    /// What lies over the text, the lowest first; the last has the keys.
    pub fn overlays(&self) -> impl DoubleEndedIterator<Item = &Overlay> {
        self.overlays.iter()
    }

    /// The prompt, while it is open.
    pub fn prompt(&self) -> Option<&Prompt> {
        self.overlays().find_map(|overlay| if let Overlay::Prompt(prompt) = overlay { Some(prompt) } else { None })
    }

    /// The help, while it is open.
    pub fn help(&self) -> Option<&Help> {
        self.overlays().find_map(|overlay| if let Overlay::Help(help) = overlay { Some(help) } else { None })
    }

    /// The chart, while it is open.
    pub fn chart(&self) -> Option<&Chart> {
        self.overlays().find_map(|overlay| if let Overlay::Chart(chart) = overlay { Some(chart) } else { None })
    }

    /// The list of the reports, while it is open.
    pub fn report_list(&self) -> Option<&ReportList> {
        self.overlays().find_map(|overlay| if let Overlay::Reports(list) = overlay { Some(list) } else { None })
    }

    /// The export that waits for an answer: may the file be replaced?
    pub fn question(&self) -> Option<&Export> {
        self.overlays().find_map(|overlay| if let Overlay::Question(q) = overlay { Some(&q.export) } else { None })
    }

    /// What a letter is awaited for, while it is.
    pub fn pending(&self) -> Option<Pending> {
        self.overlays().find_map(|overlay| if let Overlay::Letter(pending) = overlay { Some(*pending) } else { None })
    }

    /// The form in which a figure is corrected, while it is open.
    pub fn correction_form(&self) -> Option<&CorrectionForm> {
        self.overlays().find_map(|overlay| if let Overlay::Correction(form) = overlay { Some(form) } else { None })
    }
}

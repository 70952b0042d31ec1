//! What an overlay leaves for the session to do after an action.

use super::comparison_table::CellPlace;
use super::effect::{CopyAs, Export};
use super::mode::FilterTarget;
use super::notice::Notice;
use crate::compare::{CodedSelection, Coding, Judgement};
use crate::figure::Correction;
use crate::search::Query;
use std::path::PathBuf;

/// What is to be done after an overlay took an action: it changed nothing but itself.
#[derive(Clone, Debug)]
pub enum Response {
    /// Nothing: the overlay stays open.
    Stay,
    /// To close it.
    Close,
    /// To close it and read on at this figure, a place in the report's figures.
    GoToFigure(usize),
    /// To close it and read on at a figure of whatever report.
    GoToCell(CellPlace),
    /// To close it and go to the report at that place in the workspace.
    GoToReport(usize),
    /// To close it and open the report in that file.
    OpenReport(PathBuf),
    /// To open the reports in these files, and to read the first of them as soon as it is there.
    OpenReports(Vec<PathBuf>),
    /// To go to the hit at that byte of the report in that file.
    GoToHit(PathBuf, usize),
    /// To ask what several reports are to be looked through for.
    AskForConcordance,
    /// To end the reading.
    Quit,
    /// To ask for a command.
    AskForCommand,
    /// To open the reports in these files and compare them.
    CompareReports(Vec<PathBuf>),
    /// To open the reports in these files and code them.
    CodeReports(Vec<PathBuf>),
    /// To close it and set the bookmark with this letter, or go to it.
    Letter(char),
    /// To close it and write over the file that is there.
    Replace(Export),
    /// To close it and leave the file that is there as it is.
    Keep,
    /// To open the page of keys over it.
    Help,
    /// To ask what this list is to show.
    Filter(FilterTarget),
    /// To ask for a file to write the selected figures to.
    AskForFile,
    /// To show the selected figures as bars.
    Chart,
    /// To copy these figures, places in the report's figures.
    Copy(Vec<usize>, CopyAs),
    /// To copy these indicators, places in the comparison.
    CopyIndicators(Vec<usize>, CopyAs),
    /// To copy these of the coded reports.
    CopyCoded(CodedSelection, CopyAs),
    /// To let this be said of a variable from now on.
    Code(Coding),
    /// To draw the values of the current row of the comparison.
    Trend,
    /// To let this hold from now on.
    Judge(Judgement),
    /// To tell this.
    Tell(Notice),
    /// To ask for a correction of this figure, a place in the report's figures.
    AskForCorrection(usize),
    /// To say of this relation, a place in those of the checks, that the report is right, or to take that back.
    AcceptAlarm(usize),
    /// The same of a relation with another report, a place among those that this one takes part in.
    AcceptAcross(usize),
    /// To close the form and let this hold for its figure.
    Correct(Correction),
    /// To look for what is typed now; for nothing where nothing is.
    Query(Option<Query>),
    /// To draw in the theme at that place.
    ShowTheme(usize),
    /// To close the list of the themes, and say how the one of this name is kept for good.
    KeepTheme(String),
    /// To close the list of the themes, and draw in this one again.
    BackToTheme(usize),
    /// To close the prompt and undo what was typed.
    Cancel,
    /// To close the prompt and do what was typed.
    Enter,
}

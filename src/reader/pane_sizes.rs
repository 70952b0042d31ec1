//! The room that the screen has for a session.

use crate::layout::Measure;

/// The room that each pane has, in lines, and the measure of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaneSizes {
    /// How wide the text is set.
    pub measure: Measure,
    /// Lines of the text pane.
    pub text: usize,
    /// Lines of the section list, its title left out.
    pub sections: usize,
    /// Lines of the figures pane, its title left out.
    pub figures: usize,
    /// Rows of the table of all figures.
    pub all_figures: usize,
    /// Lines of a chart.
    pub chart: usize,
    /// How wide the labels in the figures' cards are set.
    pub figure_measure: Measure,
    /// How far the help can be scrolled, in lines.
    pub help: usize,
}

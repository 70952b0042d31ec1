//! The sizes of the panes on the screen, as far as a session depends on them.

use crate::layout::Measure;

/// How many lines each pane has, and how wide the text and the figures in the list are set. Titles are not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaneSizes {
    /// How wide the text is set.
    pub measure: Measure,
    /// How wide the text could be set, in cells.
    pub widest: usize,
    /// Lines of the text pane.
    pub text: usize,
    /// Lines of the section list; 0 where it does not show.
    pub sections: usize,
    /// Lines of the figure list; 0 where it does not show.
    pub figures: usize,
    /// Rows of the table of all figures.
    pub all_figures: usize,
    /// Rows of the library.
    pub library: usize,
    /// Lines of the concordance.
    pub concordance: usize,
    /// Rows of the comparison.
    pub comparison: usize,
    /// Lines of a chart.
    pub chart: usize,
    /// How wide the labels in the figure list are set.
    pub figure_measure: Measure,
    /// How far the help can be scrolled, in lines.
    pub help: usize,
    /// Lines of the help in sight.
    pub help_height: usize,
}

impl Default for PaneSizes {
    /// No room at all, as before the first frame.
    fn default() -> Self {
        let nothing = Measure::new(0);
        Self {
            measure: nothing,
            widest: 0,
            text: 0,
            sections: 0,
            figures: 0,
            all_figures: 0,
            library: 0,
            concordance: 0,
            comparison: 0,
            chart: 0,
            figure_measure: nothing,
            help: 0,
            help_height: 0,
        }
    }
}

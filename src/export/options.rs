//! What holds for all formats.

/// How figures are written, whatever the format.
#[derive(Clone, Copy, Debug, Default)]
pub struct ExportOptions {
    /// Whether they come from several reports, which must be told apart.
    pub several: bool,
    /// Whether each record has its sentence.
    pub sentence: bool,
    /// Whether cells stay as they are that a spreadsheet would run or make a date of.
    pub raw: bool,
}

//! Figures written to a file that one names.

use super::prompt::{Prompt, Purpose};
use super::{Action, Effect, Notice, Reader};

/// The ending of the file that is proposed.
pub const USUAL_ENDING: &str = "csv";

/// What is to be written, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The file as one named it.
    pub file: String,
    /// Places in the report's figures, in order.
    pub figures: Vec<usize>,
    /// Whether a file of that name may be replaced.
    pub replaces: bool,
}

/// What came of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exported {
    /// It was written.
    Written,
    /// There is a file of that name, and nobody said that it may be replaced.
    Exists,
    /// No format has the ending of that name; these endings have one.
    UnknownFormat {
        /// The endings with their dots.
        endings: String,
    },
    /// It could not be written, and why.
    Failed(String),
}

impl Reader {
    /// The export that waits for an answer: may the file be replaced?
    pub fn question(&self) -> Option<&Export> {
        self.question.as_ref()
    }

    /// Asks for a file, named after the report.
    pub(super) fn ask_for_file(&mut self) {
        if self.selected_figures().is_empty() {
            self.notice = Some(Notice::NothingToCopy);
            return;
        }
        let name = self.document.source.name.rsplit(['/', '\\']).next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim_matches('-');
        let stem = if stem.is_empty() { "gongbao" } else { stem };
        self.prompt = Some(Prompt::with(Purpose::File, format!("{stem}.{USUAL_ENDING}")));
    }

    pub(super) fn export_to(&mut self, file: String) -> Effect {
        if file.is_empty() {
            return Effect::None;
        }
        Effect::Export(Export { file, figures: self.selected_figures(), replaces: false })
    }

    /// Answers the question: anything but yes and no leaves it open.
    pub(super) fn update_question(&mut self, action: Action) -> Effect {
        match (action, self.question.take()) {
            (Action::Yes, Some(export)) => Effect::Export(Export { replaces: true, ..export }),
            (Action::No | Action::Back | Action::Quit, _) => {
                self.notice = Some(Notice::NotReplaced);
                Effect::None
            }
            (_, question) => {
                self.question = question;
                Effect::None
            }
        }
    }

    /// Takes in what came of `export`: it is told, or asked about.
    pub fn exported(&mut self, export: Export, outcome: Exported) {
        match outcome {
            Exported::Exists => self.question = Some(export),
            Exported::Written => self.notice = Some(Notice::Exported(export.figures.len(), export.file)),
            Exported::UnknownFormat { endings } => {
                self.notice = Some(Notice::NoFormat { file: export.file, endings });
            }
            Exported::Failed(why) => self.notice = Some(Notice::NotExported(why)),
        }
    }
}

//! Figures written to a file that one names.

use super::prompt::{Prompt, Purpose};
use super::{Action, Effect, Export, Exported, Notice, Reader};

/// The ending of the file that is proposed.
pub const USUAL_ENDING: &str = "csv";

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

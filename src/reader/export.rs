//! Figures written to a file: the name that is proposed for it, and the question whether a file may be replaced.

use super::response::Response;
use super::{Action, Export};

/// The ending of the file that is proposed.
pub const USUAL_ENDING: &str = "xlsx";

/// The question whether a file may be replaced.
#[derive(Clone, Debug)]
pub struct Question {
    /// What would be written over it.
    pub export: Export,
}

impl Question {
    /// What `action` does: anything but yes and no leaves the question open.
    pub fn update(&self, action: Action) -> Response {
        match action {
            Action::Yes => Response::Replace(Export { replaces: true, ..self.export.clone() }),
            Action::No | Action::Back | Action::Quit => Response::Keep,
            _ => Response::Stay,
        }
    }
}

/// The file that is proposed for the figures of the report with the file `report`.
pub fn proposed_file(report: &str) -> String {
    let name = report.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim_matches('-');
    format!("{}.{USUAL_ENDING}", if stem.is_empty() { "gongbao" } else { stem })
}

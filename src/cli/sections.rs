//! The section that `--section` names.

use super::language::Languages;
use crate::document::{Document, SectionId};
use crate::lang::section_name;
use crate::text::TextRange;

/// How many sections an error lists.
const LISTED: usize = 12;

/// The range of the one section that `pattern` names, with the sections under it. The error says that there is none, or lists
/// those that it may mean.
pub fn find(document: &Document, pattern: &str, languages: Languages) -> Result<TextRange, String> {
    let found = document.sections_named(pattern);
    match found.as_slice() {
        [] => Err((languages.messages.no_such_section)(pattern)),
        [one] => {
            let section = document.section(*one);
            Ok(TextRange::new(section.range.start, section.end))
        }
        several => {
            let name = |id: &SectionId| section_name(document, *id, languages.interface);
            let names: Vec<String> = several.iter().take(LISTED).map(name).collect();
            Err((languages.messages.several_sections)(pattern, several.len(), &names))
        }
    }
}

//! Carries out effects on the world outside the terminal: figures are copied as text or written to a file.

use crate::compare::CodedSelection;
use crate::export::comparison::file::{self as comparison_file, TableChoice};
use crate::export::{self, FigureRecord, file, format, pasted, tables};
use crate::figure::Figure;
use crate::lang::Lang;
use crate::reader::concordance::Concordance;
use crate::reader::report_list::{ListedReport, ReportStatus};
use crate::reader::{CopyAs, EditorNotice, Export, Exported, ExportedRows, FilePlace, Notice, Reader};
use crate::state::recent::{self, Recent};
use crate::state::store::Store;
use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

/// The text that is copied for these figures of the report.
pub fn copied(reader: &Reader, figures: &[usize], copy_as: CopyAs, lang: Lang) -> String {
    let document = reader.document();
    let sentences = chosen(reader, figures).map(|figure| Some(figure.sentence(document)));
    let records = export::records(document, chosen(reader, figures)).zip(sentences);
    let records: Vec<_> = records.map(|(record, sentence)| FigureRecord { sentence, ..record }).collect();
    match copy_as {
        CopyAs::Values => pasted::tabs(&records, lang),
        CopyAs::Markdown => pasted::markdown(&records, lang),
    }
}

/// A table of the report as a spreadsheet takes it.
pub fn copied_table(reader: &Reader, table: usize) -> String {
    let document = reader.document();
    document.tables.get(table).map(|table| tables::tabs(document, table)).unwrap_or_default()
}

/// The text that is copied for these indicators of the comparison.
pub fn copied_indicators(reader: &Reader, rows: &[usize], copy_as: CopyAs) -> String {
    copied_rows(TableChoice::Indicators(reader.comparison().compared(), rows), copy_as)
}

/// The text that is copied for these of the coded reports.
pub fn copied_coded(reader: &Reader, cells: &CodedSelection, copy_as: CopyAs) -> String {
    copied_rows(TableChoice::Coded(reader.coding().coded(), cells), copy_as)
}

fn copied_rows(rows: TableChoice, copy_as: CopyAs) -> String {
    match copy_as {
        CopyAs::Markdown => comparison_file::markdown(rows),
        CopyAs::Values => comparison_file::tabs(rows),
    }
}

/// Writes rows of a table to a file, and says how that ended.
pub fn export(reader: &Reader, export: &Export) -> Exported {
    let file = file::path(&export.file);
    let written = match &export.rows {
        ExportedRows::Figures(figures) => {
            let records: Vec<_> = export::records(reader.document(), chosen(reader, figures)).collect();
            file::write(&file, &records, export.replaces)
        }
        ExportedRows::Indicators(rows) => {
            let rows = TableChoice::Indicators(reader.comparison().compared(), rows);
            comparison_file::write(&file, rows, export.replaces)
        }
        ExportedRows::Coded(cells) => {
            comparison_file::write(&file, TableChoice::Coded(reader.coding().coded(), cells), export.replaces)
        }
        ExportedRows::Concordance(_) => {
            let lines = reader.concordance().map_or(&[][..], Concordance::lines);
            export::concordance::write(&file, lines, export.replaces)
        }
    };
    match written {
        Ok(()) => Exported::Written,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Exported::Exists,
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Exported::UnknownFormat {
            endings: match &export.rows {
                ExportedRows::Indicators(_) | ExportedRows::Coded(_) => comparison_file::endings(),
                ExportedRows::Figures(_) | ExportedRows::Concordance(_) => format::endings(),
            },
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Exported::NoFolder,
        Err(error) => Exported::Failed(error.to_string()),
    }
}

/// The command that opens `file` at `place` in the user's editor: `$VISUAL`, else `$EDITOR`, else `vi`. The error is that there
/// is no file, or no text in it.
pub fn editor(file: &Path, place: &FilePlace) -> Result<Command, Notice> {
    if !file.is_file() {
        return Err(Notice::Editor(EditorNotice::NoSource));
    }
    editor_of_text(file, place).ok_or(Notice::Editor(EditorNotice::NoTextFile))
}

fn editor_of_text(file: &Path, place: &FilePlace) -> Option<Command> {
    let line = match place {
        FilePlace::Line(line) => *line,
        FilePlace::Words(words) => {
            // As `grep` tells: no text has a NUL. In another encoding the words are not found, and line 1 is as good as any.
            let bytes = fs::read(file).ok().filter(|bytes| !bytes.contains(&0))?;
            String::from_utf8_lossy(&bytes).lines().position(|line| line.contains(words)).unwrap_or(0) + 1
        }
    };
    let named = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| env::var(name).ok());
    let named = named.into_iter().find(|command| !command.trim().is_empty()).unwrap_or_else(|| "vi".to_owned());
    let mut words = named.split_whitespace();
    let mut editor = Command::new(words.next()?);
    editor.args(words).arg(format!("+{line}")).arg(file);
    Some(editor)
}

/// The reports that `store` remembers and whose files are still there, the last one first.
pub fn recent(store: Option<&Store>) -> Vec<ListedReport> {
    let reports = store.map(recent::recent).unwrap_or_default().into_iter().filter(|report| report.is_there);
    let entry = |report: Recent| ListedReport {
        file: report.path.display().to_string(),
        state: ReportStatus::Recent { title: report.title, section: report.section },
    };
    reports.map(entry).collect()
}

fn chosen<'a>(reader: &'a Reader, figures: &'a [usize]) -> impl Iterator<Item = &'a Figure> {
    figures.iter().filter_map(|figure| reader.figures().get(*figure))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_gone_is_not_called_no_text() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.html");
        let of = |file: &Path| editor(file, &FilePlace::Words("正文".into())).map(|command| format!("{command:?}"));
        assert_eq!(of(&file), Err(Notice::Editor(EditorNotice::NoSource)));
        fs::write(&file, b"PK\x03\x04\0").unwrap();
        assert_eq!(of(&file), Err(Notice::Editor(EditorNotice::NoTextFile)));
        fs::write(&file, "<p>\n正文").unwrap();
        assert!(of(&file).is_ok_and(|command| command.contains("\"+2\"")));
    }

    #[test]
    fn a_web_page_in_another_encoding_is_text() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.html");
        fs::write(&file, b"<p>\n\xd5\xfd\xce\xc4").unwrap();
        assert!(editor(&file, &FilePlace::Words("正文".into())).is_ok());
    }
}

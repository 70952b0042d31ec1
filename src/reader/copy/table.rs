//! A table that is copied as a whole.

use crate::reader::{Action, Effect, Mode, Notice, Reader};

impl Reader {
    /// The table that `action` copies as a whole, by its place among all in the report: the one that is selected in, or that
    /// is read, or whose figure is current. `Y` takes all of a table, as it takes all of a paragraph; `y` does so where
    /// neither text is selected nor a figure is current.
    pub(super) fn table_to_copy(&self, action: Action) -> Option<usize> {
        if action == Action::Copy && (self.mode() == Mode::Selecting || self.figure.is_some()) {
            return None;
        }
        let ends = self.selection.or_else(|| self.selection_here())?.ends();
        let document = &self.report.document;
        let tables = ends.map(|end| document.table_row(document.paragraph_at(end)).map(|(table, _)| table));
        tables[0].filter(|_| tables[0] == tables[1])
    }

    /// Copies a table, and says how large it is.
    pub(super) fn copy_table(&mut self, at: usize) -> Effect {
        let Some(table) = self.report.document.tables.get(at) else { return Effect::None };
        self.notice = Some(Notice::CopiedTable { rows: table.rows.len(), columns: table.width() });
        self.selection = None;
        Effect::CopyTable(at)
    }
}

//! What is listed on the whole screen at the user's request: reports read before, those of a folder, hits in all of them, themes.

use super::{App, effects};
use crate::export::file;
use crate::reader::report_list::ReportList;
use crate::reader::{ListNotice, Notice, ThemeRequest};
use crate::search::Query;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of that path, in which `~` is the home directory; none where it is no folder.
pub fn folder(path: &Path) -> Option<PathBuf> {
    let path = path.to_str().map_or_else(|| path.to_owned(), file::path);
    path.is_dir().then_some(path)
}

impl App {
    /// Lists the reports that were read before and are still there.
    pub(super) fn list_recent(&mut self) {
        let entries = effects::recent(self.store.as_ref());
        match entries.is_empty() {
            true => self.workspace.reader.tell(Notice::List(ListNotice::NothingRecent)),
            false => self.workspace.reader.show_reports(ReportList::recent(entries)),
        }
    }

    /// Lists the reports of `folder`, instead of those of another.
    pub(super) fn list_folder(&mut self, folder: &Path) -> io::Result<()> {
        let (library, found, scan) = (self.open.folder)(folder)?;
        self.workspace.list(library);
        self.open.library = Some(scan);
        self.events.list(found)
    }

    /// Looks through the reports for `query`, and shows what is found as it comes.
    pub(super) fn concord(&mut self, query: Query) -> io::Result<()> {
        let reports = self.workspace.searched();
        self.workspace.reader.begin_concordance(query.clone(), reports.len());
        self.events.concord(query, reports, &self.open.document)
    }

    /// Lists the themes, or draws in another.
    pub(super) fn ask_for_theme(&mut self, request: ThemeRequest) {
        let themes = &mut self.interface.themes;
        match request {
            ThemeRequest::List => {
                let names = themes.names().map(str::to_owned).collect();
                self.workspace.reader.show_themes(names, themes.chosen());
            }
            ThemeRequest::Show(place) => themes.choose(place),
            ThemeRequest::Named(name) if themes.choose_named(&name) => {}
            ThemeRequest::Named(name) => {
                let known = themes.names().collect::<Vec<_>>().join(" ");
                self.workspace.reader.tell(Notice::NoTheme { name, known });
            }
        }
        self.interface.show_theme();
    }
}

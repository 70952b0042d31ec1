//! What is loaded during the reading: the rest of a large report, and a report whose file changed.

mod openers;

pub use openers::{CodebookOpener, DocumentOpener, FolderOpener, LibraryScanner, Openers, ReaderOpener};

use super::Reader;
use super::checks::{CheckNotice, CheckResult};
use super::find::Find;
use super::jump_list::JumpList;
use super::library::entry::LibraryEvent;
use super::notice::StoreError;
use super::offset_map::OffsetMap;
use super::reading_state::ReadingState;
use super::report::Report;
use super::section_list::SectionList;
use super::{Notice, viewport::Viewport};
use crate::document::Document;
use crate::figure::Figure;
use crate::layout::Rows;
use crate::search::Query;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Receiver;

/// A report that was loaded: all that takes long to make is made, and to show it takes no time.
#[derive(Debug)]
pub struct Loaded {
    report: Report,
    rows: Rows,
    state: Option<ReadingState>,
}

/// What came of loading the rest of a report, or of loading it again.
#[derive(Debug)]
pub enum LoadEvent {
    /// All of a report whose beginning is there.
    Whole(Box<Loaded>),
    /// The report as its file is now.
    Again(Box<Loaded>),
    /// Nothing, and why; what is there stays.
    Failed(String),
    /// What came of checking its figures.
    Checked(Box<CheckResult>),
    /// They could not be checked, and why.
    NotChecked(String),
    /// Nothing, for there is no file to read again.
    NoFile,
    /// Nothing, but word of what is amiss with the files that remember the place in each report.
    StateFault(StoreError),
}

/// What loads the rest of a report and its file again, each on demand.
#[derive(Default)]
pub struct Loader {
    /// Reads the rest, where only the beginning is there.
    pub rest: Option<Box<dyn FnOnce() -> LoadEvent + Send>>,
    /// The file that the report came from, and what reads it again.
    pub file: Option<(PathBuf, Box<dyn FnMut() -> LoadEvent + Send>)>,
    /// What is found out about the library, if a folder was opened.
    pub library: Option<Receiver<LibraryEvent>>,
}

/// The whole report of a file and its figures, or the cause where it cannot be opened.
pub(super) fn open_whole(open: &ReaderOpener, file: &Path) -> Result<(Arc<Document>, Arc<Vec<Figure>>), String> {
    let (mut reader, loader) = open(file)?;
    match loader.rest.map(|rest| rest()) {
        Some(LoadEvent::Failed(why)) => return Err(why),
        Some(event) => reader.receive(event),
        None => {}
    }
    Ok((reader.report.document, reader.report.figures))
}

impl Loaded {
    /// `figures` are the document's, in text order.
    pub fn new(document: Document, figures: Vec<Figure>) -> Self {
        let rows = Rows::new(&document, figures.iter().map(|figure| figure.range).collect());
        Self { report: Report::new(document, figures), rows, state: None }
    }

    /// The report.
    pub fn document(&self) -> &Document {
        &self.report.document
    }

    /// The same with what is remembered of it.
    pub fn with_state(self, state: Option<ReadingState>) -> Self {
        Self { state, ..self }
    }
}

impl Reader {
    /// A session at the start of a report of which only the beginning is there.
    pub fn beginning(document: Document, figures: Vec<Figure>) -> Self {
        let mut reader = Self { notice: None, ..Self::new(document, figures) };
        reader.report.is_partial = true;
        reader
    }

    /// Whether the rest of the report is still to arrive.
    pub fn is_partial(&self) -> bool {
        self.report.is_partial
    }

    /// Takes in what was loaded. The place stays, unless the beginning of a report was misread.
    pub fn receive(&mut self, event: LoadEvent) {
        match event {
            LoadEvent::Whole(loaded) if !loaded.document().text.starts_with(&self.report.document.text) => {
                self.restart(*loaded)
            }
            LoadEvent::Whole(loaded) => self.replace(*loaded, None),
            LoadEvent::Again(loaded) => self.replace(*loaded, Some(Notice::ReadAgain)),
            LoadEvent::Checked(found) => self.receive_checks(*found),
            LoadEvent::NotChecked(why) => self.notice = Some(Notice::Check(CheckNotice::Failed(why))),
            LoadEvent::Failed(why) if std::mem::take(&mut self.report.is_partial) => {
                self.notice = Some(Notice::Failed(why))
            }
            LoadEvent::Failed(why) => self.notice = Some(Notice::NotReadAgain(why)),
            LoadEvent::NoFile => self.notice = Some(Notice::NoFile),
            LoadEvent::StateFault(why) => self.notice = Some(Notice::StateFault(why)),
        }
    }

    /// Shows a report from its start.
    fn restart(&mut self, loaded: Loaded) {
        let Loaded { report, rows, state } = loaded;
        let document = &report.document;
        self.viewport = Viewport::new(rows);
        self.section_list = SectionList::new(document);
        self.search.find = self.search_to_resume().map(|(_, query)| Find::new(query, document, 0));
        self.search.origin = self.search.origin.take().map(|origin| origin.change(document, |_| 0, |_| None));
        (self.figure, self.selection, self.sizes, self.awaits_end) = (None, None, None, false);
        self.all_figures.change(|_| None);
        self.jumps = JumpList::default();
        self.show(report, state, None);
    }

    /// Shows what the report became where the reader was in it.
    fn replace(&mut self, loaded: Loaded, notice: Option<Notice>) {
        let Loaded { report, rows, state } = loaded;
        let document = &report.document;
        let search = self.search_to_resume();
        let map = OffsetMap::new(&self.report.document, document);
        let place = |offset| map.place(offset);
        let figure = |at: usize| {
            let start = place(self.report.figure_start(at)?);
            report.figures.binary_search_by_key(&start, |figure| figure.range.start).ok()
        };
        self.figure = self.figure.and_then(figure);
        self.all_figures.change(figure);
        self.selection = self.selection.map(|selection| selection.moved(place));
        self.jumps.change(place, figure);
        self.bookmarks.change(place);
        let number = |at| {
            let now = place(at);
            (self.report.number_at(at)? == report.number_at(now)?).then_some(now)
        };
        self.corrections.change(number);
        self.accepted.change(number);
        self.overlays.move_form(figure);
        self.search.origin = self.search.origin.take().map(|origin| origin.change(document, place, figure));
        self.search.find = search.map(|(from, query)| Find::new(query, document, place(from)));
        self.viewport.replace(document, rows, place);
        self.section_list.replace(document, |section| map.section(section));
        self.show(report, state, notice);
    }

    fn show(&mut self, report: Report, state: Option<ReadingState>, notice: Option<Notice>) {
        self.notice = report.document.warnings.first().cloned().map(Notice::Warning).or(notice);
        self.report = report;
        self.report.correct(&self.corrections);
        self.relist();
        state.iter().for_each(|state| self.resume(state));
        self.selection = self.selection.and_then(|selection| self.settled(selection));
        if std::mem::take(&mut self.awaits_end) {
            self.viewport.go_to_end(&self.report.document);
        }
        self.look_on();
        if let Some((at, kind)) = self.arrival.take() {
            self.arrive(at, kind);
        }
        self.follow();
        self.go_to_awaited_hit();
    }

    /// The search under way and the byte from which to look for it again.
    fn search_to_resume(&mut self) -> Option<(usize, Query)> {
        self.search.find.take().map(Find::to_resume)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;
    use crate::figure::Engine;
    use crate::layout::{Line, Measure};
    use crate::reader::{Action, Edit, PaneSizes};

    const BEGINNING: &str = "某市二〇二一年度工作报告\n\n一、加强学习\n\n全年举办讲座31场、参加人员2700余人次。\n\n";
    const REST: &str = "二、改进服务\n\n压减材料17项，办理时限缩短40%。\n";

    fn parts(text: &str) -> (Document, Vec<Figure>) {
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned());
        let figures = Engine::new().find(&document);
        (document, figures)
    }

    fn whole(text: &str) -> LoadEvent {
        let (document, figures) = parts(text);
        LoadEvent::Whole(Box::new(Loaded::new(document, figures)))
    }

    fn beginning() -> Reader {
        let (document, figures) = parts(BEGINNING);
        let mut reader = Reader::beginning(document, figures);
        reader.reflow(sizes());
        reader
    }

    fn sizes() -> PaneSizes {
        let (measure, figure_measure) = (Measure::new(31), Measure::new(20));
        PaneSizes {
            measure,
            widest: 80,
            text: 4,
            sections: 9,
            figures: 9,
            all_figures: 9,
            library: 9,
            concordance: 9,
            comparison: 9,
            chart: 9,
            figure_measure,
            help: 9,
            help_height: 9,
        }
    }

    #[test]
    fn one_reads_on_where_one_was() {
        let mut reader = beginning();
        reader.update(Action::NextFigure);
        let (place, shown) = (reader.viewport().reading(), reader.viewport().lines().to_vec());
        assert!(reader.is_partial());
        reader.receive(whole(&format!("{BEGINNING}{REST}")));
        assert_eq!((reader.viewport().reading(), reader.figure()), (place, Some(0)));
        assert_eq!(reader.viewport().lines(), shown);
        assert!(!reader.is_partial());
        reader.update(Action::Bottom);
        assert_eq!((reader.section_list().shown().len(), reader.figures().len()), (3, 4));
    }

    #[test]
    fn what_was_unfolded_stays_open() {
        let text = BEGINNING.replacen("\n\n", "\n\n首页 > 政务公开 > 工作报告\n\n", 1);
        let (document, figures) = parts(&text);
        let mut reader = Reader::beginning(document, figures);
        reader.reflow(PaneSizes { text: 9, ..sizes() });
        let is_folded = |reader: &Reader| {
            let folds = reader.viewport().lines().iter().filter(|line| matches!(line.line, Line::Fold { .. }));
            folds.count() > 0
        };
        assert!(is_folded(&reader));
        reader.update(Action::ToggleBoilerplate);
        reader.receive(whole(&format!("{text}{REST}")));
        assert!(!is_folded(&reader));
    }

    #[test]
    fn what_stands_only_in_the_rest_is_found_when_it_arrives() {
        let mut reader = beginning();
        reader.update(Action::Search);
        for action in [Action::Edit(Edit::Insert('压')), Action::Edit(Edit::Insert('减')), Action::Enter] {
            reader.update(action);
        }
        assert_eq!(reader.find().and_then(Find::place), Some((0, 0)));
        reader.receive(whole(&format!("{BEGINNING}{REST}")));
        assert_eq!(reader.find().map(|find| find.hits().len()), Some(1));
        reader.update(Action::NextHit);
        assert!(reader.viewport().shows(BEGINNING.len() + REST.find("压减").unwrap()));
    }

    #[test]
    fn a_beginning_that_was_misread_is_begun_again() {
        let mut reader = beginning();
        reader.update(Action::Bottom);
        reader.receive(whole(&format!("另{BEGINNING}{REST}")));
        reader.reflow(sizes());
        assert_eq!(reader.viewport().reading(), 0);
        reader.update(Action::JumpBack);
        assert_eq!(reader.notice(), Some(&Notice::NoWayBack));
    }

    fn after(reader: &mut Reader, actions: &[Action]) {
        for action in actions {
            reader.update(*action);
        }
    }

    fn again(text: &str) -> LoadEvent {
        let (document, figures) = parts(text);
        LoadEvent::Again(Box::new(Loaded::new(document, figures)))
    }

    #[test]
    fn a_file_read_again_keeps_place_figure_search_and_the_way_back() {
        let (document, figures) = parts(&format!("{BEGINNING}{REST}"));
        let mut reader = Reader::new(document, figures);
        reader.reflow(sizes());
        reader.update(Action::Search);
        after(
            &mut reader,
            &[Action::Edit(Edit::Insert('材')), Action::Edit(Edit::Insert('料')), Action::Enter, Action::NextFigure],
        );
        let text = |reader: &Reader| {
            let row = reader.viewport().lines().iter().find_map(|line| line.ranges().next());
            row.map(|row| row.of(&reader.document().text).to_owned())
        };
        let shown = text(&reader);
        reader.receive(again(&format!("序言\n\n{BEGINNING}又增加座谈5次。\n\n{REST}三、新的一节\n")));
        assert_eq!(text(&reader), shown);
        let figure = reader.figure().and_then(|at| reader.figures().get(at));
        assert_eq!(figure.map(|figure| figure.range.of(&reader.document().text)), Some("17项"));
        assert_eq!(reader.find().map(|find| find.hits().len()), Some(1));
        assert_eq!(reader.notice(), Some(&Notice::ReadAgain));
        after(&mut reader, &[Action::JumpBack, Action::JumpBack]);
        assert_eq!(text(&reader).as_deref(), Some("某市二〇二一年度工作报告"));
    }

    #[test]
    fn a_file_read_again_keeps_folded_sections_and_open_boilerplate() {
        let text = "首页 > 公开\n清河市报告\n一、进展\n（一）服务\n办结3件。\n二、打算\n继续努力，把为民服务的各项工作办得更好更实，让群众更满意更放心。\n";
        let (document, figures) = parts(text);
        let mut reader = Reader::new(document, figures);
        reader.reflow(sizes());
        after(&mut reader, &[Action::ToggleBoilerplate, Action::NextSection, Action::FoldSection]);
        let shown = reader.section_list().shown().len();
        reader
            .receive(again(&text.replace("一、进展", "一、新事\n新增5件。\n二、进展").replace("二、打算", "三、打算")));
        assert_eq!(reader.section_list().shown().len(), shown + 1);
        reader.update(Action::Top);
        let first = reader.viewport().lines().iter().find_map(|line| line.ranges().next());
        assert_eq!(first.map(|row| row.of(&reader.document().text)), Some("首页 > 公开"));
    }

    #[test]
    fn a_file_that_cannot_be_read_again_leaves_the_text_as_it_was() {
        let (document, figures) = parts(BEGINNING);
        let mut reader = Reader::new(document, figures);
        reader.reflow(sizes());
        let shown = reader.viewport().lines().to_vec();
        reader.receive(LoadEvent::Failed("why".into()));
        assert_eq!(reader.notice(), Some(&Notice::NotReadAgain("why".into())));
        assert_eq!(reader.viewport().lines(), shown);
    }

    #[test]
    fn a_search_that_is_being_typed_goes_on_in_the_whole() {
        let mut reader = beginning();
        after(&mut reader, &[Action::Search, Action::Edit(Edit::Insert('办'))]);
        reader.receive(whole(&format!("{BEGINNING}{REST}")));
        assert_eq!(reader.find().and_then(Find::place), Some((1, 2)));
        reader.update(Action::Back);
        assert_eq!((reader.viewport().reading(), reader.find().is_none()), (0, true));
    }

    #[test]
    fn a_rest_that_fails_is_told() {
        let mut reader = beginning();
        reader.receive(LoadEvent::Failed("why".into()));
        assert_eq!(reader.notice(), Some(&Notice::Failed("why".into())));
    }
}

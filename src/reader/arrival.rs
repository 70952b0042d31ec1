//! The whole of a large report: it arrives while one reads its beginning.

use super::Reader;
use super::contents::Contents;
use super::find::Find;
use super::sidebar::Sidebar;
use super::{Notice, viewport::Viewport};
use crate::document::Document;
use crate::figure::Figure;
use crate::layout::Rows;

/// A report with what was found in it. To make it is the work; to show it is not.
#[derive(Debug)]
pub struct Report {
    document: Document,
    figures: Vec<Figure>,
    rows: Rows,
}

/// What became of the rest of a report.
#[derive(Debug)]
pub enum Arrival {
    /// All of it.
    Whole(Box<Report>),
    /// Nothing, and why.
    Failed(String),
}

/// What makes the arrival, in its own time.
pub type Rest = Box<dyn FnOnce() -> Arrival + Send>;

impl Report {
    /// `figures` are the document's, in text order.
    pub fn new(document: Document, figures: Vec<Figure>) -> Self {
        let rows = Rows::new(&document, figures.iter().map(|figure| figure.range).collect());
        Self { document, figures, rows }
    }
}

impl Reader {
    /// A session at the start of a report of which only the beginning is there.
    pub fn beginning(document: Document, figures: Vec<Figure>) -> Self {
        Self { is_partial: true, notice: None, ..Self::new(document, figures) }
    }

    /// Whether the rest of the report is still to arrive.
    pub fn is_partial(&self) -> bool {
        self.is_partial
    }

    /// Puts the whole of the report in the place of its beginning. One reads on where one was, unless the beginning was
    /// misread.
    pub fn receive(&mut self, arrival: Arrival) {
        self.is_partial = false;
        match arrival {
            Arrival::Whole(report) => self.replace(*report),
            Arrival::Failed(why) => self.notice = Some(Notice::Failed(why)),
        }
    }

    fn replace(&mut self, report: Report) {
        let Report { document, figures, rows } = report;
        let goes_on = document.text.starts_with(&self.document.text);
        let place = self.figure.and_then(|figure| self.figures.get(figure)).map(|figure| figure.range.start);
        self.notice = document.warnings.first().cloned().map(Notice::Warning);
        self.contents = Contents::new(&document);
        self.sidebar = Sidebar::default();
        self.find = self.search_again(&document);
        if goes_on {
            self.viewport.replace(&document, rows);
            self.figure =
                place.and_then(|place| figures.binary_search_by_key(&place, |figure| figure.range.start).ok());
        } else {
            self.viewport = Viewport::new(rows);
            (self.figure, self.room) = (None, None);
            self.origins.clear();
        }
        (self.document, self.figures) = (document, figures);
        self.follow();
    }
}

impl Reader {
    /// The search under way in the whole of the report; where it found nothing in the beginning, from the line being read.
    fn search_again(&mut self, document: &Document) -> Option<Find> {
        let found = self.find.take().map(|find| (find.hit().start, find.query));
        let (from, query) = self.sought.take().map(|query| (self.viewport.reading(), query)).or(found)?;
        Find::new(document, query, from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;
    use crate::figure::Engine;
    use crate::layout::{Line, Measure};
    use crate::reader::{Action, Room};

    const BEGINNING: &str = "某市二〇二一年度工作报告\n\n一、加强学习\n\n全年举办讲座31场、参加人员2700余人次。\n\n";
    const REST: &str = "二、改进服务\n\n压减材料17项，办理时限缩短40%。\n";

    fn parts(text: &str) -> (Document, Vec<Figure>) {
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned());
        let figures = Engine::new().figures(&document);
        (document, figures)
    }

    fn whole(text: &str) -> Arrival {
        let (document, figures) = parts(text);
        Arrival::Whole(Box::new(Report::new(document, figures)))
    }

    fn beginning() -> Reader {
        let (document, figures) = parts(BEGINNING);
        let mut reader = Reader::beginning(document, figures);
        reader.reflow(room());
        reader
    }

    fn room() -> Room {
        Room { measure: Measure::new(31), text: 4, sections: 9, figures: 9, card: Measure::new(20), help: 9 }
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
        assert_eq!((reader.contents().shown().len(), reader.figures().len()), (3, 4));
    }

    #[test]
    fn what_was_unfolded_stays_open() {
        let text = BEGINNING.replacen("\n\n", "\n\n首页 > 政务公开 > 工作报告\n\n", 1);
        let (document, figures) = parts(&text);
        let mut reader = Reader::beginning(document, figures);
        reader.reflow(Room { text: 9, ..room() });
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
        for action in [Action::Type('压'), Action::Type('减'), Action::Enter] {
            reader.update(action);
        }
        assert!(reader.find().is_none());
        reader.receive(whole(&format!("{BEGINNING}{REST}")));
        assert_eq!(reader.find().map(|find| find.hits.len()), Some(1));
        reader.update(Action::NextHit);
        assert!(reader.viewport().shows(BEGINNING.len() + REST.find("压减").unwrap()));
    }

    #[test]
    fn a_beginning_that_was_misread_is_begun_again() {
        let mut reader = beginning();
        reader.update(Action::Bottom);
        reader.receive(whole(&format!("另{BEGINNING}{REST}")));
        reader.reflow(room());
        assert_eq!(reader.viewport().reading(), 0);
        reader.update(Action::Back);
        assert_eq!(reader.notice(), Some(&Notice::NoWayBack));
    }

    #[test]
    fn a_rest_that_fails_is_told() {
        let mut reader = beginning();
        reader.receive(Arrival::Failed("why".into()));
        assert_eq!(reader.notice(), Some(&Notice::Failed("why".into())));
    }
}

//! The whole of a large report: it arrives while one reads its beginning.

use super::Reader;
use super::contents::Contents;
use super::find::Start;
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
        self.find = self.find.take().map(|find| find.again(&document));
        if let Some(start) = &mut self.start {
            start.find = start.find.take().map(|find| find.again(&document));
        }
        if goes_on {
            self.viewport.replace(&document, rows);
            self.figure =
                place.and_then(|place| figures.binary_search_by_key(&place, |figure| figure.range.start).ok());
        } else {
            self.viewport = Viewport::new(rows);
            (self.figure, self.room) = (None, None);
            self.start = self.start.take().map(|start| Start { find: start.find, ..Start::default() });
            self.origins.clear();
        }
        (self.document, self.figures) = (document, figures);
        self.follow();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;
    use crate::figure::Engine;
    use crate::layout::Measure;
    use crate::reader::{Action, Edit, Room};

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
    fn a_search_goes_on_in_the_whole() {
        let mut reader = beginning();
        reader.update(Action::Search);
        reader.update(Action::Edit(Edit::Insert('办')));
        reader.receive(whole(&format!("{BEGINNING}{REST}")));
        while reader.is_searching() {
            reader.look_on();
        }
        assert_eq!(reader.find().and_then(|find| find.place()), Some((1, 2)));
        reader.update(Action::Back);
        assert_eq!(reader.viewport().reading(), 0);
    }

    #[test]
    fn a_rest_that_fails_is_told() {
        let mut reader = beginning();
        reader.receive(Arrival::Failed("why".into()));
        assert_eq!(reader.notice(), Some(&Notice::Failed("why".into())));
    }
}

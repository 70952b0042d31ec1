//! Reading without a screen: lines go in and lines come out, as with `ed` and `more`. For a screen reader, a dumb
//! terminal, or a script. No line holds anything but text.

mod command;
mod line_io;
mod lines;

#[cfg(test)]
mod tests;

pub use line_io::LineIo;

use crate::document::SectionId;
use crate::lang::Lang;
use crate::layout::Measure;
use crate::reader::{Notice, Reader, SearchAdvice};
use crate::reader::{Request, workspace::Workspace};
use crate::search::{Query, QueryMode};
use command::LineCommand;
use lines::ReportLines;
use std::collections::HashMap;
use std::io;
use std::ops::ControlFlow;
use std::path::Path;

/// Opens the whole report of a file, or says why that failed.
pub type ReportOpener = Box<dyn Fn(&Path) -> Result<Reader, String>>;

/// How lines are written.
#[derive(Clone, Copy, Debug)]
pub struct LineStyle {
    /// The language of the texts.
    pub lang: Lang,
    /// How rows are set; without a measure a paragraph is one line.
    pub measure: Option<Measure>,
}

/// A session on lines: the open reports, the section that was read last in each, and the last query.
pub struct LineSession {
    workspace: Workspace,
    open: ReportOpener,
    line_io: LineIo,
    style: LineStyle,
    /// The section that was read last, by the place of its report in the workspace.
    places: HashMap<Option<usize>, SectionId>,
    query: Option<Query>,
}

impl LineSession {
    /// A session with the reports of `workspace`; `open` opens further ones.
    pub fn new(workspace: Workspace, open: ReportOpener, line_io: LineIo, style: LineStyle) -> Self {
        Self { workspace, open, line_io, style, places: HashMap::new(), query: None }
    }

    /// Prints the front of the report, and then does what each line asks for until the user quits or the input ends.
    pub fn run(mut self) -> io::Result<()> {
        let mut next = self.front()?;
        loop {
            let prompt = self.prompt();
            let line = match next.take() {
                Some(line) => line,
                None => match self.line_io.ask(&prompt)? {
                    Some(line) => line,
                    None => return Ok(()),
                },
            };
            match self.obey(LineCommand::parse(&line))? {
                ControlFlow::Break(()) => return Ok(()),
                ControlFlow::Continue(typed) => next = typed,
            }
        }
    }

    /// The number of the section that was read last.
    fn prompt(&self) -> String {
        let numbers = self.workspace.reader.document().section_numbers();
        let number = self.place().and_then(|section| numbers.into_iter().nth(section.0));
        format!("{}> ", number.unwrap_or_default())
    }

    /// Does what is asked for. Gives back the line that the user typed between two pages, if any: it is the next command.
    fn obey(&mut self, command: LineCommand) -> io::Result<ControlFlow<(), Option<String>>> {
        let typed = match command {
            LineCommand::Quit => return Ok(ControlFlow::Break(())),
            LineCommand::Next => self.next()?,
            LineCommand::Previous => self.previous()?,
            LineCommand::Section(number) => self.section(&number)?,
            LineCommand::Sections => self.front()?,
            LineCommand::Figures => self.print(|lines, place| lines.figures(place))?,
            LineCommand::AllFigures => self.print(|lines, _| lines.figures(None))?,
            LineCommand::Boilerplate => self.print(|lines, place| lines.boilerplate(place))?,
            LineCommand::Search(mode, typed) => self.search(mode, &typed)?,
            LineCommand::Workspace(request) => self.ask_workspace(request)?,
            LineCommand::Help => self.write(lines::help(self.style.lang))?,
            LineCommand::Unknown(typed) => self.tell(&Notice::NoCommand(typed))?,
        };
        Ok(ControlFlow::Continue(typed))
    }

    /// The section that was read last in the report that is read.
    fn place(&self) -> Option<SectionId> {
        self.places.get(&self.workspace.current()).copied()
    }

    fn print(
        &mut self,
        lines: impl FnOnce(ReportLines, Option<SectionId>) -> Vec<String>,
    ) -> io::Result<Option<String>> {
        let printed = lines(ReportLines::new(&self.workspace.reader, &self.style), self.place());
        self.write(printed)
    }

    /// Writes lines; a line that is too long is set in rows.
    fn write(&mut self, lines: Vec<String>) -> io::Result<Option<String>> {
        let rows = lines.into_iter().flat_map(|line| lines::rows(line, &self.style));
        self.line_io.print(&rows.collect::<Vec<_>>())
    }

    fn tell(&mut self, notice: &Notice) -> io::Result<Option<String>> {
        self.write(vec![(self.style.lang.notice)(notice)])
    }

    /// Prints the notice, the title and the sections of the report.
    fn front(&mut self) -> io::Result<Option<String>> {
        if let Some(notice) = self.workspace.reader.notice().cloned() {
            self.tell(&notice)?;
        }
        self.print(|lines, _| lines.front())
    }

    /// Goes to the section of that number, and prints it with those under it.
    fn section(&mut self, number: &str) -> io::Result<Option<String>> {
        let numbers = self.workspace.reader.document().section_numbers();
        match numbers.iter().position(|known| known == number) {
            Some(index) => self.read(SectionId(index)),
            None => self.tell(&Notice::NoSection(number.to_owned())),
        }
    }

    fn read(&mut self, section: SectionId) -> io::Result<Option<String>> {
        self.places.insert(self.workspace.current(), section);
        self.print(|lines, _| lines.text(section))
    }

    /// Goes to the first section behind the one that was read and those under it.
    fn next(&mut self) -> io::Result<Option<String>> {
        let document = self.workspace.reader.document();
        let end = self.place().map_or(0, |section| document.section(section).end);
        match document.sections.iter().position(|section| section.range.start >= end) {
            Some(index) => self.read(SectionId(index)),
            None => self.tell(&Notice::LastSection),
        }
    }

    /// Goes to the section before, or to the one above.
    fn previous(&mut self) -> io::Result<Option<String>> {
        let document = self.workspace.reader.document();
        let before = self.place().and_then(|section| {
            let level = document.section(section).level;
            document.sections.iter().take(section.0).rposition(|before| before.level <= level)
        });
        match before {
            Some(index) => self.read(SectionId(index)),
            None => self.tell(&Notice::FirstSection),
        }
    }

    /// Lists the hits of what was typed; if nothing was typed, of the last query.
    fn search(&mut self, mode: QueryMode, typed: &str) -> io::Result<Option<String>> {
        match Query::new(mode, typed) {
            Err(fault) => return self.write(vec![(self.style.lang.no_regex)(fault).to_owned()]),
            Ok(None) => {}
            Ok(query) => self.query = query,
        }
        let Some(query) = self.query.clone() else { return self.tell(&Notice::NoSearch) };
        let letters =
            Query::new(QueryMode::Pinyin, query.typed()).ok().flatten().filter(|_| query.mode() == QueryMode::Literal);
        let found = [Some(query.clone()), letters].into_iter().flatten().find_map(|query| {
            let hits = query.clone().hits(self.workspace.reader.document());
            (!hits.is_empty()).then_some((query, hits))
        });
        match found {
            Some((query, hits)) => self.print(|lines, _| lines.hits(&query, &hits)),
            None => self.tell(&Notice::NotFound { query: query.typed().to_owned(), advice: SearchAdvice::Expression }),
        }
    }

    /// Goes to another report or lists them.
    fn ask_workspace(&mut self, request: Request) -> io::Result<Option<String>> {
        if request == Request::List {
            return self.write(lines::reports(&self.workspace.report_list(), self.style.lang));
        }
        let before = self.workspace.current();
        if let Some(file) = self.workspace.answer(request) {
            let opened = (self.open)(&file);
            self.workspace.opened(&file, opened);
        }
        match (self.workspace.current() == before, self.workspace.reader.notice().cloned()) {
            (true, Some(notice)) => self.tell(&notice),
            _ => self.front(),
        }
    }
}

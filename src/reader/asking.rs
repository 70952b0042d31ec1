//! What is asked for at the prompt: how it opens, and what comes of what is typed there.

use super::command::PromptCommand;
use super::export::{Question, proposed_file};
use super::jump_list::{Departure, JumpKind};
use super::mode::FilterTarget;
use super::overlay::Overlay;
use super::prompt::{Prompt, Purpose};
use super::{
    CodingNotice, ComparisonNotice, Effect, Export, Exported, ExportedRows, ListNotice, Mode, Notice, Reader, Request,
};
use crate::search::{Query, QueryMode};

impl Reader {
    pub(super) fn ask_for_command(&mut self) {
        self.overlays.open(Overlay::Prompt(Prompt::new(Purpose::Command)));
    }

    pub(super) fn ask_for_query(&mut self) {
        self.leave_for_search();
        self.search.history.leave();
        self.overlays.open(Overlay::Prompt(Prompt::new(Purpose::Search)));
    }

    pub(super) fn ask_for_filter(&mut self, list: FilterTarget) {
        self.search.history.leave();
        let prompt = Prompt::for_filter(list, self.filter(list).cloned());
        self.overlays.open(Overlay::Prompt(prompt));
    }

    /// Asks for a file to write the selected figures to, and proposes a file that is named after the report.
    pub(super) fn ask_for_file(&mut self) {
        let rows = self.exported_rows();
        if rows.count() == 0 {
            self.notice = Some(Notice::NothingToCopy);
            return;
        }
        let file = match rows {
            ExportedRows::Figures(_) => proposed_file(&self.report.document.source.name),
            ExportedRows::Concordance(_) => proposed_file("concordance"),
            ExportedRows::Indicators(_) => proposed_file("comparison"),
            ExportedRows::Coded(_) => proposed_file("coding"),
        };
        self.overlays.open(Overlay::Prompt(Prompt::with(Purpose::File, file)));
    }

    /// The rows of the table under the prompt: the lines of the concordance, or what is selected.
    fn exported_rows(&mut self) -> ExportedRows {
        match &self.concordance {
            Some(concordance) if self.overlays.has(Mode::Concordance) => {
                ExportedRows::Concordance(concordance.lines().len())
            }
            _ if self.overlays.has(Mode::Coding) => ExportedRows::Coded(self.coding.selection()),
            _ if self.overlays.has(Mode::Comparison) => ExportedRows::Indicators(self.comparison.selection()),
            _ => ExportedRows::Figures(self.selected_figures()),
        }
    }

    /// Looks for `query`, or filters by it.
    pub(super) fn look_for_typed(&mut self, query: Option<Query>) {
        match self.prompt().map(Prompt::purpose) {
            Some(Purpose::Filter(list)) => self.set_filter(list, query),
            Some(Purpose::Search) => self.begin_search(query),
            Some(Purpose::Command | Purpose::File | Purpose::Concordance) | None => {}
        }
    }

    /// Closes the prompt, and undoes what came of what was typed.
    pub(super) fn cancel_prompt(&mut self) {
        let Some(Overlay::Prompt(prompt)) = self.overlays.close() else { return };
        match prompt.purpose() {
            Purpose::Search => {
                self.give_up_search();
                self.follow();
            }
            Purpose::Filter(list) => self.set_filter(list, prompt.before().cloned()),
            Purpose::Command | Purpose::File | Purpose::Concordance => {}
        }
    }

    /// Closes the prompt, and does what was typed.
    pub(super) fn enter_prompt(&mut self) -> Effect {
        let Some(Overlay::Prompt(prompt)) = self.overlays.close() else { return Effect::None };
        let typed = prompt.line().text().trim();
        match prompt.purpose() {
            Purpose::Command => return self.command(typed),
            Purpose::File => return self.export_to(typed),
            Purpose::Concordance => return self.concord(&prompt),
            Purpose::Search => self.enter_query(&prompt),
            Purpose::Filter(list) => self.enter_filter(list, &prompt),
        }
        Effect::None
    }

    /// Has several reports looked through for what was typed.
    fn concord(&mut self, prompt: &Prompt) -> Effect {
        let query = Query::new(prompt.mode(), prompt.line().text()).ok().flatten();
        if query.is_some() {
            self.search.history.push(prompt.typed_query());
        }
        query.map_or(Effect::None, Effect::Concord)
    }

    /// The same for the words of a command; behind a slash they are an expression.
    fn concord_words(&mut self, words: &str) -> Effect {
        let (mode, words) =
            words.strip_prefix('/').map_or((QueryMode::Literal, words), |rest| (QueryMode::Regex, rest));
        match Query::new(mode, words) {
            Ok(query) => query.map_or(Effect::None, Effect::Concord),
            Err(fault) => {
                self.notice = Some(Notice::List(ListNotice::NoRegex(fault)));
                Effect::None
            }
        }
    }

    /// Goes where the search leads; with nothing typed, goes on with the search of before.
    fn enter_query(&mut self, prompt: &Prompt) {
        if self.search.find.is_none() {
            self.give_up_search();
            self.step_hit(Departure::Always(JumpKind::Hit), 1);
            return self.follow();
        }
        self.search.history.push(prompt.typed_query());
        self.answer_search();
    }

    /// Leaves the list as it is filtered now.
    fn enter_filter(&mut self, list: FilterTarget, prompt: &Prompt) {
        if !prompt.line().text().is_empty() {
            self.search.history.push(prompt.typed_query());
        }
        self.go_to_left(list);
    }

    fn command(&mut self, typed: &str) -> Effect {
        match PromptCommand::read(typed) {
            PromptCommand::Do(action) => return self.update(action),
            PromptCommand::Theme(request) => return Effect::Theme(request),
            PromptCommand::Recent => return Effect::Recent,
            PromptCommand::Concord(words) => return self.concord_words(&words),
            PromptCommand::Codebook(file) => return Effect::Codebook(file),
            PromptCommand::Open(file) => return Effect::Workspace(Request::Open(file)),
            PromptCommand::GoToLine(line) => self.go_to_typed(line),
            PromptCommand::GoToPercent(percent) => self.go_to_typed(self.line_at_percent(percent)),
            PromptCommand::GoToArticle(number) => self.go_to_article(number),
            PromptCommand::Unknown => self.notice = Some(Notice::NoCommand(typed.to_owned())),
            PromptCommand::Nothing => {}
        }
        Effect::None
    }

    /// To the line of that number, with the end of the selection under way.
    fn go_to_typed(&mut self, line: usize) {
        self.go_to_line(Departure::Always(JumpKind::End), Some(line), false);
        self.carry_selection(Some(self.viewport.reading()));
        self.follow();
    }

    fn export_to(&mut self, file: &str) -> Effect {
        if file.is_empty() {
            return Effect::None;
        }
        Effect::Export(Export { file: file.to_owned(), rows: self.exported_rows(), replaces: false })
    }

    /// Takes in what came of `export`: it is told, or asked about; where it failed, the name can be mended.
    pub fn exported(&mut self, export: Export, outcome: Exported) {
        let (file, notice) = match outcome {
            Exported::Exists => return self.overlays.open(Overlay::Question(Question { export })),
            Exported::Written => {
                return self.tell(match export.rows {
                    ExportedRows::Figures(figures) => Notice::Exported(figures.len(), export.file),
                    ExportedRows::Indicators(rows) => {
                        Notice::Comparison(ComparisonNotice::Exported(rows.len(), export.file))
                    }
                    ExportedRows::Coded(cells) => Notice::Coding(CodingNotice::Exported(cells.count(), export.file)),
                    ExportedRows::Concordance(hits) => Notice::List(ListNotice::Exported(hits, export.file)),
                });
            }
            Exported::UnknownFormat { endings } => (export.file, Notice::NoFormat(endings)),
            Exported::NoFolder => (export.file, Notice::NoFolder),
            Exported::Failed(why) => (export.file, Notice::NotExported(why)),
        };
        self.overlays.open(Overlay::Prompt(Prompt::with(Purpose::File, file)));
        self.tell(notice);
    }
}

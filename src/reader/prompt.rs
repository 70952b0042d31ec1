//! The line that a search or a command is typed into, and what is typed there.

use super::Action;
use super::command::WITH_FILE;
use super::completion::completed;
use super::history::{History, TypedQuery};
use super::input_line::{Edit, InputLine};
use super::mode::FilterTarget;
use super::response::Response;
use crate::search::{Query, QueryMode, RegexError};

/// What is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// What to search for.
    #[default]
    Search,
    /// What to do.
    Command,
    /// What a list is to show.
    Filter(FilterTarget),
    /// What several reports are to be looked through for.
    Concordance,
    /// Where figures are to be written to.
    File,
}

impl Purpose {
    /// Whether a query is typed.
    pub fn is_query(self) -> bool {
        matches!(self, Self::Search | Self::Filter(_) | Self::Concordance)
    }
}

/// What is typed, how it is meant, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Prompt {
    purpose: Purpose,
    mode: QueryMode,
    line: InputLine,
    fault: Option<RegexError>,
    /// What the list was filtered by before.
    before: Option<Query>,
}

impl Prompt {
    /// An empty line for such a purpose.
    pub fn new(purpose: Purpose) -> Self {
        Self { purpose, ..Self::default() }
    }

    /// A line in which something stands already.
    pub fn with(purpose: Purpose, typed: String) -> Self {
        Self { line: InputLine::new(typed), ..Self::new(purpose) }
    }

    /// A line for the filter of a list, in which its filter of `before` stands.
    pub fn for_filter(list: FilterTarget, before: Option<Query>) -> Self {
        let entry = before.as_ref().map(|query| TypedQuery { mode: query.mode(), typed: query.typed().to_owned() });
        let mut prompt = Self { before, ..Self::new(Purpose::Filter(list)) };
        prompt.set(entry);
        prompt
    }

    /// What is asked for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// How a query is meant.
    pub fn mode(&self) -> QueryMode {
        self.mode
    }

    /// What is typed.
    pub fn line(&self) -> &InputLine {
        &self.line
    }

    /// Why it cannot be looked for.
    pub fn fault(&self) -> Option<RegexError> {
        self.fault
    }

    /// What was typed as a query, to be remembered.
    pub fn typed_query(&self) -> TypedQuery {
        TypedQuery { mode: self.mode, typed: self.line.text().to_owned() }
    }

    /// What the list was filtered by before.
    pub fn before(&self) -> Option<&Query> {
        self.before.as_ref()
    }

    fn set(&mut self, query: Option<TypedQuery>) {
        if let Some(TypedQuery { mode, typed }) = query {
            (self.mode, self.line) = (mode, InputLine::new(typed));
        }
    }

    /// What `action` does in it; earlier queries come from `history`.
    pub fn update(&mut self, action: Action, history: &mut History) -> Response {
        let before = self.typed_query();
        match action {
            Action::Back => return Response::Cancel,
            Action::Edit(Edit::EraseBack) if before.typed.is_empty() => {
                // Nothing is left of a filter in whose prompt nothing stands.
                self.before = None;
                return Response::Cancel;
            }
            Action::Enter if self.fault.is_some() => {}
            Action::Enter => return Response::Enter,
            Action::Edit(edit) => self.edit(edit),
            Action::SwitchMode if self.purpose.is_query() => self.mode = self.mode.next(),
            Action::SwitchMode => self.complete(),
            Action::OlderQuery if self.purpose.is_query() => self.set(history.older(before.clone())),
            Action::NewerQuery if self.purpose.is_query() => self.set(history.newer()),
            _ => {}
        }
        let is_other = self.purpose.is_query() && self.typed_query() != before;
        if is_other { self.read_query() } else { Response::Stay }
    }

    /// Completes the path that is typed, in a command behind its word.
    fn complete(&mut self) {
        let typed = self.line.text();
        let (word, path) = match self.purpose {
            Purpose::Command => typed.split_once(' ').filter(|(word, _)| WITH_FILE.contains(word)).unzip(),
            _ => (None, Some(typed)),
        };
        let Some(completed) = path.map(str::trim_start).and_then(completed) else { return };
        self.line = InputLine::new(word.map_or(String::new(), |word| format!("{word} ")) + &completed);
    }

    /// Looks for what is typed now. As long as it is no expression, what was found before stays.
    fn read_query(&mut self) -> Response {
        let query = Query::new(self.mode, self.line.text());
        self.fault = query.as_ref().err().copied();
        query.map_or(Response::Stay, Response::Query)
    }

    /// Does `edit`; a `/` that is typed before anything else of a query asks for an expression.
    fn edit(&mut self, edit: Edit) {
        let is_query = self.purpose.is_query() && self.mode == QueryMode::Literal;
        match edit {
            Edit::Insert('/') if is_query && self.line.text().is_empty() => self.mode = QueryMode::Regex,
            _ => self.line.edit(edit),
        }
    }
}

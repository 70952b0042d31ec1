//! The line that a search or a command is typed into, and what is typed there.

use super::filter::FilterTarget;
use super::find::SearchOrigin;
use super::history::TypedQuery;
use super::input_line::{Edit, InputLine};
use super::{Action, Effect, Reader};
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
    /// Where figures are to be written to.
    File,
}

impl Purpose {
    /// Whether a query is typed.
    pub fn is_query(self) -> bool {
        matches!(self, Self::Search | Self::Filter(_))
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

    fn entry(&self) -> TypedQuery {
        TypedQuery { mode: self.mode, typed: self.line.text().to_owned() }
    }

    fn set(&mut self, entry: Option<TypedQuery>) {
        if let Some(TypedQuery { mode, typed }) = entry {
            (self.mode, self.line) = (mode, InputLine::new(typed));
        }
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

impl Reader {
    pub(super) fn ask_for_command(&mut self) {
        self.prompt = Some(Prompt::new(Purpose::Command));
    }

    pub(super) fn ask_for_query(&mut self) {
        if self.search_origin.is_none() {
            let (place, figure, find) = (self.viewport.place(), self.figure, self.find.take());
            self.search_origin = Some(SearchOrigin { place, figure, find, opened: None });
        }
        (self.find, self.sought) = (None, None);
        self.history.leave();
        self.prompt = Some(Prompt::new(Purpose::Search));
    }

    pub(super) fn ask_for_filter(&mut self, list: FilterTarget) {
        self.history.leave();
        self.prompt = Some(Prompt::for_filter(list, self.filter(list).cloned()));
    }

    pub(super) fn update_prompt(&mut self, action: Action) -> Effect {
        let Some(prompt) = &mut self.prompt else { return Effect::None };
        let (purpose, before) = (prompt.purpose, prompt.entry());
        match action {
            Action::Back => self.close_prompt(),
            Action::Edit(Edit::EraseBack) if before.typed.is_empty() => self.close_empty_prompt(),
            Action::Enter => return self.enter(purpose),
            Action::Edit(edit) => prompt.edit(edit),
            Action::SwitchMode if purpose.is_query() => prompt.mode = prompt.mode.next(),
            Action::OlderQuery if purpose.is_query() => prompt.set(self.history.older(before.clone())),
            Action::NewerQuery if purpose.is_query() => prompt.set(self.history.newer()),
            _ => {}
        }
        let is_other = self.prompt.as_ref().is_some_and(|prompt| prompt.entry() != before);
        if is_other && purpose.is_query() {
            self.read_query(purpose);
        }
        Effect::None
    }

    /// Looks for what is typed now. As long as it is no expression, what was found before stays.
    fn read_query(&mut self, purpose: Purpose) {
        let Some(prompt) = &mut self.prompt else { return };
        match (Query::new(prompt.mode, prompt.line.text()), purpose) {
            (Err(fault), _) => prompt.fault = Some(fault),
            (Ok(query), purpose) => {
                prompt.fault = None;
                match purpose {
                    Purpose::Filter(list) => self.set_filter(list, query),
                    _ => self.begin_search(query),
                }
            }
        }
    }

    fn close_prompt(&mut self) {
        let Some(prompt) = self.prompt.take() else { return };
        match prompt.purpose {
            Purpose::Search => {
                self.give_up_search();
                self.follow();
            }
            Purpose::Filter(list) => self.set_filter(list, prompt.before),
            Purpose::Command | Purpose::File => {}
        }
    }

    /// Of a filter nothing is left where nothing is typed; what one was asked for otherwise is given up.
    fn close_empty_prompt(&mut self) {
        if let Some(prompt) = &mut self.prompt {
            prompt.before = None;
        }
        self.close_prompt();
    }

    fn enter(&mut self, purpose: Purpose) -> Effect {
        match purpose {
            Purpose::Command => return self.enter_command(),
            Purpose::File => return self.enter_file(),
            Purpose::Search => self.enter_query(),
            Purpose::Filter(list) => self.enter_filter(list),
        }
        Effect::None
    }

    /// Goes where the search leads; with nothing typed, goes on with the search of before.
    fn enter_query(&mut self) {
        let Some(prompt) = self.prompt.take_if(|prompt| prompt.fault.is_none()) else { return };
        if self.find.is_none() {
            self.give_up_search();
            self.step_hit(None, 1);
            return self.follow();
        }
        self.history.push(prompt.entry());
        self.answer_search();
    }

    /// Leaves the list as it is filtered now.
    fn enter_filter(&mut self, list: FilterTarget) {
        let Some(prompt) = self.prompt.take_if(|prompt| prompt.fault.is_none()) else { return };
        if !prompt.line.text().is_empty() {
            self.history.push(prompt.entry());
        }
        self.go_to_left(list);
    }

    fn enter_file(&mut self) -> Effect {
        let typed = self.prompt.take().map(|prompt| prompt.line.text().trim().to_owned()).unwrap_or_default();
        self.export_to(typed)
    }

    fn enter_command(&mut self) -> Effect {
        let typed = self.prompt.take().map(|prompt| prompt.line.text().trim().to_owned()).unwrap_or_default();
        self.command(&typed)
    }
}

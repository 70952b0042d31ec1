//! The line that a search or a command is typed into, and what is typed there.

use super::find::Start;
use super::history::Entry;
use super::line::{Edit, Line};
use super::{Action, Effect, Reader};
use crate::search::{Fault, Mode, Query};

/// What is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// What to search for.
    #[default]
    Search,
    /// What to do.
    Command,
}

/// What is typed, how it is meant, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Prompt {
    purpose: Purpose,
    mode: Mode,
    line: Line,
    fault: Option<Fault>,
}

impl Prompt {
    /// An empty line for such a purpose.
    pub fn new(purpose: Purpose) -> Self {
        Self { purpose, ..Self::default() }
    }

    /// What is asked for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// How a query is meant.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// What is typed.
    pub fn line(&self) -> &Line {
        &self.line
    }

    /// Why it cannot be looked for.
    pub fn fault(&self) -> Option<Fault> {
        self.fault
    }

    fn entry(&self) -> Entry {
        Entry { mode: self.mode, typed: self.line.text().to_owned() }
    }

    fn set(&mut self, entry: Option<Entry>) {
        if let Some(Entry { mode, typed }) = entry {
            (self.mode, self.line) = (mode, Line::new(typed));
        }
    }

    /// Does `edit`; a `/` that is typed before anything else of a query asks for an expression.
    fn edit(&mut self, edit: Edit) {
        let is_query = self.purpose == Purpose::Search && self.mode == Mode::Literal;
        match edit {
            Edit::Insert('/') if is_query && self.line.text().is_empty() => self.mode = Mode::Regex,
            _ => self.line.edit(edit),
        }
    }
}

impl Reader {
    pub(super) fn ask_for_command(&mut self) {
        self.prompt = Some(Prompt::new(Purpose::Command));
    }

    pub(super) fn ask_for_query(&mut self) {
        if self.start.is_none() {
            let (place, figure, find) = (self.viewport.place(), self.figure, self.find.take());
            self.start = Some(Start { place, figure, find, opened: None });
        }
        (self.find, self.sought) = (None, None);
        self.history.leave();
        self.prompt = Some(Prompt::new(Purpose::Search));
    }

    pub(super) fn update_prompt(&mut self, action: Action) -> Effect {
        let Some(prompt) = &mut self.prompt else { return Effect::None };
        let (purpose, before) = (prompt.purpose, prompt.entry());
        match action {
            Action::Back => self.close_prompt(),
            Action::Edit(Edit::EraseBack) if before.typed.is_empty() => self.close_prompt(),
            Action::Enter if purpose == Purpose::Command => return self.enter_command(),
            Action::Enter => self.enter_query(),
            Action::Edit(edit) => prompt.edit(edit),
            Action::SwitchMode if purpose == Purpose::Search => prompt.mode = prompt.mode.next(),
            Action::OlderQuery if purpose == Purpose::Search => prompt.set(self.history.older(before.clone())),
            Action::NewerQuery if purpose == Purpose::Search => prompt.set(self.history.newer()),
            _ => {}
        }
        let is_other = self.prompt.as_ref().is_some_and(|prompt| prompt.entry() != before);
        if is_other && purpose == Purpose::Search {
            self.read_query();
        }
        Effect::None
    }

    /// Looks for what is typed now. As long as it is no expression, what was found before stays.
    fn read_query(&mut self) {
        let Some(prompt) = &mut self.prompt else { return };
        match Query::new(prompt.mode, prompt.line.text()) {
            Ok(query) => {
                prompt.fault = None;
                self.begin_search(query);
            }
            Err(fault) => prompt.fault = Some(fault),
        }
    }

    fn close_prompt(&mut self) {
        if self.prompt.take().is_some_and(|prompt| prompt.purpose == Purpose::Search) {
            self.give_up_search();
            self.follow();
        }
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

    fn enter_command(&mut self) -> Effect {
        let typed = self.prompt.take().map(|prompt| prompt.line.text().trim().to_owned()).unwrap_or_default();
        self.command(&typed)
    }
}

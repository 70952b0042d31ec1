//! The line that a search is typed into, and what is typed there.

use super::find::Start;
use super::history::Entry;
use super::line::{Edit, Line};
use super::{Action, Reader};
use crate::search::{Fault, Mode, Query};

/// What is typed, how it is meant, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Prompt {
    mode: Mode,
    line: Line,
    fault: Option<Fault>,
}

impl Prompt {
    /// How it is meant.
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

    /// Does `edit`; a `/` that is typed before anything else asks for an expression.
    fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Insert('/') if self.mode == Mode::Literal && self.line.text().is_empty() => self.mode = Mode::Regex,
            _ => self.line.edit(edit),
        }
    }
}

impl Reader {
    pub(super) fn open_prompt(&mut self) {
        if self.start.is_none() {
            let (place, figure, find) = (self.viewport.place(), self.figure, self.find.take());
            self.start = Some(Start { place, figure, find, opened: None });
        }
        (self.find, self.sought) = (None, None);
        self.history.leave();
        self.prompt = Some(Prompt::default());
    }

    pub(super) fn update_prompt(&mut self, action: Action) {
        let Some(prompt) = &mut self.prompt else { return };
        let before = prompt.entry();
        match action {
            Action::Edit(Edit::EraseBack) if prompt.line.text().is_empty() => return self.close_prompt(),
            Action::Edit(edit) => prompt.edit(edit),
            Action::SwitchMode => prompt.mode = prompt.mode.next(),
            Action::OlderQuery => prompt.set(self.history.older(before.clone())),
            Action::NewerQuery => prompt.set(self.history.newer()),
            Action::Back => return self.close_prompt(),
            Action::Enter => return self.enter(),
            _ => return,
        }
        if prompt.entry() != before {
            self.read_prompt();
        }
    }

    /// Looks for what is typed now. As long as it is no expression, what was found before stays.
    fn read_prompt(&mut self) {
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
        self.prompt = None;
        self.give_up_search();
        self.follow();
    }

    /// Goes where the search leads; with nothing typed, goes on with the search of before.
    fn enter(&mut self) {
        let Some(prompt) = self.prompt.take_if(|prompt| prompt.fault.is_none()) else { return };
        if self.find.is_none() {
            self.give_up_search();
            self.step_hit(None, 1);
            return self.follow();
        }
        self.history.push(prompt.entry());
        self.answer_search();
    }
}

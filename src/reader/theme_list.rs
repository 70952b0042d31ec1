//! The list of the themes: the marked one shows while the list is open.

use super::Action;
use super::motion::Motion;
use super::response::Response;

/// The themes by their names, and which of them is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeList {
    /// The names of all.
    pub names: Vec<String>,
    /// The marked one.
    pub at: usize,
    /// The one that showed before.
    before: usize,
}

impl ThemeList {
    /// A list of `names`, with that in which all is drawn marked.
    pub fn new(names: Vec<String>, at: usize) -> Self {
        Self { names, at, before: at }
    }

    /// What `action` does in it.
    pub fn update(&mut self, action: Action) -> Response {
        match action {
            Action::Enter => Response::KeepTheme(self.names.get(self.at).cloned().unwrap_or_default()),
            Action::Back | Action::Quit => Response::BackToTheme(self.before),
            // A turn of the wheel moves by an entry.
            Action::Wheel(_, lines) => self.go(Motion::Step(lines.signum())),
            _ => Motion::of(action, None, self.names.len()).map_or(Response::Stay, |motion| self.go(motion)),
        }
    }

    fn go(&mut self, motion: Motion) -> Response {
        self.at = motion.target(self.at, self.names.len());
        Response::ShowTheme(self.at)
    }
}

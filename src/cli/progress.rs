//! How far a long run has come, on standard error where that is a terminal.

use crate::lang::Lang;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

/// A run that is shorter needs no line.
const PATIENCE: Duration = Duration::from_secs(1);

/// A line that tells how many reports were read. It appears after a second, and only where it disturbs nothing: not where
/// the output itself goes to the terminal.
pub struct Progress {
    bar: ProgressBar,
    begun: Instant,
    is_wanted: bool,
}

impl Progress {
    /// A line for so many reports.
    pub fn new(reports: Option<usize>, quiet: bool) -> Self {
        let bar = match reports {
            Some(reports) => ProgressBar::with_draw_target(Some(reports as u64), ProgressDrawTarget::hidden()),
            None => ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()),
        };
        let template = if reports.is_some() { "{pos}/{len}  {msg}  {eta}" } else { "{pos}  {msg}" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        let is_wanted = !quiet && io::stderr().is_terminal() && !io::stdout().is_terminal();
        Self { bar, begun: Instant::now(), is_wanted }
    }

    /// Tells that a report was read.
    pub fn advance(&mut self, figures: usize, warnings: usize, lang: Lang) {
        if self.is_wanted && self.begun.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.is_wanted = false;
        }
        self.bar.set_message((lang.progress)(figures, warnings));
        self.bar.inc(1);
    }

    /// Tells something else in between.
    pub fn pause(&self, tell: impl FnOnce()) {
        self.bar.suspend(tell);
    }

    /// Takes the line away.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}

//! Where lines come from and go to.

use crate::text::visible::visible_text;
use std::io::{self, BufRead, Write};

/// A place to read lines from and one to write lines to.
pub struct LineIo {
    input: Box<dyn BufRead>,
    output: Box<dyn Write>,
    /// What to say between two screenfuls, and lines of a screenful; nothing where nobody sits there.
    pages: Option<(&'static str, usize)>,
}

impl LineIo {
    /// Reads and writes all at once, and asks for nothing.
    pub fn new(input: Box<dyn BufRead>, output: Box<dyn Write>) -> Self {
        Self { input, output, pages: None }
    }

    /// Prompts, and writes at most so many lines at a time, with `between` behind them.
    pub fn with_pages(self, lines: usize, between: &'static str) -> Self {
        Self { pages: Some((between, lines.max(1))), ..self }
    }

    /// The next line, asked for where somebody sits there; none at the end.
    pub fn ask(&mut self, prompt: &str) -> io::Result<Option<String>> {
        if self.pages.is_some() {
            write!(self.output, "{prompt}")?;
        }
        self.output.flush()?;
        let mut line = Vec::new();
        let length = self.input.read_until(b'\n', &mut line)?;
        Ok((length > 0).then(|| String::from_utf8_lossy(&line).into_owned()))
    }

    /// Writes lines. Between two screenfuls an empty line asks for the next; any other is given back, and the rest is left
    /// unwritten.
    pub fn print(&mut self, lines: &[String]) -> io::Result<Option<String>> {
        let page = self.pages.map_or(usize::MAX, |(_, lines)| lines);
        for (index, line) in lines.iter().enumerate() {
            if index > 0
                && index % page == 0
                && let Some((between, _)) = self.pages
            {
                let prompt = format!("{index}/{}  {between}> ", lines.len());
                match self.ask(&prompt)? {
                    Some(typed) if typed.trim().is_empty() => {}
                    Some(typed) => return Ok(Some(typed)),
                    None => return Ok(None),
                }
            }
            writeln!(self.output, "{}", visible_text(line))?;
        }
        Ok(None)
    }
}

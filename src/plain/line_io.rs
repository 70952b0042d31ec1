//! Reads the lines that are typed and writes the lines that answer them.

use crate::text::visible::visible_text;
use std::io::{self, BufRead, Write};

/// An input of lines and an output of lines.
pub struct LineIo {
    input: Box<dyn BufRead>,
    output: Box<dyn Write>,
    /// The prompt between two pages, and the lines of a page; none if the input is no terminal.
    pages: Option<(&'static str, usize)>,
}

impl LineIo {
    /// Reads and writes without prompts and pages, as a script wants it.
    pub fn new(input: Box<dyn BufRead>, output: Box<dyn Write>) -> Self {
        Self { input, output, pages: None }
    }

    /// Prompts, and writes pages of so many lines with the prompt `between` behind each.
    pub fn with_pages(self, lines: usize, between: &'static str) -> Self {
        Self { pages: Some((between, lines.max(1))), ..self }
    }

    /// The next line, after a prompt if there are pages; none at the end of the input.
    pub fn ask(&mut self, prompt: &str) -> io::Result<Option<String>> {
        if self.pages.is_some() {
            write!(self.output, "{prompt}")?;
        }
        self.output.flush()?;
        let mut line = Vec::new();
        let length = self.input.read_until(b'\n', &mut line)?;
        Ok((length > 0).then(|| String::from_utf8_lossy(&line).into_owned()))
    }

    /// Writes lines. Between two pages an empty line asks for the next page; any other line is given back, and the rest of
    /// the lines is not written.
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

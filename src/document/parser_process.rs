//! Reads a file of bytes in a process of its own, the program started again, within limits that the system keeps: what a
//! file makes of its parser (endless work, a full memory, an overflowing stack) ends that process and nothing else.
//!
//! The file goes in on standard input, and its blocks or the refusal come back on standard output as JSON.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

use super::blocks::Blocks;
use super::confinement;
use super::refusal::Refusal;
use std::io::{self, BufWriter, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
#[cfg(unix)]
use unix as system;
#[cfg(windows)]
use windows as system;

/// The only argument of such a process.
pub const ARGUMENT: &str = "--parser-process";

/// The address space of a parser, in bytes: the program, its stacks, and some dozen times the longest report.
const SPACE: u64 = 448 << 20;

/// How many bytes of address space each byte of the file adds: the file itself, and what it unpacks to.
const SPACE_PER_BYTE: u64 = 4;

/// The processor time of a parser, in seconds. Reports take a tenth of one.
const SECONDS: u64 = 5;

/// How many bytes of the file add a second: large files are not hostile for being large.
const BYTES_PER_SECOND: u64 = 1 << 20;

/// The most bytes that are taken from a parser: 64 MiB of text, and what JSON and the hints add.
const MOST_ANSWER: u64 = 256 << 20;

/// How a parser ended that gave no answer.
enum ParserEnd {
    /// Its time was over.
    TimeOver,
    /// The system ended it.
    Killed,
    /// It ended by itself.
    Alone,
}

/// The program that can be started as a parser; none in tests of the library, which then read without a process.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// Makes parsers of this program, whose `main` must call `serve` where `ARGUMENT` is its first argument.
pub fn start_with(program: PathBuf) {
    // The first program stays: it is the same.
    let _ = PROGRAM.set(program);
}

/// What a parser makes of a file of the format that is called `format`; none where no parser can be started.
pub(super) fn read(format: &'static str, bytes: &[u8]) -> Option<Result<Blocks, Refusal>> {
    let mut command = Command::new(PROGRAM.get()?);
    command.arg(ARGUMENT).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut parser = command.spawn().ok()?;
    let answer = answer(&mut parser, bytes);
    // A parser that is not heard to the end would write for ever.
    let _ = parser.kill();
    let status = parser.wait().ok()?;
    let told = answer.ok().and_then(|answer| told(&answer));
    Some(told.unwrap_or_else(|| Err(refusal(format, system::end(status), bytes.len()))))
}

/// What an answer tells, if it is one. Who took over a parser could answer anything, so blocks must be sound.
pub(super) fn told(answer: &[u8]) -> Option<Result<Blocks, Refusal>> {
    let told: Result<Blocks, Refusal> = serde_json::from_slice(answer).ok()?;
    told.as_ref().map_or(true, Blocks::are_sound).then_some(told)
}

fn answer(parser: &mut Child, bytes: &[u8]) -> io::Result<Vec<u8>> {
    if let Some(mut input) = parser.stdin.take() {
        input.write_all(bytes)?;
    }
    let mut answer = Vec::new();
    if let Some(output) = parser.stdout.take() {
        output.take(MOST_ANSWER).read_to_end(&mut answer)?;
    }
    Ok(answer)
}

/// Why a parser gave no answer, by how it ended.
fn refusal(format: &'static str, end: ParserEnd, length: usize) -> Refusal {
    match end {
        ParserEnd::TimeOver => Refusal::Slow(format, seconds(length as u64)),
        ParserEnd::Killed => Refusal::Exhausting(format),
        ParserEnd::Alone => Refusal::Damaged(format),
    }
}

/// The address space for a file of `length` bytes.
fn space(length: u64) -> u64 {
    SPACE + SPACE_PER_BYTE * length
}

/// The processor time for a file of `length` bytes.
fn seconds(length: u64) -> u64 {
    SECONDS + length / BYTES_PER_SECOND
}

/// Is the parser: reads standard input with `read`, within limits, and answers on standard output.
pub(super) fn serve(read: impl FnOnce(Vec<u8>) -> Result<Blocks, Refusal>) -> io::Result<()> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    let length = bytes.len() as u64;
    system::limit(space(length), seconds(length));
    confinement::confine();
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, &read(bytes))?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(ranges: &str, hints: &str, merged: &str) -> bool {
        let told = |text: &str| {
            format!(
                r#"{{"Ok":{{"text":"{text}","as_found":false,"ranges":{ranges},"hints":{hints},"merged":{merged},
                "metadata":{{"untold":0,"damaged":false}}}}}}"#
            )
        };
        told_of(&told("办理5件\\n共6件\\n"))
    }

    fn told_of(answer: &str) -> bool {
        matches!(told(answer.as_bytes()), Some(Ok(_)))
    }

    #[test]
    fn an_answer_whose_blocks_are_not_sound_is_none() {
        assert!(answered(r#"[{"start":0,"end":10},{"start":11,"end":18}]"#, "[]", "[]"));
        for (ranges, why) in [
            (r#"[{"start":11,"end":18},{"start":0,"end":10}]"#, "out of order"),
            (r#"[{"start":0,"end":12},{"start":11,"end":18}]"#, "overlapping"),
            (r#"[{"start":0,"end":10},{"start":11,"end":99}]"#, "behind the text"),
            (r#"[{"start":1,"end":10},{"start":11,"end":18}]"#, "within a character"),
            (r#"[{"start":10,"end":0},{"start":11,"end":18}]"#, "turned round"),
            (r#"[{"start":0,"end":10},{"start":10,"end":11}]"#, "blank"),
            (r#"[{"start":0,"end":10}]"#, "leaving text out"),
        ] {
            assert!(!answered(ranges, "[]", "[]"), "{why}");
        }
        let ranges = r#"[{"start":0,"end":10},{"start":11,"end":18}]"#;
        let cell = |row| format!(r#"{{"row":{row},"column":1,"with":"Left"}}"#);
        assert!(answered(ranges, "[]", &format!("[{},{}]", cell(0), cell(11))));
        assert!(!answered(ranges, "[]", &format!("[{},{}]", cell(11), cell(0))), "cells out of order");
    }

    #[test]
    fn an_answer_that_is_none_is_not_taken() {
        assert!(!told_of("") && !told_of("{}") && !told_of("[1]"));
    }
}

//! The question to a terminal, and its answers among the keys.

use super::{ASKED, Answer, ground};
use crate::text::width::Ambiguous;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::os::fd::AsFd;
use std::time::{Duration, Instant};

/// How long a terminal may take for the whole of its answer.
const TIMEOUT: Duration = Duration::from_millis(80);

/// How long the rest of a key or answer may take that has begun to come.
const REST: Duration = Duration::from_millis(20);

/// Asks the terminal, which is in raw mode and on its alternate screen, and waits no longer than 100 ms. An answer
/// that comes later is known for one, and left aside, by whoever reads the terminal then.
pub fn ask() -> io::Result<Answer> {
    let mut input = input()?;
    let mut out = io::stdout().lock();
    out.write_all(question().as_bytes())?;
    out.flush()?;
    let mut replies = Replies::default();
    let start = Instant::now();
    while !replies.ended {
        let limit = if replies.bytes.is_empty() { TIMEOUT } else { TIMEOUT + REST };
        let Some(byte) = next_byte(&mut input, limit.saturating_sub(start.elapsed()))? else { break };
        replies.push(byte);
    }
    if !replies.bytes.is_empty() {
        replies.take();
    }
    replies.answer.is_late = !replies.ended;
    Ok(replies.answer)
}

/// The terminal that keys come from.
fn input() -> io::Result<File> {
    let stdin = io::stdin();
    if stdin.is_terminal() { stdin.as_fd().try_clone_to_owned().map(File::from) } else { File::open("/dev/tty") }
}

/// The next byte, where it comes in time. Bytes behind the answer stay where they are, for whoever reads next.
fn next_byte(input: &mut File, timeout: Duration) -> io::Result<Option<u8>> {
    let timeout = Timespec { tv_sec: 0, tv_nsec: i64::from(timeout.subsec_nanos()) };
    let mut awaited = [PollFd::new(input, PollFlags::IN)];
    match poll(&mut awaited, Some(&timeout)) {
        Ok(1..) => {}
        Ok(0) | Err(rustix::io::Errno::INTR) => return Ok(None),
        Err(error) => return Err(error.into()),
    }
    let mut byte = [0];
    Ok((input.read(&mut byte)? == 1).then_some(byte[0]))
}

/// The question: each character at the start of line 2 with a request for the place of the cursor behind it (CSI 6n; on
/// line 1 the answer would look like Shift-F3), the colour of the ground (OSC 11), and last what every terminal answers
/// (DA1), so that nobody waits for one that skips the others.
fn question() -> String {
    let asked = ASKED.map(|c| format!("\x1b[2;1H{c}\x1b[6n"));
    asked.concat() + "\x1b]11;?\x1b\\\x1b[c"
}

/// Bytes as they come from the terminal, taken apart.
#[derive(Debug, Default)]
struct Replies {
    bytes: Vec<u8>,
    answer: Answer,
    ended: bool,
}

impl Replies {
    /// Takes one more byte. Escape always begins something, be it that what came before was an Escape typed alone.
    fn push(&mut self, byte: u8) {
        if byte == 0x1b && !self.bytes.is_empty() {
            self.take();
        }
        self.bytes.push(byte);
        if is_whole(&self.bytes) {
            self.take();
        }
    }

    /// Takes what has come as one key or answer.
    fn take(&mut self) {
        let bytes = std::mem::take(&mut self.bytes);
        match bytes.as_slice() {
            [0x1b, b'[', b'?', .., b'c'] => self.ended = true,
            [0x1b, b'[', place @ .., b'R'] => self.answer.ambiguous = self.answer.ambiguous.max(width(place)),
            [0x1b, b']', told @ ..] => {
                self.answer.ground =
                    self.answer.ground.or_else(|| ground(str::from_utf8(told).ok()?.trim_end_matches('\x07')))
            }
            // The end of a string such as the answer to OSC 11.
            [0x1b, b'\\'] => {}
            typed => self.answer.typed.extend(key(typed)),
        }
    }
}

/// What a place of the cursor, `row;column`, says of the character before it.
fn width(place: &[u8]) -> Option<Ambiguous> {
    match place.rsplit(|byte| *byte == b';').next()? {
        b"2" => Some(Ambiguous::Narrow),
        b"3" => Some(Ambiguous::Wide),
        _ => None,
    }
}

/// Whether `bytes` are a whole key or answer.
fn is_whole(bytes: &[u8]) -> bool {
    match bytes {
        [0x1b] | [0x1b, b'[' | b'O'] => false,
        [0x1b, b'[', .., last] => (0x40..=0x7e).contains(last),
        [0x1b, b']', .., last] => *last == 0x07,
        [0x1b, b']'] => false,
        [0x1b, b'O', ..] | [0x1b, _] => true,
        _ => std::str::from_utf8(bytes).is_ok() || bytes.len() > 3,
    }
}

/// The key that sends `bytes`, of those that the reader knows.
fn key(bytes: &[u8]) -> Option<KeyEvent> {
    let plain = |code| Some(KeyEvent::new(code, KeyModifiers::NONE));
    match bytes {
        b"\r" | b"\n" => plain(KeyCode::Enter),
        b"\t" => plain(KeyCode::Tab),
        b"\x7f" => plain(KeyCode::Backspace),
        b"\x1b" => plain(KeyCode::Esc),
        [control @ 1..=26] => Some(KeyEvent::new(KeyCode::Char(char::from(control + b'a' - 1)), KeyModifiers::CONTROL)),
        b"\x1b[A" | b"\x1bOA" => plain(KeyCode::Up),
        b"\x1b[B" | b"\x1bOB" => plain(KeyCode::Down),
        b"\x1b[C" | b"\x1bOC" => plain(KeyCode::Right),
        b"\x1b[D" | b"\x1bOD" => plain(KeyCode::Left),
        b"\x1b[H" | b"\x1bOH" | b"\x1b[1~" => plain(KeyCode::Home),
        b"\x1b[F" | b"\x1bOF" | b"\x1b[4~" => plain(KeyCode::End),
        b"\x1b[5~" => plain(KeyCode::PageUp),
        b"\x1b[6~" => plain(KeyCode::PageDown),
        b"\x1b[Z" => Some(KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT)),
        b"\x1bOP" | b"\x1b[11~" => plain(KeyCode::F(1)),
        _ => {
            let c = std::str::from_utf8(bytes).ok()?.chars().next().filter(|c| !c.is_control())?;
            plain(KeyCode::Char(c))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], ambiguous: Option<Ambiguous>, typed: &[KeyCode]) {
        let mut replies = Replies::default();
        bytes.iter().for_each(|byte| replies.push(*byte));
        let codes: Vec<KeyCode> = replies.answer.typed.iter().map(|key| key.code).collect();
        assert_eq!((replies.answer.ambiguous, codes.as_slice()), (ambiguous, typed));
        assert!(replies.bytes.is_empty() && replies.ended);
    }

    #[test]
    fn one_wide_character_is_enough() {
        check(b"\x1b[2;2R\x1b[2;2R\x1b[2;2R\x1b[2;2R\x1b[?62;22c", Some(Ambiguous::Narrow), &[]);
        check(b"\x1b[2;3R\x1b[2;3R\x1b[2;3R\x1b[2;2R\x1b[?6c", Some(Ambiguous::Wide), &[]);
        check(b"\x1b[?1;2c", None, &[]);
    }

    #[test]
    fn the_ground_is_told_in_digits_of_any_number() {
        let told = |bytes: &[u8]| {
            let mut replies = Replies::default();
            bytes.iter().for_each(|byte| replies.push(*byte));
            assert!(replies.answer.typed.is_empty());
            replies.answer.ground
        };
        assert_eq!(told(b"\x1b]11;rgb:ffff/8080/0000\x1b\\\x1b[?6c"), Some([255, 128, 0]));
        assert_eq!(told(b"\x1b]11;rgb:ff/80/00\x07\x1b[?6c"), Some([255, 128, 0]));
        assert_eq!(told(b"\x1b]11;none\x07\x1b[?6c"), None);
    }

    #[test]
    fn escape_typed_alone_takes_no_answer_with_it() {
        check(b"\x1b\x1b[2;3R\x1b[?1;2c", Some(Ambiguous::Wide), &[KeyCode::Esc]);
    }

    #[test]
    fn keys_among_the_answers_are_kept() {
        let bytes = "j\x1b[B\x1b[2;2R法\x1b[6~\x06\r\x1b[?62c".as_bytes();
        let typed = [
            KeyCode::Char('j'),
            KeyCode::Down,
            KeyCode::Char('法'),
            KeyCode::PageDown,
            KeyCode::Char('f'),
            KeyCode::Enter,
        ];
        check(bytes, Some(Ambiguous::Narrow), &typed);
    }
}

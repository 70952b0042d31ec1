//! Asks the terminal how many cells it gives to ambiguous characters and which colour its ground has, before anything else
//! reads from it.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

use crate::text::width::Ambiguous;
use crossterm::event::KeyEvent;
#[cfg(unix)]
pub use unix::ask;
#[cfg(windows)]
pub use windows::ask;

/// Characters of ambiguous width in which reports and screens abound.
const ASKED: [char; 4] = ['“', '—', '①', '─'];

/// What the terminal said, and the keys that were typed meanwhile.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Wide, as soon as one of the characters is; nothing where the terminal did not answer in time.
    pub ambiguous: Option<Ambiguous>,
    /// Red, green and blue of its ground, where it tells that.
    pub ground: Option<[u8; 3]>,
    /// Whether it did not answer all in time: the rest may come among the keys.
    pub is_late: bool,
    /// Keys that came before or among the answers.
    pub typed: Vec<KeyEvent>,
}

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

/// The colour that an answer to OSC 11 tells, without its end: `11;rgb:ffff/ffff/dddd`, each part with one to four digits.
pub fn ground(told: &str) -> Option<[u8; 3]> {
    let part = |part: &str| -> Option<u8> {
        let most = 16_u32.checked_pow(u32::try_from(part.len()).ok()?)?.checked_sub(1)?;
        u32::from_str_radix(part, 16).ok()?.checked_mul(255)?.checked_div(most)?.try_into().ok()
    };
    let parts: Vec<u8> = told.strip_prefix("11;rgb:")?.split('/').map(part).collect::<Option<_>>()?;
    parts.try_into().ok()
}

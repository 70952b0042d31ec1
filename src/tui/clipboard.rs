//! The clipboard of the user at the terminal, reached by OSC 52, which works over ssh and through tmux as well.

use crossterm::Command;
use crossterm::clipboard::CopyToClipboard;
use std::env;

/// Bytes that all known terminals take at once: 100,000 in base64, with the sequence around them.
pub const SURE: usize = 74_994;

/// Bytes beyond which nothing is sent: tmux drops a sequence of more than 1 MiB, and few others take one.
pub const MOST: usize = 780_000;

/// How to reach the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clipboard {
    /// Whether tmux stands between. Unless it is configured otherwise, it keeps OSC 52 to itself and passes on only
    /// what is wrapped for it.
    in_tmux: bool,
}

impl Clipboard {
    /// The clipboard that the environment tells of.
    pub fn of_environment() -> Self {
        let is_tmux = |term: String| term.starts_with("tmux");
        Self { in_tmux: env::var_os("TMUX").is_some() || env::var("TERM").is_ok_and(is_tmux) }
    }

    /// The bytes that put `text` into the clipboard.
    pub fn sequence(self, text: &str) -> String {
        let mut sequence = String::new();
        // Writing to a string does not fail.
        let _ = CopyToClipboard::to_clipboard_from(text).write_ansi(&mut sequence);
        if self.in_tmux {
            sequence += &format!("\u{1b}Ptmux;{}\u{1b}\\", sequence.replace('\u{1b}', "\u{1b}\u{1b}"));
        }
        sequence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tmux_is_sent_what_it_understands_and_what_it_passes_on() {
        let plain = "\u{1b}]52;c;NDAl\u{1b}\\";
        assert_eq!(Clipboard { in_tmux: false }.sequence("40%"), plain);
        let wrapped = "\u{1b}Ptmux;\u{1b}\u{1b}]52;c;NDAl\u{1b}\u{1b}\\\u{1b}\\";
        assert_eq!(Clipboard { in_tmux: true }.sequence("40%"), format!("{plain}{wrapped}"));
    }
}

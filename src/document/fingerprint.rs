//! The hash by which a text is known, whatever its file is called.

use std::fmt;
use twox_hash::XxHash3_128;

/// A hash of a decoded text: the same in every run, on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of `text`: XXH3 of 128 bits.
    pub fn of(text: &str) -> Self {
        Self(XxHash3_128::oneshot(text.as_bytes()))
    }
}

/// Thirty-two hexadecimal digits, fit for the name of a file.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_the_same_in_every_run() {
        assert_eq!(Fingerprint::of("办结31件。").to_string(), "475ded5e44ecb08437a2b1840bb554c1");
        assert_ne!(Fingerprint::of("办结31件。"), Fingerprint::of("办结32件。"));
    }
}

//! What a text is known by, whatever its file is called.

use siphasher::sip128::{Hasher128, SipHasher13};
use std::fmt;
use std::hash::Hasher;

/// A hash of a decoded text: the same in every run, on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of `text`: SipHash-1-3 of 128 bits, its key nought.
    pub fn of(text: &str) -> Self {
        let mut hasher = SipHasher13::new();
        hasher.write(text.as_bytes());
        Self(hasher.finish128().as_u128())
    }
}

/// Thirty-two hexadecimal digits, which may be the name of a file.
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
        assert_eq!(Fingerprint::of("办结31件。").to_string(), "19e373063472d5e083f03177494dab19");
        assert_ne!(Fingerprint::of("办结31件。"), Fingerprint::of("办结32件。"));
    }
}

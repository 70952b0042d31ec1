//! The hash by which a text is known, whatever its file is called.

use std::fmt;
use std::io::{self, Read};
use std::num::ParseIntError;
use std::str::FromStr;
use twox_hash::XxHash3_128;

/// Bytes of a file that are hashed at once.
const PIECE: usize = 1 << 16;

/// A hash of a decoded text: the same in every run, on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of `text`: XXH3 of 128 bits.
    pub fn of(text: &str) -> Self {
        Self(XxHash3_128::oneshot(text.as_bytes()))
    }

    /// The fingerprint of a file and its `name`, by which its place and year may be known.
    pub fn of_file(name: &str, mut file: impl Read) -> io::Result<Self> {
        let mut hash = XxHash3_128::new();
        hash.write(name.as_bytes());
        hash.write(&[0]);
        let mut piece = vec![0; PIECE];
        loop {
            match file.read(&mut piece)? {
                0 => return Ok(Self(hash.finish_128())),
                length => hash.write(piece.get(..length).unwrap_or_default()),
            }
        }
    }
}

/// Thirty-two hexadecimal digits, fit for the name of a file.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// Reads what `Display` writes.
impl FromStr for Fingerprint {
    type Err = ParseIntError;

    fn from_str(digits: &str) -> Result<Self, ParseIntError> {
        u128::from_str_radix(digits, 16).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_bytes_and_its_name() {
        let of = |name: &str, bytes: &[u8]| Fingerprint::of_file(name, bytes).unwrap();
        assert_eq!(of("清河.txt", b"31"), of("清河.txt", b"31"));
        assert_ne!(of("清河.txt", b"31"), of("清河.txt", b"32"));
        assert_ne!(of("清河.txt", b"31"), of("平安.txt", b"31"));
    }

    #[test]
    fn a_fingerprint_is_the_same_in_every_run() {
        assert_eq!(Fingerprint::of("办结31件。").to_string(), "475ded5e44ecb08437a2b1840bb554c1");
        assert_eq!("475ded5e44ecb08437a2b1840bb554c1".parse(), Ok(Fingerprint::of("办结31件。")));
        assert_ne!(Fingerprint::of("办结31件。"), Fingerprint::of("办结32件。"));
    }
}

//! The report that is built into the program, for a first look.

use super::{Document, Source};

impl Document {
    /// The built-in report: a restatement of a published one, in words of our own.
    pub fn built_in() -> Self {
        let source = Source { name: "built-in".to_owned(), encoding: "UTF-8" };
        Self::parse(source, include_str!("../../assets/xuchang-2020.txt").to_owned())
    }
}

//! Where a reader is, in bytes of the text.

/// Where a reader is, in bytes of the document: it outlasts a change of measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadingPlace {
    /// The top line.
    pub top: usize,
    /// The line being read.
    pub reading: usize,
    pub(super) hold: Hold,
}

impl ReadingPlace {
    /// A place of which the two lines are known; the line being read stays that until the text is moved.
    pub fn new(top: usize, reading: usize) -> Self {
        Self { top, reading, hold: Hold::UntilMoved }
    }

    /// The same place in what the text became.
    pub fn moved(self, moved: impl Fn(usize) -> usize) -> Self {
        Self { top: moved(self.top), reading: moved(self.reading), ..self }
    }
}

/// What keeps the line being read where it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Hold {
    /// Nothing: it goes with the text.
    #[default]
    Free,
    /// It was jumped to: until the text is moved.
    UntilMoved,
    /// Something in it was jumped to: as long as it is in sight.
    WhileSeen,
}

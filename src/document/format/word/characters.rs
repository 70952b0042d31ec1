//! What the styles and runs of a Word document say of characters: whether they are raised, hidden or struck out.

/// What a style or a run says of its characters; what it is silent on stays as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CharacterStyle {
    /// Whether they are superscript.
    pub superscript: Option<bool>,
    /// Whether they are hidden.
    pub vanished: Option<bool>,
    /// Whether a line goes through them.
    pub struck: Option<bool>,
    /// Whether two lines do.
    pub struck_twice: Option<bool>,
    /// How far above the line they stand, in half points.
    pub position: Option<i32>,
    /// How high they are, in half points.
    pub size: Option<i32>,
}

impl CharacterStyle {
    /// What `self` says, and what `other` says where it is silent.
    pub fn or(self, other: Self) -> Self {
        Self {
            superscript: self.superscript.or(other.superscript),
            vanished: self.vanished.or(other.vanished),
            struck: self.struck.or(other.struck),
            struck_twice: self.struck_twice.or(other.struck_twice),
            position: self.position.or(other.position),
            size: self.size.or(other.size),
        }
    }

    /// Whether they are not shown.
    pub fn is_hidden(&self) -> bool {
        self.vanished == Some(true)
    }

    /// Whether they are struck out.
    pub fn is_struck(&self) -> bool {
        [self.struck, self.struck_twice].contains(&Some(true))
    }

    /// Whether they are raised: as superscript, or by hand, which lifts small characters by some half of their height.
    pub fn is_raised(&self) -> bool {
        let lifted =
            |(position, size): (i32, i32)| position > 0 && position.saturating_mul(5) >= size.saturating_mul(2);
        self.superscript.unwrap_or_else(|| self.position.zip(self.size).is_some_and(lifted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_characters_that_are_lifted_are_raised() {
        let lifted = |position, size| CharacterStyle { position, size, ..CharacterStyle::default() }.is_raised();
        assert!(lifted(Some(8), Some(16)));
        assert!(!lifted(Some(4), Some(32)) && !lifted(Some(-8), Some(16)) && !lifted(Some(8), None));
        let level =
            CharacterStyle { superscript: Some(false), position: Some(8), size: Some(16), ..Default::default() };
        assert!(!level.is_raised());
    }
}

//! A figure put together from what was found of it.

use crate::document::ParagraphId;
use crate::figure::change::Movement;
use crate::figure::label::NamedLabel;
use crate::figure::measured::UnitText;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::figure::{Figure, Kind, Value};
use crate::text::fold::fold;
use crate::text::hidden::is_hidden;
use crate::text::{CharRange, TextRange};
use compact_str::{CompactString, format_compact};

/// What was found of a figure besides its mention.
pub(super) struct FigureParts<'a> {
    pub text: &'a str,
    pub paragraph: ParagraphId,
    pub period: Option<TextRange>,
    /// The year that was told last before it.
    pub year: Option<u16>,
    /// The comparison that governs what changed, where its sentence names none: 与2020年相比，….
    pub governing: Option<TextRange>,
    pub named: NamedLabel,
}

impl FigureParts<'_> {
    /// The figure that a sentence mentions.
    pub fn figure(self, s: &Sentence, mention: Mention, movement: &Movement) -> Figure {
        let bytes = |range: CharRange| s.range(range.start, range.end);
        let written = |range: CharRange| plain(bytes(range).of(self.text));
        Figure {
            kind: mention.sort(),
            unit: match mention.unit {
                UnitText::None => CompactString::default(),
                UnitText::Span(unit) => written(unit),
                UnitText::Implied(unit) => CompactString::const_new(unit),
                UnitText::Split(unit) => format_compact!("个{}", bytes(unit).of(self.text)),
            },
            qualifier: mention.qualifiers.into_iter().flatten().map(written).collect(),
            direction: movement.change.map(|(direction, _)| direction),
            change: movement.change.map(|(_, change)| change),
            basis: movement.basis.map(bytes).or(self.governing.filter(|_| movement.change.is_some())),
            ..self.bare(bytes(mention.span), bytes(mention.number), mention.value)
        }
    }

    /// The figure of a number alone.
    pub fn bare(self, range: TextRange, number: TextRange, value: Value) -> Figure {
        let kind = if matches!(value, Value::Ratio(_)) { Kind::Ratio } else { Kind::Count };
        Figure {
            range,
            number,
            paragraph: self.paragraph,
            value,
            unit: CompactString::default(),
            qualifier: CompactString::default(),
            direction: None,
            change: None,
            basis: None,
            period: self.period,
            year: self.year,
            is_sure: self.named.sure,
            label: self.named.label,
            correction: None,
            kind,
            cell: None,
        }
    }
}

/// A unit or qualifier as written, without the line end that parts it and what shows nothing; a full-width ％ is %.
fn plain(written: &str) -> CompactString {
    written
        .chars()
        .filter(|c| !c.is_whitespace() && !is_hidden(*c))
        .map(|c| if fold(c) == '%' { '%' } else { c })
        .collect()
}

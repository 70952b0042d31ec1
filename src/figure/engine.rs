//! From a paragraph to its figures: each sentence is scanned for mentions, and of these is said how they changed, of what
//! time they are and what they count.

use crate::document::{Document, ParagraphId, Role};
use crate::figure::change::{self, Movement};
use crate::figure::label::{self, Topic};
use crate::figure::lexicon::Lexicon;
use crate::figure::measured::UnitText;
use crate::figure::mention::Mention;
use crate::figure::period::Periods;
use crate::figure::scan::{self, Verdict};
use crate::figure::sentence::Sentence;
use crate::figure::veto::Veto;
use crate::figure::{Figure, Label};
use crate::text::fold::fold;
use crate::text::script::is_hidden;
use crate::text::{CharRange, TextRange};
use compact_str::{CompactString, format_compact};

/// Finds figures. Made once, used for any number of documents.
#[derive(Clone, Debug)]
pub struct Engine {
    lexicon: Lexicon,
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

impl Engine {
    /// The engine with the built-in lexicon.
    pub fn new() -> Self {
        Self::with(Lexicon::built_in())
    }

    /// The engine with a lexicon that a user has added to.
    pub fn with(lexicon: Lexicon) -> Self {
        Self { lexicon }
    }

    /// The figures of a document in text order, none overlapping another; boilerplate is left out.
    pub fn find(&self, document: &Document) -> Vec<Figure> {
        let mut found = Vec::new();
        let mut buffers = Buffers::default();
        for (id, paragraph) in document.paragraphs.iter().enumerate() {
            if paragraph.role == Role::Heading {
                buffers.periods.open_section();
            }
            if paragraph.role != Role::Boilerplate {
                self.read(&document.text, paragraph.range, ParagraphId(id), &mut buffers, &mut found);
            }
        }
        found
    }

    /// The figures of one paragraph alone, which lies at `range` of `text`: spans, values and units are the same as within its
    /// document; a period that the text above it states is not known here.
    pub fn find_in(&self, text: &str, range: TextRange, paragraph: ParagraphId) -> Vec<Figure> {
        let mut found = Vec::new();
        self.read(text, range, paragraph, &mut Buffers::default(), &mut found);
        found
    }

    /// What the rules say of each numeral of a paragraph that lies at `range` of `text`, in order.
    pub fn explain(&self, text: &str, range: TextRange) -> Vec<Explanation> {
        let mut explained = Vec::new();
        let mut sentence = Sentence::default();
        let mut start = range.start;
        while start < range.end {
            sentence.first = start == range.start;
            start = sentence.read(text, start, range.end);
            scan::scan(&self.lexicon, &sentence, |verdict| explained.push(Explanation::new(&sentence, &verdict)));
        }
        explained
    }

    /// Adds the figures of a paragraph.
    fn read(
        &self,
        text: &str,
        range: TextRange,
        paragraph: ParagraphId,
        Buffers { sentence, periods }: &mut Buffers,
        found: &mut Vec<Figure>,
    ) {
        let mut topic = Topic::default();
        let mut start = range.start;
        while start < range.end {
            sentence.first = start == range.start;
            start = sentence.read(text, start, range.end);
            if sentence.silent() {
                topic = Topic::after(&self.lexicon, sentence);
                continue;
            }
            let mentions = self.mentions(sentence, periods);
            let movements = change::movements(&self.lexicon, sentence, &mentions);
            let labels = label::labels(&self.lexicon, sentence, &mentions, &movements, &mut topic);
            topic.end(sentence, &mentions);
            let spans: Vec<CharRange> = mentions.iter().map(|mention| mention.span).collect();
            for ((mention, movement), label) in mentions.into_iter().zip(&movements).zip(labels) {
                let period = periods.of(&self.lexicon, text, sentence, &mention, movement);
                found.push(figure(text, sentence, paragraph, mention, movement, period, label));
            }
            periods.end(sentence, &spans);
        }
    }

    /// The figures that a sentence mentions; `periods` learns the times that it states.
    fn mentions(&self, sentence: &Sentence, periods: &mut Periods) -> Vec<Mention> {
        let mut mentions: Vec<Mention> = Vec::new();
        scan::scan(&self.lexicon, sentence, |verdict| match verdict {
            Verdict::Figure(mention) => mentions.push(mention),
            Verdict::Refused(range, Veto::Identifier | Veto::Formula) => periods.bar(sentence, range),
            Verdict::Refused(..) => {}
        });
        periods.read(&self.lexicon, sentence, &mentions);
        mentions
    }
}

/// What is kept from one paragraph to the next, so that it need not be made again.
#[derive(Default)]
struct Buffers {
    sentence: Sentence,
    periods: Periods,
}

/// A figure of `text` from what was found of it.
fn figure(
    text: &str,
    s: &Sentence,
    paragraph: ParagraphId,
    mention: Mention,
    movement: &Movement,
    period: Option<TextRange>,
    label: Label,
) -> Figure {
    let bytes = |range: CharRange| s.range(range.start, range.end);
    let written = |range: CharRange| plain(bytes(range).of(text));
    Figure {
        range: bytes(mention.span),
        number: bytes(mention.number),
        paragraph,
        value: mention.value,
        unit: match mention.unit {
            UnitText::None => CompactString::default(),
            UnitText::Span(unit) => written(unit),
            UnitText::Implied(unit) => CompactString::const_new(unit),
            UnitText::Split(unit) => format_compact!("个{}", bytes(unit).of(text)),
        },
        qualifier: mention.qualifiers.into_iter().flatten().map(written).collect(),
        direction: movement.change.map(|(direction, _)| direction),
        change: movement.change.map(|(_, change)| change),
        basis: movement.basis.map(bytes),
        period,
        is_sure: is_sure(&label),
        label,
        correction: None,
        kind: mention.kind,
    }
}

/// Whether the program is sure of a label.
fn is_sure(label: &Label) -> bool {
    !label.0.is_empty()
}

/// A unit or qualifier as written, without the line end that parts it and what shows nothing; a full-width ％ is %.
fn plain(written: &str) -> CompactString {
    written
        .chars()
        .filter(|c| !c.is_whitespace() && !is_hidden(*c))
        .map(|c| if fold(c) == '%' { '%' } else { c })
        .collect()
}

/// What the rules say of one numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The figure, or the numeral with what the rule took with it: the whole entry of a fixed word (进一步).
    pub range: TextRange,
    /// Why it is no figure; nothing where it is one.
    pub veto: Option<Veto>,
    /// The entry of the unit list that made a figure of it, where one did.
    pub unit: Option<TextRange>,
}

impl Explanation {
    fn new(s: &Sentence, verdict: &Verdict) -> Self {
        let bytes = |range: CharRange| s.range(range.start, range.end);
        match verdict {
            Verdict::Figure(mention) => {
                let unit = match mention.unit {
                    UnitText::Span(unit) | UnitText::Split(unit) => Some(bytes(unit)),
                    UnitText::None | UnitText::Implied(_) => None,
                };
                Self { range: bytes(mention.span), veto: None, unit }
            }
            Verdict::Refused(range, veto) => Self { range: bytes(*range), veto: Some(*veto), unit: None },
        }
    }
}

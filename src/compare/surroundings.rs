//! The words around a figure, folded and without white space: its clause, what stands before that in its sentence and
//! paragraph, what follows, and the titles of its sections.

use crate::document::{Document, SectionId};
use crate::figure::Figure;
use crate::text::TextRange;
use crate::text::fold::fold;
use crate::text::range::{boundary, from, upto};
use crate::text::script::is_han;

/// What ends a sentence.
const SENTENCE_ENDS: [char; 3] = ['。', '！', '？'];

/// What ends a sentence where a character follows that is no digit.
const POINTS: [char; 2] = ['.', '．'];

/// What ends a clause.
const CLAUSE_ENDS: [char; 7] = ['，', ',', '；', ';', '：', ':', '。'];

/// How many characters behind a figure may tell what is counted: a noun with its attributes.
const TAIL: usize = 12;

/// How many bytes of the paragraph before the sentence are looked at: a sentence or two.
const BEFORE: usize = 360;

/// How many characters open a paragraph.
const OPENING: usize = 20;

/// The words around one figure.
#[derive(Clone, Debug, Default)]
pub(super) struct Surroundings {
    /// From the last mark before it, or from the figure before it, up to it.
    pub clause: Vec<char>,
    /// From the figure before it, or from the start of its sentence, up to it.
    pub lead: Vec<char>,
    /// From the last semicolon before it, or the start of its sentence, up to it.
    pub statement: Vec<char>,
    /// What stands in its sentence before `lead`.
    pub head: Vec<char>,
    /// The first words of its paragraph, where these stand before its sentence.
    pub opening: Vec<char>,
    /// What stands in its paragraph before its sentence, as far as it is near.
    pub before: Vec<char>,
    /// What follows up to the next mark.
    pub tail: Vec<char>,
    /// Where its sentence starts, in bytes: figures of one sentence have the same.
    pub sentence: usize,
}

impl Surroundings {
    /// The words around `figure`, where the figure before it ends at `floor`.
    pub fn of(document: &Document, figure: &Figure, floor: usize) -> Self {
        let text = document.text.as_str();
        let paragraph = document.paragraph(figure.paragraph).range;
        let (start, end) = (figure.range.start, figure.range.end);
        let line = TextRange::new(paragraph.start.min(start), start).of(text);
        let line_start = paragraph.start.min(start);
        let sentence = line_start + behind(line, &SENTENCE_ENDS).max(behind_point(line));
        let floor = floor.clamp(sentence, start);
        let own = TextRange::new(floor, start).of(text);
        let clause = floor + behind(own, &CLAUSE_ENDS);
        let whole = TextRange::new(sentence, start).of(text);
        let statement = sentence + behind(whole, &['；', ';']);
        let rest = TextRange::new(end, paragraph.end.max(end)).of(text);
        let near = upto(TextRange::new(line_start, sentence).of(text), sentence - line_start);
        Self {
            clause: folded(TextRange::new(clause, start).of(text)),
            lead: folded(own),
            statement: folded(TextRange::new(statement, start).of(text)),
            head: folded(TextRange::new(sentence, floor).of(text)),
            opening: near.chars().filter(|c| !c.is_whitespace()).take(OPENING).map(fold).collect(),
            before: folded(last(near)),
            tail: tail(rest),
            sentence,
        }
    }
}

/// How many bytes of a clause say whether what ends it is a growth: a dozen characters.
const NEAR: usize = 36;

/// The end of the clause before the byte `at` of `text`, folded.
pub(super) fn clause_before(text: &str, at: usize) -> Vec<char> {
    let near = TextRange::new(boundary(text, at.saturating_sub(NEAR)), at).of(text);
    folded(from(near, behind(near, &CLAUSE_ENDS)))
}

/// One past the last of `ends` in `text`, in bytes; 0 where there is none.
fn behind(text: &str, ends: &[char]) -> usize {
    text.char_indices().rfind(|(_, c)| ends.contains(c)).map_or(0, |(at, c)| at + c.len_utf8())
}

/// One past the last point that ends a sentence: some reports write it for 。, and no number goes on behind it.
fn behind_point(text: &str) -> usize {
    let is_han_at = |at: usize| from(text, at).chars().next().is_some_and(is_han);
    let mut points = text.char_indices().rev().filter(|(_, c)| POINTS.contains(c)).map(|(at, c)| at + c.len_utf8());
    points.find(|end| is_han_at(*end)).unwrap_or(0)
}

/// `words` behind the last point in them that ends a sentence.
pub(super) fn behind_stop(words: &[char]) -> &[char] {
    let mut pairs = words.windows(2);
    let stop = pairs.rposition(|two| two[0] == '.' && is_han(two[1]));
    words.get(stop.map_or(0, |at| at + 1)..).unwrap_or_default()
}

fn last(text: &str) -> &str {
    from(text, boundary(text, text.len().saturating_sub(BEFORE)))
}

fn tail(rest: &str) -> Vec<char> {
    let stops = |c: &char| !CLAUSE_ENDS.contains(c) && !matches!(c, '、' | '（' | '(' | '！' | '？');
    rest.chars().take(TAIL * 2).take_while(stops).filter(|c| !c.is_whitespace()).take(TAIL).map(fold).collect()
}

/// `text` without white space, simplified and half-width.
pub(super) fn folded(text: &str) -> Vec<char> {
    text.chars().filter(|c| !c.is_whitespace()).map(fold).collect()
}

/// The titles of a section and of those above it, the innermost first.
pub(super) fn titles(document: &Document, id: SectionId) -> Vec<Vec<char>> {
    let mut titles = Vec::new();
    let mut next = Some(id);
    while let Some(section) = next.map(|id| document.section(id)) {
        titles.push(folded(section.title.of(&document.text)));
        next = section.parent;
    }
    titles
}

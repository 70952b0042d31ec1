//! A figure where it stands: its paragraph, the figures around it, and what the section has said so far.

use super::frame::{Earlier, Frame};
use super::marks::{clause_start, is_mark, is_stop};
use super::passage::Passage;
use super::piece::LabelPiece;
use super::spot::Spot;
use crate::figure::clause;
use crate::text::{CharRange, TextRange};

/// Where a piece of a candidate is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReadFrom {
    #[default]
    Passage,
    /// The passage without 了.
    Timeless,
    /// The label of the earlier figure at this index.
    Earlier(usize),
}

/// What opens the parts of a whole.
const PARTS: [&[char]; 2] = [&['其', '中'], &['包', '括']];

/// A label is sought in so many clauses before its figure, its own included.
const CLAUSES: usize = 3;

/// One figure among those of its paragraph.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub passage: &'a Passage,
    /// The figures of the paragraph up to the end of the sentence.
    pub spots: &'a [Spot],
    /// Which of them it is.
    pub index: usize,
    pub frame: &'a Frame,
}

impl<'a> Scene<'a> {
    pub fn figure(&self) -> &'a Spot {
        &self.spots[self.index]
    }

    /// The bytes of the figure.
    pub fn bytes(&self) -> TextRange {
        let Spot { start, end, .. } = *self.figure();
        TextRange::new(self.passage.place(start).start, self.passage.place(end.saturating_sub(1)).end)
    }

    pub fn chars(&self) -> &'a [char] {
        &self.passage.chars
    }

    /// A piece of what labels are read from.
    #[inline]
    pub fn piece(&self, from: ReadFrom, range: CharRange) -> LabelPiece<'a> {
        let text = match from {
            ReadFrom::Passage => &self.passage.told,
            ReadFrom::Timeless => &self.passage.timeless,
            ReadFrom::Earlier(index) => &self.frame.earlier[index].told,
        };
        text.piece(range)
    }

    /// Where the figure before ends; the paragraph's start for the first.
    pub fn floor(&self) -> usize {
        self.floor_of(self.index)
    }

    /// Where the figure before the one at `index` ends.
    pub fn floor_of(&self, index: usize) -> usize {
        index.checked_sub(1).map_or(0, |before| self.spots[before].end).min(self.spots[index].start)
    }

    /// Where the figure behind the one at `index` starts, or the sentence ends.
    pub fn ceiling_of(&self, index: usize) -> usize {
        self.spots.get(index + 1).map_or(self.chars().len(), |spot| spot.start)
    }

    /// Where the sentence of the figure begins: behind the last full stop.
    pub fn sentence(&self) -> usize {
        (0..self.figure().start).rev().find(|at| is_stop(self.chars()[*at])).map_or(0, |at| at + 1)
    }

    /// The clauses before the figure, its own first, neither beyond its sentence nor beyond the figure before.
    pub fn clauses(&self) -> Vec<CharRange> {
        let (chars, floor) = (self.chars(), self.floor());
        let mut clauses = Vec::with_capacity(CLAUSES);
        let mut end = self.figure().start;
        while clauses.len() < CLAUSES {
            let start = clause_start(chars, floor, end);
            clauses.push(CharRange::new(start, end));
            if start <= floor + 1 || is_stop(chars[start - 1]) {
                break;
            }
            end = start - 1;
        }
        clauses
    }

    /// The figures that follow one another with nothing but links between them, this one among them: from, to.
    pub fn run(&self) -> (usize, usize) {
        self.run_of(|at| self.linked(at))
    }

    /// How many figures make the run that ends right before the one at `index`.
    pub fn run_before(&self, index: usize) -> usize {
        (1..=index).take_while(|back| *back == 1 || self.linked(index - back)).count()
    }

    /// The figures of which each `goes_on` to the next, this one among them: from, to.
    pub fn run_of(&self, goes_on: impl Fn(usize) -> bool) -> (usize, usize) {
        let first = (1..=self.index).rev().take_while(|at| goes_on(at - 1)).last().map_or(self.index, |at| at - 1);
        (first, self.last_from(goes_on) + 1)
    }

    /// The last of the figures from this one on of which each `goes_on` to the next.
    pub fn last_from(&self, goes_on: impl Fn(usize) -> bool) -> usize {
        let behind = (self.index..self.spots.len() - 1).take_while(|at| goes_on(*at));
        behind.last().map_or(self.index, |at| at + 1)
    }

    /// Where the noun begins that the figure counts, behind another figure that tells which are meant: 5个日产90吨以上的厂.
    pub fn behind_attribute(&self) -> Option<usize> {
        /// Between the two there are fewer chars.
        const NEAR: usize = 10;
        let (chars, own) = (self.chars(), self.figure());
        let next = self.spots.get(self.index + 1)?;
        let between = chars.get(own.end..next.start)?;
        let at = |index: usize| chars.get(index).copied().unwrap_or_default();
        let limit = chars.get(..next.end)?.ends_with(&['以', '上']) || chars.get(..next.end)?.ends_with(&['以', '下']);
        let graded = at(next.end) == '级';
        let start = next.end + usize::from(graded);
        let told = limit && at(start) == '的' || graded;
        (told && between.len() < NEAR && !between.iter().any(|c| is_mark(*c)))
            .then(|| start + usize::from(at(start) == '的'))
    }

    /// Whether nothing but a link stands between the figure at `index` and the next; a comma links only what is told in the same
    /// unit (增长3%,5%, but 增长3%,两年平均增长2%).
    pub fn linked(&self, index: usize) -> bool {
        let (spot, next) = (&self.spots[index], &self.spots[index + 1]);
        let between = self.chars().get(spot.end..next.start).unwrap_or_default();
        clause::links(between) && (spot.unit == next.unit || !matches!(between, [',' | '，']))
    }

    /// Whether what stands between an earlier figure and this one opens the parts of that; where they are `other` things than the
    /// whole, in a sentence of their own as well: 粮食产量9万吨。其中，小麦4万吨.
    pub fn is_part_of(&self, whole: &Earlier, other: bool) -> bool {
        let figure = self.figure();
        let between = self.chars().get(whole.spot.end..figure.start).unwrap_or_default();
        let holds = |wanted: &[char]| between.iter().any(|c| wanted.contains(c));
        let opens = |at: usize| PARTS.iter().any(|word| between[at..].starts_with(word));
        let named = (0..between.len()).any(opens);
        let opened = holds(&['（', '(']) && !holds(&['）', ')']);
        let alike = whole.spot.unit == figure.unit && whole.spot.moved == figure.moved;
        let leaves = |at: usize| is_stop(between[at]) && !(other && opens(at + 1));
        alike && (named || opened) && !(0..between.len()).any(leaves)
    }
}

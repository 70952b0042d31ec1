//! The times that hold beyond the sentence which states them.

use super::stated::{Held, StatedTime};
use crate::figure::sentence::Sentence;
use crate::text::TextRange;
use crate::text::script::is_han;

/// What holds of the text before a sentence: of the sentence before, the paragraph, the section, the headings above it, the
/// title. The nearest is told of what follows.
#[derive(Debug, Default)]
pub(super) struct HeldTimes {
    /// The last time of the sentence before, where no full stop has ended what it is told of.
    pub within: Option<Held>,
    /// A time of this paragraph alone: what happened on a day.
    pub happened: Option<Held>,
    /// A time of this section alone: what something stood at (年末) says nothing of the next one.
    standing: Option<Held>,
    /// The same of a paragraph before, which says nothing of what is done (发行债券3亿元).
    pub stood: Option<Held>,
    /// The last time that holds on. One that is told in passing (用于2026年预算) holds on to the end of its paragraph, where
    /// another can hold again.
    pub earlier: Option<Held>,
    /// The last time that holds on and was not told in passing: a heading names it, or a clause opens with it.
    main: Option<Held>,
    /// The time that the last sentences of a paragraph, which hold no figures, put the paragraphs below under.
    pub introduced: Option<Held>,
    /// The same for the paragraphs below, with the level of the section.
    pub leading: Option<(usize, Held)>,
    /// For each heading above the text, by its level, the time that it names.
    headings: Vec<(usize, Option<Held>)>,
    /// The time in the name of a document (2024年政府工作报告), for figures that no other time is told of.
    pub titled: Option<Held>,
    /// What holds at the end of a paragraph that opens a list, for its members.
    listing: Option<Held>,
    /// The year that the text opens with, for figures that nothing else is told of.
    pub opening: Option<Held>,
}

impl HeldTimes {
    /// All of them, the nearest first.
    pub fn nearest_first(&self) -> impl Iterator<Item = Held> + Clone {
        [self.within, self.happened, self.standing, self.stood, self.earlier, self.titled].into_iter().flatten()
    }

    /// The nearest of them that is no day and no state.
    pub fn lasting(&self) -> Option<TextRange> {
        self.earlier.or(self.titled).or(self.opening).map(|held| held.range)
    }

    /// Whether the text is told of several years.
    pub fn is_of_years(&self) -> bool {
        self.earlier.is_some_and(|held| held.is_span)
    }

    /// A section opens, with a heading of that level above it.
    pub fn open_section(&mut self, level: usize) {
        (self.standing, self.stood, self.introduced) = (None, None, None);
        self.leading = self.leading.filter(|(above, _)| *above < level);
        while let Some((_, named)) = self.headings.pop_if(|(above, _)| *above >= level) {
            // What a heading names says nothing of the section beside it.
            let ended = |time: Held| named.is_some_and(|named| named.range == time.range);
            self.main = self.main.filter(|time| !ended(*time));
            self.earlier = self.earlier.filter(|time| !ended(*time));
        }
        self.headings.push((level, None));
    }

    /// A paragraph begins: it is of the time that the nearest heading names, if any does.
    pub fn begin_paragraph(&mut self) {
        (self.happened, self.within) = (None, None);
        self.stood = self.standing.take().or(self.stood);
        let level = self.headings.last().map_or(0, |(level, _)| *level);
        self.leading = self.introduced.take().map(|time| (level, time)).or(self.leading);
        let leading = self.leading.map(|(_, time)| time);
        let named = || self.headings.iter().rev().find_map(|(_, time)| *time);
        self.earlier = self.listing.or(leading).or_else(named).or(self.main).or(self.earlier);
    }

    /// Takes note of how a sentence ends. What a paragraph says that ends with a colon holds for the list below it, up to
    /// the member that ends with a full stop (主要支出：（1）修渠3万元；（2）种树5万元。).
    pub fn pass(&mut self, s: &Sentence) {
        self.listing = match s.before(s.chars.len()) {
            ':' | '：' => self.earlier,
            ';' | '；' => self.listing,
            _ => None,
        };
    }

    /// The report turns to the budget of that time, whatever the headings above have named.
    pub fn turn_to(&mut self, time: Held) {
        for (_, named) in &mut self.headings {
            *named = None;
        }
        (self.leading, self.main, self.earlier) = (None, Some(time), Some(time));
    }

    /// Takes in the last time of a sentence that `stays`.
    pub fn return_to(&mut self, s: &Sentence, opening: &StatedTime) {
        self.main = Some(opening.held(s));
    }

    /// Takes in the time that a sentence leaves to what follows. `names` says whether that is a heading, `alone` whether it
    /// tells no other time: below a heading on several years and one (“十四五”时期和2025年工作回顾) the text says itself of which
    /// it is.
    pub fn hold(&mut self, s: &Sentence, time: &StatedTime, names: bool, alone: bool) {
        let held = time.held(s);
        // 全年, 年内: the year of the report without its name, and 近五年情况 as a heading.
        if time.is_whole_year(s) && !opens_list(s) {
            (self.happened, self.standing, self.stood) = (Some(held), None, None);
        } else if names && time.is_recent(s) && is_heading(s) {
            (self.happened, self.standing) = (None, Some(held));
        } else if time.is_event(s) || time.is_left_over(s) {
            self.happened = Some(held);
        } else if time.is_state(s) {
            (self.happened, self.standing) = (None, Some(held));
        } else {
            (self.happened, self.standing, self.stood, self.earlier) = (None, None, None, Some(held));
            if names || time.opens_clause(s) {
                self.main = self.earlier;
            }
            let leads = names && (alone || !held.is_span) || !names && opens_list(s) && time.is_of_years(s);
            if let Some(heading) = self.headings.last_mut().filter(|_| leads) {
                heading.1 = self.earlier;
            }
        }
    }
}

/// Whether the paragraphs below return to a time from one told in passing behind it: a clause opens with it, and it is that of no
/// event (2025年是五年规划的最后一年，要为2026年打好基础).
pub(super) fn stays(s: &Sentence, time: &StatedTime) -> bool {
    let passes = time.is_whole_year(s) || time.is_event(s) || time.is_state(s) || time.is_left_over(s);
    time.opens_clause(s) && !passes
}

/// Whether no mark ends the sentence.
pub(super) fn is_heading(s: &Sentence) -> bool {
    is_han(s.before(s.chars.len()))
}

/// 全年完成以下任务：what follows is told of it, paragraph by paragraph.
fn opens_list(s: &Sentence) -> bool {
    matches!(s.before(s.chars.len()), ':' | '：')
}

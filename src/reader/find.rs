//! A search: what is looked for, where it stands, which hit is the current one, and the way there and back.

use super::history::History;
use super::jump_list::{Departure, Jump, JumpKind};
use super::prompt::Purpose;
use super::viewport::ReadingPlace;
use super::{Notice, Reader, SearchAdvice};
use crate::document::Document;
use crate::search::{Query, QueryMode, Search};
use crate::text::TextRange;

/// A search and its current hit.
#[derive(Clone, Debug)]
pub struct Find {
    search: Search,
    current: Option<usize>,
}

/// What is searched for, what was, and where the reader stood before.
#[derive(Clone, Debug, Default)]
pub struct SearchState {
    /// The search under way, or the one whose hits show.
    pub find: Option<Find>,
    /// Where the reader is again if the search that is typed is given up.
    pub origin: Option<SearchOrigin>,
    /// What was typed before, at any prompt that takes a query.
    pub history: History,
}

/// Where the reader stood before a search, to be there again if the search is given up.
#[derive(Clone, Debug, Default)]
pub struct SearchOrigin {
    pub(super) place: ReadingPlace,
    pub(super) figure: Option<usize>,
    /// The search of before.
    pub(super) find: Option<Find>,
    /// A byte of the boilerplate that was opened to show a hit.
    pub(super) opened: Option<usize>,
}

impl SearchOrigin {
    /// The same in what the text became: where each of its places and figures is.
    pub(super) fn change(
        mut self,
        document: &Document,
        place: impl Fn(usize) -> usize,
        figure: impl Fn(usize) -> Option<usize>,
    ) -> Self {
        Self {
            place: self.place.moved(&place),
            figure: self.figure.and_then(figure),
            opened: self.opened.map(&place),
            find: self.find.take().map(Find::to_resume).map(|(from, query)| Find::new(query, document, place(from))),
        }
    }
}

impl Find {
    /// A search for `query`, the first hit from byte `from` on before all others.
    pub fn new(query: Query, document: &Document, from: usize) -> Self {
        Self { search: Search::new(query, document, from), current: None }
    }

    /// What is looked for, and the byte from which to look for it again: that of the current hit, where there is one.
    pub fn to_resume(self) -> (usize, Query) {
        (self.hit().map_or(self.search.from(), |hit| hit.start), self.query().clone())
    }

    /// What is looked for.
    pub fn query(&self) -> &Query {
        self.search.query()
    }

    /// The hits in text order: all, or as many as are known.
    pub fn hits(&self) -> &[TextRange] {
        self.search.hits()
    }

    /// The current hit, as a place in `hits`; none while it is not known, or where nothing is found.
    pub fn current(&self) -> Option<usize> {
        self.current
    }

    /// The current hit.
    pub fn hit(&self) -> Option<TextRange> {
        self.hits().get(self.current?).copied()
    }

    /// The number of the current hit, from 1, and of all hits; 0 and 0 where nothing is found. None while the search is
    /// under way.
    pub fn place(&self) -> Option<(usize, usize)> {
        (!self.search.is_under_way()).then(|| (self.current.map_or(0, |current| current + 1), self.hits().len()))
    }

    /// Whether there is something left to look through.
    pub fn is_under_way(&self) -> bool {
        self.search.is_under_way()
    }

    /// Takes a step; says whether it is known only now where to go: to a hit, or nowhere.
    fn look(&mut self, document: &Document) -> bool {
        let was_known = self.is_known();
        let before = self.search.look(document);
        self.current = self.current.map(|current| current + before).or_else(|| self.search.first());
        !was_known && self.is_known()
    }

    fn is_known(&self) -> bool {
        self.current.is_some() || !self.is_under_way()
    }

    /// Goes `count` hits on, or back where negative, round the ends; says whether it went round one.
    fn step(&mut self, count: isize) -> bool {
        let hits = (self.hits().len() as isize).max(1);
        let target = self.current.unwrap_or(0) as isize + count;
        self.current = Some(target.rem_euclid(hits) as usize);
        !(0..hits).contains(&target)
    }

    /// Goes to the nearest hit from byte `offset` on, or before it where `back`; says whether it went round an end.
    fn step_from(&mut self, offset: usize, back: bool) -> bool {
        let hits = self.hits();
        let after = hits.partition_point(|hit| hit.start < offset);
        let target = if back { after.checked_sub(1) } else { Some(after).filter(|&index| index < hits.len()) };
        self.current = Some(target.unwrap_or(if back { hits.len() - 1 } else { 0 }));
        target.is_none()
    }
}

impl Reader {
    /// Whether a search is under way.
    pub fn is_searching(&self) -> bool {
        self.search.find.as_ref().is_some_and(Find::is_under_way)
    }

    /// Takes a step of the search under way: some 64 kB of text. To be called while `is_searching` and nothing else is to
    /// be done.
    pub fn look_on(&mut self) {
        if self.search.find.as_mut().is_some_and(|find| find.look(&self.report.document)) {
            self.answer_search();
        }
    }

    /// Keeps the place from which a search is begun, and gives up what was searched for before.
    pub(super) fn leave_for_search(&mut self) {
        if self.search.origin.is_none() {
            let (place, figure, find) = (self.viewport.place(), self.figure, self.search.find.take());
            self.search.origin = Some(SearchOrigin { place, figure, find, opened: None });
        }
        self.search.find = None;
    }

    /// Looks for `query` instead of what was looked for; without a query for nothing.
    pub(super) fn begin_search(&mut self, query: Option<Query>) {
        let from = self.search.origin.as_ref().map_or(0, |start| start.place.reading);
        self.search.find = query.map(|query| Find::new(query, &self.report.document, from));
        match self.search.find {
            Some(_) => self.look_on(),
            None => self.stand_at_start(),
        }
        self.follow();
    }

    /// The letters that are looked for, as pinyin: where nothing has them as they stand.
    fn as_pinyin(&self) -> Option<Query> {
        let find = self.search.find.as_ref().filter(|find| !find.is_under_way() && find.hits().is_empty())?;
        find.query().as_pinyin()
    }

    /// What is told of a search without hits.
    fn not_found(&self, find: &Find) -> Notice {
        let advice = match find.query().mode() {
            _ if self.report.is_partial => SearchAdvice::Rest,
            _ if self.number.is_some() => SearchAdvice::OtherReports,
            QueryMode::Literal | QueryMode::Pinyin => SearchAdvice::Expression,
            QueryMode::Regex => SearchAdvice::Nothing,
        };
        Notice::NotFound { query: find.query().typed().to_owned(), advice }
    }

    /// Once it is known where the search leads, goes there: for good where nothing more is typed.
    pub(super) fn answer_search(&mut self) {
        if let Some(query) = self.as_pinyin() {
            let from = self.search.origin.as_ref().map_or(0, |start| start.place.reading);
            self.search.find = Some(Find::new(query, &self.report.document, from));
            return self.look_on();
        }
        let Some(find) = self.search.find.as_ref().filter(|find| find.is_known() && self.search.origin.is_some())
        else {
            return;
        };
        let is_typing = self.prompt().is_some_and(|prompt| prompt.purpose() == Purpose::Search);
        match (find.hit(), is_typing) {
            (Some(hit), true) => self.show_hit(hit),
            (Some(hit), false) => self.accept_hit(hit),
            (None, true) => self.stand_at_start(),
            // The query stays: another report may have it, or the rest of this one.
            (None, false) => {
                self.notice = Some(self.not_found(find));
                self.stand_at_start();
                self.search.origin = None;
            }
        }
        self.follow();
    }

    /// Shows `hit` as it is seen from where the reader stood before the search.
    fn show_hit(&mut self, hit: TextRange) {
        self.stand_at_start();
        self.figure = None;
        let was_folded = self.viewport.hold(&self.report.document, hit.start);
        if let Some(start) = &mut self.search.origin {
            start.opened = was_folded.then_some(hit.start);
        }
    }

    fn accept_hit(&mut self, hit: TextRange) {
        self.show_hit(hit);
        if let Some(SearchOrigin { place, figure, .. }) = self.search.origin.take() {
            let jump = Jump { place, figure, kind: JumpKind::Hit };
            self.jumps.depart(Departure::Always(jump.kind), jump);
        }
        self.section_list.reveal(&self.report.document, self.section());
        self.carry_selection(Some(hit.start));
    }

    /// Back to where the reader stood before the search.
    fn stand_at_start(&mut self) {
        let Some(start) = &mut self.search.origin else { return };
        if let Some(opened) = start.opened.take() {
            self.viewport.fold_at(&self.report.document, opened);
        }
        self.figure = start.figure;
        self.viewport.return_to(&self.report.document, start.place);
    }

    /// Back to where the reader stood before the search, and to what was searched for before it.
    pub(super) fn give_up_search(&mut self) {
        self.stand_at_start();
        self.search.find = self.search.origin.take().and_then(|start| start.find);
    }

    /// From hit to hit; from the line being read where the current hit is out of sight.
    pub(super) fn step_hit(&mut self, departure: Departure, count: isize) {
        let Some(find) = &mut self.search.find else {
            self.notice = Some(Notice::NoSearch);
            return;
        };
        let Some(hit) = find.hit() else {
            self.notice =
                self.search.find.as_ref().filter(|find| !find.is_under_way()).map(|find| self.not_found(find));
            return;
        };
        let wrapped = if self.viewport.shows(hit.start) {
            find.step(count)
        } else {
            find.step_from(self.viewport.reading(), count < 0) | find.step(count - count.signum())
        };
        let Some(hit) = find.hit() else { return };
        self.notice = wrapped.then_some(Notice::Wrapped);
        self.depart(departure);
        self.figure = None;
        self.viewport.hold(&self.report.document, hit.start);
        self.section_list.reveal(&self.report.document, self.section());
    }
}

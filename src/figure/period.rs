//! The time that a figure is of: 2024年, 一季度, 年末, 五年来.

mod course;
pub(super) mod expression;
mod held;
mod limit;
mod mean;
mod part;
mod passing;
mod run;
mod span;
mod stated;
mod years;

use crate::figure::change::Movement;
use crate::figure::label::word;
use crate::figure::lexicon::Lexicon;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::figure::{Change, Kind, clause};
use crate::text::range::upto;
use crate::text::script::is_han;
use crate::text::{CharRange, TextRange};
use course::Course;
use held::HeldTimes;
use mean::{grows_yearly, tells_mean};
pub(super) use run::FigureRun;
use stated::{Held, StatedTime, TimeRole};
use std::ops::Range;

/// The times that a text states: those of the sentence being read, and what holds of the text before. A figure is of the
/// nearest time before it, be that in its clause, its sentence, an earlier sentence or paragraph, a heading or the title.
#[derive(Debug, Default)]
pub(super) struct Periods {
    stated: Vec<StatedTime>,
    /// What refused numerals stand in: 〔2020〕1号.
    barred: Vec<CharRange>,
    /// Fixed words with a numeral inside: 十年内乱 holds no 十年内.
    words: Vec<CharRange>,
    /// What holds of the text before.
    held: HeldTimes,
    /// The year that was told last in this section, for times that name none (一季度).
    year: Option<u16>,
    /// The several years that were told last, for a mean over years that names none: 1997年收入3亿元，年均增长5%.
    years: Option<Held>,
    /// The two times between which something changed that was told last in this section.
    course: Option<Course>,
    /// The time with which all is compared that follows up to the full stop: 与2020年相比，产值由3亿元增至5亿元；税收由1亿元增至2亿元.
    compared: Option<TextRange>,
    /// Whether the next sentence opens a section.
    opens: bool,
}

impl Periods {
    /// The time of what tells none itself, and stands in no sentence: a cell of a table. Several years, which a title of
    /// another table may name, are the last choice.
    pub fn held(&self) -> Option<TextRange> {
        let held = || self.held.nearest_first().chain(self.held.opening);
        held().find(|held| !held.is_span).or_else(|| held().next()).map(|held| held.range)
    }

    /// A section of that level opens, with a heading or with the name that its first paragraph begins with.
    pub fn open_section(&mut self, level: usize) {
        self.held.open_section(level);
        (self.year, self.course, self.opens) = (None, None, true);
    }

    /// A paragraph begins.
    pub fn begin_paragraph(&mut self) {
        self.held.begin_paragraph();
        self.course = self.course.map(Course::far);
        self.year = self.held.earlier.and_then(|time| time.year).or(self.year);
    }

    /// The title ends that lies at `range` of `text`: a day that it names is that of the report (11月8日运行情况). A sentence is
    /// none, nor is the day alone, on which a report was made.
    pub fn close_title(&mut self, text: &str, range: TextRange) {
        let named = self.held.happened.filter(|day| day.range.end < range.end && !range.of(text).contains('。'));
        self.held.titled = self.held.titled.or(named);
    }

    /// Takes note of a numeral that tells no time: 〔2020〕1号.
    pub fn bar(&mut self, s: &Sentence, range: CharRange) {
        if !expression::is_masked(s, range.start) {
            self.barred.push(range);
        }
    }

    /// Takes note of a fixed word, which no expression of time cuts in two.
    pub fn keep_whole(&mut self, word: CharRange) {
        self.words.push(word);
    }

    /// Reads the times that a sentence states around its mentions.
    pub fn read(&mut self, lexicon: &Lexicon, s: &Sentence, mentions: &[Mention]) {
        let mut at = 0;
        while at < s.chars.len() {
            let told = expression::read(lexicon, s, at).filter(|told| self.is_free(*told, mentions));
            if let Some(event) = expression::since(s, at) {
                self.state_event(s, event);
            }
            self.stated.extend(told.map(|told| StatedTime::new(s, told).following(s, self.stated.last())));
            at = told.map_or(at + 1, |told| told.end);
        }
        let dated = self.stated.len();
        for mention in mentions {
            // “十四五”时期，是稳步前进的五年。
            let named = || self.stated.iter().any(|time| time.is_span(s) && time.role == TimeRole::Time);
            if years::opens_clause(s, mention) || years::is_named(s, mention) && !named() {
                self.stated.push(StatedTime::new(s, mention.span));
            } else if years::is_passed(lexicon, s, mention) {
                self.stated.push(StatedTime { reach: s.chars.len(), ..StatedTime::new(s, mention.span) });
            }
        }
        if self.stated.len() > dated {
            self.stated.sort_by_key(|time| time.start);
        }
    }

    /// Takes note of a time that an event tells. A date in it is a part of it (2011年成立以来), unless it goes up to its end
    /// (2011年以来).
    fn state_event(&mut self, s: &Sentence, event: CharRange) {
        match self.stated.last().filter(|time| time.end > event.start) {
            Some(date) if date.start != event.start || date.end + 2 >= event.end => return,
            Some(_) => drop(self.stated.pop()),
            None => {}
        }
        self.stated.push(StatedTime::new(s, event));
    }

    /// Whether an expression is no part of a figure; a number of years may be a figure and tell a time as well.
    fn is_free(&self, CharRange { start, end }: CharRange, mentions: &[Mention]) -> bool {
        let meets = |range: &CharRange| range.start < end && start < range.end;
        let spans = |mention: &Mention| {
            mention.unit_kind == Kind::Duration && (start < mention.number.start || mention.span.end < end)
        };
        let cut = |word: &CharRange| word.start <= start && start < word.end && end < word.end;
        !self.barred.iter().any(meets)
            && !self.words.iter().any(cut)
            && mentions.iter().all(|mention| !meets(&mention.span) || spans(mention))
    }

    /// The time of a mention, as bytes of the document's text.
    pub fn of(
        &self,
        lexicon: &Lexicon,
        text: &str,
        s: &Sentence,
        mention: &Mention,
        movement: &Movement,
        run: FigureRun,
    ) -> Option<TextRange> {
        let limits = || limit::is_limit(s, mention) || self.starts_change(lexicon, s, run.span);
        if limit::goes_on(s, mention) || movement.change.is_none() && limits() {
            return None;
        }
        let before = movement.clause..mention.span.start;
        // 三年内，产值每年递增5%.
        let yearly = || mention.unit_is(s, '%') && before.clone().any(|at| grows_yearly(lexicon, s, at));
        let mean = tells_mean(lexicon, s, before.clone()) || movement.change.is_some() && yearly();
        let difference = matches!(movement.change, Some((_, Change::By))) || is_rate(lexicon, s, mention);
        let told = || {
            self.behind(s, mention, &before).or_else(|| {
                if starts_here(s, run.span.start) {
                    self.origin(text, s, run.span.start)
                } else {
                    self.nearest(s, before.clone(), mean, difference)
                }
            })
        };
        let result = || self.result(text, s, mention, movement).or_else(|| self.arrival(s, mention, movement));
        let period = result().or_else(told)?;
        let period = run::listed(text, period, run);
        let until = upto(text, period.start).ends_with(['至', '到']);
        let stood = !until && ["年末", "年底", "期末"].iter().any(|end| period.of(text).starts_with(end));
        let stood = stood || self.held.stood.is_some_and(|time| time.range == period);
        if stood && limit::is_flow(lexicon, s, mention, movement.clause) { self.held.lasting() } else { Some(period) }
    }

    /// The time of the value at `start` that a change starts from: the first of two years that the sentence opens with, or that with
    /// which all is compared.
    fn origin(&self, text: &str, s: &Sentence, start: usize) -> Option<TextRange> {
        if self.stated.iter().any(|time| time.start <= start && start < time.end) {
            return None;
        }
        let before = self.stated.iter().rev().filter(|time| time.end <= start);
        // 由现在的3%提高到5%.
        if let Some(now) = before.clone().next().filter(|time| time.is_now(s) && time.end + 1 == start) {
            return Some(now.held(s).range);
        }
        let own = before.clone().find_map(|time| time.origin(text, s)).or_else(|| self.departure(s, start));
        own.or_else(|| self.compared.filter(|_| before.clone().next().is_none()))
    }

    /// The time of a value that a change leads to where the sentence opens with the years between which it went on:
    /// 从2020年到2024年，产值由3亿元增至5亿元.
    fn result(&self, text: &str, s: &Sentence, mention: &Mention, movement: &Movement) -> Option<TextRange> {
        let start = mention.span.start;
        let clause = clause::start(s, 0, start);
        let started = s.numerals.iter().any(|at| (clause..start).contains(at) && starts_here(s, *at));
        let time = self.stated.iter().rev().find(|time| time.end <= start)?;
        let to = matches!(movement.change, Some((_, Change::To)));
        (to && started && time.end <= clause).then(|| time.ends(text, s)).flatten().map(|(_, last)| last)
    }

    /// Whether a change starts from a value with some words before it, none of them a time: 起征点从月销售额9万元提高到12万元.
    fn starts_change(&self, lexicon: &Lexicon, s: &Sentence, CharRange { start, end }: CharRange) -> bool {
        /// So many chars stand between 从 and the value at most.
        const NEAR: usize = 6;
        let words = |at: &usize| is_han(s.at(*at)) && !matches!(s.at(*at), '从' | '由');
        let Some(lead) = (0..start).rev().take(NEAR).take_while(words).last().and_then(|at| at.checked_sub(1)) else {
            return false;
        };
        let timed = self.stated.iter().any(|time| lead < time.start && time.start < start);
        let verb = lexicon.change.verbs.at(&s.chars, end).map(|(len, _)| end + len);
        let changed = verb.is_some_and(|verb| {
            matches!(s.before(verb), '到' | '至' | '为') || matches!(s.at(verb), '到' | '至' | '为')
        });
        changed && !timed && matches!(s.at(lead), '从' | '由') && word::stands_alone(&s.chars, lead)
    }

    /// The time behind a figure in its clause, which holds none before it: 其中2部已于2023年底完成, 600个在2011—12年度入伙.
    fn behind(&self, s: &Sentence, mention: &Mention, clause: &Range<usize>) -> Option<TextRange> {
        if self.stated.iter().any(|time| clause.contains(&time.start)) {
            return None;
        }
        let end = clause::end(s, mention.span.end, s.chars.len());
        let next = s.numerals.iter().copied().find(|at| *at >= mention.span.end)?;
        let time = self.stated.iter().find(|time| (mention.span.end + 1..end).contains(&time.start))?;
        let placed = time.role == TimeRole::Time && time.is_placed(s) && next >= time.start;
        placed.then(|| time.held(s).range)
    }

    /// The time of the figure that starts where `clause`, the part of its clause before it, ends: the nearest before it.
    /// A `mean` over several years is of such a time, where one is told.
    fn nearest(&self, s: &Sentence, clause: Range<usize>, mean: bool, difference: bool) -> Option<TextRange> {
        let start = clause.end;
        let told = |first, next| clause.clone().any(|at| s.at(at) == first && s.at(at + 1) == next);
        let timed = || self.stated.iter().any(|time| clause.contains(&time.start));
        // The sum in 第1期3亿元、第2期4亿元，合共7亿元 belongs to both times; 去年11月启用，每年创造3亿元 and 每年可创造3亿元 are of no year.
        let yearly = !mean && told('每', '年') && !timed();
        let able = ["每年可", "每年约可", "每年就可"].iter().any(|word| clause.clone().any(|at| s.has(at, word)));
        if told('合', '共') && self.stated.len() > 1 || yearly && (able || !self.stated.is_empty()) {
            return None;
        }
        // 目前每年接听3万次: what stands so now says nothing of a year either.
        if yearly {
            return self.held.lasting();
        }
        if self.stated.iter().any(|time| time.start <= start && start < time.end) {
            return None;
        }
        let near = self.stated.iter().rev().filter(|time| time.covers(s, start, difference));
        if let Some(time) = near.clone().next().filter(|time| mean && clause.contains(&time.start)) {
            return Some(time.held(s).range);
        }
        let near = near.map(|time| time.held(s));
        let before = self.held.nearest_first();
        let background = |time: &&StatedTime| time.role == TimeRole::Background && time.end <= start;
        let background = self.stated.iter().rev().filter(background).map(|time| time.held(s));
        let mut told = near.chain(before).chain(background).chain(self.held.opening);
        // 2020年的3件增至2024年的5件，年均增长13%: between two years stands no other span.
        let years = self.years.filter(|_| self.stated.len() < 2);
        let spans = told.clone().chain(years).find(|held| mean && held.is_span);
        spans.or_else(|| told.next()).map(|held| held.range)
    }

    /// Takes note of a sentence that holds neither a numeral nor a word of time.
    pub fn pass(&mut self, s: &Sentence) {
        self.held.pass(s);
        self.compared = self.compared.filter(|_| matches!(s.before(s.chars.len()), '；' | ';'));
    }

    /// The year that was told last before `start`.
    pub fn year(&self, s: &Sentence, start: usize) -> Option<u16> {
        let before = self.stated.iter().rev().filter(|time| time.start < start);
        before.filter(|time| time.role == TimeRole::Time).find_map(|time| time.held(s).year).or(self.year)
    }

    /// Ends the sentence: the last time before its first figure holds for what follows, unless it is told of one figure alone.
    /// A time behind a figure (实现总产值9亿元，2027年建成2条) is told of what follows in the sentence, unless something has
    /// become what it is by then (从2020年的3件增至2024年的5件), and what is told of a part (其中2021年3件) of that alone.
    pub fn end(&mut self, s: &Sentence, mentions: &[TimedFigure]) {
        let tells = |TimedFigure { span, .. }: &&TimedFigure| {
            self.stated.iter().any(|time| time.start <= span.start && span.start < time.end)
        };
        let first = mentions.iter().filter(|figure| !figure.is_limit).find(|figure| !tells(figure));
        let first = first.map(|figure| figure.span.start);
        let times: Vec<&StatedTime> = self.stated.iter().filter(|time| time.role == TimeRole::Time).collect();
        let part = (0..s.chars.len()).find(|at| s.has(*at, "其中")).unwrap_or(s.chars.len());
        let names = first.is_none() && (self.opens || s.first && held::is_heading(s));
        // In a text on several years, one of them is told in passing.
        let amid = self.held.is_of_years() && !names;
        let passes = |time: &StatedTime| amid && time.is_amid_years(s);
        let later = |time: &StatedTime| time.leads_from(s, &times);
        let holds = |time: &&&StatedTime| {
            let told = first.is_none_or(|first| time.start < first) || later(time);
            let lasts = time.reach > s.chars.len() || later(time);
            let own = time.is_since(s) || time.is_passing_year(s);
            told && time.start < part && lasts && !own && !passes(time)
        };
        let goes_on = matches!(s.before(s.chars.len()), '；' | ';');
        let first_of_part = |time: &&&StatedTime| {
            let before = first.is_none_or(|first| time.start < first);
            (part < time.start || passes(time)) && before || time.is_whole_year(s)
        };
        let of_part = times.iter().rev().find(first_of_part).filter(|time| time.reach > s.chars.len());
        self.held.within = of_part.map(|time| time.held(s)).or(self.held.within).filter(|_| goes_on);
        // A section on two times (2025年预算执行情况和“十四五”时期回顾) begins with the first.
        let last = if names { times.iter().find(holds) } else { times.iter().rev().find(holds) };
        if let Some(last) = last {
            self.held.hold(s, last, names, self.stated.len() == 1);
        }
        if let Some(opening) = times.iter().rev().filter(holds).find(|time| held::stays(s, time)).filter(|_| !names) {
            self.held.return_to(s, opening);
        }
        if last.is_some_and(|time| time.ends_years(s, first.is_some())) {
            self.held.leading = None;
        }
        let introduced = last.filter(|time| first.is_none() && time.introduces(s)).map(|time| time.held(s));
        self.held.introduced = introduced.or(self.held.introduced).filter(|_| first.is_none() && !names);
        // 2023年预算执行情况和2024年预算草案的报告 names two years, and tells the time of no figure.
        let mut dated = times.iter().filter(|time| time.is_dated(s) && !time.is_event(s));
        match (dated.next(), dated.next()) {
            (Some(one), None) if one.is_of_report(s) => self.held.titled = Some(one.held(s)),
            _ => {
                let told = self.stated.iter().find(|time| time.role == TimeRole::Background).map(|time| time.held(s));
                self.held.titled = self.held.titled.or(told);
            }
        }
        // 某县工业简况（2022年9月）: the time in brackets that a title ends with.
        if names {
            let gloss = times.iter().find(|time| time.is_gloss(s)).map(|time| time.held(s));
            self.held.titled = self.held.titled.or(gloss);
        }
        self.remember(s, first.is_some());
        self.opens = false;
        self.stated.clear();
        self.barred.clear();
        self.words.clear();
    }

    /// Keeps what a sentence says of times that are told of others without naming them; `figures` says whether it holds any.
    fn remember(&mut self, s: &Sentence, figures: bool) {
        let times = || self.stated.iter().filter(|time| time.role == TimeRole::Time);
        self.held.opening = self.held.opening.or(times().find_map(|time| time.opening_year(s)));
        if let Some(planned) = self.stated.iter().rev().find(|time| !figures && time.is_drawn_up(s)) {
            self.held.turn_to(planned.held(s));
        }
        let course = self.course.filter(|_| times().all(|time| time.is_span(s)));
        self.course = Course::last(s, &self.stated).or(course);
        self.years = times().rev().find(|time| time.is_span(s)).map(|time| time.held(s)).or(self.years);
        self.compared = self.stated.iter().rev().find_map(|time| time.governing(s)).or(self.compared);
        self.year = self.year(s, s.chars.len());
        self.pass(s);
    }
}

/// The expression of time that opens at `at` of a head of a table, and says of what time its column or row is: it is no part
/// of a name (上年结转), nor what something is compared with (比上年).
pub(super) fn in_head(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<(CharRange, bool)> {
    let range = expression::read(lexicon, s, at)?;
    let role = StatedTime::new(s, range).role;
    Some((range, matches!(role, TimeRole::Time | TimeRole::Background)))
}

/// A figure as the end of its sentence sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimedFigure {
    span: CharRange,
    /// Whether it says which things are meant: 12岁以上, 30万元以上大案.
    is_limit: bool,
}

impl TimedFigure {
    pub fn new(s: &Sentence, mention: &Mention) -> Self {
        Self { span: mention.span, is_limit: mention.unit_kind == Kind::Age || limit::is_threshold(s, mention) }
    }
}

/// Whether a change starts from the value at `start`: 由45%提高到50%, 由现在的45%提高到50%.
fn starts_here(s: &Sentence, start: usize) -> bool {
    let now = s.before(start) == '的' && ["现在的", "目前的", "当前的"].iter().any(|word| s.ends(start, word));
    let opening = start - usize::from(s.before(start) == ' ');
    now || matches!(s.before(opening), '由' | '从')
}

/// 年均增速5%, 增长率为5%: a rate that names what it is, and is of the later of two times as a difference is.
fn is_rate(lexicon: &Lexicon, s: &Sentence, mention: &Mention) -> bool {
    let end = mention.span.start - usize::from(matches!(s.before(mention.span.start), '为' | '达' | '是'));
    lexicon.change.nouns.before(&s.chars, 0, end).is_some()
}

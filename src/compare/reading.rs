//! From the words around a figure to its aspect and its scope.

use super::bounds::{bounds, is_behind_threshold};
use super::scope::{Aspect, FigureScope, PlacePart, Plan, TimeScope};
use super::surroundings::{Surroundings, clause_before};
use super::words::{WORDS, has, marks};
use crate::figure::{Change, Figure, Kind};
use crate::text::script::is_digit;

/// How far before a figure a verb or noun of change may end that governs it, in characters.
const REACH: usize = 6;

/// How far behind an earlier value the verb may stand that leads to the later one, in characters.
const AHEAD: usize = 8;

/// How many characters a threshold has at most: 1.5亿标准立方米及以上.
const THRESHOLD: usize = 14;

/// How many characters open a sentence: a time, and what the rest is of.
const OPENING: usize = 16;

/// What is known of a figure when its aspect and scope are read.
pub(super) struct Sighting<'a> {
    pub figure: &'a Figure,
    pub around: &'a Surroundings,
    /// Its label, folded.
    pub label: &'a [char],
    /// Its label and what names it in its clause.
    pub named: &'a [char],
    /// The time that it is of, folded.
    pub period: &'a [char],
    /// Whether its clause says nothing of what is counted, which was told before.
    pub is_told_before: bool,
    /// Whether the figure before it in its sentence was added.
    pub listed_flow: bool,
    /// What the titles of its sections say.
    pub section: &'a SectionSays,
    /// The part of the place that the whole is of of which it is a part: 其中. It may be all of the place.
    pub of_which: Option<Option<PlacePart>>,
    /// Whether the place that its clause names lies in that of the report.
    pub is_inner: bool,
}

/// Whether the unit is per cent, per mille or percentage points.
pub(super) fn is_rate(unit: &str) -> bool {
    matches!(unit, "%" | "‰")
}

/// Whether the unit is percentage points.
pub(super) fn is_points(unit: &str) -> bool {
    unit.ends_with("百分点") || unit.ends_with("千分点")
}

impl Sighting<'_> {
    /// The side of the thing that it tells.
    pub fn aspect(&self, unit: &str) -> Aspect {
        let is_difference = self.figure.change == Some(Change::By);
        let clause = &self.around.clause;
        if is_points(unit) {
            return Aspect::Points;
        }
        if !is_rate(unit) && self.figure.kind != Kind::Percent {
            return match (unit.ends_with('倍') || unit.ends_with('番'), is_difference) {
                (true, true) => Aspect::Growth,
                (true, false) => Aspect::Multiple,
                (false, true) => Aspect::Change,
                (false, false) => Aspect::Level,
            };
        }
        if self.is_fulfilment() {
            Aspect::Fulfilment
        } else if is_difference || ends_near(clause, &WORDS.change_nouns) {
            Aspect::Growth
        } else if has(&WORDS.contribution, self.named) {
            Aspect::Contribution
        } else if has(&WORDS.share, self.named) {
            Aspect::Share
        } else {
            Aspect::Rate
        }
    }

    /// 为预算的98%: the words stand in this order before it.
    fn is_fulfilment(&self) -> bool {
        let in_order = |words: &[char]| {
            let first = marks(&WORDS.fulfilment_lead, words).next().map(|(at, ..)| at);
            let of = marks(&WORDS.fulfilment_of, words).last().map(|(at, ..)| at);
            first.zip(of).is_some_and(|(first, of)| first < of && words.len() - of < 10)
        };
        in_order(&self.around.clause) || in_order(self.label)
    }

    /// Everything else that must be alike in two values of one indicator.
    pub fn scope(&self, aspect: Aspect, unit: &str) -> FigureScope {
        let (is_base, amended) = self.base(aspect);
        let plan = if amended { Plan::Target } else { self.plan(aspect) };
        let mut narrowing: Vec<u16> = marks(&WORDS.narrowing, self.named).map(|(_, _, word)| word).collect();
        narrowing.sort_unstable();
        narrowing.dedup();
        FigureScope {
            plan,
            time: self.time(aspect, unit),
            part: self.part(),
            is_base,
            definition: self.definition(),
            is_flow: self.is_flow(),
            narrowing,
            bounds: self.bounds(),
        }
    }

    /// The thresholds and grades in its label and clause. A threshold may have been taken for a figure, behind which the
    /// clause goes on: 10亿元以上企业15家.
    fn bounds(&self) -> Vec<String> {
        let Surroundings { clause, head, .. } = self.around;
        let before = if is_behind_threshold(self.around) { head.len().saturating_sub(THRESHOLD) } else { head.len() };
        let words = [head.get(before..).unwrap_or_default(), clause].concat();
        let mut bounds = [bounds(self.label), bounds(&words)].concat();
        bounds.sort_unstable();
        bounds.dedup();
        bounds
    }

    fn plan(&self, aspect: Aspect) -> Plan {
        let around = self.around;
        if aspect == Aspect::Fulfilment {
            // 为调整预算的 and 为预算的 are two indicators; what was done is measured by both.
            let adjusted = marks(&WORDS.plan, &around.clause).any(|(.., plan)| plan == Some(Plan::Adjusted));
            return if adjusted { Plan::Adjusted } else { Plan::Done };
        }
        let last = |words: &[char]| marks(&WORDS.plan, words).filter_map(|(.., plan)| plan).last();
        // Of a change, a budget beside it says what it is compared with.
        let told = match aspect {
            Aspect::Level => last(&around.statement),
            _ => marks(&WORDS.aim, &around.statement).map(|(.., plan)| plan).last(),
        };
        let announced = || has(&WORDS.announced, &around.head).then_some(Plan::Target);
        told.or_else(announced).or(self.section.plan).unwrap_or_default()
    }

    fn time(&self, aspect: Aspect, unit: &str) -> TimeScope {
        // 5年 of 2025年 is no stretch of years.
        let whole = |words: &[char], at: usize| at == 0 || !words.get(at - 1).copied().is_some_and(is_digit);
        let told = |words: &[char], scope: TimeScope| {
            marks(&WORDS.time, words).any(|(at, _, found)| found == scope && whole(words, at))
        };
        if told(&self.around.clause, TimeScope::Mean) || told(self.label, TimeScope::Mean) {
            return TimeScope::Mean;
        }
        if told(&self.around.clause, TimeScope::Cumulated) {
            return TimeScope::Cumulated;
        }
        let is_state = is_rate(unit) && aspect != Aspect::Growth || ends_near(&self.around.clause, &WORDS.reached);
        let several =
            told(&self.around.lead, TimeScope::Several) || self.is_flow() && told(self.period, TimeScope::Several);
        if !is_state && several {
            return TimeScope::Several;
        }
        if told(self.period, TimeScope::Part) { TimeScope::Part } else { TimeScope::Year }
    }

    /// The part of the place: as its label or clause names it, else its sentence, else the title of its section. What names
    /// the whole ends the search.
    fn part(&self) -> Option<PlacePart> {
        let around = self.around;
        // What a clause says of one thing holds for those that name nothing themselves; what opens a sentence or paragraph
        // holds for all in it.
        let held = if self.is_told_before { &around.head } else { &around.head[..OPENING.min(around.head.len())] };
        let near = [self.label, &around.clause, &around.lead].into_iter().find_map(named_part);
        let inner = self.is_inner.then_some(Some(PlacePart::Inner));
        let far = || [held, &around.opening].into_iter().find_map(named_part);
        near.or(inner).or(self.of_which).or_else(far).unwrap_or(self.section.part)
    }

    /// Whether it was added: as its name says, or as the list does that it stands in.
    fn is_flow(&self) -> bool {
        let clause = &self.around.clause;
        let listed =
            || self.listed_flow && self.around.lead.first() == Some(&'、') && !ends_near(clause, &WORDS.reached);
        let is_stock = has(&WORDS.stock, self.label) || has(&WORDS.stock, clause);
        !is_stock && (has(&WORDS.flow, self.named) || listed())
    }

    fn definition(&self) -> Option<u16> {
        let around = self.around;
        let of = |words: &[char]| marks(&WORDS.definition, words).last().map(|(.., definition)| definition);
        let lasting = |words: &[char]| {
            let lasts =
                marks(&WORDS.lasting_definition, words).last().and_then(|(at, len, ())| words.get(at..at + len));
            lasts.and_then(of)
        };
        let near = of(self.named).or_else(|| of(&around.clause));
        let far = || lasting(&around.head).or_else(|| lasting(&around.before));
        near.or_else(|| if self.figure.kind == Kind::Money { far() } else { None })
    }

    /// Whether it is the earlier of two values, and whether as a plan that was amended.
    fn base(&self, aspect: Aspect) -> (bool, bool) {
        if self.figure.change == Some(Change::By) {
            return (false, false);
        }
        let clause = &self.around.clause;
        let ahead = self.around.tail.get(..AHEAD.min(self.around.tail.len())).unwrap_or_default();
        if has(&WORDS.from, clause) {
            if has(&WORDS.amended, ahead) {
                return (false, true);
            }
            if has(&WORDS.rises, ahead) {
                return (true, false);
            }
        }
        let compared = marks(&WORDS.compared, clause).last().map(|(at, len, ())| at + len);
        let behind = compared.and_then(|at| clause.get(at..)).unwrap_or_default();
        let time = marks(&WORDS.compared_time, behind).last().map(|(at, len, ())| at + len);
        let after = time.and_then(|at| behind.get(at..));
        (aspect == Aspect::Level && after.is_some_and(|after| !has(&WORDS.change_verbs, after)), false)
    }
}

/// Whether a figure tells by how much something grew or fell, by its verb or by the noun before it (增速目标为3%左右).
pub fn tells_growth(figure: &Figure, text: &str) -> bool {
    match figure.change {
        Some(change) => change == Change::By,
        None => ends_near(&clause_before(text, figure.range.start), &WORDS.change_nouns),
    }
}

/// Whether one of `words` ends near the end of `clause`.
fn ends_near(clause: &[char], words: &crate::text::words::Words<()>) -> bool {
    let floor = clause.len().saturating_sub(REACH + 2);
    (floor..=clause.len()).any(|end| words.before(clause, floor, end).is_some())
}

/// The part of the place that `words` name, or that they name the whole; nothing where they name neither.
fn named_part(words: &[char]) -> Option<Option<PlacePart>> {
    let part = marks(&WORDS.part, words).last().map(|(.., part)| part);
    (part.is_some() || has(&WORDS.whole, words)).then_some(part)
}

/// What the titles of a section and of those above it say of the figures in it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SectionSays {
    plan: Option<Plan>,
    part: Option<PlacePart>,
}

impl SectionSays {
    /// From the titles, the innermost first.
    pub fn new(titles: &[Vec<char>]) -> Self {
        // 2025年预算执行情况 tells what was done.
        let titled = |title: &Vec<char>| {
            let told = || marks(&WORDS.plan_section, title).map(|(.., plan)| plan);
            told().find(|plan| *plan == Plan::Done).or_else(|| told().next())
        };
        let part = titles.iter().find_map(|title| named_part(title)).flatten();
        Self { plan: titles.iter().find_map(titled), part }
    }
}

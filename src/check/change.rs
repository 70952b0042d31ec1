//! Growth against what it grew from: an increase with its rate (比上年增加X，增长Y%), two values with the rate between them, and
//! from one value to another over years (由X增加到Y，年均增长Z%).

use super::RelationKind;
use super::ledger::{Certainty, Claim, Ledger};
use super::statement::{Statement, StatementKind};
use crate::text::range::{from, upto};

/// An increase and its rate have so many characters between them at most: 比上年同期增长.
const LONGEST_LINK: usize = 12;

/// An increase of fewer digits is met by chance.
const FEWEST_DIGITS: usize = 3;

/// A mean is over as many years as one that was told so many paragraphs before.
const NEAR: usize = 2;

/// Years of a plan; the first of each is one more than a multiple of them (2021–2025).
const PLAN: u32 = 5;

/// Growth by constant prices and by those of each year differ by so many points a year at most.
const MOST_PRICES: u8 = 6;

/// A mean is told over so many years at most, where nothing says over how many.
const MOST_YEARS: u32 = 10;

pub(super) fn find(ledger: &mut Ledger) {
    for at in 0..ledger.statements.len() {
        increment_and_growth(ledger, at);
        from_to(ledger, at);
        growth_on_base(ledger, at);
    }
}

/// 粮食产量L，比上年增加I，增长G: either may stand first.
fn increment_and_growth(ledger: &mut Ledger, at: usize) {
    let Some((increment, growth)) = pair(ledger, at) else { return increment_on_base(ledger, at) };
    let unit = ledger.statements[increment].unit;
    let floor = ledger.first_of(at, |s| (s.paragraph(), s.segment));
    let depth = ledger.statements[at].depth;
    let before =
        (floor..at).rev().find(|level| ledger.is_level_in(*level, unit) && ledger.statements[*level].depth <= depth);
    let behind = || (at + 2..ledger.end_of(at, |s| s.segment)).find(|next| ledger.is_level_in(*next, unit));
    let Some(level) = before.or_else(behind) else { return };
    if let Some(new) = new_of_base(ledger, level, at) {
        ledger.enter(vec![difference(ledger, increment, new, level)]);
        return ledger.enter(vec![Claim::new(RelationKind::Growth, growth, [new, level], Certainty::Stated)]);
    }
    old_elsewhere(ledger, increment, level);
    let told = (level.min(at)..=at + 1).any(|near| ledger.words.other_basis.stand_in(&ledger.statements[near].before))
        || ledger.words.other_basis.stand_in(&ledger.statements[at + 1].after);
    let yearly = ledger.words.yearly.stand_in(&ledger.statements[growth].before);
    if yearly {
        let years = years_between(ledger, increment, level);
        return mean(ledger, RelationKind::CagrBy, growth, [level, increment], years);
    }
    let wrong_base = Claim::new(RelationKind::Ratio, growth, [increment, level], Certainty::Open);
    let certainty = if told && !ledger.holds(&wrong_base) { Certainty::Open } else { Certainty::Stated };
    ledger.enter(vec![Claim::new(RelationKind::By, growth, [level, increment], certainty)]);
}

/// 558件，较上一年281件增加277件: an increase alone, with its base.
fn increment_on_base(ledger: &mut Ledger, increment: usize) {
    let Some(base) = increment.checked_sub(1) else { return };
    let statement = &ledger.statements[increment];
    if statement.kind == StatementKind::Increment && ledger.is_level_in(base, statement.unit) {
        let new = new_of_base(ledger, base, increment);
        ledger.enter(new.map(|new| difference(ledger, increment, new, base)).into_iter().collect());
    }
}

/// The old value of an increase, where it was told before under the same name: 预算A，比上年执行数增加I, with 执行数B above.
fn old_elsewhere(ledger: &mut Ledger, increment: usize, new: usize) {
    let unit = ledger.statements[new].unit;
    let exact = ledger.number(increment).is_some_and(|number| number.places >= FEWEST_DIGITS);
    let levels = (0..new).rev().filter(|at| exact && ledger.is_level_in(*at, unit));
    let claims = levels.map(|old| Claim { certainty: Certainty::Open, ..difference(ledger, increment, new, old) });
    // Numbers are compared faster than names.
    let mut agreeing = claims.filter(|claim| ledger.holds(claim));
    let named =
        agreeing.find(|claim| claim.parts.iter().all(|(part, _)| *part == new || ledger.share_a_name(*part, new)));
    ledger.enter(named.into_iter().collect());
}

/// An increase and its rate side by side, in this order, from the statement on.
fn pair(ledger: &Ledger, at: usize) -> Option<(usize, usize)> {
    let (first, second) = (ledger.statements.get(at)?, ledger.statements.get(at + 1)?);
    let words = &ledger.words;
    let of_plan = words.against_plan.stand_in(&first.before);
    let linked = !of_plan
        && first.sentence == second.sentence
        && first.segment == second.segment
        && second.before.chars().count() <= LONGEST_LINK
        && goes_on(ledger, second)
        && first.falls == second.falls;
    match (first.kind, second.kind) {
        (StatementKind::Increment, StatementKind::Growth) if linked => Some((at, at + 1)),
        (StatementKind::Growth, StatementKind::Increment) if linked => Some((at + 1, at)),
        _ => None,
    }
}

/// Whether the clause of a change tells of nothing new: it opens with the change, or with what it is compared with.
fn goes_on(ledger: &Ledger, change: &Statement) -> bool {
    let clause = change.clause().trim_start_matches('、');
    let words = &ledger.words;
    let openers = [&words.compared, &words.again, &words.changed];
    clause.is_empty() || openers.iter().any(|words| words.cut_from(clause).is_some())
}

/// Where the level next before a change is its base (281件，较2020年172件增加109件): the level before that.
fn new_of_base(ledger: &Ledger, base: usize, change: usize) -> Option<usize> {
    let statement = &ledger.statements[base];
    let link = &ledger.statements[change].before;
    let near = base + 1 == change && link.chars().count() <= LONGEST_LINK / 2 && !link.contains(',');
    let compared = ledger.words.compared.cut_from(statement.clause()).is_some()
        || ledger.words.last_year.cut_from(statement.clause()).is_some_and(is_time);
    let floor = ledger.first_of(base, |s| (s.paragraph(), s.sentence));
    let is_new =
        |at: &usize| ledger.is_level_in(*at, statement.unit) && ledger.statements[*at].depth <= statement.depth;
    (floor..base).rev().find(is_new).filter(|_| near && compared)
}

/// Whether nothing is told but a time: 2020年的, 同期, or nothing at all.
fn is_time(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || "年月日末初底同期的上去前一为".contains(c))
}

/// An increase is the new value less the old one; a decrease the other way round.
fn difference(ledger: &Ledger, increment: usize, new: usize, old: usize) -> Claim {
    let (new, old) = if ledger.statements[increment].falls { (old, new) } else { (new, old) };
    Claim::difference(increment, new, old, Certainty::Stated)
}

/// 由A增加到B, with what is said of the way there.
fn from_to(ledger: &mut Ledger, new: usize) {
    let Some(old) = new.checked_sub(1) else { return };
    if !is_from_to(ledger, old, new) {
        return;
    }
    steps(ledger, old, new);
    let end = ledger.end_of(new, |s| s.segment);
    for told in new + 1..end.min(new + 3) {
        let statement = &ledger.statements[told];
        match statement.kind {
            StatementKind::Growth if ledger.words.yearly.stand_in(&statement.before) => {
                let years = years_between(ledger, old, new);
                mean(ledger, RelationKind::Cagr, told, [new, old], years);
            }
            StatementKind::Growth => {
                let certainty = if is_real(ledger, new) { Certainty::Open } else { Certainty::Stated };
                ledger.enter(vec![Claim::new(RelationKind::Growth, told, [new, old], certainty)]);
            }
            StatementKind::Increment
                if ledger.words.yearly.stand_in(&statement.before) || !goes_on(ledger, statement) =>
            {
                break;
            }
            StatementKind::Increment if statement.unit == ledger.statements[new].unit => {
                ledger.enter(vec![difference(ledger, told, new, old)]);
            }
            _ => break,
        }
    }
}

/// 由A变动为B，主要是X增加、Y减少: the steps on the way from one to the other.
fn steps(ledger: &mut Ledger, old: usize, new: usize) {
    let unit = ledger.statements[new].unit;
    let end = ledger.end_of(new, |s| s.sentence);
    let steps: Vec<(usize, bool)> = (new + 1..end)
        .filter(|at| ledger.statements[*at].kind == StatementKind::Increment && ledger.statements[*at].unit == unit)
        .map(|at| (at, ledger.statements[at].falls))
        .collect();
    if steps.len() > 1 {
        let parts = [(old, false)].into_iter().chain(steps).collect();
        ledger.enter(vec![Claim { parts, ..Claim::new(RelationKind::Sum, new, [], Certainty::Open) }]);
    }
}

fn is_from_to(ledger: &Ledger, old: usize, new: usize) -> bool {
    let (start, to) = (&ledger.statements[old], &ledger.statements[new]);
    let arrives = ledger.words.arriving.stand_in(&to.before) && !to.before.contains(['、', '。', ';']);
    let departs = ledger.words.from.last_in(start.clause());
    let departs = departs.is_some_and(|(_, end)| from(start.clause(), end).chars().count() <= LONGEST_LINK);
    start.sentence == to.sentence && start.is_level() && to.is_level() && start.is_like(to) && arrives && departs
}

/// A mean over years; where nothing says over how many, by the number of years that makes it hold, that of the mean told last
/// first.
fn mean(ledger: &mut Ledger, kind: RelationKind, total: usize, parts: [usize; 2], years: Option<u32>) {
    let claim = |years: u32, certainty| Claim::new(kind, total, parts, certainty).over_years(years);
    let section = |at: usize| ledger.statements[at].paragraph().0;
    let last = ledger.entries.iter().rev().find(|entry| {
        let is_mean = matches!(entry.claim.kind, RelationKind::Cagr | RelationKind::CagrBy);
        is_mean && section(entry.claim.total) + NEAR >= section(total)
    });
    let last = last.map(|entry| entry.claim.years);
    let known = years.or(last).map(|years| {
        let stated = claim(years, Certainty::Stated);
        let is_near = || ledger.misses_by(&stated).is_some_and(|missed| missed <= MOST_PRICES);
        if is_real(ledger, parts[0]) && is_near() { claim(years, Certainty::Open) } else { stated }
    });
    let guessed = (2..=MOST_YEARS).map(|years| claim(years, Certainty::Open));
    let readings =
        if years.is_some() { known.into_iter().collect() } else { known.into_iter().chain(guessed).collect() };
    ledger.enter(readings);
}

/// Whether what is told grows by constant prices.
fn is_real(ledger: &Ledger, level: usize) -> bool {
    let near = level.saturating_sub(1)..=level;
    let told = |at: usize| {
        [&ledger.statements[at].before, &ledger.statements[at].label]
            .map(|text| ledger.words.real_growth.stand_in(text))
    };
    near.into_iter().flat_map(told).any(|real| real)
}

/// From the year that is told before the old value to that before the new one; none where a plan of five years is told by its
/// first and last, whose mean counts the growth of the first too.
fn years_between(ledger: &Ledger, old: usize, new: usize) -> Option<u32> {
    let (from, to) = (year(&ledger.statements[old].before)?, year(&ledger.statements[new].before)?);
    let is_plan = from % PLAN == 1 && from + PLAN == to + 1;
    to.checked_sub(from).filter(|years| *years > 0 && !is_plan)
}

/// The last year that a text names.
fn year(text: &str) -> Option<u32> {
    let (before, _) = text.rsplit_once('年')?;
    let digits: Vec<char> = before.chars().rev().take_while(char::is_ascii_digit).collect();
    let year: String = digits.into_iter().rev().collect();
    year.parse().ok().filter(|_| year.len() == 4)
}

/// A growth whose base is told with its own value: 2023年执行数A，2024年安排B，比2023年执行数增长G.
fn growth_on_base(ledger: &mut Ledger, growth: usize) {
    let statement = &ledger.statements[growth];
    if statement.kind != StatementKind::Growth || ledger.words.yearly.stand_in(&statement.before) {
        return unchanged(ledger, growth);
    }
    let sentence = ledger.first_of(growth, |s| (s.paragraph(), s.sentence));
    let Some(new) = (sentence..growth).rev().find(|at| ledger.statements[*at].is_level()) else { return };
    let old = match new_of_base(ledger, new, growth) {
        Some(above) => {
            return ledger.enter(vec![Claim::new(RelationKind::Growth, growth, [above, new], Certainty::Stated)]);
        }
        None => basis(ledger, &statement.before).and_then(|basis| base_before(ledger, new, &basis)),
    };
    if old.is_none() {
        return two_years(ledger, growth, sentence);
    }
    ledger.enter(
        old.map(|old| Claim::new(RelationKind::Growth, growth, [new, old], Certainty::Stated)).into_iter().collect(),
    );
}

/// 2022年A，2021年B，同比下降G: two levels of different years in a sentence, and nothing else in their unit.
fn two_years(ledger: &mut Ledger, growth: usize, sentence: usize) {
    let levels: Vec<usize> = (sentence..growth).filter(|at| ledger.statements[*at].is_level()).collect();
    let [first, second] = levels[..] else { return };
    let (a, b) = (&ledger.statements[first], &ledger.statements[second]);
    let (a_year, b_year) = (year(&a.before).or(year(&a.period)), year(&b.before).or(year(&b.period)));
    let Some((a_year, b_year)) = a_year.zip(b_year).filter(|(a, b)| a != b) else { return };
    if a.is_like(b) {
        let (new, old) = if a_year > b_year { (first, second) } else { (second, first) };
        ledger.enter(vec![Claim::new(RelationKind::Growth, growth, [new, old], Certainty::Open)]);
    }
}

/// 2023年执行数A，2024年安排B，比2023年执行数持平: the two are the same.
fn unchanged(ledger: &mut Ledger, new: usize) {
    let statement = &ledger.statements[new];
    if !statement.is_level() || !ledger.words.unchanged.stand_in(&statement.after) {
        return;
    }
    let old = basis(ledger, &statement.after).and_then(|basis| base_before(ledger, new, &basis));
    ledger.enter(old.map(|old| Claim::new(RelationKind::Equal, new, [old], Certainty::Stated)).into_iter().collect());
}

/// The level before a new one, in its sentence or the one before, that is introduced as what `basis` names.
fn base_before(ledger: &Ledger, new: usize, basis: &str) -> Option<usize> {
    let statement = &ledger.statements[new];
    let floor = ledger.first_of(new, |s| s.paragraph());
    (floor..new)
        .rev()
        .take_while(|at| ledger.statements[*at].sentence + 1 >= statement.sentence)
        .find(|at| ledger.is_level_in(*at, statement.unit) && is_introduced(ledger, *at, basis))
}

/// What a change is told against, in the last clause that tells it: 2023年预算执行数 of 比2023年预算执行数减少.
fn basis(ledger: &Ledger, text: &str) -> Option<String> {
    let words = &ledger.words;
    let rest = text.split([',', '。', ';']).filter_map(|clause| words.compared.cut_from(clause)).next_back()?;
    let name = words.changed.first_in(rest).map_or(rest, |(start, _)| upto(rest, start));
    (name.chars().count() >= 2).then(|| name.to_owned())
}

/// Whether a level is introduced as what `basis` names: its clause has the characters of the name in their order, or opens
/// with a word for the same year.
fn is_introduced(ledger: &Ledger, at: usize, basis: &str) -> bool {
    let clause = ledger.statements[at].clause();
    let last_year = &ledger.words.last_year;
    if last_year.cut_from(basis).is_some_and(is_time) {
        return last_year.cut_from(clause).is_some_and(is_time);
    }
    let mut chars = clause.chars();
    basis.chars().all(|c| chars.any(|other| other == c))
}

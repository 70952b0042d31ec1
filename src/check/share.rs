//! Shares and rates whose part and whole are told: 占X的比重, 城镇化率, 综合化解率; and values for each (人均).

use super::RelationKind;
use super::ledger::{Certainty, Claim, Entry, Ledger};
use super::statement::StatementKind;
use crate::text::range::{from, upto};
use std::collections::BTreeMap;
use std::ops::Range;

/// A rate of fewer digits is met by chance, unless its names tell part and whole.
const FEWEST_DIGITS: usize = 3;

/// A whole that has a name stands so many statements before its share at most.
const REACH: usize = 200;

/// What was planned stands so many statements before the paragraph that tells what was done at most.
const PLAN_REACH: usize = 30;

/// A name of fewer characters names nothing.
const SHORTEST_NAME: usize = 2;

pub(super) fn find(ledger: &mut Ledger) {
    of_sums(ledger);
    for share in ledger.of_kind(StatementKind::Share) {
        named_share(ledger, share);
        of_counted(ledger, share);
        of_list(ledger, share);
        of_plan(ledger, share);
        known_rate(ledger, share);
        rate_of_sentence(ledger, share);
    }
    for each in ledger.of_kind(StatementKind::Level) {
        per(ledger, each);
    }
}

/// 教育支出A，占31.7%: parts of a sum that was found, and its total. Where most of them are not shares of it, they are of
/// something else.
fn of_sums(ledger: &mut Ledger) {
    let mut by_total: BTreeMap<usize, Vec<Claim>> = BTreeMap::new();
    for share in ledger.of_kind(StatementKind::Share) {
        let statement = &ledger.statements[share];
        let clause = ledger.words.copula.cut_behind(statement.clause()).unwrap_or(statement.clause());
        let Some(part) = share.checked_sub(1).filter(|_| ledger.words.bare_share.cut_from(clause) == Some("")) else {
            continue;
        };
        let sums = ledger.entries.iter().filter(|entry| entry.reckoning.holds && entry.claim.kind == RelationKind::Sum);
        let total = sums.filter(|sum| sum.claim.parts.contains(&(part, false))).map(|sum| sum.claim.total).next();
        if let Some(total) = total.filter(|_| ledger.statements[part].sentence == statement.sentence) {
            let claim = Claim::new(RelationKind::Ratio, share, [part, total], Certainty::Stated);
            by_total.entry(total).or_default().push(claim);
        }
    }
    for claims in by_total.into_values() {
        let holding = claims.iter().filter(|claim| ledger.holds(claim)).count();
        if 2 * holding > claims.len() {
            claims.into_iter().for_each(|claim| ledger.enter(vec![claim]));
        }
    }
}

/// 税收收入占一般公共预算收入的比重: part and whole by their names, in the paragraph.
fn named_share(ledger: &mut Ledger, share: usize) {
    let clause = noted_clause(ledger, share);
    let Some((start, end)) = ledger.words.share.last_in(clause) else { return };
    let behind = from(clause, end);
    let whole = ledger.words.share_noun.first_in(behind).map_or(behind, |(noun, _)| upto(behind, noun));
    let whole = whole.trim_end_matches(['的', '达', '为', '到']);
    let part = upto(clause, start);
    if whole.chars().count() < SHORTEST_NAME {
        return;
    }
    let floor = ledger.first_of(share, |s| s.paragraph());
    let exact = ledger.number(share).is_some_and(|number| number.places >= FEWEST_DIGITS);
    let parts: Vec<usize> = if part.chars().count() < SHORTEST_NAME {
        let sentence = ledger.first_of(share, |s| (s.paragraph(), s.segment));
        (sentence..share).rev().filter(|at| ledger.statements[*at].is_level()).take(1).collect()
    } else {
        named(ledger, floor..share, part)
    };
    let range = if exact { share.saturating_sub(REACH) } else { floor }..share;
    let (wholes, is_by_its_name) = wholes(ledger, range, whole, &parts);
    let mut readings = Vec::new();
    for part in &parts {
        for whole in wholes.iter().filter(|whole| *whole != part) {
            if ledger.statements[*part].is_like(&ledger.statements[*whole]) {
                let certainty = certainty(ledger, (*part, *whole), &parts, &wholes, (floor, is_by_its_name));
                readings.push(Claim::new(RelationKind::Ratio, share, [*part, *whole], certainty));
            }
        }
    }
    // The whole may have another name where it is told.
    let others =
        (floor..share).rev().filter(|_| ledger.number(share).is_some_and(|number| number.places > FEWEST_DIGITS));
    for (part, whole) in parts.iter().take(1).flat_map(|part| others.clone().map(move |whole| (*part, whole))) {
        if whole != part && ledger.is_level_in(whole, ledger.statements[part].unit) {
            readings.push(Claim::new(RelationKind::Ratio, share, [part, whole], Certainty::Open));
        }
    }
    ledger.enter(readings);
}

/// How surely a part and a whole are those that a share names, where the paragraph begins at `floor`. They are if there are no
/// others of these names, or if the part is one of a sum that was found and the whole is its total.
fn certainty(
    ledger: &Ledger,
    (part, whole): (usize, usize),
    parts: &[usize],
    wholes: &[usize],
    (floor, is_by_its_name): (usize, bool),
) -> Certainty {
    let is_sum = |entry: &Entry| entry.reckoning.holds && entry.claim.kind == RelationKind::Sum;
    let adds_up = |entry: &Entry| entry.claim.total == whole && entry.claim.parts.contains(&(part, false));
    let may_be = |other: &&usize| **other != part && ledger.statements[**other].is_like(&ledger.statements[part]);
    match (parts, wholes) {
        ([_], [_]) if whole >= floor && is_by_its_name => Certainty::Stated,
        ([_], _) if ledger.entries.iter().any(|entry| is_sum(entry) && adds_up(entry)) => Certainty::Stated,
        // The value of another year may stand further up.
        ([_], _) if wholes.iter().filter(may_be).count() == 1 => Certainty::Likely,
        _ => Certainty::Open,
    }
}

/// The clause of a share; where that is but a copula behind a note in brackets, the one before the note: 占总人口比重（城镇化率）为.
fn noted_clause<'l>(ledger: &'l Ledger, share: usize) -> &'l str {
    let statement = &ledger.statements[share];
    let clause = ledger.words.copula.cut_behind(statement.clause()).unwrap_or(statement.clause());
    let before = upto(&statement.before, statement.clause);
    let noted = before.strip_suffix(')').filter(|_| clause.is_empty()).and_then(|before| before.rsplit_once('('));
    let Some((noted, _)) = noted else { return statement.clause() };
    noted.rsplit([',', ';', '。', ':', ')']).next().unwrap_or(noted)
}

/// The levels that a name of a whole names, and whether by all of it. Where none has it, those that it names without a word for
/// all of them (总人口, 社会组织总数); where such a word is all that tells, the first of the sentence.
fn wholes(ledger: &Ledger, range: Range<usize>, name: &str, parts: &[usize]) -> (Vec<usize>, bool) {
    let share = range.end;
    let found = named(ledger, range.clone(), name);
    let all = &ledger.words.all_of;
    let Some(rest) = all.cut_behind(name).or_else(|| all.cut_from(name)).filter(|_| found.is_empty()) else {
        return (found, true);
    };
    let found = if rest.chars().count() < SHORTEST_NAME { Vec::new() } else { named(ledger, range, rest) };
    if found.iter().any(|whole| !parts.contains(whole)) {
        return (found, false);
    }
    let sentence = ledger.first_of(share, |s| (s.paragraph(), s.sentence));
    let is_like = |at: &usize| parts.first().is_some_and(|part| ledger.is_level_in(*at, ledger.statements[*part].unit));
    ((sentence..share).find(is_like).into_iter().collect(), false)
}

/// 高新技术企业A家，占规模以上工业企业B家的P%: the whole stands between 占 and its share.
fn of_counted(ledger: &mut Ledger, share: usize) {
    let Some(whole) = share.checked_sub(1).filter(|_| ledger.statements[share].before.starts_with('的')) else {
        return;
    };
    let (statement, of) = (&ledger.statements[share], &ledger.statements[whole]);
    let is_whole =
        of.is_level() && of.sentence == statement.sentence && ledger.words.share.cut_from(of.clause()).is_some();
    let sentence = ledger.first_of(share, |s| (s.paragraph(), s.sentence));
    let part = (sentence..whole).rev().find(|at| ledger.statements[*at].is_level());
    let part = part.filter(|part| is_whole && ledger.is_level_in(*part, of.unit));
    let claim = part.map(|part| Claim::new(RelationKind::Ratio, share, [part, whole], Certainty::Stated));
    ledger.enter(claim.into_iter().collect());
}

/// 收入A，其中税收B，税收占比P%: a share that names nothing but its part is of what the list is of.
fn of_list(ledger: &mut Ledger, share: usize) {
    let statement = &ledger.statements[share];
    let clause = ledger.words.copula.cut_behind(statement.clause()).unwrap_or(statement.clause());
    let Some(name) = ledger.words.bare_share.cut_behind(clause) else { return };
    let sentence = ledger.first_of(share, |s| (s.paragraph(), s.sentence));
    let Some(part) = (sentence..share).rev().find(|at| ledger.statements[*at].is_level()) else { return };
    let opens_list = |at: &usize| ledger.words.include.stand_in(&ledger.statements[*at].before);
    let Some(first) = (sentence..=part).rev().find(opens_list) else { return };
    if !name.is_empty() && !ledger.is_named(part, name) {
        return;
    }
    let (floor, unit) = (ledger.first_of(share, |s| s.paragraph()), ledger.statements[part].unit);
    let whole = (floor..first).rev().find(|at| ledger.is_level_in(*at, unit));
    let claim = whole.map(|whole| Claim::new(RelationKind::Ratio, share, [part, whole], Certainty::Likely));
    ledger.enter(claim.into_iter().collect());
}

/// 年初预算为A，实际完成B，为年初预算的P%: the last level is the part, and the whole is named with the characters of its name.
fn of_plan(ledger: &mut Ledger, share: usize) {
    let statement = &ledger.statements[share];
    let clause = statement.clause();
    let Some(whole) = ledger.words.of_plan.cut_from(clause).and_then(|rest| rest.strip_suffix('的')) else { return };
    let whole = whole.trim_end_matches('数');
    if whole.chars().count() < SHORTEST_NAME {
        return;
    }
    let floor = ledger.first_of(share, |s| s.paragraph());
    let Some(part) = (floor..share).rev().find(|at| ledger.statements[*at].is_level()) else { return };
    let is_whole = |at: &usize| {
        let clause = ledger.statements[*at].clause();
        ledger.is_level_in(*at, ledger.statements[part].unit) && whole.chars().all(|c| clause.contains(c))
    };
    let wholes: Vec<usize> = (floor..part).rev().filter(is_whole).collect();
    if wholes.is_empty() {
        let planned = plan_before(ledger, floor, part, whole);
        let claim = planned.map(|planned| Claim::new(RelationKind::Ratio, share, [part, planned], Certainty::Likely));
        return ledger.enter(claim.into_iter().collect());
    }
    let claim = |whole: &usize| {
        let near = *whole + 1 == part && ledger.statements[*whole].sentence == ledger.statements[share].sentence;
        Claim::new(RelationKind::Ratio, share, [part, *whole], if near { Certainty::Stated } else { Certainty::Open })
    };
    ledger.enter(wholes.iter().map(claim).collect());
}

/// What was planned of what a part counts, told so many statements before its paragraph at most: its clause says of a value of the
/// same name that it is that plan.
fn plan_before(ledger: &Ledger, floor: usize, part: usize, plan: &str) -> Option<usize> {
    let is_planned = |at: &usize| {
        let clause = ledger.statements[*at].clause();
        let clause = ledger.words.copula.cut_behind(clause).unwrap_or(clause);
        // Names of accounts have 预算 in them.
        let is_told = match plan.chars().count() {
            ..=SHORTEST_NAME => clause.trim_end_matches('数').ends_with(plan),
            _ => plan.chars().all(|c| clause.contains(c)),
        };
        is_told && ledger.is_level_in(*at, ledger.statements[part].unit) && ledger.share_a_name(*at, part)
    };
    (floor.saturating_sub(PLAN_REACH)..floor).rev().find(is_planned)
}

/// The levels among some statements that a name names, the nearest first.
fn named(ledger: &Ledger, range: Range<usize>, name: &str) -> Vec<usize> {
    let name = ledger.essence(name);
    let levels = range.rev().filter(|at| ledger.statements[*at].is_level());
    levels.filter(|at| ledger.is_named(*at, name)).collect()
}

/// A rate of which it is known what it is of.
fn known_rate(ledger: &mut Ledger, share: usize) {
    let statement = &ledger.statements[share];
    let Some((_, of)) = ledger.words.rates.iter().find(|(name, _)| statement.before.contains(name.as_str())) else {
        return;
    };
    let floor = ledger.first_of(share, |s| s.paragraph());
    let level = |word: &str| {
        let named = |at: &usize| ledger.statements[*at].is_level() && ledger.statements[*at].clause().contains(word);
        (floor..share).rev().filter(named).collect::<Vec<_>>()
    };
    let levels: Vec<Vec<usize>> = of.iter().map(|word| level(word)).collect();
    let [parts, wholes] = &levels[..] else { return };
    let mut readings = Vec::new();
    for part in parts {
        for whole in wholes.iter().filter(|whole| *whole < part) {
            if ledger.statements[*part].is_like(&ledger.statements[*whole]) {
                readings.push(Claim::new(RelationKind::Ratio, share, [*part, *whole], Certainty::Stated));
            }
        }
    }
    ledger.enter(readings);
}

/// A rate of what its sentence tells: one of the levels by another, or all behind the first by the first. One of few digits
/// must be named as its part (出庭率 behind 出庭).
fn rate_of_sentence(ledger: &mut Ledger, share: usize) {
    let statement = &ledger.statements[share];
    let clause = statement.clause();
    if !ledger.words.rate.stand_in(clause) && !ledger.words.share.stand_in(clause) {
        return;
    }
    let floor = ledger.first_of(share, |s| (s.paragraph(), s.sentence));
    let end = ledger.end_of(share, |s| (s.paragraph(), s.sentence));
    let levels: Vec<usize> = (floor..end).filter(|at| ledger.statements[*at].is_level()).collect();
    let before: Vec<usize> = levels.iter().copied().filter(|at| *at < share).collect();
    // Any two that are the same are 100 % of each other.
    let exact = ledger.number(share).is_some_and(|number| number.places >= FEWEST_DIGITS && number.value != 100);
    let mut readings = Vec::new();
    if let [whole, parts @ ..] = &before[..] {
        let like = before.iter().all(|at| ledger.is_level_in(*at, ledger.statements[*whole].unit));
        if like && parts.len() > 1 {
            let members = parts.iter().chain([whole]).copied();
            readings.push(Claim::new(RelationKind::Ratio, share, members, Certainty::Open));
        }
    }
    let stem = ledger.words.rate.first_in(clause).map(|(at, _)| upto(clause, at)).unwrap_or_default();
    let stem: String = stem.chars().skip(stem.chars().count().saturating_sub(SHORTEST_NAME)).collect();
    let is_named =
        |part: usize| levels.len() == 2 && stem.chars().count() >= SHORTEST_NAME && ledger.is_named(part, &stem);
    for part in before.iter().copied().filter(|part| exact || is_named(*part)) {
        for whole in levels.iter().copied().filter(|whole| *whole != part) {
            if ledger.statements[part].is_like(&ledger.statements[whole]) {
                let certainty = if whole < part && is_named(part) { Certainty::Likely } else { Certainty::Open };
                readings.push(Claim::new(RelationKind::Ratio, share, [part, whole], certainty));
            }
        }
    }
    ledger.enter(readings);
}

/// 救助4217人次，发放878.72万元，人均2083.76元.
fn per(ledger: &mut Ledger, each: usize) {
    let statement = &ledger.statements[each];
    if !ledger.words.per.stand_in(statement.clause()) {
        return;
    }
    let floor = ledger.first_of(each, |s| (s.paragraph(), s.sentence));
    let levels = || (floor..each).rev().filter(|at| ledger.statements[*at].is_level());
    let amounts: Vec<usize> = levels().filter(|at| ledger.statements[*at].is_like(statement)).collect();
    let counts: Vec<usize> = levels().filter(|at| !ledger.statements[*at].is_like(statement)).collect();
    let pairs = amounts.iter().flat_map(|amount| counts.iter().map(|count| [*amount, *count]));
    ledger.enter(pairs.map(|pair| Claim::new(RelationKind::Per, each, pair, Certainty::Likely)).collect());
}

//! Which claims are entered, and which of them a report is told of.

use super::arithmetic::Reckoning;
use super::ledger::{Certainty, Claim, Entry, Ledger};
use super::written::Written;
use super::{Member, Relation, RelationKind, slip};

impl Ledger<'_> {
    /// Enters the first of several readings of one place whose numbers agree; where none does, the first of those that the words
    /// are most certain of, if that is certain or a slip explains it.
    pub fn enter(&mut self, readings: Vec<Claim>) {
        let told = |claim: &Claim| claim.certainty == Certainty::Stated || !self.is_drowned(claim);
        let readings = readings.into_iter().filter(told).collect::<Vec<_>>();
        let judged = readings.into_iter().filter_map(|claim| Some((self.reckon(&claim)?, claim)));
        let mut first: Option<(Reckoning, Claim)> = None;
        for (reckoning, claim) in judged {
            if reckoning.holds {
                return self.add(claim, reckoning);
            }
            let is_surer = |(_, known): &(Reckoning, Claim)| claim.certainty > known.certainty;
            if first.as_ref().is_none_or(is_surer) {
                first = Some((reckoning, claim));
            }
        }
        if let Some((reckoning, claim)) = first {
            let wrong = match claim.certainty {
                Certainty::Stated => true,
                Certainty::Likely => slip::slipped(self, &claim, &reckoning).is_some(),
                Certainty::Open => false,
            };
            if wrong {
                self.add(claim, reckoning);
            }
        }
    }

    /// Whether a part of a sum is so small beside the total that it makes no difference.
    fn is_drowned(&self, claim: &Claim) -> bool {
        let Some(total) = self.number(claim.total).filter(|_| claim.kind == RelationKind::Sum) else { return false };
        let width = &total.high - &total.low;
        let small = |part: &Written| !part.is_zero() && part.value.abs() < width;
        claim.parts.iter().filter_map(|(part, _)| self.number(*part)).any(small)
    }

    /// Whether a part of a sum that does not hold belongs to another total, which stands between: one of its own parts.
    fn is_refuted(&self, entry: &Entry) -> bool {
        let claim = &entry.claim;
        let may_be = !entry.reckoning.holds && claim.kind == RelationKind::Sum && claim.certainty != Certainty::Stated;
        let nested = |other: &Entry| {
            let within = claim.parts.iter().any(|(part, _)| *part == other.claim.total);
            let shared = claim.parts.iter().any(|part| other.claim.parts.contains(part));
            other.reckoning.holds && other.claim.kind == RelationKind::Sum && within && shared
        };
        may_be && self.entries.iter().any(nested)
    }

    /// The relations, in the order of their totals.
    pub fn relations(self) -> Vec<Relation> {
        let figure = |at: usize| self.statements[at].index;
        let mut relations: Vec<Relation> = self
            .entries
            .iter()
            .filter(|entry| !self.is_refuted(entry))
            .map(|entry| Relation {
                kind: entry.claim.kind,
                total: figure(entry.claim.total),
                parts: entry
                    .claim
                    .parts
                    .iter()
                    .map(|(part, minus)| Member { figure: figure(*part), minus: *minus })
                    .collect(),
                years: matches!(entry.claim.kind, RelationKind::Cagr | RelationKind::CagrBy)
                    .then_some(entry.claim.years),
                holds: entry.reckoning.holds,
                computed: entry.reckoning.computed.clone(),
                suspect: slip::suspect(&self, entry).map(figure),
            })
            .collect();
        relations.sort_by_key(|relation| (relation.total, relation.parts.first().map(|part| part.figure)));
        relations
    }
}

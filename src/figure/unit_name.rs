//! One name for a unit that is written in several ways (％, 公尺), and the currency of an amount of money.

use super::{Figure, Kind};
use crate::document::ReportFacts;
use crate::text::built_in;
use crate::text::fold::fold;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const BUILT_IN: &str = include_str!("../../assets/lexicon/unit_names.toml");

/// The list, parsed when it is first asked for.
static UNIT_NAMES: LazyLock<UnitNames> = LazyLock::new(|| built_in::parsed(BUILT_IN));

/// The name of each unit that is written in another way. Where a word stands in two lists, the first counts.
static NAME_OF: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let named = UNIT_NAMES.names.iter().rev();
    named.flat_map(|(name, list)| list.split(' ').map(move |word| (word, name.as_str()))).collect()
});

/// What the file holds.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitNames {
    names: BTreeMap<String, String>,
    currencies: BTreeMap<String, String>,
    regions: BTreeMap<String, String>,
}

impl Figure {
    /// The name of its unit: the same however the unit is written.
    pub fn unit_name(&self) -> String {
        let folded: String = self.unit().chars().map(fold).collect();
        NAME_OF.get(folded.as_str()).map_or(folded, |name| (*name).to_owned())
    }

    /// The currency of an amount of money (ISO 4217), in a report with these facts.
    pub fn currency(&self, facts: &ReportFacts) -> Option<&'static str> {
        if self.kind != Kind::Money {
            return None;
        }
        let name = self.unit_name();
        let known = UNIT_NAMES.currencies.iter().filter(|(unit, _)| name.starts_with(unit.as_str()));
        let (unit, currency) = known.max_by_key(|(unit, _)| unit.len())?;
        let place: String = facts.place.as_deref().unwrap_or_default().chars().map(fold).collect();
        let region = UNIT_NAMES.regions.iter().find(|(region, _)| unit == "元" && place.contains(region.as_str()));
        Some(region.map_or(currency, |(_, currency)| currency))
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, ReportFacts, Source};
    use crate::figure::Engine;

    #[track_caller]
    fn check(text: &str, place: &str, name: &str, currency: &str) {
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned());
        let figure = Engine::new().find(&document).remove(0);
        let facts = ReportFacts { place: Some(place.into()), ..ReportFacts::default() };
        assert_eq!((figure.unit_name().as_str(), figure.currency(&facts).unwrap_or("")), (name, currency), "{text}");
    }

    #[test]
    fn a_unit_has_one_name_however_it_is_written() {
        check("办结率达到99.2％。", "", "%", "");
        check("推進3項工程。", "", "项", "");
        check("产量30千克。", "", "公斤", "");
        check("办结31件。", "", "件", "");
    }

    #[test]
    fn money_has_its_currency() {
        check("收入3亿元。", "", "元", "CNY");
        check("出口3亿美元。", "", "美元", "USD");
        check("收入3億元。", "香港特别行政区", "元", "HKD");
        check("收入3億元。", "臺灣", "元", "TWD");
    }
}

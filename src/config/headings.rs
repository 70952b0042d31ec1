//! Reads the user's rules for headings: patterns of lines, each with a level.

use super::entry::{ConfigFile, InvalidValue, TomlTable, TomlValue, number, table};
use crate::document::{HeadingRule, HeadingRules};
use crate::lang::Allowed;

/// Reads the rules; a rule that is wrong is left out.
pub fn read(root: &TomlTable, file: &mut ConfigFile) -> HeadingRules {
    let Some((_, value)) = file.entries(root).into_iter().find(|(name, _)| name.get_ref() == "headings") else {
        return HeadingRules::default();
    };
    let rules = value.get_ref().as_array().ok_or_else(|| InvalidValue::new(value.span(), Allowed::HeadingRules));
    let rules = file.keep(rules).into_iter().flatten();
    HeadingRules(rules.filter_map(|value| file.keep(rule(value))).collect())
}

fn rule(value: &TomlValue) -> Result<HeadingRule, InvalidValue> {
    let parts = table(value)?;
    let (mut pattern, mut level) = (None, 1);
    for (name, value) in parts {
        match &**name.get_ref() {
            "pattern" => pattern = Some(value),
            "level" => level = number(value, 1..=9)?,
            _ => return Err(InvalidValue::unknown(name, ["pattern", "level"].into_iter())),
        }
    }
    let pattern = pattern.ok_or_else(|| InvalidValue::new(value.span(), Allowed::Pattern))?;
    let wrong = |allowed: Allowed| InvalidValue::new(pattern.span(), allowed);
    let text = pattern.get_ref().as_str().ok_or_else(|| wrong(Allowed::QuotedRegex))?;
    HeadingRule::new(text, level as u8).map_err(|why| wrong(Allowed::Regex(why)))
}

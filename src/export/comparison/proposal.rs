//! A codebook proposed from reports: a variable for each indicator that most of them share.

use crate::compare::{ComparedReports, Indicator, IndicatorClass};
use crate::lang::Lang;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Writes the codebook in TOML, in the order of the newest report; what a language calls an aspect ends the name of a variable.
pub fn write(out: &mut dyn Write, compared: &ComparedReports, lang: Lang) -> io::Result<()> {
    let most = compared.reports.len() / 2;
    let mut known = BTreeSet::new();
    for indicator in &compared.comparison.indicators {
        let shared = holders(indicator) > most && indicator.class == IndicatorClass::Same;
        let mut is_new = || known.insert((indicator.name.clone(), indicator.aspect));
        if shared && !indicator.name.is_empty() && is_new() {
            write_variable(out, indicator, lang)?;
        }
    }
    Ok(())
}

/// How many reports have it.
fn holders(indicator: &Indicator) -> usize {
    indicator.cells.iter().map(|cell| cell.report).collect::<BTreeSet<_>>().len()
}

fn write_variable(out: &mut dyn Write, indicator: &Indicator, lang: Lang) -> io::Result<()> {
    // A name of characters and digits needs no escapes.
    let (aspect, told) = (indicator.aspect.name(), (lang.comparison.aspect)(indicator.aspect));
    let is_said = told.is_empty() || indicator.name.ends_with(told);
    let column = if is_said { indicator.name.clone() } else { format!("{} {told}", indicator.name) };
    writeln!(out, "[[variable]]\nname = \"{column}\"\nsay = [\"{}\"]", indicator.thing)?;
    if !indicator.unit.contains(['"', '\\']) && !indicator.unit.is_empty() {
        writeln!(out, "unit = \"{}\"", indicator.unit)?;
    }
    if aspect != "level" {
        writeln!(out, "aspect = \"{aspect}\"")?;
    }
    writeln!(out, "plan = \"{}\"\nscope = \"{}\"\n", indicator.plan(), indicator.part())
}

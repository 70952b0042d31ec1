//! A codebook as a file, in TOML: a table `[[variable]]` for each.

use super::{Codebook, Variable, VariableChoice, normal};
use crate::compare::scope::{Aspect, PlacePart, Plan};
use regex::RegexBuilder;
use serde::Deserialize;
use std::fmt::{self, Display, Formatter};

/// Why a codebook cannot be used: a line, in the words of the parser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodebookError(String);

impl CodebookError {
    fn new(error: &toml::de::Error, toml: &str) -> Self {
        let start = error.span().map_or(0, |span| span.start);
        let line = 1 + toml.bytes().take(start).filter(|byte| *byte == b'\n').count();
        Self(format!("line {line}: {}", on_a_line(error.message())))
    }
}

impl Display for CodebookError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CodebookError {}

/// The most bytes that a regular expression may become.
const LARGEST_PATTERN: usize = 1 << 20;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CodebookFile {
    #[serde(default)]
    variable: Vec<VariableEntry>,
}

/// A variable as it is written; `say` is its name if it is left out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VariableEntry {
    name: String,
    #[serde(default)]
    say: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
    pattern: Option<String>,
    unit: Option<String>,
    #[serde(default = "level")]
    aspect: String,
    #[serde(default = "done")]
    plan: String,
    #[serde(default = "whole")]
    scope: String,
    #[serde(default = "only")]
    choose: String,
}

fn level() -> String {
    "level".into()
}

fn done() -> String {
    "done".into()
}

fn whole() -> String {
    "whole".into()
}

fn only() -> String {
    "only".into()
}

impl Codebook {
    /// Reads a codebook.
    pub fn parse(toml: &str) -> Result<Self, CodebookError> {
        let file: CodebookFile = toml::from_str(toml).map_err(|error| CodebookError::new(&error, toml))?;
        if file.variable.is_empty() {
            return Err(CodebookError("no `[[variable]]` was found".into()));
        }
        let variables: Result<Vec<Variable>, CodebookError> = file.variable.into_iter().map(variable).collect();
        Ok(Self { variables: variables? })
    }
}

/// The parts of a place by their names.
const SCOPES: [(&str, Option<PlacePart>); 4] = [
    ("whole", None),
    ("own_level", Some(PlacePart::OwnLevel)),
    ("zone", Some(PlacePart::Zone)),
    ("below", Some(PlacePart::Below)),
];

fn variable(entry: VariableEntry) -> Result<Variable, CodebookError> {
    let name = entry.name;
    let wrong = |what: String| CodebookError(format!("variable `{name}`: {what}"));
    let pattern = entry.pattern.map(|pattern| RegexBuilder::new(&pattern).size_limit(LARGEST_PATTERN).build());
    let pattern = pattern.transpose().map_err(|error| wrong(on_a_line(&error.to_string())))?;
    let says = if entry.say.is_empty() { vec![name.clone()] } else { entry.say };
    Ok(Variable {
        says: says.iter().map(|word| normal(word)).collect(),
        not: entry.not.iter().map(|word| normal(word)).filter(|word| !word.is_empty()).collect(),
        pattern,
        unit: entry.unit,
        aspect: named(&entry.aspect, &Aspect::ALL.map(|aspect| (aspect.name(), aspect))).map_err(&wrong)?,
        plan: named(&entry.plan, &[("done", Plan::Done), ("target", Plan::Target), ("adjusted", Plan::Adjusted)])
            .map_err(&wrong)?,
        part: named(&entry.scope, &SCOPES).map_err(&wrong)?,
        choice: named(
            &entry.choose,
            &[("only", VariableChoice::Only), ("first", VariableChoice::First), ("last", VariableChoice::Last)],
        )
        .map_err(&wrong)?,
        name,
    })
}

/// What `name` stands for; the error lists the names.
fn named<T: Copy>(name: &str, known: &[(&str, T)]) -> Result<T, String> {
    let found = known.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let names = || known.iter().map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| format!("found `{name}`, expected one of {}", names()))
}

fn on_a_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

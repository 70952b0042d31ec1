//! Entries of a configuration: reads their values, and keeps what is wrong with its line.

use super::ConfigError;
use crate::lang::Allowed;
use crate::text::TextRange;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

/// A table of entries.
pub type TomlTable<'t> = DeTable<'t>;

/// The name of an entry.
pub type Name<'t> = Spanned<Cow<'t, str>>;

/// A value.
pub type TomlValue<'t> = Spanned<DeValue<'t>>;

/// How many names a message may list: what fits a line or two.
const MANY: usize = 16;

/// A value that is not allowed: its bytes in the file, and what is allowed instead.
#[derive(Debug)]
pub struct InvalidValue {
    span: Range<usize>,
    allowed: Allowed,
}

impl InvalidValue {
    /// The value at `span`, and what is allowed there.
    pub fn new(span: Range<usize>, allowed: Allowed) -> Self {
        Self { span, allowed }
    }

    /// A name that is not one of `known`. The message proposes the known name that it resembles, or else lists all.
    pub fn unknown<'k>(name: &Name, known: impl Iterator<Item = &'k str>) -> Self {
        let known: Vec<&str> = known.collect();
        let alike = |other: &str| strsim::normalized_damerau_levenshtein(name.get_ref(), other);
        let near = known.iter().copied().max_by(|one, other| alike(one).total_cmp(&alike(other)));
        let allowed = match near.filter(|near| alike(near) > 0.6) {
            Some(near) => names([near]),
            None if known.len() > MANY => Allowed::KnownName,
            None => names(known),
        };
        Self::new(name.span(), allowed)
    }
}

/// A file, and the errors found in it so far.
#[derive(Debug)]
pub struct ConfigFile<'t> {
    toml: &'t str,
    /// The bytes at which its lines end.
    ends: Vec<usize>,
    faults: Vec<ConfigError>,
    /// The numbers of the lines that are no TOML.
    broken: BTreeSet<usize>,
}

impl<'t> ConfigFile<'t> {
    /// Reads what can be read of `toml`.
    pub fn parse(toml: &'t str) -> (Self, TomlTable<'t>) {
        let (root, errors) = DeTable::parse_recoverable(toml);
        let ends = toml.match_indices('\n').map(|(at, _)| at).collect();
        let mut file = Self { toml, ends, faults: Vec::new(), broken: BTreeSet::new() };
        errors.iter().for_each(|error| file.add_syntax_error(error));
        (file, root.into_inner())
    }

    /// `toml` with the broken lines blanked out, so that they do not break the lines around them. Headers of tables stay: the
    /// entries behind them would otherwise go to the table before.
    pub fn without_broken_lines(&self) -> String {
        let keep = |(number, line): (usize, &str)| match self.broken.contains(&(number + 1)) && !line.starts_with('[') {
            true => " ".repeat(line.len()),
            false => line.to_owned(),
        };
        self.toml.split('\n').enumerate().map(keep).collect::<Vec<_>>().join("\n")
    }

    /// Takes over the errors of an earlier reading of the same file.
    pub fn take(&mut self, before: ConfigFile) {
        self.faults.splice(0..0, before.faults);
        self.broken.extend(before.broken);
    }

    fn add_syntax_error(&mut self, error: &Error) {
        let line = self.line(error.span().map_or(0, |span| span.start));
        let message = error.message().lines().collect::<Vec<_>>().join(" ");
        let (found, allowed) = message.split_once(", expected ").unwrap_or((&message, "TOML"));
        self.faults.push(ConfigError { line, found: found.to_owned(), allowed: Allowed::Toml(allowed.to_owned()) });
        self.broken.insert(line);
    }

    /// The entries of `table` in the order of the file, without those on broken lines.
    pub fn entries<'a>(&self, table: &'a TomlTable<'t>) -> Vec<(&'a Name<'t>, &'a TomlValue<'t>)> {
        let mut entries: Vec<_> = table.iter().filter(|(name, value)| self.is_sound(name, value)).collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        entries
    }

    fn is_sound(&self, name: &Name, value: &TomlValue) -> bool {
        let lines = self.line(name.span().start)..=self.line(value.span().end.max(name.span().end));
        value.get_ref().is_table() || self.broken.range(lines).next().is_none()
    }

    /// The value that was read; if there is none, keeps the error.
    pub fn keep<T>(&mut self, read: Result<T, InvalidValue>) -> Option<T> {
        read.map_err(|wrong| self.add(wrong)).ok()
    }

    fn add(&mut self, wrong: InvalidValue) {
        let InvalidValue { span, allowed } = wrong;
        let found = TextRange::new(span.start, span.end).of(self.toml);
        let line = found.lines().next().unwrap_or_default();
        let short: String = line.chars().take(40).collect();
        let rest = if short == found { "" } else { "…" };
        self.faults.push(ConfigError { line: self.line(span.start), found: format!("`{short}{rest}`"), allowed });
    }

    /// The errors in the order of lines, at most one for each line.
    pub fn faults(mut self) -> Vec<ConfigError> {
        self.faults.sort_by_key(|fault| fault.line);
        self.faults.dedup_by_key(|fault| fault.line);
        self.faults
    }

    /// The line, from 1, of the byte at `offset`.
    fn line(&self, offset: usize) -> usize {
        1 + self.ends.partition_point(|end| *end < offset)
    }
}

/// Reads a table.
pub fn table<'a, 't>(value: &'a TomlValue<'t>) -> Result<&'a TomlTable<'t>, InvalidValue> {
    value.get_ref().as_table().ok_or_else(|| InvalidValue::new(value.span(), Allowed::Table))
}

/// Reads the name of an option, and gives its value.
pub fn choice<T: Copy>(value: &TomlValue, options: &[(&str, T)]) -> Result<T, InvalidValue> {
    let known = value.get_ref().as_str().and_then(|name| options.iter().find(|(option, _)| *option == name));
    known
        .map(|(_, value)| *value)
        .ok_or_else(|| InvalidValue::new(value.span(), names(options.iter().map(|(name, _)| *name))))
}

/// Reads a whole number within `bounds`.
pub fn number(value: &TomlValue, bounds: std::ops::RangeInclusive<usize>) -> Result<usize, InvalidValue> {
    let integer = value.get_ref().as_integer();
    let number = integer.and_then(|integer| usize::from_str_radix(integer.as_str(), integer.radix()).ok());
    number
        .filter(|number| bounds.contains(number))
        .ok_or_else(|| InvalidValue::new(value.span(), Allowed::Number(*bounds.start(), *bounds.end())))
}

/// Reads a text or a list of texts, each with its bytes in the file.
pub fn texts<'a>(value: &'a TomlValue, allowed: Allowed) -> Result<Vec<(&'a str, Range<usize>)>, InvalidValue> {
    let text = |value: &'a TomlValue| match value.get_ref().as_str() {
        Some(text) => Ok((text, value.span())),
        None => Err(InvalidValue::new(value.span(), allowed.clone())),
    };
    match value.get_ref().as_array() {
        Some(values) => values.iter().map(text).collect(),
        None => text(value).map(|text| vec![text]),
    }
}

/// Reads `true` or `false`.
pub fn switch(value: &TomlValue) -> Result<bool, InvalidValue> {
    value.get_ref().as_bool().ok_or_else(|| InvalidValue::new(value.span(), names(["true", "false"])))
}

/// The names in backticks, as a list.
fn names<'n>(names: impl IntoIterator<Item = &'n str>) -> Allowed {
    Allowed::Names(names.into_iter().map(str::to_owned).collect())
}

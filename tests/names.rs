//! No two types of the library share a name: a name that is read means one thing.
#![allow(clippy::unwrap_used, clippy::expect_used)] // The helpers of a test may fail it.

#[path = "house/sources.rs"]
mod sources;

use std::collections::BTreeMap;

#[test]
fn no_two_types_share_a_name() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources::library() {
        for name in source.code.iter().filter_map(|line| type_name(line)) {
            places.entry(name.to_owned()).or_default().push(source.path.display().to_string());
        }
    }
    let shared = places.iter().filter(|(_, files)| files.len() > 1);
    let shared: Vec<String> = shared.map(|(name, files)| format!("{name}: {}", files.join(", "))).collect();
    assert!(shared.is_empty(), "{}", shared.join("\n"));
}

/// The type that a line declares; associated types, which are indented, are none of its own.
fn type_name(line: &str) -> Option<&str> {
    let item = line.strip_prefix("pub(super) ").or(line.strip_prefix("pub(crate) ")).or(line.strip_prefix("pub "));
    let (keyword, rest) = item.unwrap_or(line).split_once(' ')?;
    let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
    ["struct", "enum", "trait", "type", "union"].contains(&keyword).then_some(name)
}

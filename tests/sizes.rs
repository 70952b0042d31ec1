//! Files and functions that are read in one go: none longer than the house allows.
#![allow(clippy::unwrap_used, clippy::expect_used)] // The helpers of a test may fail it.

#[path = "house/sources.rs"]
mod sources;

/// Lines of the longest file: about what is read in one sitting.
const FILE: usize = 400;

/// Lines of the longest function: about a screen.
const FUNCTION: usize = 60;

/// Functions that are flat tables, an entry a line: splitting one would hide that it is complete.
const TABLES: &[&str] = &["action"];

#[test]
fn no_file_is_long() {
    let long: Vec<String> = sources::files()
        .iter()
        .map(|path| (path, sources::text(path).lines().count()))
        .filter(|(_, lines)| *lines > FILE)
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn no_function_is_long() {
    let mut long = Vec::new();
    for path in sources::files() {
        let text = sources::text(&path);
        let lines: Vec<&str> = text.lines().collect();
        for (start, line) in lines.iter().enumerate() {
            let Some(name) = function_name(line) else { continue };
            let end = format!("{:indent$}}}", "", indent = line.len() - line.trim_start().len());
            let length = lines[start..].iter().position(|line| *line == end).map_or(1, |last| last + 1);
            if length > FUNCTION && !TABLES.contains(&name) && line.ends_with(['{', '(']) {
                long.push(format!("{}: {name} has {length} lines", path.display()));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// The name of the function that begins in a line, as `cargo fmt` sets it.
fn function_name(line: &str) -> Option<&str> {
    let (before, rest) = line.trim_start().split_once("fn ")?;
    let is_item =
        before.split_whitespace().all(|word| word.starts_with("pub") || ["const", "async", "unsafe"].contains(&word));
    is_item.then(|| rest.split(['(', '<']).next().unwrap_or_default())
}

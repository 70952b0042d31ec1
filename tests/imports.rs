//! Who may import whom: the table of `docs/architecture.md`, kept.
#![allow(clippy::unwrap_used, clippy::expect_used)] // The helpers of a test may fail it.

use std::fs;
use std::path::{Path, PathBuf};

/// Modules from the innermost to the outermost; a module may import itself and those of the rows above its own.
const LAYERS: &[&[&str]] = &[
    &["text"],
    &["document"],
    &["figure", "layout", "search"],
    &["reader"],
    &["lang", "state"],
    &["export"],
    &["tui", "plain"],
    &["config"],
    &["cli"],
];

/// Crates that only these modules may name.
const CRATES: &[(&str, &[&str])] = &[
    ("ratatui", &["tui"]),
    ("crossterm", &["tui"]),
    ("signal_hook", &["tui"]),
    ("rustix", &["tui"]),
    ("notify", &["tui"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("compact_str", &["figure"]),
    ("csv", &["export"]),
    ("serde_json", &["export", "state"]),
    ("serde", &["figure", "export", "state"]),
    ("etcetera", &["state", "config"]),
    ("toml", &["figure", "config"]),
    ("strsim", &["config"]),
    ("encoding_rs", &["document"]),
    ("chardetng", &["document"]),
    ("html5gum", &["document"]),
    ("hayro_interpret", &["document"]),
    ("kurbo", &["document"]),
    ("quick_xml", &["document"]),
    ("twox_hash", &["document"]),
    ("zip", &["document"]),
    ("unicode_linebreak", &["layout"]),
    ("regex", &["document", "search"]),
    ("regex_syntax", &["search"]),
    ("pinyin", &["search"]),
];

#[test]
fn modules_import_only_what_lies_below_them() {
    let mut wrong = Vec::new();
    for (module, path, line) in lines() {
        for imported in crate_modules(&line) {
            if layer(&imported).is_none_or(|below| imported != module && Some(below) >= layer(&module)) {
                wrong.push(format!("{}: `{module}` may not import `{imported}`: {line}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn crates_are_named_only_where_they_belong() {
    let mut wrong = Vec::new();
    for (module, path, line) in lines() {
        for (name, modules) in CRATES {
            let named = line.contains(&format!("{name}::")) && !line.contains(&format!("::{name}::"));
            if named && !modules.contains(&module.as_str()) {
                wrong.push(format!("{}: `{module}` names `{name}`: {line}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn imports_are_not_grouped_by_crate() {
    for (_, path, line) in lines() {
        assert!(!line.contains("crate::{"), "{}: the table is not kept for {line}", path.display());
    }
}

#[test]
fn every_module_has_its_layer() {
    let known: Vec<&str> = LAYERS.concat();
    for (module, path, _) in lines() {
        assert!(known.contains(&module.as_str()), "{} has no layer", path.display());
    }
}

/// All lines of the library but comments and tests, each with its top-level module and file.
fn lines() -> Vec<(String, PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut lines = Vec::new();
    for path in files(&src) {
        let inside = path.strip_prefix(&src).expect("a file of src").to_path_buf();
        let first = inside.components().next().expect("a file name").as_os_str().to_string_lossy().into_owned();
        let module = first.trim_end_matches(".rs").to_owned();
        let is_test = path.file_name().is_some_and(|name| name == "tests.rs");
        if module == "lib" || module == "main" || is_test {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source file");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.extend(code.map(|line| (module.clone(), inside.clone(), line.to_owned())));
    }
    assert!(lines.len() > 1000, "the sources were not found");
    lines
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let sources = files.into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs"));
    folders.iter().flat_map(|folder| self::files(folder)).chain(sources).collect()
}

/// The top-level modules that a line names behind `crate::`.
fn crate_modules(line: &str) -> Vec<String> {
    line.split("crate::")
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
        .collect()
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

//! Which file may name which: the table of `docs/architecture.md`, crates only where they belong, and no circles.
#![allow(clippy::unwrap_used, clippy::expect_used)] // The helpers of a test may fail it.

#[path = "house/references.rs"]
mod references;
#[path = "house/sources.rs"]
mod sources;

use sources::{Source, library};
use std::collections::BTreeSet;

/// Modules from the innermost to the outermost; a module may import itself and those of the rows above its own.
const LAYERS: &[&[&str]] = &[
    &["text"],
    &["document"],
    &["figure", "layout", "search"],
    &["compare"],
    &["check"],
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
    ("signal_hook", &["tui", "cli"]),
    ("rustix", &["tui", "document", "state"]),
    ("notify", &["tui"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("bigdecimal", &["text", "figure", "compare", "check", "reader"]),
    ("compact_str", &["figure"]),
    ("csv", &["export"]),
    ("tempfile", &["export"]),
    ("thiserror", &["document", "figure", "state"]),
    ("memchr", &["text", "document", "cli"]),
    ("unicode_segmentation", &["text", "layout"]),
    ("unicode_width", &["text"]),
    ("serde_json", &["document", "export", "state"]),
    ("serde", &["text", "document", "figure", "compare", "export", "state"]),
    ("etcetera", &["state", "config"]),
    ("toml", &["text", "document", "figure", "compare", "config"]),
    ("strsim", &["config"]),
    ("encoding_rs", &["document"]),
    ("chardetng", &["document"]),
    ("cfb", &["document"]),
    ("html5gum", &["document"]),
    ("hayro_interpret", &["document"]),
    ("kurbo", &["document"]),
    ("quick_xml", &["document"]),
    ("twox_hash", &["document"]),
    ("zip", &["document"]),
    ("landlock", &["document"]),
    ("indicatif", &["cli"]),
    ("rust_xlsxwriter", &["export"]),
    ("unicode_linebreak", &["layout"]),
    ("regex", &["document", "compare", "search"]),
    ("regex_syntax", &["search"]),
    ("pinyin", &["search"]),
];

#[test]
fn modules_import_only_what_lies_below_them() {
    let library = library();
    let mut wrong = Vec::new();
    for source in library.iter().filter(|source| !source.module.is_empty()) {
        for named in references::named_files(&library, source) {
            let (module, imported) = (&source.module[0], &library[named].module[0]);
            if module != imported && layer(imported) >= layer(module) {
                wrong.push(format!("{}: `{module}` may not import `{imported}`", source.path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_has_its_layer() {
    for source in library() {
        let module = source.module.first();
        assert!(module.is_none_or(|module| layer(module).is_some()), "{} has no layer", source.path.display());
    }
}

#[test]
fn crates_are_named_only_where_they_belong() {
    let mut wrong = Vec::new();
    for source in library() {
        for (name, modules) in CRATES {
            let is_named =
                |line: &&String| line.contains(&format!("{name}::")) && !line.contains(&format!("::{name}::"));
            let may = source.module.first().is_some_and(|module| modules.contains(&module.as_str()));
            if let Some(line) = source.code.iter().find(is_named).filter(|_| !may) {
                wrong.push(format!("{} may not name `{name}`: {line}", source.path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_dependency_has_its_places() {
    let manifest = include_str!("../Cargo.toml").split("[dependencies]\n").nth(1).expect("dependencies");
    let lines = manifest.lines().take_while(|line| !line.starts_with('[')).filter(|line| !line.starts_with('#'));
    for (name, _) in lines.filter_map(|line| line.split_once(" = ")) {
        let name = name.replace('-', "_");
        assert!(CRATES.iter().any(|(known, _)| *known == name), "`{name}` may be named nowhere");
    }
}

/// A file may name its parent's items, and its parent may name it; besides, no file may lead back to itself.
#[test]
fn no_files_name_each_other_in_a_circle() {
    let library = library();
    let below: Vec<BTreeSet<usize>> = library
        .iter()
        .map(|source| {
            let mut named = references::named_files(&library, source);
            named.retain(|index| !source.module.starts_with(&library[*index].module));
            named
        })
        .collect();
    let mut left: BTreeSet<usize> = (0..library.len()).collect();
    let mut circles = Vec::new();
    while let Some(file) = left.pop_first() {
        let circle: BTreeSet<usize> =
            reached(&below, file).into_iter().filter(|other| reached(&below, *other).contains(&file)).collect();
        left.retain(|other| !circle.contains(other));
        let sources: Vec<&Source> = circle.iter().map(|index| &library[*index]).collect();
        if !sources.is_empty() {
            circles.push(sources.iter().map(|source| source.path.display().to_string()).collect::<Vec<_>>().join(" "));
        }
    }
    assert!(circles.is_empty(), "files in a circle:\n{}", circles.join("\n"));
}

/// The files that `file` leads to.
fn reached(below: &[BTreeSet<usize>], file: usize) -> BTreeSet<usize> {
    let (mut reached, mut next) = (BTreeSet::new(), vec![file]);
    while let Some(file) = next.pop() {
        next.extend(below[file].iter().filter(|other| reached.insert(**other)));
    }
    reached
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

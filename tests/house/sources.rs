//! The sources of the library, as the tests of the house read them: each file with its module and its code.

#![allow(dead_code)] // Each of the tests uses a part of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A file of `src` that is no test code.
pub struct Source {
    /// Where it is below `src`.
    pub path: PathBuf,
    /// The path of its module, without `crate`; empty for `lib.rs`.
    pub module: Vec<String>,
    /// Its lines without comments, up to its tests.
    pub code: Vec<String>,
}

/// All files of `src`, tests and `main.rs` left out: neither `tests.rs` nor a module that is declared under
/// `#[cfg(test)]` is part of the library.
pub fn library() -> Vec<Source> {
    let all: Vec<Source> = files().into_iter().map(read).collect();
    let tests: BTreeSet<Vec<String>> = all.iter().flat_map(test_modules).collect();
    let is_test = |source: &Source| (1..=source.module.len()).any(|end| tests.contains(&source.module[..end]));
    let library: Vec<Source> = all.into_iter().filter(|source| !is_test(source)).collect();
    assert!(library.len() > 100, "the sources were not found");
    library
}

/// The paths of all files below `src` but `main.rs`.
pub fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&root(), &mut files);
    files.retain(|path| path != Path::new("main.rs"));
    files.sort();
    files
}

/// The text of the file at `path` below `src`.
pub fn text(path: &Path) -> String {
    fs::read_to_string(root().join(path)).expect("a source file")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path.strip_prefix(root()).expect("a file of src").to_owned());
        }
    }
}

fn read(path: PathBuf) -> Source {
    let text = text(&path);
    let library = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    let code = library.lines().filter(is_code).map(str::to_owned).collect();
    let stem = path.with_extension("");
    let names = stem.iter().map(|name| name.to_string_lossy().into_owned());
    let module = names.filter(|name| name != "lib").collect();
    Source { module, code, path }
}

/// The modules that `source` declares under `#[cfg(test)]`.
fn test_modules(source: &Source) -> Vec<Vec<String>> {
    let pairs = source.code.iter().zip(source.code.iter().skip(1));
    let declared = pairs.filter(|(attribute, _)| attribute.trim() == "#[cfg(test)]");
    let names = declared.filter_map(|(_, line)| line.trim().strip_prefix("mod ")?.strip_suffix(';'));
    names.map(|name| [source.module.as_slice(), &[name.to_owned()]].concat()).collect()
}

//! Which modules a file names: `use` and paths in the code, from `crate::`, `super::`, `self::`, a child module or a name
//! that a `use` brought in.

use super::sources::Source;
use std::collections::{BTreeMap, BTreeSet};

/// A path of the library, without `crate`.
type ModulePath = Vec<String>;

/// The files that a file names, as indices into `library`: of each path the file of its longest part that is a module.
pub fn named_files(library: &[Source], source: &Source) -> BTreeSet<usize> {
    let modules: BTreeMap<&[String], usize> =
        library.iter().enumerate().map(|(index, source)| (source.module.as_slice(), index)).collect();
    let paths = paths(source, |module| modules.contains_key(module));
    let file = |path: ModulePath| (1..=path.len()).rev().find_map(|end| modules.get(&path[..end]).copied());
    paths.into_iter().filter_map(file).collect()
}

/// All paths of the library in a file.
fn paths(source: &Source, is_module: impl Fn(&[String]) -> bool) -> Vec<ModulePath> {
    let code = source.code.join("\n");
    let (uses, rest) = split_uses(&code);
    let imported: Vec<Vec<String>> = uses.iter().flat_map(|tree| expand(tree)).collect();
    let mut names = BTreeMap::new();
    let mut paths = Vec::new();
    for import in &imported {
        let (path, name) = match import.as_slice() {
            [path @ .., keyword, alias] if keyword == "as" => (path, alias),
            path => (path, &path[path.len() - 1]),
        };
        if let Some(path) = resolve(source, path, &BTreeMap::new(), &is_module) {
            names.insert(name.clone(), path.clone());
            paths.push(path);
        }
    }
    let written = written_paths(&rest).into_iter();
    paths.extend(written.filter_map(|path| resolve(source, &path, &names, &is_module)));
    paths
}

/// What a path means from the root of the library on; none for other crates and for names of the file itself.
fn resolve(
    source: &Source,
    path: &[String],
    names: &BTreeMap<String, ModulePath>,
    is_module: &impl Fn(&[String]) -> bool,
) -> Option<ModulePath> {
    let (first, rest) = path.split_first()?;
    let child = [source.module.as_slice(), std::slice::from_ref(first)].concat();
    let (mut base, mut rest) = match first.as_str() {
        "crate" => (Vec::new(), rest),
        "self" => (source.module.clone(), rest),
        "super" => (parent(&source.module)?, rest),
        _ if is_module(&child) => (child, rest),
        name => (names.get(name)?.clone(), rest),
    };
    while rest.first().is_some_and(|segment| segment == "super") {
        (base, rest) = (parent(&base)?, &rest[1..]);
    }
    Some([base.as_slice(), rest].concat())
}

fn parent(module: &[String]) -> Option<ModulePath> {
    module.split_last().map(|(_, parent)| parent.to_vec())
}

/// The trees of all `use` items, and the code without them.
fn split_uses(code: &str) -> (Vec<String>, String) {
    let (mut uses, mut rest, mut open) = (Vec::new(), String::new(), None::<String>);
    for line in code.lines() {
        let item = line.trim_start().trim_start_matches("pub(super) ").trim_start_matches("pub ");
        let begun = item.strip_prefix("use ").filter(|_| open.is_none());
        let Some(tree) = begun.map(str::to_owned).or(open.take().map(|tree| tree + line.trim())) else {
            rest.extend([line, "\n"]);
            continue;
        };
        match tree.strip_suffix(';') {
            Some(whole) => uses.push(whole.to_owned()),
            None => open = Some(tree),
        }
    }
    (uses, rest)
}

/// Each path of a `use` tree: `a::{b, c::d as e}` is `a b` and `a c d as e`.
fn expand(tree: &str) -> Vec<Vec<String>> {
    let Some((prefix, group)) = tree.split_once('{') else {
        return vec![words(tree).filter(|word| *word != "self").map(str::to_owned).collect()];
    };
    let group = group.trim().strip_suffix('}').expect("a group that is closed");
    let prefix: Vec<String> = words(prefix).map(str::to_owned).collect();
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in group.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        match c {
            ',' if depth == 0 => parts.push(String::new()),
            c => parts.last_mut().expect("a part").push(c),
        }
    }
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    parts.flat_map(|part| expand(part)).map(|path| [prefix.as_slice(), &path].concat()).collect()
}

/// The paths of at least two parts in code.
fn written_paths(code: &str) -> Vec<Vec<String>> {
    let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let paths = code.split(|c| !is_path(c)).filter(|path| path.contains("::"));
    paths.map(|path| words(path).map(str::to_owned).collect::<Vec<_>>()).filter(|path| !path.is_empty()).collect()
}

fn words(path: &str) -> impl Iterator<Item = &str> {
    path.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '*').filter(|word| !word.is_empty())
}

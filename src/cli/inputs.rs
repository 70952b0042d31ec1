//! Which reports a command reads: those that are named, those in the folders that are named, those in a list of names, or the
//! one on standard input.

use super::args::InputArgs;
use std::fs::{self, DirEntry};
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// A report to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The built-in one.
    BuiltIn,
    /// Standard input, to its end.
    Stdin,
    /// A file that was named.
    File(PathBuf),
    /// A file in a folder that was named; it may be no report at all.
    Found(PathBuf),
}

impl Input {
    /// The file, if it is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Input::File(path) | Input::Found(path) => Some(path),
            Input::BuiltIn | Input::Stdin => None,
        }
    }
}

/// The most bytes of a list of names, 256 MiB: some millions of names.
const MOST_NAMES: u64 = 256 << 20;

/// The reports that the arguments name, in their order, and whether there may be several. The error is a list that cannot be
/// read.
pub fn inputs(args: &InputArgs) -> io::Result<(Vec<Input>, bool)> {
    let mut named: Vec<PathBuf> = args.files.clone();
    if let Some(list) = &args.files_from {
        named.extend(names(list, args.null)?);
    }
    if args.builtin {
        return Ok((vec![Input::BuiltIn], false));
    }
    if named.is_empty() && args.files_from.is_none() {
        // What is piped in is the report, be it empty: a filter never answers with another one.
        let input = if io::stdin().is_terminal() { Input::BuiltIn } else { Input::Stdin };
        return Ok((vec![input], false));
    }
    let several = named.len() > 1 || args.files_from.is_some() || named.iter().any(|path| path.is_dir());
    Ok((named_inputs(named), several))
}

/// The reports that paths name: files, and those in folders.
pub fn named_inputs(named: impl IntoIterator<Item = PathBuf>) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in named {
        if path == Path::new("-") {
            inputs.push(Input::Stdin);
        } else if path.is_dir() {
            search(&path, &mut inputs);
        } else {
            inputs.push(Input::File(path));
        }
    }
    inputs
}

/// Adds the files in a folder and in the folders in it, by name; hidden ones are left out, and links to folders not followed.
fn search(folder: &Path, inputs: &mut Vec<Input>) {
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            // Reading it as a file tells why.
            inputs.push(Input::File(folder));
            continue;
        };
        let mut entries: Vec<DirEntry> = entries.filter_map(Result::ok).filter(|entry| !is_hidden(entry)).collect();
        entries.sort_by_key(DirEntry::file_name);
        let is_folder = |entry: &DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
        let (within, files): (Vec<DirEntry>, Vec<DirEntry>) = entries.into_iter().partition(is_folder);
        inputs.extend(files.iter().filter_map(|entry| found(entry.path())));
        folders.extend(within.iter().rev().map(DirEntry::path));
    }
}

/// A file in a folder; links to folders, devices and pipes are none. Of what leads nowhere or is closed, reading it tells why.
fn found(path: PathBuf) -> Option<Input> {
    match fs::metadata(&path) {
        Ok(found) => found.is_file().then_some(Input::Found(path)),
        Err(_) => Some(Input::File(path)),
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// The names in a list, `-` being standard input: a line each, or parted by NUL.
fn names(list: &Path, null: bool) -> io::Result<Vec<PathBuf>> {
    let read: Box<dyn Read> =
        if list == Path::new("-") { Box::new(io::stdin().lock()) } else { Box::new(fs::File::open(list)?) };
    let mut names = Vec::new();
    read.take(MOST_NAMES + 1).read_to_end(&mut names)?;
    if names.len() as u64 > MOST_NAMES {
        return Err(io::Error::other(format!("more than {} MiB", MOST_NAMES >> 20)));
    }
    let end = if null { b'\0' } else { b'\n' };
    let name = |bytes: &[u8]| {
        let bytes = bytes.strip_suffix(b"\r").filter(|_| !null).unwrap_or(bytes);
        (!bytes.is_empty()).then(|| path(bytes.to_vec()))
    };
    Ok(names.split(|byte| *byte == end).filter_map(name).collect())
}

/// The path of these bytes.
fn path(bytes: Vec<u8>) -> PathBuf {
    #[cfg(unix)]
    return PathBuf::from(<std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes));
    #[cfg(not(unix))]
    PathBuf::from(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(args: &InputArgs) -> Vec<String> {
        let (inputs, _) = inputs(args).unwrap();
        inputs.iter().map(|input| input.path().unwrap().file_name().unwrap().to_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn a_folder_is_searched_by_name_without_what_is_hidden() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("b/丙")).unwrap();
        fs::create_dir(folder.path().join(".git")).unwrap();
        for name in ["c.txt", "a.txt", "b/d.txt", "b/丙/e", ".git/f", ".g.txt"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let args = InputArgs { files: vec![folder.path().to_owned()], ..InputArgs::default() };
        assert_eq!(found(&args), ["a.txt", "c.txt", "d.txt", "e"]);
    }

    #[test]
    #[cfg(unix)]
    fn what_leads_nowhere_in_a_folder_is_not_passed_over_in_silence() {
        let folder = tempfile::tempdir().unwrap();
        let link = |to: &str, name: &str| std::os::unix::fs::symlink(to, folder.path().join(name)).unwrap();
        link("nowhere", "a");
        link("c", "b");
        link("b", "c");
        link("/dev/null", "d");
        fs::write(folder.path().join("e"), "").unwrap();
        let path = |name: &str| folder.path().join(name);
        let told = ["a", "b", "c"].map(|name| Input::File(path(name)));
        let expected: Vec<Input> = told.into_iter().chain([Input::Found(path("e"))]).collect();
        assert_eq!(named_inputs([folder.path().to_owned()]), expected);
    }

    #[test]
    fn a_list_has_a_name_on_each_line_or_before_each_nul() {
        let folder = tempfile::tempdir().unwrap();
        let list = folder.path().join("list");
        fs::write(&list, "甲.txt\r\n\n乙 丙.txt\n").unwrap();
        let args = InputArgs { files_from: Some(list.clone()), ..InputArgs::default() };
        assert_eq!(found(&args), ["甲.txt", "乙 丙.txt"]);
        fs::write(&list, "甲\n.txt\0乙.txt\0").unwrap();
        assert_eq!(found(&InputArgs { null: true, ..args }), ["甲\n.txt", "乙.txt"]);
    }
}

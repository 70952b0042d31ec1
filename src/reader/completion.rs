//! Completes the path of a file that is typed.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// The path that `typed` begins, as far as all files that begin so agree; none where it goes on in no way or in many. A folder
/// gets its slash.
pub fn completed(typed: &str) -> Option<String> {
    let (folder, start) = typed.rsplit_once('/').map_or(("", typed), |(folder, start)| (folder, start));
    let place = if typed.contains('/') { at_home(&format!("{folder}/")) } else { PathBuf::from(".") };
    let entries = fs::read_dir(&place).ok()?.filter_map(Result::ok).map(|entry| entry.file_name());
    // Hidden files are completed for who types their dot.
    let begins = |name: &String| name.starts_with(start) && (start.starts_with('.') || !name.starts_with('.'));
    let names: Vec<String> = entries.filter_map(|name| OsString::into_string(name).ok()).filter(begins).collect();
    let common = names.iter().cloned().reduce(|one, other| shared(&one, &other))?;
    let slash = if names.len() == 1 && place.join(&common).is_dir() { "/" } else { "" };
    let before = if typed.contains('/') { format!("{folder}/") } else { String::new() };
    Some(before + &common + slash).filter(|completed| completed != typed)
}

/// `path` with the home directory for `~`.
fn at_home(path: &str) -> PathBuf {
    let home = path.strip_prefix("~/").zip(env::home_dir());
    home.map_or_else(|| Path::new(path).to_owned(), |(rest, home)| home.join(rest))
}

/// What both texts begin with.
fn shared(one: &str, other: &str) -> String {
    one.chars().zip(other.chars()).take_while(|(one, other)| one == other).map(|(one, _)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_completed_as_far_as_its_files_agree() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("报告")).unwrap();
        for name in ["清河2019.txt", "清河2020.txt", ".state"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let root = folder.path().to_str().unwrap();
        let of = |typed: &str| completed(&format!("{root}/{typed}")).map(|path| path.replace(root, ""));
        assert_eq!(of("清"), Some("/清河20".into()));
        assert_eq!(of("清河201"), Some("/清河2019.txt".into()));
        assert_eq!(of("报"), Some("/报告/".into()));
        assert_eq!(of("."), Some("/.state".into()));
        assert_eq!([of("清河20"), of("无"), of("清河2019.txt")], [None, None, None]);
    }
}

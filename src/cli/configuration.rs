//! Where the configuration is, what stands there, and a first one to begin with.

use super::config_warning::{ConfigWarning, Wrong};
use super::{DONE, Outcome, small_file, stdout};
use crate::config::{self, Config, template};
use crate::lang::Lang;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Reads the configuration at `named`, which must be there, else the one that the platform has a place for, which need
/// not. The error is one line: a named file that cannot be read.
pub fn read(named: Option<&Path>, lang: Lang) -> Result<(Config, Vec<ConfigWarning>), String> {
    let Some(path) = named.map(Path::to_owned).or_else(config::path) else { return Ok(Default::default()) };
    match small_file::read(&path) {
        Ok(toml) => Ok(parse(&path, &toml)),
        Err(error) if named.is_some() => Err(cannot_be_read(&path, error).text(lang)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(Default::default()),
        Err(error) => Ok((Config::default(), vec![cannot_be_read(&path, error)])),
    }
}

fn parse(path: &Path, toml: &str) -> (Config, Vec<ConfigWarning>) {
    let folder = path.parent().unwrap_or(Path::new(""));
    let (config, faults) = Config::read(toml, folder);
    (config, faults.into_iter().map(|fault| ConfigWarning::new(path, Wrong::Entry(fault))).collect())
}

fn cannot_be_read(path: &Path, error: io::Error) -> ConfigWarning {
    ConfigWarning::new(path, Wrong::Unreadable(error))
}

/// Prints where the configuration is looked for.
pub fn print_path(named: Option<&Path>, lang: Lang) -> Outcome {
    print(&place(named, lang)?)
}

/// Writes a configuration that explains every entry and changes nothing, and prints its path. A file that exists is left
/// alone.
pub fn init(named: Option<&Path>, interface: Lang, messages: Lang) -> Outcome {
    let path = place(named, messages)?;
    write(&path, &template::write(interface)).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => format!("{}: {}", path.display(), messages.there_already),
        _ => format!("{}: {}", path.display(), (messages.unwritable)(&error.to_string())),
    })?;
    print(&path)
}

fn place(named: Option<&Path>, lang: Lang) -> Result<PathBuf, String> {
    let path = named.map(Path::to_owned).or_else(config::path);
    path.ok_or_else(|| lang.no_home.to_owned())
}

/// Writes a new file, and the folders to it.
fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let written = File::create_new(path)?.write_all(text.as_bytes());
    if written.is_err() {
        // On a full disk an empty file would be left, and would be there already the next time.
        let _ = fs::remove_file(path);
    }
    written
}

fn print(path: &Path) -> Outcome {
    let mut out = stdout();
    let path = path.display().to_string();
    writeln!(out, "{}", crate::text::visible::visible_text(&path))?;
    out.flush()?;
    Ok(DONE)
}

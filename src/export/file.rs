//! Writes figures to a file: as a whole or not at all, and over an existing file only if that is wanted.

use super::format::{ExportFormat, Exporter};
use super::options::ExportOptions;
use super::record::FigureRecord;
use super::xlsx::FigureWorkbook;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Writes `records` to `file` in the format of its ending. The error is `AlreadyExists` if the file exists and may not be
/// replaced, and `InvalidInput` if no format has that ending.
pub fn write(file: &Path, records: &[FigureRecord], replaces: bool) -> io::Result<()> {
    let format = ExportFormat::of(file).ok_or(io::ErrorKind::InvalidInput)?;
    let mut new = NewFile::create(file, replaces)?;
    match format.export {
        Exporter::Text(text) => {
            new.write_all(text.file_prefix)?;
            text.write(&mut new, records, ExportOptions::default())?;
        }
        Exporter::Workbook => {
            let mut workbook = FigureWorkbook::new()?;
            workbook.add(records)?;
            workbook.write(&mut new)?;
        }
    }
    new.keep()
}

/// A file under way, which is there only once it is whole.
pub struct NewFile {
    out: BufWriter<NamedTempFile>,
    file: PathBuf,
    replaces: bool,
}

impl NewFile {
    /// Begins a file. The error is `AlreadyExists` if it exists and may not be replaced.
    pub fn create(file: &Path, replaces: bool) -> io::Result<Self> {
        if !replaces && file.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        // The file that a link leads to is replaced, not the link; a device that it leads to would become a file.
        let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
        if fs::metadata(&file).is_ok_and(|found| !found.is_file()) {
            return Err(io::Error::other("not a regular file"));
        }
        Ok(Self { out: BufWriter::new(temporary(&file)?), file, replaces })
    }

    /// Puts it in its place.
    pub fn keep(self) -> io::Result<()> {
        let Self { out, file, replaces } = self;
        let written = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        written.as_file().sync_all()?;
        let kept = if replaces { written.persist(&file) } else { written.persist_noclobber(&file) };
        kept.map(drop).map_err(|error| error.error)
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A new file beside `file`, to be renamed to it. It has the permissions of `file`; if that does not exist, those of any new
/// file of the user.
fn temporary(file: &Path) -> io::Result<NamedTempFile> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".gongbao-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    fs::metadata(folder)?;
    // The name of the file under way says nothing to the user.
    let written = builder.tempfile_in(folder).map_err(|error| io::Error::from(error.kind()))?;
    if let Ok(metadata) = fs::metadata(file) {
        written.as_file().set_permissions(metadata.permissions())?;
    }
    Ok(written)
}

/// The path that is typed, with `~/` replaced by the user's home directory.
pub fn path(typed: &str) -> PathBuf {
    let home = typed.strip_prefix("~/").zip(std::env::home_dir());
    home.map_or_else(|| PathBuf::from(typed), |(rest, home)| home.join(rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::export::records;
    use crate::figure::Engine;

    const REPORT: &str = "一、进,展\n去年办结\"要案\"31件，同比增长4.5%，收入2.5万元。\n";

    fn all() -> Vec<FigureRecord> {
        let document = Document::parse(Source { name: "报告.txt".into(), encoding: "UTF-8" }, REPORT.into());
        let figures = Engine::new().find(&document);
        records(&document, &figures).collect()
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        entries.collect()
    }

    #[test]
    fn what_was_written_is_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("数据.CSV");
        write(&file, &all(), false).unwrap();
        let text = fs::read_to_string(&file).unwrap();
        let text = text.strip_prefix('\u{feff}').expect("a byte-order mark");
        let mut reader = ::csv::Reader::from_reader(text.as_bytes());
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), FigureRecord::FIELDS);
        let rows: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let expected: Vec<Vec<String>> = all()
            .iter()
            .map(|record| {
                let value = serde_json::to_value(record).unwrap();
                let field = |name: &&str| match &value[*name] {
                    serde_json::Value::Null => String::new(),
                    value => value.as_str().map_or_else(|| value.to_string(), str::to_owned),
                };
                FigureRecord::FIELDS.iter().map(field).collect()
            })
            .collect();
        assert_eq!(rows.iter().map(|row| row.iter().map(str::to_owned).collect()).collect::<Vec<Vec<_>>>(), expected);
    }

    #[test]
    fn the_ending_says_the_format() {
        let folder = tempfile::tempdir().unwrap();
        for (name, start) in [("a.json", "[\n{"), ("a.jsonl", "{\"file\""), ("a.md", "| text |")] {
            write(&folder.path().join(name), &all(), false).unwrap();
            assert!(fs::read_to_string(folder.path().join(name)).unwrap().starts_with(start), "{name}");
        }
        for name in ["a.txt", "a", ".csv"] {
            let error = write(&folder.path().join(name), &all(), true).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::InvalidInput, "{name}");
        }
    }

    #[test]
    fn a_file_that_is_there_is_replaced_only_by_who_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.md");
        fs::write(&file, "mine").unwrap();
        let error = write(&file, &all(), false).unwrap_err();
        assert_eq!((error.kind(), fs::read_to_string(&file).unwrap()), (io::ErrorKind::AlreadyExists, "mine".into()));
        write(&file, &all(), true).unwrap();
        assert!(fs::read_to_string(&file).unwrap().starts_with("| text |"));
        assert_eq!(names(folder.path()), ["a.md"], "nothing is left beside it");
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let error = write(&folder.path().join("no such folder/a.csv"), &all(), false).unwrap_err();
        assert!(!error.to_string().contains("gongbao"), "the name of the file under way is nobody's: {error}");
        fs::create_dir(folder.path().join("b.csv")).unwrap();
        assert!(write(&folder.path().join("b.csv"), &all(), true).is_err());
        assert_eq!(names(folder.path()), ["b.csv"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_still_leads_to_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("a.md"), folder.path().join("b.md"));
        fs::write(&file, "mine").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert!(write(&link, &all(), false).is_err());
        write(&link, &all(), true).unwrap();
        assert!(link.is_symlink() && fs::read_to_string(&file).unwrap().starts_with("| text |"));
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_not_made_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("a.md");
        std::os::unix::fs::symlink("/dev/null", &link).unwrap();
        assert!(write(&link, &all(), true).is_err());
        assert!(!Path::new("/dev/null").is_file() && link.is_symlink());
    }
}

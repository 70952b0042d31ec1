//! Files and folders for the user alone.

#[cfg(unix)]
pub use unix::{is_shared, make_folder, options};
#[cfg(windows)]
pub use windows::{is_shared, make_folder, options};

#[cfg(unix)]
mod unix {
    use rustix::fs::OFlags;
    use std::fs::{self, DirBuilder, OpenOptions};
    use std::io;
    use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
    use std::path::Path;

    /// Makes a folder, and those that it stands in, where they are missing.
    pub fn make_folder(folder: &Path) -> io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(folder)
    }

    /// Whether others may write in the folder: they could put a link where a file is to be written.
    pub fn is_shared(folder: &Path) -> bool {
        fs::metadata(folder).is_ok_and(|found| found.permissions().mode() & 0o022 != 0)
    }

    /// Options that open a file for writing, no link to one, and create it.
    pub fn options() -> OpenOptions {
        let mut options = OpenOptions::new();
        // A pipe that stands there is refused, and not waited for.
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
        options.write(true).mode(0o600).custom_flags(flags.bits() as i32);
        options
    }
}

/// What is made in the folder for the user's programs is the user's alone by the rights that it inherits.
#[cfg(windows)]
mod windows {
    use std::fs::{self, OpenOptions};
    use std::io;
    use std::path::Path;

    /// Makes a folder, and those that it stands in, where they are missing.
    pub fn make_folder(folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    /// The rights of others are not looked at.
    pub fn is_shared(_folder: &Path) -> bool {
        false
    }

    /// Options that open a file for writing and create it.
    pub fn options() -> OpenOptions {
        let mut options = OpenOptions::new();
        options.write(true);
        options
    }
}

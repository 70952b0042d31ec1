//! The files that a report comes with: what their names end with, and which of them a link leads to.

/// What the names of files of documents and tables end with.
const FILES: [&str; 10] = ["doc", "docx", "wps", "pdf", "ofd", "xls", "xlsx", "zip", "rar", "et"];

/// Whether a text ends as the name of such a file does.
pub(super) fn is_file_name(text: &str) -> bool {
    let named = |(name, end): (&str, &str)| !name.is_empty() && FILES.contains(&end.to_ascii_lowercase().as_str());
    text.rsplit_once('.').is_some_and(named)
}

/// The name of the file that a link with this target leads to.
pub(super) fn linked_file(target: &str) -> Option<&str> {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().filter(|name| is_file_name(name))
}

//! How the parts of an archive name one another: by a path that is relative to the part that names, or to the root.
//! Programs write such paths, and the names of the parts themselves, in several ways that mean one.

/// A path that stands in the part `from`, as it is from the root of the archive: `../Doc_0/Document.xml`,
/// `Pages\Page_0\Content.xml`, `/Doc_0//Document.xml`.
pub(super) fn beside(from: &str, path: &str) -> String {
    let (from, path) = (from.replace('\\', "/"), path.replace('\\', "/"));
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let folder = if path.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(path.split('/')) {
        match part.trim() {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// What tells a part from all others, however its path is written.
pub(super) fn key(path: &str) -> String {
    decoded(&beside("", path)).to_lowercase()
}

/// A path whose `%20` and the like are written out.
fn decoded(path: &str) -> String {
    let mut pieces = path.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let code = piece.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(code.unwrap_or(b'%'));
        bytes.extend(piece.bytes().skip(if code.is_some() { 2 } else { 0 }));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_seen_from_the_part_that_names_them() {
        for (path, whole) in [
            ("t/a.xhtml", "B/t/a.xhtml"),
            ("../x%20y.html", "x%20y.html"),
            ("./../../../z", "z"),
            ("100%", "B/100%"),
            ("/D//d.xml ", "D/d.xml"),
            ("..\\D\\.\\d.xml", "D/d.xml"),
        ] {
            assert_eq!(beside("B\\c.opf", path), whole);
        }
    }

    #[test]
    fn one_part_has_one_key() {
        for path in ["Doc_0/年 报.xml", "/doc_0\\%E5%B9%B4%20报.XML", "./Doc_0/./年%20报.xml"] {
            assert_eq!(key(path), "doc_0/年 报.xml");
        }
        assert_ne!(key("100%"), key("100"));
    }
}

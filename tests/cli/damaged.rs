//! Files that would take the program down, or whose text is lost: each is told in a line.

use super::*;

/// A small PDF whose page tree is a node that has itself twice as its child.
const ENDLESS: &[u8] = b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";

#[test]
fn a_pdf_without_end_is_one_line() {
    let (_folder, path) = Folder::with("报告.pdf", ENDLESS);
    let output = gongbao(&["text", &path]);
    let said = stderr(&output);
    assert_eq!((output.status.code(), said.lines().count()), (Some(2), 1), "{said}");
}

#[test]
fn a_device_is_told_and_not_read() {
    let output = gongbao(&["text", "/dev/zero"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stderr(&output), "gongbao: /dev/zero: a device or a socket, expected a file or a pipe\n");
}

//! Files that were made to harm or that were damaged: each is refused with its one line, or read within bounds.
#![allow(clippy::unwrap_used)] // The helpers of a test may fail it.

use gongbao::document::load;
use gongbao::lang::Lang;
use std::io::{Cursor, Write};

/// A zip archive of these parts.
fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The text of a file of that name, or why it was refused.
fn opened(name: &str, bytes: &[u8]) -> Result<String, String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let opened = load::open(&path).map(|document| document.text);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "something was written beside {name}");
    opened.map_err(|error| (Lang::EN.load_failure)(&error.cause))
}

#[track_caller]
fn refuses(name: &str, bytes: &[u8], message: &str) {
    assert_eq!(opened(name, bytes).unwrap_err(), message);
}

#[track_caller]
fn reads(name: &str, bytes: &[u8], text: &str) {
    assert_eq!(opened(name, bytes).unwrap(), text);
}

#[test]
fn names_lie_and_contents_do_not() {
    reads("图.pdf", "去年平稳。".as_bytes(), "去年平稳。");
    reads("文.txt", b"<html><p>\xe5\xb9\xb3\xe7\xa8\xb3\xe3\x80\x82", "平稳。\n");
    refuses(
        "报告.docx",
        b"\x89PNG\r\n\x1a\n",
        "a PNG image, expected a report as text, web page, Word .docx, Word .doc, EPUB, OFD or PDF",
    );
    refuses(
        "报告.txt",
        b"MZ\x90\0",
        "a program, expected a report as text, web page, Word .docx, Word .doc, EPUB, OFD or PDF",
    );
    let other = zipped(&[("a.bin", "1")]);
    refuses(
        "报告.ofd",
        &other,
        "a zip archive, expected a report as text, web page, Word .docx, Word .doc, EPUB, OFD or PDF",
    );
}

#[test]
fn archives_that_unpack_to_much_more() {
    let bomb = " ".repeat(65 << 20);
    let message = "an archive that unpacks to more than 64 MiB of text, expected the document of a report";
    refuses("弹.docx", &zipped(&[("word/document.xml", &bomb)]), message);
}

#[test]
fn pages_named_again_and_again_are_bounded_too() {
    let page = format!("<Page>{}</Page>", " ".repeat(4 << 20));
    let pages = "<Page BaseLoc='p.xml'/>".repeat(2_000);
    let document = format!("<Document><Pages>{pages}</Pages></Document>");
    let parts = [("OFD.xml", "<OFD><DocRoot>d.xml</DocRoot></OFD>"), ("d.xml", &document), ("p.xml", &page)];
    let message = "an archive that unpacks to more than 64 MiB of text, expected the document of a report";
    refuses("重.ofd", &zipped(&parts), message);
}

#[test]
fn archives_that_are_cut_off() {
    let whole = zipped(&[("word/document.xml", "<p><r><t>去年</t></r></p>")]);
    for end in [60, whole.len() / 2] {
        let message = "a zip archive that is cut off or damaged, expected a complete document";
        refuses("残.docx", &whole[..end], message);
    }
}

#[test]
fn entities_and_paths_lead_nowhere() {
    let levels: String = (1..30).map(|level| format!("<!ENTITY e{level} '&e{0};&e{0};'>", level - 1)).collect();
    let bomb = format!(
        "<!DOCTYPE d [<!ENTITY e0 '去年'><!ENTITY f SYSTEM 'file:///etc/passwd'>{levels}]><d><p><r><t>甲&e29;&f;乙</t></r></p></d>"
    );
    reads("实体.docx", &zipped(&[("word/document.xml", &bomb), ("../../外.txt", "写")]), "甲乙\n");
}

#[test]
fn nesting_without_end() {
    let html = format!("<html>{}平稳。", "<div><b><table><tr><td>".repeat(50_000));
    reads("深.html", html.as_bytes(), "平稳。\n");
    let xml = format!("<d>{}<t>甲</t>", "<p><r>".repeat(50_000));
    assert_eq!(opened("深.docx", &zipped(&[("word/document.xml", &xml)])).unwrap(), "甲\n");
}

#[test]
fn documents_that_lead_back_to_themselves() {
    let circle = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n";
    refuses("环.pdf", circle, "a PDF document without pages, expected a complete one");
    let form = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Contents 5 0 R >>\nendobj\n4 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream\nendobj\n5 0 obj\n<< /Length 5 >>\nstream\n/X Do\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n";
    refuses(
        "环.pdf",
        form,
        "a PDF document of pictures without text, as a scanner makes it, expected one with a text layer (a program for character recognition adds it)",
    );
}

#[test]
fn old_and_locked_office_documents_are_told_apart() {
    let compound = |name: &str| {
        let name = name.encode_utf16().flat_map(u16::to_le_bytes);
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain(name).collect::<Vec<u8>>()
    };
    refuses("旧.doc", &compound("WordDocument"), "a damaged Word .doc document, expected a complete one");
    refuses("文.doc", b"{\\rtf1 1}", "an RTF document, expected a .docx (Word, WPS and LibreOffice save it as one)");
    let locked = "an Office document with a password, expected one that was saved without";
    refuses("锁.docx", &compound("EncryptedPackage"), locked);
}

//! From the bytes of each format to a document: a PDF and an OFD of thirty pages, and about a megabyte of the others.

#![allow(clippy::expect_used)] // A bench that cannot run has nothing better to do than to say so.

#[path = "samples/pdf.rs"]
mod pdf;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gongbao::document::load;
use pdf::{LINE, LINES, PAGES, pdf};
use std::hint::black_box;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Paragraphs that make up about a megabyte.
const PARAGRAPHS: usize = 4_500;

fn paragraph(index: usize) -> String {
    format!(
        "全年办结群众反映的事项{index}件，办结率达到98.5%，比上年提高3.2个百分点，各级部门的服务更加便捷，群众比较满意。"
    )
}

fn ofd() -> Vec<u8> {
    let object = |line: usize| {
        format!(
            "<TextObject Boundary='30 {} 150 8' Size='5'><TextCode X='0' Y='5' DeltaX='g 27 5'>{LINE}</TextCode></TextObject>",
            30 + 9 * line
        )
    };
    let page: String = (0..LINES).map(object).collect();
    let page = format!("<Page><Content><Layer>{page}</Layer></Content></Page>");
    let names: Vec<String> = (0..PAGES).map(|page| format!("d/{page}.xml")).collect();
    let pages: String = (0..PAGES).map(|page| format!("<Page BaseLoc='{page}.xml'/>")).collect();
    let listing = format!("<Document><PhysicalBox>0 0 210 297</PhysicalBox><Pages>{pages}</Pages></Document>");
    let mut parts = vec![("OFD.xml", "<OFD><DocRoot>d/d.xml</DocRoot></OFD>"), ("d/d.xml", listing.as_str())];
    parts.extend(names.iter().map(|name| (name.as_str(), page.as_str())));
    zipped(&parts)
}

fn docx() -> Vec<u8> {
    let body: String =
        (0..PARAGRAPHS).map(|index| format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", paragraph(index))).collect();
    zipped(&[("word/document.xml", &format!("<w:document><w:body>{body}</w:body></w:document>"))])
}

fn html() -> Vec<u8> {
    let body: String = (0..PARAGRAPHS).map(|index| format!("<p><span>{}</span></p>\n", paragraph(index))).collect();
    format!("<!doctype html><html><head><meta charset=\"utf-8\"></head><body>{body}</body></html>").into_bytes()
}

fn epub() -> Vec<u8> {
    let container = "<container><rootfile full-path='b/book.opf'/></container>";
    let book =
        "<package><manifest><item id='a' href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>";
    let chapter = String::from_utf8(html()).expect("a page in UTF-8");
    zipped(&[("META-INF/container.xml", container), ("b/book.opf", book), ("b/a.xhtml", &chapter)])
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part begins");
        zip.write_all(text.as_bytes()).expect("a part is written");
    }
    zip.finish().expect("an archive").into_inner()
}

fn formats(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("formats");
    for (name, bytes) in [("PDF", pdf()), ("OFD", ofd()), ("Word", docx()), ("page", html()), ("EPUB", epub())] {
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function(name, |bencher| {
            bencher.iter(|| load::read("-", black_box(bytes.as_slice())).expect("a document"));
        });
    }
    group.finish();
}

criterion_group! { name = benches; config = Criterion::default().sample_size(10); targets = formats }
criterion_main!(benches);

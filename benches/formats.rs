//! From the bytes of each format to a document: a PDF and an OFD of thirty pages, and about a megabyte of the others.

#![allow(clippy::expect_used)] // A bench that cannot run has nothing better to do than to say so.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gongbao::document::load;
use std::hint::black_box;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PAGES: usize = 30;
const LINES: usize = 25;

/// Paragraphs that make up about a megabyte.
const PARAGRAPHS: usize = 4_500;

/// A line of a page, as long as it is wide.
const LINE: &str = "全市各级部门按照工作要求推进政务公开，办理群众反映的事项";

fn paragraph(index: usize) -> String {
    format!(
        "全年办结群众反映的事项{index}件，办结率达到98.5%，比上年提高3.2个百分点，各级部门的服务更加便捷，群众比较满意。"
    )
}

/// A PDF whose font is not held, its characters UCS-2.
fn pdf() -> Vec<u8> {
    let hex: String = LINE.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
    let show = |line: usize| format!("BT /F 16 Tf 60 {} Td <{hex}> Tj ET\n", 760 - 28 * line);
    let content: String = (0..LINES).map(show).collect();
    let kids: String = (0..PAGES).map(|page| format!("{} 0 R ", 5 + 2 * page)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {PAGES} >>"),
        "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>".to_owned(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>".to_owned(),
    ];
    for page in 0..PAGES {
        objects.push(format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents {} 0 R >>", 6 + 2 * page));
        objects.push(format!("<< /Length {} >>\nstream\n{content}endstream", content.len()));
    }
    let (mut file, mut places) = (String::from("%PDF-1.7\n"), String::new());
    for (number, object) in objects.iter().enumerate() {
        places += &format!("{:010} 00000 n \n", file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", number + 1);
    }
    let (start, count) = (file.len(), objects.len() + 1);
    file += &format!(
        "xref\n0 {count}\n0000000000 65535 f \n{places}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    );
    file.into_bytes()
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

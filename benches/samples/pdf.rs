//! A PDF that benches read.

/// How many pages it has.
pub const PAGES: usize = 30;

/// How many lines a page has.
pub const LINES: usize = 25;

/// A line of a page, as long as it is wide.
pub const LINE: &str = "全市各级部门按照工作要求推进政务公开，办理群众反映的事项";

/// A PDF whose font is not held, its characters UCS-2.
pub fn pdf() -> Vec<u8> {
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

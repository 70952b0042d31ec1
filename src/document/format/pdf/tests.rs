use super::*;
use proptest::prelude::*;

/// A line of a page: where it begins, from the left and from below, the height of its font, its text.
type Shown<'a> = (u32, u32, u32, &'a str);

/// A document of such pages, set in a font that it does not hold, whose characters are UCS-2.
fn pdf(pages: &[&[Shown]]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        String::new(),
        "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>".to_owned(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>".to_owned(),
    ];
    let mut kids = String::new();
    for lines in pages {
        let show = |(x, y, size, text): &Shown| {
            let hex: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
            format!("BT /F {size} Tf {x} {y} Td <{hex}> Tj ET\n")
        };
        let content: String = lines.iter().map(show).collect();
        let page = objects.len() + 1;
        kids += &format!("{page} 0 R ");
        objects.push(format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents {} 0 R >>", page + 1));
        objects.push(format!("<< /Length {} >>\nstream\n{content}endstream", content.len()));
    }
    objects[1] = format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len());
    written(&objects, "")
}

/// A file of these objects, with its table of places.
fn written(objects: &[String], trailer: &str) -> Vec<u8> {
    let (mut file, mut places) = (String::from("%PDF-1.7\n"), String::new());
    for (number, object) in objects.iter().enumerate() {
        places += &format!("{:010} 00000 n \n", file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", number + 1);
    }
    let (start, count) = (file.len(), objects.len() + 1);
    file += &format!(
        "xref\n0 {count}\n0000000000 65535 f \n{places}trailer\n<< /Size {count} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    );
    file.into_bytes()
}

#[track_caller]
fn check(pages: &[&[Shown]], expected: &[&str]) {
    assert_eq!(read(pdf(pages)).unwrap().shown(), expected);
}

#[track_caller]
fn refuses(bytes: Vec<u8>, refusal: Refusal) {
    assert_eq!(read(bytes).unwrap_err(), refusal);
}

#[test]
fn lines_are_paragraphs_again_over_the_end_of_a_page() {
    check(
        &[
            &[
                (100, 700, 20, "清河市工作情况报告"),
                (100, 640, 10, "　　去年，全市经济平稳增长，各项重点任务按计划推进，"),
                (100, 620, 10, "居民收入继续增长，就业形势良好，社会大局保持稳定向好"),
                (100, 600, 10, "发展。"),
                (100, 580, 10, "　　今年，全市将坚持稳中求进，加快补齐民生短板，着力"),
                (290, 30, 10, "—1—"),
            ],
            &[(100, 700, 10, "扩大内需，办好实事。"), (290, 30, 10, "—2—")],
        ],
        &[
            "清河市工作情况报告",
            "去年，全市经济平稳增长，各项重点任务按计划推进，居民收入继续增长，就业形势良好，社会大局保持稳定向好发展。",
            "今年，全市将坚持稳中求进，加快补齐民生短板，着力扩大内需，办好实事。",
            "~—1—",
            "~—2—",
        ],
    );
}

#[test]
fn a_head_in_small_type_on_both_pages_of_a_document_is_boilerplate() {
    let page = |text| [(100, 770, 8, "清河市人民政府公报"), (100, 700, 10, text), (100, 680, 10, "今年继续推进。")];
    check(
        &[&page("去年平稳。"), &page("物价稳定。")],
        &["~清河市人民政府公报", "去年平稳。", "今年继续推进。", "~清河市人民政府公报", "物价稳定。", "今年继续推进。"],
    );
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let page: &[Shown] = &[
        (50, 700, 10, "去年全市经济平稳增长，各"),
        (50, 680, 10, "项重点任务按计划推进，民"),
        (50, 660, 10, "生改善。"),
        (300, 700, 10, "今年将坚持稳中求进，加快"),
        (300, 680, 10, "补齐短板，扩大内需，办好"),
        (300, 660, 10, "实事。"),
    ];
    let columns = [
        "去年全市经济平稳增长，各项重点任务按计划推进，民生改善。",
        "今年将坚持稳中求进，加快补齐短板，扩大内需，办好实事。",
    ];
    check(&[page], &columns);
}

#[test]
fn cells_keep_apart() {
    check(&[&[(50, 700, 10, "收入"), (200, 700, 10, "120"), (300, 700, 10, "3.5")]], &["=收入 | 120 | 3.5"]);
}

#[test]
fn a_character_that_was_set_twice_to_be_bold_stands_once() {
    let twice =
        "BT /F 10 Tf 50 700 Td <4E00> Tj ET BT /F 10 Tf 50.3 700 Td <4E00> Tj ET BT /F 10 Tf 60 700 Td <4E00> Tj ET";
    let bytes = String::from_utf8(pdf(&[&[]])).unwrap();
    let bytes = bytes.replace("/Length 0 >>\nstream\n", &format!("/Length {} >>\nstream\n{twice}\n", twice.len() + 1));
    assert_eq!(read(bytes.into_bytes()).unwrap().text, "一一\n");
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    refuses(b"%PDF-1.7\n".to_vec(), Refusal::Damaged("PDF"));
    refuses(pdf(&[]), Refusal::NoPages("PDF"));
    refuses(pdf(&[&[]]), Refusal::Scan("PDF"));
    let encrypted = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <00> /U <00> >> /ID [<00> <00>]";
    let objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"].map(str::to_owned);
    refuses(written(&objects, encrypted), Refusal::Locked("PDF"));
}

#[test]
fn a_document_of_more_pages_than_are_read_is_cut() {
    let page: &[Shown] = &[(100, 700, 10, "去年")];
    let cut = |pages| read(pdf(&vec![page; pages])).unwrap().metadata.cut;
    assert!(cut(MOST_PAGES + 1) && !cut(2));
}

#[test]
fn a_font_that_does_not_name_its_characters_is_gibberish() {
    let bytes = String::from_utf8(pdf(&[&[(50, 700, 10, "去年平稳")]])).unwrap();
    let bytes = bytes.replace("UniGB-UCS2-H", "Identity-H").replace("(GB1)", "(Identity)");
    refuses(bytes.into_bytes(), Refusal::UnmappedFonts);
}

proptest! {
    // Each case reads a whole document, fonts and all.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in any::<Vec<u8>>(), at in any::<prop::sample::Index>(), cut in any::<bool>()) {
        let mut file = pdf(&[&[(50, 700, 10, "去年平稳")]]);
        let at = at.index(file.len());
        let end = if cut { file.len() } else { (at + bytes.len()).min(file.len()) };
        file.splice(at..end, bytes);
        let _ = read(file);
    }
}

/// A document of one line whose font tells its characters by a map of these entries; code 1 is 年, 2 is 报.
fn told_by(entries: &str) -> Vec<u8> {
    let map = format!(
        "begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n4 beginbfchar\n<0001> <5E74> <0002> <62A5>\n{entries}\nendbfchar\nendcmap\n"
    );
    let content = "BT /F 20 Tf 100 700 Td <000100020003> Tj ET\n";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [6 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Song /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [4 0 R] >>".to_owned(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{map}endstream", map.len()),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents 7 0 R >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{content}endstream", content.len()),
    ];
    written(&objects, "")
}

#[test]
fn what_a_font_tells_and_is_no_character_is_unknown() {
    for entry in ["<0003> <0000>", "<0003> <0007>", "<0003> <FFFE>", "<0003> <FFFD>", "<0003> <D800>", "<0003> <>"] {
        let blocks = read(told_by(entry)).unwrap();
        assert_eq!((blocks.text.as_str(), blocks.metadata.untold), ("年报\u{fffd}\n", 1), "{entry}");
    }
    let blocks = read(told_by("<0003> <8868>")).unwrap();
    assert_eq!((blocks.text.as_str(), blocks.metadata.untold), ("年报表\n", 0));
}

#[test]
fn encodings_whose_names_end_in_v_are_vertical() {
    let map = |name: &[u8]| predefined_map(name);
    assert!(map(b"UniGB-UTF8-V").contains("/WMode 1") && map(b"UniGB-UTF32-H").contains("/WMode 0"));
}

fn predefined_map(name: &[u8]) -> String {
    let name = hayro_interpret::hayro_cmap::CMapName::from_bytes(name);
    String::from_utf8_lossy(font_maps::predefined(name).unwrap()).into_owned()
}

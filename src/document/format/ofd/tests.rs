use super::*;
use crate::document::format::zip::zipped;
use crate::document::{Document, HeadingRules, Source};
use proptest::prelude::*;

const ENTRY: &str = "<ofd:OFD><ofd:DocBody><ofd:DocInfo><ofd:Title>清河批复</ofd:Title></ofd:DocInfo><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
const DOCUMENT: &str = "<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page BaseLoc='Pages/0.xml'/></ofd:Pages><ofd:Attachments>a.xml</ofd:Attachments></ofd:Document>";
const ATTACHMENTS: &str = "<ofd:Attachments><ofd:Attachment Name='数据表.xlsx'/></ofd:Attachments>";

fn document(page: &str) -> Vec<u8> {
    zipped(&[
        ("OFD.xml", ENTRY),
        ("Doc_0/Document.xml", DOCUMENT),
        ("Doc_0/Pages/0.xml", page),
        ("Doc_0/a.xml", ATTACHMENTS),
    ])
}

/// A text object: its place, what else it says, and its run.
fn object(x: u32, y: u32, more: &str, run: &str) -> String {
    format!("<ofd:TextObject Boundary='{x} {y} 150 8' Size='5' {more}>{run}</ofd:TextObject>")
}

fn texts(page: &str) -> Vec<String> {
    read(document(page)).unwrap().text.lines().map(str::to_owned).collect()
}

#[test]
fn runs_are_put_together_by_their_places() {
    let page = [
        object(60, 30, "", "<ofd:TextCode X='0' Y='5' DeltaX='g 3 5'>清河批复</ofd:TextCode>"),
        object(40, 50, "", "<ofd:TextCode X='0' Y='5' DeltaX='g 9 5'>去年增长&#x4e94;成，各项</ofd:TextCode>"),
        object(85, 50, "", "<ofd:TextCode X='0' Y='5'>工作按计划稳步推进</ofd:TextCode>"),
        object(30, 60, "", "<ofd:TextCode X='0' Y='5'>发展，居民收入持续增加，大局保持稳定，民</ofd:TextCode>"),
        object(30, 70, "", "<ofd:TextCode X='0' Y='5'>生改善。</ofd:TextCode>"),
    ];
    let text = "去年增长五成，各项工作按计划稳步推进发展，居民收入持续增加，大局保持稳定，民生改善。";
    assert_eq!(texts(&page.concat()), ["清河批复", text, "附件：数据表.xlsx"]);
}

#[test]
fn a_matrix_places_and_scales() {
    let small = "<ofd:TextCode X='0' Y='50' DeltaX='50 50'>收入稳</ofd:TextCode>";
    let page = object(30, 50, "CTM='0.1 0 0 0.1 0 0'", small).replace("Size='5'", "Size='50'")
        + &object(45, 50, "", "<ofd:TextCode X='0' Y='5'>步增长</ofd:TextCode>");
    assert_eq!(texts(&page)[0], "收入稳步增长");
}

#[test]
fn a_watermark_that_stands_aslant_is_none_of_the_text() {
    let run = "<ofd:TextCode X='0' Y='5'>内部资料</ofd:TextCode>";
    let page =
        object(30, 50, "CTM='0.7 0.7 -0.7 0.7 0 0'", run) + &object(30, 80, "", &run.replace("内部资料", "平稳。"));
    assert_eq!(texts(&page)[0], "平稳。");
}

#[test]
fn a_template_shows_on_the_pages_that_are_laid_upon_it() {
    let listing = DOCUMENT.replace("</ofd:CommonData>", "<ofd:TemplatePage ID='9' BaseLoc='t.xml'/></ofd:CommonData>");
    let page = |text, more| {
        format!(
            "<ofd:Page>{more}{}</ofd:Page>",
            object(30, 50, "", &format!("<ofd:TextCode X='0' Y='5'>{text}</ofd:TextCode>"))
        )
    };
    let template = page("清河市人民政府文件", "").replace("30 50", "60 20");
    let upon = page("同意。", "<ofd:Template TemplateID='9'/>");
    let parts = [
        ("OFD.xml", ENTRY),
        ("Doc_0/Document.xml", &listing),
        ("Doc_0/Pages/0.xml", &upon),
        ("Doc_0/t.xml", &template),
    ];
    let texts: Vec<String> = read(zipped(&parts)).unwrap().text.lines().map(str::to_owned).collect();
    assert_eq!(texts, ["清河市人民政府文件", "同意。"]);
}

#[test]
fn parts_are_found_however_their_paths_are_written() {
    let page = format!("<ofd:Page>{}</ofd:Page>", object(30, 50, "", "<ofd:TextCode X='0' Y='5'>去年</ofd:TextCode>"));
    for (root, location, stored) in [
        ("\\Doc_0\\Document.xml", "Pages\\0.xml", ["OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/0.xml"]),
        ("./Doc_0//Document.xml", "../Doc_0/Pages/0.xml", ["ofd.xml", "./doc_0/document.xml", "./doc_0/pages/0.xml"]),
        ("Doc_0/Document.xml", "Doc_0/Pages/0.xml", ["/OFD.xml", "/Doc_0/Document.xml", "/Doc_0/Pages/0.xml"]),
        ("/Doc_0/Document.xml", "/Doc_0/%30.xml", ["批复/OFD.xml", "批复/Doc_0/Document.xml", "批复/Doc_0/0.xml"]),
    ] {
        let entry = ENTRY.replace("/Doc_0/Document.xml", root);
        let listing = DOCUMENT.replace("Pages/0.xml", location);
        let parts = [(stored[0], entry.as_str()), (stored[1], &listing), (stored[2], &page)];
        let file = zipped(&parts);
        assert!(is_ofd(&file));
        assert_eq!(read(file).unwrap().text, "去年\n", "{root}");
    }
}

#[test]
fn text_that_lets_all_light_through_is_not_seen() {
    let run = |text: &str| format!("<ofd:TextCode X='0' Y='5'>{text}</ofd:TextCode>");
    let page = object(30, 50, "Alpha='0'", &run("作废")) + &object(30, 80, "Alpha='255'", &run("平稳。"));
    assert_eq!(texts(&page)[0], "平稳。");
}

/// A line of a page from one corner to another: a path, or a filled rectangle where it has some thickness.
fn rule(x: u32, y: u32, to_x: u32, to_y: u32, thickness: &str) -> String {
    let (width, height) = (to_x - x, to_y - y);
    let (far_x, far_y) = match (width, height) {
        (0, _) => (thickness.to_owned(), height.to_string()),
        _ => (width.to_string(), thickness.to_owned()),
    };
    let (drawn, path) = match thickness {
        "0" => ("", format!("M 0 0 L {far_x} {far_y}")),
        _ => ("Stroke='false' Fill='true'", format!("M 0 0 L {far_x} 0 L {far_x} {far_y} L 0 {far_y} C")),
    };
    let boundary = format!("{x} {y} {width} {height}");
    // What bounds a path is none of it.
    let clip = "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary='0 0 9 9'><ofd:AbbreviatedData>M 0 0 L 0 9</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>";
    format!(
        "<ofd:PathObject Boundary='{boundary}' {drawn}>{clip}<ofd:AbbreviatedData>{path}</ofd:AbbreviatedData></ofd:PathObject>"
    )
}

#[test]
fn a_table_between_drawn_rules_is_one_whether_they_are_lines_or_thin_rectangles() {
    for thickness in ["0", "0.4"] {
        let levels = [60, 70, 80, 90].map(|y| rule(30, y, 150, y, thickness));
        let uprights = [30, 90, 150].map(|x| rule(x, 60, x, 90, thickness));
        let run = |text: &str| format!("<ofd:TextCode X='0' Y='5'>{text}</ofd:TextCode>");
        let cells = [
            (32, 62, "项目"),
            (92, 62, "金额"),
            (32, 72, "教育支出"),
            (92, 72, "31"),
            (32, 82, "卫生支出"),
            (92, 82, "4"),
        ];
        let texts_in_cells = cells.map(|(x, y, text)| object(x, y, "", &run(text)));
        let above = object(30, 40, "", &run("收支如下。"));
        let page = [above, levels.concat(), uprights.concat(), texts_in_cells.concat()].concat();
        assert_eq!(
            texts(&page),
            ["收支如下。", "项目 | 金额", "教育支出 | 31", "卫生支出 | 4", "附件：数据表.xlsx"],
            "{thickness}"
        );
    }
}

/// A table between rules from `top` on, its rows ten units high.
fn ruled(top: u32, rows: &[[&str; 2]]) -> String {
    let bottom = top + 10 * rows.len() as u32;
    let levels = (top..=bottom).step_by(10).map(|y| rule(30, y, 150, y, "0"));
    let uprights = [30, 90, 150].map(|x| rule(x, top, x, bottom, "0"));
    let cell = |x, y, text| object(x, y + 2, "", &format!("<ofd:TextCode X='0' Y='5'>{text}</ofd:TextCode>"));
    let cells =
        rows.iter().zip((top..).step_by(10)).map(|([name, number], y)| cell(32, y, name) + &cell(92, y, number));
    levels.chain(uprights).chain(cells).collect()
}

#[test]
fn a_ruled_table_goes_on_below_the_line_that_says_so() {
    let first = ruled(60, &[["项目", "金额"], ["教育支出", "31"], ["卫生支出", "4"]]);
    let rest = ruled(120, &[["交通支出", "57"], ["水利支出", "9"]]);
    let line = |text: &str| object(80, 105, "", &format!("<ofd:TextCode X='0' Y='5'>{text}</ofd:TextCode>"));
    let goes_on = |between: &str| {
        let blocks = read(document(&[first.as_str(), &line(between), &rest].concat())).unwrap();
        let source = Source { name: "-".to_owned(), encoding: "UTF-8" };
        let document = Document::of(&HeadingRules::default(), source, blocks);
        document.tables.iter().map(|table| table.goes_on).collect::<Vec<_>>()
    };
    assert_eq!(goes_on("续表"), [false, true]);
    assert_eq!(goes_on("各乡镇情况"), [false, false]);
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    assert_eq!(read(document("<ofd:Page/>")).unwrap_err(), Refusal::Scan("OFD"));
    assert_eq!(read(zipped(&[("OFD.xml", ENTRY)])).unwrap_err(), Refusal::NoPages("OFD"));
}

#[test]
fn a_page_that_the_document_does_not_hold_is_missed() {
    let page = format!("<ofd:Page>{}</ofd:Page>", object(30, 50, "", "<ofd:TextCode X='0' Y='5'>去年</ofd:TextCode>"));
    let listed = DOCUMENT.replace("<ofd:Page BaseLoc", "<ofd:Page BaseLoc='Pages/1.xml'/><ofd:Page BaseLoc");
    let parts = [("OFD.xml", ENTRY), ("Doc_0/Document.xml", &*listed), ("Doc_0/Pages/0.xml", &page)];
    let blocks = read(zipped(&parts)).unwrap();
    assert_eq!((blocks.text.as_str(), blocks.metadata.damaged), ("去年\n", true));
    assert!(!read(document(&page)).unwrap().metadata.damaged);
}

#[test]
fn a_run_of_more_characters_than_are_read_is_cut() {
    let run = |count| format!("<ofd:TextCode X='0' Y='5' DeltaX='g {count} 5'>{}</ofd:TextCode>", "年".repeat(count));
    let page = |count| format!("<ofd:Page>{}</ofd:Page>", object(30, 50, "", &run(count)));
    let cut = |count| read(document(&page(count))).unwrap().metadata.cut;
    assert!(cut((1 << 16) + 1) && !cut(1 << 16));
}

#[test]
fn a_step_that_is_repeated_without_end_is_bounded() {
    let run = "<ofd:TextCode X='0' Y='5' DeltaX='g 99999999999 1 g 99999999999 1'>去年</ofd:TextCode>";
    assert_eq!(texts(&object(30, 50, "", run))[0], "去年");
}

#[test]
fn steps_for_characters_that_are_not_there_are_not_made() {
    let run = format!("<ofd:TextCode X='0' Y='4' DeltaX='g 4 5{}'>全年收入</ofd:TextCode>", " g 65536 5".repeat(9));
    let page = format!("<ofd:Page>{}</ofd:Page>", object(20, 40, "", &run).repeat(3_000));
    assert_eq!(texts(&page).first().map(|text| text.contains("全年收入")), Some(true));
}

proptest! {
    #[test]
    fn any_page_can_be_read(
        numbers in prop::collection::vec("(-?[0-9]{1,3}(\\.[0-9])?|g|NaN|inf|1e308)", 6),
        text in "[去年0-9 ]{0,8}",
    ) {
        let [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(|index| numbers[index].as_str());
        let run = format!("<ofd:TextCode X='{a}' Y='{b}' DeltaX='{c} {d} {e} {f}' DeltaY='{f} {e}'>{text}</ofd:TextCode>");
        let object = format!("<ofd:TextObject Boundary='{a} {c}' Size='{f}' CTM='{a} {b} {c} {d} {e} {f}'>{run}</ofd:TextObject>");
        let _ = read(document(&object));
    }
}

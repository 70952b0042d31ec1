use super::*;
use crate::document::format::zip::zipped;
use proptest::prelude::*;

fn document(body: &str) -> String {
    format!("<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>")
}

/// The body of a document with other parts beside it, and its blocks: `~` boilerplate, `=` a row, `#` for each level of
/// a heading.
#[track_caller]
fn check(body: &str, others: &[(&str, &str)], expected: &[&str]) {
    let body = document(body);
    let parts = [&[("word/document.xml", body.as_str())], others].concat();
    assert_eq!(read(zipped(&parts)).unwrap().shown(), expected);
}

#[test]
fn runs_are_one_paragraph() {
    check(
        "<w:p><w:r><w:t>全年20</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>26.5亿元&amp;&#x4EE5;</w:t><w:br/><w:t>上</w:t></w:r></w:p><w:p/>",
        &[],
        &["全年2026.5亿元&以", "上"],
    );
}

#[test]
fn what_was_struck_out_or_hidden_is_none_of_the_text() {
    check(
        "<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>丙</w:t></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>丁</w:t></w:r><w:r><w:rPr><w:vanish/><w:strike w:val='0'/></w:rPr><w:t>戊</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>己</w:t></w:r><w:r><w:rPr><w:strike w:val='false'/></w:rPr><w:t>庚</w:t></w:r></w:p>",
        &[],
        &["甲丁庚"],
    );
}

#[test]
fn a_text_box_stands_once() {
    check(
        "<w:p><w:r><w:t>甲</w:t><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>乙</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        &[],
        &["乙", "甲"],
    );
}

const NUMBERING: &str = "<w:numbering><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%2）'/></w:lvl><w:lvl w:ilvl='2'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%3.'/></w:lvl></w:abstractNum><w:num w:numId='2'><w:abstractNumId w:val='7'/></w:num></w:numbering>";

#[test]
fn automatic_numbers_are_written_out() {
    let numbered = |depth: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='2'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body: String = [(0, "回顾"), (1, "经济"), (2, "收入"), (2, "支出"), (1, "民生"), (0, "展望"), (1, "目标")]
        .map(|(depth, text)| numbered(depth, text))
        .concat();
    let written = ["一、回顾", "（一）经济", "3.收入", "4.支出", "（二）民生", "二、展望", "（一）目标"];
    check(&body, &[("word/numbering.xml", NUMBERING)], &written);
}

/// A paragraph of text at a depth of a list.
fn listed(list: u8, depth: u8, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='{list}'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

#[test]
fn lists_of_one_kind_count_on_unless_one_begins_anew() {
    let numbering = NUMBERING.replace(
        "</w:numbering>",
        "<w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num><w:num w:numId='4'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num></w:numbering>",
    );
    let body: String = [2, 3, 4, 4].map(|list| listed(list, 0, "回顾")).concat();
    check(&body, &[("word/numbering.xml", &numbering)], &["一、回顾", "二、回顾", "一、回顾", "二、回顾"]);
}

#[test]
fn a_legal_number_is_written_in_digits() {
    let legal = "<w:numFmt w:val='decimal'/><w:isLgl/><w:lvlText w:val='%1.%2'/>";
    let second = "<w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%2）'/>";
    let body = [listed(2, 0, "总则"), listed(2, 1, "范围")].concat();
    check(&body, &[("word/numbering.xml", &NUMBERING.replace(second, legal))], &["一、总则", "1.1 范围"]);
}

#[test]
fn styles_name_headings_and_contents_pages() {
    let styles = "<w:styles><w:style w:styleId='1'><w:name w:val='heading 1'/><w:pPr><w:outlineLvl w:val='0'/><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style><w:style w:styleId='a'><w:basedOn w:val='1'/></w:style><w:style w:styleId='t'><w:name w:val='toc 1'/></w:style><w:style w:styleId='x'><w:basedOn w:val='x'/></w:style></w:styles>";
    let styled = |style: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let body = [("t", "回顾 1"), ("1", "回顾"), ("a", "展望"), ("a", "去年平稳。"), ("x", "完")]
        .map(|(style, text)| styled(style, text));
    check(
        &body.concat(),
        &[("word/styles.xml", styles), ("word/numbering.xml", NUMBERING)],
        &["~回顾 1", "#一、回顾", "#二、展望", "三、去年平稳。", "完"],
    );
}

#[test]
fn rows_of_a_table_are_lines() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row = |cells: [&str; 3]| format!("<w:tr>{}</w:tr>", cells.map(cell).concat());
    check(
        &format!(
            "<w:tbl>{}{}{}</w:tbl>",
            row(["项目", "2025年", ""]),
            row(["一、收入", "120", "3.5"]),
            row(["", "万元", ""])
        ),
        &[],
        &["=项目 | 2025年", "=一、收入 | 120 | 3.5", "=万元"],
    );
}

#[test]
fn notes_stand_behind_the_text() {
    let notes = "<w:footnotes><w:footnote w:type='separator' w:id='0'><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote><w:footnote w:id='2'><w:p><w:r><w:t>初步数。</w:t></w:r></w:p></w:footnote></w:footnotes>";
    check(
        "<w:p><w:r><w:t>增长5%</w:t><w:footnoteReference w:id='2'/></w:r></w:p>",
        &[("word/footnotes.xml", notes)],
        &["增长5%[1]", "[1]初步数。"],
    );
}

#[test]
fn a_paragraph_whose_mark_was_deleted_goes_on_in_the_next() {
    let deleted = "<w:pPr><w:rPr><w:del w:id='9'/></w:rPr></w:pPr>";
    let body = format!("<w:p>{deleted}<w:r><w:t>结案率为</w:t></w:r></w:p><w:p><w:r><w:t>9成</w:t></w:r></w:p>");
    check(&body, &[], &["结案率为9成"]);
    check(&format!("<w:p>{deleted}<w:r><w:t>结案</w:t></w:r></w:p>"), &[], &["结案"]);
}

#[test]
fn the_first_paragraph_of_a_text_box_has_its_number() {
    let listed =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>";
    let body = format!(
        "<w:p><w:r><w:t>乙</w:t></w:r><w:r><w:txbxContent>{listed}</w:txbxContent><w:br/><w:t>丙</w:t></w:r></w:p>"
    );
    check(&body, &[("word/numbering.xml", NUMBERING)], &["一、甲", "乙", "丙"]);
}

#[test]
fn raised_digits_do_not_join_those_of_the_text() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let raised = |text: &str| format!("<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>{text}</w:t></w:r>");
    let body = [run("产量3×10"), raised("5"), run("吨，投入42.7"), raised("2"), run("亿元")].concat();
    check(&format!("<w:p>{body}</w:p>"), &[], &["产量3×10⁵吨，投入42.7[2]亿元"]);
}

/// The style sheet of a document with these styles.
fn styles(styles: &str) -> String {
    format!("<w:styles>{styles}</w:styles>")
}

const RAISED: &str = "<w:style w:type='character' w:styleId='up'><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style><w:style w:type='character' w:styleId='mark'><w:basedOn w:val='up'/></w:style><w:style w:type='character' w:styleId='off'><w:rPr><w:vanish/></w:rPr></w:style>";

/// A run with these properties.
fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>")
}

#[test]
fn a_style_of_characters_raises_and_hides() {
    let (mark, off) = ("<w:rStyle w:val='mark'/>", "<w:rStyle w:val='off'/>");
    let runs = [
        run("", "水量3×10"),
        run(mark, "6"),
        run("", "吨，存2.5"),
        run(&format!("{mark}<w:vertAlign w:val='baseline'/>"), "7"),
        run(off, "删"),
        run(&format!("{off}<w:vanish w:val='0'/>"), "万"),
        run("", "元"),
    ];
    let styles = styles(RAISED);
    check(&format!("<w:p>{}</w:p>", runs.concat()), &[("word/styles.xml", &styles)], &["水量3×10⁶吨，存2.57万元"]);
}

#[test]
fn raised_runs_side_by_side_are_one() {
    let up = "<w:vertAlign w:val='superscript'/>";
    let runs = [
        run("", "储量10"),
        run(up, "1"),
        run(up, "2"),
        run("", "吨，户数41"),
        run(up, "1"),
        run(up, ","),
        run(up, "2"),
        run("", "户，量3×10"),
        run(up, "−"),
        run(up, "4"),
        run("", "克，费5.3"),
        run("<w:position w:val='8'/><w:sz w:val='16'/>", "2"),
        run("", "元"),
    ];
    check(&format!("<w:p>{}</w:p>", runs.concat()), &[], &["储量10¹²吨，户数41[1,2]户，量3×10⁻⁴克，费5.3[2]元"]);
}

#[test]
fn a_formula_raises_its_exponents() {
    let power = |base: &str, sup: &str| {
        format!("<m:sSup><m:e><m:r><m:t>{base}</m:t></m:r></m:e><m:sup><m:r><m:t>{sup}</m:t></m:r></m:sup></m:sSup>")
    };
    let sum = "<m:nary><m:sub/><m:sup><m:r><m:t>12</m:t></m:r></m:sup><m:e/></m:nary>";
    let body = format!(
        "<w:p><w:r><w:t>量</w:t></w:r><m:oMath>{}{}{sum}</m:oMath></w:p>",
        power("2×10", "4"),
        power("(1+5%)", "3")
    );
    check(&body, &[], &["量2×10⁴(1+5%)³12"]);
}

/// Numbers of lists: what abstract lists and what lists say.
fn numbering(abstracts: &str, lists: &str) -> String {
    format!("<w:numbering>{abstracts}{lists}</w:numbering>")
}

fn level(depth: u8, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl='{depth}'><w:start w:val='1'/><w:numFmt w:val='decimal'/>{more}<w:lvlText w:val='{text}'/></w:lvl>"
    )
}

#[test]
fn a_list_may_stand_for_that_of_a_style() {
    let abstracts = format!(
        "<w:abstractNum w:abstractNumId='0'><w:styleLink w:val='L'/>{}</w:abstractNum><w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='L'/></w:abstractNum>",
        level(0, "%1.", "")
    );
    let numbering = numbering(&abstracts, "<w:num w:numId='5'><w:abstractNumId w:val='1'/></w:num>");
    check(&listed(5, 0, "回顾"), &[("word/numbering.xml", &numbering)], &["1.回顾"]);
}

#[test]
fn a_depth_names_its_style() {
    let depths = [level(0, "%1.", "<w:pStyle w:val='a'/>"), level(1, "%1.%2.", "<w:pStyle w:val='b'/>")].concat();
    let numbering = numbering(
        &format!("<w:abstractNum w:abstractNumId='0'>{depths}</w:abstractNum>"),
        "<w:num w:numId='5'><w:abstractNumId w:val='0'/></w:num>",
    );
    let style = |name: &str| format!("<w:style w:styleId='{name}'><w:numPr><w:numId w:val='5'/></w:numPr></w:style>");
    let styles = styles(&[style("a"), style("b")].concat());
    let body = ["a", "b", "b"]
        .map(|style| format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"))
        .concat();
    let parts = [("word/styles.xml", styles.as_str()), ("word/numbering.xml", numbering.as_str())];
    check(&body, &parts, &["1.甲", "1.1.甲", "1.2.甲"]);
}

#[test]
fn a_list_may_say_of_a_depth_what_its_abstract_list_does_not() {
    let depths = [level(0, "%1.", ""), level(1, "(%2)", ""), level(2, "第%3条", "<w:lvlRestart w:val='0'/>")].concat();
    let own = format!(
        "<w:num w:numId='5'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>{}</w:lvlOverride><w:lvlOverride w:ilvl='1'><w:startOverride w:val='4'/></w:lvlOverride></w:num>",
        level(0, "第%1部分", "")
    );
    let numbering = numbering(&format!("<w:abstractNum w:abstractNumId='0'>{depths}</w:abstractNum>"), &own);
    // A paragraph without text is counted.
    let body: String = [(0, "甲"), (1, "乙"), (2, "丙"), (1, "丁"), (0, ""), (0, "戊"), (1, "己"), (2, "庚")]
        .map(|(depth, text)| listed(5, depth, text))
        .concat();
    check(
        &body,
        &[("word/numbering.xml", &numbering)],
        &["第1部分 甲", "(4)乙", "第1条 丙", "(5)丁", "第3部分 戊", "(4)己", "第2条 庚"],
    );
}

#[test]
fn columns_before_a_row_and_cells_merged_across_keep_the_others_in_their_columns() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let row = |properties: &str, cells: &[(&str, &str)]| {
        let cells: String = cells.iter().map(|(properties, text)| cell(properties, text)).collect();
        format!("<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>")
    };
    let (first, rest) = ("<w:hMerge w:val='restart'/>", "<w:hMerge/>");
    let changed = "<w:tcPrChange><w:tcPr><w:gridSpan w:val='2'/></w:tcPr></w:tcPrChange>";
    let rows = [
        row("", &[("", "乡镇"), (first, "产值"), (rest, "")]),
        row("<w:gridBefore w:val='1'/><w:tblHeader/>", &[(changed, "2024年"), ("", "2025年")]),
        row("", &[("", "东乡"), ("", "5"), ("", "6")]),
    ];
    let blocks =
        read(zipped(&[("word/document.xml", &document(&format!("<w:tbl>{}</w:tbl>", rows.concat())))])).unwrap();
    let left = crate::document::row_text::LEFT;
    assert!(!blocks.text.contains(left) && blocks.merged.len() == 1);
    assert_eq!(blocks.shown(), ["=乡镇 | 产值", "=| 2024年 | 2025年", "=东乡 | 5 | 6"]);
    assert!(blocks.hints[1].is_head);
}

#[test]
fn notes_stand_in_the_order_of_their_marks() {
    let note =
        |id: u8, text: &str| format!("<w:footnote w:id='{id}'><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>");
    let notes = format!("<w:footnotes>{}{}{}</w:footnotes>", note(2, "乙注"), note(3, "*丙注"), note(4, "甲注"));
    let settings = "<w:settings><w:footnotePr><w:numStart w:val='5'/></w:footnotePr></w:settings>";
    let mark = |id: u8, more: &str| format!("<w:r><w:t>数</w:t><w:footnoteReference w:id='{id}' {more}/></w:r>");
    let body = [mark(4, ""), mark(3, "w:customMarkFollows='1'"), mark(2, "")].concat();
    check(
        &format!("<w:p>{body}</w:p>"),
        &[("word/footnotes.xml", &notes), ("word/settings.xml", settings)],
        &["数[5]数数[6]", "[5]甲注", "*丙注", "[6]乙注"],
    );
}

#[test]
fn an_archive_that_is_cut_off_is_refused() {
    let whole = zipped(&[("word/document.xml", &document("<w:p/>"))]);
    let cut = whole[..whole.len() / 2].to_vec();
    assert_eq!(read(cut).unwrap_err(), Refusal::DamagedArchive);
}

#[test]
fn a_document_without_its_text_is_refused() {
    assert_eq!(read(zipped(&[("word/styles.xml", "")])).unwrap_err(), Refusal::NoText);
}

#[test]
fn entities_are_not_expanded() {
    let bomb = "<!DOCTYPE d [<!ENTITY a '去年去年'><!ENTITY b '&a;&a;&a;'>]><w:document><w:p><w:r><w:t>甲&b;&lt;</w:t></w:r></w:p></w:document>";
    assert_eq!(read(zipped(&[("word/document.xml", bomb)])).unwrap().shown(), ["甲<"]);
}

#[test]
fn the_text_of_a_number_is_bounded() {
    let text = "甲".repeat(1_000_000);
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl><w:lvlText w:val='{text}'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
    );
    let paragraph = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>去年</w:t></w:r></w:p>";
    let parts = [("word/document.xml", document(&paragraph.repeat(9))), ("word/numbering.xml", numbering)];
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert!(read(zipped(&parts)).unwrap().text.len() < 9 * 300);
}

#[test]
fn rows_of_tables_deep_within_others_stay_paragraphs() {
    let (open, close) = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>");
    let cells = "<w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p>";
    let nested = |depth: usize| {
        let body = document(&format!("{}{cells}{}", open.repeat(depth), close.repeat(depth)));
        read(zipped(&[("word/document.xml", &body)])).unwrap().shown()
    };
    assert_eq!(nested(2), ["=甲 | 乙"]);
    assert_eq!(nested(40), ["甲", "乙"]);
}

#[test]
fn text_that_is_lost_is_told() {
    let damaged = |body: &str| read(zipped(&[("word/document.xml", body)])).unwrap().metadata.damaged;
    let paragraph = "<w:p><w:r><w:t>去年</w:t></w:r></w:p>";
    assert!(!damaged(&document(paragraph)));
    assert!(damaged(&document(&format!("{paragraph}<w:p><w:r><w:t>R&D</w:t></w:r></w:p>"))));
    assert!(damaged(&format!("<w:document><w:body>{paragraph}")));
}

#[test]
fn a_part_that_does_not_fit_its_sum_is_told() {
    let mut archive = zipped(&[("word/document.xml", &document(&"<w:p><w:r><w:t>去年</w:t></w:r></w:p>".repeat(500)))]);
    archive[90] ^= 1;
    assert!(read(archive).map_or(true, |blocks| blocks.metadata.damaged));
}

proptest! {
    #[test]
    fn any_body_can_be_read(body in "(</?w:(p|r|t|tbl|tr|tc|del|pPr|numPr|tab)/?>|<w:numId w:val='2'/>|<w:ilvl w:val='[0-9]'/>|去年|&|<){0,40}") {
        read(zipped(&[("word/document.xml", &document(&body)), ("word/numbering.xml", NUMBERING)])).unwrap();
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in any::<Vec<u8>>(), at in any::<prop::sample::Index>()) {
        let mut archive = zipped(&[("word/document.xml", &document("<w:p><w:r><w:t>去年</w:t></w:r></w:p>"))]);
        let at = at.index(archive.len());
        archive.splice(at.., bytes);
        let _ = read(archive);
    }
}

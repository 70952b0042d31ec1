use super::*;
use proptest::prelude::*;

fn parse(text: &str) -> Document {
    Document::parse(Source { name: "-".into(), encoding: "UTF-8" }, text.into())
}

/// The invariants of `Document`.
fn assert_sound(document: &Document) {
    let text = document.text.as_str();
    let blank = |gap: &str| TextRange::whole(gap).trimmed(gap).is_empty();
    let mut end = 0;
    for paragraph in &document.paragraphs {
        assert!(text.get(paragraph.range.start..paragraph.range.end).is_some_and(|piece| !piece.trim().is_empty()));
        assert!(text.get(end..paragraph.range.start).is_some_and(blank), "text is lost");
        assert!(document.section(paragraph.section).range.covers(paragraph.range));
        end = paragraph.range.end;
    }
    assert!(text.get(end..).is_some_and(blank), "text is lost");
    let mut end = 0;
    for section in &document.sections {
        assert_eq!(section.range.start, end);
        assert!(section.end >= section.range.end);
        assert!(section.parent.is_none_or(|parent| document.section(parent).level < section.level));
        assert!(section.heading.covers(section.marker) || section.marker.is_empty());
        end = section.range.end;
    }
    assert_eq!(end, text.len());
    assert!(!document.sections.is_empty());
}

/// A text, and its sections: level, `+` for inline, heading without white space; preface and closing by name.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let document = parse(text);
    assert_sound(&document);
    let line = |section: &Section| {
        let heading: String = section.heading.of(text).chars().filter(|c| !c.is_whitespace()).collect();
        match section.kind {
            SectionKind::Headed => format!("{}{}{heading}", section.level, if section.inline { "+" } else { " " }),
            kind => format!("{kind:?}"),
        }
    };
    assert_eq!(document.sections.iter().map(line).collect::<Vec<_>>(), expected);
}

#[test]
fn a_report_with_preface_and_closing() {
    check(
        "清河市工作情况报告\n2020年，清河市认真落实各项部署。\n一、加强领导\n市政府召开会议5次。\n二、存在困难\n人手不足。\n三、普法宣传\n开展活动26次。\n我市工作虽然取得了一定成绩，但还存在不足。下一步，我们将继续努力。\n特此报告。\n清河市人民政府\n2021年1月5日",
        &["Preface", "1 一、加强领导", "1 二、存在困难", "1 三、普法宣传", "Closing"],
    );
}

#[test]
fn a_text_without_headings_is_one_preface() {
    check("今年工作平稳。\n明年继续。", &["Preface"]);
    check("", &["Preface"]);
}

#[test]
fn headings_that_open_a_paragraph() {
    check(
        "一、工作回顾\n（一）深化改革。全市推进改革12项。\n（二）扩大开放。全年引资3亿元。\n二、今后打算\n继续推进。",
        &["1 一、工作回顾", "2+（一）深化改革", "2+（二）扩大开放", "1 二、今后打算"],
    );
}

#[test]
fn items_of_an_article_are_no_headings() {
    check(
        "第一章　总则　　第一条　为规范管理，制定本办法。\n第二条　有下列情形之一的，应当更正：\n（一）依据失效的；\n（二）内容有误的。\n第二章　附则\n第三条　本办法自发布之日起施行。",
        &["1 第一章总则", "2+第一条", "2+第二条", "1 第二章附则", "2+第三条"],
    );
}

#[test]
fn a_contents_page_is_none_of_the_outline() {
    check(
        "清河规划纲要\n目　录\n一、基础\n二、目标\n三、保障\n一、基础\n过去五年成绩显著。\n二、目标\n五年翻一番。\n三、保障\n加强领导。",
        &["Preface", "1 一、基础", "1 二、目标", "1 三、保障"],
    );
}

#[test]
fn a_list_of_bodies_is_none_of_the_outline() {
    check(
        "一、部门概况\n下设下列单位：\n1.第一幼儿园\n2.第二幼儿园\n3.文化中心\n二、预算情况\n收支平衡。",
        &["1 一、部门概况", "1 二、预算情况"],
    );
}

#[test]
fn paragraphs_with_dotted_numbers_are_none_of_the_outline() {
    check(
        "第1部分：引言\n1.1 本部分說明背景。署方管理渡輪。\n1.2 我們在六月展開工作。工作涵蓋碼頭。\n第2部分：巡查\n2.1 署方沒有記錄。記錄應予保存。\n2.2 署方接納建議。署長表示同意。",
        &["1 第1部分：引言", "1 第2部分：巡查"],
    );
}

#[test]
fn stems_number_parts_and_below_other_numbers_items() {
    check(
        "甲、消防\n全年出勤。\n一、設備\n添購水箱。\n乙、衛生\n全年稽查。",
        &["1 甲、消防", "2 一、設備", "1 乙、衛生"],
    );
    check("一、消防\n分工如下。\n甲、救護組\n負責救護。\n二、衛生\n全年稽查。", &["1 一、消防", "1 二、衛生"]);
}

#[test]
fn letters_number_parts_with_text_of_their_own() {
    let text = "全年各项工作平稳推进，审批事项办理时限比上年缩短，群众满意度有所提高。";
    for [first, second] in [["A. 背景", "B. 結果"], ["甲）機構", "乙）社區"], ["（A）背景", "（B）结果"]]
    {
        let [one, two] = [first, second].map(|heading| format!("1 {}", heading.replace(' ', "")));
        check(&format!("清河公报\n{first}\n{text}\n{second}\n{text}\n"), &["Preface", &one, &two]);
        check(&format!("清河公报\n{text}\n{first}\n{second}\n"), &["Preface"]);
    }
}

#[test]
fn a_source_in_its_line_has_no_numbers_below() {
    let text = "全年各项工作平稳推进，审批事项办理时限比上年缩短，群众满意度有所提高。";
    let report = |source: &str| format!("清河公报\n{text}\n{source}\n1. 大气\n{text}\n2. 水\n{text}\n");
    check(&report("资料来源：清河县生态环境局"), &["Preface", "1 1.大气", "1 2.水"]);
    check(&report("资料来源："), &["Preface"]);
}

#[test]
fn depth_is_that_of_the_document() {
    check(
        "（一）关于经济\n经济向好。\n第一、必须坚持稳步前进的方针\n不可冒进。\n第二、必须坚持勤俭办事的方针\n不可浪费。\n（二）关于民生\n民生改善。\n结 束 语\n同志们，努力吧！",
        &[
            "1 （一）关于经济",
            "2 第一、必须坚持稳步前进的方针",
            "2 第二、必须坚持勤俭办事的方针",
            "1 （二）关于民生",
            "1 结束语",
        ],
    );
}

#[test]
fn a_preamble_holds_no_chapter() {
    check(
        "序　言\n清河历史悠久。\n第一章　总则\n第一条　为保护河道，制定本条例。\n附　则\n第二条　本条例自公布之日起施行。",
        &["1 序言", "1 第一章总则", "2+第一条", "1 附则", "2+第二条"],
    );
}

#[test]
fn lines_that_were_cut_are_one_paragraph_and_the_text_stays() {
    let cut = "去年全市經濟穩中向好，各項工作按計畫推\r\n進，居民收入繼續增長，物價總體平穩，其中消費\r\n品價格上漲百分之二。\r\n";
    let text = format!("一、工作回顧\r\n{}二、今後打算\r\n{}", cut.repeat(5), cut.repeat(5));
    check(&text, &["1 一、工作回顧", "1 二、今後打算"]);
    let document = parse(&text);
    assert_eq!(document.text, text);
    assert_eq!(document.paragraphs.len(), 12);
    assert_eq!(document.paragraphs[1].range.of(&text), cut.trim_end());
}

#[test]
fn a_page_number_between_lines_that_were_cut_is_none_of_the_paragraph() {
    let cut = "去年全市經濟穩中向好，各項工作按計畫推\n進，居民收入繼續增長，物價總體平穩，其中消費\n— 4 —\n品價格上漲百分之二。\n";
    let document = parse(&cut.repeat(8));
    let numbers = document.paragraphs.iter().filter(|p| p.range.of(&document.text) == "— 4 —");
    assert_eq!(numbers.map(|paragraph| paragraph.role).collect::<Vec<_>>(), [Role::Boilerplate; 8]);
}

#[test]
fn offsets_find_paragraph_and_section() {
    let document = parse("前言在此。\n一、回顾\n成绩不小。\n");
    let at = document.text.find("成绩").unwrap();
    assert_eq!(document.paragraph_at(at), ParagraphId(2));
    assert_eq!(document.section_at(at), SectionId(1));
    assert_eq!(document.paragraph_at(0), ParagraphId(0));
    assert_eq!(document.section_at(usize::MAX), SectionId(1));
    assert_eq!(document.paragraphs_of(SectionId(1)).collect::<Vec<_>>(), [ParagraphId(1), ParagraphId(2)]);
}

/// Text out of which reports are made, so that the rules are reached.
fn fragments() -> impl Strategy<Value = String> {
    const PIECES: [&str; 40] = [
        "一、",
        "二、",
        "（一）",
        "(二)",
        "1.",
        "2．",
        "1.1 ",
        "第一章",
        "第二条 ",
        "第三、",
        "壹、",
        "①",
        "目录",
        "特此报告。",
        "各位代表：",
        "——",
        "2021年1月5日",
        "二〇二一年",
        "清政发〔2021〕3号",
        "人民政府",
        "区长",
        "关于",
        "的报告",
        "\u{3000}\u{3000}",
        " ",
        "\u{a0}",
        "\n",
        "\r\n",
        "\u{c}",
        "。",
        "；",
        "：",
        "，",
        "“",
        "）",
        "深化改革",
        "增长5%",
        "……3",
        "首页 > ",
        "## ",
    ];
    proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_is_a_sound_document(text in any::<String>()) {
        assert_sound(&parse(&text));
    }

    #[test]
    fn any_report_is_a_sound_document(text in fragments(), markdown in any::<bool>()) {
        let text = if markdown { format!("# 报告\n{text}") } else { text };
        let document = parse(&text);
        // Markdown is written without its marks.
        if !text.contains(['#', '|']) {
            prop_assert_eq!(&document.text, &text);
        }
        assert_sound(&document);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in any::<Vec<u8>>()) {
        if let Ok(document) = load::read("-", bytes.as_slice()) {
            assert_sound(&document);
        }
    }
}

#[test]
fn a_paragraph_is_small_as_a_text_may_have_one_for_each_character() {
    assert!(size_of::<Paragraph>() <= 40, "{}", size_of::<Paragraph>());
}

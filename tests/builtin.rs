//! The built-in report: every figure of the report that it restates, and none of its traps.
#![allow(clippy::unwrap_used, clippy::expect_used)] // The helpers of a test may fail it.

use gongbao::document::{Document, SectionKind};
use gongbao::figure::{Engine, Figure};

/// Number of the section, value, unit and the end of the label of each figure, in text order.
const FIGURES: [(usize, &str, &str, &str); 24] = [
    (1, "260", "次", "法治教育培训"),
    (1, "17000", "人次", "参加人员"),
    (2, "100", "%", "政务服务事项内容完整度"),
    (2, "100", "%", "流程内容详实率"),
    (2, "265214200", "元", "民营企业、中小企业账款"),
    (2, "215", "家", "民营企业"),
    (2, "1175", "条", "企业问题"),
    (2, "1117", "条", "办结企业问题"),
    (3, "107", "份", "市政府文件"),
    (3, "143", "件", "行政规范性文件"),
    (3, "3", "件", "修改行政规范性文件"),
    (3, "33", "家", "行政执法主体"),
    (4, "1", "件", "市人大代表议案"),
    (4, "186", "件", "建议"),
    (4, "280", "件", "市政协委员提案"),
    (4, "100", "%", "办复率"),
    (4, "3", "个", "预算执行及财政决算审计项目"),
    (4, "19", "个", "专项审计（调查）项目"),
    (4, "16", "个", "领导干部经济责任及自然资源审计项目"),
    (4, "3", "个", "财务决算审计项目"),
    (5, "15", "名", "专业法治人员"),
    (5, "99.2", "%", "化解率"),
    (5, "99.7", "%", "按期办结率"),
    (5, "99.2", "%", "群众满意度"),
];

fn figures() -> (Document, Vec<Figure>) {
    let document = Document::built_in();
    let figures = Engine::new().find(&document);
    (document, figures)
}

#[test]
fn the_24_figures_are_found_with_value_and_unit_in_their_sections_and_most_with_their_labels() {
    let (document, figures) = figures();
    let mut wrong = Vec::new();
    let found: Vec<_> = figures
        .iter()
        .map(|figure| {
            let section = document.section_at(figure.range.start).0;
            (section, figure.value.to_string(), figure.unit().to_owned(), figure.label(&document.text))
        })
        .collect();
    for ((section, value, unit, label), expected) in found.iter().zip(FIGURES) {
        assert_eq!((*section, value.as_str(), unit.as_str()), (expected.0, expected.1, expected.2), "{label}");
        if !label.ends_with(expected.3) {
            wrong.push(format!("`{label}` does not end with `{}`", expected.3));
        }
    }
    // Labels are chosen by learned weights, which are right for most figures.
    assert!(wrong.len() <= 3, "{}", wrong.join("\n"));
    assert_eq!(found.len(), FIGURES.len(), "{found:?}");
}

#[test]
fn none_of_its_traps_is_taken_for_a_figure() {
    let (document, figures) = figures();
    let traps = [
        "2018年12月31日",
        "“1211”",
        "第一责任人",
        "最多跑一次",
        "三大平台",
        "“三项制度”",
        "“七五”",
        "《2020年",
        "胡五岳",
    ];
    for trap in traps {
        assert!(document.text.contains(trap), "{trap}");
        for (start, found) in document.text.match_indices(trap) {
            let touched = figures.iter().find(|f| f.range.start < start + found.len() && start < f.range.end);
            assert_eq!(touched, None, "{trap}");
        }
    }
}

#[test]
fn preface_five_sections_and_closing_stand_under_their_headings() {
    let (document, _) = figures();
    let kinds: Vec<_> = document.sections.iter().map(|section| section.kind).collect();
    let mut expected = [SectionKind::Headed; 7];
    (expected[0], expected[6]) = (SectionKind::Preface, SectionKind::Closing);
    assert_eq!(kinds, expected);
    let headings: Vec<_> = document.sections[1..6].iter().map(|section| section.heading.of(&document.text)).collect();
    let expected = [
        "一、加强组织领导",
        "二、依法全面履行政府职能",
        "三、严格依法行政和公正文明执法",
        "四、强化行政权力制约和监督",
        "五、依法有效化解社会矛盾纠纷",
    ];
    assert_eq!(headings, expected);
    assert_eq!(
        document.front.title.iter().map(|line| line.of(&document.text)).collect::<String>(),
        "许昌市2020年法治政府建设情况"
    );
}

#[test]
fn its_first_line_says_that_it_is_a_restatement() {
    let (document, _) = figures();
    assert!(document.text.lines().next().is_some_and(|line| line.contains("重述")));
}

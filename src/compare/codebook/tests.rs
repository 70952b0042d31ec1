use super::*;
use crate::document::{Document, Source};
use crate::figure::Engine;

const CODEBOOK: &str = r#"
[[variable]]
name = "粮食产量"
unit = "吨"

[[variable]]
name = "财政收入"
say = ["一般公共预算收入"]
scope = "own_level"
"#;

/// What a report tells of the two variables: the figure, `missing`, or how many it may be.
fn coded(text: &str) -> Vec<String> {
    let text = format!("清河市2024年统计公报\n\n{text}\n");
    let document = Document::parse(Source { name: "清河市".into(), encoding: "UTF-8" }, text);
    let figures = Engine::new().find(&document);
    let report = ComparedReport::new(&document, &figures);
    let coded = Codebook::parse(CODEBOOK).unwrap().variables.into_iter().map(|variable| variable.code(&report));
    let told = |coded: Coded| match coded {
        Coded::Filled(figure) => figures[figure].range.of(&document.text).to_owned(),
        Coded::Missing => "missing".to_owned(),
        Coded::Ambiguous(figures) => format!("ambiguous {}", figures.len()),
    };
    coded.map(told).collect()
}

#[test]
fn a_value_is_filled_only_where_its_name_says_so() {
    assert_eq!(coded("全年粮食产量31.5万吨，比上年增长2%。"), ["31.5万吨", "missing"]);
    assert_eq!(coded("全年粮食产量31.5万吨。全市一般公共预算收入完成9亿元。"), ["31.5万吨", "missing"]);
    assert_eq!(coded("市本级一般公共预算收入完成7亿元。"), ["missing", "7亿元"]);
}

#[test]
fn what_is_not_clear_is_not_guessed() {
    assert_eq!(coded("甲镇粮食产量3万吨。乙镇粮食产量5万吨。"), ["ambiguous 2", "missing"]);
    assert_eq!(coded("全年粮食产量31.5万吨。其中，夏粮产量7万吨。"), ["31.5万吨", "missing"]);
}

#[test]
fn one_value_told_twice_is_filled_with_the_exact_one() {
    assert_eq!(coded("全年粮食产量32万吨。其中，粮食产量319986吨的详情见后。"), ["319986吨", "missing"]);
}

#[test]
fn a_mistake_in_a_codebook_is_told_in_a_line() {
    let error = |toml: &str| Codebook::parse(toml).unwrap_err().to_string();
    assert!(error("").contains("variable"));
    let unknown = error("[[variable]]\nname = \"甲\"\naspect = \"height\"");
    assert!(unknown.starts_with("variable `甲`: found `height`, expected one of `level`"), "{unknown}");
    let misspelled = error(&format!("[[variable]]\nnmae = \"{}\"", "甲".repeat(100_000)));
    assert!(misspelled.starts_with("line 2: ") && misspelled.len() < 300, "{misspelled}");
    assert!(error("[[variable]]\nname = \"甲\"\npattern = \"(\"").starts_with("variable `甲`"));
}

#[test]
fn an_exact_value_of_the_whole_place_is_told_better_than_others() {
    assert_eq!(coded("粮食产量突破30万吨。全年粮食产量31.5万吨。")[0], "31.5万吨");
    assert_eq!(coded("全年粮食产量31.5万吨。清河区粮食产量7.2万吨。")[0], "31.5万吨");
}

#[test]
fn what_opens_a_paragraph_with_a_point_behind_it_holds_for_all_of_it() {
    let accounts = "(1)全市收支.一般公共预算收入9亿元,增长3%.\n\n(2)市级收支.一般公共预算收入7亿元,增长2%.";
    assert_eq!(coded(accounts)[1], "7亿元");
}

#[test]
fn parts_are_of_the_place_of_their_whole() {
    let accounts = "市本级收入12亿元，其中：一般公共预算收入7亿元；县区收入20亿元，其中：一般公共预算收入16亿元。";
    assert_eq!(coded(accounts)[1], "7亿元");
}

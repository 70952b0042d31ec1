use super::*;

/// `【marker】rest`, or no marker at all, and the number.
#[track_caller]
fn check(fixture: &str, style: NumberingStyle, number: u32) {
    let text = fixture.replace(['【', '】'], "");
    let found = marker(&text).unwrap_or_else(|| panic!("no marker in {text}"));
    assert_eq!((found.style, found.number), (style, number), "{text}");
    assert_eq!(format!("【{}】{}", upto(&text, found.len), from(&text, found.len)), fixture);
}

#[test]
fn markers_of_every_style() {
    check("【第二编】 分则", NumberingStyle::Volume, 2);
    check("【第三部分】　收支情况", NumberingStyle::Part, 3);
    check("【第十二章】附则", NumberingStyle::Chapter, 12);
    check("【第 三 节】　监督", NumberingStyle::Division, 3);
    check("【第一百零七条】 本办法自发布之日起施行。", NumberingStyle::Article, 107);
    check("【第二十条之一】 补充", NumberingStyle::Article, 20);
    check("【第六條】　附則", NumberingStyle::Article, 6);
    check("【壹、】前言", NumberingStyle::Formal, 1);
    check("【貳、】現況", NumberingStyle::Formal, 2);
    check("【二十一、】其他", NumberingStyle::Chinese, 21);
    check("【十.】其他", NumberingStyle::Chinese, 10);
    check("【（三）】深化改革", NumberingStyle::ChineseParen, 3);
    check("【(四)】深化改革", NumberingStyle::ChineseParen, 4);
    check("【（五)】深化改革", NumberingStyle::ChineseParen, 5);
    check("【㈡】深化改革", NumberingStyle::ChineseParen, 2);
    check("【1.】推进公开", NumberingStyle::Decimal(1), 1);
    check("【１２．】推进公开", NumberingStyle::Decimal(1), 12);
    check("【7、】推进公开", NumberingStyle::Decimal(1), 7);
    check("【2.3.1】 术语", NumberingStyle::Decimal(3), 1);
    check("【（11）】推进公开", NumberingStyle::DecimalParen, 11);
    check("【3)】推进公开", NumberingStyle::DecimalParen, 3);
    check("【③】推进公开", NumberingStyle::Circled, 3);
    check("【第二、】既要放活又要管好", NumberingStyle::Ordinal, 2);
    check("【二）】种植业", NumberingStyle::ChineseParen, 2);
    check("【Ⅲ、】市场开发", NumberingStyle::Formal, 3);
    check("【2.3.1】　一等品", NumberingStyle::Decimal(3), 1);
}

#[test]
fn a_numeral_without_a_mark_stands_before_a_name_that_fills_the_line() {
    check("【二】　农业", NumberingStyle::Chinese, 2);
    check("【1】 总则", NumberingStyle::Decimal(1), 1);
    check("【03】\n工业和建筑业", NumberingStyle::Decimal(1), 3);
    for text in ["1 总则第2条", "2025 年度报告", "一 季", "3 项目，共五个", "12总则"] {
        assert_eq!(marker(text), None, "{text}");
    }
}

#[test]
fn stems_and_roman_numerals_number_like_formal_ones() {
    check("【甲、】歲入", NumberingStyle::Stem, 1);
    check("【丙】　市場", NumberingStyle::Stem, 3);
    check("【肆】　交通", NumberingStyle::Formal, 4);
    check("【Ⅱ】　仓储", NumberingStyle::Formal, 2);
    check("【Ⅻ：】仓储", NumberingStyle::Formal, 12);
    check("【IV.】 仓储", NumberingStyle::Formal, 4);
    check("【III．】仓储", NumberingStyle::Formal, 3);
    check("【（Ⅱ）】仓储", NumberingStyle::ChineseParen, 2);
    check("【PART 02】\n仓储", NumberingStyle::Part, 2);
    for text in ["甲、丁两方", "甲乙、丙", "I 级响应", "X光检查", "V.I.P.客户", "IIII. 其他", "PARTY 3"]
    {
        assert_eq!(marker(text), None, "{text}");
    }
}

#[test]
fn numbers_that_open_a_text_are_no_markers() {
    for text in [
        "1.5亿元",
        "2021年",
        "一是深化改革",
        "第一，要稳",
        "第五条规定的程序",
        "第三篇章",
        "（2021）",
        "十分",
        "3.5 3",
        "三七、当归",
        "二〇二一年",
    ] {
        assert_eq!(marker(text), None, "{text}");
    }
}

#[test]
fn short_drops_the_mark_behind() {
    let shorts = ["一、", "（一）", "1.", "第三章", "12．"].map(short);
    assert_eq!(shorts, ["一", "（一）", "1", "第三章", "12"]);
}

#[test]
fn letters_number_where_a_name_of_ideographs_follows() {
    check("【A.】 背景", NumberingStyle::Letter, 1);
    check("【Ｂ．】背景", NumberingStyle::Letter, 2);
    check("【（C）】背景", NumberingStyle::Letter, 3);
    check("【（乙）】機構", NumberingStyle::Letter, 2);
    check("【甲）】機構", NumberingStyle::Letter, 1);
    for text in ["A.1 背景", "AB. 背景", "B超检查", "（A）=（B）", "A股", "（甲方）"] {
        assert_eq!(marker(text), None, "{text}");
    }
}

#[test]
fn characters_that_are_not_shown_may_stand_within_a_marker() {
    check("【\u{feff}一\u{200b}、】种植", NumberingStyle::Chinese, 1);
    check("【（\u{200b}二\u{200b}）】\u{200b}产量", NumberingStyle::ChineseParen, 2);
    assert_eq!(marker("1\u{200b}.5亿元"), None);
}

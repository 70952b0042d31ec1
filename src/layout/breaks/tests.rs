//! The break finder beside the rules of UAX #14, and what its tailoring to Chinese changes.

use super::*;

#[test]
fn characters_that_may_cluster_are_found_with_their_neighbours() {
    let piece = "红e\u{301}花👍绿叶\u{e0100}\u{e0101}";
    let found: Vec<&str> = tangles(piece).map(|tangle| tangle.of(piece)).collect();
    assert_eq!(found, ["e\u{301}花👍绿", "叶\u{e0100}\u{e0101}"]);
    assert_eq!(tangles("👍").count() + tangles("红花").count() + tangles("").count(), 1);
}

/// `text` with a ÷ wherever a row may end without cutting anything.
fn opportunities(text: &str) -> String {
    let mut marked = String::new();
    let clusters = clusters(text, TextRange::whole(text), &[], &Measure::new(40));
    let ends = clusters.iter().skip(1).map(|cluster| cluster.start).chain([text.len()]);
    for (cluster, end) in clusters.iter().zip(ends) {
        let opens = cluster.start > 0 && !cluster.space && cluster.before <= Break::Soft;
        marked.push_str(if opens { "÷" } else { "" });
        marked.push_str(TextRange::new(cluster.start, end).of(text));
    }
    marked
}

/// Cases of the rules of UAX #14 (revision 49, Unicode 15), a rule a line or more. A ÷ is an opportunity; the one behind
/// white space stands before what follows it.
#[rustfmt::skip] // A case a line.
const RULES: [(&str, &str); 44] = [
    ("LB7", "ab ÷cd"), ("LB7", "中 ÷文"), ("LB8", "ab\u{200b}÷cd"), ("LB8", "ab\u{200b} ÷cd"),
    ("LB8a", "👩\u{200d}👧"), ("LB8a", "中\u{200d}文"),
    ("LB9", "e\u{301}e\u{301}"), ("LB9", "中\u{301}÷文"), ("LB10", "ab \u{301}cd"),
    ("LB11", "ab\u{2060}cd"), ("LB11", "中\u{2060}文"), ("LB12", "ab\u{a0}cd"), ("LB12", "1\u{202f}000"),
    ("LB12a", "ab-÷\u{e9}cd"),
    ("LB13", "(ab)"), ("LB13", "a!"), ("LB13", "中，÷文"), ("LB13", "中。÷文"), ("LB13", "中）÷文"), ("LB13", "ab/÷cd"),
    ("LB14", "（中÷文）"), ("LB14", "( ab"), ("LB15", "「中÷文」"), ("LB16", "中）々"),
    ("LB17", "中——÷文"), ("LB18", "a ÷(b)"),
    ("LB20", "ab÷\u{fffc}÷cd"), ("LB21", "ab-÷cd"), ("LB21", "中々÷文"), ("LB21a", "\u{5d0}-\u{5d0}"), ("LB21b", "/\u{5d0}"),
    ("LB22", "ab…÷中"), ("LB23", "a1"), ("LB23", "1a"), ("LB24", "$ab"), ("LB25", "$(12.35)"), ("LB25", "2,1234"),
    ("LB25", "(1)%"), ("LB28", "abcd"), ("LB28", "中÷ab÷文"), ("LB29", "a.b"), ("LB30", "a(b)"),
    ("LB30a", "🇨🇳÷🇨🇳"), ("LB30b", "👍🏽÷👍🏽"),
];

#[test]
fn the_rules_of_uax_14_hold() {
    let wrong: Vec<String> = RULES
        .iter()
        .map(|(rule, marked)| (rule, marked, opportunities(&marked.replace('÷', ""))))
        .filter(|(_, marked, found)| found != *marked)
        .map(|(rule, marked, found)| format!("{rule}: expected {marked}, found {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the tailoring changes: the opportunities of UAX #14, and ours.
#[rustfmt::skip] // A case a line.
const TAILORED: [(&str, &str, &str); 14] = [
    ("ASCII marks are full-width ones beside Chinese", "工÷作,2÷项;3÷条", "工÷作,÷2项;÷3条"),
    ("quotation marks are brackets", "推÷行“一÷网”通÷办", "推÷行÷“一÷网”÷通÷办"),
    ("a dash starts no row", "主÷线÷——÷为÷民", "主÷线——÷为÷民"),
    ("nor does an ellipsis", "等÷等……÷不÷一", "等÷等……÷不÷一"),
    ("nor an interpunct", "艾÷·÷买", "艾·÷买"),
    ("nor a tilde", "三÷～÷五", "三～÷五"),
    ("a solidus ends no row", "元/÷吨", "元/吨"),
    ("a number keeps its unit", "共÷3706÷件÷次", "共÷3706件次"),
    ("and its multiplier", "共÷26.5÷万÷元÷整", "共÷26.5万元÷整"),
    ("an ordinal keeps its number", "第÷十÷二÷次÷会", "第十二次÷会"),
    ("a date is parted between its parts", "2023÷年÷11÷月÷29÷日", "2023年÷11月÷29日"),
    ("full-width digits make numbers", "１÷２．÷５", "１２．５"),
    ("no-break spaces fill lines of Chinese", "姓÷名\u{a0}\u{a0}单÷位", "姓÷名\u{a0}\u{a0}÷单÷位"),
    ("a list number keeps its text", "1.÷稳÷定", "1.稳÷定"),
];

#[test]
fn what_the_tailoring_changes() {
    let wrong: Vec<String> = TAILORED
        .iter()
        .flat_map(|(what, standard, ours)| {
            let text = ours.replace('÷', "");
            let ends: Vec<usize> = linebreaks(&text).map(|(at, _)| at).filter(|at| *at < text.len()).collect();
            let mut marked = text.clone();
            ends.iter().rev().for_each(|at| marked.insert(*at, '÷'));
            [(what, standard, marked), (what, ours, opportunities(&text))]
        })
        .filter(|(_, expected, found)| *expected != found)
        .map(|(what, expected, found)| format!("{what}: expected {expected}, found {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

//! Queries, and the text with their hits marked in it.

use super::*;
use crate::document::Source;
use proptest::prelude::*;

fn document(text: &str) -> Document {
    Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned())
}

fn query(mode: QueryMode, typed: &str) -> Query {
    Query::new(mode, typed).expect("no fault").expect("a query")
}

#[track_caller]
fn check(mode: QueryMode, typed: &str, marked: &str) {
    let text = marked.replace(['【', '】'], "");
    let hits = query(mode, typed).hits(&document(&text));
    let mut got = text.clone();
    for hit in hits.iter().rev() {
        got.insert(hit.end, '】');
        got.insert(hit.start, '【');
    }
    assert_eq!(got, marked, "{typed}");
}

#[test]
fn every_hit_is_found_in_order() {
    check(QueryMode::Literal, "审批", "清理【审批】事项，\n压减【审批】环节，行政【审批】。");
}

#[test]
fn width_case_and_traditional_characters_do_not_matter() {
    check(QueryMode::Literal, "gb/t 12", "依照【ＧＢ／Ｔ　１２】和【gb/t 12】执行");
    check(QueryMode::Literal, "審计", "【審計】与【审计】，(审)计");
    check(QueryMode::Literal, "（一）", "【（一）】与【(一)】");
}

#[test]
fn letters_whose_lower_case_is_longer_do_not_shift_a_hit() {
    check(QueryMode::Literal, "年报", "İİİ【年报】İ【年报】");
}

#[test]
fn a_literal_query_is_no_expression() {
    check(QueryMode::Literal, "3.5%+", "增长3x5%，【３.５％＋】，35%");
}

#[test]
fn an_expression_stays_within_its_paragraph_and_finds_variants() {
    check(QueryMode::Regex, "審.*?件", "办结【审理案件】3件，\n审\n计件");
    check(QueryMode::Regex, "[0-9]+(万元|户)", "投入【３５万元】，惠及【20戶】");
    check(QueryMode::Regex, "^[^审]+", "【一】审\n審二\n【三】");
    check(QueryMode::Regex, r"\d{2,}", "1、【22】、【３３３】");
}

#[test]
fn an_expression_that_matches_nothing_at_all_gives_no_empty_hit() {
    check(QueryMode::Regex, "件*", "办结3【件】。");
}

#[test]
fn initials_full_readings_and_both_mixed_find_the_same() {
    for typed in ["fzjs", "fazhijs", "fzhjs", "fazhijianshe", "FZ js", "法zj设", "fazhijiansh"] {
        check(QueryMode::Pinyin, typed, "推进【法治建设】工作，法制健全");
    }
    check(QueryMode::Pinyin, "fazhi", "【法治】、【法制】、【发制】人，发展");
}

#[test]
fn a_character_of_several_readings_is_found_by_each() {
    for typed in ["yinhang", "yinxing"] {
        check(QueryMode::Pinyin, typed, "【银行】");
    }
    for typed in ["zhongqing", "chongqing", "cq"] {
        check(QueryMode::Pinyin, typed, "【重庆】市");
    }
    for typed in ["falv", "falu", "falü"] {
        check(QueryMode::Pinyin, typed, "【法律】");
    }
}

#[test]
fn pinyin_finds_traditional_characters_letters_and_digits_too() {
    check(QueryMode::Pinyin, "sjgz", "【審計工作】");
    check(QueryMode::Pinyin, "gdpzz", "【ＧＤＰ增长】，GDP减少");
    check(QueryMode::Pinyin, "2020n", "【2020年】");
}

#[test]
fn a_syllable_that_is_not_the_last_is_typed_in_full_or_by_its_initial() {
    check(QueryMode::Pinyin, "jiashe", "建设，【加设】");
    check(QueryMode::Pinyin, "jsh", "【建设】");
}

#[test]
fn nothing_typed_is_no_query() {
    for (mode, typed) in
        [(QueryMode::Literal, ""), (QueryMode::Regex, ""), (QueryMode::Pinyin, ""), (QueryMode::Pinyin, " '")]
    {
        assert!(Query::new(mode, typed).expect("no fault").is_none());
    }
}

#[test]
fn what_is_wrong_with_an_expression_is_told() {
    let faults = [
        ("[审", RegexError::OpenClass),
        ("(审", RegexError::OpenGroup),
        ("审\\", RegexError::OpenEscape),
        ("*", RegexError::NothingToRepeat),
        (r"(\w{500}){500}", RegexError::TooLarge),
        (r"\p{没有}", RegexError::Other),
    ];
    for (typed, fault) in faults {
        assert_eq!(Query::new(QueryMode::Regex, typed).err(), Some(fault), "{typed}");
    }
}

/// The places of the first hit wanted and of all hits, after all steps.
fn search(document: &Document, from: usize, typed: &str) -> (Option<usize>, Vec<usize>, usize) {
    let mut search = Search::new(query(QueryMode::Literal, typed), document, from);
    let mut steps = 0;
    while search.is_under_way() {
        search.look(document);
        steps += 1;
    }
    (search.first(), search.hits().iter().map(|hit| hit.start).collect(), steps)
}

#[test]
fn the_first_hit_is_the_next_one_and_goes_round_the_end() {
    let document = document("审计一\n审计二\n审计三\n");
    for (from, first) in [(0, 0), (1, 1), (10, 1), (11, 2), (20, 2), (21, 0)] {
        assert_eq!(search(&document, from, "审计"), (Some(first), vec![0, 10, 20], 1), "from {from}");
    }
    assert_eq!(search(&document, 5, "没有"), (None, vec![], 1));
}

#[test]
fn the_next_hit_is_known_before_all_is_looked_through() {
    let document = document(&"审计工作稳步推进。\n".repeat(20_000));
    let from = document.text.len() / 2;
    let mut search = Search::new(query(QueryMode::Literal, "审计"), &document, from);
    search.look(&document);
    assert!(search.is_under_way());
    let first = search.first().map(|first| search.hits()[first].start).expect("a hit");
    assert!((from..from + 60).contains(&first));
}

#[test]
fn a_paragraph_of_several_steps_hides_no_hit_at_its_cuts() {
    let text = format!("{}审计工作", "推进".repeat(3)).repeat(9_000);
    let document = document(&text);
    let expected: Vec<usize> = text.match_indices("审计工作").map(|(at, _)| at).collect();
    for from in [0, 100_000] {
        let (_, hits, steps) = search(&document, from, "审计工作");
        assert!(hits == expected && steps > 2, "{} hits in {steps} steps", hits.len());
    }
    assert_eq!(query(QueryMode::Regex, "^推").hits(&document).len(), 1);
}

proptest! {
    /// Whatever is typed: hits stand in order, on char boundaries, and do not overlap.
    #[test]
    fn any_query_gives_hits_in_order(typed in "[审計a1.*+?(\\[\\]\\\\|^ fzjs]{0,8}", text in "[审计審計aＡ1.。（\n fzjs法治]{0,60}") {
        let document = document(&text);
        for mode in [QueryMode::Literal, QueryMode::Regex, QueryMode::Pinyin] {
            let Ok(Some(query)) = Query::new(mode, &typed) else { continue };
            let hits = query.hits(&document);
            prop_assert!(hits.iter().all(|hit| text.get(hit.start..hit.end).is_some_and(|hit| !hit.is_empty())));
            prop_assert!(hits.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }
}

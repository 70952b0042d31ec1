//! Screens of the concordance.

use super::*;
use crate::reader::concordance::line::{ConcordanceEvent, lines};
use crate::search::{Query, QueryMode};
use std::path::Path;

#[track_caller]
fn check(width: u16, height: u16, lang: Lang, expected: &str) {
    let mut reader = open(REPORT);
    let area = Rect::new(0, 0, width, height);
    arrange(&mut reader, area, Ambiguous::Narrow, &interface(lang));
    let query = Query::new(QueryMode::Literal, "办").unwrap().unwrap();
    let found = lines(query.clone(), reader.document(), (0, Path::new("库/报告.txt")));
    reader.begin_concordance(query, 3);
    reader.receive_concordance(vec![ConcordanceEvent::Lines(found)]);
    let panes = arrange(&mut reader, area, Ambiguous::Narrow, &interface(lang));
    let mut buffer = Buffer::empty(area);
    super::super::screen(&mut buffer, View { reader: &reader, interface: &interface(lang) }, &panes);
    let rows: Vec<String> = (1..height - 1).map(|y| row(&buffer, y)).collect();
    assert_eq!(rows, expected.trim_matches('\n').lines().collect::<Vec<_>>(), "\n{}", rows.join("\n"));
}

#[test]
fn the_hits_stand_beneath_each_other_between_the_words_around_them() {
    check(
        60,
        14,
        Lang::ZH,
        "
 各份报告中 /办  文字  3 处，在 1 份报告中         按位置 ↓
▌ 某市二〇二…              全年举办讲座31场、参加人员2700余
  某市二〇二…      压减材料17项，办理时限缩短40%，办结率达到
  某市二〇二…   办理时限缩短40%，办结率达到98.5%。





 正在搜索 1/3
 某市二〇二一年度工作报告  一、加强学习
 库/报告.txt
",
    );
}

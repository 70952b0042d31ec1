//! Checks on the screen.

use super::*;
use crate::check::Checker;
use crate::reader::loading::LoadEvent;

/// A total that is not what its parts come to, and a rate that is right.
const SLIP: &str = "某县预算报告

一、收入

全县一般公共预算收入31.7亿元，加上上级补助收入12.9亿元，收入总计46.4亿元。

二、办案

全年受理案件317件，审结293件，审结率92.4%。
";

#[track_caller]
fn check_screen(lang: Lang, width: u16, height: u16, actions: &[Action], expected: &str) {
    let mut reader = open(SLIP);
    let (area, interface) = (Rect::new(0, 0, width, height), interface(lang));
    arrange(&mut reader, area, Ambiguous::Narrow, &interface);
    let job = reader.check_job().unwrap();
    reader.receive(LoadEvent::Checked(Box::new(job.run(&Checker::new()))));
    for action in actions {
        reader.update(*action);
        arrange(&mut reader, area, Ambiguous::Narrow, &interface);
    }
    let panes = arrange(&mut reader, area, Ambiguous::Narrow, &interface);
    while reader.is_counting() {
        reader.count_on();
    }
    let mut buffer = Buffer::empty(area);
    super::super::screen(&mut buffer, View { reader: &reader, interface: &interface }, &panes);
    let rows: Vec<String> = (0..height).map(|y| row(&buffer, y)).collect();
    let expected: Vec<&str> = expected.trim_matches('\n').lines().collect();
    assert_eq!(rows, expected, "\n{}", rows.join("\n"));
}

#[test]
fn an_alarm_is_marked_beside_its_line_and_told_in_the_list_and_below() {
    check_screen(
        Lang::ZH,
        80,
        10,
        &[Action::NextAlarm],
        "
 某县预算报告                                                     一 收入 · 66%
 章节             │              某县预算报告               ┃ 本节数据      3/3
 引言             │                                         ┃▌ 46.4亿元
▌一 收入         3│ 一、收入                                ┃▌ 一般公共预算收入
 二 办案         3│                                         !▌ 总计?
                  │!    全县一般公共预算收入31.7亿元，加上  !▌ ! 31.7 + 12.9 =
                  │!上级补助收入12.9亿元，收入总计          ┃▌ 44.6亿元 ≠
                  │!46.4亿元。                              │▌ 46.4亿元
                  │                                         │
 ! 1/1 31.7 + 12.9 = 44.6亿元，文中为 46.4亿元（差 1.8亿元）            7/12 行
",
    );
}

#[test]
fn the_list_of_the_checks_tells_the_marked_one_in_full() {
    check_screen(
        Lang::EN,
        60,
        12,
        &[Action::Checks],
        "
 某县预算报告                                 Preface · 90%
 Checks  2 relations checked, 1 do not hold
▌! 31.7 + 12.9 = 44.6亿元, but the text says 46.4亿元 (1.8…
 ▸ 1 hold



 31.7 + 12.9 = 44.6亿元, but the text says 46.4亿元 (1.8亿元
 off)
 …，加上上级补助收入12.9亿元，收入总计46.4亿元。
                                                    一 收入
 ? help  Esc back  j/k choose  Enter read        1/11 lines
",
    );
}

//! The page of keys.

use super::*;
use crate::reader::help::Help;
use crate::tui::draw::help;

#[test]
fn the_help_names_every_binding_in_both_languages() {
    for (lang, title, entry) in [(Lang::ZH, " 帮助", "下一个数据"), (Lang::EN, " Help", "next figure")] {
        let (rows, ..) = screen(100, 200, lang, &[Action::Help]);
        assert!(rows[1].starts_with(title), "{}", rows[1]);
        assert!(rows.iter().any(|row| row.starts_with(" f ") && row.contains(entry)), "{}", rows.join("\n"));
        let listed = rows.iter().skip(3).take_while(|row| !row.is_empty()).count();
        assert_eq!(listed, Keymap::default().bindings.len() + 1 + Context::NAMES.len());
    }
}

#[test]
fn the_keys_of_the_view_that_is_open_come_first_in_the_help() {
    let first = |actions: &[Action]| screen(100, 40, Lang::ZH, actions).0[3..5].join("\n");
    assert!(first(&[Action::Help]).starts_with(" 阅读\n j"), "{}", first(&[Action::Help]));
    let table = first(&[Action::AllFigures, Action::Help]);
    assert!(table.starts_with(" 全部数据\n /"), "{table}");
    let sections = first(&[Action::PreviousPane, Action::Help]);
    assert!(sections.starts_with(" 章节\n n"), "{sections}");
}

#[test]
fn what_is_bound_to_no_key_comes_last_in_the_help() {
    let mut keymap = Keymap::default();
    keymap.bindings[0].keys.clear();
    let keyboard = Keyboard::new(keymap);
    let entries = help::entries(&Interface { keyboard, ..interface(Lang::EN) }, &Help::default());
    let last = format!("{:?}", entries.last().unwrap());
    assert!(last.contains("keys: []") && last.contains("line down"), "{last}");
    assert_eq!(entries.len(), Keymap::default().bindings.len() + 1 + Context::NAMES.len());
}

#[test]
fn the_help_shows_the_lines_that_one_looks_for() {
    let typed = |text: &str| text.chars().map(|c| Action::Edit(Edit::Insert(c))).collect::<Vec<_>>();
    let help =
        |actions: Vec<Action>| screen(80, 24, Lang::ZH, &[vec![Action::Help, Action::Search], actions].concat()).0;
    let rows = help(typed("书签"));
    assert!(rows[1].starts_with(" 帮助 /书签 1–"), "{}", rows[1]);
    assert!(rows[3].starts_with(" m ") && rows[3].ends_with("reading.mark"), "{}", rows[3]);
    assert!(rows[3..22].iter().all(|row| row.is_empty() || row.contains("书签")), "{rows:?}");
    assert!(rows[23].starts_with(" /书签"), "{}", rows[23]);
    let pinyin = [vec![Action::SwitchMode, Action::SwitchMode], typed("shuqian"), vec![Action::Enter]].concat();
    assert!(help(pinyin)[3].starts_with(" m "));
    assert!(help(typed("line-down"))[3].starts_with(" j ↓ "));
    assert_eq!(help([typed("无此"), vec![Action::Enter]].concat())[1], " 帮助 /无此 0");
    // First all lines are shown again, then the help is closed.
    let esc = |times: usize| help([typed("书签"), vec![Action::Enter], vec![Action::Back; times]].concat())[1].clone();
    assert!(esc(1).starts_with(" 帮助 1–") && esc(2).starts_with(" 章节"), "{} {}", esc(1), esc(2));
}

//! Screens of the form in which a figure is corrected, and of what comes of it.

use super::*;

fn typed(text: &str) -> impl Iterator<Item = Action> {
    text.chars().map(|c| Action::Edit(Edit::Insert(c)))
}

/// The form for the second figure, in which a label and no period was typed.
fn form() -> Vec<Action> {
    let open = [Action::NextFigure, Action::NextFigure, Action::Correct, Action::Edit(Edit::EraseToStart)];
    let label = open.into_iter().chain(typed("听讲座的\u{1b}干部"));
    label.chain([Action::NextField]).chain(typed("二〇二一年上半年")).collect()
}

#[test]
fn the_form_stands_over_the_lowest_lines_with_the_figure_and_its_sentence() {
    check(
        72,
        14,
        &form(),
        "
 某市二〇二一年度工作报告                             一 加强学习 · 85%
 章节             │     某市二〇二一年度工作报告      ┃ 本节数据    2/2
 引言             │                                   ┃  31场
▌一 加强学习     2│ ▸ 网页栏目 ×1                     ┃  举办讲座 · 全年
 二 改进服务     3│     全市工作稳步推进，成效明显。  ┃▌ 2700余人次
                  │                                   ┃▌ 参加人员?
                  │ 一、加强学习                      ┤▌ 全年

 更正  2700余人次
 全年举办讲座31场、参加人员2700余人次。
 指标  听讲座的␛干部                                     程序：参加人员
▌时期  全年二〇二一年上半年                                  程序：全年
 单位  人次
 Enter 保存  Esc 取消  Tab/Shift-Tab 换项  Ctrl-R 照程序        9/14 行
",
    );
}

#[test]
fn what_was_corrected_shows_in_the_lists_with_its_sign() {
    let actions: Vec<Action> = form().into_iter().chain([Action::Enter]).collect();
    let (rows, ..) = screen(72, 14, Lang::ZH, &actions);
    assert!(rows[5].ends_with("┃▌ 听讲座的␛干部*"), "{}", rows[5]);
    let actions: Vec<Action> = actions.into_iter().chain([Action::AllFigures]).collect();
    let (rows, ..) = screen(80, 24, Lang::ZH, &actions);
    assert!(rows.iter().any(|row| row.contains(" 听讲座的␛干部* ")), "{}", rows.join("\n"));
    assert!(rows.iter().any(|row| row.ends_with("  全年二〇二一年上半年")), "{}", rows.join("\n"));
}

#[test]
fn the_field_that_has_the_keys_is_in_sight_on_any_screen() {
    for (width, height) in [(20, 3), (20, 4), (12, 6), (40, 8)] {
        let (rows, ..) = screen(width, height, Lang::ZH, &form());
        assert!(rows.iter().any(|row| row.starts_with("▌时期")), "{}", rows.join("\n"));
    }
}

#[test]
fn a_label_that_is_not_sure_has_a_quiet_sign() {
    let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, REPORT.to_owned());
    let mut figures = Engine::new().find(&document);
    figures.iter_mut().for_each(|figure| figure.is_sure = false);
    let mut reader = Reader::new(document, figures);
    let (area, interface) = (Rect::new(0, 0, 72, 14), interface(Lang::ZH));
    arrange(&mut reader, area, Ambiguous::Narrow, &interface);
    reader.update(Action::NextFigure);
    let panes = arrange(&mut reader, area, Ambiguous::Narrow, &interface);
    let mut buffer = Buffer::empty(area);
    super::super::screen(&mut buffer, View { reader: &reader, interface: &interface }, &panes);
    let rows: Vec<String> = (0..14).map(|y| row(&buffer, y)).collect();
    let line = rows.iter().position(|row| row.ends_with("举办讲座?")).unwrap_or_else(|| panic!("{}", rows.join("\n")));
    let sign = (0..72).find(|x| buffer[(*x, line as u16)].symbol() == "?").unwrap();
    assert_eq!(buffer[(sign, line as u16)].style().add_modifier, interface.theme.quiet.add_modifier);
}

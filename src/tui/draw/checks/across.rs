//! The relations with other open reports, in the list of the checks.

use super::draw_note;
use crate::check::AcrossKind;
use crate::reader::across::{AcrossMember, CheckedAcross};
use crate::reader::checks::CheckCounts;
use crate::tui::draw::all_figures::put_sentence;
use crate::tui::draw::{View, inner};
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// How many there are.
pub fn heading(view: View) -> String {
    let across = view.reader.across();
    let count = |is: fn(&CheckedAcross) -> bool| across.iter().filter(|relation| is(relation)).count();
    (view.lang().checks.across_heading)(CheckCounts {
        checked: across.len(),
        wrong: count(|relation| !relation.holds()),
        accepted: count(|relation| relation.is_accepted),
    })
}

/// Draws a relation, at the right the reports, if there is room; of one that says nothing else its sentence.
pub fn draw_row(page: &mut Page, view: View, area: Rect, at: usize, style: Style) {
    let Some(relation) = view.reader.across().get(at) else { return };
    if relation.is_alarm() {
        page.put(area, page.symbols().alarm, view.theme().alarm);
    }
    let accepted = if relation.is_accepted { format!(" {}", view.lang().checks.accepted) } else { String::new() };
    let beside = format!("{accepted} {}", reports(page, relation));
    let note = note(view, relation);
    let room = inner(area, 2, 0);
    let has_room = page.cells(&note).saturating_add(page.cells(&beside)) < room.width;
    let room = page.put_right(room, if has_room { &beside } else { &accepted }, view.theme().quiet);
    let end = page.put(room, &note, style);
    if let Some(total) = relation.total().filter(|_| relation.relation.kind == AcrossKind::Unchanged) {
        page.put(inner(room, end + 1, 0), &total.sentence, view.theme().quiet);
    }
}

/// The whole of what is told, and the sentence of the later report and that of the earlier one.
pub fn draw_details(page: &mut Page, view: View, area: Rect, at: usize) {
    let Some(relation) = view.reader.across().get(at) else { return };
    let lines = draw_note(page, view, area, &note(view, relation));
    let members = [relation.total(), relation.earlier()].into_iter().flatten();
    members.zip(lines).for_each(|(member, line)| draw_member(page, view, line, member));
}

fn draw_member(page: &mut Page, view: View, line: Rect, member: &AcrossMember) {
    let end = page.put(line, &format!("{}  ", member.report), view.theme().notice);
    let (before, behind) = member.sentence.split_once(&*member.text).unwrap_or(("", &member.sentence));
    let written = if behind.len() == member.sentence.len() { "" } else { &member.text };
    put_sentence(page, view, inner(line, end, 0), [before, written, behind]);
}

fn note(view: View, relation: &CheckedAcross) -> String {
    (view.lang().checks.across)(&relation.relation, &relation.equation)
}

/// The names of the earlier report and of the later one.
fn reports(page: &Page, relation: &CheckedAcross) -> String {
    let names = [relation.earlier(), relation.total()].into_iter().flatten().map(|member| member.report.as_str());
    names.collect::<Vec<_>>().join(page.symbols().then)
}

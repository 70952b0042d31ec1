//! The list of the reports, over the text.

use super::{View, inner, lines};
use crate::reader::report_list::{ENTRY_LINES, ListedReport, ReportList, ReportStatus};
use crate::tui::page::Page;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws the list under its title; the marked entry is always in sight.
pub fn draw(page: &mut Page, view: View, area: Rect, listing: &ReportList) {
    page.blank(area);
    let name = if listing.current.is_some() { view.lang().reports } else { view.lang().recent };
    let title = format!("{name} {}/{}", listing.at + 1, listing.entries.len());
    page.put(inner(area, 1, 0), &title, view.theme().active);
    let body = inner(area, 0, 1);
    let first = (listing.at + 1).saturating_sub((usize::from(body.height) / ENTRY_LINES).max(1));
    let mut rows = lines(body);
    for (index, entry) in listing.entries.iter().enumerate().skip(first) {
        for line in 0..ENTRY_LINES {
            let Some(area) = rows.next() else { return };
            draw_line(page, view, area, (listing, index, entry), line);
        }
    }
}

fn draw_line(page: &mut Page, view: View, area: Rect, entry: (&ReportList, usize, &ListedReport), line: usize) {
    let (listing, index, entry) = entry;
    let marked = listing.at == index;
    if marked {
        page.put(area, page.symbols().current, view.theme().active);
    }
    let number = format!("{:>1$} ", index + 1, listing.entries.len().to_string().len());
    let (area, indent) = (inner(area, 2, 0), page.cells(&number));
    if line > 0 {
        page.put(inner(area, indent, 0), &details(view, entry), view.theme().quiet);
        return;
    }
    let style = if marked { view.theme().active } else { Style::new() };
    let read = if listing.current == Some(index) { format!(" {}", view.lang().read_now) } else { String::new() };
    let room = page.put_right(area, &read, view.theme().quiet);
    let end = page.put(room, &number, style);
    page.put(inner(room, end, 0), name(entry), style);
}

/// The title of a report that is open; the file of one that is not.
fn name(entry: &ListedReport) -> &str {
    match &entry.state {
        ReportStatus::Open { title, .. } | ReportStatus::Recent { title, .. } => title,
        ReportStatus::Closed | ReportStatus::Failed(_) => &entry.file,
    }
}

fn details(view: View, entry: &ListedReport) -> String {
    match &entry.state {
        ReportStatus::Closed => view.lang().not_opened_yet.to_owned(),
        ReportStatus::Failed(why) => (view.lang().not_opened)(why),
        ReportStatus::Recent { section, .. } => format!("{section}  {}", entry.file),
        ReportStatus::Open { sections, figures, percent, .. } => {
            let percent = percent.map_or("…".to_owned(), |percent| format!("{percent}%"));
            let counts = (view.lang().report_counts)(*sections, *figures);
            format!("{percent}  {counts}  {}", entry.file)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lang::Lang;
    use crate::reader::{Request, workspace::Workspace};
    use crate::text::width::Ambiguous;
    use crate::tui::arrange;
    use crate::tui::draw::tests::{interface, open, row};
    use crate::tui::draw::{View, screen};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    #[track_caller]
    fn check(lang: Lang, width: u16, height: u16, expected: &str) {
        let reader = open("某市二〇二一年度工作报告\n\n一、加强学习\n\n全年举办讲座31场。\n");
        let failed = vec![("2019.txt".into(), "no such file".to_owned())];
        let mut workspace = Workspace::new(failed, "2020.txt".into(), reader, vec!["2021.txt".into()]);
        let (area, interface) = (Rect::new(0, 0, width, height), interface(lang));
        arrange(&mut workspace.reader, area, Ambiguous::Narrow, &interface);
        workspace.answer(Request::List);
        let panes = arrange(&mut workspace.reader, area, Ambiguous::Narrow, &interface);
        let mut buffer = Buffer::empty(area);
        screen(&mut buffer, View { reader: &workspace.reader, interface: &interface }, &panes);
        let rows: Vec<String> = (1..height - 1).map(|y| row(&buffer, y)).collect();
        assert_eq!(rows, expected.trim_matches('\n').lines().collect::<Vec<_>>(), "\n{}", rows.join("\n"));
    }

    #[test]
    fn each_report_has_two_lines() {
        check(
            Lang::ZH,
            48,
            9,
            "
 报告 2/3
  1 2019.txt
    无法打开：no such file
▌ 2 某市二〇二一年度工作报告                在读
▌   100%  2 节  1 个数据  2020.txt
  3 2021.txt
    还没有打开
",
        );
    }

    #[test]
    fn the_marked_entry_is_in_sight_on_a_low_screen() {
        check(
            Lang::EN,
            48,
            5,
            "
 Reports 2/3
▌ 2 某市二〇二一年度工作报告             current
▌   60%  2 sections  1 figure  2020.txt
",
        );
    }
}

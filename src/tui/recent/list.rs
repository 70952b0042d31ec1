//! The list of recent reports: what it holds, and what each action does to it.

use crate::reader::Action;
use crate::state::recent::Recent;
use std::path::PathBuf;

/// The list with its current report. It is never empty.
#[derive(Debug)]
pub struct RecentList {
    /// The reports, the last one read first.
    pub reports: Vec<Recent>,
    /// The index of the current report, which Enter opens.
    pub at: usize,
    /// The number of reports that fit the screen.
    pub page: usize,
    /// Whether the user tried to open a file that is gone.
    pub is_refused: bool,
}

/// What an action leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Choice {
    /// The list stays.
    None,
    /// This file is to be opened.
    Open(PathBuf),
    /// The list is closed, and nothing opened.
    Leave,
}

impl RecentList {
    /// Carries out an action.
    pub fn update(&mut self, action: Action) -> Choice {
        self.is_refused = false;
        let page = self.page as isize;
        match action {
            Action::LineDown => self.step(1),
            Action::LineUp => self.step(-1),
            Action::HalfPageDown => self.step(page / 2),
            Action::HalfPageUp => self.step(-page / 2),
            Action::PageDown => self.step(page),
            Action::PageUp => self.step(-page),
            Action::Top => self.step(isize::MIN),
            Action::Bottom => self.step(isize::MAX),
            Action::Enter => return self.open(),
            Action::Back | Action::Quit => return Choice::Leave,
            _ => {}
        }
        Choice::None
    }

    fn step(&mut self, count: isize) {
        self.at = self.at.saturating_add_signed(count).min(self.reports.len().saturating_sub(1));
    }

    /// Opens the current report; if its file is gone, says so.
    fn open(&mut self) -> Choice {
        match self.reports.get(self.at).filter(|report| report.path.is_file()) {
            Some(report) => Choice::Open(report.path.clone()),
            None => {
                self.is_refused = true;
                Choice::None
            }
        }
    }

    /// The reports in sight, each with whether it is the current one.
    pub fn in_sight(&self) -> impl Iterator<Item = (&Recent, bool)> {
        let first = self.at - self.at.checked_rem(self.page).unwrap_or_default();
        self.reports.iter().enumerate().skip(first).take(self.page).map(|(index, report)| (report, index == self.at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::timestamp::Timestamp;
    use crate::text::width::Ambiguous;
    use crate::tui::{Interface, draw};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use std::path::Path;

    /// A list of a report for each path, on a page of two.
    fn list(paths: &[&Path]) -> RecentList {
        let report = |path: &&Path| Recent {
            title: "清河市工作报告".into(),
            path: path.to_path_buf(),
            section: "一、进展".into(),
            read: Timestamp::now(),
            is_there: path.is_file(),
        };
        RecentList { reports: paths.iter().map(report).collect(), at: 0, page: 2, is_refused: false }
    }

    fn screen(list: &RecentList) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 6));
        draw::recent::draw(&mut buffer, list, &Interface::default(), Ambiguous::Narrow);
        let row = |y| (0..40).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned() + "\n";
        (0..6).map(row).collect()
    }

    #[test]
    fn the_chosen_report_is_opened_unless_its_file_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let there = folder.path().join("甲.txt");
        std::fs::write(&there, "").unwrap();
        let mut list = list(&[Path::new("/no/such"), &there]);
        assert_eq!(list.update(Action::Enter), Choice::None);
        assert!(screen(&list).lines().last().unwrap().contains("文件不在了"));
        assert_eq!(list.update(Action::LineDown), Choice::None);
        assert_eq!(list.update(Action::Enter), Choice::Open(there));
        assert_eq!(list.update(Action::Quit), Choice::Leave);
    }

    #[test]
    fn the_page_with_the_report_one_is_at_is_in_sight() {
        let mut list = list(&["/a", "/b", "/c"].map(Path::new));
        let expected = " 最近读过                           1/3
▌ 清河市工作报告                   刚刚
▌ ! 文件不在了  /a
  清河市工作报告                   刚刚
  ! 文件不在了  /b
 Enter 打开  q 退出
";
        assert_eq!(screen(&list), expected);
        list.update(Action::PageDown);
        assert!(screen(&list).contains("▌ ! 文件不在了  /c"), "{}", screen(&list));
        list.update(Action::Bottom);
        list.update(Action::Top);
        assert_eq!(screen(&list), expected);
    }
}

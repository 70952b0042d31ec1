//! Moving in the help.

use super::{Action, Reader};

impl Reader {
    pub(super) fn update_help(&mut self, action: Action) {
        let Some(line) = self.help else { return };
        let (last, page) = self.room.as_ref().map_or((0, 1), |room| (room.help, room.text as isize));
        let lines = match action {
            Action::Back | Action::Help | Action::Enter => {
                self.help = None;
                return;
            }
            Action::LineDown => 1,
            Action::LineUp => -1,
            Action::HalfPageDown => page / 2,
            Action::HalfPageUp => -page / 2,
            Action::PageDown => page,
            Action::PageUp => -page,
            Action::Top => isize::MIN,
            Action::Bottom => isize::MAX,
            Action::Wheel(_, lines) => lines,
            _ => 0,
        };
        self.help = Some(line.saturating_add_signed(lines).min(last));
    }
}

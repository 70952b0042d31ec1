//! What comes of checking the open reports against each other goes to all of them; what the user says of an alarm is kept with the
//! report of its total.

use super::{SlotState, Workspace};
use crate::reader::accepted_alarms::AlarmKey;
use crate::reader::across::AcrossResult;
use crate::reader::{Notice, Reader};
use std::mem;

impl Workspace {
    /// Takes in what was found, unless it is of reports that have changed since; nothing was found where the thread failed.
    pub fn checked_across(&mut self, found: Result<AcrossResult, String>) {
        match found {
            Ok(found) if found.reports.iter().all(|(place, report)| self.is_known(*place, report)) => {
                self.comparing.across = found.relations;
                self.share_across();
            }
            Ok(_) => {}
            Err(why) => self.reader.tell(Notice::Failed(why)),
        }
    }

    /// The session with the open report at `place`.
    pub fn reader_of(&self, place: usize) -> Option<&Reader> {
        match &self.reports.get(place)?.state {
            SlotState::Read => Some(&self.reader),
            SlotState::Aside(reader) => Some(reader),
            SlotState::Closed | SlotState::Opening | SlotState::Failed(_) => None,
        }
    }

    /// Lets it hold, or no more, that an alarm of the open report at `place` is none.
    pub(super) fn accept_alarm(&mut self, place: usize, alarm: AlarmKey) {
        let reader = match self.reports.get_mut(place).map(|report| &mut report.state) {
            Some(SlotState::Aside(reader)) => reader,
            _ => &mut self.reader,
        };
        let notice = reader.turn_alarm(alarm);
        self.reader.tell(Notice::Check(notice));
        self.share_across();
    }

    fn share_across(&mut self) {
        let mut relations = mem::take(&mut self.comparing.across);
        for relation in &mut relations {
            let place = relation.total().map(|total| total.place.report);
            if let Some(reader) = place.and_then(|place| self.reader_of(place)) {
                relation.accept(reader.accepted());
            }
        }
        for (place, report) in self.reports.iter_mut().enumerate() {
            match &mut report.state {
                SlotState::Aside(reader) => reader.show_across(&relations, place),
                SlotState::Read => self.reader.show_across(&relations, place),
                SlotState::Closed | SlotState::Opening | SlotState::Failed(_) => {}
            }
        }
        self.comparing.across = relations;
    }
}

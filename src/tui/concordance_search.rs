//! Looks through several reports on all cores, for the concordance.

use super::worker::catch_panic;
use crate::lang::Lang;
use crate::reader::all_cores::on_all_cores;
use crate::reader::concordance::line::{ConcordanceEvent, SearchedReport, lines};
use crate::reader::loading::DocumentOpener;
use crate::search::Query;
use std::ops::ControlFlow;

/// Looks for `query` in each of `reports`, and hands over what it finds in each, until it is said that nobody waits for it any
/// more. A report that is not open is read, and let go of again.
pub fn search(
    query: &Query,
    reports: Vec<SearchedReport>,
    open: &DocumentOpener,
    lang: Lang,
    hand_over: impl Fn(ConcordanceEvent) -> ControlFlow<()> + Sync,
) {
    let reports: Vec<(usize, SearchedReport)> = reports.into_iter().enumerate().collect();
    on_all_cores(&reports, |(place, report)| {
        let found = catch_panic(lang, || {
            let place = (*place, report.file.as_path());
            match &report.document {
                Some(document) => Ok(lines(query.clone(), document, place)),
                None => open(&report.file).map(|document| lines(query.clone(), &document, place)),
            }
        });
        let failed = |why: String| ConcordanceEvent::Failed(format!("{}: {why}", report.file.display()));
        hand_over(found.and_then(|found| found).map_or_else(failed, ConcordanceEvent::Lines))
    });
}

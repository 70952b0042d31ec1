//! The texts of the concordance, in English.

use crate::lang::ConcordanceTexts;
use crate::reader::concordance::ConcordanceOrder;

pub(super) const CONCORDANCE: ConcordanceTexts = ConcordanceTexts {
    title: "In all reports",
    found: |hits, is_cut, reports| {
        let more = if is_cut { "+" } else { "" };
        let (hit, report) = (if hits == 1 { "hit" } else { "hits" }, if reports == 1 { "report" } else { "reports" });
        format!("{hits}{more} {hit} in {reports} {report}")
    },
    nothing: "in none of the reports",
    sorted_by: |order| match order {
        ConcordanceOrder::Position => "by position",
        ConcordanceOrder::Right => "by words behind",
        ConcordanceOrder::Left => "by words before",
    },
    progress: |searched, of| format!("searching {searched}/{of}"),
    not_read: |reports, first| format!("{reports} not read: {first}"),
};

//! What is told of reports that are coded by a codebook, in English.

use crate::compare::CodedStatus;
use crate::lang::CodingTexts;
use crate::reader::CodingNotice;
use crate::reader::coding_table::CodingOrder;

pub(super) const CODING: CodingTexts = CodingTexts {
    title: "Codebook",
    coding: "coding…",
    report: "Report",
    variable: "Variable",
    value: "Value",
    sentence: "Sentence",
    status: |status| status.name(),
    unfilled: |status, figures| match status {
        CodedStatus::Ambiguous => format!("ambiguous {figures}"),
        _ => status.name().into(),
    },
    by_hand: "set by hand",
    candidate: |number, of| format!("candidate {number} of {of}"),
    nothing_in: |report, variable| format!("{report} has no {variable}: press I at its figure in the text"),
    sorted_by: |order| match order {
        CodingOrder::Named => "as named",
        CodingOrder::Value => "by this column",
    },
    notice: |notice| match notice {
        CodingNotice::NoCodebook => "No codebook is open: open one with :codebook FILE".into(),
        CodingNotice::Unusable(why) => format!("The codebook cannot be used: {why}"),
        CodingNotice::NoVariable(variables) => format!("The codebook has only {variables} variables"),
        CodingNotice::Coded(variable) => format!("Kept: this figure is {variable}"),
        CodingNotice::CodedMissing(variable) => format!("Kept: this report has no {variable}"),
        CodingNotice::CodedAsFound(variable) => format!("{variable} is as the program finds it again"),
        CodingNotice::Copied(cells) => format!("Copied {cells} cells"),
        CodingNotice::Exported(cells, file) => format!("Wrote {cells} cells to {file}"),
    },
};

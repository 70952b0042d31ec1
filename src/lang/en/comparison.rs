//! What is told of the comparison of several reports, in English.

use crate::compare::{Aspect, Difference};
use crate::lang::ComparisonTexts;
use crate::reader::ComparisonNotice;
use crate::reader::comparison_table::order::{ComparisonOrder, RowClass};

pub(super) const COMPARISON: ComparisonTexts = ComparisonTexts {
    comparison: "Comparison",
    comparing: "comparing…",
    indicator: "Indicator",
    difference: "Change",
    percent: "Change %",
    stated: "Stated %",
    highest: "highest",
    lowest: "lowest",
    unchanged: "the same sentence in both reports",
    nothing_in: |report| format!("{report} does not tell it"),
    notice: |notice| match notice {
        ComparisonNotice::Copied(rows) => format!("{rows} indicators copied"),
        ComparisonNotice::Exported(rows, file) => format!("{rows} indicators written to {file}"),
        ComparisonNotice::InOneOnly => "only one report tells this; Tab shows what several tell".into(),
        ComparisonNotice::OnlyReport => "only one report is open: open another to compare, with :e FILE".into(),
        ComparisonNotice::NoEarlier => "no open report tells its earlier value".into(),
        ComparisonNotice::MarkedForSame => {
            "marked: press again at another figure, and both are one indicator; Esc to cancel".into()
        }
        ComparisonNotice::NothingBeside => "there is no other value in this row".into(),
        ComparisonNotice::Judged(true) => "remembered: one indicator".into(),
        ComparisonNotice::Judged(false) => "remembered: not one indicator".into(),
    },
    class: |class| match class {
        RowClass::Same => "Same",
        RowClass::Related => "Related",
        RowClass::Single => "In one only",
    },
    sorted_by: |order| match order {
        ComparisonOrder::Report => "as in the newest report",
        ComparisonOrder::Percent => "by change",
        ComparisonOrder::Value => "by value in the column",
        ComparisonOrder::Name => "by indicator",
    },
    aspect: |aspect| match aspect {
        Aspect::Level => "",
        _ => aspect.name(),
    },
    differs_in: |difference| match difference {
        Difference::Plan => "done and planned",
        Difference::Time => "times of another length",
        Difference::Place => "other parts of the place",
        Difference::Base => "one is a base",
        Difference::Definition => "other definitions",
        Difference::Flow => "added and there",
        Difference::Set => "other sets",
    },
    years_before: |years| match years {
        1 => "last year".into(),
        years => format!("{years} years ago"),
    },
    points: " points",
};

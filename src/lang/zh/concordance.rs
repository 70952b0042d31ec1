//! The texts of the concordance, in Chinese.

use crate::lang::ConcordanceTexts;
use crate::reader::concordance::ConcordanceOrder;

pub(super) const CONCORDANCE: ConcordanceTexts = ConcordanceTexts {
    title: "各份报告中",
    found: |hits, is_cut, reports| format!("{hits}{} 处，在 {reports} 份报告中", if is_cut { "+" } else { "" }),
    nothing: "各份报告都没有",
    sorted_by: |order| match order {
        ConcordanceOrder::Position => "按位置",
        ConcordanceOrder::Right => "按后文",
        ConcordanceOrder::Left => "按前文",
    },
    progress: |searched, of| format!("正在搜索 {searched}/{of}"),
    not_read: |reports, first| format!("{reports} 份没有读成：{first}"),
};

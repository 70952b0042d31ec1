//! What is told of reports that are coded by a codebook, in Chinese.

use crate::compare::CodedStatus;
use crate::lang::CodingTexts;
use crate::reader::CodingNotice;
use crate::reader::coding_table::CodingOrder;

pub(super) const CODING: CodingTexts = CodingTexts {
    title: "编码表",
    coding: "正在编码…",
    report: "报告",
    variable: "变量",
    value: "值",
    sentence: "原句",
    status: |status| match status {
        CodedStatus::Filled => "已填",
        CodedStatus::Ambiguous => "不定",
        CodedStatus::Missing => "缺",
    },
    unfilled: |status, figures| match status {
        CodedStatus::Ambiguous => format!("不定 {figures}"),
        _ => "缺".into(),
    },
    by_hand: "手工认定",
    candidate: |number, of| format!("候选 {number}/{of}"),
    nothing_in: |report, variable| format!("{report} 没有“{variable}”：在正文中选中数据，按 I 认定"),
    sorted_by: |order| match order {
        CodingOrder::Named => "按原有次序",
        CodingOrder::Value => "按本列数值",
    },
    notice: |notice| match notice {
        CodingNotice::NoCodebook => "没有打开编码表：用 :codebook 文件 打开".into(),
        CodingNotice::Unusable(why) => format!("编码表不能用：{why}"),
        CodingNotice::NoVariable(variables) => format!("编码表只有 {variables} 个变量"),
        CodingNotice::Coded(variable) => format!("已记住：此数据为“{variable}”"),
        CodingNotice::CodedMissing(variable) => format!("已记住：这份报告没有“{variable}”"),
        CodingNotice::CodedAsFound(variable) => format!("“{variable}”恢复为程序所填"),
        CodingNotice::Copied(cells) => format!("已复制 {cells} 格"),
        CodingNotice::Exported(cells, file) => format!("已将 {cells} 格导出到 {file}"),
    },
};

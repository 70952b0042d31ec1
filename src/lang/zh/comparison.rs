//! What is told of the comparison of several reports, in Chinese.

use crate::compare::{Aspect, Difference};
use crate::lang::ComparisonTexts;
use crate::reader::ComparisonNotice;
use crate::reader::comparison_table::order::{ComparisonOrder, RowClass};

pub(super) const COMPARISON: ComparisonTexts = ComparisonTexts {
    comparison: "对照",
    comparing: "正在对照…",
    indicator: "指标",
    difference: "增减",
    percent: "增减%",
    stated: "文中%",
    highest: "最高",
    lowest: "最低",
    unchanged: "两份报告中此句相同",
    nothing_in: |report| format!("{report} 没有这项"),
    notice: |notice| match notice {
        ComparisonNotice::Copied(rows) => format!("已复制 {rows} 个指标"),
        ComparisonNotice::Exported(rows, file) => format!("已将 {rows} 个指标导出到 {file}"),
        ComparisonNotice::InOneOnly => "这一项仅一份报告有；Tab 只看各份都有的同一指标".into(),
        ComparisonNotice::OnlyReport => "只开着一份报告：用 :e 文件 再打开一份来对照".into(),
        ComparisonNotice::NoEarlier => "已打开的报告中没有它的上期值".into(),
        ComparisonNotice::MarkedForSame => "已标记：到另一个数据再按一次，两者为同一指标；Esc 取消".into(),
        ComparisonNotice::NothingBeside => "这一行没有别的数据".into(),
        ComparisonNotice::Judged(true) => "已记住：是同一指标".into(),
        ComparisonNotice::Judged(false) => "已记住：不是同一指标".into(),
    },
    class: |class| match class {
        RowClass::Same => "同一指标",
        RowClass::Related => "相关",
        RowClass::Single => "仅一份有",
    },
    sorted_by: |order| match order {
        ComparisonOrder::Report => "按最新报告",
        ComparisonOrder::Percent => "按增减%",
        ComparisonOrder::Value => "按本列数值",
        ComparisonOrder::Name => "按指标",
    },
    aspect: |aspect| match aspect {
        Aspect::Level => "",
        Aspect::Growth => "增速",
        Aspect::Change => "增减量",
        Aspect::Points => "百分点",
        Aspect::Share => "占比",
        Aspect::Rate => "比率",
        Aspect::Fulfilment => "完成程度",
        Aspect::Contribution => "贡献",
        Aspect::Multiple => "倍数",
    },
    differs_in: |difference| match difference {
        Difference::Plan => "实际与计划",
        Difference::Time => "时期长短不同",
        Difference::Place => "范围不同",
        Difference::Base => "一为基数",
        Difference::Definition => "口径不同",
        Difference::Flow => "新增与总量",
        Difference::Set => "所计不同",
    },
    years_before: |years| match years {
        1 => "上年".into(),
        years => format!("{years} 年前"),
    },
    points: "个百分点",
};

//! The words of the table of all figures and of charts.

use super::Lang;
use crate::figure::Change;
use crate::reader::all_figures::order::Key;
use crate::reader::all_figures::units::UnitKind;

/// What stands around the figures.
#[allow(missing_docs)] // Each field is named after what it says.
#[derive(Debug)]
pub struct Words {
    pub all_figures: &'static str,
    pub all: &'static str,
    pub figure: &'static str,
    pub value: &'static str,
    pub unit: &'static str,
    pub label: &'static str,
    pub qualifier: &'static str,
    pub change: &'static str,
    pub section: &'static str,
    pub selected: &'static str,
    pub nothing_shows: &'static str,
    pub chart: &'static str,
    pub write_to: &'static str,
}

const ZH: Words = Words {
    all_figures: "全部数据",
    all: "全部",
    figure: "数据",
    value: "数值",
    unit: "单位",
    label: "指标",
    qualifier: "限定",
    change: "变化",
    section: "章节",
    selected: "已选",
    nothing_shows: "没有符合的数据",
    chart: "图表",
    write_to: "导出到：",
};

const EN: Words = Words {
    all_figures: "All figures",
    all: "all",
    figure: "Figure",
    value: "Value",
    unit: "Unit",
    label: "Label",
    qualifier: "Qualif.",
    change: "Change",
    section: "Section",
    selected: "selected",
    nothing_shows: "no such figures",
    chart: "Chart",
    write_to: "write to: ",
};

/// The words of the table.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

/// A sort of unit.
pub fn unit_kind(kind: UnitKind, lang: Lang) -> &'static str {
    match kind {
        UnitKind::Money => lang.pick("金额", "money"),
        UnitKind::Percent => lang.pick("百分比", "percent"),
        UnitKind::Count => lang.pick("计数", "count"),
        UnitKind::Duration => lang.pick("时长", "duration"),
        UnitKind::Measure => lang.pick("度量", "measure"),
        UnitKind::Other => lang.pick("其他", "other"),
    }
}

/// What the table is sorted by.
pub fn sorted_by(key: Key, lang: Lang) -> &'static str {
    match key {
        Key::Position => lang.pick("按位置", "by place"),
        Key::Value => lang.pick("按各单位数值", "by value in its unit"),
        Key::Unit => lang.pick("按单位", "by unit"),
        Key::Section => lang.pick("按章节", "by section"),
    }
}

/// What stands behind the arrow of a change that tells a result; of a difference nothing need be said.
pub fn change(change: Change, lang: Lang) -> &'static str {
    match change {
        Change::By => "",
        Change::To => lang.pick("至", "to"),
    }
}

//! The words of the table of all figures and of charts.

use super::Lang;
use crate::figure::Change;
use crate::reader::all_figures::order::Key;
use crate::reader::all_figures::units::UnitKind;

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
        Key::Value => lang.pick("按数值", "by value"),
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

//! The words of lists of reports.

use super::Lang;

/// How many sections and figures a report has.
pub fn counts(sections: usize, figures: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{sections} 节  {figures} 个数据"),
        Lang::En => format!("{sections} sections  {figures} figures"),
    }
}

/// Of a report that nobody went to yet.
pub fn not_opened_yet(lang: Lang) -> &'static str {
    lang.pick("还没有打开", "not opened yet")
}

/// Of a report that could not be opened.
pub fn not_opened(why: &str, lang: Lang) -> String {
    format!("{}{why}", lang.pick("无法打开：", "cannot be opened: "))
}

/// Of the report that is read.
pub fn read_now(lang: Lang) -> &'static str {
    lang.pick("在读", "read now")
}

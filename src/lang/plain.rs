//! The words of reading without a screen.

use super::{Lang, mode_name};
use crate::search::{Query, QueryMode};

/// What stands behind the list of sections.
pub fn start(lang: Lang) -> &'static str {
    lang.pick(
        "输入编号阅读，回车读下一节，? 帮助，q 退出",
        "a number reads that section, Enter the next; ? help, q quit",
    )
}

/// What stands between two screenfuls.
pub fn between_pages(lang: Lang) -> &'static str {
    lang.pick("回车继续，或输入命令", "Enter goes on, or a command")
}

/// How many figures stand in a section.
pub fn figure_count(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("（{count} 个数据）"),
        (Lang::En, 1) => " (1 figure)".to_owned(),
        (Lang::En, _) => format!(" ({count} figures)"),
    }
}

/// How many paragraphs of boilerplate were left out.
pub fn folded(paragraphs: usize, lang: Lang) -> String {
    format!("{} ×{paragraphs}{}", lang.words().boilerplate, lang.pick("，输入 o 显示", ": o shows it"))
}

/// How many hits a query has.
pub fn hits(query: &Query, count: usize, lang: Lang) -> String {
    let mode = if query.mode() == QueryMode::Literal { "" } else { mode_name(query.mode(), lang) };
    match (lang, count) {
        (Lang::Zh, _) => format!("{mode} {}：{count} 处", query.typed()).trim_start().to_owned(),
        (Lang::En, 1) => format!("{mode} {}: 1 hit", query.typed()).trim_start().to_owned(),
        (Lang::En, _) => format!("{mode} {}: {count} hits", query.typed()).trim_start().to_owned(),
    }
}

/// What can be typed, a line each.
pub fn help(lang: Lang) -> Vec<String> {
    let lines: &[(&str, &str)] = match lang {
        Lang::Zh => &[
            ("编号", "读这一节，连同下面的各节"),
            ("回车、n", "下一节"),
            ("p", "上一节"),
            ("s", "章节列表"),
            ("f", "本节数据"),
            ("t", "全部数据"),
            ("/词", "搜索文字，没有时按拼音找；//正则；只输入 / 则再列一次"),
            ("o", "显示网页栏目"),
            (":n、:p", "下一份、上一份报告"),
            (":ls", "报告列表"),
            (":e 文件", "再打开一份报告"),
            ("?", "帮助"),
            ("q", "退出"),
        ],
        Lang::En => &[
            ("a number", "that section, with those under it"),
            ("Enter, n", "the next section"),
            ("p", "the section before"),
            ("s", "the list of sections"),
            ("f", "the figures of the section"),
            ("t", "all figures"),
            ("/word", "search for text, else for pinyin; //regex; / alone lists the hits again"),
            ("o", "page furniture"),
            (":n, :p", "the next report, the one before"),
            (":ls", "the list of reports"),
            (":e FILE", "open one more report"),
            ("?", "help"),
            ("q", "quit"),
        ],
    };
    lines.iter().map(|(keys, what)| format!("{keys}{}{what}", lang.pick("：", ": "))).collect()
}

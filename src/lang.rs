//! The words of the interface, in Chinese and in English.

pub mod all_figures;
mod hints;
pub mod plain;
pub mod reports;

use crate::document::{Document, SectionId, SectionKind, Warning, numbering};
use crate::reader::{Action, Edit, Notice};
use crate::search::{QueryMode, RegexError};
use std::time::Duration;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// 中文
    #[default]
    Zh,
    /// English
    En,
}

impl Lang {
    /// The language that a locale such as `en_GB.UTF-8` asks for. Reports are Chinese and so is the interface, unless
    /// the locale names another language; `C` and `POSIX` name none.
    pub fn of_locale(locale: &str) -> Self {
        let language = locale.split(['_', '.', '-', '@']).next().unwrap_or_default();
        match language {
            "" | "C" | "POSIX" | "zh" => Self::Zh,
            _ => Self::En,
        }
    }

    /// The one of the two words that this language wants.
    pub fn pick(self, zh: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    /// The words of the interface.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Zh => &ZH,
            Self::En => &EN,
        }
    }
}

/// What the interface says, but for the names of actions, which stand beside the keys.
#[allow(missing_docs)] // Each field is named after what it says.
#[derive(Debug)]
pub struct Words {
    pub sections: &'static str,
    pub figures: &'static str,
    pub no_figures: &'static str,
    pub preface: &'static str,
    pub closing: &'static str,
    pub lines: &'static str,
    pub boilerplate: &'static str,
    pub help: &'static str,
    pub search: &'static str,
    pub reports: &'static str,
    pub selection: &'static str,
    pub bookmarks: &'static str,
    pub recent: &'static str,
    pub gone: &'static str,
}

const ZH: Words = Words {
    sections: "章节",
    figures: "本节数据",
    no_figures: "本节没有数据",
    preface: "引言",
    closing: "结语",
    lines: "行",
    boilerplate: "网页栏目",
    help: "帮助",
    search: "搜索",
    reports: "报告",
    selection: "选择",
    bookmarks: "书签",
    recent: "最近读过",
    gone: "! 文件不在了",
};

const EN: Words = Words {
    sections: "Sections",
    figures: "Figures",
    no_figures: "no figures here",
    preface: "Preface",
    closing: "Closing",
    lines: "lines",
    boilerplate: "page furniture",
    help: "Help",
    search: "search",
    reports: "Reports",
    selection: "selection",
    bookmarks: "Bookmarks",
    recent: "Read last",
    gone: "! the file is gone",
};

/// A notice in words.
pub fn notice(notice: &Notice, lang: Lang) -> String {
    match notice {
        Notice::NotFound(query) => format!("{} {query}", lang.pick("没有找到", "not found:")),
        Notice::Misconfigured { first, more: 0 } => format!("{}{first}", lang.pick("配置有误：", "configuration: ")),
        Notice::Misconfigured { first, more } => match lang {
            Lang::Zh => format!("配置有误，另有 {more} 处：{first}"),
            Lang::En => format!("configuration, and {more} more: {first}"),
        },
        Notice::NoSection(number) => match lang {
            Lang::Zh => format!("没有第 {number} 节"),
            Lang::En => format!("there is no section {number}"),
        },
        Notice::Warning(found) => warning(found, lang),
        Notice::Failed(why) => format!("{}{why}", lang.pick("其余部分无法打开：", "the rest cannot be opened: ")),
        Notice::ReadAgain => lang.pick("文件已重新载入", "the file was read again").into(),
        Notice::NotReadAgain(why) => format!("{}{why}", lang.pick("无法重新载入：", "cannot be read again: ")),
        Notice::Copied(text) => format!("{}{text}", lang.pick("已复制：", "copied: ")),
        Notice::CopiedNearest(text) => {
            format!("{}{text}", lang.pick("已复制最近的数据：", "copied the nearest figure: "))
        }
        Notice::NothingToCopy => lang.pick("这里没有可复制的内容", "nothing here to copy").into(),
        Notice::CopiedMuch(bytes) => match lang {
            Lang::Zh => format!("已复制 {} kB，有的终端收不下这么多", bytes / 1000),
            Lang::En => format!("copied {} kB, more than some terminals take", bytes / 1000),
        },
        Notice::TooMuchToCopy(bytes) => match lang {
            Lang::Zh => format!("{} kB 太多，没有复制", bytes / 1000),
            Lang::En => format!("{} kB are too many, nothing was copied", bytes / 1000),
        },
        Notice::NoFile => lang.pick("报告不是从文件打开的，无法重新载入", "no file to read again").into(),
        Notice::Wrapped => lang.pick("已从另一端继续搜索", "search went on from the other end").into(),
        Notice::NoSearch => lang.pick("现在没有搜索", "no search now").into(),
        Notice::LastFigure => lang.pick("后面没有数据了", "no figure further on").into(),
        Notice::FirstFigure => lang.pick("前面没有数据了", "no figure further back").into(),
        Notice::LastSection => lang.pick("后面没有章节了", "no section further on").into(),
        Notice::FirstSection => lang.pick("前面没有章节了", "no section further back").into(),
        Notice::LastReport => lang.pick("后面没有报告了", "no report further on").into(),
        Notice::FirstReport => lang.pick("前面没有报告了", "no report further back").into(),
        Notice::Opening(file) => format!("{} {file} …", lang.pick("正在打开", "opening")),
        Notice::Opened(file) => format!("{} {file}", lang.pick("已打开", "open now:")),
        Notice::NotOpened { file, why } => format!("{} {file}: {why}", lang.pick("无法打开", "cannot be opened:")),
        Notice::NoBoilerplate => lang.pick("这里没有网页栏目", "no page furniture in sight").into(),
        Notice::NoColumn => lang.pick("那边没有更多的列", "no column further that way").into(),
        Notice::Marked(letter) => format!("{} {letter}", lang.pick("已设书签", "bookmark")),
        Notice::NotAllRead => lang.pick("全文载入后才有书签", "bookmarks wait for the rest of the report").into(),
        Notice::NoMark(letter) => format!("{} {letter}", lang.pick("没有书签", "no bookmark")),
        Notice::NoLetter(c) => match lang {
            Lang::Zh => format!("书签用字母 a 至 z，不用 {c}"),
            Lang::En => format!("bookmarks have letters from a to z, not {c}"),
        },
        Notice::NoWayForward => lang.pick("没有更晚的位置", "no later place").into(),
        Notice::StateFault(why) => format!("{}{why}", lang.pick("阅读状态：", "reading state: ")),
        Notice::NoCommand(typed) => format!("{}{typed}", lang.pick("没有这个命令：", "no such command: ")),
        Notice::NoSeries => lang.pick("没有可以相比的数据", "no figures to be held against each other").into(),
        Notice::CopiedFigures(figures) => match lang {
            Lang::Zh => format!("已复制 {figures} 个数据"),
            Lang::En => format!("{figures} figures copied"),
        },
        Notice::Exported(figures, file) => match lang {
            Lang::Zh => format!("已将 {figures} 个数据导出到 {file}"),
            Lang::En => format!("{figures} figures written to {file}"),
        },
        Notice::NotExported(why) => format!("{}{why}", lang.pick("无法导出：", "cannot be written: ")),
        Notice::NoFormat { file, endings } => match lang {
            Lang::Zh => format!("{file}：文件名须以 {endings} 结尾"),
            Lang::En => format!("{file}: must end with {endings}"),
        },
        Notice::NotReplaced => lang.pick("文件没有改动", "the file was left as it is").into(),
        Notice::NoWayBack => lang.pick("没有更早的位置", "no earlier place").into(),
    }
}

/// Whether a file may be replaced.
pub fn replace_question(file: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{file} 已存在，要替换它吗？"),
        Lang::En => format!("replace {file}?"),
    }
}

/// A section as a list names it: the short form of its marker, and its title.
pub fn section_name(document: &Document, section: SectionId, lang: Lang) -> String {
    let section = document.section(section);
    match section.kind {
        SectionKind::Preface => lang.words().preface.to_owned(),
        SectionKind::Closing => lang.words().closing.to_owned(),
        SectionKind::Headed => {
            let marker = numbering::short(section.marker.of(&document.text));
            let title = section.title.of(&document.text);
            let space = if marker.ends_with('）') { "" } else { " " };
            format!("{marker}{space}{title}").trim().to_owned()
        }
    }
}

/// How long ago something was.
pub fn age(age: Duration, lang: Lang) -> String {
    let minutes = age.as_secs() / 60;
    let (count, (zh, en)) = match minutes {
        0 => return lang.pick("刚刚", "just now").to_owned(),
        1..60 => (minutes, ("分钟前", "min ago")),
        60..1440 => (minutes / 60, ("小时前", "h ago")),
        _ => (minutes / 1440, ("天前", "d ago")),
    };
    format!("{count} {}", lang.pick(zh, en))
}

/// How a query is meant, in a word.
pub fn mode_name(mode: QueryMode, lang: Lang) -> &'static str {
    match mode {
        QueryMode::Literal => lang.pick("文字", "text"),
        QueryMode::Regex => lang.pick("正则", "regex"),
        QueryMode::Pinyin => lang.pick("拼音", "pinyin"),
    }
}

/// Why what is typed is no regular expression.
pub fn fault(fault: RegexError, lang: Lang) -> &'static str {
    match fault {
        RegexError::OpenClass => lang.pick("[ 没有对应的 ]", "[ is not closed"),
        RegexError::OpenGroup => lang.pick("( 没有对应的 )", "( is not closed"),
        RegexError::OpenEscape => lang.pick("\\ 后缺少字符", "nothing behind \\"),
        RegexError::NothingToRepeat => lang.pick("没有可重复的内容", "nothing to repeat"),
        RegexError::TooLarge => lang.pick("正则表达式过大", "too large an expression"),
        RegexError::Other => lang.pick("不是正则表达式", "no regular expression"),
    }
}

/// A warning about the document in words.
pub fn warning(warning: &Warning, lang: Lang) -> String {
    match (warning, lang) {
        (Warning::Undecodable(count), Lang::Zh) => format!("{count} 个字符无法解码，以 � 表示"),
        (Warning::Undecodable(count), Lang::En) => format!("{count} characters could not be decoded and stand as �"),
        (Warning::NoBody, Lang::Zh) => "几乎没有正文：可能只是导航页".into(),
        (Warning::NoBody, Lang::En) => "hardly any text, as on a page of navigation".into(),
        (Warning::Attached(name), Lang::Zh) => format!("几乎没有正文：正文可能在附件 {name} 中"),
        (Warning::Attached(name), Lang::En) => format!("hardly any text: the report may be the attachment {name}"),
        (Warning::Gibberish, Lang::Zh) => "文字有乱码：文件没有说明这些字是什么".into(),
        (Warning::Gibberish, Lang::En) => "gibberish: the file does not say which characters these are".into(),
        (Warning::Disordered, Lang::Zh) => "页码不依次递增：页序可能有误".into(),
        (Warning::Disordered, Lang::En) => "page numbers do not rise: pages may be out of order".into(),
    }
}

/// A warning in a word or two, for the head of the screen.
pub fn doubt(warning: &Warning, lang: Lang) -> &'static str {
    match warning {
        Warning::Undecodable(_) => lang.pick("有字无法解码", "undecodable"),
        Warning::NoBody | Warning::Attached(_) => lang.pick("没有正文", "no text"),
        Warning::Gibberish => lang.pick("有乱码", "gibberish"),
        Warning::Disordered => lang.pick("页序有误", "page order"),
    }
}

/// What an action is called in the help.
pub fn action_name(action: Action, lang: Lang) -> &'static str {
    let (zh, en) = match action {
        Action::LineDown => ("下一行；在列表中为下一项", "line down; in a list the next entry"),
        Action::LineUp => ("上一行；在列表中为上一项", "line up; in a list the entry before"),
        Action::PageDown => ("下一屏", "page down"),
        Action::PageUp => ("上一屏", "page up"),
        Action::HalfPageDown => ("下半屏", "half a page down"),
        Action::HalfPageUp => ("上半屏", "half a page up"),
        Action::Top => ("到开头，或第几行", "to the start, or to that line"),
        Action::Bottom => ("到末尾，或第几行", "to the end, or to that line"),
        Action::NextSection => ("下一节", "next section"),
        Action::PreviousSection => ("上一节", "section before"),
        Action::NextFigure => ("下一个数据", "next figure"),
        Action::PreviousFigure => ("上一个数据", "figure before"),
        Action::NextHit => ("下一处搜索结果", "next hit"),
        Action::PreviousHit => ("上一处搜索结果", "hit before"),
        Action::Digit(_) => ("数字", "digit"),
        Action::DigitsEnd => ("到该节", "to that section"),
        Action::NextPane => ("换到下一栏", "next pane"),
        Action::PreviousPane => ("换到上一栏", "pane before"),
        Action::Enter => ("确定；在列表中到所选处阅读", "accept; in a list read on there"),
        Action::Back => ("关闭；回到跳转之前的位置", "close; back to where one was"),
        Action::JumpBack => ("回到上一个位置", "back along the jumps"),
        Action::JumpForward => ("到下一个位置", "forward along the jumps"),
        Action::Mark => ("设书签（再按字母）", "set a bookmark: a letter follows"),
        Action::JumpToMark => {
            ("到书签（再按字母；' 回到跳转前）", "to a bookmark: a letter follows; ' to the last jump")
        }
        Action::Letter(_) => ("书签", "bookmark"),
        Action::FoldSection => ("折叠", "fold"),
        Action::UnfoldSection => ("展开", "unfold"),
        Action::ToggleBoilerplate => ("展开或折叠网页栏目", "show or fold page furniture"),
        Action::OpenBoilerplate(_) => ("展开", "show"),
        Action::Repaint => ("重画屏幕", "draw the screen anew"),
        Action::NextColumn => ("宽表格右移一列", "wide table: next column"),
        Action::PreviousColumn => ("宽表格左移一列", "wide table: column before"),
        Action::Wider => ("加宽正文", "wider text"),
        Action::Narrower => ("收窄正文", "narrower text"),
        Action::Copy => ("复制数据及其含义，或所选内容", "copy the figure with its label, or the selection"),
        Action::CopyParagraph => ("复制本段", "copy the paragraph"),
        Action::Select => ("选择文字", "select text"),
        Action::SelectParagraphs => ("选择整段", "select paragraphs"),
        Action::SwapEnds => ("换到另一端", "to the other end"),
        Action::NextCharacter => ("后一个字", "next character"),
        Action::PreviousCharacter => ("前一个字", "character before"),
        Action::Drag(..) | Action::SelectAround(_) => ("选择", "select"),
        Action::Search => ("搜索", "search"),
        Action::Command => ("输入命令", "type a command"),
        Action::Edit(edit) => edit_name(edit),
        Action::SwitchMode => ("换为文字、正则、拼音", "as text, regex, pinyin"),
        Action::OlderQuery => ("更早搜索过的", "searched for before"),
        Action::NewerQuery => ("更晚搜索过的", "searched for after that"),
        Action::AllFigures => ("全部数据", "all figures"),
        Action::SortByNext => ("换一种排序", "sort by something else"),
        Action::SortReversed => ("倒序", "sort the other way round"),
        Action::NextUnitKind => ("只看下一类单位", "only the next sort of unit"),
        Action::PreviousUnitKind => ("只看上一类单位", "only the sort of unit before"),
        Action::SelectRow => ("选中或取消这一行", "select this row, or no longer"),
        Action::SelectRange => ("选中多行：开始或结束", "select rows: begin or end"),
        Action::GoToRow(_) => ("到这一行", "to this row"),
        Action::CopyRows => ("复制所选（制表符分隔）", "copy what is selected, set apart by tabs"),
        Action::CopyRowsMarkdown => ("复制所选（Markdown 表格）", "copy what is selected as Markdown"),
        Action::Export => ("导出所选到文件", "write what is selected to a file"),
        Action::Chart => ("图表", "chart"),
        Action::Filter => ("筛选", "filter"),
        Action::Yes => ("是", "yes"),
        Action::No => ("否", "no"),
        Action::Help => ("帮助", "help"),
        Action::Wheel(..) => ("滚动", "scroll"),
        Action::Focus(_) => ("换栏", "to a pane"),
        Action::GoToSection(_) => ("到这一节", "to this section"),
        Action::GoToFigure(_) => ("到这个数据", "to this figure"),
        Action::NextReport => ("下一份报告", "next report"),
        Action::PreviousReport => ("上一份报告", "report before"),
        Action::Reports => ("报告列表", "list of the reports"),
        Action::Suspend => ("暂停，回到命令行（fg 继续）", "suspend (fg continues)"),
        Action::Reload => ("重新载入文件", "read the file again"),
        Action::Quit => ("退出", "quit"),
    };
    lang.pick(zh, en)
}

fn edit_name(edit: Edit) -> (&'static str, &'static str) {
    match edit {
        Edit::Insert(_) => ("输入", "type"),
        Edit::EraseBack => ("删除前一个字符", "erase the character before"),
        Edit::EraseOn => ("删除后一个字符", "erase the character behind"),
        Edit::EraseWord => ("删除前一个词", "erase the word before"),
        Edit::EraseToStart => ("删除前面全部", "erase all before"),
        Edit::EraseToEnd => ("删除后面全部", "erase all behind"),
        Edit::Left => ("左移一个字符", "a character to the left"),
        Edit::Right => ("右移一个字符", "a character to the right"),
        Edit::Start => ("到行首", "to the first character"),
        Edit::End => ("到行尾", "behind the last character"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_told_in_the_largest_unit_that_fits() {
        let told = [59, 60, 3599, 3600, 86_399, 86_400 * 94].map(|seconds| age(Duration::from_secs(seconds), Lang::Zh));
        assert_eq!(told, ["刚刚", "1 分钟前", "59 分钟前", "1 小时前", "23 小时前", "94 天前"]);
        assert_eq!(age(Duration::from_secs(7200), Lang::En), "2 h ago");
    }

    #[test]
    fn only_a_locale_that_names_another_language_leaves_chinese() {
        for locale in ["", "C.UTF-8", "POSIX", "zh_CN.UTF-8", "zh_TW"] {
            assert_eq!(Lang::of_locale(locale), Lang::Zh, "{locale}");
        }
        for locale in ["en_US.UTF-8", "de_DE@euro", "en"] {
            assert_eq!(Lang::of_locale(locale), Lang::En, "{locale}");
        }
    }
}

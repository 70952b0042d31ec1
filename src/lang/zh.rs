//! The interface in Chinese.

use super::{Allowed, CommandLine, Texts, UsageError, in_backticks, joined};
use crate::document::load::LoadFailure;
use crate::document::{Refusal, Warning, binary_format_names};
use crate::reader::all_figures::order::SortKey;
use crate::reader::all_figures::units::UnitKind;
use crate::reader::hints::HintWord;
use crate::reader::{Action, Edit, Notice};
use crate::search::{QueryMode, RegexError};

pub const TEXTS: Texts = Texts {
    code: "zh",
    name: "中文",

    sections: "章节",
    figures: "本节数据",
    no_figures: "本节没有数据",
    preface: "引言",
    closing: "结语",
    boilerplate: "网页栏目",
    lines: "行",
    reports: "报告",
    selection: "选择",
    bookmarks: "书签",
    recent: "最近读过",
    gone: "! 文件不在了",
    help: "帮助",
    colon: "：",
    parentheses: ["（", "）"],

    report_counts: |sections, figures| format!("{sections} 节  {figures} 个数据"),
    not_opened_yet: "还没有打开",
    not_opened: |why| format!("无法打开：{why}"),
    read_now: "在读",
    just_now: "刚刚",
    minutes_ago: "分钟前",
    hours_ago: "小时前",
    days_ago: "天前",

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
    unit_kind: |kind| match kind {
        UnitKind::Money => "金额",
        UnitKind::Percent => "百分比",
        UnitKind::Count => "计数",
        UnitKind::Duration => "时长",
        UnitKind::Measure => "度量",
        UnitKind::Other => "其他",
    },
    sorted_by: |key| match key {
        SortKey::Position => "按位置",
        SortKey::Value => "按各单位数值",
        SortKey::Unit => "按单位",
        SortKey::Section => "按章节",
    },
    up: "上升",
    down: "下降",
    change_to: "至",
    chart: "图表",
    differences: "（变化）",

    search_mode: |mode| match mode {
        QueryMode::Literal => "文字",
        QueryMode::Regex => "正则",
        QueryMode::Pinyin => "拼音",
    },
    no_regex: |fault| match fault {
        RegexError::OpenClass => "[ 没有对应的 ]",
        RegexError::OpenGroup => "( 没有对应的 )",
        RegexError::OpenEscape => "\\ 后缺少字符",
        RegexError::NothingToRepeat => "没有可重复的内容",
        RegexError::TooLarge => "正则表达式过大",
        RegexError::Other => "不是正则表达式",
    },
    not_found: "没有找到",
    write_to: "导出到：",
    replace: |file| format!("{file} 已存在，要替换它吗？"),
    set_bookmark: "设书签：按字母 a 至 z",
    go_to_bookmark: "到书签：按字母；' 回到跳转之前",
    no_bookmarks: "还没有书签",

    notice,
    warning: |warning| match warning {
        Warning::Undecodable(count) => format!("{count} 个字符无法解码，以 � 表示"),
        Warning::NoBody => "几乎没有正文：可能只是导航页".into(),
        Warning::Attached(name) => format!("几乎没有正文：正文可能在附件 {name} 中"),
        Warning::Gibberish => "文字有乱码：文件没有说明这些字是什么".into(),
        Warning::Disordered => "页码不依次递增：页序可能有误".into(),
    },
    short_warning: |warning| match warning {
        Warning::Undecodable(_) => "有字无法解码",
        Warning::NoBody | Warning::Attached(_) => "没有正文",
        Warning::Gibberish => "有乱码",
        Warning::Disordered => "页序有误",
    },

    action,
    hint,
    digits: "到第几节；其后跟移动键则重复",
    when_asked: "询问时",
    when_typing: "输入时",

    plain_start: "输入编号阅读，回车读下一节，? 帮助，q 退出",
    plain_next_page: "回车继续，或输入命令",
    plain_help: &[
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
    figure_count: |count| format!("（{count} 个数据）"),
    hit_count: |count| format!("：{count} 处"),
    folded: |paragraphs| format!("网页栏目 ×{paragraphs}，输入 o 显示"),

    config_head: "gongbao 的配置。各项都是默认值；去掉行首的 # 再改。\n\
        # 写错的一项不起作用，打开时会指出它在哪一行，其余照常。",
    config_headings: "其他标题：合于 pattern（正则表达式）而不超过 64 字的段落，是第 level 级（1–9）的标题，例如",
    config_theme: "配色：",
    config_own_theme: "自己的配色，取名后写在上面的 theme 中。颜色写作 \"#0055aa\"、0–255、\"bright-red\" 或 \"default\"；\n\
        # 另有 bold、dim、italic、underline、reverse。没有写的照 base。",
    config_keys: "按键：一项可有几个，\"g t\" 是先后两个，[] 为不用。给了一项的键，原来有它的另一项就没有了。",
    setting_language: "界面语言：auto 按系统区域设置，或语言代码，如 zh",
    setting_measure: "正文每行最多几个半角字符宽（20–400）",
    setting_indent: "段首缩进几个半角字符宽（0–16）；窄屏减半",
    setting_level: "行首行尾禁则：basic 最低要求，gb 另加行尾不排斜线，strict 另加行首不排破折号与省略号",
    setting_ambiguous: "“ ” — … ① 等字符的宽度：auto 询问终端，narrow 一格，wide 两格",
    setting_remember: "记住每份报告读到哪里、书签与折叠",
    setting_lexicon: "自备词表文件，路径从本文件所在目录算起",

    load_failure,
    config_error: |found, allowed| format!("这里是 {found}，应为{}", self::allowed(allowed)),

    no_file: "没有给出文件：这是内置报告；`-` 读标准输入",
    nothing_piped: "标准输入没有内容传入",
    no_terminal: "标准输出不是终端",
    terminal_unusable: |why| format!("终端无法使用（{why}）"),
    without_terminal: "；`gongbao text`、`gongbao figures`、`gongbao outline` 输出到文件和管道，`--plain` 逐行阅读",
    nothing_recent: "还没有从文件读过报告",
    unreadable: |why| format!("无法读取：{why}"),
    unwritable: |why| format!("无法写入：{why}"),
    there_already: "已经存在，没有改动",
    no_home: "没有主目录，请设主目录或用 `--config FILE`",
    no_lexicon: |why| format!("没有词表：{why}"),
    command_line: CommandLine {
        about: "在终端里阅读中文公文：章节、正文，每个数据都可一键到达",
        after_help: "没有 FILE 时打开内置报告。退出码：0 完成，1 没有找到，2 出错。",
        outline: "输出章节的层次",
        figures: "输出数据：数的是什么，是多少，在哪里",
        text: "输出正文，一段一行，或按宽度排成行",
        config: "自己的配置：配色、按键、语言等",
        config_init: "写出一份各项都有说明、都是默认值的配置",
        config_path: "输出配置文件的位置",
        completions: "输出命令行补全脚本",
        man: "输出手册页（roff 格式，英文）",
        help_command: "输出帮助，或某个命令的帮助",
        report: "要读的报告；`-` 或管道为标准输入",
        plain: "逐行阅读，不用全屏：用于屏幕阅读软件、功能有限的终端或脚本",
        lang: "界面语言 [默认：按系统区域设置]",
        ambiguous: "“ ” — … ① 等字符的宽度：询问终端、一格或两格 [默认：auto]",
        ambiguous_values: ["按终端所答；输出到文件和管道时一格", "一格", "两格"],
        lexicon: "自备词表，TOML 格式，写法同内置词表；可给出多个",
        level: "行首行尾禁则（CLREQ），后一级包括前一级 [默认：strict]",
        level_values: [
            "行首不排句号等点号与后引号、后括号，行尾不排前引号、前括号",
            "行尾不排斜线",
            "行首不排破折号与省略号",
        ],
        config_file: "配置文件 [默认：`gongbao config path` 所示]",
        no_config: "不读配置",
        recent: "列出最近读过的报告，选一份打开",
        no_state: "不记录也不恢复位置、折叠与书签",
        help_flag: "输出帮助（详见 '--help'）",
        help_flag_long: "输出帮助（摘要见 '-h'）",
        version_flag: "输出版本",
        file: "报告；`-` 为标准输入，没有则为内置报告",
        files: "报告，可给出多份；`-` 为标准输入，没有则为内置报告",
        outline_format: "输出格式",
        outline_formats: ["缩进的行", "一个 JSON 对象"],
        figures_format: "输出格式",
        figures_formats: ["对齐的列", "逗号分隔，有表头", "一个 JSON 数组", "每行一个 JSON 对象", "Markdown 表格"],
        explain: "说明每个数字为什么是或不是数据",
        width: "每行几个半角字符宽：按阅读时的样子排行",
        shell: "用补全脚本的 shell",
        help_subcommand: "要说明的命令",
        usage: "用法：",
        commands: "命令：",
        arguments: "参数：",
        options: "选项：",
        default: "默认：",
        values: "可取：",
        values_heading: "可取：",
        error: Some(usage_error),
        see_help: "；`gongbao --help` 列出全部用法",
    },
};

/// What is told; opposites stand in a line.
#[rustfmt::skip]
fn notice(notice: &Notice) -> String {
    match notice {
        Notice::NotFound(query) => format!("没有找到 {query}"),
        Notice::Misconfigured { first, more: 0 } => format!("配置有误：{first}"),
        Notice::Misconfigured { first, more } => format!("配置有误，另有 {more} 处：{first}"),
        Notice::NoSection(number) => format!("没有第 {number} 节"),
        Notice::Warning(warning) => (TEXTS.warning)(warning),
        Notice::Failed(why) => format!("其余部分无法打开：{why}"),
        Notice::ReadAgain => "文件已重新载入".into(), Notice::NotReplaced => "文件没有改动".into(),
        Notice::NotReadAgain(why) => format!("无法重新载入：{why}"),
        Notice::Copied(text) => format!("已复制：{text}"),
        Notice::CopiedNearest(text) => format!("已复制最近的数据：{text}"),
        Notice::NothingToCopy => "这里没有可复制的内容".into(),
        Notice::CopiedMuch(bytes) => format!("已复制 {} kB，有的终端收不下这么多", bytes / 1000),
        Notice::TooMuchToCopy(bytes) => format!("{} kB 太多，没有复制", bytes / 1000),
        Notice::NoFile => "报告不是从文件打开的，无法重新载入".into(),
        Notice::NoSearch => "现在没有搜索".into(), Notice::Wrapped => "已从另一端继续搜索".into(),
        Notice::LastFigure => "后面没有数据了".into(), Notice::FirstFigure => "前面没有数据了".into(),
        Notice::LastSection => "后面没有章节了".into(), Notice::FirstSection => "前面没有章节了".into(),
        Notice::LastReport => "后面没有报告了".into(), Notice::FirstReport => "前面没有报告了".into(),
        Notice::Opening(file) => format!("正在打开 {file} …"), Notice::Opened(file) => format!("已打开 {file}"),
        Notice::NotOpened { file, why } => format!("无法打开 {file}: {why}"),
        Notice::NoBoilerplate => "这里没有网页栏目".into(), Notice::NoColumn => "那边没有更多的列".into(),
        Notice::BookmarkSet(letter) => format!("已设书签 {letter}"),
        Notice::NotAllRead => "全文载入后才有书签".into(),
        Notice::NoBookmark(letter) => format!("没有书签 {letter}"),
        Notice::NoLetter(c) => format!("书签用字母 a 至 z，不用 {c}"),
        Notice::NoWayForward => "没有更晚的位置".into(), Notice::NoWayBack => "没有更早的位置".into(),
        Notice::StateFault(why) => format!("阅读状态：{why}"),
        Notice::NoCommand(typed) => format!("没有这个命令：{typed}"),
        Notice::NoSeries => "没有可以相比的数据".into(),
        Notice::CopiedFigures(figures) => format!("已复制 {figures} 个数据"),
        Notice::Exported(figures, file) => format!("已将 {figures} 个数据导出到 {file}"),
        Notice::NotExported(why) => format!("无法导出：{why}"),
        Notice::NoFormat { file, endings } => format!("{file}：文件名须以 {endings} 结尾"),
    }
}

/// What an action does; actions that belong together stand in a line.
#[rustfmt::skip]
fn action(action: Action) -> &'static str {
    match action {
        Action::LineDown => "下一行；在列表中为下一项", Action::LineUp => "上一行；在列表中为上一项",
        Action::PageDown => "下一屏", Action::PageUp => "上一屏", Action::HalfPageDown => "下半屏",
        Action::HalfPageUp => "上半屏",
        Action::Top => "到开头，或第几行", Action::Bottom => "到末尾，或第几行",
        Action::NextSection => "下一节", Action::PreviousSection => "上一节",
        Action::NextFigure => "下一个数据", Action::PreviousFigure => "上一个数据",
        Action::NextHit => "下一处搜索结果", Action::PreviousHit => "上一处搜索结果",
        Action::NextPane => "换到下一栏", Action::PreviousPane => "换到上一栏",
        Action::NextReport => "下一份报告", Action::PreviousReport => "上一份报告", Action::Reports => "报告列表",
        Action::Enter => "确定；在列表中到所选处阅读", Action::Back => "关闭；回到跳转之前的位置",
        Action::JumpBack => "回到上一个位置", Action::JumpForward => "到下一个位置",
        Action::SetBookmark => "设书签（再按字母）", Action::GoToBookmark => "到书签（再按字母；' 回到跳转前）",
        Action::FoldSection => "折叠", Action::UnfoldSection => "展开",
        Action::ToggleBoilerplate => "展开或折叠网页栏目",
        Action::NextColumn => "宽表格右移一列", Action::PreviousColumn => "宽表格左移一列",
        Action::Wider => "加宽正文", Action::Narrower => "收窄正文", Action::Repaint => "重画屏幕",
        Action::Copy => "复制数据及其含义，或所选内容", Action::CopyParagraph => "复制本段",
        Action::Select => "选择文字", Action::SelectParagraphs => "选择整段", Action::SwapEnds => "换到另一端",
        Action::NextCharacter => "后一个字", Action::PreviousCharacter => "前一个字",
        Action::Search => "搜索", Action::Command => "输入命令", Action::Filter => "筛选",
        Action::SwitchMode => "换为文字、正则、拼音", Action::OlderQuery => "更早搜索过的",
        Action::NewerQuery => "更晚搜索过的",
        Action::AllFigures => "全部数据", Action::Chart => "图表", Action::SortByNext => "换一种排序",
        Action::SortReversed => "倒序",
        Action::NextUnitKind => "只看下一类单位", Action::PreviousUnitKind => "只看上一类单位",
        Action::SelectRow => "选中或取消这一行", Action::SelectRange => "选中多行：开始或结束",
        Action::CopyRows => "复制所选（制表符分隔）", Action::CopyRowsMarkdown => "复制所选（Markdown 表格）",
        Action::Export => "导出所选到文件",
        Action::Yes => "是", Action::No => "否", Action::Help => "帮助",
        Action::Suspend => "暂停，回到命令行（fg 继续）", Action::Reload => "重新载入文件", Action::Quit => "退出",
        Action::Edit(Edit::EraseBack) => "删除前一个字符", Action::Edit(Edit::EraseOn) => "删除后一个字符",
        Action::Edit(Edit::EraseWord) => "删除前一个词",
        Action::Edit(Edit::EraseToStart) => "删除前面全部", Action::Edit(Edit::EraseToEnd) => "删除后面全部",
        Action::Edit(Edit::Left) => "左移一个字符", Action::Edit(Edit::Right) => "右移一个字符",
        Action::Edit(Edit::Start) => "到行首", Action::Edit(Edit::End) => "到行尾",
        // No key asks for these.
        Action::Digit(_) | Action::DigitsEnd | Action::Letter(_) | Action::Edit(Edit::Insert(_)) => "",
        Action::Wheel(..) | Action::Focus(_) | Action::Drag(..) | Action::SelectAround(_) => "",
        Action::GoToSection(_) | Action::GoToFigure(_) | Action::GoToRow(_) | Action::OpenBoilerplate(_) => "",
    }
}

/// A word beside a key in the status line.
#[rustfmt::skip]
fn hint(word: HintWord) -> &'static str {
    match word {
        HintWord::Help => "帮助", HintWord::Quit => "退出", HintWord::Back => "返回", HintWord::Close => "关闭",
        HintWord::Cancel => "取消", HintWord::Line => "行", HintWord::Page => "页", HintWord::Section => "节",
        HintWord::Figure => "数据", HintWord::Character => "字", HintWord::Pane => "换栏", HintWord::Choose => "选择",
        HintWord::Read => "阅读", HintWord::Open => "打开", HintWord::Fold => "折叠", HintWord::Search => "搜索",
        HintWord::Filter => "筛选", HintWord::Sort => "排序", HintWord::Units => "单位", HintWord::Select => "选中",
        HintWord::Copy => "复制", HintWord::Export => "导出", HintWord::Chart => "图表", HintWord::OtherEnd => "另一端",
        HintWord::Paragraphs => "整段", HintWord::Replace => "替换", HintWord::Keep => "保留",
    }
}

fn usage_error(error: &UsageError) -> String {
    match error {
        UsageError::Unknown { argument, similar: Some(similar) } => format!("没有 `{argument}`，相近的有 `{similar}`"),
        UsageError::Unknown { argument, similar: None } => format!("没有 `{argument}` 这个选项或命令"),
        UsageError::Value { argument, value, allowed: Some(allowed) } => {
            format!("`{argument}` 的值不能是 `{value}`，可取 {allowed}")
        }
        UsageError::Value { argument, value, allowed: None } => format!("`{argument}` 的值不能是 `{value}`"),
        UsageError::NoValue { argument } => format!("`{argument}` 缺少值"),
        UsageError::Conflict { argument, other } => format!("`{argument}` 不能与 `{other}` 同用"),
        UsageError::Missing { argument } => format!("缺少 `{argument}`"),
        UsageError::Other => "命令行有误".into(),
    }
}

fn allowed(allowed: &Allowed) -> String {
    match allowed {
        Allowed::Names(names) => format!(" {}", in_backticks(names, "、")),
        Allowed::KnownName => " `gongbao config init` 写出的名称".into(),
        Allowed::Number(from, to) => format!(" {from} 至 {to} 的整数"),
        Allowed::Table => "表".into(),
        Allowed::Paths => "文件路径，或方括号中的几个路径".into(),
        Allowed::Keys => "按键，如 `j`、`Ctrl-X`、`PgDn`、`g t`，不用则为 `[]`".into(),
        Allowed::KeysWithout(action) => format!(" `{action}` 没有的按键"),
        Allowed::Colour => " `#0055aa`、0 至 255 的数、`default` 或 `black` 至 `bright-white` 的名称".into(),
        Allowed::NewTheme => "内置配色没有的名称".into(),
        Allowed::HeadingRules => "含 `pattern` 和 `level` 的表".into(),
        Allowed::Pattern => "含 `pattern` 的表".into(),
        Allowed::QuotedRegex => "正则表达式（加引号）".into(),
        Allowed::Regex(why) => format!("正则表达式（{why}）"),
        Allowed::Toml(expected) => format!(" {expected}"),
    }
}

fn load_failure(failure: &LoadFailure) -> String {
    match failure {
        LoadFailure::Missing => "没有这个文件".into(),
        LoadFailure::Directory => "这是目录，应为文件".into(),
        LoadFailure::Unreadable(error) => format!("无法读取：{error}"),
        LoadFailure::Empty => "空文件，应为报告的文字".into(),
        LoadFailure::Blank => "只有空白，应为报告的文字".into(),
        LoadFailure::Refused(refusal) => refused(*refusal),
    }
}

/// What was found, and what was expected.
fn refused(refusal: Refusal) -> String {
    let (found, expected) = match refusal {
        Refusal::Image(format) => (format!("{format} 图片"), ""),
        Refusal::Archive(format) => (format!("{format} 压缩包"), ""),
        Refusal::Rtf => ("RTF 文档".into(), ""),
        Refusal::Database => ("数据库".into(), ""),
        Refusal::Program => ("程序".into(), ""),
        Refusal::Binary => ("二进制数据".into(), ""),
        Refusal::Workbook => ("Excel 工作簿".into(), ""),
        Refusal::Presentation => ("PowerPoint 演示文稿".into(), ""),
        Refusal::OpenDocument => ("OpenDocument 文件".into(), ""),
        Refusal::OldWorkbook => ("旧版 Excel 工作簿（.xls）".into(), ""),
        Refusal::OldOffice => ("旧版 Office 文档".into(), ""),
        Refusal::OldWord => ("旧版 Word 文档（.doc）".into(), " .docx（Word、WPS、LibreOffice 都能另存）"),
        Refusal::Locked(format) => (format!("加了密码的 {format} 文档"), "没有密码的文档"),
        Refusal::NoPages(format) => (format!("没有页面的 {format} 文档"), "完整的文档"),
        Refusal::Scan(format) => {
            (format!("只有扫描图片、没有文字的 {format} 文档"), "有文字层的文档（文字识别软件可以加上）")
        }
        Refusal::DamagedPdf => ("损坏的 PDF 文档".into(), "完整的文档"),
        Refusal::SlowPdf(seconds) => (format!("{seconds} 秒内读不完的 PDF 文档"), "报告"),
        Refusal::UnmappedFonts => ("字体没有说明是什么字的 PDF 文档".into(), "文字可以复制的文档"),
        Refusal::NoText => ("没有正文部分的 Word 文档".into(), "完整的 .docx"),
        Refusal::NoParts => ("没有目录清单的 EPUB 书".into(), "完整的书"),
        Refusal::DamagedArchive => ("不完整或损坏的 zip 压缩包".into(), "完整的文档"),
        Refusal::HugeArchive(size) => (format!("解开后文字超过 {size} MiB 的压缩包"), "一份报告"),
    };
    match expected {
        "" => format!("{found}，应为报告：文本、网页、{}", joined(binary_format_names(), "、", "或 ")),
        expected => format!("{found}，应为{expected}"),
    }
}

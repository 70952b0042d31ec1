//! What is wrong, in Chinese.

use crate::document::load::LoadFailure;
use crate::document::{Refusal, binary_format_names};
use crate::lang::{Allowed, BatchCounts, UsageError, in_backticks, joined};
use crate::reader::StoreError;

pub fn load_failure(failure: &LoadFailure) -> String {
    match failure {
        LoadFailure::Missing => "没有这个文件".into(),
        LoadFailure::Directory => "这是目录，应为文件".into(),
        LoadFailure::Unreadable(error) => format!("无法读取：{error}"),
        LoadFailure::Empty => "空文件，应为报告的文字".into(),
        LoadFailure::Blank => "只有空白，应为报告的文字".into(),
        LoadFailure::NoFile => "这是设备或套接字，应为文件或管道".into(),
        LoadFailure::Huge(size) => format!("超过 {size} MiB，应为一份报告"),
        LoadFailure::Refused(refusal) => refused(*refusal),
    }
}

/// What was found, and what was expected.
fn refused(refusal: Refusal) -> String {
    let (found, expected) = match refusal {
        Refusal::Image(format) => (format!("{format} 图片"), ""),
        Refusal::Archive(format) => (format!("{format} 压缩包"), ""),
        Refusal::Rtf => ("RTF 文档".into(), " .docx（Word、WPS、LibreOffice 都能另存）"),
        Refusal::Database => ("数据库".into(), ""),
        Refusal::Program => ("程序".into(), ""),
        Refusal::Binary => ("二进制数据".into(), ""),
        Refusal::SevenBit => ("七位编码（HZ、ISO-2022）的文本".into(), " UTF-8 或 GB18030 编码的文本"),
        Refusal::Workbook => ("Excel 工作簿".into(), ""),
        Refusal::Presentation => ("PowerPoint 演示文稿".into(), ""),
        Refusal::OpenDocument => ("OpenDocument 文件".into(), ""),
        Refusal::OldWorkbook => ("旧版 Excel 工作簿（.xls）".into(), ""),
        Refusal::OldOffice => ("旧版 Office 文档".into(), ""),
        Refusal::OldWord => ("Word 95 及更早版本的文档（.doc）".into(), " .docx（Word、WPS、LibreOffice 都能另存）"),
        Refusal::Locked(format) => (format!("加了密码的 {format} 文档"), "没有密码的文档"),
        Refusal::NoPages(format) => (format!("没有页面的 {format} 文档"), "完整的文档"),
        Refusal::Scan(format) => {
            (format!("只有扫描图片、没有文字的 {format} 文档"), "有文字层的文档（文字识别软件可以加上）")
        }
        Refusal::Damaged(format) => (format!("损坏的 {format} 文档"), "完整的文档"),
        Refusal::Slow(format, seconds) => (format!("{seconds} 秒内读不完的 {format} 文档"), "报告"),
        Refusal::Exhausting(format) => (format!("读起来占用内存过多的 {format} 文档"), "报告"),
        Refusal::Packing => ("压缩方法不明的 zip 压缩包".into(), "用 deflate 压缩的文档"),
        Refusal::UnmappedFonts => ("字体没有说明是什么字的 PDF 文档".into(), "文字可以复制的文档"),
        Refusal::NoText => ("没有正文部分的 Word 文档".into(), "完整的 .docx"),
        Refusal::NoParts => ("没有目录清单的 EPUB 书".into(), "完整的书"),
        Refusal::DamagedArchive => ("不完整或损坏的 zip 压缩包".into(), "完整的文档"),
        Refusal::HugeText(size) => (format!("文字超过 {size} MiB 的文档"), "一份报告"),
        Refusal::HugeArchive(size) => (format!("解开后文字超过 {size} MiB 的压缩包"), "一份报告"),
    };
    match expected {
        "" => format!("{found}，应为报告：文本、网页、{}", joined(binary_format_names(), "、", " 或 ")),
        expected => format!("{found}，应为{expected}"),
    }
}

pub fn summary(counts: &BatchCounts) -> String {
    let BatchCounts { read, failed, found, without, warnings } = counts;
    format!("读了 {read} 份，得 {found} 项，其中 {without} 份没有；不能读 {failed} 份，提示 {warnings} 条")
}

pub fn store_error(error: &StoreError) -> String {
    match error {
        StoreError::Unusable { path, why } => format!("{}: {why}", path.display()),
        StoreError::Newer { path, version, known } => {
            format!("{}: 状态文件的版本是 {version}，最高能读 {known}", path.display())
        }
        StoreError::Shared { path } => format!("{}: 其他用户可以写入此文件夹，不在其中保存", path.display()),
        StoreError::Unreadable { path } => format!("{}: 不是状态文件", path.display()),
        StoreError::Broken { kept } => format!("{}: 不是状态文件，已改名保留", kept.display()),
    }
}

pub fn allowed(allowed: &Allowed) -> String {
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

pub fn usage_error(error: &UsageError) -> String {
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

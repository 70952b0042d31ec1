//! The texts of the interface: `texts` says which there are, and each language has a file with all of them.

mod checks;
mod coding;
mod comparison;
mod concordance;
mod en;
mod library;
mod texts;
mod zh;

pub use checks::CheckTexts;
pub use coding::CodingTexts;
pub use comparison::ComparisonTexts;
pub use concordance::ConcordanceTexts;
pub use library::LibraryTexts;
pub use texts::{Allowed, BatchCounts, CommandLine, Texts, UsageError};

use crate::document::load::LoadError;
use crate::document::{Document, SectionId, SectionKind, numbering};
use std::fmt;
use std::ops::Deref;
use std::time::Duration;

/// A language of the interface; it gives access to its texts.
#[derive(Clone, Copy)]
pub struct Lang(&'static Texts);

impl Lang {
    /// 中文
    pub const ZH: Self = Self(&zh::TEXTS);
    /// English
    pub const EN: Self = Self(&en::TEXTS);
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::ZH, Self::EN];

    /// The language of a code such as `en`.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lang| lang.code == code)
    }

    /// The language that a locale such as `en_GB.UTF-8` names: English where there are no texts in it. `C` and `POSIX`
    /// name none.
    pub fn of_locale(locale: &str) -> Option<Self> {
        match locale.split(['_', '.', '-', '@']).next().unwrap_or_default() {
            "" | "C" | "POSIX" => None,
            code => Some(Self::of_code(code).unwrap_or(Self::EN)),
        }
    }
}

/// Reports are Chinese, and so is the interface where nothing names a language.
impl Default for Lang {
    fn default() -> Self {
        Self::ZH
    }
}

impl Deref for Lang {
    type Target = Texts;

    fn deref(&self) -> &Texts {
        self.0
    }
}

impl PartialEq for Lang {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Lang {}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.code)
    }
}

/// Names in backticks, parted by `comma`.
fn in_backticks(names: &[String], comma: &str) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(comma)
}

/// Names as a list that ends with `or`.
fn joined(names: impl Iterator<Item = &'static str>, comma: &str, or: &str) -> String {
    let names: Vec<&str> = names.collect();
    match names.as_slice() {
        [before @ .., last] if !before.is_empty() => format!("{}{or}{last}", before.join(comma)),
        names => names.concat(),
    }
}

/// Why a report could not be opened, in a line: the path and what is wrong.
pub fn load_error(error: &LoadError, lang: Lang) -> String {
    format!("{}: {}", error.path, (lang.load_failure)(&error.cause))
}

/// A section as a list names it: the short form of its marker, and its title.
pub fn section_name(document: &Document, section: SectionId, lang: Lang) -> String {
    let section = document.section(section);
    match section.kind {
        SectionKind::Preface => lang.preface.to_owned(),
        SectionKind::Closing => lang.closing.to_owned(),
        SectionKind::Headed => {
            let marker = numbering::short(section.marker.of(&document.text));
            let title = section.title.of(&document.text);
            let space = if marker.ends_with('）') { "" } else { " " };
            format!("{marker}{space}{title}").trim().to_owned()
        }
    }
}

/// The names of a section and of those above it, from the outermost.
pub fn section_path(document: &Document, section: SectionId, lang: Lang) -> Vec<String> {
    let above = std::iter::successors(Some(section), |section| document.section(*section).parent);
    let mut names: Vec<String> = above.map(|section| section_name(document, section, lang)).collect();
    names.reverse();
    names
}

/// How long ago something was, in the largest unit of which one has passed.
pub fn age(age: Duration, lang: Lang) -> String {
    let minutes = age.as_secs() / 60;
    let (count, unit) = match minutes {
        0 => return lang.just_now.to_owned(),
        1..60 => (minutes, lang.minutes_ago),
        60..1440 => (minutes / 60, lang.hours_ago),
        _ => (minutes / 1440, lang.days_ago),
    };
    format!("{count} {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_told_in_the_largest_unit_that_fits() {
        let told = [59, 60, 3599, 3600, 86_399, 86_400 * 94].map(|seconds| age(Duration::from_secs(seconds), Lang::ZH));
        assert_eq!(told, ["刚刚", "1 分钟前", "59 分钟前", "1 小时前", "23 小时前", "94 天前"]);
        assert_eq!(age(Duration::from_secs(7200), Lang::EN), "2 h ago");
    }

    #[test]
    fn a_locale_names_a_language_or_none() {
        for locale in ["", "C.UTF-8", "POSIX"] {
            assert_eq!(Lang::of_locale(locale), None, "{locale}");
        }
        for (locale, lang) in
            [("zh_CN.UTF-8", Lang::ZH), ("zh", Lang::ZH), ("en_US", Lang::EN), ("de_DE@euro", Lang::EN)]
        {
            assert_eq!(Lang::of_locale(locale), Some(lang), "{locale}");
        }
    }
}

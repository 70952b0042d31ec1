//! Finds sections by what a person calls them: the number of a section (二, 2.1, 二（一）), or words of its heading.

use super::{Document, Section, SectionId, SectionKind};
use crate::text::fold::fold;
use crate::text::numeral;
use std::collections::HashSet;

impl Document {
    /// The sections that `pattern` may mean, in reading order: those with this number, else those whose heading is `pattern`,
    /// else those whose heading holds it.
    pub fn sections_named(&self, pattern: &str) -> Vec<SectionId> {
        let folded = plain(pattern);
        let ids = || (0..self.sections.len()).map(SectionId).filter(|id| self.section(*id).kind == SectionKind::Headed);
        let path = numbers(&folded);
        let by_number: Vec<SectionId> = ids().filter(|id| !path.is_empty() && self.path(*id) == path).collect();
        if !by_number.is_empty() {
            return by_number;
        }
        let heading = |id: SectionId| plain(self.section(id).heading.of(&self.text));
        let title = |id: SectionId| plain(self.section(id).title.of(&self.text));
        let exact: Vec<SectionId> = ids().filter(|id| heading(*id) == folded || title(*id) == folded).collect();
        if exact.is_empty() {
            ids().filter(|id| !folded.is_empty() && heading(*id).contains(&folded)).collect()
        } else {
            exact
        }
    }

    /// What each section is called by where one types it: its number (`2.1`), of several with the same the first; else its
    /// place among all (`#7`).
    pub fn section_numbers(&self) -> Vec<String> {
        let mut known = HashSet::new();
        let number = |id: SectionId| {
            let path = self.path(id);
            let written: Vec<String> = path.iter().map(u64::to_string).collect();
            let is_numbered = !path.is_empty() && !path.contains(&0) && known.insert(path);
            if is_numbered { written.join(".") } else { format!("#{}", id.0 + 1) }
        };
        (0..self.sections.len()).map(SectionId).map(number).collect()
    }

    /// The numbers of the sections that a section stands in, and its own.
    fn path(&self, id: SectionId) -> Vec<u64> {
        let section = self.section(id);
        let mut path = section.parent.map(|parent| self.path(parent)).unwrap_or_default();
        // The marker 2.1 holds the number of the section above.
        path.extend(self.number(section).or(Some(0)));
        path
    }

    /// The last number in the marker of a section.
    fn number(&self, section: &Section) -> Option<u64> {
        numbers(&plain(section.marker.of(&self.text))).pop()
    }
}

/// `text` folded, without white space.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(fold).collect()
}

/// The numbers in a text that holds nothing else but marks and brackets: `二、（一）` has two; none in any other text.
fn numbers(text: &str) -> Vec<u64> {
    let is_mark = |c: char| {
        matches!(c, '、' | '.' | '(' | ')' | '（' | '）' | ',' | '，' | '第' | '章' | '节' | '条' | '部' | '分')
    };
    let parts = text.split(is_mark).filter(|part| !part.is_empty());
    let values: Option<Vec<u64>> = parts.map(|part| numeral::parse(part)?.to_string().parse().ok()).collect();
    values.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;

    const TEXT: &str = "清河市报告\n\n一、工作进展\n（一）执法。办结31件。\n（二）服务。压减17项。\n二、执法监督\n（一）检查。检查3次。\n";

    #[track_caller]
    fn check(pattern: &str, headings: &[&str]) {
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, TEXT.to_owned());
        let found = document.sections_named(pattern);
        let found: Vec<&str> = found.iter().map(|id| document.section(*id).title.of(&document.text)).collect();
        assert_eq!(found, headings, "{pattern}");
    }

    #[test]
    fn a_section_is_found_by_its_number_or_its_words() {
        check("二", &["执法监督"]);
        check("2", &["执法监督"]);
        check("1.2", &["服务"]);
        check("二（一）", &["检查"]);
        check("服务", &["服务"]);
        check("执法", &["执法"]);
        check("监督", &["执法监督"]);
        check("三", &[]);
    }

    #[test]
    fn each_section_is_called_by_its_number_or_its_place() {
        let text = format!("各位代表：全年工作进展顺利，群众比较满意。\n\n{TEXT}");
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text);
        assert_eq!(document.section_numbers(), ["#1", "1", "1.1", "1.2", "2", "2.1"]);
    }

    #[test]
    fn all_that_words_may_mean_are_found() {
        check("检", &["检查"]);
        check("工作", &["工作进展"]);
        check("务", &["服务"]);
        check("法", &["执法", "执法监督"]);
    }
}

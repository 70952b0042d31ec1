//! Heading rules of the configuration: patterns of lines that are headings besides those that are found.

use regex::Regex;

/// Which lines are headings; the first rule that fits a line counts.
#[derive(Clone, Debug, Default)]
pub struct HeadingRules(pub Vec<HeadingRule>);

/// A pattern, and the level of the headings that it names.
#[derive(Clone, Debug)]
pub struct HeadingRule {
    pattern: Regex,
    level: u8,
}

impl HeadingRule {
    /// Lines in which `pattern` stands are headings of `level`, 1 for the outermost. Sections of such headings hold
    /// those of deeper levels, and numbered sections. The error says in a line why `pattern` is no regular expression.
    pub fn new(pattern: &str, level: u8) -> Result<Self, String> {
        let why = |error: regex::Error| error.to_string().lines().last().unwrap_or_default().replace("error: ", "");
        Ok(Self { pattern: Regex::new(pattern).map_err(why)?, level })
    }
}

impl HeadingRules {
    /// The level that the first fitting rule gives `line`; none where no rule fits.
    pub(super) fn level(&self, line: &str) -> Option<u8> {
        self.0.iter().find(|rule| rule.pattern.is_match(line)).map(|rule| rule.level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Role, Source};

    /// The sections of a text by such rules, a line each: level, marker, title.
    #[track_caller]
    fn check(rules: &[(&str, u8)], text: &str, expected: &[&str]) {
        let rules =
            HeadingRules(rules.iter().map(|(pattern, level)| HeadingRule::new(pattern, *level).unwrap()).collect());
        let source = Source { name: "test".into(), encoding: "UTF-8" };
        let document = Document::parse_by(&rules, source, text.to_owned());
        let line =
            |section: &crate::document::Section| format!("{} {}", section.level, section.heading.of(&document.text));
        assert_eq!(document.sections.iter().map(line).collect::<Vec<_>>(), expected);
        let headings = document.paragraphs.iter().filter(|paragraph| paragraph.role == Role::Heading).count();
        assert_eq!(headings, document.sections.iter().filter(|section| !section.heading.is_empty()).count());
    }

    const REPORT: &str = "清河区工作报告\n全区工作平稳。\n【民生】\n全年修路12公里。\n一、教育\n新建学校2所。\n二、卫生\n新增床位30张。\n【环境】\n种树500棵，绿地增加。\n";

    #[test]
    fn a_line_with_the_pattern_is_a_heading() {
        check(&[("^【.+】$", 1)], REPORT, &["1 ", "1 【民生】", "2 一、教育", "2 二、卫生", "1 【环境】"]);
    }

    #[test]
    fn levels_nest() {
        let text = "清河区工作报告\n■城市\n全年修路12公里。\n●桥梁\n新建桥梁2座。\n■乡村\n新增水井30口，群众满意。\n";
        check(&[("^■", 1), ("^●", 2)], text, &["1 ", "1 ■城市", "2 ●桥梁", "1 ■乡村"]);
    }

    #[test]
    fn one_heading_alone_is_no_title_and_a_long_paragraph_no_heading() {
        let long = "全年修路".repeat(20);
        let text =
            format!("清河区工作报告\n全年修路12公里，乡村道路都已硬化。\n{long}\n全年总结\n来年继续努力，再上台阶。\n");
        check(&[("^全年", 1)], &text.replace("全年修路12公里，", "今年修路12公里，"), &["1 ", "1 全年总结"]);
    }

    #[test]
    fn what_is_no_pattern_says_why() {
        assert_eq!(HeadingRule::new("(", 1).unwrap_err(), "unclosed group");
    }
}

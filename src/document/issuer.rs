//! The issuer of a report: the body that signs, or in whose name the report is given.

use super::front_words::{WORDS, folded, offices, without_asides};
use super::paragraphs::Paragraphs;
use super::{Role, date, particulars};
use crate::text::TextRange;
use crate::text::chars::Chars;
use crate::text::range::{from, upto};

/// The issuer of a report without a signature.
pub(super) fn find(paragraphs: &Paragraphs, head: usize, title: &[TextRange]) -> Option<String> {
    let near = || (0..paragraphs.len().min(head + 4)).filter(|index| paragraphs.role(*index) != Role::Boilerplate);
    let heading: String =
        title.iter().flat_map(|line| line.of(paragraphs.text).chars()).filter(|c| !c.is_whitespace()).collect();
    let near_find = |rule: fn(&str) -> Option<String>| near().find_map(|index| rule(paragraphs.get(index)));
    let stated = || {
        particulars::find(paragraphs, paragraphs.len().min(1000), &["发布机构", "发文机关", "来源：", "出处："])
            .and_then(|range| source(range.of(paragraphs.text)))
    };
    let by_line =
        || near().filter(|index| paragraphs.role(*index) == Role::Title).find_map(|index| named(paragraphs.get(index)));
    let labelled = || near().find_map(|index| labelled(paragraphs.get(index)));
    before(&heading, "关于")
        .or_else(|| before(&heading, "關於"))
        .or_else(|| near_find(promulgator))
        .or_else(|| signed_below(paragraphs, head))
        .or_else(|| near_find(assembly))
        .or_else(|| near_find(speaker))
        .or_else(|| near_find(represented))
        .or_else(labelled)
        .or_else(by_line)
        .or_else(|| heading.find(char::is_numeric).and_then(|at| named(upto(&heading, at))))
        .or_else(stated)
}

/// The body whose name alone stands below the line that says which assembly adopted the report: it is who gave it.
fn signed_below(paragraphs: &Paragraphs, head: usize) -> Option<String> {
    let near = 1..paragraphs.len().min(head + 4);
    near.filter(|index| assembly(paragraphs.get(index - 1)).is_some()).find_map(|index| named(paragraphs.get(index)))
}

/// Whether a line is the name of a body and nothing else.
pub(super) fn is_body(line: &str) -> bool {
    const LONGEST: usize = 30;
    if line.len() > 8 * LONGEST {
        return false;
    }
    let name = folded(line);
    let end = WORDS.bodies.end_of(&name);
    name.len() <= LONGEST
        && (1..name.len()).contains(&end)
        && name.iter().all(|c| c.is_alphabetic() || "（）()·、".contains(*c))
}

/// The names of the bodies in a line, one space between them; spaces within a name left out.
pub(super) fn names(line: &str) -> String {
    let apart = line.split_whitespace().all(is_body);
    line.split_whitespace().collect::<Vec<_>>().join(if apart { " " } else { "" })
}

/// `name` without white space, where it is the name of a body.
pub(super) fn named(name: &str) -> Option<String> {
    is_body(name).then(|| name.split_whitespace().collect())
}

/// What a page names as its source: a body, or a newspaper; not the site itself (本站, 市政府网站).
pub(super) fn source(name: &str) -> Option<String> {
    let own = name.trim_start().starts_with('本') || name.trim_end().ends_with("网站");
    let printed = || {
        let name: String = name.split_whitespace().collect();
        let short = name.chars().count() <= 30 && name.chars().all(char::is_alphanumeric);
        Some(name).filter(|name| short && WORDS.press.end_of(&folded(name)) > 0)
    };
    named(name).or_else(printed).filter(|_| !own)
}

/// The body before `word` in a title: `某某市人民政府关于…`.
fn before(title: &str, word: &str) -> Option<String> {
    title.find(word).and_then(|at| named(upto(title, at)))
}

/// The body in a speaker's line: `某某区人民政府区长　张三`.
pub(super) fn speaker(line: &str) -> Option<String> {
    if line.len() > 120 || line.contains(['。', '，', '：', ',', ':']) {
        return None;
    }
    let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.rsplit("上").next().filter(|_| bare.starts_with('—') || bare.contains("——")).unwrap_or(&bare);
    if is_body(bare) {
        return None;
    }
    let chars: Vec<char> = bare.chars().collect();
    let folded = folded(bare);
    let (first, last) = offices(&folded)?;
    let name = folded.rest(last);
    let person = name.len() <= 5 && name.iter().all(|c| c.is_alphabetic()) && WORDS.titles.end_of(name) == 0;
    let body: String = chars.slice(0, without_asides(&folded, first)).iter().collect();
    // The head of a place speaks for its government, which is called otherwise in Taiwan.
    let government = match body.chars().next_back()? {
        '市' | '区' | '县' | '省' | '州' | '旗' | '镇' | '乡' if !bare.contains('長') => "人民政府",
        '市' | '區' | '縣' => "政府",
        _ => "",
    };
    person.then(|| body + government)
}

/// The body that a speaker speaks for: `我代表某某市人民政府，向大会…`.
fn represented(line: &str) -> Option<String> {
    let at = line.find("我代表").map(|at| at + "我代表".len())?;
    let rest = from(line, at);
    let end = rest.find(['，', '向', ',', '、'])?;
    let body = upto(rest, end);
    ((6..=90).contains(&body.len()) && !is_pronoun(body)).then(|| body.to_owned())
}

/// Whether a speaker calls a body by what is no name of it: `本机关`, `我局`, `第七届董事会`.
fn is_pronoun(body: &str) -> bool {
    let own = body.starts_with(['本', '我', '该', '贵']) && !body.starts_with("本溪");
    own || body.starts_with('第') && body.ends_with("事会")
}

/// The body that promulgates a law: `1982年12月4日 某某公告公布施行`, `某某令第181号发布`.
fn promulgator(line: &str) -> Option<String> {
    let date = date::find(line)?;
    let rest = from(line, date.range.end).trim();
    let end = ["令第", "公告公布", "公布", "发布"].iter().find_map(|word| rest.find(word))?;
    named(upto(rest, end))
}

/// The body that a cover names: `预算主管部门：某某区人民政府`.
fn labelled(line: &str) -> Option<String> {
    let (label, name) = line.split_once(['：', ':'])?;
    WORDS.issuer_labels.has(&folded(label)).then(|| named(name.trim())).flatten()
}

/// The assembly that adopts: `（某某会议2001年2月16日批准）`.
fn assembly(line: &str) -> Option<String> {
    let adopted = ["批准", "通过", "通過"].iter().any(|word| line.trim_end_matches(['）', ')']).ends_with(word));
    let bare = line.trim_start_matches(['（', '(']);
    let at = bare.find("会议").filter(|_| adopted && date::find(line).is_some())? + "会议".len();
    let body = upto(bare, at);
    let start = date::find(body).map_or(0, |date| date.range.end);
    let body = from(body, start).trim();
    (!body.is_empty()).then(|| body.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_a_body_or_a_newspaper_as_its_source_and_not_itself() {
        let sources =
            ["清河市统计局", "清河日报", "清河广播电视台", "本站", "本网", "市政府网站", "互联网", "2024年公报"];
        let found: Vec<String> = sources.into_iter().filter_map(source).collect();
        assert_eq!(found, ["清河市统计局", "清河日报", "清河广播电视台"]);
    }
}

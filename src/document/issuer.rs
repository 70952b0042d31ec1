//! The issuer of a report: the body that signs, or in whose name the report is given.

use super::paragraphs::Paragraphs;
use super::{Role, date, particulars};
use crate::text::TextRange;
use crate::text::range::{from, upto};

/// What the names of bodies end with.
const BODIES: [&str; 36] = [
    "人民政府",
    "政府",
    "办公室",
    "办公厅",
    "辦公室",
    "委员会",
    "委員會",
    "常委会",
    "人民代表大会",
    "会议",
    "局",
    "厅",
    "部",
    "院",
    "办事处",
    "调查队",
    "总队",
    "支队",
    "大队",
    "中心",
    "委",
    "署",
    "银行",
    "公司",
    "协会",
    "法院",
    "检察院",
    "管委会",
    "领导小组",
    "秘书处",
    "处",
    "科",
    "站",
    "所",
    "國務院",
    "廳",
];

/// The offices of speakers; a longer name stands before a name that it contains.
const OFFICES: [&str; 29] = [
    "代区长",
    "代市长",
    "代省长",
    "代县长",
    "代主席",
    "副市长",
    "副区长",
    "副县长",
    "区长",
    "市长",
    "省长",
    "县长",
    "州长",
    "旗长",
    "镇长",
    "乡长",
    "盟长",
    "主席",
    "总理",
    "局长",
    "厅长",
    "主任",
    "部长",
    "院长",
    "院長",
    "部長",
    "委员长",
    "检察长",
    "市長",
];

/// What stands before an office, and is no part of the body: `法院副院长`, `检察院代理检察长`.
const ASIDES: [&str; 5] = ["副", "常务", "代理", "代", "第一"];

/// What the names of those end with that print what others report: newspapers, agencies, stations.
const PRESS: [&str; 13] = [
    "日报",
    "晚报",
    "晨报",
    "早报",
    "时报",
    "都市报",
    "商报",
    "新华社",
    "通讯社",
    "电视台",
    "广播电台",
    "新闻网",
    "日報",
];

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
    let name: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let length = name.chars().count();
    (2..=30).contains(&length)
        && name.chars().all(|c| c.is_alphabetic() || "（）()·、".contains(c))
        && BODIES.iter().any(|end| name.ends_with(end))
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
        Some(name).filter(|name| short && PRESS.iter().any(|end| name.ends_with(end)))
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
    let (at, office) = OFFICES.iter().find_map(|office| bare.find(office).map(|at| (at, *office)))?;
    let name = from(bare, at + office.len());
    let person = name.chars().count() <= 5 && name.chars().all(char::is_alphabetic);
    let body = ASIDES.iter().fold(upto(bare, at), |body, aside| body.trim_end_matches(aside));
    (person && !body.is_empty()).then(|| {
        if body.ends_with(['市', '区', '县', '省', '州', '旗']) {
            format!("{body}人民政府")
        } else {
            body.to_owned()
        }
    })
}

/// The body that a speaker speaks for: `我代表某某市人民政府，向大会…`.
fn represented(line: &str) -> Option<String> {
    let at = line.find("我代表").map(|at| at + "我代表".len())?;
    let rest = from(line, at);
    let end = rest.find(['，', '向', ',', '、'])?;
    let body = upto(rest, end);
    (6..=90).contains(&body.len()).then(|| body.to_owned())
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
    const LABELS: [&str; 8] =
        ["预算主管部门", "主管部门", "编制单位", "编制部门", "发布单位", "报送单位", "单位名称", "部门名称"];
    let (label, name) = line.split_once(['：', ':'])?;
    LABELS.contains(&label.trim()).then(|| named(name.trim())).flatten()
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

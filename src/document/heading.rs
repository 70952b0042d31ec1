//! Whether a numbered paragraph names a topic or states something.

use super::blocks::BlockKind;
use super::numbering::{self, HeadingText, Marker, StyleTrait};
use super::paragraphs::Paragraphs;
use super::table::continuation;
use super::{HeadingRules, Role, split};
use crate::text::TextRange;
use crate::text::numeral;
use crate::text::range::{from, upto};
use crate::text::script::is_han;

/// The longest heading, in characters. Reports have headings of about sixty; longer lines are sentences.
const LONGEST: usize = 64;

/// What a numbered paragraph looks like by itself. Whether it is a heading, all of its series decide together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadingForm {
    /// A line that names a topic, without a closing mark.
    Topic,
    /// A short first sentence names a topic, and body follows.
    RunIn,
    /// One sentence and nothing else.
    Sentence,
    /// A lead-in that ends with a colon.
    LeadIn,
    /// It states something.
    Item,
}

/// A paragraph that begins with a marker, or that is a heading without one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Index of the paragraph.
    pub paragraph: usize,
    /// The marker with which the paragraph begins.
    pub marker: Option<Marker>,
    /// The level that the format gives it, 1 for the outermost; 0 where the format gives none.
    pub given: u8,
    /// The level that the format gives to others of its numbering; 0 where it gives none.
    pub shared: u8,
    /// What the paragraph looks like.
    pub form: HeadingForm,
    /// First byte of the marker.
    pub start: usize,
    /// One past the last byte of the heading, its closing mark left out.
    pub end: usize,
}

/// The paragraph as a candidate for a heading; none where it cannot be one.
pub(super) fn candidate(paragraphs: &Paragraphs, index: usize, rules: &HeadingRules) -> Option<Candidate> {
    let hint = paragraphs.hint(index);
    if paragraphs.role(index) != Role::Body || hint.kind != BlockKind::Text {
        return None;
    }
    let range = paragraphs.range(index);
    let line = range.of(paragraphs.text);
    let whole = |given| Candidate {
        paragraph: index,
        marker: None,
        given,
        shared: 0,
        form: HeadingForm::Topic,
        start: range.start,
        end: range.end,
    };
    if let Some(level) = rules.level(line).filter(|_| line.chars().count() <= LONGEST) {
        // A single heading of the first level is taken for the title, which no rule means.
        return Some(whole(level.saturating_add(1)));
    }
    let given = hint.heading;
    let Some(marker) = numbering::marker(line) else {
        return ((given > 0 || is_named(line)) && !is_caption(line)).then(|| whole(given));
    };
    let (form, end) =
        if marker.style.heading() == HeadingText::Marker { article(line, marker) } else { judge(line, marker) };
    let form = if given > 0 { HeadingForm::Topic } else { form };
    Some(Candidate { shared: 0, marker: Some(marker), form, end: range.start + end, ..whole(given) })
}

/// Whether a line is the name of a part without a number (序言, 附则); white space between its characters does not count.
pub(super) fn is_named(line: &str) -> bool {
    const NAMES: [&str; 14] = [
        "序言",
        "前言",
        "引言",
        "導言",
        "导言",
        "绪论",
        "緒論",
        "结束语",
        "結束語",
        "结语",
        "結語",
        "附则",
        "附則",
        "名词解释",
    ];
    line.len() <= 40 && NAMES.iter().any(|name| name.chars().eq(line.chars().filter(|c| !c.is_whitespace())))
}

/// Whether a line is the title of a picture or table: `图1 …`, `表 2-1 …`, `续表三　…`, `图（一）…`, `（图表3）…`. A numeral of
/// 汉字 may be of the first word (`表一致意见`) unless something parts it from the next.
pub(super) fn is_caption(line: &str) -> bool {
    let line = line.trim_start_matches(['（', '(', '附', '续', '續']);
    let Some(rest) = ["图表", "圖表", "图", "圖", "表"].iter().find_map(|name| line.strip_prefix(name)) else {
        return false;
    };
    let rest = rest.trim_start();
    let bracketed = rest.starts_with(['（', '(']);
    let number = rest.trim_start_matches(['（', '(']);
    let behind = number.trim_start_matches(|c| numeral::digit(c).is_some() || c == '十');
    let parted =
        bracketed || behind.is_empty() || behind.starts_with(|c: char| c.is_whitespace() || "：:.．-—–）)".contains(c));
    number.starts_with(|c: char| c.is_ascii_digit()) || behind.len() < number.len() && parted
}

/// An article is its marker; only a line without any sentence has a name behind it.
fn article(line: &str, marker: Marker) -> (HeadingForm, usize) {
    let rest = from(line, marker.len);
    let named = rest.starts_with(char::is_whitespace) && rest.chars().count() <= 20;
    let open = line.ends_with(|c: char| c.is_alphabetic());
    if named && open { (HeadingForm::Topic, line.len()) } else { (HeadingForm::RunIn, marker.len) }
}

/// The form of a numbered line and where in it the heading ends. The note of a unit (`1.收支情况　单位：万元`) may stand behind it.
fn judge(line: &str, marker: Marker) -> (HeadingForm, usize) {
    let line = without_unit(line);
    if let Some(name) = split::name_before_prose(line, marker) {
        return (HeadingForm::RunIn, marker.len + name);
    }
    let rest = from(line, marker.len);
    let Some((at, mark)) = first_stop(rest) else {
        let topic = rest.chars().count() <= LONGEST
            && !is_row(rest)
            && !ends_blank(rest)
            && (!rest.trim().is_empty() || marker.style.has(StyleTrait::NameBelow));
        return (if topic { HeadingForm::Topic } else { HeadingForm::Item }, line.len());
    };
    let sentence = upto(rest, at);
    let behind = from(rest, at + mark.len_utf8());
    let end = marker.len + at;
    match mark {
        '：' | ':' if behind.is_empty() => (HeadingForm::LeadIn, end),
        '：' | ':' if is_topic_line(rest) && !marker.style.has(StyleTrait::Fine) => (HeadingForm::Topic, line.len()),
        '？' | '?' if is_answered(behind) && marker.style.has(StyleTrait::Fine) => (HeadingForm::Item, end),
        '。' | '.' | '！' | '!' | '？' | '?' if !names_topic(sentence) => (HeadingForm::Item, end),
        '。' | '.' | '！' | '!' | '？' | '?' if behind.trim().is_empty() => (HeadingForm::Sentence, end),
        '。' | '.' | '！' | '!' | '？' | '?' => (HeadingForm::RunIn, end),
        _ => (HeadingForm::Item, end),
    }
}

/// A line without the note of a unit behind a gap, which belongs to the table below.
fn without_unit(line: &str) -> &str {
    // In bytes.
    const LONGEST_LINE: usize = 4 * LONGEST;
    let is_note = |at: &usize| continuation::is_mark(from(line, *at).trim_start());
    let gaps = line.char_indices().filter(|(_, c)| line.len() <= LONGEST_LINE && c.is_whitespace());
    gaps.map(|(at, _)| at).find(is_note).map_or(line, |end| upto(line, end))
}

/// Whether what stands behind a question is nothing, or room for its answer: `（ ）`, `（单选）`, `____`, `□是 □否`.
fn is_answered(behind: &str) -> bool {
    behind.trim().is_empty() || behind.trim_start().starts_with(['（', '(', '[', '【', '_', '□', '○', '◯', '☐'])
}

/// Whether a line ends with room to write in: `姓名（　）`, `人数____`.
fn ends_blank(line: &str) -> bool {
    let inner = line.strip_suffix(['）', ')']).map(str::trim_end);
    line.ends_with("__") || inner.is_some_and(|inner| inner.ends_with(['（', '(', '_']))
}

/// Whether a line with a colon in its midst is short and open enough to be a heading (`一、总体目标：全面小康`).
fn is_topic_line(rest: &str) -> bool {
    rest.chars().count() <= 40 && rest.ends_with(|c: char| c.is_alphabetic() || "”」》）)".contains(c))
}

/// The first mark that stops a sentence outside brackets and quotes, with its byte offset. Looks no farther than a
/// heading reaches.
fn first_stop(text: &str) -> Option<(usize, char)> {
    let mut depth = 0u32;
    let mut before = ' ';
    let mut chars = text.char_indices().take(2 * LONGEST).peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, c)| *c);
        match c {
            '（' | '(' | '“' | '「' | '《' | '『' => depth += 1,
            '）' | ')' | '”' | '」' | '》' | '』' => depth = depth.saturating_sub(1),
            '。' | '；' => return Some((at, c)),
            '！' | '？' | '：' if depth == 0 => return Some((at, c)),
            '.' | ';' | ':' | '!' | '?' if depth == 0 && is_han(before) && !after.is_ascii_alphanumeric() => {
                return Some((at, c));
            }
            _ => {}
        }
        before = if c == '”' || c == '」' || c == '》' || c == '）' || c == ')' { '字' } else { c };
    }
    None
}

/// Whether a line without a sentence is a row of a table or of a contents page: it ends in a figure behind a gap, or
/// has columns.
pub(super) fn is_row(rest: &str) -> bool {
    const FIGURE: &str = ".,，-—%％万亿元";
    let last = rest.trim_end_matches(|c: char| c.is_numeric() || FIGURE.contains(c));
    let figure = last.len() < rest.len() && last.ends_with(|c: char| c.is_whitespace() || "…·.．".contains(c));
    figure || rest.contains('\t') || rest.ends_with([',', '，', '、', '-'])
}

/// Whether a sentence names a topic: short, without amounts, without the verbs of rules and definitions.
fn names_topic(sentence: &str) -> bool {
    const STATING: [&str; 11] =
        ["应当", "應當", "不得", "是指", "系指", "指的是", "是否", "本办法", "本规定", "责任单位", "牵头单位"];
    let length = sentence.chars().count();
    let commas = sentence.chars().filter(|c| matches!(c, '，' | ',')).count();
    length <= LONGEST && commas <= 4 && !has_amount(sentence) && !STATING.iter().any(|word| sentence.contains(word))
}

/// Whether a sentence gives an amount: a digit, then a sign of number, money or share.
fn has_amount(sentence: &str) -> bool {
    let mut digit = false;
    sentence.chars().filter(|c| !c.is_whitespace()).any(|c| {
        let amount = digit && "万萬亿億元%％件户戶人家台吨次名宗起".contains(c);
        digit = c.is_numeric();
        amount
    })
}

/// The range of a candidate's title, behind the marker.
pub(super) fn title(text: &str, candidate: &Candidate) -> TextRange {
    let marker = candidate.marker.map_or(0, |marker| marker.len);
    TextRange::new(candidate.start + marker, candidate.end).trimmed(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line, its form, and the heading that is read from it.
    #[track_caller]
    fn check(line: &str, form: HeadingForm, heading: &str) {
        let paragraphs = Paragraphs::of_text(line);
        let found = candidate(&paragraphs, 0, &HeadingRules::default()).unwrap();
        assert_eq!((found.form, TextRange::new(found.start, found.end).of(line)), (form, heading));
    }

    #[test]
    fn a_line_that_names_a_topic() {
        check("一、工作回顾", HeadingForm::Topic, "一、工作回顾");
        check("（二）做到“两个不变”，持续用力", HeadingForm::Topic, "（二）做到“两个不变”，持续用力");
        check("2、负债变动情况\u{3000}单位：人民币元", HeadingForm::Topic, "2、负债变动情况");
    }

    #[test]
    fn a_first_sentence_that_names_a_topic() {
        check("（一）深化改革。全市推进改革12项。", HeadingForm::RunIn, "（一）深化改革");
        check("(三)办好“十件实事！”工程。已完成8件。", HeadingForm::RunIn, "(三)办好“十件实事！”工程");
        check("1.优化机构职能.新设部门两个.", HeadingForm::RunIn, "1.优化机构职能");
        let shares = "、商铺成交12%".repeat(20);
        check(&format!("四、服务业 全年新增网点31家，其中超市5家{shares}。"), HeadingForm::RunIn, "四、服务业");
    }

    #[test]
    fn the_title_of_a_picture_is_a_caption() {
        for line in [
            "图3 人口",
            "附表2-1",
            "续表三　收支",
            "表一：收支",
            "图（一）人口",
            "（图3）人口",
            "图表4 收支",
            "续表二",
            "表十一 收支",
        ] {
            assert!(is_caption(line), "{line}");
        }
        for line in ["图书馆事业", "表彰奖励", "表一致意见", "续建工程", "（一）图书", "表（万元）"]
        {
            assert!(!is_caption(line), "{line}");
        }
    }

    #[test]
    fn an_article_is_its_marker() {
        check("第三条 各部门应当公开。", HeadingForm::RunIn, "第三条");
        check("第三条　公开范围", HeadingForm::Topic, "第三条　公开范围");
    }

    #[test]
    fn statements_are_items() {
        check("（一）依据已经失效的；", HeadingForm::Item, "（一）依据已经失效的");
        check("3.新增支出25.7万元，用于修缮。其余结转。", HeadingForm::Item, "3.新增支出25.7万元，用于修缮");
        check("1.统计到12月31日为止。", HeadingForm::Sentence, "1.统计到12月31日为止");
        check("一、税收收入 1234", HeadingForm::Item, "一、税收收入 1234");
        check("第一章 总则……… 3", HeadingForm::Item, "第一章 总则……… 3");
        check("（二）主要做法：", HeadingForm::LeadIn, "（二）主要做法");
        check("2.您在本地居住多久？", HeadingForm::Item, "2.您在本地居住多久");
        check("3.您骑车上班吗？（多选）", HeadingForm::Item, "3.您骑车上班吗");
        check("4、您的职业（　　）", HeadingForm::Item, "4、您的职业（　　）");
        check("5.车位不足怎么办？街道新建停车楼两座。", HeadingForm::RunIn, "5.车位不足怎么办");
    }
}

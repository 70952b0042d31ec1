//! What a line of a title looks like, and where in the line the title ends.

use super::doc_number;
use crate::document::blocks::BlockKind;
use crate::document::front_words::{WORDS, folded, is_all};
use crate::document::paragraphs::Paragraphs;
use crate::document::table::continuation;
use crate::document::{Role, date, issuer, numbering};
use crate::text::TextRange;
use crate::text::chars::Chars;
use crate::text::fold::fold;
use crate::text::note;
use crate::text::range::{boundary, from, upto};

/// The title in its line: what stands before a subtitle in the same line.
pub(super) fn title_range(paragraphs: &Paragraphs, index: usize) -> TextRange {
    let range = paragraphs.range(index);
    let line = range.of(paragraphs.text);
    let label = ["标题：", "标题:"].iter().find(|label| line.starts_with(**label)).map_or(0, |label| label.len());
    let cut = line.find("——").filter(|at| *at > 0 && date::find(from(line, *at)).is_some());
    let mut title = upto(line, cut.unwrap_or(line.len()));
    while let Some(at) = appendage(title) {
        title = upto(title, at).trim_end();
    }
    TextRange::new(range.start + label, range.start + label.max(title.len())).trimmed(paragraphs.text)
}

/// Where in a line begins what stands behind a title: the mark of a note (`[1]`, `¹`), a date.
pub(super) fn appendage(line: &str) -> Option<usize> {
    let unmarked = line.trim_end_matches(is_note_mark).len();
    let at = if unmarked < line.len() { Some(unmarked) } else { bracketed_note(line).or_else(|| spaced_date(line)) };
    at.filter(|at| *at > 0)
}

/// `¹`, `①`, `*`: the mark of a note without brackets.
fn is_note_mark(c: char) -> bool {
    note::is_sign(fold(c))
}

/// Where a bracket begins that a line ends with, and that holds the mark of a note (`[1]`, `（注1）`) or a date
/// (`（2026年1月22日发布）`).
fn bracketed_note(line: &str) -> Option<usize> {
    let open = line.rfind(['[', '［', '〔', '【', '（', '('])?;
    let behind = from(line, open);
    let inner = behind.trim_matches(|c: char| c.is_whitespace() || "[［〔【（()）】〕］]".contains(c));
    let closed = behind.ends_with(['］', ']', '〕', '】', '）', ')']);
    let number = inner.len() <= 2 && inner.bytes().all(|byte| byte.is_ascii_digit());
    let note = number || inner.chars().all(is_note_mark);
    let mark = note && !behind.starts_with(['（', '(']) || is_note_name(inner);
    (closed && (mark || opens_with_date(inner, upto(line, open)))).then_some(open)
}

/// `注`, `注1`, `注释2`: the mark of a note, in brackets of any sort.
fn is_note_name(inner: &str) -> bool {
    let number = inner.strip_prefix("注释").or_else(|| inner.strip_prefix('注'));
    number.map(str::trim).is_some_and(|number| number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether what stands in brackets behind a title says when it was given: `2026年1月22日`; with more behind the date
/// (`2026年1月22日发布`), or of a month alone, only where the title before it is whole.
fn opens_with_date(inner: &str, title: &str) -> bool {
    let Some(day) = date::find(inner).filter(|date| date.range.start == 0) else {
        return date::month(inner).is_some() && ends_title(title);
    };
    let rest = from(inner, day.range.end);
    rest.is_empty() || (rest.starts_with(char::is_alphabetic) && !rest.starts_with(['至', '到']) && ends_title(title))
}

/// Where a date begins behind white space, and a title that is whole stands before it.
fn spaced_date(line: &str) -> Option<usize> {
    let date = date::find(line).filter(|date| date.range.end == line.len())?;
    let before = upto(line, date.range.start);
    (before.ends_with(char::is_whitespace) && ends_title(before)).then_some(date.range.start)
}

/// Whether a line may be one of a title: short, without a closing mark, none of the other lines of a front.
pub(super) fn is_title_line(paragraphs: &Paragraphs, index: usize) -> bool {
    let line = title_range(paragraphs, index).of(paragraphs.text);
    let length = line.chars().filter(|c| !c.is_whitespace()).count();
    let shaped = (1..=70).contains(&length) && !line.ends_with(|c| "。；，：！？、,;:!】]".contains(c));
    let plain = shaped
        && !line.contains('/')
        && !has_loose_colon(line)
        && !is_field(line)
        && paragraphs.hint(index).kind == BlockKind::Text
        && paragraphs.role(index) == Role::Body
        && !line.starts_with(['—', '-', '（', '(', '【', '[', '〔', '─', '<']);
    plain
        && line.chars().any(char::is_alphabetic)
        && !is_meeting_document(line)
        && !is_paper_head(line)
        && !continuation::is_mark(line)
        && ((date::find(line).is_none() && issuer::speaker(line).is_none()) || ends_title(line))
        && date::month(line).is_none()
        && numbering::marker(line).is_none()
        && !doc_number::is_number(line)
}

/// Whether a half-width colon stands anywhere but between two words, as in a title (`国家统计局:去年平稳`).
fn has_loose_colon(line: &str) -> bool {
    let words = |(at, _): (usize, &str)| {
        let before = upto(line, at).chars().next_back().is_some_and(char::is_alphabetic);
        before && from(line, at + 1).starts_with(char::is_alphanumeric)
    };
    !line.match_indices(':').all(words)
}

/// Whether a line states something about a document or a table: `金额单位：万元`, `2025年12月　单位：人`.
fn is_field(line: &str) -> bool {
    let named = |(at, _): (usize, &str)| {
        let name = upto(line, at).trim_end();
        let name = name.rsplit(|c: char| c.is_whitespace() || "（([【".contains(c)).next().unwrap_or_default();
        WORDS.fields.end_of(&folded(name)) > 0
    };
    line.match_indices(['：', ':']).any(named)
}

/// Whether a line is set above a title by whoever files the paper: `附件1`, `第12期`, `内部资料　注意保存`, `秘密★1年`,
/// `某某局文件`.
fn is_paper_head(line: &str) -> bool {
    // How long a secret is kept stands behind a star (GB/T 9704, 7.2.2).
    let stamp = line.find(['★', '☆']).map_or(line, |star| upto(line, star));
    is_all(stamp, &WORDS.stamps) || is_part_number(line) || line.strip_suffix("文件").is_some_and(issuer::is_body)
}

/// Whether a line is the number of a paper, a form or an issue: `附件1`, `公开01表`, `2026年第3期（总第18期）`.
fn is_part_number(line: &str) -> bool {
    const AROUND: &str = "第总年之-—－";
    let (numbers, mut words): (Vec<char>, Vec<char>) =
        folded(line).into_iter().partition(|c| is_number_part(*c) || AROUND.contains(*c));
    words.dedup();
    !numbers.is_empty() && WORDS.parts.has(&words)
}

/// `某某会议文件（19）`: the number of a paper among those of an assembly.
fn is_meeting_document(line: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| is_number_part(c) || c.is_whitespace());
    bare.len() < line.len() && bare.ends_with("文件")
}

/// A digit of either script, or a bracket around a number.
fn is_number_part(c: char) -> bool {
    c.is_numeric() || "（）()〇一二三四五六七八九十之".contains(c)
}

/// Whether a line ends as titles do, a word in brackets behind them left out.
pub(in crate::document) fn ends_title(line: &str) -> bool {
    /// What is longer is no title, and need not be read to its beginning.
    const LONGEST: usize = 600;
    let line = from(line, boundary(line, line.len().saturating_sub(LONGEST)));
    let word = folded(line);
    let bracket = word.ends_with(&['）']) || word.ends_with(&[')']);
    let open = word.iter().rposition(|c| matches!(c, '（' | '(')).filter(|at| *at > 0 && bracket);
    let bare = word.slice(0, open.unwrap_or(word.len()));
    bare.len() >= 4 && WORDS.titles.end_of(bare) > 0
}

/// `（口頭報告）`, `（草案）`: part of the title before it.
pub(super) fn is_bracketed_word(line: &str) -> bool {
    line.starts_with(['（', '(']) && line.ends_with(['）', ')']) && line.len() <= 60 && !is_none_of_title(line)
}

/// A date, a unit, a number, `书面`: what stands in brackets below a title and is none of it.
fn is_none_of_title(line: &str) -> bool {
    let written = matches!(line.trim_matches(['（', '）', '(', ')']), "书面" | "書面");
    let dated = date::find(line).is_some() || date::month(line).is_some();
    written || dated || is_field(line) || is_part_number(line) || numbering::marker(line).is_some()
}

/// `——2021年1月5日在……会议上`, `（2021年1月5日）`, `2021年1月5日 ……通过`.
pub(super) fn is_subtitle(line: &str) -> bool {
    let dashed = line.starts_with(['—', '─', '－', '–']);
    let dated = date::find(line).is_some() || date::month(line).is_some();
    line.len() <= 300 && !line.contains('。') && (dashed || dated)
}

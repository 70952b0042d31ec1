//! Section markers of GB/T 9704 and of common usage: `第三章`, `甲、`, `壹、`, `Ⅰ.`, `一、`, `（一）`, `1.`,
//! `（1）`, `①`; and what each style of marker means for lines and headings.

mod numeral;

use crate::text::hidden::{is_hidden, without_hidden};
use crate::text::range::{from, upto};
use crate::text::script::is_han;
pub(super) use numeral::{Script, word_numeral};
use numeral::{SectionNumber, digit, numeral};
use std::borrow::Cow;

/// The style of a marker. The styles stand in the order of their levels, outermost first: a section ends where a
/// section of its own style or of a style above it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NumberingStyle {
    /// `第一编`
    Volume,
    /// `第一篇`, `第一部分`, `PART 1`
    Part,
    /// `甲、`
    Stem,
    /// `A.`, `（A）`, `（甲）`, `甲）`
    Letter,
    /// `壹、`, `Ⅰ、`, `I.`
    Formal,
    /// `第一章`
    Chapter,
    /// `第一节`
    Division,
    /// `一、`
    Chinese,
    /// `第一条`
    Article,
    /// `（一）`, `一）`, `（Ⅰ）`
    ChineseParen,
    /// `1.` is `Decimal(1)`, `1.1` is `Decimal(2)`.
    Decimal(u8),
    /// `（1）`, `1）`
    DecimalParen,
    /// `①`
    Circled,
    /// `第一、`
    Ordinal,
}

/// What is the heading where a paragraph begins with a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadingText {
    /// The name behind the marker, if most sections of the series have a name.
    Name,
    /// The marker alone, as of articles (第三条): their text is no heading, and numbered paragraphs in it are a list.
    Marker,
    /// The whole line, if all lines of the series are set as headings.
    Line,
    /// Nothing: the markers number a list.
    Nothing,
}

/// Where within a line a paragraph begins with a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineBreak {
    /// Behind a name or a gap, if white space follows the marker: `第一章　总则　　第一条　…`.
    Spaced,
    /// Behind a wide gap: `…情况如下：　　一、主要工作`.
    Gap,
    /// Nowhere.
    Never,
}

/// What some styles do and others do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StyleTrait {
    /// A line that begins with the marker opens a section, even where the line before ends in the midst of a sentence.
    Opens,
    /// The marker may stand alone on its line, and the name on the next.
    NameBelow,
    /// A name may stand before prose with white space between, where line ends were lost: `一、综合 初步核算，…`.
    BeforeProse,
    /// A part without a number (序言) does not hold such sections.
    AboveUnnumbered,
    /// The markers number items of lists and notes, and headings only where more speaks for them.
    Fine,
    /// Numbering of any style that begins anew at 1 stands within the section.
    HoldsAny,
}

impl NumberingStyle {
    /// What the style means: a row a style.
    #[rustfmt::skip] // A table is read by its columns.
    fn meaning(self) -> (HeadingText, LineBreak, &'static [StyleTrait]) {
        use StyleTrait::{AboveUnnumbered, BeforeProse, Fine, HoldsAny, NameBelow, Opens};
        match self {
            Self::Volume       => (HeadingText::Name,    LineBreak::Spaced, &[Opens, NameBelow, AboveUnnumbered]),
            Self::Part         => (HeadingText::Name,    LineBreak::Spaced, &[Opens, NameBelow, AboveUnnumbered]),
            Self::Stem         => (HeadingText::Name,    LineBreak::Never,  &[AboveUnnumbered]),
            Self::Letter       => (HeadingText::Name,    LineBreak::Never,  &[AboveUnnumbered]),
            Self::Formal       => (HeadingText::Name,    LineBreak::Never,  &[Opens, AboveUnnumbered]),
            Self::Chapter      => (HeadingText::Name,    LineBreak::Spaced, &[Opens, NameBelow, AboveUnnumbered]),
            Self::Division     => (HeadingText::Name,    LineBreak::Spaced, &[Opens, NameBelow, AboveUnnumbered]),
            Self::Chinese      => (HeadingText::Name,    LineBreak::Gap,    &[Opens, BeforeProse, AboveUnnumbered]),
            Self::Article      => (HeadingText::Marker,  LineBreak::Spaced, &[]),
            Self::ChineseParen => (HeadingText::Name,    LineBreak::Gap,    &[Opens]),
            Self::Decimal(_)   => (HeadingText::Name,    LineBreak::Never,  &[Fine]),
            Self::DecimalParen => (HeadingText::Name,    LineBreak::Never,  &[Fine]),
            Self::Circled      => (HeadingText::Nothing, LineBreak::Never,  &[Fine]),
            Self::Ordinal      => (HeadingText::Line,    LineBreak::Never,  &[Fine, HoldsAny]),
        }
    }

    /// What is the heading where a paragraph begins with such a marker.
    pub(super) fn heading(self) -> HeadingText {
        self.meaning().0
    }

    /// Where within a line a paragraph begins with such a marker.
    pub(super) fn line_break(self) -> LineBreak {
        self.meaning().1
    }

    /// Whether the style has a trait.
    pub(super) fn has(self, wanted: StyleTrait) -> bool {
        self.meaning().2.contains(&wanted)
    }
}

/// A marker at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Its shape.
    pub style: NumberingStyle,
    /// Its number, the last one of `1.2.3`.
    pub number: u32,
    /// Its length in bytes, without white space behind it.
    pub len: usize,
}

/// The marker as a list of sections shows it: `一、` as `一`, `1.` as `1`, `（一）` and `第三章` as they are.
pub fn short(marker: &str) -> &str {
    marker.trim_end_matches(|c: char| c.is_whitespace() || "、.．,，".contains(c))
}

/// The marker that `text` begins with; characters that are not shown may stand within.
pub fn marker(text: &str) -> Option<Marker> {
    shown_marker(text).or_else(|| {
        let head = upto(text, text.char_indices().nth(HEAD).map_or(text.len(), |(end, _)| end));
        let Cow::Owned(shown) = without_hidden(head) else { return None };
        let marker = shown_marker(&shown)?;
        let visible = |(at, c): (usize, char)| (!is_hidden(c)).then_some(at + c.len_utf8());
        let mut ends = head.char_indices().filter_map(visible);
        Some(Marker { len: ends.nth(upto(&shown, marker.len).chars().count().checked_sub(1)?)?, ..marker })
    })
}

/// How much of a text is looked at for characters that are not shown, in characters.
const HEAD: usize = 32;

/// The marker that a text begins with, of which all characters are shown.
fn shown_marker(text: &str) -> Option<Marker> {
    let first = text.chars().next()?;
    match first {
        '第' => division(text),
        '（' | '(' => bracketed(text),
        '\u{2460}'..='\u{249b}' | '\u{3220}'..='\u{3229}' => single(first),
        'P' => part(text),
        _ => enumerated(text),
    }
}

/// Bytes of white space at the start of `text`.
fn blanks(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// The marker `第一章`, `第 十 条`, `第二部分` or `第一、`.
fn division(text: &str) -> Option<Marker> {
    let mut at = '第'.len_utf8();
    at += blanks(from(text, at));
    let numeral = numeral(from(text, at))?;
    at += numeral.len;
    let gap = blanks(from(text, at));
    let rest = from(text, at + gap);
    let unit = rest.chars().next()?;
    let (style, len) = match unit {
        '编' | '編' => (NumberingStyle::Volume, unit.len_utf8()),
        '篇' => (NumberingStyle::Part, unit.len_utf8()),
        '部' if rest.starts_with("部分") => (NumberingStyle::Part, "部分".len()),
        '章' => (NumberingStyle::Chapter, unit.len_utf8()),
        '节' | '節' => (NumberingStyle::Division, unit.len_utf8()),
        '条' | '條' => (NumberingStyle::Article, unit.len_utf8()),
        '、' if gap == 0 => (NumberingStyle::Ordinal, unit.len_utf8()),
        _ => return None,
    };
    at += gap + len;
    if style == NumberingStyle::Article {
        at += insertion(from(text, at));
    }
    let cited = style != NumberingStyle::Ordinal && is_cited(from(text, at));
    (!cited).then_some(Marker { style, number: numeral.value, len: at })
}

/// Bytes of the `之一` with which an article was inserted behind another.
fn insertion(text: &str) -> usize {
    let Some(rest) = text.strip_prefix('之') else { return 0 };
    numeral(rest).map_or(0, |numeral| '之'.len_utf8() + numeral.len)
}

/// Whether what follows `第五条` shows that running text only speaks of it (`第五条规定的`, `第三篇章`).
fn is_cited(rest: &str) -> bool {
    const FOLLOWERS: &str = "第的所和与、，,至到或款项項及中内是为章件例》」”）)；;。";
    rest.starts_with(|c| FOLLOWERS.contains(c))
        || ["规定", "規定", "以及", "之规定"].iter().any(|w| rest.starts_with(w))
}

/// The marker `（一）`, `（Ⅰ）` or `(1)`.
fn bracketed(text: &str) -> Option<Marker> {
    let mut at = text.chars().next()?.len_utf8();
    at += blanks(from(text, at));
    let numeral = numeral(from(text, at))?;
    at += numeral.len;
    at += blanks(from(text, at));
    let close = from(text, at).chars().next().filter(|c| matches!(c, '）' | ')'))?;
    at += close.len_utf8();
    if from(text, at).starts_with('、') {
        at += '、'.len_utf8();
    }
    let style = match numeral.script {
        Script::Chinese | Script::Roman { .. } => NumberingStyle::ChineseParen,
        Script::Arabic if numeral.digits <= 3 => NumberingStyle::DecimalParen,
        Script::Stem | Script::Letter if is_named(from(text, at)) => NumberingStyle::Letter,
        _ => return None,
    };
    Some(Marker { style, number: numeral.value, len: at })
}

/// Whether a name of 汉字 opens what stands behind a letter: `A. 背景`, not `A.1` or `（A）=（B）`.
fn is_named(rest: &str) -> bool {
    rest.trim_start().starts_with(is_han)
}

/// The markers of one character: `①`, `⑴`, `⒈`, `㈠`.
fn single(c: char) -> Option<Marker> {
    let code = u32::from(c);
    let (style, first) = match code {
        0x2460..=0x2473 => (NumberingStyle::Circled, 0x2460),
        0x2474..=0x2487 => (NumberingStyle::DecimalParen, 0x2474),
        0x2488..=0x249b => (NumberingStyle::Decimal(1), 0x2488),
        0x3220..=0x3229 => (NumberingStyle::ChineseParen, 0x3220),
        _ => return None,
    };
    Some(Marker { style, number: code - first + 1, len: c.len_utf8() })
}

/// The marker `PART 1`.
fn part(text: &str) -> Option<Marker> {
    let rest = text.strip_prefix("PART").or_else(|| text.strip_prefix("Part"))?;
    let numeral = numeral(rest.trim_start()).filter(|numeral| numeral.script == Script::Arabic)?;
    let len = text.len() - rest.trim_start().len() + numeral.len;
    let apart = from(text, len).chars().next().is_none_or(char::is_whitespace);
    apart.then_some(Marker { style: NumberingStyle::Part, number: numeral.value, len })
}

/// The marker `一、`, `壹、`, `甲、`, `Ⅰ、`, `一）`, `1.`, `1．`, `1、`, `1）`, `1.2.3`, or a numeral without a mark.
fn enumerated(text: &str) -> Option<Marker> {
    let numeral = numeral(text)?;
    let gap = if numeral.script == Script::Arabic { 0 } else { blanks(from(text, numeral.len)) };
    let at = numeral.len + gap;
    let mark = from(text, at).chars().next()?;
    let len = at + mark.len_utf8();
    let marker = |style| Some(Marker { style, number: numeral.value, len });
    match (numeral.script, mark) {
        // `三七、` does not number: it is a word with a comma, as in `三七、当归`.
        (Script::Chinese, _)
            if numeral.digits > 1 && !upto(text, numeral.len).contains(['十', '百', '〇', '○', '零']) =>
        {
            None
        }
        (Script::Chinese, '、' | '.' | '．') => marker(NumberingStyle::Chinese),
        (Script::Chinese, '）' | ')') => marker(NumberingStyle::ChineseParen),
        (Script::Formal, '、' | '.' | '．') => marker(NumberingStyle::Formal),
        // `甲、乙双方` speaks of two.
        (Script::Stem, '、' | '.' | '．') if digit(next(text, len)).is_none() => marker(NumberingStyle::Stem),
        (Script::Stem, '）' | ')') | (Script::Letter, '.' | '．') if is_named(from(text, len)) => {
            marker(NumberingStyle::Letter)
        }
        // `V.I.P.` is a word.
        (Script::Roman { letters: true }, _) if gap > 0 || next(text, len).is_ascii_alphanumeric() => None,
        (Script::Roman { .. }, '、' | '.' | '．' | '：') => marker(NumberingStyle::Formal),
        (Script::Arabic, _) if numeral.digits > 3 || numeral.value == 0 => None,
        (Script::Arabic, '）' | ')') => marker(NumberingStyle::DecimalParen),
        (Script::Arabic, '、') => marker(NumberingStyle::Decimal(1)),
        (Script::Arabic, '.' | '．') if digit(next(text, len)).is_none_or(|(script, _)| script != Script::Arabic) => {
            marker(NumberingStyle::Decimal(1))
        }
        (Script::Arabic, '.' | '．') => dotted(text),
        _ => bare(text, &numeral),
    }
}

/// The numeral of `一　综合`, `壹　民政`, `1 总则` or `01 人口`: white space follows, and a name that fills the line.
fn bare(text: &str, numeral: &SectionNumber) -> Option<Marker> {
    const NAME: std::ops::RangeInclusive<usize> = 2..=20;
    let rest = from(text, numeral.len);
    let name: Vec<char> = rest.trim_start().chars().take(NAME.end() + 1).collect();
    let named = NAME.contains(&name.len()) && name.iter().all(|c| is_han(*c) || *c == '、');
    let style = match numeral.script {
        Script::Chinese => NumberingStyle::Chinese,
        Script::Formal | Script::Roman { letters: false } => NumberingStyle::Formal,
        Script::Stem => NumberingStyle::Stem,
        Script::Arabic if numeral.digits <= 2 => NumberingStyle::Decimal(1),
        _ => return None,
    };
    (rest.starts_with(char::is_whitespace) && named).then_some(Marker {
        style,
        number: numeral.value,
        len: numeral.len,
    })
}

/// Whether a marker is a numeral without any mark.
pub(super) fn is_bare(marker: &str) -> bool {
    numeral(marker).is_some_and(|numeral| numeral.len == marker.len())
}

/// What a number is set in, and its script.
pub(super) type NumberSetting<'t> = (&'t str, Script, &'t str);

/// The number that is a whole line, and what it is set in: `（一）`, `1.`, `PART 01`.
pub(super) fn lone(line: &str) -> Option<(NumberSetting<'_>, u32)> {
    let start = ["PART ", "Part ", "（", "("].iter().find(|open| line.starts_with(**open)).map_or(0, |open| open.len());
    let numeral = numeral(from(line, start))?;
    let behind = from(line, start + numeral.len);
    let closed = behind.is_empty() || behind.chars().all(|c| "、.．）)".contains(c));
    closed.then_some(((upto(line, start), numeral.script, behind), numeral.value))
}

/// The character of `text` at byte `at`, NUL behind its end.
fn next(text: &str, at: usize) -> char {
    from(text, at).chars().next().unwrap_or('\0')
}

/// The Arabic digit that `c` is.
fn arabic(c: char) -> Option<u32> {
    digit(c).filter(|(script, _)| *script == Script::Arabic).map(|(_, value)| value)
}

/// The marker `1.2` or `1.2.3`, as in standards. White space must follow, or it is a decimal fraction.
fn dotted(text: &str) -> Option<Marker> {
    let (mut at, mut depth) = (0, 0);
    loop {
        let part = numeral(from(text, at)).filter(|part| part.script == Script::Arabic && part.digits <= 2)?;
        at += part.len;
        depth += 1;
        let rest = from(text, at);
        if depth < 6 && rest.strip_prefix('.').is_some_and(|more| arabic(next(more, 0)).is_some()) {
            at += 1;
            continue;
        }
        let name = rest.trim_start().chars().next()?;
        let named = rest.starts_with(char::is_whitespace) && !name.is_ascii_punctuation() && arabic(name).is_none();
        return (depth > 1 && named).then_some(Marker {
            style: NumberingStyle::Decimal(depth),
            number: part.value,
            len: at,
        });
    }
}

#[cfg(test)]
mod tests;

//! What looks like a figure but is not one: forms that rules know and words that the lexicon knows.

use crate::figure::Kind;
use crate::figure::lexicon::Lexicon;
use crate::figure::measured::{Measured, UnitText, carries_share};
use crate::figure::number::{self, Number};
use crate::figure::sentence::{Enclosure, Sentence};
use crate::text::script::{is_digit, is_han, is_unknown};
use crate::text::units::Chinese;
use crate::text::{CharRange, numeral};
use bigdecimal::BigDecimal;

mod arabic;
mod chinese;
mod date;
mod duration;
mod ordinal;

/// Why a numeral is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Veto {
    /// 2020年, 12月31日, 一季度, 五年来.
    Date,
    /// 16:48, 8时30分.
    Time,
    /// 〔2020〕1号, A4, 8号线, telephone numbers.
    Identifier,
    /// 第三, 前三名.
    Ordinal,
    /// 1. (一) at the start, or a number alone in brackets.
    ListNumber,
    /// Inside 《》.
    Title,
    /// Inside a quotation of up to fifteen characters.
    Quotation,
    /// 1+N, 7×24.
    Formula,
    /// A word of the lexicon: 进一步, 三农.
    FixedWord,
    /// 三项制度, 两个方面: sums up what is named beside it.
    Set,
    /// 一个, 一批: an article.
    Article,
    /// 三年行动: the name of a campaign.
    Campaign,
    /// 几十, 数百: no base.
    Vague,
    /// Nothing stands behind it that could be counted.
    NoUnit,
    /// It is no number at all.
    NoNumber,
}

impl Veto {
    /// The name that `--explain` prints.
    pub fn name(self) -> &'static str {
        match self {
            Veto::Date => "date",
            Veto::Time => "time",
            Veto::Identifier => "identifier",
            Veto::Ordinal => "ordinal",
            Veto::ListNumber => "list number",
            Veto::Title => "title",
            Veto::Quotation => "quotation",
            Veto::Formula => "formula",
            Veto::FixedWord => "fixed word",
            Veto::Set => "set",
            Veto::Article => "article",
            Veto::Campaign => "campaign",
            Veto::Vague => "vague",
            Veto::NoUnit => "no unit",
            Veto::NoNumber => "no number",
        }
    }
}

/// A quotation of up to so many characters is a name or a slogan, whose numerals count nothing; a longer one is text.
const LONGEST_NAME: usize = 15;

/// Vetoes that need no number to be read: enclosures, fixed words, dates. With what is refused, a fixed word whole; the
/// scan goes on behind it.
pub(super) fn before_reading(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<(CharRange, Veto)> {
    if !s.enclosures.is_empty() {
        if let Some(title) = s.enclosure(at, '《') {
            return Some((CharRange::new(at, title.end), Veto::Title));
        }
        let short = |e: &Enclosure| e.end - e.start - 2 <= LONGEST_NAME && !holds_shares(s, e);
        if let Some(quotation) = s.enclosure(at, '“').filter(short) {
            return Some((CharRange::new(at, quotation.end), Veto::Quotation));
        }
    }
    // 队伍万众一心, 大陆万亩: 伍万 and 陆万 are numbers only where money or formal numerals follow.
    let plain = matches!(s.at(at), '伍' | '陆') && matches!(s.at(at + 1), '万' | '亿');
    if plain
        && !matches!(
            s.at(at + 2),
            '元' | '圆'
                | '整'
                | '零'
                | '壹'
                | '贰'
                | '叁'
                | '肆'
                | '伍'
                | '陆'
                | '柒'
                | '捌'
                | '玖'
                | '拾'
                | '佰'
                | '仟'
        )
    {
        return Some((CharRange::new(at, at + 2), Veto::NoNumber));
    }
    if let Some(end) = misgrouped(s, at).or_else(|| broken(s, at)) {
        return Some((CharRange::new(at, end), Veto::NoNumber));
    }
    if !s.at(at).is_ascii_digit()
        && let Some((start, end)) = lexicon.veto.phrase(&s.chars, at)
        && !(start == at && is_amount(lexicon, s, CharRange::new(at, end)))
        // 四季度 is no 四季.
        && date::read(s, at).is_none_or(|(longer, _)| longer <= end)
    {
        return Some((CharRange::new(start, end), Veto::FixedWord));
    }
    date::read(s, at).map(|(end, veto)| (CharRange::new(at, end), veto))
}

/// Whether a quotation holds nothing but shares: “24%加减1%”.
fn holds_shares(s: &Sentence, quotation: &Enclosure) -> bool {
    let inner = s.slice(quotation.start + 1, quotation.end - 1);
    let told = |c: &char| {
        c.is_ascii_digit() || matches!(c, '.' | '%' | '至' | '到' | '-' | '~' | '±' | '加' | '减' | '约' | '近' | '超')
    };
    inner.contains(&'%') && inner.iter().all(told)
}

/// Whether what looks like a fixed `word` is an amount: 近百家, 一点二个百分点, 三公里, 六一九点四亿, 约一半, 三元五角, 五金三银.
fn is_amount(lexicon: &Lexicon, s: &Sentence, word: CharRange) -> bool {
    let CharRange { start, end } = word;
    let digits = s.rest(start).iter().take_while(|c| numeral::digit(**c).is_some()).count();
    let decimal = s.before(end) == '点' && numeral::digit(s.at(end)).is_some();
    let goes_on = numeral::digit(s.at(end)).is_some() || s.at(end) == '点' || numeral::exponent(s.at(end)).is_some();
    let longer = digits > 1 && (start + digits > end || start + digits == end && goes_on);
    let multiplier = numeral::exponent(s.at(start)).is_some_and(|power| power > 1);
    let measure = || {
        let unit = lexicon.unit(&s.chars, start + 1).filter(|(_, unit)| unit.chinese == Chinese::Any);
        unit.is_some_and(|(len, _)| start + 1 + len > end)
    };
    let coin = numeral::digit(s.at(end)).is_some();
    let price =
        s.before(end) == '元' && (coin || !is_han(s.at(end))) || s.before(end) == '角' && coin && s.at(end + 1) == '分';
    let medal = medals(s, start, start + numeral::run(s.rest(start)));
    decimal
        || longer
        || price
        || medal
        || measure()
        || (multiplier || s.has(start, "一半")) && qualified(lexicon, s, start)
}

/// Where a number ends whose commas part no thousands (318,47万元, 1,234,56元): there is no telling what it was.
fn misgrouped(s: &Sentence, at: usize) -> Option<usize> {
    let run = s.rest(at).iter().take_while(|c| c.is_ascii_digit() || **c == ',').count();
    let groups: Vec<usize> = s.slice(at, at + run).split(|c| *c == ',').map(<[char]>::len).collect();
    let [first, rest @ ..] = groups.as_slice() else { return None };
    let end = at + run;
    let parted = *first > 0 && !rest.is_empty() && rest.iter().all(|len| *len > 0);
    let year = *first == 4 || s.at(end) == '年';
    // 12,15,18件 is a list of three.
    let list = rest.len() > 1 && !rest.contains(&3);
    (parted && !year && !list && (*first > 3 || rest.iter().any(|len| *len != 3))).then_some(end)
}

/// Where a number ends of which a part is not known (2�0家, �60万吨, －8�66%).
fn broken(s: &Sentence, at: usize) -> Option<usize> {
    let part = |c: char| is_digit(c) || numeral::exponent(c).is_some() || matches!(c, '.' | ',');
    let start = (0..at).rev().take_while(|before| part(s.at(*before))).last().unwrap_or(at);
    let end = at + s.rest(at).iter().take_while(|c| part(**c)).count();
    (is_unknown(s.before(start)) || is_unknown(s.at(end))).then_some(end.max(at + 1))
}

/// A Chinese numeral that goes on to no unit needs no reading: most stand in words.
pub(super) fn unread(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<(usize, Veto)> {
    let numeral = |c: &&char| numeral::digit(**c).is_some() || numeral::exponent(**c).is_some();
    let run = s.rest(at).iter().take_while(numeral).count();
    let end = at + run;
    let large = s.slice(at, end).iter().any(|c| matches!(c, '万' | '亿' | '兆' | '零' | '〇'));
    let goes_on = matches!(
        s.at(end),
        '分' | '成'
            | '折'
            | '余'
            | '多'
            | '来'
            | '几'
            | '点'
            | '个'
            | ' '
            | '-'
            | '—'
            | '~'
            | '至'
            | '到'
            | '番'
            | '半'
    );
    let about = s.at(end) == '、' && number::about(s, at).is_some();
    // 三百两 is so much silver, 三两七钱 too.
    let silver = s.slice(at, end).iter().skip(1).any(|c| *c == '两');
    let counts = || lexicon.unit_behind(&s.chars, end).is_some() || carries_share(s, at) || medals(s, at, end);
    if run == 0 || large || silver || goes_on || about || counts() {
        return None;
    }
    // （二）, 一、 and 一是 number what follows.
    let bracketed = matches!(s.before(at), '（' | '(') && matches!(s.at(end), '）' | ')');
    let opens = matches!(s.before(at), '\0' | '，' | '：' | '；' | ' ') && matches!(s.at(end), '、' | '是' | '.');
    let veto = if bracketed || opens { Veto::ListNumber } else { Veto::NoUnit };
    Some((end, ordinal::numbered(s, at).unwrap_or(veto)))
}

/// 近百家, 超千亿: what stands before makes a number of a multiplier.
fn qualified(lexicon: &Lexicon, s: &Sentence, at: usize) -> bool {
    let words = &lexicon.qualifier;
    words.before.before(&s.chars, 0, at).is_some() || words.before_multiplier.before(&s.chars, 0, at).is_some()
}

/// Vetoes on a number that was read with its unit; `floor` is where the figure before it ended.
pub(super) fn after_reading(lexicon: &Lexicon, s: &Sentence, measured: &Measured, floor: usize) -> Option<Veto> {
    let number = &measured.number;
    date::of_measured(s, measured)
        .or_else(|| ordinal::numbered(s, number.digits))
        .or_else(|| ordinal::ranked(s, measured))
        .or_else(|| ordinal::session(lexicon, s, measured))
        .or_else(|| identifier(lexicon, s, measured))
        .or_else(|| list_number(s, measured))
        .or_else(|| denominator(s, measured))
        .or_else(|| unit_note(s, measured))
        .or_else(|| name(lexicon, s, measured))
        .or_else(|| {
            if is_arabic(s, number) {
                arabic::veto(lexicon, s, measured)
            } else {
                chinese::veto(lexicon, s, measured, floor)
            }
        })
}

fn is_arabic(s: &Sentence, number: &Number) -> bool {
    number.form.arabic || number.unit.is_some() || s.at(number.digits).is_ascii_digit()
}

/// Letters, 号, plus signs and brackets that make a name of a number.
fn identifier(lexicon: &Lexicon, s: &Sentence, measured: &Measured) -> Option<Veto> {
    let (start, end) = (measured.number.start, measured.end);
    let (before, next) = (s.before(start), s.at(end));
    // 3合1, 二选一.
    let combined = |c: char, other: char| matches!(c, '合' | '选') && is_digit(other);
    if combined(before, s.before(start.saturating_sub(1))) && measured.number.len() == 1
        || matches!(before, '+' | '×' | '*' | '&' | '#' | '_')
        || matches!(next, '×' | '*' | '&')
        || next == '+' && s.at(end + 1) != ' ' && !more(s, end)
    {
        return Some(Veto::Formula);
    }
    let lettered = before.is_ascii_alphabetic() && !behind_acronym(s, measured) && !number::is_acidity(s, start)
        || before == '.'
        || matches!(before, '-' | '/' | '—') && s.before(start - 1).is_ascii_alphanumeric();
    // 新增76例COVID-19: a classifier ends the number.
    let closed = is_han(s.before(end)) && measured.unit != UnitText::None;
    let tail = next.is_ascii_alphabetic() && !closed
        || matches!(next, '-' | '/' | '.' | '_' | ':') && s.at(end + 1).is_ascii_alphanumeric();
    let bracketed = matches!(before, '〔' | '[' | '［' | '【') && matches!(next, '〕' | ']' | '］' | '】');
    let bare = measured.unit == UnitText::None;
    // 07版: a number that opens with a zero numbers the members of a series.
    let serial = s.at(measured.number.digits) == '0' && s.at(measured.number.digits + 1).is_ascii_digit();
    let version = serial || measured.number.form.decimal && s.before(end) == '版';
    let named = version || bare && lexicon.veto.numbered.at(&s.chars, end).is_some();
    let long = measured.number.len();
    let spelled = (bare && long >= 7 || long >= 13)
        && !measured.number.form.multiplied
        && !measured.number.form.grouped
        && !measured.number.form.decimal;
    (lettered || tail || bracketed || named || spelled || is_caption(s, &measured.number)).then_some(Veto::Identifier)
}

/// `图5 次均费用`, `附表2 户数`: the number of a figure or a table, before its title.
fn is_caption(s: &Sentence, number: &Number) -> bool {
    let opens = s.first && (1..=2).contains(&number.start) && s.slice(0, number.start).iter().all(|c| is_han(*c));
    opens && matches!(s.before(number.start), '图' | '表') && s.at(number.end) == ' '
}

/// GDP6.53万元, PMI50.1%: a share or money behind an indicator in capitals.
fn behind_acronym(s: &Sentence, measured: &Measured) -> bool {
    const SHORTEST: usize = 3;
    let before = s.slice(0, measured.number.start).iter().rev();
    let letters = before.clone().take_while(|c| c.is_ascii_alphabetic()).count();
    let capitals = before.clone().take(letters).all(char::is_ascii_uppercase);
    let open = before.clone().nth(letters).is_none_or(|c| !matches!(c, '-' | '/' | '.' | '_') && !c.is_ascii_digit());
    letters >= SHORTEST && capitals && open && matches!(kind_of(measured), Some(Kind::Money | Kind::Percent))
}

/// `30+` before a noun or a mark.
fn more(s: &Sentence, end: usize) -> bool {
    !s.at(end + 1).is_ascii_alphanumeric() && !is_han(s.at(end + 1)) && s.at(end + 1) != '“'
}

/// A number that opens its paragraph with a mark behind it, or stands alone in brackets.
fn list_number(s: &Sentence, measured: &Measured) -> Option<Veto> {
    if measured.unit != UnitText::None {
        return None;
    }
    let (start, end) = (measured.number.start, measured.end);
    let opens = s.first && s.slice(0, start).iter().all(|c| matches!(c, ' ' | '（' | '('));
    let marked = matches!(s.at(end), '、' | '.' | ')' | '）' | '，' | ' ' | '\0');
    let alone = matches!(s.before(start), '（' | '(') && matches!(s.at(end), '）' | ')');
    let listed = matches!(s.at(end), '.' | '、' | ')' | '）')
        && !s.at(end + 1).is_ascii_digit()
        && matches!(s.before(start), '\0' | ' ' | '。' | '；' | '：');
    let value = measured.number.form.grouped || measured.number.form.decimal;
    ((opens && marked && !value) || alone || listed).then_some(Veto::ListNumber)
}

/// 每10万人口, 每百万元产值, 百万吨死亡率: what a rate is told of.
fn denominator(s: &Sentence, measured: &Measured) -> Option<Veto> {
    /// The name of a rate has so many chars.
    const RATE: usize = 4;
    let number = &measured.number;
    let round = is_round(s, number);
    let bare = measured.unit == UnitText::None && number.form.multiplied;
    let per = s.before(number.start) == '每' && (round || bare);
    let rate = || s.rest(measured.end).iter().take(RATE).take_while(|c| is_han(**c)).any(|c| *c == '率');
    (per || round && measured.unit != UnitText::None && rate()).then_some(Veto::NoUnit)
}

/// Whether a number is a multiplier alone: 百万, 千.
fn is_round(s: &Sentence, number: &Number) -> bool {
    s.slice(number.digits, number.end).iter().all(|c| numeral::exponent(*c).is_some_and(|power| power > 1))
}

/// 单位：百万元, 单位：座、百万元, （人民币百万元）: what the numbers of a table are counted in.
fn unit_note(s: &Sentence, measured: &Measured) -> Option<Veto> {
    /// A list of units before it has so many chars, the name of a currency in brackets so many.
    const LIST: usize = 16;
    const CURRENCY: usize = 4;
    let number = &measured.number;
    if measured.unit == UnitText::None || !is_round(s, number) {
        return None;
    }
    let before = || (0..number.start).rev();
    let listed = before().take(LIST).any(|at| matches!(s.at(at), '：' | ':') && s.ends(at, "单位"));
    // （以百万元计）.
    let end = measured.end + usize::from(s.at(measured.end) == '计');
    let closed = matches!(s.at(end), '）' | ')');
    let noted = listed || closed && before().take(CURRENCY + 1).any(|at| matches!(s.at(at), '（' | '('));
    noted.then_some(Veto::NoUnit)
}

/// 50人论坛, 1%人口抽样调查, 100米自由泳: the number is part of a name.
fn name(lexicon: &Lexicon, s: &Sentence, measured: &Measured) -> Option<Veto> {
    lexicon.veto.names.at(&s.chars, measured.number.end).map(|_| Veto::Campaign)
}

/// Whether a numeral from `start` to `end` counts medals beside others: 9金7银11铜, 9金、7银, 四金一银.
fn medals(s: &Sentence, start: usize, end: usize) -> bool {
    let medal = |at: usize| matches!(s.at(at), '金' | '银' | '铜');
    let linked = |c: char| usize::from(matches!(c, '、' | '，' | ',' | '和'));
    let before = || medal((start - linked(s.before(start))).saturating_sub(1));
    let other = end + 1 + linked(s.at(end + 1));
    let behind = || s.at(other).is_ascii_digit() || is_digit(s.at(other)) && medal(other + numeral::run(s.rest(other)));
    medal(end) && (before() || behind())
}

/// Whether the unit measures or the numeral is long enough to count by itself.
fn chinese_of(measured: &Measured) -> Option<Chinese> {
    measured.entry.map(|entry| entry.chinese)
}

fn kind_of(measured: &Measured) -> Option<Kind> {
    measured.entry.map(|entry| entry.kind)
}

fn is_value(number: &Number, value: u32) -> bool {
    let value = BigDecimal::from(value);
    number.single().is_some_and(|number| *number == value)
}

//! A number with its sign, its 分之 and its place in the sentence.

use crate::figure::lexicon::Lexicon;
use crate::figure::sentence::Sentence;
use crate::figure::{Kind, Value};
use crate::text::note;
use crate::text::numeral::{self, Form};
use crate::text::script::is_han;
use bigdecimal::BigDecimal;

/// A number with a space in it is read from so many characters at most; none in reports is longer.
const LONGEST: usize = 24;

/// A number in a sentence; places are in chars.
#[derive(Clone, Debug)]
pub(super) struct Number {
    /// Where it starts, sign included.
    pub start: usize,
    /// Where its digits start.
    pub digits: usize,
    /// One past its last character, multipliers included.
    pub end: usize,
    pub value: Value,
    pub form: Form,
    /// Where a 多 or 余 stands inside it.
    pub vague: Option<usize>,
    /// The unit that 百分之 and 千分之 stand for.
    pub unit: Option<&'static str>,
}

impl Number {
    /// The number whose first numeral character is at `start`.
    pub fn read(lexicon: &Lexicon, s: &Sentence, start: usize) -> Option<Self> {
        let number = spaced(lexicon, s, start).or_else(|| read(s, start))?;
        let number = scientific(s, start, &number).unwrap_or(number);
        let end = start + number.len;
        let signed = sign(s, start, end);
        if let Some((end, value)) = slashed(s, end, &number) {
            return Some(Self { start, digits: start, end, value, form: number.form, vague: None, unit: None });
        }
        if let Some(parts) = parts(lexicon, s, start, end, &number) {
            return Some(Self { start: signed, ..parts });
        }
        let negative = signed < start && s.at(signed) != '+';
        let (value, upper) =
            if negative { (-number.value, number.upper.map(|u| -u)) } else { (number.value, number.upper) };
        let value = match upper {
            Some(upper) => Value::range(value, upper),
            None => Value::Number(value),
        };
        Some(Self {
            start: signed,
            digits: start,
            end,
            value,
            form: number.form,
            vague: number.vague.map(|at| start + at),
            unit: None,
        })
    }

    /// The value where it is a single number.
    pub fn single(&self) -> Option<&BigDecimal> {
        match &self.value {
            Value::Number(value) => Some(value),
            _ => None,
        }
    }

    /// How many chars the numeral has.
    pub fn len(&self) -> usize {
        self.end - self.digits
    }
}

/// The numeral at `start`.
fn read(s: &Sentence, start: usize) -> Option<numeral::Numeral> {
    about(s, start).or_else(|| numeral::read(s.rest(start)))
}

/// `六、七十户`, `两、三天`, `十六、七岁`: a digit and the next one with 、 between them name about so many. At the head of a
/// clause the first numbers what follows, and 三、四十、五十 is a list.
pub(super) fn about(s: &Sentence, start: usize) -> Option<numeral::Numeral> {
    let first = numeral::run(s.rest(start));
    let link = start + first;
    let amid = is_han(s.before(start)) || matches!(s.before(start), '，' | '（' | '(');
    if s.at(link) != '、' || !amid {
        return None;
    }
    let power = numeral::exponent(s.at(link + 2));
    let tail = numeral::exponent(s.before(link - 1));
    let told = match first {
        1 => power.is_some() || s.at(start) == '两' || below_zero(s, start).is_some(),
        _ => power.map_or(tail == Some(1), |power| tail.is_some_and(|tail| tail > power)),
    };
    let joined: Vec<char> = s.slice(start, link).iter().chain(s.rest(link + 1)).copied().take(LONGEST).collect();
    let numeral = numeral::read(&joined).filter(|numeral| told && numeral.len > first && numeral.upper.is_some())?;
    let end = start + numeral.len + 1;
    let closed = s.at(end) != '、' && numeral::digit(s.at(end)).is_none();
    closed.then_some(numeral::Numeral { len: numeral.len + 1, ..numeral })
}

/// Where the digits end that open at `start`, groups of three that a blank or a comma sets off included: `1 208`.
fn whole(s: &Sentence, start: usize) -> usize {
    let run = |at: usize| s.rest(at).iter().take_while(|c| c.is_ascii_digit()).count();
    let first = run(start);
    let mut end = start + first;
    while (1..=3).contains(&first) && matches!(s.at(end), ' ' | ',') && run(end + 1) == 3 {
        end += 4;
    }
    end
}

/// `增长61. 1%`, `投资35. 6亿元`, `降水1 208. 5毫米`: a point that a scan set off, where a verb before it or what is counted
/// behind it shows that 61 is no list number.
fn spaced(lexicon: &Lexicon, s: &Sentence, start: usize) -> Option<numeral::Numeral> {
    let open = whole(s, start);
    let digits = open - start;
    let grouped = s.slice(start, open).iter().any(|c| !c.is_ascii_digit());
    // 12 . 6亿元.
    let point = open + usize::from(s.at(open) == ' ');
    let space = point + 1;
    let parted = digits > 0 && s.has(point, ". ") && s.at(space + 1).is_ascii_digit();
    let told = matches!(
        s.before(start),
        '长' | '加'
            | '少'
            | '降'
            | '升'
            | '高'
            | '低'
            | '达'
            | '到'
            | '至'
            | '为'
            | '于'
            | '由'
            | '从'
            | '近'
            | '约'
    );
    let decimals = s.rest(space + 1).iter().take_while(|c| c.is_ascii_digit()).count();
    let end = space + 1 + decimals;
    let year = decimals == 4 && s.at(end) == '年';
    let unit = end + usize::from(s.at(end) == ' ');
    // A number of one digit behind a space may number what follows.
    let apart = s.before(start) == ' ' && is_han(s.before(start - 1)) && digits + decimals > 2;
    let behind = is_han(s.before(start)) || s.before(start) == '（' || grouped;
    let sized = (behind || apart) && matches!(s.at(unit), '%' | '‰' | '万' | '亿' | '倍' | '元');
    let measures = |kind: Kind| matches!(kind, Kind::Measure | Kind::Money | Kind::Percent);
    let measured = sized || behind && lexicon.unit(&s.chars, unit).is_some_and(|(_, unit)| measures(unit.kind));
    if !parted || !(told || measured) || year {
        return None;
    }
    let closed = s.slice(start, open).iter().chain(&['.']).chain(s.rest(space + 1));
    let closed: Vec<char> = closed.copied().take(LONGEST).collect();
    numeral::read(&closed).map(|number| numeral::Numeral { len: number.len + space - open, ..number })
}

/// 5×10⁸, 5*10^8, 10^4, 2.4×10⁻³: a power of ten as it is, or as what a number is multiplied by.
fn scientific(s: &Sentence, start: usize, number: &numeral::Numeral) -> Option<numeral::Numeral> {
    let end = start + number.len;
    let times = matches!(s.at(end), '×' | '*' | 'x' | 'X');
    let ten = if times { end + 1 } else { start };
    let mark = ten + 2;
    let raised = |c: char| note::RAISED.iter().position(|digit| *digit == c);
    let caret = usize::from(s.at(mark) == '^');
    let minus = usize::from(s.at(mark + caret) == if caret > 0 { '-' } else { note::RAISED_MINUS });
    let start_of_digits = mark + caret + minus;
    let digits: Vec<usize> = match caret {
        0 => s.rest(start_of_digits).iter().map_while(|c| raised(*c)).collect(),
        _ => s.rest(start_of_digits).iter().map_while(|c| c.to_digit(10)).map(|digit| digit as usize).collect(),
    };
    if !s.has(ten, "10") || !(times || number.len == 2) || !(1..=2).contains(&digits.len()) {
        return None;
    }
    let power = digits.iter().fold(0, |power, digit| power * 10 + *digit as i64);
    // The 10 that stands alone is a power of ten itself.
    let exponent = if minus > 0 { -power } else { power } - i64::from(!times);
    let len = start_of_digits + digits.len() - start;
    let form = numeral::Form { multiplied: true, ..number.form };
    Some(numeral::Numeral { len, value: numeral::shift(number.value.clone(), exponent), upper: None, form, ..*number })
}

/// 百分之九十, 千分之三, 三分之二, 百分之三至四.
fn parts(lexicon: &Lexicon, s: &Sentence, start: usize, end: usize, whole: &numeral::Numeral) -> Option<Number> {
    if !s.has(end, "分之") {
        return None;
    }
    let share = read(s, end + 2)?;
    let unit = match s.slice(start, end) {
        ['百'] => Some("%"),
        ['千'] => Some("‰"),
        _ => None,
    };
    let value = match (unit, share.upper) {
        (Some(_), Some(upper)) => Value::range(share.value, upper),
        (Some(_), None) => Value::Number(share.value),
        (None, _) => Value::fraction(share.value, whole.value.clone()),
    };
    let mut at = end + 2 + share.len;
    let mut value = value;
    if unit.is_some()
        && let Some((end, upper)) = share_up_to(lexicon, s, at)
        && let Value::Number(from) = &value
        && *from < upper
    {
        (at, value) = (end, Value::range(from.clone(), upper));
    }
    Some(Number { start, digits: start, end: at, value, form: share.form, vague: None, unit })
}

/// 至四 behind 百分之三: where a range of shares ends, and its upper end. What has a unit of its own is another figure.
fn share_up_to(lexicon: &Lexicon, s: &Sentence, at: usize) -> Option<(usize, BigDecimal)> {
    let upper =
        Some(s.rest(at + 1)).filter(|_| matches!(s.at(at), '至' | '到' | '-' | '—' | '~')).and_then(numeral::read)?;
    let end = at + 1 + upper.len;
    let counts = || lexicon.unit_behind(&s.chars, end).is_some();
    let arabic = upper.form.arabic && (counts() || !s.before(at).is_ascii_digit());
    let whole = upper.upper.is_none() && !arabic && !s.has(end, "分之") && !matches!(s.at(end), '年' | '月' | '个');
    whole.then_some((end, upper.value))
}

/// `1/4`, a space on each side allowed: a small number over one that is greater.
fn slashed(s: &Sentence, end: usize, part: &numeral::Numeral) -> Option<(usize, Value)> {
    let slash = end + usize::from(s.at(end) == ' ');
    let start = slash + 1 + usize::from(s.at(slash + 1) == ' ');
    if s.at(slash) != '/' || !part.form.arabic || !s.at(start).is_ascii_digit() {
        return None;
    }
    let whole = numeral::read(s.rest(start))?;
    let last = start + whole.len;
    let lone = !s.at(last).is_ascii_alphanumeric()
        && !matches!(s.at(last), '/' | '-' | '月' | '日' | '十' | '百' | '千' | '万');
    let small = part.value < whole.value && whole.value <= 20 && part.len + whole.len <= 3;
    (lone && small).then_some((last, Value::fraction(part.value.clone(), whole.value)))
}

/// Where the number from `start` to `end` starts with its sign: a minus or 零下, a plus before a rate or an amount, which stand
/// between no two things.
fn sign(s: &Sentence, start: usize, end: usize) -> usize {
    let Some(at) = start.checked_sub(1) else { return start };
    if let Some(below) = below_zero(s, start) {
        return below;
    }
    let before = s.before(at);
    let rate = matches!(s.at(end), '%' | '‰') || s.has(end, "个百分点") || s.has(end, "百分点");
    // 6月-7月 names two months, 由上月-7.0%升至-5.2% and CPI-0.3% rates.
    let dated = matches!(before, '月' | '日' | '年') || before.is_ascii_uppercase();
    let joined =
        before.is_ascii_digit() || before.is_ascii_lowercase() || matches!(before, '-' | '.' | '%' | ')' | '）');
    let lone = !joined && (rate || !dated);
    let measured = matches!(s.before(end), '万' | '亿') || matches!(s.at(end), '元' | '米' | '℃' | '°' | '点');
    match s.at(at) {
        '-' if lone && s.at(start).is_ascii_digit() => at,
        '+' if lone && (rate || measured) => at,
        '负' if !matches!(before, '欺' | '抱' | '担' | '肩' | '胜' | '辜' | '减' | '正') => at,
        _ => start,
    }
}

/// Where 零下 stands before the number at `start`: 零下5℃, 零下摄氏5度, 零下约5℃.
fn below_zero(s: &Sentence, start: usize) -> Option<usize> {
    const BETWEEN: [&str; 5] = ["", " ", "约", "摄氏", "华氏"];
    let before = |word: &&str| s.ends(start, word).then(|| start - word.chars().count());
    let end = BETWEEN.iter().filter_map(before).find(|end| s.ends(*end, "零下"))?;
    Some(end - 2)
}

/// Whether a number at `start` is a pH: pH 7.2, pH值为6～9, 酸碱值（pH）平均4.9.
pub(super) fn is_acidity(s: &Sentence, start: usize) -> bool {
    /// So many chars may stand between.
    const NEAR: usize = 8;
    let within = |c: &&char| is_han(**c) || matches!(c, ' ' | '：' | ':' | '=' | '（' | '(' | '）' | ')');
    let between = s.slice(start.saturating_sub(NEAR), start).iter().rev().take_while(within).count();
    let end = start - between;
    let letters = s.slice(0, end).iter().rev().take_while(|c| c.is_ascii_alphabetic()).count();
    letters == 2 && matches!(s.slice(end - 2, end), ['p' | 'P', 'h' | 'H'])
}

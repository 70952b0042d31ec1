//! What a figure counts: the noun phrase behind it, else the one before it, else what the figures before it were about.

use crate::figure::change::{Movement, Verb};
use crate::figure::clause;
use crate::figure::lexicon::Lexicon;
use crate::figure::measured::UnitText;
use crate::figure::mention::Mention;
use crate::figure::sentence::{self, Sentence, Side};
use crate::figure::{Kind, Label};
use crate::text::script::is_han;
use crate::text::words::Words;
use crate::text::{CharRange, TextRange};

pub(super) mod after;
mod before;
mod front;
mod listed;
mod name;
mod refuse;
mod stop;
mod topic;

pub(super) use topic::Topic;

/// 、街道承担: what stands between two figures of one thing has so many characters.
const LONGEST_MEMBER: usize = 8;

/// 总建筑面积: how something is measured is told in so many characters.
const LONGEST_MEASURE: usize = 5;

/// The labels of the mentions of a sentence, one each; `movements` are theirs, `topic` is what the paragraph was about and
/// is carried on.
pub(super) fn labels(
    lexicon: &Lexicon,
    s: &Sentence,
    mentions: &[Mention],
    movements: &[Movement],
    topic: &mut Topic,
) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::with_capacity(mentions.len());
    for index in 0..mentions.len() {
        if labels.len() > index {
            continue;
        }
        let labeller = Labeller { lexicon, s, mentions, movements, index };
        if index == 0 {
            topic.behind = None;
            topic.resume(s);
            labeller.within(topic);
        }
        // What stands in brackets says nothing of what comes behind them, unless it is told of the phrase before them.
        let aside = s.enclosure(mentions[index].span.start, '（').is_some() && labeller.bracketed().is_none();
        let before = aside.then(|| topic.clone());
        match labeller.several(&labels, topic) {
            Some(list) => labels.extend(list),
            None => labels.push(Label(labeller.label(topic))),
        }
        if let Some(before) = before {
            *topic = before;
        }
    }
    labels
}

/// One figure among those of its sentence.
pub(super) struct Labeller<'a> {
    lexicon: &'a Lexicon,
    s: &'a Sentence,
    mentions: &'a [Mention],
    movements: &'a [Movement],
    index: usize,
}

impl Labeller<'_> {
    fn mention(&self) -> &Mention {
        &self.mentions[self.index]
    }

    fn movement(&self) -> &Movement {
        &self.movements[self.index]
    }

    /// Where the figure before ends; the sentence's start for the first.
    fn floor(&self) -> usize {
        self.index.checked_sub(1).and_then(|index| self.mentions.get(index)).map_or(0, |mention| mention.span.end)
    }

    fn label(&self, topic: &mut Topic) -> Vec<TextRange> {
        let start = self.movement().clause;
        let verb = self.movement().verb;
        let limit = self.mentions.get(self.index + 1).map_or(self.s.chars.len(), |mention| mention.span.start);
        if let Some(task) = after::term(self.lexicon, self.s, self.mention(), limit) {
            topic.take(vec![self.range(self.balanced(task))]);
            return topic.full();
        }
        if self.is_stretch_of_time() {
            // 工资五年内增长两倍: what changed in that time is told by the next figure.
            let found =
                before::phrase(self.lexicon, self.s, CharRange::new(start, self.mention().span.start), None, false);
            if !found.noun.is_empty() {
                topic.take(self.pieces(found.noun));
            }
            return Vec::new();
        }
        if self.is_multiple(start) {
            return self.inherited(topic);
        }
        let told = CharRange::new(start, self.exceeded(start));
        let found = self.bracketed().unwrap_or_else(|| self.beside(told, verb.as_ref(), topic.behind.take()));
        if let Some(noun) = self
            .behind(verb.as_ref(), found.noun.is_empty() || self.is_place(found.noun))
            .filter(|_| !self.is_indicator(&found) && !self.is_part(&found))
        {
            topic.take(vec![self.range(self.balanced(noun))]);
            topic.sort = Some(self.mention().unit_kind);
            topic.behind = Some(noun).filter(|_| self.mention().unit_kind == Kind::Count);
            return topic.full();
        }
        self.by_phrase(&found, verb.as_ref(), topic)
    }

    /// The phrase before the bracket that the figure opens: 达成率（41%）, 一类企业（5家）.
    fn bracketed(&self) -> Option<before::Preceding> {
        let end = self.movement().clause.checked_sub(1).filter(|at| matches!(self.s.at(*at), '（' | '('))?;
        if self.mention().span.start > end + 1 || self.floor() >= end {
            return None;
        }
        let clause = CharRange::new(clause::start(self.s, self.floor(), end), end);
        Some(before::phrase(self.lexicon, self.s, clause, None, false)).filter(|found| !found.noun.is_empty())
    }

    /// Whether it may tell how much of something was done: 完成预算的98%, 任务的三分之二.
    fn is_share(&self) -> bool {
        matches!(self.mention().unit_kind, Kind::Percent | Kind::Fraction | Kind::Ratio)
    }

    /// The phrase before the figure in `clause`, without what the figure before counts: 3家企业减税5万元.
    fn beside(&self, clause: CharRange, verb: Option<&Verb>, counted: Option<CharRange>) -> before::Preceding {
        let found = |clause| before::phrase(self.lexicon, self.s, clause, verb, self.is_share());
        let behind = counted.filter(|noun| noun.start == clause.start && noun.end < clause.end);
        // 5项任务中明确镇级负责2项.
        let start = |noun: CharRange| noun.end + usize::from(self.s.at(noun.end) == '中');
        let rest = behind.map(|noun| found(CharRange::new(start(noun), clause.end)));
        // 3个集群规模均突破8000亿元: a bare measure needs what it is of.
        let told = |rest: &before::Preceding| {
            rest.noun.len() > 2 || !self.ends_with(&self.lexicon.label.indicators, rest.noun)
        };
        rest.filter(|rest| !rest.noun.is_empty() && told(rest)).unwrap_or_else(|| found(clause))
    }

    /// 在这五年中, 今后五年, 五年内 at the front: a stretch of time in which things happen counts none of them.
    fn is_stretch_of_time(&self) -> bool {
        if self.mention().unit_kind != Kind::Duration {
            return false;
        }
        let (start, end) = (self.mention().number.start, self.mention().span.end);
        let owned = self.s.before(start) == '的' && self.mention().unit_is(self.s, '年');
        let after = ["经过", "通过"].iter().any(|word| self.s.ends(start, word));
        let named =
            owned || after || matches!(self.s.before(start), '这' | '那' | '后' | '去' | '近' | '头' | '按' | '个');
        let free = !is_han(self.s.before(start)) || self.mention().unit_is(self.s, '年') && is_han(self.s.at(end + 1));
        // 是极不平凡、至关重要的五年: nothing is counted.
        let told = self.s.slice(self.movement().clause, start);
        let told = told.contains(&'是') && told.contains(&'的') && self.mention().unit_is(self.s, '年');
        let told = told && !is_han(self.s.at(end));
        let span = ["平均", "年均", "时间", "的时间", "或更长", "将"].iter().any(|word| self.s.has(end, word));
        let mark = self.s.at(end) == '时' && self.mention().unit_is(self.s, '年');
        let within = span || mark || matches!(self.s.at(end), '内' | '来' | '中' | '里' | '间') && free;
        named || within || told
    }

    /// Where 高于全国 starts before a difference in points, which tells of what it is one; else where the figure starts.
    fn exceeded(&self, start: usize) -> usize {
        let end = self.mention().span.start;
        if self.movement().verb.is_some() || !self.mention().unit_is(self.s, '点') {
            return end;
        }
        let exceeds = |at: &usize| match self.s.at(at + 1) {
            '于' => matches!(self.s.at(*at), '高' | '低' | '快' | '慢' | '优' | '好' | '多' | '少'),
            '出' | '过' => matches!(self.s.at(*at), '高' | '低' | '超'),
            _ => self.s.has(*at, "领先"),
        };
        (start..end).rev().find(exceeds).unwrap_or(end)
    }

    /// 是2010年的2.8倍 speaks of what the figure before counts.
    fn is_multiple(&self, start: usize) -> bool {
        matches!(self.mention().unit, UnitText::Span(unit) if self.s.at(unit.start) == '倍')
            && self.floor() > 0
            && matches!(self.s.at(start + usize::from(self.s.at(start) == '、')), '是' | '为')
    }

    /// 经济总量突破5万亿元的城市: an indicator before the figure is what it measures, not the noun that 的 leads to.
    fn is_indicator(&self, found: &before::Preceding) -> bool {
        matches!(self.s.at(self.mention().span.end), '的' | '等')
            // 启动投资2亿元的项目: the object of what was done stands behind.
            && (found.noun.len() > 2 || found.verb.is_none_or(|verb| self.s.ends(verb.end, "完成")))
            && !found.noun.is_empty()
            && self.ends_with(&self.lexicon.label.indicators, found.noun)
    }

    /// 占全国人口30%的地区, 公租房占20%的结构: the part is counted, not what 的 leads to.
    fn is_part(&self, found: &before::Preceding) -> bool {
        found.share.is_some() || self.s.before(self.mention().span.start) == '占'
    }

    /// The phrase behind; a figure without a name before it shares that of those it is listed with.
    fn behind(&self, verb: Option<&Verb>, listed: bool) -> Option<CharRange> {
        let kind = self.mention().unit_kind;
        if verb.is_some() && !matches!(kind, Kind::Count) {
            return None;
        }
        let last = self.adjacent(listed);
        let limit = self.mentions.get(last + 1).map_or(self.s.chars.len(), |mention| mention.span.start);
        after::phrase(self.lexicon, self.s, self.mentions.get(last)?, limit)
    }

    /// The last of the figures that stand side by side and count one thing: 96户177人脱贫户.
    fn adjacent(&self, listed: bool) -> usize {
        let rest = self.mentions.get(self.index..).unwrap_or_default();
        let pairs = rest.windows(2);
        self.index + pairs.take_while(|pair| matches!(pair, [a, b] if self.touch(a, b, listed))).count()
    }

    /// Whether nothing stands between two figures but a space, 级 with a link (4个百亿元级、6个), a link where they have one
    /// unit (500千伏、220千伏), or how the second measures what the first counts (65条、总长度58公里的道路).
    fn touch(&self, a: &Mention, b: &Mention, listed: bool) -> bool {
        match self.s.slice(a.span.end, b.span.start) {
            [] | [' '] | ['级', '、' | '和'] | ['过' | '超'] => true,
            ['、' | '和'] => listed || self.unit_of(a) == self.unit_of(b),
            // 甲承担2项、乙承担3项任务.
            ['、', .., x, y] if [*x, *y] == *self.s.slice(a.span.start.saturating_sub(2), a.span.start) => {
                b.span.start - a.span.end <= LONGEST_MEMBER && self.unit_of(a) == self.unit_of(b)
            }
            ['、' | '，', how @ ..] if listed && self.s.at(b.span.end) == '的' => {
                let measure = CharRange::new(a.span.end + 1, b.span.start);
                how.len() <= LONGEST_MEASURE && self.ends_with(&self.lexicon.label.indicators, measure)
            }
            _ => false,
        }
    }

    /// 老城区: where the things are that are counted.
    fn is_place(&self, noun: CharRange) -> bool {
        self.mention().unit_kind == Kind::Count
            && matches!(self.s.before(noun.end), '区' | '县' | '市' | '镇' | '乡' | '省')
    }

    fn by_phrase(&self, found: &before::Preceding, verb: Option<&Verb>, topic: &mut Topic) -> Vec<TextRange> {
        if let Some(share) = found.share {
            return self.shared(found, share, topic);
        }
        match (found.verb, found.noun.is_empty()) {
            (None, true) => self.inherited(topic),
            (Some(lead), true) => self.done(lead, topic),
            (_, false) => self.named(found, verb, topic),
        }
    }

    fn ends_with(&self, words: &Words<()>, noun: CharRange) -> bool {
        words.before(&self.s.chars, noun.start, noun.end).is_some()
    }

    /// The unit of the figure, folded.
    fn unit(&self) -> Vec<char> {
        self.unit_of(self.mention())
    }

    fn unit_of(&self, mention: &Mention) -> Vec<char> {
        match mention.unit {
            UnitText::Span(unit) => self.s.slice(unit.start, unit.end).to_vec(),
            _ => Vec::new(),
        }
    }

    fn range(&self, stretch: CharRange) -> TextRange {
        self.s.range(stretch.start, stretch.end)
    }

    /// A phrase without brackets and quotation marks of which it holds but one.
    fn balanced(&self, mut noun: CharRange) -> CharRange {
        let whole = |at: usize, noun: CharRange| {
            let pairs = &self.s.enclosures;
            pairs.iter().any(|e| (e.start == at || e.end == at + 1) && e.start >= noun.start && e.end <= noun.end)
        };
        for at in noun.start..noun.end {
            match sentence::side(self.s.at(at)) {
                Some(Side::Open) if !whole(at, noun) => return CharRange::new(noun.start, at),
                Some(Side::Close) if !whole(at, noun) => noun.start = at + 1,
                _ => {}
            }
        }
        noun
    }

    /// A phrase without remarks in brackets and footnote marks: 固定资产投资（不含农户）, 服务业[5].
    fn pieces(&self, noun: CharRange) -> Vec<TextRange> {
        let noun = self.balanced(noun);
        let mut pieces = Vec::new();
        let mut start = noun.start;
        if let Some(note) = footnote(self.s, noun) {
            pieces.push(self.range(CharRange::new(start, note.start)));
            start = note.end;
        }
        let remark = |e: &&sentence::Enclosure| {
            let opening = self.s.at(e.start + 1);
            e.mark == '（'
                && e.start >= noun.start
                && e.end <= noun.end
                && matches!(opening, '含' | '不' | '包' | '下' | '其' | '以' | '注' | '按')
        };
        for enclosure in self.s.enclosures.iter().filter(remark) {
            pieces.push(self.range(CharRange::new(start, enclosure.start)));
            start = enclosure.end;
        }
        pieces.push(self.range(CharRange::new(start, noun.end)));
        pieces.retain(|piece| !piece.is_empty());
        pieces
    }
}

/// A footnote mark inside a phrase: [5].
fn footnote(s: &Sentence, noun: CharRange) -> Option<CharRange> {
    let start = (noun.start..noun.end).find(|at| s.at(*at) == '[')?;
    let digits = s.rest(start + 1).iter().take_while(|c| c.is_ascii_digit()).count();
    let end = start + digits + 2;
    (digits > 0 && s.before(end) == ']' && end <= noun.end).then_some(CharRange::new(start, end))
}

//! What a figure counts: the noun phrase behind it, else the one before it, else what the figures before it were about.

use crate::figure::change::Verb;
use crate::figure::clause;
use crate::figure::lexicon::Lexicon;
use crate::figure::scan::{Draft, UnitText, is_han};
use crate::figure::sentence::{self, Sentence, Side};
use crate::figure::words::Words;
use crate::figure::{Kind, Label};
use crate::text::TextRange;

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

/// A stretch of a sentence, in chars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub start: usize,
    pub end: usize,
}

impl Stretch {
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    pub fn len(self) -> usize {
        self.end - self.start
    }

    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// The labels of a sentence's figures, one each; `topic` is what the paragraph was about and is carried on.
pub(super) fn labels(lexicon: &Lexicon, s: &Sentence, drafts: &[Draft], topic: &mut Topic) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::with_capacity(drafts.len());
    for index in 0..drafts.len() {
        if labels.len() > index {
            continue;
        }
        let context = Context { lexicon, s, drafts, index };
        if index == 0 {
            topic.behind = None;
            topic.resume(s);
            context.within(topic);
        }
        // What stands in brackets says nothing of what comes behind them, unless it is told of the phrase before them.
        let aside = s.enclosure(drafts[index].start, '（').is_some() && context.bracketed().is_none();
        let before = aside.then(|| topic.clone());
        match context.several(&labels, topic) {
            Some(list) => labels.extend(list),
            None => labels.push(Label(context.label(topic))),
        }
        if let Some(before) = before {
            *topic = before;
        }
    }
    labels
}

/// One figure among those of its sentence.
pub(super) struct Context<'a> {
    lexicon: &'a Lexicon,
    s: &'a Sentence,
    drafts: &'a [Draft],
    index: usize,
}

impl Context<'_> {
    fn draft(&self) -> &Draft {
        &self.drafts[self.index]
    }

    /// Where the figure before ends; the sentence's start for the first.
    fn floor(&self) -> usize {
        self.index.checked_sub(1).and_then(|index| self.drafts.get(index)).map_or(0, |draft| draft.end)
    }

    fn label(&self, topic: &mut Topic) -> Vec<TextRange> {
        let start = self.draft().clause;
        let verb = self.draft().verb;
        let limit = self.drafts.get(self.index + 1).map_or(self.s.chars.len(), |draft| draft.start);
        if let Some(task) = after::term(self.lexicon, self.s, self.draft(), limit) {
            topic.take(vec![self.range(self.balanced(task))]);
            return topic.full();
        }
        if self.is_stretch_of_time() {
            // 工资五年内增长两倍: what changed in that time is told by the next figure.
            let found = before::phrase(self.lexicon, self.s, Stretch::new(start, self.draft().start), None, false);
            if !found.noun.is_empty() {
                topic.take(self.pieces(found.noun));
            }
            return Vec::new();
        }
        if self.is_multiple(start) {
            return self.inherited(topic);
        }
        let told = Stretch::new(start, self.exceeded(start));
        let found = self.bracketed().unwrap_or_else(|| self.beside(told, verb.as_ref(), topic.behind.take()));
        if let Some(noun) = self
            .behind(verb.as_ref(), found.noun.is_empty() || self.is_place(found.noun))
            .filter(|_| !self.is_indicator(&found) && !self.is_part(&found))
        {
            topic.take(vec![self.range(self.balanced(noun))]);
            topic.sort = Some(self.draft().sort);
            topic.behind = Some(noun).filter(|_| self.draft().sort == Kind::Count);
            return topic.full();
        }
        self.by_phrase(&found, verb.as_ref(), topic)
    }

    /// The phrase before the bracket that the figure opens: 达成率（41%）, 一类企业（5家）.
    fn bracketed(&self) -> Option<before::Phrase> {
        let end = self.draft().clause.checked_sub(1).filter(|at| matches!(self.s.at(*at), '（' | '('))?;
        if self.draft().start > end + 1 || self.floor() >= end {
            return None;
        }
        let clause = Stretch::new(clause::start(self.s, self.floor(), end), end);
        Some(before::phrase(self.lexicon, self.s, clause, None, false)).filter(|found| !found.noun.is_empty())
    }

    /// Whether it may tell how much of something was done: 完成预算的98%, 任务的三分之二.
    fn is_share(&self) -> bool {
        matches!(self.draft().sort, Kind::Percent | Kind::Fraction | Kind::Ratio)
    }

    /// The phrase before the figure in `clause`, without what the figure before counts: 3家企业减税5万元.
    fn beside(&self, clause: Stretch, verb: Option<&Verb>, counted: Option<Stretch>) -> before::Phrase {
        let found = |clause| before::phrase(self.lexicon, self.s, clause, verb, self.is_share());
        let behind = counted.filter(|noun| noun.start == clause.start && noun.end < clause.end);
        // 5项任务中明确镇级负责2项.
        let start = |noun: Stretch| noun.end + usize::from(self.s.at(noun.end) == '中');
        let rest = behind.map(|noun| found(Stretch::new(start(noun), clause.end)));
        // 3个集群规模均突破8000亿元: a bare measure needs what it is of.
        let told =
            |rest: &before::Phrase| rest.noun.len() > 2 || !self.ends_with(&self.lexicon.label.indicators, rest.noun);
        rest.filter(|rest| !rest.noun.is_empty() && told(rest)).unwrap_or_else(|| found(clause))
    }

    /// 在这五年中, 今后五年, 五年内 at the front: a stretch of time in which things happen counts none of them.
    fn is_stretch_of_time(&self) -> bool {
        if self.draft().sort != Kind::Duration {
            return false;
        }
        let (start, end) = (self.draft().number.0, self.draft().end);
        let owned = self.s.before(start) == '的' && self.draft().unit_is(self.s, '年');
        let after = ["经过", "通过"].iter().any(|word| self.s.ends(start, word));
        let named =
            owned || after || matches!(self.s.before(start), '这' | '那' | '后' | '去' | '近' | '头' | '按' | '个');
        let free = !is_han(self.s.before(start)) || self.draft().unit_is(self.s, '年') && is_han(self.s.at(end + 1));
        // 是极不平凡、至关重要的五年: nothing is counted.
        let told = self.s.slice(self.draft().clause, start);
        let told = told.contains(&'是') && told.contains(&'的') && self.draft().unit_is(self.s, '年');
        let told = told && !is_han(self.s.at(end));
        let span = ["平均", "年均", "时间", "的时间", "或更长", "将"].iter().any(|word| self.s.has(end, word));
        let mark = self.s.at(end) == '时' && self.draft().unit_is(self.s, '年');
        let within = span || mark || matches!(self.s.at(end), '内' | '来' | '中' | '里' | '间') && free;
        named || within || told
    }

    /// Where 高于全国 starts before a difference in points, which tells of what it is one; else where the figure starts.
    fn exceeded(&self, start: usize) -> usize {
        let end = self.draft().start;
        if self.draft().verb.is_some() || !self.draft().unit_is(self.s, '点') {
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
        matches!(self.draft().unit, UnitText::Span(at, _) if self.s.at(at) == '倍')
            && self.floor() > 0
            && matches!(self.s.at(start + usize::from(self.s.at(start) == '、')), '是' | '为')
    }

    /// 经济总量突破5万亿元的城市: an indicator before the figure is what it measures, not the noun that 的 leads to.
    fn is_indicator(&self, found: &before::Phrase) -> bool {
        matches!(self.s.at(self.draft().end), '的' | '等')
            // 启动投资2亿元的项目: the object of what was done stands behind.
            && (found.noun.len() > 2 || found.verb.is_none_or(|verb| self.s.ends(verb.end, "完成")))
            && !found.noun.is_empty()
            && self.ends_with(&self.lexicon.label.indicators, found.noun)
    }

    /// 占全国人口30%的地区, 公租房占20%的结构: the part is counted, not what 的 leads to.
    fn is_part(&self, found: &before::Phrase) -> bool {
        found.share.is_some() || self.s.before(self.draft().start) == '占'
    }

    /// The phrase behind; a figure without a name before it shares that of those it is listed with.
    fn behind(&self, verb: Option<&Verb>, listed: bool) -> Option<Stretch> {
        let kind = self.draft().sort;
        if verb.is_some() && !matches!(kind, Kind::Count) {
            return None;
        }
        let last = self.adjacent(listed);
        let limit = self.drafts.get(last + 1).map_or(self.s.chars.len(), |draft| draft.start);
        after::phrase(self.lexicon, self.s, self.drafts.get(last)?, limit)
    }

    /// The last of the figures that stand side by side and count one thing: 96户177人脱贫户.
    fn adjacent(&self, listed: bool) -> usize {
        let rest = self.drafts.get(self.index..).unwrap_or_default();
        let pairs = rest.windows(2);
        self.index + pairs.take_while(|pair| matches!(pair, [a, b] if self.touch(a, b, listed))).count()
    }

    /// Whether nothing stands between two figures but a space, 级 with a link (4个百亿元级、6个), a link where they have one
    /// unit (500千伏、220千伏), or how the second measures what the first counts (65条、总长度58公里的道路).
    fn touch(&self, a: &Draft, b: &Draft, listed: bool) -> bool {
        match self.s.slice(a.end, b.start) {
            [] | [' '] | ['级', '、' | '和'] | ['过' | '超'] => true,
            ['、' | '和'] => listed || self.unit_of(a) == self.unit_of(b),
            // 甲承担2项、乙承担3项任务.
            ['、', .., x, y] if [*x, *y] == *self.s.slice(a.start.saturating_sub(2), a.start) => {
                b.start - a.end <= LONGEST_MEMBER && self.unit_of(a) == self.unit_of(b)
            }
            ['、' | '，', how @ ..] if listed && self.s.at(b.end) == '的' => {
                let measure = Stretch::new(a.end + 1, b.start);
                how.len() <= LONGEST_MEASURE && self.ends_with(&self.lexicon.label.indicators, measure)
            }
            _ => false,
        }
    }

    /// 老城区: where the things are that are counted.
    fn is_place(&self, noun: Stretch) -> bool {
        self.draft().sort == Kind::Count && matches!(self.s.before(noun.end), '区' | '县' | '市' | '镇' | '乡' | '省')
    }

    fn by_phrase(&self, found: &before::Phrase, verb: Option<&Verb>, topic: &mut Topic) -> Vec<TextRange> {
        if let Some(share) = found.share {
            return self.shared(found, share, topic);
        }
        match (found.verb, found.noun.is_empty()) {
            (None, true) => self.inherited(topic),
            (Some(lead), true) => self.done(lead, topic),
            (_, false) => self.named(found, verb, topic),
        }
    }

    fn ends_with(&self, words: &Words<()>, noun: Stretch) -> bool {
        words.before(&self.s.chars, noun.start, noun.end).is_some()
    }

    /// The unit of the figure, folded.
    fn unit(&self) -> Vec<char> {
        self.unit_of(self.draft())
    }

    fn unit_of(&self, draft: &Draft) -> Vec<char> {
        match draft.unit {
            UnitText::Span(start, end) => self.s.slice(start, end).to_vec(),
            _ => Vec::new(),
        }
    }

    fn range(&self, stretch: Stretch) -> TextRange {
        self.s.range(stretch.start, stretch.end)
    }

    /// A phrase without brackets and quotation marks of which it holds but one.
    fn balanced(&self, mut noun: Stretch) -> Stretch {
        let whole = |at: usize, noun: Stretch| {
            let pairs = &self.s.enclosures;
            pairs.iter().any(|e| (e.start == at || e.end == at + 1) && e.start >= noun.start && e.end <= noun.end)
        };
        for at in noun.start..noun.end {
            match sentence::side(self.s.at(at)) {
                Some(Side::Open) if !whole(at, noun) => return Stretch::new(noun.start, at),
                Some(Side::Close) if !whole(at, noun) => noun.start = at + 1,
                _ => {}
            }
        }
        noun
    }

    /// A phrase without remarks in brackets and footnote marks: 固定资产投资（不含农户）, 服务业[5].
    fn pieces(&self, noun: Stretch) -> Vec<TextRange> {
        let noun = self.balanced(noun);
        let mut pieces = Vec::new();
        let mut start = noun.start;
        if let Some(note) = footnote(self.s, noun) {
            pieces.push(self.range(Stretch::new(start, note.start)));
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
            pieces.push(self.range(Stretch::new(start, enclosure.start)));
            start = enclosure.end;
        }
        pieces.push(self.range(Stretch::new(start, noun.end)));
        pieces.retain(|piece| !piece.is_empty());
        pieces
    }
}

/// A footnote mark inside a phrase: [5].
fn footnote(s: &Sentence, noun: Stretch) -> Option<Stretch> {
    let start = (noun.start..noun.end).find(|at| s.at(*at) == '[')?;
    let digits = s.rest(start + 1).iter().take_while(|c| c.is_ascii_digit()).count();
    let end = start + digits + 2;
    (digits > 0 && s.before(end) == ']' && end <= noun.end).then_some(Stretch::new(start, end))
}

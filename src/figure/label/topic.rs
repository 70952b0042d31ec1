//! What the figures of a paragraph have been about, and what a figure takes up of it where its clause does not say.

use super::{Labeller, after, before};
use crate::figure::clause;
use crate::figure::lexicon::Lexicon;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::figure::{Change, Kind};
use crate::text::{CharRange, TextRange};

/// A sentence of more characters is no heading.
const LONGEST_HEADING: usize = 12;

/// A name that stands alone before a comma has so many characters at most.
const LONGEST_HEAD: usize = 4;

/// A purpose of more characters is a sentence, not a name.
const LONGEST_PURPOSE: usize = 28;

/// What the figures of a paragraph have been about so far.
#[derive(Clone, Debug, Default)]
pub struct Topic {
    /// The noun phrase of the last figure, as it stands, without a verb before it.
    pub(super) noun: Vec<TextRange>,
    /// The same without what a further figure tells of it, where that is less: 合同 of 合同数量.
    pub(super) owner: Option<Vec<TextRange>>,
    /// What the levels of government have that are told apart (其中市本级), where it is not `noun`.
    pub(super) whole: Option<Vec<TextRange>>,
    /// Whether `noun` tells a level of government or of quality: 国家级绿色工厂.
    pub(super) level: bool,
    /// 金额, 占比: what the last figure told of `owner`.
    pub(super) relation: Option<TextRange>,
    /// 新设 and the like before `noun`: a rate is of new ones alone.
    pub(super) new: Option<TextRange>,
    /// The verb or nothing that its label kept in front.
    pub(super) lead: Vec<TextRange>,
    /// The head noun that bare names take over (增加值).
    pub(super) head: Option<TextRange>,
    /// The unit of the figure that gave the head.
    pub(super) unit: Vec<char>,
    /// The names that figures were last handed out to, one each (分别).
    pub(super) names: Vec<Vec<TextRange>>,
    /// The noun phrase of the last amount of money.
    pub(super) money: Vec<TextRange>,
    /// What the unit of the last figure with a phrase of its own counts.
    pub(super) sort: Option<Kind>,
    /// The phrase behind the last figure, in chars of its sentence.
    pub(super) behind: Option<CharRange>,
    /// Whether `noun` ends with a verb, as 法院收案 does.
    pub(super) verbal: bool,
    /// Whether `noun` is a sentence of its own: ——项目支出。
    pub(super) heading: bool,
    /// Whether a full stop stands behind the sentence before.
    pub(super) closed: bool,
    /// Whether `noun` lacks that head.
    pub(super) elliptic: bool,
    /// 占…: what the last figure was a part of, which a difference in points is a difference of.
    pub(super) share: Option<TextRange>,
}

impl Topic {
    /// What follows on a sentence without a figure: a name alone behind a dash or a bullet is a heading (②项目支出。).
    pub fn after(lexicon: &Lexicon, s: &Sentence) -> Self {
        let opens = |c: char| matches!(c, '—' | '-' | '①'..='⑳' | '●' | '◆' | '■');
        let start = s.chars.iter().take_while(|c| opens(**c)).count();
        let end = s.chars.len().saturating_sub(1);
        let named =
            start > 0 && matches!(s.at(end), '。' | '.') && (2..=LONGEST_HEADING).contains(&end.saturating_sub(start));
        let noun = named && lexicon.label.heads.before(&s.chars, start, end).is_some();
        let noun: Vec<TextRange> = noun.then(|| s.range(start, end)).into_iter().collect();
        Self { heading: !noun.is_empty(), noun, ..Self::default() }
    }

    /// What was told last of what has it: 合同金额.
    pub fn related(&self) -> Vec<TextRange> {
        self.owner.as_ref().unwrap_or(&self.noun).iter().copied().chain(self.relation).collect()
    }

    pub fn full(&self) -> Vec<TextRange> {
        let head = self.head.filter(|_| self.elliptic);
        self.lead.iter().chain(&self.noun).copied().chain(head).collect()
    }

    /// Takes up a noun phrase in the place of the one before.
    pub fn take(&mut self, noun: Vec<TextRange>) {
        self.owner = None;
        self.whole = None;
        self.noun = noun;
        self.relation = None;
        self.level = false;
        self.new = None;
        self.lead.clear();
        self.elliptic = false;
        self.verbal = false;
        self.share = None;
        self.heading = false;
    }

    /// Ends a sentence: a head noun holds up to the full stop, and the rest as long as figures follow.
    pub fn end(&mut self, s: &Sentence, mentions: &[Mention]) {
        if mentions.is_empty() {
            *self = Self::default();
        } else {
            self.closed = s.before(s.chars.len()) == '。';
        }
    }

    /// Goes on to the figures of a further sentence: behind a full stop, 其中 alone takes the head noun up.
    pub fn resume(&mut self, s: &Sentence) {
        if self.closed && !s.has(0, "其中") {
            self.head = None;
        }
        self.closed = false;
    }
}

impl Labeller<'_> {
    /// 商品零售额中，鲜果类增长3%: the head stands before the first figure.
    pub(super) fn within(&self, topic: &mut Topic) {
        let floor = clause::start(self.s, 0, self.mention().span.start);
        let end = floor.saturating_sub(2);
        if floor > 2 && self.s.at(end) == '中' {
            let head = self.lexicon.label.heads.before(&self.s.chars, 0, end);
            topic.head = head.map(|(len, ())| self.range(CharRange::new(end - len, end))).or(topic.head);
        }
    }

    /// A verb alone: 收集问题812条、办结790条 did the second to what the first counted.
    pub(super) fn done(&self, lead: CharRange, topic: &mut Topic) -> Vec<TextRange> {
        if let Some((purpose, named)) = self.purpose(lead) {
            topic.take(self.pieces(purpose).into_iter().chain(named.then(|| self.range(lead))).collect());
            return topic.full();
        }
        // 投资3亿元，投入5亿元: neither is done to the other.
        let spent = ["投入", "投资"].iter().any(|word| self.s.ends(lead.end, word));
        if spent {
            topic.noun = Vec::new();
        } else if self.mention().unit_kind == Kind::Money {
            if self.floor() > 0 {
                topic.noun.clone_from(&topic.money);
            }
            if self.floor() == 0 && !topic.heading {
                topic.noun = Vec::new();
            }
        } else if self.floor() == 0 {
            self.earlier(topic);
        } else if self.reviewed(topic) {
            // 对10份文件进行审查，对规范进行清理，废止3件: the last that was taken in hand.
        } else if topic.verbal {
            // 法院收案3件，结案2件: the noun that was taken up is a verb itself.
            topic.noun = Vec::new();
        } else if topic.sort.is_some_and(|sort| sort != self.mention().unit_kind) {
            // 发放补贴1.3亿元，惠及2.1万人次: people are no money.
            topic.noun = Vec::new();
        }
        topic.lead = vec![self.range(lead)];
        topic.full()
    }

    /// What money that was but spent was spent for (安排500万元，用于校舍改造), and whether the verb names it too (投入).
    fn purpose(&self, lead: CharRange) -> Option<(CharRange, bool)> {
        let limit = self.mentions.get(self.index + 1).map_or(self.s.chars.len(), |mention| mention.span.start);
        let end = self.mention().span.end;
        let at = end + usize::from(matches!(self.s.at(end), '，' | ','));
        let at = at + ["主要", "重点", "专项", "专门", "全部"].iter().filter(|word| self.s.has(at, word)).count() * 2;
        let start = if self.s.has(at, "用于") { at + 2 } else { at };
        // 投入3亿元，支持农业发展 tells what came of it.
        let named = matches!(self.s.slice(lead.start, lead.end), ['投', '入' | '资']);
        let told = start > at || self.s.has(at, "支持") && !named;
        let stop = clause::end(self.s, start, limit);
        let whole = stop < limit || limit == self.s.chars.len();
        let long = stop.saturating_sub(start) > LONGEST_PURPOSE;
        let within = start + 4..(start + LONGEST_PURPOSE).min(stop);
        let first = within.rev().find(|at| self.s.at(*at) == '、').filter(|_| long);
        let purpose = after::trimmed(self.lexicon, self.s, CharRange::new(start, first.unwrap_or(stop)));
        let fits = (2..=LONGEST_PURPOSE).contains(&purpose.len());
        (self.mention().unit_kind == Kind::Money && told && whole && fits).then_some((purpose, named))
    }

    /// 占…比重, 为预算: the phrase of the figure before with what it is compared to.
    pub(super) fn shared(&self, found: &before::Preceding, share: CharRange, topic: &mut Topic) -> Vec<TextRange> {
        if !found.noun.is_empty() {
            topic.take(self.pieces(found.noun));
            topic.lead = self.kept(found.verb, found.noun);
        } else if self.floor() == 0 {
            self.earlier(topic);
        }
        topic.share = Some(self.range(share)).filter(|_| self.s.at(share.start) == '占');
        topic.lead.iter().chain(&topic.noun).copied().chain([self.range(share)]).collect()
    }

    /// Nothing stands beside the figure: what the one before was about, or the clause before.
    pub(super) fn inherited(&self, topic: &mut Topic) -> Vec<TextRange> {
        let (start, duration) = (self.mention().span.start, self.mention().unit_kind == Kind::Duration);
        // A number of years that opens its clause tells when: 五年连续提标.
        if self.mention().unit_is(self.s, '年') && start == self.movement().clause {
            return Vec::new();
        }
        self.look_back(topic);
        // 开展检查，连续5年无事故: the years are not counted of what was done before.
        if duration && self.floor() == 0 && self.s.ends(start, "连续") {
            return Vec::new();
        }
        // 5家企业签约，将新增3万吨: tons are no firms.
        let other = topic.sort == Some(Kind::Count) && matches!(self.mention().unit_kind, Kind::Measure | Kind::Money);
        if other && self.s.ends(start, "新增") {
            return vec![self.range(CharRange::new(start - 2, start))];
        }
        if let Some(done) = self.achieved() {
            topic.take(vec![self.range(done)]);
            return topic.full();
        }
        self.resumed(topic)
    }

    /// Takes up what the clauses before say.
    fn look_back(&self, topic: &mut Topic) {
        if self.floor() > 0 {
            self.restated(topic);
        } else {
            // A duration that opens its sentence tells when, not how long something took.
            if self.mention().unit_kind == Kind::Duration {
                *topic = Topic::default();
            }
            self.earlier(topic);
        }
        // 收入预算8亿元，实际完成9亿元: no longer what was planned.
        if self.between("实际")
            && let Some(owner) = topic.owner.take()
        {
            topic.noun = owner;
        }
        // 累计达到 counts all, not only what was added.
        if self.between("累计") {
            topic.lead.clear();
        }
    }

    /// Whether a word stands between the figure before and this one.
    fn between(&self, word: &str) -> bool {
        (self.floor()..self.mention().span.start).any(|at| self.s.has(at, word))
    }

    /// What the figures have been about, as this one goes on with it.
    fn resumed(&self, topic: &Topic) -> Vec<TextRange> {
        let aside = self.s.enclosure(self.mention().span.start, '（').is_some();
        // 项目30个，总投资5亿元，增长3%.
        if topic.relation.is_some() && (self.movement().change.is_some() || aside) {
            return topic.related();
        }
        let result = matches!(self.movement().change, Some((_, Change::To)));
        let share = topic.share.filter(|_| result || self.mention().unit_is(self.s, '点'));
        let rate = self.mention().unit_kind == Kind::Percent || self.mention().unit_is(self.s, '倍');
        let new = topic.new.filter(|_| rate && topic.lead.is_empty());
        new.into_iter().chain(topic.full()).chain(share).collect()
    }

    /// 96户、183人实现脱贫: what those did who are counted alone.
    fn achieved(&self) -> Option<CharRange> {
        let end = self.mentions.get(self.adjacent(true))?.span.end;
        let start = end + if self.s.has(end, "实现") { 2 } else { return None };
        let start = start + if self.s.has(start, "全部") { 2 } else { 0 };
        let stop = clause::end(self.s, start, self.s.chars.len());
        (self.mention().unit_kind == Kind::Count && (2..=4).contains(&(stop - start)))
            .then(|| CharRange::new(start, stop))
    }

    /// A verb before a short noun, which says too little without it, or before a rate, whose name it opens
    /// (审计建议采纳率).
    pub(super) fn kept(&self, verb: Option<CharRange>, noun: CharRange) -> Vec<TextRange> {
        // 推动达标率达到90%, 实施总投资3亿元的项目: what was done is done to something else.
        let led = |verb: &CharRange| {
            let word = ["明确", "要求", "规定", "推动", "推进", "促进", "实现", "确保", "提升", "提高", "保持", "达成"];
            word.iter().any(|word| self.s.has(verb.start, word)) || self.s.at(self.mention().span.end) == '的'
        };
        // 新建商品房销售面积, 竣工房屋面积: those alone.
        let new = |verb: &CharRange| {
            let kind = matches!(self.s.at(verb.start), '新' | '竣') && self.s.at(self.mention().span.end) != '的';
            kind && self.ends_with(&self.lexicon.label.indicators, noun)
        };
        // 补充基金等因素减少3亿元.
        let short = self.s.ends(noun.end, "等因素") || noun.len() < 4 || self.s.before(noun.end) == '率';
        let rate = |verb: &CharRange| self.s.at(verb.start) == '新' && self.movement().change.is_some();
        verb.filter(|verb| short && !led(verb) || new(verb) || rate(verb))
            .map(|verb| self.range(verb))
            .into_iter()
            .collect()
    }

    /// Takes up what the clause before says was taken in hand, where no figure stands in it: 对旧规进行清理，废止3件.
    fn reviewed(&self, topic: &mut Topic) -> bool {
        let end = clause::start(self.s, self.floor(), self.mention().span.start).saturating_sub(1);
        let start = clause::start(self.s, self.floor(), end);
        let clause = CharRange::new(start, end);
        let opens = self.s.at(start) == '对' && start > self.floor() && end > start + 2;
        let handled = ["进行", "开展", "予以", "实施"];
        if !opens || !(start..end).any(|at| handled.iter().any(|word| self.s.has(at, word))) {
            return false;
        }
        let found = before::subject(self.lexicon, self.s, clause);
        let told = !found.is_empty();
        if told {
            topic.take(self.pieces(found));
        }
        told
    }

    /// 出口增长3%，进出口总值创新高，达到9亿元: takes up the indicator that the clause before names without a figure.
    fn restated(&self, topic: &mut Topic) {
        let end = clause::start(self.s, self.floor(), self.mention().span.start).saturating_sub(1);
        let start = clause::start(self.s, self.floor(), end);
        if start <= self.floor() || end < start + 4 {
            return;
        }
        let found = before::subject(self.lexicon, self.s, CharRange::new(start, end));
        let record = (start..end).any(|at| self.s.at(at) == '创' || self.s.has(at, "新高"));
        let told = record && found.end < end && self.ends_with(&self.lexicon.label.indicators, found);
        if told && !found.is_empty() {
            topic.take(self.pieces(found));
        }
    }

    /// 粮食，年均产量达到5亿吨: takes up a name that stands alone before the clause.
    pub(super) fn headed(&self, topic: &mut Topic) {
        let end = clause::start(self.s, 0, self.mention().span.start).saturating_sub(1);
        let start = clause::start(self.s, 0, end);
        if (2..=LONGEST_HEAD).contains(&end.saturating_sub(start)) {
            topic.take(vec![self.range(CharRange::new(start, end))]);
        }
    }

    /// Takes up the phrase of the nearest clause before in this sentence, where no figure stands between.
    fn earlier(&self, topic: &mut Topic) {
        let mut end = clause::start(self.s, 0, self.mention().span.start);
        // 为促进就业，改善民生，本期编列3亿元: an aim is not what the figure measures.
        if self.s.at(0) == '为' && end > 0 {
            return;
        }
        while end > 0 {
            end -= 1;
            let start = clause::start(self.s, 0, end);
            let found = before::subject(self.lexicon, self.s, CharRange::new(start, end));
            if !found.is_empty() {
                topic.take(self.pieces(found));
                return;
            }
            end = start;
        }
    }
}

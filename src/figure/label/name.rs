//! The name that a phrase before a figure gives, and what further figures take up of it.

use super::{Labeller, Topic, before};
use crate::figure::change::Verb;
use crate::figure::{Change, Kind};
use crate::text::{CharRange, TextRange};

impl Labeller<'_> {
    /// The label that `found` gives, with what it leaves for the figures behind.
    pub(super) fn named(&self, found: &before::Preceding, verb: Option<&Verb>, topic: &mut Topic) -> Vec<TextRange> {
        let noun = self.measure(found.noun);
        if found.verb.is_none() && self.is_relation(noun) {
            if self.floor() == 0 {
                self.headed(topic);
            }
            topic.relation = Some(self.range(noun));
            return topic.related();
        }
        self.take_up(noun, topic);
        topic.lead = self.kept(found.verb, noun);
        topic.new = found.verb.filter(|verb| self.s.at(verb.start) == '新').map(|verb| self.range(verb));
        match self.lexicon.label.heads.before(&self.s.chars, noun.start, noun.end) {
            Some((len, ())) => {
                let start = self.per_head(noun).unwrap_or(noun.end - len);
                topic.head = Some(self.range(CharRange::new(start, noun.end)));
                topic.unit = self.unit();
            }
            None => topic.elliptic = self.is_elliptic(found, verb, topic),
        }
        topic.full()
    }

    /// Whether a name says nothing alone: 增速, 金额.
    fn is_relation(&self, noun: CharRange) -> bool {
        let words = &self.lexicon.label.relational;
        words.before(&self.s.chars, noun.start, noun.end).is_some_and(|(len, ())| len == noun.len())
    }

    fn take_up(&self, noun: CharRange, topic: &mut Topic) {
        // 包括市本级95亿元: the level has what is told of the whole.
        let named = topic.whole.is_some() || !topic.level;
        let level = named && self.is_level(noun) && self.index > 0 && self.same_unit();
        let whole = if level { topic.whole.take().or_else(|| Some(topic.noun.clone())) } else { self.placeless(noun) };
        topic.take(self.pieces(noun));
        topic.noun.extend(whole.iter().filter(|_| level).flatten());
        topic.whole = whole;
        topic.owner = self.owner(noun);
        topic.level = self.s.slice(noun.start, noun.end).contains(&'级') || self.s.has(noun.start, "中央");
        topic.verbal = self.ends_with(&self.lexicon.label.verbs, noun);
        topic.sort = Some(self.mention().unit_kind);
        if self.mention().unit_kind == Kind::Money {
            topic.money.clone_from(&topic.noun);
        }
    }

    /// 基金在县里设立总规模3亿元的子基金: how large a thing is that stands behind 的, whoever it belongs to.
    fn measure(&self, noun: CharRange) -> CharRange {
        let measures = ["总规模", "总投资", "总面积", "总长度"];
        let told =
            self.s.at(self.mention().span.end) == '的' && measures.iter().any(|word| self.s.ends(noun.end, word));
        CharRange::new(if told { noun.end - 3 } else { noun.start }, noun.end)
    }

    /// What has the thing that a name tells, 合同 of 合同数量; a total is a thing itself (经济总量, 生产总值).
    fn owner(&self, noun: CharRange) -> Option<Vec<TextRange>> {
        let planned = self.s.ends(noun.end, "预算").then_some((2, ()));
        let told = self.lexicon.label.relational.before(&self.s.chars, noun.start + 1, noun.end).or(planned);
        let (len, ()) = told.filter(|(len, ())| noun.len() > *len)?;
        let total = ["总量", "总值", "总额"].iter().any(|total| self.s.ends(noun.end, total));
        (!total).then(|| self.pieces(CharRange::new(noun.start, noun.end - len)))
    }

    /// A name without the place that it opens with: 全市.
    fn placeless(&self, noun: CharRange) -> Option<Vec<TextRange>> {
        let (place, ()) = self.lexicon.label.scope.at(&self.s.chars, noun.start)?;
        Some(self.pieces(CharRange::new(noun.start + place, noun.end)))
    }

    /// Where 人均 stands in a name: 城镇人均居住面积.
    fn per_head(&self, noun: CharRange) -> Option<usize> {
        let per = |at: &usize| self.s.at(at + 1) == '均' && matches!(self.s.at(*at), '人' | '户' | '亩' | '日' | '月');
        (noun.start + 1..noun.end.saturating_sub(2)).find(per)
    }

    /// Whether the figure before that tells no change counts the same unit.
    fn same_unit(&self) -> bool {
        let told = self.mentions.iter().zip(self.movements).take(self.index).rev();
        let before = told.filter(|(_, movement)| movement.change.is_none()).map(|(mention, _)| mention).next();
        before.is_some_and(|before| self.unit_of(before) == self.unit())
    }

    /// 市本级, 各县（市、区）: whose an amount is.
    fn is_level(&self, noun: CharRange) -> bool {
        self.s.before(noun.end) == '级'
            || ["市、区）", "县、区）", "区、市）"].iter().any(|level| self.s.ends(noun.end, level))
    }

    /// Whether a name without a head noun stands for its indicator: 水产类增长3%, 棉花达到六百万吨.
    fn is_elliptic(&self, found: &before::Preceding, verb: Option<&Verb>, topic: &Topic) -> bool {
        let last = self.s.before(found.noun.end);
        let named = self.ends_with(&self.lexicon.label.complete, found.noun);
        match self.mention().unit_kind {
            _ if named => false,
            Kind::Count | Kind::Measure if self.ends_with(&self.lexicon.label.carriers, found.noun) => {
                topic.unit == self.unit()
            }
            // 审批材料精简80% has its name.
            Kind::Percent | Kind::Ratio => {
                let pruned = |verb: &Verb| ["精简", "压减", "压缩"].iter().any(|word| self.s.has(verb.start, word));
                verb.is_some_and(|verb| verb.change == Change::By && !pruned(verb))
            }
            Kind::Measure => (found.linked || verb.is_some()) && topic.unit == self.unit(),
            Kind::Money => matches!(last, '业' | '类' | '险') && topic.unit == self.unit(),
            _ => false,
        }
    }
}

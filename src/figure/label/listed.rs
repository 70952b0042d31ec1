//! Names and figures in parallel: 汽车、家电销售额分别增长4.3%、4.9%.

use super::{Label, Labeller, Topic, before};
use crate::figure::Change;
use crate::figure::change::{self, Movement, Verb};
use crate::figure::mention::Mention;
use crate::text::{CharRange, TextRange, numeral};

impl Labeller<'_> {
    /// The labels of the figures that 分别 hands out, where there are as many names as figures; `labels` are those of the
    /// figures before in the sentence.
    pub(super) fn several(&self, labels: &[Label], topic: &mut Topic) -> Option<Vec<Label>> {
        let start = self.movement().clause;
        let stretch = self.s.slice(start, self.mention().span.start);
        let count = self.run();
        if count < 2 {
            return None;
        }
        if self.again(count, topic) {
            return Some(topic.names.iter().cloned().map(Label).collect());
        }
        let at = start + stretch.windows(2).rposition(|pair| pair == ['分', '别'])?;
        let verb = self.movement().verb.map(|verb| Verb { start: at, ..verb });
        let found = before::phrase(self.lexicon, self.s, CharRange::new(start, at), verb.as_ref(), false);
        if found.noun.is_empty() {
            let names =
                || Some(topic.names.iter().cloned().map(Label).collect()).filter(|_| topic.names.len() == count);
            return self.counted(labels, count).or_else(names);
        }
        let names = self.split(found.noun, count)?;
        let last = names.last().copied()?;
        let head = self.shared_head(last, verb.is_some(), topic);
        let tail = self.tail(last, &names);
        let share = found.share.map(|share| self.range(share));
        topic.names = names
            .into_iter()
            .map(|name| self.with_head(name, if name == last { head } else { tail.or(head) }))
            .map(|name| name.into_iter().chain(share).collect())
            .collect();
        Some(topic.names.iter().cloned().map(Label).collect())
    }

    /// 由151元、96元提高至171元、106元: the names of the figures before serve again.
    fn again(&self, count: usize, topic: &Topic) -> bool {
        let start = self.movement().clause;
        self.floor() == start
            && self.floor() > 0
            && topic.names.len() == count
            && self.mention().span.start - start <= 4
            && !matches!(self.s.at(start), '、' | '和')
    }

    /// The head noun that all names share, told by the last or by the figures before; `topic` takes the last name up.
    fn shared_head(&self, last: CharRange, changes: bool, topic: &mut Topic) -> Option<TextRange> {
        // 利用外资、投资: the last name is no head of the first.
        let known = self.lexicon.label.heads.before(&self.s.chars, last.start, last.end).map(|(len, ())| len);
        // 小学、初中升学率: a rate is told by three characters.
        let rate = Some(3).filter(|_| self.s.before(last.end) == '率');
        let own = known.filter(|len| last.len() > *len).or(rate.filter(|len| last.len() > *len));
        let head = own.map(|len| self.range(CharRange::new(last.end - len, last.end)));
        topic.head = head.or(topic.head);
        topic.take(self.pieces(last));
        let complete = self.ends_with(&self.lexicon.label.complete, last);
        topic.elliptic = head.is_none() && changes && topic.head.is_some() && !complete;
        head.or(topic.head.filter(|_| topic.elliptic))
    }

    /// 收案300件，结案200件，分别增长2%、3%: the last figures before that tell no difference are spoken of again.
    fn counted(&self, labels: &[Label], count: usize) -> Option<Vec<Label>> {
        let told = labels.iter().zip(self.movements);
        let told = told.filter(|(_, movement)| !matches!(movement.change, Some((_, Change::By))));
        let mut counted: Vec<Label> = told.rev().take(count).map(|(label, _)| label.clone()).collect();
        counted.reverse();
        Some(counted).filter(|counted| counted.len() == count)
    }

    fn with_head(&self, name: CharRange, head: Option<TextRange>) -> Vec<TextRange> {
        let counted = matches!(self.s.before(name.end), '数' | '额' | '率' | '入' | '位' | '师' | '生');
        let own = counted || self.ends_with(&self.lexicon.label.heads, name);
        self.pieces(name).into_iter().chain(head.filter(|_| !own)).collect()
    }

    /// 第一、第二产业增加值, 第一、二产业: what stands behind the last ordinal belongs to all of them.
    fn tail(&self, last: CharRange, names: &[CharRange]) -> Option<TextRange> {
        let ordinal = |at: usize| numeral::digit(self.s.at(at)).is_some();
        let before = names.iter().all(|name| *name == last || ordinal(name.end - 1));
        let first = last.start + usize::from(self.s.at(last.start) == '第');
        (before && ordinal(first)).then(|| self.range(CharRange::new(first + 1, last.end)))
    }

    /// How many figures follow one another with nothing but links between them.
    fn run(&self) -> usize {
        let rest = self.mentions.iter().zip(self.movements).skip(self.index);
        let pairs = rest.clone().zip(rest.skip(1));
        1 + pairs.take_while(|((mention, _), (next, movement))| self.follows(mention, next, movement)).count()
    }

    /// Whether nothing but a link, or one with a verb of change (分别下降2%、上升3%), stands between two figures.
    fn follows(&self, mention: &Mention, next: &Mention, movement: &Movement) -> bool {
        let (end, start) = (mention.span.end, next.span.start);
        let verb = movement.verb.map_or(start, |verb| verb.start);
        change::is_link(self.s.slice(end, start)) || change::is_link(self.s.slice(end, verb))
    }

    /// The names of an enumeration, if there are `count` of them.
    fn split(&self, noun: CharRange, count: usize) -> Option<Vec<CharRange>> {
        for links in [&['、', '，'][..], &['、', '，', '和', '与', '及']] {
            let mut names = Vec::new();
            let mut start = noun.start;
            for at in noun.start..noun.end {
                if links.contains(&self.s.at(at)) && self.s.enclosure(at, '（').is_none() {
                    names.push(CharRange::new(start, at));
                    start = at + 1;
                }
            }
            names.push(CharRange::new(start, noun.end));
            if names.len() == count && names.iter().all(|name| !name.is_empty()) {
                return Some(names);
            }
        }
        None
    }
}

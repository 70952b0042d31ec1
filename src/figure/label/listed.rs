//! Names and figures in parallel: 汽车、家电销售额分别增长4.3%、4.9%.

use super::{Context, Label, Stretch, Topic, before};
use crate::figure::change;
use crate::text::{TextRange, numeral};

impl Context<'_> {
    /// The labels of the figures that 分别 hands out, where there are as many names as figures.
    pub(super) fn several(&self, topic: &mut Topic) -> Option<Vec<Label>> {
        let start = self.draft().clause;
        let stretch = self.s.slice(start, self.draft().start);
        let count = self.run();
        if count < 2 {
            return None;
        }
        // 由151元、96元提高至171元、106元: the names of the figures before serve again.
        if self.floor() == start
            && self.floor() > 0
            && topic.names.len() == count
            && stretch.len() <= 4
            && !matches!(self.s.at(start), '、' | '和')
        {
            return Some(topic.names.iter().cloned().map(Label).collect());
        }
        let at = start + stretch.windows(2).rposition(|pair| pair == ['分', '别'])?;
        let verb = self.draft().verb;
        let found = before::phrase(self.lexicon, self.s, Stretch::new(start, at), None);
        if found.noun.is_empty() && topic.names.len() == count {
            return Some(topic.names.iter().cloned().map(Label).collect());
        }
        let names = self.split(found.noun, count)?;
        let last = names.last().copied()?;
        let head = self
            .lexicon
            .label
            .heads
            .before(&self.s.chars, last.start, last.end)
            .map(|(len, ())| Stretch::new(last.end - len, last.end));
        if let Some(head) = head {
            topic.head = Some(self.range(head));
        }
        topic.noun = self.pieces(last);
        topic.lead.clear();
        topic.elliptic = head.is_none() && verb.is_some() && topic.head.is_some();
        let shared = head.map(|head| self.range(head)).or(topic.head.filter(|_| topic.elliptic));
        let tail = self.tail(last, &names);
        topic.names = names
            .into_iter()
            .map(|name| self.with_head(name, if name == last { shared } else { tail.or(shared) }))
            .collect();
        Some(topic.names.iter().cloned().map(Label).collect())
    }

    fn with_head(&self, name: Stretch, head: Option<TextRange>) -> Vec<TextRange> {
        let own = self.lexicon.label.heads.before(&self.s.chars, name.start, name.end).is_some();
        self.pieces(name).into_iter().chain(head.filter(|_| !own)).collect()
    }

    /// 第一、二、三产业增加值: what stands behind the last ordinal belongs to all of them.
    fn tail(&self, last: Stretch, names: &[Stretch]) -> Option<TextRange> {
        let ordinal = |at: usize| numeral::digit(self.s.at(at)).is_some();
        let before = names.iter().all(|name| *name == last || ordinal(name.end - 1));
        (before && ordinal(last.start)).then(|| self.range(Stretch::new(last.start + 1, last.end)))
    }

    /// How many figures follow one another with nothing but links between them.
    fn run(&self) -> usize {
        let rest = self.drafts.get(self.index..).unwrap_or_default();
        1 + rest
            .windows(2)
            .take_while(|pair| matches!(pair, [a, b] if change::is_link(self.s.slice(a.end, b.start))))
            .count()
    }

    /// The names of an enumeration, if there are `count` of them.
    fn split(&self, noun: Stretch, count: usize) -> Option<Vec<Stretch>> {
        for links in [&['、', '，'][..], &['、', '，', '和', '与', '及']] {
            let mut names = Vec::new();
            let mut start = noun.start;
            for at in noun.start..noun.end {
                if links.contains(&self.s.at(at)) && self.s.enclosure(at, '（').is_none() {
                    names.push(Stretch::new(start, at));
                    start = at + 1;
                }
            }
            names.push(Stretch::new(start, noun.end));
            if names.len() == count && names.iter().all(|name| !name.is_empty()) {
                return Some(names);
            }
        }
        None
    }
}

//! What no label has, however likely its words are: the rules of labels that hold without exception. A candidate with a fault
//! is passed over while there is another.

mod share;

use super::complete::REPLACED;
use super::compose::{Composed, Segment, members};
use super::head;
use super::listed::noun_end;
use super::marks::{clause_end, clause_start, has_half_bracket};
use super::purpose;
use super::scene::{ReadFrom, Scene};
use super::way::Way;
use super::word;
use crate::figure::Kind;
use crate::figure::lexicon::Labels;
use crate::text::CharRange;
use crate::text::numeral;
use crate::text::script::{is_digit, is_han};
use crate::text::time::{self, Time};

/// A candidate with what it says.
pub(super) struct LabelView<'a> {
    pub scene: &'a Scene<'a>,
    pub words: &'a Labels,
    pub composed: &'a Composed,
    /// Its characters that count.
    pub text: &'a [char],
}

impl LabelView<'_> {
    /// Whether it has a fault.
    pub fn is_faulty(&self) -> bool {
        self.is_open()
            || has_half_bracket(self.text)
            || self.is_in_bracket()
            || self.is_timed()
            || self.is_numbered()
            || self.holds_lead()
            || self.is_part_of_sum()
            || self.takes_up_addend()
            || self.is_attribute()
            || self.is_list()
            || self.is_repeated()
            || self.is_doubled()
            || self.is_of_another_whole()
            || self.is_share_of_farther()
            || self.takes_up_share()
            || self.is_bare()
            || self.is_cut()
            || self.is_half()
            || self.is_torn()
            || self.is_verb_alone()
            || self.is_change_alone()
            || self.is_of_other_spending()
            || self.composed.earlier.is_some() && head::of_list(self.scene).is_some()
    }

    /// The pieces of it that stand in the passage.
    fn pieces(&self) -> impl Iterator<Item = CharRange> {
        let told = |piece: &&Segment| piece.start < piece.end && !matches!(piece.from, ReadFrom::Earlier(_));
        self.composed.segments.iter().filter(told).map(|piece| CharRange::new(piece.start, piece.end))
    }

    /// 回报有望, 均为在校生, 以美元计价, 罚款澳门元: it begins or ends with a word that leads on to the figure.
    fn is_open(&self) -> bool {
        let (words, text) = (self.words, self.text);
        let leads = |chars: &[char], at: usize| {
            words
                .leading
                .at(chars, at)
                .is_some_and(|(len, ())| len < chars.len() && !words.is_opening(chars, at, at + len))
        };
        let behind = |piece: &CharRange| piece.start >= self.scene.figure().end;
        let money = self.scene.figure().kind == Kind::Money as u64;
        let currency = words.currencies.before(text, 0, text.len()).is_some_and(|(len, ())| money && len < text.len());
        leads(text, 0)
            || self.pieces().filter(behind).any(|piece| leads(self.scene.chars(), piece.start))
            || words.trailing.before(text, 0, text.len()).is_some()
            || currency
            || self.pieces().last().is_some_and(|piece| self.ends_with_comparison(piece))
    }

    /// 收入比 of 收入比1956年增长3%.
    fn ends_with_comparison(&self, piece: CharRange) -> bool {
        let chars = self.scene.chars();
        let compared = || Time::read(chars, piece.end).is_some() || self.words.periods.at(chars, piece.end).is_some();
        chars[..piece.end].ends_with(&['比']) && piece.end < self.scene.figure().start && compared()
    }

    /// 应付数 of 执行数（含应付数）仅9亿元: it stands in a bracket that closes before its figure.
    fn is_in_bracket(&self) -> bool {
        let (chars, figure) = (self.scene.chars(), self.scene.figure().start);
        let bracket = |c: &&char| matches!(c, '（' | '(' | '）' | ')');
        let opened =
            |at: usize| matches!(chars[self.scene.floor().min(at)..at].iter().rfind(bracket), Some('（' | '('));
        let closed = |at: usize| matches!(chars[at.min(figure)..figure].iter().find(bracket), Some('）' | ')'));
        let inside = |piece: CharRange| opened(piece.start) && closed(piece.end);
        self.pieces().next().is_some() && self.pieces().all(inside)
    }

    /// 二〇〇七年采血, 本期账款, 第四季度: it begins with a time.
    fn is_timed(&self) -> bool {
        let counted = usize::from(self.text.first() == Some(&'第'));
        let dated = Time::read(self.text, counted).filter(|time| time.is_complete(self.text));
        let dated = dated.is_some_and(|time| {
            let end = time.range.end;
            let last = self.text[end - 1];
            let quarter = last == '度' && self.composed.earlier.is_some();
            end == self.text.len() || last != '届' && (time::ends_part(last) || quarter)
        });
        let term = |word: &str| self.text.len() > 2 && self.text.iter().take(2).copied().eq(word.chars());
        dated || ["本期", "上期", "本月", "上月"].into_iter().any(term)
    }

    /// 二、债务收入: it begins with the number of its section.
    fn is_numbered(&self) -> bool {
        let digits = self.text.iter().take_while(|c| numeral::digit(**c).is_some() || **c == '十').count();
        let at = |index: usize| self.text.get(index).copied().unwrap_or_default();
        // 一、二级医院 names two grades.
        digits > 0 && at(digits) == '、' && numeral::digit(at(digits + 1)).is_none()
    }

    /// 起征点从月销售额 of 起征点从月销售额9万元提高到12万元: it holds what leads to the value that a change starts from.
    fn holds_lead(&self) -> bool {
        let held = |lead: usize| self.pieces().any(|piece| piece.start <= lead && lead < piece.end);
        lead_of_change(self.scene).is_some_and(held)
    }

    /// 结转下年支出 of 上解支出、调出资金、结转下年支出等9亿元: the amount is of all that the list names, which it leaves out.
    fn is_part_of_sum(&self) -> bool {
        let (scene, figure) = (self.scene, self.scene.figure());
        let summed = figure.kind == Kind::Money as u64 && scene.chars()[..figure.start].last() == Some(&'等');
        let members = if summed { members(scene, scene.index, 1) } else { Vec::new() };
        let opens = |first: CharRange| self.composed.earlier.is_none() && first.start < members[0].end;
        members.len() > 1 && !self.pieces().next().is_some_and(opens)
    }

    /// 调入资金收入总量 of 加上调入资金9亿元，收入总量为20亿元: what was added owns nothing of what follows.
    fn takes_up_addend(&self) -> bool {
        let Some(index) = self.composed.earlier.filter(|_| self.composed.phrase.is_some()) else { return false };
        let earlier = &self.scene.frame.earlier[index];
        let chars = self.scene.chars();
        if !self.scene.frame.is_here(earlier) {
            return false;
        }
        let clause = clause_start(chars, 0, earlier.spot.start);
        let (words, budget) = (self.words, &self.words.budget);
        // 动用 of 动用上年结余9亿元，收入总计20亿元.
        let total = |piece: CharRange| words.totals.at(chars, piece.start).is_some_and(|(len, ())| len == piece.len());
        let moved = budget.transfers.at(&earlier.chars, 0).is_some() && self.pieces().last().is_some_and(total);
        budget.addends.at_where(chars, clause, |end| !words.is_torn(chars, end)).is_some() || moved
    }

    /// 3个面向老人 of 3个面向老人的窗口, 5个日产 of 5个日产90吨以上的厂: what stands behind the figure up to its 的, and is no
    /// noun (12个县 of 12个县的企业).
    fn is_attribute(&self) -> bool {
        let chars = self.scene.chars();
        let at = |index: usize| chars.get(index).copied().unwrap_or_default();
        let (words, figure) = (self.words, self.scene.figure());
        let ends = |piece: &CharRange| {
            let opens = piece.start == figure.end && words.attributes.at(chars, piece.start).is_some();
            opens && at(piece.end) == '的' && is_han(at(piece.end + 1))
        };
        let noun = self.scene.behind_attribute().unwrap_or(0);
        let short = |piece: &CharRange| piece.start >= figure.end && (piece.end < noun || piece.start == noun + 1);
        self.pieces().last().as_ref().is_some_and(|piece| ends(piece) || short(piece))
    }

    /// 猪肉、牛肉产量 of 猪肉、牛肉产量分别为3吨、5吨: it names another member of the list of its figures as well.
    fn is_list(&self) -> bool {
        let (first, end) = self.scene.run();
        let members = if end - first > 1 { members(self.scene, first, end - first) } else { Vec::new() };
        if members.len() != end - first {
            return false;
        }
        let own = self.scene.index - first;
        // What it has of a member behind it is the end that both share: as much as tells its own member is not of it.
        let word = members[own].len().clamp(1, 2);
        let told = |index: usize, member: &CharRange| {
            let (first, least) =
                if index < own { (member.start, member.end) } else { (member.start + word - 1, member.start + word) };
            !member.is_empty() && self.pieces().any(|piece| piece.start <= first && least <= piece.end)
        };
        (0..members.len()).filter(|index| *index != own).any(|index| told(index, &members[index]))
    }

    /// 乡镇卫生院医院使用率 of 医院使用率…，其中乡镇卫生院…: what it names stands beside what it takes the place of.
    fn is_repeated(&self) -> bool {
        let mut told = self.composed.segments.iter().filter(|piece| piece.start < piece.end);
        let (Some(before), Some(behind)) = (told.next(), told.next_back()) else { return false };
        let behind = match (before.from, behind.from) {
            (ReadFrom::Earlier(_), _) => return false,
            (_, ReadFrom::Earlier(index)) => &self.scene.frame.earlier[index].chars[behind.start..behind.end],
            // 猪肉 and 肉产量 of 猪肉、牛肉产量.
            _ if self.composed.way == Way::MemberWithEnd => &self.scene.chars()[behind.start..behind.end],
            _ => return false,
        };
        let before = told.next().unwrap_or(before);
        let last = self.scene.chars().get(before.end.saturating_sub(1));
        // 食品制造业 takes the place of 食品加工业 in 食品加工业增加值, but has its share in 占工业增加值.
        let sort = last.is_some_and(|c| self.words.sorts.before(&[*c], 0, 1).is_some()) && !behind.contains(&'占');
        let reach = if sort { behind.len() } else { REPLACED };
        // 设备制造业 takes up 增加值, but nothing of 化学原料制造业.
        let measured = self.words.indicators.before(behind, 0, behind.len()).is_some();
        let taken = sort && !measured && self.words.measures.before(behind, 0, behind.len()).is_none();
        let same = behind.iter().take(reach).position(|c| Some(c) == last);
        taken || same.is_some_and(|at| at + 2 < behind.len())
    }

    /// 平均月收入平均月收入: it says the same words twice in a row.
    fn is_doubled(&self) -> bool {
        /// Shorter words are doubled in names (海外海外新签合同, 每人每月).
        const SHORTEST: usize = 3;
        let (text, longest) = (self.text, self.text.len() / 2);
        (SHORTEST..=longest).any(|length| {
            text.windows(2 * length).any(|twice| twice[0] == twice[length] && twice[..length] == twice[length..])
        })
    }

    /// 非流动资产 of 一年内到期的非流动资产, 国债收益率 of 10年期国债收益率: it leaves out what belongs to its noun.
    fn is_bare(&self) -> bool {
        let chars = self.scene.chars();
        let attached = |piece: CharRange| self.words.attached.before(chars, 0, piece.start).is_some();
        self.pieces().next().is_some_and(|piece| attached(piece) || is_behind_term(chars, piece.start))
    }

    /// 中小企业账款 of 拖欠民营企业、中小企业账款8万元: it begins or ends with one of several members that its figure is of.
    fn is_half(&self) -> bool {
        let (scene, chars) = (self.scene, self.scene.chars());
        let (run, end) = scene.run();
        let (Some(first), Some(last)) = (self.pieces().next(), self.pieces().last()) else { return false };
        if end - run > 1 || self.composed.earlier.is_some() {
            return false;
        }
        let (start, figure) = (scene.floor(), scene.figure());
        let parts = |at: usize| chars.get(at) == Some(&'、');
        let words = |from: usize, to: usize| chars[from..to].iter().any(|c| is_han(*c) && numeral::digit(*c).is_none());
        let begins = first.start > start
            && first.start < figure.start
            && parts(first.start - 1)
            && words(clause_start(chars, start, first.start), first.start - 1);
        // 渔具原料 of 渔具原料和渔具制品业增长3%, but 游客 of 游客和上年持平.
        let links = matches!(chars.get(last.end), Some('和' | '及')) && word::stands_alone(chars, last.end);
        let compared =
            || Time::read(chars, last.end + 1).is_some() || self.words.periods.at(chars, last.end + 1).is_some();
        if links && last.end + 1 < figure.start && !compared() && words(last.end, figure.start) {
            return true;
        }
        let goes_on = clause_end(chars, last.end, scene.ceiling_of(scene.index));
        let ends = parts(last.end)
            && (last.end < figure.start && words(last.end, figure.start)
                || last.start >= figure.end && goes_on < scene.ceiling_of(scene.index) && words(last.end, goes_on));
        begins || ends
    }

    /// 省异地就医人次 of 跨省异地就医人次, 边境县 of 边境县城: it begins or ends in the midst of a word, or begins in that of a
    /// number (18届毕业生 of 2018届毕业生).
    fn is_torn(&self) -> bool {
        let (chars, figure) = (self.scene.chars(), self.scene.figure());
        let tears = |piece: CharRange, gap: usize| {
            let (from, to) = if piece.start < figure.start { (0, figure.start) } else { (figure.end, chars.len()) };
            (from..=to).contains(&gap) && word::tears(&chars[from..to], gap - from)
        };
        // 玉米产 and 量 of an earlier label make a whole word.
        let closes = |piece: &Segment| !matches!(piece.from, ReadFrom::Earlier(_));
        let told = self.composed.segments.iter().rfind(|piece| piece.start < piece.end).is_some_and(closes);
        let (first, last) = (self.pieces().next(), self.pieces().last().filter(|_| told));
        let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
        let number = |at: usize| at > 0 && digit(at - 1) && digit(at);
        // 价格上涨 and 价格比 are words of a dictionary, beside which the name of a measure that changed is whole, and so is what
        // stands right before words that lead to the figure (占比|达).
        // The same holds where the word parts into a measure, or what changed, and a word that goes on about it: 失业率|控制在.
        let measured = |piece: &CharRange| self.words.common.before(chars, piece.start, piece.end).is_some();
        let measure = |piece: &CharRange| self.words.indicators.before(chars, piece.start, piece.end).is_some();
        let told_on = |piece: &CharRange| {
            let ahead = piece.end < figure.start && (figure.moved > 0 || measure(piece));
            // 消费|水平 and 收入|支出 are measures as well.
            let behind = word::joined(&chars[..figure.start.max(piece.end)], piece.end).filter(|_| ahead);
            behind.is_some_and(|word| !measure(&word))
        };
        let led = |piece: &CharRange| {
            let rest = CharRange::new(piece.end, figure.start);
            !rest.is_empty() && noun_end(self.scene, self.words, rest) == rest.start
        };
        let whole = |piece: &CharRange| figure.moved > 0 && measured(piece) || led(piece) || told_on(piece);
        // 基 of 保险基金收入 is no front of 支出.
        let cut = |piece: &Segment| match piece.from {
            ReadFrom::Earlier(index) => word::tears(&self.scene.frame.earlier[index].chars, piece.end),
            _ => false,
        };
        // 长性 of 高成长性制造业 is no end of one, but 件 of 刑事案件 is beside 治安案.
        let torn_end = self.composed.told().skip(1).last().is_some_and(|piece| match piece.from {
            ReadFrom::Earlier(index) => {
                let (earlier, joint) = (&self.scene.frame.earlier[index].chars, self.text.len() - piece.len());
                let torn = word::tears(earlier, piece.start) && word::joined(earlier, piece.start).is_none();
                torn && !word::tears(self.text, joint)
            }
            _ => false,
        });
        let front = self.composed.segments.first().is_some_and(|piece| piece.start < piece.end && cut(piece));
        front
            || torn_end
            || self.pieces().any(|piece| self.cuts_time(piece.start) || self.cuts_time(piece.end))
            || first.is_some_and(|piece| number(piece.start) || tears(piece, piece.start))
            || last.is_some_and(|piece| !whole(&piece) && tears(piece, piece.end))
    }

    /// 底共 of 截至年底共有9艘, 第四 of 第四季度: whether a time goes on over a gap.
    fn cuts_time(&self, gap: usize) -> bool {
        /// A time is cut at most so many chars behind its start.
        const NEAR: usize = 4;
        let chars = self.scene.chars();
        let end = |at: usize| {
            let period = self.words.periods.at(chars, at).map(|(len, ())| at + len);
            period.or_else(|| Some(Time::read(chars, at).filter(|time| time.is_complete(chars))?.range.end))
        };
        (gap.saturating_sub(NEAR)..gap).any(|at| end(at).is_some_and(|end| end > gap))
    }

    /// 完成 of 完成5所学校新建: it is a verb alone, whose noun stands right behind the figure.
    fn is_verb_alone(&self) -> bool {
        let (chars, figure) = (self.scene.chars(), self.scene.figure());
        let manner = self.words.manners.at(self.text, 0).map_or(0, |(len, ())| len);
        let verb = self.words.verbs.at(self.text, manner).is_some_and(|(len, ())| manner + len == self.text.len());
        let noun = chars.get(figure.end).is_some_and(|c| is_han(*c)) && self.words.ends.at(chars, figure.end).is_none();
        let counts = figure.kind == Kind::Count as u64 && figure.moved == 0;
        verb && noun && counts && self.composed.earlier.is_none()
    }

    /// 减收 of 比上年减收3亿元: it is the verb of the change alone.
    fn is_change_alone(&self) -> bool {
        let figure = self.scene.figure();
        let basis = figure.basis.filter(|_| figure.moved > 0 && self.composed.earlier.is_none());
        let verb = |piece: CharRange| basis.is_some_and(|basis| basis.end == piece.start) && piece.end == figure.start;
        self.pieces().count() == 1 && self.pieces().next().is_some_and(verb)
    }

    /// 建设渔港 of 安排3亿元建设渔港；安排5亿元，支持茶业: it takes up what other money was spent on.
    fn is_of_other_spending(&self) -> bool {
        let (scene, words, chars) = (self.scene, self.words, self.scene.chars());
        let clause = clause_start(chars, scene.floor(), scene.figure().start);
        let spent = words.spending.before(chars, clause, scene.figure().start);
        let alone = spent.is_some_and(|(len, ())| clause + len == scene.figure().start);
        let taken = self.composed.earlier.is_some() || self.pieces().last().is_some_and(|piece| piece.end <= clause);
        alone && taken && purpose::is_told(scene, words)
    }

    /// 用于安置房 of 3%用于安置房建设: it stops in the midst of its last word.
    fn is_cut(&self) -> bool {
        /// The last word has so many chars at most.
        const WORD: usize = 3;
        let (Some(first), Some(last)) = (self.pieces().next(), self.pieces().last()) else { return false };
        let chars = self.scene.chars();
        let rest = chars[last.end..].iter().take_while(|c| is_han(**c)).count();
        let behind = first.start >= self.scene.figure().end;
        let opens = self.words.wholes.at(chars, first.start).is_some();
        let opened = self.words.wholes.before(chars, 0, first.start).is_some();
        behind && (1..=WORD).contains(&rest) && (opens || opened)
    }
}

/// Where 从 or 由 stands that leads, with some words between, to the value that a change starts from: the scene's figure or
/// the one before it.
fn lead_of_change(scene: &Scene) -> Option<usize> {
    /// So many chars stand between at most: 从月销售额9万元.
    const NEAR: usize = 6;
    let (chars, spots) = (scene.chars(), scene.spots);
    let lead = |first: usize| {
        let (from, to) = (spots.get(first)?, spots.get(first + 1)?);
        let changed = to.is_changed_to() && to.unit == from.unit && clause_end(chars, from.end, to.start) == to.start;
        let near = clause_start(chars, scene.floor_of(first), from.start).max(from.start.saturating_sub(NEAR + 1));
        let leads = |at: &usize| matches!(chars[*at], '从' | '由') && word::stands_alone(chars, *at);
        (near..from.start).rev().find(leads).filter(|_| changed)
    };
    lead(scene.index).or_else(|| lead(scene.index.checked_sub(1)?))
}

/// Whether what begins at `start` stands in or right behind the term of a loan or a school: 10年期国债, 五年制大专.
fn is_behind_term(chars: &[char], start: usize) -> bool {
    const TERMS: [&[char]; 4] = [&['年', '期'], &['年', '内', '到', '期'], &['年', '制'], &['个', '月', '期']];
    /// Between a term and its noun stand so many chars at most: 五年期以上贷款.
    const NEAR: usize = 2;
    (start.saturating_sub(NEAR)..(start + 4).min(chars.len())).any(|end| {
        TERMS.iter().filter(|term| chars[..end].ends_with(term)).any(|term| {
            let first = end - term.len();
            first < start && first > 0 && is_digit(chars[first - 1])
        })
    })
}

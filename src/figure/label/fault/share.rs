//! Faults of shares: what of whose whole a label tells.

use super::LabelView;
use crate::figure::label::marks::clause_start;
use crate::figure::label::scene::ReadFrom;
use crate::figure::label::way::Way;
use crate::text::script::is_han;

impl LabelView<'_> {
    /// 收入占支出 of 收入3亿元、支出2亿元，占预算的98%: its whole is an earlier figure, though the clause tells another.
    pub(super) fn is_of_another_whole(&self) -> bool {
        /// What only points at a whole, or says that a share is one: 占其, 占总数的, 占全部的, 占比.
        const POINTING: &[char] = &['其', '总', '全', '比', '同'];
        let (chars, figure) = (self.scene.chars(), self.scene.figure().start);
        let share = self.pieces().last().filter(|_| self.composed.way == Way::ShareOfEarlier);
        let told = share.and_then(|share| chars.get(share.end..figure)).unwrap_or_default();
        let words = told.iter().take_while(|c| is_han(**c) && **c != '的').count();
        let same = self.text.ends_with(&told[..words]);
        words > 1 && !POINTING.contains(&told[0]) && !same
    }

    /// 收入占预算 of 收入3亿元；支出2亿元，占预算的98%: what share a clause tells that begins with 占 is that of the figure before.
    pub(super) fn is_share_of_farther(&self) -> bool {
        let [share, whole, _] = &self.composed.segments;
        let (chars, earlier) = (self.scene.chars(), &self.scene.frame.earlier);
        let ReadFrom::Earlier(index) = share.from else { return false };
        let (first, end) = self.scene.run();
        let floor = self.scene.floor();
        // 茶叶交易9亿元、占全球3%.
        let behind = whole.start == floor + 1 && chars.get(floor) == Some(&'、');
        let opens = whole.from == ReadFrom::Passage
            && chars.get(whole.start) == Some(&'占')
            && (clause_start(chars, floor, whole.start) == whole.start || behind);
        opens && end - first == 1 && earlier.last().is_some_and(|last| last.chars != earlier[index].chars)
    }

    /// 茶业工业增加值 of 渔业增加值占工业增加值的8%；茶业增长9%: it takes up a share for what grew, or its whole, or tells two shares.
    pub(super) fn takes_up_share(&self) -> bool {
        let is_share = |c: &&char| **c == '占';
        let taken = self.composed.told().find_map(|piece| match piece.from {
            ReadFrom::Earlier(index) => Some((piece, &self.scene.frame.earlier[index].chars)),
            _ => None,
        });
        let Some((piece, earlier)) = taken.filter(|_| self.composed.phrase.is_some()) else { return false };
        let whole = earlier[..piece.start].iter().any(|c| is_share(&c));
        let shares = self.text.iter().filter(is_share).count();
        let figure = self.scene.figure();
        let grew = figure.moved > 0 && !figure.is_changed_to() && earlier[piece.start..piece.end].contains(&'占');
        shares > 1 || shares == 0 && whole || shares == 1 && (grew || self.text.first() == Some(&'占'))
    }
}

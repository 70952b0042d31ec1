//! The ways in which a phrase or a label may come about.

use std::iter;

/// Where the pieces of a phrase or of a candidate come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// No label at all.
    #[default]
    Nothing,
    /// A phrase of the figure's own clause, before it.
    Clause,
    /// A phrase of the clause before that.
    SecondClause,
    /// A phrase of the third clause before the figure.
    ThirdClause,
    /// A phrase that holds earlier figures: 处五年以上有期徒刑的.
    Around,
    /// A phrase behind the figure.
    Behind,
    /// A phrase behind the last of several figures: 3个、5个项目.
    BehindSeveral,
    /// A phrase in the clause behind the figure.
    NextClause,
    /// A verb before the figure and its object behind it: 建成3座桥.
    VerbObject,
    /// The same with an object behind the last of several figures.
    VerbSharedObject,
    /// A phrase of a clause before, and what the figure's own clause says.
    TwoClauses,
    /// Two phrases of the own clause without what stands between them.
    Parted,
    /// The label that stands in the same place of the run of figures before: 受理a、审结b，同比上升x、y.
    InTurn,
    /// The label of the figure before.
    Last,
    /// The label of the second figure before, and so on.
    SecondLast,
    ThirdLast,
    FourthLast,
    FifthLast,
    SixthLast,
    /// The label of an earlier figure that opens a paragraph or a sentence, or has the same unit.
    Kindred,
    /// X占Y, with an earlier label or its end for Y.
    ShareOfEarlier,
    /// X占Y, with the words of the clause for Y.
    ShareOfTold,
    /// The same, with an earlier label for X.
    EarlierShareOfTold,
    /// A phrase with the end of an earlier label behind it: 水产类, …零售额.
    EarlierEnd,
    /// A phrase with the front of an earlier label before it: 企业…, 从业人员.
    EarlierFront,
    /// A phrase with an earlier label before it.
    EarlierBefore,
    /// A phrase with an earlier label behind it.
    EarlierBehind,
    /// A member of a list that has as many members as there are figures: 甲、乙分别为x、y.
    Member,
    /// A member with the end of the last one behind it: 汽车、家电销售额.
    MemberWithEnd,
    /// A member with the front of the first one before it: 城镇居民收入、支出.
    MemberWithFront,
    /// A member with the end of an earlier label behind it.
    MemberOfEarlier,
    /// What a word such as 分别 aligns with the figure.
    Aligned,
}

impl Way {
    /// Phrases of the figure's clause and of the clauses before it, the nearest first.
    pub const CLAUSES: [Self; 3] = [Self::Clause, Self::SecondClause, Self::ThirdClause];

    /// Earlier labels, the nearest first.
    pub const LASTS: [Self; 6] =
        [Self::Last, Self::SecondLast, Self::ThirdLast, Self::FourthLast, Self::FifthLast, Self::SixthLast];

    /// The set of this way alone.
    pub fn bit(self) -> u64 {
        1 << self as u64
    }

    /// The numbers of all ways of a set.
    pub fn each(set: u64) -> impl Iterator<Item = u64> {
        iter::successors(Some(set), |set| Some(set & set.wrapping_sub(1)))
            .take_while(|set| *set != 0)
            .map(|set| u64::from(set.trailing_zeros()))
    }
}

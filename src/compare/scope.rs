//! What a figure is of besides the thing counted: its aspect, whether it is planned, of which time and part of the place, and
//! by which definition.

/// Which side of a thing a figure tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Aspect {
    /// How much or how many there are.
    Level,
    /// By how many per cent, or times, it changed.
    Growth,
    /// By how much it changed.
    Change,
    /// By how many percentage points it changed, or differs.
    Points,
    /// How large a part of another thing it is.
    Share,
    /// Any other rate.
    Rate,
    /// How much of what was planned was done.
    Fulfilment,
    /// What it gave to the growth of the whole.
    Contribution,
    /// How many times another value it is.
    Multiple,
}

impl Aspect {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Level,
        Self::Growth,
        Self::Change,
        Self::Points,
        Self::Share,
        Self::Rate,
        Self::Fulfilment,
        Self::Contribution,
        Self::Multiple,
    ];

    /// The name in the output contract.
    pub fn name(self) -> &'static str {
        match self {
            Aspect::Level => "level",
            Aspect::Growth => "growth",
            Aspect::Change => "change",
            Aspect::Points => "points",
            Aspect::Share => "share",
            Aspect::Rate => "rate",
            Aspect::Fulfilment => "fulfilment",
            Aspect::Contribution => "contribution",
            Aspect::Multiple => "multiple",
        }
    }

    /// Whether it tells a change, which has a sign.
    pub fn is_change(self) -> bool {
        matches!(self, Aspect::Growth | Aspect::Points | Aspect::Change)
    }

    /// The aspect under which it is looked up: whether a rate is the share of a whole is often left unsaid.
    pub(super) fn block(self) -> Self {
        if self == Aspect::Share { Aspect::Rate } else { self }
    }
}

/// Whether a value is there or meant to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Plan {
    /// It was so.
    #[default]
    Done,
    /// A target, or a budget as it was voted.
    Target,
    /// A budget as it was amended.
    Adjusted,
}

/// The time that a value is of, as far as it is not a year or its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TimeScope {
    /// A year, or a day.
    #[default]
    Year,
    /// A mean over years.
    Mean,
    /// Everything up to then.
    Cumulated,
    /// Several years together.
    Several,
    /// A month or a quarter.
    Part,
}

/// A part of the place that a report is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlacePart {
    /// The upper level alone (市本级), without those below.
    OwnLevel,
    /// A zone with a budget of its own.
    Zone,
    /// The places below it together (县区), without the upper level.
    Below,
    /// One of the places in it: 克拉玛依区 of 克拉玛依市.
    Inner,
}

impl PlacePart {
    /// Its name in a codebook.
    pub fn name(self) -> &'static str {
        match self {
            Self::OwnLevel => "own_level",
            Self::Zone => "zone",
            Self::Below => "below",
            Self::Inner => "inner",
        }
    }
}

/// Everything besides the thing counted that must be alike in two values of one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureScope {
    /// Whether it is planned.
    pub plan: Plan,
    /// Of which time.
    pub time: TimeScope,
    /// Of which part of the place; of all of it where it is none.
    pub part: Option<PlacePart>,
    /// Whether it is the earlier value that another is compared with.
    pub is_base: bool,
    /// By which definition, where one is told.
    pub definition: Option<u16>,
    /// Whether it is what was added, not what there is.
    pub is_flow: bool,
    /// The words that make a smaller set of the thing counted, in order.
    pub narrowing: Vec<u16>,
    /// The thresholds and grades that its name holds, in order.
    pub bounds: Vec<String>,
}

/// In what two values of the same thing differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// One is planned, or by another plan.
    Plan,
    /// They are of times of another length.
    Time,
    /// They are of other parts of the place.
    Place,
    /// One is the earlier value that its report compares another with.
    Base,
    /// They are defined otherwise.
    Definition,
    /// One was added, the other is what there is.
    Flow,
    /// One counts a smaller set.
    Set,
}

impl Difference {
    /// The word for it in explanations.
    pub fn name(self) -> &'static str {
        match self {
            Difference::Plan => "plan",
            Difference::Time => "time",
            Difference::Place => "place",
            Difference::Base => "base",
            Difference::Definition => "definition",
            Difference::Flow => "flow",
            Difference::Set => "set",
        }
    }
}

impl FigureScope {
    /// In what two scopes differ.
    pub fn differences(&self, other: &Self) -> Vec<Difference> {
        let checks = [
            (self.plan != other.plan, Difference::Plan),
            (self.time != other.time, Difference::Time),
            (self.part != other.part, Difference::Place),
            (self.is_base != other.is_base, Difference::Base),
            (self.definition != other.definition, Difference::Definition),
            (self.is_flow != other.is_flow, Difference::Flow),
            (self.narrowing != other.narrowing || self.bounds != other.bounds, Difference::Set),
        ];
        checks.into_iter().filter(|(differs, _)| *differs).map(|(_, difference)| difference).collect()
    }
}

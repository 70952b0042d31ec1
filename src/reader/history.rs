//! What was searched for before, to be searched for again.

use crate::search::QueryMode;

/// A query as it was typed, and how it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedQuery {
    /// How it was meant.
    pub mode: QueryMode,
    /// What was typed.
    pub typed: String,
}

/// The queries, the oldest first, none of them twice, and which of them shows in the prompt.
#[derive(Clone, Debug, Default)]
pub struct History {
    entries: Vec<TypedQuery>,
    /// The entry that shows, and what was being typed before any of them showed.
    shown: Option<(usize, TypedQuery)>,
}

impl History {
    /// Remembers `entry` as the newest.
    pub fn push(&mut self, entry: TypedQuery) {
        self.leave();
        self.entries.retain(|known| *known != entry);
        self.entries.push(entry);
    }

    /// The query before the one that shows, or the newest while `typed` shows; none before the oldest.
    pub fn older(&mut self, typed: TypedQuery) -> Option<TypedQuery> {
        let (at, draft) = self.shown.take().unwrap_or((self.entries.len(), typed));
        let older = at.checked_sub(1);
        self.shown = Some((older.unwrap_or(at), draft)).filter(|(at, _)| *at < self.entries.len());
        self.entries.get(older?).cloned()
    }

    /// The query after the one that shows; behind the newest what was being typed.
    pub fn newer(&mut self) -> Option<TypedQuery> {
        let (at, draft) = self.shown.take()?;
        let Some(newer) = self.entries.get(at + 1).cloned() else { return Some(draft) };
        self.shown = Some((at + 1, draft));
        Some(newer)
    }

    /// Ends going through the entries.
    pub fn leave(&mut self) {
        self.shown = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(typed: &str) -> TypedQuery {
        TypedQuery { mode: QueryMode::Literal, typed: typed.to_owned() }
    }

    #[test]
    fn the_keys_go_back_to_the_oldest_and_on_to_what_was_being_typed() {
        let mut history = History::default();
        ["甲", "乙", "甲"].into_iter().for_each(|typed| history.push(entry(typed)));
        assert_eq!(history.older(entry("丙")), Some(entry("甲")));
        assert_eq!(history.older(entry("甲")), Some(entry("乙")), "an entry that came again stands once");
        assert_eq!(history.older(entry("乙")), None);
        assert_eq!(history.newer(), Some(entry("甲")));
        assert_eq!(history.newer(), Some(entry("丙")));
        assert_eq!(history.newer(), None);
    }

    #[test]
    fn without_entries_there_is_nothing_to_go_to() {
        let mut history = History::default();
        assert_eq!((history.older(entry("丙")), history.newer()), (None, None));
    }

    #[test]
    fn one_text_meant_in_two_ways_is_two_entries() {
        let mut history = History::default();
        history.push(entry("fz"));
        history.push(TypedQuery { mode: QueryMode::Pinyin, ..entry("fz") });
        assert_eq!(history.older(entry("")).map(|entry| entry.mode), Some(QueryMode::Pinyin));
        assert_eq!(history.older(entry("")).map(|entry| entry.mode), Some(QueryMode::Literal));
    }
}

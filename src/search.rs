//! Finding what a reader types, wherever it stands in the report.

mod pattern;
mod pinyin;
mod scan;

#[cfg(test)]
mod tests;

pub use pattern::RegexError;
pub use scan::Search;

use crate::document::Document;
use crate::text::TextRange;
use pinyin::Letters;

/// How what is typed is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum QueryMode {
    /// As it stands, whatever the width and case of letters, in simplified and traditional characters alike.
    #[default]
    Literal,
    /// As a regular expression; its characters are as forgiving as those of `Literal`.
    Regex,
    /// As the pinyin of characters, in full or by their initials.
    Pinyin,
}

impl QueryMode {
    /// The one that comes after this one, round and round.
    pub fn next(self) -> Self {
        match self {
            Self::Literal => Self::Regex,
            Self::Regex => Self::Pinyin,
            Self::Pinyin => Self::Literal,
        }
    }
}

/// What is looked for.
#[derive(Clone, Debug)]
pub struct Query {
    mode: QueryMode,
    typed: String,
    matcher: Matcher,
}

#[derive(Clone, Debug)]
enum Matcher {
    Pattern(regex::Regex),
    Pinyin(Letters),
}

impl PartialEq for Query {
    /// Whether the same was typed and meant.
    fn eq(&self, other: &Self) -> bool {
        (self.mode, &self.typed) == (other.mode, &other.typed)
    }
}

impl Query {
    /// A query for `typed`; none where there is nothing to look for, a fault where it is no regular expression.
    pub fn new(mode: QueryMode, typed: &str) -> Result<Option<Self>, RegexError> {
        let matcher = match mode {
            _ if typed.is_empty() => None,
            QueryMode::Literal => Some(Matcher::Pattern(pattern::literal(typed)?)),
            QueryMode::Regex => Some(Matcher::Pattern(pattern::regular(typed)?)),
            QueryMode::Pinyin => Letters::new(typed).map(Matcher::Pinyin),
        };
        Ok(matcher.map(|matcher| Self { mode, typed: typed.to_owned(), matcher }))
    }

    /// How it is meant.
    pub fn mode(&self) -> QueryMode {
        self.mode
    }

    /// Whether a hit may begin in one line and end in another.
    pub fn may_span_lines(&self) -> bool {
        self.mode == QueryMode::Regex
    }

    /// The query as it was typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Whether it stands anywhere in `text`.
    pub fn is_in(&self, text: &str) -> bool {
        self.find(text, 0).is_some()
    }

    /// Its first place in `text` from byte `from` on, never empty.
    pub fn find(&self, text: &str, from: usize) -> Option<TextRange> {
        match &self.matcher {
            Matcher::Pattern(pattern) => pattern::find(pattern, text, from),
            Matcher::Pinyin(letters) => letters.find(text, from),
        }
    }

    /// All places of the document where the query stands, in text order, none over a paragraph's end.
    pub fn hits(self, document: &Document) -> Vec<TextRange> {
        let mut search = Search::new(self, document, 0);
        while search.is_under_way() {
            search.look(document);
        }
        search.hits().to_vec()
    }
}

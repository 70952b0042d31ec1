//! Finds what the user types, anywhere in the report.

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

/// How a query is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum QueryMode {
    /// As it stands; width, case and simplified or traditional characters make no difference.
    #[default]
    Literal,
    /// As a regular expression, in whose characters these make no difference either.
    Regex,
    /// As pinyin, in full or by initials.
    Pinyin,
}

impl QueryMode {
    /// The next mode, in a circle.
    pub fn next(self) -> Self {
        match self {
            Self::Literal => Self::Regex,
            Self::Regex => Self::Pinyin,
            Self::Pinyin => Self::Literal,
        }
    }
}

/// A query, ready to be searched for.
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
    /// Whether the same was typed in the same mode.
    fn eq(&self, other: &Self) -> bool {
        (self.mode, &self.typed) == (other.mode, &other.typed)
    }
}

impl Eq for Query {}

impl Query {
    /// The query for `typed`; none if that is nothing to search for, an error if it is no regular expression.
    pub fn new(mode: QueryMode, typed: &str) -> Result<Option<Self>, RegexError> {
        let matcher = match mode {
            _ if typed.is_empty() => None,
            QueryMode::Literal => Some(Matcher::Pattern(pattern::literal(typed)?)),
            QueryMode::Regex => Some(Matcher::Pattern(pattern::regular(typed)?)),
            QueryMode::Pinyin => Letters::new(typed).map(Matcher::Pinyin),
        };
        Ok(matcher.map(|matcher| Self { mode, typed: typed.to_owned(), matcher }))
    }

    /// The same letters as pinyin; none where it is no text of letters alone.
    pub fn as_pinyin(&self) -> Option<Self> {
        let is_letters = self.mode == QueryMode::Literal && self.typed.chars().all(|c| c.is_ascii_alphabetic());
        Self::new(QueryMode::Pinyin, &self.typed).ok().flatten().filter(|_| is_letters)
    }

    /// How it is read.
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

    /// Whether it has a hit in `text`.
    pub fn is_in(&self, text: &str) -> bool {
        self.find(text, 0).is_some()
    }

    /// Its first hit in `text` from byte `from` on, which is never empty.
    pub fn find(&self, text: &str, from: usize) -> Option<TextRange> {
        match &self.matcher {
            Matcher::Pattern(pattern) => pattern::find(pattern, text, from),
            Matcher::Pinyin(letters) => letters.find(text, from),
        }
    }

    /// All hits in the document, in text order; none goes beyond the end of its paragraph.
    pub fn hits(self, document: &Document) -> Vec<TextRange> {
        let mut search = Search::new(self, document, 0);
        while search.is_under_way() {
            search.look(document);
        }
        search.hits().to_vec()
    }
}

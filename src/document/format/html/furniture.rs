//! Elements that are named as furniture of a page (`nav`, `sidebar`, `share`), or made for it: sites give such names to wrappers around
//! the text too, as in `<body class="has-sidebar">`.

use super::element::{ElementKind, OpenElement};
use super::tag::StartTag;

/// The fewest sentences that tell which element holds the text of a page.
const FEWEST: usize = 3;

/// The elements of a page that are named as furniture, in the order in which they begin.
#[derive(Default)]
pub(super) struct Furniture {
    /// How many sentences end in each.
    sentences: Vec<usize>,
    /// How many sentences end on the page.
    all: usize,
    /// Those that are known to hold the text, and so are none.
    holders: Vec<usize>,
}

impl Furniture {
    /// `holders` are known to be none.
    pub fn without(holders: Vec<usize>) -> Self {
        Self { holders, ..Self::default() }
    }

    /// The number of an element that begins; none where it holds the text.
    pub fn begin(&mut self) -> Option<usize> {
        self.sentences.push(0);
        Some(self.sentences.len() - 1).filter(|number| !self.holders.contains(number))
    }

    /// Counts the sentences of a text inside of the `open` elements.
    pub fn text(&mut self, text: &str, open: &[OpenElement]) {
        let ends = text.matches('。').count();
        if ends == 0 {
            return;
        }
        self.all += ends;
        for number in open.iter().filter_map(|open| open.furniture) {
            self.sentences[number] += ends;
        }
    }

    /// Those that hold at least half of the text.
    pub fn holders(&self) -> Vec<usize> {
        let holds = |number: &usize| self.all >= FEWEST && self.sentences[*number] * 2 >= self.all;
        (0..self.sentences.len()).filter(holds).collect()
    }
}

/// Whether an element is made for what belongs to the page, or its class, id or role is one of the names that web sites give to
/// such elements; `side-bar` and `sideBar` are `sidebar`.
pub(super) fn is_named(kind: ElementKind, tag: &StartTag) -> bool {
    const WORDS: [&str; 37] = [
        "nav",
        "navbar",
        "navigation",
        "menu",
        "crumb",
        "crumbs",
        "breadcrumb",
        "breadcrumbs",
        "location",
        "position",
        "dqwz",
        "foot",
        "footer",
        "copyright",
        "share",
        "bdsharebuttonbox",
        "toolbar",
        "sidebar",
        "leftbar",
        "rightbar",
        "leftside",
        "rightside",
        "colright",
        "aside",
        "related",
        "xgxx",
        "hotlist",
        "toc",
        "links",
        "friendlink",
        "friendlinks",
        "pagination",
        "pager",
        "pages",
        "search",
        "qrcode",
        "ewm",
    ];
    let is_one = |word: &str| WORDS.iter().any(|named| named.eq_ignore_ascii_case(word));
    let parts = |name: &str| name.split(|c: char| !c.is_ascii_alphanumeric()).any(is_one);
    let joined = |name: &str| is_one(&name.replace(['-', '_'], ""));
    let named = |value: &str| value.split_whitespace().any(|name| parts(name) || joined(name));
    kind == ElementKind::Boilerplate || ["class", "id", "role"].iter().filter_map(|name| tag.attribute(name)).any(named)
}

//! Elements that are named as furniture of a page (`nav`, `sidebar`, `share`), or made for it: sites give such names to wrappers around
//! the text too, as in `<body class="has-sidebar">`.

use super::element::{ElementKind, OpenElement};
use super::tag::StartTag;

/// The fewest sentences that tell which element holds the text of a page.
const FEWEST: usize = 3;

/// The fewest letters of the heading of a page; fewer are the name of a site or a column.
const SHORTEST: usize = 6;

/// What stands in an element or on a page, links left out.
#[derive(Clone, Copy, Default)]
struct HeldText {
    /// How many sentences end in it.
    sentences: usize,
    /// How many letters it has.
    letters: usize,
    /// How many of them stand in headings of the first level.
    headline: usize,
}

/// The elements of a page that are named as furniture, in the order in which they begin.
#[derive(Default)]
pub(super) struct Furniture {
    /// What stands in each.
    held: Vec<HeldText>,
    /// What stands on the page.
    all: HeldText,
    /// How many headings of the first level the page has.
    headlines: usize,
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
        self.held.push(HeldText::default());
        Some(self.held.len() - 1).filter(|number| !self.holders.contains(number))
    }

    /// Counts a heading of the first level.
    pub fn begin_headline(&mut self) {
        self.headlines += 1;
    }

    /// Counts a text inside of the `open` elements.
    pub fn text(&mut self, text: &str, open: &[OpenElement]) {
        let (link, headline) = open.last().map_or((false, false), |open| (open.link, open.heading == 1));
        let letters = if link { 0 } else { text.chars().filter(|c| c.is_alphanumeric()).count() };
        let more =
            HeldText { sentences: text.matches('。').count(), letters, headline: if headline { letters } else { 0 } };
        if more.letters + more.sentences == 0 {
            return;
        }
        self.all.add(more);
        for number in open.iter().filter_map(|open| open.furniture) {
            self.held[number].add(more);
        }
    }

    /// Those that hold at least half of the text, or the heading of the page.
    pub fn holders(&self) -> Vec<usize> {
        let all = self.all;
        let holds = |held: &HeldText| {
            let most = held.sentences > 0 && held.letters * 2 > all.letters;
            let half = all.sentences >= FEWEST && held.sentences * 2 >= all.sentences;
            most || half || self.headlines == 1 && held.headline >= SHORTEST
        };
        (0..self.held.len()).filter(|number| holds(&self.held[*number])).collect()
    }
}

impl HeldText {
    fn add(&mut self, more: Self) {
        self.sentences += more.sentences;
        self.letters += more.letters;
        self.headline += more.headline;
    }
}

/// Whether an element is made for what belongs to the page, or its class, id or role is one of the names that web sites give to
/// such elements; `side-bar` and `sideBar` are `sidebar`.
pub(super) fn is_named(kind: ElementKind, tag: &StartTag) -> bool {
    // These hold the page and its text, whatever a site calls them.
    if matches!(tag.name.as_str(), "html" | "body" | "main") {
        return false;
    }
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

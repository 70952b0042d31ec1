//! The elements of a page: what each is for the text, and which of the open elements a tag closes.

use super::list::ListNumbers;
use super::style;
use super::tag::StartTag;
use crate::document::attachment::linked_file;

/// What an element does to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ElementKind {
    /// An element within a line: `span`, and every element that is not listed here.
    Inline,
    /// `a`
    Link,
    /// `sup`
    Raised,
    /// An element without end and text: `img`, `meta`.
    Void,
    /// `br`, `hr`: a line ends, and there is no element.
    Break,
    /// `div`, and whatever begins on a line of its own.
    Block,
    /// `p`
    Paragraph,
    /// `li`, `dt`, `dd`, `option`
    Item,
    /// `h1` to `h6`
    Heading(u8),
    /// `table`
    Table,
    /// `tr`
    Row,
    /// `td`, `th`
    Cell,
    /// `nav`, `footer`, controls of forms: boilerplate, unless it holds the text.
    Boilerplate,
    /// `title`
    Title,
    /// An element that is never shown: `script`, `style`.
    Hidden,
}

impl ElementKind {
    /// The tag of that name, in lower case.
    pub fn of(name: &str) -> Self {
        match name {
            "a" => Self::Link,
            "sup" => Self::Raised,
            "img" | "input" | "meta" | "link" | "col" | "wbr" | "area" | "base" | "embed" | "source" | "track"
            | "param" => Self::Void,
            "br" | "hr" => Self::Break,
            "html" | "body" | "div" | "section" | "article" | "main" | "header" | "ul" | "ol" | "dl" | "center"
            | "blockquote" | "pre" | "figure" | "figcaption" | "address" | "caption" | "thead" | "tbody" | "tfoot"
            | "fieldset" | "legend" | "details" | "summary" | "hgroup" | "form" => Self::Block,
            "p" => Self::Paragraph,
            "li" | "dt" | "dd" | "option" | "optgroup" => Self::Item,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "table" => Self::Table,
            "tr" => Self::Row,
            "td" | "th" => Self::Cell,
            "nav" | "footer" | "aside" | "select" | "button" | "textarea" | "menu" => Self::Boilerplate,
            "title" => Self::Title,
            "script" | "style" | "template" | "iframe" | "object" | "svg" | "math" | "canvas" | "audio" | "video"
            | "noembed" | "noscript" | "noframe" | "noframes" | "map" | "rp" | "rt" => Self::Hidden,
            _ => Self::Inline,
        }
    }

    /// Whether a line ends where such an element begins and ends.
    pub fn is_block(self) -> bool {
        !matches!(self, Self::Inline | Self::Link | Self::Raised | Self::Void | Self::Title | Self::Hidden)
    }

    /// Whether such an element ends an open one of kind `open`.
    fn ends(self, open: Self) -> bool {
        match open {
            Self::Paragraph => self.is_block() && self != Self::Break,
            Self::Heading(_) => matches!(self, Self::Heading(_)),
            Self::Item => self == Self::Item,
            Self::Cell => matches!(self, Self::Cell | Self::Row),
            Self::Row => self == Self::Row,
            _ => false,
        }
    }

    /// Whether an end tag inside such an element cannot close anything around it.
    fn is_wall(self) -> bool {
        matches!(self, Self::Cell | Self::Table)
    }
}

/// An element that begins.
pub(super) struct Element<'a> {
    pub kind: ElementKind,
    pub tag: &'a StartTag,
}

/// An element that has not ended, and what it inherits from the elements around it.
#[derive(Clone, Debug)]
pub(super) struct OpenElement {
    pub name: String,
    /// What it is itself.
    pub kind: ElementKind,
    /// Whether its text is not shown.
    pub hidden: bool,
    /// Whether its text belongs to the page.
    pub boilerplate: bool,
    /// Whether its text is raised.
    pub raised: bool,
    /// Whether its text is set in bold type.
    pub bold: bool,
    /// Whether its text is struck out, and not that of the element around it.
    pub struck: bool,
    /// Whether its text leads to another page.
    pub link: bool,
    /// Whether the line ends of the source count.
    pub preformatted: bool,
    /// The level of the heading that the element is or stands in; 0 outside of headings.
    pub heading: u8,
    /// Its number among the elements that are named as furniture, where it is one.
    pub furniture: Option<usize>,
    /// Over how many columns and rows it reaches, where it is a cell.
    pub span: (usize, usize),
    /// Whether it is the head of a row or column.
    pub is_head: bool,
    /// How the items of a list are numbered, where it is one that numbers them.
    pub list: Option<ListNumbers>,
}

impl OpenElement {
    pub fn new(element: &Element, above: Option<&Self>) -> Self {
        let name = &element.tag.name;
        let above_is = |is: fn(&Self) -> bool| above.is_some_and(is);
        let heading =
            if let ElementKind::Heading(level) = element.kind { level } else { above.map_or(0, |above| above.heading) };
        Self {
            name: name.clone(),
            kind: element.kind,
            hidden: above_is(|above| above.hidden) || element.kind == ElementKind::Hidden || element.is_hidden(),
            boilerplate: above_is(|above| above.boilerplate),
            raised: above_is(|above| above.raised) || element.is_raised(),
            bold: element.is_bold().unwrap_or_else(|| above_is(|above| above.bold)),
            struck: element.is_struck(),
            link: above_is(|above| above.link) || element.leads_to_page(),
            preformatted: above_is(|above| above.preformatted) || name == "pre",
            heading,
            furniture: None,
            span: if element.kind == ElementKind::Cell { element.span() } else { (1, 1) },
            is_head: name == "th" || above_is(|above| above.is_head) || name == "thead",
            list: (name == "ol").then(|| ListNumbers::of(element.tag)).flatten(),
        }
    }
}

impl Element<'_> {
    /// Whether it leads to another page: a link does, but not one to a file that the report comes with.
    fn leads_to_page(&self) -> bool {
        self.kind == ElementKind::Link && self.tag.attribute("href").and_then(linked_file).is_none()
    }

    /// Over how many columns and rows a cell reaches.
    fn span(&self) -> (usize, usize) {
        let number = |name: &str| self.tag.attribute(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1);
        (number("colspan"), number("rowspan"))
    }

    fn is_hidden(&self) -> bool {
        self.tag.attribute("hidden").is_some()
            || style::value(self.tag, "display").is_some_and(|value| value == "none")
            || style::value(self.tag, "visibility").is_some_and(|value| value == "hidden")
    }

    /// Whether it stands within a line.
    fn is_within(&self) -> bool {
        matches!(self.kind, ElementKind::Inline | ElementKind::Link)
    }

    /// Whether its text is raised: by its own nature, by its style, or as the mark of a note.
    fn is_raised(&self) -> bool {
        let raises = || style::value(self.tag, "vertical-align").is_some_and(|value| value == "super");
        self.kind == ElementKind::Raised || self.is_within() && (raises() || self.is_note())
    }

    /// Whether its text is struck out, by its own nature or by its style.
    fn is_struck(&self) -> bool {
        let strikes = |name| style::value(self.tag, name).is_some_and(|value| value.contains("line-through"));
        let by_style = || strikes("text-decoration") || strikes("text-decoration-line");
        self.is_within() && (is_struck(&self.tag.name) || by_style())
    }

    /// Whether it sets its text in bold type, by its style or by its own nature; nothing where it leaves that to those around it.
    fn is_bold(&self) -> Option<bool> {
        /// The weight of bold type (CSS Fonts, 2.2).
        const BOLD: u32 = 700;
        let weight = style::value(self.tag, "font-weight");
        let styled = weight.and_then(|value| match value.as_str() {
            "bold" | "bolder" => Some(true),
            "normal" | "lighter" => Some(false),
            number => number.parse().ok().map(|weight: u32| weight >= BOLD),
        });
        styled.or_else(|| matches!(self.tag.name.as_str(), "b" | "strong").then_some(true))
    }

    /// Whether its class, role or target is one of those that programs give to the mark of a note.
    fn is_note(&self) -> bool {
        const WORDS: [&str; 9] =
            ["footnote", "endnote", "noteref", "superscript", "_ftn", "_edn", "cite_note", "#fn", "#note"];
        let named = |value: &str| WORDS.iter().any(|word| value.to_ascii_lowercase().contains(word));
        ["class", "role", "epub:type", "href"].iter().filter_map(|name| self.tag.attribute(name)).any(named)
    }
}

/// Whether an element of that name strikes its text out.
pub(super) fn is_struck(name: &str) -> bool {
    matches!(name, "del" | "s" | "strike")
}

/// The depth of the open element that the beginning of a `kind` closes without saying so, with all within it: the
/// paragraph before a block, the cell before the next cell.
pub(super) fn implied_end(open: &[OpenElement], kind: ElementKind) -> Option<usize> {
    let inside = |open: &OpenElement| open.kind != ElementKind::Table && (!open.kind.is_wall() || kind.ends(open.kind));
    let near = open.iter().rev().take_while(|open| inside(open)).count();
    let first = open.len() - near;
    // A list within an item has items of its own.
    let list = || open.iter().rposition(|open| matches!(open.name.as_str(), "ul" | "ol" | "dl" | "select"));
    let first = if kind == ElementKind::Item { first.max(list().map_or(0, |list| list + 1)) } else { first };
    (first..open.len()).find(|depth| kind.ends(open[*depth].kind))
}

/// The depth of the open element that an end tag closes.
pub(super) fn told_end(open: &[OpenElement], name: &str, kind: ElementKind) -> Option<usize> {
    let depth = open.iter().rposition(|open| open.name == name)?;
    let tabular =
        matches!(kind, ElementKind::Table | ElementKind::Row | ElementKind::Cell) || name == "body" || name == "html";
    let walled = open.iter().skip(depth + 1).any(|between| between.kind.is_wall());
    (tabular || !walled).then_some(depth)
}

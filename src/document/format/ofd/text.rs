//! The text objects of an OFD page, and the place of each of their characters (GB/T 33190, 11); and the rules among its
//! paths.

use super::path::{is_line, path};
use crate::document::format::page_layout::{Glyph, PageLayout, PathRules, TextDirection};
use crate::document::format::xml::{self, XmlEvent, XmlTag};
use kurbo::Affine;

/// The most characters in a run. A line has less than a hundred; a longer run was made to fill the memory.
const LONGEST_RUN: usize = 1 << 16;

/// How thick a rectangle may be that is a rule, in millimetres: about three points.
const THICKEST: f64 = 1.1;

/// A page under way.
pub(super) struct OfdPage {
    layout: PageLayout,
    rules: PathRules,
    object: Object,
    run: Run,
    in_text: bool,
    /// Whether the path of the object comes next, and whether it is drawn as a line.
    in_path: Option<bool>,
    in_box: bool,
    /// How many of the elements that have not ended stand in what is not shown; 0 outside of it.
    unseen: usize,
    templates: Vec<String>,
    /// Whether it has more characters than are read.
    pub cut: bool,
}

/// A text object: where it stands, and how large its characters are.
#[derive(Default)]
struct Object {
    x: f64,
    y: f64,
    size: f64,
    /// Where a step to the right within the object leads on the page, and a step downwards.
    right: (f64, f64),
    down: (f64, f64),
    /// Where its lines run to; none of text aslant, which is a watermark.
    direction: Option<TextDirection>,
}

/// Characters that are placed one after the other.
#[derive(Default)]
struct Run {
    x: f64,
    y: f64,
    /// The steps to the right, and those downwards, as the file writes them.
    across: String,
    down: String,
}

impl OfdPage {
    /// Reads a page; `size` is that of the document where the page has none of its own.
    pub fn of(xml: &str, size: PageSize) -> Self {
        let layout = PageLayout { width: size.width, height: size.height, ..PageLayout::default() };
        let (object, run, templates) = (Object::default(), Run::default(), Vec::new());
        let rules = PathRules::new(THICKEST);
        let mut page = Self {
            layout,
            rules,
            object,
            run,
            in_text: false,
            in_path: None,
            in_box: false,
            unseen: 0,
            templates,
            cut: false,
        };
        xml::walk(xml, |event| page.take(&event));
        page
    }

    /// The numbers of the templates that it is laid upon.
    pub fn templates(&self) -> Vec<String> {
        self.templates.clone()
    }

    /// Puts the characters and rules of a template before its own.
    pub fn underlay(&mut self, template: Self) {
        self.cut |= template.cut;
        self.layout.glyphs.splice(0..0, template.layout.glyphs);
        self.rules.found.splice(0..0, template.rules.found);
    }

    /// Its characters and rules.
    pub fn into_layout(self) -> PageLayout {
        PageLayout { rules: self.rules.found, ..self.layout }
    }

    fn take(&mut self, event: &XmlEvent) {
        match event {
            XmlEvent::Start(tag) if self.unseen > 0 || is_unseen(tag) => self.unseen += 1,
            XmlEvent::End(_) if self.unseen > 0 => self.unseen -= 1,
            _ if self.unseen > 0 => {}
            XmlEvent::Start(tag) => match tag.name() {
                "TextObject" => self.object = Object::of(tag),
                "PathObject" => (self.object, self.in_path) = (Object::of(tag), is_line(tag)),
                "TextCode" => {
                    self.run = Run::of(tag, &self.run);
                    self.in_text = true;
                }
                "Template" => self.templates.extend(tag.get("TemplateID")),
                "PhysicalBox" => self.in_box = true,
                _ => {}
            },
            XmlEvent::Text(text) if self.in_box => {
                let size = PageSize::of(text);
                (self.layout.width, self.layout.height) = (size.width, size.height);
            }
            XmlEvent::Text(text) if self.in_text => self.place(text),
            XmlEvent::Text(text) if self.in_path.is_some() => {
                self.rules.add(&(self.object.to_page() * path(text)), self.in_path == Some(true));
            }
            XmlEvent::End("PathObject") => self.in_path = None,
            XmlEvent::Text(_) => {}
            XmlEvent::End(_) => (self.in_text, self.in_box) = (false, false),
        }
    }

    fn place(&mut self, text: &str) {
        let Some(direction) = self.object.direction else { return };
        let (object, run) = (&self.object, &mut self.run);
        let (size, stretch) = (object.size * length(object.down), length(object.right));
        let count = text.chars().count().min(LONGEST_RUN);
        self.cut |= text.chars().nth(LONGEST_RUN).is_some();
        let (across, down) = (steps(&run.across, count), steps(&run.down, count));
        for (index, c) in text.chars().enumerate().take(LONGEST_RUN) {
            let natural = object.size * if c.is_ascii() { 0.5 } else { 1.0 };
            let step = across.get(index).copied();
            let width = stretch * step.filter(|step| *step > 0.0).unwrap_or(natural).min(natural.max(0.1) * 1.05);
            let (x, y) = object.place(run.x, run.y);
            if size > 0.0 && x.is_finite() && y.is_finite() {
                self.layout.glyphs.push(Glyph { x, y, width, size, direction, c });
            }
            run.x += step.unwrap_or(if down.is_empty() { natural } else { 0.0 });
            run.y += down.get(index).copied().unwrap_or(0.0);
        }
    }
}

impl Object {
    fn of(tag: &XmlTag) -> Self {
        let boundary = numbers(&tag.get("Boundary").unwrap_or_default());
        let matrix = numbers(&tag.get("CTM").unwrap_or_default());
        let at = |list: &[f64], index: usize, otherwise: f64| list.get(index).copied().unwrap_or(otherwise);
        let right = (at(&matrix, 0, 1.0), at(&matrix, 1, 0.0));
        let down = (at(&matrix, 2, 0.0), at(&matrix, 3, 1.0));
        Self {
            x: at(&boundary, 0, 0.0) + at(&matrix, 4, 0.0),
            y: at(&boundary, 1, 0.0) + at(&matrix, 5, 0.0),
            size: tag.get("Size").and_then(|size| size.parse().ok()).unwrap_or(0.0),
            right,
            down,
            direction: TextDirection::of(right.0, right.1, -down.1),
        }
    }

    /// From places within the object to those on the page.
    fn to_page(&self) -> Affine {
        Affine::new([self.right.0, self.right.1, self.down.0, self.down.1, self.x, self.y])
    }

    /// Where on the page a place within the object is.
    fn place(&self, x: f64, y: f64) -> (f64, f64) {
        (self.x + x * self.right.0 + y * self.down.0, self.y + x * self.right.1 + y * self.down.1)
    }
}

/// Whether an element is not shown: the file says so, or it only bounds what is.
fn is_unseen(tag: &XmlTag) -> bool {
    let hidden = || tag.get("Visible").is_some_and(|visible| matches!(visible.trim(), "false" | "0"));
    // Of a colour, it is that of the lines or of the faces, and the other may be seen.
    let clear = || tag.name().ends_with("Object") && tag.get("Alpha").is_some_and(|alpha| alpha.trim() == "0");
    tag.name() == "Clips" || hidden() || clear()
}

fn length((x, y): (f64, f64)) -> f64 {
    x.hypot(y)
}

impl Run {
    /// A run that does not say where it begins goes on where `before` ended.
    fn of(tag: &XmlTag, before: &Self) -> Self {
        let number = |name: &str| tag.get(name).and_then(|value| value.trim().parse().ok());
        Self {
            x: number("X").unwrap_or(before.x),
            y: number("Y").unwrap_or(before.y),
            across: tag.get("DeltaX").unwrap_or_default(),
            down: tag.get("DeltaY").unwrap_or_default(),
        }
    }
}

/// The steps from each of `most` characters to the next; `g 3 2.5` stands for three steps of 2.5. Each item of the list
/// that is read makes a step, so that no more than `most` items are.
fn steps(list: &str, most: usize) -> Vec<f64> {
    let mut steps = Vec::new();
    let mut items = list.split_whitespace();
    for _ in 0..most {
        let Some(item) = items.next() else { break };
        let number = |item: Option<&str>| item.and_then(|item| item.parse::<f64>().ok());
        if item == "g" {
            let count = number(items.next()).unwrap_or(0.0) as usize;
            let step = number(items.next()).unwrap_or(0.0);
            steps.extend(std::iter::repeat_n(step, count.min(most)));
        } else {
            steps.extend(number(Some(item)));
        }
        if steps.len() >= most {
            break;
        }
    }
    steps
}

/// The numbers of a list.
fn numbers(list: &str) -> Vec<f64> {
    list.split_whitespace().filter_map(|number| number.parse().ok()).collect()
}

/// How large a page is, in millimetres.
#[derive(Clone, Copy, Default)]
pub(super) struct PageSize {
    width: f64,
    height: f64,
}

impl PageSize {
    /// The size of a box, which is given by a corner, its width and its height.
    pub fn of(list: &str) -> Self {
        let numbers = numbers(list);
        let at = |index: usize| numbers.get(index).copied().unwrap_or(0.0);
        Self { width: at(2), height: at(3) }
    }
}

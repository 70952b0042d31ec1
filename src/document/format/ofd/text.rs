//! The text objects of an OFD page, and the place of each of their characters (GB/T 33190, 11).

use crate::document::format::page_layout::{Glyph, PageLayout};
use crate::document::format::xml::{self, XmlEvent, XmlTag};

/// The most characters in a run. A line has less than a hundred; a longer run was made to fill the memory.
const LONGEST_RUN: usize = 1 << 16;

/// A page under way.
pub(super) struct OfdPage {
    layout: PageLayout,
    object: Object,
    run: Run,
    in_text: bool,
    in_box: bool,
    templates: Vec<String>,
}

/// A text object: where it stands, and how large its characters are.
#[derive(Default)]
struct Object {
    x: f64,
    y: f64,
    size: f64,
    /// How much wider, and how much higher the characters are than those of their font.
    scale: (f64, f64),
    /// Whether its lines are level; text aslant is a watermark.
    level: bool,
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
    /// Reads a page; `height` is that of the document where the page has none of its own.
    pub fn of(xml: &str, height: f64) -> Self {
        let layout = PageLayout { height, glyphs: Vec::new() };
        let (object, run, templates) = (Object::default(), Run::default(), Vec::new());
        let mut page = Self { layout, object, run, in_text: false, in_box: false, templates };
        xml::walk(xml, |event| page.take(&event));
        page
    }

    /// The numbers of the templates that it is laid upon.
    pub fn templates(&self) -> Vec<String> {
        self.templates.clone()
    }

    /// Puts the characters of a template before its own.
    pub fn underlay(&mut self, template: Self) {
        self.layout.glyphs.splice(0..0, template.layout.glyphs);
    }

    /// Its characters.
    pub fn into_layout(self) -> PageLayout {
        self.layout
    }

    fn take(&mut self, event: &XmlEvent) {
        match event {
            XmlEvent::Start(tag) => match tag.name() {
                "TextObject" => self.object = Object::of(tag),
                "TextCode" => {
                    self.run = Run::of(tag, &self.run);
                    self.in_text = true;
                }
                "Template" => self.templates.extend(tag.get("TemplateID")),
                "PhysicalBox" => self.in_box = true,
                _ => {}
            },
            XmlEvent::Text(text) if self.in_box => self.layout.height = height(text),
            XmlEvent::Text(text) if self.in_text && self.object.level => self.place(text),
            XmlEvent::Text(_) => {}
            XmlEvent::End(_) => (self.in_text, self.in_box) = (false, false),
        }
    }

    fn place(&mut self, text: &str) {
        let (object, run) = (&self.object, &mut self.run);
        let size = object.size * object.scale.1;
        let count = text.chars().count().min(LONGEST_RUN);
        let (across, down) = (steps(&run.across, count), steps(&run.down, count));
        for (index, c) in text.chars().enumerate().take(LONGEST_RUN) {
            let natural = object.size * if c.is_ascii() { 0.5 } else { 1.0 };
            let step = across.get(index).copied();
            let glyph = Glyph {
                x: object.x + run.x * object.scale.0,
                y: object.y + run.y * object.scale.1,
                width: object.scale.0 * step.filter(|step| *step > 0.0).unwrap_or(natural).min(natural.max(0.1) * 1.05),
                size,
                c,
            };
            if size > 0.0 && glyph.x.is_finite() && glyph.y.is_finite() {
                self.layout.glyphs.push(glyph);
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
        let (a, b, d) = (at(&matrix, 0, 1.0), at(&matrix, 1, 0.0), at(&matrix, 3, 1.0));
        Self {
            x: at(&boundary, 0, 0.0) + at(&matrix, 4, 0.0),
            y: at(&boundary, 1, 0.0) + at(&matrix, 5, 0.0),
            size: tag.get("Size").and_then(|size| size.parse().ok()).unwrap_or(0.0),
            scale: (a.abs(), d.abs()),
            level: b.abs() < 0.1 * a.abs(),
        }
    }
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

/// The height of a box, which is the last of its four numbers.
pub(super) fn height(list: &str) -> f64 {
    numbers(list).get(3).copied().unwrap_or(0.0)
}

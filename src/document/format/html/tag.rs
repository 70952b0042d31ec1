//! The tags and texts of a page, as html5gum tells them: a start tag piece by piece, so that none needs memory of its own.

use super::WebPage;
use crate::text::TextRange;
use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, Tokenizer};
use std::borrow::Cow;
use std::convert::Infallible;

/// A start tag: its name and attributes.
#[derive(Default)]
pub(super) struct StartTag {
    /// In lower case.
    pub name: String,
    /// The names and values of the attributes, one behind the other.
    written: String,
    /// Where name and value of each attribute stand in `written`.
    attributes: Vec<(TextRange, TextRange)>,
}

impl StartTag {
    /// The value of the attribute of that name, in lower case; empty where it has none.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        // Of several attributes of one name the first counts (HTML, 13.2.5.33).
        attributes.find(|(named, _)| named.of(&self.written) == name).map(|(_, value)| value.of(&self.written))
    }

    fn begin(&mut self, name: &[u8]) {
        self.name.clear();
        self.name.push_str(&text(name));
        self.written.clear();
        self.attributes.clear();
    }

    fn add(&mut self, piece: &[u8]) -> TextRange {
        let start = self.written.len();
        self.written.push_str(&text(piece));
        TextRange::new(start, self.written.len())
    }

    fn name_attribute(&mut self, name: &[u8]) {
        let name = self.add(name);
        self.attributes.push((name, TextRange::new(name.end, name.end)));
    }

    fn set_value(&mut self, value: &[u8]) {
        let value = self.add(value);
        self.attributes.last_mut().into_iter().for_each(|attribute| attribute.1 = value);
    }
}

/// Hands the tags and texts on to the page.
struct TagEvents<'p> {
    page: &'p mut WebPage,
    tag: StartTag,
}

impl Callback<Infallible, ()> for TagEvents<'_> {
    fn handle_event(&mut self, event: CallbackEvent<'_>, _: Span<()>) -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag.begin(name),
            CallbackEvent::AttributeName { name } => self.tag.name_attribute(name),
            CallbackEvent::AttributeValue { value } => self.tag.set_value(value),
            CallbackEvent::CloseStartTag { .. } => self.page.start(&self.tag),
            CallbackEvent::EndTag { name } => self.page.end(&text(name)),
            CallbackEvent::String { value } => self.page.text(&text(value)),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        None
    }
}

/// An emitter without the errors of a page, for which each character would be looked at once more.
struct WithoutErrors<'p>(CallbackEmitter<TagEvents<'p>>);

impl ForwardingEmitter for WithoutErrors<'_> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.0
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }
}

/// Lets `page` take in the tags and texts of `text`.
pub(super) fn read(text: &str, page: &mut WebPage) {
    let mut emitter = CallbackEmitter::new(TagEvents { page, tag: StartTag::default() });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(text, WithoutErrors(emitter)).finish();
}

/// The text between the tags of `source`.
pub(super) fn texts(source: &str) -> String {
    fn written(event: CallbackEvent<'_>, _: Span<()>) -> Option<String> {
        if let CallbackEvent::String { value } = event { Some(text(value).into_owned()) } else { None }
    }
    Tokenizer::new_with_emitter(source, CallbackEmitter::new(written)).flatten().collect()
}

/// The text of bytes that html5gum hands on, which are pieces of a text.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

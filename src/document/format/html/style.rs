//! What the style of an element says of its text.

use super::tag::StartTag;

/// The value of a property in the style of an element, in lower case.
pub(super) fn value(tag: &StartTag, property: &str) -> Option<String> {
    let mut declared = tag.attribute("style")?.split(';').filter_map(|declaration| declaration.split_once(':'));
    let (_, value) = declared.rfind(|(name, _)| name.trim().eq_ignore_ascii_case(property))?;
    let value = value.trim().to_ascii_lowercase();
    Some(value.trim_end_matches("!important").trim_end().to_owned())
}

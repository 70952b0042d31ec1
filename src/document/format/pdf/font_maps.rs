//! Which characters a composite font shows where it does not say so in the usual way (ISO 32000-1, 9.10): by the
//! collection that its characters are numbered in, or by a map that is written as those of collections are.

use hayro_interpret::font::OutlineGlyph;
use hayro_interpret::hayro_cmap::{BfString, CMap, CMapName, CidFamily, load_embedded};
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;

/// The most objects that are searched for fonts: a report of a thousand pages has as many.
const MOST_OBJECTS: usize = 200_000;

/// The maps of fonts by their names.
#[derive(Default)]
pub(super) struct FontMaps(HashMap<String, FontMap>);

/// From the codes of a text to its characters.
struct FontMap {
    /// From codes to numbers of the collection; none where both are the same.
    numbers: Option<CMap>,
    /// From these to characters; none where both are the same.
    characters: Option<CMap>,
    /// Whether it is that of a font alone, whose codes another of the same name may not share.
    is_own: bool,
}

impl FontMaps {
    /// The maps of a document's fonts.
    pub fn of(pdf: &Pdf) -> Self {
        let mut maps: HashMap<String, Option<FontMap>> = HashMap::new();
        for object in pdf.objects().into_iter().take(MOST_OBJECTS) {
            let Object::Dict(font) = object else { continue };
            let is_composite = font.get::<Name>("Subtype").is_some_and(|kind| kind.as_str() == "Type0");
            let name = font.get::<Name>("BaseFont").filter(|_| is_composite);
            let Some((name, map)) = name.zip(FontMap::of(&font)) else { continue };
            match maps.entry(without_subset(name.as_str()).to_owned()) {
                Entry::Vacant(entry) => {
                    entry.insert(Some(map));
                }
                // A glyph does not say which of them is its font.
                Entry::Occupied(mut entry) => {
                    if map.is_own || entry.get().as_ref().is_none_or(|known| known.is_own) {
                        entry.insert(None);
                    }
                }
            }
        }
        Self(maps.into_iter().filter_map(|(name, map)| Some((name, map?))).collect())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text of a glyph.
    pub fn text(&self, glyph: &OutlineGlyph) -> Option<Vec<char>> {
        if self.is_empty() {
            return None;
        }
        let name = glyph.font_data()?.postscript_name?;
        self.0.get(without_subset(&name))?.text(glyph.char_code())
    }
}

impl FontMap {
    fn of(font: &Dict) -> Option<Self> {
        let parse = |bytes: &[u8]| CMap::parse(bytes, load_embedded);
        if let Some(stream) = font.get::<Stream>("ToUnicode") {
            let map = stream.decoded().ok()?;
            return match parse(&map) {
                Some(numbers) => Some(Self { numbers: Some(numbers), characters: None, is_own: true }),
                None => Some(Self { numbers: None, characters: Some(parse(&with_unknown(&map))?), is_own: true }),
            };
        }
        let descendant = font.get::<Array>("DescendantFonts")?.iter::<Dict>().next()?;
        let collection = descendant.get::<Dict>("CIDSystemInfo")?;
        let part = |key: &str| collection.get::<PdfString>(key).map(|part| part.as_bytes().to_vec());
        let family = CidFamily::from_registry_ordering(&part("Registry")?, &part("Ordering")?);
        let encoding = font.get::<Name>("Encoding")?;
        let numbers = match encoding.as_str() {
            "Identity-H" | "Identity-V" => None,
            name => Some(parse(predefined(CMapName::from_bytes(name.as_bytes()))?)?),
        };
        Some(Self { numbers, characters: Some(parse(load_embedded(family.ucs2_cmap()?)?)?), is_own: false })
    }

    fn text(&self, code: u32) -> Option<Vec<char>> {
        let number = match &self.numbers {
            Some(numbers) => (1..=4).find_map(|length| numbers.lookup_cid_code(code, length))?,
            None => code,
        };
        match &self.characters {
            None => char::from_u32(number).map(|c| vec![c]),
            Some(characters) => match characters.lookup_bf_string(number)? {
                BfString::Char(c) => Some(vec![c]),
                BfString::String(text) => Some(text.chars().collect()),
            },
        }
    }
}

/// A map whose entries without a character (`<0008> <>`), for which all of it cannot be read, tell that theirs is unknown.
fn with_unknown(map: &[u8]) -> Vec<u8> {
    let mut written = Vec::with_capacity(map.len());
    for byte in map {
        let empty = *byte == b'>' && written.ends_with(b"<") && !written.ends_with(b"<<");
        written.extend_from_slice(if empty { b"fffd" } else { b"" });
        written.push(*byte);
    }
    written
}

/// The name of a font without the six letters that tell which part of it the document holds: `ABCDEF+`.
fn without_subset(name: &str) -> &str {
    name.split_once('+').filter(|(letters, _)| letters.len() == 6).map_or(name, |(_, name)| name)
}

/// A predefined map by its name: those that the interpreter has, and those of UTF-8 and UTF-32, which say the same as
/// those of UTF-16.
pub(super) fn predefined(name: CMapName) -> Option<&'static [u8]> {
    static WRITTEN: Mutex<BTreeMap<String, Option<&'static [u8]>>> = Mutex::new(BTreeMap::new());
    let CMapName::Custom(custom) = name else { return load_embedded(name) };
    let name = std::str::from_utf8(custom).ok()?;
    let mut written = WRITTEN.lock().ok()?;
    // Few names have such a map, and each is written once.
    *written.entry(name.to_owned()).or_insert_with(|| unicode_map(name).map(|map| &*map.leak()))
}

/// The map of an encoding such as `UniGB-UTF8-H`, from that of `UniGB-UTF16-H`.
fn unicode_map(name: &str) -> Option<Vec<u8>> {
    let (family, encoding) = name.split_once('-')?;
    let (encoding, mode) = encoding.split_once('-')?;
    let twin = format!("{family}-UTF16-{mode}");
    let twin = CMap::parse(load_embedded(CMapName::from_bytes(twin.as_bytes()))?, load_embedded)?;
    let code: fn(char) -> String = match encoding {
        "UTF8" => |c| c.to_string().bytes().map(|byte| format!("{byte:02x}")).collect(),
        "UTF32" => |c| format!("{:08x}", u32::from(c)),
        _ => return None,
    };
    let mut map = format!("begincmap\n/WMode {} def\n", u8::from(mode == "V"));
    for c in '\0'..='\u{ffff}' {
        if let Some(number) = twin.lookup_cid_code(u32::from(c), 2).filter(|number| *number > 0) {
            map.push_str(&format!("1 begincidchar <{}> {number} endcidchar\n", code(c)));
        }
    }
    map.push_str("endcmap\n");
    Some(map.into_bytes())
}

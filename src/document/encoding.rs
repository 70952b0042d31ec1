//! From bytes to text: UTF-8, UTF-16 with a byte-order mark, GB18030, Big5.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8};
use memchr::memmem;

/// A decoded text.
pub(super) struct Decoded {
    /// The text without a byte-order mark.
    pub text: String,
    /// The encoding's name as the WHATWG standard writes it.
    pub encoding: &'static str,
    /// How many characters could not be decoded and stand as U+FFFD.
    pub undecodable: usize,
}

/// The encoding that a web page declares in its head. What it calls GBK or GB2312 is read as GB18030, which holds both.
pub(super) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    // A page declares its encoding in its first 1,024 bytes (HTML, 4.2.5.4); some need more.
    const HEAD: usize = 4096;
    const MARK: &[u8] = b"charset=";
    let head = bytes.get(..HEAD).unwrap_or(bytes).to_ascii_lowercase();
    memmem::find(&head, b"<meta")?;
    let behind = head.get(memmem::find(&head, MARK)? + MARK.len()..)?;
    let quoted = behind.iter().skip_while(|byte| b"\"' ".contains(byte));
    let label: Vec<u8> =
        quoted.copied().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte)).collect();
    let encoding = Encoding::for_label(&label)?;
    Some(if encoding == GBK { GB18030 } else { encoding })
}

/// Decodes `bytes`; what cannot be decoded becomes U+FFFD and is counted. What a page has `declared` is believed unless
/// another encoding fits its bytes better.
pub(super) fn decode(bytes: Vec<u8>, declared: Option<&'static Encoding>) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        return decode_as(encoding, bytes.get(mark..).unwrap_or_default());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Decoded { text, encoding: UTF_8.name(), undecodable: 0 },
        Err(error) => decode_best(error.as_bytes(), declared),
    }
}

fn decode_best(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    let guessed = decode_as(guess(bytes), bytes);
    let declared = declared.filter(|encoding| encoding.name() != guessed.encoding);
    match declared.map(|encoding| decode_as(encoding, bytes)) {
        Some(declared) if declared.undecodable <= guessed.undecodable => declared,
        _ => guessed,
    }
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    let undecodable = if malformed { text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count() } else { 0 };
    Decoded { text: text.into_owned(), encoding: encoding.name(), undecodable }
}

/// The encoding of a text that is not valid UTF-8: a damaged UTF-8, Big5 where the detector is clear, else GB18030, for
/// that is what a Chinese report is written in.
fn guess(bytes: &[u8]) -> &'static Encoding {
    // A megabyte shows the encoding; the rest of a larger text would only take time.
    const ENOUGH: usize = 1 << 20;
    if is_damaged_utf8(bytes) {
        return UTF_8;
    }
    let sample = bytes.get(..ENOUGH).unwrap_or(bytes);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, sample.len() == bytes.len());
    if detector.guess(None, Utf8Detection::Deny) == BIG5 { BIG5 } else { GB18030 }
}

/// Whether most characters beyond ASCII are UTF-8, as in a page that was cut or joined within a character.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 20 * bad
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCE: &str = "全市政务服务事项网上可办率达到98.5%，比上年提高3.2个百分点，群众办事更加方便。";
    const TRADITIONAL: &str =
        "本府持續推動數位治理，線上申辦案件達到一百二十萬件，較去年增加百分之八，民眾滿意度提升。";

    #[track_caller]
    fn check(bytes: Vec<u8>, text: &str, encoding: &str) {
        let decoded = decode(bytes, None);
        assert_eq!((decoded.text.as_str(), decoded.encoding, decoded.undecodable), (text, encoding, 0));
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
    }

    #[test]
    fn each_encoding_of_a_report() {
        check(SENTENCE.into(), SENTENCE, "UTF-8");
        check(format!("\u{feff}{SENTENCE}").into(), SENTENCE, "UTF-8");
        check(utf16(SENTENCE, u16::to_le_bytes), SENTENCE, "UTF-16LE");
        check(utf16(SENTENCE, u16::to_be_bytes), SENTENCE, "UTF-16BE");
        check(GB18030.encode(SENTENCE).0.into_owned(), SENTENCE, "gb18030");
        check(BIG5.encode(TRADITIONAL).0.into_owned(), TRADITIONAL, "Big5");
    }

    #[test]
    fn a_text_cut_within_a_character_stays_utf8() {
        let bytes = SENTENCE.as_bytes();
        let decoded = decode(bytes[..bytes.len() - 1].to_vec(), None);
        assert_eq!((decoded.encoding, decoded.undecodable), ("UTF-8", 1));
        assert!(SENTENCE.starts_with(decoded.text.trim_end_matches(char::REPLACEMENT_CHARACTER)));
    }
}

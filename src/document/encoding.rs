//! From bytes to text: UTF-8, UTF-16, GB18030, Big5.

use super::warnings::is_common;
use crate::text::script::is_han;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};
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
    if let Some(encoding) = unmarked_utf16(&bytes) {
        return decode_as(encoding, &bytes);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Decoded { text, encoding: UTF_8.name(), undecodable: 0 },
        Err(error) => decode_best(error.as_bytes(), declared),
    }
}

fn decode_best(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    let guessed = decode_as(guess(bytes), bytes);
    // Some pages declare what they are not: then the other encoding gives more of the commonest characters.
    let others = declared.into_iter().flat_map(|declared| [declared, BIG5, GB18030]);
    let guess = guessed.encoding;
    let others = others.filter(|encoding| encoding.name() != guess).map(|encoding| decode_as(encoding, bytes));
    let fit = |decoded: &Decoded| (common(&decoded.text), std::cmp::Reverse(decoded.undecodable));
    others.fold(guessed, |best, other| if fit(&other) > fit(&best) { other } else { best })
}

/// How many of the first characters are among the commonest of reports.
fn common(text: &str) -> usize {
    const ENOUGH: usize = 20_000;
    text.chars().take(ENOUGH).filter(|c| is_common(*c)).count()
}

/// Whether bytes are UTF-16 without a byte-order mark, and which: so read, every other 汉字 is no rarity.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    // Line ends and digits have a zero byte; no other encoding of a text has one.
    const HEAD: usize = 4096;
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    if !bytes.len().is_multiple_of(2) || !head.contains(&0) {
        return None;
    }
    [UTF_16LE, UTF_16BE].into_iter().find(|encoding| {
        let Decoded { text, undecodable, .. } = decode_as(encoding, head);
        undecodable <= 1 && common(&text) * 20 > text.chars().filter(|c| is_han(*c)).count() && common(&text) > 0
    })
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
        check(utf16(SENTENCE, u16::to_le_bytes)[2..].to_vec(), SENTENCE, "UTF-16LE");
        check(GB18030.encode(SENTENCE).0.into_owned(), SENTENCE, "gb18030");
        check(BIG5.encode(TRADITIONAL).0.into_owned(), TRADITIONAL, "Big5");
    }

    #[test]
    fn a_page_that_declares_another_encoding_is_read_by_its_bytes() {
        for (bytes, declared) in
            [(GB18030.encode(SENTENCE).0, encoding_rs::WINDOWS_1252), (BIG5.encode(TRADITIONAL).0, GB18030)]
        {
            let decoded = decode(bytes.clone().into_owned(), Some(declared));
            assert!([SENTENCE, TRADITIONAL].contains(&decoded.text.as_str()), "{}", decoded.text);
        }
    }

    #[test]
    fn a_text_cut_within_a_character_stays_utf8() {
        let bytes = SENTENCE.as_bytes();
        let decoded = decode(bytes[..bytes.len() - 1].to_vec(), None);
        assert_eq!((decoded.encoding, decoded.undecodable), ("UTF-8", 1));
        assert!(SENTENCE.starts_with(decoded.text.trim_end_matches(char::REPLACEMENT_CHARACTER)));
    }
}

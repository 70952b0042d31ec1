//! From bytes to text: UTF-8, UTF-16, GB18030, Big5.

use super::gibberish::is_common;
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
    /// Whether lines of another encoding stand among those of this one.
    pub mixed: bool,
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
        Ok(text) => Decoded { text, encoding: UTF_8.name(), undecodable: 0, mixed: false },
        Err(error) => {
            let bytes = error.as_bytes();
            paired(bytes).or_else(|| by_lines(bytes)).unwrap_or_else(|| decode_best(bytes, declared))
        }
    }
}

/// UTF-8 whose characters beyond the first 65,536 are written as two (CESU-8, UTR #26), as old databases do.
fn paired(bytes: &[u8]) -> Option<Decoded> {
    let unit = |at: usize| match bytes.get(at..at + 3)? {
        [0xed, second @ 0xa0..=0xbf, third] => Some(0xd000 | u16::from(second & 0x3f) << 6 | u16::from(third & 0x3f)),
        _ => None,
    };
    let (mut whole, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while at < bytes.len() {
        if let (Some(first), Some(second)) = (unit(at), unit(at + 3)) {
            whole.extend(String::from_utf16(&[first, second]).ok()?.bytes());
            at += 6;
        } else {
            whole.push(bytes[at]);
            at += 1;
        }
    }
    let text = String::from_utf8(whole).ok()?;
    Some(Decoded { text, encoding: UTF_8.name(), undecodable: 0, mixed: false })
}

/// A text that was put together of files in UTF-8 and in GB18030: each line is of one of them, or UTF-8 with words of the other
/// in it. None where hardly any line is UTF-8, or the others are damaged rather than of another encoding.
fn by_lines(bytes: &[u8]) -> Option<Decoded> {
    // Two characters of GB18030 may happen to be UTF-8.
    const FEWEST: usize = 8;
    let (mut text, mut sure) = (String::with_capacity(bytes.len()), 0);
    let decoded = |line| GB18030.decode_without_bom_handling_and_without_replacement(line);
    let other = |line| if is_damaged_line(line) { None } else { decoded(line) };
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match std::str::from_utf8(line) {
            Ok(line) => {
                sure += line.chars().filter(|c| is_han(*c)).count();
                text.push_str(line);
            }
            Err(_) => match other(line) {
                Some(other) => text.push_str(&other),
                None => {
                    let line = by_words(line)?;
                    sure += line.chars().filter(|c| is_han(*c)).count();
                    text.push_str(&line);
                }
            },
        }
    }
    let decoded = Decoded { text, encoding: UTF_8.name(), undecodable: 0, mixed: true };
    (sure >= FEWEST && common(&decoded.text) > 0).then_some(decoded)
}

/// A line in UTF-8 with words of GB18030 in it; none where other bytes stand in it, as where a character was damaged.
fn by_words(line: &[u8]) -> Option<String> {
    // Bytes: the remains of a damaged character may be a 汉字 of the other encoding, but hardly two.
    const SHORTEST: usize = 4;
    let (mut text, mut rest) = (String::with_capacity(line.len()), line);
    while !rest.is_empty() {
        let length = if let Some(c) = character(rest) {
            text.push(c);
            c.len_utf8()
        } else {
            let word = rest.get(..word(rest)).filter(|word| word.len() >= SHORTEST)?;
            text.push_str(&GB18030.decode_without_bom_handling_and_without_replacement(word)?);
            word.len()
        };
        rest = rest.get(length..)?;
    }
    Some(text)
}

/// The character of UTF-8 that bytes begin with. What has two bytes there (·) may be a 汉字 of GB18030, unless another
/// character of UTF-8 follows.
fn character(bytes: &[u8]) -> Option<char> {
    let of = |bytes: &[u8], length: usize| {
        let first = std::str::from_utf8(bytes.get(..length)?).ok()?.chars().next();
        first.filter(|c| c.len_utf8() == length)
    };
    let sure = |bytes: &[u8]| of(bytes, 1).or_else(|| of(bytes, 3));
    let followed = || bytes.len() == 2 || bytes.get(2..).is_some_and(|rest| sure(rest).is_some());
    sure(bytes).or_else(|| of(bytes, 2).filter(|_| followed()))
}

/// How many bytes at the beginning are common 汉字 and marks of GB18030, which no 汉字 of UTF-8 begins like.
fn word(bytes: &[u8]) -> usize {
    2 * bytes.chunks(2).take_while(|pair| matches!(pair, [0xa1..=0xa3 | 0xb0..=0xd7, 0xa1..=0xfe])).count()
}

/// Whether a line is UTF-8 with a few damaged bytes: so read, it has 汉字, as text of another encoding has by no chance.
fn is_damaged_line(line: &[u8]) -> bool {
    let han = line.utf8_chunks().flat_map(|chunk| chunk.valid().chars()).filter(|c| is_han(*c)).count();
    han >= line.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count()
}

/// Whether bytes are text of an old encoding for lines that carry seven bits: HZ (RFC 1843), or ISO-2022 (RFC 1922).
pub(super) fn is_seven_bit(bytes: &[u8]) -> bool {
    const HEAD: usize = 4096;
    const FEWEST: usize = 4;
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let escapes = [b"\x1b$)", b"\x1b$B", b"\x1b$@", b"\x1b$A"];
    let shifted = head.split(|byte| *byte == b'~').filter(|piece| piece.starts_with(b"{"));
    // Between `~{` and `~}` stand pairs of bytes; the first of a 汉字 is 0 to w.
    let pairs =
        shifted.map(|piece| piece[1..].chunks(2).filter(|pair| matches!(pair, [b'0'..=b'w', b'!'..=b'~'])).count());
    let hz = memmem::find(head, b"~}").is_some() && pairs.sum::<usize>() >= FEWEST;
    head.is_ascii() && (hz || escapes.iter().any(|escape| memmem::find(head, *escape).is_some()))
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

/// Whether bytes are UTF-16 without a byte-order mark, and which: so read, one 汉字 of twenty is among the commonest, or hardly
/// any character is beyond ASCII. The last byte may be lost.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    // Line ends and digits have a zero byte; no other encoding of a text has one.
    const HEAD: usize = 4096;
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    if !head.contains(&0) {
        return None;
    }
    let fit = |encoding: &&'static Encoding| {
        let Decoded { text, undecodable, .. } = decode_as(encoding, head);
        let (han, common) = (text.chars().filter(|c| is_han(*c)).count(), common(&text));
        let shown = text.chars().filter(|c| matches!(c, ' '..='~' | '\n' | '\r' | '\t')).count();
        let fits = undecodable <= 1 && (common * 20 > han && common > 0 || shown * 10 > text.chars().count() * 9);
        if fits { common + shown } else { 0 }
    };
    [UTF_16LE, UTF_16BE].into_iter().max_by_key(fit).filter(|best| fit(best) > 0)
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    let undecodable = if malformed { text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count() } else { 0 };
    Decoded { text: text.into_owned(), encoding: encoding.name(), undecodable, mixed: false }
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

/// Whether most characters beyond ASCII are UTF-8, as in a page that was cut or joined within a character. Text of another
/// encoding has 汉字 of UTF-8 by no chance.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut han, mut bad) = (0, 0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        han += chunk.valid().chars().filter(|c| is_han(*c)).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 20 * bad || han > 4 * bad
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
    fn characters_in_two_parts_are_whole() {
        let mut bytes = b"\xed\xa1\x82\xed\xbe\xb7".to_vec();
        bytes.extend(SENTENCE.bytes());
        check(bytes, &format!("\u{20bb7}{SENTENCE}"), "UTF-8");
    }

    #[test]
    fn lines_of_two_encodings_are_told() {
        let mut bytes = format!("{SENTENCE}\n").into_bytes();
        bytes.extend(GB18030.encode(SENTENCE).0.iter());
        let decoded = decode(bytes, None);
        assert_eq!((decoded.text, decoded.mixed), (format!("{SENTENCE}\n{SENTENCE}"), true));
        assert!(!decode(GB18030.encode(&SENTENCE.repeat(3)).0.into_owned(), None).mixed);
    }

    #[test]
    fn words_of_another_encoding_in_a_line_are_read() {
        let word = GB18030.encode("路线、项目").0;
        let bytes = ["甲·乙".as_bytes(), &word, SENTENCE.as_bytes()].concat();
        let decoded = decode(bytes, None);
        assert_eq!((decoded.text, decoded.mixed), (format!("甲·乙路线、项目{SENTENCE}"), true));
        let damaged = [SENTENCE.as_bytes(), b"\xe5\x85", SENTENCE.as_bytes()].concat();
        let decoded = decode(damaged, None);
        assert_eq!((decoded.encoding, decoded.undecodable, decoded.mixed), ("UTF-8", 1, false));
    }

    #[test]
    fn utf_16_without_a_mark_is_known() {
        let mut bytes = utf16(SENTENCE, u16::to_be_bytes)[2..].to_vec();
        bytes.push(0);
        assert_eq!(decode(bytes, None).text.trim_end_matches(char::REPLACEMENT_CHARACTER), SENTENCE);
        check(utf16("GDP 2025: 126.5\n", u16::to_le_bytes)[2..].to_vec(), "GDP 2025: 126.5\n", "UTF-16LE");
    }

    #[test]
    fn encodings_of_seven_bits_are_known() {
        assert!(is_seven_bit(b"~{VPND9$Ww~}2025~{Dj~}") && is_seven_bit(b"\x1b$)A\x0eVPND\x0f"));
        assert!(!is_seven_bit(b"a~{name} ~/data~1") && !is_seven_bit("~{甲乙丙丁~}".as_bytes()));
    }

    #[test]
    fn a_text_cut_within_a_character_stays_utf8() {
        let bytes = SENTENCE.as_bytes();
        let decoded = decode(bytes[..bytes.len() - 1].to_vec(), None);
        assert_eq!((decoded.encoding, decoded.undecodable), ("UTF-8", 1));
        assert!(SENTENCE.starts_with(decoded.text.trim_end_matches(char::REPLACEMENT_CHARACTER)));
    }
}

//! Web pages that were saved with all their parts as one message (RFC 2557), which office systems also name `.doc`.

use memchr::memmem;

/// How much of a file may be the head of such a message, in bytes.
const HEAD: usize = 4096;

/// How deep parts of messages may stand in one another.
const DEEPEST: usize = 8;

/// The sorts of parts that are a page, and the one that is read where there is no page.
const PAGE: [&str; 2] = ["text/html", "application/xhtml+xml"];
const TEXT: [&str; 1] = ["text/plain"];

/// The page of a saved message, its bytes as they were before they were packed; none of another file.
pub(super) fn page(bytes: &[u8]) -> Option<Vec<u8>> {
    memmem::find(&bytes.get(..HEAD).unwrap_or(bytes).to_ascii_lowercase(), b"mime-version")?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let message = MessagePart::of(bytes).filter(|message| message.field("mime-version").is_some())?;
    message.find(&PAGE, DEEPEST).or_else(|| message.find(&TEXT, DEEPEST))
}

/// A part of a message.
struct MessagePart<'a> {
    /// The fields of its head (RFC 5322, 2.2), names in small letters.
    fields: Vec<(String, String)>,
    body: &'a [u8],
}

impl<'a> MessagePart<'a> {
    /// The head of a part ends with an empty line.
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let (end, gap) = match (memmem::find(bytes, b"\r\n\r\n"), memmem::find(bytes, b"\n\n")) {
            (Some(end), other) if other.is_none_or(|other| end < other) => (end, 4),
            (_, end) => (end?, 2),
        };
        // A value may go on in lines that begin with white space.
        let head = String::from_utf8_lossy(bytes.get(..end)?).replace("\r\n", "\n");
        let unfolded = head.replace("\n\t", " ").replace("\n ", " ");
        let field = |line: &str| {
            let (name, value) = line.split_once(':')?;
            Some((name.trim().to_ascii_lowercase(), value.trim().to_owned()))
        };
        Some(Self { fields: unfolded.lines().filter_map(field).collect(), body: bytes.get(end + gap..)? })
    }

    /// The value of a field of the head.
    fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// The bytes of the first part of one of these sorts: of this one, or of one within it.
    fn find(&self, kinds: &[&str], depth: usize) -> Option<Vec<u8>> {
        let mut parameters = self.field("content-type")?.split(';').map(str::trim);
        let kind = parameters.next().unwrap_or_default().to_ascii_lowercase();
        if kinds.contains(&kind.as_str()) {
            return Some(self.unpacked());
        }
        let boundary = parameters
            .filter_map(|parameter| parameter.split_once('='))
            .find(|(name, _)| name.trim().eq_ignore_ascii_case("boundary"))
            .map(|(_, value)| value.trim().trim_matches('"'))
            .filter(|_| kind.starts_with("multipart/") && depth > 0)?;
        parts(self.body, boundary).find_map(|part| part.find(kinds, depth - 1))
    }

    /// Its bytes before they were packed.
    fn unpacked(&self) -> Vec<u8> {
        match self.field("content-transfer-encoding").unwrap_or_default().to_ascii_lowercase().as_str() {
            "quoted-printable" => quoted_printable(self.body),
            "base64" => base64(self.body),
            _ => self.body.to_vec(),
        }
    }
}

/// The parts between the lines that are `boundary` behind two dashes (RFC 2046, 5.1); that of an outer message may begin as
/// this one does.
fn parts<'a>(body: &'a [u8], boundary: &str) -> impl Iterator<Item = MessagePart<'a>> {
    let line = format!("--{boundary}");
    let is_line = |start: &usize| {
        let behind = || body.get(start + line.len()..)?.split(|byte| *byte == b'\n').next();
        let opens = start.checked_sub(1).is_none_or(|before| body[before] == b'\n');
        opens && matches!(behind().unwrap_or_default().trim_ascii(), b"" | b"--")
    };
    let starts: Vec<usize> = memmem::find_iter(body, line.as_bytes()).filter(is_line).collect();
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([body.len()]).collect();
    let length = line.len();
    let part = move |(start, end)| MessagePart::of(body.get(start + length..end)?.trim_ascii_start());
    starts.into_iter().zip(ends).filter_map(part)
}

/// Unpacks bytes that are written as `=E5`, with `=` before line ends that are none of the text, blanks between them allowed
/// (RFC 2045, 6.7). Another `=` stands for itself.
fn quoted_printable(packed: &[u8]) -> Vec<u8> {
    let mut pieces = packed.split(|byte| *byte == b'=');
    let mut bytes = pieces.next().unwrap_or_default().to_vec();
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    for piece in pieces {
        let blanks = piece.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
        match piece {
            [high, low, rest @ ..] if digit(*high).zip(digit(*low)).is_some() => {
                bytes.extend(digit(*high).zip(digit(*low)).map(|(high, low)| high << 4 | low));
                bytes.extend(rest);
            }
            _ if piece.get(blanks) == Some(&b'\n') => bytes.extend(piece.iter().skip(blanks + 1)),
            _ => {
                bytes.push(b'=');
                bytes.extend(piece);
            }
        }
    }
    bytes
}

/// Unpacks bytes of which three are written as four letters (RFC 2045, 6.8).
fn base64(packed: &[u8]) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::with_capacity(packed.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    for value in packed.iter().filter_map(|letter| LETTERS.iter().position(|known| known == letter)) {
        bits = bits << 6 | value as u32;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(packing: &str, body: &str) -> Vec<u8> {
        let kind = "Content-Type: multipart/related;\n\ttype=\"text/html\"; boundary=\"=_b\"";
        let picture = "--=_b\nContent-Type: image/gif\n\nGIF8\n--=_b--\n";
        let page = format!("Content-Type: text/html; charset=gb2312\nContent-Transfer-Encoding: {packing}\n\n{body}");
        format!("From: x\nMIME-Version: 1.0\n{kind}\n\n--=_b\n{page}\n{picture}").into_bytes()
    }

    #[test]
    fn the_page_of_a_message_is_unpacked() {
        let unpacked = |packing, body| page(&message(packing, body)).map(|page| page.trim_ascii().to_vec());
        assert_eq!(unpacked("quoted-printable", "<p a=3D1>=B8=\n=DF</p>"), Some(b"<p a=1>\xb8\xdf</p>".to_vec()));
        assert_eq!(unpacked("Base64", "PHA+uN88\nL3A+"), Some(b"<p>\xb8\xdf</p>".to_vec()));
        assert_eq!(unpacked("8bit", "<p>1</p>"), Some(b"<p>1</p>".to_vec()));
        assert_eq!(page("MIME-Version: 1.0 是邮件的标准。\n\n".as_bytes()), None);
    }

    #[test]
    fn a_page_may_stand_in_a_part_of_a_part() {
        let text = "--=_b_in\r\nContent-Type:text/plain\r\n\r\nx\r\n";
        let page_part = "--=_b_in\r\nCONTENT-TYPE:\r\n application/xhtml+xml\r\n\r\n<p>1</p>\r\n--=_b_in--\r\n";
        let inner = format!("content-type: multipart/alternative; boundary==_b_in\r\n\r\n{text}{page_part}");
        let outer =
            format!("MIME-Version:1.0\r\nContent-Type: multipart/related; boundary=\"=_b\"\r\n\r\n--=_b\r\n{inner}");
        assert_eq!(page(format!("{outer}--=_b--").as_bytes()).unwrap().trim_ascii(), b"<p>1</p>");
        // Without a page the text is read.
        let plain = outer.replace("application/xhtml+xml", "image/gif");
        assert_eq!(page(plain.as_bytes()).unwrap().trim_ascii(), b"x");
    }

    #[test]
    fn a_page_may_be_the_message_itself() {
        let message = "\nMime-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding:\n Quoted-Printable\n\n<p a=3d1>=\t\n=zz</p>";
        assert_eq!(page(message.as_bytes()).unwrap(), b"<p a=1>=zz</p>");
    }

    #[test]
    fn parts_within_parts_without_end_are_left() {
        let deep = "MIME-Version: 1.0\nContent-Type: multipart/x; boundary=b\n\n--b\n".repeat(5000);
        assert_eq!(page(deep.as_bytes()), None);
    }
}

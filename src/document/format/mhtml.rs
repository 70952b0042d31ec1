//! Web pages that were saved with all their parts as one message (RFC 2557), which office systems also name `.doc`.

use memchr::memmem;

/// How much of a file may be the head of such a message, in bytes.
const HEAD: usize = 4096;

/// The page of a saved message, its bytes as they were before they were packed; none of another file.
pub(super) fn page(bytes: &[u8]) -> Option<Vec<u8>> {
    let head = bytes.get(..HEAD).unwrap_or(bytes).to_ascii_lowercase();
    memmem::find(&head, b"mime-version:")?;
    let message = MessagePart::of(bytes)?;
    let boundary = message.parameter("boundary")?;
    let boundary = format!("--{boundary}");
    let starts: Vec<usize> = memmem::find_iter(message.body, boundary.as_bytes()).collect();
    let mut parts = starts.iter().enumerate().filter_map(|(index, start)| {
        let end = starts.get(index + 1).copied().unwrap_or(message.body.len());
        MessagePart::of(message.body.get(start + boundary.len()..end)?.trim_ascii_start())
    });
    parts.find(|part| part.head.contains("content-type: text/html")).map(|part| part.unpacked())
}

/// A part of a message.
struct MessagePart<'a> {
    /// Its head with lines that were folded on one line, as it is written.
    written: String,
    /// The same in small letters.
    head: String,
    body: &'a [u8],
}

impl<'a> MessagePart<'a> {
    /// The head of a part ends with an empty line.
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let (end, gap) = match (memmem::find(bytes, b"\r\n\r\n"), memmem::find(bytes, b"\n\n")) {
            (Some(end), other) if other.is_none_or(|other| end < other) => (end, 4),
            (_, end) => (end?, 2),
        };
        let head = String::from_utf8_lossy(bytes.get(..end)?).replace("\r\n", "\n");
        let written = head.replace("\n\t", " ").replace("\n ", " ");
        Some(Self { head: written.to_ascii_lowercase(), written, body: bytes.get(end + gap..)? })
    }

    /// A parameter of the head, such as `boundary="…"`.
    fn parameter(&self, name: &str) -> Option<&str> {
        let at = self.head.find(&format!("{name}="))? + name.len() + 1;
        let value = self.written.get(at..)?;
        match value.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next(),
            None => value.split([';', '\n', ' ']).next(),
        }
    }

    /// Its bytes before they were packed.
    fn unpacked(&self) -> Vec<u8> {
        match &self.head {
            head if head.contains("encoding: quoted-printable") => quoted_printable(self.body),
            head if head.contains("encoding: base64") => base64(self.body),
            _ => self.body.to_vec(),
        }
    }
}

/// Unpacks bytes that are written as `=E5`, with `=` before line ends that are none of the text (RFC 2045, 6.7).
fn quoted_printable(packed: &[u8]) -> Vec<u8> {
    let mut pieces = packed.split(|byte| *byte == b'=');
    let mut bytes = pieces.next().unwrap_or_default().to_vec();
    for piece in pieces {
        let code = piece.get(..2).and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        match code {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend(piece.iter().skip(2));
            }
            None => bytes.extend(piece.strip_prefix(b"\r\n").or_else(|| piece.strip_prefix(b"\n")).unwrap_or(piece)),
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
}

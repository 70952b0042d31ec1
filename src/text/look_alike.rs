//! Characters that stand for others that look the same: the radicals that fonts name in the place of 汉字, and the marks
//! of vertical lines (U+FE10 to U+FE19, U+FE30 to U+FE48).

use super::fold::fold;
use super::radicals;
use super::script::is_han;
use memchr::memchr2_iter;

/// Marks of vertical lines, each before the mark that it is in others.
const VERTICAL: &str = "︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︳＿︴＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］";

/// Whether a text is written in simplified characters: hardly any in it has a simplified form. A text of none but
/// radicals is not known to be.
pub fn is_simplified(text: impl Iterator<Item = char>) -> bool {
    let (mut all, mut traditional) = (0usize, 0usize);
    for c in text.filter(|c| is_han(*c)) {
        all += 1;
        traditional += usize::from(fold(c) != c);
    }
    traditional * 20 < all
}

/// `c`, or what it stands for: of a radical such as ⼾ the form 户 in `simplified` text and 戶 in other.
pub fn plain(c: char, simplified: bool) -> char {
    match c {
        '\u{2e80}'..='\u{2fd5}' if simplified => fold(radicals::plain(c)),
        '\u{2e80}'..='\u{2fd5}' => radicals::plain(c),
        '\u{fe10}'..='\u{fe48}' => VERTICAL.chars().skip_while(|sign| *sign != c).nth(1).unwrap_or(c),
        _ => c,
    }
}

/// `text` with what such characters in it stand for.
pub fn plain_text(text: String) -> String {
    // In UTF-8 they begin with E2 BA to E2 BF, or with EF B8 or EF B9, and hardly any other character of a report does.
    let bytes = text.as_bytes();
    let is_sign = |at: usize| match (bytes[at], bytes.get(at + 1)) {
        (0xe2, Some(byte)) => (0xba..=0xbf).contains(byte),
        (_, Some(byte)) => (0xb8..=0xb9).contains(byte),
        _ => false,
    };
    if !memchr2_iter(0xe2, 0xef, bytes).any(is_sign) {
        return text;
    }
    let simplified = is_simplified(text.chars());
    text.chars().map(|c| plain(c, simplified)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_radical_is_of_the_script_of_its_text() {
        assert_eq!(plain_text("“⼈⼝”⿰⻓".to_owned()), "“人口”⿰长");
        assert_eq!(plain_text("新增供水用⼾".to_owned()), "新增供水用户");
        assert_eq!(plain_text("縣內⼾⼝編查".to_owned()), "縣內戶口編查");
    }

    #[test]
    fn marks_of_vertical_lines_are_those_of_others() {
        assert_eq!(plain_text("一︑田賦︵即歲入︶︒﹁丁﹂︙".to_owned()), "一、田賦（即歲入）。「丁」…");
        assert_eq!(VERTICAL.chars().map(|c| c.len_utf8()).sum::<usize>(), 3 * VERTICAL.chars().count());
    }
}

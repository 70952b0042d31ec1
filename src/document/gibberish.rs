//! Whether the characters of a text are not those that were written: it was decoded from another encoding, or the fonts of a PDF do
//! not tell what they show.

use super::paragraphs::Paragraphs;
use encoding_rs::{BIG5, Encoding, GB18030, UTF_8};

/// How many characters of a text are looked at: some pages, which tell as much as the whole.
const SAMPLE: usize = 20_000;

/// The fewest characters that tell anything.
const FEWEST: usize = 100;

/// Whether the characters are not those that were written. `untold` counts the characters whose fonts do not say which they are.
pub(super) fn is_gibberish(paragraphs: &Paragraphs, untold: usize) -> bool {
    let (mut all, mut private, mut latin) = (0, 0, 0);
    let mut han = Han::default();
    for c in paragraphs.text.chars().filter(|c| !c.is_whitespace() && !c.is_ascii_punctuation()).take(SAMPLE) {
        all += 1;
        han.count(c);
        private += usize::from(matches!(c, '\u{e000}'..='\u{f8ff}'));
        latin += usize::from(matches!(c, '\u{80}'..='\u{ff}'));
    }
    let unnamed =
        (private >= FEWEST && private * 10 > all) || (untold >= FEWEST && untold * 10 > paragraphs.text.len() / 3);
    unnamed
        || (latin >= FEWEST && latin > han.all && latin * 3 > all)
        || (han.is_odd() && (was_read_wrong(paragraphs.text) || is_odd_prose(paragraphs)))
}

/// The 汉字 of a text: in a report every fifth is one of the commonest, in a text of the wrong encoding hardly one in a hundred.
/// Names alone, which fill whole tables, have few of them too.
#[derive(Default)]
struct Han {
    all: usize,
    common: usize,
    /// Which of the commonest there are, a bit each.
    which: u128,
}

impl Han {
    fn count(&mut self, c: char) {
        if is_han(c) {
            self.all += 1;
            let place = COMMON.chars().position(|common| common == c);
            self.common += usize::from(place.is_some());
            self.which |= place.map_or(0, |place| 1 << (place % 128));
        }
    }

    /// Whether they are those of a report: many common ones, and several of these, as one alone may come by chance.
    fn are_of_report(&self) -> bool {
        const SEVERAL: u32 = 6;
        self.all >= FEWEST && !self.is_odd() && self.which.count_ones() >= SEVERAL
    }

    /// Whether hardly any of many is a common one.
    fn is_odd(&self) -> bool {
        self.all >= 2 * FEWEST && self.common * 20 < self.all
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// Whether a text has the 汉字 of a report once its bytes are read in another encoding than it was.
fn was_read_wrong(text: &str) -> bool {
    const READINGS: [(&Encoding, &Encoding); 4] = [(GB18030, UTF_8), (GB18030, BIG5), (BIG5, GB18030), (BIG5, UTF_8)];
    let sample: String = text.chars().take(SAMPLE).collect();
    READINGS.iter().any(|(read, written)| {
        let bytes = read.encode(&sample).0;
        let mut han = Han::default();
        written.decode_without_bom_handling(&bytes).0.chars().for_each(|c| han.count(c));
        han.are_of_report()
    })
}

/// Whether the text outside of tables is made of 汉字 that hardly any text has.
fn is_odd_prose(paragraphs: &Paragraphs) -> bool {
    let prose = (0..paragraphs.len()).filter(|index| !paragraphs.hint(*index).kind.is_row());
    let (mut han, mut rare) = (Han::default(), 0);
    for c in prose.flat_map(|index| paragraphs.get(index).chars()).filter(|c| is_han(*c)).take(SAMPLE) {
        han.count(c);
        rare += usize::from(is_rare(c));
    }
    han.is_odd() && rare * 5 > han.all
}

/// Whether a 汉字 is neither one of the 6,763 of GB 2312 nor one of the 5,401 that Big5 has first: names have few others.
fn is_rare(c: char) -> bool {
    let mut buffer = [0; 4];
    let written: &str = c.encode_utf8(&mut buffer);
    let simplified = matches!(*GB18030.encode(written).0, [0xb0..=0xf7, 0xa1..=0xfe]);
    let traditional = || matches!(*BIG5.encode(written).0, [0xa4..=0xc6, _]);
    !simplified && !traditional()
}

/// The commonest 汉字 of reports, simplified and traditional.
const COMMON: &str = "的一是在不了有和人中大为上个以到年地市工作全加设建政经业行公法府进发展第会国本出生及对部务理情高社要\
                      於與為發會國業務經濟進設對";

/// Whether `c` is one of the commonest 汉字 of reports.
pub(super) fn is_common(c: char) -> bool {
    COMMON.contains(c)
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, Source, Warning};

    const SENTENCE: &str = "全市各级部门按照工作要求推进政务公开，加强对重点领域的监督，办理群众反映的事项。";

    #[track_caller]
    fn check(text: &str, gibberish: bool) {
        let source = Source { name: "test".into(), encoding: "UTF-8" };
        let warnings = Document::parse(source, text.to_owned()).warnings;
        assert_eq!(warnings.contains(&Warning::Gibberish), gibberish, "{text}");
    }

    #[test]
    fn a_text_read_in_the_wrong_encoding_is_gibberish() {
        let traditional = "本府各機關依照工作要求推動政務公開，對於重點業務加強監督，辦理人民陳情。";
        for (written, read, sentence) in [
            (encoding_rs::UTF_8, encoding_rs::GB18030, SENTENCE),
            (encoding_rs::GB18030, encoding_rs::BIG5, SENTENCE),
            (encoding_rs::BIG5, encoding_rs::GB18030, traditional),
        ] {
            let bytes = written.encode(sentence).0.repeat(20);
            check(&read.decode_without_bom_handling(&bytes).0, true);
        }
        let latin: String = SENTENCE.bytes().map(char::from).collect();
        check(&latin.repeat(20), true);
    }

    #[test]
    fn a_table_of_a_wrong_encoding_is_gibberish() {
        let bytes = "| 单位 | 工作 |\n|---|---|\n".to_owned() + &"| 市发展和改革部门 | 全市经济运行工作 |\n".repeat(20);
        let wrong = encoding_rs::GB18030.decode_without_bom_handling(bytes.as_bytes()).0.into_owned();
        check(&wrong, true);
    }

    #[test]
    fn characters_that_only_a_font_knows_are_gibberish() {
        check(&format!("{SENTENCE}{}", "\u{e124}\u{e03e}".repeat(60)), true);
    }

    #[test]
    fn characters_that_a_font_tells_wrong_are_gibberish() {
        let shifted: String = SENTENCE.chars().map(|c| char::from_u32(u32::from(c) + 0x151).unwrap_or(c)).collect();
        check(&shifted.repeat(20), true);
    }

    #[test]
    fn a_list_of_names_is_no_gibberish() {
        let names = ["钱婉婷", "孙浩淼", "欧阳雪莹", "诸葛鑫磊", "尉迟怡萱", "赵煜祺"];
        let row = |at: usize| format!("| {} | {} | {} |\n", names[at % 6], names[(at + 1) % 6], at * 3);
        let table = "| 姓名 | 同组 | 得分 |\n|---|---|---|\n".to_owned() + &(0..60).map(row).collect::<String>();
        check(&table, false);
        check(&(0..60).map(|at| names[at % 6].to_owned() + "\n").collect::<String>(), false);
    }

    #[test]
    fn a_table_of_rare_characters_is_no_gibberish() {
        let character = |at: u32| char::from_u32(0x4e00 + at % 0x5000).unwrap_or('镇');
        let row = |at: u32| format!("| {}{}镇 | {at}.5 |\n", character(at * 97), character(at * 1009));
        check(&("| 乡镇 | 面积 |\n|---|---|\n".to_owned() + &(0..90).map(row).collect::<String>()), false);
    }
}

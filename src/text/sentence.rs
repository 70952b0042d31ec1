//! The sentence around a place in a paragraph, as a person would mark it.

use super::range::from;
use super::script::{is_digit, is_han};
use super::{TextRange, numeral};

/// What ends a sentence.
const ENDS: &[char] = &['。', '！', '？', '!', '?'];

/// What may stand behind its end and belongs to it.
const CLOSING: &[char] = &['”', '’', '」', '』', '）', ')', '》'];

/// The sentence of `text` that holds byte `offset`: up to the mark that ends it, and the quotes and brackets closed there.
pub fn around(text: &str, offset: usize) -> TextRange {
    let (mut start, mut end) = (0, end(text, 0));
    while end <= offset && end < text.len() {
        (start, end) = (end, self::end(text, end));
    }
    TextRange::new(start, end).trimmed(text)
}

/// Whether a point between two characters stands for 。: it parts words (收支平衡.二是), and numbers nothing (一.总体).
pub fn is_full_stop(before: char, behind: char) -> bool {
    let numeral = is_digit(before) || numeral::exponent(before).is_some();
    is_han(behind) && (is_han(before) && !numeral || matches!(before, '”' | '》' | '）' | ')' | '%'))
}

/// One past the sentence that begins at byte `start`.
fn end(text: &str, start: usize) -> usize {
    let rest = from(text, start);
    let Some(mark) = rest.find(ENDS) else { return text.len() };
    let behind = from(rest, mark).trim_start_matches(ENDS).trim_start_matches(CLOSING);
    text.len() - behind.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_between_words_ends_a_sentence() {
        let ends = |text: &str| {
            let mut parts = text.split('.');
            is_full_stop(
                parts.next().unwrap().chars().next_back().unwrap(),
                parts.next().unwrap().chars().next().unwrap(),
            )
        };
        assert_eq!(
            ["平衡.二是", "下降5%.全年", "一.总体", "3.总体", "增长3.5", "平衡.5"].map(ends),
            [true, true, false, false, false, false]
        );
    }

    #[test]
    fn every_place_lies_in_its_sentence() {
        let sentences =
            ["会议提出：“群众满意吗？！”", "年末办结率为99.2%，较上年提高（见下表）。", " 其余事项", "另行公布"];
        let text = sentences.concat();
        for (offset, _) in text.char_indices() {
            let found = around(&text, offset).of(&text);
            let expected = match offset {
                _ if offset < sentences[0].len() => sentences[0],
                _ if offset < sentences[0].len() + sentences[1].len() => sentences[1],
                _ => "其余事项另行公布",
            };
            assert_eq!(found, expected, "{offset}");
        }
        assert!(around("", 0).is_empty());
    }
}

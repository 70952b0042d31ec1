//! Hard-wrapped text: whether the lines of a text were cut at a measure, as on a typewriter, and which lines go on.

use super::numbering::{self, StyleTrait};
use crate::text::width::{Ambiguous, cells};

/// The fewest lines that show a measure; fewer may be of one length by chance.
const FEWEST: usize = 16;

/// So few lines show a measure where nearly all the full ones end in the midst of a sentence that has commas.
pub(super) const FEW: usize = 8;

/// So many of those must be full.
const FEW_FULL: usize = 6;

/// The measures that lines are cut at, in cells: from a newspaper's column (12 汉字) to a wide terminal.
const MEASURES: std::ops::RangeInclusive<usize> = 24..=130;

/// The measure at which `lines` were cut, in cells; none where they were not cut. A measure shows where at least half
/// of the lines have one length and half of these end in the midst of a sentence.
pub(super) fn measure<'t>(lines: impl Iterator<Item = &'t str> + Clone) -> Option<usize> {
    // No line that is cut is wider than a byte counts, and a text may have a line for each of its characters.
    let widths: Vec<u8> = lines.clone().map(|line| u8::try_from(width(line)).unwrap_or(u8::MAX)).collect();
    let filled = || widths.iter().map(|width| usize::from(*width)).filter(|width| *width > 0);
    let count = filled().count();
    let measure = nearly_widest(filled(), count).filter(|measure| MEASURES.contains(measure))?;
    let full = lines.zip(&widths).filter(|(_, width)| is_near(usize::from(**width), measure));
    let (mut all, mut cut, mut clauses) = (0, 0, 0);
    for (line, _) in full {
        all += 1;
        cut += usize::from(is_open(line));
        clauses += usize::from(line.contains('，'));
    }
    let many = count >= FEWEST && cut * 2 >= all;
    let few = count >= FEW && all >= FEW_FULL && cut * 10 >= all * 9 && clauses * 2 >= all;
    ((many || few) && all * 2 >= count).then_some(measure)
}

/// The width that nineteen of twenty lines do not exceed.
fn nearly_widest(widths: impl Iterator<Item = usize>, count: usize) -> Option<usize> {
    let mut counts = [0; u8::MAX as usize + 1];
    widths.for_each(|width| counts[width] += 1);
    let mut left = count * 19 / 20;
    counts.into_iter().position(|count| match left.checked_sub(count) {
        Some(more) => {
            left = more;
            false
        }
        None => true,
    })
}

/// Whether a line of that width may have been cut at `measure`.
fn is_near(width: usize, measure: usize) -> bool {
    width * 5 >= measure * 4 && width * 10 <= measure * 11
}

/// The cells of a line.
fn width(line: &str) -> usize {
    cells(line.trim(), Ambiguous::Wide)
}

/// Whether a line ends in the midst of a sentence.
fn is_open(line: &str) -> bool {
    !line.trim_end().ends_with(['。', '！', '？', '；', '：', '.', '!', '?', ';', ':'])
}

/// Whether `line` goes on where the line `before` was cut. `first` says that `before` begins its paragraph, whose
/// indent of two 汉字 may have been lost.
pub(super) fn goes_on(before: &str, first: bool, line: &str, measure: usize) -> bool {
    // In cells: how far a line may end before the measure, and an indent of two 汉字.
    const SLACK: usize = 3;
    const INDENT: usize = 4;
    // Below a heading stands the first line of a paragraph; it is short by the indent, and goes on.
    let begins = is_open(line) && (measure.saturating_sub(2 * INDENT)..measure - SLACK + 1).contains(&width(line));
    let heading = begins && numbering::marker(before.trim()).is_some() && !before.contains('。');
    let room = SLACK + if first && !heading { INDENT } else { 0 };
    let full = width(before) + width(head(line)) + room > measure;
    full && !opens_section(before, line)
}

/// Whether `line` goes on where the line `before` was torn, as by the end of a page, in a text whose paragraphs are
/// lines: `before` is long, has clauses, and ends in the midst of a clause.
pub(super) fn is_torn(before: &str, line: &str) -> bool {
    // In bytes: forty 汉字 fill a line of a page.
    const LONG: usize = 120;
    let clauses = |line: &str| line.contains('，') || line.contains('。');
    let cells = |line: &str| line.contains(['|', '\t']);
    before.len() >= LONG
        && before.ends_with(char::is_alphanumeric)
        && clauses(before)
        && clauses(line)
        && !cells(before)
        && !cells(line)
        && numbering::marker(line.trim()).is_none()
        && (before.contains('。') || numbering::marker(before.trim()).is_none())
}

/// Whether a line begins with the marker of a section, and not by chance behind a sentence that goes on.
pub(super) fn opens_section(before: &str, line: &str) -> bool {
    numbering::marker(line.trim()).is_some_and(|marker| marker.style.has(StyleTrait::Opens) || !is_open(before))
}

/// The cells of the first word of a line, which cannot be cut.
pub(super) fn head_cells(line: &str) -> f64 {
    width(head(line)) as f64
}

/// The beginning of a line that cannot be cut: a word or number, or one character with the marks behind it.
fn head(line: &str) -> &str {
    let line = line.trim_start();
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '%');
    let run = line.find(|c: char| !word(c)).unwrap_or(line.len());
    let first = line.chars().next().map_or(0, char::len_utf8);
    crate::text::range::upto(line, run.max(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CUT: [&str; 4] = [
        "去年全市經濟穩中向好，各項工作按計畫推",
        "進，居民收入繼續增長，物價總體平穩，其中消費",
        "品價格上漲百分之二，就業形勢良好，新增就業",
        "二萬人。",
    ];

    #[test]
    fn a_measure_shows_in_lines_of_one_length() {
        assert_eq!(measure(CUT.repeat(5).into_iter()), Some(44));
        assert_eq!(measure(["去年全市經濟穩中向好，各項工作按計畫推進。"; 30].into_iter()), None);
        assert_eq!(measure(["指標", "年末數（萬人）", "比重（%）"].repeat(20).into_iter()), None);
        assert_eq!(measure(CUT.into_iter()), None);
    }

    #[test]
    fn a_line_that_was_torn_in_a_clause_goes_on() {
        let torn = "去年全市经济稳中向好，各项工作按计划推进，居民收入继续增长，物价总体平稳，城镇新增就业三万人，其中高校毕业";
        assert!(is_torn(torn, "生八千人，比上年增加五百人。"));
        assert!(!is_torn(&format!("{torn}生。"), "今年，全市将继续努力。"));
        assert!(!is_torn(torn, "二、今后打算，分三步走。"));
        assert!(!is_torn(torn, "2.扎实推进工作，稳步前行。"));
        assert!(!is_torn(&format!("（二）{torn}"), "生八千人，增加五百人。"));
        assert!(!is_torn("居民收入继续增长，物价总体", "平稳，就业增加。"));
        assert!(!is_torn(torn, "附件"));
    }

    #[test]
    fn a_full_line_goes_on() {
        assert!(goes_on(CUT[0], true, CUT[1], 44));
        assert!(goes_on(CUT[1], false, CUT[2], 44));
        assert!(!goes_on(CUT[3], false, CUT[0], 44));
        assert!(!goes_on(CUT[1], false, "二、今後打算", 44));
        assert!(goes_on(CUT[0], true, "25.4 兆元，增長。", 44));
        assert!(!goes_on("三、人才人力：營造兼顧理想與現實的職場", true, "根據統計，去年全市新增就業人數創下歷年", 44));
    }
}

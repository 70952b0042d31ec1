//! Hard-wrapped text: whether the lines of a text were cut at a measure, as on a typewriter, and which lines go on.

use super::numbering::{self, StyleTrait};
use crate::text::width::{Ambiguous, cells};

/// The fewest lines that show a measure; fewer may be of one length by chance.
const FEWEST: usize = 16;

/// The fewest lines of a text in which those that go on may show a measure.
pub(super) const FEW: usize = 5;

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
    let (mut all, mut cut) = (0, 0);
    for (line, _) in full {
        all += 1;
        cut += usize::from(is_open(line));
    }
    (count >= FEWEST && cut * 2 >= all && all * 2 >= count).then_some(measure)
}

/// A line among others of its text.
#[derive(Clone, Copy)]
pub(super) struct PlacedLine<'t> {
    /// The line.
    pub text: &'t str,
    /// The line below, unless white space or the like parts the two.
    pub below: Option<&'t str>,
}

impl<'t> PlacedLine<'t> {
    /// The line below, where this ends in the midst of a sentence.
    fn rest(self) -> Option<&'t str> {
        self.below.filter(|below| is_open(self.text) && !opens_section(self.text, below))
    }
}

/// The measure at which `lines` were cut, as those that go on show it, however few they are: nearly each is so full that the
/// first word of the line below would not have fitted, they have commas, and the sentences in them are closed in the end.
pub(super) fn measure_of_rest<'t>(lines: impl Iterator<Item = PlacedLine<'t>> + Clone) -> Option<usize> {
    const FEWEST_FULL: usize = 4;
    let going = || lines.clone().filter_map(|line| Some((line, line.rest()?)));
    let measure = widest_pair(going().map(|(line, _)| width(line.text)))?;
    let (mut full, mut clauses, mut closed, mut odd) = (0, 0, 0usize, 0);
    let mut goes = false;
    for line in lines.clone() {
        let above = std::mem::take(&mut goes);
        match line.rest() {
            Some(below) if goes_on(line.text, !above, below, measure) => {
                full += 1;
                clauses += usize::from(line.text.contains(['，', ',', '、', '。']));
                goes = true;
            }
            // Names of sections and the like are short.
            Some(_) => odd += usize::from(width(line.text) * 2 > measure),
            None if above && is_open(line.text) => odd += 1,
            None => closed += usize::from(above),
        }
        odd += usize::from(width(line.text) > measure + SLACK);
    }
    let shown = full >= FEWEST_FULL && clauses * 2 >= full && closed > 0 && full >= 5 * odd;
    shown.then_some(measure)
}

/// The greatest measure that two widths have, give or take a mark.
fn widest_pair(widths: impl Iterator<Item = usize>) -> Option<usize> {
    const MARK: usize = 2;
    let mut widths: Vec<usize> = widths.filter(|width| MEASURES.contains(width)).collect();
    widths.sort_unstable();
    widths.windows(2).rev().find(|pair| pair[1] - pair[0] <= MARK).map(|pair| pair[1])
}

/// How far a full line may end before the measure or behind it, in cells.
const SLACK: usize = 3;

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

/// Whether no paragraph begins like a line: with a particle or a closing mark.
fn opens_none(line: &str) -> bool {
    line.trim_start().starts_with(['的', '，', '、', '。', '；', '）', '”', '》'])
}

/// Whether a line ends in the midst of a sentence.
fn is_open(line: &str) -> bool {
    let line = line.trim_end();
    // A decimal point is none that closes.
    let closed = line.ends_with(['。', '！', '？', '；', '：', '.', '!', '?', ';', ':']);
    !closed || line.strip_suffix('.').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether `line` goes on where the line `before` was cut. `first` says that `before` begins its paragraph, whose
/// indent of two 汉字 may have been lost.
pub(super) fn goes_on(before: &str, first: bool, line: &str, measure: usize) -> bool {
    // An indent of two 汉字, in cells.
    const INDENT: usize = 4;
    // Below a heading stands the first line of a paragraph; it is short by the indent, and goes on.
    let begins = is_open(line) && (measure.saturating_sub(2 * INDENT)..measure - SLACK + 1).contains(&width(line));
    let heading = begins && numbering::marker(before.trim()).is_some() && !before.contains('。');
    let indent = if first && !heading { INDENT } else { 0 };
    let room = SLACK + if opens_none(line) { 2 * INDENT } else { indent };
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

    /// The measure of a text, whose paragraphs begin with U+3000.
    fn rest(text: &str) -> Option<usize> {
        let lines: Vec<&str> = text.lines().collect();
        let begins = |at: usize| lines.get(at).is_none_or(|line| line.starts_with('\u{3000}'));
        let placed =
            |at: usize| PlacedLine { text: lines[at].trim(), below: (!begins(at + 1)).then(|| lines[at + 1].trim()) };
        measure_of_rest((0..lines.len()).map(placed).collect::<Vec<_>>().into_iter())
    }

    #[test]
    fn a_measure_shows_in_few_lines_that_go_on() {
        let wrapped = "　　去年全市经济稳中向好，各\n项工作按计划推进，居民收入继\n续增长。\n　　其中工业，增长百分之6.\n2，建筑业平稳，服务业较快，\n物价总体稳定。\n";
        assert_eq!(rest(wrapped), Some(28));
        let lines = "　　加强组织领导，落实责任\n完善制度机制，提高服务水平\n强化监督检查，确保取得实效\n加大宣传力度，营造良好氛围\n推进信息共享，方便群众办事\n";
        assert_eq!(rest(lines), None);
        let uneven = "　　去年全市经济稳中向好，各\n项工作推进，居民\n收入继续增长，物价总体稳定，\n就业形势\n良好，新增就业，比上年较快增\n长，其中工业。\n";
        assert_eq!(rest(uneven), None);
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
        // No paragraph begins with 的; the line before has lost its indent.
        assert!(goes_on("去年全市經濟穩中向好，各項工作按計", true, "的推進。", 44));
        assert!(!goes_on("去年全市經濟穩中向好，各項工作按計", true, "推進。", 44));
        assert!(!goes_on(CUT[1], false, "二、今後打算", 44));
        assert!(goes_on(CUT[0], true, "25.4 兆元，增長。", 44));
        assert!(!goes_on("三、人才人力：營造兼顧理想與現實的職場", true, "根據統計，去年全市新增就業人數創下歷年", 44));
    }
}

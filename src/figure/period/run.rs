//! Figures that follow one another with nothing but links between them: 3件、5件和8件.

use crate::figure::clause;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::text::{CharRange, TextRange};

/// Where a figure stands among those that follow one another with nothing but links between them.
#[derive(Clone, Copy, Debug)]
pub(in crate::figure) struct FigureRun {
    place: usize,
    count: usize,
    /// From its first figure to its last.
    pub span: CharRange,
}

impl FigureRun {
    /// Those of all mentions of a sentence; what counts something else is in no run with them (3公里、9座).
    pub fn each(s: &Sentence, mentions: &[Mention]) -> Vec<Self> {
        let go_on = |one: &Mention, next: &Mention| {
            let between = s.slice(one.span.end, next.span.start.max(one.span.end));
            one.unit_kind == next.unit_kind && clause::links(between)
        };
        let run = |run: &[Mention]| {
            let ends = run.first().zip(run.last()).map(|(first, last)| (first.span.start, last.span.end));
            let span = ends.map_or(CharRange::new(0, 0), |(start, end)| CharRange::new(start, end));
            (0..run.len()).map(move |place| Self { place, count: run.len(), span }).collect::<Vec<_>>()
        };
        mentions.chunk_by(go_on).flat_map(run).collect()
    }
}

/// 2015年 for the second figure of 2014年、2015年分别为3件、5件: of a list that has a time for each figure of a run, its own. The
/// last may name the unit of all (2018、2019届).
pub(super) fn listed(text: &str, period: TextRange, run: FigureRun) -> TextRange {
    if run.count < 2 {
        return period;
    }
    let times: Vec<&str> = period.of(text).split(['、', '和', '与', '與', '及']).collect();
    let unit =
        period.of(text).chars().next_back().filter(|unit| matches!(unit, '年' | '届' | '屆' | '级' | '月' | '度'));
    let bare = |time: &str| time.len() == "2018".len() && time.bytes().all(|byte| byte.is_ascii_digit());
    let told = |time: &&str| unit.is_some_and(|unit| time.ends_with(unit)) || bare(time);
    if times.len() != run.count || unit.is_none() || !times.iter().all(told) {
        return period;
    }
    let start = times[..run.place].iter().fold(period.start, |start, time| start + time.len() + '、'.len_utf8());
    TextRange::new(start, start + times[run.place].len())
}

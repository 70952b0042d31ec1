//! Splits the screen: header and footer, and between them sections, text and figures.

use crate::reader::Pane;
use ratatui::layout::{Position, Rect};

/// Below this many columns the section list folds away.
const SECTIONS_FROM: u16 = 72;
/// Below this many columns the figures fold away too.
const FIGURES_FROM: u16 = 52;
/// Columns that the panes have besides the measure, at most. On a wider screen the panes stay together in its middle.
const BESIDE: u16 = 120;
/// Columns of the widest lists of sections and of figures.
const WIDEST: (u16, u16) = (40, 48);
/// Columns in which most labels stand on one row.
const ROOMY: u16 = 36;
/// Columns of a list that lies over the text, if there are so many.
const OVER: u16 = 34;

/// The areas of a frame, in cells. A pane that is folded away has none, unless it has the keys: then it lies over the
/// text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panes {
    /// Title of the report and place in it.
    pub header: Option<Rect>,
    /// All between header and footer.
    pub body: Rect,
    /// The section list.
    pub sections: Option<Rect>,
    /// The text pane.
    pub text: Rect,
    /// The part of the text pane that rows are set in.
    pub rows: Rect,
    /// The figures.
    pub figures: Option<Rect>,
    /// Keys, prompt and notices.
    pub footer: Option<Rect>,
    /// The columns of the rules between the panes.
    pub rules: Vec<Rect>,
}

impl Panes {
    /// Splits `area`; the pane in `focus` is never folded away, and rows are no wider than `widest`.
    pub fn split(area: Rect, focus: Pane, widest: u16) -> Self {
        Self::without(area, focus, widest, None)
    }

    /// The same without a list beside the text.
    pub fn without(area: Rect, focus: Pane, widest: u16, hidden: Option<Pane>) -> Self {
        Self::with_lists(area, focus, widest, &|pane| hidden != Some(pane))
    }

    /// The same, but the text has the whole width.
    pub fn whole(area: Rect, focus: Pane) -> Self {
        Self::with_lists(area, focus, u16::MAX, &|_| false)
    }

    /// Splits `area`; lists stand beside the text where they may and there is room.
    fn with_lists(area: Rect, focus: Pane, widest: u16, may_stand: &dyn Fn(Pane) -> bool) -> Self {
        let (header, body, footer) = bars(area);
        let all = middle(body, widest.saturating_add(BESIDE));
        let mut panes =
            Self { header, body, sections: None, text: all, rows: all, figures: None, footer, rules: Vec::new() };
        let sections = (all.width / 5).clamp(18, WIDEST.0);
        let figures = (all.width * 6 / 25).min(WIDEST.1);
        // The figures get the room of the sections while they have the keys: the text is as wide as before.
        let is_roomy = figures >= ROOMY || focus != Pane::Figures;
        let has_sections = all.width >= SECTIONS_FROM && may_stand(Pane::Sections);
        if has_sections && is_roomy {
            panes.sections = Some(panes.take_left(sections));
        }
        if all.width >= FIGURES_FROM && may_stand(Pane::Figures) {
            let taken = if is_roomy || !has_sections { 0 } else { sections + 1 };
            panes.figures = Some(panes.take_right(figures + taken));
        }
        panes.rows = rows(panes.text, widest);
        // Without sections they lie over the text, which stays as wide as before too.
        let lie_over = panes.figures.is_none() || !is_roomy && !has_sections;
        match focus {
            Pane::Sections if panes.sections.is_none() => {
                let (pane, rule) = over_left(panes.text);
                panes.sections = Some(pane);
                panes.rules.push(rule);
            }
            Pane::Figures if lie_over => {
                let (rule, pane) = over_right(Rect { width: all.right() - panes.text.x, ..panes.text });
                panes.figures = Some(pane);
                panes.rules.push(rule);
            }
            _ => {}
        }
        panes
    }

    /// The pane under a cell.
    pub fn at(&self, x: u16, y: u16) -> Option<Pane> {
        let holds = |area: Option<Rect>| area.is_some_and(|area| area.contains(Position::new(x, y)));
        [(Pane::Sections, self.sections), (Pane::Figures, self.figures), (Pane::Text, Some(self.text))]
            .into_iter()
            .find(|(_, area)| holds(*area))
            .map(|(pane, _)| pane)
    }

    /// The lines by which a mouse on line `y` moves the text that it holds: up on the first line of the screen, down on
    /// the last.
    pub fn pull(&self, y: u16) -> isize {
        let (first, last) = (self.header.unwrap_or(self.body).y, self.footer.unwrap_or(self.body).bottom());
        isize::from(y + 1 >= last) - isize::from(y <= first)
    }

    /// The column of the scrollbar: the rule behind the text, or else the margin there.
    pub fn scrollbar(&self) -> Option<Rect> {
        let rule = self.rules.iter().find(|rule| rule.x == self.text.right()).copied();
        let has_margin = self.rows.right() < self.text.right();
        rule.or_else(|| has_margin.then(|| Rect { x: self.text.right() - 1, width: 1, ..self.text }))
    }

    fn take_left(&mut self, width: u16) -> Rect {
        let pane = Rect { width, ..self.text };
        self.rules.push(Rect { x: pane.right(), width: 1, ..self.text });
        self.text = Rect { x: pane.right() + 1, width: self.text.width - width - 1, ..self.text };
        pane
    }

    fn take_right(&mut self, width: u16) -> Rect {
        self.text.width -= width + 1;
        self.rules.push(Rect { x: self.text.right(), width: 1, ..self.text });
        Rect { x: self.text.right() + 1, width, ..self.text }
    }
}

/// Header, body and footer: on a very low screen the text has all.
fn bars(area: Rect) -> (Option<Rect>, Rect, Option<Rect>) {
    let line = |y| Some(Rect { y, height: 1, ..area });
    match area.height {
        0..=2 => (None, area, None),
        3..=4 => (None, Rect { height: area.height - 1, ..area }, line(area.bottom() - 1)),
        _ => (line(area.y), Rect { y: area.y + 1, height: area.height - 2, ..area }, line(area.bottom() - 1)),
    }
}

/// The text pane without its margins, at most `widest` wide and in the middle.
fn rows(text: Rect, widest: u16) -> Rect {
    let margin = if text.width >= 24 { 1 } else { 0 };
    middle(text, (text.width - 2 * margin).min(widest))
}

/// The columns in the middle of `area`, at most so many.
fn middle(area: Rect, most: u16) -> Rect {
    let width = area.width.min(most);
    Rect { x: area.x + (area.width - width) / 2, width, ..area }
}

/// The area of the folded section list while it has the keys, and the rule beside it.
fn over_left(text: Rect) -> (Rect, Rect) {
    let width = over_width(text);
    let rule = Rect { x: text.x + width, width: (text.width - width).min(1), ..text };
    (Rect { width, ..text }, rule)
}

/// The rule beside the figure list that lies over the text, and the area of the list while it has the keys.
fn over_right(text: Rect) -> (Rect, Rect) {
    let width = over_width(text);
    let pane = Rect { x: text.right() - width, width, ..text };
    let rule_width = (text.width - width).min(1);
    (Rect { x: pane.x - rule_width, width: rule_width, ..text }, pane)
}

/// The columns of a list over the text. Some columns of the text stay in sight, unless there are few.
fn over_width(text: Rect) -> u16 {
    OVER.min(text.width.saturating_sub(6)).max(text.width.min(24))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(width: u16, height: u16, focus: Pane) -> Panes {
        Panes::split(Rect::new(0, 0, width, height), focus, 80)
    }

    #[test]
    fn three_panes_stand_side_by_side_at_80_columns() {
        let panes = split(80, 24, Pane::Text);
        let (sections, figures) = (panes.sections.unwrap(), panes.figures.unwrap());
        assert_eq!((sections.width, panes.text.width, figures.width), (18, 41, 19));
        assert_eq!(sections.width + panes.text.width + figures.width + 2, 80);
    }

    #[test]
    fn sections_fold_away_first() {
        assert!(split(71, 24, Pane::Text).sections.is_none());
        assert!(split(71, 24, Pane::Text).figures.is_some());
        assert!(split(51, 24, Pane::Text).figures.is_none());
    }

    #[test]
    fn a_folded_pane_that_has_the_keys_lies_over_the_text() {
        let panes = split(40, 12, Pane::Sections);
        assert_eq!(panes.at(0, 5), Some(Pane::Sections));
        assert_eq!(panes.text.width, 40);
    }

    #[test]
    fn figures_that_have_the_keys_are_wider_though_there_is_no_room_of_sections() {
        let (before, panes) = (split(60, 16, Pane::Text), split(60, 16, Pane::Figures));
        assert!(panes.figures.unwrap().width > 2 * before.figures.unwrap().width);
        assert_eq!((panes.rows, panes.at(30, 5)), (before.rows, Some(Pane::Figures)));
    }

    #[test]
    fn every_size_splits_within_its_area() {
        for width in 1..=300 {
            for height in [1, 2, 3, 4, 5, 24, 100] {
                for focus in [Pane::Sections, Pane::Text, Pane::Figures] {
                    let area = Rect::new(0, 0, width, height);
                    let panes = Panes::split(area, focus, 80);
                    let shown = [panes.header, panes.sections, Some(panes.rows), panes.figures, panes.footer];
                    for part in shown.into_iter().flatten() {
                        assert_eq!(part.intersection(area), part, "{width}x{height}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_wide_screen_keeps_the_measure() {
        for width in 160..=300 {
            assert_eq!(split(width, 50, Pane::Text).rows.width, 80, "{width} columns");
        }
    }

    #[test]
    fn on_a_very_wide_screen_the_panes_stay_together_in_the_middle() {
        let panes = split(300, 50, Pane::Text);
        let (sections, figures) = (panes.sections.unwrap(), panes.figures.unwrap());
        assert_eq!((sections.x, sections.width, figures.width, figures.right()), (50, 40, 48, 250));
        assert_eq!((panes.header.unwrap().width, panes.at(9, 9)), (300, None));
    }

    #[test]
    fn a_list_over_the_text_leaves_the_other_list_in_sight() {
        let panes = split(60, 16, Pane::Sections);
        let (sections, figures) = (panes.sections.unwrap(), panes.figures.unwrap());
        assert_eq!((sections.width, panes.text.right(), figures.x), (34, 45, 46));
        assert!(sections.right() < panes.text.right());
    }
}

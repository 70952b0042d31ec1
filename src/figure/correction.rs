//! What a user says of a figure where the program is wrong.

use super::Figure;
use crate::text::join::joined;

/// What can be corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Correctable {
    /// What is counted.
    Label,
    /// The time that it is of.
    Period,
    /// Its unit. The value stays as it was read: a unit is a name.
    Unit,
}

impl Correctable {
    /// All, in the order in which they are asked for.
    pub const ALL: [Self; 3] = [Self::Label, Self::Period, Self::Unit];
}

/// What a user says of one figure. A text that is empty says that there is none; no text leaves it to the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    label: Option<String>,
    period: Option<String>,
    unit: Option<String>,
}

impl Correction {
    /// The same with `said` for `of`: on one line, without white space at its ends.
    pub fn with(mut self, of: Correctable, said: Option<&str>) -> Self {
        let words = |said: &str| said.split_whitespace().collect::<Vec<_>>().join(" ");
        *match of {
            Correctable::Label => &mut self.label,
            Correctable::Period => &mut self.period,
            Correctable::Unit => &mut self.unit,
        } = said.map(words);
        self
    }

    /// What the user says.
    pub fn get(&self, of: Correctable) -> Option<&str> {
        match of {
            Correctable::Label => self.label.as_deref(),
            Correctable::Period => self.period.as_deref(),
            Correctable::Unit => self.unit.as_deref(),
        }
    }

    /// Whether all is left to the program.
    pub fn is_empty(&self) -> bool {
        Correctable::ALL.iter().all(|of| self.get(*of).is_none())
    }
}

/// What is said of a figure: by the user, else by the program. `text` is the document's.
impl Figure {
    /// What is counted, as a person reads it.
    pub fn label(&self, text: &str) -> String {
        self.said(Correctable::Label, text)
    }

    /// The time that it is of.
    pub fn period(&self, text: &str) -> String {
        self.said(Correctable::Period, text)
    }

    /// The unit without the multiplier (万元 → 元); empty where there is none.
    pub fn unit(&self) -> &str {
        self.corrected(Correctable::Unit).unwrap_or(&self.unit)
    }

    /// Whether the label can be relied on: the program is sure of it, or the user said it.
    pub fn is_sure(&self) -> bool {
        self.is_sure || self.corrected(Correctable::Label).is_some()
    }

    /// A sign that a person sees behind the label: `*` that the user said it, `?` that the program is not sure of it; none
    /// where there is no label.
    pub fn label_sign(&self) -> &'static str {
        match self.corrected(Correctable::Label) {
            Some("") => "",
            Some(_) => "*",
            None if self.is_sure || self.label.0.is_empty() => "",
            None => "?",
        }
    }

    /// What is said of it.
    pub fn said(&self, of: Correctable, text: &str) -> String {
        self.corrected(of).map_or_else(|| self.found(of, text), str::to_owned)
    }

    /// What the program says of it, whatever the user says; without white space.
    pub fn found(&self, of: Correctable, text: &str) -> String {
        match of {
            Correctable::Label => self.label.text(text),
            Correctable::Period => self.period.map(|range| joined(text, &[range])).unwrap_or_default(),
            Correctable::Unit => self.unit.to_string(),
        }
    }

    /// What the user says of it.
    pub fn corrected(&self, of: Correctable) -> Option<&str> {
        self.correction.as_ref()?.get(of)
    }

    /// What the user says of it altogether.
    pub fn correction(&self) -> Option<&Correction> {
        self.correction.as_deref()
    }

    /// Lets `correction` stand in the place of any that there was.
    pub fn correct(&mut self, correction: Correction) {
        self.correction = (!correction.is_empty()).then(|| Box::new(correction));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::figure::Engine;

    /// The first figure of a text, and the text.
    fn figure(text: &str) -> (Figure, String) {
        let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text.to_owned());
        (Engine::new().find(&document).remove(0), document.text)
    }

    #[test]
    fn what_the_user_says_wins_and_what_the_program_says_is_still_known() {
        let (mut figure, text) = figure("2021年办结案件31件。");
        let correction = Correction::default().with(Correctable::Label, Some(" 受理\n案件 "));
        figure.correct(correction.with(Correctable::Unit, Some("起")));
        assert_eq!((figure.label(&text).as_str(), figure.period(&text).as_str()), ("受理 案件", "2021年"));
        assert_eq!((figure.unit(), figure.value.to_string().as_str()), ("起", "31"));
        assert_eq!(figure.found(Correctable::Label, &text), "办结案件");
        figure.correct(Correction::default());
        assert_eq!((figure.label(&text).as_str(), figure.unit()), ("办结案件", "件"));
        assert_eq!(figure.correction(), None);
    }

    #[test]
    fn that_there_is_no_period_is_not_the_same_as_what_the_program_says() {
        let (mut figure, text) = figure("2021年办结案件31件。");
        figure.correct(Correction::default().with(Correctable::Period, Some("")));
        assert_eq!((figure.period(&text).as_str(), figure.corrected(Correctable::Period)), ("", Some("")));
        assert_eq!(figure.corrected(Correctable::Label), None);
    }

    #[test]
    fn a_sign_tells_who_says_the_label_and_whether_it_is_sure() {
        let (mut figure, _) = figure("办结案件31件。");
        assert_eq!((figure.label_sign(), figure.is_sure()), ("", true));
        figure.is_sure = false;
        assert_eq!((figure.label_sign(), figure.is_sure()), ("?", false));
        figure.correct(Correction::default().with(Correctable::Label, Some("受理案件")));
        assert_eq!((figure.label_sign(), figure.is_sure()), ("*", true));
        figure.correct(Correction::default().with(Correctable::Label, Some("")));
        assert_eq!((figure.label_sign(), figure.is_sure()), ("", true));
    }
}

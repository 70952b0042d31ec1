//! The form in which the label, the period and the unit of a figure are corrected.

use super::Action;
use super::input_line::InputLine;
use super::response::Response;
use crate::figure::{Correctable, Correction, Figure};

/// A line to type into for each field. A field in which the same stands as the program says is left to the program.
#[derive(Clone, Debug)]
pub struct CorrectionForm {
    /// The figure, a place in the report's figures.
    pub figure: usize,
    fields: [CorrectionField; Correctable::ALL.len()],
    /// The field that has the keys.
    current: usize,
}

/// A field of the form.
#[derive(Clone, Debug)]
pub struct CorrectionField {
    /// What is corrected in it.
    pub of: Correctable,
    /// What the program says.
    pub found: String,
    /// What is typed.
    pub line: InputLine,
}

impl CorrectionField {
    fn new(of: Correctable, figure: &Figure, text: &str) -> Self {
        Self { of, found: figure.found(of, text), line: InputLine::new(figure.said(of, text)) }
    }

    /// Whether something else is typed than what the program says.
    pub fn is_corrected(&self) -> bool {
        self.line.text().trim() != self.found
    }
}

impl CorrectionForm {
    /// The form for `figure`, the one at that place in the report, in which stands what is said of it; `text` is the
    /// document's.
    pub fn new(place: usize, figure: &Figure, text: &str) -> Self {
        let fields = Correctable::ALL.map(|of| CorrectionField::new(of, figure, text));
        Self { figure: place, fields, current: 0 }
    }

    /// The fields, from the top.
    pub fn fields(&self) -> &[CorrectionField] {
        &self.fields
    }

    /// The field that has the keys.
    pub fn current(&self) -> usize {
        self.current
    }

    /// What the form says.
    pub fn correction(&self) -> Correction {
        self.fields
            .iter()
            .filter(|field| field.is_corrected())
            .fold(Correction::default(), |correction, field| correction.with(field.of, Some(field.line.text())))
    }

    /// What `action` does in it.
    pub fn update(&mut self, action: Action) -> Response {
        let count = self.fields.len();
        let field = &mut self.fields[self.current];
        match action {
            Action::Back => return Response::Close,
            Action::Enter => return Response::Correct(self.correction()),
            Action::NextField => self.current = (self.current + 1) % count,
            Action::PreviousField => self.current = (self.current + count - 1) % count,
            Action::AsFound => field.line = InputLine::new(field.found.clone()),
            Action::Edit(edit) => field.line.edit(edit),
            _ => {}
        }
        Response::Stay
    }
}

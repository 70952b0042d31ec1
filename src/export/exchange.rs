//! Requests on standard input, a JSON object a line, and their answers: `{"id": …, "text": "…"}` or `{"id": …, "path": "…"}`.

use super::json::write_line;
use super::outline::Outline;
use super::record::FigureRecord;
use super::relation::RelationRecord;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, Write};
use std::path::PathBuf;

/// A report that is asked about.
#[derive(Debug, Default, Deserialize)]
pub struct ReportRequest {
    /// What the answer is known by.
    #[serde(default)]
    id: Value,
    /// The report itself.
    text: Option<String>,
    /// The file that holds it.
    path: Option<PathBuf>,
}

/// Where the report of a request is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Requested {
    /// In the request.
    Text(String),
    /// In a file.
    Path(PathBuf),
}

#[derive(Serialize)]
struct RequestAnswer<'a> {
    id: &'a Value,
    #[serde(flatten)]
    said: &'a Said,
}

/// An error among records.
#[derive(Serialize)]
struct ErrorRecord<'a> {
    r#type: &'static str,
    file: &'a str,
    message: &'a str,
}

impl ReportRequest {
    /// The request on a line. The error is what is wrong with it, in English, as the parser says it.
    pub fn parse(line: &str) -> Result<Self, String> {
        serde_json::from_str(line).map_err(|error| error.to_string())
    }

    /// Where the report is; none if the request does not say it in one way.
    pub fn requested(&self) -> Option<Requested> {
        match (&self.text, &self.path) {
            (Some(text), None) => Some(Requested::Text(text.clone())),
            (None, Some(path)) => Some(Requested::Path(path.clone())),
            _ => None,
        }
    }

    /// The name of a report that has none but its id.
    pub fn name(&self) -> String {
        self.id.as_str().map_or_else(|| self.id.to_string(), str::to_owned)
    }
}

/// What is said of a report.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Said {
    /// Its figures.
    Figures(Vec<FigureRecord>),
    /// Its outline.
    Outline(Outline),
    /// Its text.
    Text(String),
    /// The relations between its figures.
    Check(Vec<RelationRecord>),
    /// Why it cannot be read.
    Error(String),
}

/// Writes the answer to a request: its id, and what is said.
pub fn write_answer(mut out: &mut dyn Write, request: &ReportRequest, said: &Said) -> io::Result<()> {
    write_line(&mut out, &RequestAnswer { id: &request.id, said })
}

/// Writes an error as a record among those of figures.
pub fn write_error(mut out: &mut dyn Write, file: &str, message: &str) -> io::Result<()> {
    write_line(&mut out, &ErrorRecord { r#type: "error", file, message })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_has_the_id_of_its_request_whatever_it_is() {
        let request = ReportRequest::parse(r#"{"id": [1, "甲"], "text": "一、进展"}"#).unwrap();
        assert_eq!(request.requested(), Some(Requested::Text("一、进展".into())));
        let mut out = Vec::new();
        write_answer(&mut out, &request, &Said::Error("empty".into())).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "{\"id\":[1,\"甲\"],\"error\":\"empty\"}\n");
    }

    #[test]
    fn a_request_names_its_report_in_one_way() {
        assert_eq!(ReportRequest::parse(r#"{"id": 1}"#).unwrap().requested(), None);
        assert_eq!(ReportRequest::parse(r#"{"id": 1, "text": "", "path": "a"}"#).unwrap().requested(), None);
        assert!(ReportRequest::parse("no json").is_err());
    }
}

//! JSON and JSON lines. C1 control characters and bidi controls are escaped, so that a record is harmless when it is printed
//! on a terminal.

use super::options::ExportOptions;
use super::record::FigureRecord;
use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};
use std::io::{self, Write};

/// Writes `value` on one line.
pub fn write_line<W: Write>(out: &mut W, value: &impl Serialize) -> io::Result<()> {
    write_value(out, value)?;
    writeln!(out)
}

/// Writes `value` without a line end.
pub fn write_value<W: Write>(out: &mut W, value: &impl Serialize) -> io::Result<()> {
    value.serialize(&mut Serializer::with_formatter(&mut *out, Harmless))?;
    Ok(())
}

/// Opens the array of `write_elements`.
pub fn open(out: &mut dyn Write, _: ExportOptions) -> io::Result<()> {
    write!(out, "[")
}

/// Writes figures as elements of an array that was opened, a line for each.
pub fn write_elements(mut out: &mut dyn Write, records: &[FigureRecord], _: ExportOptions) -> io::Result<()> {
    for (index, record) in records.iter().enumerate() {
        writeln!(out, "{}", if index > 0 { "," } else { "" })?;
        record.serialize(&mut Serializer::with_formatter(&mut out, Harmless))?;
    }
    Ok(())
}

/// Writes figures as JSON lines: an object on each line.
pub fn write_record_lines(mut out: &mut dyn Write, records: &[FigureRecord], _: ExportOptions) -> io::Result<()> {
    records.iter().try_for_each(|record| write_line(&mut out, record))
}

/// Compact JSON in which no string holds a character that a terminal would obey.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| crate::text::visible::visible(*c) != *c) {
            let (plain, behind) = rest.split_at(at);
            CompactFormatter.write_string_fragment(out, plain)?;
            write!(out, "\\u{:04x}", u32::from(c))?;
            rest = behind.strip_prefix(c).unwrap_or_default();
        }
        CompactFormatter.write_string_fragment(out, rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_escaped_and_reads_back() {
        let text = "正\u{202e}文\u{9b}31m\u{1b}[0m\"引\"";
        let mut out = Vec::new();
        write_line(&mut out, &text).unwrap();
        let line = String::from_utf8(out).unwrap();
        assert_eq!(line, "\"正\\u202e文\\u009b31m\\u001b[0m\\\"引\\\"\"\n");
        assert_eq!(serde_json::from_str::<String>(&line).unwrap(), text);
    }
}

//! A table in Markdown (GitHub's, <https://github.github.com/gfm/#tables-extension->).

use super::options::ExportOptions;
use super::record::FigureRecord;
use crate::text::visible::visible_text;
use std::io::{self, Write};

/// Writes the head of the table; if the figures come from several reports, the first column names these.
pub fn head(out: &mut dyn Write, options: ExportOptions) -> io::Result<()> {
    let file = |name: &str| options.several.then(|| name.to_owned());
    row(out, file("file"), &FigureRecord::CELLS.map(str::to_owned))?;
    row(out, file("---"), &FigureRecord::CELLS.map(|name| if name == "value" { "---:" } else { "---" }.to_owned()))
}

/// Writes `records` as rows of the table.
pub fn write(out: &mut dyn Write, records: &[FigureRecord], options: ExportOptions) -> io::Result<()> {
    for record in records {
        let file = options.several.then(|| escaped(&visible_text(&record.file)));
        row(out, file, &record.cells().map(|cell| escaped(&cell)))?;
    }
    Ok(())
}

fn row(out: &mut dyn Write, first: Option<String>, cells: &[String]) -> io::Result<()> {
    writeln!(out, "| {} |", first.iter().chain(cells).map(String::as_str).collect::<Vec<_>>().join(" | "))
}

/// `cell` with a backslash before each character that could be markup.
pub(super) fn escaped(cell: &str) -> String {
    let mut escaped = String::with_capacity(cell.len());
    for c in cell.chars() {
        if "\\|`*_[]<>&".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::export::records;
    use crate::figure::Engine;

    #[track_caller]
    fn check(files: &[(&str, &str)], expected: &str) {
        let document = |(name, text): &(&str, &str)| {
            Document::parse(Source { name: (*name).into(), encoding: "UTF-8" }, (*text).to_owned())
        };
        let engine = Engine::new();
        let all = files.iter().map(document).flat_map(|document| {
            let figures = engine.find(&document);
            records(&document, &figures).collect::<Vec<_>>()
        });
        let mut out = Vec::new();
        let options = ExportOptions { several: files.len() > 1, ..ExportOptions::default() };
        head(&mut out, options).unwrap();
        write(&mut out, &all.collect::<Vec<_>>(), options).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), expected.trim_start());
    }

    #[test]
    fn a_figure_is_a_row_and_nothing_in_it_is_markup() {
        check(
            &[("报告.txt", "一、进|展*\n去年办结案件31件，同比增长4.5%。\n")],
            "
| text | value | unit | label | qualifier | change | basis | period | section | report | sure | label_by | period_by | unit_by |
| --- | ---: | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 31件 | 31 | 件 | 办结案件 |  |  |  | 去年 | 一、进\\|展\\* | 报告.txt | true |  |  |  |
| 4.5% | 4.5 | % | 办结案件 |  | up by | 同比 | 去年 | 一、进\\|展\\* | 报告.txt | true |  |  |  |
",
        );
    }

    #[test]
    fn figures_of_several_files_name_them() {
        check(
            &[("甲.txt", "一、进展\n办结案件31件。\n"), ("乙.txt", "一、进展\n办结案件7件。\n")],
            "
| file | text | value | unit | label | qualifier | change | basis | period | section | report | sure | label_by | period_by | unit_by |
| --- | --- | ---: | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 甲.txt | 31件 | 31 | 件 | 办结案件 |  |  |  |  | 一、进展 | 甲.txt | true |  |  |  |
| 乙.txt | 7件 | 7 | 件 | 办结案件 |  |  |  |  | 一、进展 | 乙.txt | true |  |  |  |
",
        );
    }

    #[test]
    fn no_figures_are_an_empty_table() {
        check(
            &[],
            "
| text | value | unit | label | qualifier | change | basis | period | section | report | sure | label_by | period_by | unit_by |
| --- | ---: | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
",
        );
    }
}

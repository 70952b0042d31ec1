//! The recent reports, a line each: how long ago, the title, the section (or that the file is gone), and the file.

use crate::lang::{Lang, age};
use crate::state::recent::Recent;
use crate::text::visible::visible_text;
use crate::text::width::{Ambiguous, cells, fit, pad};
use std::io::{self, Write};

/// Cells of the widest title or section, so that all columns fit most terminals; what is longer is cut.
const WIDEST: usize = 40;

/// Writes the reports as rows whose columns line up in a terminal. The file stands last and is never cut.
pub fn write(out: &mut impl Write, reports: &[Recent], lang: Lang) -> io::Result<()> {
    let cut = |text: &str| fit(text, WIDEST, Ambiguous::Narrow).into_owned();
    let place = |report: &Recent| cut(if report.is_there { &report.section } else { lang.gone });
    let row = |report: &Recent| [age(report.read.age(), lang), cut(&report.title), place(report)];
    let rows: Vec<[String; 3]> = reports.iter().map(row).collect();
    let widest =
        |column: usize| rows.iter().map(|row| cells(&row[column], Ambiguous::Narrow)).max().unwrap_or_default();
    let widths = [widest(0), widest(1), widest(2)];
    for (row, report) in rows.iter().zip(reports) {
        for (cell, width) in row.iter().zip(widths) {
            write!(out, "{}  ", pad(cell, width, Ambiguous::Narrow))?;
        }
        writeln!(out, "{}", visible_text(&report.path.display().to_string()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::timestamp::Timestamp;

    #[test]
    fn columns_line_up_and_the_file_stands_whole() {
        let report = |title: &str, path: &str, is_there: bool| Recent {
            title: title.into(),
            path: path.into(),
            section: "一、进展".into(),
            read: Timestamp::now(),
            is_there,
        };
        let mut out = Vec::new();
        let path = format!("/报告/{}\u{1b}.txt", "长".repeat(60));
        write(&mut out, &[report("清河市工作报告", "/a.txt", true), report("公报", &path, false)], Lang::ZH).unwrap();
        let expected = format!(
            "刚刚  清河市工作报告  一、进展      /a.txt\n刚刚  公报            ! 文件不在了  {}\n",
            path.replace('\u{1b}', "␛")
        );
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}

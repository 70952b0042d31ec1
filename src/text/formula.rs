//! Cells that a spreadsheet would not take as they are written: a formula that it would run (`=HYPERLINK(…)`), a ratio or
//! fraction that it would make a date of (`3:1`, `1/4`).

use std::borrow::Cow;

/// What opens a formula, the full-width signs that input methods type for them included.
const OPENING: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// `cell` as a spreadsheet takes it for text: with an apostrophe before it, where it would be anything else. A number with
/// sign and unit (`-3.5%`) stays as it is.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    let formula = cell.starts_with(OPENING) && !is_signed_number(cell);
    if formula || is_datelike(cell) { format!("'{cell}").into() } else { cell.into() }
}

/// A sign, digits, and nothing behind them that could be part of a formula: `-3.5%`, `+12微克/立方米`.
fn is_signed_number(cell: &str) -> bool {
    let number = cell.trim_start_matches(OPENING);
    let signs = cell.chars().count() - number.chars().count();
    let harmless = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '%' | '％' | '‰' | '/' | '·' | '~');
    signs == 1
        && cell.starts_with(['+', '-', '＋', '－'])
        && number.starts_with(|c: char| c.is_numeric())
        && number.chars().all(harmless)
}

/// Nothing but small numbers with dashes, slashes or colons between them.
fn is_datelike(cell: &str) -> bool {
    let mut parts = cell.split(['-', '/', ':']);
    let small = |part: &str| matches!(part.len(), 1..=4) && part.bytes().all(|byte| byte.is_ascii_digit());
    cell.len() < 12 && cell.contains(['-', '/', ':']) && parts.all(small)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cells: &[&str], guards: bool) {
        for cell in cells {
            assert_eq!(guarded(cell).starts_with('\''), guards, "{cell}");
        }
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        check(&["=SUM(A1)", "@SUM", "+1+cmd|' /C calc'!A0", "-1-2", "－收入", "＝1", "\t=1", "--5"], true);
        check(&["-3.5%", "+5.6%", "-12.5摄氏度", "－3", "-0.2微克/立方米", "收入=支出", "", "12家"], false);
    }

    #[test]
    fn what_a_spreadsheet_would_make_a_date_of_is_text() {
        check(&["1/4", "3:1", "2024-1", "2024/1/31", "1:2:3"], true);
        check(&["2~3", "4.5:1", "12", "2024-01-31起", "10000/3"], false);
    }
}

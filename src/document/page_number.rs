//! Lines that are the number of a page and nothing else.

/// Whether a line is surely the number of a page: `— 4 —`, `-4-`, `第 4 页 共 9 页`.
pub(super) fn is_page_number(line: &str) -> bool {
    const DASHES: [char; 8] = ['—', '－', '-', '–', '―', '·', '~', '─'];
    if line.len() > 40 {
        return false;
    }
    let digits = |text: &str| text.len() <= 4 && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let dashed = line.starts_with(DASHES) && line.ends_with(DASHES);
    let inner = line.trim_matches(|c: char| DASHES.contains(&c) || c.is_whitespace());
    (dashed && digits(inner)) || is_page_of(line)
}

/// Whether a line is `第 4 页`, `第4页，共9页` or `第4页/共9页`.
fn is_page_of(line: &str) -> bool {
    let paged = line.starts_with('第') && line.ends_with(['页', '頁']);
    paged && line.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "第页頁共，,/".contains(c))
}

/// The number of the page, where a line holds nothing else: of `— 4 —`, `第 4 页 共 9 页`, and of a bare `4` too. A list of
/// years has lines of such form, and hardly any report as many pages.
pub(super) fn number(line: &str) -> Option<u32> {
    let is_part = |c: char| c.is_ascii_digit() || c.is_whitespace() || "—－-–―·~─第页頁共，,/".contains(c);
    let digits = line.split(|c: char| !c.is_ascii_digit()).find(|run| !run.is_empty())?;
    if line.chars().all(is_part) {
        digits.parse().ok().filter(|number| !(1900..2100).contains(number) && *number < 10_000)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_the_number_of_no_page() {
        assert_eq!([number("— 12 —"), number("7"), number("- 2025"), number("2019")], [Some(12), Some(7), None, None]);
    }

    #[test]
    fn page_numbers() {
        for line in ["— 4 —", "-12-", "第 3 页", "第3页/共9页"] {
            assert!(is_page_number(line), "{line}");
        }
        for line in ["——经济回升", "4", "—", "第三页", "2023"] {
            assert!(!is_page_number(line), "{line}");
        }
    }
}

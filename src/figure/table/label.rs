//! The name of a cell, from the heads of its row and column, as a person would say it: 教育支出增长率.

use super::columns::HeadedColumn;
use super::head::Head;
use super::words::WORDS;
use crate::text::TextRange;
use crate::text::fold::fold;

/// A name has no more characters where a part can be left out.
const LONGEST: usize = 25;

/// The pieces of a name: those of the row, then those of the column; `measured` is what a column beside it measures, where
/// the column itself tells only how that changed. The upper parts go first where it would be too long.
pub(super) fn label(text: &str, row: &[Head], column: &HeadedColumn, measured: Option<&Head>) -> Vec<TextRange> {
    let mut parts: Vec<&Head> = row.iter().filter(|head| !head.name.is_empty()).collect();
    let rows = parts.len();
    parts.extend(measured);
    parts.extend(column_parts(text, row, column));
    let said = |heads: &[&Head]| heads.iter().map(|head| head.name_text(text)).collect::<Vec<_>>();
    drop_repeated(&mut parts, text);
    while length(&said(&parts)) > LONGEST && parts.len() > 2 {
        // The upper part of the column's head says least, then the first of the row's names.
        let upper = if parts.len() > rows + 1 { rows.min(parts.len() - 1) } else { 0 };
        parts.remove(upper);
    }
    parts.into_iter().flat_map(|head| head.name.clone()).collect()
}

/// The parts of a column's head that name something; an upper part that only groups columns, or says what the name of the
/// row says as well, does not.
fn column_parts<'c>(text: &str, row: &[Head], column: &'c HeadedColumn) -> Vec<&'c Head> {
    let last = column.heads.len().saturating_sub(1);
    let said = |head: &Head| {
        let name = head.name_text(text);
        let chars: Vec<char> = name.chars().map(fold).collect();
        WORDS.groups.ends(&chars).is_some() || row.iter().any(|row| row.name_text(text).contains(&name))
    };
    let heads = column.heads.iter().enumerate().filter(|(_, head)| !head.name.is_empty());
    heads.filter(|(at, head)| *at == last || !said(head)).map(|(_, head)| head).collect()
}

/// Whether a column tells only how something changed: 比上年增长, 增速.
pub(super) fn tells_change_alone(text: &str, column: &HeadedColumn) -> bool {
    column.heads.last().is_some_and(|head| {
        let name: Vec<char> = head.name_text(text).chars().map(fold).collect();
        head.change.is_some() && name.is_empty() || WORDS.rates.is(&name)
    })
}

/// Leaves out a part that another one says as well.
fn drop_repeated(parts: &mut Vec<&Head>, text: &str) {
    let names: Vec<String> = parts.iter().map(|head| head.name_text(text)).collect();
    let said = |at: usize| {
        let other = |(index, name): (usize, &String)| {
            index != at && (name.len() > names[at].len() || index < at && name.len() == names[at].len()) && {
                if index < at { name.ends_with(&names[at]) } else { name.starts_with(&names[at]) }
            }
        };
        names.iter().enumerate().any(other)
    };
    let repeated: Vec<bool> = (0..names.len()).map(said).collect();
    let mut repeated = repeated.into_iter();
    parts.retain(|_| !repeated.next().unwrap_or(false));
}

fn length(names: &[String]) -> usize {
    names.iter().map(|name| name.chars().count()).sum()
}

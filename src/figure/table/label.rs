//! The name of a cell, from the heads of its row and column, as a person would say it: 教育支出增长率.

use super::columns::HeadedColumn;
use super::head::Head;
use crate::text::TextRange;

/// A name has no more characters where a part can be left out.
const LONGEST: usize = 25;

/// The pieces of a name: those of the row, then those of the column; `measured` is what a column beside it measures, where
/// the column itself tells only how that changed. The upper parts go first where it would be too long.
pub(super) fn label(row: &[Head], column: &HeadedColumn, measured: Option<&Head>) -> Vec<TextRange> {
    let mut parts: Vec<&Head> = row.iter().filter(|head| !head.named.is_empty()).collect();
    let rows = parts.len();
    parts.extend(measured);
    let last = column.heads.len().saturating_sub(1);
    let heads = column.heads.iter().enumerate().filter(|(_, head)| !head.named.is_empty());
    parts.extend(heads.filter(|(at, head)| *at == last || !is_told(head, row)).map(|(_, head)| head));
    if parts.len() > 1 {
        drop_repeated(&mut parts);
    }
    while parts.len() > 2 && length(&parts) > LONGEST {
        // The upper part of the column's head says least, then the first of the row's names.
        let upper = if parts.len() > rows + 1 { rows.min(parts.len() - 1) } else { 0 };
        parts.remove(upper);
    }
    let mut pieces = Vec::with_capacity(parts.iter().map(|head| head.name.len()).sum());
    pieces.extend(parts.into_iter().flat_map(|head| head.name.iter().copied()));
    pieces
}

/// Whether the upper part of a column's head only groups columns, or says what the name of the row says as well.
fn is_told(head: &Head, row: &[Head]) -> bool {
    head.is_group || row.iter().any(|row| row.named.contains(&head.named))
}

/// Leaves out a part that another one says as well.
fn drop_repeated(parts: &mut Vec<&Head>) {
    let said = |at: usize| {
        let own = parts[at].named.as_str();
        let other = |(index, head): (usize, &&Head)| {
            let name = head.named.as_str();
            index != at && (name.len() > own.len() || index < at && name.len() == own.len()) && {
                if index < at { name.ends_with(own) } else { name.starts_with(own) }
            }
        };
        parts.iter().enumerate().any(other)
    };
    // In most names no part is said twice.
    let Some(first) = (0..parts.len()).find(|at| said(*at)) else { return };
    let repeated: Vec<bool> = (0..parts.len()).map(|at| at >= first && said(at)).collect();
    let mut repeated = repeated.into_iter();
    parts.retain(|_| !repeated.next().unwrap_or(false));
}

fn length(parts: &[&Head]) -> usize {
    parts.iter().map(|head| head.named.chars().count()).sum()
}

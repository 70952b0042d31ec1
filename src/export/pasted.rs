//! Figures as a person pastes them: the same columns for one figure and for many, under their names in the language of the
//! interface. A machine is better served by the fields of the schema.

use super::markdown::escaped;
use super::record::FigureRecord;
use crate::lang::Lang;
use crate::text::formula::guarded;
use crate::text::visible::visible_text;

/// The names of the columns.
fn heads(lang: Lang) -> [&'static str; 10] {
    let (what, how) = ([lang.label, lang.figure, lang.value, lang.unit], [lang.change, lang.basis, lang.period]);
    let ([label, figure, value, unit], [change, basis, period]) = (what, how);
    [label, figure, value, unit, change, basis, period, lang.report, lang.section, lang.sentence]
}

/// The cells of a record: what is counted, how much, how it changed, when, and where that is written.
fn cells(record: &FigureRecord, lang: Lang) -> [String; 10] {
    let label = format!("{}{}", record.label, record.label_sign);
    let direction = match record.direction {
        "up" => lang.up,
        "down" => lang.down,
        _ => "",
    };
    let change = if record.change == "to" { format!("{direction} {}", lang.change_to) } else { direction.to_owned() };
    let FigureRecord { text, value, unit, basis, period, report, section_path, .. } = record;
    let sentence = record.sentence.as_deref().unwrap_or_default();
    [&label, text, value, unit, &change, basis, period, report, section_path, sentence]
        .map(|cell| visible_text(cell.trim()).into_owned())
}

/// Lines of cells set apart by tabs, none that a spreadsheet would run.
pub fn tabs(records: &[FigureRecord], lang: Lang) -> String {
    let row = |record| cells(record, lang).map(|cell| guarded(&cell).replace('\t', " ")).join("\t");
    [heads(lang).join("\t")].into_iter().chain(records.iter().map(row)).collect::<Vec<_>>().join("\n")
}

/// A table in Markdown.
pub fn markdown(records: &[FigureRecord], lang: Lang) -> String {
    let heads = heads(lang);
    let rule = heads.map(|head| if head == lang.value { "---:" } else { "---" }.to_owned());
    let rows = records.iter().map(|record| cells(record, lang).map(|cell| escaped(&cell)));
    let all = [heads.map(str::to_owned), rule].into_iter().chain(rows);
    all.map(|row| format!("| {} |", row.join(" | "))).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source};
    use crate::export::records;
    use crate::figure::Engine;

    fn all() -> Vec<FigureRecord> {
        let text = "清河市2024年统计公报\n\n一、综合|概况\n全年收入3亿元，比上年增长4.5%。\n";
        let document = Document::parse(Source { name: "a.txt".into(), encoding: "UTF-8" }, text.into());
        let figures = Engine::new().find(&document);
        let sentences = figures.iter().map(|figure| Some(figure.sentence(&document)));
        let records = records(&document, &figures).zip(sentences);
        records.map(|(record, sentence)| FigureRecord { sentence, ..record }).collect()
    }

    #[test]
    fn one_figure_is_pasted_with_the_names_of_its_columns() {
        let pasted = tabs(&all()[1..], Lang::ZH);
        let rows: Vec<Vec<&str>> = pasted.lines().map(|line| line.split('\t').collect()).collect();
        let [heads, cells] = rows.as_slice() else { panic!("{pasted}") };
        assert_eq!(heads[..4], ["指标", "数据", "数值", "单位"]);
        assert_eq!(cells[1..6], ["4.5%", "4.5", "%", "上升", "比上年"]);
        assert_eq!(cells[8..], ["综合|概况", "全年收入3亿元，比上年增长4.5%。"]);
        assert_eq!(heads.len(), cells.len());
    }

    #[test]
    fn markdown_has_the_same_columns() {
        let pasted = markdown(&all(), Lang::EN);
        let rows: Vec<&str> = pasted.lines().collect();
        assert_eq!(rows.len(), 4);
        assert!(
            rows[0].starts_with("| Label | Figure | Value |") && rows[1].starts_with("| --- | --- | ---: |"),
            "{rows:?}"
        );
        assert!(rows[2].contains("综合\\|概况"), "nothing is markup: {}", rows[2]);
    }
}

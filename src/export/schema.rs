//! The schema of a figure's record, as JSON Schema (<https://json-schema.org/draft/2020-12>).

/// The schema, version 1.
pub const FIGURE_SCHEMA: &str = include_str!("../../assets/figure.schema.json");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Source, report_kinds};
    use crate::export::{FigureRecord, records};
    use crate::figure::Engine;
    use serde_json::Value;

    fn schema() -> Value {
        serde_json::from_str(FIGURE_SCHEMA).unwrap()
    }

    /// Whether `value` is of the type, of the names and of the pattern that a property has.
    fn fits(property: &Value, value: &Value) -> bool {
        let name = match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "integer",
            Value::String(_) => "string",
            _ => "other",
        };
        let types = match &property["type"] {
            Value::Array(types) => types.clone(),
            one => vec![one.clone()],
        };
        let among = property["enum"].as_array().is_none_or(|names| names.contains(value));
        types.iter().any(|known| known == name) && among
    }

    #[test]
    fn every_field_of_a_record_stands_in_the_schema_in_its_order() {
        let schema = schema();
        let properties: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
        let mut fields: Vec<&str> = FigureRecord::FIELDS.to_vec();
        fields.push("sentence");
        fields.sort_unstable();
        assert_eq!(properties, fields);
        let mut required: Vec<&str> = schema["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert_eq!(required, FigureRecord::FIELDS);
        required.dedup();
        assert_eq!(required.len(), FigureRecord::FIELDS.len());
    }

    #[test]
    fn records_are_as_the_schema_says() {
        let text = "清河市2024年统计公报\n\n一、综合\n2024年收入3亿元，比上年增长4.5%；支出2~3万元，占三分之二，比例3：1。年末人口5万人。\n";
        let document = Document::parse(Source { name: "报告.txt".into(), encoding: "UTF-8" }, text.into());
        let figures = Engine::new().find(&document);
        let properties = schema()["properties"].clone();
        for record in records(&document, &figures) {
            let value = serde_json::to_value(&record).unwrap();
            for (name, value) in value.as_object().unwrap() {
                assert!(fits(&properties[name], value), "{name}: {value}");
            }
        }
    }

    #[test]
    fn the_kinds_of_reports_are_those_of_the_list() {
        let schema = schema();
        let names: Vec<&str> =
            schema["properties"]["report_kind"]["enum"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        assert_eq!(names, report_kinds().chain([""]).collect::<Vec<_>>());
    }
}

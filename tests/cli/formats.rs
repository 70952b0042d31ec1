//! What the formats of `figures` have in them.

use super::*;

#[test]
fn table_and_csv_show_what_is_counted() {
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let table = stdout(&gongbao(&["figures", &path]));
    assert!(table.lines().any(|line| line.starts_with("99.2%") && line.contains("办结率")), "{table}");
    let csv = stdout(&gongbao(&["figures", &path, "--format", "csv"]));
    let header = "file,title,issuer,place,year,report_kind,id,start,end,text,value,number,low,high,shape,kind,unit,\
        unit_norm,currency,qualifier,direction,change,change_value,basis,period,period_start,period_end,label,sure,\
        label_by,period_by,unit_by,section,section_path,table,row,column";
    assert_eq!(csv.lines().next(), Some(header));
    let json: Value = serde_json::from_str(&stdout(&gongbao(&["figures", &path, "--format", "json"]))).unwrap();
    assert_eq!(json.as_array().unwrap().len(), csv.lines().count() - 1);
    // The whole year is told of its paragraph; what stands under another heading is of the year of the title.
    let periods: Vec<&str> = json.as_array().unwrap().iter().filter_map(|record| record["period"].as_str()).collect();
    assert_eq!(periods, ["全年", "全年", "二〇二一年"]);
}

#[test]
fn markdown_is_a_table_whose_value_is_exact() {
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let table = stdout(&gongbao(&["figures", &path, "--format", "markdown"]));
    let lines: Vec<&str> = table.lines().collect();
    let header = "| text | value | unit | label | qualifier | change | basis | period | section | report | sure | \
        label_by | period_by | unit_by |";
    assert_eq!(lines[0], header);
    assert_eq!(
        (lines.len(), lines[3]),
        (5, "| 99.2% | 99.2 | % | 办结率 |  |  |  | 全年 | 一、进展 | 某区关于二〇二一年工作的报告 | true |  |  |  |")
    );
}

//! Many reports at once, and reports as one program among others gives and takes them.

use super::*;
use std::io::{BufRead, BufReader, Write};

/// What `args` write where `typed` is piped in.
fn piped(args: &[&str], typed: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    command.args(args).env("LC_ALL", "C.UTF-8").env("XDG_STATE_HOME", "/nowhere").env("XDG_CONFIG_HOME", "/nowhere");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that ends early reads not all.
    let _ = child.stdin.take().unwrap().write_all(typed);
    child.wait_with_output().unwrap()
}

fn rows(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A folder with reports in it and below it, and with what is no report.
fn reports() -> (Folder, String) {
    let (folder, _) = Folder::with("乙.txt", "一、进展\n办结17件。\n".as_bytes());
    folder.add("甲.txt", REPORT.as_bytes());
    folder.add("图.png", b"\x89PNG\r\n\x1a\n");
    folder.add(".隐.txt", "办结5件。".as_bytes());
    fs::create_dir(folder.0.path().join("丙")).unwrap();
    folder.add("丙/丁.txt", "没有。\n".as_bytes());
    let path = folder.0.path().to_str().unwrap().to_owned();
    (folder, path)
}

#[test]
fn a_pipe_is_the_report_and_never_the_built_in_one() {
    for args in [&["figures", "--format", "jsonl"][..], &["outline"], &["text"]] {
        assert!(!piped(args, REPORT.as_bytes()).stdout.is_empty(), "{args:?}");
        let nothing = piped(args, b"");
        assert!(nothing.stdout.is_empty() && nothing.status.code() != Some(2), "{args:?}");
    }
    assert_eq!(rows(&piped(&["figures", "--format", "jsonl"], REPORT.as_bytes())).len(), 3);
    assert!(stdout(&piped(&["figures", "--builtin"], REPORT.as_bytes())).contains("26521.42"));
}

#[test]
fn a_folder_is_read_whole_and_what_is_no_report_passed_over() {
    let (_folder, path) = reports();
    let output = gongbao(&["figures", &path, "--format", "jsonl"]);
    let files: Vec<String> = rows(&output).iter().map(|row| row["file"].as_str().unwrap().to_owned()).collect();
    let names: Vec<&str> = files.iter().filter_map(|file| file.rsplit('/').next()).collect();
    assert_eq!(names, ["乙.txt", "甲.txt", "甲.txt", "甲.txt"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stderr(&output).lines().count() == 1 && stderr(&output).contains("3 read"), "{}", stderr(&output));
    assert_eq!(stderr(&gongbao(&["figures", &path, "-q"])), "");
}

#[test]
fn the_order_is_that_of_the_arguments_on_any_number_of_cores() {
    let (folder, _) = reports();
    let names: Vec<String> = (0..40)
        .map(|at| folder.add(&format!("{at}.txt"), format!("一、进展\n办结{}件。\n", at + 3).as_bytes()))
        .collect();
    let run = |jobs: &str| {
        let files: Vec<&str> = names.iter().map(String::as_str).collect();
        stdout(&gongbao(&[&["figures", "--format", "csv", "-j", jobs], &files[..]].concat()))
    };
    assert_eq!(run("1"), run("3"));
    assert_eq!(run("1").lines().count(), 41);
}

#[test]
fn names_come_from_a_list_or_from_standard_input() {
    let (folder, path) = reports();
    let list = folder.add("list", format!("{path}/乙.txt\n").as_bytes());
    assert_eq!(rows(&gongbao(&["figures", "--files-from", &list, "--format", "jsonl"])).len(), 1);
    let names = format!("{path}/乙.txt\0{path}/甲.txt\0");
    assert_eq!(rows(&piped(&["figures", "--files-from", "-", "-0", "--format", "jsonl"], names.as_bytes())).len(), 4);
}

#[test]
fn what_cannot_be_read_is_a_record_where_that_is_wanted() {
    let (folder, path) = reports();
    folder.add("坏.pdf", b"%PDF-1.4\n1 0 obj\n");
    let output = gongbao(&["figures", &path, "--format", "jsonl", "--errors", "jsonl"]);
    let errors: Vec<Value> = rows(&output).into_iter().filter(|row| row["type"] == "error").collect();
    assert_eq!((errors.len(), output.status.code()), (1, Some(0)));
    assert!(errors[0]["file"].as_str().unwrap().ends_with("坏.pdf"));
    assert_eq!(gongbao(&["figures", &path, "--format", "csv", "--errors", "jsonl"]).status.code(), Some(2));
}

#[test]
fn requests_are_answered_in_order_each_with_its_id() {
    let requests = "{\"id\": 7, \"text\": \"一、进展\\n办结31件。\"}\n\n{\"id\": \"b\", \"path\": \"/no/such\"}\nno json\n\
        {\"id\": null, \"text\": \"没有。\"}\n";
    let output = piped(&["figures", "--records"], requests.as_bytes());
    let answers = rows(&output);
    assert_eq!((answers.len(), output.status.code()), (4, Some(0)));
    assert_eq!((&answers[0]["id"], &answers[0]["figures"][0]["value"]), (&7.into(), &"31".into()));
    assert_eq!(answers[1]["id"], "b");
    assert!(answers[1]["error"].as_str().unwrap().contains("no such file"));
    assert!(answers[2]["error"].is_string() && answers[3]["figures"].as_array().unwrap().is_empty());
}

#[test]
fn a_section_is_read_alone_and_one_that_is_unclear_is_told_with_its_names() {
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    assert_eq!(rows(&gongbao(&["figures", &path, "--section", "一", "--format", "jsonl"])).len(), 3);
    assert_eq!(rows(&gongbao(&["figures", &path, "--section", "1.1", "--format", "jsonl"])).len(), 1);
    assert_eq!(stdout(&gongbao(&["text", &path, "--section", "打算"])), "二、打算\n继续努力。\n");
    check_error(&["text", &path, "--section", "没有"], "outline");
}

#[test]
fn figures_are_chosen_by_their_kinds() {
    let text = "一、进展\n收入3亿元，增长4.5%，办结案件31件，平均3天。\n";
    let (_folder, path) = Folder::with("报告.txt", text.as_bytes());
    let texts = |kinds: &str| -> Vec<String> {
        let rows = rows(&gongbao(&["figures", &path, "--kind", kinds, "--format", "jsonl"]));
        rows.iter().filter_map(|row| row["text"].as_str().map(str::to_owned)).collect()
    };
    assert_eq!(texts("money"), ["3亿元"]);
    assert_eq!(texts("percent,count"), ["4.5%", "31件"]);
    let refused = gongbao(&["figures", &path, "--kind", "gold"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("money"), "{}", stderr(&refused));
}

#[test]
fn a_table_and_a_text_say_whose_they_are() {
    let (_folder, path) = reports();
    for args in [&["figures"][..], &["text"], &["outline"]] {
        let output = stdout(&gongbao(&[args, &[path.as_str()]].concat()));
        assert!(output.contains("甲.txt <==") && output.contains("乙.txt <=="), "{args:?}: {output}");
    }
    let lines = rows(&gongbao(&["outline", &path, "--format", "jsonl"]));
    assert_eq!(lines.len(), 3);
    let array: Value = serde_json::from_str(&stdout(&gongbao(&["outline", &path, "--format", "json"]))).unwrap();
    assert_eq!(array.as_array().map(Vec::len), Some(3));
}

#[test]
fn a_file_gets_the_format_of_its_ending_and_spreadsheets_are_told_its_encoding() {
    let (folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    for (name, start) in
        [("a.csv", &b"\xef\xbb\xbffile,"[..]), ("a.tsv", b"file\t"), ("a.jsonl", b"{"), ("a.xlsx", b"PK")]
    {
        let file = folder.0.path().join(name);
        let output = gongbao(&["figures", &path, "-o", file.to_str().unwrap()]);
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(0), ""), "{name}");
        assert!(fs::read(&file).unwrap().starts_with(start), "{name}");
    }
    assert!(gongbao(&["figures", &path, "--format", "csv", "--bom"]).stdout.starts_with(b"\xef\xbb\xbf"));
    assert_eq!(gongbao(&["figures", &path, "-o", "a.txt"]).status.code(), Some(2));
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_text_unless_they_are_wanted_raw() {
    let (_folder, path) =
        Folder::with("报告.txt", "一、=1+cmd|calc!A0\n办结12件，下降-3.5%，三分之二是旧案。\n".as_bytes());
    let csv = |args: &[&str]| stdout(&gongbao(&[&["figures", path.as_str(), "--format", "csv"], args].concat()));
    assert!(csv(&[]).contains(",'=1+cmd") || !csv(&["--raw"]).contains(",=1+cmd"));
    assert!(csv(&[]).contains(",'2/3,") && csv(&["--raw"]).contains(",2/3,"));
    assert!(csv(&[]).contains(",-3.5%,"));
}

#[test]
fn a_sentence_is_a_field_where_it_is_asked_for() {
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let row = &rows(&gongbao(&["figures", &path, "--sentence", "--format", "jsonl"]))[0];
    assert_eq!(row["sentence"], "全年办结案件３１件，办结率99.2%。");
    let csv = stdout(&gongbao(&["figures", &path, "--sentence", "--format", "csv"]));
    assert!(csv.lines().next().unwrap().ends_with(",column,sentence"));
}

#[test]
fn the_facts_of_a_report_stand_on_each_of_its_records() {
    let text = "清河市2024年统计公报\n\n一、综合\n（一）收入。全年收入3.5亿元，比上年增长4.5%，支出下降2%。\n";
    let (_folder, path) = Folder::with("报告.txt", text.as_bytes());
    let rows = rows(&gongbao(&["figures", &path, "--format", "jsonl"]));
    let row = &rows[0];
    assert_eq!(
        (&row["place"], &row["year"], &row["report_kind"]),
        (&"清河市".into(), &2024.into(), &"统计公报".into())
    );
    assert_eq!(
        (&row["number"], &row["unit_norm"], &row["currency"]),
        (&"350000000".into(), &"元".into(), &"CNY".into())
    );
    assert_eq!((&row["period_start"], &row["period_end"]), (&"2024-01-01".into(), &"2024-12-31".into()));
    assert_eq!(row["section_path"], "综合 › 收入");
    assert_eq!((&rows[1]["change_value"], &rows[2]["change_value"]), (&"4.5".into(), &"-2".into()));
    assert!(rows.iter().all(|row| row["low"].is_null() && row["shape"] == "single"));
}

#[test]
fn records_leave_when_their_report_is_read() {
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    command.args(["figures", "--format", "jsonl", "-j", "1", "--records"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let (mut asks, answers) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut answers = BufReader::new(answers).lines();
    for id in 0..3 {
        // The answer comes while the program waits for more.
        writeln!(asks, "{{\"id\": {id}, \"path\": \"{path}\"}}").unwrap();
        let answer: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
        assert_eq!(answer["id"], id);
    }
    drop(asks);
    assert!(child.wait().unwrap().success());
}

#[cfg(unix)]
#[test]
fn a_signal_leaves_whole_lines() {
    let long = gongbao::document::Document::built_in().text;
    let (_folder, path) = Folder::with("长.txt", long.as_bytes());
    let files = vec![path.as_str(); 400];
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    command.args([&["figures", "--format", "jsonl", "-q"], &files[..]].concat()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    lines.read_line(&mut first).unwrap();
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let mut rest = String::new();
    std::io::Read::read_to_string(&mut lines, &mut rest).unwrap();
    assert!(first.ends_with('\n') && (rest.is_empty() || rest.ends_with('\n')));
    assert!(rest.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()));
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&child.wait().unwrap()), Some(2));
}

#[test]
fn the_schema_is_json_and_names_the_fields_of_a_record() {
    let schema: Value = serde_json::from_str(&stdout(&gongbao(&["schema"]))).unwrap();
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let row = &rows(&gongbao(&["figures", &path, "--format", "jsonl"]))[0];
    let required: Vec<&str> = schema["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(required.iter().all(|field| row.get(field).is_some()) && row.as_object().unwrap().len() == required.len());
}

#[test]
fn the_record_of_a_cell_tells_its_table_row_and_column() {
    let text = "# 东篱县统计公报\n\n全年接待游客31万人次。\n\n| 指标 | 2023年 | 2024年 |\n|---|---|---|\n| 粮食（吨） | 31 | 42 |\n";
    let (_folder, path) = Folder::with("公报.md", text.as_bytes());
    let records = rows(&gongbao(&["figures", &path, "--format", "jsonl"]));
    let places =
        records.iter().map(|record| [&record["table"], &record["row"], &record["column"]].map(Value::to_string));
    assert_eq!(
        places.collect::<Vec<_>>(),
        [["null", "\"\"", "\"\""], ["1", "\"粮食（吨）\"", "\"2023年\""], ["1", "\"粮食（吨）\"", "\"2024年\""]]
    );
}

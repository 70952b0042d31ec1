//! The contracts of the pipes: what goes to standard output, what to standard error, and the exit code.
#![allow(clippy::unwrap_used, clippy::expect_used)] // The helpers of a test may fail it.

#[path = "cli/checks.rs"]
mod checks;
#[path = "cli/coding.rs"]
mod coding;
#[path = "cli/damaged.rs"]
mod damaged;
#[path = "cli/formats.rs"]
mod formats;
#[path = "cli/many.rs"]
mod many;
#[path = "cli/plain.rs"]
mod plain;

use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const REPORT: &str = "某区关于二〇二一年工作的报告\r\n\r\n　　一、进展\r\n　　全年办结案件３１件，办结率99.2%。\r\n　　（一）服务。压减材料17项。\r\n　　二、打算\r\n　　继续努力。\r\n";

/// A folder with files of the test's own.
struct Folder(tempfile::TempDir);

impl Folder {
    fn with(name: &str, bytes: &[u8]) -> (Self, String) {
        let folder = Self(tempfile::tempdir().unwrap());
        let path = folder.add(name, bytes);
        (folder, path)
    }

    fn add(&self, name: &str, bytes: &[u8]) -> String {
        let path: PathBuf = self.0.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

fn gongbao(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gongbao"))
        .args(args)
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .env("XDG_STATE_HOME", "/nowhere")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Asserts that the command ends with 2, prints nothing and tells one line that holds `expected`.
#[track_caller]
fn check_error(args: &[&str], expected: &str) {
    let output = gongbao(args);
    let told = stderr(&output);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{told}");
    assert!(told.starts_with("gongbao: ") && told.trim_end().lines().count() == 1, "{told}");
    assert!(told.contains(expected), "`{told}` lacks `{expected}`");
}

#[test]
fn jsonl_has_an_object_a_line_with_offsets_in_scalar_values() {
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let output = gongbao(&["figures", &path, "--format", "jsonl"]);
    assert_eq!(output.status.code(), Some(0));
    let text: Vec<char> = REPORT.chars().collect();
    let rows: Vec<Value> = stdout(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 3);
    for row in &rows {
        let (start, end) = (row["start"].as_u64().unwrap() as usize, row["end"].as_u64().unwrap() as usize);
        assert_eq!(text[start..end].iter().collect::<String>(), row["text"].as_str().unwrap());
        assert_eq!(row["file"], path.as_str());
    }
    let fields = ["text", "value", "unit", "kind", "section"].map(|field| rows[0][field].as_str().unwrap());
    assert_eq!(fields, ["３１件", "31", "件", "count", "一、进展"]);
    assert_eq!(rows[2]["section"], "（一）服务");
}

#[test]
fn offsets_leave_out_a_byte_order_mark_and_do_not_depend_on_the_encoding() {
    let (folder, path) = Folder::with("utf8.txt", REPORT.as_bytes());
    let (gb18030, _, _) = encoding_rs::GB18030.encode(REPORT);
    let others = [folder.add("bom.txt", format!("\u{feff}{REPORT}").as_bytes()), folder.add("gb.txt", &gb18030)];
    let rows = |path: &str| stdout(&gongbao(&["figures", path, "--format", "jsonl"])).replace(path, "");
    for other in others {
        assert_eq!(rows(&other), rows(&path), "{other}");
    }
}

#[test]
fn outline_json_has_the_sections_in_reading_order() {
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let output = gongbao(&["outline", &path, "--format", "json"]);
    let outline: Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(outline["title"], "某区关于二〇二一年工作的报告");
    let sections = outline["sections"].as_array().unwrap();
    let texts: Vec<&str> = sections.iter().map(|section| section["text"].as_str().unwrap()).collect();
    assert_eq!(texts, ["", "一、进展", "（一）服务", "二、打算"]);
    let second = &sections[1];
    assert_eq!((&second["level"], &second["marker"], &second["title"]), (&1.into(), &"一、".into(), &"进展".into()));
    assert_eq!((&second["inline"], &second["figures"]), (&false.into(), &3.into()));
    assert_eq!(sections[2]["inline"], true);
}

#[test]
fn text_prints_a_line_a_paragraph_and_rows_where_a_width_is_given() {
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let whole = stdout(&gongbao(&["text", &path]));
    assert_eq!(whole.lines().nth(2), Some("全年办结案件３１件，办结率99.2%。"));
    let rows = stdout(&gongbao(&["text", &path, "--width", "19"]));
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    assert_eq!(squeezed(&rows), squeezed(&whole));
    assert!(rows.lines().count() > whole.lines().count());
}

#[test]
fn the_built_in_report_is_read_where_it_is_asked_for() {
    for command in ["outline", "figures", "text"] {
        let output = gongbao(&[command, "--builtin"]);
        assert_eq!(output.status.code(), Some(0), "{command}");
        assert!(stdout(&output).contains("依法") || stdout(&output).contains("99.7%"), "{command}");
    }
}

#[test]
fn standard_input_is_read_where_it_is_named() {
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let file = fs::File::open(&path).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    let output = command.args(["figures", "-", "--format", "jsonl"]).stdin(file).output().unwrap();
    assert_eq!(stdout(&output).lines().count(), 3);
    assert!(stdout(&output).contains("\"file\":\"-\""));
}

#[test]
fn what_cannot_be_read_is_one_clear_line_and_exit_2() {
    let (folder, empty) = Folder::with("empty.txt", b"");
    let blank = folder.add("blank.txt", " \n\u{3000}\r\n".as_bytes());
    let binary = folder.add("binary.txt", b"\x00\x01\x02\xff\xfe\x00\x00\x10");
    let pdf = folder.add("report.pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n");
    for command in ["outline", "figures", "text"] {
        check_error(&[command, "no-such-file.txt"], "no-such-file.txt");
        check_error(&[command, &empty], "empty");
        check_error(&[command, &blank], "white space");
        check_error(&[command, &binary], "binary");
        check_error(&[command, &pdf], "PDF");
    }
}

#[test]
fn one_bad_file_among_several_is_told_and_the_others_are_printed() {
    let (_folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let output = gongbao(&["figures", "no-such-file.txt", &path, "--format", "jsonl"]);
    assert_eq!((output.status.code(), stdout(&output).lines().count()), (Some(0), 3));
    assert!(stderr(&output).contains("no-such-file.txt"));
    let strict = gongbao(&["figures", "no-such-file.txt", &path, "--strict"]);
    assert_eq!(strict.status.code(), Some(2));
}

#[test]
fn nothing_found_is_exit_1() {
    let (_folder, path) = Folder::with("plain.txt", "这里没有别的。\n".as_bytes());
    assert_eq!(gongbao(&["figures", &path]).status.code(), Some(1));
    assert_eq!(gongbao(&["outline", &path]).status.code(), Some(1));
    assert_eq!(gongbao(&["text", &path]).status.code(), Some(0));
}

#[test]
fn the_reader_without_a_terminal_points_to_the_pipe_commands() {
    check_error(&[], "gongbao figures");
}

#[test]
fn csv_without_figures_is_a_header() {
    let (_folder, path) = Folder::with("plain.txt", "这里没有别的。\n".as_bytes());
    let output = gongbao(&["figures", &path, "--format", "csv"]);
    assert_eq!((output.status.code(), stdout(&output).lines().count()), (Some(1), 1));
}

#[test]
fn the_read_me_has_no_place_left_to_fill_in() {
    let read_me = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    assert!(!read_me.contains('@'));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let long = gongbao::document::Document::built_in().text.repeat(60);
    let (_folder, path) = Folder::with("long.txt", long.as_bytes());
    for args in [
        ["text", &path, "--width=20"],
        ["figures", &path, "--format=jsonl"],
        ["figures", &path, "--format=csv"],
        ["figures", &path, "--format=json"],
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
        let mut child = command.args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""), "{args:?}");
    }
}

#[test]
fn no_control_character_of_a_report_comes_out_raw() {
    let (_folder, path) =
        Folder::with("evil.txt", "一、进\u{1b}[31m展\n办结\u{9b}2J案件31件\u{202e}和17\u{7}件。\n".as_bytes());
    for args in [
        &["text"][..],
        &["text", "--width", "20"],
        &["outline"],
        &["outline", "--format", "json"],
        &["figures"],
        &["figures", "--format", "csv"],
        &["figures", "--format", "json"],
        &["figures", "--format", "jsonl"],
    ] {
        let output = stdout(&gongbao(&[args, &[path.as_str()]].concat()));
        let raw = output.chars().find(|c| c.is_control() && *c != '\n' || *c == '\u{202e}');
        assert_eq!(raw, None, "{args:?}: {output}");
    }
}

#[test]
fn words_of_ones_own_make_figures() {
    let (folder, path) = Folder::with("报告.txt", "某区报告\n\n一、进展\n新垦梯田七十畦。\n".as_bytes());
    let words = "[[unit]]\nkind = \"measure\"\nchinese = \"any\"\nwords = \"畦\"\n";
    let lexicon = folder.add("词.toml", words.as_bytes());
    assert_eq!(gongbao(&["figures", &path]).status.code(), Some(1));
    let output = gongbao(&["--lexicon", &lexicon, "figures", &path, "--format", "csv"]);
    assert!(stdout(&output).contains("七十畦"), "{}", stdout(&output));
}

#[test]
fn a_lexicon_with_an_error_is_told_with_its_line() {
    let (folder, path) = Folder::with("报告.txt", REPORT.as_bytes());
    let lexicon = folder.add("词.toml", "[veto]\nwords = \"甲乙\"\nwrods = \"丙\"\n".as_bytes());
    check_error(&["figures", &path, "--lexicon", &lexicon], "词.toml:3: unknown variant `wrods`");
    check_error(&["figures", &path, "--lexicon", "没有.toml"], "没有.toml: no lexicon: ");
}

#[test]
fn the_command_line_goes_before_the_configuration() {
    let (folder, report) = Folder::with("报告.txt", REPORT.as_bytes());
    folder.add("词.toml", "[[unit]]\nkind = \"measure\"\nchinese = \"any\"\nwords = \"畦\"\n".as_bytes());
    let config = folder.add("config.toml", "language = 'en'\nindent = 0\nlexicon = '词.toml'\n".as_bytes());
    let run = |args: &[&str]| stdout(&gongbao(&[&["--config", &config], args].concat()));
    assert!(
        run(&["outline", &report]).contains("Preface") && run(&["--lang", "zh", "outline", &report]).contains("引言")
    );
    assert!(run(&["text", &report, "--width", "40"]).contains("\n全年办结案件"));
    let fields = folder.add("梯田.txt", "某区报告\n\n一、进展\n新垦梯田七十畦。\n".as_bytes());
    assert!(run(&["figures", &fields]).contains("七十畦"));
}

#[test]
fn headings_of_ones_own_make_sections() {
    let (folder, report) = Folder::with("报告.txt", "某区报告\n■进展\n办结31件。\n■打算\n继续努力。\n".as_bytes());
    let config = folder.add("config.toml", "headings = [{ pattern = '^■' }]\n".as_bytes());
    let outline = stdout(&gongbao(&["--config", &config, "outline", &report]));
    assert!(outline.contains("■进展") && outline.contains("■打算"), "{outline}");
    let read = stdout(&plain::plain(&["--config", &config, &report], ""));
    assert!(read.contains("#2. ■进展（1 个数据）\n#3. ■打算\n"), "{read}");
}

#[test]
fn a_configuration_with_errors_is_told_and_the_rest_of_it_holds() {
    let (folder, report) = Folder::with("报告.txt", REPORT.as_bytes());
    let wrong = "language = 'en'\nmeasure = \"wide\u{1b}[2J\"\n[keys.reading]\nline-donw = 'j'\n";
    let config = folder.add("config.toml", wrong.as_bytes());
    let output = gongbao(&["--config", &config, "outline", &report]);
    assert_eq!((output.status.code(), stdout(&output).contains("Preface")), (Some(0), true));
    let told: Vec<String> = stderr(&output).lines().map(str::to_owned).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].starts_with("gongbao: ") && told[0].contains("config.toml:2: found "), "{told:?}");
    assert!(told[1].ends_with("config.toml:4: found `line-donw`, allowed `line-down`"), "{told:?}");
    assert_eq!(stderr(&gongbao(&["--no-config", "outline", &report])), "");
    check_error(&["--config", "没有.toml", "outline", &report], "没有.toml: cannot be read: ");
}

#[test]
fn a_configuration_to_begin_with_is_written_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gongbao").join("config.toml");
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
        command.args(args).env("XDG_CONFIG_HOME", folder.path()).stdin(Stdio::null()).output().unwrap()
    };
    let name = format!("{}\n", path.display());
    assert_eq!(stdout(&run(&["config", "path"])), name);
    assert_eq!(stdout(&run(&["config", "init"])), name);
    let written = fs::read_to_string(&path).unwrap();
    assert!(written.contains("#line-down = "), "{written}");
    assert_eq!(stderr(&run(&["outline"])), "");
    fs::write(&path, "theme = \"dark\"\n").unwrap();
    let again = run(&["config", "init"]);
    assert_eq!((again.status.code(), fs::read_to_string(&path).unwrap().as_str()), (Some(2), "theme = \"dark\"\n"));
    assert!(stderr(&again).contains("exists already"), "{}", stderr(&again));
}

#[test]
fn completions_and_the_manual_page_name_every_command() {
    let page = stdout(&gongbao(&["man"]));
    for command in ["outline", "figures", "text", "completions", "man", "licenses"] {
        assert!(page.contains(&format!(".SH \"GONGBAO {}\"", command.to_uppercase())), "{command}");
        for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
            let script = stdout(&gongbao(&["completions", shell]));
            assert!(script.contains(command), "{shell}: {command}");
        }
    }
    for (lang, said) in [("en", "next figure"), ("zh", "下一个数据")] {
        let page = stdout(&gongbao(&["man", "--lang", lang]));
        assert!(page.contains(&format!(".TP\n.B \"f\"\n\\&{said}\n")), "{lang}");
        assert!(page.contains("$XDG_STATE_HOME/gongbao/") && page.contains("VISUAL"), "{lang}");
    }
}

#[test]
fn licences_name_each_dependency_in_the_version_that_is_built() {
    let licences = stdout(&gongbao(&["licenses"]));
    let lock: toml::Table = include_str!("../Cargo.lock").parse().unwrap();
    let manifest: toml::Table = include_str!("../Cargo.toml").parse().unwrap();
    let packages = lock["package"].as_array().unwrap();
    for name in manifest["dependencies"].as_table().unwrap().keys() {
        let mut versions = packages.iter().filter(|package| package["name"].as_str() == Some(name));
        let is_named =
            |package: &toml::Value| licences.contains(&format!("| {name} {} |", package["version"].as_str().unwrap()));
        assert!(versions.any(is_named), "`packaging/third-party` was not run since {name} changed");
    }
    assert!(licences.contains("Copyright 1990-2023 Adobe") && licences.contains("UNICODE, INC."));
}

#[test]
fn the_version_starts_with_that_of_the_package() {
    let told = stdout(&gongbao(&["--version"]));
    assert!(told.starts_with(concat!("gongbao ", env!("CARGO_PKG_VERSION"))), "{told}");
}

#[test]
fn what_a_terminal_would_obey_is_shown_in_every_field_of_a_csv() {
    let report = "一、财政\n收入比部门\u{1b}[2J报送预算增长6%，\u{202e}支出增长7%。\n";
    let (_folder, path) = Folder::with("报告.txt", report.as_bytes());
    let printed = stdout(&gongbao(&["figures", &path, "--format", "csv"]));
    assert!(printed.contains("6%") && !printed.contains(['\u{1b}', '\u{202e}']), "{printed:?}");
}

/// What a command prints in a locale, on standard output and standard error.
fn said(locale: &str, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    command.args(args).env("LC_ALL", locale).env("XDG_CONFIG_HOME", "/nowhere").stdin(Stdio::null());
    let output = command.output().unwrap();
    format!("{}{}", stdout(&output), stderr(&output))
}

#[test]
fn help_and_messages_are_in_the_language_of_the_locale() {
    for (args, zh, en) in [
        (&["--help"][..], "用法：gongbao", "Usage: gongbao"),
        (&["figures", "-h"], "[可取：table, csv", "values: table, csv"),
        (&["--bogus"], "gongbao: 没有 `--bogus`", "error: unexpected argument '--bogus'"),
        (&["config"], "命令：\n  init", "Commands:\n  init"),
        (&["--config", "无.toml", "outline"], "gongbao: 无.toml: 无法读取：", "gongbao: 无.toml: cannot be read: "),
    ] {
        for (locale, expected) in [("zh_CN.UTF-8", zh), ("en_GB.UTF-8", en), ("C.UTF-8", en)] {
            let said = said(locale, args);
            assert!(said.contains(expected), "{locale}: `{said}` lacks `{expected}`");
        }
    }
}

#[test]
fn a_language_that_is_asked_for_goes_before_the_locale() {
    let (_folder, config) = Folder::with("配置.toml", "language = \"zh\"\nmesure = 70\n".as_bytes());
    assert!(said("C", &["--lang", "zh", "--bogus"]).contains("没有 `--bogus`"));
    assert!(said("en_GB", &["--config", &config, "--bogus"]).contains("没有 `--bogus`"));
    assert!(said("en_GB", &["--config", &config, "outline"]).contains("配置.toml:2: 这里是 `mesure`，应为 `measure`"));
}

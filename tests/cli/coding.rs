//! Values of a codebook's variables that a person set: `compare --codebook` goes by them.

use super::*;
use gongbao::compare::{CodedByHand, Coding};
use gongbao::document::{Document, Source};
use gongbao::state::store::Store;

const REPORT: &str =
    "东篱县2024年统计公报\n\n一、农业\n\n全年粮食产量31.73万吨。夏粮12.97万吨。\n\n全年造林613公顷。\n";
const CODEBOOK: &str = "[[variable]]\nname = \"粮食\"\nsay = [\"粮食产量\"]\n\n[[variable]]\nname = \"油料\"\n\n\
    [[variable]]\nname = \"造林\"\n";

/// A folder with a report, a codebook and what is remembered.
struct CodedFolder {
    folder: Folder,
    report: String,
    codebook: String,
    store: Store,
}

impl CodedFolder {
    fn new() -> Self {
        let (folder, report) = Folder::with("报告.txt", REPORT.as_bytes());
        let codebook = folder.add("变量.toml", CODEBOOK.as_bytes());
        let store = Store::new(folder.0.path().join("gongbao"));
        Self { folder, report, codebook, store }
    }

    /// Lets this be said of a variable, as the reader does.
    fn say(&self, variable: &str, says: Option<CodedByHand>) {
        let source = Source { name: String::new(), encoding: "UTF-8" };
        let report = Document::parse(source, REPORT.to_owned()).fingerprint;
        self.store.code(&Coding { report, variable: variable.into(), says }).unwrap();
    }

    fn compare(&self, args: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
        command.args(["compare", "--codebook", &self.codebook, &self.report]).args(args);
        command.env("LC_ALL", "C.UTF-8").env("XDG_CONFIG_HOME", "/nowhere").env("XDG_STATE_HOME", self.folder.0.path());
        stdout(&command.stdin(Stdio::null()).output().unwrap())
    }

    /// For each variable how it is coded, its values, and whether a person said so.
    fn cells(&self, args: &[&str]) -> Vec<(String, Vec<String>, bool)> {
        let told = self.compare(&[&["--format", "jsonl"][..], args].concat());
        let cell = |line: &str| {
            let record: Value = serde_json::from_str(line).unwrap();
            let values =
                record["cells"].as_array().unwrap().iter().map(|cell| cell["text"].as_str().unwrap().to_owned());
            let status = format!("{} {}", record["variable"].as_str().unwrap(), record["status"].as_str().unwrap());
            (status, values.collect(), record["by_hand"].as_bool().unwrap())
        };
        told.lines().map(cell).collect()
    }
}

fn cell(status: &str, values: &[&str], by_hand: bool) -> (String, Vec<String>, bool) {
    (status.to_owned(), values.iter().map(|value| (*value).to_owned()).collect(), by_hand)
}

/// The byte with which the number begins that reads so.
fn at(number: &str) -> Option<CodedByHand> {
    REPORT.find(number).map(CodedByHand::Figure)
}

#[test]
fn a_value_that_was_set_by_hand_is_kept_and_wins() {
    let folder = CodedFolder::new();
    let found = [
        cell("粮食 filled", &["31.73万吨"], false),
        cell("油料 missing", &[], false),
        cell("造林 filled", &["613公顷"], false),
    ];
    assert_eq!(folder.cells(&[]), found);
    folder.say("粮食", at("12.97"));
    folder.say("油料", at("613"));
    folder.say("造林", Some(CodedByHand::Missing));
    let said = [
        cell("粮食 filled", &["12.97万吨"], true),
        cell("油料 filled", &["613公顷"], true),
        cell("造林 missing", &[], true),
    ];
    assert_eq!(folder.cells(&[]), said);
    assert_eq!(folder.cells(&["--no-state"]), found, "nothing is known of it");
}

#[test]
fn a_value_that_was_given_back_is_as_the_codebook_finds_it() {
    let folder = CodedFolder::new();
    folder.say("粮食", at("12.97"));
    folder.say("粮食", None);
    assert_eq!(folder.cells(&[])[0], cell("粮食 filled", &["31.73万吨"], false));
}

#[test]
fn a_table_has_the_values_that_were_set_and_a_long_one_says_which_these_are() {
    let folder = CodedFolder::new();
    folder.say("造林", at("31.73"));
    let wide = folder.compare(&["--format", "csv"]);
    assert!(wide.lines().nth(1).unwrap().ends_with(",missing,317300"), "{wide}");
    let long = folder.compare(&["--format", "csv", "--long"]);
    assert!(long.lines().any(|line| line.contains(",造林,filled,yes,")), "{long}");
    assert!(long.lines().any(|line| line.contains(",粮食,filled,,")), "{long}");
}

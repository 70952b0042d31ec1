//! Programs that read and mark the same report side by side, one of which is killed again and again.
#![allow(clippy::unwrap_used, clippy::expect_used)] // The helpers of a test may fail it.

use gongbao::document::{Document, Source};
use gongbao::figure::Engine;
use gongbao::reader::bookmarks;
use gongbao::reader::{Action, Edit, Reader};
use gongbao::state::save_thread::SaveThread;
use gongbao::state::store::Store;
use gongbao::state::tracker::StateTracker;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::time::{Duration, SystemTime};
use std::{env, fs, thread};

/// How often the other program is killed. `KILLS` in the environment says otherwise.
const KILLS: u32 = 200;

/// Where the program that is killed finds the state folder.
const STATE: &str = "GONGBAO_TEST_STATE";

/// With which of its letters it begins, from 0.
const FIRST: &str = "GONGBAO_TEST_FIRST";

/// Patience with a busy machine; nothing waits so long unless it fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// When each letter was set, in milliseconds since 1970, as state files have it.
type Marks = BTreeMap<char, u128>;

fn document() -> Document {
    let text = (101..140).map(|number| format!("第{number}项工作已经办结。\n")).collect();
    Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text)
}

/// A program that reads and marks, as `gongbao` does.
struct Program {
    reader: Reader,
    tracker: StateTracker,
}

impl Program {
    fn start(store: &Store) -> Self {
        let document = document();
        let state = store.recall(&document, None);
        let reader = Reader::new(document, Vec::new()).with_state(state.as_ref());
        let save_thread = SaveThread::start(store.clone(), |fault| panic!("{fault:?}")).unwrap();
        Self { reader, tracker: StateTracker::new(save_thread, None) }
    }

    /// Moves, and marks the line with `letter`; returns when that is saved, as far as the program can know.
    fn mark(&mut self, letter: char) {
        for action in [Action::NextSection, Action::LineDown, Action::SetBookmark, Action::Letter(letter)] {
            self.reader.update(action);
        }
        self.tracker.remember(&self.reader);
        assert!(self.tracker.save(PATIENCE));
    }

    fn marks(&self) -> Marks {
        times(self.reader.bookmarks())
    }
}

fn times(marks: &bookmarks::Bookmarks) -> Marks {
    let time = |set: SystemTime| set.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_millis();
    marks.iter().map(|(letter, mark)| (letter, time(mark.set))).collect()
}

/// Not a test of its own: the program that the test below kills.
#[test]
#[ignore = "runs until it is killed"]
fn marks_until_it_is_killed() {
    let store = Store::new(env::var_os(STATE).unwrap().into());
    let mut program = Program::start(&store);
    let first = env::var(FIRST).unwrap().parse().unwrap();
    println!("reads");
    for letter in ('a'..='m').cycle().skip(first) {
        program.mark(letter);
        println!("saved {letter} {}", program.marks()[&letter]);
    }
}

#[test]
fn no_mark_is_lost_and_no_file_broken_however_often_one_of_two_programs_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().to_owned());
    let kills = env::var("KILLS").map_or(KILLS, |kills| kills.parse().unwrap());
    // Dropped at the end, also where the test fails: then the survivor ends too.
    let (alive, is_alive) = mpsc::channel::<()>();
    thread::scope(|scope| {
        let alive = alive;
        let survivor = scope.spawn(|| marks_while(&store, is_alive));
        let mut saved = Marks::new();
        let mut seed: u32 = 20_201_231;
        for round in 0..kills {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            saved.extend(kill(folder.path(), round, Duration::from_micros(u64::from(seed >> 8) % 30_000)));
            check(folder.path(), &store, &saved);
        }
        assert_eq!(saved.len(), 13, "each letter was saved some time");
        drop(alive);
        saved.extend(survivor.join().unwrap());
        check(folder.path(), &store, &saved);
    });
}

/// Marks with the other half of the letters, beside the one that is killed.
fn marks_while(store: &Store, is_alive: Receiver<()>) -> Marks {
    let mut program = Program::start(store);
    for letter in ('n'..='z').cycle() {
        program.mark(letter);
        if letter == 'z' && is_alive.try_recv() == Err(TryRecvError::Disconnected) {
            break;
        }
    }
    program.marks()
}

/// Runs the other program and kills it so long after it began to read, every second time after its first mark was saved;
/// the marks that it said are saved.
fn kill(state: &Path, round: u32, after: Duration) -> Marks {
    let args = ["--exact", "marks_until_it_is_killed", "--ignored", "--nocapture"];
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(args).env(STATE, state).env(FIRST, (round % 13).to_string());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let begun = if round.is_multiple_of(2) { "reads" } else { "saved" };
    let mut said = String::new();
    while !said.lines().any(|line| line.starts_with(begun)) {
        assert!(output.read_line(&mut said).unwrap() > 0, "the other program did not start");
    }
    thread::sleep(after);
    end(&mut child);
    output.read_to_string(&mut said).unwrap();
    said.lines().filter_map(mark_of).collect()
}

#[track_caller]
fn end(child: &mut Child) {
    assert!(child.try_wait().unwrap().is_none(), "the other program ended by itself");
    child.kill().unwrap();
    child.wait().unwrap();
}

/// The mark in a line such as `saved a 1764000000000`.
fn mark_of(line: &str) -> Option<(char, u128)> {
    let (letter, set) = line.strip_prefix("saved ")?.split_once(' ')?;
    Some((letter.chars().next()?, set.parse().ok()?))
}

/// All marks of `saved` are there, or newer ones with their letters, and every file is whole.
#[track_caller]
fn check(folder: &Path, store: &Store, saved: &Marks) {
    let found = store.recall(&document(), None).map(|memory| times(&memory.bookmarks)).unwrap_or_default();
    for (letter, set) in saved {
        assert!(found.get(letter).is_some_and(|found| found >= set), "{letter} is lost");
    }
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(!name.contains("broken"), "{name}");
        if name.ends_with(".json") {
            serde_json::from_slice::<serde_json::Value>(&fs::read(&path).unwrap()).unwrap();
        }
    }
}

/// What `gongbao --recent` prints and tells, with a state folder in `home`, and its exit code.
fn recent(home: &Path) -> (String, String, Option<i32>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    let output = command.arg("--recent").env("XDG_STATE_HOME", home).env("LC_ALL", "C.UTF-8").output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[cfg(unix)]
#[test]
fn recent_reports_are_printed_where_there_is_no_terminal() {
    let home = tempfile::tempdir().unwrap();
    let nothing = recent(home.path());
    assert_eq!((nothing.0.as_str(), nothing.2), ("", Some(1)));
    assert_eq!(nothing.1, "gongbao: no report has been read from a file yet\n");
    let path = home.path().join("报告.txt");
    fs::write(&path, "清河市工作报告\n一、进展\n办结31件。\n").unwrap();
    let reader = Reader::new(gongbao::document::load::open(&path).unwrap(), Vec::new());
    let save_thread = SaveThread::start(Store::new(home.path().join("gongbao")), |fault| panic!("{fault:?}")).unwrap();
    let mut tracker = StateTracker::new(save_thread, Some(path.clone()));
    tracker.remember(&reader);
    assert!(tracker.save(PATIENCE));
    let row = format!("刚刚  清河市工作报告    {}\n", path.display());
    assert_eq!(recent(home.path()), (row.clone(), String::new(), Some(0)));
    fs::remove_file(&path).unwrap();
    assert_eq!(recent(home.path()).0, row.replace("报告    ", "报告  ! 文件不在了  "));
}

/// What `gongbao` prints and tells for `args`, with a state folder in `home`; `text` is what is piped in.
fn piped(home: &Path, args: &[&str], text: &str) -> (String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    command.args(args).env("XDG_STATE_HOME", home).env("XDG_CONFIG_HOME", "/nowhere").env("LC_ALL", "C.UTF-8");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr))
}

/// Corrects the first figure of the report at `path` in a reader with a state folder in `home`.
fn correct(home: &Path, path: &Path, label: &str) {
    let document = gongbao::document::load::open(path).unwrap();
    let figures = Engine::new().find(&document);
    let mut reader = Reader::new(document, figures);
    let typed = label.chars().map(|c| Action::Edit(Edit::Insert(c)));
    let field = [Action::NextFigure, Action::Correct, Action::Edit(Edit::EraseToStart)].into_iter().chain(typed);
    let period = [Action::NextField, Action::Edit(Edit::EraseToStart), Action::Enter];
    field.chain(period).for_each(|action| drop(reader.update(action)));
    let save_thread = SaveThread::start(Store::new(home.join("gongbao")), |fault| panic!("{fault:?}")).unwrap();
    let mut tracker = StateTracker::new(save_thread, Some(path.to_owned()));
    tracker.remember(&reader);
    assert!(tracker.save(PATIENCE));
}

const CASES: &str = "清河市工作报告\n一、进展\n2021年全市法院办结案件31件，审结42件。\n";

#[cfg(unix)]
#[test]
fn a_pipe_says_what_the_user_said_in_the_reader_unless_it_is_told_not_to() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("报告.txt");
    fs::write(&path, CASES).unwrap();
    correct(home.path(), &path, "结案\u{1b}数");
    let file = path.to_str().unwrap();
    let first = |args: &[&str], text: &str| {
        let (out, told) = piped(home.path(), &[&["figures"], args].concat(), text);
        assert_eq!(told, "");
        out.lines().next().unwrap().to_owned()
    };
    let parts = |line: &str| {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        ["label", "label_by", "period", "period_by", "unit", "unit_by"]
            .map(|name| record[name].as_str().unwrap().to_owned())
    };
    let corrected = ["结案\u{1b}数", "user", "", "user", "件", ""];
    let line = first(&["--format", "jsonl", file], "");
    assert!(line.contains("结案\\u001b数") && line.contains("\"sure\":true"), "{line}");
    assert_eq!(parts(&line), corrected);
    assert_eq!(parts(&first(&["--format", "jsonl", "-"], CASES)), corrected, "a report is known by its text");
    let other = CASES.replace("审结42件", "审结45件");
    assert_eq!(parts(&first(&["--format", "jsonl", "-"], &other))[1], "", "another text is another report");
    fs::write(&path, other).unwrap();
    assert_eq!(parts(&first(&["--format", "jsonl", file], "")), corrected, "a file that changed is known by its name");
    let as_found = parts(&first(&["--format", "jsonl", "--no-state", file], ""));
    assert!(as_found[0].ends_with("办结案件") && as_found[1..4] == ["", "2021年", ""], "{as_found:?}");
    assert!(first(&[file], "").contains("  结案␛数*  "));
    let plain = piped(home.path(), &["--plain", "--lang", "zh", file], "1\nf\n").0;
    assert!(plain.contains("\n结案␛数*：31件\n"), "{plain}");
}

#[cfg(unix)]
#[test]
fn corrections_that_cannot_be_read_are_told_and_kept() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("报告.txt");
    fs::write(&path, CASES).unwrap();
    correct(home.path(), &path, "结案数");
    let folder = home.path().join("gongbao");
    let state = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let state = state.filter(|path| path.extension().is_some_and(|extension| extension == "json")).last().unwrap();
    for (text, why) in [("{\"version\": 9}", "a state file of version 9"), ("no state", "not a state file")] {
        fs::write(&state, text).unwrap();
        let (out, told) = piped(home.path(), &["figures", path.to_str().unwrap()], "");
        assert!(out.contains("办结案件") && !out.contains("结案数"), "{out}");
        assert!(told.starts_with("gongbao: without corrections: ") && told.contains(why), "{told}");
        assert_eq!(fs::read_to_string(&state).unwrap(), text);
    }
}

//! gongbao beside `less` and `treemd`, each in a pty of its own on the same text: from the start to the first screen, and
//! from a key to the last byte that it brings. Prints milliseconds (the median of several runs), their ratio, and bytes;
//! how long gongbao takes to have read all, and how much memory it then holds. A program that is not there is left out.

#![allow(clippy::unwrap_used, clippy::expect_used)] // A bench that cannot run has nothing better to do than to say so.

use gongbao::document::Document;
use portable_pty::{Child, CommandBuilder, PtyPair, PtySize, native_pty_system};
use std::fs;
use std::io::{Read, Write};
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

const RUNS: usize = 9;
const SIZE: PtySize = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };

/// A program that has written nothing for so long has done what it was asked.
const QUIET: Duration = Duration::from_millis(150);

/// Reading all of a large report may take so long without a word.
const LONG_QUIET: Duration = Duration::from_secs(5);

/// What one run took.
struct Times {
    first_screen: Duration,
    page: Duration,
    page_bytes: usize,
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let report = Document::built_in().text;
    for (name, times) in [("built-in report", 1), ("40 MB", 40_000_000 / report.len())] {
        let path = folder.path().join("report.md");
        fs::write(&path, report.repeat(times)).expect("a report");
        let file = path.to_str().expect("a path");
        let ours = median(env!("CARGO_BIN_EXE_gongbao"), file);
        println!("{name}, {}×{}", SIZE.cols, SIZE.rows);
        for other in ["less", "treemd"].into_iter().filter(|program| is_there(program)) {
            compare(&ours, other, &median(other, file));
        }
        let size = fs::metadata(&path).expect("a report").len();
        let (time, memory) = whole(file);
        println!("  all of it read: {:.0} ms, memory {:.2} times the report", ms(time), memory as f64 / size as f64);
    }
}

/// Whether a program can be started.
fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

fn compare(ours: &Times, other: &str, theirs: &Times) {
    let times = [("first screen", ours.first_screen, theirs.first_screen), ("page forward", ours.page, theirs.page)];
    for (what, ours, theirs) in times {
        let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
        println!("  {what}: gongbao {:.2} ms, {other} {:.2} ms, ratio {ratio:.2}", ms(ours), ms(theirs));
    }
    println!("  bytes of a page: gongbao {}, {other} {}", ours.page_bytes, theirs.page_bytes);
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The median of each time by itself.
fn median(program: &str, file: &str) -> Times {
    let runs: Vec<Times> = (0..RUNS).map(|_| run(program, file)).collect();
    let middle = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times[RUNS / 2]
    };
    Times {
        first_screen: middle(runs.iter().map(|run| run.first_screen).collect()),
        page: middle(runs.iter().map(|run| run.page).collect()),
        page_bytes: runs[0].page_bytes,
    }
}

fn run(program: &str, file: &str) -> Times {
    let mut session = Session::start(program, file);
    let (first, _) = session.answered(QUIET);
    let pressed = Instant::now();
    session.input.write_all(b" ").expect("a key");
    let (last, page_bytes) = session.answered(QUIET);
    let times = Times { first_screen: first - session.start, page: last - pressed, page_bytes };
    session.end();
    times
}

/// How long gongbao takes until it has read all of a report, and the most memory that it held until then, in bytes.
fn whole(file: &str) -> (Duration, usize) {
    let mut session = Session::start(env!("CARGO_BIN_EXE_gongbao"), file);
    let (last, _) = session.answered(LONG_QUIET);
    let memory = session.child.process_id().map_or(0, most_memory);
    let time = last - session.start;
    session.end();
    (time, memory)
}

/// A program in a pty, with what it writes.
struct Session {
    start: Instant,
    child: Box<dyn Child + Send + Sync>,
    input: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    _pty: PtyPair,
}

impl Session {
    fn start(program: &str, file: &str) -> Self {
        let pty = native_pty_system().openpty(SIZE).expect("a pty");
        let mut command = CommandBuilder::new(program);
        command.arg(file);
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        command.env("XDG_STATE_HOME", std::env::temp_dir().join("gongbao-beside"));
        let start = Instant::now();
        let child = pty.slave.spawn_command(command).expect("the program");
        let mut output = pty.master.try_clone_reader().expect("its output");
        let input = pty.master.take_writer().expect("its input");
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || {
            let mut bytes = [0; 1 << 16];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                let _ = sender.send((Instant::now(), bytes[..count].to_vec()));
            }
        });
        Self { start, child, input, output: receiver, _pty: pty }
    }

    /// Waits until nothing came for so long: when the last bytes came, and how many there were. Answers as a terminal
    /// would that gives one cell to ambiguous characters.
    fn answered(&mut self, quiet: Duration) -> (Instant, usize) {
        let (mut last, mut count) = (Instant::now(), 0);
        while let Ok((at, bytes)) = self.output.recv_timeout(quiet) {
            let asked = String::from_utf8_lossy(&bytes).matches("\x1b[6n").count();
            if asked > 0 {
                let answer = "\x1b[2;2R".repeat(asked) + "\x1b[?62c";
                self.input.write_all(answer.as_bytes()).expect("an answer");
            }
            (last, count) = (at, count + bytes.len());
        }
        (last, count)
    }

    fn end(mut self) {
        self.child.kill().expect("an end");
        let _ = self.child.wait();
    }
}

/// The most memory that a process held, in bytes, as Linux tells it.
fn most_memory(process: u32) -> usize {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.split_whitespace().next()?.parse::<usize>().ok()).map_or(0, |kib| kib * 1024)
}

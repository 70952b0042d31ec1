//! gongbao beside `less`, each in a pty of its own on the same text: from the start to the first screen, and from a key
//! to the last byte that it brings. Prints milliseconds (the median of several runs), their ratio, and bytes.

#![allow(clippy::unwrap_used, clippy::expect_used)] // A bench that cannot run has nothing better to do than to say so.

use gongbao::document::Document;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use std::fs;
use std::io::{Read, Write};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

const RUNS: usize = 9;
const SIZE: PtySize = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };

/// A program that has written nothing for so long has done what it was asked.
const QUIET: Duration = Duration::from_millis(150);

/// What each of the keys took.
struct Times {
    first_screen: Duration,
    page: Duration,
    page_bytes: usize,
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let report = Document::built_in().text;
    for (name, times) in [("built-in report", 1), ("40 MB", 40_000_000 / report.len())] {
        let path = folder.path().join("report.txt");
        fs::write(&path, report.repeat(times)).expect("a report");
        let file = path.to_str().expect("a path");
        let ours = median(env!("CARGO_BIN_EXE_gongbao"), file);
        let theirs = median("less", file);
        println!("{name}, {}×{}", SIZE.cols, SIZE.rows);
        for (what, ours, theirs) in
            [("first screen", ours.first_screen, theirs.first_screen), ("page forward", ours.page, theirs.page)]
        {
            let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
            println!("  {what}: gongbao {:.2} ms, less {:.2} ms, ratio {ratio:.2}", ms(ours), ms(theirs));
        }
        println!("  bytes of a page: gongbao {}, less {}", ours.page_bytes, theirs.page_bytes);
    }
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
    let pair = native_pty_system().openpty(SIZE).expect("a pty");
    let mut command = CommandBuilder::new(program);
    command.arg(file);
    command.env("TERM", "xterm-256color");
    command.env("LC_ALL", "C.UTF-8");
    let start = Instant::now();
    let mut child = pair.slave.spawn_command(command).expect("the program");
    let mut output = pair.master.try_clone_reader().expect("its output");
    let mut input = pair.master.take_writer().expect("its input");
    let (sender, receiver) = mpsc::channel();
    let reader = thread::spawn(move || {
        let mut bytes = [0; 1 << 16];
        while let Ok(count @ 1..) = output.read(&mut bytes) {
            let _ = sender.send((Instant::now(), bytes[..count].to_vec()));
        }
    });
    let (first, _) = answered(&receiver, &mut input);
    let pressed = Instant::now();
    input.write_all(b" ").expect("a key");
    let (last, page_bytes) = answered(&receiver, &mut input);
    child.kill().expect("an end");
    let _ = child.wait();
    drop((pair, input));
    let _ = reader.join();
    Times { first_screen: first - start, page: last - pressed, page_bytes }
}

/// Waits until nothing more comes: when the last bytes came, and how many there were. Answers as a terminal would that
/// gives one cell to ambiguous characters.
fn answered(output: &Receiver<(Instant, Vec<u8>)>, input: &mut impl Write) -> (Instant, usize) {
    let (mut last, mut count) = (Instant::now(), 0);
    while let Ok((at, bytes)) = output.recv_timeout(QUIET) {
        let asked = String::from_utf8_lossy(&bytes).matches("\x1b[6n").count();
        if asked > 0 {
            let answer = "\x1b[2;2R".repeat(asked) + "\x1b[?62c";
            input.write_all(answer.as_bytes()).expect("an answer");
        }
        (last, count) = (at, count + bytes.len());
    }
    (last, count)
}

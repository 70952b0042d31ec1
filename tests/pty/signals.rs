//! Signals to the reader in a terminal: those that end it, and those that stop it and let it go on.

use crate::terminal::Terminal;
use crate::{TITLE, reading};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use std::fs;
use std::process::Command;
use std::thread;
use std::time::Duration;

const CTRL_Z: &str = "\u{1a}";

#[test]
fn signals_give_the_terminal_back() {
    let names = ["HUP", "INT", "QUIT", "USR1", "USR2", "ALRM", "TERM", "XCPU", "XFSZ", "VTALRM", "PROF"];
    // Their numbers on Linux, by which shells tell what ended a program.
    for (name, code) in names.into_iter().zip([1, 2, 3, 10, 12, 14, 15, 24, 25, 26, 27].map(|signal| 128 + signal)) {
        let mut terminal = reading();
        terminal.signal(name);
        let ended = terminal.ends();
        assert!(ended == code || !cfg!(target_os = "linux") && ended > 128, "{name}: {ended}");
        terminal.is_given_back();
    }
}

#[test]
fn a_terminal_that_takes_no_output_does_not_hold_up_the_end() {
    let mut terminal = Terminal::gongbao(300, 100, &[]);
    terminal.shows(TITLE).shows("本节");
    terminal.unread(|terminal| {
        terminal.keys(&"Gg".repeat(200)).signal("TERM");
        assert_eq!(terminal.ends(), 128 + 15);
    });
}

#[test]
fn control_z_suspends_and_continues_with_the_screen_drawn_anew() {
    let mut terminal = reading();
    terminal
        .keys("f")
        .shows("▌ 260余次")
        .keys(CTRL_Z)
        .stops()
        .is_given_back()
        .signal("CONT")
        .shows("▌ 260余次")
        .keys("q");
    assert_eq!(terminal.ends(), 0);
    terminal.is_given_back();
}

#[test]
fn a_stop_from_outside_gives_the_terminal_back_until_the_program_goes_on() {
    let mut terminal = reading();
    for _ in 0..3 {
        terminal.keys("f").shows("▌").signal("TSTP").stops().is_given_back().signal("CONT").shows("▌").shows(TITLE);
    }
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    terminal.is_given_back();
}

#[test]
fn a_terminal_that_was_used_during_a_stop_without_warning_is_taken_again() {
    let mut terminal = reading();
    terminal.signal("STOP").stops().set_up_as_shells_do().signal("CONT").keys("f").shows("▌ 260余次").keys("q");
    assert_eq!(terminal.ends(), 0);
    terminal.is_given_back();
}

#[test]
fn control_z_stops_the_pipeline_and_the_shell_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let (report, program) = (folder.path().join("report.txt"), env!("CARGO_BIN_EXE_gongbao"));
    fs::write(&report, "某区工作报告\n一、进展\n全年办结案件31件。\n二、打算\n继续努力。\n").unwrap();
    let mut terminal = Terminal::start(80, 24, "bash", &["--norc", "--noprofile", "-i"]);
    terminal.keys(&format!("sh -c \"cat '{}' | '{program}'; echo left\"\r", report.display())).shows("二 打算");
    terminal.keys(CTRL_Z).shows("Stopped").keys("fg\r").shows("二 打算").keys("f").shows("▌ 31件");
    terminal.keys("q").shows("left").keys("exit\r");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_program_whose_terminal_is_gone_ends_though_no_signal_tells_it() {
    let folder = tempfile::tempdir().unwrap();
    let pid = folder.path().join("pid");
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut command = CommandBuilder::new("sh");
    // In a session of its own, which no terminal controls.
    let script = "setsid sh -c 'echo $$ >\"$1\"; exec \"$0\" --no-state' \"$0\" \"$1\"";
    command.args(["-c", script, env!("CARGO_BIN_EXE_gongbao"), pid.to_str().unwrap()]);
    command.env("TERM", "xterm-256color");
    drop(pair.slave.spawn_command(command).unwrap());
    drop(pair.slave);
    let holds =
        |check: &dyn Fn() -> bool| (0..3_000).any(|_| check() || (thread::sleep(Duration::from_millis(10)), false).1);
    assert!(holds(&|| fs::read_to_string(&pid).is_ok_and(|pid| pid.ends_with('\n'))), "it does not begin");
    let pid = fs::read_to_string(&pid).unwrap();
    let threads = || fs::read_dir(format!("/proc/{}/task", pid.trim())).map_or(9, |threads| threads.count());
    assert!(holds(&|| threads() > 3), "it does not read");
    drop(pair.master);
    let is_gone = || !Command::new("kill").args(["-0", pid.trim()]).status().unwrap().success();
    assert!(holds(&is_gone), "it goes on without a terminal");
}

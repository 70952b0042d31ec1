//! A terminal for tests: a program in a pty, and a screen that understands what it writes.

use base64::prelude::{BASE64_STANDARD, Engine};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Patience with a busy machine; nothing waits so long unless it fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// What was last put into the terminal's clipboard.
#[derive(Default)]
struct Clipboard(String);

impl vt100::Callbacks for Clipboard {
    fn copy_to_clipboard(&mut self, _: &mut vt100::Screen, clipboard: &[u8], text: &[u8]) {
        assert_eq!(clipboard, b"c");
        self.0 = String::from_utf8(BASE64_STANDARD.decode(text).unwrap()).unwrap();
    }
}

/// A program that runs in a terminal of its own.
pub struct Terminal {
    master: Box<dyn MasterPty + Send>,
    writer: Arc<Mutex<Box<dyn Write + Send>>>,
    child: Box<dyn Child + Send + Sync>,
    parser: Arc<Mutex<vt100::Parser<Clipboard>>>,
    modes_before: String,
    /// Where the program remembers what was read, where it is not told another place.
    _state: TempDir,
}

impl Terminal {
    /// The reader, started with `args` on `columns` × `rows` cells.
    pub fn gongbao(columns: u16, rows: u16, args: &[&str]) -> Self {
        Self::start(columns, rows, env!("CARGO_BIN_EXE_gongbao"), args)
    }

    /// Any program.
    pub fn start(columns: u16, rows: u16, program: &str, args: &[&str]) -> Self {
        Self::answering(columns, rows, program, args, |_| None)
    }

    /// Any program, in a terminal that answers what the program writes.
    pub fn answering(
        columns: u16,
        rows: u16,
        program: &str,
        args: &[&str],
        answer: impl Fn(&str) -> Option<String> + Send + 'static,
    ) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env_remove("TMUX");
        command.env_remove("VISUAL");
        command.cwd(std::env::current_dir().unwrap());
        let state = tempfile::tempdir().unwrap();
        command.env("XDG_STATE_HOME", state.path());
        let nowhere = ("XDG_CONFIG_HOME", "/nowhere");
        for (name, value) in
            [("TERM", "xterm-256color"), ("LC_ALL", "C.UTF-8"), ("RUST_BACKTRACE", "0"), ("EDITOR", "true"), nowhere]
        {
            command.env(name, value);
        }
        let modes_before = format!("{:?}", pair.master.get_termios());
        let child = pair.slave.spawn_command(command).unwrap();
        let mut output = pair.master.try_clone_reader().unwrap();
        let parser = Arc::new(Mutex::new(vt100::Parser::new_with_callbacks(
            nonzero(rows),
            nonzero(columns),
            0,
            Clipboard::default(),
        )));
        let writer = Arc::new(Mutex::new(pair.master.take_writer().unwrap()));
        let (screen, answers) = (Arc::clone(&parser), Arc::clone(&writer));
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = output.read(&mut bytes) {
                screen.lock().unwrap().process(&bytes[..count]);
                if let Some(answer) = answer(&String::from_utf8_lossy(&bytes[..count])) {
                    answers.lock().unwrap().write_all(answer.as_bytes()).unwrap();
                }
            }
        });
        Self { master: pair.master, writer, child, parser, modes_before, _state: state }
    }

    /// Types `keys`.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let mut writer = self.writer.lock().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
        drop(writer);
        self
    }

    /// Types `keys`, unless the program ends before it took them all; whether it still runs.
    #[track_caller]
    pub fn types(&mut self, keys: &str) -> bool {
        let (writer, keys) = (Arc::clone(&self.writer), keys.to_owned());
        // Nobody takes what a program has left behind: this thread may never come back.
        let typing = thread::spawn(move || writer.lock().unwrap().write_all(keys.as_bytes()));
        // A terminal holds some thousand keys that the program has not read, and takes more only when it has read most of them.
        let end = Instant::now() + 10 * PATIENCE;
        while self.is_running() && !typing.is_finished() {
            assert!(Instant::now() < end, "the program takes no keys:\n{}", self.contents());
            thread::sleep(Duration::from_millis(1));
        }
        self.is_running()
    }

    /// Waits until the screen shows `text`.
    #[track_caller]
    pub fn shows(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("the screen to show `{text}`"), |screen| screen.contents().contains(text))
    }

    /// Waits until the screen no longer shows `text`.
    #[track_caller]
    pub fn hides(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("the screen to hide `{text}`"), |screen| !screen.contents().contains(text))
    }

    /// Waits until `text` is in the clipboard.
    #[track_caller]
    pub fn copies(&mut self, text: &str) -> &mut Self {
        let end = Instant::now() + PATIENCE;
        while self.parser.lock().unwrap().callbacks().0 != text {
            assert!(Instant::now() < end, "not copied: {text}; `{}` was", self.parser.lock().unwrap().callbacks().0);
            thread::sleep(Duration::from_millis(5));
        }
        self
    }

    /// Waits until the screen is as `ready` wants it.
    #[track_caller]
    pub fn wait(&mut self, what: &str, ready: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let end = Instant::now() + PATIENCE;
        while !ready(self.parser.lock().unwrap().screen()) {
            assert!(Instant::now() < end, "waited in vain for {what}:\n{}", self.contents());
            thread::sleep(Duration::from_millis(5));
        }
        self
    }

    /// The screen as text.
    pub fn contents(&self) -> String {
        self.parser.try_lock().map_or("(nobody reads the screen)".into(), |parser| parser.screen().contents())
    }

    /// Runs `test` while nobody reads what the program writes.
    pub fn unread(&mut self, test: impl FnOnce(&mut Self)) {
        let parser = Arc::clone(&self.parser);
        let _reader_waits = parser.lock().unwrap();
        test(self);
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.parser.lock().unwrap().screen_mut().set_size(nonzero(rows), nonzero(columns));
        self.master.resize(size(columns, rows)).unwrap();
        self
    }

    /// Sends the program a signal, by its name.
    pub fn signal(&mut self, name: &str) -> &mut Self {
        let pid = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args([&format!("-{name}"), &pid]).status().unwrap().success());
        self
    }

    /// Has the terminal gather lines and echo them, as a shell leaves it that reads a command.
    pub fn set_up_as_shells_do(&mut self) -> &mut Self {
        let name = self.master.tty_name().unwrap();
        assert!(Command::new("stty").arg("sane").stdin(std::fs::File::open(name).unwrap()).status().unwrap().success());
        self
    }

    /// Waits until the program is stopped.
    #[track_caller]
    pub fn stops(&mut self) -> &mut Self {
        let pid = self.child.process_id().unwrap().to_string();
        let state = || Command::new("ps").args(["-o", "stat=", "-p", &pid]).output().unwrap().stdout;
        let end = Instant::now() + PATIENCE;
        while !state().starts_with(b"T") {
            assert!(Instant::now() < end, "the program did not stop:\n{}", self.contents());
            thread::sleep(Duration::from_millis(5));
        }
        self
    }

    /// Whether the program still runs.
    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Waits for the end of the program; its exit code.
    #[track_caller]
    pub fn ends(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(Instant::now() < end, "the program did not end:\n{}", self.contents());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Asserts that the terminal is as it was before the program ran.
    #[track_caller]
    pub fn is_given_back(&mut self) -> &mut Self {
        self.wait("the main screen, the cursor and a deaf mouse", |screen| {
            let mouse = screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None;
            !screen.alternate_screen() && !screen.hide_cursor() && !mouse && !screen.bracketed_paste()
        });
        let end = Instant::now() + PATIENCE;
        while format!("{:?}", self.master.get_termios()) != self.modes_before {
            assert!(Instant::now() < end, "the terminal is not in the mode that it was in");
            thread::sleep(Duration::from_millis(5));
        }
        self
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn nonzero(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).expect("a screen has cells")
}

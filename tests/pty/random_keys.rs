//! Keys at random over reports, tables, charts, a comparison, a codebook and a library, with resizes between: whatever is typed,
//! the program ends only where a key asks for it, without a panic, and gives the terminal back. `GONGBAO_RANDOM_KEYS` says how
//! many keys, a few thousand by default.

use super::terminal::Terminal;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// Keys without one that stops the program (Ctrl-Z) or ends it; letters and digits stand for themselves.
const KEYS: [&str; 42] = [
    "\r",
    "\u{1b}",
    "\t",
    "\u{1b}[Z",
    "\u{1b}[A",
    "\u{1b}[B",
    "\u{1b}[C",
    "\u{1b}[D",
    "\u{1b}[5~",
    "\u{1b}[6~",
    "\u{1b}[H",
    "\u{1b}[F",
    "\u{1b}[3~",
    "\u{f}",
    "\u{c}",
    "\u{12}",
    "\u{17}",
    "\u{7f}",
    " ",
    "/",
    "?",
    ":",
    "'",
    "!",
    "%",
    "=",
    "]",
    "[",
    "+",
    "-",
    ">",
    "<",
    "{",
    "}",
    "法",
    "治",
    "\u{1b}[<0;40;9M",
    "\u{1b}[<0;50;12m",
    "\u{1b}[<65;40;9M",
    "\u{1b}[200~qq\u{1b}[201~",
    "\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\",
    "\u{1b}OP",
];

const LETTERS: &str = "abcdefghijklmnoprstuvwxyzABCDFGHIJKLMNOPRSTUVWXYZ0123456789";

/// What letters at random would hardly spell: the way to each overlay, and prompts that are answered.
const COMMANDS: [&str; 16] = [
    "x",
    "tc",
    "t/收入\r",
    "g/收入\r",
    "gt",
    "gT",
    "K",
    "L",
    "/审.*[\r",
    "/\tsr\r",
    ":e 库\r",
    ":e 乙.txt\r",
    ":codebook 码.toml\r",
    ":theme\r",
    ":recent\r",
    ":50%\r",
];

/// How a program ends that SIGINT ends, as a shell counts.
const INTERRUPTED: u32 = 128 + 2;

const ENDS: [&str; 3] = ["q", "\u{3}", ":q\r"];

/// How many keys are typed at once; a resize comes between.
const AT_ONCE: usize = 50;

/// Numbers that look random and are the same in each run (xorshift64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    fn of<'a>(&mut self, keys: &[&'a str]) -> &'a str {
        keys[self.below(keys.len())]
    }

    fn key(&mut self) -> String {
        match self.below(400) {
            0 => self.of(&ENDS).to_owned(),
            1..20 => self.of(&COMMANDS).to_owned(),
            20..200 => self.of(&KEYS).to_owned(),
            _ => LETTERS.chars().nth(self.below(LETTERS.len())).map(String::from).unwrap_or_default(),
        }
    }
}

/// What the program is started with, in a folder of its own where it may write files.
const STARTS: [&str; 4] = ["甲.md 乙.txt 丙.html 2023.md", "库", "--codebook 码.toml 库/2022.md 库/2023.md", "乙.txt"];

fn start(folder: &Path, random: &mut Random) -> Terminal {
    let script = format!("cd \"$1\" && exec \"$0\" {}", random.of(&STARTS));
    let folder = folder.to_str().unwrap();
    let mut terminal = Terminal::start(80, 24, "sh", &["-c", &script, env!("CARGO_BIN_EXE_gongbao"), folder]);
    // What is typed before the terminal is taken is not the program's: Ctrl-C would end it as a signal.
    terminal.shows("帮助");
    terminal
}

fn write_reports(folder: &Path) {
    let write = |name: &str, text: String| fs::write(folder.join(name), text).unwrap();
    let table = "# 公报\n\n| 项目 | 2023年 | 2024年 |\n| --- | --- | --- |\n| 收入（亿元） | 31.5 | 42 |\n";
    write("甲.md", table.to_owned() + &"\n## 一、进展\n\n办结31件，增长4.5%。\n".repeat(30));
    write("乙.txt", "一、法治\n去年办结3件、5件，收入2万元。\n".repeat(200));
    write("丙.html", "<h1>公报</h1><p>收入增长6%。</p>".to_owned());
    let variable = |name: &str| format!("[[variable]]\nname = \"{name}\"\nsay = [\"{name}\"]\n");
    write("码.toml", variable("收入") + &variable("办结案件"));
    fs::create_dir(folder.join("库")).unwrap();
    for year in 2021..2024 {
        let report = format!(
            "# 清河区{year}年工作报告\n\n## 一、进展\n\n全年收入{}亿元，办结案件{year}件。其中民事{}件、刑事9件。\n",
            year - 2000,
            year - 9
        );
        write(&format!("库/{year}.md"), report.clone());
        write(&format!("{year}.md"), report);
    }
    write("库/空.txt", String::new());
}

#[test]
fn whatever_is_typed_the_terminal_is_given_back() {
    let folder = tempfile::tempdir().unwrap();
    write_reports(folder.path());
    let count = std::env::var("GONGBAO_RANDOM_KEYS").ok().and_then(|count| count.parse().ok()).unwrap_or(3_000);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut terminal = start(folder.path(), &mut random);
    let (mut typed, mut resized, mut started) = (0, 0, 1);
    let mut interrupts = false;
    while typed < count {
        let keys: String = (0..AT_ONCE).map(|_| random.key()).collect();
        interrupts |= keys.contains('\u{3}');
        if terminal.types(&keys) {
            typed += AT_ONCE;
        } else {
            // Behind a key that ends the program, Ctrl-C may meet it when it has given the terminal back: there it is a signal.
            let end = terminal.ends();
            assert!(end == 0 || end == INTERRUPTED && interrupts, "{end}: {}", terminal.contents());
            terminal.is_given_back();
            terminal = start(folder.path(), &mut random);
            started += 1;
            interrupts = false;
        }
        assert!(!terminal.contents().contains("请报告这个问题"), "a thread panicked:\n{}", terminal.contents());
        if random.below(4) == 0 {
            terminal.resize(1 + random.below(120) as u16, 1 + random.below(50) as u16);
            resized += 1;
            // What is read, compared or searched in the background comes in between two keys.
            thread::sleep(Duration::from_millis(random.below(20) as u64));
        }
    }
    println!("{typed} keys, {resized} resizes, {started} programs");
    // Out of all that may lie over the text; each list that is left leads to another at most. What is typed before the program has
    // caught up comes at once, and Escape with what follows it is another key: it is typed until the program ends.
    for _ in 0..300 {
        if !terminal.types("\u{1b}") {
            break;
        }
        thread::sleep(Duration::from_millis(200));
        terminal.types("\u{3}");
        thread::sleep(Duration::from_millis(200));
    }
    assert_eq!(terminal.ends(), 0, "{}", terminal.contents());
    terminal.is_given_back();
}

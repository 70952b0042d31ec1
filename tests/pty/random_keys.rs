//! Keys at random over several reports, with resizes between: whatever is typed, the program ends only where a key asks for
//! it, without a panic, and gives the terminal back. `GONGBAO_RANDOM_KEYS` says how many keys, a few thousand by default.

use super::terminal::Terminal;
use std::fs;

/// Keys without one that stops the program (Ctrl-Z); letters and digits stand for themselves.
const KEYS: [&str; 36] = [
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
    "\u{f}",
    "\u{c}",
    "\u{12}",
    "\u{7f}",
    " ",
    "/",
    "?",
    ":",
    "'",
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
    "\u{1b}OP",
];

const LETTERS: &str = "abcdefghijklmnoprstuvwxyzABCDFGHIJKLMNOPRSTUVWXYZ0123456789";

/// Numbers that look random and are the same in each run (xorshift64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    fn key(&mut self) -> String {
        match self.below(2) {
            0 => KEYS[self.below(KEYS.len())].to_owned(),
            _ => LETTERS.chars().nth(self.below(LETTERS.len())).map(String::from).unwrap_or_default(),
        }
    }
}

/// A program that reads these reports in a folder of its own, where it may write files.
fn start(folder: &str) -> Terminal {
    let script = "cd \"$1\" && exec \"$0\" 甲.md 乙.txt 丙.html";
    Terminal::start(80, 24, "sh", &["-c", script, env!("CARGO_BIN_EXE_gongbao"), folder])
}

#[test]
fn whatever_is_typed_the_terminal_is_given_back() {
    let folder = tempfile::tempdir().unwrap();
    let table = "# 公报\n\n| 项目 | 2023年 | 2024年 |\n| --- | --- | --- |\n| 收入（亿元） | 31.5 | 42 |\n";
    fs::write(folder.path().join("甲.md"), table.to_owned() + &"\n## 一、进展\n\n办结31件，增长4.5%。\n".repeat(30))
        .unwrap();
    fs::write(folder.path().join("乙.txt"), "一、法治\n去年办结3件、5件，收入2万元。\n".repeat(200)).unwrap();
    fs::write(folder.path().join("丙.html"), "<h1>公报</h1><p>收入增长6%。</p>").unwrap();
    let count = std::env::var("GONGBAO_RANDOM_KEYS").ok().and_then(|count| count.parse().ok()).unwrap_or(3_000);
    let folder = folder.path().to_str().unwrap();
    let (mut random, mut terminal) = (Random(0x9e37_79b9_7f4a_7c15), start(folder));
    for _ in 0..count / 50 {
        let keys: String = (0..50).map(|_| random.key()).collect();
        if !terminal.is_running() {
            assert_eq!(terminal.ends(), 0);
            terminal.is_given_back();
            terminal = start(folder);
        }
        terminal.keys(&keys);
        if random.below(4) == 0 {
            terminal.resize(1 + random.below(120) as u16, 1 + random.below(50) as u16);
        }
    }
    terminal.signal("TERM").ends();
    terminal.is_given_back();
}

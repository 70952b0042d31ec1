//! The reader in a real terminal: what it shows, and how it leaves.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used)] // The helpers of a test may fail it.

#[path = "pty/library.rs"]
mod library;
#[path = "pty/plain.rs"]
mod plain;
#[path = "pty/random_keys.rs"]
mod random_keys;
#[path = "pty/remember.rs"]
mod remember;
#[path = "pty/reports.rs"]
mod reports;
#[path = "pty/signals.rs"]
mod signals;
#[path = "pty/table.rs"]
mod table;
#[path = "pty/terminal.rs"]
mod terminal;

use std::fs;
use terminal::Terminal;

/// A title and a heading of the built-in report.
const TITLE: &str = "许昌市2020年法治政府建设情况";
const CTRL_C: &str = "\u{3}";

fn reading() -> Terminal {
    let mut terminal = Terminal::gongbao(80, 24, &[]);
    terminal.shows(TITLE).shows("本节");
    terminal
}

#[test]
fn three_panes_open_and_q_gives_the_terminal_back() {
    let mut terminal = reading();
    terminal.shows("章节").shows("一 加强组织领导").keys("q");
    assert_eq!(terminal.ends(), 0);
    terminal.is_given_back();
}

#[test]
fn control_c_leaves_too() {
    let mut terminal = reading();
    terminal.keys(CTRL_C);
    assert_eq!(terminal.ends(), 0);
    terminal.is_given_back();
}

#[test]
fn a_figure_is_one_key_away_and_esc_leads_back() {
    let mut terminal = reading();
    terminal.keys("f").shows("▌ 260余次").keys("f").shows("▌ 17000余人次");
    terminal.keys("\u{1b}").hides("▌ 17000余人次").keys("q").ends();
}

#[test]
fn digits_name_a_section_or_repeat_a_motion() {
    let mut terminal = reading();
    terminal.keys("4").shows("▌四 ").keys("2]").shows("▌结语").keys("q").ends();
}

#[test]
fn a_search_goes_to_its_hit_and_counts_the_others() {
    let mut terminal = reading();
    terminal.keys("/审计").shows("/审计").keys("\r").shows("1/5").keys("n").shows("2/5").keys("q").ends();
}

#[test]
fn a_configuration_binds_keys_and_its_errors_are_seen() {
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    fs::write(&config, "theme = 'dark'\nmeasure = 3\n[keys.reading]\nnext-figure = ['x', 'g n']\n").unwrap();
    let mut terminal = Terminal::gongbao(80, 24, &["--config", config.to_str().unwrap()]);
    terminal.shows(TITLE).shows("本节").shows("配置有误：config.toml:2: 这里是 `3`");
    terminal
        .keys("fj")
        .hides("配置有误")
        .hides("▌ 260余次")
        .keys("x")
        .shows("▌ 260余次")
        .keys("gn")
        .shows("▌ 17000余人次");
    terminal.keys("q");
    assert_eq!(terminal.ends(), 0);
    terminal.shows("config.toml:2: found `3`, allowed a number from 20 to 400").is_given_back();
}

#[test]
fn what_is_copied_comes_into_the_clipboard() {
    let mut terminal = reading();
    let heads = "指标\t数据\t数值\t单位\t变化\t对比\t时期\t报告\t章节\t原句\n";
    let row = "举办法治教育培训\t260余次\t260\t次\t\t\t全年\t许昌市2020年法治政府建设情况\t加强组织领导\t";
    let sentence = "领导干部学法有了《许昌市2020年度领导干部学法计划》可依，专题讲座和专题教育陆续开办，\
                    全年举办法治教育培训260余次、参加人员17000余人次，党员干部用法治思维办事的本领明显增强。";
    terminal.keys("fy").copies(&format!("{heads}{row}{sentence}")).shows("已复制：260余次");
    terminal.keys("v").shows("Esc 取消").keys("hhy").copies("260").keys("v\u{1b}").shows("? 帮助").keys("q");
    assert_eq!(terminal.ends(), 0);
    terminal.is_given_back();
}

#[test]
fn the_mouse_selects_and_copies() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.txt");
    fs::write(&report, "某区工作报告\n一、进展\n全年办结案件31件。\n二、打算\n继续努力。\n").unwrap();
    let mut terminal = Terminal::gongbao(80, 24, &[report.to_str().unwrap()]);
    // With the figures comes the second frame: from here on the mouse is listened to.
    terminal.shows("进展         1").keys("\u{1b}[<0;30;6M\u{1b}[<32;32;6M\u{1b}[<32;40;8M").shows("Esc 取消");
    terminal.keys("\u{1b}[<0;40;8m").copies("办结案件31件。\n二、打算").shows("已复制").keys("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_copy_that_few_terminals_take_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.txt");
    let lines =
        |number: usize| format!("某区工作报告\n一、进展\n{}", "　　全年办结案件31件，群众比较满意。\n".repeat(number));
    let copy = |number| {
        fs::write(&report, lines(number)).unwrap();
        let mut terminal = Terminal::gongbao(80, 24, &[report.to_str().unwrap()]);
        terminal.shows("一 进展").shows("%").keys("vGy");
        terminal
    };
    let text = lines(2000).replace('\u{3000}', "");
    copy(2000).shows("有的终端收不下").copies(text.trim_end()).keys("q").ends();
    copy(20_000).shows("没有复制").copies("").keys("q").ends();
}

/// The reader in a terminal that says it puts the cursor into this column behind “ and the like.
fn asked(column: u16) -> Terminal {
    let answer = move |written: &str| {
        let times = written.matches("\u{1b}[6n").count();
        let places = format!("\u{1b}[2;{column}R").repeat(times);
        (times > 0).then(|| places + "\u{1b}[?62;22c")
    };
    Terminal::answering(80, 24, env!("CARGO_BIN_EXE_gongbao"), &[], answer)
}

#[test]
fn the_terminal_is_asked_for_the_cells_of_ambiguous_characters() {
    let mut narrow = asked(2);
    narrow.shows("│").keys("q").ends();
    let mut wide = asked(3);
    wide.shows("|").shows(TITLE).keys("f").shows("> 260余次").keys("q").ends();
    assert!(!wide.contents().contains('│'));
}

#[test]
fn who_says_the_cells_of_ambiguous_characters_needs_no_answer() {
    let mut wide = Terminal::gongbao(80, 24, &["--ambiguous", "wide"]);
    wide.shows("|").shows(TITLE).keys("q").ends();
    let mut narrow = Terminal::gongbao(80, 24, &["--ambiguous", "narrow"]);
    narrow.shows("│").shows(TITLE).keys("q").ends();
}

#[test]
fn keys_typed_while_the_terminal_is_asked_are_not_lost() {
    for mut terminal in [Terminal::gongbao(80, 24, &[]), asked(2)] {
        terminal.keys("f\u{1b}[Bf/审计\r").shows("/审计 1/5").keys("q");
        assert_eq!(terminal.ends(), 0);
    }
}

#[test]
fn an_answer_that_comes_too_late_is_not_typed_text() {
    let mut terminal = reading();
    terminal.keys("/审").shows("/审").keys("\u{1b}[2;2R\u{1b}[2;2R\u{1b}[?62;22c计\r").shows("/审计 1/5").keys("q");
    assert_eq!(terminal.ends(), 0);
}

/// Not a test of its own: the program that `a_panic_gives_the_terminal_back` runs.
#[test]
#[ignore = "panics on purpose, in the terminal of another test"]
fn panics_while_it_reads() {
    let mut screen = gongbao::tui::terminal::Screen::default();
    screen.show(b"").unwrap();
    panic!("on purpose");
}

#[test]
fn a_panic_gives_the_terminal_back_and_tells_its_message_there() {
    let this = std::env::current_exe().unwrap();
    let args = ["--exact", "panics_while_it_reads", "--ignored", "--nocapture"];
    let mut terminal = Terminal::start(80, 24, this.to_str().unwrap(), &args);
    assert_ne!(terminal.ends(), 0);
    terminal.is_given_back().shows("on purpose");
}

/// Not a test of its own: the program that `a_panic_in_the_background_leaves_the_terminal_as_it_is` runs.
#[test]
#[ignore = "panics on purpose, in the terminal of another test"]
fn panics_in_the_background() {
    let mut screen = gongbao::tui::terminal::Screen::default();
    screen.show(b"").unwrap();
    std::thread::spawn(|| panic!("on purpose")).join().unwrap_err();
    screen.show(b"still read").unwrap();
    std::io::stdin().read_line(&mut String::new()).unwrap();
}

#[test]
fn a_panic_in_the_background_leaves_the_terminal_as_it_is() {
    let this = std::env::current_exe().unwrap();
    let args = ["--exact", "panics_in_the_background", "--ignored", "--nocapture"];
    let mut terminal = Terminal::start(80, 24, this.to_str().unwrap(), &args);
    terminal.shows("still read").hides("on purpose").hides("running 1 test").keys("\n");
    assert_eq!(terminal.ends(), 0);
    terminal.is_given_back();
}

#[test]
fn what_is_piped_in_is_read_with_keys_from_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.txt");
    fs::write(&report, "某区工作报告\n一、进展\n全年办结案件31件。\n二、打算\n继续努力。\n").unwrap();
    let program = env!("CARGO_BIN_EXE_gongbao");
    let mut terminal = Terminal::start(80, 24, "sh", &["-c", &format!("cat '{}' | '{program}'", report.display())]);
    terminal.shows("二 打算").keys("f").shows("▌ 31件").keys("q");
    assert_eq!(terminal.ends(), 0);
    terminal.is_given_back();
}

/// Lines of more than 1 MiB, one in a hundred with figures.
fn large() -> String {
    let prose = "　　各单位按照分工，把任务逐项落到实处，群众比较满意。\n".repeat(99);
    format!("　　全年办结案件31件，办结率达到99.2%，群众比较满意。\n{prose}").repeat(200)
}

#[test]
fn a_large_report_opens_by_its_beginning_and_is_read_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.txt");
    let lines = large();
    fs::write(&report, format!("某区工作报告\n一、进展\n{lines}二、打算\n继续努力。\n")).unwrap();
    let path = report.to_str().unwrap();
    let piped = format!("cat '{path}' | '{}'", env!("CARGO_BIN_EXE_gongbao"));
    for mut terminal in [Terminal::gongbao(80, 24, &[path]), Terminal::start(80, 24, "sh", &["-c", &piped])] {
        terminal.shows("一 进展").keys("fff").shows("▌ 31件").shows("二 打算").shows("▌ 31件");
        terminal.keys("G").shows("100%").shows("继续努力").keys("q");
        assert_eq!(terminal.ends(), 0);
    }
}

#[test]
fn a_file_that_changes_is_read_again_at_the_same_place() {
    let folder = tempfile::tempdir().unwrap();
    let (report, new) = (folder.path().join("report.txt"), folder.path().join("new.txt"));
    let lines: String = (101..200).map(|number| format!("第{number}项工作已经办结。\n")).collect();
    let text = format!("某区工作报告\n一、进展\n{lines}二、打算\n继续努力。\n");
    fs::write(&report, &text).unwrap();
    let mut terminal = Terminal::gongbao(80, 24, &[report.to_str().unwrap()]);
    terminal.shows("二 打算").keys("/第150项\r").shows("第150项工作已经办结");
    // As editors save: a new file in the place of the old one; and as programs do that begin by deleting it.
    fs::write(&new, text.replace("某区", "清河区").replace("二、打算", "二、下一步\n三、打算")).unwrap();
    fs::rename(&new, &report).unwrap();
    terminal.shows("三 打算").shows("清河区工作报告").shows("第150项工作已经办结").shows("/第150项 1/1");
    fs::remove_file(&report).unwrap();
    terminal.shows("没有这个文件").shows("第150项工作已经办结");
    fs::write(&report, &text).unwrap();
    terminal.shows("二 打算").shows("某区工作报告").shows("第150项工作已经办结");
    terminal.keys("j").hides("重新载入").keys("r").shows("文件已重新载入").keys("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_large_file_that_changes_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.txt");
    let lines = large();
    fs::write(&report, format!("某区工作报告\n一、进展\n{lines}二、打算\n继续努力。\n")).unwrap();
    let mut terminal = Terminal::gongbao(80, 24, &[report.to_str().unwrap()]);
    terminal.shows("二 打算").keys("G").shows("继续努力");
    fs::write(&report, format!("某区工作报告\n一、进展\n{lines}二、打算\n再接再厉。\n")).unwrap();
    terminal.shows("再接再厉").shows("100%").keys("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_report_from_no_file_is_not_read_again() {
    let mut terminal = reading();
    terminal.keys("r").shows("报告不是从文件打开的").keys("q").ends();
}

#[test]
fn a_file_that_cannot_be_read_leaves_the_terminal_alone() {
    let mut terminal = Terminal::gongbao(80, 24, &["no-such-report.txt"]);
    assert_eq!(terminal.ends(), 2);
    terminal.shows("no-such-report.txt").is_given_back();
}

#[test]
fn control_characters_of_a_report_are_shown_and_not_obeyed() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.txt");
    fs::write(&report, "某区工作报告\n一、进\u{1b}[2J展\n办结\u{1b}]0;title\u{7}31件\u{202e}，已公开。\n").unwrap();
    let mut terminal = Terminal::gongbao(80, 24, &[report.to_str().unwrap()]);
    terminal.shows("进␛[2J展").shows("␛]0;title␇31件").keys("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_key_that_comes_together_with_a_resize_is_read() {
    let mut terminal = reading();
    for round in 0..20 {
        terminal.resize(81 + round % 2, 24).keys("?").shows(" Shift-Tab");
        terminal.resize(80, 24).keys("?").hides(" Shift-Tab");
    }
    terminal.keys("q").ends();
}

#[test]
fn a_resize_there_and_back_is_drawn_anew() {
    let mut terminal = reading();
    for _ in 0..20 {
        terminal.resize(4, 1).resize(80, 24).shows(TITLE).shows("本节");
    }
    terminal.keys("q").ends();
}

#[test]
fn resizing_at_random_while_keys_are_pressed_at_random_never_panics() {
    let mut terminal = reading();
    let keys = [
        "j",
        "k",
        " ",
        "b",
        "G",
        "g",
        "f",
        "F",
        "]",
        "[",
        "\t",
        "\r",
        "?",
        "/法治\r",
        "t",
        "s",
        "v",
        "c",
        "y",
        "n",
        "o",
        "3",
        "h",
        "l",
        "\u{1b}[A",
        "\u{1b}[6~",
    ];
    let mut seed: u32 = 20_201_231;
    let mut random = move |below: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) % below
    };
    for _ in 0..150 {
        if random(3) == 0 {
            terminal.resize(1 + random(300) as u16, 1 + random(100) as u16);
        }
        terminal.keys(keys[random(keys.len() as u32) as usize]);
        assert!(terminal.is_running());
    }
    terminal.resize(80, 24);
    // Out of all that may lie over the text: help, chart, and in the table range, selection and filter.
    for _ in 0..6 {
        terminal.keys("\u{1b}");
    }
    terminal.keys(CTRL_C).keys(CTRL_C);
    assert_eq!(terminal.ends(), 0, "{}", terminal.contents());
    terminal.is_given_back();
}

//! Reading line by line in a terminal.

use crate::terminal::Terminal;

#[test]
fn plain_mode_takes_no_screen_and_prompts_between_pages() {
    let mut terminal = Terminal::gongbao(60, 8, &["--plain"]);
    terminal.shows("7/10  回车继续，或输入命令> ").keys("\r").shows("> ").keys("t\r").shows("7/29  回车继续");
    terminal.keys("/审计\r").shows("审计：5 处").keys("q\r");
    assert_eq!(terminal.ends(), 0);
    terminal.is_given_back();
}

#[test]
fn a_dumb_terminal_is_read_line_by_line() {
    let mut terminal = Terminal::start(80, 24, "env", &["TERM=dumb", env!("CARGO_BIN_EXE_gongbao")]);
    terminal.shows("q 退出").keys("\r").shows("#1> ").keys("\u{4}");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn plain_mode_takes_commands_from_the_terminal_where_the_report_is_piped_in() {
    let program = env!("CARGO_BIN_EXE_gongbao");
    let piped = format!("printf '某区工作报告\\n一、进展\\n办结31件。\\n' | '{program}' --plain");
    let mut terminal = Terminal::start(80, 24, "sh", &["-c", &piped]);
    terminal.shows("q 退出").keys("1\r").shows("办结31件。").shows("1> ").keys("q\r");
    assert_eq!(terminal.ends(), 0);
}

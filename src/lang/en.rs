//! The interface in English.

mod checks;
mod coding;
mod command_line;
mod comparison;
mod concordance;
mod errors;
mod library;

use super::Texts;
use crate::document::Warning;
use crate::reader::all_figures::order::SortKey;
use crate::reader::all_figures::units::UnitKind;
use crate::reader::hints::HintWord;
use crate::reader::{Action, EditorNotice, Notice, SearchAdvice};
use crate::search::{QueryMode, RegexError};

pub const TEXTS: Texts = Texts {
    code: "en",
    name: "English",

    sections: "Sections",
    figures: "Figures",
    figures_in_sight: "In sight",
    no_figures: "no figures here",
    preface: "Preface",
    closing: "Closing",
    boilerplate: "boilerplate",
    lines: "lines",
    reports: "Reports",
    selection: "selection",
    bookmarks: "Bookmarks",
    recent: "Recent reports",
    gone: "! file not found",
    help: "Help",
    colon: ": ",
    parentheses: [" (", ")"],

    report_counts: |sections, figures| format!("{}  {}", counted(sections, "section"), counted(figures, "figure")),
    not_opened_yet: "not opened yet",
    not_opened: |why| format!("cannot be opened: {why}"),
    read_now: "current",
    just_now: "just now",
    minutes_ago: "min ago",
    hours_ago: "h ago",
    days_ago: "d ago",

    all_figures: "All figures",
    all: "all",
    figure: "Figure",
    value: "Value",
    unit: "Unit",
    label: "Label",
    period: "Period",
    qualifier: "Qualif.",
    change: "Change",
    section: "Section",
    basis: "Against",
    report: "Report",
    sentence: "Sentence",
    selected: "selected",
    nothing_shows: "no matching figures",
    unit_kind: |kind| match kind {
        UnitKind::Money => "money",
        UnitKind::Percent => "percent",
        UnitKind::Count => "count",
        UnitKind::Duration => "duration",
        UnitKind::Measure => "measure",
        UnitKind::Other => "other",
    },
    sorted_by: |key| match key {
        SortKey::Position => "by position",
        SortKey::Value => "by value within each unit",
        SortKey::Unit => "by unit",
        SortKey::Label => "by label",
        SortKey::Period => "by period",
        SortKey::Change => "by change",
        SortKey::Section => "by section",
    },
    up: "up",
    down: "down",
    change_to: "to",
    chart: "Chart",
    themes: "Themes",
    differences: " (changes)",
    full_bar: "full bar",

    search_mode: |mode| match mode {
        QueryMode::Literal => "text",
        QueryMode::Regex => "regex",
        QueryMode::Pinyin => "pinyin",
    },
    no_regex: |fault| match fault {
        RegexError::OpenClass => "[ is not closed",
        RegexError::OpenGroup => "( is not closed",
        RegexError::OpenEscape => "nothing after \\",
        RegexError::NothingToRepeat => "nothing to repeat",
        RegexError::TooLarge => "expression too large",
        RegexError::Other => "not a regular expression",
    },
    not_found: "not in this report",
    file_heads: "xlsx: Chinese heads; csv, json …: field names",
    write_to: "export to: ",
    replace: |file| format!("replace {file}?"),
    set_bookmark: "Set a bookmark: press a letter from a to z",
    go_to_bookmark: "Go to a bookmark: press its letter; ' for where the last jump started",
    no_bookmarks: "no bookmarks yet",

    checks: checks::CHECKS,
    library: library::LIBRARY,
    concordance: concordance::CONCORDANCE,
    comparison: comparison::COMPARISON,
    coding: coding::CODING,

    correction: "Correction",
    found: |said| format!("program: {}", if said.is_empty() { "none" } else { said }),
    value_stays: "a unit is a name: the value stays",

    notice,
    warning: |warning| match warning {
        Warning::Undecodable(count) => format!("{count} characters could not be decoded and are shown as �"),
        Warning::MixedEncodings => "lines are of different encodings, and were read as UTF-8 and GB18030".into(),
        Warning::Unmapped(count) => {
            format!("{count} characters are unknown, as their fonts do not say which they are: numbers may lack digits")
        }
        Warning::NoBody => "hardly any text: perhaps only a navigation page".into(),
        Warning::Attached(name) => format!("hardly any text: the report may be in the attachment {name}"),
        Warning::Gibberish => "unreadable text: the file does not say which characters its fonts show".into(),
        Warning::Damaged => "damaged: part of the text may be missing".into(),
        Warning::Cut => "too long: only the first part of it was read".into(),
        Warning::Disordered => "page numbers are not in order: pages may be out of order".into(),
    },
    short_warning: |warning| match warning {
        Warning::Undecodable(_) => "undecodable",
        Warning::MixedEncodings => "mixed encodings",
        Warning::Unmapped(_) => "unknown characters",
        Warning::NoBody | Warning::Attached(_) => "no text",
        Warning::Gibberish => "unreadable text",
        Warning::Damaged => "damaged",
        Warning::Cut => "cut",
        Warning::Disordered => "page order",
    },

    action: Action::english,
    hint,
    keys: "KEYS",
    manual: include_str!("../../assets/manual/en.man"),
    typed_number: |number, section| match section {
        Some(section) => format!("to “{section}”; before a motion: {number} times"),
        None => format!("before a motion: {number} times"),
    },
    digits: "to the section of that number; before a motion: repeat it",
    when_reading: "reading",
    when_asked: "when asked",
    when_typing: "when typing",

    plain_start: "type a number to read that section, Enter for the next; ? help, q quit",
    plain_next_page: "Enter to go on, or type a command",
    plain_help: &[
        ("a number", "read that section and its subsections"),
        ("Enter, n", "the next section"),
        ("p", "the previous section"),
        ("s", "the list of sections"),
        ("f", "the figures of the section"),
        ("t", "all figures"),
        ("/word", "search as text, and as pinyin if there is no hit; //regex; / alone lists the hits again"),
        ("o", "show boilerplate"),
        (":n, :p", "the next report, the previous report"),
        (":ls", "the list of reports"),
        (":e FILE", "open another report"),
        ("?", "help"),
        ("q", "quit"),
    ],
    figure_count: |count| format!(" ({})", counted(count, "figure")),
    hit_count: |count| format!(": {}", counted(count, "hit")),
    folded: |paragraphs| format!("boilerplate ×{paragraphs}: type o to show it"),

    config_head: "The configuration of gongbao. Every entry shows its default: to change it, remove the # before it.\n\
        # An invalid entry is ignored and reported with its line; the other entries are used.",
    config_headings: "more headings: paragraphs of up to 64 characters that match pattern, a regular expression, are headings\n\
        # of this level (1 to 9), for example",
    config_theme: "colours: ",
    config_own_theme: "Themes of your own; give their name to theme above. A colour is \"#0055aa\", 0 to 255, \
        \"bright-red\" or\n\
        # \"default\"; modifiers are bold, dim, italic, underline and reverse. A role that is not listed is as in base.",
    config_keys: "Keys: an action may have several; \"g t\" is two keys in sequence, [] is none. A key given to one action \
        is\n\
        # taken from the action that has it by default.",
    setting_language: "language of the interface: auto follows the locale; or a code such as zh",
    setting_measure: "maximum width of a row of text in cells, 20 to 400",
    setting_indent: "first-line indent of a paragraph in cells, 0 to 16; halved in a narrow pane",
    setting_level: "line-breaking rules: basic; gb: no row ends with a solidus; strict: nor does a row start with a dash or an ellipsis",
    setting_ambiguous: "width of characters such as “ ” — … ①: auto asks the terminal, narrow is one cell, wide two",
    setting_remember: "remember the position, folds, bookmarks, corrections and accepted alarms of each report",
    setting_lexicon: "lexicon files of your own for the figure engine; paths are relative to the folder of this file",

    panicked: "gongbao failed on it; please report this as a bug",
    load_failure: errors::load_failure,
    config_error: |found, allowed| format!("found {found}, allowed {}", errors::allowed(allowed)),

    nothing_piped: "nothing is piped into standard input",
    no_terminal: "standard output is not a terminal",
    terminal_unusable: |why| format!("the terminal cannot be used ({why})"),
    without_terminal: "; `gongbao text`, `gongbao figures` and `gongbao outline` print to files and pipes, `--plain` reads \
        line by line",
    no_such_section: |pattern| format!("no section `{pattern}`; `gongbao outline` lists them"),
    several_sections: |pattern, count, names| format!("`{pattern}` may mean {count} sections: {}", names.join("; ")),
    errors_need_lines: "`--errors jsonl` goes with `--format json` or `--format jsonl`",
    records_are_single: "`--records` answers for one report at a time; `compare` and `codebook` need several",
    workbook_needs_file: "a workbook cannot be written to a terminal; use `-o FILE.xlsx`",
    bad_request: "a request has either `text` or `path`",
    progress: |figures, warnings| format!("{}, {}", counted(figures, "figure"), counted(warnings, "warning")),
    summary: errors::summary,
    no_corrections: |error| format!("without corrections: {}", errors::store_error(error)),
    nothing_recent: "no report has been read from a file yet",
    unreadable: |why| format!("cannot be read: {why}"),
    unwritable: |why| format!("cannot be written: {why}"),
    there_already: "exists already, and was not changed",
    no_home: "no home directory, expected one or `--config FILE`",
    no_lexicon: |why| format!("no lexicon: {why}"),
    command_line: command_line::COMMAND_LINE,
};

/// A number of things: `1 figure`, `2 figures`.
fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::NotFound { query, advice } => not_found(query, *advice),
        Notice::Misconfigured { first, more: 0 } => format!("configuration: {first}"),
        Notice::Misconfigured { first, more } => format!("configuration, and {more} more: {first}"),
        Notice::NoArticle(number) => format!("no article {number}"),
        Notice::NoSection(number) => format!("no section {number}"),
        Notice::Warning(warning) => (TEXTS.warning)(warning),
        Notice::Failed(why) => format!("the rest of the report cannot be opened: {why}"),
        Notice::ReadAgain => "file reloaded".into(),
        Notice::NotReadAgain(why) => format!("cannot reload: {why}"),
        Notice::Copied(text) => format!("copied: {text}"),
        Notice::CopiedNearest(text) => format!("copied the nearest figure: {text}"),
        Notice::NothingToCopy => "nothing here to copy".into(),
        Notice::CopiedMuch(bytes) => format!("copied {} kB, more than some terminals take", bytes / 1000),
        Notice::TooMuchToCopy(bytes) => format!("{} kB is too much, nothing was copied", bytes / 1000),
        Notice::NoFile => "the report is not from a file, nothing to reload".into(),
        Notice::Wrapped => "search wrapped around".into(),
        Notice::NoSearch => "no search yet".into(),
        Notice::LastFigure => "no more figures".into(),
        Notice::FirstFigure => "no earlier figures".into(),
        Notice::LastSection => "no more sections".into(),
        Notice::FirstSection => "no earlier sections".into(),
        Notice::EndAwaited => "still loading; on to the end when all is there".into(),
        Notice::Widest => "no wider on this screen".into(),
        Notice::LastReport => "no more reports".into(),
        Notice::FirstReport => "no earlier reports".into(),
        Notice::Opening(file) => format!("opening {file} …"),
        Notice::Opened(file) => format!("opened {file}"),
        Notice::NotOpened { file, why } => format!("cannot open {file}: {why}"),
        Notice::NoBoilerplate => "no boilerplate in sight".into(),
        Notice::NoColumn => "no more columns that way".into(),
        Notice::BookmarkSet(letter) => format!("bookmark {letter} set"),
        Notice::NoFigure => "no figure here".into(),
        Notice::Corrected => "corrected".into(),
        Notice::CorrectionTakenBack => "as the program says again".into(),
        Notice::NotAllRead => "bookmarks and corrections are available once the whole report is loaded".into(),
        Notice::NoBookmark(letter) => format!("no bookmark {letter}"),
        Notice::NoLetter(c) => format!("bookmarks use letters from a to z, not {c}"),
        Notice::NoWayForward => "no later position".into(),
        Notice::StateFault(error) => format!("reading state: {}", errors::store_error(error)),
        Notice::Editor(told) => editor_notice(told),
        Notice::List(notice) => (TEXTS.library.notice)(notice),
        Notice::ThemeUntilEnd(name) => format!("{name} until you quit; to keep it: theme = \"{name}\" in config.toml"),
        Notice::NoTheme { name, known } => format!("no theme {name}, only {known}"),
        Notice::NoCommand(typed) => format!("no such command: {typed}"),
        Notice::Check(told) => (TEXTS.checks.notice)(told),
        Notice::NoSeries => "no figures to compare".into(),
        Notice::CopiedFigures(figures) => format!("{} copied", counted(*figures, "figure")),
        Notice::CopiedTable { rows, columns } => format!("table copied: {rows} × {columns} cells"),
        Notice::Exported(figures, file) => format!("{} exported to {file}", counted(*figures, "figure")),
        Notice::Comparison(told) => (TEXTS.comparison.notice)(told),
        Notice::Coding(told) => (TEXTS.coding.notice)(told),
        Notice::NoFolder => "there is no such folder".into(),
        Notice::NotExported(why) => format!("cannot export: {why}"),
        Notice::NoFormat(endings) => format!("the name must end with one of {endings}"),
        Notice::NotReplaced => "the file was not changed".into(),
        Notice::NoWayBack => "no earlier position".into(),
    }
}

fn not_found(query: &str, advice: SearchAdvice) -> String {
    match advice {
        SearchAdvice::Rest => format!("not in what is loaded yet: {query}"),
        SearchAdvice::OtherReports => format!("not in this report: {query}; :grep {query} looks in all"),
        SearchAdvice::Expression => format!("not in this report: {query}; // looks for a regular expression"),
        SearchAdvice::Nothing => format!("not in this report: {query}"),
    }
}

fn editor_notice(notice: &EditorNotice) -> String {
    match notice {
        EditorNotice::NotRun(why) => format!("the editor did not run: {why}"),
        EditorNotice::SourceEdited => "the editor had the source file; the screen shows the text made of it".into(),
        EditorNotice::NoSource => "no file to edit: it is gone, or the report came from none".into(),
        EditorNotice::NoTextFile => "no text file: an editor would show its bytes".into(),
    }
}

fn hint(word: HintWord) -> &'static str {
    match word {
        HintWord::Help => "help",
        HintWord::Quit => "quit",
        HintWord::Back => "back",
        HintWord::Close => "close",
        HintWord::Cancel => "cancel",
        HintWord::Line => "line",
        HintWord::Page => "page",
        HintWord::Section => "section",
        HintWord::Figure => "figure",
        HintWord::Character => "character",
        HintWord::Pane => "pane",
        HintWord::Choose => "choose",
        HintWord::Read => "read",
        HintWord::Open => "open",
        HintWord::Fold => "fold",
        HintWord::Search => "search",
        HintWord::AllFigures => "all figures",
        HintWord::Bookmark => "bookmark",
        HintWord::Command => "command",
        HintWord::Filter => "filter",
        HintWord::Sort => "sort",
        HintWord::Units => "units",
        HintWord::Select => "select",
        HintWord::Copy => "copy",
        HintWord::Export => "export",
        HintWord::Chart => "chart",
        HintWord::Alarm => "alarm",
        HintWord::AcceptAlarm => "accept",
        HintWord::Correct => "correct",
        HintWord::Save => "save",
        HintWord::Use => "use",
        HintWord::Field => "field",
        HintWord::AsFound => "as the program says",
        HintWord::OtherEnd => "other end",
        HintWord::Paragraphs => "paragraphs",
        HintWord::Replace => "replace",
        HintWord::Keep => "keep",
        HintWord::Compare => "compare",
        HintWord::Column => "column",
        HintWord::Kinds => "kind",
        HintWord::Judge => "same/not",
        HintWord::Candidate => "candidate",
        HintWord::Code => "is/none/as found",
    }
}

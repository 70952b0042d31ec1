//! The interface in English.

use super::{Allowed, CommandLine, Texts, in_backticks, joined};
use crate::document::load::LoadFailure;
use crate::document::{Refusal, Warning, binary_format_names};
use crate::reader::all_figures::order::SortKey;
use crate::reader::all_figures::units::UnitKind;
use crate::reader::hints::HintWord;
use crate::reader::{Action, Notice};
use crate::search::{QueryMode, RegexError};

pub const TEXTS: Texts = Texts {
    code: "en",
    name: "English",

    sections: "Sections",
    figures: "Figures",
    no_figures: "no figures here",
    preface: "Preface",
    closing: "Closing",
    boilerplate: "boilerplate",
    lines: "lines",
    reports: "Reports",
    selection: "selection",
    bookmarks: "Bookmarks",
    recent: "Read last",
    gone: "! the file is gone",
    help: "Help",
    colon: ": ",
    parentheses: [" (", ")"],

    report_counts: |sections, figures| format!("{sections} sections  {figures} figures"),
    not_opened_yet: "not opened yet",
    not_opened: |why| format!("cannot be opened: {why}"),
    read_now: "read now",
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
    qualifier: "Qualif.",
    change: "Change",
    section: "Section",
    selected: "selected",
    nothing_shows: "no such figures",
    unit_kind: |kind| match kind {
        UnitKind::Money => "money",
        UnitKind::Percent => "percent",
        UnitKind::Count => "count",
        UnitKind::Duration => "duration",
        UnitKind::Measure => "measure",
        UnitKind::Other => "other",
    },
    sorted_by: |key| match key {
        SortKey::Position => "by place",
        SortKey::Value => "by value in its unit",
        SortKey::Unit => "by unit",
        SortKey::Section => "by section",
    },
    up: "up",
    down: "down",
    change_to: "to",
    chart: "Chart",
    differences: " (changes)",

    search_mode: |mode| match mode {
        QueryMode::Literal => "text",
        QueryMode::Regex => "regex",
        QueryMode::Pinyin => "pinyin",
    },
    no_regex: |fault| match fault {
        RegexError::OpenClass => "[ is not closed",
        RegexError::OpenGroup => "( is not closed",
        RegexError::OpenEscape => "nothing behind \\",
        RegexError::NothingToRepeat => "nothing to repeat",
        RegexError::TooLarge => "too large an expression",
        RegexError::Other => "no regular expression",
    },
    not_found: "not found",
    write_to: "write to: ",
    replace: |file| format!("replace {file}?"),
    set_bookmark: "Set a bookmark: a letter from a to z",
    go_to_bookmark: "To a bookmark: its letter; ' before the last jump",
    no_bookmarks: "no bookmarks yet",

    notice,
    warning: |warning| match warning {
        Warning::Undecodable(count) => format!("{count} characters could not be decoded and stand as �"),
        Warning::NoBody => "hardly any text, as on a page of navigation".into(),
        Warning::Attached(name) => format!("hardly any text: the report may be the attachment {name}"),
        Warning::Gibberish => "gibberish: the file does not say which characters these are".into(),
        Warning::Disordered => "page numbers do not rise: pages may be out of order".into(),
    },
    short_warning: |warning| match warning {
        Warning::Undecodable(_) => "undecodable",
        Warning::NoBody | Warning::Attached(_) => "no text",
        Warning::Gibberish => "gibberish",
        Warning::Disordered => "page order",
    },

    action: Action::english,
    hint,
    digits: "to that section; before a motion: repeats it",
    when_asked: "when asked",
    when_typing: "when typing",

    plain_start: "a number reads that section, Enter the next; ? help, q quit",
    plain_next_page: "Enter goes on, or a command",
    plain_help: &[
        ("a number", "that section, with those under it"),
        ("Enter, n", "the next section"),
        ("p", "the section before"),
        ("s", "the list of sections"),
        ("f", "the figures of the section"),
        ("t", "all figures"),
        ("/word", "search for text, else for pinyin; //regex; / alone lists the hits again"),
        ("o", "boilerplate"),
        (":n, :p", "the next report, the one before"),
        (":ls", "the list of reports"),
        (":e FILE", "open one more report"),
        ("?", "help"),
        ("q", "quit"),
    ],
    figure_count: |count| match count {
        1 => " (1 figure)".into(),
        _ => format!(" ({count} figures)"),
    },
    hit_count: |count| match count {
        1 => ": 1 hit".into(),
        _ => format!(": {count} hits"),
    },
    folded: |paragraphs| format!("page furniture ×{paragraphs}: o shows it"),

    config_head: "The configuration of gongbao. Every entry is the default: take away the # before it, and change it.\n\
        # An entry that is wrong does nothing; its line is told at the start, and the others hold.",
    config_headings: "further headings: paragraphs of up to 64 characters with this pattern, a regular expression, \
        and their level, 1 to 9;\n# such as",
    config_theme: "colours: ",
    config_own_theme: "Colours of your own, under a name that theme can have. A colour is \"#0055aa\", 0 to 255, \
        \"bright-red\" or\n\
        # \"default\"; besides there are bold, dim, italic, underline and reverse. What is not told is as in base.",
    config_keys: "Keys: an action may have several, \"g t\" is one after the other, [] is none. A key that is given to \
        one action\n\
        # is taken from the one that has it by default.",
    setting_language: "language of the interface: auto is by the locale, or a code such as zh",
    setting_measure: "cells of the widest row of text, 20 to 400",
    setting_indent: "cells before the first row of a paragraph, 0 to 16; half of it where the pane is narrow",
    setting_level: "marks that may not open or close a row: basic, gb (a solidus closes none), strict (a dash opens none)",
    setting_ambiguous: "cells of characters such as “ ” — … ①: auto asks the terminal, narrow is one, wide two",
    setting_remember: "whether the place in each report is remembered, its folds and bookmarks",
    setting_lexicon: "files with words of your own for the figure engine, their paths from the folder of this file",

    load_failure,
    config_error: |found, allowed| format!("found {found}, allowed {}", self::allowed(allowed)),

    no_file: "no FILE: this is the built-in report; `-` reads standard input",
    nothing_piped: "nothing is piped into standard input",
    no_terminal: "standard output is no terminal",
    terminal_unusable: |why| format!("the terminal cannot be used ({why})"),
    without_terminal: "; `gongbao text`, `gongbao figures` and `gongbao outline` print to files and pipes, `--plain` reads \
        line by line",
    nothing_recent: "no report was read from a file yet",
    unreadable: |why| format!("cannot be read: {why}"),
    unwritable: |why| format!("cannot be written: {why}"),
    there_already: "there already, and left as it is",
    no_home: "no home directory, expected one or `--config FILE`",
    no_lexicon: |why| format!("no lexicon: {why}"),
    command_line: CommandLine {
        about: "A terminal reader for Chinese public reports: sections, text, and every figure one key away",
        after_help: "Without FILE the built-in report is opened. Exit: 0 done, 1 nothing found, 2 error.",
        outline: "Print the sections as a tree",
        figures: "Print the figures: what is counted, how many, where",
        text: "Print the text, a line a paragraph or in rows",
        config: "The configuration: colours, keys, language and more of your own",
        config_init: "Write a configuration that explains all and changes nothing",
        config_path: "Print where it is looked for",
        completions: "Print what completes the command line in a shell",
        man: "Print the manual page, in roff",
        help_command: "Print this message or the help of the given subcommand(s)",
        report: "The report to read; `-` or a pipe reads standard input",
        plain: "Read line by line, without a screen: for a screen reader, a dumb terminal or a script",
        lang: "Language of the interface [default: by the locale]",
        ambiguous: "Cells of characters such as “ ” — … ①: asked of the terminal, one or two [default: auto]",
        ambiguous_values: ["As the terminal says; one in files and pipes", "One cell", "Two cells"],
        lexicon: "Words of your own for the figure engine, in TOML as the built-in ones; may be given again",
        level: "Marks that may not open or close a row (CLREQ), each adds to the one before [default: strict]",
        level_values: [
            "Stops and closing marks open no row, opening marks close none",
            "A solidus closes none",
            "A dash or an ellipsis opens none",
        ],
        config_file: "The configuration [default: where `gongbao config path` says]",
        no_config: "Reads no configuration",
        recent: "Lists the reports that were read last, to open one",
        no_state: "Remembers nothing and recalls nothing: no place, no folds, no bookmarks",
        help_flag: "Print help (see more with '--help')",
        help_flag_long: "Print help (see a summary with '-h')",
        version_flag: "Print version",
        file: "The report; `-` is standard input, none the built-in report",
        files: "The reports; `-` is standard input, none the built-in report",
        outline_format: "How to print it",
        outline_formats: ["Indented lines", "One JSON object"],
        figures_format: "How to print them",
        figures_formats: [
            "Aligned columns",
            "Comma-separated values with a header",
            "One JSON array",
            "One JSON object a line",
            "A table in Markdown",
        ],
        explain: "Say of each numeral why it is a figure or why not",
        width: "Cells a row may have: sets the text as the reader would",
        shell: "The shell that is to run it",
        help_subcommand: "The command to explain",
        usage: "Usage: ",
        commands: "Commands:",
        arguments: "Arguments:",
        options: "Options:",
        default: "default: ",
        values: "possible values: ",
        values_heading: "Possible values:",
        error: None,
        see_help: "; `gongbao --help` lists all",
    },
};

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::NotFound(query) => format!("not found: {query}"),
        Notice::Misconfigured { first, more: 0 } => format!("configuration: {first}"),
        Notice::Misconfigured { first, more } => format!("configuration, and {more} more: {first}"),
        Notice::NoSection(number) => format!("there is no section {number}"),
        Notice::Warning(warning) => (TEXTS.warning)(warning),
        Notice::Failed(why) => format!("the rest cannot be opened: {why}"),
        Notice::ReadAgain => "the file was read again".into(),
        Notice::NotReadAgain(why) => format!("cannot be read again: {why}"),
        Notice::Copied(text) => format!("copied: {text}"),
        Notice::CopiedNearest(text) => format!("copied the nearest figure: {text}"),
        Notice::NothingToCopy => "nothing here to copy".into(),
        Notice::CopiedMuch(bytes) => format!("copied {} kB, more than some terminals take", bytes / 1000),
        Notice::TooMuchToCopy(bytes) => format!("{} kB are too many, nothing was copied", bytes / 1000),
        Notice::NoFile => "no file to read again".into(),
        Notice::Wrapped => "search went on from the other end".into(),
        Notice::NoSearch => "no search now".into(),
        Notice::LastFigure => "no figure further on".into(),
        Notice::FirstFigure => "no figure further back".into(),
        Notice::LastSection => "no section further on".into(),
        Notice::FirstSection => "no section further back".into(),
        Notice::LastReport => "no report further on".into(),
        Notice::FirstReport => "no report further back".into(),
        Notice::Opening(file) => format!("opening {file} …"),
        Notice::Opened(file) => format!("open now: {file}"),
        Notice::NotOpened { file, why } => format!("cannot be opened: {file}: {why}"),
        Notice::NoBoilerplate => "no boilerplate in sight".into(),
        Notice::NoColumn => "no column further that way".into(),
        Notice::BookmarkSet(letter) => format!("bookmark {letter}"),
        Notice::NotAllRead => "bookmarks wait for the rest of the report".into(),
        Notice::NoBookmark(letter) => format!("no bookmark {letter}"),
        Notice::NoLetter(c) => format!("bookmarks have letters from a to z, not {c}"),
        Notice::NoWayForward => "no later place".into(),
        Notice::StateFault(why) => format!("reading state: {why}"),
        Notice::NoCommand(typed) => format!("no such command: {typed}"),
        Notice::NoSeries => "no figures to be held against each other".into(),
        Notice::CopiedFigures(figures) => format!("{figures} figures copied"),
        Notice::Exported(figures, file) => format!("{figures} figures written to {file}"),
        Notice::NotExported(why) => format!("cannot be written: {why}"),
        Notice::NoFormat { file, endings } => format!("{file}: must end with {endings}"),
        Notice::NotReplaced => "the file was left as it is".into(),
        Notice::NoWayBack => "no earlier place".into(),
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
        HintWord::Filter => "filter",
        HintWord::Sort => "sort",
        HintWord::Units => "units",
        HintWord::Select => "select",
        HintWord::Copy => "copy",
        HintWord::Export => "export",
        HintWord::Chart => "chart",
        HintWord::OtherEnd => "other end",
        HintWord::Paragraphs => "paragraphs",
        HintWord::Replace => "replace",
        HintWord::Keep => "keep",
    }
}

fn allowed(allowed: &Allowed) -> String {
    match allowed {
        Allowed::Names(names) => in_backticks(names, ", "),
        Allowed::KnownName => "a name that `gongbao config init` writes".into(),
        Allowed::Number(from, to) => format!("a number from {from} to {to}"),
        Allowed::Table => "a table".into(),
        Allowed::Paths => "the path of a file, or several in brackets".into(),
        Allowed::Keys => "keys such as `j`, `Ctrl-X`, `PgDn`, `g t`, or `[]` for none".into(),
        Allowed::KeysWithout(action) => format!("keys that `{action}` does not have"),
        Allowed::Colour => "`#0055aa`, a number from 0 to 255, `default`, a name from `black` to `bright-white`".into(),
        Allowed::NewTheme => "a name that no built-in theme has".into(),
        Allowed::HeadingRules => "tables with `pattern` and `level`".into(),
        Allowed::Pattern => "a table with a `pattern`".into(),
        Allowed::QuotedRegex => "a regular expression (in quotes)".into(),
        Allowed::Regex(why) => format!("a regular expression ({why})"),
        Allowed::Toml(expected) => expected.clone(),
    }
}

fn load_failure(failure: &LoadFailure) -> String {
    match failure {
        LoadFailure::Missing => "no such file".into(),
        LoadFailure::Directory => "a directory, expected a file".into(),
        LoadFailure::Unreadable(error) => format!("cannot be read: {error}"),
        LoadFailure::Empty => "an empty file, expected the text of a report".into(),
        LoadFailure::Blank => "nothing but white space, expected the text of a report".into(),
        LoadFailure::Refused(refusal) => refused(*refusal),
    }
}

/// What was found, and what was expected.
fn refused(refusal: Refusal) -> String {
    let (found, expected) = match refusal {
        Refusal::Image(format) => (format!("a {format} image"), ""),
        Refusal::Archive(format) => (format!("a {format} archive"), ""),
        Refusal::Rtf => ("an RTF document".into(), ""),
        Refusal::Database => ("a database".into(), ""),
        Refusal::Program => ("a program".into(), ""),
        Refusal::Binary => ("binary data".into(), ""),
        Refusal::Workbook => ("an Excel workbook".into(), ""),
        Refusal::Presentation => ("a PowerPoint presentation".into(), ""),
        Refusal::OpenDocument => ("an OpenDocument file".into(), ""),
        Refusal::OldWorkbook => ("an old Excel workbook (.xls)".into(), ""),
        Refusal::OldOffice => ("an old Office document".into(), ""),
        Refusal::OldWord => {
            ("an old Word document (.doc)".into(), "a .docx (Word, WPS and LibreOffice save it as one)")
        }
        Refusal::Locked(format) => {
            (format!("{} document with a password", article(format)), "one that was saved without")
        }
        Refusal::NoPages(format) => (format!("{} document without pages", article(format)), "a complete one"),
        Refusal::Scan(format) => (
            format!("{} document of pictures without text, as a scanner makes it", article(format)),
            "one with a text layer (a program for character recognition adds it)",
        ),
        Refusal::DamagedPdf => ("a damaged PDF document".into(), "a complete one"),
        Refusal::SlowPdf(seconds) => {
            (format!("a PDF document that takes more than {seconds} seconds to read"), "a report")
        }
        Refusal::UnmappedFonts => {
            ("a PDF document whose fonts do not say which characters they show".into(), "one whose text can be copied")
        }
        Refusal::NoText => ("a Word document without its text".into(), "a complete .docx"),
        Refusal::NoParts => ("an EPUB book without its list of parts".into(), "a complete one"),
        Refusal::DamagedArchive => ("a zip archive that is cut off or damaged".into(), "a complete document"),
        Refusal::HugeArchive(size) => {
            (format!("an archive that unpacks to more than {size} MiB of text"), "the document of a report")
        }
    };
    match expected {
        "" => format!("{found}, expected a report as text, web page, {}", joined(binary_format_names(), ", ", " or ")),
        expected => format!("{found}, expected {expected}"),
    }
}

/// The name of a format behind its article: `a PDF`, `an OFD`.
fn article(format: &str) -> String {
    format!("{} {format}", if format.starts_with('O') { "an" } else { "a" })
}

//! The definitions of the command line with the texts of a language: for `--help`, for what is wrong on a command line,
//! for completions and the manual page.

use super::args::{self, Args};
use crate::lang::{CommandLine, Lang};
use clap::builder::StyledStr;
use clap::{Arg, Command, CommandFactory};

/// Finds the text of something in a language.
type Text = fn(&CommandLine) -> &'static str;

/// What each command does, by its name.
const COMMANDS: &[(&str, Text)] = &[
    ("gongbao", |texts| texts.about),
    ("outline", |texts| texts.outline),
    ("figures", |texts| texts.figures),
    ("tables", |texts| texts.tables),
    ("compare", |texts| texts.compare),
    ("codebook", |texts| texts.codebook),
    ("text", |texts| texts.text),
    ("check", |texts| texts.check),
    ("schema", |texts| texts.schema),
    ("config", |texts| texts.config),
    ("init", |texts| texts.config_init),
    ("path", |texts| texts.config_path),
    ("completions", |texts| texts.completions),
    ("man", |texts| texts.man),
    ("licenses", |texts| texts.licenses),
    ("help", |texts| texts.help_command),
];

/// What each argument is, by its command and its name; those that several commands have stand once, with `gongbao`.
const ARGUMENTS: &[(&str, &str, Text)] = &[
    ("gongbao", "files", |texts| texts.report),
    ("gongbao", "plain", |texts| texts.plain),
    ("gongbao", "lang", |texts| texts.lang),
    ("gongbao", "ambiguous", |texts| texts.ambiguous),
    ("gongbao", "lexicon", |texts| texts.lexicon),
    ("gongbao", "level", |texts| texts.level),
    ("gongbao", "theme", |texts| texts.theme),
    ("gongbao", "config", |texts| texts.config_file),
    ("gongbao", "no_config", |texts| texts.no_config),
    ("gongbao", "recent", |texts| texts.recent),
    ("gongbao", "no_state", |texts| texts.no_state),
    ("gongbao", "no_cache", |texts| texts.no_cache),
    ("gongbao", "codebook", |texts| texts.codebook_file),
    ("gongbao", "help", |texts| texts.help_flag),
    ("gongbao", "version", |texts| texts.version_flag),
    ("outline", "files", |texts| texts.files),
    ("outline", "format", |texts| texts.outline_format),
    ("figures", "files", |texts| texts.files),
    ("figures", "format", |texts| texts.figures_format),
    ("figures", "output", |texts| texts.output),
    ("figures", "kind", |texts| texts.kind),
    ("figures", "sentence", |texts| texts.sentence),
    ("figures", "raw", |texts| texts.raw),
    ("figures", "bom", |texts| texts.bom),
    ("figures", "explain", |texts| texts.explain),
    ("tables", "files", |texts| texts.files),
    ("tables", "format", |texts| texts.tables_format),
    ("compare", "files", |texts| texts.files),
    ("compare", "format", |texts| texts.compare_format),
    ("compare", "output", |texts| texts.compare_output),
    ("compare", "wide", |texts| texts.wide),
    ("compare", "long", |texts| texts.long),
    ("compare", "codebook", |texts| texts.codebook_file),
    ("codebook", "files", |texts| texts.files),
    ("compare", "explain", |texts| texts.compare_explain),
    ("text", "files", |texts| texts.files),
    ("check", "files", |texts| texts.files),
    ("check", "format", |texts| texts.check_format),
    ("check", "all", |texts| texts.check_all),
    ("check", "across", |texts| texts.check_across),
    ("text", "width", |texts| texts.width),
    ("gongbao", "section", |texts| texts.section),
    ("gongbao", "files_from", |texts| texts.files_from),
    ("gongbao", "null", |texts| texts.null),
    ("gongbao", "builtin", |texts| texts.builtin),
    ("gongbao", "records", |texts| texts.records),
    ("gongbao", "jobs", |texts| texts.jobs),
    ("gongbao", "quiet", |texts| texts.quiet),
    ("gongbao", "strict", |texts| texts.strict),
    ("gongbao", "errors", |texts| texts.errors),
    ("completions", "shell", |texts| texts.shell),
    ("man", "folder", |texts| texts.man_folder),
    ("help", "subcommand", |texts| texts.help_subcommand),
];

/// The definitions, told in `lang`.
pub fn command(lang: Lang) -> Command {
    let mut command = Args::command();
    command.build();
    let command = translated(command, &lang.command_line);
    command.after_help(lang.command_line.after_help)
}

/// The same for the screen: the parser's headings are English, so they are written here.
pub fn for_screen(lang: Lang) -> Command {
    with_headings(command(lang), &lang.command_line)
}

fn translated(command: Command, texts: &CommandLine) -> Command {
    let name = command.get_name().to_owned();
    let about = COMMANDS.iter().find(|(known, _)| *known == name).map(|(_, text)| text(texts));
    let command = if let Some(about) = about { command.about(about) } else { command };
    command.mut_args(|arg| translated_argument(arg, &name, texts)).mut_subcommands(|command| translated(command, texts))
}

fn translated_argument(arg: Arg, command: &str, texts: &CommandLine) -> Arg {
    let id = arg.get_id().as_str().to_owned();
    let of = |command: &str| ARGUMENTS.iter().find(|(known, name, _)| *known == command && *name == id);
    let arg = match of(command).or_else(|| of("gongbao")) {
        Some((.., text)) => arg.help(text(texts)).long_help(None),
        None => arg,
    };
    match (command, id.as_str()) {
        (_, "help") => arg.long_help(texts.help_flag_long),
        (_, "ambiguous") => arg.value_parser(args::ambiguous(&texts.ambiguous_values)),
        (_, "level") => arg.value_parser(args::level(&texts.level_values)),
        (_, "errors") => arg.value_parser(args::error_format(&texts.error_formats)),
        ("outline", "format") => arg.value_parser(args::outline_format(&texts.outline_formats)),
        ("tables", "format") => arg.value_parser(args::table_format(&texts.tables_formats)),
        ("compare", "format") => arg.value_parser(args::comparison_format(&texts.compare_formats)),
        ("check", "format") => arg.value_parser(args::relation_format(&texts.check_formats)),
        ("figures", "kind") => arg.value_parser(args::kind(&texts.kinds)),
        ("figures", "format") => arg.value_parser(args::export_format(&texts.figures_formats)),
        _ => arg,
    }
}

fn with_headings(command: Command, texts: &CommandLine) -> Command {
    let style = *command.get_styles().get_header();
    let heading = |text: &str| format!("{style}{text}{style:#}");
    let usage = texts.usage.trim_end();
    let space = texts.usage.strip_prefix(usage).unwrap_or_default();
    let mut template = format!("{{about-with-newline}}\n{}{space}{{usage}}\n", heading(usage));
    let parts = [
        (command.has_subcommands(), texts.commands, "{subcommands}"),
        (command.get_positionals().next().is_some(), texts.arguments, "{positionals}"),
        (true, texts.options, "{options}"),
    ];
    for (_, name, part) in parts.into_iter().filter(|(is_there, ..)| *is_there) {
        template.push_str(&format!("\n{}\n{part}\n", heading(name)));
    }
    let template = format!("{}{{after-help}}", template.trim_end());
    command
        .help_template(StyledStr::from(template))
        .mut_args(|arg| with_values(arg, texts))
        .mut_subcommands(|command| with_headings(command, texts))
}

/// An argument whose text lists its values and its default.
fn with_values(arg: Arg, texts: &CommandLine) -> Arg {
    let values = arg.get_possible_values();
    let values: Vec<_> = values.iter().filter(|value| !value.is_hide_set()).collect();
    if values.is_empty() || !arg.get_action().takes_values() {
        return arg;
    }
    let default = arg.get_default_values().first().map(|value| format!("[{}{}]", texts.default, value.display()));
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let names: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
    let short = [Some(help.clone()), default.clone(), Some(format!("[{}{}]", texts.values, names.join(", ")))];
    let widest = names.iter().map(|name| name.len() + 1).max().unwrap_or(0);
    let lines: String = values
        .iter()
        .map(|value| match value.get_help() {
            Some(help) => format!("\n- {:widest$} {help}", format!("{}:", value.get_name())),
            None => format!("\n- {}", value.get_name()),
        })
        .collect();
    let long = [Some(help), Some(format!("{}{lines}", texts.values_heading)), default];
    arg.hide_possible_values(true)
        .hide_default_value(true)
        .help(short.into_iter().flatten().collect::<Vec<_>>().join(" "))
        .long_help(long.into_iter().flatten().collect::<Vec<_>>().join("\n\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(command: &Command, lang: Lang) {
        let name = command.get_name();
        assert!(COMMANDS.iter().any(|(known, _)| *known == name), "{lang:?}: `{name}` has no text");
        for arg in command.get_arguments() {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(
                !help.is_empty() && (lang == Lang::EN) == help.is_ascii() || help.contains('—'),
                "{name} {arg}: {help}"
            );
            for value in arg.get_possible_values() {
                assert!(value.get_help().is_some() || arg.get_id() == "shell", "{name} {arg}: {value:?}");
            }
        }
        command.get_subcommands().filter(|_| name != "help").for_each(|command| check(command, lang));
    }

    #[test]
    fn every_command_argument_and_value_has_a_text_in_each_language() {
        for lang in Lang::ALL {
            check(&command(*lang), *lang);
        }
    }
}

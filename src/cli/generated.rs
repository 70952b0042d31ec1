//! What goes along with the program: completions and the manual page, made from the definitions of the command line, and the
//! licences.

use super::help;
use super::{DONE, Outcome, stdout};
use crate::lang::Lang;
use clap_complete::Shell;
use clap_mangen::Man;
use std::io::{self, Write};

/// Prints the completion script of a shell.
pub fn completions(shell: Shell, lang: Lang) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command(lang), "gongbao", &mut script);
    print(&script)
}

/// Prints the manual page, a section for each command.
pub fn man() -> Outcome {
    let mut page = Vec::new();
    // clap_mangen's headings are English.
    let args = help::command(Lang::EN);
    let commands: Vec<_> = args.get_subcommands().filter(|command| command.get_name() != "help").cloned().collect();
    Man::new(args).render(&mut page)?;
    for command in commands {
        write_command(&mut page, command)?;
    }
    print(&page)
}

/// Prints the licences of gongbao and of what others made that is in it: whoever has the program has them.
pub fn licenses() -> Outcome {
    let own = [include_str!("../../LICENSE-MIT"), include_str!("../../LICENSE-APACHE")].join("\n");
    print([own.as_str(), include_str!("../../THIRD-PARTY.md")].join("\n").as_bytes())
}

/// A command's synopsis, description and options, under its name as a heading; options for all stand on the page already.
fn write_command(page: &mut Vec<u8>, command: clap::Command) -> io::Result<()> {
    let command = command.mut_args(|arg| if arg.is_global_set() { arg.hide(true) } else { arg });
    let title = command.get_bin_name().unwrap_or(command.get_name()).to_uppercase();
    writeln!(page, ".SH \"{title}\"")?;
    let command = Man::new(command);
    command.render_description_section(page)?;
    command.render_synopsis_section(page)?;
    command.render_options_section(page)
}

/// At once, for what makes them has no use for a pipe that was closed.
fn print(bytes: &[u8]) -> Outcome {
    let mut out = stdout();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(DONE)
}

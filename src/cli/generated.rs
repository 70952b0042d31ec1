//! What goes along with the program: completions and the manual page, made from the definitions of the command line, and the
//! licences.

use super::help;
use super::{DONE, Outcome, stdout};
use crate::lang::Lang;
use crate::reader::Context;
use crate::reader::action::ACTIONS;
use clap_complete::Shell;
use clap_mangen::Man;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Prints the completion script of a shell.
pub fn completions(shell: Shell, lang: Lang) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command(lang), "gongbao", &mut script);
    print(&script)
}

/// Prints the manual page, a section for each command; or writes it into `folder`, with a page for each command.
pub fn man(folder: Option<&Path>, lang: Lang) -> Outcome {
    let mut page = Vec::new();
    // clap_mangen's headings are English.
    let args = help::command(lang);
    let commands: Vec<_> = args.get_subcommands().filter(|command| command.get_name() != "help").cloned().collect();
    Man::new(args).render(&mut page)?;
    for command in &commands {
        write_command(&mut page, command.clone())?;
    }
    page.extend_from_slice(lang.manual.as_bytes());
    write_keys(&mut page, lang)?;
    match folder {
        None => print(&page),
        Some(folder) => {
            fs::create_dir_all(folder)?;
            for command in commands {
                let name = format!("gongbao-{}", command.get_name());
                let mut of_command = Vec::new();
                Man::new(command).title(&name).render(&mut of_command)?;
                fs::write(folder.join(format!("{name}.1")), of_command)?;
            }
            fs::write(folder.join("gongbao.1"), page)?;
            Ok(DONE)
        }
    }
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

/// The keys of each context as they are without a configuration.
fn write_keys(page: &mut Vec<u8>, lang: Lang) -> io::Result<()> {
    writeln!(page, ".SH \"{}\"", lang.keys)?;
    for (name, context) in Context::NAMES {
        writeln!(page, ".SS \"{name}\"")?;
        for row in ACTIONS {
            let Some(keys) = row.keys_in(*context) else { continue };
            let keys = keys.join("  ").replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq");
            writeln!(page, ".TP\n.B \"{keys}\"\n\\&{}", (lang.action)(row.action))?;
        }
    }
    Ok(())
}

/// At once, for what makes them has no use for a pipe that was closed.
fn print(bytes: &[u8]) -> Outcome {
    let mut out = stdout();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(DONE)
}

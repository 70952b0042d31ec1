//! Tells the program which commit it was built from, where it was built from a checkout.

use std::process::Command;

fn main() {
    let package = env!("CARGO_PKG_VERSION");
    let commit = git(&["rev-parse", "--short=10", "HEAD"]);
    let version = commit.map_or(package.to_owned(), |commit| format!("{package} ({commit})"));
    println!("cargo:rustc-env=GONGBAO_VERSION={version}");
    // Git notes each commit and each checkout there.
    let notes = git(&["rev-parse", "--git-path", "logs/HEAD"]);
    println!("cargo:rerun-if-changed={}", notes.as_deref().unwrap_or("build.rs"));
}

/// What git answers, if there is a git, and this is the root of a checkout and not merely within one.
fn git(question: &[&str]) -> Option<String> {
    if !std::path::Path::new(".git").exists() {
        return None;
    }
    let output = Command::new("git").args(question).output().ok().filter(|output| output.status.success())?;
    let answer = String::from_utf8(output.stdout).ok()?;
    Some(answer.trim().to_owned())
}

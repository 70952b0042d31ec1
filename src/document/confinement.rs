//! Takes from a thread, and all that it starts, the right to open files, to run programs and to reach the network.

/// Gives these rights up, where the system lets a program do so (Linux with Landlock); says whether all of them are gone. What is
/// open already stays open.
#[cfg(target_os = "linux")]
pub(super) fn confine() -> bool {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetStatus};
    // The latest version whose rights are all refused; of an older kernel those that it knows are.
    const KNOWN: ABI = ABI::V5;
    let refused = Ruleset::default()
        .handle_access(AccessFs::from_all(KNOWN))
        .and_then(|rules| rules.handle_access(AccessNet::from_all(KNOWN)))
        .and_then(|rules| rules.create())
        .and_then(|rules| rules.restrict_self());
    refused.is_ok_and(|status| status.ruleset == RulesetStatus::FullyEnforced)
}

/// As on Linux; other systems have no such right to give up.
#[cfg(not(target_os = "linux"))]
pub(super) fn confine() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_confined_thread_opens_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("秘密");
        fs::write(&path, "1").unwrap();
        let reads = move || (confine(), fs::read(&path).is_ok(), fs::write(&path, "2").is_ok());
        let (confined, read, written) = std::thread::spawn(reads).join().unwrap();
        // An old kernel or a container may not know how.
        assert!(!confined || !read && !written);
    }
}

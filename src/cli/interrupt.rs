//! Ending where a signal asks for it, but not in the middle of a line.

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::{flag, low_level};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Takes note of SIGINT and SIGTERM; a second one ends the program at once.
#[derive(Clone)]
pub struct Interrupts {
    /// The signal that came; 0 where none did.
    signal: Arc<AtomicUsize>,
}

impl Interrupts {
    /// Begins to take note.
    pub fn watch() -> io::Result<Self> {
        let (signal, is_second) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        for number in [SIGINT, SIGTERM] {
            flag::register_conditional_default(number, Arc::clone(&is_second))?;
            flag::register(number, Arc::clone(&is_second))?;
            flag::register_usize(number, Arc::clone(&signal), number as usize)?;
        }
        Ok(Self { signal })
    }

    /// Ends the program as the signal would have, if one came.
    pub fn obey(&self) {
        match self.signal.load(Ordering::Relaxed) {
            0 => {}
            signal => drop(low_level::emulate_default_handler(signal as i32)),
        }
    }
}

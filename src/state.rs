//! What the program remembers from one run to the next: a state file for each report, found again by the report's text.

mod anchor;
mod codings;
mod judgements;
pub mod library_cache;
mod line_file;
mod private;
mod private_folder;
pub mod recent;
pub mod record;
pub mod save_thread;
pub mod store;
pub mod timestamp;
pub mod tracker;

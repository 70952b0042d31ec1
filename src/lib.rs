//! gongbao reads Chinese public reports: their sections, their text and their figures.
//!
//! Modules are listed in the order in which they may import one another (`docs/architecture.md`);
//! `tests/imports.rs` keeps it so.

pub mod text;

pub mod document;

pub mod figure;
pub mod layout;

//! gongbao reads Chinese public reports: their sections, their text and their figures.
//!
//! The modules stand in the order in which they may import one another (`docs/architecture.md`); `tests/imports.rs`
//! keeps it so.

pub mod text;

pub mod document;

pub mod figure;
pub mod layout;
pub mod search;

pub mod check;
pub mod compare;

pub mod reader;

pub mod lang;
pub mod state;

pub mod export;

pub mod plain;
pub mod tui;

pub mod config;

pub mod cli;

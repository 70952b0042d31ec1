//! Words that come with the program, in TOML.

use serde::de::DeserializeOwned;

/// What a built-in file holds. One that cannot be read is a fault of the program, which tests find; it holds nothing.
pub fn parsed<T: DeserializeOwned + Default>(toml: &str) -> T {
    let file: Result<T, _> = toml::from_str(toml);
    debug_assert!(file.is_ok(), "{:?}", file.err());
    file.unwrap_or_default()
}

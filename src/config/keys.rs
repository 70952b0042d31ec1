//! Key bindings: a table for each context.

use super::entry::{ConfigFile, InvalidValue, Name, TomlTable, TomlValue, table, texts};
use crate::lang::Allowed;
use crate::reader::Context;
use crate::tui::keymap::{Binding, Keymap};
use crate::tui::keys::KeySequence;
use std::ops::Range;

/// Reads the bindings. A key that is given to an action is taken from the action that has it by default in the same context.
pub fn read(keymap: &mut Keymap, root: &TomlTable, file: &mut ConfigFile) {
    let Some(contexts) = root.get("keys").and_then(|value| file.keep(table(value))) else { return };
    for (name, value) in file.entries(contexts) {
        let context = file.keep(context(name));
        if let (Some(context), Some(bindings)) = (context, file.keep(table(value))) {
            bind(keymap, context, bindings, file);
        }
    }
    keymap.keep_ways_out();
}

fn context(name: &Name) -> Result<Context, InvalidValue> {
    let known = Context::NAMES.iter().find(|(known, _)| *known == name.get_ref());
    known
        .map(|(_, context)| *context)
        .ok_or_else(|| InvalidValue::unknown(name, Context::NAMES.iter().map(|(name, _)| *name)))
}

/// Reads the bindings of a context.
fn bind(keymap: &mut Keymap, context: Context, bindings: &TomlTable, file: &mut ConfigFile) {
    let mut told: Vec<(&str, Vec<KeySequence>)> = Vec::new();
    for (name, value) in file.entries(bindings) {
        let keys = known(keymap, context, name).and_then(|()| free(sequences(value)?, &told));
        told.extend(file.keep(keys).map(|keys| (&**name.get_ref(), keys)));
    }
    let claimed: Vec<KeySequence> = told.iter().flat_map(|(_, keys)| keys.clone()).collect();
    for Binding { name, keys, .. } in keymap.bindings.iter_mut().filter(|binding| binding.context == context) {
        match told.iter().find(|(told, _)| told == name) {
            Some((_, told)) => keys.clone_from(told),
            None => keys.retain(|keys| !claimed.contains(keys)),
        }
    }
}

fn known(keymap: &Keymap, context: Context, name: &Name) -> Result<(), InvalidValue> {
    let mut names = keymap.bindings.iter().filter(|binding| binding.context == context).map(|binding| binding.name);
    match names.clone().any(|known| known == name.get_ref()) {
        true => Ok(()),
        false => Err(InvalidValue::unknown(name, &mut names)),
    }
}

/// Keys are written as a text, several texts, or none: `"j"`, `["j", "g t"]`, `[]`, `false`.
fn sequences(value: &TomlValue) -> Result<Vec<(KeySequence, Range<usize>)>, InvalidValue> {
    if value.get_ref().as_bool() == Some(false) {
        return Ok(Vec::new());
    }
    let read = |(text, span): (&str, Range<usize>)| match text.parse() {
        Ok(keys) => Ok((keys, span)),
        Err(_) => Err(InvalidValue::new(span, Allowed::Keys)),
    };
    texts(value, Allowed::Keys)?.into_iter().map(read).collect()
}

/// The keys, if the file gives none of them to another action.
fn free(
    keys: Vec<(KeySequence, Range<usize>)>,
    told: &[(&str, Vec<KeySequence>)],
) -> Result<Vec<KeySequence>, InvalidValue> {
    let free = |(keys, span): (KeySequence, Range<usize>)| match told.iter().find(|(_, told)| told.contains(&keys)) {
        Some((name, _)) => Err(InvalidValue::new(span, Allowed::KeysWithout((*name).to_owned()))),
        None => Ok(keys),
    };
    keys.into_iter().map(free).collect()
}

//! Which theme shows, among those that there are.

use super::contrast::on_ground;
use super::{BUILT_IN, Theme};

/// The name under which the terminal's ground chooses.
pub const AUTO: &str = "auto";

/// All themes by their names, and the chosen one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeChoice {
    themes: Vec<(String, Theme)>,
    chosen: usize,
    /// The ground of the terminal, once it has told it.
    ground: Option<[u8; 3]>,
}

impl Default for ThemeChoice {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl ThemeChoice {
    /// The built-in themes and `own` ones; the terminal's ground chooses until another is chosen.
    pub fn new(own: Vec<(String, Theme)>) -> Self {
        let built_in = BUILT_IN.iter().map(|(name, theme)| ((*name).to_owned(), *theme));
        let auto = [(AUTO.to_owned(), Theme::default())];
        Self { themes: auto.into_iter().chain(built_in).chain(own).collect(), chosen: 0, ground: None }
    }

    /// The names of all.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.themes.iter().map(|(name, _)| name.as_str())
    }

    /// The place of the chosen one among them.
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    /// Chooses the theme of that name, and says whether there is one.
    pub fn choose_named(&mut self, name: &str) -> bool {
        let place = self.names().position(|known| known == name);
        place.inspect(|place| self.chosen = *place).is_some()
    }

    /// Chooses the theme at that place, if there is one.
    pub fn choose(&mut self, place: usize) {
        self.chosen = place.min(self.themes.len() - 1);
    }

    /// Takes in the ground of the terminal.
    pub fn set_ground(&mut self, ground: Option<[u8; 3]>) {
        self.ground = ground;
    }

    /// The chosen theme; the terminal's own sixteen colours as long as its ground is not known.
    pub fn theme(&self) -> Theme {
        let on_ground = || self.ground.filter(|_| self.chosen == 0).and_then(on_ground);
        on_ground().or_else(|| self.themes.get(self.chosen).map(|(_, theme)| *theme)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_chooses_until_a_name_does() {
        let mut choice = ThemeChoice::new(vec![("mine".into(), Theme::default())]);
        assert_eq!(choice.theme(), Theme::default());
        choice.set_ground(Some([255, 255, 255]));
        assert_ne!(choice.theme(), Theme::default());
        assert!(choice.choose_named("dark") && !choice.choose_named("sepia"));
        assert_eq!(Some(choice.theme()), Theme::named("dark"));
        choice.choose(usize::MAX);
        assert_eq!(choice.names().nth(choice.chosen()), Some("mine"));
    }
}

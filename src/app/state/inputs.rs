//! The figures entered under every framework.

use std::rc::Rc;

use super::form::Form;
use super::versions::Versions;
use crate::engine::Framework;
use crate::frameworks::FRAMEWORKS;

/// The framework chosen, and the figures entered under each framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inputs {
    /// The place of the framework chosen in [`FRAMEWORKS`], which [`place_of`] gives.
    pub chosen: usize,
    all: [Rc<Versions>; FRAMEWORKS.len()],
}

#[expect(
    clippy::indexing_slicing,
    reason = "`place_of` gives a place in the list of frameworks, and there are versions for each"
)]
impl Inputs {
    /// The inputs of a calculator in which nothing is entered, under the framework given.
    pub fn new(framework: &'static Framework) -> Self {
        let all = FRAMEWORKS.map(|framework| Rc::new(Versions::new(Form::new(framework))));
        Self { chosen: place_of(framework), all }
    }

    /// These inputs with the framework at a place chosen.
    pub fn with_chosen(&self, chosen: usize) -> Rc<Self> {
        Rc::new(Self { chosen, all: self.all.clone() })
    }

    /// These inputs with other versions under the framework at a place, and this framework chosen.
    pub fn with_versions(&self, chosen: usize, changed: Versions) -> Rc<Self> {
        let mut all = self.all.clone();
        all[chosen] = Rc::new(changed);
        Rc::new(Self { chosen, all })
    }

    /// These inputs with another form in the version shown under the framework at a place, and this framework chosen.
    pub fn with_form(&self, chosen: usize, form: Form) -> Rc<Self> {
        self.with_versions(chosen, self.all[chosen].with_form(form))
    }

    /// The versions under the framework chosen.
    pub fn versions(&self) -> &Rc<Versions> {
        &self.all[self.chosen]
    }

    /// The versions under the frameworks that are not chosen.
    pub fn others(&self) -> impl Iterator<Item = &Rc<Versions>> {
        self.all.iter().enumerate().filter(|(place, _)| *place != self.chosen).map(|(_, versions)| versions)
    }

    /// Whether both show the same version under the same framework.
    pub fn shows_same_version_as(&self, other: &Self) -> bool {
        self.chosen == other.chosen && self.versions().shows_same_version_as(other.versions())
    }
}

/// The place of a framework in [`FRAMEWORKS`].
#[expect(clippy::expect_used, reason = "figures under the wrong framework would give wrong ratings")]
pub fn place_of(framework: &'static Framework) -> usize {
    FRAMEWORKS.iter().position(|known| **known == *framework).expect("every framework is in the list of frameworks")
}

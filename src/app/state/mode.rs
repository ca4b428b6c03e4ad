//! Whether the person reads the ratings or changes the figures.

/// The two ways in which the whole calculator shows the same figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The form with the ratings beside it.
    #[default]
    Changing,
    /// The ratings first, with the reason for each.
    Reading,
}

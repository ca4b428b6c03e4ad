//! An inspection with a name, as a table of a comparison heads its columns.

use crate::engine::Inspection;

/// An inspection, and its name in a comparison.
#[derive(Clone, Copy, Debug)]
pub struct NamedInspection<'a> {
    /// The name of the figures.
    pub name: &'a str,
    /// The figures.
    pub inspection: &'a Inspection,
}

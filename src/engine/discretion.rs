//! Professional discretion: a rating that replaces the calculated rating.

use super::Rating;

/// A rating that the inspectorate's ratings panel sets instead of the calculated rating, and the reason (rule 9, published).
///
/// The calculated rating is kept beside the panel's rating. The panel may move a rating up or down and by more than one band. How
/// published reports used discretion is rule 10.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfessionalDiscretion {
    /// The rating that the panel gives the standard.
    pub rating: Rating,
    /// The panel's reason, as recorded. Empty while no reason is written down.
    pub reason: String,
}

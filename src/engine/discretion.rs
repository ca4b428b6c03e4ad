use super::Rating;

/// A rating that the inspectorate's ratings panel sets instead of the calculated one, and why (rule 9, published).
///
/// The calculated rating is kept beside it. The panel is not bound to one band or to a direction; what published reports
/// show of its use is rule 10.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfessionalDiscretion {
    /// The rating that the panel gives the standard.
    pub rating: Rating,
    /// The panel's reason, as recorded; empty while it has not been written down.
    pub reason: String,
}

//! The ratings as they would be without professional discretion.

use crate::engine::{Inspection, Outcome, StandardId, rate};

/// The effect of professional discretion on the ratings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiscretionEffect {
    /// The standards that discretion rated higher than their figures, in order.
    pub raised: Vec<StandardId>,
    /// The standards that discretion rated lower than their figures, in order.
    pub lowered: Vec<StandardId>,
    /// The outcome without any discretion.
    pub without: Outcome,
}

/// The effect of discretion. None where discretion changed no rating, or where the ratings without discretion are not known.
pub fn discretion_effect(inspection: &Inspection, outcome: &Outcome) -> Option<DiscretionEffect> {
    let mut without = inspection.clone();
    let (mut raised, mut lowered) = (Vec::new(), Vec::new());
    for standard in outcome.standards.iter().filter(|standard| standard.discretion) {
        let id = standard.located.id;
        without.set_discretion(id, None).ok()?;
        match standard.rating().cmp(&standard.calculated) {
            _ if standard.calculated.is_none() => {}
            std::cmp::Ordering::Greater => raised.push(id),
            std::cmp::Ordering::Less => lowered.push(id),
            std::cmp::Ordering::Equal => {}
        }
    }
    let has_changed = !(raised.is_empty() && lowered.is_empty());
    has_changed.then(|| DiscretionEffect { raised, lowered, without: rate(&without) })
}

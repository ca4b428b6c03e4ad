//! The effect of discretion on the overall result.

use crate::support::without_discretion;
use inspection_ratings::analysis::discretion_effect;
use inspection_ratings::engine::{Inspection, Place, ProfessionalDiscretion, Rating, rate};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, ISLINGTON_2024};

fn effect(inspection: &Inspection) -> Option<(Vec<&'static str>, Vec<&'static str>, Option<u8>)> {
    let effect = discretion_effect(inspection, &rate(inspection))?;
    let numbers = |ids: &[_]| ids.iter().map(|id| inspection.framework().number(Place::Standard(*id))).collect();
    Some((numbers(&effect.raised), numbers(&effect.lowered), effect.without.score.possible.settled()))
}

#[test]
fn only_discretion_that_changes_a_rating_has_an_effect() {
    let set = |number, rating| {
        let mut inspection = BEXLEY_2024.inspection();
        inspection.record_discretion(number, ProfessionalDiscretion { rating, reason: String::new() }).unwrap();
        inspection
    };
    for (name, inspection, expected) in [
        ("Bexley", BEXLEY_2024.inspection(), Some((vec!["2.3", "3.2", "3.3"], vec![], Some(24)))),
        ("Islington", ISLINGTON_2024.inspection(), None),
        ("none", without_discretion(&CAMDEN_2020), None),
        ("a rating lowered too", set("1.1", Rating::Inadequate), Some((vec!["2.3", "3.2", "3.3"], vec!["1.1"], Some(24)))),
        ("the same rating", set("1.1", Rating::Good), Some((vec!["2.3", "3.2", "3.3"], vec![], Some(24)))),
    ] {
        assert_eq!(effect(&inspection), expected, "{name}");
    }
}

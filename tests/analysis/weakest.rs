//! The standards that hold the score down most.

use inspection_ratings::analysis::weakest;
use inspection_ratings::engine::{Answer, Rating, rate};
use inspection_ratings::published::{BEXLEY_2024, ISLINGTON_2024};

#[test]
fn the_counted_standards_with_the_lowest_rating_are_named_in_order() {
    let mut open = BEXLEY_2024.inspection();
    open.clear_answer(BEXLEY_2024.framework.place("1.1").unwrap());
    let mut with_inadequate_resettlement = BEXLEY_2024.inspection();
    with_inadequate_resettlement.answer_number("4.1", Answer::Rating(Rating::Inadequate)).unwrap();
    for (name, inspection, expected) in [
        ("one standard", BEXLEY_2024.inspection(), &["2.2"][..]),
        ("a standard that does not count", with_inadequate_resettlement, &["2.2"]),
        ("several standards", ISLINGTON_2024.inspection(), &["3.1", "3.4"]),
        ("a score that is open", open, &[]),
    ] {
        let outcome = rate(&inspection);
        let numbers: Vec<_> = weakest(&outcome).iter().map(|standard| standard.located.standard.number).collect();
        assert_eq!(numbers, expected, "{name}");
    }
}

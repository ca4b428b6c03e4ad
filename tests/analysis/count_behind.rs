//! The counts behind printed percentages.

use inspection_ratings::analysis::count_behind;
use inspection_ratings::engine::{CaseCount, Percentage};
use proptest::prelude::*;

fn hundredths(of: u32) -> Percentage {
    Percentage::from_hundredths(of).unwrap()
}

#[test]
fn a_percentage_has_a_count_behind_it_where_it_can_be_printed_of_that_many_cases() {
    for (name, percentage, of, expected) in [
        ("6 of 9 is printed as 67%", 67_00, 9, Some(6)),
        ("66% is printed of no count of 9 cases", 66_00, 9, None),
        ("11 of 17, 64.7%, is rounded up", 65_00, 17, Some(11)),
        ("64% of 17 cases would be 10.9 cases", 64_00, 17, None),
        ("a half is rounded up: 1 of 8 is 12.5%", 13_00, 8, Some(1)),
        ("and not down", 12_00, 8, None),
        ("none", 0, 7, Some(0)),
        ("all", 10_000, 7, Some(7)),
        ("0% fits a single case", 0, 1, Some(0)),
        ("one decimal: 8 of 11 is 72.7%", 72_70, 11, Some(8)),
        ("another decimal than that of any count", 72_80, 11, None),
        ("two decimals: 2 of 3", 66_67, 3, Some(2)),
        ("two decimals that no count has", 66_66, 3, None),
        ("64.5% is rounded into Good, and 109 of 169, 64.497%, is not", 64_50, 169, None),
        ("no cases", 50_00, 0, None),
        ("too many cases", 50_00, 10_000, None),
    ] {
        assert_eq!(count_behind(hundredths(percentage), of).map(CaseCount::yes), expected, "{name}");
    }
}

/// The printed percentage of each count of up to 100 cases leads back to the count.
#[test]
fn a_printed_count_comes_back() {
    for of in 1..=100 {
        for yes in 0..=of {
            let count = CaseCount::new(yes, of).unwrap();
            assert_eq!(count_behind(hundredths(u32::from(count.rounded()) * 100), of as u16), Some(count));
        }
    }
}

proptest! {
    #[test]
    fn the_count_is_of_that_many_cases_and_is_printed_so(percentage in 0_u32..=10_000, of in 1_u16..=9_999) {
        if let Some(count) = count_behind(hundredths(percentage), of) {
            prop_assert_eq!(count.of(), of);
            prop_assert_eq!(count.rounded(), hundredths(percentage).rounded());
            let exact = 10_000.0 * f64::from(count.yes()) / f64::from(of);
            prop_assert!((exact - f64::from(percentage)).abs() <= 50.0 + 1e-9);
        }
    }
}

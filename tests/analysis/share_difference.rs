//! The difference of two shares never contradicts the printed percentages or the counts.

use crate::support::{cases, percent};
use inspection_ratings::analysis::tenths_between;
use inspection_ratings::engine::{Answer, Percentage, Rating};
use proptest::prelude::*;

#[test]
fn a_difference_has_a_tenth_where_the_printed_percentages_are_off_by_one() {
    let hundredths = |of| Answer::Percentage(Percentage::from_hundredths(of).unwrap());
    for (name, before, after, expected) in [
        ("67% and 73% are printed, 6.67 is exact", cases(10, 15), cases(11, 15), Some(67)),
        ("and back", cases(11, 15), cases(10, 15), Some(-67)),
        ("67% and 78% are printed, 11.11 is exact", cases(6, 9), cases(7, 9), Some(110)),
        ("56% is printed twice, 0.69 is exact", cases(5, 9), cases(9, 16), Some(7)),
        ("all of other numbers of cases", cases(8, 8), cases(16, 16), Some(0)),
        ("percentages as they are typed", percent(67), percent(73), Some(60)),
        ("a percentage with a decimal", hundredths(64_50), percent(80), Some(155)),
        ("a percentage and cases, 5.56 is exact", percent(50), cases(5, 9), Some(60)),
        ("no share", Answer::NotAsked, cases(5, 9), None),
        ("a rating", Answer::Rating(Rating::Good), cases(5, 9), None),
    ] {
        assert_eq!(tenths_between(Some(before), Some(after)), expected, "{name}");
    }
    assert_eq!(tenths_between(None, Some(percent(1))), None);
}

proptest! {
    #[test]
    fn a_whole_number_is_what_a_reader_computes(
        (of, yes) in (1_u32..200).prop_flat_map(|of| (Just(of), 0..=of)),
        (of_other, yes_other) in (1_u32..200).prop_flat_map(|of| (Just(of), 0..=of)),
    ) {
        let (before, after) = (cases(yes, of), cases(yes_other, of_other));
        let (Answer::Cases(first), Answer::Cases(second)) = (before, after) else { unreachable!() };
        let tenths = tenths_between(Some(before), Some(after)).unwrap();
        let exact = 1000.0 * (f64::from(yes_other) / f64::from(of_other) - f64::from(yes) / f64::from(of));
        let printed = i32::from(second.rounded()) - i32::from(first.rounded());
        if tenths % 10 == 0 && tenths / 10 == printed {
            prop_assert!((f64::from(tenths) - exact).abs() <= 5.0 + 1e-9);
        } else {
            prop_assert!((f64::from(tenths) - exact).abs() <= 0.5 + 1e-9);
        }
        prop_assert_eq!(tenths_between(Some(after), Some(before)), Some(-tenths));
    }
}

//! Everything there is, where that is a finite number: every count, every percentage, every score.
//!
//! What is expected is read off the printed bands by comparing whole numbers, multiplied across: a share is in the band from
//! 65 to 79 when it is at least 64½ and below 79½. The engine divides and looks up; here nothing is divided and nothing rounded.

use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::engine::{Answer, Banding, CaseCount, Percentage, Rating, band_of};
use inspection_ratings::frameworks::bands;

/// The bands as the reports print them: rule 1.
const PRINTED: [(u64, u64, Rating); 4] =
    [(0, 49, Inadequate), (50, 64, RequiresImprovement), (65, 79, Good), (80, 100, Outstanding)];

const THREADS: u16 = 4;

/// Whether `part` of `whole` is at least a number of half per cents.
const fn reaches(part: u64, whole: u64, halves: u64) -> bool {
    200 * part >= halves * whole
}

/// Walks through the shares of one whole in order, from none to all, and holds each to the printed bands.
struct Walk {
    whole: u64,
    percent: u64,
    band: usize,
}

impl Walk {
    const fn of(whole: u64) -> Self {
        Self { whole, percent: 0, band: 0 }
    }

    /// What is expected of the next share: it is not below the one before.
    fn next(&mut self, part: u64) -> Banding {
        // Half a per cent below the next whole one, and it is that one.
        while reaches(part, self.whole, 2 * self.percent + 1) {
            self.percent += 1;
        }
        while reaches(part, self.whole, 2 * PRINTED[self.band].1 + 1) {
            self.band += 1;
        }
        let (from, to, band) = PRINTED[self.band];
        assert!((from..=to).contains(&self.percent), "{part} of {} is {} per cent", self.whole, self.percent);
        let rounding_decided = !reaches(part, self.whole, 2 * from);
        Banding::Banded { percent: self.percent as u8, band, rounding_decided }
    }
}

/// Holds every count of a number of cases to the printed bands.
fn assert_counts(of: u32) {
    let mut walk = Walk::of(of.into());
    for yes in 0..=of {
        let cases = CaseCount::new(yes, of).unwrap();
        let found = band_of(Some(Answer::Cases(cases)), &bands::KEY_QUESTION);
        let expected = walk.next(yes.into());
        assert!(found == expected, "{yes} of {of} is {found:?} and not {expected:?}");
        let whole = u64::from(cases.rounded_down());
        let just = reaches(yes.into(), of.into(), 2 * whole) && !reaches(yes.into(), of.into(), 2 * (whole + 1));
        assert!(just, "{yes} of {of} reaches {whole} per cent");
        // What is shown of it must not contradict it.
        let shown = cases.shown();
        let reached = |percent: u8| shown.hundredths() >= 100 * u16::from(percent);
        let as_it_is = shown.rounded() == cases.rounded()
            && reached(cases.rounded()) == reaches(yes.into(), of.into(), 2 * u64::from(cases.rounded()));
        assert!(as_it_is, "{yes} of {of} is shown as {shown}");
    }
}

#[test]
#[cfg_attr(feature = "js", ignore = "seconds long, and tried without features already")]
fn every_count_is_rounded_and_banded_as_printed() {
    // 50,004,999 of them, so the small numbers of cases and the large ones are shared out.
    std::thread::scope(|scope| {
        for first in 1..=THREADS {
            scope.spawn(move || (first..=CaseCount::MAX).step_by(THREADS.into()).for_each(|of| assert_counts(of.into())));
        }
    });
}

#[test]
fn every_percentage_is_rounded_and_banded_as_printed() {
    let mut walk = Walk::of(10_000);
    for hundredths in 0..=10_000 {
        let percentage = Percentage::from_hundredths(hundredths).unwrap();
        assert_eq!(u32::from(percentage.rounded_down()), hundredths / 100);
        let answer = Answer::Percentage(percentage);
        assert_eq!(band_of(Some(answer), &bands::KEY_QUESTION), walk.next(hundredths.into()), "{hundredths}");
    }
}

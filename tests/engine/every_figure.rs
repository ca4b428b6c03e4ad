//! Every case count and every percentage that can be entered, rounded and banded.
//!
//! The expected band comes from the printed bands by comparisons of multiplied whole numbers: a share is in the band from 65 to 79
//! when the share is at least 64½ and below 79½. The engine divides and looks the band up. These tests neither divide nor round,
//! because they must not repeat the engine's method.

use Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::engine::{Answer, Banding, CaseCount, Percentage, Rating, band_of};
use inspection_ratings::frameworks::bands;

/// The bands as the reports print them: rule 1.
const PRINTED: [(u64, u64, Rating); 4] =
    [(0, 49, Inadequate), (50, 64, RequiresImprovement), (65, 79, Good), (80, 100, Outstanding)];

/// The number of threads that share the case counts.
const THREADS: u16 = 4;

/// Whether `part` of `whole` is at least so many half per cents.
const fn reaches(part: u64, whole: u64, halves: u64) -> bool {
    200 * part >= halves * whole
}

/// The expected bandings of the shares of a whole, in order from nothing to the whole.
struct ExpectedBandings {
    whole: u64,
    /// The rounded percentage of the last share.
    percent: u64,
    /// The index of the last share's band.
    band: usize,
}

impl ExpectedBandings {
    const fn of(whole: u64) -> Self {
        Self { whole, percent: 0, band: 0 }
    }

    /// The expected banding of the next share, which must not be less than the last share.
    fn next(&mut self, part: u64) -> Banding {
        // A share is rounded up to a percentage from half a per cent below the percentage on.
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

/// Compares the rounding and the band of every case count in a sample of `of` cases with the printed bands.
fn assert_counts(of: u32) {
    let mut bandings = ExpectedBandings::of(of.into());
    for yes in 0..=of {
        let cases = CaseCount::new(yes, of).unwrap();
        let banding = band_of(Some(Answer::Cases(cases)), &bands::KEY_QUESTION);
        let expected = bandings.next(yes.into());
        assert!(banding == expected, "{yes} of {of} is {banding:?} and not {expected:?}");
        let reaches_percent = |percent: u64| reaches(yes.into(), of.into(), 2 * percent);
        let rounded_down = u64::from(cases.rounded_down());
        let is_rounded_down = reaches_percent(rounded_down) && !reaches_percent(rounded_down + 1);
        assert!(is_rounded_down, "{yes} of {of} reaches {rounded_down} per cent");
        // The shown percentage must not contradict the rounded percentage, nor the side of it where the share lies.
        let (shown, rounded) = (cases.shown(), cases.rounded());
        let shown_reaches = shown.hundredths() >= 100 * u16::from(rounded);
        let agrees = shown.rounded() == rounded && shown_reaches == reaches_percent(rounded.into());
        assert!(agrees, "{yes} of {of} is shown as {shown}");
    }
}

#[test]
fn every_case_count_is_rounded_and_gets_its_printed_band() {
    // There are 50,004,999 case counts. Each thread takes small and large samples, because large samples take longer.
    std::thread::scope(|scope| {
        for first in 1..=THREADS {
            scope.spawn(move || (first..=CaseCount::MAX).step_by(THREADS.into()).for_each(|of| assert_counts(of.into())));
        }
    });
}

#[test]
fn every_percentage_is_rounded_and_gets_its_printed_band() {
    let mut bandings = ExpectedBandings::of(10_000);
    for hundredths in 0..=10_000 {
        let percentage = Percentage::from_hundredths(hundredths).unwrap();
        assert_eq!(u32::from(percentage.rounded_down()), hundredths / 100);
        let answer = Answer::Percentage(percentage);
        assert_eq!(band_of(Some(answer), &bands::KEY_QUESTION), bandings.next(hundredths.into()), "{hundredths}");
    }
}

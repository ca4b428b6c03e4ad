//! The difference of two shares of cases, as it is shown.

use crate::engine::Answer;

/// The difference from a share to another share in tenths of a percentage point. None where an answer is no share.
///
/// Where the difference of the exact shares rounds to the whole number that a reader gets from the two printed percentages, it is that whole
/// number. Otherwise it has a tenth, because a whole number would contradict either the printed percentages or the counts: from 10 of 15
/// (67%) to 11 of 15 (73%) are 6.7 percentage points, and neither 6 nor 7.
pub fn tenths_between(before: Option<Answer>, after: Option<Answer>) -> Option<i32> {
    let (before, after) = (Share::of(before?)?, Share::of(after?)?);
    let exact = after.ten_thousandths(before.of) - before.ten_thousandths(after.of);
    let scale = before.of * after.of;
    let printed = after.printed - before.printed;
    let whole = printed % 100 == 0 && rounded(exact, scale * 100) * 100 == printed;
    let tenths = if whole { printed / 10 } else { rounded(exact, scale * 10) };
    i32::try_from(tenths).ok()
}

/// A share of cases.
struct Share {
    yes: i64,
    of: i64,
    /// The percentage that is printed, in hundredths of a per cent.
    printed: i64,
}

impl Share {
    fn of(answer: Answer) -> Option<Self> {
        match answer {
            Answer::Cases(cases) => {
                Some(Self { yes: cases.yes().into(), of: cases.of().into(), printed: i64::from(cases.rounded()) * 100 })
            }
            Answer::Percentage(percentage) => {
                let hundredths = percentage.hundredths().into();
                Some(Self { yes: hundredths, of: 10_000, printed: hundredths })
            }
            Answer::Rating(_) | Answer::NotAsked | Answer::NotRated | Answer::NotInspected => None,
        }
    }

    /// The share in ten thousandths, times the number of cases of another share.
    const fn ten_thousandths(&self, of_other: i64) -> i64 {
        self.yes * of_other * 10_000
    }
}

/// The nearest whole number to a quotient; a half is rounded away from zero.
const fn rounded(number: i64, by: i64) -> i64 {
    (2 * number + by * number.signum()) / (2 * by)
}

//! Published inspections that the calculator opens, one file each, as constants.
//!
//! `tests/published/` holds the same figures with the printed results beside them; a test keeps the two alike.

mod bexley_2024;
mod camden_2020;
mod camden_2025;
mod islington_2024;

pub use bexley_2024::BEXLEY_2024;
pub use camden_2020::CAMDEN_2020;
pub use camden_2025::CAMDEN_2025;
pub use islington_2024::ISLINGTON_2024;

use crate::engine::{Answer, CaseCount, Framework, Inspection, ProfessionalDiscretion, Rating};

/// The published inspections, newest first.
pub static PUBLISHED: [&PublishedInspection; 4] = [&CAMDEN_2025, &ISLINGTON_2024, &BEXLEY_2024, &CAMDEN_2020];

/// An inspection whose figures a report prints.
#[derive(Debug, PartialEq, Eq)]
pub struct PublishedInspection {
    /// The name in links: `bexley-2024`.
    pub id: &'static str,
    /// Place and date, as in a list of reports.
    pub title: &'static str,
    /// The service inspected.
    pub service: &'static str,
    /// The framework inspected under.
    pub framework: &'static Framework,
    /// The inspectorate's page about the inspection.
    pub link: &'static str,
    /// Where the report prints the figures.
    pub printed_at: &'static str,
    /// The figures that the report does not print, and how this project inferred them.
    pub note: &'static str,
    /// The answers, by number.
    pub answers: &'static [(&'static str, Answer)],
    /// The discretion recorded: standard, rating, and the reason in our words.
    pub discretion: &'static [(&'static str, Rating, &'static str)],
}

impl PublishedInspection {
    /// The figures as an inspection.
    ///
    /// # Panics
    /// When the framework does not take one of the answers. A test opens every published inspection.
    #[expect(clippy::expect_used, reason = "a figure that is left out would give a wrong rating")]
    pub fn inspection(&self) -> Inspection {
        let mut inspection = Inspection::new(self.framework);
        inspection.service = Some(self.service.into());
        for (number, answer) in self.answers {
            inspection.answer_number(number, *answer).expect("the framework takes the answer");
        }
        for (number, rating, reason) in self.discretion {
            let discretion = ProfessionalDiscretion { rating: *rating, reason: (*reason).into() };
            inspection.record_discretion(number, discretion).expect("the standard is rated");
        }
        inspection
    }

    /// The reason for the discretion that gave a standard a rating, in our words. None where no such discretion was recorded.
    #[must_use]
    pub fn reason(&self, standard: &str, rating: Rating) -> Option<&'static str> {
        let recorded = self.discretion.iter().find(|(number, given, _)| *number == standard && *given == rating);
        recorded.map(|(.., reason)| *reason)
    }
}

#[expect(clippy::panic, reason = "published inspections are constants, and for a constant the panic is a compile error")]
const fn cases(yes: u32, of: u32) -> Answer {
    match CaseCount::new(yes, of) {
        Ok(cases) => Answer::Cases(cases),
        Err(_) => panic!("not a case count"),
    }
}

const fn rated(rating: Rating) -> Answer {
    Answer::Rating(rating)
}

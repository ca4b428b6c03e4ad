//! The calculation: from the answers of an inspection to its ratings.
//!
//! Nothing here knows a framework's numbers ([`crate::frameworks`] has them), the web, or floating point: percentages are
//! hundredths, shares are counts, and every threshold is a whole number.

mod band;
mod discretion;
mod error;
mod explanation;
mod figures;
mod framework;
mod inspection;
mod key_question_set;
mod located;
mod outcome;
mod range;
mod rate;
mod rating;
mod rule;
mod sentences;

pub use band::{Band, Bands};
pub use discretion::ProfessionalDiscretion;
pub use error::{FigureError, InspectionError};
pub use explanation::{Finding, OutsideLowest, Step, Subject, explain};
pub use figures::{CaseCount, Percentage};
pub use framework::{
    AnsweredBy, Domain, Framework, KeyQuestion, KeyQuestionId, MAX_KEY_QUESTIONS, MAX_STANDARDS, Place, Standard, StandardId,
};
pub use inspection::{Answer, Inspection, KeyQuestionAnswer, StandardAnswer};
pub use key_question_set::KeyQuestionSet;
pub use located::{LocatedKeyQuestion, LocatedStandard};
pub use outcome::{Banding, KeyQuestionOutcome, Outcome, Score, StandardOutcome};
pub use range::Range;
pub use rate::{apply_discretion, band_of, overall_ratings, overall_score, rate, rate_standard};
pub use rating::Rating;
pub use rule::{Basis, Rule, Rules};
#[cfg(any(feature = "app", feature = "workbook"))]
pub(crate) use sentences::Capitalised;
pub(crate) use sentences::listed;

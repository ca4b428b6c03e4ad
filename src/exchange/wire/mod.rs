//! The wire format, version 1: the JSON that the API takes and gives, and that files hold. See `docs/wire-format.md`.
//!
//! A value from outside is read as a [`Value`], from JSON's text or from JavaScript's objects, and then by its fields: each error
//! names its place. Each value that is given out has a type of its own, from which serde writes JSON or JavaScript's objects, and
//! from which the types in `www/package/engine.d.ts` are made.

mod cases;
mod comparison;
mod decoded;
mod frameworks;
mod inspection;
mod json;
mod outcome;
mod problem;
mod reach;
mod read;
mod scalars;
#[cfg(test)]
mod typescript;
mod value;

pub use cases::{CasesColumnJson, CasesJson, CasesProblemJson};
pub use comparison::{ComparedKeyQuestionJson, ComparedStandardJson, ComparisonJson, DifferenceJson};
pub use decoded::DecodedJson;
pub use frameworks::{BandJson, BandsJson, DomainJson, FrameworkJson, KeyQuestionJson, StandardJson};
pub use inspection::{
    AnswerJson, BaselineJson, CasesAnswerJson, DiscretionJson, InspectionJson, NotAskedAnswerJson, NotInspectedAnswerJson,
    NotRatedAnswerJson, PercentAnswerJson, RatingAnswerJson, ScenarioJson,
};
pub use json::{JsonError, JsonFault, read_json};
pub use outcome::{KeyQuestionOutcomeJson, OutcomeJson, OverallJson, ScoreJson, StandardOutcomeJson, StepJson};
pub use problem::ProblemJson;
pub use reach::{ChangeJson, HeldJson, HoldJson, PlanJson, ReachJson};
pub use read::{read_doubtful_cases, read_inspection, read_names, read_options, read_shared, read_target};
pub use scalars::{AnsweredByJson, BasisJson, ByNumber, FrameworkIdJson, PointsJson, RatingJson};
pub use value::Value;

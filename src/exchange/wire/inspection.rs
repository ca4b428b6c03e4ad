//! An inspection: its answers and the discretion recorded.

use serde::{Serialize, Serializer};
#[cfg(test)]
use ts_rs::TS;

use super::scalars::{ByNumber, FrameworkIdJson, RatingJson};
use crate::engine::{Answer, CaseCount, Inspection, Percentage, ProfessionalDiscretion};
use crate::exchange::{ScenarioOrigin, Shared};

/// An inspection: what `rate` takes. A field that is not named here is refused.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(TS), ts(rename = "Inspection"))]
pub struct InspectionJson {
    /// The version of the wire format.
    #[cfg_attr(test, ts(type = "1"))]
    pub version: u8,
    /// The edition of the standards that the service was inspected under.
    pub framework: FrameworkIdJson,
    /// The name of the service. It changes no rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional, type = "string | null | undefined"))]
    pub service: Option<String>,
    /// By the number of a standard or a key question, such as `2.1.2` or `V1`. An answer that is left out is missing, which is no
    /// error.
    #[cfg_attr(test, ts(optional, type = "Record<string, Answer> | null | undefined"))]
    pub answers: Option<ByNumber<AnswerJson>>,
    /// By the number of a standard.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional, type = "Record<string, Discretion> | null | undefined"))]
    pub discretion: Option<ByNumber<DiscretionJson>>,
    /// Where the figures are a scenario's: what the scenario is called, and the figures as they are. It changes no rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional, type = "Scenario | null | undefined"))]
    pub scenario: Option<ScenarioJson>,
}

/// What makes figures a scenario: figures as they could be.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Scenario"))]
pub struct ScenarioJson {
    /// The name. Left out, the name is `""`.
    #[cfg_attr(test, ts(optional, type = "string | null | undefined"))]
    pub name: Option<String>,
    /// The figures as they are.
    pub baseline: BaselineJson,
}

/// The figures as they are, beside those of a scenario: under the same framework, of the same service.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Baseline"))]
pub struct BaselineJson {
    /// As in an inspection.
    #[cfg_attr(test, ts(optional, type = "Record<string, Answer> | null | undefined"))]
    pub answers: Option<ByNumber<AnswerJson>>,
    /// As in an inspection.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional, type = "Record<string, Discretion> | null | undefined"))]
    pub discretion: Option<ByNumber<DiscretionJson>>,
}

impl From<&Inspection> for InspectionJson {
    fn from(inspection: &Inspection) -> Self {
        Self {
            version: 1,
            framework: inspection.framework().into(),
            service: inspection.service.clone(),
            answers: Some(answers(inspection)),
            discretion: discretion(inspection),
            scenario: None,
        }
    }
}

impl From<&Shared> for InspectionJson {
    fn from(Shared { inspection, scenario }: &Shared) -> Self {
        Self { scenario: scenario.as_ref().map(Into::into), ..inspection.into() }
    }
}

impl From<&ScenarioOrigin> for ScenarioJson {
    fn from(ScenarioOrigin { name, baseline }: &ScenarioOrigin) -> Self {
        let baseline = BaselineJson { answers: Some(answers(baseline)), discretion: discretion(baseline) };
        Self { name: Some(name.clone()), baseline }
    }
}

/// The discretion recorded in an inspection. None where there is none.
fn discretion(inspection: &Inspection) -> Option<ByNumber<DiscretionJson>> {
    let recorded = inspection.standards().iter().filter_map(|standard| {
        let discretion = standard.discretion.as_ref()?;
        Some((standard.located.standard.number, DiscretionJson::from(discretion)))
    });
    let discretion: ByNumber<_> = recorded.collect();
    (!discretion.is_empty()).then_some(discretion)
}

/// The answers of an inspection: each standard's before those of its key questions.
pub(super) fn answers(inspection: &Inspection) -> ByNumber<AnswerJson> {
    let of_standard = |standard: &crate::engine::StandardAnswer| {
        let own = standard.answer.map(|answer| (standard.located.standard.number, answer));
        let key_questions = inspection.key_questions_of(&standard.located).iter();
        own.into_iter().chain(key_questions.filter_map(|entry| Some((entry.located.question.number, entry.answer?))))
    };
    let answers = inspection.standards().iter().flat_map(of_standard);
    answers.map(|(number, answer)| (number, answer.into())).collect()
}

/// An answer: exactly one of these. A standard and one of its key questions cannot both have an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(TS), ts(rename = "Answer"))]
pub enum AnswerJson {
    /// A number of cases.
    Cases(CasesAnswerJson),
    /// A percentage.
    Percent(PercentAnswerJson),
    /// A rating.
    Rating(RatingAnswerJson),
    /// *Not asked*.
    NotAsked(NotAskedAnswerJson),
    /// *Not rated*.
    NotRated(NotRatedAnswerJson),
    /// *Not inspected*.
    NotInspected(NotInspectedAnswerJson),
}

impl From<Answer> for AnswerJson {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Cases(cases) => Self::Cases(cases.into()),
            Answer::Percentage(percentage) => Self::Percent(percentage.into()),
            Answer::Rating(rating) => Self::Rating(RatingAnswerJson { rating: rating.into() }),
            Answer::NotAsked => Self::NotAsked(NotAskedAnswerJson { not_asked: true }),
            Answer::NotRated => Self::NotRated(NotRatedAnswerJson { not_rated: true }),
            Answer::NotInspected => Self::NotInspected(NotInspectedAnswerJson { not_inspected: true }),
        }
    }
}

/// To a key question: the number of cases in which the work was sufficient, of those inspected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "CasesAnswer"))]
pub struct CasesAnswerJson {
    /// A whole number, from 0 to `of`.
    pub yes: u16,
    /// A whole number, from 1 to 9999.
    pub of: u16,
}

impl From<CaseCount> for CasesAnswerJson {
    fn from(cases: CaseCount) -> Self {
        Self { yes: cases.yes(), of: cases.of() }
    }
}

/// To a key question: the percentage yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "PercentAnswer"))]
pub struct PercentAnswerJson {
    /// In per cent, from 0 to 100, with at most two decimals. `0.1 + 0.2` has more.
    #[serde(serialize_with = "percent")]
    #[cfg_attr(test, ts(type = "number"))]
    pub percent: Percentage,
}

impl From<Percentage> for PercentAnswerJson {
    fn from(percent: Percentage) -> Self {
        Self { percent }
    }
}

/// A percentage as a number, without decimals where there are none, as people write it: `78`, `66.67`.
#[allow(
    clippy::float_arithmetic,
    clippy::trivially_copy_pass_by_ref,
    reason = "JSON has no other numbers, and serde passes a reference"
)]
fn percent<S: Serializer>(percentage: &Percentage, serializer: S) -> Result<S::Ok, S::Error> {
    match percentage.hundredths() {
        hundredths if hundredths % 100 == 0 => serializer.serialize_u16(hundredths / 100),
        hundredths => serializer.serialize_f64(f64::from(hundredths) / 100.0),
    }
}

/// To any standard, or to a key question that is judged: its rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "RatingAnswer"))]
pub struct RatingAnswerJson {
    /// The rating judged, or that of a standard whose percentages are not known.
    pub rating: RatingJson,
}

/// To a key question that was not asked in any case, and so does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(TS), ts(rename = "NotAskedAnswer"))]
pub struct NotAskedAnswerJson {
    /// Only `true` is allowed.
    #[cfg_attr(test, ts(type = "true"))]
    pub not_asked: bool,
}

/// To a standard that does not count towards the score and was not rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(TS), ts(rename = "NotRatedAnswer"))]
pub struct NotRatedAnswerJson {
    /// Only `true` is allowed.
    #[cfg_attr(test, ts(type = "true"))]
    pub not_rated: bool,
}

/// To a standard that counts towards the score and was not inspected, because there were no cases: it adds neither points nor
/// maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(TS), ts(rename = "NotInspectedAnswer"))]
pub struct NotInspectedAnswerJson {
    /// Only `true` is allowed.
    #[cfg_attr(test, ts(type = "true"))]
    pub not_inspected: bool,
}

/// Professional discretion: a rating that replaces the calculated one. Not for a standard that is not rated or not inspected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Discretion"))]
pub struct DiscretionJson {
    /// The rating that replaces the calculated one.
    pub rating: RatingJson,
    /// Free text. Left out, the reason is `""`.
    #[cfg_attr(test, ts(optional, type = "string | null | undefined"))]
    pub reason: Option<String>,
}

impl From<&ProfessionalDiscretion> for DiscretionJson {
    fn from(discretion: &ProfessionalDiscretion) -> Self {
        Self { rating: discretion.rating.into(), reason: Some(discretion.reason.clone()) }
    }
}

//! The wire format, version 1: the JSON that the API takes and gives, and that files hold. See `docs/wire-format.md`.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

pub use super::value::Value;
use crate::engine::{
    Answer, CaseCount, FigureError, Inspection, InspectionError, KeyQuestionOutcome, Outcome, Percentage, Place,
    ProfessionalDiscretion, Range, Rating, Subject, explain,
};
use crate::frameworks::framework;

/// Reads an inspection.
///
/// # Errors
/// The first thing that the format does not allow, named by its place. Unknown fields are refused, so that a misspelt one is
/// not quietly left out.
pub fn read_inspection(value: &Value) -> Result<Inspection, InspectionError> {
    let fields = Fields::of("", value, "version, framework, service, answers, discretion")?;
    if fields.number("version")? != 1.0 {
        return Err(InspectionError::UnknownVersion);
    }
    let mut inspection = Inspection::new(framework(fields.text("framework")?)?);
    inspection.service = fields.optional_text("service")?.map(Into::into);
    for (number, value) in fields.object("answers")? {
        let answer = read_answer(number, value)?;
        inspection.answer_number(number, answer)?;
    }
    for (number, value) in fields.object("discretion")? {
        let path = format!("discretion.{number}");
        let fields = Fields::of(&path, value, "rating, reason")?;
        let rating = fields.rating("rating")?;
        let reason = fields.optional_text("reason")?.unwrap_or_default().into();
        inspection.record_discretion(number, ProfessionalDiscretion { rating, reason })?;
    }
    Ok(inspection)
}

fn read_answer(number: &str, value: &Value) -> Result<Answer, InspectionError> {
    let fields = Fields::of(number, value, "rating, yes and of, percent, notAsked, notRated")?;
    let figure = |error| InspectionError::Figure { place: number.into(), error };
    let names: Vec<&str> = fields.present().collect();
    match names.as_slice() {
        ["rating"] => fields.rating("rating").map(Answer::Rating),
        ["percent"] => Percentage::from_hundredths(hundredths(fields.number("percent")?).map_err(figure)?)
            .map_err(figure)
            .map(Answer::Percentage),
        ["yes", "of"] | ["of", "yes"] => {
            let count = |field| whole(fields.number(field)?).map_err(figure);
            CaseCount::new(count("yes")?, count("of")?).map_err(figure).map(Answer::Cases)
        }
        ["yes"] => Err(InspectionError::MissingField { place: format!("{number}.of") }),
        ["of"] => Err(InspectionError::MissingField { place: format!("{number}.yes") }),
        ["notAsked"] => fields.only_true("notAsked").map(|()| Answer::NotAsked),
        ["notRated"] => fields.only_true("notRated").map(|()| Answer::NotRated),
        _ => {
            let allowed = "one of: rating; yes and of; percent; notAsked; notRated";
            Err(InspectionError::WrongAnswer { place: number.into(), allowed })
        }
    }
}

/// Hundredths of a per cent, for a number with at most two decimals.
#[allow(clippy::float_arithmetic, clippy::float_cmp, reason = "JavaScript and JSON have no other numbers")]
fn hundredths(percent: f64) -> Result<u32, FigureError> {
    if !(0.0..=100.0).contains(&percent) {
        return Err(FigureError::PercentageOutOfRange);
    }
    // A number written with two decimals is the double nearest to its hundredths over 100, and no other number is.
    let hundredths = (percent * 100.0).round();
    if hundredths / 100.0 == percent { Ok(hundredths as u32) } else { Err(FigureError::TooManyDecimals) }
}

#[allow(clippy::float_cmp, reason = "whether a number is whole is an exact question")]
fn whole(number: f64) -> Result<u32, FigureError> {
    if number.is_nan() {
        Err(FigureError::NotANumber)
    } else if number < 0.0 || (number.is_finite() && number.trunc() != number) {
        Err(FigureError::NotWhole)
    } else {
        // A cast from a larger number gives the largest, which is too many cases anyway.
        Ok(number as u32)
    }
}

/// The fields of one object, all of them known.
struct Fields<'a> {
    path: &'a str,
    fields: &'a [(String, Value)],
}

impl<'a> Fields<'a> {
    fn of(path: &'a str, value: &'a Value, allowed: &'static str) -> Result<Self, InspectionError> {
        let Value::Object(fields) = value else {
            return Err(InspectionError::WrongType { place: path.into(), expected: "an object" });
        };
        let known = |name: &str| allowed.split([',', ' ']).any(|field| field == name && field != "and");
        match fields.iter().find(|(name, _)| !known(name)) {
            Some((name, _)) => Err(InspectionError::UnknownField { place: join(path, name), allowed }),
            None => Ok(Self { path, fields }),
        }
    }

    /// The names of the fields that have a value.
    fn present(&self) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(|(_, value)| *value != Value::Null).map(|(name, _)| name.as_str())
    }

    fn get(&self, name: &str) -> Option<&'a Value> {
        let field = self.fields.iter().find(|(field, _)| field == name);
        field.map(|(_, value)| value).filter(|value| **value != Value::Null)
    }

    fn required(&self, name: &str) -> Result<&'a Value, InspectionError> {
        self.get(name).ok_or_else(|| InspectionError::MissingField { place: join(self.path, name) })
    }

    fn wrong_type(&self, name: &str, expected: &'static str) -> InspectionError {
        InspectionError::WrongType { place: join(self.path, name), expected }
    }

    fn number(&self, name: &str) -> Result<f64, InspectionError> {
        match self.required(name)? {
            Value::Number(number) => Ok(*number),
            _ => Err(self.wrong_type(name, "a number")),
        }
    }

    fn text(&self, name: &str) -> Result<&'a str, InspectionError> {
        self.required(name)?;
        self.optional_text(name).map(Option::unwrap_or_default)
    }

    fn optional_text(&self, name: &str) -> Result<Option<&'a str>, InspectionError> {
        match self.get(name) {
            None => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong_type(name, "a text")),
        }
    }

    fn rating(&self, name: &str) -> Result<Rating, InspectionError> {
        let place = || join(self.path, name);
        Rating::from_id(self.text(name)?).ok_or_else(|| InspectionError::UnknownRating { place: place() })
    }

    fn only_true(&self, name: &str) -> Result<(), InspectionError> {
        match self.required(name)? {
            Value::Bool(true) => Ok(()),
            _ => Err(self.wrong_type(name, "true")),
        }
    }

    fn object(&self, name: &str) -> Result<&'a [(String, Value)], InspectionError> {
        match self.get(name) {
            None => Ok(&[]),
            Some(Value::Object(fields)) => Ok(fields),
            Some(_) => Err(self.wrong_type(name, "an object")),
        }
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.into() } else { format!("{path}.{name}") }
}

/// An inspection, as written.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WireInspection {
    version: u8,
    framework: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<String>,
    answers: BTreeMap<&'static str, WireAnswer>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    discretion: BTreeMap<&'static str, WireDiscretion>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
enum WireAnswer {
    Cases { yes: u16, of: u16 },
    Percentage { percent: WirePercentage },
    Rating { rating: WireRating },
    NotAsked { not_asked: bool },
    NotRated { not_rated: bool },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WireDiscretion {
    rating: WireRating,
    reason: String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct WirePercentage(Percentage);

impl Serialize for WirePercentage {
    #[allow(clippy::float_arithmetic, reason = "JavaScript and JSON have no other numbers with decimals")]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let hundredths = self.0.hundredths();
        if hundredths.is_multiple_of(100) {
            serializer.serialize_u16(hundredths / 100)
        } else {
            serializer.serialize_f64(f64::from(hundredths) / 100.0)
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct WireRating(Rating);

impl Serialize for WireRating {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.id())
    }
}

impl From<&Inspection> for WireInspection {
    fn from(inspection: &Inspection) -> Self {
        let framework = inspection.framework();
        let answer = |answer| match answer {
            Answer::Cases(cases) => WireAnswer::Cases { yes: cases.yes(), of: cases.of() },
            Answer::Percentage(percentage) => WireAnswer::Percentage { percent: WirePercentage(percentage) },
            Answer::Rating(rating) => WireAnswer::Rating { rating: WireRating(rating) },
            Answer::NotAsked => WireAnswer::NotAsked { not_asked: true },
            Answer::NotRated => WireAnswer::NotRated { not_rated: true },
        };
        let standards = framework.standards().map(|(id, standard)| (standard.number, Place::Standard(id)));
        let questions = framework.key_questions().map(|(id, _, question)| (question.number, Place::KeyQuestion(id)));
        let answered = standards.chain(questions).filter_map(|(number, place)| {
            let given = inspection.answer(place)?;
            Some((number, answer(given)))
        });
        let discretion = framework.standards().zip(inspection.discretion()).filter_map(|((_, standard), discretion)| {
            let ProfessionalDiscretion { rating, reason } = discretion.as_ref()?;
            Some((standard.number, WireDiscretion { rating: WireRating(*rating), reason: reason.clone() }))
        });
        Self {
            version: 1,
            framework: framework.id,
            service: inspection.service.clone(),
            answers: answered.collect(),
            discretion: discretion.collect(),
        }
    }
}

/// The outcome of an inspection, as written.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WireOutcome {
    framework: &'static str,
    key_questions: BTreeMap<&'static str, WireKeyQuestion>,
    standards: BTreeMap<&'static str, WireStandard>,
    score: WireScore,
    overall: WireOverall,
    steps: Vec<WireStep>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct WireKeyQuestion {
    percent: Option<u8>,
    band: Option<WireRating>,
    rounding_decided: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct WireStandard {
    calculated: Option<WireRating>,
    rating: Option<WireRating>,
    discretion: bool,
    limited_by: Vec<&'static str>,
    points: Option<u8>,
    counts: bool,
    lowest: Option<WireRating>,
    highest: Option<WireRating>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WireScore {
    points: u8,
    max: u8,
    lowest: u8,
    highest: u8,
    complete: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WireOverall {
    rating: Option<WireRating>,
    lowest: WireRating,
    highest: WireRating,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WireStep {
    of: &'static str,
    text: String,
    rule: u8,
    basis: &'static str,
    source: &'static str,
}

impl WireOutcome {
    /// The outcome of an inspection, with the steps that led to it.
    #[must_use]
    pub fn new(inspection: &Inspection, outcome: &Outcome) -> Self {
        let framework = outcome.framework;
        let key_questions = framework.key_questions().zip(&outcome.key_questions).map(|((_, _, question), found)| {
            let rounding_decided = matches!(found, KeyQuestionOutcome::Banded { rounding_decided: true, .. });
            let band = found.rating().map(WireRating);
            (question.number, WireKeyQuestion { percent: found.percent(), band, rounding_decided })
        });
        let standards = framework.standards().zip(&outcome.standards).map(|((_, standard), found)| {
            let limited_by = found.limited_by.iter().map(|id| framework.number(Place::KeyQuestion(id)));
            let written = WireStandard {
                calculated: found.calculated.map(WireRating),
                rating: found.rating().map(WireRating),
                discretion: found.discretion,
                limited_by: limited_by.collect(),
                points: found.points(),
                counts: found.counts,
                lowest: found.possible.map(|range| WireRating(range.lowest)),
                highest: found.possible.map(|range| WireRating(range.highest)),
            };
            (standard.number, written)
        });
        let steps = explain(inspection, outcome).into_iter().map(|step| WireStep {
            of: match step.of {
                Subject::KeyQuestion(id) => framework.number(Place::KeyQuestion(id)),
                Subject::Standard(id) => framework.number(Place::Standard(id)),
                Subject::Score => "score",
                Subject::Overall => "overall",
            },
            text: step.to_string(),
            rule: step.rule.number,
            basis: step.rule.basis.id(),
            source: step.rule.source,
        });
        let Range { lowest, highest } = outcome.score.possible;
        let (points, max, complete) = (outcome.score.points, outcome.score.max, outcome.score.complete());
        Self {
            framework: framework.id,
            key_questions: key_questions.collect(),
            standards: standards.collect(),
            score: WireScore { points, max, lowest, highest, complete },
            overall: WireOverall {
                rating: outcome.overall.settled().map(WireRating),
                lowest: WireRating(outcome.overall.lowest),
                highest: WireRating(outcome.overall.highest),
            },
            steps: steps.collect(),
        }
    }
}

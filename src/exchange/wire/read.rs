//! Reads a value by its fields: an inspection, a target, options. Each error names the place and what is allowed there.

use super::Value;
use crate::analysis::{Freedom, PLANS, RatingOf, Target};
use crate::engine::{
    Answer, CaseCount, FigureError, Framework, Inspection, InspectionError, Percentage, Place, ProfessionalDiscretion,
    Rating,
};
use crate::exchange::sheets::DoubtfulCases;
use crate::exchange::{ReadError, ScenarioOrigin, Shared};
use crate::frameworks::framework;

/// Reads an inspection. Of a scenario, the figures are the scenario's own.
///
/// # Errors
/// The first field that the format does not allow, named by its place.
pub fn read_inspection(value: &Value) -> Result<Inspection, ReadError> {
    read_shared(value).map(|shared| shared.inspection)
}

/// Reads an inspection with the scenario that its figures belong to.
///
/// # Errors
/// The first field that the format does not allow, named by its place. Unknown fields are refused, because a misspelt field would
/// otherwise be left out without a word.
pub fn read_shared(value: &Value) -> Result<Shared, ReadError> {
    let fields = Fields::new("", value, "version, framework, service, answers, discretion, scenario")?;
    if fields.number("version", "1")? != 1.0 {
        return Err(ReadError::UnknownVersion);
    }
    let mut inspection = Inspection::new(framework(fields.text("framework", "the id of a framework")?)?);
    inspection.service = fields.optional_text("service", "a text")?.map(Into::into);
    let bare = inspection.clone();
    read_figures(&fields, &mut inspection)?;
    let scenario = fields.get("scenario").map(|value| read_scenario(value, bare)).transpose()?;
    Ok(Shared { inspection, scenario })
}

/// Where the baseline of a scenario stands.
const BASELINE: &str = "scenario.baseline";

/// Reads a scenario into the inspection that has nothing answered yet.
fn read_scenario(value: &Value, mut baseline: Inspection) -> Result<ScenarioOrigin, ReadError> {
    let fields = Fields::new("scenario", value, "name, baseline")?;
    let name = fields.optional_text("name", "a text")?.unwrap_or_default().into();
    let figures = fields.required("baseline", "an object")?;
    Fields::new("", figures, "answers, discretion").and_then(|fields| read_figures(&fields, &mut baseline)).map_err(
        |error| error.in_baseline(|place| if place.is_empty() { BASELINE.into() } else { join(BASELINE, place) }),
    )?;
    Ok(ScenarioOrigin { name, baseline })
}

/// Reads the answers and the discretion among the fields of an object.
fn read_figures(fields: &Fields, inspection: &mut Inspection) -> Result<(), ReadError> {
    for (number, value) in fields.object("answers")? {
        let answer = read_answer(number, value)?;
        inspection.answer_number(number, answer)?;
    }
    for (number, value) in fields.object("discretion")? {
        let path = format!("discretion.{number}");
        let fields = Fields::new(&path, value, "rating, reason")?;
        let rating = fields.rating("rating")?;
        let reason = fields.optional_text("reason", "a text")?.unwrap_or_default().into();
        inspection.record_discretion(number, ProfessionalDiscretion { rating, reason })?;
    }
    Ok(())
}

fn read_answer(number: &str, value: &Value) -> Result<Answer, ReadError> {
    let fields = Fields::new(number, value, "rating, yes and of, percent, notAsked, notRated, notInspected")?;
    let refused = |error| ReadError::Inspection(InspectionError::Figure { place: number.into(), error });
    match fields.present()[..] {
        ["rating"] => fields.rating("rating").map(Answer::Rating),
        ["percent"] => {
            Percentage::from_hundredths(hundredths(fields.number("percent", "a number from 0 to 100")?).map_err(refused)?)
                .map_err(refused)
                .map(Answer::Percentage)
        }
        ["yes" | "of"] | ["yes", "of"] | ["of", "yes"] => {
            let count = |field| whole(fields.number(field, "a whole number")?).map_err(refused);
            CaseCount::new(count("yes")?, count("of")?).map_err(refused).map(Answer::Cases)
        }
        ["notAsked"] => fields.only_true("notAsked").map(|()| Answer::NotAsked),
        ["notRated"] => fields.only_true("notRated").map(|()| Answer::NotRated),
        ["notInspected"] => fields.only_true("notInspected").map(|()| Answer::NotInspected),
        _ => {
            let allowed = "one of: rating; yes and of; percent; notAsked; notRated; notInspected";
            Err(InspectionError::WrongAnswer { place: number.into(), allowed }.into())
        }
    }
}

/// The value of the field `of` of a target, where it has one.
const STANDARD: &str = "the number of a standard";

/// Reads the target that an inspection under a framework is to reach.
///
/// # Errors
/// The first field that the format does not allow, named by its place, which begins with `target`.
pub fn read_target(value: &Value, framework: &Framework) -> Result<Target, ReadError> {
    let expected = "a rating, or an object with either atLeast or atMost";
    let wrong_type = || ReadError::WrongType { place: "target".into(), expected };
    let fields = match value {
        Value::Text(id) => return Ok(Target::at_least(RatingOf::Overall, rating("target", id)?)),
        Value::Object(_) => Fields::new("target", value, "of, atLeast, atMost")?,
        _ => return Err(wrong_type()),
    };
    let of = match fields.optional_text("of", STANDARD)? {
        None => RatingOf::Overall,
        Some(number) => match place("target.of", number, framework)? {
            Place::Standard(id) => RatingOf::Standard(id),
            Place::KeyQuestion(_) => return Err(fields.wrong_type("of", STANDARD)),
        },
    };
    match (fields.get("atLeast"), fields.get("atMost")) {
        (Some(_), None) => Ok(Target::at_least(of, fields.rating("atLeast")?)),
        (None, Some(_)) => Ok(Target::at_most(of, fields.rating("atMost")?)),
        _ => Err(wrong_type()),
    }
}

/// Reads the options of `reach`: what may be changed to reach a target, and how many plans are enough.
///
/// # Errors
/// The first field that the format does not allow, named by its place, which begins with `options`.
pub fn read_options(value: &Value, framework: &Framework) -> Result<(Freedom, usize), ReadError> {
    let mut freedom = Freedom::default();
    if value.is_null() {
        return Ok((freedom, PLANS));
    }
    let fields = Fields::new("options", value, "judgedStep, locked, limit")?;
    freedom.judged_step = fields.whole("judgedStep", 0, 9_999, "a whole number from 0 to 9,999")?;
    match fields.get("locked") {
        None => {}
        Some(Value::List(items)) => {
            for (item, number) in items {
                let path = join("options.locked", item);
                let Value::Text(number) = number else {
                    return Err(ReadError::WrongType { place: path, expected: "the number of a standard or key question" });
                };
                freedom.locked.push(place(&path, number, framework)?);
            }
        }
        Some(_) => return Err(fields.wrong_type("locked", "a list")),
    }
    let limit = fields.whole("limit", 1, 200, "a whole number from 1 to 200")?;
    Ok((freedom, limit.map_or(PLANS, usize::from)))
}

/// Reads the options of `encode`: whether a ratings string holds the service's name and the reasons for discretion.
///
/// # Errors
/// The first field that the format does not allow, named by its place, which begins with `options`.
pub fn read_names(value: &Value) -> Result<bool, ReadError> {
    if value.is_null() {
        return Ok(false);
    }
    let fields = Fields::new("options", value, "names")?;
    match fields.get("names") {
        None => Ok(false),
        Some(Value::Bool(names)) => Ok(*names),
        Some(_) => Err(fields.wrong_type("names", "true or false")),
    }
}

/// Reads the options of `fromCases`: whether rows that are perhaps no cases count. `None` where the options do not say so.
///
/// # Errors
/// The first field that the format does not allow, named by its place, which begins with `options`.
pub fn read_doubtful_cases(value: &Value) -> Result<Option<DoubtfulCases>, ReadError> {
    if value.is_null() {
        return Ok(None);
    }
    let fields = Fields::new("options", value, "doubtfulCases")?;
    match fields.get("doubtfulCases") {
        None => Ok(None),
        Some(Value::Text(text)) if text == "counted" => Ok(Some(DoubtfulCases::Counted)),
        Some(Value::Text(text)) if text == "leftOut" => Ok(Some(DoubtfulCases::LeftOut)),
        Some(_) => Err(fields.wrong_type("doubtfulCases", "counted or leftOut")),
    }
}

fn place(path: &str, number: &str, framework: &Framework) -> Result<Place, ReadError> {
    let unknown = || InspectionError::UnknownPlace { place: path.into(), framework: framework.id }.into();
    framework.place(number).ok_or_else(unknown)
}

fn rating(path: &str, id: &str) -> Result<Rating, ReadError> {
    Rating::from_id(id).ok_or_else(|| ReadError::UnknownRating { place: path.into() })
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
    if !number.is_finite() {
        Err(FigureError::NotANumber)
    } else if number < 0.0 || number.trunc() != number {
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
    fn new(path: &'a str, value: &'a Value, allowed: &'static str) -> Result<Self, ReadError> {
        let Value::Object(fields) = value else {
            return Err(ReadError::WrongType { place: path.into(), expected: "an object" });
        };
        // The list is one for people: `rating, yes and of, percent`.
        let known = |name: &str| allowed.split(", ").flat_map(|field| field.split(" and ")).any(|field| field == name);
        match fields.iter().find(|(name, _)| !known(name)) {
            Some((name, _)) => Err(ReadError::UnknownField { place: join(path, name), allowed }),
            None => Ok(Self { path, fields }),
        }
    }

    /// The names of the fields that have a value, in the order given.
    fn present(&self) -> Vec<&'a str> {
        let present = self.fields.iter().filter(|(_, value)| !value.is_null());
        present.map(|(name, _)| name.as_str()).collect()
    }

    fn get(&self, name: &str) -> Option<&'a Value> {
        let field = self.fields.iter().find(|(field, _)| field == name);
        field.map(|(_, value)| value).filter(|value| !value.is_null())
    }

    fn required(&self, name: &str, expected: &'static str) -> Result<&'a Value, ReadError> {
        self.get(name).ok_or_else(|| ReadError::MissingField { place: join(self.path, name), expected })
    }

    fn wrong_type(&self, name: &str, expected: &'static str) -> ReadError {
        ReadError::WrongType { place: join(self.path, name), expected }
    }

    fn number(&self, name: &str, expected: &'static str) -> Result<f64, ReadError> {
        match self.required(name, expected)? {
            Value::Number(number) => Ok(*number),
            _ => Err(self.wrong_type(name, expected)),
        }
    }

    fn text(&self, name: &str, expected: &'static str) -> Result<&'a str, ReadError> {
        match self.required(name, expected)? {
            Value::Text(text) => Ok(text),
            _ => Err(self.wrong_type(name, expected)),
        }
    }

    fn optional_text(&self, name: &str, expected: &'static str) -> Result<Option<&'a str>, ReadError> {
        self.get(name).map(|_| self.text(name, expected)).transpose()
    }

    fn rating(&self, name: &str) -> Result<Rating, ReadError> {
        rating(&join(self.path, name), self.text(name, "a rating")?)
    }

    fn whole(&self, name: &str, from: u16, to: u16, expected: &'static str) -> Result<Option<u16>, ReadError> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let number = match value {
            Value::Number(number) => whole(*number).ok().and_then(|number| u16::try_from(number).ok()),
            _ => None,
        };
        match number {
            Some(whole) if (from..=to).contains(&whole) => Ok(number),
            _ => Err(self.wrong_type(name, expected)),
        }
    }

    fn only_true(&self, name: &str) -> Result<(), ReadError> {
        match self.required(name, "true")? {
            Value::Bool(true) => Ok(()),
            _ => Err(self.wrong_type(name, "true")),
        }
    }

    fn object(&self, name: &str) -> Result<&'a [(String, Value)], ReadError> {
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

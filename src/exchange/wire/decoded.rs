use super::inspection::write_fields;
use crate::exchange::ReadError;
use crate::exchange::json::{Text, ToJson, list, object, to_text};
use crate::exchange::ratings_string::Decoded;

/// Writes what was read of a ratings string, and what of it was left out.
#[must_use]
pub fn write_decoded(decoded: &Decoded) -> String {
    to_text(object(|json| {
        json.object("inspection", |json| write_fields(&decoded.inspection, json));
        json.field("problems", list(decoded.problems.iter().map(problem)));
    }))
}

fn problem(problem: &ReadError) -> impl ToJson {
    object(move |json| {
        json.field("code", problem.code());
        json.field("path", problem.path());
        json.field("message", Text(problem));
    })
}

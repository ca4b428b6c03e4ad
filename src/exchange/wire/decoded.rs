//! A decoded ratings string.

use serde::Serialize;
#[cfg(test)]
use ts_rs::TS;

use super::inspection::InspectionJson;
use super::problem::ProblemJson;
use crate::exchange::ratings_string::Decoded;

/// What a ratings string holds.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Decoded"))]
pub struct DecodedJson {
    /// What could be read.
    pub inspection: InspectionJson,
    /// The parts that were left out. Empty if there are none.
    pub problems: Vec<ProblemJson>,
}

impl From<&Decoded> for DecodedJson {
    fn from(decoded: &Decoded) -> Self {
        Self { inspection: (&decoded.shared).into(), problems: decoded.problems.iter().map(Into::into).collect() }
    }
}

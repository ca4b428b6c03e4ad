//! The single values that the types of the wire format share: ids, ratings, points; and the map by number.

use serde::{Serialize, Serializer};
#[cfg(test)]
use ts_rs::TS;

use crate::engine::{AnsweredBy, Basis, Framework, Rating};

/// An edition of the standards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "FrameworkId"))]
#[cfg_attr(test, ts(type = "\"iyjs-2025\" | \"iyjwcv-2025\" | \"yjs-2021\" | \"yos-2018\""))]
pub struct FrameworkIdJson(pub &'static str);

impl From<&Framework> for FrameworkIdJson {
    fn from(framework: &Framework) -> Self {
        Self(framework.id)
    }
}

/// A rating, worst first here. There is no rating for a standard that is not rated: its rating is `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(TS), ts(rename = "Rating"))]
pub enum RatingJson {
    /// 0 points.
    Inadequate,
    /// 1 point.
    RequiresImprovement,
    /// 2 points.
    Good,
    /// 3 points.
    Outstanding,
}

impl From<Rating> for RatingJson {
    fn from(rating: Rating) -> Self {
        match rating {
            Rating::Inadequate => Self::Inadequate,
            Rating::RequiresImprovement => Self::RequiresImprovement,
            Rating::Good => Self::Good,
            Rating::Outstanding => Self::Outstanding,
        }
    }
}

/// What a rule or a framework rests on: printed in a report, following from what is printed, or chosen by this project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(TS), ts(rename = "Basis"))]
pub enum BasisJson {
    /// Printed in a report.
    Published,
    /// Following from what is printed.
    Inferred,
    /// Chosen by this project.
    Assumed,
}

impl From<Basis> for BasisJson {
    fn from(basis: Basis) -> Self {
        match basis {
            Basis::Published => Self::Published,
            Basis::Inferred => Self::Inferred,
            Basis::Assumed => Self::Assumed,
        }
    }
}

/// The points of a rating, from inadequate to outstanding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Points", type = "0 | 1 | 2 | 3"))]
pub struct PointsJson(pub u8);

/// How a key question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(TS))]
pub enum AnsweredByJson {
    /// By figures, or *not asked*.
    Cases,
    /// By a rating.
    Judgement,
}

impl From<AnsweredBy> for AnsweredByJson {
    fn from(answered_by: AnsweredBy) -> Self {
        match answered_by {
            AnsweredBy::Cases => Self::Cases,
            AnsweredBy::Judgement => Self::Judgement,
        }
    }
}

/// Values by the numbers of standards or key questions, in the framework's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByNumber<T>(Vec<(&'static str, T)>);

impl<T> ByNumber<T> {
    /// Whether there are no values.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> FromIterator<(&'static str, T)> for ByNumber<T> {
    fn from_iter<I: IntoIterator<Item = (&'static str, T)>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

/// An object in JSON, whose fields are the numbers.
impl<T: Serialize> Serialize for ByNumber<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(number, value)| (number, value)))
    }
}

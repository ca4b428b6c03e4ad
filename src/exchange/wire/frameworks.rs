//! The frameworks: their forms and their bands.

use serde::Serialize;
#[cfg(test)]
use ts_rs::TS;

use super::scalars::{AnsweredByJson, BasisJson, FrameworkIdJson, RatingJson};
use crate::engine::{Band, Bands, Domain, Framework, KeyQuestion, Standard};

/// An edition of the standards: its form and its bands.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(TS), ts(rename = "Framework"))]
pub struct FrameworkJson {
    /// The value of `framework` in an inspection.
    pub id: FrameworkIdJson,
    /// For people.
    pub name: &'static str,
    /// For people: from when to when.
    pub in_force: &'static str,
    /// For people: a sentence or two.
    pub about: &'static str,
    /// The basis of the framework's names and numbers.
    pub basis: BasisJson,
    /// The highest score, in points.
    pub max_score: u8,
    /// In whole per cents, from 0 to 100.
    pub key_question_bands: BandsJson,
    /// In points, from 0 to `maxScore`.
    pub overall_bands: BandsJson,
    /// In the order of the reports.
    pub domains: Vec<DomainJson>,
}

impl From<&'static Framework> for FrameworkJson {
    fn from(framework: &'static Framework) -> Self {
        Self {
            id: framework.into(),
            name: framework.name,
            in_force: framework.in_force,
            about: framework.about,
            basis: framework.basis.into(),
            max_score: framework.max_score(),
            key_question_bands: (&framework.key_question_bands).into(),
            overall_bands: (&framework.overall_bands).into(),
            domains: framework.domains.iter().map(Into::into).collect(),
        }
    }
}

/// A band for each rating, lowest first, without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Bands", type = "readonly [Band, Band, Band, Band]"))]
pub struct BandsJson([BandJson; 4]);

impl From<&Bands> for BandsJson {
    fn from(bands: &Bands) -> Self {
        Self(bands.all().map(Into::into))
    }
}

/// The whole numbers that give a rating; `from` and `to` are both among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Band"))]
pub struct BandJson {
    /// The rating that the numbers give.
    pub rating: RatingJson,
    /// The lowest number.
    pub from: u8,
    /// The highest number.
    pub to: u8,
}

impl From<Band> for BandJson {
    fn from(band: Band) -> Self {
        Self { rating: band.rating.into(), from: band.from, to: band.to }
    }
}

/// A group of standards.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(TS), ts(rename = "Domain"))]
pub struct DomainJson {
    /// `null` where the reports print none.
    pub number: Option<&'static str>,
    /// The heading that the reports print.
    pub name: &'static str,
    /// In the order of the reports.
    pub standards: Vec<StandardJson>,
}

impl From<&'static Domain> for DomainJson {
    fn from(domain: &'static Domain) -> Self {
        Self { number: domain.number, name: domain.name, standards: domain.standards.iter().map(Into::into).collect() }
    }
}

/// A standard: what is rated.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(TS), ts(rename = "Standard"))]
pub struct StandardJson {
    /// As printed: the name of its field in `answers`, in `discretion` and in the outcome.
    pub number: &'static str,
    /// As printed.
    pub name: &'static str,
    /// Whether the standard adds points to the score.
    pub counts: bool,
    /// Empty if the standard itself is judged.
    pub key_questions: Vec<KeyQuestionJson>,
}

impl From<&'static Standard> for StandardJson {
    fn from(standard: &'static Standard) -> Self {
        Self {
            number: standard.number,
            name: standard.name,
            counts: standard.counts,
            key_questions: standard.key_questions.iter().map(Into::into).collect(),
        }
    }
}

/// A key question: what rates a standard.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(TS), ts(rename = "KeyQuestion"))]
pub struct KeyQuestionJson {
    /// As printed: the name of its field in `answers` and in the outcome.
    pub number: &'static str,
    /// A few words, in lower case.
    pub label: &'static str,
    /// What the key question takes: figures or *not asked*, or a rating.
    #[cfg_attr(test, ts(inline))]
    pub answered_by: AnsweredByJson,
    /// When the key question is asked, if not in every case.
    pub note: Option<&'static str>,
}

impl From<&'static KeyQuestion> for KeyQuestionJson {
    fn from(question: &'static KeyQuestion) -> Self {
        Self {
            number: question.number,
            label: question.label,
            answered_by: question.answered_by.into(),
            note: question.note,
        }
    }
}

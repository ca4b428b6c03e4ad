use serde::Serialize;

use super::WireRating;
use crate::engine::{AnsweredBy, Bands, Domain, Framework, KeyQuestion, Standard};

/// A framework, as written for programs that show or check its form.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WireFramework {
    id: &'static str,
    name: &'static str,
    in_force: &'static str,
    about: &'static str,
    basis: &'static str,
    max_score: u8,
    key_question_bands: Vec<WireBand>,
    overall_bands: Vec<WireBand>,
    domains: Vec<WireDomain>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WireBand {
    rating: WireRating,
    from: u8,
    to: u8,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WireDomain {
    number: Option<&'static str>,
    name: &'static str,
    standards: Vec<WireStandard>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct WireStandard {
    number: &'static str,
    name: &'static str,
    counts: bool,
    key_questions: Vec<WireKeyQuestion>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct WireKeyQuestion {
    number: &'static str,
    label: &'static str,
    /// `cases` or `judgement`.
    answered_by: &'static str,
    note: Option<&'static str>,
}

impl From<&Framework> for WireFramework {
    fn from(framework: &Framework) -> Self {
        Self {
            id: framework.id,
            name: framework.name,
            in_force: framework.in_force,
            about: framework.about,
            basis: framework.basis.id(),
            max_score: framework.max_score(),
            key_question_bands: bands(&framework.key_question_bands),
            overall_bands: bands(&framework.overall_bands),
            domains: framework.domains.iter().map(domain).collect(),
        }
    }
}

fn bands(bands: &Bands) -> Vec<WireBand> {
    bands.all().into_iter().map(|b| WireBand { rating: WireRating(b.rating), from: b.from, to: b.to }).collect()
}

fn domain(domain: &Domain) -> WireDomain {
    WireDomain { number: domain.number, name: domain.name, standards: domain.standards.iter().map(standard).collect() }
}

fn standard(standard: &Standard) -> WireStandard {
    WireStandard {
        number: standard.number,
        name: standard.name,
        counts: standard.counts,
        key_questions: standard.key_questions.iter().map(key_question).collect(),
    }
}

fn key_question(question: &KeyQuestion) -> WireKeyQuestion {
    WireKeyQuestion {
        number: question.number,
        label: question.label,
        answered_by: match question.answered_by {
            AnsweredBy::Cases => "cases",
            AnsweredBy::Judgement => "judgement",
        },
        note: question.note,
    }
}

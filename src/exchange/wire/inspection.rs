use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::WireRating;
use crate::engine::{Answer, Inspection, Percentage, Place, ProfessionalDiscretion};

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

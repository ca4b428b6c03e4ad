//! The caution about ratings that few cases decide.

use yew::prelude::*;

use crate::app::text::Text;
use crate::engine::{Answer, Inspection};

/// Fewer cases than this are few. No rule sets a least number: the smallest sample of rule 16 is 9 cases, and fewer are asked some key questions.
const ENOUGH: u16 = 5;

/// The key questions that few cases answer in one of these inspections under one framework, each with its fewest cases. Nothing without any.
pub fn few_cases(text: &dyn Text, inspections: &[&Inspection]) -> Html {
    let Some(framework) = inspections.first().map(|first| first.framework()) else { return Html::default() };
    let few = framework.key_questions().filter_map(|located| {
        let counts = inspections.iter().filter_map(|inspection| match inspection.answer(located.place()) {
            Some(Answer::Cases(cases)) => Some(cases),
            _ => None,
        });
        let fewest = counts.min_by_key(|cases| cases.of())?;
        (fewest.of() < ENOUGH).then_some((located.place(), fewest))
    });
    let few: Vec<_> = few.collect();
    if few.is_empty() {
        Html::default()
    } else {
        html! { <p class="ir-small">{ text.few_cases(framework, &few) }</p> }
    }
}

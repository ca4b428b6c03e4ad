//! The ratings that a single case decides.

use yew::prelude::*;

use crate::analysis::{Decisive, decisive};
use crate::app::markup::{Details, details, list};
use crate::app::rated::Rated;
use crate::app::text::Text;
use crate::engine::{Answer, Place};

/// The most key questions that the answer names one by one.
pub const NAMED: usize = 5;

/// The ratings that a single case decides, the overall rating first. The list is unfolded where a case decides the overall rating. Where the
/// answer on the page names such cases already (`in_answer`), the list is folded, and has only the cases that the answer does not name.
pub fn one_case(text: &dyn Text, rated: &Rated, in_answer: bool) -> Html {
    let mut groups = same_effects(decisive(&rated.inspection, &rated.outcome));
    groups.retain(|(decisive, places)| !in_answer || decisive.overall.is_none() || places.len() > NAMED);
    if groups.is_empty() {
        return Html::default();
    }
    let (title, content) = described(text, rated, &groups);
    let open = !in_answer && groups.iter().any(|(decisive, _)| decisive.overall.is_some());
    details(Details { class: "govuk-details ir-details ir-one-case", title: title.into(), open, ontoggle: None, content })
}

/// The ratings that a single case decides, for paper. Nothing where a single case decides none.
pub fn one_case_listed(text: &dyn Text, rated: &Rated) -> Html {
    let groups = same_effects(decisive(&rated.inspection, &rated.outcome));
    if groups.is_empty() {
        return Html::default();
    }
    let (title, content) = described(text, rated, &groups);
    html! { <><p class="ir-strong">{ title }</p>{ content }</> }
}

/// The number of the ways, and a sentence for each group of ways with the same effect.
fn described(text: &dyn Text, rated: &Rated, groups: &[(Decisive, Vec<Place>)]) -> (String, Html) {
    let counted = groups.iter().any(|(decisive, _)| matches!(decisive.to, Answer::Cases(_)));
    let overall = groups.iter().any(|(decisive, _)| decisive.overall.is_some());
    let ways = groups.iter().map(|(_, places)| places.len()).sum();
    let framework = rated.outcome.framework;
    let sentences = groups.iter().map(|(decisive, places)| text.decides(framework, decisive, places).into());
    (text.one_case(ways, counted, overall), list(sentences))
}

/// Key questions with the same effect together, because they stand in one sentence.
pub fn same_effects(ways: Vec<Decisive>) -> Vec<(Decisive, Vec<Place>)> {
    let mut groups: Vec<(Decisive, Vec<Place>)> = Vec::new();
    for decisive in ways {
        let place = Place::KeyQuestion(decisive.key_question);
        match groups.iter_mut().find(|(first, _)| have_same_effect(first, &decisive)) {
            Some((_, places)) => places.push(place),
            None => groups.push((decisive, vec![place])),
        }
    }
    groups
}

/// Whether both change the same rating to the same rating, by the same change of a figure.
fn have_same_effect(first: &Decisive, second: &Decisive) -> bool {
    let changed = |of: &Decisive| of.overall.ok_or((of.standard, of.rating));
    let by = |of: &Decisive| (of.direction, matches!(of.to, Answer::Cases(_)));
    changed(first) == changed(second) && by(first) == by(second)
}

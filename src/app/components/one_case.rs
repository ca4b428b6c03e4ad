use yew::prelude::*;

use super::{fold, list};
use crate::analysis::{Decisive, decisive};
use crate::app::Rated;
use crate::app::text::Text;
use crate::engine::{Answer, Place};

/// The ratings that one case decides, those of the whole first; unfolded when it decides that.
pub fn one_case(text: &'static Text, rated: &Rated) -> Html {
    let found = decisive(&rated.inspection, &rated.outcome);
    let words = text.what_if;
    if found.is_empty() {
        return Html::default();
    }
    let overall = found.iter().any(|decisive| decisive.overall.is_some());
    let title = html! { (words.one_case)(found.len()) };
    // Those of which the same can be said, together.
    let mut groups: Vec<(Decisive, Vec<Place>)> = Vec::new();
    for decisive in found {
        let place = Place::KeyQuestion(decisive.key_question);
        match groups.iter_mut().find(|(one, _)| does_the_same(one, &decisive)) {
            Some((_, places)) => places.push(place),
            None => groups.push((decisive, vec![place])),
        }
    }
    let mut items: Vec<Html> = Vec::new();
    for (decisive, places) in &groups {
        items.push((words.decides)(rated.outcome.framework, decisive, places).into());
    }
    fold("govuk-details ir-details ir-one-case", title, overall, None, list(items))
}

/// Whether both change the same rating to the same, by the same.
fn does_the_same(one: &Decisive, other: &Decisive) -> bool {
    let changed = |of: &Decisive| of.overall.ok_or((of.standard, of.rating));
    let by = |of: &Decisive| (of.direction, matches!(of.to, Answer::Cases(_)));
    changed(one) == changed(other) && by(one) == by(other)
}

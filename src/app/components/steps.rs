use yew::prelude::*;

use super::{domain, element, heading, numbered, panel};
use crate::app::text::Text;
use crate::app::{Dispatch, Fold, Rated, Settings, Unfolded};
use crate::engine::{LocatedStandard, Step, Subject, explain};
use crate::frameworks::rules;

/// How the ratings were worked out: each step in a sentence with its rule, and the rules with their basis and source.
///
/// Nothing is worked out while it is folded away.
pub fn steps(settings: &Settings, rated: &Rated, unfolded: Unfolded, dispatch: &Dispatch) -> Html {
    let text = settings.text;
    panel(settings, (text.how_worked_out, Fold::Steps), unfolded, dispatch, &|| worked_out(settings, rated))
}

fn worked_out(settings: &Settings, rated: &Rated) -> Html {
    let text = settings.text;
    let steps = explain(&rated.inspection, &rated.outcome);
    html! {
        <>
            for paragraph in text.rules_in_short { { element("p", "", *paragraph) } }
            for located in rated.outcome.framework.standards() {
                if located.opens_domain() {
                    { domain(settings, located.domain) }
                }
                { heading(settings, 2, "ir-steps__standard", None, numbered(located.standard.number, located.standard.name)) }
                { list(text, &steps, Some(&located)) }
            }
            { heading(settings, 1, "ir-domain", None, html! { text.whole_service }) }
            { list(text, &steps, None) }
            { all_rules(text) }
        </>
    }
}

/// The steps about a standard and its key questions; with none, those about the whole.
fn list(text: &'static Text, steps: &[Step<'_>], standard: Option<&LocatedStandard>) -> Html {
    let about = |of: Subject| match (of, standard) {
        (Subject::KeyQuestion(id), Some(standard)) => standard.has(id),
        (Subject::Standard(id), Some(standard)) => standard.id == id,
        (Subject::Score | Subject::Overall, standard) => standard.is_none(),
        _ => false,
    };
    html! {
        <ul class="ir-list">
            for step in steps {
                if about(step.of) {
                    <li>
                        { (text.step)(step) }{ " " }
                        { element("span", "ir-rule", (text.rule_of_step)(step.rule)) }
                    </li>
                }
            }
        </ul>
    }
}

/// All the rules, used here or not, with what each rests on.
fn all_rules(text: &'static Text) -> Html {
    html! {
        <div class="ir-rules">
            <table class="ir-grid">
                <caption>{ text.all_rules }</caption>
                <thead>
                    <tr>
                        for heading in text.rules_headings { <th scope="col">{ heading }</th> }
                    </tr>
                </thead>
                <tbody>
                    for rule in rules::ALL {
                        <tr>
                            <th scope="row">{ rule.number }</th>
                            { element("td", "", (text.rule_statement)(rule)) }
                            { element("td", "", (text.basis)(rule.basis)) }
                            { element("td", "", (text.rule_source)(rule)) }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

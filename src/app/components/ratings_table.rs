//! The table of ratings: a component for a domain, and a component for a row.

use yew::prelude::*;

use crate::app::hooks::use_calculator;
use crate::app::markup::{domain_name, id_of, lead, numbered, row, standard_tag};
use crate::engine::StandardOutcome;

#[derive(Properties, PartialEq)]
pub struct DomainRatingsProps {
    /// The ratings of the standards of a domain.
    pub standards: Vec<StandardOutcome>,
    /// Beside a scenario: the ratings of the same standards in the baseline.
    pub was: Option<Vec<StandardOutcome>>,
}

/// A domain with its standards and their ratings.
#[component]
pub fn DomainRatings(DomainRatingsProps { standards, was }: &DomainRatingsProps) -> Html {
    let text = use_calculator().text();
    let Some(domain) = standards.first().map(|standard| standard.located.domain) else { return Html::default() };
    html! {
        <tbody>
            <tr>
                <th class="ir-table__domain" scope="rowgroup" colspan="2">
                    { domain_name(domain) }
                    if domain.is_rated_apart() {
                        { " " }<span class="ir-table__note">{ text.rated_apart() }</span>
                    }
                </th>
            </tr>
            for (place, standard) in standards.iter().enumerate() {
                <StandardRating standard={*standard} was={was.as_ref().and_then(|was| was.get(place)).copied()} />
            }
        </tbody>
    }
}

#[derive(Properties, PartialEq)]
pub struct StandardRatingProps {
    /// The rating of the standard.
    pub standard: StandardOutcome,
    /// Beside a scenario: its rating in the baseline.
    pub was: Option<StandardOutcome>,
}

/// A standard and its rating.
#[component]
pub fn StandardRating(StandardRatingProps { standard, was }: &StandardRatingProps) -> Html {
    let calculator = use_calculator();
    let text = calculator.text();
    let rating = standard_tag(text, standard);
    let was = was.map(|was| text.standing(&was)).filter(|was| *was != text.standing(standard));
    let was = was.map(|was| text.was_rated(&was));
    let of = standard.located.standard;
    let name = numbered(of.number, of.name);
    let name = if calculator.has_fields() {
        lead(format!("#{} :is(input, select)", id_of("standard", of.number)), name)
    } else {
        name
    };
    row(
        None,
        name,
        vec![html! {
            <td class="ir-table__rating">
                { rating }
                if let Some(was) = was { <span class="ir-table__was">{ was }</span> }
            </td>
        }],
    )
}

//! The table of ratings: a component for a domain, and a component for a row.

use yew::prelude::*;

use crate::app::hooks::use_calculator;
use crate::app::markup::{domain_name, numbered, row, standard_tag};
use crate::engine::StandardOutcome;

#[derive(Properties, PartialEq)]
pub struct DomainRatingsProps {
    /// The ratings of the standards of a domain.
    pub standards: Vec<StandardOutcome>,
}

/// A domain with its standards and their ratings.
#[component]
pub fn DomainRatings(DomainRatingsProps { standards }: &DomainRatingsProps) -> Html {
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
            for standard in standards { <StandardRating standard={*standard} /> }
        </tbody>
    }
}

#[derive(Properties, PartialEq)]
pub struct StandardRatingProps {
    /// The rating of the standard.
    pub standard: StandardOutcome,
}

/// A standard and its rating.
#[component]
pub fn StandardRating(StandardRatingProps { standard }: &StandardRatingProps) -> Html {
    let text = use_calculator().text();
    let rating = standard_tag(text, standard);
    let name = numbered(standard.located.standard.number, standard.located.standard.name);
    row(None, name, vec![html! { <td class="ir-table__rating">{ rating }</td> }])
}

//! The rows of the table of ratings.

use std::ptr;

use yew::prelude::*;

use crate::app::hooks::CalculatorContext;
use crate::app::markup::{domain_name, id_of, lead, numbered, row, standard_tag};
use crate::app::rated::Rated;
use crate::engine::{Domain, StandardOutcome};

/// A domain with its standards and their ratings; beside a scenario, with the ratings of the same standards in the baseline.
pub fn domain_ratings(calculator: &CalculatorContext, domain: &'static Domain, rated: &Rated) -> Html {
    let standards = rated.outcome.standards.iter().filter(|standard| ptr::eq(standard.located.domain, domain));
    let baseline = rated.baseline.as_deref();
    let text = calculator.text();
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
            for standard in standards {
                { standard_rating(calculator, standard, baseline.and_then(|was| was.outcome.standard_at(standard.located.id))) }
            }
        </tbody>
    }
}

/// A standard and its rating.
fn standard_rating(calculator: &CalculatorContext, standard: &StandardOutcome, was: Option<&StandardOutcome>) -> Html {
    let text = calculator.text();
    let rating = standard_tag(text, standard);
    let was = was.map(|was| text.standing(was)).filter(|was| *was != text.standing(standard));
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

//! The rows of the table of ratings.

use std::ptr;

use yew::prelude::*;

use super::was_before::was_rated;
use crate::app::hooks::CalculatorContext;
use crate::app::markup::{domain_with_note, id_of, lead, numbered, row, standard_tag};
use crate::app::rated::Rated;
use crate::engine::{Domain, StandardOutcome};

/// A domain with its standards and their ratings; beside a scenario, with the ratings of the same standards in the baseline.
pub fn domain_ratings(calculator: &CalculatorContext, domain: &'static Domain, rated: &Rated) -> Html {
    let standards = rated.outcome.standards.iter().filter(|standard| ptr::eq(standard.located.domain, domain));
    let text = calculator.text();
    html! {
        <tbody>
            <tr>
                <th class="ir-table__domain" scope="rowgroup" colspan="2">
                    { domain_with_note(text, domain) }
                </th>
            </tr>
            for standard in standards {
                { standard_rating(calculator, standard, was_rated(text, rated, standard)) }
            }
        </tbody>
    }
}

/// A standard and its rating.
fn standard_rating(calculator: &CalculatorContext, standard: &StandardOutcome, was: Option<String>) -> Html {
    let rating = standard_tag(calculator.text(), standard);
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

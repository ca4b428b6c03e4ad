//! The score on a large ladder, with the names of the bands below.

use yew::prelude::*;

use super::band_bar::{Marks, along, bar_class, edge, has_room_for_max, width};
use crate::engine::{Band, Bands, Range, Rating};

/// Draws the ladder. `label` says to screen readers what the marks are, because screen readers pass the drawing over.
pub fn score_scale(bands: &Bands, marks: Marks, label: String, name: impl Fn(Rating) -> &'static str) -> Html {
    let max = u16::from(bands.max());
    let at = |number: u8| AttrValue::from(along(u16::from(number), max));
    let line = |class: &'static str, number: u8| html! { <line {class} x1={at(number)} x2={at(number)} y1="0" y2="34" /> };
    html! {
        <svg class="ir-scale" height="70" role="img" aria-label={label} focusable="false">
            for band in bands.all() { { step(band, max, name(band.rating)) } }
            if has_room_for_max(bands) {
                <text class="ir-scale__end" x="100%" y="50" aria-hidden="true">{ max }</text>
            }
            if let Some(before) = marks.before {
                { line("ir-bar__gap", before) }
                { line("ir-bar__before", before) }
            }
            if let Some(target) = marks.target { { line("ir-bar__target", target) } }
            if let Some(Range { lowest, highest }) = marks.at {
                if lowest == highest {
                    { line("ir-bar__gap", lowest) }
                    { line("ir-bar__figure", lowest) }
                } else {
                    <rect class="ir-bar__possible" x={at(lowest)} width={along(u16::from(highest - lowest), max)} y="2" height="30" />
                }
            }
        </svg>
    }
}

/// A band, with its first number and its name at the edge where the band begins.
fn step(band: Band, max: u16, name: &'static str) -> Html {
    html! {
        <svg class="ir-scale__band" x={edge(band.from, max)} width={width(band, max)}>
            <rect class={bar_class(band.rating)} width="100%" y="6" height="22" />
            <text y="50" aria-hidden="true">{ band.from }</text>
            <text class="ir-scale__name" y="66" aria-hidden="true">{ name }</text>
        </svg>
    }
}

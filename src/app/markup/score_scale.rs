//! The score on a large ladder, with the names of the bands below.

use yew::prelude::*;

use super::band_bar::{Marks, along, bar_class};
use crate::engine::{Bands, Range, Rating};

/// Draws the ladder. `label` says to screen readers what the marks are, because screen readers pass the drawing over.
pub fn score_scale(bands: &Bands, marks: Marks, label: String, name: impl Fn(Rating) -> &'static str) -> Html {
    let max = u16::from(bands.max());
    // A band begins half a point before its first score, because a mark on that score must be seen to be in the band.
    let edge = |number: u8| (2 * u16::from(number)).saturating_sub(1).min(2 * max);
    let at = |number: u8| AttrValue::from(along(u16::from(number), max));
    let line = |class: &'static str, number: u8| html! { <line {class} x1={at(number)} x2={at(number)} y1="0" y2="34" /> };
    html! {
        <svg class="ir-scale" height="70" role="img" aria-label={label} focusable="false">
            for band in bands.all() {
                <rect
                    class={bar_class(band.rating)}
                    x={along(edge(band.from), 2 * max)}
                    width={along(edge(band.to + 1) - edge(band.from), 2 * max)}
                    y="6"
                    height="22"
                />
            }
            for band in bands.all() {
                <text x={at(band.from)} y="50" aria-hidden="true">{ band.from }</text>
                // The name of a short last band ends where the band ends.
                if band.rating == Rating::Outstanding {
                    <text class="ir-scale__end" x="100%" y="66" aria-hidden="true">{ name(band.rating) }</text>
                } else {
                    <text x={at(band.from)} y="66" aria-hidden="true">{ name(band.rating) }</text>
                }
            }
            // The numbers of a short last band would overlap: 11 and 12 of twelve.
            if bands.max() - bands.rated(Rating::Outstanding).from > 1 {
                <text class="ir-scale__end" x="100%" y="50" aria-hidden="true">{ bands.max() }</text>
            }
            if let Some(baseline) = marks.baseline {
                { line("ir-bar__gap", baseline) }
                { line("ir-bar__baseline", baseline) }
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

use yew::prelude::*;

use crate::engine::{Band, Bands, Range, Rating};

/// A bar from 0 to the maximum with the four bands marked, and a figure, or the figures still possible, on it.
///
/// It repeats what the words beside it say, so screen readers pass it over.
pub fn band_bar(bands: &Bands, at: Option<Range<u8>>) -> Html {
    let max = u16::from(bands.max());
    let marker = at.map(|Range { lowest, highest }| {
        let (lowest, highest) = (u16::from(lowest), u16::from(highest));
        if lowest == highest {
            let x = along(lowest, max);
            html! {
                <>
                    <line class="ir-bar__gap" x1={x.clone()} x2={x.clone()} y1="1" y2="15" />
                    <line class="ir-bar__figure" x1={x.clone()} x2={x} y1="1" y2="15" />
                </>
            }
        } else {
            html! {
                <rect class="ir-bar__possible" x={along(lowest, max)} y="3" width={along(highest - lowest, max)} height="10" rx="5" />
            }
        }
    });
    html! {
        <svg class="ir-bar" height="16" aria-hidden="true" focusable="false">
            for band in bands.all() {
                { segment(band, max) }
            }
            { marker }
        </svg>
    }
}

fn segment(band: Band, max: u16) -> Html {
    let class = match band.rating {
        Rating::Inadequate => "ir-bar__inadequate",
        Rating::RequiresImprovement => "ir-bar__requires-improvement",
        Rating::Good => "ir-bar__good",
        Rating::Outstanding => "ir-bar__outstanding",
    };
    // A band reaches to where the next one begins; the last ends at the maximum.
    let (from, to) = (u16::from(band.from), (u16::from(band.to) + 1).min(max));
    html! { <rect {class} x={along(from, max)} y="5" width={along(to - from, max)} height="6" /> }
}

/// A share of the bar's width, to a hundredth of a per cent, as SVG takes it.
fn along(number: u16, max: u16) -> String {
    let hundredths = u32::from(number) * 10_000 / u32::from(max);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

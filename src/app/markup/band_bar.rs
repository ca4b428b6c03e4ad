//! Bars with the four bands, and figures on them.

use yew::prelude::*;

use crate::engine::{Band, Bands, Range, Rating};

/// The marks on a bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The figure, or the figures still possible.
    pub at: Option<Range<u8>>,
    /// The figure that it is compared with.
    pub before: Option<u8>,
    /// The figure that is to be reached.
    pub target: Option<u8>,
    /// Where the figure probably lies.
    pub interval: Option<Range<u8>>,
}

impl Marks {
    /// A figure alone.
    pub const fn at(at: Option<Range<u8>>) -> Self {
        Self { at, before: None, target: None, interval: None }
    }
}

/// A bar from 0 to the maximum with the four bands marked, and figures on it.
///
/// `label` says to screen readers what the marks are. A bar without a label repeats the text beside it, and screen readers pass the bar over.
pub fn band_bar(bands: &Bands, marks: Marks, label: Option<String>) -> Html {
    let max = u16::from(bands.max());
    let role = if label.is_some() { "img" } else { "presentation" };
    // A bar that stands alone says where its bands begin.
    let scale = label.is_some();
    // A bar without a figure is empty, because its bands are a tenth of the elements of an empty form.
    let is_empty = !scale && marks.at.is_none();
    html! {
        <svg class="ir-bar" height="16" {role} aria-hidden={label.is_none().then_some("true")} aria-label={label} focusable="false">
            for band in bands.all().into_iter().filter(|_| !is_empty) {
                { segment(band, max) }
                if scale { <text x={edge(band.from, max)} y="26" aria-hidden="true">{ band.from }</text> }
            }
            if scale && has_room_for_max(bands) {
                <text x="100%" y="26" aria-hidden="true">{ max }</text>
            }
            if let Some(interval) = marks.interval {
                { span("ir-bar__interval", interval, max) }
            }
            if let Some(before) = marks.before {
                { line("ir-bar__before", before, max) }
            }
            if let Some(target) = marks.target {
                { line("ir-bar__target", target, max) }
            }
            if let Some(at) = marks.at {
                if at.lowest == at.highest {
                    // Both lines are in one place, because then only one attribute changes with the figure.
                    <svg class="ir-bar__at" x={along(u16::from(at.lowest), max)}>
                        <line class="ir-bar__gap" y1="1" y2="15" />
                        <line class="ir-bar__figure" y1="1" y2="15" />
                    </svg>
                } else {
                    { span("ir-bar__possible", at, max) }
                }
            }
        </svg>
    }
}

fn line(class: &'static str, at: u8, max: u16) -> Html {
    let x = AttrValue::from(along(u16::from(at), max));
    html! { <line x1={x.clone()} x2={x} y1="1" y2="15" {class} /> }
}

fn span(class: &'static str, Range { lowest, highest }: Range<u8>, max: u16) -> Html {
    let (lowest, highest) = (u16::from(lowest), u16::from(highest));
    html! { <rect x={along(lowest, max)} width={along(highest - lowest, max)} y="3" height="10" {class} /> }
}

fn segment(band: Band, max: u16) -> Html {
    html! { <rect x={edge(band.from, max)} width={width(band, max)} y="5" height="6" class={bar_class(band.rating)} /> }
}

/// Where a band begins: half a point before its first number, because a mark on that number must be seen to be in the band.
pub fn edge(from: u8, max: u16) -> String {
    along(half_points(from, max), 2 * max)
}

/// The width of a band, which reaches to where the next one begins, and the last band to the maximum.
pub fn width(band: Band, max: u16) -> String {
    along(half_points(band.to + 1, max) - half_points(band.from, max), 2 * max)
}

fn half_points(from: u8, max: u16) -> u16 {
    (2 * u16::from(from)).saturating_sub(1).min(2 * max)
}

/// Whether the maximum is shown below the last band. The numbers of a short last band would overlap: 11 and 12 of twelve.
pub fn has_room_for_max(bands: &Bands) -> bool {
    bands.max() - bands.rated(Rating::Outstanding).from > 1
}

/// The colour of a rating on bars.
pub fn bar_class(rating: Rating) -> &'static str {
    match rating {
        Rating::Inadequate => "ir-bar__inadequate",
        Rating::RequiresImprovement => "ir-bar__requires-improvement",
        Rating::Good => "ir-bar__good",
        Rating::Outstanding => "ir-bar__outstanding",
    }
}

/// A share of a bar's width, to a hundredth of a per cent, as SVG takes it.
pub fn along(number: u16, max: u16) -> String {
    let hundredths = u32::from(number) * 10_000 / u32::from(max);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

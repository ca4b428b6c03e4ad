use yew::prelude::*;

use super::{rect, with_attributes};
use crate::engine::{Band, Bands, Range, Rating};

/// What is marked on a bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The figure, or the figures still possible.
    pub at: Option<Range<u8>>,
    /// The figure that it is compared with.
    pub baseline: Option<u8>,
    /// The figure that is to be reached.
    pub target: Option<u8>,
    /// Where the figure probably lies.
    pub interval: Option<Range<u8>>,
}

impl Marks {
    /// A figure alone.
    #[must_use]
    pub const fn at(at: Option<Range<u8>>) -> Self {
        Self { at, baseline: None, target: None, interval: None }
    }
}

/// A bar from 0 to the maximum with the four bands marked, and figures on it.
///
/// Where it repeats what the words beside it say, it has no words of its own, and screen readers pass it over.
pub fn band_bar(bands: &Bands, marks: Marks, words: Option<String>) -> Html {
    let max = u16::from(bands.max());
    let role = if words.is_some() { "img" } else { "presentation" };
    // One that stands alone says where its bands begin.
    let scale = words.is_some();
    // Classes that follow what is inside would make the browser look for it at each key press.
    let class = if scale || marks.at.is_some() { "ir-bar" } else { "ir-bar ir-bar--empty" };
    html! {
        <svg {class} height="16" {role} aria-hidden={words.is_none().then_some("true")} aria-label={words} focusable="false">
            for band in bands.all() {
                { segment(band, max) }
                if scale { { number(band.from.into(), max) } }
            }
            // Of twelve, 11 and 12 would stand one on the other.
            if scale && max - u16::from(bands.rated(Rating::Outstanding).from) > 1 { { number(max, max) } }
            if let Some(interval) = marks.interval {
                { span("ir-bar__interval", interval, max) }
            }
            if let Some(baseline) = marks.baseline {
                { line("ir-bar__baseline", baseline, max) }
            }
            if let Some(target) = marks.target {
                { line("ir-bar__target", target, max) }
            }
            if let Some(at) = marks.at {
                if at.lowest == at.highest {
                    // Both lines in one place, which is all that moves.
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

fn number(at: u16, max: u16) -> Html {
    let values = [along(at, max).into(), "26".into(), "true".into()];
    with_attributes("text", &["x", "y", "aria-hidden"], values, at.to_string())
}

fn line(class: &'static str, at: u8, max: u16) -> Html {
    let x = AttrValue::from(along(u16::from(at), max));
    with_attributes(
        "line",
        &["class", "x1", "x2", "y1", "y2"],
        [class.into(), x.clone(), x, "1".into(), "15".into()],
        Html::default(),
    )
}

fn span(class: &'static str, Range { lowest, highest }: Range<u8>, max: u16) -> Html {
    let (lowest, highest) = (u16::from(lowest), u16::from(highest));
    rect(class, (along(lowest, max), along(highest - lowest, max)), ("3", "10"))
}

fn segment(band: Band, max: u16) -> Html {
    // A band reaches to where the next one begins; the last ends at the maximum.
    let (from, to) = (u16::from(band.from), (u16::from(band.to) + 1).min(max));
    rect(bar_class(band.rating), (along(from, max), along(to - from, max)), ("5", "6"))
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

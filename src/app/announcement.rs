//! What a screen reader hears of a change.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::text::Text;
use crate::engine::{MAX_STANDARDS, Outcome, Range, Rating, StandardOutcome};

/// How long typing must rest before a change is announced, in milliseconds.
const REST: u32 = 1_000;

/// The ratings, without which no change is worth a word.
#[derive(Clone, Copy, PartialEq)]
struct Heard {
    framework: &'static str,
    overall: Range<Rating>,
    standards: [Option<Rating>; MAX_STANDARDS],
}

/// For a region that announces the score and the overall rating, once a *rating* has changed and typing has rested. A change
/// of a figure alone is silent, and so is what is there when the page opens.
#[hook]
pub fn use_announcement(text: &'static Text, outcome: &Outcome) -> NodeRef {
    let region = use_node_ref();
    let waiting = use_mut_ref(|| None::<(Heard, Option<Timeout>)>);
    let heard = Heard {
        framework: outcome.framework.id,
        overall: outcome.overall,
        standards: std::array::from_fn(|i| outcome.standards.get(i).and_then(StandardOutcome::rating)),
    };
    let mut waiting = waiting.borrow_mut();
    if waiting.as_ref().is_none_or(|(before, _)| *before != heard) {
        let timeout = waiting.is_some().then(|| {
            let (region, sentence) = (region.clone(), (text.score_sentence)(outcome));
            Timeout::new(REST, move || {
                if let Some(region) = region.get() {
                    region.set_text_content(Some(&sentence));
                }
            })
        });
        // The one before is dropped, and with it what it would have said.
        *waiting = Some((heard, timeout));
    }
    drop(waiting);
    region
}

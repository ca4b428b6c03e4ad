//! What a screen reader hears of a change.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::Rated;
use super::text::Text;
use crate::engine::{KeyQuestionId, MAX_STANDARDS, Range, Rating, StandardOutcome};

/// How long typing must rest before a change is announced, in milliseconds.
const REST: u32 = 1_000;

/// The ratings and the errors, without which no change is worth a word.
#[derive(Clone, PartialEq)]
struct Heard {
    framework: &'static str,
    overall: Range<Rating>,
    standards: [Option<Rating>; MAX_STANDARDS],
    problems: Vec<KeyQuestionId>,
}

struct Waiting {
    heard: Heard,
    words: Rc<RefCell<Words>>,
    timeout: Option<Timeout>,
}

/// What to say when typing rests.
#[derive(Default)]
struct Words {
    /// Errors not yet spoken of.
    problems: String,
    /// The score and the overall rating of the last render.
    score: String,
}

/// For a region that announces the score and the overall rating, once a *rating* has changed and typing has rested, and an
/// error once its field has been left. A change of a figure alone is silent, and so is what is there when the page opens.
#[hook]
pub fn use_announcement(text: &'static Text, rated: &Rated) -> NodeRef {
    let region = use_node_ref();
    let waiting = use_mut_ref(|| None::<Waiting>);
    let outcome = &rated.outcome;
    let heard = Heard {
        framework: outcome.framework.id,
        overall: outcome.overall,
        standards: std::array::from_fn(|i| outcome.standards.get(i).and_then(StandardOutcome::rating)),
        problems: rated.problems.clone(),
    };
    let score = (text.score_sentence)(outcome);
    match &mut *waiting.borrow_mut() {
        none @ None => *none = Some(Waiting { heard, words: Rc::default(), timeout: None }),
        Some(before) => {
            let mut words = before.words.borrow_mut();
            if heard.problems.iter().any(|id| !before.heard.problems.contains(id)) {
                words.problems = (text.problems)(outcome.framework, &heard.problems);
            }
            if before.heard != heard {
                let (region, words) = (region.clone(), before.words.clone());
                // The one before is dropped, and with it what it would have said.
                before.timeout = Some(Timeout::new(REST, move || {
                    let Words { problems, score } = &mut *words.borrow_mut();
                    set(&region, format!("{} {score}", std::mem::take(problems)).trim_start());
                }));
                before.heard = heard;
            } else if words.score != score {
                // What was said is no longer so; to empty a region is silent.
                set(&region, "");
            }
            words.score = score;
        }
    }
    region
}

fn set(region: &NodeRef, text: &str) {
    if let Some(region) = region.get() {
        region.set_text_content(Some(text));
    }
}

//! What a screen reader hears of a change.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use js_sys::Date;
use yew::prelude::*;

use super::components::answer_of;
use super::inputs::Inputs;
use super::text::Text;
use super::{Rated, State, Told, WhatIf};
use crate::engine::{KeyQuestionId, MAX_STANDARDS, Range, Rating, StandardOutcome};

/// How long typing must rest before a change is announced, in milliseconds.
const REST: u32 = 1_000;

/// The ratings and the errors, without which no change is worth a word.
#[derive(Clone, PartialEq)]
struct Heard {
    ratings: Ratings,
    problems: Vec<KeyQuestionId>,
}

#[derive(Clone, PartialEq)]
enum Ratings {
    Whole {
        framework: &'static str,
        overall: Range<Rating>,
        standards: [Option<Rating>; MAX_STANDARDS],
    },
    /// What there is to say of the one part that is shown.
    Part(String),
}

/// What was heard when something was last said, what there is to hear now, and the words for it.
struct Words {
    said: Heard,
    heard: Heard,
    /// Errors not yet spoken of.
    problems: String,
    /// The score and the overall rating of the last render, or the rating of the part that is shown.
    rating: String,
    /// What was asked last of what it takes, and the answer while it is not yet said.
    asked: Rc<WhatIf>,
    answer: String,
    /// What the person was told last, and its sentence while it is not yet said.
    told: Option<Rc<Told>>,
    news: String,
    /// What the ratings were asked of last, while they wait, and whether there is an answer to give even if nothing changed.
    asked_of: Option<Rc<Inputs>>,
    answers: bool,
}

struct Waiting {
    words: Words,
    /// When typing will have rested, in the milliseconds of the clock.
    due: f64,
    timeout: Option<Timeout>,
}

/// For a region that announces the score and the overall rating, once a *rating* has changed and typing has rested, and an
/// error once its field has been left. A change of a figure alone is silent, and so is what is there when the page opens.
/// Where only a part is shown, it speaks of that. The answer to another question of what it takes is said too, but not how it
/// follows the figures; and what came of something that the page was asked to do. Where ratings wait, they are said when asked.
#[hook]
pub fn use_announcement(text: &'static Text, rated: &Rated, only: Option<&str>, state: &State) -> NodeRef {
    let region = use_node_ref();
    let shared = use_mut_ref(|| None::<Waiting>);
    let (what_if, told, asked_of) = (&state.what_if, state.told.as_ref(), state.asked());
    let outcome = &rated.outcome;
    let (ratings, rating) = match only {
        Some(number) => {
            let sentence = (text.part_sentence)(outcome, number);
            (Ratings::Part(sentence.clone()), sentence)
        }
        None => {
            let standards = std::array::from_fn(|i| outcome.standards.get(i).and_then(StandardOutcome::rating));
            let whole = Ratings::Whole { framework: outcome.framework.id, overall: outcome.overall, standards };
            (whole, (text.score_sentence)(outcome))
        }
    };
    let heard = Heard { ratings, problems: rated.problems.clone() };
    match &mut *shared.borrow_mut() {
        none @ None => {
            let (problems, answer, news) = (String::new(), String::new(), String::new());
            let (asked, told, asked_of) = (what_if.clone(), told.cloned(), asked_of.cloned());
            let said = heard.clone();
            let words = Words { said, heard, problems, rating, asked, answer, told, news, asked_of, answers: false };
            *none = Some(Waiting { words, due: 0.0, timeout: None });
        }
        Some(Waiting { words, due, timeout }) => {
            if heard.problems.iter().any(|id| !words.heard.problems.contains(id)) {
                words.problems = (text.problems)(outcome.framework, &heard.problems);
            }
            let changed = words.heard != heard;
            // Nothing else is asked while the cases are typed that the sample was drawn from.
            let asked = !Rc::ptr_eq(&words.asked, what_if) && words.asked.eligible == what_if.eligible;
            words.asked = what_if.clone();
            if asked {
                // A plan and another framework ask anew too, and have their ratings said.
                words.answer = if changed { String::new() } else { answer_of(text, state, rated) };
            }
            let informed = told.filter(|told| words.told.as_ref().is_none_or(|known| !Rc::ptr_eq(known, told)));
            if let Some(told) = informed {
                words.news = told.sentence(text);
            }
            words.told = told.cloned();
            let answers = matches!((&words.asked_of, asked_of), (Some(known), Some(asked)) if !Rc::ptr_eq(known, asked));
            words.answers |= answers;
            words.asked_of = asked_of.cloned();
            if changed || asked || answers || informed.is_some() {
                words.heard = heard;
                *due = Date::now() + f64::from(REST);
                // One that runs already finds that there is longer to wait: to set another at each key press would take longer
                // than to rate.
                timeout.get_or_insert_with(|| say_after(REST, Rc::downgrade(&shared), region.clone()));
            } else if words.rating != rating {
                // What was said is no longer so; to empty a region is silent.
                set(&region, "");
            }
            words.rating = rating;
        }
    }
    region
}

/// Says what there is to hear, once typing has rested and the calculator is still there.
fn say_after(rest: u32, shared: Weak<RefCell<Option<Waiting>>>, region: NodeRef) -> Timeout {
    Timeout::new(rest, move || {
        let Some(waiting) = shared.upgrade() else { return };
        if let Some(Waiting { words, due, timeout }) = &mut *waiting.borrow_mut() {
            let left = *due - Date::now();
            // More is left only where the clock was set back.
            *timeout =
                (left > 0.0 && left <= f64::from(REST)).then(|| say_after(left.ceil() as u32, shared, region.clone()));
            if timeout.is_none() {
                words.say(&region);
            }
        }
    })
}

impl Words {
    /// Says what there is to hear, unless it is again what was heard before.
    fn say(&mut self, region: &NodeRef) {
        let (problems, news) = (std::mem::take(&mut self.problems), std::mem::take(&mut self.news));
        let mut words = std::mem::take(&mut self.answer);
        let rated = std::mem::take(&mut self.answers) || self.said.ratings != self.heard.ratings;
        if rated || self.said != self.heard {
            // An error alone is no news of the ratings.
            let rating = if rated { &self.rating } else { "" };
            words = format!("{problems} {news} {rating} {words}");
            self.said = self.heard.clone();
        } else if !news.is_empty() {
            words = format!("{news} {words}");
        }
        if !words.is_empty() {
            set(region, words.trim());
        }
    }
}

fn set(region: &NodeRef, text: &str) {
    if let Some(region) = region.get() {
        region.set_text_content(Some(text));
    }
}

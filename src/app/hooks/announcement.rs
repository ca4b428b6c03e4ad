//! The announcement of a change to screen readers.

#![expect(clippy::float_arithmetic, reason = "the clock of JavaScript counts milliseconds as floating-point numbers")]

use std::cell::RefCell;
use std::mem::take;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use js_sys::Date;
use yew::prelude::*;

use crate::app::rated::Rated;
use crate::app::reach_answer::ReachAnswer;
use crate::app::state::{State, WhatIf};
use crate::app::text::Text;
use crate::engine::{KeyQuestionId, Range, Rating, StandardOutcome};

/// How long typing must rest before a change is announced, in milliseconds.
const REST: u32 = 1_000;

/// The subjects of an announcement after a change. The announcement follows from how they differ from the subjects before.
#[derive(Clone, PartialEq)]
struct Subjects {
    results: Results,
    /// The score and the overall rating in a sentence, or the rating of the only part that is shown.
    rating: String,
    /// The question that the panel for a target answers.
    what_if: Rc<WhatIf>,
    /// How many messages there have been.
    messages: u32,
    /// How often the ratings that wait were requested.
    ratings_requests: u32,
}

/// The ratings and the errors. A change of a figure that changes neither is silent.
#[derive(Clone, PartialEq)]
struct Results {
    ratings: Ratings,
    problems: Vec<KeyQuestionId>,
}

#[derive(Clone, PartialEq)]
enum Ratings {
    Whole {
        framework: &'static str,
        overall: Option<Range<Rating>>,
        /// The highest score, which is smaller where standards were not inspected.
        max: u8,
        standards: Vec<Option<Rating>>,
    },
    /// The sentence about the only part that is shown.
    Part(String),
}

/// Collects the sentences of the next announcement until typing rests.
struct Announcer {
    /// The ratings and the errors of the last announcement.
    announced: Results,
    subjects: Subjects,
    /// Sentences that are to be announced: about new errors, the last message, and the answer to another question.
    errors: String,
    message: String,
    answer: String,
    /// Whether the ratings were requested, and so are announced even if no rating has changed.
    is_requested: bool,
    /// When typing will have rested, in the milliseconds of the clock.
    due: f64,
    timeout: Option<Timeout>,
}

/// For a region that announces the score and the overall rating, once a *rating* has changed and typing has rested, and an
/// error once its field has been left. A change of a figure alone is silent, and so are the figures with which the page opens.
/// Where only a part is shown, its rating is announced instead. The answer to another question about a target is announced
/// too, but not how the answer follows the figures. A message is announced too. Ratings that wait are announced when they are requested.
#[hook]
pub fn use_announcement(text: &'static dyn Text, only: Option<&str>, rated: &Rc<Rated>, state: &State) -> NodeRef {
    let region = use_node_ref();
    let announcer = use_mut_ref(|| None::<Announcer>);
    let subjects = Subjects::of(text, only, rated, state);
    let sentences = {
        let (rated, message, versions) = (rated.clone(), state.last_message.clone(), state.versions().clone());
        move |subjects: &Subjects| Sentences {
            errors: text.problems(rated.outcome.framework, &subjects.results.problems),
            message: message.as_deref().map(|message| text.message(message)).unwrap_or_default(),
            answer: Box::new({
                let what_if = subjects.what_if.clone();
                move || {
                    let scenario = versions.scenario().map(|of| text.scenario(of.number, &of.name));
                    ReachAnswer::of(&what_if, &rated).sentences(text, &rated, scenario.as_deref()).all()
                }
            }),
        }
    };
    use_effect_with(subjects, {
        let region = region.clone();
        move |subjects| {
            let weak = Rc::downgrade(&announcer);
            match &mut *announcer.borrow_mut() {
                first @ None => *first = Some(Announcer::new(subjects.clone())),
                Some(announcer) => {
                    let sentences = sentences(subjects);
                    announcer.note_change(subjects.clone(), sentences, &region, weak);
                }
            }
        }
    });
    region
}

/// The sentences that can be announced of a change.
struct Sentences {
    errors: String,
    message: String,
    /// The answer to the question about a target, which takes a while to work out.
    answer: Box<dyn FnOnce() -> String>,
}

impl Subjects {
    fn of(text: &dyn Text, only: Option<&str>, rated: &Rated, state: &State) -> Self {
        let outcome = &rated.outcome;
        let (ratings, rating) = match only {
            Some(number) => {
                let sentence = text.part_sentence(outcome, number);
                (Ratings::Part(sentence.clone()), sentence)
            }
            None => {
                let standards = outcome.standards.iter().map(StandardOutcome::rating).collect();
                let (framework, max) = (outcome.framework.id, outcome.score.max);
                let whole = Ratings::Whole { framework, overall: outcome.overall, max, standards };
                (whole, text.score_sentence(outcome))
            }
        };
        Self {
            results: Results { ratings, problems: rated.problems.clone() },
            rating,
            what_if: state.what_if.clone(),
            messages: state.messages,
            ratings_requests: state.ratings_requests,
        }
    }
}

impl Announcer {
    fn new(subjects: Subjects) -> Self {
        Self {
            announced: subjects.results.clone(),
            subjects,
            errors: String::new(),
            message: String::new(),
            answer: String::new(),
            is_requested: false,
            due: 0.0,
            timeout: None,
        }
    }

    /// Takes note of a change, to announce it once typing rests. A rating that was announced and is no longer right is taken back.
    fn note_change(
        &mut self,
        subjects: Subjects,
        sentences: Sentences,
        region: &NodeRef,
        shared: Weak<RefCell<Option<Self>>>,
    ) {
        let before = std::mem::replace(&mut self.subjects, subjects);
        let now = &self.subjects;
        if now.results.problems.iter().any(|id| !before.results.problems.contains(id)) {
            self.errors = sentences.errors;
        }
        let is_changed = now.results != before.results;
        let is_asked = !now.what_if.has_same_target_as(&before.what_if);
        if is_asked {
            // A plan or another framework changes the question too, and has its ratings announced instead.
            self.answer = if is_changed { String::new() } else { (sentences.answer)() };
        }
        let is_informed = now.messages != before.messages;
        if is_informed {
            self.message = sentences.message;
        }
        let is_requested = now.ratings_requests != before.ratings_requests;
        self.is_requested |= is_requested;
        if is_changed || is_asked || is_informed || is_requested {
            self.due = Date::now() + f64::from(REST);
            // A timeout that already runs will find that there is longer to wait: to set another at each key takes longer than to rate.
            self.timeout.get_or_insert_with(|| announce_after(REST, shared, region.clone()));
        } else if now.rating != before.rating {
            // A screen reader says nothing of a region that is emptied.
            set(region, "");
        }
    }

    /// Announces the errors, the message, the answer and the ratings that are new since the last announcement.
    fn announce(&mut self, region: &NodeRef) {
        let (errors, message, answer) = (take(&mut self.errors), take(&mut self.message), take(&mut self.answer));
        let results = &self.subjects.results;
        let has_ratings = take(&mut self.is_requested) || self.announced.ratings != results.ratings;
        let mut announced = answer;
        if has_ratings || self.announced != *results {
            // An error alone is no news of the ratings.
            let rating = if has_ratings { &self.subjects.rating } else { "" };
            announced = format!("{errors} {message} {rating} {announced}");
            self.announced = results.clone();
        } else if !message.is_empty() {
            announced = format!("{message} {announced}");
        }
        if !announced.is_empty() {
            set(region, announced.trim());
        }
    }
}

/// Announces what is new after `rest` milliseconds, or later if typing has gone on meanwhile. Nothing happens once the calculator is gone.
fn announce_after(rest: u32, shared: Weak<RefCell<Option<Announcer>>>, region: NodeRef) -> Timeout {
    Timeout::new(rest, move || {
        let Some(strong) = shared.upgrade() else { return };
        if let Some(announcer) = &mut *strong.borrow_mut() {
            let left = announcer.due - Date::now();
            // More than the rest is left only where the clock was set back.
            announcer.timeout =
                (left > 0.0 && left <= f64::from(REST)).then(|| announce_after(left.ceil() as u32, shared, region.clone()));
            if announcer.timeout.is_none() {
                announcer.announce(&region);
            }
        }
    })
}

fn set(region: &NodeRef, text: &str) {
    if let Some(region) = region.get() {
        region.set_text_content(Some(text));
    }
}

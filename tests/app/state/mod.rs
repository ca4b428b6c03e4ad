//! The effect of each action on the figures. Undo and redo return exactly the earlier figures.

mod cases_read;
mod fields;
mod history;
mod opening;
mod sessions;

use std::rc::Rc;

use crate::support::page::{
    after, cases, empty, field, percentage, q, question_id, s, standard_id, starting, steps_to_undo, typed,
};
use crate::support::{any_framework, any_inspection, any_rating, any_shared, inspection_text, keeping, percent};
use inspection_ratings::analysis::{Direction, Freedom, Plan, RatingOf, Reach, Target, reach};
use inspection_ratings::app::Rated;
use inspection_ratings::app::state::{
    Action, DomainPlace, Entry, Field, FieldError, FieldProblem, FileRefusal, Foldable, Form, Judgement, Message, Mode,
    NamesToCopy, Panel, Part, Provenance, QuestionForm, StandardForm, State, Task, Unfolded, Version, Versions, WhatIf,
};
use inspection_ratings::engine::Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::engine::{
    Answer, AnsweredBy, CaseCount, FigureError, Inspection, KeyQuestionId, Outcome, Place, Rating, StandardId, rate,
};
use inspection_ratings::exchange::Shared;
use inspection_ratings::exchange::import::{Import, ImportPreview};
use inspection_ratings::exchange::ratings_string::{decode, encode};
use inspection_ratings::frameworks::{FRAMEWORKS, framework, iyjwcv_2025, yjs_2021, yos_2018};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, CAMDEN_2025, ISLINGTON_2024, PUBLISHED};
use proptest::prelude::*;
use proptest::sample::select;
use yew::Reducible;
#[cfg(feature = "ssr")]
use {
    crate::support::{inspection_json, value},
    inspection_ratings::app::{App, AppProps, Settings},
    inspection_ratings::engine::Range,
    inspection_ratings::exchange::wire::read_inspection,
    yew::LocalServerRenderer,
};

use Action::{
    ColumnPasted, DiscretionRecorded, Entered, EntryChosen, EntryChosenForAll, FigureLeft, FiguresOpened, FiguresReset,
    FileOffered, FileRefused, FrameworkChosen, Inspected, MessageArrived, ModeChosen, NamesIncluded, OfferRead, OfferTaken,
    PageOpened, PercentagesCounted, PlanExchanged, PlanTried, PublishedOpened, QuestionJudged, RatingEnteredDirectly,
    RatingsMadeToWait, RatingsRequested, ReasonsIncluded, Redone, ScenarioDropped, ScenarioKept, ScenarioStarted,
    ScenarioSwapped, Shown, StandardJudged, TextOffered, Undone, VersionChosen, WhatIfChanged,
};

fn empty_under(id: &str) -> Rc<State> {
    Rc::new(State::new(framework(id).unwrap()))
}

/// The text of the field after each character.
fn character_by_character(number: &str, part: Part, text: &str) -> Vec<Action> {
    text.char_indices().map(|(at, c)| typed(number, part, &text[..at + c.len_utf8()])).collect()
}

#[track_caller]
fn fields_of<'a>(state: &'a State, number: &str) -> &'a StandardForm {
    &state.form().standards[standard_id(state.framework(), number).index()]
}

fn outcome(state: &State) -> Outcome {
    rate(&state.form().inspection())
}

fn rating(state: &State, number: &str) -> Option<Rating> {
    outcome(state).standards[standard_id(state.framework(), number).index()].rating()
}

/// Undo gives exactly `before`, and redo exactly the state before the undo.
#[track_caller]
fn assert_one_step(before: &Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    let done = after(before, actions);
    assert_ne!(done.form(), before.form(), "something changes");
    let undone = after(&done, [Undone]);
    assert_eq!(undone.form(), before.form(), "undone");
    assert_eq!(after(&undone, [Redone]).form(), done.form(), "redone");
    done
}

#[track_caller]
fn assert_no_step(before: &Rc<State>, actions: impl IntoIterator<Item = Action>) {
    let done = after(before, actions);
    assert_eq!(done.form(), before.form());
    assert_eq!(steps_to_undo(&done), steps_to_undo(before));
}

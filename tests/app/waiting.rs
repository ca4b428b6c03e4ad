//! Ratings that wait for a request: the figures that are rated meanwhile, and the actions that request ratings.

use std::rc::Rc;

use crate::support::page::{after, empty, percentage, q, s, steps_to_undo, typed};
use inspection_ratings::analysis::{Change, Plan};
use inspection_ratings::app::state::{Action, Field, Form, Part, State, Version, Versions};
use inspection_ratings::engine::Rating::Good;
use inspection_ratings::engine::{Answer, CaseCount, Place};
use inspection_ratings::frameworks::{FRAMEWORKS, yjs_2021, yos_2018};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020};
use proptest::prelude::*;

use Action::{
    DiscretionRecorded, Entered, FigureLeft, FiguresOpened, FiguresReset, FrameworkChosen, PageOpened, PlanTried,
    PublishedOpened, RatingsMadeToWait, RatingsRequested, Redone, ScenarioDropped, ScenarioKept, ScenarioStarted,
    ScenarioSwapped, StandardJudged, Undone, VersionChosen,
};

/// Bexley with a scenario shown, its ratings waiting and a figure changed since.
fn waiting() -> Rc<State> {
    let figures = [PublishedOpened(&BEXLEY_2024), ScenarioStarted, RatingsMadeToWait(true), typed("2.2.3", Part::Yes, "6")];
    after(&empty(), figures)
}

fn waits(state: &State) -> bool {
    state.rated_form() != state.form()
}

#[test]
fn figures_are_not_rated_while_ratings_wait() {
    for (name, action) in [
        ("a figure", percentage("2.1.1", "72")),
        ("a service", Entered(Field::Service, "Elsewhere".into())),
        ("a judgement", StandardJudged(s("1.2"), None)),
        ("discretion", DiscretionRecorded(s("2.1"), Some(Good))),
        ("a field left", FigureLeft(q("2.1.1"))),
    ] {
        let at_once = after(&empty(), [PublishedOpened(&BEXLEY_2024), action.clone()]);
        assert!(!waits(&at_once), "{name}");
        let before = after(&empty(), [PublishedOpened(&BEXLEY_2024), RatingsMadeToWait(true)]);
        let held = after(&before, [action]);
        assert_eq!(held.rated_form(), before.form(), "{name}");
        assert_ne!(held.form(), before.form(), "{name}");
    }
}

#[test]
fn other_figures_are_rated_at_once_and_the_next_wait_again() {
    assert!(waits(&waiting()));
    let another = Rc::new(Versions::new(Form::of_published(&CAMDEN_2020)));
    for (name, action) in [
        ("asked", RatingsRequested),
        ("published", PublishedOpened(&BEXLEY_2024)),
        ("from the page", PageOpened(another.clone())),
        ("from elsewhere", FiguresOpened(another)),
        ("reset", FiguresReset),
        ("swapped", ScenarioSwapped),
        ("kept", ScenarioKept),
        ("dropped", ScenarioDropped),
        ("another scenario", ScenarioStarted),
        ("the baseline", VersionChosen(Version::Baseline)),
        ("a framework", FrameworkChosen(&yos_2018::FRAMEWORK)),
    ] {
        let done = after(&waiting(), [action]);
        assert!(!waits(&done), "{name}");
        assert!(waits(&after(&done, [Entered(Field::Service, "Elsewhere".into())])), "{name}");
    }
}

#[test]
fn undo_takes_back_figures_and_not_the_setting() {
    let before = after(&empty(), [PublishedOpened(&BEXLEY_2024)]);
    let set = after(&before, [RatingsMadeToWait(true)]);
    assert_eq!(steps_to_undo(&set), steps_to_undo(&before));
    let undone = after(&set, [percentage("2.1.1", "72"), RatingsRequested, Undone]);
    assert_eq!(undone.form(), before.form());
    assert!(waits(&undone), "what was asked for stays rated");
    assert!(!waits(&after(&undone, [Redone])));
    assert!(!waits(&after(&undone, [RatingsMadeToWait(false)])));
    let undone = after(&waiting(), [RatingsRequested, Undone, Undone]);
    assert!(undone.ratings_wait() && !waits(&undone), "the scenario is gone, and with it its ratings");
}

#[test]
fn a_plan_never_puts_back_a_figure_that_was_changed_since() {
    let published = BEXLEY_2024.inspection();
    let change = |number, yes, of| {
        let place = Place::KeyQuestion(q(number));
        let to = Answer::Cases(CaseCount::new(yes, of).unwrap());
        Change { place, from: published.answer(place), to, cost: 1 }
    };
    for (name, number, yes, of, is_tried) in
        [("of the figure changed", "2.2.3", 6, 9, false), ("of another figure", "2.2.1", 9, 9, true)]
    {
        let plan = Rc::new(Plan { changes: vec![change(number, yes, of)], standards: 1 });
        let tried = after(&waiting(), [PlanTried(plan)]);
        assert_eq!(tried.versions().scenarios().len(), if is_tried { 2 } else { 1 }, "{name}");
        assert_eq!(tried.form().question(q("2.2.3")).unwrap().yes, "6", "{name}");
    }
}

#[test]
fn asking_where_nothing_waits_is_nothing() {
    let state = after(&empty(), [percentage("2.1.1", "72")]);
    assert_eq!(after(&state, [RatingsRequested]), state);
}

fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        any::<bool>().prop_map(RatingsMadeToWait),
        Just(RatingsRequested),
        "[0-9]{1,3}".prop_map(|text| Entered(Field::Service, text)),
        "[0-9]{1,3}".prop_map(|text| percentage("2.1.1", &text)),
        (0..FRAMEWORKS.len()).prop_map(|place| FrameworkChosen(FRAMEWORKS[place])),
        Just(PublishedOpened(&CAMDEN_2020)),
        Just(ScenarioStarted),
        Just(ScenarioDropped),
        Just(VersionChosen(Version::Baseline)),
        Just(VersionChosen(Version::Scenario(0))),
        Just(Undone),
        Just(Redone),
    ]
}

proptest! {
    #[test]
    fn the_ratings_always_belong_to_the_version_shown(actions in prop::collection::vec(any_action(), 0..40)) {
        let mut state = Rc::new(State::new(&yjs_2021::FRAMEWORK));
        for action in actions {
            let before = state.clone();
            state = after(&state, [action.clone()]);
            prop_assert_eq!(state.rated_form().framework, state.framework(), "{:?}", &action);
            prop_assert!(state.ratings_wait() || !waits(&state), "{:?}", &action);
            if matches!(action, Entered(..)) && before.ratings_wait() {
                prop_assert_eq!(state.rated_form(), before.rated_form());
            }
        }
    }
}

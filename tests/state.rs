//! What each action does to the figures, and that undo and redo return exactly what was there.
#![cfg(feature = "app")]

mod support;

use std::rc::Rc;

use inspection_ratings::analysis::{Direction, Freedom, Plan, RatingOf, Reach, Target, reach};
use inspection_ratings::app::Rated;
use inspection_ratings::app::state::{
    Action, Entry, Field, FieldError, FieldProblem, FileRefusal, Foldable, Form, Judgement, Message, Mode, Panel, Part,
    QuestionForm, StandardForm, State, Task, Unfolded, Version, Versions, WhatIf,
};
use inspection_ratings::engine::Rating::{Good, Inadequate, Outstanding, RequiresImprovement};
use inspection_ratings::engine::{
    Answer, AnsweredBy, CaseCount, FigureError, Inspection, KeyQuestionId, Outcome, Place, Rating, StandardId, rate,
};
use inspection_ratings::exchange::import::{Import, ImportPreview};
use inspection_ratings::exchange::ratings_string::{decode, encode};
use inspection_ratings::frameworks::{FRAMEWORKS, framework, iyjwcv_2025, yjs_2021, yos_2018};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, CAMDEN_2025, ISLINGTON_2024, PUBLISHED};
use proptest::prelude::*;
use proptest::sample::select;
use support::page::{
    after, cases, empty, field, percentage, q, question_id, s, standard_id, starting, steps_to_undo, typed,
};
use support::{any_framework, any_inspection, any_rating, any_shared, inspection_text, keeping, percent};
use yew::Reducible;
#[cfg(feature = "ssr")]
use {
    inspection_ratings::app::{App, AppProps, Settings},
    inspection_ratings::engine::Range,
    inspection_ratings::exchange::wire::read_inspection,
    support::{inspection_json, value},
    yew::LocalServerRenderer,
};

use Action::{
    ColumnPasted, DiscretionRecorded, Entered, EntryChosen, EntryChosenForAll, FigureLeft, FiguresOpened, FiguresReset,
    FileOffered, FileRefused, FrameworkChosen, Inspected, MessageArrived, ModeChosen, NamesIncluded, OfferRead, OfferTaken,
    PageOpened, PlanExchanged, PlanTried, PublishedOpened, QuestionJudged, RatingEnteredDirectly, RatingsMadeToWait,
    RatingsRequested, Redone, ScenarioDropped, ScenarioKept, ScenarioStarted, ScenarioSwapped, Shown, StandardJudged,
    TextOffered, Undone, VersionChosen, WhatIfChanged,
};

fn empty_under(id: &str) -> Rc<State> {
    Rc::new(State::new(framework(id).unwrap()))
}

/// What the field has after each character.
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

/// Undo gives exactly `before`, and redo exactly what undo took away.
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

#[test]
fn typing_keeps_the_raw_text() {
    for text in ["1.05", "72", "72%", "72 %", "72,5", " 72", "0072", "seventy", "-", "104", "7２", "…"] {
        let mut state = empty();
        for (at, c) in text.char_indices() {
            let so_far = &text[..at + c.len_utf8()];
            state = state.reduce(percentage("2.1.1", so_far));
            assert_eq!(field(&state, "2.1.1").percent, so_far);
        }
    }
}

#[test]
fn every_text_field_takes_what_is_typed() {
    let state = after(
        &empty(),
        [
            Entered(Field::Service, "Bexley ".into()),
            typed("2.1.1", Part::Yes, "6"),
            typed("2.1.1", Part::Of, "9"),
            Entered(Field::Reason(s("2.1")), " strong ".into()),
        ],
    );
    assert_eq!(state.form().service, "Bexley ");
    assert_eq!(state.form().inspection().service.as_deref(), Some("Bexley"), "trimmed where it is used");
    assert_eq!((field(&state, "2.1.1").yes.as_str(), field(&state, "2.1.1").of.as_str()), ("6", "9"));
    assert_eq!(fields_of(&state, "2.1").reason, " strong ");
}

#[test]
fn blank_names_are_none() {
    for text in ["", " ", "\t"] {
        let state = after(&empty(), [Entered(Field::Service, "B".into()), Entered(Field::Service, text.into())]);
        assert_eq!(state.form().inspection().service, None, "{text:?}");
    }
}

#[test]
fn an_error_never_stops_the_rest_from_being_rated() {
    for (name, wrong) in [
        ("above 100", vec![percentage("2.1.1", "104")]),
        ("no number", vec![percentage("2.1.1", "most")]),
        ("too many decimals", vec![percentage("2.1.1", "66.667")]),
        ("12 of 9", cases("2.1.1", "12", "9").into()),
        ("half a case count", cases("2.1.1", "6", "").into()),
        ("of no cases", cases("2.1.1", "0", "0").into()),
    ] {
        let rest = [percentage("2.2.1", "89"), percentage("2.2.2", "67"), percentage("2.2.3", "56")];
        let judged = [StandardJudged(s("1.1"), Some(Judgement::Rated(Good)))];
        let state = after(&empty(), wrong.into_iter().chain(rest).chain(judged));
        assert_eq!(rating(&state, "2.1"), None, "{name}");
        assert_eq!(rating(&state, "2.2"), Some(RequiresImprovement), "{name}");
        assert_eq!(outcome(&state).score.points(), 3, "{name}");
    }
}

#[test]
fn how_many_steps_actions_make() {
    let figure = |number, text| character_by_character(number, Part::Percent, text);
    for (name, actions, steps) in [
        ("one field", figure("2.1.1", "66.67"), 1),
        ("two fields", [figure("2.1.1", "67"), figure("2.1.2", "72")].concat(), 2),
        ("there and back", [figure("2.1.1", "6"), figure("2.1.2", "7"), vec![percentage("2.1.1", "67")]].concat(), 3),
        (
            "leaving the field and coming back",
            [figure("2.1.1", "6"), vec![FigureLeft(q("2.1.1")), percentage("2.1.1", "67")]].concat(),
            2,
        ),
        ("leaving a field in which nothing was typed", vec![FigureLeft(q("2.1.1"))], 0),
        ("yes and of", cases("2.1.1", "6", "9").into(), 3),
        ("the same text again", vec![percentage("2.1.1", "6"), percentage("2.1.1", "6")], 1),
        (
            "the same text again, then more, in another field",
            vec![percentage("2.1.1", "6"), FigureLeft(q("2.1.1")), percentage("2.1.2", ""), percentage("2.1.2", "7")],
            2,
        ),
        ("the same text again, then more, in the first field", vec![percentage("2.1.1", ""), percentage("2.1.1", "7")], 1),
        ("the service's name", vec![Entered(Field::Service, "B".into()), Entered(Field::Service, "Be".into())], 1),
        (
            "looking at the steps while typing",
            vec![percentage("2.1.1", "6"), Shown(Foldable::Panel(Panel::Steps), true), percentage("2.1.1", "67")],
            1,
        ),
        (
            "a choice while typing",
            vec![percentage("2.1.1", "6"), EntryChosen(q("2.1.2"), Entry::NotAsked), percentage("2.1.1", "67")],
            3,
        ),
        ("the same framework again", vec![FrameworkChosen(&yjs_2021::FRAMEWORK)], 0),
        ("a reset of nothing", vec![FiguresReset], 0),
        ("no discretion where there is none", vec![DiscretionRecorded(s("2.1"), None)], 0),
    ] {
        assert_eq!(steps_to_undo(&after(&empty(), actions)), steps, "{name}");
    }
}

#[test]
fn every_action_is_undone_and_redone_exactly() {
    let bexley = after(&empty(), [PublishedOpened(&BEXLEY_2024)]);
    for (name, action) in [
        ("another framework", FrameworkChosen(&yos_2018::FRAMEWORK)),
        ("another inspection", PublishedOpened(&ISLINGTON_2024)),
        ("an inspection under another framework", PublishedOpened(&CAMDEN_2025)),
        ("the service's name", Entered(Field::Service, "Elsewhere".into())),
        ("a percentage", percentage("2.1.1", "50")),
        ("sufficient cases", typed("2.1.1", Part::Yes, "3")),
        ("cases", typed("2.1.1", Part::Of, "90")),
        ("a reason", Entered(Field::Reason(s("2.3")), "Another.".into())),
        ("by percentage", EntryChosen(q("2.1.1"), Entry::Percentage)),
        ("not asked", EntryChosen(q("2.1.1"), Entry::NotAsked)),
        ("all by percentage", EntryChosenForAll(Entry::Percentage)),
        ("a judgement", StandardJudged(s("1.1"), Some(Judgement::Rated(Inadequate)))),
        ("a judgement taken back", StandardJudged(s("1.1"), None)),
        ("rated after all", StandardJudged(s("4.1"), Some(Judgement::Rated(Good)))),
        ("the rating instead", RatingEnteredDirectly(s("2.1"), true)),
        ("discretion", DiscretionRecorded(s("2.1"), Some(Outstanding))),
        ("discretion taken away", DiscretionRecorded(s("2.3"), None)),
        ("a reset", FiguresReset),
    ] {
        let done = after(&bexley, [action.clone()]);
        assert_ne!(done.form(), bexley.form(), "{name}");
        let undone = after(&done, [Undone]);
        assert_eq!(undone.form(), bexley.form(), "{name}, undone");
        assert_eq!(after(&undone, [Redone]).form(), done.form(), "{name}, redone");
        assert_eq!((undone.can_redo(), done.can_redo()), (true, false), "{name}");
    }
}

#[test]
fn undo_and_redo_with_nothing_to_do_change_nothing() {
    let typed = after(&empty(), [percentage("2.1.1", "72")]);
    assert_eq!(after(&empty(), [Undone, Redone, Undone]), empty());
    assert_eq!(after(&typed, [Redone]), typed);
}

#[test]
fn a_new_step_forgets_what_was_undone() {
    let state = after(&empty(), [percentage("2.1.1", "72"), Undone, percentage("2.1.2", "50")]);
    assert!(!state.can_redo());
    assert_eq!(after(&state, [Redone]), state);
}

#[test]
fn typing_after_undo_is_a_step_of_its_own() {
    let before = after(&empty(), [percentage("2.1.1", "7"), percentage("2.1.2", "5"), Undone]);
    assert_one_step(&before, [percentage("2.1.1", "72")]);
}

#[test]
fn frameworks_keep_their_figures() {
    let yjs = after(&empty(), [percentage("2.1.1", "72"), Entered(Field::Service, "Bexley".into())]);
    let yos = assert_one_step(&yjs, [FrameworkChosen(&yos_2018::FRAMEWORK)]);
    assert_eq!(**yos.form(), Form::new(&yos_2018::FRAMEWORK));
    let both = after(&yos, [percentage("2.1.1", "50")]);
    let back = after(&both, [FrameworkChosen(&yjs_2021::FRAMEWORK)]);
    assert_eq!(back.form(), yjs.form());
    assert_eq!(after(&back, [FrameworkChosen(&yos_2018::FRAMEWORK)]).form(), both.form());
}

#[test]
fn opening_a_published_inspection_fills_it_in() {
    let mine = after(&empty(), [percentage("2.1.1", "72"), percentage("2.1.2", "50")]);
    for published in PUBLISHED {
        let opened = assert_one_step(&mine, [PublishedOpened(published)]);
        assert_eq!(opened.framework(), published.framework, "{}", published.id);
        assert_eq!(opened.form().inspection(), published.inspection(), "{}", published.id);
        assert!(opened.form().is_as_published(), "{}", published.id);
    }
}

#[test]
fn opening_keeps_the_figures_of_the_other_frameworks() {
    let mine = after(&empty(), [percentage("2.1.1", "72")]);
    let back = after(&mine, [PublishedOpened(&CAMDEN_2020), FrameworkChosen(&yjs_2021::FRAMEWORK)]);
    assert_eq!(back.form(), mine.form());
}

#[test]
fn figures_are_as_published_while_they_come_to_the_same() {
    let bexley = after(&empty(), [PublishedOpened(&BEXLEY_2024)]);
    for (name, actions, as_published) in [
        ("nothing", vec![], true),
        ("by percentage", vec![EntryChosenForAll(Entry::Percentage)], true),
        ("another figure", vec![typed("2.1.1", Part::Yes, "8")], false),
        ("changed and back", vec![typed("2.1.1", Part::Yes, "8"), typed("2.1.1", Part::Yes, "9")], true),
        ("without discretion", vec![DiscretionRecorded(s("3.2"), None)], false),
        ("another reason", vec![Entered(Field::Reason(s("3.2")), "Mine.".into())], false),
        ("an error", vec![typed("2.1.1", Part::Yes, "12")], false),
        ("a reset", vec![FiguresReset], false),
    ] {
        assert_eq!(after(&bexley, actions).form().is_as_published(), as_published, "{name}");
    }
}

#[test]
fn figures_under_the_name_of_a_published_inspection_are_told_from_its_own() {
    let opened = |change: fn(&mut Inspection)| {
        let mut inspection = BEXLEY_2024.inspection();
        change(&mut inspection);
        let form = Form::of_inspection(&inspection);
        (form.published.map(|published| published.id), form.is_as_published())
    };
    assert_eq!(opened(|_| {}), (Some("bexley-2024"), true));
    assert_eq!(opened(|figures| figures.answer_number("2.1.1", percent(50)).unwrap()), (Some("bexley-2024"), false));
    assert_eq!(opened(|figures| figures.service = Some("Bexley".into())), (None, false));
    assert_eq!(opened(|figures| figures.service = None), (None, false));
    // The service was not inspected under this edition.
    let mut other = CAMDEN_2020.inspection();
    other.service = BEXLEY_2024.inspection().service;
    assert_eq!(Form::of_inspection(&other).published, None);
}

#[test]
fn figures_of_another_edition_are_offered_while_nothing_is_entered_and_taken_over_in_one_step() {
    let offered = |state: &State| {
        let (from, carried) = state.to_carry_over()?;
        Some((from.id, carried.standards.len()))
    };
    assert_eq!(offered(&empty()), None);
    let bexley = after(&empty(), [PublishedOpened(&BEXLEY_2024)]);
    assert_eq!(offered(&bexley), None, "figures are entered");
    let earlier = after(&bexley, [FrameworkChosen(&yos_2018::FRAMEWORK)]);
    assert_eq!(offered(&earlier), Some(("yjs-2021", 11)));
    let later = after(&bexley, [FrameworkChosen(framework("iyjs-2025").unwrap())]);
    assert_eq!(offered(&later), Some(("yjs-2021", 0)));
    assert_eq!(after(&later, [Action::FiguresCarriedOver]).form(), later.form(), "nothing is the same");

    let carried = assert_one_step(&earlier, [Action::FiguresCarriedOver]);
    assert_eq!(carried.framework().id, "yos-2018");
    assert_eq!(carried.form().inspection().service, BEXLEY_2024.inspection().service);
    assert_eq!(field(&carried, "2.2.3").yes, "5");
    assert_eq!(offered(&carried), None);
    assert_eq!(after(&carried, [Undone]).form(), earlier.form());
    // What was opened stays where it was.
    assert_eq!(after(&carried, [FrameworkChosen(&yjs_2021::FRAMEWORK)]).form(), bexley.form());
}

#[test]
fn a_reset_clears_the_current_framework_only() {
    let yos = after(&empty(), [FrameworkChosen(&yos_2018::FRAMEWORK), percentage("2.1.1", "50")]);
    let yjs = after(&yos, [PublishedOpened(&BEXLEY_2024)]);
    let reset = assert_one_step(&yjs, [FiguresReset]);
    assert_eq!(reset.form().inspection(), Inspection::new(&yjs_2021::FRAMEWORK));
    assert_eq!((reset.form().entry, field(&reset, "2.1.1").entry), (Entry::Cases, Entry::Cases), "which is no figure");
    assert_eq!(after(&reset, [FrameworkChosen(&yos_2018::FRAMEWORK)]).form(), yos.form());
}

#[test]
fn all_figures_switch_but_those_not_asked() {
    let differing = after(&empty(), [EntryChosen(q("2.1.1"), Entry::Cases), EntryChosen(q("2.1.2"), Entry::NotAsked)]);
    assert_eq!(field(&differing, "2.1.3").entry, Entry::Percentage);
    for (entry, other) in [(Entry::Cases, Entry::Percentage), (Entry::Percentage, Entry::Cases)] {
        let switched = after(&differing, [EntryChosenForAll(other), EntryChosenForAll(entry)]);
        assert_eq!(switched.form().entry, entry);
        for number in ["2.1.1", "2.1.3", "3.3.3"] {
            assert_eq!(field(&switched, number).entry, entry, "{number}");
        }
        assert_eq!(field(&switched, "2.1.2").entry, Entry::NotAsked);
    }
}

#[test]
fn a_row_that_differs_leaves_the_others_and_the_switch_alone() {
    let state = after(&empty(), cases("2.1.1", "6", "9"));
    assert_eq!(state.form().entry, Entry::Percentage);
    assert_eq!((field(&state, "2.1.1").entry, field(&state, "2.1.2").entry), (Entry::Cases, Entry::Percentage));
}

#[test]
fn from_cases_to_a_percentage() {
    for (name, typed_before, (yes, of), filled_in) in [
        ("the whole per cent", "", ("6", "9"), "67"),
        ("rounded half up", "", ("11", "17"), "65"),
        ("a percentage of the same whole per cent stays", "66.67", ("6", "9"), "66.67"),
        ("also the way it was typed", "67 %", ("6", "9"), "67 %"),
        ("any other is replaced", "72", ("6", "9"), "67"),
        ("so is an error", "most", ("6", "9"), "67"),
        ("cases that are none fill in nothing", "72", ("12", "9"), "72"),
        ("nor do half of them", "", ("6", ""), ""),
    ] {
        let before = after(&empty(), [percentage("2.1.1", typed_before)].into_iter().chain(cases("2.1.1", yes, of)));
        let state = after(&before, [EntryChosen(q("2.1.1"), Entry::Percentage)]);
        assert_eq!(field(&state, "2.1.1").percent, filled_in, "{name}");
        let back = after(&state, [EntryChosen(q("2.1.1"), Entry::Cases)]);
        assert_eq!(field(&back, "2.1.1").yes, yes, "{name}, and the cases are kept");
    }
}

#[test]
fn a_switch_to_percentages_changes_no_rating() {
    for published in PUBLISHED {
        let cases = after(&empty(), [PublishedOpened(published)]);
        let percentages = assert_one_step(&cases, [EntryChosenForAll(Entry::Percentage)]);
        assert_eq!(outcome(&percentages).standards, outcome(&cases).standards, "{}", published.id);
        assert_eq!(outcome(&percentages).score, outcome(&cases).score, "{}", published.id);
    }
}

#[test]
fn not_asked_is_left_out_and_keeps_its_figure() {
    let figures = [percentage("2.2.1", "89"), percentage("2.2.2", "67"), percentage("2.2.3", "40")];
    let before = after(&empty(), figures);
    assert_eq!(rating(&before, "2.2"), Some(Inadequate));
    let state = assert_one_step(&before, [EntryChosen(q("2.2.3"), Entry::NotAsked)]);
    assert_eq!(rating(&state, "2.2"), Some(Good));
    assert_eq!(after(&state, [EntryChosen(q("2.2.3"), Entry::Percentage)]).form(), before.form());
}

#[test]
fn a_standard_that_does_not_count_can_be_not_rated() {
    let state = assert_one_step(&empty(), [StandardJudged(s("4.1"), Some(Judgement::NotRated))]);
    assert_eq!(state.form().inspection().answer(Place::Standard(s("4.1"))), Some(Answer::NotRated));
    let refused = after(&empty(), [StandardJudged(s("1.1"), Some(Judgement::NotRated))]);
    assert_eq!(refused.form().inspection(), Inspection::new(&yjs_2021::FRAMEWORK));
}

#[test]
fn a_domain_without_cases_is_one_step_and_its_figures_come_back() {
    let court = || ["2.1", "2.2", "2.3", "2.4"].map(s).to_vec();
    let bexley = after(&empty(), [PublishedOpened(&BEXLEY_2024)]);
    let state = assert_one_step(&bexley, [Inspected(court(), false)]);
    assert_eq!(outcome(&state).score.max, 24);
    assert_eq!(outcome(&state).not_inspected().count(), 4);
    let inspection = state.form().inspection();
    assert_eq!(
        (inspection.answer(Place::Standard(s("2.1"))), inspection.answer(Place::KeyQuestion(q("2.1.1")))),
        (Some(Answer::NotInspected), None)
    );
    assert_eq!(inspection.discretion(s("2.3")), None, "discretion is set aside");
    assert!(!state.form().is_as_published());
    assert_eq!(Form::of_inspection(&inspection).inspection(), inspection);
    assert_eq!(after(&state, [Undone]).form(), bexley.form());
    assert_eq!(after(&state, [Inspected(court(), true)]).form(), bexley.form());

    let one = after(&state, [Inspected(vec![s("2.4")], true)]);
    assert_eq!(outcome(&one).score.max, 27);
}

#[test]
fn a_standard_that_does_not_count_is_not_rated_instead_of_not_inspected() {
    let state = after(&empty(), [Inspected(vec![s("4.1")], false)]);
    assert_eq!(state.form(), empty().form());
}

#[test]
fn errors_in_the_figures_of_a_standard_that_was_not_inspected_are_none() {
    let wrong = [percentage("2.1.1", "104"), FigureLeft(q("2.1.1"))];
    let state = after(&empty(), wrong);
    assert_eq!(state.form().problems(), [q("2.1.1")]);
    assert_eq!(after(&state, [Inspected(vec![s("2.1")], false)]).form().problems(), []);
}

#[test]
fn figures_brought_in_for_a_standard_that_was_not_inspected_are_taken() {
    let not_inspected =
        after(&empty(), [DiscretionRecorded(s("2.1"), Some(Good)), Inspected(vec![s("2.1"), s("1.1")], false)]);
    for (answers, max) in
        [("2.1.1=8of9", 33), ("2.1=RI", 33), ("1.1=G", 33), ("1.1=G/2.1.1=8of9", 36), ("3.1=not-inspected", 27)]
    {
        let line = format!("ratings:1/yjs-2021/{answers}");
        let mut form = (**not_inspected.form()).clone();
        form.answer(&decode(&line).unwrap().shared.inspection);
        assert_eq!(rate(&form.inspection()).score.max, max, "{answers}");
        let brought_in = answers.contains("2.1");
        assert_eq!(form.standards[s("2.1").index()].discretion.is_none(), brought_in, "{answers}");
    }
}

#[test]
fn not_rated_sets_discretion_aside() {
    let discretion = [
        StandardJudged(s("4.1"), Some(Judgement::Rated(Good))),
        DiscretionRecorded(s("4.1"), Some(Outstanding)),
        Entered(Field::Reason(s("4.1")), "Strong.".into()),
    ];
    let before = after(&empty(), discretion);
    let state = after(&before, [StandardJudged(s("4.1"), Some(Judgement::NotRated))]);
    assert_eq!(outcome(&state).standards[s("4.1").index()].possible, None);
    let back = after(&state, [StandardJudged(s("4.1"), Some(Judgement::Rated(Good)))]);
    assert_eq!(back.form(), before.form());
}

#[test]
fn a_standard_rated_directly_keeps_its_figures_for_later() {
    let figures = after(&empty(), [percentage("2.2.1", "89"), percentage("2.2.2", "67"), percentage("2.2.3", "40")]);
    let open = assert_one_step(&figures, [RatingEnteredDirectly(s("2.2"), true)]);
    assert_eq!(rating(&open, "2.2"), None);
    let judged = after(&open, [StandardJudged(s("2.2"), Some(Judgement::Rated(Outstanding)))]);
    assert_eq!(rating(&judged, "2.2"), Some(Outstanding));
    let back = after(&judged, [RatingEnteredDirectly(s("2.2"), false)]);
    assert_eq!(back.form().inspection(), figures.form().inspection());
    assert_eq!(rating(&after(&back, [RatingEnteredDirectly(s("2.2"), true)]), "2.2"), Some(Outstanding), "kept as well");
}

#[test]
fn figures_of_a_standard_rated_directly_have_no_problem() {
    let wrong = after(&empty(), [percentage("2.2.1", "104"), FigureLeft(q("2.2.1"))]);
    assert_eq!(wrong.form().problems().len(), 1);
    assert_eq!(after(&wrong, [RatingEnteredDirectly(s("2.2"), true)]).form().problems().len(), 0);
}

#[test]
fn a_judged_key_question_rates_its_standard() {
    let victims = &iyjwcv_2025::FRAMEWORK;
    let (cases, judged) = (question_id(victims, "V1.1"), question_id(victims, "V1.2"));
    let by_its_parts =
        [Entered(Field::Figure(cases, Part::Percent), "79".into()), QuestionJudged(judged, Some(Outstanding))];
    let before = after(&empty_under("iyjwcv-2025"), by_its_parts);
    assert_eq!(rating(&before, "V1"), Some(Good));
    let state = assert_one_step(&before, [QuestionJudged(judged, Some(RequiresImprovement))]);
    assert_eq!(rating(&state, "V1"), Some(RequiresImprovement));
    assert_eq!(rating(&after(&state, [QuestionJudged(judged, None)]), "V1"), None);
    assert_eq!(
        rating(&after(&state, [EntryChosenForAll(Entry::Cases)]), "V1"),
        Some(RequiresImprovement),
        "79 stays until cases are entered"
    );
}

#[test]
fn figures_are_read_once_they_are_opened_and_changed_where_there_is_nothing_to_read() {
    let opened = |id| FiguresOpened(Rc::new(Versions::new(Form::new(framework(id).unwrap()))));
    for (name, actions, mode) in [
        ("nothing is entered", vec![], Mode::Changing),
        ("a published inspection", vec![PublishedOpened(&BEXLEY_2024)], Mode::Reading),
        ("a link without figures", vec![opened("yjs-2021")], Mode::Changing),
        (
            "a link without figures, and a figure",
            vec![opened("yjs-2021"), typed("2.1.1", Part::Percent, "72")],
            Mode::Changing,
        ),
        ("a figure that is typed", vec![typed("2.1.1", Part::Percent, "72")], Mode::Changing),
        ("undone to nothing", vec![PublishedOpened(&BEXLEY_2024), Undone], Mode::Changing),
        ("undone to nothing, and redone", vec![PublishedOpened(&BEXLEY_2024), Undone, Redone], Mode::Changing),
        ("changed on purpose", vec![PublishedOpened(&BEXLEY_2024), ModeChosen(Mode::Changing)], Mode::Changing),
        ("a scenario begun", vec![PublishedOpened(&BEXLEY_2024), ScenarioStarted], Mode::Changing),
        ("a reset", vec![PublishedOpened(&BEXLEY_2024), FiguresReset], Mode::Changing),
        ("nothing to read", vec![ModeChosen(Mode::Reading)], Mode::Changing),
    ] {
        assert_eq!(after(&empty(), actions).mode, mode, "{name}");
    }
}

#[test]
fn a_plan_in_the_place_of_a_plan_is_carried_out_on_the_baseline() {
    let start = after(&empty(), [PublishedOpened(&ISLINGTON_2024)]);
    let target = Target { of: RatingOf::Overall, direction: Direction::Down, rating: Good };
    let Reach::By { plans, .. } = reach(&start.form().inspection(), target, &Freedom::default(), 3) else { panic!() };
    let baseline = start.form().inspection();
    let tried = after(&start, [PlanTried(Rc::new(plans[0].clone()))]);
    assert_eq!(tried.form().inspection(), plans[0].apply(&baseline));
    let exchanged = after(&tried, [PlanExchanged(Rc::new(plans[1].clone()))]);
    assert_eq!(exchanged.form().inspection(), plans[1].apply(&baseline));
    assert_eq!(exchanged.versions().scenarios().len(), 1);
    assert_eq!(after(&exchanged, [Undone]).form(), tried.form());
    // Without a scenario there is no plan to exchange.
    assert_eq!(after(&start, [PlanExchanged(Rc::new(plans[1].clone()))]).form(), start.form());
}

#[test]
fn discretion_replaces_the_rating_and_keeps_its_reason() {
    let camden = after(&empty(), [PublishedOpened(&CAMDEN_2020)]);
    let planning = standard_id(&yos_2018::FRAMEWORK, "2.2");
    assert_eq!((outcome(&camden).score.points(), outcome(&camden).overall_rating()), (31, Some(Outstanding)));

    let without = assert_one_step(&camden, [DiscretionRecorded(planning, None)]);
    assert_eq!((outcome(&without).score.points(), outcome(&without).overall_rating()), (30, Some(Good)));
    assert!(without.form().inspection().discretion(planning).is_none());
    assert!(fields_of(&without, "2.2").had_discretion, "so that its fields stay open");

    let again = after(&without, [DiscretionRecorded(planning, Some(Outstanding))]);
    assert_eq!(again.form().inspection(), camden.form().inspection(), "the reason was kept");
}

#[test]
fn a_reason_alone_is_no_discretion() {
    let state = after(&empty(), [Entered(Field::Reason(s("2.1")), "Strong.".into())]);
    assert_eq!(state.form().inspection(), Inspection::new(&yjs_2021::FRAMEWORK));
}

#[test]
fn problems_and_where_they_are() {
    let figure = |part, error| FieldProblem { part, error: FieldError::Figure(error) };
    for (name, actions, problem) in [
        ("above 100", vec![percentage("2.1.1", "104")], figure(Part::Percent, FigureError::PercentageOutOfRange)),
        ("no number", vec![percentage("2.1.1", "most")], figure(Part::Percent, FigureError::NotANumber)),
        ("too many decimals", vec![percentage("2.1.1", "66.667")], figure(Part::Percent, FigureError::TooManyDecimals)),
        ("12 of 9", cases("2.1.1", "12", "9").into(), figure(Part::Yes, FigureError::MoreYesThanCases { yes: 12, of: 9 })),
        ("of no cases", cases("2.1.1", "0", "0").into(), figure(Part::Of, FigureError::NoCases)),
        ("too many cases", cases("2.1.1", "1", "10000").into(), figure(Part::Of, FigureError::TooManyCases)),
        ("half cases", cases("2.1.1", "6.5", "9").into(), figure(Part::Yes, FigureError::NotWhole)),
        ("cases in words", cases("2.1.1", "6", "nine").into(), figure(Part::Of, FigureError::NotANumber)),
        ("yes alone", cases("2.1.1", "6", "").into(), FieldProblem { part: Part::Of, error: FieldError::Blank }),
        ("of alone", cases("2.1.1", "", "9").into(), FieldProblem { part: Part::Yes, error: FieldError::Blank }),
    ] {
        let typing = after(&empty(), actions);
        assert_eq!(typing.form().problems(), [], "{name}: nothing is said before the field is left");
        let left = after(&typing, [FigureLeft(q("2.1.1"))]);
        assert_eq!(left.form().problems(), [q("2.1.1")], "{name}");
        let found = left.form().question(q("2.1.1")).and_then(|form| form.problem(AnsweredBy::Cases));
        assert_eq!(found, Some(problem), "{name}");
        assert_eq!(steps_to_undo(&left), steps_to_undo(&typing), "{name}: leaving is no step");
    }
}

#[test]
fn a_field_once_left_is_checked_while_typing() {
    let left = after(&empty(), [percentage("2.1.1", "10"), FigureLeft(q("2.1.1"))]);
    for (text, problems) in [("104", 1), ("10", 0), ("10x", 1), ("", 0)] {
        let state = after(&left, [percentage("2.1.1", text)]);
        assert_eq!(state.form().problems().len(), problems, "{text:?}");
    }
}

#[test]
fn another_way_of_answering_is_checked_afresh() {
    let left = after(&empty(), [percentage("2.1.1", "104"), FigureLeft(q("2.1.1"))]);
    let cases = after(&left, [EntryChosen(q("2.1.1"), Entry::Cases), typed("2.1.1", Part::Yes, "6")]);
    assert_eq!(cases.form().problems().len(), 0);
    assert_eq!(after(&cases, [FigureLeft(q("2.1.1"))]).form().problems().len(), 1);
}

#[test]
fn what_is_unfolded_is_no_input() {
    let state = after(
        &empty(),
        [percentage("2.1.1", "72"), Shown(Foldable::Ratings, true), Shown(Foldable::Panel(Panel::Steps), true)],
    );
    let unfolded = Unfolded::default().with(Foldable::Ratings, true).with(Foldable::Panel(Panel::Steps), true);
    assert_eq!(state.unfolded, unfolded);
    assert_eq!(steps_to_undo(&state), 1);
    for (name, action) in [("undo", Undone), ("reset", FiguresReset), ("opening", PublishedOpened(&BEXLEY_2024))] {
        assert_eq!(after(&state, [action]).unfolded, unfolded, "{name}");
    }
    assert_eq!(
        after(&state, [Undone, Shown(Foldable::Panel(Panel::Steps), false), Redone]).unfolded,
        Unfolded::default().with(Foldable::Ratings, true)
    );
    assert_eq!(
        after(&state, [Shown(Foldable::Ratings, false)]).unfolded,
        Unfolded::default().with(Foldable::Panel(Panel::Steps), true)
    );
    assert_no_step(&state, [Shown(Foldable::Panel(Panel::Steps), false), Shown(Foldable::Ratings, false)]);
}

#[test]
fn unfolding_keeps_what_can_be_redone() {
    let state = after(
        &empty(),
        [percentage("2.1.1", "72"), Undone, Shown(Foldable::Panel(Panel::Steps), true), Shown(Foldable::Ratings, true)],
    );
    assert!(state.can_redo());
}

#[test]
fn places_of_another_framework_change_nothing() {
    let last = question_id(&yos_2018::FRAMEWORK, "3.4.2");
    let fourth = s("4.1");
    let state = empty_under("iyjwcv-2025");
    for action in [
        Entered(Field::Figure(last, Part::Percent), "72".into()),
        Entered(Field::Reason(fourth), "Strong.".into()),
        FigureLeft(last),
        EntryChosen(last, Entry::NotAsked),
        QuestionJudged(last, Some(Good)),
        StandardJudged(fourth, Some(Judgement::NotRated)),
        RatingEnteredDirectly(fourth, true),
        DiscretionRecorded(fourth, Some(Good)),
    ] {
        assert_no_step(&state, [action]);
    }
}

#[test]
fn only_so_many_steps_are_kept() {
    let state = after(&empty(), (0..600).map(|i| percentage(if i % 2 == 0 { "2.1.1" } else { "2.1.2" }, &i.to_string())));
    assert_eq!(steps_to_undo(&state), 500);
}

#[test]
fn a_form_can_be_what_the_calculator_starts_with() {
    let form = Form::of_published(&CAMDEN_2025);
    let state = starting(form.clone());
    assert_eq!((**state.form()).clone(), form);
    assert!(!state.can_undo() && !state.can_redo());
}

#[test]
fn a_reset_goes_back_to_what_the_page_put_in() {
    let from_page = Form::of_published(&BEXLEY_2024);
    let state = Rc::new(starting(from_page.clone()));
    let changed = after(&state, [percentage("2.1.1", "50"), DiscretionRecorded(s("2.1"), Some(Good))]);
    let reset = assert_one_step(&changed, [FiguresReset]);
    assert_eq!(**reset.form(), from_page);

    let elsewhere = after(&changed, [FrameworkChosen(&yos_2018::FRAMEWORK), percentage("2.1.1", "50"), FiguresReset]);
    assert_eq!(elsewhere.form().inspection(), Inspection::new(&yos_2018::FRAMEWORK), "the page put nothing in here");

    let put_in_later = assert_one_step(&changed, [PageOpened(Rc::new(Versions::new(Form::new(&yjs_2021::FRAMEWORK))))]);
    let reset = after(&put_in_later, [percentage("2.1.1", "50"), FiguresReset]);
    assert_eq!(reset.form().inspection(), Inspection::new(&yjs_2021::FRAMEWORK));
    let undone = after(&put_in_later, [Undone, FiguresReset]);
    assert_eq!(undone.form().inspection(), Inspection::new(&yjs_2021::FRAMEWORK), "undo leaves alone what the page wants");
}

#[test]
fn the_whole_of_bexley_typed() {
    let mut actions = Vec::new();
    for (number, answer) in BEXLEY_2024.answers {
        match answer {
            Answer::Cases(figure) => actions.extend(cases(number, &figure.yes().to_string(), &figure.of().to_string())),
            Answer::Rating(rating) => actions.push(StandardJudged(s(number), Some(Judgement::Rated(*rating)))),
            Answer::NotRated => actions.push(StandardJudged(s(number), Some(Judgement::NotRated))),
            Answer::Percentage(_) | Answer::NotAsked | Answer::NotInspected => panic!("{number}"),
        }
    }
    for (number, rating, reason) in BEXLEY_2024.discretion {
        actions.push(DiscretionRecorded(s(number), Some(*rating)));
        actions.push(Entered(Field::Reason(s(number)), (*reason).into()));
    }
    actions.push(Entered(Field::Service, BEXLEY_2024.service.into()));
    let state = after(&empty(), actions);
    assert_eq!(state.form().inspection(), BEXLEY_2024.inspection());
    assert_eq!((outcome(&state).score.points(), outcome(&state).overall_rating()), (27, Some(Good)));
    assert!(!state.form().is_as_published(), "they started from no published figures");
}

#[test]
fn what_is_blank_is_asked_for_as_most_is_answered() {
    let cases = |yes, of| Answer::Cases(CaseCount::new(yes, of).unwrap());
    for (name, answers, expected) in [
        ("nothing", vec![], Entry::Percentage),
        ("cases", vec![("2.1.1", cases(7, 9))], Entry::Cases),
        ("percentages", vec![("2.1.1", percent(67))], Entry::Percentage),
        ("more cases", vec![("2.1.1", percent(67)), ("2.1.2", cases(7, 9)), ("2.1.3", cases(7, 9))], Entry::Cases),
        (
            "more percentages",
            vec![("2.1.1", percent(67)), ("2.1.2", percent(67)), ("2.1.3", cases(7, 9))],
            Entry::Percentage,
        ),
        ("as many of both", vec![("2.1.1", percent(67)), ("2.1.2", cases(7, 9))], Entry::Percentage),
    ] {
        let inspection = support::inspection("yjs-2021", &answers);
        let form = Form::of_inspection(&inspection);
        assert_eq!((form.entry, form.question(q("2.2.1")).unwrap().entry), (expected, expected), "{name}");
        assert_eq!(form.inspection(), inspection, "{name}");
    }
    let not_asked =
        Form::of_inspection(&support::inspection("yjs-2021", &[("2.1.1", cases(7, 9)), ("2.1.2", Answer::NotAsked)]));
    assert_eq!(not_asked.question(q("2.1.2")).unwrap().entry, Entry::NotAsked);
}

#[test]
fn percentages_are_typed_as_they_are_written() {
    let inspection = support::inspection("yjs-2021", &[("2.1.1", percent(67))]);
    assert_eq!(Form::of_inspection(&inspection).question(q("2.1.1")).unwrap().percent, "67");
}

/// Any place of any framework, also of one that is not chosen.
fn any_question() -> impl Strategy<Value = KeyQuestionId> {
    let all: Vec<_> = yos_2018::FRAMEWORK.key_questions().map(|located| located.id).collect();
    select(all)
}

fn any_standard() -> impl Strategy<Value = StandardId> {
    let all: Vec<_> = yjs_2021::FRAMEWORK.standards().map(|located| located.id).collect();
    select(all)
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(vec!["", "7", "72", "72 %", "1.", "1.05", "9", "12", "104", "most"]).prop_map(String::from),
        1 => "\\PC{0,6}",
    ]
}

fn any_field() -> impl Strategy<Value = Field> {
    prop_oneof![
        1 => Just(Field::Service),
        6 => (any_question(), select(vec![Part::Percent, Part::Yes, Part::Of])).prop_map(|(id, part)| Field::Figure(id, part)),
        1 => any_standard().prop_map(Field::Reason),
    ]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    select(vec![Entry::Percentage, Entry::Cases, Entry::NotAsked])
}

fn any_judgement() -> impl Strategy<Value = Option<Judgement>> {
    prop::option::weighted(0.8, prop_oneof![any_rating().prop_map(Judgement::Rated), Just(Judgement::NotRated)])
}

/// A plan for a published inspection, which may fit what it is tried on or not.
fn any_plan() -> impl Strategy<Value = Rc<Plan>> {
    let plans = PUBLISHED.iter().flat_map(|published| {
        let inspection = published.inspection();
        let freedom = Freedom { judged_step: Some(1), locked: vec![] };
        let targets = Rating::ALL.map(|rating| Target::at_least(RatingOf::Overall, rating));
        targets.into_iter().chain(Rating::ALL.map(|rating| Target::at_most(RatingOf::Overall, rating))).flat_map(
            move |target| match reach(&inspection, target, &freedom, 3) {
                Reach::By { plans, .. } => plans,
                _ => vec![],
            },
        )
    });
    select(plans.map(Rc::new).collect::<Vec<_>>())
}

fn any_question_asked() -> impl Strategy<Value = WhatIf> {
    let rating = (select(vec![Direction::Up, Direction::Down]), any_rating());
    let of = select(vec!["1.1", "2.2", "3.4", "4.1", "V1"]);
    let locked = prop::collection::vec(any_question().prop_map(Place::KeyQuestion), 0..2);
    (prop::option::of(of), prop::option::of(rating), prop::option::of(1..4u16), locked).prop_map(
        |(of, rating, step, locked)| WhatIf {
            of,
            rating,
            freedom: Freedom { judged_step: step, locked },
            ..WhatIf::default()
        },
    )
}

/// Figures from elsewhere.
fn any_form() -> impl Strategy<Value = Rc<Form>> {
    prop_oneof![
        1 => select(PUBLISHED.to_vec()).prop_map(|published| Rc::new(Form::of_published(published))),
        1 => any_inspection(true).prop_map(|inspection| Rc::new(Form::of_inspection(&inspection))),
    ]
}

/// What the page or a link opens: figures as they are, or a scenario beside its baseline.
fn any_versions() -> impl Strategy<Value = Rc<Versions>> {
    prop_oneof![
        2 => any_form().prop_map(|form| Rc::new(Versions::new((*form).clone()))),
        1 => any_shared().prop_map(|shared| Rc::new(Versions::of_shared(&shared))),
    ]
}

/// Mostly typing, for that is where steps are joined; often in the same few fields.
/// What someone might bring in: sheets of cases, whole inspections, ratings strings, and what is none of them.
fn any_offer() -> impl Strategy<Value = String> {
    let cell = select(vec!["2.1.1", "2.1.2 Safety", "V1.1", "y", "no", "n/a", "", "partly", "1", "Total", "\"", "67"]);
    let row = prop::collection::vec(cell, 0..6).prop_map(|cells| cells.join(","));
    prop_oneof![
        prop::collection::vec(row, 0..6).prop_map(|rows| rows.join("\n")),
        any_form().prop_map(|form| inspection_text(&form.inspection())),
        any_form().prop_map(|form| encode(&form.inspection(), true)),
        any_text(),
    ]
}

/// What someone might paste into a field: several lines.
fn any_column() -> impl Strategy<Value = String> {
    let line = select(vec!["72", "8 of 9", "8/9", "8\t9", "n/a", "", "104", "what", "72,5"]);
    prop::collection::vec(line, 0..30).prop_map(|lines| lines.join("\n"))
}

fn any_action() -> impl Strategy<Value = Action> {
    let few = select(vec![
        Field::Service,
        Field::ScenarioName,
        Field::Figure(q("2.1.1"), Part::Percent),
        Field::Figure(q("2.1.2"), Part::Percent),
    ]);
    prop_oneof![
        8 => (few, any_text()).prop_map(|(field, text)| Entered(field, text)),
        4 => (any_field(), any_text()).prop_map(|(field, text)| Entered(field, text)),
        2 => select(vec![q("2.1.1"), q("2.1.2")]).prop_map(FigureLeft),
        1 => any_question().prop_map(FigureLeft),
        1 => any_framework().prop_map(FrameworkChosen),
        1 => select(PUBLISHED.to_vec()).prop_map(PublishedOpened),
        2 => (any_question(), any_entry()).prop_map(|(id, entry)| EntryChosen(id, entry)),
        1 => any_entry().prop_map(EntryChosenForAll),
        1 => (any_question(), prop::option::of(any_rating())).prop_map(|(id, rating)| QuestionJudged(id, rating)),
        2 => (any_standard(), any_judgement()).prop_map(|(id, judgement)| StandardJudged(id, judgement)),
        2 => (any_standard(), any::<bool>()).prop_map(|(id, directly)| RatingEnteredDirectly(id, directly)),
        2 => (any_standard(), prop::option::of(any_rating())).prop_map(|(id, rating)| DiscretionRecorded(id, rating)),
        1 => (any_standard(), any::<bool>()).prop_map(|(id, inspected)| Inspected(vec![id], inspected)),
        1 => Just(FiguresReset),
        1 => any_versions().prop_map(FiguresOpened),
        1 => any_versions().prop_map(PageOpened),
        1 => select(vec![Message::Begun(Task::SaveCsv), Message::Done(Task::CopyLink), Message::Failed(Task::SavePng)]).prop_map(MessageArrived),
        1 => any::<bool>().prop_map(NamesIncluded),
        1 => any::<bool>().prop_map(RatingsMadeToWait),
        1 => Just(RatingsRequested),
        2 => any_offer().prop_map(TextOffered),
        1 => any_offer().prop_map(FileOffered),
        1 => Just(FileRefused(FileRefusal::Workbook)),
        3 => any_offer().prop_map(|text| OfferRead(Rc::new(ImportPreview::from(&Import::new(&text, &yjs_2021::FRAMEWORK))), None)),
        3 => Just(OfferTaken),
        2 => (any_question(), select(vec![Part::Percent, Part::Yes, Part::Of]), any_column())
            .prop_map(|(from, part, text)| ColumnPasted { from, part, text, only: None }),
        1 => any::<bool>().prop_map(|shown| Shown(Foldable::Ratings, shown)),
        1 => any::<bool>().prop_map(|shown| Shown(Foldable::Panel(Panel::Steps), shown)),
        3 => Just(ScenarioStarted),
        2 => any_plan().prop_map(PlanTried),
        3 => select(vec![Version::Baseline, Version::Scenario(0), Version::Scenario(1), Version::Scenario(7)]).prop_map(VersionChosen),
        2 => select(vec![ScenarioSwapped, ScenarioKept, ScenarioDropped]),
        1 => any_text().prop_map(|text| Entered(Field::Eligible, text)),
        1 => any_question_asked().prop_map(WhatIfChanged),
        4 => Just(Undone),
        3 => Just(Redone),
    ]
}

/// What undo and redo are held to: the sheets before and after, kept apart from the state.
#[derive(Default)]
struct History {
    past: Vec<Versions>,
    future: Vec<Versions>,
    typing: Option<Field>,
}

impl History {
    fn record(&mut self, action: &Action, before: &Versions, now: &Versions) {
        match action {
            Undone => {
                if self.past.pop().is_some() {
                    self.future.push(before.clone());
                    self.typing = None;
                }
            }
            Redone => {
                if self.future.pop().is_some() {
                    self.past.push(before.clone());
                    self.typing = None;
                }
            }
            Shown(..)
            | WhatIfChanged(_)
            | MessageArrived(_)
            | NamesIncluded(_)
            | RatingsMadeToWait(_)
            | RatingsRequested
            | TextOffered(_)
            | FileOffered(_)
            | FileRefused(_)
            | OfferRead(..)
            | Entered(Field::Eligible, _) => {}
            FigureLeft(id) => self.typing = self.typing.filter(|_| before.form().question(*id).is_none()),
            _ => {
                let field = match action {
                    Entered(field, _) => Some(*field),
                    _ => None,
                };
                let goes_on = field.is_some() && field == self.typing;
                if before == now {
                    self.typing = self.typing.filter(|_| goes_on);
                    return;
                }
                if !goes_on {
                    self.past.push(before.clone());
                }
                self.future.clear();
                self.typing = field;
            }
        }
    }
}

/// The form as it was before any field was left, for leaving a field is no step.
fn unchecked(form: &Form) -> Form {
    let mut form = form.clone();
    for standard in form.standards.iter_mut().map(Rc::make_mut) {
        standard.questions.iter_mut().for_each(|question| Rc::make_mut(question).left = false);
    }
    form
}

/// The inspection as a person would type it: with no spaces around the texts.
fn trimmed(mut inspection: Inspection) -> Inspection {
    inspection.service = inspection.service.map(|service| service.trim().to_owned()).filter(|service| !service.is_empty());
    let standards: Vec<_> = inspection.framework().standards().map(|located| located.id).collect();
    for id in standards {
        if let Some(mut discretion) = inspection.discretion(id).cloned() {
            discretion.reason = discretion.reason.trim().into();
            inspection.set_discretion(id, Some(discretion)).unwrap();
        }
    }
    inspection
}

/// The texts of the paragraphs or cells with a class.
#[cfg(feature = "ssr")]
fn texts(html: &str, class: &str) -> Vec<String> {
    let text = |rest: &str| {
        let ends = ["</p>", "</td>", r#"<span class="ir-row__why""#].map(|end| rest.find(end));
        let end = ends.into_iter().flatten().min().unwrap();
        rest[..end].split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
    };
    html.split(&format!(r#"class="{class}">"#)).skip(1).map(text).collect()
}

/// The calculator shows what the figures come to when they are written, read again and rated; where ratings wait, once they are
/// asked for.
#[cfg(feature = "ssr")]
fn assert_shown(state: &Rc<State>) -> Result<(), TestCaseError> {
    let props = AppProps::new((*after(state, [RatingsRequested])).clone(), Settings::default());
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let html = tokio::task::LocalSet::new().block_on(&runtime, renderer.render());
    let written = inspection_json(&state.form().inspection());
    let outcome = rate(&read_inspection(&value(&written)).unwrap());

    let Range { lowest, highest } = outcome.score.possible;
    let points = if lowest == highest { lowest.to_string() } else { format!("{lowest} to {highest}") };
    prop_assert_eq!(texts(&html, "ir-score"), [format!("{points} of {}", outcome.score.max)]);
    let shown = texts(&html, if state.is_read() { "ir-row__rating" } else { "ir-table__rating" });
    prop_assert_eq!(shown.len(), outcome.standards.len());
    for (shown, standard) in shown.iter().zip(&outcome.standards) {
        let expected = match (standard.possible, standard.rating()) {
            (None, _) if standard.is_not_inspected() => "Not inspected".into(),
            (None, _) => "Not rated".into(),
            (_, Some(rating)) => rating.to_string(),
            _ => continue,
        };
        prop_assert!(shown.starts_with(&expected), "{} and not {}", shown, expected);
        prop_assert_eq!(shown.contains("by professional discretion"), standard.discretion);
    }
    Ok(())
}

proptest! {
    #![proptest_config(keeping("tests/state.regressions"))]

    #[test]
    fn an_inspection_put_in_comes_out_again(inspection in any_inspection(true)) {
        let inspection = trimmed(inspection);
        prop_assert_eq!(Form::of_inspection(&inspection).inspection(), inspection);
    }

    #[test]
    fn a_switch_to_percentages_never_changes_a_rating(inspection in any_inspection(true)) {
        let mut form = Form::of_inspection(&inspection);
        let before = rate(&form.inspection());
        form.enter_all_by(Entry::Percentage);
        let after = rate(&form.inspection());
        prop_assert_eq!(after.standards, before.standards);
    }

    #[test]
    fn whatever_is_done_is_undone_and_redone_exactly(actions in prop::collection::vec(any_action(), 0..60)) {
        let first = empty();
        let (mut state, mut history) = (first.clone(), History::default());
        for action in actions {
            let (before, asked) = (state.clone(), state.what_if.clone());
            state = state.reduce(action.clone());
            history.record(&action, before.versions(), state.versions());
            if let PlanTried(_) = &action {
                // One that fits, beside the one that may not.
                let inspection = before.form().inspection();
                let freedom = Freedom { judged_step: Some(1), locked: vec![] };
                if let Reach::By { plans, .. } = reach(&inspection, Target::at_least(RatingOf::Overall, Good), &freedom, 1) {
                    let tried = after(&before, [PlanTried(Rc::new(plans[0].clone()))]);
                    prop_assert_eq!(tried.form().inspection(), plans[0].apply(&inspection));
                }
            }
            if let Undone | Redone = action && state.framework() == before.framework() {
                prop_assert_eq!(&state.what_if, &asked);
            }
            if state.versions().scenario().is_some() && state.framework() == before.framework() && matches!(action, Entered(..)) {
                prop_assert_eq!(state.versions().compared(), before.versions().compared(), "the baseline is left alone");
            }
            prop_assert_eq!((state.can_undo(), state.can_redo()), (!history.past.is_empty(), !history.future.is_empty()));
            if let Some(earlier) = history.past.last() {
                let undone = after(&state, [Undone]);
                prop_assert_eq!(&**undone.versions(), earlier, "undone after {:?}", action);
                let redone = after(&undone, [Redone]);
                prop_assert_eq!(redone.versions(), state.versions(), "redone after {:?}", action);
            }
            if let Some(later) = history.future.last() {
                let redone = after(&state, [Redone]);
                prop_assert_eq!(&**redone.versions(), later, "redone after {:?}", action);
            }
            let rated = Rated::new(state.form());
            prop_assert_eq!(&rated.outcome, &rate(&rated.form.inspection()));
        }
        #[cfg(feature = "ssr")]
        assert_shown(&state)?;
        // Every step back, to nothing put in, and every step forward again.
        let (mut undone, mut undone_from) = (state, vec![]);
        for earlier in history.past.iter().rev() {
            undone_from.push(undone.clone());
            undone = undone.reduce(Undone);
            prop_assert_eq!(&**undone.versions(), earlier);
        }
        for framework in FRAMEWORKS {
            let sheets = after(&undone, [FrameworkChosen(framework)]).versions().clone();
            prop_assert_eq!((sheets.shown(), sheets.scenarios()), (Version::Baseline, &[][..]), "{}", framework.id);
            prop_assert_eq!(unchecked(sheets.form()), Form::new(framework), "{}", framework.id);
        }
        prop_assert_eq!(undone.framework(), first.framework());
        let later = undone_from.iter().rev().map(|state| &**state.versions()).chain(history.future.iter().rev());
        let mut redone = undone;
        for later in later {
            redone = redone.reduce(Redone);
            prop_assert_eq!(&**redone.versions(), later);
        }
        prop_assert!(!redone.can_redo());
    }

    #[test]
    fn a_field_with_a_problem_is_no_answer(text in any_text(), yes in any_text(), of in any_text(), entry in any_entry()) {
        let form = QuestionForm { entry, percent: text, yes, of, left: true, ..QuestionForm::default() };
        let answer = form.answer(AnsweredBy::Cases);
        prop_assert_eq!(form.problem(AnsweredBy::Cases), answer.err());
        let unseen = QuestionForm { left: false, ..form };
        prop_assert_eq!(unseen.problem(AnsweredBy::Cases), None);
    }
}

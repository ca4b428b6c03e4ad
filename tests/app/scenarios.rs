//! Scenarios beside the baseline: how a scenario begins and ends, that no scenario changes another scenario, and how plans are tried.

use std::rc::Rc;

use crate::support::page::{after, cases, empty, field, percentage, q, s, starting, steps_to_undo, typed};
use crate::support::{any_inspection, any_rating, inspection, keeping, percent};
use inspection_ratings::analysis::{Direction, Freedom, Plan, RatingOf, Reach, Target, reach};
use inspection_ratings::app::state::{
    Action, Entry, Field, Foldable, Form, Judgement, NamesToCopy, Panel, Part, Provenance, State, Unfolded, Version,
    Versions, WhatIf,
};
use inspection_ratings::engine::Rating::{Good, Outstanding, RequiresImprovement};
use inspection_ratings::engine::{Inspection, LocatedKeyQuestion, Place, rate};
use inspection_ratings::exchange::ratings_string::decode;
use inspection_ratings::exchange::{ScenarioOrigin, Shared};
use inspection_ratings::frameworks::{yjs_2021, yos_2018};
use inspection_ratings::published::{BEXLEY_2024, CAMDEN_2020, ISLINGTON_2024};
use proptest::prelude::*;
use strum::IntoEnumIterator;

use Action::{
    DiscretionRecorded, Entered, EntryChosenForAll, FiguresOpened, FiguresReset, FrameworkChosen, PageOpened, PlanTried,
    PublishedOpened, RatingEnteredDirectly, Redone, ScenarioDropped, ScenarioKept, ScenarioStarted, ScenarioSwapped, Shown,
    StandardJudged, Undone, VersionChosen, WhatIfChanged,
};

fn bexley() -> Rc<State> {
    after(&empty(), [PublishedOpened(&BEXLEY_2024)])
}

/// Bexley as the baseline, and a scenario in which planning is Good, which is shown.
fn planned() -> Rc<State> {
    after(&bexley(), [ScenarioStarted, typed("2.2.3", Part::Yes, "6")])
}

fn named(name: &str) -> Action {
    Entered(Field::ScenarioName, name.into())
}

fn score(form: &Form) -> u8 {
    rate(&form.inspection()).score.points()
}

/// The scores of the baseline and of the scenario shown.
#[track_caller]
fn scores(state: &State) -> (u8, u8) {
    (score(state.versions().compared().unwrap()), score(state.form()))
}

fn names(state: &State) -> Vec<(usize, &str)> {
    state.versions().scenarios().iter().map(|scenario| (scenario.number, scenario.name.as_str())).collect()
}

/// Checks that actions are one step: undo gives exactly the inputs before the step, and redo exactly the inputs after it. Returns the
/// state after the actions.
#[track_caller]
fn assert_one_step(name: &str, before: &Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    let done = after(before, actions);
    assert_ne!(done.versions(), before.versions(), "{name} changes something");
    assert_eq!(steps_to_undo(&done), steps_to_undo(before) + 1, "{name}");
    let undone = after(&done, [Undone]);
    assert_eq!(undone.versions(), before.versions(), "{name}, undone");
    assert_eq!(after(&undone, [Redone]).versions(), done.versions(), "{name}, redone");
    done
}

#[track_caller]
fn assert_no_step(name: &str, before: &Rc<State>, action: Action) {
    let done = after(before, [action]);
    assert_eq!(done.versions(), before.versions(), "{name}");
    assert_eq!((steps_to_undo(&done), done.can_redo()), (steps_to_undo(before), before.can_redo()), "{name}");
}

#[test]
fn a_scenario_starts_with_the_figures_shown() {
    let started = assert_one_step("started", &bexley(), [ScenarioStarted]);
    assert_eq!(started.versions().shown(), Version::Scenario(0));
    assert_eq!(started.form(), bexley().form());
    assert_eq!(started.versions().compared(), Some(bexley().form()));
    assert_eq!(names(&started), [(1, "")]);
    assert_eq!(started.unfolded, Unfolded::default(), "nothing moves, because nothing differs yet");

    let second = assert_one_step("a second", &planned(), [ScenarioStarted]);
    assert_eq!(second.versions().shown(), Version::Scenario(1));
    assert_eq!(second.form(), planned().form(), "from the first, which was shown");
    assert_eq!(scores(&second), (27, 28));
}

#[test]
fn every_step_with_scenarios_is_undone_and_redone() {
    let state = after(&planned(), [named("Planning"), ScenarioStarted]);
    for (name, action) in [
        ("started", ScenarioStarted),
        ("named", named("Another")),
        ("the baseline chosen", VersionChosen(Version::Baseline)),
        ("the other chosen", VersionChosen(Version::Scenario(0))),
        ("swapped", ScenarioSwapped),
        ("kept", ScenarioKept),
        ("dropped", ScenarioDropped),
        ("reset", FiguresReset),
        ("a figure", typed("2.1.1", Part::Yes, "1")),
        ("discretion", DiscretionRecorded(s("2.1"), Some(Outstanding))),
        ("another inspection", PublishedOpened(&ISLINGTON_2024)),
        ("another framework", FrameworkChosen(&yos_2018::FRAMEWORK)),
        ("all by percentage", EntryChosenForAll(Entry::Percentage)),
    ] {
        assert_one_step(name, &state, [action]);
    }
}

#[test]
fn an_action_without_effect_is_no_step() {
    let at_baseline = after(&planned(), [VersionChosen(Version::Baseline)]);
    for (name, action) in [
        ("the same version", VersionChosen(Version::Baseline)),
        ("a name without a scenario", named("Mine")),
        ("swapping without a scenario", ScenarioSwapped),
        ("keeping without a scenario", ScenarioKept),
        ("dropping without a scenario", ScenarioDropped),
        ("the cases it was drawn from", Entered(Field::Eligible, "100".into())),
        ("a question", WhatIfChanged(WhatIf { of: Some("2.2"), ..WhatIf::default() })),
    ] {
        assert_no_step(name, &at_baseline, action.clone());
        let undone = after(&at_baseline, [Undone]);
        if !matches!(action, VersionChosen(_)) && undone.versions().scenario().is_none() {
            assert_no_step(name, &undone, action);
        }
    }
    assert_no_step("swapping what is alike", &after(&bexley(), [ScenarioStarted]), ScenarioSwapped);
}

#[test]
fn questions_and_unfolded_panels_are_no_step() {
    let state = after(&planned(), [Undone]);
    assert!(state.can_redo());
    let question = WhatIf { of: Some("2.2"), rating: Some((Direction::Down, Good)), ..WhatIf::default() };
    for (name, action) in [
        ("another question", WhatIfChanged(question.clone())),
        ("the cases that a sample is drawn from", Entered(Field::Eligible, "183".into())),
        ("a panel unfolded", Shown(Foldable::Panel(Panel::Reach), true)),
    ] {
        assert_no_step(name, &state, action);
    }
    let asked = after(&state, [WhatIfChanged(question.clone()), Entered(Field::Eligible, "183".into())]);
    let expected = WhatIf { eligible: "183".into(), ..question };
    assert_eq!(*asked.what_if, expected);
    for action in [Redone, Undone, FiguresReset, PublishedOpened(&ISLINGTON_2024), ScenarioDropped] {
        assert_eq!(*after(&asked, [action]).what_if, expected, "undo and the figures leave it alone");
    }
    let typing = after(
        &bexley(),
        [typed("2.1.1", Part::Yes, "1"), WhatIfChanged(WhatIf::default()), typed("2.1.1", Part::Yes, "12")],
    );
    assert_eq!(steps_to_undo(&typing), steps_to_undo(&bexley()) + 1, "typing goes on");
}

#[test]
fn every_part_unfolds_and_folds_alone() {
    let parts = Panel::iter().map(Foldable::Panel).chain([Foldable::Ratings]);
    let discretion = bexley().form().framework.standards().map(|located| Foldable::Discretion(located.id));
    let folds: Vec<_> = parts.chain(discretion).collect();
    for &fold in &folds {
        let unfolded = after(&bexley(), [Shown(fold, true)]);
        let all = folds.iter().map(|fold| Shown(*fold, true));
        let folded = after(&unfolded, all.chain([Shown(fold, false)]));
        for &other in &folds {
            assert_eq!(unfolded.unfolded.shows(other), other == fold, "{fold:?}, {other:?}");
            assert_eq!(folded.unfolded.shows(other), other != fold, "all but {fold:?}, {other:?}");
        }
        assert!(Unfolded::all(&yjs_2021::FRAMEWORK).shows(fold));
        assert_eq!(after(&unfolded, [Shown(fold, false)]).unfolded, Unfolded::default());
    }
}

#[test]
fn typing_in_one_version_leaves_the_other_versions_alone() {
    assert_eq!(scores(&planned()), (27, 28));
    assert_eq!(planned().versions().compared(), Some(bexley().form()));

    let baseline = after(&planned(), [VersionChosen(Version::Baseline), typed("2.4.3", Part::Yes, "8")]);
    assert_eq!(score(baseline.form()), 28);
    let back = after(&baseline, [VersionChosen(Version::Scenario(0))]);
    assert_eq!(back.form(), planned().form());
    assert_eq!(field(&back, "2.4.3").yes, "7");

    let second = after(&planned(), [ScenarioStarted, typed("2.4.3", Part::Yes, "8")]);
    assert_eq!(scores(&second), (27, 29));
    assert_eq!(after(&second, [VersionChosen(Version::Scenario(0))]).form(), planned().form());
}

#[test]
fn a_name_is_typed_in_one_step_and_kept_as_typed() {
    let mut state = planned();
    for text in ["B", "Be", "Better", "Better ", "Better p"] {
        state = after(&state, [named(text)]);
        assert_eq!(names(&state), [(1, text)]);
    }
    assert_eq!(steps_to_undo(&state), steps_to_undo(&planned()) + 1);
    let cleared = after(&state, [named("")]);
    assert_eq!(names(&cleared), [(1, "")], "the number is its name again");
    let another = after(&state, [VersionChosen(Version::Baseline), ScenarioStarted, named("Other")]);
    assert_eq!(names(&another), [(1, "Better p"), (2, "Other")]);
}

#[test]
fn no_two_scenarios_have_one_number() {
    let state = after(&planned(), [ScenarioStarted, VersionChosen(Version::Scenario(0)), ScenarioDropped, ScenarioStarted]);
    assert_eq!(names(&state), [(2, ""), (3, "")]);
}

#[test]
fn a_scenario_is_swapped_kept_and_dropped_in_one_step_each() {
    let swapped = assert_one_step("swapped", &planned(), [ScenarioSwapped]);
    assert_eq!(scores(&swapped), (28, 27));
    assert_eq!(swapped.versions().shown(), Version::Scenario(0));
    assert_eq!(after(&swapped, [ScenarioSwapped]).versions(), planned().versions());

    let kept = assert_one_step("kept", &planned(), [ScenarioKept]);
    assert_eq!((kept.versions().shown(), names(&kept)), (Version::Baseline, vec![]));
    assert_eq!(kept.form(), planned().form());

    let dropped = assert_one_step("dropped", &planned(), [ScenarioDropped]);
    assert_eq!((dropped.versions().shown(), names(&dropped)), (Version::Baseline, vec![]));
    assert_eq!(dropped.form(), bexley().form());

    let first_of_two =
        after(&planned(), [ScenarioStarted, named("Second"), VersionChosen(Version::Scenario(0)), ScenarioDropped]);
    assert_eq!(names(&first_of_two), [(2, "Second")]);
}

#[test]
fn a_reset_of_a_scenario_goes_back_to_the_baseline() {
    let reset = assert_one_step("reset", &after(&planned(), [named("Mine")]), [FiguresReset]);
    assert_eq!(reset.form(), bexley().form());
    assert_eq!(names(&reset), [(1, "Mine")], "it stays, and keeps its name");

    let from_page = Rc::new(starting(Form { published: None, ..Form::of_published(&BEXLEY_2024) }));
    let changed = after(&from_page, [typed("2.1.1", Part::Yes, "1"), ScenarioStarted, typed("2.1.1", Part::Yes, "2")]);
    let reset = after(&changed, [FiguresReset]);
    assert_eq!(field(&reset, "2.1.1").yes, "1", "to the baseline and not to what the page put in");
    assert_eq!(after(&reset, [VersionChosen(Version::Baseline), FiguresReset]).form(), from_page.form());
}

#[test]
fn a_published_inspection_is_opened_in_the_version_shown() {
    let opened = assert_one_step("opened", &planned(), [PublishedOpened(&ISLINGTON_2024)]);
    assert_eq!(opened.form().inspection(), ISLINGTON_2024.inspection());
    assert_eq!(opened.versions().compared(), Some(bexley().form()), "beside the baseline, to compare with it");

    let elsewhere = after(&planned(), [PublishedOpened(&CAMDEN_2020)]);
    assert_eq!(elsewhere.versions().scenario(), None, "the other framework has its own versions");
    assert_eq!(after(&elsewhere, [FrameworkChosen(&yjs_2021::FRAMEWORK)]).versions(), planned().versions());
}

/// Bexley's scenario with a better planning, as a link brings it.
fn brought() -> Rc<Versions> {
    let baseline = BEXLEY_2024.inspection();
    let mut inspection = baseline.clone();
    inspection.set_answer(Place::KeyQuestion(q("2.2.3")), crate::support::cases(6, 9)).unwrap();
    let scenario = Some(ScenarioOrigin { name: "Scenario 2".into(), baseline });
    Rc::new(Versions::of_shared(&Shared { inspection, scenario }))
}

/// Opens figures: from the page they are a step, and undo does not reach before a link.
#[track_caller]
fn opened_by(action: Action, name: &str, before: &Rc<State>) -> Rc<State> {
    if matches!(action, PageOpened(_)) {
        return assert_one_step(name, before, [action]);
    }
    let opened = after(before, [action]);
    assert!(!opened.can_undo(), "{name}");
    opened
}

#[test]
fn a_scenario_beside_a_published_inspection_is_recognised_without_any_name() {
    let state = planned();
    let baseline = state.versions().baseline().inspection();
    let shared = Shared {
        inspection: state.form().inspection(),
        scenario: Some(ScenarioOrigin { name: "Scenario 1".into(), baseline }),
    };
    for names in [NamesToCopy { service: false, reasons: false }, state.names_in_address()] {
        let line = names.line(&shared).unwrap();
        let opened = Versions::of_shared(&decode(&line).unwrap().shared);
        assert!(opened.baseline().provenance().published().is_some(), "{line}");
        assert_eq!(opened.form().inspection().service, state.form().inspection().service, "{line}");
        assert_eq!(opened.form().published, state.form().published, "{line}");
    }
}

#[test]
fn a_scenario_from_elsewhere_is_shown_beside_its_baseline() {
    let is_unfolded = |state: &State| state.unfolded.shows(Foldable::Panel(Panel::Comparison));
    for (name, before) in [("nothing entered", empty()), ("a scenario of its own", planned())] {
        for (by, action) in [("a link", FiguresOpened(brought())), ("the page", PageOpened(brought()))] {
            let opened = opened_by(action, name, &before);
            assert_eq!(scores(&opened), (27, 28), "{name}, {by}");
            assert_eq!(names(&opened), [(1, "Scenario 2")], "{name}, {by}: an undo brings its own scenarios back");
            assert!(is_unfolded(&opened), "{name}, {by}");
            let another = after(&opened, [ScenarioStarted]);
            assert_eq!(names(&another), [(1, "Scenario 2"), (3, "")], "{name}, {by}: no other scenario has the name");
        }
    }
    let elsewhere = after(&planned(), [FrameworkChosen(&yos_2018::FRAMEWORK), FiguresOpened(brought())]);
    assert_eq!((elsewhere.framework().id, scores(&elsewhere)), ("yjs-2021", (27, 28)));
}

#[test]
fn figures_without_a_scenario_replace_a_baseline_and_its_scenarios() {
    let islington = || Rc::new(Versions::new(Form::of_published(&ISLINGTON_2024)));
    for (by, action) in [("a link", FiguresOpened(islington())), ("the page", PageOpened(islington()))] {
        let opened = opened_by(action, by, &planned());
        assert_eq!((opened.versions().scenario(), names(&opened)), (None, vec![]), "{by}");
        assert_eq!(opened.form().inspection(), ISLINGTON_2024.inspection(), "{by}");
    }
}

#[test]
fn a_reset_goes_back_to_the_scenario_that_the_page_put_in() {
    let from_page = after(&empty(), [PageOpened(brought())]);
    for (name, actions) in [
        ("a figure typed", vec![typed("2.1.1", Part::Yes, "1")]),
        ("the baseline chosen", vec![VersionChosen(Version::Baseline)]),
        ("dropped", vec![ScenarioDropped]),
    ] {
        let reset = after(&from_page, [actions, vec![FiguresReset]].concat());
        assert_eq!(reset.versions(), from_page.versions(), "{name}");
    }
}

#[test]
fn another_framework_has_its_own_versions_and_asks_anew() {
    let locked = vec![Place::KeyQuestion(q("2.2.3"))];
    let freedom = Freedom { judged_step: Some(3), locked };
    let question = WhatIf {
        of: Some("4.1"),
        rating: Some((Direction::Up, Good)),
        freedom,
        eligible: "183".into(),
        ..WhatIf::default()
    };
    let asked = after(&planned(), [WhatIfChanged(question.clone())]);
    let other = after(&asked, [FrameworkChosen(&yos_2018::FRAMEWORK)]);
    assert_eq!((other.versions().scenario(), names(&other)), (None, vec![]));
    let freedom = Freedom { judged_step: Some(3), locked: vec![] };
    let expected = WhatIf { of: None, rating: None, freedom, eligible: "183".into(), ..WhatIf::default() };
    assert_eq!(*other.what_if, expected, "the places were the first framework's");
    assert_eq!(other.what_if.target(&rate(&other.form().inspection())).of, RatingOf::Overall);

    let started = after(&other, [ScenarioStarted, percentage("2.1.1", "50"), FrameworkChosen(&yjs_2021::FRAMEWORK)]);
    assert_eq!(started.versions(), asked.versions());
    assert_eq!(after(&started, [Undone]).form().framework, &yos_2018::FRAMEWORK);

    let locked = after(&asked, [FrameworkChosen(&yos_2018::FRAMEWORK), Undone]);
    assert_eq!(*locked.what_if, expected, "undo goes to another framework too");
}

fn first_plan(inspection: &Inspection, target: Target, freedom: &Freedom) -> Plan {
    match reach(inspection, target, freedom, 1) {
        Reach::By { plans, .. } => plans[0].clone(),
        other => panic!("{other:?}"),
    }
}

const OUTSTANDING: Target = Target::at_least(RatingOf::Overall, Outstanding);

#[test]
fn a_scenario_departs_from_the_figures_of_the_report_and_not_from_changed_ones() {
    let changed = after(&bexley(), [typed("2.2.3", Part::Yes, "8"), typed("2.2.1", Part::Yes, "9")]);
    let started = assert_one_step("started", &changed, [ScenarioStarted]);
    assert_eq!(started.form().inspection(), changed.form().inspection());
    assert_eq!(started.versions().baseline().inspection(), BEXLEY_2024.inspection());
    assert_eq!(started.versions().baseline().provenance(), Provenance::Published(&BEXLEY_2024));
    // A person's own figures of the same service are actual figures.
    let mut own = BEXLEY_2024.inspection();
    for located in yjs_2021::FRAMEWORK.key_questions() {
        own.set_answer(located.place(), percent(51)).unwrap();
    }
    let own = after(&empty(), [FiguresOpened(Rc::new(Versions::new(Form::of_inspection(&own))))]);
    let started = after(&own, [ScenarioStarted]);
    assert_eq!(started.versions().baseline().inspection(), own.form().inspection());
}

#[test]
fn a_plan_is_tried_as_a_scenario() {
    let plan = first_plan(&BEXLEY_2024.inspection(), OUTSTANDING, &Freedom::default());
    let tried = assert_one_step("tried", &bexley(), [PlanTried(Rc::new(plan.clone()))]);
    assert_eq!(scores(&tried), (27, 31));
    assert_eq!(tried.form().inspection(), plan.apply(&BEXLEY_2024.inspection()));
    for entry in BEXLEY_2024.inspection().standards() {
        assert_eq!(tried.form().inspection().discretion(entry.located.id), entry.discretion.as_ref());
    }
    assert!(tried.unfolded.shows(Foldable::Panel(Panel::Comparison)));
    assert!(tried.form().provenance().published().is_none());
    assert_eq!(tried.what_if.target(&rate(&tried.form().inspection())), OUTSTANDING, "the gain, not the loss");

    let plan = first_plan(&planned().form().inspection(), OUTSTANDING, &Freedom::default());
    let from_a_scenario = after(&planned(), [PlanTried(Rc::new(plan))]);
    assert_eq!(names(&from_a_scenario), [(1, ""), (2, "")]);
    assert_eq!(after(&from_a_scenario, [VersionChosen(Version::Scenario(0))]).form(), planned().form());
}

#[test]
fn a_plan_leaves_unchanged_figures_as_typed() {
    let typed = after(
        &empty(),
        cases("2.2.1", " 8", "9 ")
            .into_iter()
            .chain([percentage("2.2.2", "67 %"), percentage("2.2.3", "60"), percentage("2.1.1", "most")])
            .chain([StandardJudged(s("1.1"), Some(Judgement::Rated(Good)))])
            .chain([DiscretionRecorded(s("2.1"), Some(Good)), Entered(Field::Reason(s("2.1")), " strong ".into())]),
    );
    let plan =
        first_plan(&typed.form().inspection(), Target::at_least(RatingOf::Standard(s("2.2")), Good), &Freedom::default());
    let tried = after(&typed, [PlanTried(Rc::new(plan))]);
    assert_eq!(field(&tried, "2.2.3").percent, "65");
    assert_eq!(field(&tried, "2.2.2").percent, "67 %");
    assert_eq!((field(&tried, "2.2.1").yes.as_str(), field(&tried, "2.2.1").of.as_str()), (" 8", "9 "));
    assert_eq!(field(&tried, "2.1.1").percent, "most", "what is no answer stays to be mended");
    let standard = |number| &tried.form().standards[s(number).index()];
    assert_eq!(standard("1.1").judgement, Some(Judgement::Rated(Good)));
    assert_eq!((standard("2.1").discretion, standard("2.1").reason.as_str()), (Some(Good), " strong "));
}

#[test]
fn a_plan_fills_missing_answers_in_and_changes_judged_ratings() {
    let mut islington = ISLINGTON_2024.inspection();
    islington.clear_answer(islington.framework().place("2.3.2").unwrap());
    let state =
        after(&empty(), [PublishedOpened(&ISLINGTON_2024), Entered(Field::Figure(q("2.3.2"), Part::Yes), String::new())]);
    let state = after(&state, [Entered(Field::Figure(q("2.3.2"), Part::Of), String::new())]);
    let plan = first_plan(
        &state.form().inspection(),
        Target::at_least(RatingOf::Standard(s("2.3")), Outstanding),
        &Freedom::default(),
    );
    let tried = after(&state, [PlanTried(Rc::new(plan.clone()))]);
    assert_eq!((field(&tried, "2.3.2").entry, field(&tried, "2.3.2").percent.as_str()), (Entry::Percentage, "80"));
    assert_eq!(tried.form().inspection(), plan.apply(&state.form().inspection()));

    let free = Freedom { judged_step: Some(1), locked: vec![] };
    let plan = first_plan(&BEXLEY_2024.inspection(), Target::at_least(RatingOf::Standard(s("1.1")), Outstanding), &free);
    let tried = after(&bexley(), [PlanTried(Rc::new(plan))]);
    assert_eq!(tried.form().standards[s("1.1").index()].judgement, Some(Judgement::Rated(Outstanding)));
}

#[test]
fn a_plan_of_figures_is_tried_where_a_rating_was_to_be_entered() {
    let state = after(&bexley(), [RatingEnteredDirectly(s("2.2"), true)]);
    let inspection = state.form().inspection();
    let plan = first_plan(&inspection, Target::at_least(RatingOf::Standard(s("2.2")), Good), &Freedom::default());
    let tried = after(&state, [PlanTried(Rc::new(plan.clone()))]);
    assert_eq!(tried.form().inspection(), plan.apply(&inspection));
    assert!(!tried.form().standards[s("2.2").index()].rated_directly);
}

#[test]
fn the_target_where_nothing_is_chosen() {
    let target = |actions: Vec<Action>, of| {
        let state = after(&bexley(), actions);
        let target = WhatIf { of, ..WhatIf::default() }.target(&rate(&state.form().inspection()));
        (target.direction, target.rating)
    };
    assert_eq!(target(vec![], None), (Direction::Up, Outstanding));
    assert_eq!(target(vec![], Some("2.2")), (Direction::Up, Good));
    assert_eq!(target(vec![], Some("1.2")), (Direction::Down, Good), "it is Outstanding: what would lose that");
    assert_eq!(target(vec![FiguresReset], Some("2.2")), (Direction::Up, RequiresImprovement));
    assert_eq!(target(vec![], Some("9.9")), (Direction::Up, Outstanding), "no such standard");
}

#[test]
fn a_scenario_has_its_own_way_of_entering_figures() {
    let by_percentage = inspection("yjs-2021", &[("2.2.1", percent(89)), ("2.2.2", percent(67)), ("2.2.3", percent(56))]);
    let state = Rc::new(starting(Form::of_inspection(&by_percentage)));
    let started = after(&state, [ScenarioStarted, EntryChosenForAll(Entry::Cases)]);
    assert_eq!(started.versions().compared(), Some(state.form()), "how figures are entered is each version's own");
    assert_eq!(field(&after(&started, [VersionChosen(Version::Baseline)]), "2.2.1").percent, "89");
}

proptest! {
    #![proptest_config(keeping("tests/scenarios.regressions"))]

    #[test]
    fn a_scenario_is_the_inspection_with_the_plan_applied(
        inspection in any_inspection(true),
        rating in any_rating(),
        up in any::<bool>(),
        standard in 0..14usize,
        step in prop::option::of(1..4u16),
    ) {
        let state = Rc::new(starting(Form::of_inspection(&inspection)));
        let inspection = state.form().inspection();
        let direction = if up { Direction::Up } else { Direction::Down };
        let of = inspection.framework().standards().nth(standard).map_or(RatingOf::Overall, |located| RatingOf::Standard(located.id));
        let target = Target { of, direction, rating };
        let freedom = Freedom { judged_step: step, locked: vec![] };
        if let Reach::By { plans, .. } = reach(&inspection, target, &freedom, 3) {
            for plan in plans {
                let tried = after(&state, [PlanTried(Rc::new(plan.clone()))]);
                prop_assert_eq!(tried.form().inspection(), plan.apply(&inspection));
                prop_assert!(target.is_reached(&rate(&tried.form().inspection())));
                prop_assert_eq!(tried.versions().compared(), Some(state.form()));
                let changed: Vec<_> = plan.changes.iter().map(|change| change.place).collect();
                for LocatedKeyQuestion { id, .. } in inspection.framework().key_questions() {
                    if !changed.contains(&Place::KeyQuestion(id)) {
                        prop_assert_eq!(tried.form().question(id), state.form().question(id));
                    }
                }
            }
        }
    }
}

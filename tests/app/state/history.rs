//! Steps: the states that undo and redo return, and the actions that are no step.

use super::*;

#[test]
fn typing_in_one_field_is_one_step_until_the_field_is_left() {
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
fn a_new_step_forgets_the_steps_that_were_undone() {
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
fn unfolded_parts_are_no_input() {
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
fn unfolding_keeps_the_steps_to_redo() {
    let state = after(
        &empty(),
        [percentage("2.1.1", "72"), Undone, Shown(Foldable::Panel(Panel::Steps), true), Shown(Foldable::Ratings, true)],
    );
    assert!(state.can_redo());
}

#[test]
fn only_so_many_steps_are_kept() {
    let state = after(&empty(), (0..600).map(|i| percentage(if i % 2 == 0 { "2.1.1" } else { "2.1.2" }, &i.to_string())));
    assert_eq!(steps_to_undo(&state), 500);
}

#[test]
fn going_through_the_history_of_the_browser_leaves_nothing_to_undo() {
    let own = after(&empty(), [percentage("2.1.1", "72")]);
    let opened = after(&own, [PublishedOpened(&BEXLEY_2024)]);
    assert!(opened.can_undo());
    let back = after(&opened, [FiguresOpened(own.versions().clone())]);
    assert_eq!(back.form(), own.form());
    assert!(!back.can_undo() && !back.can_redo());
    assert_one_step(&back, [percentage("2.1.2", "50")]);
}

#[test]
fn undo_and_redo_say_which_other_inspection_they_bring_back() {
    let named = |state: &Rc<State>| match state.message.as_deref() {
        Some(Message::FiguresAreBack(name)) => name.clone(),
        _ => String::new(),
    };
    let exchanged = after(&empty(), [PublishedOpened(&ISLINGTON_2024), PublishedOpened(&BEXLEY_2024)]);
    let undone = after(&exchanged, [Undone]);
    assert_eq!(named(&undone), "Islington, August 2024");
    assert_eq!(named(&after(&undone, [Redone])), "Bexley, July 2024");
    assert_eq!(named(&after(&undone, [Undone])), "", "nothing is entered");
    for (name, change) in
        [("a figure", percentage("2.1.1", "72")), ("the name of the service", Entered(Field::Service, "Elsewhere".into()))]
    {
        let changed = after(&exchanged, [change]);
        assert_eq!(named(&after(&changed, [Undone])), "", "{name}");
        assert_eq!(named(&after(&changed, [Undone, Redone])), "", "{name}");
    }
}

//! Figures that are opened, taken over, reset, or put in the place of other figures.

use super::*;

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
        assert!(opened.form().provenance().published().is_some(), "{}", published.id);
    }
}

#[test]
fn opening_keeps_the_figures_of_the_other_frameworks() {
    let mine = after(&empty(), [percentage("2.1.1", "72")]);
    let back = after(&mine, [PublishedOpened(&CAMDEN_2020), FrameworkChosen(&yjs_2021::FRAMEWORK)]);
    assert_eq!(back.form(), mine.form());
}

#[test]
fn figures_are_as_published_while_their_ratings_are() {
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
        assert_eq!(after(&bexley, actions).form().provenance().published().is_some(), as_published, "{name}");
    }
}

#[test]
fn changed_figures_under_the_name_of_a_published_inspection_are_not_as_published() {
    let opened = |change: fn(&mut Inspection)| {
        let mut inspection = BEXLEY_2024.inspection();
        change(&mut inspection);
        let form = Form::of_inspection(&inspection);
        (form.published.map(|published| published.id), form.provenance().published().is_some())
    };
    assert_eq!(opened(|_| {}), (Some("bexley-2024"), true));
    assert_eq!(opened(|figures| figures.answer_number("2.1.1", percent(50)).unwrap()), (Some("bexley-2024"), false));
    assert_eq!(opened(|figures| figures.service = Some("Bexley".into())), (Some("bexley-2024"), false), "another name");
    assert_eq!(opened(|figures| figures.service = None), (Some("bexley-2024"), true), "the name was left out");
    let nameless = |figures: &mut Inspection| {
        figures.service = None;
        figures.answer_number("2.1.1", percent(50)).unwrap();
    };
    assert_eq!(opened(nameless), (Some("bexley-2024"), false), "most figures are those of the report");
    // The service was not inspected under this edition.
    let mut other = CAMDEN_2020.inspection();
    other.service = BEXLEY_2024.inspection().service;
    assert_eq!(Form::of_inspection(&other).provenance(), Provenance::ChangedFrom(&CAMDEN_2020));
}

#[test]
fn the_figures_of_a_published_inspection_are_recognised_without_any_name() {
    for published in PUBLISHED {
        let opened = after(&empty(), [PublishedOpened(published)]);
        let shared = Shared { inspection: opened.form().inspection(), scenario: None };
        for (names, named) in [
            (NamesToCopy { service: false, reasons: false }, false),
            (NamesToCopy { service: false, reasons: true }, false),
            (opened.names_in_address(), true),
        ] {
            let line = names.line(&shared).unwrap();
            assert_eq!(line.contains("/service="), named, "{line}");
            let versions = Versions::of_shared(&decode(&line).unwrap().shared);
            let reader = after(&empty(), [FiguresOpened(Rc::new(versions))]);
            let form = reader.form();
            assert_eq!(form.inspection().service.as_deref(), Some(published.service), "{line}");
            assert_eq!(form.published.map(|published| published.id), Some(published.id), "{line}");
            assert!(form.provenance().published().is_some(), "{line}");
            assert_eq!(form.inspection(), published.inspection(), "with the reasons: {line}");
        }
    }
}

#[test]
fn figures_are_marked_as_changed_from_a_report_wherever_they_come_from() {
    // Each row: the figures of Bexley with so many figures changed, the service, and what they are to the report.
    for (name, changed, service, provenance) in [
        ("one figure", 1, None, Provenance::ChangedFrom(&BEXLEY_2024)),
        ("one figure, with the name", 1, Some("Bexley Youth Justice Service"), Provenance::ChangedFrom(&BEXLEY_2024)),
        ("fewer than half", 10, None, Provenance::ChangedFrom(&BEXLEY_2024)),
        ("more than half", 12, None, Provenance::Own),
        ("more than half, with the name", 12, Some("Bexley Youth Justice Service"), Provenance::OfSameService(&BEXLEY_2024)),
        ("another service", 1, Some("Borough"), Provenance::ChangedFrom(&BEXLEY_2024)),
        ("the name of another service alone", 0, Some("Borough"), Provenance::ChangedFrom(&BEXLEY_2024)),
        ("more than half, of another service", 12, Some("Borough"), Provenance::Own),
    ] {
        let mut inspection = BEXLEY_2024.inspection();
        inspection.service = service.map(Into::into);
        for located in yjs_2021::FRAMEWORK.key_questions().take(changed) {
            inspection.set_answer(located.place(), percent(51)).unwrap();
        }
        let line = NamesToCopy { service: service.is_some(), reasons: false }.line(&inspection.clone().into()).unwrap();
        for (how, form) in [
            ("in the wire format", Form::of_inspection(&inspection)),
            ("by a link", (**Versions::of_shared(&decode(&line).unwrap().shared).form()).clone()),
        ] {
            assert_eq!(form.provenance(), provenance, "{name}, {how}");
            let reason = &form.standards[s("2.3").index()].reason;
            let is_of_report = matches!(provenance, Provenance::ChangedFrom(_));
            assert_eq!(reason.is_empty(), !is_of_report && how == "by a link", "{name}, {how}");
        }
    }
    assert_eq!(
        Form::of_inspection(&Inspection::new(&yjs_2021::FRAMEWORK)).provenance(),
        Provenance::Own,
        "nothing is entered"
    );
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
    // The opened figures stay.
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
fn the_panel_that_brought_figures_in_is_folded_away_to_read_them_unless_it_still_offers_some() {
    let panel = Foldable::Panel(Panel::BringIn);
    let figures = || vec![typed("2.1.1", Part::Percent, "72"), Shown(panel, true)];
    for (name, action, mode, shown) in [
        ("nothing is offered", None, Mode::Reading, false),
        ("figures are offered", Some(TextOffered("2.1.1=80".into())), Mode::Reading, true),
        ("back to the form", None, Mode::Changing, true),
    ] {
        let turned = after(&empty(), figures().into_iter().chain(action).chain([ModeChosen(mode)]));
        assert_eq!(turned.unfolded.shows(panel), shown, "{name}");
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
    let named = after(&tried, [Entered(Field::ScenarioName, "Fewer visits".into())]);
    let exchanged = after(&named, [PlanExchanged(Rc::new(plans[1].clone()))]);
    assert_eq!(exchanged.versions().scenario().unwrap().name, "", "the name was of the plan before");
    assert_eq!(after(&exchanged, [Undone]).versions().scenario().unwrap().name, "Fewer visits");
    assert_eq!(exchanged.form().inspection(), plans[1].apply(&baseline));
    assert_eq!(exchanged.versions().scenarios().len(), 1);
    assert_eq!(after(&exchanged, [Undone]).form(), tried.form());
    // Without a scenario there is no plan to exchange.
    assert_eq!(after(&start, [PlanExchanged(Rc::new(plans[1].clone()))]).form(), start.form());
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
fn the_calculator_can_start_with_a_form() {
    let form = Form::of_published(&CAMDEN_2025);
    let state = starting(form.clone());
    assert_eq!((**state.form()).clone(), form);
    assert!(!state.can_undo() && !state.can_redo());
}

#[test]
fn a_reset_goes_back_to_the_figures_of_the_page() {
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
fn bexley_typed_figure_by_figure_is_bexley_as_published() {
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
    assert!(state.form().provenance().published().is_none(), "they started from no published figures");
}

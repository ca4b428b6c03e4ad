//! Typing and choosing: figures, judgements, discretion, and the errors of fields.

use super::*;

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
fn every_text_field_takes_typed_text() {
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
fn a_key_question_entered_in_another_way_leaves_the_other_key_questions_and_the_switch_alone() {
    let state = after(&empty(), cases("2.1.1", "6", "9"));
    assert_eq!(state.form().entry, Entry::Percentage);
    assert_eq!((field(&state, "2.1.1").entry, field(&state, "2.1.2").entry), (Entry::Cases, Entry::Percentage));
}

#[test]
fn a_switch_from_cases_fills_in_the_percentage() {
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
    assert!(state.form().provenance().published().is_none());
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
fn figures_of_a_standard_that_was_not_inspected_have_no_errors() {
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
fn a_figure_that_cannot_be_has_its_error_in_the_field_at_fault() {
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
        assert_eq!(typing.form().problems(), [], "{name}: no problem is shown before the field is left");
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
fn a_percentage_that_is_newer_than_the_cases_counts_until_cases_are_entered() {
    for (name, typed, expected) in [
        ("another percentage", "40", Some(percent(40))),
        ("the percentage of the cases", "67", Some(Answer::Cases(CaseCount::new(6, 9).unwrap()))),
        ("none", "", Some(Answer::Cases(CaseCount::new(6, 9).unwrap()))),
    ] {
        let by_cases = after(&empty(), cases("2.1.1", "6", "9"));
        let as_percentages = after(&by_cases, [EntryChosenForAll(Entry::Percentage), percentage("2.1.1", typed)]);
        let back = after(&as_percentages, [EntryChosenForAll(Entry::Cases)]);
        assert_eq!(back.form().inspection().answer(Place::KeyQuestion(q("2.1.1"))), expected, "{name}");
    }
}

#[test]
fn an_error_that_was_shown_is_shown_again_when_its_field_is_back_in_use() {
    for (name, typed, by, other) in [
        ("12 of 9", cases("2.1.1", "12", "9").into(), Entry::Cases, Entry::Percentage),
        ("yes alone", cases("2.1.1", "6", "").into(), Entry::Cases, Entry::Percentage),
        ("104", vec![percentage("2.1.1", "104")], Entry::Percentage, Entry::Cases),
    ] {
        let left = after(&after(&empty(), typed), [FigureLeft(q("2.1.1"))]);
        for (ways, back) in [
            ("one key question", [EntryChosen(q("2.1.1"), other), EntryChosen(q("2.1.1"), by)]),
            ("all key questions", [EntryChosenForAll(other), EntryChosenForAll(by)]),
        ] {
            assert_eq!(after(&left, back).form().problems(), [q("2.1.1")], "{name}, {ways}");
        }
    }
}

#[test]
fn blank_figures_are_entered_in_the_way_of_most_answers() {
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
        let inspection = crate::support::inspection("yjs-2021", &answers);
        let form = Form::of_inspection(&inspection);
        assert_eq!((form.entry, form.question(q("2.2.1")).unwrap().entry), (expected, expected), "{name}");
        assert_eq!(form.inspection(), inspection, "{name}");
    }
    let not_asked =
        Form::of_inspection(&crate::support::inspection("yjs-2021", &[("2.1.1", cases(7, 9)), ("2.1.2", Answer::NotAsked)]));
    assert_eq!(not_asked.question(q("2.1.2")).unwrap().entry, Entry::NotAsked);
}

#[test]
fn percentages_are_typed_as_they_are_written() {
    let inspection = crate::support::inspection("yjs-2021", &[("2.1.1", percent(67))]);
    assert_eq!(Form::of_inspection(&inspection).question(q("2.1.1")).unwrap().percent, "67");
}
